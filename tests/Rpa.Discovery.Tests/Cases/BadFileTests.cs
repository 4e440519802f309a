using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Cases;

/// <summary>Each file of this folder is the smallest one that gives its finding: the name says the code, the first line the place.</summary>
public class BadFileTests
{
    private const string Expect = "# expect ";

    private static readonly string Folder = Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases");

    private static IEnumerable<TestCaseData> Files() =>
        Directory.EnumerateFiles(Folder, "RPD*.yaml").Order(StringComparer.Ordinal)
            .Select(f => new TestCaseData(f).SetName($"BadFile_{Path.GetFileNameWithoutExtension(f).Replace('-', '_')}_GivesExactlyItsFinding"));

    [TestCaseSource(nameof(Files))]
    public void BadFile_GivesExactlyItsFinding(string file)
    {
        var code = Path.GetFileName(file)[..7];
        var place = File.ReadLines(file).First();
        Assert.That(place, Does.StartWith(Expect), "the first line says where the finding stands");
        var findings = Read(file);
        Assert.That(findings.Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Code} {f.Place.Line}:{f.Place.Column}")),
            Is.EqualTo(new[] { $"{code} {place[Expect.Length..].Trim()}" }), () => string.Join(Environment.NewLine, findings));
        Assert.That(findings.Single().Help, Is.Not.Empty);
        Assert.That(findings.Single().MessageIn(Language.Japanese), Is.Not.EqualTo(findings.Single().Message));
    }

    [Test]
    public void Folder_HasEnoughFiles() => Assert.That(Files().Count(), Is.GreaterThanOrEqualTo(60));

    private static IReadOnlyList<Diagnostic> Read(string file)
    {
        var text = File.ReadLines(file).Skip(1).FirstOrDefault() ?? "";
        return text.StartsWith("scenario:", StringComparison.Ordinal) ? ScenarioYaml.Read(file).Diagnostics
            : DepartmentYaml.Read(file).Diagnostics;
    }
}
