using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats.Sweeps;

/// <summary>The plan of a sweep: what it asks for, and the smallest bad plan for each code.</summary>
public sealed class SweepPlanFileTests
{
    private string _folder = "";

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("sweep-").FullName;
        foreach (var name in (string[])["a.yaml", "b.yaml", "sub/c.yaml", "sub/deep/d.yaml", "sub/deep/e.txt"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
            File.WriteAllText(Path.Combine(_folder, name), "department: x\n");
        }

        File.WriteAllText(Path.Combine(_folder, "s.yml"), "scenario: s\nchanges: [ { staff: { clerk: { capacity: 2 } } } ]\n");
        File.WriteAllText(Path.Combine(_folder, "of-a.yml"),
            "scenario: of-a\nbase: a.yaml\nchanges: [ { staff: { clerk: { capacity: 2 } } } ]\n");
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [TestCase("'*.yaml'", "a.yaml b.yaml")]
    [TestCase("'**/*.yaml'", "a.yaml b.yaml sub/c.yaml sub/deep/d.yaml")]
    [TestCase("'sub/**/*'", "sub/c.yaml sub/deep/d.yaml sub/deep/e.txt")]
    [TestCase("'s?b/*/d.y*'", "sub/deep/d.yaml")]
    [TestCase("[b.yaml, a.yaml]", "b.yaml a.yaml")]
    [TestCase("sub/../a.yaml", "sub/../a.yaml")]
    public void Patterns_FindFiles_InTheOrderOfTheirLetters(string patterns, string labels)
    {
        var plan = Read($"sweep: t\ndepartments: {patterns}\n").Value!;
        Assert.That(string.Join(' ', plan.Departments.Select(d => d.Label)), Is.EqualTo(labels));
    }

    [Test]
    public void Cells_AreEveryCombination_AndAScenarioWithABaseIsForThatAlone()
    {
        var plan = Read("sweep: t\ndepartments: '*.yaml'\nscenarios: [today, s.yml, of-a.yml]\nvalues: { x: [1, 2], y: 5..9/2 }\n"
            + "seeds: 7, 8\n").Value!;
        // a has three scenarios, b has two.
        Assert.That(plan.Cells(), Has.Count.EqualTo((3 + 2) * 2 * 3 * 2));
        Assert.That(plan.Cells().Select(c =>
            (c.Department.Label, c.Scenario.Label, string.Join(' ', c.Values.Select(v => v.Path + v.Value)), c.Seed)).Distinct().Count(),
            Is.EqualTo(60));
        Assert.That(plan.Values[1].Values, Is.EqualTo((string[])["5", "7", "9"]));
    }

    [TestCase("departments: 'no/*.yaml'", "RPD7321", 2)]
    [TestCase("departments: ['*.yaml', a.yaml]", "RPD7322", 2)]
    [TestCase("departments: a.yaml\nscenarios: [s.yml, s.yml]", "RPD7324", 3)]
    [TestCase("departments: b.yaml\nscenarios: of-a.yml", "RPD7325", 3)]
    [TestCase("departments: a.yaml\nvalues: { x: 9..4 }", "RPD7326", 3)]
    [TestCase("departments: a.yaml\nvalues: { x: 0..1/0.0001 }", "RPD7327", 3)]
    [TestCase("departments: a.yaml\nvalues: { x: [1, 1..2] }", "RPD7328", 3)]
    [TestCase("departments: a.yaml\nvalues: { x: 1..100, y: 1..100, z: 1..100 }", "RPD7329", 1)]
    [TestCase("departments: a.yaml\nseeds: [-1]", "RPD1114", 3)]
    [TestCase("departments: []", "RPD1216", 2)]
    [TestCase("departments: a.yaml\nsceanrios: s.yml", "RPD1201", 3)]
    public void SmallestBadPlan_GivesItsFindingOnce_AtItsPlace(string rest, string code, int line)
    {
        var read = Read("sweep: t\n" + rest + "\n");
        Assert.That(read.Diagnostics.Select(d => (d.Code, d.Place.Line)), Is.EqualTo(new[] { (code, line) }),
            () => string.Join('\n', read.Diagnostics));
        Assert.That(read.Value, Is.Null);
    }

    [TestCase("departments: a.yaml\n", "'sweep' is missing in a plan of a sweep.", "一括計算の計画(sweep)に「sweep」がありません。")]
    [TestCase("sweep: t\n", "'departments' is missing in a plan of a sweep.", "一括計算の計画(sweep)に「departments」がありません。")]
    public void PlanWithoutAFieldThatItNeeds_IsSaidAsAPersonWould(string text, string english, string japanese)
    {
        var finding = Read(text).Diagnostics.Single();
        Assert.Multiple(() =>
        {
            Assert.That((finding.Code, finding.Place.Line), Is.EqualTo(("RPD1202", 1)));
            Assert.That(finding.MessageIn(Language.English), Is.EqualTo(english));
            Assert.That(finding.MessageIn(Language.Japanese), Is.EqualTo(japanese));
        });
    }

    [Test]
    public void DepartmentInThePlaceOfAPlan_IsSaidToBeOne()
    {
        var read = Read("department: a\nworkflows: {}\n");
        Assert.That(read.Diagnostics.Single().Message, Does.Contain("a department").And.Contain("a plan of a sweep"));
    }

    private ReadResultOf Read(string text)
    {
        var path = Path.Combine(_folder, "plan.yaml");
        File.WriteAllText(path, text);
        var read = SweepPlanFile.Read(path);
        return new ReadResultOf(read.TryGetValue(out var plan) ? plan : null, read.Diagnostics);
    }

    private sealed record ReadResultOf(SweepPlan? Value, IReadOnlyList<Diagnostics.Diagnostic> Diagnostics);
}
