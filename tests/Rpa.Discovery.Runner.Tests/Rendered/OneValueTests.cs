using System.Text.Json;
using System.Text.RegularExpressions;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Rendered;

/// <summary>A figure has one value for one scope, wherever it is said: on screen, in Markdown, in JSON.</summary>
[Category("Long")]
[TestFixtureSource(nameof(Both))]
public sealed partial class OneValueTests(string sample, Language language)
{
    private static readonly object[] Both =
    [
        new object[] { "tax-collection", Language.English }, new object[] { "tax-collection", Language.Japanese },
        new object[] { "citizens-counter", Language.English }, new object[] { "citizens-counter", Language.Japanese },
    ];

    private readonly SaidFigures _said = new(language);
    private string[] _markdown = [];
    private string[] _screen = [];
    private JsonElement _json;
    private List<JsonElement> _ranking = [];

    [SetUp]
    public void Render()
    {
        var study = RenderedStudy.Of(sample);
        _markdown = study.Markdown(language).Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Split('\n');
        _screen = study.Screen(language).Split('\n');
        _json = study.Json(language).RootElement;
        _ranking = [.. _json.GetProperty("ranking").EnumerateArray().Where(r => r.GetProperty("rank").ValueKind == JsonValueKind.Number)];
        FromJson();
        FromScreen();
        FromRankingTable();
        FromCards();
        FromPageToSign();
        FromHotSpots();
    }

    [Test]
    public void EveryFigure_HasOneValueForOneScope()
    {
        var wrong = new List<string>();
        foreach (var same in _said.All.GroupBy(s => (s.Figure, s.Scope)))
        {
            // JSON holds the figure alone; what is said has its limits beside it, the same wherever they are said.
            if (same.Select(s => s.Numbers[0]).Distinct(StringComparer.Ordinal).Count() > 1
                || same.Where(s => s.Numbers.Count > 1).Select(s => string.Join(' ', s.Numbers)).Distinct(StringComparer.Ordinal)
                    .Count() > 1)
            {
                wrong.Add($"{same.Key}: {string.Join("; ", same)}");
            }
        }

        Assert.That(wrong, Is.Empty);
    }

    // A test that finds nothing to compare must not pass.
    [Test]
    public void FiguresAreFoundInEveryPlace()
    {
        var places = _said.All.GroupBy(s => s.Place).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        Assert.That(_ranking, Is.Not.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(places["JSON"], Is.GreaterThanOrEqualTo(12 * _ranking.Count));
            Assert.That(places["screen"], Is.GreaterThanOrEqualTo(2 * _ranking.Count));
            Assert.That(places["ranking table"], Is.GreaterThanOrEqualTo(2 * _ranking.Count));
            Assert.That(places["card"], Is.GreaterThanOrEqualTo(12 * _ranking.Count));
            Assert.That(places["hot spots"], Is.GreaterThanOrEqualTo(3));
            Assert.That(places["page to sign"], Is.GreaterThanOrEqualTo(4));
            Assert.That(_said.All.GroupBy(s => (s.Figure, s.Scope)).Count(g => g.Select(s => s.Place).Distinct().Count() > 1),
                Is.GreaterThanOrEqualTo(12 * _ranking.Count));
        });
    }

    [Test]
    public void HotSpotsAndComparisons_AreTheSameSentences()
    {
        var markdown = Joined(_markdown);
        var screen = Joined(_screen);
        var shown = 0;
        foreach (var sentence in _json.GetProperty("hotSpots").EnumerateArray().Take(3).Select(s => s.GetProperty("headline"))
            .Concat(_json.GetProperty("credibility").EnumerateArray().OrderByDescending(c => c.GetProperty("verdict").GetString() == "poor")
                .Select(c => c.GetProperty("sentence"))).Append(_json.GetProperty("headline")))
        {
            Assert.That(markdown, Does.Contain(Joined([sentence.GetString()!])));
            shown += screen.Contains(Joined([sentence.GetString()!]), StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.That(shown, Is.GreaterThanOrEqualTo(5), "the headline, three hot spots and a comparison at least");
    }

    private static string Joined(IEnumerable<string> lines) =>
        Spaces().Replace(string.Concat(lines), "").Replace("\\", "", StringComparison.Ordinal);

    private void FromJson()
    {
        foreach (var row in _ranking)
        {
            var id = Id(row);
            _said.Add("value", id, row.GetProperty("value"), nothing: 0.005);
            _said.Add("costPerHourReleased", id, row.GetProperty("costPerHourReleased"));
            _said.Add("chance", id, row.GetProperty("chance"), isShare: true, digits: 2);
            foreach (var figure in EffectFigures.All)
                Effect(figure.Id, id, row.GetProperty("effects").GetProperty(figure.Id), figure.Unit == Rpa.Discovery.Estimates.Unit.Share);
            var certainty = row.GetProperty("certainty");
            _said.Add("certainty.first", id, certainty.GetProperty("first"), isShare: true, digits: 2);
            _said.Add("certainty.topK", id, certainty.GetProperty("topK"), isShare: true, digits: 2);
            var business = row.GetProperty("business");
            _said.Add("balancePerYear", id, business.GetProperty("balancePerYear"), nothing: 0.5);
            _said.Add("npv", id, business.GetProperty("npv"), nothing: 0.5);
            _said.Add("probabilityNpvPositive", id, business.GetProperty("probabilityNpvPositive"), isShare: true, digits: 2);
            foreach (var aim in row.GetProperty("contributions").EnumerateArray())
            {
                _said.Add("weight", Aim(aim), aim.GetProperty("weight"), isShare: true, digits: 2);
                if (aim.GetProperty("weight").GetDouble() > 0)
                    _said.Add("points", $"{id}/{Aim(aim)}", aim.GetProperty("points"));
            }
        }
    }

    private void FromHotSpots()
    {
        var details = _markdown.Where(l => l.StartsWith("- ", StringComparison.Ordinal))
            .Select(l => _said.Places(ReportWords.HotSpotDetail, l[2..].Replace("\\", "", StringComparison.Ordinal)))
            .OfType<IReadOnlyList<string>>().ToList();
        foreach (var (place, spot) in RenderedStudy.Of(sample).Result.HotSpots.Take(12).Index())
        {
            var json = _json.GetProperty("hotSpots")[place];
            var scope = $"{place} {json.GetProperty("where").GetString()}";
            _said.Add("hotSpot", scope, json.GetProperty("measure").GetString() == "waiting-hours-per-year"
                && json.TryGetProperty("perCase", out var perCase) ? perCase : json.GetProperty("estimate"),
                spot.Shown.Unit == Rpa.Discovery.Estimates.Unit.Share, isTime: spot.Shown.Unit == Rpa.Discovery.Estimates.Unit.Hours);
            _said.Add("hotSpot", scope, details[place][1], "hot spots");
        }
    }

    private void Effect(string figure, string id, JsonElement json, bool isShare)
    {
        if (json.ValueKind == JsonValueKind.Object)
            _said.Add(figure, id, json, isShare, nothing: figure.Contains("ours", StringComparison.Ordinal)
                || figure.Contains("Cases", StringComparison.Ordinal) ? 0.05 : figure.Contains("ash", StringComparison.Ordinal) ? 0.5 : 0);
    }

    // A title, then a line of cells: value, hours, cost of an hour, how sure, which may go on below.
    private void FromScreen()
    {
        var at = Array.FindIndex(_screen, line => line.StartsWith("----------", StringComparison.Ordinal)) + 1;
        foreach (var (place, row) in RenderedStudy.Of(sample).Result.Ranking.Index())
        {
            var title = Joined(
                [$"{RankText.Of(row, RenderedStudy.Of(sample).Result.Ranking).In(language)}  {MoneyText.Title(row).In(language)}"]);
            for (var read = ""; !read.EndsWith(title, StringComparison.Ordinal); at++)
                read += Joined([_screen[at]]);
            var cells = Cells().Split(_screen[at].Trim());
            Cell("value", cells[0]);
            Cell("hoursReleasedPerYear", cells[1]);
            if (SaidFigures.NumbersIn(cells[2]).Count > 0)
                Cell("costPerHourReleased", cells[2]);
            Sure(Id(_ranking[place]), row.Certainty.IsFirst, Joined(_screen.Skip(at).Take(2)), "screen");

            void Cell(string figure, string text) => _said.Add(figure, Id(_ranking[place]), text, "screen");
        }
    }

    // The last share of the cell; how many of the first is no figure of the candidate.
    private void Sure(string id, bool isFirst, string text, string place)
    {
        if (Shares().Matches(text) is [.., var share])
            _said.Add(isFirst ? "certainty.first" : "certainty.topK", id, share.Groups[1].Value, place);
    }

    private void FromRankingTable()
    {
        var header = Array.FindIndex(_markdown, line => Row(line) is [var first, ..] && first == ReportWords.Rank.In(language));
        foreach (var (place, row) in _ranking.Index())
        {
            var cells = Row(_markdown[header + 2 + place])!;
            _said.Add("value", Id(row), cells[2], "ranking table");
            _said.Add("hoursReleasedPerYear", Id(row), cells[3], "ranking table");
            if (SaidFigures.NumbersIn(cells[4]).Count > 0)
                _said.Add("costPerHourReleased", Id(row), cells[4], "ranking table");
            Sure(Id(row), place == 0, cells[5], "ranking table");
        }
    }

    private void FromCards()
    {
        var at = Array.IndexOf(_markdown, "## " + ReportWords.Cards.In(language));
        foreach (var row in _ranking)
        {
            at = Array.FindIndex(_markdown, at + 1, line => line.StartsWith("### ", StringComparison.Ordinal));
            var end = Array.FindIndex(_markdown, at + 1, line => line.StartsWith("##", StringComparison.Ordinal));
            var (id, lines) = (Id(row), _markdown[(at + 1)..end].Select(line => line.Replace("\\", "", StringComparison.Ordinal)).ToList());
            foreach (var figure in EffectFigures.All)
            {
                if (lines.Select(Row).FirstOrDefault(cells => cells is [var name, ..] && name == figure.Words?.In(language)) is { } cells)
                    _said.Add(figure.Id, id, cells[1], "card");
            }

            foreach (var line in lines.Select(l => l.StartsWith("- ", StringComparison.Ordinal) ? l[2..] : l))
            {
                Take(ReportWords.Points, "value", 0);
                Take(ReportWords.ChanceIs, "chance", 0);
                Take(ReportWords.FirstIn, "certainty.first", 0);
                Take(ReportWords.FirstIn, "certainty.topK", 2);
                Take(ReportWords.FirstAlone, "certainty.first", 0);
                Take(ReportWords.Balance, "balancePerYear", 0);
                Take(ReportWords.Npv, "npv", 0);
                Take(ReportWords.NpvPositive, "probabilityNpvPositive", 0);
                var points = _said.Places(ReportWords.PointsRowWithCost, line) ?? _said.Places(ReportWords.PointsRow, line);
                if (points is not null)
                {
                    _said.Add("points", $"{id}/{points[0]}", points[1], "card");
                    _said.Add("weight", points[0], points[2], "card");
                }

                void Take(Phrase phrase, string figure, int place)
                {
                    if (_said.Places(phrase, line) is { } places && SaidFigures.NumbersIn(places[place]).Count > 0)
                        _said.Add(figure, id, places[place], "card");
                }
            }
        }
    }

    private void FromPageToSign()
    {
        if (_ranking.Count == 0)
            return;
        var id = Id(_ranking[0]);
        foreach (var cells in _markdown.Select(Row).OfType<IReadOnlyList<string>>().Where(c => c.Count == 2))
        {
            foreach (var part in cells[1].Split(language == Language.Japanese ? '。' : ';').Select(p => p.Trim()))
            {
                foreach (var (phrase, figure) in new[]
                {
                    (Named(Words.HoursReleased), "hoursReleasedPerYear"), (Named(ReportWords.LateAvoided), "lateCasesAvoidedPerYear"),
                    (Named(ReportWords.OvertimeAvoided), "overtimeHoursAvoidedPerYear"),
                    (SignWords.Balance, "balancePerYear"), (ReportWords.NpvPositive, "probabilityNpvPositive"),
                })
                {
                    if (_said.Places(phrase, part) is [var text, ..])
                        _said.Add(figure, id, text, "page to sign");
                }
            }

            if (cells[0] == SignWords.HowSure.In(language) && Shares().Match(cells[1]) is { Success: true } share)
                _said.Add("certainty.first", id, share.Groups[1].Value, "page to sign");
        }
    }

    private static Phrase Named(Phrase figure) => new($"{figure.English}: {{0}}", $"{figure.Japanese} {{0}}");

    private string Aim(JsonElement contribution) => Terms.Aim(contribution.GetProperty("aim").GetString()!).In(language);

    private static string Id(JsonElement row) => row.GetProperty("id").GetString()!;

    private static IReadOnlyList<string>? Row(string line) =>
        line.StartsWith("| ", StringComparison.Ordinal)
            ? [.. line.Trim('|').Split(" | ").Select(c => c.Trim().Replace("\\", "", StringComparison.Ordinal))] : null;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s{2,}")]
    private static partial Regex Cells();

    [GeneratedRegex(@"([<>]?[\d.]+)\s*%")]
    private static partial Regex Shares();
}
