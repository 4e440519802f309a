using System.Text.RegularExpressions;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Maps;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>A short odd text in the place of every value of every sample: findings, or a department that is written, drawn and read
/// back.</summary>
[Category("Long")]
public sealed partial class OddValuesTests
{
    private const int Usual = 499; // a part of all that takes seconds; a prime, so that every value and every text has its turn

    private static readonly string[] Odd =
    [
        "\"\"", "''", "\" \"", "\"　\"", "-0", "- 0", "−0", "0", "0.0", "-1", "\"-\"", "\"+\"", "\".\"", "\"%\"", "\"円\"", "\"万\"",
        "\"-0円\"", "１２００円", "0円", "~", "null", "true", "[]", "[[]]", "{}", "{ \"\": 1 }",
        "{ a: }", "[ , ]", "\"0x\"", "1e308", "1e-400", "999999999999999", "1000000000000000", "9999999999999999999",
        "0.0000000000000000000000000000001", "2147483648", "9223372036854775807", "18446744073709551616",
        "NaN", "infinity", "-infinity", "\"P\"", "\"PT\"", "P1D", "\"PT0S\"", "\"0000-00-00\"", "0001-01-01", "9999-12-31", "FY0", "FY9998",
        "FY9999", "0年度", "令和0年度", "\"24:00\"", "\"00:00-00:00\"", "\"24:00-25:00\"",
        "\"mon-\"", "\"1/0\"", "0回に0回", "10回に1回", "x0", "\"x\"", "\"x-1\"", "\"until:\"", "\"until:100%\"", "about 0 min", "\"about\"",
        "\"約\"", "unknown", "rest", "\"per\"", "\"(\"", "\"a = \"", "\"\\u001b[31m\"",
        "\"\\ud800\"", "\"a\\nb\"", "5 per-day", "0 per-year", "1 working-days", "100000 years", "{ per: a }", "{ per: a, else: 1 min }",
        "{ lognormal: {} }", "{ empirical: { file: \"\" } }", "{ choice: { \"\": 1 } }",
    ];

    [Test]
    public void Read_OddValueAnywhere_FindingsOnly() => Assert.That(Try(every: Usual), Is.GreaterThan(400));

    [Test]
    [Explicit("Takes minutes: every text in the place of every value.")]
    public void Read_EveryOddValueEverywhere_FindingsOnly() => Assert.That(Try(every: 1), Is.GreaterThan(100_000));

    private static int Try(int every)
    {
        var (number, tried) = (0, 0);
        foreach (var path in Samples())
        {
            var text = File.ReadAllText(path);
            foreach (Match value in Value().Matches(text))
            {
                foreach (var odd in Odd)
                {
                    if (number++ % every != 0)
                        continue;
                    tried++;
                    var changed = $"{text[..value.Index]}{odd}{text[(value.Index + value.Length)..]}";
                    try
                    {
                        Take(changed, path);
                    }
                    catch (Exception e)
                    {
                        Assert.Fail($"{Path.GetFileName(path)}, {odd} in the place of '{value.Value}' at {value.Index}: {e}");
                    }
                }
            }
        }

        return tried;
    }

    private static void Take(string text, string path)
    {
        if (text.StartsWith("scenario:", StringComparison.Ordinal) || text.Contains("\nscenario:", StringComparison.Ordinal))
        {
            if (ScenarioYaml.Parse(text, path).TryGetValue(out var scenario))
                ScenarioYaml.Write(scenario);
        }
        else if (text.Contains("\nanalysts:", StringComparison.Ordinal))
        {
            if (BallotYaml.Parse(text, path).TryGetValue(out var ballots))
                BallotYaml.Write(ballots);
        }
        else if (DepartmentYaml.ParseFile(text, path).TryGetValue(out var file))
        {
            DepartmentYaml.Write(file);
            MermaidMap.Write(file.Department);
            DotMap.Write(file.Department);
        }
    }

    private static IEnumerable<string> Samples() => Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples"), "*.yaml")
        .Concat(Directory.GetFiles(Checkout.Path("processes"), "*.yaml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);

    // After a colon, a comma or an opening bracket, up to the next sign of the syntax: single values, in lists and maps too.
    [GeneratedRegex("""(?<=[:,\[{-] )[^\s,\[\]{}#][^,\[\]{}#\n]*""")]
    private static partial Regex Value();
}
