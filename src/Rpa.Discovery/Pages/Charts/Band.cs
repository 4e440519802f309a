using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>Lines over a time or an order, each with the band that it may lie in.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="Along">What the points of time are.</param>
/// <param name="Points">From left to right.</param>
/// <param name="Lines">Drawn in this order.</param>
internal sealed record Band(IWording Title, IWording Description, Unit Unit, IWording Along, IReadOnlyList<IWording> Points,
    IReadOnlyList<BandLine> Lines) : Chart(Title, Description, Unit)
{
    public override Table Table => Table.Of<int>(
        [
            Name<int>(Along, i => Points[i]),
            .. Lines.SelectMany(line => (Column<int>[])
            [
                Number<int>(line.Name, i => line.Values[i]),
                .. line.Low is { } low ? [Number<int>(PageWords.LowOf.With(line.Name), i => low[i])] : (Column<int>[])[],
                .. line.High is { } high ? [Number<int>(PageWords.HighOf.With(line.Name), i => high[i])] : (Column<int>[])[],
            ]),
        ], Enumerable.Range(0, Points.Count));
}

/// <summary>A line.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">One for each point; null leaves a gap.</param>
internal sealed record BandLine(IWording Name, IReadOnlyList<double?> Values)
{
    /// <summary>The lower edge of its band; null when it has none.</summary>
    public IReadOnlyList<double?>? Low { get; init; }

    /// <summary>The upper edge of its band; null when it has none.</summary>
    public IReadOnlyList<double?>? High { get; init; }
}
