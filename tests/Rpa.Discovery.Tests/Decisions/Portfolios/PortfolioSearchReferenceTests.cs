using Rpa.Discovery.Decisions.Portfolios;

namespace Rpa.Discovery.Tests.Decisions.Portfolios;

/// <summary>The eight instances of J. Burkardt's data set KNAPSACK_01 (Florida State University): capacity, weights, profits and the
/// optimum of each.</summary>
public sealed class PortfolioSearchReferenceTests
{
    [TestCaseSource(nameof(Instances))]
    public void Best_OfAPublishedKnapsack_IsItsOptimum(int capacity, double optimum, int[] weights, double[] profits)
    {
        var problem = PortfolioProblems.Knapsack(capacity, weights, profits);
        var found = PortfolioSearch.Best(problem, keep: 1, mostNodes: 2_000_000);
        Assert.Multiple(() =>
        {
            Assert.That(found.Best[0].Value, Is.EqualTo(optimum));
            Assert.That(found.IsProven, Is.True);
            Assert.That(found.Bound, Is.EqualTo(optimum));
            Assert.That(PortfolioProblem.Members(found.Best[0].Items).Sum(i => weights[i]), Is.LessThanOrEqualTo(capacity));
        });
    }

    [TestCaseSource(nameof(Instances))]
    public void CutShort_AtAnyNodeCount_BoundsTheOptimum(int capacity, double optimum, int[] weights, double[] profits)
    {
        var problem = PortfolioProblems.Knapsack(capacity, weights, profits);
        foreach (var nodes in (ReadOnlySpan<long>)[1, 2, 5, 10, 20, 50, 100, 1000])
        {
            var found = PortfolioSearch.Best(problem, keep: 1, nodes);
            Assert.That(found.Bound, Is.GreaterThanOrEqualTo(optimum).Or.EqualTo(optimum).Within(1e-6), $"{nodes} nodes");
            Assert.That(found.Best[0].Value, Is.LessThanOrEqualTo(found.Bound));
            Assert.That(found.IsProven, Is.EqualTo(found.Bound <= found.Best[0].Value), $"{nodes} nodes");
            Assert.That(found.IsProven, Is.False.Or.EqualTo(found.Best[0].Value == optimum));
        }
    }

    private static IEnumerable<TestCaseData> Instances()
    {
        yield return Case("p01", 165, 309, [23, 31, 29, 44, 53, 38, 63, 85, 89, 82], [92, 57, 49, 68, 60, 43, 67, 84, 87, 72]);
        yield return Case("p02", 26, 51, [12, 7, 11, 8, 9], [24, 13, 23, 15, 16]);
        yield return Case("p03", 190, 150, [56, 59, 80, 64, 75, 17], [50, 50, 64, 46, 50, 5]);
        yield return Case("p04", 50, 107, [31, 10, 20, 19, 4, 3, 6], [70, 20, 39, 37, 7, 5, 10]);
        yield return Case("p05", 104, 900, [25, 35, 45, 5, 25, 3, 2, 2], [350, 400, 450, 20, 70, 8, 5, 5]);
        yield return Case("p06", 170, 1735, [41, 50, 49, 59, 55, 57, 60], [442, 525, 511, 593, 546, 564, 617]);
        yield return Case("p07", 750, 1458, [70, 73, 77, 80, 82, 87, 90, 94, 98, 106, 110, 113, 115, 118, 120],
            [135, 139, 149, 150, 156, 163, 173, 184, 192, 201, 210, 214, 221, 229, 240]);
        yield return Case("p08", 6404180, 13549094,
            [382745, 799601, 909247, 729069, 467902, 44328, 34610, 698150, 823460, 903959, 853665, 551830, 610856, 670702, 488960, 951111,
                323046, 446298, 931161, 31385, 496951, 264724, 224916, 169684], [825594, 1677009, 1676628, 1523970, 943972, 97426, 69666,
                1296457, 1679693, 1902996, 1844992, 1049289, 1252836, 1319836, 953277, 2067538, 675367, 853655, 1826027, 65731, 901489,
                577243, 466257, 369261]);

        static TestCaseData Case(string id, int capacity, double optimum, int[] weights, double[] profits) =>
            new TestCaseData(capacity, optimum, weights, profits).SetArgDisplayNames(id);
    }
}
