using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Reports.Provenance;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Tests.Decisions.Portfolios;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Reports.Provenance;

/// <summary>Whatever single digit of a result is changed, the change is found and named.</summary>
[Category("Long")]
public sealed class ResultComparisonLawTests
{
    private static readonly Dictionary<string, string> Nowhere = [];

    private static readonly byte[] Result = Simulated();

    [Test]
    public void SameBytes_HaveNoDifference() => Assert.That(ResultComparison.Between(Result, Result, Nowhere), Is.Empty);

    [Test]
    public void SameNumbersInAnotherForm_AreOnlyLaidOutDifferently()
    {
        var text = Encoding.UTF8.GetString(Result);
        var other = Regex.Replace(text, @"(?<=: )-?\d+\.\d+(E[+-]?\d+)?", n => n.Value.Contains('E', StringComparison.Ordinal)
            ? n.Value.Replace("E", "e", StringComparison.Ordinal) : n.Value + "0e0");
        Assert.That(other, Is.Not.EqualTo(text));
        Assert.That(ResultComparison.Between(Encoding.UTF8.GetBytes(other), Result, Nowhere).Select(d => d.Kind),
            Is.EqualTo([DifferenceKind.Layout]));
    }

    [Test]
    public void AnyChangedDigit_IsFoundAndNamed()
    {
        var text = Encoding.UTF8.GetString(Result);
        var digits = Enumerable.Range(0, text.Length).Where(i => char.IsAsciiDigit(text[i])).ToList();
        var tried = 0;
        for (var n = 0; n < 700; n++)
        {
            var place = digits[(int)(Keys.Mix((ulong)n + 99) % (ulong)digits.Count)];
            var other = (char)('0' + (((text[place] - '0') + 1 + (int)(Keys.Mix((ulong)n) % 9)) % 10));
            var changed = Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, place), other.ToString(), text.AsSpan(place + 1)));
            if (Paths(changed) is not { } paths || !Paths(Result)!.Keys.SequenceEqual(paths.Keys, StringComparer.Ordinal))
                continue; // no longer JSON, or a digit of a name
            var expected = Paths(Result)!.Single(p => p.Value != paths[p.Key]).Key;
            var differences = ResultComparison.Between(changed, Result, Nowhere);
            Assert.That(differences, Is.Not.Empty, $"'{text[Math.Max(0, place - 40)..(place + 20)]}'");
            Assert.That(differences.Any(d => Names(d, expected)), Is.True, () => $"{expected}: {differences[0]}");
            tried++;
        }

        Assert.That(tried, Is.GreaterThan(600));
    }

    [Test]
    public void ChangedDigitOfAFigure_IsTheOnlyDifference()
    {
        var text = Encoding.UTF8.GetString(Result);
        var place = text.IndexOf("\"mean\": ", StringComparison.Ordinal) + 8;
        var changed =
            Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, place), ((char)(text[place] == '9' ? '1' : text[place] + 1)).ToString(),
                text.AsSpan(place + 1)));
        var difference = ResultComparison.Between(changed, Result, Nowhere).Single();
        Assert.Multiple(() =>
        {
            Assert.That(difference.Kind, Is.EqualTo(DifferenceKind.Figure));
            Assert.That(difference.Path, Is.EqualTo("$.workflows[0].cases.mean"));
            Assert.That(difference.Sentence.English,
                Is.EqualTo($"$.workflows[0].cases.mean says {difference.Said}; recomputed it is {difference.Recomputed}"));
        });
    }

    [TestCase("\"os\": \"linux\"", "\"os\": \"amiga\"", 1e-10, 0)]
    [TestCase("\"os\": \"linux\"", "\"os\": \"amiga\"", 1e-8, 1)]
    [TestCase("", "", 1e-10, 1)]
    public void ANumberThatIsNearlyTheSame_IsTheSameOnlyElsewhere(string platform, string other, double off, int differences)
    {
        var text = Encoding.UTF8.GetString(Result).Replace("linux-", "amiga-", StringComparison.Ordinal);
        var now = Encoding.UTF8.GetString(Result);
        if (platform.Length > 0)
            text = text.Replace(platform, other, StringComparison.Ordinal);
        else
            text = now;
        var place = now.IndexOf("\"halfWidth\": ", StringComparison.Ordinal) + 13;
        var figure = now[place..now.IndexOf(',', place)];
        var near = (double.Parse(figure, System.Globalization.CultureInfo.InvariantCulture) * (1 + off))
            .ToString("R", System.Globalization.CultureInfo.InvariantCulture);
        var first = text.IndexOf($"\"halfWidth\": {figure}", StringComparison.Ordinal) + 13;
        var said = Encoding.UTF8.GetBytes(string.Concat(text.AsSpan(0, first), near, text.AsSpan(first + figure.Length)));
        if (!now.Contains("\"os\": \"linux\"", StringComparison.Ordinal))
            Assert.Ignore("Written for Linux.");
        Assert.That(ResultComparison.Between(said, Result, Nowhere), Has.Count.EqualTo(differences));
    }

    [Test]
    public void OtherFormulaVersion_IsNamed()
    {
        var then = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Result)
            .Replace("\"id\": \"late\",\n        \"version\": 1", "\"id\": \"late\",\n        \"version\": 7", StringComparison.Ordinal));
        var difference = ResultComparison.Between(then, Result, Nowhere).Single();
        Assert.That(difference.Kind, Is.EqualTo(DifferenceKind.Formula));
        Assert.That(difference.Sentence.English, Is.EqualTo("the formula 'late' was version 7, is 1"));
        Assert.That(difference.Sentence.Japanese, Is.EqualTo("計算式「late」の版が 7 から 1 に変わっている"));
    }

    [Test]
    public void FormulaThatIsGoneOrNew_IsNamed()
    {
        var renamed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Result)
            .Replace("\"id\": \"late\"", "\"id\": \"lateness\"", StringComparison.Ordinal));
        Assert.That(ResultComparison.Between(renamed, Result, Nowhere).Select(d => d.Sentence.English), Is.EqualTo(new[]
        {
            "the formula 'lateness' (version 1) is no longer used", "the formula 'late' (version 1) was not used then",
        }));
    }

    [Test]
    public void OtherLayout_IsNamedAsSuch()
    {
        var packed = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Result)
            .Replace("\n  \"command\"", "\n\n  \"command\"", StringComparison.Ordinal));
        Assert.That(ResultComparison.Between(packed, Result, Nowhere).Single().Kind, Is.EqualTo(DifferenceKind.Layout));
    }

    [Test]
    public void MembersAndItems_MissingOrExtra_AreNamed()
    {
        var text = Encoding.UTF8.GetString(Result);
        var less = Encoding.UTF8.GetBytes(text.Replace("\"bots\": []", "\"bats\": [1]", StringComparison.Ordinal));
        var differences = ResultComparison.Between(less, Result, Nowhere);
        Assert.That(differences.Select(d => (d.Kind, d.Path)),
            Is.EqualTo(new[] { (DifferenceKind.Extra, "$.bats"), (DifferenceKind.Missing, "$.bots") }));
        var more = Encoding.UTF8.GetBytes(text.Replace("\"bots\": []", "\"bots\": [1]", StringComparison.Ordinal));
        Assert.That(ResultComparison.Between(more, Result, Nowhere).Single().Path, Is.EqualTo("$.bots[0]"));
    }

    private static byte[] Simulated()
    {
        var file = new Rpa.Discovery.Model.Study.DepartmentFile { Department = TwoCounters.Counters };
        var options =
            TwoCounters.Quarter with
            {
                Horizon = new Rpa.Discovery.Model.Quantities.TimeAmount(14,
                Rpa.Discovery.Model.Quantities.TimeUnit.Day)
            };
        return ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.English,
            withPerformance: false);
    }

    private static bool Names(ResultDifference difference, string path) => difference.Path == path
        || (path.StartsWith("$.provenance.platform.", StringComparison.Ordinal) && difference.Path == "$.provenance.platform")
        || (path.StartsWith("$.provenance.formulas", StringComparison.Ordinal) && difference.Kind == DifferenceKind.Formula);

    // Path → value as written; null when it is not JSON.
    private static SortedDictionary<string, string>? Paths(byte[] json)
    {
        var paths = new SortedDictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var document = JsonDocument.Parse(json);
            Walk("$", document.RootElement);
            return paths;
        }
        catch (JsonException)
        {
            return null;
        }

        void Walk(string path, JsonElement element)
        {
            if (element.ValueKind == JsonValueKind.Object)
            {
                foreach (var member in element.EnumerateObject())
                    Walk($"{path}.{member.Name}", member.Value);
            }
            else if (element.ValueKind == JsonValueKind.Array)
            {
                for (var i = 0; i < element.GetArrayLength(); i++)
                    Walk($"{path}[{i}]", element[i]);
            }
            else
            {
                paths[path] = element.GetRawText();
            }
        }
    }
}
