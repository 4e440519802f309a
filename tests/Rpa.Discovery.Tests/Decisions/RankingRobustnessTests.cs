using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class RankingRobustnessTests
{
    [Test]
    public void WeightedSum_SaysTheLeastChangeOfWeights_AndWhatIsNeverFirst()
    {
        // Values 2, 1 and 1. Against B the lead is 10 on on-time and −5 on overtime: (2 − 1) ÷ (10 + 5) of the weight turns it.
        var robustness = Of(new WeightedSum(), ("a", [10, 0, 0, 0, 0]), ("b", [0, 5, 0, 0, 0]), ("c", [5, 0, 0, 0, 0]));
        Assert.Multiple(() =>
        {
            Assert.That(robustness.Smallest!.TakesOver, Is.EqualTo("b"));
            Assert.That(robustness.Smallest.Moved, Is.EqualTo(1 / 15.0).Within(1e-12));
            Assert.That(robustness.Front.Front, Is.EqualTo(["a", "b"]));
            Assert.That(robustness.OfEachAim.Select(c => c is not null), Is.EqualTo([true, true, false, false, false]),
                "less on-time or more overtime; the other three count alike for both");
            Assert.That(robustness.Reversals, Is.Empty);
            Assert.That(robustness.Sentences.Select(s => s.In(Language.English)), Is.EqualTo([
                "B becomes the first when 6.7 % of the weight moves: on time 20 % to 13 %, overtime and peaks 20 % to 27 %.",
                "Never the first alone, whatever the weights: C.",
            ]));
            Assert.That(robustness.Sentences[0].In(Language.Japanese),
                Is.EqualTo("重みを6.7%だけ動かすと(「期限を守る」を20%から13%に、「残業・山を減らす」を20%から27%に)、一番が『B』に入れ替わります。"));
        });
    }

    // B is ahead of A by the one aim and of C by the other, and yet wherever it is ahead of A, C is ahead of it: no candidate dominates it,
    // and no weights make it first.
    [Test]
    public void WeightedSum_OfOneBetweenTwo_IsNeverFirst_ThoughNothingDominatesIt()
    {
        var robustness = Of(new WeightedSum(), ("a", [10, 0, 0, 0, 0]), ("c", [0, 10, 0, 0, 0]), ("b", [4, 4, 0, 0, 0]));
        Assert.That(robustness.Front.Front, Does.Contain("b"));
        Assert.That(robustness.Sentences.Select(s => s.English), Does.Contain("Never the first alone, whatever the weights: B."));
        Assert.That(SmallestShift.NeverFirst([0.2, 0.2, 0.2, 0.2, 0.2], [true, true, true, true, true],
            [[10, 0, 0, 0, 0], [0, 10, 0, 0, 0], [5.1, 5.1, 0, 0, 0]], 2), Is.False);
    }

    [Test]
    public void WeightedSum_OfOneLikeTheFirst_IsTakenForIt() =>
        Assert.That(SmallestShift.NeverFirst([0.5, 0.5], [true, true], [[3, 1], [3, 1], [1, 1]], 1), Is.False);

    [Test]
    public void WeightedSum_OfOneThatDominates_HoldsUnderAnyWeighting()
    {
        var robustness = Of(new WeightedSum(), ("a", [10, 5, 5, 5, 5]), ("b", [9, 5, 5, 5, 5]));
        Assert.That(robustness.Smallest, Is.Null);
        Assert.That(robustness.Sentences[0].English, Is.EqualTo("A is the first under any weighting."));
        Assert.That(robustness.Sentences[0].Japanese, Does.Contain(Words.HoldsUnderAnyWeighting.In(Language.Japanese)[..^"らない".Length]),
            "the glossary's words");
    }

    [Test]
    public void WeightedSum_OfTwoThatAreLevel_DoesNotSpeakOfNoWeightAtAll()
    {
        var robustness = Of(new WeightedSum(), ("a", [10, 0, 0, 0, 0]), ("b", [0, 10, 0, 0, 0]));
        Assert.That(robustness.Smallest!.Moved, Is.Zero);
        Assert.That(robustness.Sentences[0].English,
            Is.EqualTo("B is as good as the first; the least change of the weights decides between them."));
    }

    [Test]
    public void AnotherMethod_IsToldWhoseOrderHangsOnAThird_AndNothingOfWeights()
    {
        // As in RankReversalTests: a copy of C lengthens the columns on which C is great.
        var robustness = Of(new Topsis(Normalization.Vector), ("a", [8, 6, 0, 0, 0]), ("b", [6, 8.05, 0, 0, 0]), ("c", [1, 30, 0, 0, 0]));
        var pairs = robustness.Reversals.Select(r => (r.One, r.Other)).Distinct().Count();
        Assert.Multiple(() =>
        {
            Assert.That(pairs, Is.Positive);
            Assert.That(robustness.Smallest, Is.Null);
            Assert.That(robustness.OfEachAim, Is.Empty);
            Assert.That(robustness.Sentences.Single().English, Does.StartWith($"By this method {pairs} pairs change places"));
        });
    }

    [Test]
    public void OneAlone_HasNothingToSay() => Assert.That(Of(new WeightedSum(), ("a", [1, 1, 1, 1, 1])).Sentences, Is.Empty);

    private static RankingRobustness Of(IRankingMethod method, params (string Id, double[] Points)[] candidates) =>
        RankingRobustness.Of(new RankingRule(method, Weights.Equal, Criteria.Columns(Workshop.Meter)),
            [.. candidates.Select(c => Workshop.Candidate(c.Id, c.Points))], Workshop.Meter);
}
