using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class ElectreITests
{
    [Test]
    public void Choose_AnObjectionTooGreat_KeepsBothInTheKernel()
    {
        var matrix = McdaFile.Matrix([[10, 10, 0], [5, 5, 10]], 1, 1, 1);

        Assert.That(new ElectreI { Discordance = 1 }.Choose(matrix, Weights.Equal).Kernel, Is.EqualTo(["A0"]));
        Assert.That(new ElectreI { Discordance = 0.5 }.Choose(matrix, Weights.Equal).Kernel, Is.EqualTo(["A0", "A1"]));
    }

    [Test]
    public void Choose_ChainOfThree_LeavesTheFirstAndWhatOnlyTheSecondBeats()
    {
        // A0 beats A1 and A1 beats A2 on two of three; on the third A2 leads A0 by the widest range, so that A0 does not beat A2.
        var choice = new ElectreI { Discordance = 0.6 }.Choose(McdaFile.Matrix([[3, 3, 0], [2, 2, 4], [1, 1, 9]], 1, 1, 1), Weights.Equal);

        Assert.That(choice.Outranks[0], Is.EqualTo([false, true, false]));
        Assert.That(choice.Outranks[1], Is.EqualTo([false, false, true]));
        Assert.That(choice.Outranks[2], Is.EqualTo([false, false, false]));
        Assert.That(choice.Kernel, Is.EqualTo(["A0", "A2"]));
    }

    [Test]
    public void Choose_Circle_StaysTogether()
    {
        // Each beats the next on two of three criteria.
        var choice = new ElectreI
        {
            Concordance = 0.65,
            Discordance = 1
        }.Choose(McdaFile.Matrix([[3, 2, 1], [2, 1, 3], [1, 3, 2], [0, 0, 0]], 1, 1, 1), Weights.Equal);

        Assert.That(choice.Kernel, Is.EqualTo(["A0", "A1", "A2"]));
    }

    [Test]
    public void Choose_OneAloneOrAllEqual_IsTheKernel()
    {
        Assert.That(new ElectreI().Choose(McdaFile.Matrix([[-3, 0]], 1, 1), Weights.Equal).Kernel, Is.EqualTo(["A0"]));
        Assert.That(new ElectreI().Choose(McdaFile.Matrix([[3, 0], [3, 0]], 1, 1), Weights.Equal).Kernel, Is.EqualTo(["A0", "A1"]));
    }

    [Test]
    public void Choose_NoCriterionCounts_LeavesAll() =>
        Assert.That(new ElectreI().Choose(new DecisionMatrix(["a", "b"], [new() { Id = "x", Counts = false }], [[1], [2]]),
            Weights.Equal).Kernel, Is.EqualTo(["a", "b"]));

    [Test]
    public void Thresholds_OutsideZeroToOne_AreRefused()
    {
        Assert.That(() => new ElectreI { Concordance = 1.5 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new ElectreI { Discordance = -1 }, Throws.InstanceOf<ArgumentOutOfRangeException>());
    }
}
