using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class ElectreIIITests
{
    [Test]
    public void Rank_Chain_IsInOrderByBothDistillations()
    {
        var found = new ElectreIII().Distil(McdaFile.Matrix([[1, 1], [3, 3], [2, 2]], 1, 1), Weights.Equal);

        Assert.That(found.Descending, Is.EqualTo((string[][])[["A1"], ["A2"], ["A0"]]));
        Assert.That(found.Ascending, Is.EqualTo(found.Descending));
        Assert.That(found.Ranking.Values(), Is.EqualTo([-2, 2, 0]));
        Assert.That(found.IsIncomparable("A0", "A1"), Is.False);
    }

    [Test]
    public void Rank_WithinIndifference_IsLevel()
    {
        var method = new ElectreIII { Thresholds = new Dictionary<string, ElectreThresholds> { ["c0"] = new() { Indifference = 2 } } };

        Assert.That(method.Rank(McdaFile.Matrix([[10], [12], [13]], 1), Weights.Equal).Rows.Select(r => (r.Alternative, r.Rank)),
            Is.EqualTo([("A2", 1), ("A1", 2), ("A0", 3)]));
        Assert.That(method.Rank(McdaFile.Matrix([[10], [12]], 1), Weights.Equal).Rows.Select(r => r.Rank), Is.EqualTo([1, 1]));
    }

    [Test]
    public void Rank_AVeto_KeepsTheBetterByWeightFromStandingAbove()
    {
        var matrix = McdaFile.Matrix([[10, 10, 0], [9, 9, 10]], 1, 1, 1);
        var veto = new ElectreIII { Thresholds = new Dictionary<string, ElectreThresholds> { ["c2"] = new() { Veto = 5 } } };

        Assert.That(new ElectreIII().Rank(matrix, Weights.Equal).Rows[0].Alternative, Is.EqualTo("A0"));
        Assert.That(veto.Distil(matrix, Weights.Equal).Credibility[0][1], Is.Zero);
        // at least as good on a third, and nobody objects
        Assert.That(veto.Rank(matrix, Weights.Equal).Rows[0].Alternative, Is.EqualTo("A1"));
    }

    [Test]
    public void Rank_OneAloneOrAllEqualOrNoWeight_IsLevelAtZero()
    {
        Assert.That(new ElectreIII().Rank(McdaFile.Matrix([[-3, 0]], 1, 1), Weights.Equal).Values(), Is.EqualTo([0]));
        Assert.That(new ElectreIII().Rank(McdaFile.Matrix([[3, 0], [3, 0], [3, 0]], 1, 1), Weights.Equal).Values(), Is.EqualTo([0, 0, 0]));
        Assert.That(new ElectreIII().Rank(new DecisionMatrix(["a", "b"], [new() { Id = "x", Counts = false }], [[1], [2]]), Weights.Equal)
            .Values(), Is.EqualTo([0, 0]));
    }

    [TestCase(-1, null, null)]
    [TestCase(2, 1.0, null)]
    [TestCase(1, 3.0, 2.0)]
    [TestCase(0, double.NaN, null)]
    public void Thresholds_OutOfOrder_AreRefusedByCriterion(double q, double? p, double? v) =>
        Assert.That(() =>
            new ElectreIII
            {
                Thresholds = new Dictionary<string,
                ElectreThresholds>
                { ["c0"] = new() { Indifference = q, Preference = p, Veto = v } }
            }
            .Rank(McdaFile.Matrix([[10], [12]], 1), Weights.Equal), Throws.ArgumentException.With.Message.Contains("'c0'"));

    [Test]
    public void Thresholds_OfNoCriterion_AreRefused() =>
        Assert.That(() =>
            new ElectreIII { Thresholds = new Dictionary<string, ElectreThresholds> { ["c9"] = new() } }.Rank(McdaFile.Matrix([[10], [12]],
                1), Weights.Equal), Throws.ArgumentException);
}
