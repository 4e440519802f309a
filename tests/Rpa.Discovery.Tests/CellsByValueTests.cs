using System.Text;
using System.Text.Json.Nodes;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Sweeps;

namespace Rpa.Discovery.Tests;

/// <summary>Cells of a sweep from their request alone: the bytes of one machine, whatever became of the files.</summary>
public sealed class CellsByValueTests
{
    // Includes, tables, a calendar file, recorded arrivals; a scenario of one department; values, seeds and a study of the plan's own.
    private const string Plan = """
        sweep: by value
        departments: everything.yaml
        scenarios: [today, everything.change.yaml]
        values: { pools.clerk.capacity.2026-04-01: 6..7 }
        seeds: [3, 4]
        study: { start: 2026-04-01, horizon: 10 d, warm-up: 1 d, drain: 20 d, replications: 2 }

        """;

    private string _folder = "";

    [SetUp]
    public void CopyExamples()
    {
        _folder = Directory.CreateTempSubdirectory("cells-").FullName;
        var examples = Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples");
        foreach (var name in (string[])["everything.yaml", "everything.change.yaml", "w2.yaml", "tandem.yaml", "parts/arrivals.csv",
            "parts/closed-days.ics", "parts/more-systems.yaml", "parts/times.csv"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, name))!);
            File.Copy(Path.Combine(examples, name), Path.Combine(_folder, name));
        }
    }

    [TearDown]
    public void RemoveFolder()
    {
        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void Cells_AreThoseOfOneMachine_WithoutAnyFile()
    {
        var plan = Read(Plan);
        AssertSame(plan, CellKinds.Simulation, 2 * 2 * 2);
    }

    [Test]
    public void PlanOfFilesAlone_IsAskedTheSame() =>
        AssertSame(Read("sweep: t\ndepartments: [w2.yaml, tandem.yaml]\nstudy: { horizon: 5 d, warm-up: 0 d }\n"), CellKinds.Simulation, 2);

    [Test]
    public void Rankings_AreThoseOfOneMachine_WithoutAnyFile() =>
        AssertSame(Read("sweep: t\ndepartments: w2.yaml\nstudy: { horizon: 10 d, warm-up: 0 d }\n").OfToday(), CellKinds.Ranking, 1);

    [Test]
    public void SameQuestion_HasTheSameBytes_WhereverItsFilesLie()
    {
        var here = Asked(Read(Plan), out _);
        var there = _folder + "-moved";
        Directory.Move(_folder, there);
        _folder = there;
        Assert.That(Asked(Read(Plan), out _), Is.EqualTo(here));
    }

    [Test]
    public void FewerCells_BringOnlyTheirDepartments()
    {
        var plan = Read("sweep: t\ndepartments: [w2.yaml, tandem.yaml]\nstudy: { horizon: 5 d, warm-up: 0 d }\n");
        var cells = Named(plan, CellKinds.Simulation);
        var cell = Encoding.UTF8.GetString(
            CellsByValue.Read(CellsByValue.Ask(plan, CellKinds.Simulation, [cells[1]])).Compute(0, CancellationToken.None));
        Assert.That(cell, Does.Contain(cells[1].Request));
        Assert.That(Encoding.UTF8.GetString(CellsByValue.Ask(plan, CellKinds.Simulation, [cells[1]])), Does.Not.Contain("department: w2"));
    }

    [Test]
    public void FileThatChangedMeanwhile_IsNamed()
    {
        var plan = Read("sweep: t\ndepartments: w2.yaml\n");
        var cells = Named(plan, CellKinds.Simulation);
        File.AppendAllText(Path.Combine(_folder, "w2.yaml"), "# another text\n");
        Assert.That(() => CellsByValue.Ask(plan, CellKinds.Simulation, cells),
            Throws.TypeOf<DepartmentException>().With.Message.Contains("w2.yaml").And.Message.Contains("changed"));
    }

    [Test]
    public void Replications_AreCounted_AndWhoSaidTooFewIsRefused()
    {
        var asked = Asked(Read(Plan), out var cells);
        Assert.That(CellsByValue.Read(asked).Replications, Is.EqualTo(2 * cells.Count));
        var lying = Changed(asked, json => json["departments"]![0]!["replications"] = 1);
        Assert.That(() => lying.Compute(0, CancellationToken.None), Throws.TypeOf<DepartmentException>());
    }

    [TestCase("[]")]
    [TestCase("no json")]
    [TestCase("""{ "version": 1 }""")]
    public void Garbage_IsRefused(string request) => Assert.That(
        () => CellsByValue.Read(Encoding.UTF8.GetBytes(request)), Throws.TypeOf<DepartmentException>().With.Message.Contains("RPD7311"));

    [Test]
    public void RequestThatWasChanged_IsRefused()
    {
        var asked = Asked(Read("sweep: t\ndepartments: w2.yaml\n"), out _);
        foreach (var change in (Action<JsonNode>[])
        [
            j => j["version"] = 2, j => j["modelSemantics"] = 1, j => j["kind"] = "other", j => j["cells"]![0] = 1,
            j => j["cells"]![0] = -1,
            j => j["departments"]!.AsArray().Add(j["departments"]![0]!.DeepClone()), j => j["scenarios"]![0]!["text"] = "scenario: x",
            j => j["values"] = new JsonArray([.. Enumerable.Range(0, 40).Select(i => new JsonObject
            {
                ["path"] = $"{i}", ["values"] = new JsonArray("1", "2"),
            })]),
        ])
        {
            Assert.That(() => Changed(asked, change), Throws.TypeOf<DepartmentException>(), "change");
        }
    }

    [Test]
    public void FileOfThisMachine_IsNotOpened_WhateverTheRequestNames()
    {
        var secret = Path.Combine(_folder, "secret.yaml");
        File.WriteAllText(secret, "systems: { found: {} }\n");
        var asked = Asked(Read("sweep: t\ndepartments: w2.yaml\n"), out _);
        foreach (var include in (string[])[secret, "secret.yaml", "../secret.yaml"])
        {
            var of = Changed(asked, json => json["departments"]![0]!["files"]![0]!["text"] =
                json["departments"]![0]!["files"]![0]!["text"]!.GetValue<string>() + $"\ninclude: '{include}'\n");
            var before = Environment.CurrentDirectory;
            Environment.CurrentDirectory = _folder;
            try
            {
                Assert.That(() => of.Compute(0, CancellationToken.None), Throws.TypeOf<DepartmentException>(), include);
            }
            finally
            {
                Environment.CurrentDirectory = before;
            }
        }
    }

    private void AssertSame<TRun>(SweepPlan plan, CellKind<TRun> kind, int count)
        where TRun : class
    {
        var here = new DepartmentSweep<TRun>(plan, kind).Run(1, 1);
        Assert.That(here, Has.Count.EqualTo(count));
        var asked = CellsByValue.Ask(plan, kind, [.. here.Select(c => new NamedCell(c.Number, c.Cell, c.Request))]);
        Directory.Delete(_folder, recursive: true);
        var there = CellsByValue.Read(asked);
        Assert.That(there.Count, Is.EqualTo(count));
        for (var i = 0; i < count; i++)
        {
            Assert.That(Encoding.UTF8.GetString(there.Compute(i, CancellationToken.None)),
                Is.EqualTo(Encoding.UTF8.GetString(CellFile<TRun>.Write(here[i].Request, here[i].Run))), $"cell {i + 1}");
        }
    }

    private static byte[] Asked(SweepPlan plan, out IReadOnlyList<NamedCell> cells) =>
        CellsByValue.Ask(plan, CellKinds.Simulation, cells = Named(plan, CellKinds.Simulation));

    private static IReadOnlyList<NamedCell> Named<TRun>(SweepPlan plan, CellKind<TRun> kind)
        where TRun : class =>
        [.. plan.Cells().Select((c, i) => new NamedCell(i + 1, c, kind.RequestOf(CellInput.Of(plan, c))))];

    private static CellsByValue Changed(byte[] asked, Action<JsonNode> change)
    {
        var json = JsonNode.Parse(asked)!;
        change(json);
        return CellsByValue.Read(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    private SweepPlan Read(string text)
    {
        var path = Path.Combine(_folder, "plan.yml");
        File.WriteAllText(path, text);
        return SweepPlanFile.Read(path).ValueOrThrow();
    }
}
