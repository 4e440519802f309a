using System.Globalization;
using System.Reflection;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>The smallest bad file for each code (<c>Cases/RPDnnnn-what.yaml</c>, first line <c># expect line:column</c>) gives exactly its
/// finding, at its place.</summary>
public sealed class BadFilesTests
{
    // Codes whose cause is no file of this folder; each has a test of its own.
    private static readonly string[] Elsewhere = ["RPD1002", "RPD1172", "RPD1031", "RPD1032", "RPD1033", "RPD1217", "RPD1219", "RPD1220",
        "RPD1221", "RPD1222", "RPD1223", "RPD1246", "RPD2071", "RPD2078", "RPD4030", "RPD4040", "RPD4041"];

    private static string Folder => Checkout.Path("tests", "Rpa.Discovery.Tests", "Cases");

    private static IEnumerable<string> Cases =>
        Directory.GetFiles(Folder, "RPD*.yaml").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Cases))]
    public void Read_BadFile_GivesExactlyItsFinding(string name)
    {
        var path = Path.Combine(Folder, name);
        var first = Encoding.Latin1.GetString(File.ReadAllBytes(path)).Split('\n')[0].TrimEnd('\r');
        Assert.That(first, Does.StartWith("# expect "), "the first line says where the finding stands");
        var expected = first["# expect ".Length..].Split(" in ");
        var place = expected.Length > 1 ? Path.Combine(Folder, expected[1]) : path;
        var findings = Findings(path);
        Assert.That(findings.Select(f => $"{f.Code} {Path.GetFileName(f.Place.Path)} {f.Place.Line}:{f.Place.Column}"),
            Is.EqualTo(new[] { $"{name[..7]} {Path.GetFileName(place)} {expected[0]}" }), () => string.Join(Environment.NewLine, findings));
    }

    [Test]
    public void Catalogue_EveryCodeOfAFile_HasItsBadFile()
    {
        var covered = Cases.Select(c => c[..7]).Concat(Elsewhere).ToHashSet(StringComparer.Ordinal);
        var codes = typeof(Diagnostic).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(f => f.FieldType == typeof(DiagnosticRule)).Select(f => ((DiagnosticRule)f.GetValue(null)!).Code)
            .Where(c => int.Parse(c[3..], CultureInfo.InvariantCulture) is < 3000 or (>= 4000 and < 4500));
        Assert.That(codes.Where(c => !covered.Contains(c)).Order(StringComparer.Ordinal), Is.Empty);
    }

    internal static IReadOnlyList<Diagnostic> Findings(string path)
    {
        if (!Encoding.Latin1.GetString(File.ReadAllBytes(path)).Contains("\nscenario:", StringComparison.Ordinal))
            return DepartmentYaml.Read(path).Diagnostics;
        var read = ScenarioYaml.Read(path);
        if (!read.TryGetValue(out var scenario) || ScenarioYaml.BasePath(scenario, path) is not { } @base)
            return read.Diagnostics;
        return [.. read.Diagnostics, .. scenario.Apply(DepartmentYaml.Load(@base)).Diagnostics];
    }
}
