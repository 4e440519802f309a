using Rpa.Discovery.Comparisons.Selection;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>The awkward cases of the stopping rule.</summary>
public sealed class SelectionRuleTests
{
    [Test]
    public void Judge_NoMoreCandidatesThanPlaces_SelectsAllAfterTheFirstStage()
    {
        var result = SelectionRuleAgainstTheoryTests.Run([0, 0], 3, 1, (c, r) => c + (r % 3));
        Assert.That(result.Selected, Is.EqualTo([0, 1]));
        Assert.That(result.Replications, Is.EqualTo([20, 20]));
        Assert.That(result.IsDecided, Is.True);
    }

    [Test]
    public void Judge_NoCandidates_IsOver()
    {
        var rule = new SelectionRule(0, new SelectionOptions());
        Assert.That((rule.IsOver, rule.IsDecided, rule.Order().Length), Is.EqualTo((true, true, 0)));
    }

    [Test]
    public void Judge_EqualInEveryReplication_KeepsTheCandidateOrderAndIsLevel()
    {
        var result = SelectionRuleAgainstTheoryTests.Run([0, 0, 0, 0], 2, 1, (_, r) => r % 7);
        Assert.That(result.Selected, Is.EqualTo([0, 1]));
        Assert.That(result.Levels, Is.EqualTo([1, 1, 1, 1]));
        Assert.That(result.Replications, Is.All.EqualTo(20));
    }

    [Test]
    public void Judge_AlwaysTheSameDistance_IsDecidedWithoutChance()
    {
        var result = SelectionRuleAgainstTheoryTests.Run([0, 0, 0], 1, 1, (c, r) => (r % 7) + (c == 1 ? 5 : 0));
        Assert.That(result.Order, Is.EqualTo([1, 0, 2]));
        Assert.That(result.Levels, Is.EqualTo([1, 2, 2]));
    }

    [Test]
    public void Judge_AtTheMostReplications_TakesTheHighestMeansAndIsNotDecided()
    {
        // Wild, and level: 35 replications are far too few.
        var result = SelectionRuleAgainstTheoryTests.Run([0, 0, 0], 1, 0.01,
            (c, r) => (((r * 7919) + (c * 104729)) % 101) + (c == 2 ? 3 : 0), atMost: 35);
        Assert.That(result.IsDecided, Is.False);
        Assert.That(result.Replications, Is.All.EqualTo(35));
        Assert.That(result.Selected, Has.Count.EqualTo(1));
        Assert.That(result.Order[0], Is.EqualTo(result.Selected[0]));
        Assert.That(result.Levels, Is.All.EqualTo(1));
    }

    // 0 is above 1 after 20 replications; after 30, 1 is above 2, 2 above 0, and all three above 3: each has beaten enough, and there are
    // two places.
    [Test]
    public void Judge_PairsDecidedInACircle_TheHighestMeansAreSelected()
    {
        var h2 = 19 * (Math.Pow(2 * 0.05 / 4, -2.0 / 19) - 1);
        // pairs with 2 or 3 close at 60 replications, so that their margins are 1 after 20 and 0.5 after 30
        var noise = Math.Sqrt(60 / h2 * 19 / 20);
        double Value(int c, int r) => (c, r) switch
        {
            (0, < 20) => 0.9,
            (1, >= 20) => 7.2,
            (2, < 20) => 0.45 + (r % 2 == 0 ? noise : -noise),
            (2, _) => 2.7,
            (3, < 20) => 0.45 + (r % 4 < 2 ? noise : -noise),
            (3, _) => -3.9,
            _ => 0,
        };
        var result = SelectionRuleAgainstTheoryTests.Run([0, 0, 0, 0], 2, 1, Value);
        Assert.That(result.Replications, Is.All.EqualTo(30));
        Assert.That(result.Order, Is.EqualTo([1, 2, 0, 3]));
        Assert.That(result.Selected, Is.EqualTo([1, 2]));
        Assert.That(result.IsDecided, Is.True);
    }

    [TestCase(19)]
    [TestCase(21)]
    public void Judge_NotAsManyValuesAsAskedFor_IsRefused(int length) =>
        Assert.That(() => new SelectionRule(2, new SelectionOptions()).Judge([new double[length], new double[length]]),
            Throws.ArgumentException);

    [Test]
    public void Judge_AValueThatIsNoNumber_IsRefused()
    {
        var values = new double[20];
        values[3] = double.NaN;
        Assert.That(() => new SelectionRule(2, new SelectionOptions()).Judge([values, new double[20]]), Throws.ArgumentException);
    }

    [Test]
    public void Check_OptionsOutOfRange_AreRefused() => Assert.Multiple(() =>
    {
        Assert.That(() => new SelectionOptions { Top = 0 }.Check(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SelectionOptions { AtMost = 19 }.Check(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SelectionOptions { Indifference = 0 }.Check(), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => new SelectionOptions { Confidence = 1 }.Check(), Throws.InstanceOf<ArgumentOutOfRangeException>());
    });
}
