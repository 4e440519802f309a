using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Pages.Charts;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>A page with every kind of block and of picture, made by hand.</summary>
internal static class PageOfEverything
{
    /// <summary>Titles that would do something if anybody let them.</summary>
    public static IReadOnlyList<string> Attacks { get; } =
    [
        "<script>alert(1)</script>",
        "</script><script>alert(2)</script>",
        "<img src=x onerror=alert(3)>",
        "\" onmouseover=\"alert(4)",
        "'><svg onload=alert(5)>",
        "</style><style>body{display:none}</style>",
        "{{constructor.constructor('alert(6)')()}} ${alert(7)}",
        "<!-- <script>",
        "--hero",
        "a\u202Egnp.exe\u2066b",
        "\u001B[31mred\u0007\r\n=1+1",
        "{b}: {c|rich} {a}",
        "__proto__",
        "&lt;b&gt; &amp;",
        new('W', 10_000),
        new string('界', 10_000),
        "\uD800 alone",
        "Letters",
    ];

    public static Page With(IReadOnlyList<string> titles)
    {
        List<IWording> names = [.. titles.Select(t => (IWording)(Message)t)];
        var page = new Page(names[0])
            .Lead((Message)"Begin with electronic forms: 375 h a year (98.3 to 588).")
            .Lead((Message)"That it is the first is undecided.")
            .Contents((Message)"Contents")
            .Heading((Message)"In short")
            .Sentence((Message)"A sentence.")
            .Items([new Item((Message)"one"), new Item((Message)"below one", Indent: 2), new Item(names[^1])])
            .Table([new Column<IWording>((Message)"name", n => n) { NamesRow = true },
                new Column<IWording>((Message)"hours", n => Amount.Hours(n.In(Language.English).Length)) { IsRight = true }], names)
            .Command("rpa-discovery study 'a b.yaml' --seed 1");
        page.Heading((Message)"Pictures");
        foreach (var chart in Charts(names))
            page.Draw(chart);
        page.Heading((Message)"Cards");
        foreach (var name in names)
            page.Card(name, new Page().Sentence(name).Table([new Column<int>(name, n => Amount.Number(n))], [1, 2]));
        return page;
    }

    public static string Html(Language first = Language.Japanese) =>
        HtmlPage.Write(With(["Letters", "Forms for <b>letters</b>", "Drop 'Read through'"]), first, "rpa-discovery 0");

    public static IEnumerable<Chart> Charts(IReadOnlyList<IWording> names)
    {
        Message title = "What each gives", how = "The dot is the file's own figure.";
        yield return new Intervals(title, how, Unit.HoursPerYear, (Message)"candidate",
            [.. names.Select((n, i) =>
                new IntervalRow(n, 10 - 7 * i, 2 - 7 * i, 30 - 7 * i) { RunsLow = 9 - 7 * i, RunsHigh = 11 - 7 * i }), new(names[0], 4,
                null, null)]);
        yield return new Tornado(title, how, Unit.HoursPerYear, (Message)"figure", 375,
            [.. names.Select((n, i) => new TornadoRow(n, 300 + 10 * i, 500 - 20 * i))]);
        yield return new StackedBars(title, how, Unit.Days, (Message)"workflow", [(Message)"contention", (Message)"closed", names[0]],
            [.. names.Select((n, i) => new StackedBar(n, [1 + i, 2, 0.5]))]);
        yield return new Heatmap(title, how, Unit.Hours, (Message)"weekday",
            [.. Enumerable.Range(8, 10).Select(h => (IWording)(Message)$"{h}:00")],
            [.. names.Select((n, i) => new HeatmapRow(n, [.. Enumerable.Range(0, 10).Select(h => h == 4 ? (double?)null : h * (i + 1))]))]);
        yield return new Band(title, how, Unit.Money, (Message)"year", [(Message)"FY2026", (Message)"FY2027", (Message)"FY2028"],
            [new(names[0], [-800_000, 120_000, null]) { Low = [-900_000, -50_000, null], High = [-700_000, 300_000, null] },
                new((Message)"as it is", [0, 0, 0])]);
        yield return new Scatter(title, how, Unit.HoursPerYear, (Message)"candidate", (Message)"benefit", (Message)"chance", Unit.Share,
            [.. names.Select((n, i) => new ScatterPoint(n, 0.3 + 0.02 * i, 100 - 20 * i) { Size = i * 100_000 })])
        {
            Size = (Message)"cost",
            SizeUnit = Unit.Money
        };
        yield return new Sankey(title, how, Unit.HoursPerYear, [.. names.Select((n, i) => new SankeyFlow((Message)"Clerks", n, 10 + i)),
            .. names.Select((n, i) => new SankeyFlow(n, (Message)$"Step {i}", 10 + i))]);
    }
}
