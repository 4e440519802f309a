using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class PrometheeIITests
{
    [Test]
    public void Rank_ContributionsAreTheFlowsByCriterion()
    {
        var row = new PrometheeII().Rank(McdaFile.Matrix([[3, 1], [2, 2], [1, 3]], 1, 1), McdaFile.Weights(3, 1)).Of("A0");

        Assert.That(row.Contributions, Is.EqualTo([0.75, -0.25]));
        Assert.That(row.Value, Is.EqualTo(0.5));
    }

    [Test]
    public void Rank_OneAlternativeOrAllEqual_HasNoFlow()
    {
        Assert.That(new PrometheeII().Rank(McdaFile.Matrix([[3, -1]], 1, 1), Weights.Equal).Values(), Is.EqualTo([0]));
        Assert.That(new PrometheeII().Rank(McdaFile.Matrix([[3, 0], [3, 0]], 1, 1), Weights.Equal).Values(), Is.EqualTo([0, 0]));
        Assert.That(new PrometheeII().Flows(McdaFile.Matrix([[3, -1]], 1, 1), Weights.Equal).Positive, Is.EqualTo([0]));
    }

    [Test]
    public void Preferences_OfNoCriterion_AreRefused() =>
        Assert.That(() => new PrometheeII { Preferences = new Dictionary<string, PreferenceFunction> { ["c7"] = PreferenceFunction.Usual } }
            .Rank(McdaFile.Matrix([[3, -1]], 1, 1), Weights.Equal), Throws.ArgumentException.With.Message.Contains("'c7'"));
}
