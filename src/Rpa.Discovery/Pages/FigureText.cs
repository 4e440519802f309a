using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>An estimate as people read it: three significant digits, a unit, and how far the figure may be off. In a cell it stays the
/// number that it is.</summary>
internal sealed record FigureText : INumbered
{
    private readonly Estimate? _estimate;
    private readonly PossibleAmount? _range;
    private readonly string? _currency;
    private readonly Form _form;

    private FigureText(Form form, Estimate? estimate, PossibleAmount? range = null, string? currency = null) =>
        (_form, _estimate, _range, _currency) = (form, estimate, range, currency);

    private enum Form
    {
        Mean,
        Number,
        Interval,
        BareInterval,
        Range,
        BareRange,
        IntervalOfRuns,
        SingleYears,
    }

    private bool IsDifference { get; init; }

    public CellNumber? Number => _estimate?.Mean is not { } mean ? null : _form switch
    {
        Form.Interval or Form.BareInterval when _estimate.HalfWidth > 0 =>
            Numbered(mean) with { Limits = CellLimits.IntervalOfRuns, Low = _estimate.Low, High = _estimate.High },
        Form.Range or Form.BareRange when _range is not null =>
            Numbered(mean) with { Limits = CellLimits.PossibleFiles, Low = _range.P10, High = _range.P90 },
        Form.IntervalOfRuns => _estimate.HalfWidth > 0
            ? Numbered(null) with { Limits = CellLimits.IntervalOfRuns, Low = _estimate.Low, High = _estimate.High } : null,
        Form.SingleYears => _estimate.P10 is not null
            ? Numbered(null) with { Limits = CellLimits.SingleYears, Low = _estimate.P10, High = _estimate.P90 } : null,
        _ => Numbered(mean),
    };

    /// <summary><c>120 h a year (110 to 130)</c>; <c>120 h a year (–)</c> where there is no interval, which is explained once below
    /// (<see cref="WhyNone"/>).</summary>
    public static FigureText WithInterval(Estimate? estimate, string? currency = null) => new(Form.Interval, estimate, currency: currency);

    /// <summary>The same of a difference: one of shares is in percentage points, which nobody reads as a share of what it was.</summary>
    public static FigureText Difference(Estimate? estimate, string? currency = null) =>
        new(Form.Interval, estimate, currency: currency) { IsDifference = true };

    /// <summary>The mean alone, for a narrow column.</summary>
    public static FigureText Mean(Estimate? estimate, string? currency = null) => new(Form.Mean, estimate, currency: currency);

    /// <summary>The mean alone without its unit, for a narrow column whose heading has it.</summary>
    public static FigureText BareMean(Estimate? estimate) => new(Form.Number, estimate);

    /// <summary>The number and its interval without the unit, for a column whose heading has it.</summary>
    public static FigureText Bare(Estimate? estimate) => new(Form.BareInterval, estimate);

    /// <summary><c>375 h a year (240 to 560)</c>: the file's own figure and what 8 in 10 possible files give; the figure alone where there
    /// is no range.</summary>
    public static FigureText WithRange(Estimate? estimate, PossibleAmount? range, string? currency = null) =>
        new(Form.Range, estimate, range, currency);

    /// <summary>The same without the unit, for a column whose heading has it.</summary>
    public static FigureText BareRange(Estimate? estimate, PossibleAmount? range) => new(Form.BareRange, estimate, range);

    /// <summary>The interval of the runs alone; a dash when there is none.</summary>
    public static FigureText IntervalOfRuns(Estimate? estimate) => new(Form.IntervalOfRuns, estimate);

    /// <summary>What 8 in 10 single years lie between; a dash when it is not known.</summary>
    public static FigureText SingleYears(Estimate? estimate) => new(Form.SingleYears, estimate);

    /// <summary>Why some of the figures that were shown have no interval, each reason once.</summary>
    public static IEnumerable<IWording> WhyNone(IEnumerable<Estimate?> shown) =>
        shown.Where(e => e is { Mean: not null, HalfWidth: null, Why: not null }).Select(e => ReportWords.NoInterval.With(e!.Why))
            .Distinct();

    public string In(Language language) => _estimate switch
    {
        { P10: { } low, P90: { } high, Unit: var unit } when _form == Form.SingleYears => Limits(low, high, unit, language),
        { Mean: { } mean } estimate when _form != Form.SingleYears => Said(mean, estimate, language),
        _ => PageWords.None.In(language),
    };

    private string Said(double mean, Estimate estimate, Language language)
    {
        var unit = estimate.Unit;
        var hasInterval = estimate.HalfWidth is not null;
        switch (_form)
        {
            case Form.Mean:
                return UnitText.Of(mean, unit, language, _currency);
            case Form.Number:
                return Numbers.Significant(mean);
            case Form.Interval when estimate.HalfWidth == 0:
                return Around();
            case Form.Interval:
                return ReportWords.FigureAndLimits.In(language, Around(), hasInterval ? Interval() : PageWords.None);
            case Form.BareInterval:
                return estimate.HalfWidth > 0 ? ReportWords.FigureAndLimits.In(language, Shown(mean, unit), Interval()) : Shown(mean, unit);
            case Form.Range:
                return Ranged(Around(), mean, unit, language);
            case Form.BareRange:
                return Ranged(Shown(mean, unit), mean, unit, language);
            default:
                return estimate.HalfWidth > 0 ? Interval() : PageWords.None.In(language);
        }

        string Around() => IsDifference && unit == Unit.Share ? UnitWords.PercentagePoints.In(language, Shown(mean, unit))
            : UnitText.Around(Shown(mean, unit), unit, language, _currency);

        // Limits that would all read as the mean are said as a share of it.
        string Interval() => !IsNothing(mean, unit) && ReadAlike(estimate.Low!.Value, estimate.High!.Value, unit)
            ? ReportWords.Within.In(language, Amount.Share(Math.Abs((estimate.High.Value - estimate.Low.Value) / 2 / mean)))
            : Limits(estimate.Low!.Value, estimate.High!.Value, unit, language);
    }

    private string Ranged(string text, double mean, Unit unit, Language language)
    {
        if (_range is not { } range || (range.P10 == mean && range.P90 == mean))
            return text;
        // Limits that read alike say less than how far they may be off themselves.
        var around = Math.Max(range.Error, (range.P90 - range.P10) / 2);
        var isAlike = ReadAlike(range.P10, range.P90, unit);
        // All that the files differ by is the luck of years: one figure is no range.
        if (isAlike && range.LeavesOut(mean) && !range.IsUnsure)
            return ReportWords.FigureAboutMedian.In(language, text, Shown(range.P50, unit));
        if (isAlike && IsNothing(mean, unit) && !range.IsUnsure)
            return text; // a share of nothing says nothing
        var limits = mean != 0 && isAlike && !range.LeavesOut(mean)
            ? ReportWords.Within.In(language, Amount.Share(Math.Abs(around / mean)))
            : Limits(range.P10, range.P90, unit, language);
        if (range.IsUnsure)
            limits = ReportWords.Unsure.In(language, limits);
        return range.LeavesOut(mean)
            ? ReportWords.FigureLimitsMedian.In(language, text, limits, Shown(range.P50, unit))
            : ReportWords.FigureAndLimits.In(language, text, limits);
    }

    /// <summary>Whether the median stands beside a range that leaves out the file's own figure.</summary>
    public static bool HasMedian(Estimate own, PossibleAmount? range) => own.Mean is { } mean && range?.LeavesOut(mean) == true
        && (range.IsUnsure || !ReadAlike(range.P10, range.P90, own.Unit));

    private CellNumber Numbered(double? value) => new(value, _estimate!.Unit, _currency);

    private static string Limits(double low, double high, Unit unit, Language language) =>
        Series.FromTo(Shown(low, unit), Shown(high, unit)).In(language);

    private static bool ReadAlike(double low, double high, Unit unit) =>
        string.Equals(Shown(low, unit), Shown(high, unit), StringComparison.Ordinal);

    private static bool IsNothing(double value, Unit unit) => string.Equals(Shown(value, unit), "0", StringComparison.Ordinal);

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
        if (Math.Abs(value) < nothing)
            return "0";
        // Hundredths of an hour, a day, a case or a point are all that anybody reads.
        return nothing is > 0 and < 0.5 || unit is Unit.Hours or Unit.Days && Math.Abs(value) < 1
            ? Numbers.Significant(Math.Abs(value) < 1 ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : value)
            : Numbers.Significant(UnitText.Shown(value, unit));
    }
}
