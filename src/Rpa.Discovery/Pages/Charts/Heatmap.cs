using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>A number for each place of a grid, such as the load by hour of the week: the darker the more.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
/// <param name="Down">What the rows are.</param>
/// <param name="Across">The columns, from left to right.</param>
/// <param name="Rows">From top to bottom.</param>
internal sealed record Heatmap(IWording Title, IWording Description, Unit Unit, IWording Down, IReadOnlyList<IWording> Across,
    IReadOnlyList<HeatmapRow> Rows) : Chart(Title, Description, Unit)
{
    public override Table Table =>
        Table.Of([Name<HeatmapRow>(Down, row => row.Name), .. Across.Select((name, i) => Number<HeatmapRow>(name, row => row.Values[i]))],
            Rows);
}

/// <summary>A row of a grid.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Values">One for each column; null where there is nothing.</param>
internal sealed record HeatmapRow(IWording Name, IReadOnlyList<double?> Values);
