using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class TopsisTests
{
    private static readonly Topsis Vector = new(Normalization.Vector);
    private static readonly Topsis MinMax = new(Normalization.MinMax);

    [Test]
    public void Rank_ByHand_IsTheShareOfTheDistances()
    {
        // Between (0, 0) and (1, 1) of a square: a is the ideal, b the worst, c lies √0.5² from both.
        var ranking = MinMax.Rank(McdaFile.Matrix([[10, 2], [0, 4], [5, 3]], 1, -1), Weights.Equal);

        Assert.That(ranking.Values(), Is.EqualTo([1, 0, 0.5]));
        Assert.That(ranking.Rows[0].Contributions, Is.Empty);
    }

    [Test]
    public void Rank_AllEqualOrOneAlone_IsAHalf()
    {
        foreach (var method in (Topsis[])[Vector, MinMax])
        {
            Assert.That(method.Rank(McdaFile.Matrix([[3, 0, -1]], 1, 1, -1), Weights.Equal).Values(), Is.EqualTo([0.5]));
            Assert.That(method.Rank(McdaFile.Matrix([[3, 0], [3, 0]], 1, 1), Weights.Equal).Values(), Is.EqualTo([0.5, 0.5]));
        }
    }

    [Test]
    public void Rank_TheTwoNormalizations_CanDisagree()
    {
        // The wide column hardly differs against its length: by the vector it weighs less than from 0 to 1.
        var matrix = McdaFile.Matrix([[100, 1], [101, 0.2], [100.4, 0.5]], 1, 1);

        Assert.That(Vector.Rank(matrix, Weights.Equal).Rows[0].Alternative, Is.EqualTo("A0"));
        Assert.That(Vector.Rank(matrix, Weights.Equal).Values()[1], Is.LessThan(0.05));
        Assert.That(MinMax.Rank(matrix, Weights.Equal).Values()[1], Is.EqualTo(0.5));
    }

    [Test]
    public void Rank_NegativeValuesAndZeros_AreValuesLikeAnyOther() =>
        Assert.That(Vector.Rank(McdaFile.Matrix([[-5, 0], [5, 0], [0, 0]], 1, 1), Weights.Equal).Values(), Is.EqualTo([0, 1, 0.5]));

    [TestCase(1e300)]
    [TestCase(1e-300)]
    [TestCase(1.7e308)]
    public void Rank_ValuesNearTheLimitsOfADouble_DoNotOverflow(double unit)
    {
        double[][] values = [[-0.5, 8], [0.25, 6], [1, 1]];
        var plain = McdaFile.Matrix(values, 1, 1);
        var extreme = McdaFile.Matrix([.. values.Select(row => new[] { row[0] * unit, row[1] })], 1, 1);

        Assert.That(Vector.Rank(extreme, Weights.Equal).Values(), Is.EqualTo(Vector.Rank(plain, Weights.Equal).Values()).Within(1e-12));
        Assert.That(MinMax.Rank(extreme, Weights.Equal).Values(), Is.EqualTo(MinMax.Rank(plain, Weights.Equal).Values()).Within(1e-12));
    }

    [Test]
    public void Rank_NoCriterionCounts_HoldsAllLevel()
    {
        var matrix = new DecisionMatrix(["a", "b"], [new() { Id = "x", Counts = false }], [[1], [2]]);

        Assert.That(Vector.Rank(matrix, Weights.Equal).Rows.Select(r => r.Rank), Is.EqualTo([1, 1]));
    }

    [Test]
    public void Topsis_UnknownNormalization_IsRefused() =>
        Assert.That(() => new Topsis((Normalization)7), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
