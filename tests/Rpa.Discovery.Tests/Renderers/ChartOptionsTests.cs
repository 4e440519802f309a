using System.Text.Json;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Renderers;

/// <summary>What the charts' library is told.</summary>
public sealed class ChartOptionsTests
{
    private static readonly Message Title = "title";

    [Test]
    public void Intervals_TellTheRangeTheNoiseAndTheFigure_AndNothingWhereThereIsNone()
    {
        using var drawing =
            Drawn(new Intervals(Title, Title, Unit.Share, Title,
                [new((Message)"a", 0.5, 0.25, 0.75) { RunsLow = 0.4375, RunsHigh = 0.5625 }, new((Message)"b", 0.1, null, null)]),
                Language.English);
        var data = drawing.RootElement.GetProperty("option").GetProperty("series")[0].GetProperty("data");
        Assert.That(data[0].GetProperty("value").ToString(), Is.EqualTo("[0,25,75,43.75,56.25,50]"), "in per cent");
        Assert.That(data[1].GetProperty("value").ToString(), Is.EqualTo("[1,null,null,null,null,10]"));
        Assert.That(data[0].GetProperty("tip").GetString(), Is.EqualTo("a: 50 % (25 to 75)"));
    }

    [Test]
    public void Json_NeverEndsTheScriptThatItStandsIn()
    {
        var chart = new StackedBars(Title, Title, Unit.Hours, Title, [(Message)"</script>", (Message)"<!--"],
            [new((Message)"&'\"", [1, 2])]);
        var json = ChartOptions.Of(chart, Language.Japanese)!.Json();
        Assert.That(json, Does.Not.Contain("<").And.Not.Contain("&"));
        using var read = JsonDocument.Parse(json);
        Assert.That(read.RootElement.GetProperty("option").GetProperty("legend").GetProperty("data")[0].GetString(),
            Is.EqualTo("</script>"));
    }

    [Test]
    public void Sankey_ThatLeadsBack_IsNotDrawn()
    {
        Message a = "a", b = "b", c = "c";
        Assert.That(ChartOptions.Of(new Sankey(Title, Title, Unit.Hours, [new(a, b, 1), new(b, c, 1), new(c, a, 1)]), Language.English),
            Is.Null);
        Assert.That(ChartOptions.Of(new Sankey(Title, Title, Unit.Hours, [new(a, a, 1)]), Language.English), Is.Null);
    }

    [Test]
    public void Sankey_StepsOfOneNameInTwoWorkflows_AreTwo()
    {
        Message clerk = "clerk", letters = "letters", refunds = "refunds", check = "check";
        using var drawing =
            Drawn(new Sankey(Title, Title, Unit.Hours,
                [new(clerk, letters, 1), new(clerk, refunds, 2), new(letters, check, 1), new(refunds, check, 2)]), Language.English);
        var nodes = drawing.RootElement.GetProperty("option").GetProperty("series")[0].GetProperty("data").EnumerateArray()
            .Select(n => n.GetProperty("label").GetProperty("formatter").GetString());
        Assert.That(nodes, Is.EquivalentTo((string[])["clerk", "letters", "refunds", "check", "check"]));
    }

    [Test]
    public void LongNames_AreCutInThePicture_NotInItsTable()
    {
        Message name = new string('界', 10_000);
        var chart = new Intervals(Title, Title, Unit.Points, Title, [new(name, 1, 0, 2)]);
        Assert.That(ChartOptions.Of(chart, Language.Japanese)!.Json(), Has.Length.LessThan(2_000));
        Assert.That(chart.Table.Rows[0][0].Wording.In(Language.Japanese), Has.Length.EqualTo(10_000));
    }

    private static JsonDocument Drawn(Chart chart, Language language) => JsonDocument.Parse(ChartOptions.Of(chart, language)!.Json());
}
