using System.Globalization;
using System.Text;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Ranking.Agreement;
using Rpa.Discovery.Tests.Formats.BallotTables;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>Stickers by step, agreement, who differs; small groups are never shown, nor can they be had by subtraction.</summary>
public sealed class BurdenVotesTests
{
    [Test]
    public void Stickers_AreCountedByStepAndPeople()
    {
        var votes = Of("who,step,stickers,voice\n1,keyed,3,long\n2,keyed,1,\n2,opened,2,\n3,opened,1,dull\n4,keyed,,only words\n");
        Assert.That(votes.Steps.Select(s => (s.Path.ToString(), s.Stickers, s.People, s.InTheFile, s.Texts.Count)),
            Is.EqualTo(new[] { ("forms/keyed", 4, 2, 2, 2), ("letters/opened", 3, 2, 0, 1) }));
        Assert.That((votes.People, votes.Stickers, votes.Most.Count), Is.EqualTo((3, 7, 1)));
        Assert.That(votes.Differ, Is.EqualTo(new[] { "3" }));
        Assert.That(votes.Agreement.W, Is.Null, "two steps are no order");
    }

    [Test]
    public void Agreement_IsKendallsOfTheOrdersByStickers()
    {
        var votes = Of("who,step,stickers\n1,keyed,3\n1,opened,2\n2,keyed,2\n2,opened,3\n3,keyed,4\n3,forms/filed,1\n");
        var judged = KendallW.Of([[3, 2, 0], [2, 3, 0], [4, 0, 1]]);
        Assert.That(votes.Agreement.W, Is.EqualTo(judged.W).Within(1e-12));
        Assert.That(votes.Agreement.PValue, Is.EqualTo(judged.PValue).Within(1e-12));
    }

    [TestCase("東 7, 西 5", "東 7, 西 5")]
    [TestCase("東 7, 西 4", "")] // the others together would be the four
    [TestCase("東 7, 西 5, 南 4", "東 7,  9")] // the four joined by the smallest that might have been shown
    [TestCase("東 7, 西 5, 南 3, 北 2", "東 7, 西 5,  5")]
    [TestCase("東 4, 西 4, 南 4", "")]
    public void Groups_UnderFive_AreNeverApart_NorBySubtraction(string groups, string shown)
    {
        var text = new StringBuilder("記号,班,作業,シール\n");
        var number = 0;
        foreach (var group in groups.Split(", ").Select(g => g.Split(' ')))
        {
            for (var i = 0; i < int.Parse(group[1], CultureInfo.InvariantCulture); i++)
                text.Append(CultureInfo.InvariantCulture, $"{++number},{group[0]},{(group[0] == "東" ? "入力" : "開封")},1\n");
        }

        var votes = Of(text.ToString());
        Assert.That(string.Join(", ", votes.Groups.Select(g => $"{g.Name} {g.People}")), Is.EqualTo(shown));
        Assert.That(votes.Groups.Select(g => g.Differs).Distinct().Count(), Is.EqualTo(shown.Length > 0 ? 2 : 0));
    }

    [Test]
    public void ManyPeople_AreCountedInASecondOrTwo()
    {
        var text = new StringBuilder("who,step,stickers\n");
        for (var i = 1; i <= 2000; i++)
            text.Append(CultureInfo.InvariantCulture,
                $"{i},keyed,{1 + (i % 3)}\n{i},opened,{1 + (i % 2)}\n{i},forms/filed,{(i % 5 == 0 ? 2 : 0)}\n");
        var votes = Of(text.ToString());
        Assert.That(votes.People, Is.EqualTo(2000));
        Assert.That(votes.Agreement.PValue, Is.LessThan(0.01));
    }

    private static BurdenVotes Of(string table) => BurdenVotes.Of(BadBallotTests.Read(table).ValueOrThrow(), BadBallotTests.Office, 1);
}
