using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>The aims as sliders, and the order as it follows them. A medium without sliders shows the tables, as they stand at the study's
/// weights.</summary>
/// <param name="Aims">What each aim is called.</param>
/// <param name="People">Whose weights are beside the study's.</param>
/// <param name="Figures">What the order is made of.</param>
/// <param name="Weights">Aims by weighting: the reader's own, the study's, each person's; the last row is what an hour of overtime counts
/// as.</param>
/// <param name="Order">Candidates by weighting: place, name and value at the reader's own, then the place at the study's and at each
/// person's.</param>
internal sealed record WeightSliders(IReadOnlyList<IWording> Aims, IReadOnlyList<IWording> People, WeighingFigures Figures, Table Weights,
    Table Order) : Block;
