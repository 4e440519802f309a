using Rpa.Discovery.Formats.Maps.Pictures;

namespace Rpa.Discovery.Tests.Formats.Maps.Pictures;

public sealed class MapScaleTests
{
    [TestCase(963, 50, 100, 200, 500)]
    [TestCase(1000, 50, 100, 200, 500)]
    [TestCase(1001, 100, 200, 500, 1000)]
    [TestCase(0.7, 0.05, 0.1, 0.2, 0.5)]
    public void Of_Hours_HasRoundLimitsBelowTheLargest(double most, params double[] limits) =>
        Assert.That(MapScale.Of([most / 3, most, 0], []).Hours, Is.EqualTo(limits).Within(1e-12));

    [Test]
    public void Shade_LargestAndNothing_AreTheTwoEnds()
    {
        var scale = MapScale.Of([963], [12_000]);
        Assert.That((scale.Shade(963), scale.Shade(0), scale.Width(12_000), scale.Width(1)),
            Is.EqualTo((MapScale.Shades - 1, 0, MapScale.Widths - 1, 0)));
    }

    [Test]
    public void Of_NothingToCount_HasOneClass() => Assert.That(MapScale.Of([0, 0], [double.NaN]).Shade(0), Is.Zero);
}
