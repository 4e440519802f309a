using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Figures, evidence and answers as people read them: three significant digits, a unit, and how far the figure may be off.</summary>
internal static class FigureText
{
    /// <summary><c>120 h a year (110 to 130)</c>; <c>120 h a year (–)</c> where there is no interval, which is explained once below (<see cref="WhyNone"/>).</summary>
    public static string WithInterval(Estimate? estimate, Language language, string? currency = null)
    {
        if (estimate?.Mean is not { } mean)
            return "–";
        var text = UnitText.Around(Shown(mean, estimate.Unit), estimate.Unit, language, currency);
        return estimate switch
        {
            { HalfWidth: 0 } => text,
            { Low: { } low, High: { } high } => ReportWords.FigureAndLimits.In(language, text, LimitsAround(mean, low, high, estimate.Unit, language)),
            _ => ReportWords.FigureAndLimits.In(language, text, "–"),
        };
    }

    /// <summary>Why some of the figures that were shown have no interval, each reason once.</summary>
    public static IEnumerable<string> WhyNone(IEnumerable<Estimate?> shown, Language language) =>
        shown.Where(e => e is { Mean: not null, HalfWidth: null, Why: not null }).Select(e => ReportWords.NoInterval.In(language, e!.Why)).Distinct(StringComparer.Ordinal);

    /// <summary>The mean alone, for a narrow column.</summary>
    public static string Mean(Estimate? estimate, Language language, string? currency = null) =>
        estimate?.Mean is { } mean ? UnitText.Of(mean, estimate.Unit, language, currency) : "–";

    /// <summary>The number without its unit and its interval, for a column whose heading has the unit.</summary>
    public static string Bare(Estimate? estimate, Language language) => estimate switch
    {
        { Mean: { } mean, Low: { } low, High: { } high, HalfWidth: > 0 } => ReportWords.FigureAndLimits.In(language, Shown(mean, estimate.Unit), LimitsAround(mean, low, high, estimate.Unit, language)),
        { Mean: { } mean } => Shown(mean, estimate.Unit),
        _ => "–",
    };

    /// <summary><c>375 h a year (240 to 560)</c>: the file's own figure and what 8 in 10 possible files give; the figure alone where there is no range.</summary>
    public static string WithRange(Estimate? estimate, PossibleAmount? range, Language language, string? currency = null) =>
        estimate?.Mean is { } mean ? Ranged(UnitText.Around(Shown(mean, estimate.Unit), estimate.Unit, language, currency), mean, range, estimate.Unit, language) : "–";

    /// <summary>The same without the unit, for a column whose heading has it.</summary>
    public static string BareRange(Estimate? estimate, PossibleAmount? range, Language language) =>
        estimate?.Mean is { } mean ? Ranged(Shown(mean, estimate.Unit), mean, range, estimate.Unit, language) : "–";

    /// <summary>The interval of the runs alone; a dash when there is none.</summary>
    public static string IntervalOfRuns(Estimate? estimate, Language language) =>
        estimate is { Mean: { } mean, Low: { } low, High: { } high, HalfWidth: > 0 } ? LimitsAround(mean, low, high, estimate.Unit, language) : "–";

    private static string Ranged(string text, double mean, PossibleAmount? range, Unit unit, Language language)
    {
        if (range is null || (range.P10 == mean && range.P90 == mean))
            return text;
        // Limits that read alike say less than how far they may be off themselves.
        var around = Math.Max(range.Error, (range.P90 - range.P10) / 2);
        var limits = mean != 0 && string.Equals(Shown(range.P10, unit), Shown(range.P90, unit), StringComparison.Ordinal) && !range.LeavesOut(mean)
            ? ReportWords.Within.In(language, Figure.Share(Math.Abs(around / mean), language))
            : Limits(range.P10, range.P90, unit, language);
        if (range.IsUnsure)
            limits = ReportWords.Unsure.In(language, limits);
        return range.LeavesOut(mean)
            ? ReportWords.FigureLimitsMedian.In(language, text, limits, Shown(range.P50, unit))
            : ReportWords.FigureAndLimits.In(language, text, limits);
    }

    /// <summary>What 8 in 10 single years lie between; a dash when it is not known.</summary>
    public static string SingleYears(Estimate? estimate, Language language) =>
        estimate is { P10: { } low, P90: { } high } ? Limits(low, high, estimate.Unit, language) : "–";

    public static string Limits(double low, double high, Unit unit, Language language) => Between(Shown(low, unit), Shown(high, unit), language);

    public static string Between(string low, string high, Language language) => language == Language.Japanese ? $"{low}〜{high}" : $"{low} to {high}";

    public static Phrase Evidence(EvidenceClass evidence) => evidence switch
    {
        EvidenceClass.Guess => Words.Guess,
        EvidenceClass.Interview => Words.Interview,
        EvidenceClass.Published => Words.Published,
        EvidenceClass.Log => Words.Log,
        _ => Words.Measured,
    };

    public static Phrase AnswerWords(Answer answer) => answer switch
    {
        Answer.Bot => ReportWords.AnswerBot,
        Answer.DigitizeThenBot => ReportWords.AnswerDigitizeThenBot,
        Answer.SpreadsheetFunction => ReportWords.AnswerSpreadsheet,
        Answer.FixTheForm => ReportWords.AnswerFixForm,
        Answer.ElectronicForm => ReportWords.AnswerElectronicForm,
        Answer.WaitForSystemChange => ReportWords.AnswerWait,
        Answer.SplitIt => ReportWords.AnswerSplit,
        Answer.LeaveToPeople => ReportWords.AnswerLeave,
        Answer.Drop => ReportWords.AnswerDrop,
        Answer.Merge => ReportWords.AnswerMerge,
        Answer.MorePeople => ReportWords.AnswerMorePeople,
        Answer.HelpEachOther => ReportWords.AnswerHelp,
        Answer.Reschedule => ReportWords.AnswerReschedule,
        _ => ReportWords.AnswerAsProposed,
    };

    public static string Mark(Verdict verdict) => verdict switch { Verdict.Good => "○", Verdict.Fair => "△", _ => "×" };

    // Limits that would all read as the mean are said as a share of it.
    private static string LimitsAround(double mean, double low, double high, Unit unit, Language language) =>
        mean != 0 && string.Equals(Shown(low, unit), Shown(high, unit), StringComparison.Ordinal)
            ? ReportWords.Within.In(language, Figure.Share(Math.Abs((high - low) / 2 / mean), language))
            : Limits(low, high, unit, language);

    // Three digits of nothing are still nothing: a hundredth of an hour a year is 0.
    private static string Shown(double value, Unit unit)
    {
        var nothing = unit switch
        {
            Unit.HoursPerYear or Unit.HoursPerMonth or Unit.CasesPerYear => 0.05,
            Unit.Money or Unit.MoneyPerYear => 0.5,
            Unit.Points => 0.005,
            _ => 0,
        };
        return Numbers.Significant(Math.Abs(value) < nothing ? 0 : UnitText.Shown(value, unit));
    }
}
