using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class CriticWeightsTests
{
    private static IReadOnlyList<double> Of(double[][] values, params int[] types) =>
        Weights.Critic(McdaFile.Matrix(values, types)).For(McdaFile.Matrix(values, types).Criteria);

    [Test]
    public void Critic_TwoThatGoAlongAndOneAgainst_GivesTheOneHalf() // conflicts: 0 + 2, 0 + 2, 2 + 2
        => Assert.That(Of([[0, 0, 3], [1, 10, 2], [3, 30, 0]], 1, 1, 1), Is.EqualTo([0.25, 0.25, 0.5]).Within(1e-12));

    [Test]
    public void Critic_Direction_TurnsACriterionAround() =>
        Assert.That(Of([[0, 0, 3], [1, 10, 2], [3, 30, 0]], 1, 1, -1), Is.EqualTo([1 / 3.0, 1 / 3.0, 1 / 3.0]).Within(1e-12));

    [Test]
    public void Critic_EqualColumn_WeighsNothingAndChangesNoOther() =>
        Assert.That(Of([[0, 5, 3, 1], [1, 5, 2, 4], [3, 5, 0, 4]], 1, 1, 1, 1).Where((_, c) => c != 1),
            Is.EqualTo(Of([[0, 3, 1], [1, 2, 4], [3, 0, 4]], 1, 1, 1)).Within(1e-12));

    [Test]
    public void Critic_OneThatDiffers_HasAllTheWeight() => Assert.That(Of([[0, 5], [1, 5]], 1, 1), Is.EqualTo([1, 0]));

    [Test]
    public void Critic_OneAlternativeOrAllEqual_WeighsAlike()
    {
        Assert.That(Of([[0, -5]], 1, 1), Is.EqualTo([0.5, 0.5]));
        Assert.That(Of([[1, 5], [1, 5]], 1, 1), Is.EqualTo([0.5, 0.5]));
    }
}
