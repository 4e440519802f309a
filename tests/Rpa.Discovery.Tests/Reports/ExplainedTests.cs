using System.Text.RegularExpressions;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports;

/// <summary>What stands behind the figures of the first screen.</summary>
public sealed partial class ExplainedTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: x
        study: { start: 2026-06-01, horizon: 20 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 3285 }
        workflows:
          requests:
            arrivals: { about: 80 per open-day }
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 5 min }
                traits: { rules: written, authority: none, input: { screen: 1 }, layout: one, manual: written, maintained-by: x }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private static readonly Lazy<StudyResult> Study = new(() => AutomationStudy.Of(DepartmentYaml.ParseFile(Desk).ValueOrThrow())
        .Run(new StudyOptions { ParameterDraws = 0, SimulatedCandidates = 3 }));

    [Test]
    public void EveryFigureOfTheFirstScreen_LeadsToItsFormulaAndItsRuns()
    {
        var formulas = Formulas.Of("study").ToDictionary(f => f.Id, f => f.Version, StringComparer.Ordinal);
        var cards = FirstScreen.Of(Study.Value)!.Cards;
        Assert.That(cards, Has.Count.EqualTo(6));
        foreach (var card in cards)
        {
            var lines = Lines(card);
            var formula = Formula().Match(lines[0]);
            Assert.That(formula.Success, lines[0]);
            Assert.That(formulas[formula.Groups[1].Value].ToString(System.Globalization.CultureInfo.InvariantCulture),
                Is.EqualTo(formula.Groups[2].Value));
        }

        Assert.That(Lines(cards[0]), Has.Some.Contains("10 times").And.Some.Contains("seed 3"));
    }

    [Test]
    public void Hours_NameTheFiguresByTheLineOnWhichTheyStand()
    {
        var lines = Lines(FirstScreen.Of(Study.Value)!.Cards[0]);
        Assert.That(Told(lines, "time per case of"), Does.Contain("received:"));
        Assert.That(Told(lines, "number of cases of"), Does.Contain("requests:"));
        Assert.That(lines.Where(l => Line().IsMatch(l)), Has.All.EndsWith("(guess)"));
    }

    [Test]
    public void Weights_OfAStudy_AreThoseOfItsRanking()
    {
        var weighing = Study.Value.Weighing!;
        Assert.That(weighing.At(Weights.Equal)
            .Select(p => (weighing.Scores[p.Candidate].Compared.Candidate.Id, p.Rank, p.Level, p.BestRank, p.WorstRank, p.Value.Mean)),
            Is.EqualTo(Study.Value.Ranking.Select(r => (r.Id, r.Rank, r.Level, r.BestRank, r.WorstRank, r.Value.Mean))));
    }

    // What the file says on the line that is named for a figure.
    private static string Told(List<string> lines, string figure)
    {
        var match = Line().Match(lines.First(l => l.Contains(figure, StringComparison.Ordinal)));
        Assert.That(match.Success, string.Join('\n', lines));
        return Desk.Split('\n')[int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) - 1];
    }

    private static List<string> Lines(AnswerCard card) => [.. card.Explained.Select(line => line.In(Language.English))];

    [GeneratedRegex(@"\(formula ([a-z-]+), version (\d+)\)$", RegexOptions.None, 1000)]
    private static partial Regex Formula();

    [GeneratedRegex(@"line (\d+):", RegexOptions.None, 1000)]
    private static partial Regex Line();
}
