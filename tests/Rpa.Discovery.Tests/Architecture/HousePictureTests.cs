using System.Xml.Linq;

namespace Rpa.Discovery.Tests.Architecture;

/// <summary>The picture beside the decisions is that of today's assemblies.</summary>
/// <remarks>To draw it anew: <c>dotnet test --filter HousePicture</c> leaves <c>house.actual.svg</c> in the tests' output folder; copy it
/// over.</remarks>
public sealed class HousePictureTests
{
    private static readonly string[] Storeys = ["ground", "first", "top"];

    [Test]
    public void Picture_IsThatOfTodaysAssemblies()
    {
        var uses = new SubRooms("Rpa.Discovery", TwoAssemblies.Sources).EveryUse(TwoAssemblies.Paths);
        var lived = uses.SelectMany(u => (string[])[u.From.Room, u.To.Room]).ToHashSet(StringComparer.Ordinal);
        var drawn = HousePicture.Draw("Rpa.Discovery", [.. StageOrderTests.Rooms.Where(lived.Contains)], SubRoomTests.Orders, uses);
        var written = Path.Combine(AppContext.BaseDirectory, "house.actual.svg");
        File.WriteAllText(written, drawn);
        var kept = File.ReadAllText(Checkout.Path("src", "Rpa.Discovery", "decisions", "house.svg")).ReplaceLineEndings("\n");
        Assert.That(drawn == kept, Is.True, $"rooms or their uses have changed; copy {written} to src/Rpa.Discovery/decisions/house.svg");
    }

    [Test]
    public void UseOfWhatComesLater_IsDrawnInRedAndUpwards()
    {
        var drawn = Drawn(("top", "ground"), ("ground", "first"));
        Assert.That((Arrows(drawn, "use").Count, Arrows(drawn, "back").Count), Is.EqualTo((1, 1)));
        var (tip, start) = Ends(Arrows(drawn, "backtip").Single(), Arrows(drawn, "back").Single());
        Assert.That(tip, Is.EqualTo(start), "its tip is where the line begins, at the upper box");
        Assert.That(Y(drawn, "first"), Is.LessThan(Y(drawn, "ground")));
    }

    [Test]
    public void UseThatFollowsFromOthers_IsNotDrawn() =>
        Assert.That(Arrows(Drawn(("top", "first"), ("first", "ground"), ("top", "ground")), "use"), Has.Count.EqualTo(2));

    private static XElement Drawn(params (string From, string To)[] uses) =>
        XElement.Parse(HousePicture.Draw("house", Storeys, new Dictionary<string, string[]>(),
            [.. uses.Select(u => new PlaceUse((u.From, ""), (u.To, ""), ""))]));

    private static List<XElement> Arrows(XElement svg, string look) =>
        [.. svg.Descendants().Where(e => (string?)e.Attribute("class") == look)];

    private static double Y(XElement svg, string text) =>
        (double)svg.Descendants().Single(e => e.Name.LocalName == "text" && e.Value == text).Attribute("y")!;

    private static (string Tip, string Start) Ends(XElement tip, XElement line) => (First(tip), First(line));

    private static string First(XElement path) => ((string)path.Attribute("d")!)[1..].Split('L', 'C')[0];
}
