using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

public class StickyNotesTableTests
{
    private static readonly string[] _headings = ["業務", "順", "作業", "担当", "1件の時間", "手間取るとき", "その割合", "件数", "山", "次へ", "入力", "手順",
        "困りごと", "シール"];

    [Test]
    public void WorkshopNotes_BecomeADepartmentWithoutErrors()
    {
        var file = Read(Checkout.Path("processes", "workshop-notes.csv")).File;
        Assert.That(DepartmentValidator.Validate(file).Where(d => d.Severity == Severity.Error), Is.Empty);
        Assert.That(file.Department.Workflows.Select(w => $"{w.Id} {w.Title!.English} {w.States.OfType<WorkState>().Count()}"),
            Is.EqualTo(new[]
        {
            "workflow-1 振替科目更正 4", "workflow-2 日次消込 3", "workflow-3 口座振替登録 4", "workflow-4 督促状 2", "workflow-5 還付 1", "workflow-6 納税証明 1",
        }));
        Assert.That(file.Department.Pools.Select(p => $"{p.Id} {p.Title!.English} {p.Capacity.Single().Count}"),
            Is.EqualTo(new[] { "pool-1 職員 5", "pool-2 係長 1", "pool-3 窓口 2" }));
        Assert.That((file.Study!.Period, file.Study.Replications!.Fixed), Is.EqualTo(("FY2026", (int?)30)));
        Assert.That(MermaidMap.Write(file.Department, language: Language.Japanese), Does.Contain("税務システムへの更正入力"));
    }

    [Test]
    public void WorkshopNotes_EveryBlankIsOneFindingAtItsPlace()
    {
        var path = Checkout.Path("processes", "workshop-notes.csv");
        var blanks = new List<(int Line, string Heading)>();
        var lines = File.ReadAllLines(path);
        for (var line = 2; line <= lines.Length; line++)
        {
            // The only quoted commas stand inside cells; blank cells are what lies between two commas outside quotation marks.
            var cells = System.Text.RegularExpressions.Regex.Matches(lines[line - 1], "(?:^|,)(\"[^\"]*\"|[^,]*)")
                .Select(m => m.Groups[1].Value).ToArray();
            Assert.That(cells, Has.Length.EqualTo(_headings.Length + 5),
                "what is said of people and of the division is not asked for row by row");
            blanks.AddRange(_headings.Where((_, i) => cells[i].Length == 0).Select(h => (line, h)));
        }

        var found = Read(path).All.Where(d => d.Code is "RPD5008" or "RPD5009")
            .Select(d => (d.Place.Line, Heading: _headings.Single(h => d.Message.Contains($": '{h}' of", StringComparison.Ordinal))))
            .ToArray();
        Assert.That(found, Is.EquivalentTo(blanks));
        Assert.That(blanks, Has.Count.GreaterThan(50));
    }

    [Test]
    public void ARow_BecomesAState()
    {
        var (file, _) = Parse("日次消込,1,消込・突合,職員,10分,60分,5回に1回,1日6件,月曜 1.5倍,,紙 7割;画面 3割,一部,午後にずれ込む,5");
        var workflow = file.Department.Workflows.Single();
        var state = (WorkState)workflow.States[0];
        Assert.That((workflow.Id, workflow.Title!.English, workflow.Initial), Is.EqualTo(("workflow-1", "日次消込", "step-1")));
        Assert.That((state.Id, state.Title!.English, state.Work.By.Pools.Single().Pool), Is.EqualTo(("step-1", "消込・突合", "pool-1")));
        var effort = state.Work.Effort.Always!;
        Assert.That(effort.Distribution.Mean, Is.EqualTo((0.8 * 600) + (0.2 * 3600)).Within(1e-6));
        Assert.That(effort.AwkwardShare, Is.EqualTo(0.2));
        Assert.That((workflow.Arrivals!.About!.Count, workflow.Arrivals.About.Per, workflow.Arrivals.About.IsUnknown),
            Is.EqualTo((6.0, RatePeriod.OpenDay, false)));
        var peak = workflow.Arrivals.Peaks.Single();
        Assert.That((peak.Kind, peak.Number, peak.Factor), Is.EqualTo((PeakKind.Weekday, 1, 1.5)));
        Assert.That(state.Traits!.Input, Is.EqualTo(new Dictionary<string, double> { ["paper"] = 0.7, ["screen"] = 0.3 }).Within(1e-12));
        Assert.That((state.Traits.Manual, state.Traits.BurdenStickers), Is.EqualTo(((Manual?)Manual.Partly, 5)));
        var problem = file.Problems.Single();
        Assert.That((problem.Title!.English, problem.Where.Single()), Is.EqualTo(("午後にずれ込む", "workflow-1/step-1")));
        Assert.That(((FinalState)workflow.States[^1]).Title!.Japanese, Is.EqualTo("完了"));
    }

    [Test]
    public void BlankFigures_AreUnknown()
    {
        var (file, findings) = Parse("還付,1,確認,,,,,,,,,,,");
        var state = (WorkState)file.Department.Workflows[0].States[0];
        Assert.That(state.Work.Effort.Always!.IsUnknown, Is.True);
        Assert.That(state.Work.Effort.Always.Distribution.Mean, Is.EqualTo(600).Within(1e-9));
        Assert.That(file.Department.Workflows[0].Arrivals!.About!.IsUnknown, Is.True);
        Assert.That(file.Department.Pools.Single().Title!.Japanese, Is.EqualTo("担当未定"));
        Assert.That(findings.Count(f => f.Code == "RPD5008"), Is.EqualTo(3), "who, how long, how many");
        Assert.That(findings.Count(f => f.Code == "RPD5009"), Is.EqualTo(8));
    }

    [TestCase("?")]
    [TestCase("不明")]
    [TestCase("わからない")]
    [TestCase("－")]
    public void ACellThatSaysThatNobodyKnows_IsBlank(string cell)
    {
        var (file, findings) = Parse($"還付,1,確認,職員,{cell},,,1日3件,,,,,,");
        Assert.That(((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!.IsUnknown, Is.True);
        Assert.That(findings.Single(f => f.Code == "RPD5008").Place,
            Is.EqualTo(new SourceSpan(null, 2, 12, 1) with { Length = cell.Length }));
    }

    [TestCase("3分", 180, 0.5)]
    [TestCase("約３分", 180, 0.5)]
    [TestCase("3分くらい", 180, 0.5)]
    [TestCase("1.5時間", 5400, 0.5)]
    [TestCase("about 4 min", 240, 0.5)]
    [TestCase("ちょうど45秒", 45, 0)]
    [TestCase("exactly 45 s", 45, 0)]
    public void Times_AreReadAsSaid(string cell, double seconds, double cv)
    {
        var law = Effort(cell, out var findings);
        Assert.That((law.Distribution.Mean, law.Distribution.CoefficientOfVariation), Is.EqualTo((seconds, cv)).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5012"), Is.Empty);
    }

    [TestCase("3〜8分")]
    [TestCase("3分～8分")]
    [TestCase("3-8 min")]
    [TestCase("3分から8分まで")]
    public void ARange_HoldsEightInTen(string cell)
    {
        var law = Effort(cell, out _);
        Assert.That((law.Distribution.Quantile(0.1), law.Distribution.Quantile(0.9)), Is.EqualTo((180.0, 480.0)).Within(1e-6));
    }

    [Test]
    public void ATotal_IsKeptAsOne() => Assert.That(Effort("月12時間", out _).TotalHoursPerYear, Is.EqualTo(144).Within(1e-9));

    [TestCase("すぐ")]
    [TestCase("2か月")]
    [TestCase("しばらく")]
    [TestCase("0分")]
    [TestCase("1秒〜10時間")]
    [TestCase("8分〜3分")]
    public void ATimeThatCannotBeRead_IsUnknownAndNamed(string cell)
    {
        Assert.That(Effort(cell, out var findings).IsUnknown, Is.True);
        Assert.That(findings.Single(f => f.Code == "RPD5011").Message, Does.Contain($"'{cell}'"));
    }

    [Test]
    public void ANumberWithoutUnit_IsMinutesUnlessTheHeadingSays()
    {
        Assert.That(Effort("4", out var findings).Distribution.Mean, Is.EqualTo(240).Within(1e-9));
        Assert.That(findings.Count(f => f.Code == "RPD5012"), Is.EqualTo(1));
        var (file, quiet) = ParseTable("作業,1件の時間（秒）,件数（月）\n確認,20,520\n");
        Assert.That(((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!.Distribution.Mean, Is.EqualTo(20).Within(1e-9));
        Assert.That((file.Department.Workflows[0].Arrivals!.About!.Count, file.Department.Workflows[0].Arrivals!.About!.Per),
            Is.EqualTo((520.0, RatePeriod.Month)));
        Assert.That(quiet.Where(f => f.Code is "RPD5011" or "RPD5012"), Is.Empty);
    }

    [TestCase("5月 2倍", "Month 5 x2")]
    [TestCase("5月2倍", "Month 5 x2")]
    [TestCase("月曜 1.5倍", "Weekday 1 x1.5")]
    [TestCase("3月・6月", "Month 3 x1.5, Month 6 x1.5")]
    [TestCase("3月・6月 2倍", "Month 3 x2, Month 6 x2")]
    [TestCase("５月は２倍、月末5日 1.3倍", "Month 5 x2, LastDays 5 x1.3")]
    [TestCase("May x2; mon x1.5", "Month 5 x2, Weekday 1 x1.5")]
    [TestCase("連休明け 1.5倍;9時台 x3;15日 2倍", "AfterClosed 0 x1.5, Hour 9 x3, DayOfMonth 15 x2")]
    [TestCase("年度末 150 %", "Month 3 x1.5")]
    public void Peaks_AreReadAsSaid(string cell, string expected)
    {
        var (file, findings) = Parse($"還付,1,確認,職員,3分,,,1日3件,\"{cell}\",,,,,");
        var arrivals = file.Department.Workflows[0].Arrivals!;
        Assert.That(string.Join(", ", arrivals.Seasons.Concat(arrivals.Peaks)
            .Select(p => FormattableString.Invariant($"{p.Kind} {p.Number} x{p.Factor}"))), Is.EqualTo(expected));
        Assert.That(findings.Where(f => f.Code == "RPD5011"), Is.Empty);
        Assert.That(findings.Count(f => f.Code == "RPD5013"), Is.EqualTo(cell == "3月・6月" ? 2 : 0), "how high is asked for");
    }

    [TestCase("忙しい")]
    [TestCase("13月 2倍")]
    [TestCase("2倍")]
    public void APeakThatCannotBeRead_IsLeftOutAndNamed(string cell)
    {
        var (file, findings) = Parse($"還付,1,確認,職員,3分,,,1日3件,{cell},,,,,");
        Assert.That(file.Department.Workflows[0].Arrivals!.Seasons, Is.Empty);
        Assert.That(findings.Count(f => f.Code == "RPD5011"), Is.EqualTo(1));
    }

    [Test]
    public void Next_SaysWhereStepsLeadAndHowMany()
    {
        var (file, findings) = Parse(
            "登録,1,受付,窓口,2分,,,1日3件,,登録入力 9割;差戻し 1割,,,,",
            "登録,2,登録入力,職員,4分,,,,,\"3 8割、受付 1割、完了\",,,,",
            "登録,3,読み合わせ,職員,1分,,,,,,,,,",
            "登録,4,差戻し,相手方,6日,,,,,受付,,,,");
        var states = file.Department.Workflows.Single().States;
        Assert.That(Ways(states[0]), Is.EqualTo("step-2 0.9, step-4 0.1"));
        Assert.That(Ways(states[1]), Is.EqualTo("step-3 0.8, step-1 0.1, done rest"));
        Assert.That(Ways(states[2]), Is.EqualTo("done rest"), "a blank leads to the next row, but not into a detour that only leads back");
        Assert.That(Ways(states[3]), Is.EqualTo("step-1 rest"));
        Assert.That(((WaitState)states[3]).Wait!.Always!.Distribution.Mean, Is.EqualTo(6 * 86400).Within(1e-6));
        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void Next_WithoutShares_TakesTheFirstAsUsualAndAsksForTheOthers()
    {
        var (file, findings) = Parse("登録,1,受付,窓口,2分,,,1日3件,,登録;差戻し,,,,", "登録,2,登録,職員,4分,,,,,完了,,,,", "登録,3,差戻し,窓口,4分,,,,,受付,,,,");
        var first = file.Department.Workflows[0].States[0];
        Assert.That(Ways(first), Is.EqualTo("step-2 rest, step-3 0.1"));
        Assert.That(first.Transitions[1].Probability!.Always!.IsUnknown, Is.True);
        Assert.That(findings.Single(f => f.Code == "RPD5015").Message, Does.Contain("'差戻し'"));
    }

    [Test]
    public void Next_SharesThatDoNotAddUp_AreTakenInProportion()
    {
        var (file, findings) = Parse("登録,1,受付,窓口,2分,,,1日3件,,登録 9割;完了 3割,,,,", "登録,2,登録,職員,4分,,,,,,,,,");
        Assert.That(file.Department.Workflows[0].States[0].Transitions.Select(t => t.Weight!.Value), Is.EqualTo(new[] { 0.9, 0.3 })
            .Within(1e-12));
        Assert.That(findings.Single(f => f.Code == "RPD5016").Message, Does.Contain("120 %"));
    }

    [Test]
    public void Next_ThatIsNoStep_EndsThereAndNamesTheNearest()
    {
        var (file, findings) = Parse("登録,1,受付,窓口,2分,,,1日3件,,登録入カ,,,,", "登録,2,登録入力,職員,4分,,,,,,,,,");
        var end = file.Department.Workflows[0].States.OfType<FinalState>().Single(f => f.Title!.English == "登録入カ");
        Assert.That(file.Department.Workflows[0].States[0].Transitions.Single().Target, Is.EqualTo(end.Id));
        Assert.That(findings.Single(f => f.Code == "RPD5014").Help, Does.Contain("'登録入力'"));
    }

    [Test]
    public void Rows_AreOrderedByTheirNumber_AndJoinedCellsBelongToTheRowAbove()
    {
        var (file, _) = Parse("登録,2,入力,職員,2分,,,,,,,,,", ",1,受付,職員,2分,,,1日3件,,,,,,", ",③,点検,職員,2分,,,,,,,,,", "還付,1,確認,職員,2分,,,1日3件,,,,,,");
        Assert.That(file.Department.Workflows.Select(w => string.Join(' ', w.States.OfType<WorkState>().Select(s => s.Title!.English))),
            Is.EqualTo(new[] { "受付 入力 点検", "確認" }));
    }

    [TestCase("step,by,time\nkey in,clerk,4 min\n", "clerk")]
    [TestCase("作業;担当;1件の時間\nkey in;clerk;4 min\n", "clerk")]
    [TestCase("作業\t担当\t1件の時間\r\nkey in\tclerk\t4 min\r\n", "clerk")]
    [TestCase("\uFEFF作業,担当,1件の時間\nkey in,clerk,4 min", "clerk")]
    [TestCase("納税課の付箋,,\n\n作業,担当,1件の時間\n,,\nkey in,clerk,4 min", "clerk")]
    public void Tables_MayHaveEnglishHeadingsOtherDelimitersAndRowsAbove(string table, string pool)
    {
        var (file, findings) = ParseTable(table);
        var state = (WorkState)file.Department.Workflows.Single().States[0];
        Assert.That((state.Title!.English, state.Work.By.Pools.Single().Pool, Math.Round(state.Work.Effort.Always!.Distribution.Mean)),
            Is.EqualTo(("key in", pool, 240.0)));
        Assert.That(findings.Count(f => f.Code == "RPD5007"), Is.EqualTo(10), "each column that is not there is named once");
    }

    [Test]
    public void OnlyTheStepIsMandatory()
    {
        var (file, _) = ParseTable("作業\n受付\n入力\n");
        Assert.That(file.Department.Workflows.Single().States, Has.Count.EqualTo(3));
        var result = StickyNotesTable.Read(new StringReader("担当,1件の時間\n職員,4分\n"));
        Assert.That(result.HasErrors, Is.True);
        Assert.That(result.Diagnostics.Single().Code, Is.EqualTo("RPD5001"));
        Assert.That(StickyNotesTable.Read(new StringReader("作業\n\n")).Diagnostics.Single().Code, Is.EqualTo("RPD5002"));
        Assert.That(StickyNotesTable.Read(new StringReader("")).Diagnostics.Single().Code, Is.EqualTo("RPD5001"));
    }

    [TestCase(932, false, "Shift_JIS")]
    [TestCase(51932, false, "EUC-JP")]
    [TestCase(1200, true, "UTF-16LE")]
    [TestCase(1201, true, "UTF-16BE")]
    public void OtherEncodings_AreReadAndNamed(int codePage, bool withMark, string name)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(codePage);
        byte[] bytes = [.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes("作業,担当,1件の時間\n受付①,職員,3～5分\n")];
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, $"notes-{codePage}.csv");
        File.WriteAllBytes(path, bytes);
        var (file, findings) = Read(path);
        var state = (WorkState)file.Department.Workflows[0].States[0];
        Assert.That((state.Title!.English, file.Department.Pools[0].Title!.English, state.Work.Effort.Always!.IsUnknown),
            Is.EqualTo(("受付①", "職員", false)));
        Assert.That(findings.Single(f => f.Code == "RPD5022").Message, Does.Contain(name));
    }

    [Test]
    public void ALetterThatTheEncodingDoesNotHave_IsNamedWithWhatToDo()
    {
        byte[] bytes = [0x8D, 0xEC, 0x8B, 0xC6, 0x0A, 0x8E, 0xF3, 0x95, 0x74, 0x85, 0x9F, 0x0A];
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "broken-notes.csv");
        File.WriteAllBytes(path, bytes);
        var finding = StickyNotesTable.Read(path).Diagnostics.Single();
        Assert.That((finding.Code, finding.Message.Contains("Shift_JIS", StringComparison.Ordinal)), Is.EqualTo(("RPD5003", true)));
        Assert.That(finding.HelpIn(Language.Japanese), Does.Contain("CSV UTF-8"));
    }

    [Test]
    public void OddTables_AreNamedNotThrown()
    {
        var (_, findings) = ParseTable("作業,担当,作業名,庁舎\n受付,職\"員,,\n入力,係長,,\n");
        Assert.That(findings.Select(f => f.Code), Does.Contain("RPD5004").And.Contain("RPD5005").And.Contain("RPD5006"));
        var (_, skipped) = Parse("登録,1,,職員,2分,,,,,,,,,", "登録,2,入力,職員,2分,,,1日3件,,,,,,");
        Assert.That(skipped.Single(f => f.Code == "RPD5010").Place.Line, Is.EqualTo(2));
    }

    [Test]
    public void ADecision_StaysWithPeople()
    {
        var (file, findings) = Parse("更正,1,決裁（係長）,係長,1分,,,1日3件,,,,,,");
        Assert.That(((WorkState)file.Department.Workflows[0].States[0]).Traits!.Authority, Is.EqualTo(Authority.Decision));
        Assert.That(findings.Count(f => f.Code == "RPD5021"), Is.EqualTo(1));
    }

    [Test]
    public void AWorkflowThatNeverEnds_IsAnError()
    {
        var result = StickyNotesTable.Read(new StringReader("作業,次へ\n受付,入力\n入力,受付\n"));
        Assert.That(result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code),
            Does.Contain("RPD2024").Or.Contain("RPD2022"));
    }

    [Test]
    public void Options_NameTheDepartmentAndTheYear()
    {
        var result = StickyNotesTable.Read(new StringReader("作業\n受付\n"), null,
            new StickyNotesOptions { DepartmentId = "tax", Title = "納税課", Period = "FY2027" });
        var file = result.ValueOrThrow();
        Assert.That((file.Department.Id, file.Department.Title!.English, file.Study!.Period), Is.EqualTo(("tax", "納税課", "FY2027")));
        Assert.That(result.Diagnostics.Select(d => d.Code), Has.None.EqualTo("RPD5020"));
        Assert.That(() => StickyNotesTable.Read(new StringReader("作業\n受付\n"), null, new StickyNotesOptions { Period = "2027" }),
            Throws.ArgumentException);
    }

    [Test]
    public void WorkshopNotes_ReadBackFromTheYamlThatIsWritten()
    {
        var (file, _) = Read(Checkout.Path("processes", "workshop-notes.csv"));
        var yaml = DepartmentYaml.Write(file);
        var again = DepartmentYaml.ParseFile(yaml);
        Assert.That(again.Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
        Assert.That(DepartmentYaml.Write(again.ValueOrThrow(), YamlForm.Canonical),
            Is.EqualTo(DepartmentYaml.Write(file, YamlForm.Canonical)));
        Assert.That(yaml,
            Does.Contain("title: 決裁（係長）").And.Contain("usually: 3分, sometimes: 10分, share: 10回に1回").And.Contain("effort: 約20秒").And.Contain(
                "about: 1日28件").And.Contain("月1,000件"));
    }

    [TestCase("3〜8分", "{ from: 3分, to: 8分 }")]
    [TestCase("月12時間", "{ total: 月12時間 }")]
    [TestCase("1,200秒", "\"約1,200秒\"")]
    [TestCase("ちょうど45秒", "ちょうど45秒")]
    [TestCase("4 min", "about 4 min")]
    public void Times_AreWrittenAsSaid(string cell, string written)
    {
        var (file, _) = Parse($"還付,1,確認,職員,\"{cell}\",,,1日3件,,,,,,");
        Assert.That(DepartmentYaml.Write(file), Does.Contain($"effort: {written}"));
    }

    private static string Ways(WorkflowState state) => string.Join(", ", state.Transitions.Select(t =>
        FormattableString.Invariant($"{t.Target} {(Chances.IsRest(t) ? "rest" : t.Probability!.Always!.Value)}")));

    private static Duration Effort(string cell, out IReadOnlyList<Diagnostic> findings)
    {
        var (file, all) = Parse($"還付,1,確認,職員,{cell},,,1日3件,,,,,,");
        findings = all;
        return ((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!;
    }

    private static (DepartmentFile File, IReadOnlyList<Diagnostic> All) Parse(params string[] rows) =>
        ParseTable(new StringBuilder().AppendJoin(',', _headings).Append('\n').AppendJoin('\n', rows).Append('\n').ToString());

    private static (DepartmentFile File, IReadOnlyList<Diagnostic> All) ParseTable(string table)
    {
        var result = StickyNotesTable.Read(new StringReader(table));
        return (result.ValueOrThrow(), result.Diagnostics);
    }

    private static (DepartmentFile File, IReadOnlyList<Diagnostic> All) Read(string path)
    {
        var result = StickyNotesTable.Read(path);
        return (result.ValueOrThrow(), result.Diagnostics);
    }
}
