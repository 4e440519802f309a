using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>Figures with how far each may be off, one below the other on one scale.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="Names">What the rows are.</param>
/// <param name="Rows">From top to bottom.</param>
internal sealed record Intervals(IWording Title, IWording Description, Unit Unit, IWording Names, IReadOnlyList<IntervalRow> Rows)
    : Chart(Title, Description, Unit)
{
    public override Table Table => Table.Of(
    [
        Name<IntervalRow>(Names, row => row.Name),
        Number<IntervalRow>(PageWords.Figure, row => row.Value),
        Number<IntervalRow>(PageWords.Low, row => row.Low),
        Number<IntervalRow>(PageWords.High, row => row.High),
        .. Rows.Any(row => row.RunsLow is not null || row.RunsHigh is not null)
            ? [Number<IntervalRow>(PageWords.RunsLow, row => row.RunsLow), Number<IntervalRow>(PageWords.RunsHigh, row => row.RunsHigh)]
            : (Column<IntervalRow>[])[],
    ], Rows);
}

/// <summary>A figure with its limits; null where there are none.</summary>
internal sealed record IntervalRow(IWording Name, double Value, double? Low, double? High)
{
    /// <summary>How far chance alone moves it down: the lower end of the interval of its mean over the runs.</summary>
    public double? RunsLow { get; init; }

    /// <summary>How far chance alone moves it up.</summary>
    public double? RunsHigh { get; init; }
}
