using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>What flows from where to where, as wide as it is much.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="Flows">None leads back to where it came from.</param>
internal sealed record Sankey(IWording Title, IWording Description, Unit Unit, IReadOnlyList<SankeyFlow> Flows)
    : Chart(Title, Description, Unit)
{
    public override Table Table => Table.Of(
        [Name<SankeyFlow>(PageWords.From, f => f.From), new Column<SankeyFlow>(PageWords.To, f => f.To) { IsFlexible = true },
            Number<SankeyFlow>(PageWords.Figure, f => f.Value)], Flows);
}

/// <summary>A flow.</summary>
internal sealed record SankeyFlow(IWording From, IWording To, double Value);
