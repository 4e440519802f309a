using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class EntropyWeightsTests
{
    [Test]
    public void Entropy_EqualColumn_WeighsNothing()
    {
        var matrix = McdaFile.Matrix([[5, 1, 0], [5, 3, 0]], 1, -1, 1);

        Assert.That(Weights.Entropy(matrix).For(matrix.Criteria), Is.EqualTo([0, 1, 0]));
    }

    [Test]
    public void Entropy_AllWeightInOne_IsTheGreatest() =>
        // e = 0 against e = 0.918
        Assert.That(Weights.Entropy(McdaFile.Matrix([[1, 2], [0, 1]], 1, 1)).For(McdaFile.Matrix([[1, 2]], 1, 1).Criteria)[0],
            Is.GreaterThan(0.9));

    [Test]
    public void Entropy_OneAlternativeOrAllEqual_WeighsAlike()
    {
        var one = McdaFile.Matrix([[5, 0]], 1, 1);
        var equal = McdaFile.Matrix([[5, 0], [5, 0]], 1, 1);

        Assert.That(Weights.Entropy(one).For(one.Criteria), Is.EqualTo([0.5, 0.5]));
        Assert.That(Weights.Entropy(equal).For(equal.Criteria), Is.EqualTo([0.5, 0.5]));
    }

    [Test]
    public void Entropy_NegativeValue_IsRefusedByItsPlace() =>
        Assert.That(() => Weights.Entropy(McdaFile.Matrix([[5, 0], [5, -1]], 1, 1)),
            Throws.ArgumentException.With.Message.Contains("'A1'").And.Message.Contains("'c1'"));

    [Test]
    public void Entropy_AnotherUnit_ChangesNothing()
    {
        double[][] values = [[5, 1], [2, 9], [7, 4]];
        var far = McdaFile.Matrix([.. values.Select(row => new[] { row[0] * 1e300, row[1] })], 1, 1);

        Assert.That(Weights.Entropy(far).For(far.Criteria), Is.EqualTo(Weights.Entropy(McdaFile.Matrix(values, 1, 1)).For(far.Criteria))
            .Within(1e-12));
    }
}
