using Rpa.Discovery.Decisions.Uncertainty;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>Words for a probability at every border of their bands.</summary>
public sealed class ProbabilityScaleTests
{
    [TestCase(1, "almost certain", "ほぼ確実")]
    [TestCase(0.945, "almost certain", "ほぼ確実")]
    [TestCase(0.9449, "likely", "おそらく")]
    [TestCase(0.795, "likely", "おそらく")]
    [TestCase(0.7949, "rather likely", "やや有力")]
    [TestCase(0.595, "rather likely", "やや有力")]
    [TestCase(0.5949, "undecided", "五分五分")]
    [TestCase(0.395, "undecided", "五分五分")]
    [TestCase(0.3949, "rather unlikely", "見込みは低め")]
    [TestCase(0.195, "rather unlikely", "見込みは低め")]
    [TestCase(0.1949, "unlikely", "おそらくない")]
    [TestCase(0.045, "unlikely", "おそらくない")]
    [TestCase(0.0449, "almost certainly not", "まずない")]
    [TestCase(0, "almost certainly not", "まずない")]
    public void Word_AtTheBorder_FollowsTheShareRoundedToWholePerCent(double share, string english, string japanese)
    {
        var word = ProbabilityScale.Word(share, 100);
        Assert.That((word.English, word.Japanese), Is.EqualTo((english, japanese)));
    }

    [TestCase(59, "likely")]
    [TestCase(60, "almost certain")]
    public void AlmostCertain_NeedsSixtyRows(int rows, string expected) =>
        Assert.That(ProbabilityScale.Word(1, rows).English, Is.EqualTo(expected));

    [Test]
    public void TheOnlyOne_AndOneOfNoMoreThanK_HaveNoWord()
    {
        var alone = new RankConfidence([4], [[3], [4], [5]], []).Of(0, 3);
        var three = new RankConfidence([4, 2, 1], [[3, 2, 1], [4, 2, 1], [5, 2, 1]], []);
        Assert.Multiple(() =>
        {
            Assert.That(alone.Word, Is.Null);
            Assert.That(alone.ToString(), Is.EqualTo("no other is ranked"));
            Assert.That(three.Of(0, 3).Word, Is.Not.Null, "whether it is the first of three is a question");
            Assert.That(three.Of(1, 3).Word, Is.Null);
            Assert.That(three.Of(1, 3).ToString(), Is.EqualTo("no more than 3 are ranked"));
            Assert.That(three.Of(1, 2).Word, Is.Not.Null);
        });
    }
}
