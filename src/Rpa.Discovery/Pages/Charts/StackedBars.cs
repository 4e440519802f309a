using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>Bars that are made of parts, such as the waiting of each workflow by its causes.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="Names">What the bars are.</param>
/// <param name="Parts">What they are made of, from the first to the last.</param>
/// <param name="Bars">From top to bottom.</param>
internal sealed record StackedBars(IWording Title, IWording Description, Unit Unit, IWording Names, IReadOnlyList<IWording> Parts,
    IReadOnlyList<StackedBar> Bars) : Chart(Title, Description, Unit)
{
    public override Table Table =>
        Table.Of([Name<StackedBar>(Names, bar => bar.Name), .. Parts.Select((part, i) => Number<StackedBar>(part, bar => bar.Values[i]))],
            Bars);
}

/// <summary>A bar.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">One for each part.</param>
internal sealed record StackedBar(IWording Name, IReadOnlyList<double> Values);
