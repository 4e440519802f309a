using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

/// <summary>Workload surveys as offices have them: totals below the rows, levels of headings, months side by side, hours a year.</summary>
public class SurveyTests
{
    [TestCase("合計,,,25200")]
    [TestCase("総 計,総計,,25200")]
    [TestCase("証明,小計,,24000")]
    [TestCase(",(計),,24000")]
    [TestCase("証明 小計,,,24000")]
    [TestCase("Grand Total,,,25200")]
    [TestCase("Sub-total,,職員,25200")]
    public void TotalRow_IsNotCountedAgain(string row)
    {
        var (file, findings) = Parse("業務,作業,担当,年間件数", "戸籍,受付,職員,1200", "証明,交付,職員,24000", row);
        Assert.That(Counts(file), Is.EqualTo(new[] { "戸籍 1200", "証明 24000" }));
        Assert.That(findings.Single(f => f.Code == "RPD5044").Message, Does.StartWith("Row 4: "));
        Assert.That(findings.Where(f => f.Code == "RPD5010"), Is.Empty);
    }

    [TestCase("日計")]
    [TestCase("月次集計")]
    [TestCase("会計")]
    [TestCase("設計")]
    [TestCase("合計の確認")]
    public void WorkWithACountOfSums_IsWork(string step)
    {
        var (file, findings) = Parse("業務,作業,担当,年間件数", $"収納,{step},職員,1200");
        Assert.That(file.Department.Workflows[0].States.OfType<WorkState>().Single().Title!.English, Is.EqualTo(step));
        Assert.That(findings.Where(f => f.Code == "RPD5044"), Is.Empty);
    }

    [Test]
    public void RemarkBelow_IsNoStep()
    {
        var (file, findings) = Parse("作業,担当,年間件数", "交付,職員,24000", "※件数は昨年度のもの,,", "(注1)時間は目安,,");
        Assert.That(file.Department.Workflows[0].States.OfType<WorkState>().Count(), Is.EqualTo(1));
        Assert.That(findings.Count(f => f.Code == "RPD5045"), Is.EqualTo(2));
    }

    [TestCase("使用システム", "税務システム、Excel", "税務システム・宛名システム", "なし")]
    [TestCase("System", "tax ledger, Excel", "Tax ledger + mail", "none")]
    public void Systems_AreNamedOnce(string heading, string first, string second, string none)
    {
        var (file, findings) = Parse($"作業;担当;1件の時間;年間件数;{heading}", $"受付;職員;5分;1200;{first}", $"入力;職員;5分;;{second}", $"発送;職員;5分;;{none}");
        var systems = file.Department.Systems;
        var names = file.Department.Workflows.Single().States.OfType<WorkState>()
            .Select(s => string.Join('|', s.Work.Systems.Select(id => systems.Single(system => system.Id == id).Title!.English))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(systems, Has.Count.EqualTo(3));
            Assert.That(names[0].Split('|'), Has.Length.EqualTo(2));
            Assert.That(names[1].Split('|')[0], Is.EqualTo(names[0].Split('|')[0]), "by whichever letters it is written");
            Assert.That(names[2], Is.Empty);
            Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5005"));
        });
    }

    [TestCase("備考")]
    [TestCase("Remarks")]
    public void Remarks_AreNeitherReadNorRefused(string heading)
    {
        var (_, findings) = Parse($"作業,担当,年間件数,{heading}", "交付,職員,24000,昨年度の数");
        Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5005").And.Some.EqualTo("RPD5049"));
    }

    [Test]
    public void Ditto_IsWhatStandsAbove()
    {
        var (file, _) = Parse("業務名,作業,件数,1件あたり時間,担当", "国保,受付,3600件/年,10分,職員", "〃,入力,〃,5分,〃", "同上,審査,同上,〃,同上");
        var workflow = file.Department.Workflows.Single();
        Assert.That(workflow.Arrivals!.About!.Count, Is.EqualTo(3600));
        Assert.That(workflow.States.OfType<WorkState>().Select(s => s.Work.Effort.Always!.Distribution.Mean / 60),
            Is.EqualTo(new[] { 10.0, 5, 5 }).Within(1e-9));
        Assert.That(file.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "職員" }));
    }

    [Test]
    public void Levels_AreWorkflowAndStep()
    {
        var (file, findings) = Parse("大分類,中分類,小分類,年間件数,1件あたり時間(分)", "税務,市民税,受付,3000,10", ",,入力,3000,6", ",資産税,調査,400,120");
        Assert.That(Counts(file), Is.EqualTo(new[] { "市民税 3000", "資産税 400" }));
        Assert.That(file.Department.Workflows[0].States.OfType<WorkState>().Select(s => s.Title!.English),
            Is.EqualTo(new[] { "受付", "入力" }));
        Assert.That(findings.Where(f => f.Code == "RPD5005"), Is.Empty);
    }

    [Test]
    public void Levels_SameNameUnderTwo_AreTwoWorkflows()
    {
        var (file, _) = Parse("大分類,中分類,小分類,年間件数", "税務,その他,照会,300", "福祉,その他,相談,50", ",給付,支払,40", "庶務,,文書,70");
        Assert.That(Counts(file), Is.EqualTo(new[] { "税務: その他 300", "福祉: その他 50", "給付 40", "庶務 70" }));
    }

    [Test]
    public void TwelveMonths_AreACountOfTheYearAndItsPeaks()
    {
        var (file, findings) = Parse("業務,作業,担当,4月,5月,6月,7月,8月,9月,10月,11月,12月,1月,2月,3月,計",
            "転入,受付,職員,600,200,200,200,200,200,200,200,200,200,200,800,3400", "証明,交付,職員,10,10,10,10,10,10,10,10,10,10,10,10,120");
        Assert.That(Counts(file), Is.EqualTo(new[] { "転入 3400", "証明 120" }));
        var peaks = file.Department.Workflows[0].Arrivals!.Seasons.ToDictionary(p => p.Number, p => p.Factor);
        Assert.That((peaks[4], peaks[3], peaks[8]), Is.EqualTo((2.118, 2.824, 0.706)));
        Assert.That(file.Department.Workflows[1].Arrivals!.Seasons, Is.Empty);
        Assert.That(findings.Where(f => f.Code == "RPD5005"), Is.Empty);
        Assert.That(findings.Single(f => f.Code == "RPD5046").MessageIn(Language.Japanese), Does.StartWith("「4月」から「3月」までの列は、月ごとの件数"));
    }

    [Test]
    public void TwelveMonths_OfHours_AreTheHoursOfTheYear()
    {
        var (file, _) = Parse("業務,作業,担当,4月,5月,6月,7月,8月,9月,10月,11月,12月,1月,2月,3月,合計時間",
            "転入,受付,職員,100,30,30,30,30,30,30,30,30,30,30,120,520");
        Assert.That(Effort(file).TotalHoursPerYear, Is.EqualTo(520));
        Assert.That(file.Department.Workflows[0].Arrivals!.About!.IsUnknown, "how many cases they are is still to be asked");
    }

    [TestCase("年間時間", "850", 850)]
    [TestCase("年間業務時間(h)", "850", 850)]
    [TestCase("年間作業時間(分)", "5760", 96)]
    [TestCase("年間時間", "\"1,200時間\"", 1200)]
    [TestCase("業務量(時間/年)", "600", 600)]
    [TestCase("月間時間", "10", 120)]
    [TestCase("年間業務量(人日)", "60", 465)]
    [TestCase("業務量(人工)", "0.5", 930)]
    [TestCase("FTE", "0.5", 930)]
    [TestCase("Hours per year", "120", 120)]
    public void HoursInAll_AreNoTimeOfOneCase(string heading, string cell, double hours)
    {
        var (file, findings) = Parse($"業務,作業,担当,年間件数,{heading}", $"統計,集計,職員,120,{cell}");
        Assert.That(Effort(file).TotalHoursPerYear, Is.EqualTo(hours).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5005" or "RPD5008" or "RPD5011" or "RPD5012"), Is.Empty);
    }

    [Test]
    public void HoursInAll_BesideATime_FillItsBlanksAndAreCompared()
    {
        var (file, findings) = Parse("業務,作業,年間件数,1件あたり時間(分),年間時間", "a,い,1200,10,200", "b,ろ,1200,,300", "c,は,1200,10,20");
        Assert.That(file.Department.Workflows.Select(w => w.States.OfType<WorkState>().Single().Work.Effort.Always!.TotalHoursPerYear),
            Is.EqualTo(new double?[] { null, 300, null }));
        Assert.That(findings.Single(f => f.Code == "RPD5047").MessageIn(Language.Japanese),
            Is.EqualTo("4行目: 件数と1件の時間をかけると年200時間ですが、「年間時間」には20時間とあります。件数と1件の時間で計算します。"));
    }

    [TestCase("1件の時間(時間/件)", "0.5", 30)]
    [TestCase("処理時間(分/件)", "15", 15)]
    [TestCase("分/件", "15", 15)]
    [TestCase("1件あたり(分)", "15", 15)]
    [TestCase("Avg handling time (min)", "7", 7)]
    [TestCase("AHT (mins)", "7", 7)]
    [TestCase("Hours per case", "0.5", 30)]
    [TestCase("Minutes per transaction", "30", 30)]
    public void Time_HasTheUnitOfItsHeading(string heading, string cell, double minutes)
    {
        var (file, findings) = Parse($"業務,作業,担当,{heading}", $"税,入力,職員,{cell}");
        Assert.That(Effort(file).Distribution.Mean / 60, Is.EqualTo(minutes).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5005" or "RPD5012"), Is.Empty);
    }

    [TestCase("年間件数(千件)", "24", 24000, RatePeriod.Year)]
    [TestCase("件数(千件/年)", "2.4", 2400, RatePeriod.Year)]
    [TestCase("件数(件/年)", "2400", 2400, RatePeriod.Year)]
    [TestCase("Volume per month", "400", 400, RatePeriod.Month)]
    [TestCase("Monthly volume", "\"1,200\"", 1200, RatePeriod.Month)]
    [TestCase("Cases/month", "60", 60, RatePeriod.Month)]
    [TestCase("Transactions per year", "240", 240, RatePeriod.Year)]
    [TestCase("年間回数", "12", 12, RatePeriod.Year)]
    public void Count_HasThePeriodAndTheScaleOfItsHeading(string heading, string cell, double count, RatePeriod per)
    {
        var (file, findings) = Parse($"業務,作業,担当,{heading}", $"税,交付,職員,{cell}");
        var rate = file.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.IsUnknown, rate.Count, rate.Per), Is.EqualTo((false, count, per)));
        Assert.That(findings.Where(f => f.Code is "RPD5005" or "RPD5011" or "RPD5040"), Is.Empty);
    }

    [TestCase("頻度,回数", "日次,30", 30, RatePeriod.OpenDay)]
    [TestCase("頻度,回数", "年次,1", 1, RatePeriod.Year)]
    [TestCase("回数/月,件数/回", "2,300", 600, RatePeriod.Month)]
    [TestCase("Frequency,Volume", "Weekly,50", 50, RatePeriod.Week)]
    [TestCase("Frequency,Volume", "Quarterly,2", 8, RatePeriod.Year)]
    [TestCase("Frequency,Volume", "Twice a month,120", 240, RatePeriod.Month)]
    public void HowOftenAndHowManyEachTime(string headings, string cells, double count, RatePeriod per)
    {
        var rate = Parse($"業務,作業,担当,{headings}", $"税,消込,職員,{cells}").File.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.IsUnknown, rate.Count, rate.Per), Is.EqualTo((false, count, per)));
    }

    [TestCase("\"1,200/yr\"", 1200, RatePeriod.Year)]
    [TestCase("100/month", 100, RatePeriod.Month)]
    [TestCase("~300 p.a.", 300, RatePeriod.Year)]
    [TestCase("approx. 40 per week", 40, RatePeriod.Week)]
    [TestCase("3 x week", 3, RatePeriod.Week)]
    [TestCase("12k per year", 12000, RatePeriod.Year)]
    [TestCase("1 per quarter", 4, RatePeriod.Year)]
    [TestCase("30 per day on average", 30, RatePeriod.OpenDay)]
    [TestCase("monthly", 1, RatePeriod.Month)]
    [TestCase("Fortnightly", 0.5, RatePeriod.Week)]
    [TestCase("\"3,600（令和6年度実績）\"", 3600, RatePeriod.Year)]
    [TestCase("R6：3600件", 3600, RatePeriod.Year)]
    [TestCase("1200件（年）", 1200, RatePeriod.Year)]
    [TestCase("100世帯/月", 100, RatePeriod.Month)]
    [TestCase("延べ800人/年", 800, RatePeriod.Year)]
    [TestCase("年3.6千件", 3600, RatePeriod.Year)]
    [TestCase("年1万2千件", 12000, RatePeriod.Year)]
    [TestCase("0件", 0, RatePeriod.Year)]
    public void Count_InTheWordsOfADesk(string cell, double count, RatePeriod per)
    {
        var (file, findings) = Parse("作業,件数", $"確認,{cell}");
        var rate = file.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.IsUnknown, rate.Count, rate.Per), Is.EqualTo((false, count, per)));
        Assert.That(findings.Where(f => f.Code == "RPD5011"), Is.Empty);
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [TestCase("0.25 hr", 15)]
    [TestCase("4 hrs", 240)]
    [TestCase("90 secs", 1.5)]
    [TestCase("~10 min", 10)]
    [TestCase("approx. 5 min", 5)]
    [TestCase("1h30", 90)]
    [TestCase("2m30s", 2.5)]
    [TestCase("5m", 5)]
    [TestCase("30 mins each", 30)]
    [TestCase("三十分", 30)]
    [TestCase("5分（平均）", 5)]
    [TestCase("10分/人", 10)]
    public void Time_InTheWordsOfADesk(string cell, double minutes)
    {
        var (file, findings) = Parse("作業,1件の時間", $"確認,{cell}");
        Assert.That(Effort(file).Distribution.Mean / 60, Is.EqualTo(minutes).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5012"), Is.Empty);
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [TestCase("通年", "")]
    [TestCase("特になし", "")]
    [TestCase("繁忙期:4月", "4")]
    [TestCase("7・8月", "7 8")]
    [TestCase("April-June", "4 5 6")]
    public void Peaks_InTheWordsOfADesk(string cell, string months)
    {
        var (file, findings) = Parse("作業,ピーク月", $"確認,{cell}");
        Assert.That(string.Join(' ', file.Department.Workflows[0].Arrivals!.Seasons.Select(p => p.Number)), Is.EqualTo(months));
        Assert.That(findings.Where(f => f.Code == "RPD5011"), Is.Empty);
    }

    [Test]
    public void Owner_DoesTheStep_WhereNothingElseSaysWho()
    {
        var (file, findings) = Parse("Process,Task,Owner", "Invoices,Key,AP clerk");
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo("AP clerk"));
        Assert.That(file.Department.Owner, Is.Null);
        Assert.That(findings.Select(f => f.Code), Does.Contain("RPD5028").And.Contain("RPD5039"));
        Assert.That(Parse("process,step,by,owner", "Invoices,Key,AP clerk,IT").File.Department.Owner!.English, Is.EqualTo("IT"));
    }

    [Test]
    public void ListOfTasks_WithAnAnswerThatIsNoNumber_StaysAList()
    {
        var (file, _) = Parse("Activity,Volume,Done by", "Invoices,50 per week,Alice", "Bank,monthly,Alice",
            "Post,40 per day,Bob", "Reports,Ad hoc,Bob");
        Assert.That(file.Department.Workflows.Select(w => w.Title!.English), Is.EqualTo(new[] { "Invoices", "Bank", "Post", "Reports" }));
    }

    [Test]
    public void EnglishExamples_AreEnglish()
    {
        var (_, findings) = Parse("step,by,time,volume,peaks,people,share,awkward", "Key,Clerk,quickly,lots,always,few,some,long");
        Assert.That(findings.Select(f => f.Message + f.Help), Has.None.Match("[ぁ-んァ-ヶ一-龠]"));
    }

    internal static Duration Effort(DepartmentFile file) =>
        file.Department.Workflows[0].States.OfType<WorkState>().First().Work.Effort.Always!;

    internal static IEnumerable<string> Counts(DepartmentFile file) =>
        file.Department.Workflows.Select(w => $"{w.Title} {w.Arrivals!.About!.Count}");

    internal static (DepartmentFile File, IReadOnlyList<Diagnostic> All) Parse(params string[] lines)
    {
        var result = StickyNotesTable.Read(new StringReader(string.Join('\n', lines) + "\n"));
        var file = result.ValueOrThrow();
        Assert.That(DepartmentValidator.Validate(file).Where(d => d.Severity == Severity.Error), Is.Empty);
        return (file, result.Diagnostics);
    }
}
