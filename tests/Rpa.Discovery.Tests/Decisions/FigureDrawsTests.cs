using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class FigureDrawsTests
{
    private static readonly Evidence Said = new() { Class = EvidenceClass.Interview };

    private static double[] Factors(Evidence evidence, bool isUnknown = false) =>
        [.. Enumerable.Range(0, 4000).Select(f => FigureDraws.Of(1, f).Factor("a: effort", "a", "time it", evidence, isUnknown)).Order()];

    [TestCase(EvidenceClass.Guess, false, 1.6)]
    [TestCase(EvidenceClass.Interview, false, 1.3)]
    [TestCase(EvidenceClass.Published, false, 1.3)]
    [TestCase(EvidenceClass.Guess, true, 4)]
    public void Factor_LiesWithinTheClassNineTimesInTen(EvidenceClass evidence, bool isUnknown, double limit)
    {
        var factors = Factors(new Evidence { Class = evidence }, isUnknown);
        Assert.Multiple(() =>
        {
            Assert.That(Math.Log(factors[200]), Is.EqualTo(-Math.Log(limit)).Within(0.06 * Math.Log(limit)));
            Assert.That(Math.Log(factors[3800]), Is.EqualTo(Math.Log(limit)).Within(0.06 * Math.Log(limit)));
            Assert.That(factors[2000], Is.EqualTo(1).Within(0.03 * limit));
        });
    }

    [Test]
    public void Factor_OfWhatIsMeasured_IsOne_AndNoFigure()
    {
        var draws = FigureDraws.Of(1, 0);
        Assert.That(draws.Factor("a: effort", "a", "time it", new Evidence { Class = EvidenceClass.Log }), Is.EqualTo(1));
        Assert.That(draws.Figures, Is.Empty);
    }

    [Test]
    public void Spread_OfItsOwn_Overrides() =>
        Assert.That(Math.Log(Factors(new Evidence { Class = EvidenceClass.Log, Spread = 2 })[3800]), Is.EqualTo(Math.Log(2)).Within(0.05));

    [Test]
    public void Share_KeepsItsMean_AndCountsAsTheCasesOfItsClass()
    {
        double[] guess = [.. Enumerable.Range(0, 4000).Select(f => FigureDraws.Of(1, f).Share(0.3, "a: b", "a", "tick", Evidence.Guess))];
        double[] said = [.. Enumerable.Range(0, 4000).Select(f => FigureDraws.Of(1, f).Share(0.3, "a: b", "a", "tick", Said))];
        Assert.Multiple(() =>
        {
            Assert.That(guess.Average(), Is.EqualTo(0.3).Within(0.01));
            Assert.That(said.Average(), Is.EqualTo(0.3).Within(0.005));
            Assert.That(Variance(guess), Is.EqualTo(0.3 * 0.7 / 6).Within(0.002));
            Assert.That(Variance(said), Is.EqualTo(0.3 * 0.7 / 21).Within(0.001));
        });
    }

    [Test]
    public void Mix_SumsToOne_AndKeepsItsMeans()
    {
        double[] means = [0.5, 0.3, 0.2];
        var mixes = Enumerable.Range(0, 3000).Select(f => FigureDraws.Of(1, f).Mix(means, i => ($"m{i}", "m", "tick", Evidence.Guess, false))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(mixes.Select(m => m.Sum()), Has.All.EqualTo(1).Within(1e-12));
            for (var i = 0; i < means.Length; i++)
                Assert.That(mixes.Average(m => m[i]), Is.EqualTo(means[i]).Within(0.015));
        });
    }

    [Test]
    public void Listing_ChangesNothing_AndFindsTheFiguresOfTheOffice()
    {
        var office = HandMade.Office();
        var listing = FigureDraws.Listing();
        var same = PossibleDepartment.Of(office, listing);
        var keyed = (WorkState)same.Workflows[0].States[0];
        Assert.Multiple(() =>
        {
            Assert.That(listing.Figures.Select(f => f.Path), Is.EqualTo(
                ["clerk: hourly cost", "form: volume", "form/keyed: effort", "form/keyed: wrong", "form/checked: effort"]));
            Assert.That(keyed.Work.Effort.Always!.Distribution.Mean, Is.EqualTo(360).Within(1e-12));
            Assert.That(keyed.Transitions[0].Probability!.Always!.Value, Is.EqualTo(0.2));
            Assert.That(same.Workflows[0].Arrivals!.About!.Count, Is.EqualTo(10));
        });
    }

    [Test]
    public void TodayAndCandidate_MeetTheSameTruth()
    {
        var office = HandMade.Office();
        var draws = FigureDraws.Of(5, 3);
        var effort = ((WorkState)PossibleDepartment.Of(office, draws).Workflows[0].States[0]).Work.Effort.Always!.Distribution.Mean / 360;
        var quicker = HandMade.Quicker() with { Evidence = new Evidence { Class = EvidenceClass.Measured } };
        var claimed = ((EffortChange)PossibleScenario.Of(quicker, office, draws).Changes[0]).Effort!.Always!.Distribution.Mean / 300;
        Assert.That(claimed, Is.EqualTo(effort).Within(1e-12));
        Assert.That(effort, Is.Not.EqualTo(1));
    }

    [Test]
    public void File_IsTheSame_WhateverElseIsDrawn()
    {
        var alone = FigureDraws.Of(5, 3).Factor("b", "b", "b", Evidence.Guess);
        var later = FigureDraws.Of(5, 3);
        later.Factor("a", "a", "a", Evidence.Guess);
        Assert.That(later.Factor("b", "b", "b", Evidence.Guess), Is.EqualTo(alone));
    }

    [Test]
    public void Probabilities_LeaveRoomForTheRest()
    {
        var office = HandMade.Office();
        for (var file = 0; file < 500; file++)
        {
            var share = ((WorkState)PossibleDepartment.Of(office, FigureDraws.Of(1, file)).Workflows[0].States[0]).Transitions[0].Probability!.Always!.Value;
            Assert.That(share, Is.InRange(0, 0.98));
        }
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(v => (v - mean) * (v - mean));
    }
}
