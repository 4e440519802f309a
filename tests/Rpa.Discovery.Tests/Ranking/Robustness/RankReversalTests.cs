using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Robustness;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class RankReversalTests
{
    // Belton & Gear (1983), Omega 11(3) 228-230, in the form of columns divided by their greatest value: here by TOPSIS on the three
    // alternatives of Tzeng & Huang (2011), whose distances hang on who is there.
    private static readonly DecisionMatrix Matrix = McdaFile.Matrix([[1, 9, 8], [9, 1, 9], [8, 8, 1], [5, 5, 5.5]], 1, 1, 1);

    [Test]
    public void Find_FixedScales_AreFreeFromReversals()
    {
        var spotis = new Spotis { Bounds = Enumerable.Range(0, 3).ToDictionary(c => $"c{c}", _ => (0.0, 10.0)) };

        Assert.That(RankReversal.Find(new WeightedSum(), Matrix, Weights.Equal), Is.Empty);
        Assert.That(RankReversal.Find(new WeightedProduct(), Matrix, Weights.Equal), Is.Empty);
        Assert.That(RankReversal.Find(spotis, Matrix, Weights.Equal), Is.Empty);
    }

    [Test]
    public void Find_RangesOfTheMatrix_NamesWhomThePairHangsOn()
    {
        // Without C, the range of c1 shrinks from 0–100 to 0–2, and a lead of 2 on it outweighs a lead of 5 of 10 on c0.
        var matrix = new DecisionMatrix(["A", "B", "C"], [new() { Id = "c0" }, new() { Id = "c1" }], [[10, 0], [5, 2], [0, 100]]);

        var found = RankReversal.Find(new Vikor { Majority = 1 }, matrix, McdaFile.Weights(0.45, 0.55));

        var turned = found.Single(r => r is { Alternative: "C", IsCopied: false });
        Assert.That((turned.One, turned.Other, turned.Before, turned.After), Is.EqualTo(("A", "B", 1, -1)));
        Assert.That(found.Where(r => r.IsCopied), Is.Empty); // a copy widens no range
    }

    [Test]
    public void Find_VectorNormalization_ACopyAloneCanTurnAPair()
    {
        // A copy of C lengthens the columns where C is great and shortens what differs on them.
        var matrix = new DecisionMatrix(["A", "B", "C"], [new() { Id = "c0" }, new() { Id = "c1" }], [[8, 6], [6, 8.05], [1, 30]]);
        var reversals = RankReversal.Find(new Topsis(Normalization.Vector), matrix, Weights.Equal);

        foreach (var reversal in reversals)
        {
            var after = Recomputed(matrix, reversal);
            Assert.That(Math.Sign(after.Of(reversal.One).Value - after.Of(reversal.Other).Value), Is.EqualTo(reversal.After));
        }

        Assert.That(reversals, Is.Not.Empty);
    }

    [Test]
    public void Find_OneOrTwoAlternatives_HaveNothingToTurn()
    {
        Assert.That(RankReversal.Find(new Topsis(Normalization.Vector), McdaFile.Matrix([[1, 2]], 1, 1), Weights.Equal), Is.Empty);
        Assert.That(RankReversal.Find(new WeightedSum(), McdaFile.Matrix([[1, 2], [2, 1]], 1, 1), Weights.Equal), Is.Empty);
    }

    private static RankedList Recomputed(DecisionMatrix matrix, RankReversal reversal)
    {
        var at = matrix.Alternatives.ToList().IndexOf(reversal.Alternative);
        List<string> names = [.. matrix.Alternatives];
        var rows = Enumerable.Range(0, names.Count).Select(a => (IReadOnlyList<double>)[matrix[a, 0], matrix[a, 1]]).ToList();
        if (reversal.IsCopied)
        {
            names.Add("copy");
            rows.Add(rows[at]);
        }
        else
        {
            names.RemoveAt(at);
            rows.RemoveAt(at);
        }

        return new Topsis(Normalization.Vector).Rank(new DecisionMatrix(names, matrix.Criteria, rows), Weights.Equal);
    }
}
