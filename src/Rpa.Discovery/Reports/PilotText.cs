using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A value of a pilot with its range; in a cell it stays the number that it is.</summary>
internal sealed record PilotText(PilotRange Range, Unit Unit) : INumbered
{
    public CellNumber Number => new(Range.Value, Unit) { Low = Range.Low, High = Range.High };

    public string In(Language language)
    {
        var text = UnitText.Of(Range.Value, Unit, language);
        return Range is { Low: { } low, High: { } high }
            ? ReportWords.FigureAndLimits.In(language, text, new PilotLimits(low, high, Unit).In(language)) : text;
    }

    /// <summary>What a figure is called.</summary>
    public static Phrase NameOf(PilotFigure figure) => figure switch
    {
        PilotFigure.BotMinutes => PilotWords.BotMinutes,
        PilotFigure.Coverage => PilotWords.Coverage,
        PilotFigure.Exceptions => PilotWords.Exceptions,
        PilotFigure.Failures => PilotWords.Failures,
        PilotFigure.ReturnMinutes => PilotWords.ReturnMinutes,
        PilotFigure.HandMinutes => PilotWords.HandMinutes,
        _ => PilotWords.HoursReleased,
    };

    /// <summary>What came of it.</summary>
    public static Phrase VerdictOf(VerifiedFigure figure) => figure.Measured is null ? PilotWords.NotInThePilot : figure.Verdict switch
    {
        PilotVerdict.Hit => PilotWords.Hit,
        PilotVerdict.Miss => PilotWords.Miss,
        _ => PilotWords.Undecided,
    };

    public static IWording Of(PilotRange? range, Unit unit) => range is null ? PageWords.None : new PilotText(range, unit);
}

/// <summary>From a low to a high, without the unit.</summary>
internal sealed record PilotLimits(double Low, double High, Unit Unit) : IWording
{
    public string In(Language language) => Series.FromTo(Shown(Low), Shown(High)).In(language);

    // A tenth of a per cent is more than any pilot tells.
    private string Shown(double value) =>
        Numbers.Significant(Unit == Unit.Share ? Math.Round(100 * value, 1) : UnitText.Shown(value, Unit));

    public static IWording Of((double Low, double High)? limits, Unit unit) =>
        limits is var (low, high) ? new PilotLimits(low, high, unit) : PageWords.None;
}
