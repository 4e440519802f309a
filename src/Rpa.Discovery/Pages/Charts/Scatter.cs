using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages.Charts;

/// <summary>Things by two of their numbers, such as what each gives and how sure it is to work.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What counts from bottom to top.</param>
/// <param name="Names">What the points are.</param>
/// <param name="Up">What counts from bottom to top is called.</param>
/// <param name="Across">What counts from left to right is called.</param>
/// <param name="AcrossUnit">What counts from left to right.</param>
/// <param name="Points">In the order in which they are told.</param>
internal sealed record Scatter(IWording Title, IWording Description, Unit Unit, IWording Names, IWording Up, IWording Across,
    Unit AcrossUnit, IReadOnlyList<ScatterPoint> Points) : Chart(Title, Description, Unit)
{
    /// <summary>What the size of a point is called; null where all are of one size.</summary>
    public IWording? Size { get; init; }

    /// <summary>What the size of a point counts.</summary>
    public Unit SizeUnit { get; init; } = Unit.Number;

    public override Table Table => Table.Of(
    [
        Name<ScatterPoint>(Names, Numbered),
        Number<ScatterPoint>(Across, p => p.Across, AcrossUnit),
        Number<ScatterPoint>(Up, p => p.Up),
        .. Size is { } size ? [Number<ScatterPoint>(size, p => p.Size, SizeUnit)] : (Column<ScatterPoint>[])[],
    ], Points);

    /// <summary>A point's name behind its number, by which it is found in the picture.</summary>
    public IWording Numbered(ScatterPoint point) =>
        Series.Joined(". ", Points.TakeWhile(p => !ReferenceEquals(p, point)).Count() + 1, point.Name);
}

/// <summary>A point.</summary>
internal sealed record ScatterPoint(IWording Name, double Across, double Up)
{
    /// <summary>How large it is drawn, by its area; null for one size.</summary>
    public double? Size { get; init; }
}
