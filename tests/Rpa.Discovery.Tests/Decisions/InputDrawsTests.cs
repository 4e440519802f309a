using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class InputDrawsTests
{
    private static readonly Evidence Said = new() { Class = EvidenceClass.Interview };

    private static double[] Factors(Evidence evidence, bool isUnknown = false) =>
        [.. Enumerable.Range(0, 4000).Select(f => InputDraws.Of(1, f).Factor("a: effort", "a", "time it", evidence, isUnknown)).Order()];

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
        var draws = InputDraws.Of(1, 0);
        Assert.That(draws.Factor("a: effort", "a", "time it", new Evidence { Class = EvidenceClass.Log }), Is.EqualTo(1));
        Assert.That(draws.Figures, Is.Empty);
    }

    [Test]
    public void Spread_OfItsOwn_Overrides() =>
        Assert.That(Math.Log(Factors(new Evidence { Class = EvidenceClass.Log, Spread = 2 })[3800]), Is.EqualTo(Math.Log(2)).Within(0.05));

    [TestCase(0.3)]
    [TestCase(0.02)]
    [TestCase(0.9)]
    public void Share_IsTheMedianOfItsDraws_AndTheSurerTheNarrower(double share)
    {
        double[] guess = [.. Enumerable.Range(0, 4000).Select(f => InputDraws.Of(1, f).Share(share, "a: b", "a", "tick", Evidence.Guess))
            .Order()];
        double[] said = [.. Enumerable.Range(0, 4000).Select(f => InputDraws.Of(1, f).Share(share, "a: b", "a", "tick", Said)).Order()];
        Assert.Multiple(() =>
        {
            Assert.That((guess[1999] + guess[2000]) / 2, Is.EqualTo(share).Within(0.05 * share));
            Assert.That((said[1999] + said[2000]) / 2, Is.EqualTo(share).Within(0.05 * share));
            Assert.That(guess, Has.All.InRange(0, 1));
            Assert.That(said[3600] - said[400], Is.LessThan(0.8 * (guess[3600] - guess[400])));
        });
    }

    [Test]
    public void Mix_SumsToOne_AndItsFirstShareIsAMedian()
    {
        double[] shares = [0.5, 0.3, 0.2];
        var mixes = Enumerable.Range(0, 3000)
            .Select(f => InputDraws.Of(1, f).Mix(shares, i => ($"m{i}", "m", "tick", Evidence.Guess, false))).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(mixes.Select(m => m.Sum()), Has.All.EqualTo(1).Within(1e-12));
            Assert.That(mixes.Select(m => m[0]).Order().ElementAt(1500), Is.EqualTo(0.5).Within(0.02));
        });
    }

    // The first of two guesses tells half of the second; what was said tells three tenths, what was counted nothing, and a cost nothing of
    // a time.
    [TestCase(EvidenceClass.Guess, FigureKind.Time, 0.5)]
    [TestCase(EvidenceClass.Interview, FigureKind.Time, 0.3)]
    [TestCase(EvidenceClass.Log, FigureKind.Time, 0)]
    [TestCase(EvidenceClass.Guess, FigureKind.Cost, 0)]
    public void GuessesOfOneKind_ErrTogether(EvidenceClass evidence, object secondKind, double correlation)
    {
        var class_ = new Evidence { Class = evidence, Count = 20 };
        var pairs = Enumerable.Range(0, 4000).Select(file =>
        {
            var draws = InputDraws.Of(3, file);
            return (One: Math.Log(draws.Factor("a: effort", "a", "time it", class_)),
                Other: Math.Log(draws.Factor("b", "b", "ask", class_, kind: (FigureKind)secondKind)));
        }).ToList();
        var (one, other) = (pairs.Average(p => p.One), pairs.Average(p => p.Other));
        var together = pairs.Average(p => (p.One - one) * (p.Other - other));
        var size = Math.Sqrt(Variance([.. pairs.Select(p => p.One)]) * Variance([.. pairs.Select(p => p.Other)]));
        Assert.That(together / size, Is.EqualTo(correlation).Within(0.04));
    }

    // Without what it shares with others: each 25th of what is possible is met once in 25 files.
    [Test]
    public void Block_HoldsEveryPartOfWhatIsPossibleOnce()
    {
        var counted = new Evidence { Class = EvidenceClass.Measured, Count = 20 };
        for (var block = 0; block < 4; block++)
        {
            var parts = Enumerable.Range(0, InputDraws.BlockSize).Select(row =>
            {
                var draws = InputDraws.Of(9, (block * InputDraws.BlockSize) + row);
                draws.Factor("a: effort", "a", "time it", counted);
                return (int)(draws.Uniforms[0] * InputDraws.BlockSize);
            });
            Assert.That(parts.Order(), Is.EqualTo(Enumerable.Range(0, InputDraws.BlockSize)));
        }
    }

    [Test]
    public void AnotherFigure_MovesNoneOfTheOthers_InAnyFile()
    {
        for (var file = 0; file < 100; file++)
        {
            var (less, more) = (InputDraws.Of(5, file), InputDraws.Of(5, file));
            more.Share(0.4, "new: share", "n", "n", Evidence.Guess);
            more.Factor("new: time", "n", "n", Evidence.Guess);
            Assert.That(
                (more.Factor("b", "b", "b", Evidence.Guess), more.Share(0.2, "c", "c", "c", Said),
                    more.Factor("d", "d", "d", Evidence.Guess, isUnknown: true, kind: FigureKind.Volume)),
                Is.EqualTo((less.Factor("b", "b", "b", Evidence.Guess), less.Share(0.2, "c", "c", "c", Said),
                    less.Factor("d", "d", "d", Evidence.Guess, isUnknown: true, kind: FigureKind.Volume))));
        }
    }

    [Test]
    public void Listing_ChangesNothing_AndFindsTheFiguresOfTheOffice()
    {
        var office = HandMade.Office();
        var listing = InputDraws.Listing();
        var same = DepartmentSampler.Of(office, listing);
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
        var draws = InputDraws.Of(5, 3);
        var effort = ((WorkState)DepartmentSampler.Of(office, draws).Workflows[0].States[0]).Work.Effort.Always!.Distribution.Mean / 360;
        var quicker = HandMade.Quicker() with { Evidence = new Evidence { Class = EvidenceClass.Measured } };
        var claimed = ((EffortChange)ScenarioSampler.Of(quicker, office, draws).Changes[0]).Effort!.Always!.Distribution.Mean / 300;
        Assert.That(claimed, Is.EqualTo(effort).Within(1e-12));
        Assert.That(effort, Is.Not.EqualTo(1));
    }

    [Test]
    public void File_IsTheSame_WhateverElseIsDrawn()
    {
        var alone = InputDraws.Of(5, 3).Factor("b", "b", "b", Evidence.Guess);
        var later = InputDraws.Of(5, 3);
        later.Factor("a", "a", "a", Evidence.Guess);
        Assert.That(later.Factor("b", "b", "b", Evidence.Guess), Is.EqualTo(alone));
    }

    [Test]
    public void Probabilities_LeaveRoomForTheRest()
    {
        var office = HandMade.Office();
        for (var file = 0; file < 500; file++)
        {
            var share = ((WorkState)DepartmentSampler.Of(office,
                InputDraws.Of(1, file)).Workflows[0].States[0]).Transitions[0].Probability!.Always!.Value;
            Assert.That(share, Is.InRange(0, 0.98));
        }
    }

    private static double Variance(double[] values)
    {
        var mean = values.Average();
        return values.Average(v => (v - mean) * (v - mean));
    }
}
