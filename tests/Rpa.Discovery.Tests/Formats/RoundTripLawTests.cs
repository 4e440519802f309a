using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Whatever the library writes, it reads back to an equal department (equal by canonical YAML).</summary>
public sealed class RoundTripLawTests
{
    private static IEnumerable<string> Files() =>
        Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples"), "*.yaml")
            .Concat(Directory.GetFiles(Checkout.Path("processes"), "*.yaml"))
            .Concat(Directory.GetFiles(Checkout.Path("processes", "scenarios"), "*.yaml"))
            .Select(p => Path.GetRelativePath(Checkout.Root, p)).Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Files))]
    public void Write_File_ReadsBackEqual(string relative)
    {
        var path = Checkout.Path(relative);
        if (File.ReadAllText(path).Contains("\nscenario:", StringComparison.Ordinal)
            || File.ReadAllText(path).StartsWith("scenario:", StringComparison.Ordinal))
        {
            var scenario = ScenarioYaml.Load(path);
            foreach (var form in Enum.GetValues<YamlForm>())
                AssertSame(ScenarioYaml.Write(scenario, YamlForm.Canonical), ScenarioYaml.Write(scenario, form),
                    t => ScenarioYaml.Write(ScenarioYaml.Parse(t).ValueOrThrow(), YamlForm.Canonical));
            return;
        }

        if (Path.GetFileName(path) == "analysts.yaml")
        {
            var written = BallotYaml.Write(BallotYaml.Load(path));
            Assert.That(BallotYaml.Write(BallotYaml.Parse(written).ValueOrThrow()), Is.EqualTo(written));
            return;
        }

        var file = DepartmentYaml.LoadFile(path);
        foreach (var form in Enum.GetValues<YamlForm>())
            AssertSame(DepartmentYaml.Write(file, YamlForm.Canonical), DepartmentYaml.Write(file, form),
                t => DepartmentYaml.Write(DepartmentYaml.ParseFile(t, path).ValueOrThrow(), YamlForm.Canonical));
    }

    [Test]
    public void Write_GeneratedDepartments_ReadBackEqual([Values(0, 100, 200, 300, 400)] int first)
    {
        for (var seed = first; seed < first + 100; seed++)
        {
            var file = new DepartmentFile { Department = GeneratedDepartments.Make((ulong)seed, DepartmentKind.Written) };
            var canonical = DepartmentYaml.Write(file, YamlForm.Canonical);
            // The text is what is judged here: a generated flow may be nonsense, and a finding about it is no fault of the writer.
            var findings = new Findings();
            var source = SourceFile.FromString(canonical, null, findings);
            var again = source is null ? null : new FileReader(findings, null).Department(source);
            Assert.That(findings.All.Where(f => f.Severity != Severity.Hint).Select(f => f.ToString()), Is.Empty,
                () => $"seed {seed}\n{canonical}");
            Assert.That(DepartmentYaml.Write(again!, YamlForm.Canonical), Is.EqualTo(canonical), $"seed {seed}");
        }
    }

    [Test]
    public void Write_AsSaid_KeepsTheWords()
    {
        const string Text = """
            department: office
            calendar: always
            calendars: { always: { open: { mon-sun: ["00:00-24:00"] } } }
            pools: { clerk: { capacity: 2, absence: { sick: 年6日 } } }
            workflows:
              letters:
                arrivals: { about: "月1,200件", seasons: { 5: 2倍 } }
                due: 5営業日
                initial: write
                states:
                  write:
                    work: { by: clerk, effort: { usually: 4分, sometimes: ２０分, share: 10回に1回 } }
                    transitions:
                      - { event: bad, target: sent, probability: sometimes }
                      - { event: done, target: sent, probability: rest }
                  sent: { type: final }
            """;
        var file = DepartmentYaml.ParseFile(Text).ValueOrThrow();
        var written = DepartmentYaml.Write(file);
        foreach (var words in (string[])["月1,200件", "2倍", "{ usually: 4分, sometimes: ２０分, share: 10回に1回 }", "probability: sometimes", "年6日",
            "due: 5営業日"])
            Assert.That(written, Does.Contain(words));
        var canonical = DepartmentYaml.Write(file, YamlForm.Canonical);
        foreach (var meaning in (string[])["1200 per-month", "x2", "{ usually: 4 min, sometimes: 20 min, share: 0.1 }", "probability: 0.1",
            "6 d per-year", "5 working-days"])
            Assert.That(canonical, Does.Contain(meaning));
    }

    [Test]
    public void Write_WordsThatNoLongerHold_AreDropped()
    {
        var law = Duration.About(TimeSpan.FromMinutes(4)) with { Said = "about 5 min" };
        var department = Department.Named("office").WithPool("clerk", 1) with
        {
            Workflows = [new Workflow { Id = "w", Initial = "a",
                States = [new WorkState { Id = "a", Work = new Work { By = "clerk", Effort = law } }] }],
        };
        Assert.That(DepartmentYaml.Write(department), Does.Contain("lognormal: { mean: 4 min, cv: 0.5 }"));
    }

    [Test]
    public void Save_FileExists_IsRefusedAndKept()
    {
        var path = Path.Combine(TestContext.CurrentContext.WorkDirectory, "save-test.yaml");
        File.WriteAllText(path, "kept");
        var file = new DepartmentFile { Department = Department.Named("office") };
        var refused = Assert.Throws<DepartmentException>(() => DepartmentYaml.Save(file, path));
        Assert.That(refused.Diagnostics.Single().Code, Is.EqualTo("RPD1217"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("kept"));
        DepartmentYaml.Save(file, path, overwrite: true);
        Assert.That(File.ReadAllText(path), Does.StartWith("department: office"));
        File.Delete(path);
    }

    private static void AssertSame(string canonical, string written, Func<string, string> readAgain)
    {
        string again;
        try
        {
            again = readAgain(written);
        }
        catch (DepartmentException e)
        {
            Assert.Fail($"{e.Message}\n{written}");
            return;
        }

        Assert.That(again, Is.EqualTo(canonical));
    }
}
