using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class GroupComparisonsTests
{
    private static readonly Criterion[] Three = [new() { Id = "a" }, new() { Id = "b" }, new() { Id = "c" }];

    private static PairwiseComparisons Person(double ab, double ac, double bc) =>
        PairwiseComparisons.Of(["a", "b", "c"], [("a", "b", ab), ("a", "c", ac), ("b", "c", bc)]);

    [Test]
    public void OfJudgements_TwoPeople_TakesGeometricMeans() // √(2·8) = 4, √(1·9) = 3, √(1/2·2) = 1
    {
        var group = GroupComparisons.OfJudgements([Person(2, 1, 0.5), Person(8, 9, 2)]);

        Assert.That((group[0, 1], group[0, 2], group[1, 2]), Is.EqualTo((4.0, 3.0, 1.0)).Using<(double, double, double)>((x, y) =>
            Math.Abs(x.Item1 - y.Item1) + Math.Abs(x.Item2 - y.Item2) + Math.Abs(x.Item3 - y.Item3) < 1e-12));
        Assert.That(group[1, 0], Is.EqualTo(0.25).Within(1e-12));
    }

    [Test]
    public void OfJudgements_OppositePeople_CancelOut() =>
        Assert.That(GroupComparisons.OfJudgements([Person(3, 5, 2), Person(1 / 3.0, 1 / 5.0, 1 / 2.0)]).Priorities,
            Is.EqualTo([1 / 3.0, 1 / 3.0, 1 / 3.0]).Within(1e-12));

    // For consistent people both ways are the same: a product of ratios is the ratio of products.
    [Test]
    public void BothWays_ConsistentPeople_GiveTheSameWeights()
    {
        PairwiseComparisons[] people = [Person(2, 4, 2), Person(1 / 3.0, 1, 3), Person(5, 1, 1 / 5.0)];
        double[] shares = [0.5, 0.25, 0.25];

        Assert.That(GroupComparisons.OfPriorities(people, shares).For(Three),
            Is.EqualTo(GroupComparisons.OfJudgements(people, shares).Priorities).Within(1e-12));
    }

    [Test]
    public void BothWays_APersonWithoutShare_DoesNotCount()
    {
        PairwiseComparisons[] people = [Person(2, 4, 2), Person(1 / 9.0, 1 / 9.0, 1)];

        Assert.That(GroupComparisons.OfPriorities(people, [1, 0]).For(Three), Is.EqualTo(people[0].Priorities).Within(1e-12));
        Assert.That(GroupComparisons.OfJudgements(people, [7, 0]).Priorities, Is.EqualTo(people[0].Priorities).Within(1e-12));
    }

    [Test]
    public void BothWays_NobodyOtherThingsOrBadShares_AreRefused()
    {
        PairwiseComparisons[] people = [Person(2, 4, 2), PairwiseComparisons.Of(["a", "b"], [("a", "b", 1)])];

        Assert.That(() => GroupComparisons.OfJudgements([]), Throws.ArgumentException);
        Assert.That(() => GroupComparisons.OfJudgements(people), Throws.ArgumentException);
        Assert.That(() => GroupComparisons.OfPriorities(people[..1], [-1]), Throws.ArgumentException);
        Assert.That(() => GroupComparisons.OfPriorities(people[..1], [0]), Throws.ArgumentException);
        Assert.That(() => GroupComparisons.OfPriorities(people[..1], [1, 1]), Throws.ArgumentException);
    }
}
