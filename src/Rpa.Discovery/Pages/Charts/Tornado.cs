using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>How far one result moves when one input at a time lies low or high, the widest on top.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="Names">What the inputs are.</param>
/// <param name="Base">The result as it is.</param>
/// <param name="Rows">The widest first.</param>
internal sealed record Tornado(IWording Title, IWording Description, Unit Unit, IWording Names, double Base, IReadOnlyList<TornadoRow> Rows)
    : Chart(Title, Description, Unit)
{
    public override Table Table => Table.Of(
        [Name<TornadoRow>(Names, r => r.Name), Number<TornadoRow>(PageWords.WithLow, r => r.WithLow),
            Number<TornadoRow>(PageWords.WithHigh, r => r.WithHigh)], Rows);
}

/// <summary>The result with an input low, and with it high.</summary>
internal sealed record TornadoRow(IWording Name, double WithLow, double WithHigh);
