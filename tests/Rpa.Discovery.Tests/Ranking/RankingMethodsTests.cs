using Rpa.Discovery.Ranking;

namespace Rpa.Discovery.Tests.Ranking;

public sealed class RankingMethodsTests
{
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
