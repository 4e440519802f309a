using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Whatever is too long or too many is a finding that says so, and is quoted short.</summary>
public sealed class LimitTests
{
    private const string Head = """
        department: office
        pools:
          clerk: { capacity: 1 }
        workflows:
          letters:
            arrivals: { every: { exponential: { mean: 1 h } } }
            attributes: { channel: { choice: { paper: 50 %, electronic: rest } } }
            initial: write
            states:
              write:
                work: { by: clerk, effort: about 50 min }
                transitions:
                  - { event: back, target: write, guard: GUARD }
                  - { event: done, target: sent }
              sent: { type: final }

        """;

    private const int LongestMessage = 1200;

    [TestCase(200, null)]
    [TestCase(201, "RPD1219")]
    [TestCase(300, "RPD1219")]
    public void Guard_MoreThan200Comparisons_IsRefused(int terms, string? code) =>
        GuardGives(string.Join(" or ", Enumerable.Repeat("age>1 h", terms)), code);

    [TestCase(199, null)]
    [TestCase(2000, "RPD1219")]
    public void Guard_MoreThan200Summands_IsRefused(int terms, string? code) =>
        GuardGives(string.Join(" + ", Enumerable.Repeat("1", terms)) + " > 1", code);

    [TestCase(65)]
    [TestCase(4_000_000)]
    public void Number_OfManyDigits_IsAFinding(int digits)
    {
        var findings = DepartmentYaml.Parse(Head.Replace("GUARD", "overdue", StringComparison.Ordinal)
            .Replace("capacity: 1 ", $"capacity: {new string('1', digits)} ", StringComparison.Ordinal)).Diagnostics;

        Assert.That(findings.Where(f => f.Severity == Severity.Error).Select(f => f.Code),
            Does.Contain(digits > YamlTreeReader.LongestText ? "RPD1031" : "RPD1218"));
        AssertShort(findings);
    }

    [TestCase("effort: about 50 min", "effort: N min")]
    [TestCase("50 %", "N %")]
    [TestCase("GUARD", "age > N h")]
    [TestCase("mean: 1 h", "mean: N")]
    [TestCase("capacity: 1", "hourly-cost: N")]
    [TestCase("capacity: 1", "capacity: -N")]
    [TestCase("capacity: 1", "capacity: 0.N")]
    [TestCase("department: office", "department: office\nstudy: { seed: N }")]
    [TestCase("department: office", "department: office\nstudy: { start: N-04-01 }")]
    public void Number_OfManyDigitsAnywhere_IsAFinding(string from, string to)
    {
        foreach (var digits in new[] { 66, 5000 })
        {
            var text = Head.Replace(from, to.Replace("N", new string('7', digits), StringComparison.Ordinal), StringComparison.Ordinal)
                .Replace("GUARD", "overdue", StringComparison.Ordinal);
            var findings = DepartmentYaml.Parse(text).Diagnostics;

            Assert.That(findings.Any(f => f.Severity == Severity.Error), to);
            AssertShort(findings);
        }
    }

    [TestCase(10_000, false)]
    [TestCase(10_001, true)]
    public void Text_Over10000Characters_IsAFinding(int length, bool refused)
    {
        var findings = DepartmentYaml.Parse(Head.Replace("GUARD", "overdue", StringComparison.Ordinal)
            + $"title: {new string('x', length)}\n").Diagnostics;

        Assert.That(findings.Any(f => f.Code == "RPD1031"), Is.EqualTo(refused));
        AssertShort(findings);
    }

    [TestCase("\\u001b[2J")]
    [TestCase("\\e[31m")]
    [TestCase("\\x07")]
    [TestCase("\\0")]
    [TestCase("\\u2028")]
    [TestCase("\\L")]
    [TestCase("\\u202e")]
    [TestCase("\\ud800")]
    [TestCase("\\N")]
    public void Text_ControlCharacterByEscape_IsRefusedLikeTheCharacter(string escape)
    {
        var text = Head.Replace("GUARD", "overdue", StringComparison.Ordinal) + $"title: \"a{escape}b\"\n";
        var error = DepartmentYaml.Parse(text).Diagnostics.First(f => f.Severity == Severity.Error);

        Assert.That((error.Code, error.Place.Line), Is.EqualTo((escape == "\\ud800" ? error.Code : "RPD1005", 16)), error.ToString());
    }

    [Test]
    public void Text_LineBreaksAndTabsByEscape_AreText() =>
        Assert.That(DepartmentYaml.Parse(Head.Replace("GUARD", "overdue", StringComparison.Ordinal)
            + "title: \"a\\n\\tb \\u3042\"\n").Diagnostics.Select(f => f.Code), Does.Not.Contain("RPD1005"));

    [Test]
    public void Findings_BeyondTenThousand_AreCounted()
    {
        var unknown = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"k{i}: 1\n"));
        var findings = DepartmentYaml.Parse("department: office\n" + unknown).Diagnostics;

        Assert.That(findings, Has.Count.EqualTo(Findings.MostKept + 1));
        Assert.That(findings[^1].Code, Is.EqualTo("RPD1032"));
        Assert.That(findings[^1].Message, Does.StartWith("2001 more errors"));
    }

    [Test]
    public void Findings_HintsBeyondTenThousand_DoNotRefuse()
    {
        var findings = new Findings();
        for (var i = 0; i < Findings.MostKept + 5; i++)
            findings.Add(LoadRules.UnusedPool, new SourceSpan("x.yaml", 1, 1), "clerk");
        Assert.That(findings.HasErrors, Is.False);
        Assert.That(findings.InOrder()[^1].ToString(), Does.Contain("RPD1033").And.Contain("5 more"));
        findings.Add(TextRules.Empty, new SourceSpan("x.yaml", 1, 1));
        Assert.That(new ReadResult<string>("", findings.InOrder()).HasErrors, "an error beyond the bound is one");
    }

    [Test]
    public void Quote_LongText_IsShortenedWholeRunesOnly()
    {
        var finding = TextRules.Tag.At(default, new string('x', 239) + "\U0001F600" + new string('y', 1000));

        Assert.That(finding.Message, Has.Length.LessThan(400));
        Assert.That(finding.Message, Does.Contain("x…'").And.Not.Contain("\uD83D"));
    }

    private static void GuardGives(string guard, string? code)
    {
        var errors = DepartmentYaml.Parse(Head.Replace("GUARD", guard, StringComparison.Ordinal)).Diagnostics.Where(f =>
            f.Severity == Severity.Error).ToList();
        Assert.That(errors.Select(f => f.Code), code is null ? Is.Empty : Is.EqualTo(new[] { code }));
        AssertShort(errors);
    }

    private static void AssertShort(IEnumerable<Diagnostic> findings) =>
        Assert.That(findings.Where(f => f.Message.Length + f.Help.Length > LongestMessage), Is.Empty);
}
