using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Tests.Formats.StickyNotes.SurveyTests;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

/// <summary>What offices ask for in columns of their own: marks, measurements, records, plans, hand-backs, sections and names.</summary>
public class OfficeFormsTests
{
    [Test]
    public void TickedForms_AreTheInput()
    {
        var (file, findings) = Parse("業務,作業,紙,電子", "異動,受付,○,", "異動,入力,○,○", "異動,点検,,レ");
        Assert.That(Works(file).Select(s => string.Join(' ', s.Traits!.Input.Select(i => $"{i.Key} {i.Value}"))),
            Is.EqualTo(new[] { "paper 1", "paper 0.5 screen 0.5", "screen 1" }));
        Assert.That(findings.Where(f => f.Code == "RPD5005"), Is.Empty);
    }

    [Test]
    public void TickedFrequencies_SayHowOften()
    {
        // 1 a day, and one a week, a month and a year beside it
        var (file, _) = Parse("業務,作業,日次,週次,月次,年次,時間(分)", "伝票,入力,○,,,,60", "点検,点検,,○,,,30", "月報,作成,,,○,,120", "決算,作成,,,,○,960");
        Assert.That(file.Department.Workflows.Select(w => (w.Arrivals!.About!.Count, w.Arrivals.About.Per)), Is.EqualTo(new[]
        {
            (1.0, RatePeriod.OpenDay), (1.0, RatePeriod.Week), (1.0, RatePeriod.Month), (1.0, RatePeriod.Year),
        }));
    }

    [Test]
    public void CountsUnderPeriods_AreCountsOfEach()
    {
        var (file, _) = Parse("業務,作業,日次,月次", "住基,受付,40,", "統計,作成,,2");
        Assert.That(file.Department.Workflows.Select(w => (w.Arrivals!.About!.Count, w.Arrivals.About.Per)),
            Is.EqualTo(new[] { (40.0, RatePeriod.OpenDay), (2.0, RatePeriod.Month) }));
    }

    [Test]
    public void TickedMonths_ArePeaks_AndKeepTheCount()
    {
        var months = "4月,5月,6月,7月,8月,9月,10月,11月,12月,1月,2月,3月";
        var (file, findings) = Parse($"業務,作業,年間件数,{months}", "手当,受付,2400,,,○,◎,,,,,,,,");
        var arrivals = file.Department.Workflows.Single().Arrivals!;
        Assert.That((arrivals.About!.Count, arrivals.About.Per), Is.EqualTo((2400.0, RatePeriod.Year)));
        Assert.That(arrivals.Seasons.Select(p => p.Number), Is.EqualTo(new[] { 6, 7 }));
        Assert.That(findings.Where(f => f.Code == "RPD5046"), Is.Empty);
        Assert.That(findings.Count(f => f.Code == "RPD5013"), Is.EqualTo(2));
    }

    [Test]
    public void Posts_WithNumbersOfPeople_SayWhoAndHowMany()
    {
        var (file, _) = Parse("業務,作業,年間件数,時間(分),正職員,会計年度任用職員", "介護,受付,3600,10,2,1", "介護,入力,3600,20,,3");
        Assert.That(file.Department.Pools.Select(p => (p.Title!.English, p.Capacity.Single().Count)),
            Is.EqualTo(new[] { ("正職員", 2), ("会計年度任用職員", 3) }));
        Assert.That(Works(file).Select(s => s.Work.By.Kind).First(), Is.EqualTo(AssignmentKind.Any));
        Assert.That(Works(file)[1].Work.By.Pools, Has.Count.EqualTo(1));
    }

    [Test]
    public void Posts_WithHours_AreTheTimeOfAllCases()
    {
        var (file, _) = Parse("業務,作業,正職員(時間),会計年度任用職員(時間)", "証明,交付,800,1200", "郵送,請求,300,0");
        Assert.That(Works(file).Select(s => s.Work.Effort.Always!.TotalHoursPerYear), Is.EqualTo(new[] { 2000.0, 300.0 }));
        Assert.That(Works(file).Select(s => s.Work.By.Pools.Count), Is.EqualTo(new[] { 2, 1 }));
    }

    [Test]
    public void BeginAndEnd_AreHowLong()
    {
        var (file, _) = Parse("業務,作業,開始時刻,終了時刻", "住民票,受付,9:00,9:05", "住民票,調査,11:30,13:30", "住民票,印刷,2025/5/12 9:00:10,2025/5/12 9:00:40");
        Assert.That(Efforts(file), Is.EqualTo(new[] { 5, 60, 0.5 }).Within(1e-9)); // lunch is no work
    }

    [Test]
    public void Records_OfCases_AreTheMeanOfEachStep()
    {
        var (file, findings) = Parse("日付,担当者,案件番号,作業,開始,終了", "5/12,鈴木,1,受付,9:00,9:05", "5/12,鈴木,1,入力,9:05,9:20",
            "5/12,佐藤,2,受付,9:30,9:37", "5/12,鈴木,2,入力,9:37,9:50");
        Assert.That(Works(file).Select(s => s.Title!.English), Is.EqualTo(new[] { "受付", "入力" }));
        Assert.That(Efforts(file), Is.EqualTo(new[] { 6.0, 14 }).Within(1e-9));
        Assert.That(file.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "鈴木", "佐藤" }));
        Assert.That(file.Department.Workflows.Single().Arrivals!.About!.IsUnknown); // how many come was not recorded
        Assert.That(findings.Count(f => f.Code == "RPD5061"), Is.EqualTo(2));
    }

    [Test]
    public void Records_OfDays_AreTimesAndCountsOfEachTask()
    {
        // 60 + 75 min for 270 letters, 150 + 135 + 240 min for 175 forms, in three days
        var (file, findings) = Parse("日付,作業,担当,開始時刻,終了時刻,処理件数", "6/2,仕分け,会計年度,8:30,9:30,120",
            "6/2,入力,会計年度,9:30,12:00,50", "6/3,仕分け,会計年度,8:30,9:45,150", "6/3,入力,会計年度,9:45,12:00,45",
            "6/4,入力,会計年度,13:00,17:00,80");
        Assert.That(file.Department.Workflows.Select(w => w.Title!.English), Is.EqualTo(new[] { "仕分け", "入力" }));
        Assert.That(Efforts(file), Is.EqualTo(new[] { 0.5, 3 }).Within(1e-9));
        Assert.That(file.Department.Workflows.Select(w => w.Arrivals!.About!.Count), Is.EqualTo(new[] { 90, 175 / 3.0 }).Within(0.01));
        Assert.That(findings.First(f => f.Code == "RPD5061").MessageIn(Language.Japanese),
            Does.Contain("平均の30秒を1件の時間、記録のある3日間の平均の1日90件を件数とします"));
    }

    [TestCase("1回目(分),2回目(分),3回目(分)", "12,15,9")]
    [TestCase("1人目,2人目,3人目", "12分,15分,9分")]
    [TestCase("Trial 1 (min),Trial 2 (min),Trial 3 (min)", "12,15,9")]
    public void Measurements_SideBySide_AreTheirMean(string headings, string cells)
    {
        var (file, findings) = Parse($"作業,{headings},平均", $"入力,{cells},12");
        Assert.That(Efforts(file).Single(), Is.EqualTo(12).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5005" or "RPD5012"), Is.Empty);
    }

    [TestCase("最短時間(分),最長時間(分)")]
    [TestCase("Min time (min),Max time (min)")]
    public void ShortestAndLongest_AreARange(string headings)
    {
        var law = Works(Parse($"作業,{headings}", "入力,5,15").File).Single().Work.Effort.Always!.Distribution;
        Assert.That((law.Quantile(0.1), law.Quantile(0.9)), Is.EqualTo((300.0, 900.0)).Within(1e-6));
    }

    [TestCase("件数(ピーク月),件数(月平均)", "600,300", 300)]
    [TestCase("最大件数,月間件数", "600,300", 300)]
    [TestCase("RPA後件数,月間件数", "100,300", 300)]
    public void FiguresOfAnotherState_AreNotThoseOfToday(string headings, string cells, double count)
    {
        var (file, findings) = Parse($"業務,作業,{headings}", $"国保,入力,{cells}");
        var rate = file.Department.Workflows.Single().Arrivals!.About!;
        Assert.That((rate.Count, rate.Per), Is.EqualTo((count, RatePeriod.Month)));
        Assert.That(findings.Count(f => f.Code == "RPD5059"), Is.EqualTo(1));
    }

    [TestCase("削減時間")]
    [TestCase("導入後の時間(分)")]
    [TestCase("所要日数")]
    [TestCase("Lead time (days)")]
    [TestCase("Target minutes")]
    public void TimesThatAreNotToday_AreNoTimeOfACase(string heading)
    {
        var (file, findings) = Parse($"業務,作業,{heading}", "税,登録,10");
        Assert.That(Works(file).Single().Work.Effort.Always!.IsUnknown);
        Assert.That(findings.Count(f => f.Code == "RPD5059"), Is.EqualTo(1));
    }

    [TestCase("年間12000件", "差戻し率", "5%", 0.05)]
    [TestCase("月200件", "差戻し件数(月)", "10", 0.05)]
    [TestCase("月200件", "Rework %", "10", 0.1)]
    [TestCase("", "差戻し率(%)", "0.5", 0.005)]
    public void HandBacks_AreAShareOfTheCases(string volume, string heading, string cell, double share)
    {
        var (file, findings) = Parse($"業務,作業,件数,{heading}", $"税,入力,{volume},{cell}");
        Assert.That(Works(file).Single().Traits!.HandBacks!.Value, Is.EqualTo(share).Within(1e-9));
        Assert.That(findings.Count(f => f.Code == "RPD5066"), Is.EqualTo(1));
    }

    [TestCase("年12000件", "エラー率", "2%", 240)]
    [TestCase("月200件", "ミス件数(月)", "3", 36)]
    [TestCase("", "Errors", "24 per year", 24)]
    public void Mistakes_AreCountedByTheYear(string volume, string heading, string cell, double perYear)
    {
        var (file, _) = Parse($"業務,作業,件数,{heading}", $"税,入力,{volume},{cell}");
        Assert.That(Works(file).Single().Traits!.MistakesPerYear!.Value, Is.EqualTo(perYear).Within(1e-9));
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void Mistakes_OfWhichNoCountIsKnown_AskForTheCount()
    {
        var (file, findings) = Parse("業務,作業,件数,エラー率", "税,入力,,2%");
        Assert.That(Works(file).Single().Traits, Is.Null);
        Assert.That(findings.Count(f => f.Code == "RPD5026"), Is.EqualTo(1));
    }

    [Test]
    public void SectionBesideNames_IsTakenOnlyWhereNobodyIsNamed()
    {
        var (file, findings) = Parse("業務,作業,係,担当者", "税,受付,市民税係,鈴木", "税,入力,市民税係,佐藤", "税,発送,庶務係,");
        Assert.That(file.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "鈴木", "佐藤", "庶務係" }));
        Assert.That(findings.Where(f => f.Code == "RPD5006"), Is.Empty);
    }

    [TestCase("担当者", "鈴木・田中", 2)]
    [TestCase("担当", "佐藤、係長", 2)]
    [TestCase("担当", "市民税係・資産税係", 2)]
    [TestCase("担当", "税務・収納係", 1)]
    [TestCase("担当者", "税務・収納係", 1)]
    [TestCase("Assignee", "Suzuki / Tanaka", 2)]
    public void SeveralInOneCell_AreEachOne(string heading, string cell, int groups) =>
        Assert.That(Parse($"作業;{heading}", $"入力;{cell}").File.Department.Pools, Has.Count.EqualTo(groups));

    [Test]
    public void DutyRoster_OfNamesAndTasks()
    {
        var (file, findings) = Parse("氏名,職名,担当事務,副担当", "鈴木,係長,係の総括,佐藤", "佐藤,主査,賦課,田中", ",,軽減の審査,田中");
        Assert.That(file.Department.Workflows.Select(w => w.Title!.English), Is.EqualTo(new[] { "係の総括", "賦課", "軽減の審査" }));
        Assert.That(file.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "鈴木", "佐藤" }));
        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void AnswersOfAForm_AreReadByItsQuestions()
    {
        var (file, findings) = Parse("タイムスタンプ,お名前,所属係,担当している業務名,作業内容を教えてください,1件あたり何分かかりますか,月に何件ありますか",
            "2025/06/02 9:12,鈴木,市民税係,証明の発行,申請書を見て発行する,5分,200件くらい");
        var work = Works(file).Single();
        Assert.That(file.Department.Workflows.Single().Title!.English, Is.EqualTo("証明の発行"));
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo("鈴木"));
        Assert.That(work.Work.Effort.Always!.Distribution.Mean, Is.EqualTo(300).Within(1e-9));
        Assert.That(file.Department.Workflows.Single().Arrivals!.About!.Count, Is.EqualTo(200));
        Assert.That(findings.Where(f => f.Code == "RPD5005"), Is.Empty);
    }

    [Test]
    public void IdsOfTasks_AreNoNames()
    {
        var (file, _) = Parse("業務ID,業務名称,実施主体,処理量,処理量単位,処理時間,時間単位", "A-1,転入届,市民課,5000,件/年,20,分/件");
        var workflow = file.Department.Workflows.Single();
        Assert.That((workflow.Title!.English, workflow.Arrivals!.About!.Count, Efforts(file).Single()), Is.EqualTo(("転入届", 5000.0, 20.0)));
        Assert.That(file.Department.Pools.Single().Title!.English, Is.EqualTo("市民課"));
    }

    [TestCase("月200件(3月は500件)", 200, RatePeriod.Month, "3 2.5")]
    [TestCase("年2400件（3月は500件、4月は400件）", 2400, RatePeriod.Year, "3 2.5|4 2")]
    [TestCase("1日60件(2〜3月は1日400件)", 60, RatePeriod.OpenDay, "2 6.667|3 6.667")]
    [TestCase("1日60件(3月は500件)", 60, RatePeriod.OpenDay, "")] // of a day or of the month?
    [TestCase("月200件(窓口150、郵送50)", 200, RatePeriod.Month, "")]
    public void Count_WithAPeakInBrackets(string cell, double count, RatePeriod per, string peaks)
    {
        var arrivals = Parse("業務;作業;件数", $"税;受付;{cell}").File.Department.Workflows.Single().Arrivals!;
        Assert.That((arrivals.About!.Count, arrivals.About.Per), Is.EqualTo((count, per)));
        Assert.That(string.Join('|', arrivals.Seasons.Select(p => $"{p.Number} {p.Factor}")), Is.EqualTo(peaks));
    }

    [Test]
    public void Step_WithItsTimeInBrackets()
    {
        var (file, findings) = Parse("番号,作業手順,担当,目安時間", "1,受付（2分）,窓口,", "2,確認,窓口,1分");
        Assert.That(Works(file).Select(s => s.Title!.English), Is.EqualTo(new[] { "受付", "確認" }));
        Assert.That(Efforts(file), Is.EqualTo(new[] { 2.0, 1 }).Within(1e-9));
        Assert.That(findings.Count(f => f.Code == "RPD5067"), Is.EqualTo(1));
    }

    [Test]
    public void StepOfSomeCases_SaysNothingOfHowManyCome()
    {
        var (file, findings) = Parse("順番,手順,担当,所要時間", "1,受け取る,窓口,2分", "2,不備があれば電話する（月10件程度）,窓口,10分", "3,交付する,窓口,2分");
        Assert.That(file.Department.Workflows.Single().Arrivals!.About!.IsUnknown);
        Assert.That(findings.Count(f => f.Code == "RPD5065"), Is.EqualTo(1));
    }

    [Test]
    public void StepOfSomeCases_WithACountOfAll_IsDoneForItsShare()
    {
        var (file, findings) = Parse("業務,手順,担当,件数", "税,受け取る,窓口,月200件", "税,不備があれば電話する,窓口,月10件", "税,交付する,窓口,");
        Assert.That(Works(file)[0].Transitions[0].Probability!.Always!.Value, Is.EqualTo(0.05).Within(1e-9));
        Assert.That(findings.Where(f => f.Code == "RPD5065"), Is.Empty);
    }

    [Test]
    public void Count_AboveThatOfTheFirstStep_IsDoneSoOften()
    {
        var (file, findings) = Parse("業務,作業,担当,件数,時間", "税,受付,窓口,月100件,5分", "税,確認,職員,月40件,5分", "税,確認,係長,月120件,3分",
            "税,発送,職員,月100件,2分");
        Assert.That(Works(file).Select(s => s.Title!.English), Is.EqualTo(new[] { "受付", "確認(職員)", "確認(係長)", "発送" }));
        var ways = Works(file)[2].Transitions;
        var again = ways.Single(w => w.Target == "step-3").Probability!.Always!.Value;
        Assert.That(1 / (1 - again), Is.EqualTo(1.2).Within(0.005));
        Assert.That(ways.Single(w => w.Target != "step-3").Target, Is.EqualTo("step-4"));
        Assert.That(findings.Count(f => f.Code == "RPD5064"), Is.EqualTo(1));
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [TestCase("週に2・3件", 2.5, RatePeriod.Week)]
    [TestCase("毎月1回(月初)", 1, RatePeriod.Month)]
    public void Count_InWords(string cell, double count, RatePeriod per)
    {
        var rate = Parse("作業;件数", $"苦情;{cell}").File.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.Count, rate.Per), Is.EqualTo((count, per)));
    }

    [Test]
    public void TwoNeighbours_PartedByTheirComma_AreARange()
    {
        var law = Works(Parse("業務,作業,担当,時間", "ごみ,販売,窓口,2,3分").File).Single().Work.Effort.Always!.Distribution;
        Assert.That((law.Quantile(0.1), law.Quantile(0.9)), Is.EqualTo((120.0, 180.0)).Within(1e-6));
    }

    [TestCase("マニュアル有無", "有", Manual.Written)]
    [TestCase("手順書の有無", "無", Manual.None)]
    [TestCase("Manual available (Y/N)", "Y", Manual.Written)]
    public void Manual_ByWhetherThereIsOne(string heading, string cell, Manual manual) =>
        Assert.That(Works(Parse($"作業,{heading}", $"入力,{cell}").File).Single().Traits!.Manual, Is.EqualTo(manual));

    private static IEnumerable<double> Efforts(DepartmentFile file) =>
        Works(file).Select(s => s.Work.Effort.Always!.Distribution.Mean / 60);

    private static WorkState[] Works(DepartmentFile file) =>
        [.. file.Department.Workflows.SelectMany(w => w.States).OfType<WorkState>()];
}
