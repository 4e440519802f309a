using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

/// <summary>What a clerk writes on a note without having read how it should be written.</summary>
public class ClerksWordsTests
{
    [TestCase("２～３分", 120, 180)]
    [TestCase("2、3分", 120, 180)]
    [TestCase("約3〜5分くらい", 180, 300)]
    [TestCase("3分ー5分", 180, 300)]
    [TestCase("30分から1時間", 1800, 3600)]
    public void Time_Range(string cell, double from, double to)
    {
        var effort = Effort(cell, out var findings);
        Assert.That((effort.Distribution.Quantile(0.1), effort.Distribution.Quantile(0.9)), Is.EqualTo((from, to)).Within(1e-6));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5012"), Is.Empty);
    }

    [TestCase("１時間半", 90)]
    [TestCase("1件3分", 3)]
    [TestCase("1件あたり約３分程度", 3)]
    [TestCase("10分弱", 10)]
    [TestCase("10分かかる", 10)]
    [TestCase("10分くらいかかることもある", 10)]
    [TestCase("3分/件", 3)]
    [TestCase("10 MIN", 10)]
    public void Time_AboutSoLong(string cell, double minutes)
    {
        Assert.That(Effort(cell, out var findings).Distribution.Mean / 60, Is.EqualTo(minutes).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5012" or "RPD5025"), Is.Empty);
    }

    [TestCase("半日", 232.5, "3 h 52.5 min")]
    [TestCase("1日", 465, "7 h 45 min")]
    [TestCase("00:05", 5, "5 min")]
    [TestCase("1:30", 90, "1 h 30 min")]
    [TestCase("0:00:45", 0.75, "45 s")]
    public void Time_LeftToTheReader_SaysWhatItIsTakenAs(string cell, double minutes, string taken)
    {
        Assert.That(Effort(cell, out var findings).Distribution.Mean / 60, Is.EqualTo(minutes).Within(1e-9));
        Assert.That(findings.Single(f => f.Code == "RPD5025").Message, Is.EqualTo($"Row 2: '{cell}' in '1件の時間' is taken as {taken}."));
    }

    [TestCase("半日", 0.5)]
    [TestCase("翌日", 1)]
    public void Wait_OfADay_IsAnOfficeDay(string cell, double workingDays)
    {
        var (file, _) = Parse("作業,担当,1件の時間", $"照会,相手方,{cell}");
        var wait = ((WaitState)file.Department.Workflows[0].States[0]).Wait!.Always!;
        Assert.That((wait.Clock, wait.Distribution.Mean), Is.EqualTo((DurationClock.WorkingDays, workingDays)));
    }

    [TestCase("一日平均60件", RatePeriod.OpenDay, 60)]
    [TestCase("一日平均60件くらい", RatePeriod.OpenDay, 60)]
    [TestCase("月２５０件", RatePeriod.Month, 250)]
    [TestCase("\"年間約3,000件\"", RatePeriod.Year, 3000)]
    [TestCase("1日あたり40件", RatePeriod.OpenDay, 40)]
    [TestCase("1日に40件", RatePeriod.OpenDay, 40)]
    [TestCase("40件/日", RatePeriod.OpenDay, 40)]
    [TestCase("40人くらい/日", RatePeriod.OpenDay, 40)]
    [TestCase("週3回", RatePeriod.Week, 3)]
    [TestCase("毎日 20件位", RatePeriod.OpenDay, 20)]
    [TestCase("毎朝10件", RatePeriod.OpenDay, 10)]
    [TestCase("毎週月曜に30件", RatePeriod.Week, 30)]
    [TestCase("月末100件", RatePeriod.Month, 100)]
    [TestCase("年に1回", RatePeriod.Year, 1)]
    public void Volume_WithItsPeriod(string cell, RatePeriod per, double count)
    {
        var rate = Volume(cell, out var findings);
        Assert.That((rate.IsUnknown, rate.Per, rate.Count), Is.EqualTo((false, per, count)));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5025" or "RPD5026"), Is.Empty);
    }

    [TestCase("毎朝", RatePeriod.OpenDay, 1, "1 per open day")]
    [TestCase("月末", RatePeriod.Month, 1, "1 per month")]
    [TestCase("毎週月曜", RatePeriod.Week, 1, "1 per week")]
    [TestCase("2週間に1回", RatePeriod.Week, 0.5, "0.5 per week")]
    [TestCase("隔月", RatePeriod.Month, 0.5, "0.5 per month")]
    [TestCase("1日2〜3件", RatePeriod.OpenDay, 2.5, "2.5 per open day")]
    [TestCase("月20〜30件", RatePeriod.Month, 25, "25 per month")]
    [TestCase("月１回、1200件", RatePeriod.Month, 1200, "1,200 per month")]
    public void Volume_LeftToTheReader_SaysWhatItIsTakenAs(string cell, RatePeriod per, double count, string taken)
    {
        var rate = Volume(cell, out var findings);
        Assert.That((rate.Per, rate.Count), Is.EqualTo((per, count)));
        Assert.That(findings.Single(f => f.Code == "RPD5025").Message, Does.EndWith($"is taken as {taken}."));
    }

    [TestCase("随時")]
    [TestCase("不定期")]
    public void Volume_WithoutANumber_IsUnknownAndAskedFor(string cell)
    {
        Assert.That(Volume(cell, out var findings).IsUnknown, Is.True);
        var finding = findings.Single(f => f.Code == "RPD5026");
        Assert.That((finding.Message.Contains(cell, StringComparison.Ordinal), finding.Help.Contains("Count", StringComparison.Ordinal)),
            Is.EqualTo((true, true)));
    }

    [TestCase("月間件数", "520", RatePeriod.Month)]
    [TestCase("1日の件数", "520", RatePeriod.OpenDay)]
    [TestCase("件数(年)", "520件", RatePeriod.Year)]
    public void Volume_PeriodInTheHeading(string heading, string cell, RatePeriod per)
    {
        var (file, _) = Parse($"作業,{heading}", $"確認,{cell}");
        Assert.That((file.Department.Workflows[0].Arrivals!.About!.Per, file.Department.Workflows[0].Arrivals!.About!.Count),
            Is.EqualTo((per, 520.0)));
    }

    [TestCase("7月〜9月 1.5倍", "7 8 9 x1.5")]
    [TestCase("令和8年6月～7月 2倍", "6 7 x2")]
    [TestCase("11~2月は1.2倍", "11 12 1 2 x1.2")]
    [TestCase("５月は倍", "5 x2")]
    [TestCase("5月が多い 2〜3倍", "5 x2.5")]
    [TestCase("3月下旬〜4月上旬 ふだんの2倍", "3 4 x2")]
    public void Peaks_OfMonths(string cell, string expected)
    {
        var (file, findings) = Parse("作業,山", $"確認,{cell}");
        var seasons = file.Department.Workflows[0].Arrivals!.Seasons;
        Assert.That($"{string.Join(' ', seasons.Select(s => s.Number))} x{FormattableString.Invariant($"{seasons[0].Factor}")}",
            Is.EqualTo(expected));
        Assert.That(findings.Where(f => f.Code == "RPD5011"), Is.Empty);
    }

    [TestCase("月〜水曜 1.3倍", "1 2 3")]
    [TestCase("毎週月曜 1.3倍", "1")]
    public void Peaks_OfWeekdays(string cell, string expected)
    {
        var (file, _) = Parse("作業,山", $"確認,{cell}");
        Assert.That(string.Join(' ', file.Department.Workflows[0].Arrivals!.Peaks.Select(p => p.Number)), Is.EqualTo(expected));
    }

    [TestCase("10回に1回", 0.1)]
    [TestCase("10件中1件", 0.1)]
    [TestCase("1/10", 0.1)]
    [TestCase("約1割", 0.1)]
    [TestCase("1〜2割", 0.15)]
    [TestCase("たまに", 0.1)]
    [TestCase("半分", 0.5)]
    [TestCase("20", 0.2)]
    public void AwkwardShare(string cell, double share)
    {
        var (file, findings) = Parse("作業,1件の時間,手間取るとき,その割合", $"確認,10分,30分,{cell}");
        Assert.That(((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!.AwkwardShare, Is.EqualTo(share).Within(1e-12));
        Assert.That(findings.Where(f => f.Code == "RPD5011"), Is.Empty);
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void AwkwardTimeThatIsARange_CountsItsMiddle()
    {
        var (file, findings) = Parse("作業,1件の時間,手間取るとき,その割合", "確認,3〜5分,20〜30分,1割");
        Assert.That(((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!.Distribution.Mean / 60,
            Is.EqualTo((0.9 * 4) + (0.1 * 25)).Within(1e-9));
        Assert.That(findings.Count(f => f.Code == "RPD5025"), Is.EqualTo(2));
    }

    [TestCase("差戻し 10回に1回")]
    [TestCase("差戻し1割")]
    [TestCase("10回に1回は差戻し")]
    [TestCase("差戻し 1割;計算 残り")]
    [TestCase("残りは計算、差戻し 1割")]
    [TestCase("3へ 1割")]
    [TestCase("たまに差戻し")]
    [TestCase("不備があれば差戻し（１割くらい）")]
    [TestCase("差戻し 1割;次へ 残り")]
    public void Next_OneWithAShare_TheRestGoesOn(string cell)
    {
        var (file, _) = Parse("作業,順,次へ", $"点検,1,{cell}", "計算,2,", "差戻し,3,1", "送付,4,");
        var states = file.Department.Workflows[0].States;
        Assert.That(Ways(states[0]), Is.EquivalentTo(new[] { "差戻し 0.1", "計算 rest" }));
        Assert.That(Ways(states[1]), Is.EqualTo(new[] { "送付 rest" }), "not into the detour");
        Assert.That(Ways(states[2]), Is.EqualTo(new[] { "点検 rest" }));

        string[] Ways(WorkflowState state) =>
            [.. state.Transitions.Select(t =>
                $"{file.Department.Workflows[0].FindState(t.Target!)!.Title!.English} {(Chances.IsRest(t) ? "rest" : FormattableString.Invariant($"{t.Probability!.Always!.Value}"))}")];
    }

    [Test]
    public void Next_OneWithAShare_SaysWhereTheRestGoes()
    {
        var (_, findings) = Parse("作業,次へ", "点検,差戻し 10回に1回", "計算,完了", "差戻し,点検");
        Assert.That(findings.Single(f => f.Code == "RPD5027").Message,
            Is.EqualTo("Row 2: after '差戻し 10回に1回', the other 90 % are taken to go to '計算'."));
        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void Next_UnderACondition_AsksHowMany()
    {
        var (file, findings) = Parse("作業,次へ", "点検,不備があれば差戻し", "計算,次へ", "差戻し,点検", "送付,");
        var states = file.Department.Workflows[0].States;
        Assert.That(states[0].Transitions.Select(t => $"{t.Target} {Chances.IsRest(t)}"),
            Is.EqualTo(new[] { "step-3 False", "step-2 True" }));
        Assert.That(states[1].Transitions.Single().Target, Is.EqualTo("step-4"));
        Assert.That(findings.Count(f => f.Code == "RPD5015"), Is.EqualTo(1));
        Assert.That(findings.Where(f => f.Code == "RPD5014"), Is.Empty);
    }

    [Test]
    public void Next_AStepWhoseNameSeemsToHoldAShare_IsThatStep()
    {
        var (file, findings) = Parse("作業,次へ", "受付,よく確認する", "照会,完了", "よく確認する,完了");
        Assert.That(file.Department.Workflows[0].States[0].Transitions.Single().Target, Is.EqualTo("step-3"));
        Assert.That(findings.Where(f => f.Code is "RPD5014" or "RPD5027"), Is.Empty);
    }

    [Test]
    public void People_FromTheirColumnOrBesideTheName()
    {
        var (file, findings) = Parse("作業,担当,人数,時給,残業代", "点検,職員,,\"3,285円\",2643", "計算,職員2名,,,", "受付,窓口（２人）,,2.1千円,", "決裁,係長,1人,,");
        Assert.That(file.Department.Pools.Select(p => $"{p.Title!.English} {p.Capacity.Single().Count} {p.HourlyCost} {p.Overtime?.Pay}"),
            Is.EqualTo(new[] { "職員 2 3285 2643", "窓口 2 2100.0 ", "係長 1  " }));
        Assert.That(findings.Where(f => f.Code is "RPD5018" or "RPD5030" or "RPD5031"), Is.Empty);
        Assert.That(findings.Single(f => f.Code == "RPD5029").Message, Does.Contain("'係長'").And.Not.Contain("職員"));
    }

    [Test]
    public void People_TwoNumbers_AreNamed()
    {
        var (file, findings) = Parse("作業,担当,人数", "点検,職員,6", "読み合わせ,職員2名,");
        Assert.That(file.Department.Pools.Single().Capacity.Single().Count, Is.EqualTo(6));
        Assert.That(findings.Single(f => f.Code == "RPD5031").Message, Does.Contain("2 people").And.Contain("6 people is taken"));
    }

    [TestCase("第2係")]
    [TestCase("1人")]
    [TestCase("窓口(2)")]
    public void People_NamesWithNumbers_StayNames(string name)
    {
        var (file, _) = Parse("作業,担当", $"点検,{name}");
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo(name));
    }

    [Test]
    public void JoinedCells_BelongToTheRowAbove()
    {
        var (file, findings) = Parse("業務,作業,担当", "還付,受付,窓口", ",確認,", ",入力,?", "証明,受付,");
        Assert.That(file.Department.Workflows.SelectMany(w => w.States.OfType<WorkState>())
            .Select(s => file.Department.FindPool(s.Work.By.Pools[0].Pool)!.Title!.English),
            Is.EqualTo(new[] { "窓口", "窓口", "not yet named", "not yet named" }));
        Assert.That(findings.Any(f => f.Message.Contains("it is done by '窓口', as the one above", StringComparison.Ordinal)));
    }

    [Test]
    public void Owner_OneName_IsForAll_AndSeveralEachForTheirRows()
    {
        var (one, asked) = Parse("業務,作業,直す人", "還付,受付,情報係", "還付,確認,", "証明,受付,");
        Assert.That(one.Department.Owner!.English, Is.EqualTo("情報係"));
        Assert.That(asked.Where(f => f.Code == "RPD5028"), Is.Empty);
        var (several, named) = Parse("業務,作業,直す人", "還付,受付,情報係", "還付,確認,", "証明,受付,窓口係", "照会,受付,");
        Assert.That(several.Department.Owner, Is.Null);
        Assert.That(several.Department.Workflows.SelectMany(w => w.States.OfType<WorkState>()).Select(s => s.Traits?.MaintainedBy?.English),
            Is.EqualTo(new[] { "情報係", "情報係", "窓口係", null }));
        Assert.That(named.Single(f => f.Code == "RPD5028").Message, Does.Contain("'照会'").And.Not.Contain("還付"));
    }

    [Test]
    public void Title_FromTheOptionTheColumnOrTheFile()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "納税課.csv");
        File.WriteAllText(path, "作業\n受付\n");
        Assert.That(StickyNotesTable.Read(path).ValueOrThrow().Department.Title!.English, Is.EqualTo("納税課"));
        Assert.That(Parse("作業,部署", "受付,", "確認,市民課").File.Department.Title!.English, Is.EqualTo("市民課"));
        Assert.That(StickyNotesTable.Read(path, new StickyNotesOptions { Title = "税務課" }).ValueOrThrow().Department.Title!.English,
            Is.EqualTo("税務課"));
    }

    [Test]
    public void ThousandsWithoutQuotes_AreOneCellAgain()
    {
        var (file, findings) = Parse("作業,件数,山,入力", "受付,年間約3,000件,5月 2倍,紙", "確認,,,画面");
        var workflow = file.Department.Workflows[0];
        Assert.That((workflow.Arrivals!.About!.Count, workflow.Arrivals.Seasons.Single().Number,
            ((WorkState)workflow.States[0]).Traits!.Input.Keys.Single()), Is.EqualTo((3000.0, 5, "paper")));
        Assert.That(findings.Single(f => f.Code == "RPD5023").Message, Does.StartWith("Row 2: '年間約3' and '000件'"));
    }

    [Test]
    public void Order_ThatASpreadsheetMadeADate_IsReadAsItWas()
    {
        var (file, _) = Parse("順,作業", "1月2日,確認", "1月1日,受付", "No.2,入力");
        Assert.That(file.Department.Workflows[0].States.OfType<WorkState>().Select(s => s.Title!.English),
            Is.EqualTo(new[] { "受付", "確認", "入力" }));
    }

    [Test]
    public void Findings_SpeakOfRowsAndHerWords()
    {
        string[] tables =
        [
            "業務,作業,担当,件数,次へ\n還付,受付,職員,1日1件,確認\n還付,確認,職員,,受付\n", // never ends
            "業務,作業,担当,1件の時間,件数\n還付,受付,職員,30分,1日100件\n還付,確認,職員,30分,\n", // far too much
        ];
        var all = tables.SelectMany(t => StickyNotesTable.Read(new StringReader(t)).Diagnostics).ToArray();
        Assert.That(all.Select(f => f.Code), Does.Contain("RPD2022").Or.Contain("RPD2024"));
        Assert.That(all.Select(f => f.Code), Does.Contain("RPD2107"));
        foreach (var language in (Language[])[Language.English, Language.Japanese])
            Assert.That(all.Select(f => f.MessageIn(language) + f.HelpIn(language)),
                Has.None.Match("(step|pool|workflow)-[0-9]|capacity|traits|final"));
        Assert.That(all.First(f => f.Severity == Severity.Error).MessageIn(Language.Japanese), Does.Contain("行目: 「"));
    }

    [Test]
    public void ATableOfTheseWords_IsReadBackFromItsFile()
    {
        var (file, findings) = Parse(
            "業務,順,作業,担当,1件の時間,手間取るとき,その割合,件数,山,次へ,入力,手順,困りごと,シール,人数,時給,残業代,直す人,部署",
            "申請,①,点検,職員２名,２～３分,長いと30分,たまに,毎朝,7月〜9月 1.5倍,差戻し 10回に1回,申請用紙,手順書あり,,●●●,,\"3,285円\",2643円,情報係,市民課",
            ",②,計算,,半日,,,,,,税務システム,口頭,,,,,,,",
            ",③,差戻し,相手方,翌日,,,,,1に戻る,,,,,,,,,");
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5014"), Is.Empty);
        Assert.That(DepartmentValidator.Validate(file).Where(d => d.Severity == Severity.Error), Is.Empty);
        var again = DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).ValueOrThrow();
        Assert.That(DepartmentYaml.Write(again, YamlForm.Canonical), Is.EqualTo(DepartmentYaml.Write(file, YamlForm.Canonical)));
    }

    private static Duration Effort(string cell, out IReadOnlyList<Diagnostic> findings)
    {
        var (file, all) = Parse("作業,1件の時間", $"確認,{cell}");
        findings = all;
        return ((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!;
    }

    private static ArrivalRate Volume(string cell, out IReadOnlyList<Diagnostic> findings)
    {
        var (file, all) = Parse("作業,件数", $"確認,{cell}");
        findings = all;
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error),
            Is.Empty, cell);
        return file.Department.Workflows[0].Arrivals!.About!;
    }

    private static (DepartmentFile File, IReadOnlyList<Diagnostic> All) Parse(params string[] lines)
    {
        var result = StickyNotesTable.Read(new StringReader(string.Join('\n', lines) + "\n"));
        return (result.ValueOrThrow(), result.Diagnostics);
    }
}
