using System.Globalization;
using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Browser.Tests;

/// <summary>The sliders of the page against the library's own order at the same weights, to the last bit.</summary>
public sealed class WeightsPageTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: x
        study: { start: 2026-06-01, horizon: 30 d, drain: 20 d, replications: 30, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 3285, overtime: { for: due, up-to: 2 h, pay: 2643 } }
          chief: { capacity: 1, hourly-cost: 5000 }
        workflows:
          requests:
            arrivals: { about: 80 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                work: { by: clerk, effort: { usually: 3 min, sometimes: 9 min, share: 1 in 10 } }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: x, stickers: { burden: 3 } }
                transitions: [ { event: done, target: keyed } ]
              keyed:
                work: { by: clerk, effort: about 4 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: x, stickers: { burden: 1 } }
                transitions: [ { event: done, target: filed } ]
              filed:
                work: { by: clerk, effort: about 2 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: x }
                transitions: [ { event: done, target: signed } ]
              signed:
                work: { by: chief, effort: about 1 min }
                traits: { authority: decision }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    // Two of the same, so that they tie at whatever weights, and one that costs more than it gives at many.
    private const string Scenario = """
        scenario: {0}
        changes:
          - staff: { clerk: { capacity: {1} } }

        """;

    private const string Analysts = """
        analysts:
          - { who: A, side: division, stickers: { overtime: 3, burden: 2 } }
          - { who: B, side: division, order: [on-time, overtime, time, burden, money] }
          - { who: C, side: adviser, swing: { time: 100, money: 80, on-time: 40 } }
        """;

    private static readonly Lazy<StudyResult> Study = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-study-").FullName;
        try
        {
            var path = Path.Combine(folder, "desk.yaml");
            File.WriteAllText(path, Desk);
            return AutomationStudy.Load(path).Run(new StudyOptions
            {
                ParameterDraws = 60,
                Scenarios = [.. new[] { (Id: "more-a", Factor: "3"), (Id: "more-b", Factor: "3"), (Id: "much-more", Factor: "5") }
                    .Select(s =>
                        ScenarioYaml.Parse(Scenario.Replace("{0}", s.Id, StringComparison.Ordinal)
                            .Replace("{1}", s.Factor, StringComparison.Ordinal)).ValueOrThrow())],
                Group = BallotYaml.Parse(Analysts).ValueOrThrow(),
            });
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    private static readonly Lazy<string> Html = new(() => Study.Value.Report.ToHtml(Language.English));

    private static Weighing Judge => Study.Value.Weighing!;

    [Test]
    public async Task TwoHundredWeightings_GiveTheLibrarysOrderPlacesValuesAndRanges_ToTheLastBit()
    {
        var random = new Random(2026);
        var weightings = Enumerable.Range(0, 200)
            .Select(i =>
                Criteria.Ids.ToDictionary(id => id, _ => i % 4 == 0 ? random.Next(0, 4) : random.NextDouble() * 100,
                    StringComparer.Ordinal))
            .Where(w => Criteria.Ids.Where((id, a) => Judge.Meter.Counts[a]).Any(id => w[id] > 0)).ToList();
        await using var visit = await Visit.To(Html.Value);
        var told = await Told(visit, weightings.Select(w =>
            string.Join(',', w.Select(aim => string.Create(CultureInfo.InvariantCulture, $"{aim.Key}={aim.Value:R}")))));
        Assert.That(weightings, Has.Count.GreaterThan(190));
        var (orders, ties) = (new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var (weights, places) in weightings.Zip(told))
        {
            var expected = Judge.At(Weights.Direct(weights));
            AssertSame(places, expected);
            orders.Add(string.Join(' ', expected.Select(p => p.Candidate)));
            ties += expected.GroupBy(p => p.Rank).Count(g => g.Count() > 1);
        }

        Assert.That(orders, Has.Count.GreaterThan(5), "weights that turn nothing round would prove little");
        Assert.That(ties, Is.GreaterThanOrEqualTo(190), "two candidates are the same");
        visit.AssertQuiet();
    }

    [Test]
    public async Task SavedWeights_OfTheStudyAndOfEachPerson_GiveTheLibrarysOrder()
    {
        await using var visit = await Visit.To(Html.Value);
        var group = Study.Value.Origin!.Study!.Group;
        List<Weights> all = [Judge.Weights, .. group.Select(b => b.Weights)];
        Assert.That(await visit.Page.Locator("article[lang=en] .saved button").CountAsync(), Is.EqualTo(all.Count));
        for (var i = 0; i < all.Count; i++)
        {
            await visit.Page.Locator("article[lang=en] .saved button").Nth(i).ClickAsync();
            AssertSame((await Told(visit, []))[0], Judge.At(all[i]));
            // The line that is copied out means the same weights.
            var line = await visit.Page.Locator("article[lang=en] .line input").InputValueAsync();
            Assert.That(line, Does.Match("^--weights \"[a-z0-9=.,-]+\"$"));
            var said = line[("--weights \"".Length)..^1].Split(',').Select(p => p.Split('='))
                .ToDictionary(p => p[0], p => double.Parse(p[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
            Assert.That(Weights.Direct(said).For(Judge.Criteria), Is.EqualTo(all[i].For(Judge.Criteria)));
        }

        visit.AssertQuiet();
    }

    [Test]
    public void At_TheStudysWeights_IsTheStudysRanking()
    {
        var places = Judge.At(Judge.Weights);
        Assert.That(places.Select(p =>
            (Judge.Scores[p.Candidate].Compared.Candidate.Id, p.Rank, p.Level, p.BestRank, p.WorstRank, p.Value.Mean, p.Range)),
            Is.EqualTo(Study.Value.Ranking.Select(r => (r.Id, r.Rank, r.Level, r.BestRank, r.WorstRank, r.Value.Mean, r.Possible?.Value))));
        Assert.That(places.Count(p => p.Range is not null), Is.GreaterThan(2), "ranges are compared");
    }

    [TestCase("en")]
    [TestCase("ja")]
    public async Task Sliders_SayWhatTheLibraryWrites(string language)
    {
        await using var visit = await Visit.To(Html.Value);
        await visit.Read(language);
        var part = visit.Page.Locator($"article[lang={language}] .weights");
        var before = await part.Locator("table").AllInnerTextsAsync();
        await part.Locator(".saved button").First.ClickAsync();
        Assert.That(await part.Locator("table").AllInnerTextsAsync(), Is.EqualTo(before),
            "the study's weights were written by the library");
        for (var person = 0; person < 3; person++)
        {
            await part.Locator(".saved button").Nth(person + 1).ClickAsync();
            foreach (var row in await part.Locator("table").First.Locator("tbody tr").AllAsync())
            {
                var cells = await row.Locator("td").AllInnerTextsAsync();
                Assert.That(cells[0], Is.EqualTo(cells[4 + person].TrimEnd('▲', '▼', ' ')));
            }

            foreach (var row in await part.Locator("table").Last.Locator("tbody tr").AllAsync())
            {
                var cells = await row.Locator("td").AllInnerTextsAsync();
                Assert.That(cells[1], Is.EqualTo(cells[3 + person]));
            }
        }

        visit.AssertQuiet();
    }

    [Test]
    public async Task Keyboard_MovesASlider_AndTheOrderFollowsInBothLanguages()
    {
        await using var visit = await Visit.To(Html.Value);
        var slider = visit.Page.Locator("article[lang=en] [data-aim=on-time]");
        await slider.FocusAsync();
        await visit.Page.Keyboard.PressAsync("End");
        Assert.That(await slider.InputValueAsync(), Is.EqualTo("100"));
        Assert.That(await visit.Page.Locator("article[lang=en] .flip").InnerTextAsync(), Does.StartWith("With your weights"));
        Assert.That(await visit.Page.Locator("article[lang=ja] .flip").TextContentAsync(), Does.StartWith("自分の重みで"));
        Assert.That(await visit.Page.Locator("article[lang=ja] [data-aim=on-time]").InputValueAsync(), Is.EqualTo("100"));
        await visit.Page.Keyboard.PressAsync("Home");
        foreach (var other in await visit.Page.Locator("article[lang=en] [data-aim]:enabled").AllAsync())
        {
            await other.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Home");
        }

        Assert.That(await visit.Page.Locator("article[lang=en] .flip").InnerTextAsync(), Does.StartWith("Nothing counts"));
        visit.AssertQuiet();
    }

    [TestCase("on-tme=3")]
    [TestCase("time=-1")]
    [TestCase("time=1,time=2")]
    [TestCase("time=0")]
    [TestCase("<img src=x onerror=alert(1)>")]
    public async Task LineThatIsNoWeighting_ChangesNothing_AndSaysWhatIsExpected(string line)
    {
        await using var visit = await Visit.To(Html.Value);
        var part = visit.Page.Locator("article[lang=en] .weights");
        var before = await part.Locator("table").AllInnerTextsAsync();
        await part.Locator(".line input").FillAsync(line);
        Assert.That(await part.Locator(".line [role=status]").InnerTextAsync(), Does.Contain("on-time=40,time=60"));
        Assert.That(await part.Locator("table").AllInnerTextsAsync(), Is.EqualTo(before));
        visit.AssertQuiet();
    }

    [TestCase(360, ColorScheme.Light)]
    [TestCase(1400, ColorScheme.Dark)]
    public async Task Page_FitsAndAxeFindsNothing(int width, ColorScheme colours)
    {
        await using var visit = await Visit.To(Html.Value, width, colours: colours);
        foreach (var language in (string[])["ja", "en"])
        {
            await visit.Read(language);
            await visit.Page.Locator($"article[lang={language}] .saved button").Last.ClickAsync();
            Assert.That(await visit.WiderThanTheWindow(), Is.LessThanOrEqualTo(0));
            Assert.That((await visit.Page.RunAxe()).Violations.Select(Visit.Told), Is.Empty);
        }

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(visit.Page.Locator("article[lang=en] .sliders")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("article[lang=en] .weights table").First).ToBeVisibleAsync();
    }

    [Test]
    public async Task WithoutScript_TheTablesStandAlone()
    {
        await using var visit = await Visit.To(Html.Value, withScript: false);
        await Assertions.Expect(visit.Page.Locator("article[lang=en] .weights table").First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("article[lang=en] .sliders")).ToBeHiddenAsync();
    }

    // Of each line the places as the page found them; of no line those that it shows.
    private static async Task<List<JsonElement>> Told(Visit visit, IEnumerable<string> lines)
    {
        const string script = """
            lines => {
              const part = document.querySelector('article[lang=en] .weights'), input = part.querySelector('.line input');
              const places = () => '[' + [...part.querySelector('table').tBodies[0].rows].map(row => row.dataset.figures).join(',') + ']';
              if (lines.length === 0) return '[' + places() + ']';
              return '[' + lines.map(line => { input.value = line; input.dispatchEvent(new Event('input')); return places(); }).join(',') + ']';
            }
            """;
        using var told = JsonDocument.Parse(await visit.Page.EvaluateAsync<string>(script, lines.ToArray()));
        return [.. told.RootElement.Clone().EnumerateArray()];
    }

    private static void AssertSame(JsonElement places, IReadOnlyList<WeighedCandidate> expected)
    {
        Assert.That(places.EnumerateArray()
            .Select(p =>
                (p.GetProperty("candidate").GetInt32(), p.GetProperty("rank").GetInt32(), p.GetProperty("level").GetInt32(),
                    p.GetProperty("best").GetInt32(), p.GetProperty("worst").GetInt32())),
            Is.EqualTo(expected.Select(p => (p.Candidate, p.Rank, p.Level, p.BestRank, p.WorstRank))));
        Assert.That(places.EnumerateArray().Select(p => (p.GetProperty("points").GetDouble(), p.GetProperty("value").GetDouble())),
            Is.EqualTo(expected.Select(p => (p.Points, p.Value.Mean!.Value))));
        Assert.That(places.EnumerateArray().Select(p => RangeOf(p.GetProperty("range"))),
            Is.EqualTo(expected.Select(p => p.Range is { } r ? (r.P10, r.P50, r.P90, r.Error) : default)));
    }

    private static (double P10, double P50, double P90, double Error) RangeOf(JsonElement range) =>
        range.ValueKind == JsonValueKind.Null ? default
        : (range.GetProperty("p10").GetDouble(), range.GetProperty("p50").GetDouble(), range.GetProperty("p90").GetDouble(),
            range.GetProperty("error").GetDouble());
}
