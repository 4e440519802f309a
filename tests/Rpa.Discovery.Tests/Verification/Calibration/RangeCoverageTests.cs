using Rpa.Discovery.Verification;
using Rpa.Discovery.Verification.Calibration;

namespace Rpa.Discovery.Tests.Verification.Calibration;

public sealed class RangeCoverageTests
{
    [Test]
    public void FiguresThatAreApart_HaveWilsonsInterval()
    {
        var coverage = RangeCoverage.Of(Enumerable.Range(0, 20).Select(d => ($"{d}", d >= 3)))!;
        var (low, high) = Intervals.Share(17, 20);
        Assert.That((coverage.Covered, coverage.Figures, coverage.Departments), Is.EqualTo((17, 20, 20)));
        Assert.That((coverage.Low, coverage.High), Is.EqualTo((low, high)).Within(1e-12));
    }

    // Twenty times the same answer of four departments is four answers.
    [Test]
    public void FiguresOfOneDepartment_CountAsWhatTheyTell()
    {
        var together = RangeCoverage.Of(Enumerable.Range(0, 20).Select(i => ($"{i / 5}", i >= 5)))!;
        var (low, high) = Intervals.Share(3, 4);
        Assert.That((together.Low, together.High), Is.EqualTo((low, high)).Within(1e-9));
        var allOfOne = RangeCoverage.Of(Enumerable.Range(0, 20).Select(_ => ("one", true)))!;
        Assert.That(allOfOne.Low, Is.EqualTo(Intervals.Share(1, 1).Low).Within(1e-12));
        Assert.That(allOfOne.IsTooLow, Is.False);
    }

    [Test]
    public void NoFigures_IsNothing() => Assert.That(RangeCoverage.Of([]), Is.Null);

    [Test]
    public void HalfOfSixty_IsTooLow() =>
        Assert.That(RangeCoverage.Of(Enumerable.Range(0, 60).Select(d => ($"{d}", d % 2 == 0)))!.IsTooLow, Is.True);
}
