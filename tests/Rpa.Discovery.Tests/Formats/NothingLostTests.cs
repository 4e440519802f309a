using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>A file is read to its end, or there is an error: every short odd line at every place of a department, a scenario and a
/// ballot.</summary>
[Category("Long")]
public sealed partial class NothingLostTests
{
    private const string Department = """
        department: shop
        # who is there
        pools:
          clerk: { capacity: 2, hourly-cost: 3000 }
        workflows:
          order:
            title: 'Order of a customer'
            arrivals: { about: 4 per open-day }
            initial: look
            states:
              look:
                work: { by: clerk, effort: about 5 min }
                transitions:
                  - { event: more, target: look, probability: 10 % }
                  - event: done
                    target: gone
                    probability: rest
              gone: { type: final }
        goals:
          - on-time
        """;

    private const string Scenario = """
        scenario: faster
        title: |
          in two
          lines
        changes:
          - staff:
              clerk: { capacity: 3 }
          - effort: { order/look: about 4 min }
        """;

    private const string Ballot = """
        analysts:
          - who: head
            stickers: { time: 3, money: 2 }
          - who: "clerk"
            order:
              - burden
              - time
        """;

    private static readonly string[] Signs = [":", "-", "?", " ", ",", "[", "]", "{", "}", "#", "!", "&", "*", "|", ">", "'", "\"",
        "%", "x", "."];

    // What people really leave behind, and what has gone wrong with other readers.
    private static readonly string[] Longer =
    [
        "- - :", "? :", "- ? x", "x: :", "x:: y", "- x: - y", "---", "...", "--- x", "... x", "- : x", "? [x", "!!map", "!<x>", "<<: *x",
        "key: &x", "*x :", "&x :", "{}:", "[]: x", "? {x: y}",
        "\"x\":", "''", "'': x", "\"\": x", "- []", "- {}", "%YAML 1.2", "%TAG ! x", "\\", "x: |2", "x: >+", "x: |-", "|2", "- |", "- >-",
        "?", "? ", ":\t", "-\tx", "- -", "-\t:", "\t- :", "　", "：", "x：", "~", "null:", "0:",
        "@x", "`x", "x: @", "=", "<<:", "- *", "- &", "- !", "- !x", ": :", ": - :", "- : -", "? - :", "? ? :", "-- :", ":- ", "[:]", "{:}",
        "[? :]", "{? :}", "{- :}", "[- :]", "{,}", "[,]", "{: }", "[: ]", "{?}", "[?]",
    ];

    [TestCase(Department, TestName = "department")]
    [TestCase(Scenario, TestName = "scenario")]
    [TestCase(Ballot, TestName = "ballot")]
    [CancelAfter(240_000)]
    public void Read_OddLineAnywhere_IsAnErrorOrLosesNothing(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var expected = Words(text);
        var (errors, whole) = (0, 0);
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at <= lines.Length; at++)
        {
            // Below the line before it, beside the line after it, and one space off: where a stray sign would stand.
            var indents = new[] { 0, Indent(lines, at - 1), Indent(lines, at), Indent(lines, at) + 1 }.Distinct();
            foreach (var indent in indents)
            {
                var head = string.Concat(lines.Take(at).Select(l => l + "\n")) + new string(' ', indent);
                var tail = "\n" + string.Join('\n', lines.Skip(at)) + "\n";
                foreach (var odd in OddLines())
                {
                    var mutated = head + odd + tail;
                    var findings = new Findings();
                    var source = SourceFile.FromString(mutated, null, findings);
                    var root = source is null ? null : YamlTreeReader.Read(source, findings);
                    if (findings.HasErrors)
                    {
                        errors++;
                        var code = findings.All.First(f => f.Severity == Severity.Error).Code;
                        codes[code] = codes.GetValueOrDefault(code) + 1;
                        continue;
                    }

                    whole++;
                    var words = root is null ? [] : Words(root);
                    foreach (var (word, count) in expected)
                    {
                        if (words.GetValueOrDefault(word) < count)
                            Assert.Fail($"'{word}' was lost without an error behind '{odd}' in line {at + 1}:\n{mutated}");
                    }
                }
            }
        }

        TestContext.Out.WriteLine(
            $"{errors} with an error, {whole} whole; first errors: {string.Join(", ", codes.Select(c => $"{c.Key} × {c.Value}"))}");
        Assert.That((errors, whole), Is.GreaterThan((1000, 100)));
    }

    [TestCase("a:\n   - :\n  b: 1\n", 2)]
    [TestCase("a:\n  - :\n  c: 2\n", 2)]
    [TestCase("a:\n  b: 1\nc:\n  - :\n  d:\n    e: 3\n", 4)]
    public void Read_ColonWithoutName_IsAnErrorAtIt(string text, int line)
    {
        var findings = new Findings();
        _ = YamlTreeReader.Read(new SourceText(text, null), findings);

        var error = findings.All.Single();
        Assert.That((error.Code, error.Place.Line), Is.EqualTo(("RPD1034", line)), error.ToString());
    }

    [Test]
    public void Doors_LineThatEndsTheParser_RefuseTheFile()
    {
        Assert.Multiple(() =>
        {
            Assert.That(DepartmentYaml.Parse(Department.Replace("workflows:\n", "workflows:\n   - :\n",
                StringComparison.Ordinal)).HasErrors);
            Assert.That(ScenarioYaml.Parse(Scenario.Replace("changes:\n", "changes:\n   - :\n", StringComparison.Ordinal)).HasErrors);
            Assert.That(BallotYaml.Parse(Ballot.Replace("analysts:\n", "analysts:\n   - :\n", StringComparison.Ordinal)).HasErrors);
        });
    }

    private static IEnumerable<string> OddLines()
    {
        foreach (var one in Signs)
        {
            yield return one;
            foreach (var two in Signs)
            {
                yield return one + two;
                foreach (var three in Signs)
                    yield return one + two + three;
            }
        }

        foreach (var line in Longer)
            yield return line;
    }

    private static int Indent(string[] lines, int at) =>
        at < 0 || at >= lines.Length ? 0 : lines[at].Length - lines[at].TrimStart(' ').Length;

    private static Dictionary<string, int> Words(string text) => Count(text.Split('\n').Where(l => !l.TrimStart().StartsWith('#')));

    private static Dictionary<string, int> Words(YamlNode root) => Count(Texts(root));

    private static Dictionary<string, int> Count(IEnumerable<string> texts) =>
        texts.SelectMany(t => Word().Matches(t).Select(m => m.Value)).CountBy(w => w)
            .ToDictionary(w => w.Key, w => w.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar.Text],
        YamlSequence list => list.Items.SelectMany(Texts),
        YamlMapping map => map.Entries.SelectMany(e => Texts(e.Value).Prepend(e.Key.Text)),
        _ => [],
    };

    [GeneratedRegex("[a-z0-9]{2,}")]
    private static partial Regex Word();
}
