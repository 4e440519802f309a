using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Whatever a finding about a value says to write can be written in its place.</summary>
[Category("Long")]
public sealed partial class SuggestionsLawTests
{
    // Each with a hole; the first word says what stands in it when it is right.
    private static readonly (string Right, string File)[] Places =
    [
        ("about 10 min", Department("effort: @")), ("4 min", Department("effort: { about: @ }")),
        ("4 min", Department("effort: { from: @, to: 9 h }")), ("4 min", Department("effort: { from: 20 s, to: @ }")),
        ("4 min", Department("effort: { usually: @, sometimes: 1 h }")),
        ("4 min", Department("effort: { uniform: { min: @, max: 9 min } }")),
        ("20 min", Department("effort: { triangular: { min: 1 min, mode: 10 min, max: @ } }")),
        ("4 min", Department("effort: { gamma: { mean: @, cv: 0.5 } }")),
        ("1 h", Department("effort: { weibull: { p50: 4 min, p90: @ } }")), ("4 min", Department("effort: { exponential: @ }")),
        ("2 h per-month", Department("effort: { total: @ }")), ("3 d", Department(due: "@")), ("2 working-days", Department(wait: "@")),
        ("10 %", Department(share: "@")), ("1", Department(capacity: "@")),
        ("40 per open-day", Department(arrivals: "@")), ("x1.5", Department(arrivals: "{ about: 4 per open-day, seasons: { 5: @ } }")),
        ("2 h", Department(more: ", overtime: { up-to: @ }")),
        ("6 d per-year", Department(more: ", absence: { sick: @ }")), ("2000", Department(more: ", hourly-cost: @")),
        ("x1.5", Scenario("demand: { letters: @ }")), ("2", Scenario("staff: { clerk: { capacity: @ } }")),
        ("10 min", Scenario("effort: { letters/write: @ }")),
        ("3", "analysts: [ { who: A, compare: { time: { money: @ } } } ]\n"), ("3", "analysts: [ { who: A, swing: { time: @ } } ]\n"),
        ("time", "analysts: [ { who: A, order: [@] } ]\n"),
    ];

    private static readonly string[] Odd =
    [
        "5", "0", "-5", "+5", "+1", "-1", "010", "1e3", "1e400", "1_000", ".5", "5.", "0,5", "1,5 h", "12,34", "1.234,5", "0x1F", "0o17",
        "0x", "1:30", "1:30 h", "1:30 min", "0:05", "1:75", "1:2:3", "00:00",
        "5-10", "5-10 min", "5～10分", "5〜10", "10-5 min", "0-5 min", "about 0", "0 per-week", "0 d per-week", "90 d per-month", "5-10 d",
        "5-10-15", "5 mni", "5 Min", "5 hr", "5 hrs", "5 dy", "5 m", "5x", "about 5", "about 1:30", "約5", "5くらい", "exactly 1e1",
        "exactly 5-10 min", "ちょうど5",
        "10 %", "+10 %", "-100 %", "110%", "1e1 %", "010 %", "12", "1.5", "300 %", "1 in 010", "1割", "15割", "rset", "rest", "oftne",
        "Often", "unknwon", "5 per open-dya", "1e2 per-week", "0x10 per month", "5 per", "3 per mnoth",
        "2h per weak", "4h per wek", "3 d per yaer", "5 per-moth", "１２h per week", "5 hrs per week", "x per-week", "5 min per-week", "年6",
        "1日4_0件", "5円", "1/9", "1/0", "0.5", "tmie", "over-time", "s", "h", "~", "１０％", "１：３０", "９，５", "x-1", "x1e1", "1時間30", "1 h 30",
        "2 working-dasy", "3 mnoths", "1 year", "-", "%", "min",
    ];

    [Test]
    public void Proposal_OfAnyFinding_CanBeReadInItsPlace()
    {
        var proposals = 0;
        var bad = new List<string>();
        foreach (var (right, file) in Places)
        {
            Assert.That(Errors(file, right), Is.Empty, $"{right} in {file}");
            foreach (var odd in Odd)
            {
                foreach (var finding in Errors(file, odd))
                {
                    if (finding.Message.Contains("''", StringComparison.Ordinal) || finding.Help.Contains("''", StringComparison.Ordinal))
                        bad.Add($"{odd}: {finding}");
                    foreach (var proposal in Proposed(finding).Where(p => p != odd))
                    {
                        proposals++;
                        // What is followed answers the finding and meets no other.
                        if (Errors(file, proposal) is { Count: > 0 } still)
                            bad.Add($"{odd} in the place of {right}: {finding}\n    '{proposal}': {still[0]}");
                    }

                    if (Proposed(finding).Contains(odd, StringComparer.Ordinal))
                        bad.Add($"{odd} is proposed for itself: {finding}");
                }
            }
        }

        Assert.That(bad, Is.Empty, () => string.Join('\n', bad));
        Assert.That(proposals, Is.GreaterThan(2000));
    }

    // What stands in quotation marks behind 'Write' or 'Did you mean'; a map is another way to write the block, not the value.
    private static IEnumerable<string> Proposed(Diagnostic finding) =>
        finding.Code is "RPD1172" or "RPD4015" or "RPD4016" ? []
            : Sentence().Matches(finding.Help).SelectMany(s => Quoted().Matches(s.Value)).Select(q => q.Groups[1].Value)
                .Where(p => p is not ("about" or "exactly"));

    private static List<Diagnostic> Errors(string file, string value)
    {
        // An entry with its name takes the place of the whole entry.
        var name = value.Split(": ")[0] + ": ";
        var text = file.Contains(name + "@", StringComparison.Ordinal)
            ? file.Replace(name + "@", value, StringComparison.Ordinal) : file.Replace("@", $"\"{value}\"", StringComparison.Ordinal);
        var found = text.StartsWith("scenario", StringComparison.Ordinal) ? ScenarioYaml.Parse(text).Diagnostics
            : text.StartsWith("analysts", StringComparison.Ordinal)
            ? BallotYaml.Parse(text).Diagnostics : DepartmentYaml.Parse(text).Diagnostics;
        return [.. found.Where(f => f.Severity == Severity.Error)];
    }

    private static string Scenario(string change) => $"scenario: s\nbase: base.yaml\nchanges:\n  - {change}\n";

    private static string Department(
        string effort = "effort: 10 min", string due = "9 d", string wait = "1 d", string share = "30 %", string capacity = "2", string arrivals = "about 4 per open-day", string more = "") => $$"""
        department: office
        calendar: hours
        calendars: { hours: { open: { mon-fri: ["08:30-17:15"] } } }
        pools: { clerk: { capacity: {{capacity}}{{more}} } }
        workflows:
          letters:
            arrivals: {{arrivals}}
            due: {{due}}
            initial: write
            states:
              write:
                work: { by: clerk, {{effort}} }
                transitions:
                  - { event: asked, target: reply, probability: {{share}} }
                  - { event: done, target: sent, probability: rest }
              reply: { wait: {{wait}}, transitions: [ { event: replied, target: sent } ] }
              sent: { type: final }
        """;

    [GeneratedRegex(@"(Write|Did you mean)[^.?]*(?:\.\d[^.?]*)*")]
    private static partial Regex Sentence();

    [GeneratedRegex(@"'([^']+)'")]
    private static partial Regex Quoted();
}
