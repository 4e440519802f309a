using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

public sealed class FirstScreenTests
{
    [Test]
    public void Of_TheBestIsWorseThanToday_RecommendsNothing()
    {
        var result = SampleStudy.With(value: -5);
        var answers = FirstScreen.Of(result)!;
        Assert.That(answers.Answer.In(Language.English), Is.EqualTo("Nothing that was found is better than today"));
        Assert.That(answers.Cards.Select(c => c.Question), Has.None.EqualTo(SignWords.HowMuch).And.None.EqualTo(SignWords.WhatCost));
        Assert.That(PageToSign.Of(result)!.Blocks.OfType<Table>().Single().Rows[0][1].Wording.In(Language.English),
            Does.StartWith("Nothing that was found is better than today; what follows is about the best of it, "));
    }

    [Test]
    public void Of_TheBestIsBetter_NamesIt()
    {
        var result = SampleStudy.With();
        Assert.That(FirstScreen.Of(result)!.Answer.In(Language.English), Is.EqualTo(result.Ranking[0].Title.In(Language.English)));
    }

    [TestCase("burden", true)]
    [TestCase("time", false)]
    public void Amounts_OfWhatIsFirstForTheBurdenItTakesAway_SayTheBurden(string aim, bool isSaid) =>
        Assert.That(PageToSign.Amounts(SampleStudy.With(aim: aim).Ranking[0], SampleStudy.With(aim: aim))
            .Any(m => m.In(Language.English).StartsWith("share of the burden stickers", StringComparison.Ordinal)), Is.EqualTo(isSaid));
}
