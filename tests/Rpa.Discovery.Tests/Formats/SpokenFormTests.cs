using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Every spoken form of the language, in both languages, means what the language's page says.</summary>
public sealed class SpokenFormTests
{
    [TestCase("0", 0)]
    [TestCase("12", 12)]
    [TestCase("-1", -1)]
    [TestCase("0.5", 0.5)]
    [TestCase("1,200", 1200)]
    [TestCase("12,345.5", 12345.5)]
    [TestCase("22.2222222222", 22.2222222222)]
    public void Number_Plain_IsRead(string text, double expected)
    {
        Assert.That(NumberText.Read(text, out var value), Is.EqualTo(NumberFault.None));
        Assert.That(value, Is.EqualTo(expected));
    }

    [TestCase("010", "10")]
    [TestCase("1:30", "1 h 30 min")]
    [TestCase("1_000", "1000")]
    [TestCase("1e3", "1000")]
    [TestCase("+5", "5")]
    [TestCase(".5", "0.5")]
    [TestCase("5.", "5")]
    [TestCase("12,34", "12.34")]
    [TestCase("0,500", "0.5")]
    [TestCase("1.234,5", "1234.5")]
    [TestCase("12,34,56", "123456")]
    [TestCase("0x1F", "31")]
    [TestCase("-0x10", "-16")]
    [TestCase("1:00", "1 h")]
    [TestCase("0:05", "5 min")]
    public void Number_ThatReadersDisagreeAbout_IsRefusedWithAProposal(string text, string proposal)
    {
        Assert.That(NumberText.Read(text, out _), Is.EqualTo(NumberFault.Form));
        Assert.That(NumberText.Suggest(text), Is.EqualTo(proposal));
    }

    [TestCase("")]
    [TestCase("abc")]
    [TestCase("12a")]
    [TestCase("NaN")]
    [TestCase("Infinity")]
    [TestCase("-")]
    [TestCase("1234567890123456789")]
    [TestCase("5-10")]
    [TestCase("2026-04-01")]
    public void Number_ThatIsNone_IsRefused(string text) => Assert.That(NumberText.Read(text, out _), Is.EqualTo(NumberFault.NotANumber));

    [TestCase("90 s", 90, TimeUnit.Second)]
    [TestCase("4 min", 4, TimeUnit.Minute)]
    [TestCase("4min", 4, TimeUnit.Minute)]
    [TestCase("1.5 h", 1.5, TimeUnit.Hour)]
    [TestCase("20 d", 20, TimeUnit.Day)]
    [TestCase("2 weeks", 14, TimeUnit.Day)]
    [TestCase("5 working-days", 5, TimeUnit.WorkingDay)]
    [TestCase("1 working-day", 1, TimeUnit.WorkingDay)]
    [TestCase("2 working hours", 2, TimeUnit.WorkingHour)]
    [TestCase("1 h 30 min", 90, TimeUnit.Minute)]
    [TestCase("1 month", 1, TimeUnit.Month)]
    [TestCase("6 years", 6, TimeUnit.Year)]
    [TestCase("90秒", 90, TimeUnit.Second)]
    [TestCase("4分", 4, TimeUnit.Minute)]
    [TestCase("４０分", 40, TimeUnit.Minute)]
    [TestCase("1.5時間", 1.5, TimeUnit.Hour)]
    [TestCase("1時間半", 1.5, TimeUnit.Hour)]
    [TestCase("1時間30分", 90, TimeUnit.Minute)]
    [TestCase("20日", 20, TimeUnit.Day)]
    [TestCase("2週間", 14, TimeUnit.Day)]
    [TestCase("5営業日", 5, TimeUnit.WorkingDay)]
    [TestCase("2営業時間", 2, TimeUnit.WorkingHour)]
    [TestCase("3か月", 3, TimeUnit.Month)]
    [TestCase("6年", 6, TimeUnit.Year)]
    [TestCase("PT4M", 4, TimeUnit.Minute)]
    [TestCase("PT1H30M", 90, TimeUnit.Minute)]
    [TestCase("P20D", 20, TimeUnit.Day)]
    [TestCase("P1DT2H", 26, TimeUnit.Hour)]
    [TestCase("P1M", 1, TimeUnit.Month)]
    [TestCase("P6Y", 6, TimeUnit.Year)]
    public void Time_EveryForm_IsRead(string text, double value, TimeUnit unit)
    {
        Assert.That(TimeText.TryRead(FullWidth.ToAscii(text), out var amount));
        Assert.That(amount, Is.EqualTo(new TimeAmount(value, unit)));
    }

    [TestCase("30")]
    [TestCase("-4 min")]
    [TestCase("4 minuets")]
    [TestCase("010 min")]
    [TestCase("1:30 h")]
    [TestCase("30 min 1 h")]
    [TestCase("1 working-day 2 h")]
    [TestCase("P")]
    [TestCase("PT")]
    [TestCase("P1M2D")]
    public void Time_NoForm_IsRefused(string text) => Assert.That(TimeText.TryRead(text, out _), Is.False);

    [TestCase("12 %", 0.12)]
    [TestCase("12%", 0.12)]
    [TestCase("１２％", 0.12)]
    [TestCase("1 in 8", 0.125)]
    [TestCase("0.12", 0.12)]
    [TestCase("rarely", 0.01)]
    [TestCase("sometimes", 0.1)]
    [TestCase("often", 0.3)]
    [TestCase("mostly", 0.8)]
    [TestCase("まれに", 0.01)]
    [TestCase("ときどき", 0.1)]
    [TestCase("よく", 0.3)]
    [TestCase("たいてい", 0.8)]
    [TestCase("10回に1回", 0.1)]
    [TestCase("２０件に１件", 0.05)]
    [TestCase("3割", 0.3)]
    public void Share_EveryForm_IsRead(string text, double expected)
    {
        Assert.That(ShareText.Read(FullWidth.ToAscii(text), out var value), Is.EqualTo(ShareFault.None));
        Assert.That(value, Is.EqualTo(expected).Within(1e-15));
    }

    [TestCase("120 %", nameof(ShareFault.Range))]
    [TestCase("2 in 1", nameof(ShareFault.Range))]
    [TestCase("1 in 0", nameof(ShareFault.Range))]
    [TestCase("somtimes", nameof(ShareFault.NotAShare))]
    [TestCase("010 %", nameof(ShareFault.NumberForm))]
    public void Share_NoForm_IsRefused(string text, string fault) => Assert.That(ShareText.Read(text, out _).ToString(), Is.EqualTo(fault));

    [TestCase("40 per open-day", 40, RatePeriod.OpenDay)]
    [TestCase("about 40 per open-day", 40, RatePeriod.OpenDay)]
    [TestCase("5 per open-hour", 5, RatePeriod.OpenHour)]
    [TestCase("200 per-week", 200, RatePeriod.Week)]
    [TestCase("200 per week", 200, RatePeriod.Week)]
    [TestCase("1,200 per-month", 1200, RatePeriod.Month)]
    [TestCase("9600 per year", 9600, RatePeriod.Year)]
    [TestCase("1日40件", 40, RatePeriod.OpenDay)]
    [TestCase("1日約40件", 40, RatePeriod.OpenDay)]
    [TestCase("１日４０件", 40, RatePeriod.OpenDay)]
    [TestCase("週200件", 200, RatePeriod.Week)]
    [TestCase("月1,200件", 1200, RatePeriod.Month)]
    [TestCase("年間9600件", 9600, RatePeriod.Year)]
    public void Arrivals_EveryForm_IsRead(string text, double count, RatePeriod per)
    {
        var rate = Workflow($"arrivals: \"{text}\"").Arrivals!.About!;
        Assert.That((rate.Count, rate.Per, rate.Said), Is.EqualTo((count, per, text)));
    }

    [TestCase("x1.8", 1.8)]
    [TestCase("×1.8", 1.8)]
    [TestCase("1.8", 1.8)]
    [TestCase("2倍", 2)]
    public void Factor_EveryForm_IsRead(string text, double expected)
    {
        Assert.That(FactorText.TryRead(text, out var factor));
        Assert.That(factor, Is.EqualTo(expected));
    }

    [TestCase("2026-04-01")]
    [TestCase("2026/4/1")]
    [TestCase("2026年4月1日")]
    [TestCase("令和8年4月1日")]
    [TestCase("令和８年４月１日")]
    public void Date_EveryForm_IsRead(string text)
    {
        Assert.That(DateText.TryReadDate(FullWidth.ToAscii(text), out var date));
        Assert.That(date, Is.EqualTo(new DateOnly(2026, 4, 1)));
    }

    [TestCase("2026-02-30")]
    [TestCase("2026-13-01")]
    [TestCase("2026-04")]
    [TestCase("1 April 2026")]
    public void Date_NoForm_IsRefused(string text) => Assert.That(DateText.TryReadDate(text, out _), Is.False);

    [TestCase("令和元年10月", 2019, 10)]
    [TestCase("2027-10", 2027, 10)]
    public void Month_EveryForm_IsRead(string text, int year, int month)
    {
        Assert.That(DateText.TryReadMonth(text, out var date));
        Assert.That(date, Is.EqualTo(new DateOnly(year, month, 1)));
    }

    [TestCase("09:00", 9, 0)]
    [TestCase("9:05", 9, 5)]
    [TestCase("16時", 16, 0)]
    [TestCase("16時30分", 16, 30)]
    [TestCase("8時半", 8, 30)]
    public void TimeOfDay_EveryForm_IsRead(string text, int hour, int minute)
    {
        Assert.That(DateText.TryReadTime(text, out var time));
        Assert.That(time, Is.EqualTo(new TimeOnly(hour, minute)));
    }

    [TestCase("about 4 min", "lognormal", 240, 120)]
    [TestCase("約4分", "lognormal", 240, 120)]
    [TestCase("4分くらい", "lognormal", 240, 120)]
    [TestCase("exactly 4 min", "constant", 240, 0)]
    [TestCase("ちょうど4分", "constant", 240, 0)]
    [TestCase("4 min", "constant", 240, 0)]
    [TestCase("{ exponential: { mean: 4 min } }", "exponential", 240, 240)]
    [TestCase("{ exponential: 4 min }", "exponential", 240, 240)]
    [TestCase("{ gamma: { mean: 4 min, sd: 2 min } }", "gamma", 240, 120)]
    [TestCase("{ uniform: { min: 1 min, max: 7 min } }", "uniform", 240, 103.92304845413264)]
    [TestCase("{ empirical: [ 2 min, 6 min ] }", "empirical", 240, 120)]
    [TestCase("{ choice: { 2 min: 0.5, 6 min: 50 % } }", "choice", 240, 120)]
    [TestCase("{ exactly: 4 min }", "constant", 240, 0)]
    [TestCase("{ constant: 2 min, shift: 2 min }", "shift", 240, 0)]
    public void Effort_EveryForm_HasItsMeanAndDeviation(string text, string family, double mean, double deviation)
    {
        var law = Effort(text);
        Assert.That(law.Distribution.Family, Is.EqualTo(family));
        Assert.That(law.Distribution.Mean, Is.EqualTo(mean).Within(1e-9 * mean));
        Assert.That(law.Distribution.StandardDeviation, Is.EqualTo(deviation).Within(1e-6 * mean));
    }

    [TestCase("{ exponential: { mean: 4 min }, between: [1 min, open] }", 300, 240)]
    [TestCase("{ uniform: { min: 1 min, max: 9 min }, between: [open, 5 min] }", 180, 69.28203230275509)]
    [TestCase("{ uniform: { min: 1 min, max: 9 min }, between: [ ｏｐｅｎ, 5分 ] }", 180, 69.28203230275509)]
    public void Between_OpenOnOneSide_CutsTheOther(string text, double mean, double deviation)
    {
        var law = Effort(text);
        Assert.That(law.Distribution.Mean, Is.EqualTo(mean).Within(1e-9 * mean));
        Assert.That(law.Distribution.StandardDeviation, Is.EqualTo(deviation).Within(1e-9 * deviation));
    }

    [TestCase("{ exponential: { mean: 5 min }, shift: -2 min }", "3 min", "3.35 min")]
    [TestCase("{ normal: { mean: 5 min, sd: 10 min } }", "5 min", "10.1 min")]
    [TestCase("{ exponential: { mean: 4 min }, between: [1 min, open] }", "4 min", "5 min")]
    public void Mean_MovedByMoreThanAHundredth_IsSaidWithTheOneUsed(string text, string written, string used)
    {
        var findings = Findings(text);
        Assert.That(findings.Select(f => f.Code), Is.EqualTo(new[] { "RPD1132" }));
        Assert.That(findings[0].Message, Does.Contain($"is {written}, but {used}"));
    }

    [TestCase("{ normal: { mean: 5 min, sd: 2 min } }")]
    [TestCase("{ normal: { p50: 5 min, p90: 12 min } }")]
    [TestCase("{ exponential: { mean: 5 min }, shift: 2 min }")]
    public void Mean_ThatIsUsedAsWritten_IsNotSpokenOf(string text) => Assert.That(Findings(text), Is.Empty);

    [TestCase("effort: { uniform: { min: 1 min, max: 9 min }, shift: -10 min }")]
    [TestCase("effort: { constant: 9 min, shift: -10 min }")]
    [TestCase("effort: { normal: { mean: 5 min, sd: 1 min }, shift: -60 min }")]
    [TestCase("effort: about 9 min, pick-up: { uniform: { min: 1 min, max: 9 min }, shift: -10 min }")]
    [TestCase("effort: about 9 min, batch: { size: 2, set-up: { uniform: { min: 1 min, max: 9 min }, shift: -10 min } }")]
    public void Work_BelowZeroWithCertainty_IsAnError(string work) =>
        Assert.That(Findings(work: work).Select(f => f.Code), Does.Contain("RPD1131"));

    [TestCase("arrivals: { every: { uniform: { min: 1 h, max: 3 h }, shift: -4 h } }", "1 d")]
    [TestCase("arrivals: 1 per open-day", "{ uniform: { min: 1 d, max: 3 d }, shift: -5 d }")]
    [TestCase("arrivals: 1 per open-day", "{ uniform: { min: 1 working-days, max: 3 working-days }, shift: -5 working-days }")]
    public void GapOrWait_BelowZeroWithCertainty_IsAnError(string arrivals, string waits) =>
        Assert.That(Parsed(arrivals, "effort: about 10 min", "[ { event: done, target: reply } ]", waits).Diagnostics.Select(f => f.Code),
            Is.EqualTo(new[] { "RPD1131" }));

    [Test]
    public void Timer_BelowZeroWithCertainty_IsAnError() => Assert.That(
        Parsed("arrivals: 1 per open-day", "effort: about 10 min",
            "[ { event: done, target: reply }, { event: late, target: sent, after: { uniform: { min: 1 d, max: 2 d }, shift: -3 d } } ]",
            "1 d")
            .Diagnostics.Select(f => f.Code), Is.EqualTo(new[] { "RPD1131" }));

    // Only what is said of the values themselves: how much work that makes is another question.
    private static List<Rpa.Discovery.Diagnostics.Diagnostic> Findings(string effort = "about 10 min", string? work = null) =>
        [.. Parsed("arrivals: 1 per open-day", work ?? $"effort: {effort}", "[ { event: done, target: reply } ]",
            "1 d").Diagnostics.Where(f => f.Code.StartsWith("RPD1", StringComparison.Ordinal))];

    [Test]
    public void Effort_UsuallySometimes_IsTwoKindsOfCase()
    {
        var law = Effort("{ usually: 4 min, sometimes: 15 min, share: 1 in 10 }");
        Assert.That(law.Distribution.Mean / 60, Is.EqualTo(5.1).Within(1e-9));
        Assert.That(law.AwkwardShare, Is.EqualTo(0.1));
        Assert.That(Effort("{ usually: 4分, sometimes: 15分 }").AwkwardShare, Is.EqualTo(0.1), "1 in 10 when not said");
    }

    [Test]
    public void Effort_FromTo_HasEightInTenBetween()
    {
        var law = Effort("{ from: 3 min, to: 8 min }").Distribution;
        Assert.That((law.Quantile(0.1), law.Quantile(0.9)), Is.EqualTo((180.0, 480.0))
            .Using<(double, double)>((a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-6));
    }

    [TestCase("{ total: 12 h per-month }", 144)]
    [TestCase("{ total: 年300時間 }", 300)]
    [TestCase("{ total: 90 min per-year }", 1.5)]
    public void Effort_Total_IsHoursAYear(string text, double hours) => Assert.That(Effort(text).TotalHoursPerYear, Is.EqualTo(hours));

    [TestCase("unknown")]
    [TestCase("不明")]
    public void Unknown_IsAPlaceholderAnywhere(string word)
    {
        var effort = Effort(word);
        Assert.That((effort.IsUnknown, effort.Distribution.Mean), Is.EqualTo((true, 600.0)));
        var rate = Workflow($"arrivals: {word}").Arrivals!.About!;
        Assert.That((rate.IsUnknown, rate.Count, rate.Per), Is.EqualTo((true, 10.0, RatePeriod.OpenDay)));
        var state = (WorkState)Workflow("arrivals: 1 per open-day",
            transitions: $"[ {{ event: a, target: sent, probability: {word} }}, {{ event: b, target: sent, probability: rest }} ]").States[0];
        Assert.That(state.Transitions[0].Probability!.Always!.IsUnknown);
        Assert.That(state.Transitions[0].Probability!.Always!.Value, Is.EqualTo(0.1));
        Assert.That(state.Transitions[1].Probability!.Always!.IsRest);
        var wait = ((WaitState)Workflow("arrivals: 1 per open-day", waits: word).FindState("reply")!).Wait!.Always!;
        Assert.That((wait.IsUnknown, wait.Clock, wait.Distribution.Mean), Is.EqualTo((true, DurationClock.WorkingDays, 3.0)));
    }

    [Test]
    public void Wait_InWorkingDays_RunsOnTheirClock()
    {
        var wait = ((WaitState)Workflow("arrivals: 1 per open-day", waits: "約5営業日").FindState("reply")!).Wait!.Always!;
        Assert.That((wait.Clock, wait.Distribution.Mean), Is.EqualTo((DurationClock.WorkingDays, 5.0)));
    }

    private static Duration Effort(string effort) =>
        ((WorkState)Workflow("arrivals: 1 per open-day", effort).States[0]).Work.Effort.Always!;

    private static Workflow Workflow(string arrivals, string effort = "about 10 min",
        string transitions = "[ { event: done, target: reply } ]", string waits = "1 d") =>
        Parsed(arrivals, $"effort: {effort}", transitions, waits).ValueOrThrow().Workflows[0];

    private static Rpa.Discovery.Diagnostics.ReadResult<Department> Parsed(string arrivals, string work, string transitions, string waits) => DepartmentYaml.Parse($$"""
            department: office
            calendar: hours
            calendars: { hours: { open: { mon-fri: ["08:30-17:15"] } } }
            pools: { clerk: { capacity: 1 } }
            workflows:
              letters:
                {{arrivals}}
                initial: write
                states:
                  write: { work: { by: clerk, {{work}} }, transitions: {{transitions}} }
                  reply: { wait: {{waits}}, transitions: [ { event: replied, target: sent } ] }
                  sent: { type: final }
            """);
}
