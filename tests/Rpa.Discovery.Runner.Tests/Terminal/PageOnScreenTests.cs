using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>Every kind of block on a screen of 80 cells.</summary>
public sealed class PageOnScreenTests
{
    private static readonly Pages.Column<(string Name, double Value)>[] Columns =
    [
        new((Text)"rank", row => new WholeNumber((int)row.Value)) { NamesRow = true },
        new((Text)"name", row => (Text)row.Name) { NamesRow = true, IsFlexible = true },
        new((Text)"hours", row => new Amount(row.Value, Unit.HoursPerYear)) { IsRight = true, Brief = row => Amount.Number(row.Value) },
    ];

    [Test]
    public void EveryBlock_InReadingOrder() => Assert.That(Shown(new Page((Text)"Title")
        .Lead((Text)"lead")
        .Contents(SignWords.Contents)
        .Add(new Page((Text)"Part")
            .Items([new Item((Text)"asked", "?"), new Item((Text)"deeper", Indent: 2), new Item((Text)"goes on", "", Indent: 3)]))
        .Pause()
        .Table(Columns, [("a", 1), ("b", 25)])
        .Card((Text)"Card", new Page().Sentence((Text)"on it"))
        .Command("rpa-discovery study x.yaml")), Is.EqualTo("""

        Title
        lead

        Part
        ? asked
          - deeper
            goes on

        rank  name  hours
        ----  ----  -----
        1     a         1
        25    b        25

        Card
        on it
        rpa-discovery study x.yaml

        """.ReplaceLineEndings("\n")));

    [Test]
    public void LongNames_StandAboveTheirRow_AndTheCellsAreBrief() =>
        Assert.That(Shown(new Page().Table(Columns, [("a long name", 25)], namesAbove: true)),
            Is.EqualTo("hours\n-----\n25  a long name\n   25\n"));

    [Test]
    public void WideLetters_CountTwice_AndNothingIsWiderThanTheScreen()
    {
        var text = Shown(new Page((Text)new string('題', 60)).Sentence((Text)new string('文', 100)).Items([(Text)new string('項', 50)])
            .Table(Columns, [(new string('名', 50), 1)]), Language.Japanese);
        Assert.That(text.Split('\n').Select(line => TextWidth.Of(line)), Has.All.AtMost(80).And.Some.EqualTo(80));
        Assert.That(text, Does.Contain(new string('文', 40) + "\n").And.Contain("- " + new string('項', 39) + "\n"));
    }

    private static string Shown(Page page, Language language = Language.English)
    {
        using var output = new StringWriter { NewLine = "\n" };
        new PageOnScreen(new Screen(output, colour: false), language).Show(page);
        return output.ToString();
    }
}
