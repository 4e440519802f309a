using Rpa.Discovery.Estimates;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>Intervals and tests against printed values and against sums by hand.</summary>
public sealed class IntervalsReferenceTests
{
    // Newcombe (1998), Statistics in Medicine 17, table I, method 3 (score, without continuity correction).
    [TestCase(81, 263, 0.2553, 0.3662)]
    [TestCase(15, 148, 0.0624, 0.1605)]
    [TestCase(0, 20, 0.0000, 0.1611)]
    [TestCase(1, 29, 0.0061, 0.1718)]
    public void Share_IsTheScoreInterval(int hits, int cases, double low, double high)
    {
        var found = Intervals.Share(hits, cases);
        Assert.Multiple(() =>
        {
            Assert.That(found.Low, Is.EqualTo(low).Within(5e-5));
            Assert.That(found.High, Is.EqualTo(high).Within(5e-5));
        });
    }

    [Test]
    public void Mean_IsTheTInterval_AndNeverBelowNothing()
    {
        var sample = new MeanVariance();
        foreach (var value in (double[])[1, 2, 3, 4, 5])
            sample.Add(value);
        // t of 4 degrees at 97.5 % is 2.776; s = 1.5811; 2.776 × 1.5811 ÷ √5 = 1.963
        Assert.That(Intervals.Mean(sample), Is.EqualTo((3 - 1.963, 3 + 1.963))
            .Using<(double A, double B)>((x, y) => Math.Abs(x.A - y.A) < 1e-3 && Math.Abs(x.B - y.B) < 1e-3));
        var two = new MeanVariance();
        two.Add(1);
        two.Add(9);
        Assert.That(Intervals.Mean(two).Low, Is.Zero);
    }

    // 1 to 10 in order: S = 45, variance 10·9·25 ÷ 18 = 125, z = 44 ÷ √125.
    [Test]
    public void Trend_WithoutTies_IsBySum() =>
        Assert.That(PilotTrend.Test([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]).Z, Is.EqualTo(44 / Math.Sqrt(125)).Within(1e-12));

    // 0 0 0 0 0 1 1 1 1 1: S = 25, ties of 5 and 5 take 2·5·4·15 = 600 of 2250: variance 1650 ÷ 18, z = 24 ÷ √91.67.
    [Test]
    public void Trend_WithTies_TakesThemOutOfTheVariance() =>
        Assert.That(PilotTrend.Test([0, 0, 0, 0, 0, 1, 1, 1, 1, 1]).Z, Is.EqualTo(24 / Math.Sqrt(1650.0 / 18)).Within(1e-12));

    [Test]
    public void Trend_OfEqualValues_IsNone() => Assert.That(PilotTrend.Of(Enumerable.Repeat(2.0, 50)), Is.Null);

    [Test]
    public void Trend_OfNineValues_IsNotLookedFor() => Assert.That(PilotTrend.Of([1, 2, 3, 4, 5, 6, 7, 8, 9]), Is.Null);

    [Test]
    public void Trend_NamesItsEnds()
    {
        var trend = PilotTrend.Of([9, 9, 8, 7, 6, 6, 5, 4, 4, 3, 2, 1])!;
        Assert.That((trend.Falls, trend.First, trend.Last), Is.EqualTo((true, 8.25, 2.5)));
    }

    [TestCase(10, 0.3)]
    [TestCase(100, 0.95)]
    [TestCase(5000, 0.4)]
    public void Binomial_HasItsMeanAndSpread(int cases, double share)
    {
        var drawn = new MeanVariance();
        for (var i = 0; i < 2000; i++)
            drawn.Add(Intervals.Binomial(cases, share, (i + 0.5) / 2000));
        Assert.Multiple(() =>
        {
            Assert.That(drawn.Mean, Is.EqualTo(cases * share).Within(0.02 * Math.Sqrt(cases)));
            Assert.That(drawn.Variance, Is.EqualTo(cases * share * (1 - share)).Within(3).Percent);
        });
    }
}
