using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Tests.Formats.StickyNotes.SurveyTests;

namespace Rpa.Discovery.Tests.Formats.StickyNotes;

/// <summary>Forms that offices fill in, each with what a colleague computes by hand from the sheet.</summary>
public class SurveyFormsTests
{
    [TestCase("9:00〜12:00", 180)]
    [TestCase("8:30~8:45", 15)]
    [TestCase("13時〜15時半", 150)]
    [TestCase("午後1時から3時まで", 120)]
    [TestCase("8:30〜17:15", 465)]     // without the hour of lunch
    [TestCase("12:00〜13:00", 60)]     // who keeps the counter at lunch works
    [TestCase("9am-11:30am", 150)]
    [TestCase("1-3 pm", 120)]
    public void Time_WhenItIsDone_IsHowLong(string cell, double minutes)
    {
        var (file, findings) = Parse("作業,時間", $"仕分け,{cell}");
        Assert.That(Efforts(file).Single(), Is.EqualTo(minutes).Within(1e-9));
        Assert.That(findings.Count(f => f.Code == "RPD5025"), Is.EqualTo(1));
    }

    [TestCase("0:05〜0:10", 300, 600)]
    [TestCase("1:30〜2:00", 5400, 7200)]
    public void Time_BetweenTwoShortTimes_StaysARange(string cell, double from, double to)
    {
        var law = Effort(Parse("作業,時間", $"仕分け,{cell}").File).Distribution;
        Assert.That((law.Quantile(0.1), law.Quantile(0.9)), Is.EqualTo((from, to)).Within(1e-6));
    }

    [TestCase("10分×2人", 10, 2)]
    [TestCase("2人で10分", 10, 2)]
    [TestCase("２人×30分", 30, 2)]
    [TestCase("15分（2人で）", 15, 2)]
    [TestCase("二人で1時間", 60, 2)]
    [TestCase("10 min x 3 people", 10, 3)]
    [TestCase("10分(1人あたり)", 0, 1)]
    public void Time_OfSeveralAtOnce_IsTheTimeOfEach(string cell, double minutes, int people)
    {
        var (file, findings) = Parse("業務,作業,担当,年間件数,1件の時間", $"国保,読み合わせ,職員,1200,{cell}");
        var by = file.Department.Workflows[0].States.OfType<WorkState>().Single().Work.By;
        Assert.That(by.Pools.Single().Count, Is.EqualTo(people));
        Assert.That(file.Department.Pools.Single().Capacity.Single().Count, Is.EqualTo(people));
        Assert.That(findings.Count(f => f.Code == "RPD5050"), Is.EqualTo(people > 1 ? 1 : 0));
        if (people > 1)
            Assert.That(Efforts(file).Single(), Is.EqualTo(minutes).Within(1e-9));
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [Test]
    public void Time_OfSeveralAtOnce_IsComparedWithTheHoursOfAll()
    {
        // 1200 × 10 min × 2 = 400 h
        var (_, findings) = Parse("業務,作業,担当,年間件数,1件の時間,年間時間", "国保,読み合わせ,職員,1200,10分×2人,400");
        Assert.That(findings.Where(f => f.Code == "RPD5047"), Is.Empty);
    }

    [TestCase("½ hour", 30)]
    [TestCase("1½ hours", 90)]
    [TestCase("1 1/2 hours", 90)]
    [TestCase("1/4 hr", 15)]
    [TestCase(".5 hr", 30)]
    [TestCase("90'", 90)]
    [TestCase("half an hour", 30)]
    [TestCase("quarter of an hour", 15)]
    [TestCase("an hour and a half", 90)]
    [TestCase("an hour", 60)]
    [TestCase("twenty minutes", 20)]
    [TestCase("1/2時間", 30)]
    [TestCase("half day", 232.5)]
    [TestCase("1時間以上", 60)]
    [TestCase("30分〜", 30)]
    [TestCase("up to 20 min", 20)]
    [TestCase("10分（混むと20分）", 11)] // one in ten is awkward where nobody says how many
    [TestCase("10分（目を通すだけ）", 10)]
    [TestCase("1時間30分＋移動30分", 120)]
    [TestCase("延べ3日", 1395)]
    [TestCase("1通10秒", 1.0 / 6)]
    [TestCase("15分×1件", 15)]
    public void Time_InWords(string cell, double minutes)
    {
        var (file, findings) = Parse("作業,1件の時間", $"確認,{cell}");
        Assert.That(Efforts(file).Single(), Is.EqualTo(minutes).Within(1e-9));
        Assert.That(findings.Where(f => f.Code is "RPD5011" or "RPD5012"), Is.Empty);
        Assert.That(DepartmentYaml.ParseFile(DepartmentYaml.Write(file)).Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
    }

    [TestCase("1時間以上")]
    [TestCase("30分〜")]
    [TestCase("10分（目を通すだけ）")]
    [TestCase("1時間30分＋移動30分")]
    [TestCase("a few minutes")]
    public void Time_OfWhichWordsAreLost_SaysWhatItIsTakenAs(string cell) =>
        Assert.That(Parse("作業,1件の時間", $"確認,{cell}").All.Count(f => f.Code == "RPD5025"), Is.EqualTo(1));

    [TestCase("毎営業日", 1, RatePeriod.OpenDay)]
    [TestCase("平日", 1, RatePeriod.OpenDay)]
    [TestCase("隔日", 0.5, RatePeriod.OpenDay)]
    [TestCase("月曜", 1, RatePeriod.Week)]
    [TestCase("月・水・金", 3, RatePeriod.Week)]
    [TestCase("第2水曜", 1, RatePeriod.Month)]
    [TestCase("毎月第1・第3金曜", 2, RatePeriod.Month)]
    [TestCase("毎月10日・25日", 2, RatePeriod.Month)]
    [TestCase("6月、12月", 2, RatePeriod.Year)]
    [TestCase("半期", 2, RatePeriod.Year)]
    [TestCase("毎四半期", 4, RatePeriod.Year)]
    [TestCase("2か月毎", 0.5, RatePeriod.Month)]
    [TestCase("every other Friday", 0.5, RatePeriod.Week)]
    [TestCase("every 2 weeks", 0.5, RatePeriod.Week)]
    [TestCase("bi-weekly", 0.5, RatePeriod.Week)]
    [TestCase("every other month", 0.5, RatePeriod.Month)]
    [TestCase("twice a week", 2, RatePeriod.Week)]
    [TestCase("three times a week", 3, RatePeriod.Week)]
    [TestCase("twice daily", 2, RatePeriod.OpenDay)]
    [TestCase("Mon-Fri", 1, RatePeriod.OpenDay)]
    [TestCase("every Friday", 1, RatePeriod.Week)]
    [TestCase("semi-annually", 2, RatePeriod.Year)]
    [TestCase("semimonthly", 2, RatePeriod.Month)]
    [TestCase("1st and 15th of each month", 2, RatePeriod.Month)]
    [TestCase("月末 month-end", 0, RatePeriod.OpenDay)]
    public void Frequency_InTheWordsOfADesk(string cell, double count, RatePeriod per)
    {
        var rate = Parse("作業;頻度", $"確認;{cell}").File.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.IsUnknown, rate.Count, rate.Per), Is.EqualTo(count > 0 ? (false, count, per) : (true, 10.0, per)));
    }

    [TestCase("100件弱/月", 100, RatePeriod.Month, false)]
    [TestCase("月100件強", 100, RatePeriod.Month, false)]
    [TestCase("200件以上/年", 200, RatePeriod.Year, true)]
    [TestCase("年500件〜", 500, RatePeriod.Year, true)]
    [TestCase("最大年100件", 100, RatePeriod.Year, true)]
    [TestCase("月2回（10日・25日）", 2, RatePeriod.Month, true)]
    [TestCase("月2回×50件", 100, RatePeriod.Month, true)]
    [TestCase("50件×月2回", 100, RatePeriod.Month, true)]
    public void Count_InTheWordsOfADesk(string cell, double count, RatePeriod per, bool isTaken)
    {
        var (file, findings) = Parse("作業,件数", $"確認,{cell}");
        var rate = file.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.IsUnknown, rate.Count, rate.Per), Is.EqualTo((false, count, per)));
        Assert.That(findings.Count(f => f.Code == "RPD5025"), Is.EqualTo(isTaken ? 1 : 0));
    }

    [TestCase("4月〜3月の件数", 1200, RatePeriod.Year)]
    [TestCase("令和6年度件数", 1200, RatePeriod.Year)]
    [TestCase("R6件数", 1200, RatePeriod.Year)]
    [TestCase("1月当たり件数", 1200, RatePeriod.Month)]
    [TestCase("6か月の件数", 1200, RatePeriod.Year)] // of which period is asked
    [TestCase("半年の件数", 1200, RatePeriod.Year)]
    public void Count_OfTheMonthsInItsHeading(string heading, double count, RatePeriod per)
    {
        var (file, findings) = Parse($"業務,作業,担当,{heading}", "税,交付,職員,1200");
        var rate = file.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.Count, rate.Per), Is.EqualTo((count, per)));
        Assert.That(findings.Count(f => f.Code == "RPD5040"), Is.EqualTo(heading.Contains('か') || heading.Contains('半') ? 1 : 0));
    }

    [TestCase("週あたり時間", "5", 260.9)] // 365.25 / 7 weeks
    [TestCase("Hours/week", "6", 313.1)]
    [TestCase("Weekly hours", "6", 313.1)]
    public void HoursOfAWeek_AreThoseOfAllCases(string heading, string cell, double hours)
    {
        var (file, findings) = Parse($"業務,作業,担当,{heading}", $"庶務,電話,職員,{cell}");
        Assert.That(Effort(file).TotalHoursPerYear, Is.EqualTo(hours).Within(0.1));
        Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5012").And.None.EqualTo("RPD5005"));
    }

    [TestCase("1日の作業時間", "2時間")]
    [TestCase("業務割合(%)", "40")]
    public void WhatIsOfNoCase_IsSaidNotToBeRead(string heading, string cell)
    {
        var (file, findings) = Parse($"作業,担当,{heading}", $"電話,職員,{cell}");
        Assert.That(Effort(file).IsUnknown);
        Assert.That(findings.Count(f => f.Code == "RPD5005"), Is.EqualTo(1));
    }

    [Test]
    public void ShortEnglishHeadings_AreRead()
    {
        var (file, _) = Parse("Task,Owner,Mins,Qty/month", "Permits,Clerk,15,40"); // 120 h
        var rate = file.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.Count, rate.Per, Efforts(file).Single()), Is.EqualTo((40.0, RatePeriod.Month, 15.0)));
        Assert.That(Efforts(Parse("作業,時間数", "当番,8").File).Single(), Is.EqualTo(480).Within(1e-9));
    }

    [Test]
    public void TwoColumnsOfHours_AreSaidToBeTwo()
    {
        var (_, findings) = Parse("業務,作業,正職員(時間/年),会計年度(時間/年)", "証明,受付,120,300");
        Assert.That(findings.Single(f => f.Code == "RPD5006").Message, Does.Contain("'正職員(時間/年)' and '会計年度(時間/年)'"));
        Assert.That(Parse("業務,作業,頻度,周期", "証明,受付,毎日,毎週").All.Count(f => f.Code == "RPD5006"), Is.EqualTo(1));
    }

    [TestCase("項目,申請受付,台帳入力,交付")]
    [TestCase("作業,申請受付,台帳入力,交付")]
    [TestCase(",申請受付,台帳入力,交付")]
    public void TasksSideBySide_AreSteps(string first)
    {
        // 1200 × 10 min + 1200 × 5 min + 1000 × 6 min = 400 h
        var (file, findings) = Parse(first, "担当,窓口,職員,窓口", "1件の時間,10分,5分,6分", "年間件数,1200,1200,1000");
        var workflow = file.Department.Workflows.Single();
        Assert.That(workflow.States.OfType<WorkState>().Select(s => s.Title!.English), Is.EqualTo(new[] { "申請受付", "台帳入力", "交付" }));
        Assert.That(Efforts(file), Is.EqualTo(new[] { 10.0, 5, 6 }).Within(1e-9));
        Assert.That((workflow.Arrivals!.About!.Count, workflow.Arrivals.About.Per), Is.EqualTo((1200.0, RatePeriod.Year)));
        Assert.That(findings.Select(f => f.Code), Does.Contain("RPD5051").And.Contain("RPD5036").And.Not.Contain("RPD5005"));
    }

    [Test]
    public void HeadingsInTwoRows_AreOne()
    {
        var (file, findings) = Parse("業務,作業,担当,業務量,,", ",,,1件の時間(分),年間件数,年間時間(h)", "証明,受付,窓口,5,12000,1000");
        Assert.That(Counts(file), Is.EqualTo(new[] { "証明 12000" }));
        Assert.That(Efforts(file), Is.EqualTo(new[] { 5.0 }).Within(1e-9));
        Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5005").And.None.EqualTo("RPD5010").And.None.EqualTo("RPD5047"));
        Assert.That(Parse("業務,作業,年間,月間", ",,件数,回数", "証明,受付,12000,").File.Department.Workflows.Single().Arrivals!.About!.Count,
            Is.EqualTo(12000));
    }

    [Test]
    public void SecondTable_BelowOrBeside_GoesOn()
    {
        string[] expected = ["証明 12000", "課税 600"];
        var (below, said) = Parse("業務,作業,担当,1件の時間(分),年間件数", "証明,受付,窓口,5,12000", ",,,,", "業務,担当,作業,年間件数,1件の時間(分)", "課税,職員,入力,600,10");
        Assert.That(Counts(below), Is.EqualTo(expected));
        Assert.That(below.Department.Pools.Select(p => p.Title!.English), Is.EqualTo(new[] { "窓口", "職員" }));
        Assert.That(said.Select(f => f.Code), Has.None.EqualTo("RPD5011").And.None.EqualTo("RPD5053"));
        var (beside, _) = Parse("業務,作業,1件の時間(分),年間件数,,業務,作業,1件の時間(分),年間件数", "証明,受付,5,12000,,課税,入力,10,600");
        Assert.That(Counts(beside), Is.EqualTo(expected));
    }

    [Test]
    public void TasksWithoutAHeading_AreTheirColumn()
    {
        var (file, findings) = Parse(",担当,1件の時間,年間件数", "受付,窓口,5分,1200", "入力,職員,10分,1200");
        Assert.That(file.Department.Workflows.SelectMany(w => w.States.OfType<WorkState>()).Select(s => s.Title!.English),
            Is.EqualTo(new[] { "受付", "入力" }));
        Assert.That(findings.Single(f => f.Code == "RPD5039").Message, Does.StartWith("The column 'A' is read as 'step'"));
    }

    [TestCase("令和5年度件数,令和6年度件数", "1000,1200")]
    [TestCase("平成31年度,令和元年度実績", "1200,1200")]
    [TestCase("2025年,2024年", "1200,1000")]
    [TestCase("FY2024 volume,FY2025 volume", "1000,1200")]
    public void CountsOfSeveralYears_AreThoseOfTheLast(string headings, string cells)
    {
        var (file, findings) = Parse($"業務,作業,{headings}", $"証明,受付,{cells}");
        Assert.That(Counts(file), Is.EqualTo(new[] { "証明 1200" }));
        Assert.That(file.Department.Workflows[0].Arrivals!.About!.Per, Is.EqualTo(RatePeriod.Year));
        Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5005"));
    }

    [TestCase("第1四半期,第2四半期,第3四半期,第4四半期", "100,200,300,400", 1000, RatePeriod.Year, "4 0.4|9 0.8|12 1.2|3 1.6")]
    [TestCase("Q1,Q2,Q3,Q4", "100,200,300,400", 1000, RatePeriod.Year, "1 0.4|6 0.8|9 1.2|12 1.6")]
    [TestCase("上半期件数,下半期件数", "100,300", 400, RatePeriod.Year, "4 0.5|9 0.5|10 1.5|3 1.5")]
    public void PartsOfAYear_AreItsSumAndPeaks(string headings, string cells, double count, RatePeriod per, string peaks)
    {
        var arrivals = Parse($"業務,作業,{headings}", $"証明,受付,{cells}").File.Department.Workflows[0].Arrivals!;
        Assert.That((arrivals.About!.Count, arrivals.About.Per), Is.EqualTo((count, per)));
        var factors = arrivals.Seasons.Select(p => FormattableString.Invariant($"{p.Number} {p.Factor}")).ToArray();
        Assert.That(peaks.Split('|'), Is.SubsetOf(factors));
        Assert.That(factors, Has.Length.EqualTo(12));
    }

    [Test]
    public void DaysOfTheWeek_AreItsSumAndPeaks()
    {
        var arrivals = Parse("業務,作業,月曜,火曜,水曜,木曜,金曜", "証明,受付,10,5,5,5,10").File.Department.Workflows[0].Arrivals!;
        Assert.That((arrivals.About!.Count, arrivals.About.Per), Is.EqualTo((35.0, RatePeriod.Week)));
        Assert.That(arrivals.Peaks.Select(p => p.Factor), Is.EqualTo(new[] { 1.429, 0.714, 0.714, 0.714, 1.429 }));
    }

    [Test]
    public void UnitsInTheirOwnColumn_AreThoseOfTheNumber()
    {
        // 40 × 12 × 10 min = 80 h; 5 × 2 h on each open day
        var (file, findings) = Parse("業務,作業,時間,時間単位,件数,件数単位", "A,あ,10,分,40,件/月", "B,い,2,時間,5,件/日");
        Assert.That(file.Department.Workflows.Select(w => (w.Arrivals!.About!.Count, w.Arrivals.About.Per)),
            Is.EqualTo(new[] { (40.0, RatePeriod.Month), (5.0, RatePeriod.OpenDay) }));
        Assert.That(Efforts(file), Is.EqualTo(new[] { 10.0, 120 }).Within(1e-9));
        Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5005").And.None.EqualTo("RPD5012"));
    }

    [TestCase("処理時間・件数", "1件15分、月40件")]
    [TestCase("件数", "月40件×15分")]
    [TestCase("1件の時間", "15分、月40件")]
    public void TimeAndCountInOneCell_AreTwo(string heading, string cell)
    {
        var (file, findings) = Parse($"業務,作業,担当,{heading}", $"証明,交付,窓口,{cell}"); // 40 × 12 × 15 min = 120 h
        var rate = file.Department.Workflows[0].Arrivals!.About!;
        Assert.That((rate.Count, rate.Per, Efforts(file).Single()), Is.EqualTo((40.0, RatePeriod.Month, 15.0)));
        Assert.That(findings.Count(f => f.Code == "RPD5055"), Is.EqualTo(1));
    }

    [Test]
    public void HeadingsOfHalfWidth_AreThoseOfFullWidth()
    {
        var (file, findings) = Parse("ﾀｽｸ,担当,ﾋﾟｰｸ,ｼｽﾃﾑ", "交付,窓口,5月 2倍,住基");
        Assert.That(file.Department.Workflows[0].Arrivals!.Seasons.Single().Number, Is.EqualTo(5));
        Assert.That(file.Department.Systems.Single().Title!.English, Is.EqualTo("住基"));
        Assert.That(findings.Select(f => f.Code), Has.None.EqualTo("RPD5005"));
    }

    [TestCase("繁忙期 3〜5月", "3 4 5")]
    [TestCase("繁忙期は3月", "3")]
    public void Peaks_CalledByTheirName(string cell, string months) => Assert.That(
        Parse("作業,山", $"確認,{cell}").File.Department.Workflows[0].Arrivals!.Seasons.Select(s => s.Number),
        Is.EqualTo(months.Split(' ').Select(int.Parse)));

    // Minutes.
    private static double[] Efforts(DepartmentFile file) => [.. file.Department.Workflows.SelectMany(w => w.States.OfType<WorkState>())
        .Select(s => s.Work.Effort.Always!.Distribution.Mean / 60)];
}
