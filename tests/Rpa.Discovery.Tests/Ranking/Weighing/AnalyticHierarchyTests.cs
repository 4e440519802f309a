using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class AnalyticHierarchyTests
{
    private static readonly PairwiseComparisons Criteria = PairwiseComparisons.Of(["time", "money"], [("time", "money", 3)]);
    private static readonly PairwiseComparisons Cities = PairwiseComparisons.Of(["a", "b"], [("a", "b", 4)]);

    [Test]
    public void Rank_ByHand_SumsPrioritiesOfPriorities()
    {
        var ranking = AnalyticHierarchy.Rank(Criteria, new Dictionary<string, PairwiseComparisons>
        {
            ["time"] = Cities,
            ["money"] = PairwiseComparisons.Of(["a", "b"], [("b", "a", 1)])
        });

        Assert.That(ranking.Of("a").Value, Is.EqualTo((0.75 * 0.8) + (0.25 * 0.5)).Within(1e-12));
        Assert.That(ranking.Rows[0].Alternative, Is.EqualTo("a"));
    }

    [Test]
    public void Rank_MissingUnknownOrDifferentComparisons_AreRefused()
    {
        var others = PairwiseComparisons.Of(["a", "c"], [("a", "c", 4)]);

        Assert.That(() => AnalyticHierarchy.Rank(Criteria, new Dictionary<string, PairwiseComparisons> { ["time"] = Cities }),
            Throws.ArgumentException.With.Message.Contains("'money'"));
        Assert.That(() =>
            AnalyticHierarchy.Rank(Criteria, new Dictionary<string, PairwiseComparisons> { ["time"] = Cities, ["mony"] = Cities }),
            Throws.ArgumentException.With.Message.Contains("Did you mean 'money'?"));
        Assert.That(() =>
            AnalyticHierarchy.Rank(Criteria, new Dictionary<string, PairwiseComparisons> { ["time"] = Cities, ["money"] = others }),
            Throws.ArgumentException);
    }
}
