using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>Of 1,000 pilots with as many cases as were asked for, so many find a figure that is off as was stated, within 5 in a hundred;
/// and 5 in a hundred call a right one off.</summary>
public sealed class PilotSizeLawTests
{
    private const int Repetitions = 1000;

    [TestCase(0.5, 0.8, 0.1)]
    [TestCase(0.5, 0.9, 0.1)]
    [TestCase(0.3, 0.8, 0.2)]
    [TestCase(1.0, 0.8, 0.2)]
    public void Times_AreFoundAsOftenAsStated(double variation, double power, double within)
    {
        var (cases, stated) = PilotSize.OfTime(variation, power, within);
        Assert.That(stated, Is.GreaterThanOrEqualTo(power));
        Assert.That(PilotSize.PowerOfTime(cases - 1, variation, within), Is.LessThan(power), "one case fewer is too few");
        Assert.Multiple(() =>
        {
            Assert.That(Found(1 + within), Is.EqualTo(stated).Within(0.05));
            Assert.That(Found(1), Is.EqualTo(0.05).Within(0.03), "a time that is right");
        });

        double Found(double truth) => Enumerable.Range(0, Repetitions).Count(pilot =>
        {
            var sample = new MeanVariance();
            var sigma = Math.Sqrt(Math.Log(1 + (variation * variation)));
            for (var i = 0; i < cases; i++)
            {
                var u = Keys.Uniform(Keys.Draw(Keys.Replication(7, pilot), 1, (ulong)i));
                sample.Add(truth * Math.Exp((sigma * NormalLaw.Quantile(u, 1 - u)) - (sigma * sigma / 2)));
            }

            return Intervals.Mean(sample) is var (low, high) && (1 < low || 1 > high);
        }) / (double)Repetitions;
    }

    [TestCase(0.85, 0.8, 0.1)]
    [TestCase(0.1, 0.8, 0.1)]
    [TestCase(0.05, 0.9, 0.1)]
    [TestCase(0.5, 0.8, 0.05)]
    [TestCase(0, 0.8, 0.05)]
    public void Shares_AreFoundAsOftenAsStated(double share, double power, double within)
    {
        var (cases, stated) = PilotSize.OfShare(share, power, within)!.Value;
        Assert.That(stated, Is.GreaterThanOrEqualTo(power));
        // The harder side is the one that was stated.
        var truths = new[] { share - within, share + within }.Where(s => s is >= 0 and <= 1).ToList();
        Assert.That(truths.Min(Found), Is.EqualTo(stated).Within(0.05));

        double Found(double truth) => Enumerable.Range(0, Repetitions).Count(pilot =>
        {
            var hits = Enumerable.Range(0, cases).Count(i => Keys.Uniform(Keys.Draw(Keys.Replication(8, pilot), 2, (ulong)i)) < truth);
            return Intervals.Share(hits, cases) is var (low, high) && (share < low || share > high);
        }) / (double)Repetitions;
    }

    [Test]
    public void Share_ThatCannotBeOffBySoMuch_NeedsNoPilot() => Assert.That(PilotSize.OfShare(0.5, 0.8, 0.6), Is.Null);

    [Test]
    public void Rows_OfABot_CountTheCasesThatItTakes()
    {
        var basis = KeyingDesk.Basis();
        var rows = basis.Size(basis.Chosen(null), 0.8, 0.1);
        Assert.That(rows.Select(r => r.Figure), Is.EqualTo(new[] { PilotFigure.BotMinutes, PilotFigure.Coverage, PilotFigure.Exceptions }));
        Assert.That(rows.Select(r => r.Cases),
            Is.EqualTo(rows.Select(r => (int)Math.Ceiling(r.Counted / (r.Figure == PilotFigure.Coverage ? 1 : 0.8)))));
    }
}
