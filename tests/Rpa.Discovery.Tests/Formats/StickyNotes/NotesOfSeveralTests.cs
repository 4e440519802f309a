using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

/// <summary>Several groups in one cell, and several counts in one workflow.</summary>
public class NotesOfSeveralTests
{
    [TestCase("窓口・職員", AssignmentKind.Any, "窓口 職員")]
    [TestCase("窓口、職員", AssignmentKind.Any, "窓口 職員")]
    [TestCase("職員と会計年度", AssignmentKind.Any, "職員 会計年度")]
    [TestCase("窓口または職員", AssignmentKind.Any, "窓口 職員")]
    [TestCase("職員／係長", AssignmentKind.Any, "職員 係長")]
    [TestCase("職員＋係長", AssignmentKind.All, "職員 係長")]
    [TestCase("戸籍係・窓口", AssignmentKind.Any, "戸籍係 窓口", Description = "戸籍係 stands alone in the other row")]
    [TestCase("主査班（2名）・再交付班（1名）", AssignmentKind.Any, "主査班 再交付班", Description = "groups, since they are counted")]
    public void By_SeveralGroups_AreNoGroupOfTheirOwn(string cell, AssignmentKind kind, string pools)
    {
        var (file, findings) = Parse("作業,担当", "受付,戸籍係", $"確認,{cell}");
        var by = ((WorkState)file.Department.Workflows[0].States[1]).Work.By;
        Assert.That((by.Kind, string.Join(' ', by.Pools.Select(p => file.Department.FindPool(p.Pool)!.Title!.English))),
            Is.EqualTo((kind, pools)));
        Assert.That(findings.Single(f => f.Code == (kind == AssignmentKind.Any ? "RPD5033" : "RPD5034")).Message, Does.Contain(cell));
    }

    [TestCase("税務・収納係")]
    [TestCase("research and development")]
    [TestCase("AとB")]
    [TestCase("収納/管理担当")]
    public void By_ANameOfParts_StaysOne(string cell)
    {
        var (file, findings) = Parse("作業,担当", $"受付,{cell}");
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo(cell));
        Assert.That(findings.Where(f => f.Code is "RPD5033" or "RPD5034" or "RPD5035"), Is.Empty);
    }

    [TestCase("決裁", "係長→課長")]
    [TestCase("支給決定", "係長・課長", Description = "who sign, sign one after another")]
    public void By_OneAfterAnother_IsAStepForEach(string step, string cell)
    {
        var (file, findings) = Parse("作業,担当,1件の時間,次へ", "受付,職員,3分,", $"{step},{cell},2分,受付 1割");
        var states = file.Department.Workflows[0].States;
        Assert.That(states.Take(3).Select(s => s.Title!.English), Is.EqualTo(new[] { "受付", $"{step}(係長)", $"{step}(課長)" }));
        Assert.That(states.OfType<WorkState>().Select(s => s.Work.By.Pools.Single().Pool).Distinct().Count(), Is.EqualTo(3));
        Assert.That(states[1].Transitions.Single().Target, Is.EqualTo(states[2].Id));
        Assert.That(states[2].Transitions.Select(t => t.Target), Is.EquivalentTo(new[] { states[0].Id, "done" }), "back from the last one");
        Assert.That(findings.Count(f => f.Code == "RPD5035"), Is.EqualTo(1));
    }

    [Test]
    public void By_Everybody_IsAnyOfAllGroups()
    {
        var (file, _) = Parse("作業,担当", "受付,窓口(2人)", "入力,職員", "電話,全員");
        Assert.That(file.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "窓口", "職員" }));
        var by = ((WorkState)file.Department.Workflows[0].States[2]).Work.By;
        Assert.That((by.Kind, by.Pools.Count), Is.EqualTo((AssignmentKind.Any, 2)));
        Assert.That(Parse("作業,担当", "電話,全員").File.Department.Pools.Single().Title!.English, Is.EqualTo("全員"));
    }

    [Test]
    public void By_TheOtherSide_IsNoGroupInAList()
    {
        var (file, _) = Parse("作業,担当", "受付,窓口", "回答,相手方", "電話,全員", "面談,窓口と相手方");
        Assert.That(file.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "窓口", "窓口と相手方" }));
        Assert.That(file.Department.Workflows[0].States[1], Is.TypeOf<WaitState>());
    }

    [TestCase("職員4人・係長1人")]
    [TestCase("職員4 係長1")]
    [TestCase("係長1名、職員4名")]
    [TestCase("4・1")]
    public void People_OfSeveralGroups_AreEachTheirs(string cell)
    {
        var (file, findings) = Parse("作業,担当,人数,時給", $"確認,職員・係長,{cell},3000円", "決裁,係長,,4100円");
        Assert.That(file.Department.Pools.Select(p => (p.Title!.English, p.Capacity[0].Count, p.HourlyCost)),
            Is.EqualTo(new[] { ("職員", 4, (decimal?)3000), ("係長", 1, 4100) }));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5018" or "RPD5031"), Is.Empty);
    }

    [Test]
    public void People_OneNumberForSeveralGroups_IsAskedFor()
    {
        var (file, findings) = Parse("作業,担当,人数", "確認,職員・係長,5人");
        Assert.That(file.Department.Pools.Select(p => p.Capacity[0].Count), Is.EqualTo(new[] { 1, 1 }));
        Assert.That(findings.Single(f => f.Code == "RPD5011").Advice.In(Language.Japanese), Does.Contain("職員2人・係長3人"));
        Assert.That(findings.Count(f => f.Code == "RPD5018"), Is.EqualTo(2));
    }

    [Test]
    public void Count_OfAStepOnTheWay_IsTheShareThatNeedsIt()
    {
        var (file, findings) = Parse("作業,担当,1件の時間,件数", "受付,職員,5分,年6000件", "振込データ作成,職員,半日,月2回", "通知,職員,1分,");
        var states = file.Department.Workflows[0].States;
        Assert.That(states[0].Transitions.Select(t => (t.Target, t.Probability!.Always!.Value)),
            Is.EqualTo(new[] { ("step-2", 0.004), ("step-3", 0.0) }));
        Assert.That(states[1].Transitions.Single().Target, Is.EqualTo("step-3"));
        Assert.That(findings.Single(f => f.Code == "RPD5036").Message, Does.StartWith("Row 3: by the count '月2回' it is done for 0.4 %"));
        Assert.That(findings.Where(f => f.Code is "RPD5017" or "RPD2107"), Is.Empty);
    }

    [Test]
    public void Count_OfTwoStepsOnTheWay_EachOfAllThatCome()
    {
        var (file, _) = Parse("作業,件数", "受付,年1000件", "照会,年500件", "訪問,年100件", "通知,");
        var states = file.Department.Workflows[0].States;
        Assert.That(states[0].Transitions.Select(t => (t.Target, t.Probability!.Always!.Value)),
            Is.EqualTo(new[] { ("step-2", 0.5), ("step-3", 0.05), ("step-4", 0.0) }));
        Assert.That(states[1].Transitions.Select(t => (t.Target, t.Probability!.Always!.Value)),
            Is.EqualTo(new[] { ("step-3", 0.1), ("step-4", 0.0) }));
    }

    [Test]
    public void Count_OfThousandsOfRows_StaysInProportion()
    {
        var rows = Enumerable.Range(0, 3000).Select(i => $"還付,作業{i},年{6000 - (2 * i)}件");
        var (file, _) = Parse(["業務,作業,件数", .. rows]);
        Assert.That(file.Department.Workflows[0].States.Sum(s => s.Transitions.Count), Is.LessThan(2 * 3000));
    }

    // Visits × count of the first row = the count of each row that got a share.
    [Test]
    public void Count_OfAnyRows_ComesOutAsVisits()
    {
        for (var table = 0UL; table < 200; table++)
        {
            int Drawn(int row, int most) => 1 + (int)(Keys.Draw(Keys.Draw(table, (ulong)row, 0), 0, 1) % (ulong)most);
            int[] counts = [.. Enumerable.Range(0, 2 + Drawn(99, 8)).Select(row => row == 0 ? 10_000 : Drawn(row, 8_000))];
            var (file, findings) = Parse(["業務,作業,件数", .. counts.Select((count, i) => $"還付,作業{i},年{count}件")]);
            Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
            var written = DepartmentYaml.ParseFile(DepartmentYaml.Write(file));
            Assert.That(written.Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
            var visits = new double[counts.Length + 1];
            visits[0] = 1;
            for (var i = 0; i < counts.Length; i++)
            {
                var ways = file.Department.Workflows[0].States[i].Transitions;
                var said = ways.Sum(w => w.Probability?.Always is { IsRest: false } share ? share.Value : 0);
                foreach (var way in ways)
                    visits[way.Target == "done" ? counts.Length : int.Parse(way.Target!.AsSpan(5), CultureInfo.InvariantCulture) - 1] +=
                        visits[i] * (way.Probability?.Always is { IsRest: false } share ? share.Value : 1 - said);
            }

            for (var i = 1; i < counts.Length; i++)
                Assert.That(visits[i] * 10_000, Is.EqualTo(counts[i]).Within(1).Percent, $"table {table}, row {i}");
        }
    }

    [TestCase("年1040件", "RPD5017", Description = "the same but for counting")]
    [TestCase("よく分からない", "RPD5011")]
    public void Count_OfAStepOnTheWay_ThatIsNoShare_IsNotUsed(string cell, string code)
    {
        var (file, findings) = Parse("業務,作業,件数", "還付,受付,年1000件", $"還付,照会,{cell}");
        Assert.That(file.Department.Workflows[0].States[0].Transitions.Single().Target, Is.EqualTo("step-2"));
        Assert.That(findings.Count(f => f.Code == code), Is.EqualTo(1));
    }

    // A list is made once, and what stands on it is done for each: no case of the one is a case of the other.
    [TestCase("作業,件数", "データ抽出,年1回", "封入,年18000通", 18000)]
    [TestCase("作業,件数", "データ抽出,年1回", "封入,18000通", 18000, Description = "too many for a day")]
    [TestCase("作業,件数", "一覧の出力,月1回", "通知,1回200件", 200)]
    [TestCase("作業,件数", "一覧の出力,毎月", "通知,1回あたり約200件", 200)]
    [TestCase("作業,頻度,件数", "一覧の出力,月1回,", "通知,月1回,200件", 200)]
    public void Count_ManyTimesThatOfTheRowBefore_BeginsAWorkflow(string headings, string first, string second, double count)
    {
        var (file, findings) = Parse("業務," + headings, "還付," + first, "還付," + second, "還付,点検");
        var workflows = file.Department.Workflows;
        Assert.That(workflows.Select(w => w.Title!.English), Is.EqualTo(new[] { $"還付({first.Split(',')[0]})", "還付" }));
        Assert.That(workflows[1].Arrivals!.About!.Count, Is.EqualTo(count));
        Assert.That(workflows[1].States.Count, Is.EqualTo(3), "the step, the one that follows it, the end");
        Assert.That(findings.Count(f => f.Code == "RPD5041"), Is.EqualTo(1));
        Assert.That(findings.Where(f => f.Code is "RPD5017" or "RPD5037" or "RPD5011"), Is.Empty);
    }

    [TestCase("返戻 3%", 0.03)]
    [TestCase("全体の15％", 0.15)]
    [TestCase("2割", 0.2)]
    [TestCase("10件に1件", 0.1)]
    public void Count_OfAStepOnTheWay_SaidAsAShare_IsIt(string cell, double share)
    {
        var (file, findings) = Parse("業務,作業,件数", "還付,受付,年1000件", $"還付,照会,{cell}", "還付,通知,");
        Assert.That(file.Department.Workflows.Single().States[0].Transitions.Select(t => t.Probability!.Always!.Value),
            Is.EqualTo(new[] { share, 0 }).Within(1e-9));
        Assert.That(findings.Count(f => f.Code == "RPD5036"), Is.EqualTo(1));
    }

    // Three in ten are asked for what is missing and come back: they end all the same, and what a later row counts is of all that come by.
    [Test]
    public void Count_SaidAsAShareOfWhatGoesBack_Ends()
    {
        var (file, findings) = Parse("process,step,who,how long,how many,then", "Permit,Check,clerk,20 min,1000 a year,",
            "Permit,Ask for papers,clerk,10 min,30%,back to Check", "Permit,Review,clerk,5 min,,", "Permit,Visit,clerk,1 h,100 a year,");
        var states = file.Department.Workflows.Single().States;
        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
        Assert.That(states[0].Transitions.Select(t => (t.Target, t.Probability!.Always!.Value)),
            Is.EqualTo(new[] { ("step-2", 0.3), ("step-3", 0.0) }));
        Assert.That(states[1].Transitions.Single().Target, Is.EqualTo("step-1"));
        Assert.That(states[2].Transitions.Select(t => t.Probability!.Always!.Value), Is.EqualTo(new[] { 0.1, 0 }).Within(1e-9));
    }

    [TestCase("照会の回答待ち,,1週間")]
    [TestCase("（照会の回答待ち）,－,5日")]
    [TestCase("回答を待つ,職員,２週間")]
    [TestCase("Wait for the fire department,,2 weeks")]
    public void Wait_ByTheNameOfTheStep_TakesNobodysTime(string row)
    {
        var (file, findings) = Parse("作業,担当,時間", "受付,職員(3人),5分", row, "通知,職員,1分");
        Assert.That(file.Department.Workflows[0].States[1], Is.TypeOf<WaitState>());
        Assert.That(file.Department.Pools.Select(p => (p.Title!.English, p.Capacity[0].Count)), Is.EqualTo(new[] { ("職員", 3) }));
        Assert.That(findings.Count(f => f.Code == "RPD5042"), Is.EqualTo(1));
        Assert.That(findings.Where(f => f.Code == "RPD5009" && f.Message.Contains("'担当'", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Wait_InMinutesWithSomebody_IsWork()
    {
        var (file, _) = Parse("作業,担当,時間", "窓口での順番待ち,職員,5分");
        Assert.That(file.Department.Workflows[0].States[0], Is.TypeOf<WorkState>());
    }

    // As people head their lists; a word that no list has is read by what it says, and 手順 or 業務 is the step where nothing else is.
    [TestCase("業務名,手順,誰が,時間,件数", "還付,受付,職員,5分,年100件", "還付", 0)]
    [TestCase("業務一覧,担当者名,1回にかかる時間,年間の件数", "受付,職員,5分,100件", "受付", 1)]
    [TestCase("仕事,だれが,一回どのくらい,どのくらいの頻度", "受付,職員,5分,年100回", "受付", 2)]
    [TestCase("task,who does it,how long,how often", "受付,職員,5 min,100 per year", "受付", 0)]
    public void Headings_AreReadAsPeopleWriteThem(string headings, string row, string title, int byTheirWords)
    {
        var (file, findings) = Parse(headings, row);
        var workflow = file.Department.Workflows.Single();
        var work = ((WorkState)workflow.States[0]).Work;
        Assert.That(workflow.Title?.English ?? workflow.States[0].Title!.English, Is.EqualTo(title));
        Assert.That(workflow.States[0].Title!.English, Is.EqualTo("受付"));
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo("職員"));
        Assert.That(work.Effort.Always!.Drawn.Mean, Is.EqualTo(300).Within(1e-9));
        Assert.That((workflow.Arrivals!.About!.Count, workflow.Arrivals.About.Per), Is.EqualTo((100.0, RatePeriod.Year)));
        Assert.That(findings.Count(f => f.Code == "RPD5039"), Is.EqualTo(byTheirWords));
    }

    // However many rows say how many there are, and whatever their numbers say: nothing leads from one to the next.
    [Test]
    public void Rows_OfAListWithoutSteps_AreWorkflows()
    {
        var (file, findings) = Parse("No,業務,担当,時間,件数", "1,出勤簿,庶務,3時間,毎月", "2,電話,庶務,2分,1日30回", "3,発注,庶務,15分,");
        Assert.That(file.Department.Workflows.Select(w => (w.States.Count, w.States[0].Title!.English)),
            Is.EqualTo(new[] { (2, "出勤簿"), (2, "電話"), (2, "発注") }));
        Assert.That(file.Department.Workflows.Select(w => w.Arrivals!.About!.Count), Is.EqualTo(new[] { 1.0, 30, 10 }));
        Assert.That(findings.Count(f => f.Code == "RPD5043"), Is.EqualTo(1));
        Assert.That(findings.Where(f => f.Code is "RPD5038" or "RPD5041" or "RPD5017"), Is.Empty);
    }

    // What only looks like the heading of another column is none.
    [TestCase("業務,手順書の有無,担当,時間", "還付,あり,職員,5分", "還付")]
    [TestCase("業務,業務量(時間),担当,時間", "還付,120,職員,5分", "還付")]
    [TestCase("作業,作業日,業務システム,担当,開始時間,時間", "還付,4月1日,税務,職員,9:00,5分", "還付")]
    public void Headings_ThatOnlyLookAlike_AreLeftOut(string headings, string row, string step)
    {
        var (file, findings) = Parse(headings, row);
        var workflow = file.Department.Workflows.Single();
        Assert.That((workflow.States[0].Title!.English, workflow.Title?.English ?? step), Is.EqualTo((step, step)));
        Assert.That(((WorkState)workflow.States[0]).Work.Effort.Always!.Drawn.Mean, Is.EqualTo(300).Within(1e-9));
        Assert.That(findings.Where(f => f.Code == "RPD5039" && f.Message.Contains("'step'", StringComparison.Ordinal)), Is.Empty);
    }

    // A form's head may have the same words as a list of tasks; the row that names the step is the one.
    [Test]
    public void Headings_BelowTheHeadOfAForm_AreFound()
    {
        var (file, _) = Parse("業務,還付,担当,収納係", "作業,担当,時間", "受付,職員,5分");
        Assert.That(file.Department.Workflows.Single().States[0].Title!.English, Is.EqualTo("受付"));
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo("職員"));
    }

    [Test]
    public void Count_BehindABranch_IsOfTheCasesThatComeBy()
    {
        var (file, findings) = Parse("process,step,who,count,next", "Claims,Register,clerk x3,60 per day,",
            "Claims,Check,clerk or adjuster,,Ask back 20 %;Decide 80 %", "Claims,Ask back,outside,,Check",
            "Claims,Decide,adjuster and manager,,", "Claims,Pay,clerk,45 per day,", "Claims,Report,manager,monthly,");
        var states = file.Department.Workflows[0].States;
        Assert.That(states[3].Transitions.Select(t => t.Probability!.Always!.Value), Is.EqualTo(new[] { 0.75, 0.0002, 0 }).Within(1e-4),
            "pay, report, done");
        Assert.That(file.Department.Pools.Select(p => p.Id), Is.EqualTo(new[] { "clerk", "adjuster", "manager" }));
        Assert.That(((WorkState)states[3]).Work.By.Kind, Is.EqualTo(AssignmentKind.All));
        Assert.That(findings.Count(f => f.Code == "RPD5036"), Is.EqualTo(2));
    }

    [Test]
    public void Count_WhereTheWaysAreSaid_ChangesNone()
    {
        var (file, findings) = Parse("作業,件数,次へ", "受付,年1000件,照会 1割;通知 残り", "照会,年100件,", "通知,,");
        Assert.That(file.Department.Workflows[0].States[0].Transitions.Select(t => t.Target), Is.EqualTo(new[] { "step-2", "step-3" }));
        Assert.That(findings.Count(f => f.Code == "RPD5017"), Is.EqualTo(1));
    }

    [Test]
    public void Rows_EachWithACountAndNoWorkflow_AreWorkflows()
    {
        var (file, findings) = Parse("作業,担当,時間,頻度", "日計表,会計担当,20分,毎日", "月報,会計担当,1〜2日,毎月", "照会,会計担当,十数分,週に数件");
        Assert.That(file.Department.Workflows.Select(w => (w.Title!.English, w.Arrivals!.About!.Count, w.States.Count)),
            Is.EqualTo(new[] { ("日計表", 1.0, 2), ("月報", 1, 2), ("照会", 4, 2) }));
        Assert.That(findings.Count(f => f.Code == "RPD5038"), Is.EqualTo(1));
    }

    [Test]
    public void Frequency_CountsWhereTheCountIsBlank()
    {
        var (file, findings) = Parse("業務,作業,頻度,件数", "届出,受付,毎日,1日12件", "集計,月報,月1回,");
        Assert.That(file.Department.Workflows.Select(w => w.Arrivals!.About!.Said ?? ""), Is.EqualTo(new[] { "1日12件", "月1回" }));
        Assert.That(findings.Where(f => f.Code is "RPD5005" or "RPD5006"), Is.Empty);
    }

    [TestCase("数分", 120, 360)]
    [TestCase("十数分", 720, 1020)]
    [TestCase("数時間", 7200, 21600)]
    [TestCase("1〜2日", 27900, 55800)]
    public void Time_LeftOpen_IsARangeThatIsSaid(string cell, double from, double to)
    {
        var (file, findings) = Parse("作業,1件の時間", $"確認,{cell}");
        var effort = ((WorkState)file.Department.Workflows[0].States[0]).Work.Effort.Always!.Distribution;
        Assert.That((effort.Quantile(0.1), effort.Quantile(0.9)), Is.EqualTo((from, to)).Within(1e-6));
        Assert.That(findings.Count(f => f.Code == "RPD5025"), Is.EqualTo(1));
    }

    [TestCase("7月末〜8月 2倍", "8")]
    [TestCase("3月〜5月初め 2倍", "3 4")]
    [TestCase("12月末〜1月 2倍", "1")]
    [TestCase("3月末〜3月 2倍", "3")]
    public void Peaks_FromTheEndOfAMonth(string cell, string months)
    {
        var (file, _) = Parse("作業,山", $"受付,{cell}");
        Assert.That(string.Join(' ', file.Department.Workflows[0].Arrivals!.Seasons.Select(s => s.Number)), Is.EqualTo(months));
    }

    [Test]
    public void Overload_OfACountOnlySupposed_NamesIt()
    {
        var (_, findings) = Parse("業務,作業,担当,1件の時間,件数", "集計,月報,係長,2日,");
        Assert.That(findings.Single(f => f.Code == "RPD2107").Advice.In(Language.Japanese), Does.StartWith("「集計」の件数が分からないため"));
        var (_, counted) = Parse("業務,作業,担当,1件の時間,件数", "集計,月報,係長,2日,1日3件");
        Assert.That(counted.Single(f => f.Code == "RPD2107").Advice.In(Language.Japanese), Does.StartWith("件数・1件の時間・人数"));
    }

    private static (DepartmentFile File, IReadOnlyList<Diagnostic> All) Parse(params string[] lines)
    {
        var read = StickyNotesTable.Read(new StringReader(string.Join('\n', lines)));
        return (read.ValueOrThrow(), read.Diagnostics);
    }
}
