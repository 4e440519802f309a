using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Wording;

public sealed class SeriesTests
{
    [Test]
    public void Items_AreJoinedAsTheLanguageJoinsThem() => Assert.Multiple(() =>
    {
        Assert.That(InBoth(Series.Of([Words.Pool, "b"])), Is.EqualTo(("pool, b", "担当(係)、b")));
        Assert.That(InBoth(Series.Sentences(["A.", "B."])), Is.EqualTo(("A. B.", "A.B.")));
        Assert.That(InBoth(Series.Joined(" / ", "a", Words.Step)), Is.EqualTo(("a / step", "a / 作業")));
        Assert.That(InBoth(Series.FromTo(120, 190)), Is.EqualTo(("120 to 190", "120〜190")));
    });

    [Test]
    public void SameItemsInTheSameWay_AreTheSame()
    {
        var one = Series.Joined("; ", "a", Words.Step);
        Assert.That(one, Is.EqualTo(Series.Joined("; ", "a", Words.Step)));
        Assert.That(one, Is.Not.EqualTo(Series.Joined(", ", "a", Words.Step)).And.Not.EqualTo(Series.Joined("; ", "b", Words.Step)));
    }

    [Test]
    public void SaidOnce_LeavesOutWhatReadsAlike_WhateverItIsMadeOf()
    {
        IWording[] sentences = [Words.Pool, (Message)Words.Pool, Words.Step];
        Assert.That(SaidOnce.Of(sentences).Select(s => s.In(Language.English)), Is.EqualTo(new[] { "pool", "step" }));
    }

    private static (string, string) InBoth(IWording said) => (said.In(Language.English), said.In(Language.Japanese));
}
