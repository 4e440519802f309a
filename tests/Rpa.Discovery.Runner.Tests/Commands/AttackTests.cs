using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>A department whose every title would do something if anybody let it: page, Markdown, maps, sheets and screen hold it as text,
/// or not at all.</summary>
public sealed partial class AttackTests
{
    private static readonly Dictionary<string, string> Attacks = new(StringComparer.Ordinal)
    {
        ["html"] = "</p><img src=x onerror=alert(1)><a href=javascript:alert(2)>x</a>",
        ["svg"] = "</text></svg><svg onload=alert(3)><foreignObject><b>x</b></foreignObject>",
        ["script"] = "</script><script>alert(4)</script><!-- --> ]]>",
        ["css"] = "</style><style>*{display:none}</style> } * { background: url(http://example.org) }",
        ["formula"] = "=HYPERLINK(\"http://example.org\",\"x\")|+cmd|' /C calc'!A0",
        ["escapes"] = "\u001b[31mred\u001b]0;title\u0007\u009b1m\u007f\b\u0085",
        ["direction"] = "\u202Egnp.exe\u2066abc\u2069\u2028new line\u2029",
        ["markdown"] = "](javascript:alert(5)) | ``` | <details> | # head | ![x](http://example.org/x.png)",
        ["diagram"] = "\"]; click x call alert(6); %%{init: {}}%% --> end } \\\" [label=\"x\", URL=\"http://example.org\"]",
        ["wide letters"] = new string('W', 10_000),
        ["long"] = new string('界', 10_000),
        ["half a letter"] = "\U0001F600\u0301\u200D x",
    };

    private static IEnumerable<string> Kinds => Attacks.Keys;

    private static string Department(string title)
    {
        var quoted = JsonSerializer.Serialize(title); // a JSON text is one of YAML
        return $$"""
            department: desk
            title: {{quoted}}
            time-zone: Asia/Tokyo
            currency: JPY
            calendar: office
            owner: {{quoted}}
            study: { start: 2026-06-01, horizon: 14 d, drain: 20 d, replications: 10, seed: 3 }
            calendars:
              office: { open: { mon-fri: ["09:00-17:00"] } }
            pools:
              clerk: { title: {{quoted}}, capacity: 2, hourly-cost: 3285, overtime: { for: due, up-to: 2 h, pay: 2643 } }
            workflows:
              requests:
                title: {{quoted}}
                arrivals: { about: 60 per-open-day }
                due: 1 working-days
                initial: received
                states:
                  received:
                    title: {{quoted}}
                    work: { by: clerk, effort: about 9 min }
                    traits: { rules: written, input: { screen: 1 }, layout: one, manual: written, maintained-by: {{quoted}} }
                    transitions: [ { event: back, target: asked, probability: 1 in 10 }, { event: done, target: done } ]
                  asked:
                    title: {{quoted}}
                    type: wait
                    wait: about 1 d
                    transitions: [ { event: answered, target: received } ]
                  done: { type: final, title: {{quoted}} }

            """;
    }

    [TestCaseSource(nameof(Kinds))]
    public void Study_PageMarkdownSheetsAndScreen_HoldTitlesAsText(string kind)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Department(Attacks[kind]));
        foreach (var language in (string[])["ja", "en"])
        {
            var code = runner.Run("study", desk, "--out", runner.Path("out"), "--lang", language, "--force");
            AssertScreen(runner);
            if (kind is "escapes" or "direction" && code == ExitCode.Findings)
                continue; // what is not even read shows nothing
            Assert.That(code, Is.Zero, runner.Error);
            Assert.That(runner.Run("kit", runner.Path("out", "report.json"), "-o", runner.Path("kit"), "--lang", language, "--force"),
                Is.Zero, () => runner.Error);
            AssertScreen(runner);
            AssertPage(File.ReadAllText(runner.Path("out", "report.html")));
            foreach (var sheet in Directory.GetFiles(runner.Path("kit"), "*.html"))
                AssertPage(File.ReadAllText(sheet));
            var markdown = File.ReadAllText(runner.Path("out", "report.md"));
            Assert.That(Tag().Matches(markdown).Select(m => m.Value), Is.Empty);
            Assert.That(Link().Matches(markdown).Select(m => m.Value), Is.Empty);
            Assert.That(Harmful(markdown), Is.Empty);
        }
    }

    [TestCaseSource(nameof(Kinds))]
    public void Maps_HaveTheShapeOfThoseWithPlainTitles(string kind)
    {
        using var runner = new RunnerHarness();
        var (desk, plain) = (runner.Write("desk.yaml", Department(Attacks[kind])), runner.Write("plain.yaml", Department("Letters")));
        foreach (var extension in (string[])["svg", "html", "mmd", "dot"])
        {
            var (map, other) = (runner.Path($"map.{extension}"), runner.Path($"plain.{extension}"));
            var code = runner.Run("map", desk, "-o", map, "--force");
            AssertScreen(runner);
            if (kind is "escapes" or "direction" && code == ExitCode.Findings)
                continue;
            Assert.That(code, Is.Zero, runner.Error);
            Assert.That(runner.Run("map", plain, "-o", other, "--force"), Is.Zero);
            var (text, same) = (File.ReadAllText(map), File.ReadAllText(other));
            Assert.That(Harmful(text), Is.Empty, extension);
            switch (extension)
            {
                case "svg":
                    var (drawing, drawn) = (XDocument.Parse(text), XDocument.Parse(same));
                    Assert.That(drawing.Descendants().Select(e => e.Name.LocalName).Distinct(StringComparer.Ordinal).Except(["tspan"]),
                        Is.SubsetOf(drawn.Descendants().Select(e => e.Name.LocalName)));
                    Assert.That(drawing.Descendants().Attributes().Select(a => a.Name.LocalName).Distinct(StringComparer.Ordinal),
                        Is.SubsetOf(drawn.Descendants().Attributes().Select(a => a.Name.LocalName).Append("dy").Append("textLength")
                            .Append("lengthAdjust")));
                    break;
                case "html":
                    AssertPage(text);
                    break;
                default:
                    Assert.That(text.Split('\n'), Has.Length.EqualTo(same.Split('\n').Length), "a title begins no line");
                    Assert.That(Outside(text), Is.EqualTo(Outside(same)), "a title leaves its quotation marks nowhere");
                    break;
            }
        }
    }

    // What a browser would run, load or restyle: nothing but the page's own scripts, the data of its pictures and weights, and the
    // library that draws.
    private static void AssertPage(string html)
    {
        var body = html[html.IndexOf("<body", StringComparison.Ordinal)..];
        var opened = OpenedTag().Matches(OwnScript().Replace(body, "")).Select(m => m.Value).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(opened, Is.Not.Empty);
            Assert.That(opened.Where(tag => Forbidden().IsMatch(tag)), Is.Empty);
            Assert.That(opened.Where(tag => Handler().IsMatch(Value().Replace(tag, "")) || Target().IsMatch(tag)), Is.Empty);
            Assert.That(Harmful(OwnScript().Replace(html, "")), Is.Empty);
        }
    }

    private static void AssertScreen(RunnerHarness runner)
    {
        Assert.That(Harmful(runner.Out + runner.Error), Is.Empty);
        runner.AssertFits();
    }

    // Letters, digits and what is quoted are left out: what remains is how the diagram is built.
    private static string Outside(string diagram) => Name().Replace(Quoted().Replace(Remark().Replace(diagram, "%%"), "\"\""), "x");

    private static IEnumerable<string> Harmful(string text) =>
        text.Where(c => c != '\n' && HarmfulLetters.Holds(c)).Select(c => $"U+{(int)c:X4}").Distinct(StringComparer.Ordinal);

    [GeneratedRegex(@"<(script|img|svg|style|a|b|foreignObject|details|iframe)\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<!\\)\]\((?!#)[^)]*\)|(?<!\\)!\[")]
    private static partial Regex Link();

    [GeneratedRegex("<[a-zA-Z][^>]*>")]
    private static partial Regex OpenedTag();

    [GeneratedRegex(@"^<(script|img|style|iframe|object|embed|foreignObject|link|base|form|b)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Forbidden();

    [GeneratedRegex(@"\s(on\w+|style|src|srcset)(=|\s|>)", RegexOptions.IgnoreCase)]
    private static partial Regex Handler();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Value();

    [GeneratedRegex("\\s(xlink:)?href=\"(?!#)", RegexOptions.IgnoreCase)]
    private static partial Regex Target();

    [GeneratedRegex(
        @"<script(?: type=""application/json""(?: id=""weighing"")?| type=""application/octet-stream"" id=""library"" data-size=""\d+"")?>.*?</script>", RegexOptions.Singleline)]
    private static partial Regex OwnScript();

    [GeneratedRegex("\"(?:\\\\.|[^\"\\\\])*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^\s*%%(?!\{).*$", RegexOptions.Multiline)]
    private static partial Regex Remark();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Name();
}
