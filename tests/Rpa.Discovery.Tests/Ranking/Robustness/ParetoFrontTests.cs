using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class ParetoFrontTests
{
    [Test]
    public void Of_ByHand_NamesTheFrontAndWhoDominates()
    {
        var front = ParetoFront.Of(McdaFile.Matrix([[5, 5], [9, 9], [4, 5], [3, 6]], 1, -1));

        Assert.That(front.Front, Is.EqualTo(["A0", "A1"]));
        Assert.That(front.Dominators["A2"], Is.EqualTo(["A0"]));
        Assert.That(front.Dominators["A3"], Is.EqualTo(["A0", "A2"]));
    }

    [Test]
    public void Of_OneAloneOrEqualOnes_StandOnTheFront()
    {
        Assert.That(ParetoFront.Of(McdaFile.Matrix([[0, -1]], 1, 1)).Front, Is.EqualTo(["A0"]));
        Assert.That(ParetoFront.Of(McdaFile.Matrix([[2, 2], [2, 2], [2, 1]], 1, 1)).Front, Is.EqualTo(["A0", "A1"]));
    }
}
