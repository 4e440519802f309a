using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Verification.Calibration;

namespace Rpa.Discovery.Tests.Verification.Calibration;

/// <summary>Of many folders of pilots whose truth is known, nearly all intervals hold it; and few pilots give wide ones.</summary>
[Category("Long")]
public sealed class DoubtScaleLawTests
{
    private static readonly double Usual = DoubtConventions.SigmaOf(DoubtConventions.Usual.Guess.Spread);

    [TestCase(1.0, 20)]
    [TestCase(2.0, 20)]
    [TestCase(0.5, 40)]
    public void Times_IntervalHoldsTheTruth(double scale, int departments)
    {
        const int Folders = 200;
        var found = Enumerable.Range(0, Folders).Select(f => DoubtScale.OfTimes(Times(f, departments, scale), DoubtSource.Guess)!).ToList();
        Assert.That(found.Count(d => d.Low <= scale && scale <= d.High) / (double)Folders, Is.InRange(0.90, 0.99));
        Assert.That(found.Average(d => Math.Log(d.Value)), Is.EqualTo(Math.Log(scale)).Within(0.08));
    }

    [TestCase(1.0)]
    [TestCase(1.6)]
    public void Shares_IntervalHoldsTheTruth(double scale)
    {
        const int Folders = 60;
        var found = Enumerable.Range(0, Folders).Select(f => DoubtScale.OfShares(Shares(f, 25, scale), DoubtSource.Guess)!).ToList();
        Assert.That(found.Count(d => d.Low <= scale && scale <= d.High) / (double)Folders, Is.InRange(0.87, 1.0));
        Assert.That(found.Average(d => Math.Log(d.Value)), Is.EqualTo(Math.Log(scale)).Within(0.12));
    }

    [Test]
    public void FewPilots_AreWide_AndAreNotEnough()
    {
        var few = DoubtScale.OfTimes(Times(1, 4, 1), DoubtSource.Guess)!;
        var many = DoubtScale.OfTimes(Times(1, 60, 1), DoubtSource.Guess)!;
        Assert.Multiple(() =>
        {
            Assert.That(few.IsEnough, Is.False);
            Assert.That(many.IsEnough, Is.True);
            Assert.That(few.High / few.Low, Is.GreaterThan(3 * (many.High / many.Low)));
            Assert.That(DoubtScale.OfTimes(Times(1, 1, 1), DoubtSource.Guess), Is.Null);
        });
    }

    // A pilot that was verified by wider conventions says the same of the usual ones.
    [Test]
    public void Scale_IsToldOfTheUsualConvention_WhateverTheRangesWereStatedBy()
    {
        var wider = DoubtConventions.Usual with { Guess = DoubtConventions.Usual.Guess with { Spread = Math.Pow(1.6, 2) } };
        var restated = Times(3, 30, 2).Select(f => (f.Pilot with { By = wider }, f.Figure with
        {
            Predicted = new PilotRange(1, Math.Pow(f.Figure.Predicted.Low!.Value, 2), Math.Pow(f.Figure.Predicted.High!.Value, 2)),
        }));
        Assert.That(DoubtScale.OfTimes(restated, DoubtSource.Guess)!.Value,
            Is.EqualTo(DoubtScale.OfTimes(Times(3, 30, 2), DoubtSource.Guess)!.Value).Within(1e-6));
    }

    private static IEnumerable<(CalibrationPilot Pilot, CalibrationFigure Figure)> Times(int folder, int departments, double scale)
    {
        for (var d = 0; d < departments; d++)
        {
            const double Error = 0.1;
            var measured = Math.Exp((scale * Usual * Normal(folder, d, "truth")) + (Error * Normal(folder, d, "pilot")));
            var half = StudentT.TwoSided(29, 0.95) * Error * measured;
            yield return (PilotOf(d), new CalibrationFigure(PilotFigure.BotMinutes, "a/b", [DoubtSource.Guess],
                new PilotRange(1, Math.Exp(-1.959963984540054 * Usual), Math.Exp(1.959963984540054 * Usual)),
                new PilotRange(measured, measured - half, measured + half), 30, true));
        }
    }

    private static IEnumerable<(CalibrationPilot Pilot, CalibrationFigure Figure)> Shares(int folder, int departments, double scale)
    {
        const double Share = 0.7;
        const int Cases = 60;
        var usual = DoubtConventions.Usual.Guess.Cases;
        var (stated, true_) = (BetaLaw.AlphaOfMedian(Share, usual), BetaLaw.AlphaOfMedian(Share, usual / (scale * scale)));
        for (var d = 0; d < departments; d++)
        {
            double u = Uniform(folder, d, "truth"), v = Uniform(folder, d, "pilot");
            var truth = BetaLaw.Quantile(true_, (usual / (scale * scale)) - true_, u, 1 - u);
            yield return (PilotOf(d), new CalibrationFigure(PilotFigure.Coverage, "a/b", [DoubtSource.Guess],
                new PilotRange(Share, BetaLaw.Quantile(stated, usual - stated, 0.025, 0.975),
                    BetaLaw.Quantile(stated, usual - stated, 0.975, 0.025)),
                new PilotRange(Intervals.Binomial(Cases, truth, v) / (double)Cases, 0, 1), Cases, true));
        }
    }

    private static CalibrationPilot PilotOf(int department) =>
        new() { Name = $"{department}.json", Department = $"{department}", Figures = [] };

    private static double Normal(int folder, int department, string what)
    {
        var u = Uniform(folder, department, what);
        return NormalLaw.Quantile(u, 1 - u);
    }

    private static double Uniform(int folder, int department, string what) =>
        Keys.Uniform(Keys.Draw(Keys.Replication(20261129, folder), Keys.Name(what, DrawPurpose.Generate), (ulong)department));
}
