using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class RankingMethodsTests
{
    [Test]
    public void MethodOfOnesOwn_MakesItsList_AndIsRefusedWhatIsNone()
    {
        var matrix = new DecisionMatrix(["a", "b", "c"], [new Criterion { Id = "one" }], [[1], [3], [3]]);
        var list = new Lexicographic().Rank(matrix, Weights.Equal);
        Assert.Multiple(() =>
        {
            Assert.That(list.Rows.Select(r => (r.Alternative, r.Rank, r.Value)), Is.EqualTo([("b", 1, 3.0), ("c", 1, 3.0), ("a", 3, 1.0)]));
            Assert.That(() => RankedList.ByValue(matrix, [1, 2]),
                Throws.ArgumentException.With.Message.StartsWith("There are 2 values for 3 alternatives."));
            Assert.That(() => RankedList.ByValue(matrix, [1, double.NaN, 2]),
                Throws.ArgumentException.With.Message.StartsWith("The value of 'b' is NaN."));
            Assert.That(() => RankedList.ByValue(matrix, [1, 2, 3], [[1], [2], []]),
                Throws.ArgumentException.With.Message.StartsWith("One contribution of each of the 1 criteria"));
        });
    }

    // Somebody else's method: nothing of this library's inside is needed for it.
    private sealed class Lexicographic : IRankingMethod
    {
        public string Name => "first-criterion";

        public RankedList Rank(DecisionMatrix matrix, Weights weights) =>
            RankedList.ByValue(matrix, [.. Enumerable.Range(0, matrix.Alternatives.Count).Select(a => matrix[a, 0])]);
    }

    [Test]
    public void All_NamesAreUniqueAndFound()
    {
        Assert.That(RankingMethods.All.Select(m => m.Name), Is.Unique);
        foreach (var method in RankingMethods.All)
            Assert.That(RankingMethods.Find(method.Name), Is.SameAs(method));
    }

    [Test]
    public void All_StartsWithTheOneThatFitsInASentence() => Assert.That(RankingMethods.All[0], Is.TypeOf<WeightedSum>());

    [TestCase("wieghted-sum", "weighted-sum")]
    [TestCase("weighted-prod", "weighted-product")]
    [TestCase("roulette", null)]
    public void Nearest_MisspeltName_GivesTheOneMeant(string written, string? meant)
    {
        Assert.That(RankingMethods.Find(written), Is.Null);
        Assert.That(RankingMethods.Nearest(written), Is.EqualTo(meant));
    }
}
