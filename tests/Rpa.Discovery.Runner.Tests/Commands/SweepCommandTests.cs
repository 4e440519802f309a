using System.Globalization;
using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Many simulations by a plan: cells, what is kept of them, and where it is worst and best.</summary>
public sealed class SweepCommandTests
{
    private const string Plan = """
        sweep: { en: Two desks, ja: 2つの窓口 }
        departments: [quiet.yaml, "more/*.yaml"]
        scenarios: [today, busier.yaml]
        values: { pools.clerk.capacity: 1..2 }
        seeds: [3, 4]
        study: { replications: 4 }

        """;

    private static readonly string[] Results = ["cells.csv", "figures.csv", "sweep.json", "sweep.md"];

    private static string WritePlan(RunnerHarness runner, string plan = Plan)
    {
        runner.Write("quiet.yaml", SweptDesk.Yaml("quiet", 20));
        runner.Write("more/busy.yaml", SweptDesk.Yaml("busy", 55));
        runner.Write("busier.yaml", SweptDesk.Busier);
        return runner.Write("plan.yaml", plan);
    }

    /// <summary>A plan of many small desks, in a folder of its own.</summary>
    internal static string WriteMany(RunnerHarness runner, string folder, int departments, int seeds, string study = "replications: 10")
    {
        for (var i = 1; i <= departments; i++)
            runner.Write(Path.Combine(folder, $"desk-{i:0000}.yaml"), SweptDesk.Yaml($"desk-{i}", 10 + (i % 50)));
        var said = seeds == 1 ? "1" : $"1..{seeds}";
        return runner.Write(Path.Combine(folder, "plan.yml"),
            $"sweep: many\ndepartments: 'desk-*.yaml'\nseeds: {said}\nstudy: {{ {study} }}\n");
    }

    private static string[] CellsIn(RunnerHarness runner, string folder) =>
        [.. Directory.EnumerateFiles(runner.Path(folder, "cells"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    internal static void AssertSame(RunnerHarness runner, string one, string other) => Assert.Multiple(() =>
    {
        foreach (var name in Results)
            Assert.That(File.ReadAllBytes(runner.Path(other, name)), Is.EqualTo(File.ReadAllBytes(runner.Path(one, name))), name);
    });

    // 2 desks, 2 scenarios, 2 numbers of clerks, 2 seeds.
    [Test]
    public void Plan_GivesEveryCombinationOnce_WithTheFiguresOfWhatIf()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner);
        Assert.That(runner.Run("sweep", plan, "--json"), Is.Zero, () => runner.Error);
        using var swept = JsonDocument.Parse(runner.Out);
        var cells = swept.RootElement.GetProperty("cells").EnumerateArray().ToList();
        Assert.That(cells.Select(Called), Is.EqualTo(
            from department in new[] { "quiet.yaml", "more/busy.yaml" }
            from scenario in new[] { "today", "busier" }
            from clerks in new[] { 1, 2 }
            from seed in new[] { 3, 4 }
            select $"{department} {scenario} {clerks} {seed}"));

        Assert.That(runner.Run("whatif", runner.Path("more", "busy.yaml"), "--sweep", "pools.clerk.capacity=2", "--seed", "4",
            "--replications", "4", "--json"), Is.Zero, () => runner.Error);
        using var compared = JsonDocument.Parse(runner.Out);
        var toBe = compared.RootElement.GetProperty("comparisons")[0].GetProperty("toBe");
        var cell = cells.Single(c => Called(c) == "more/busy.yaml today 2 4");
        // One workflow and one pool: the department's figures are theirs.
        Assert.Multiple(() =>
        {
            Assert.That(Mean(cell, "utilization"), Is.EqualTo(toBe.GetProperty("pools")[0].GetProperty("utilization").GetProperty("mean")
                .GetDouble()).Within(1e-12));
            Assert.That(Mean(cell, "shareLate"), Is.EqualTo(toBe.GetProperty("workflows")[0].GetProperty("shareLate").GetProperty("mean")
                .GetDouble()).Within(1e-12));
            Assert.That(Mean(cell, "waitingHours"), Is.EqualTo(toBe.GetProperty("workflows")[0].GetProperty("waitingHours")
                .GetProperty("mean").GetDouble()).Within(1e-12));
        });
    }

    [Test]
    public void WorstAndBest_AreNamedFirst_InBothLanguages()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner, Plan.Replace("values: { pools.clerk.capacity: 1..2 }\nseeds: [3, 4]\n", "", StringComparison.Ordinal));
        Assert.That(runner.Run("sweep", plan), Is.Zero, () => runner.Error);
        runner.AssertFits();
        var flat = string.Join(' ', runner.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        Assert.That(flat, Does.Contain("Late cases: worst Desk busy, A busy year:").And.Contain("best Desk quiet,"));
        Assert.That(runner.Run("sweep", plan, "--lang", "ja"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.ReplaceLineEndings(""), Does.Contain("期限遅れ: 最も悪いのは窓口busy、忙しい年で"));
    }

    [Test]
    public void Folder_HoldsTheSameBytes_ForAnyNumberOfThreads()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("one"), "--threads", "1", "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("many"), "--threads", "7", "--quiet"), Is.Zero, () => runner.Error);
        AssertSame(runner, "one", "many");
        Assert.That(CellsIn(runner, "one"), Has.Length.EqualTo(16));
        var rows = File.ReadAllLines(runner.Path("one", "cells.csv"));
        Assert.That(rows, Has.Length.EqualTo(17));
        // Of each cell six figures of the department, two of the workflow and two of the pool.
        Assert.That(File.ReadAllLines(runner.Path("one", "figures.csv")), Has.Length.EqualTo(1 + (16 * 10)));
    }

    [Test]
    public void Resume_ComputesOnlyWhatIsMissingOrNotWhole_AndSaysSo()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("whole"), "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("again"), "--quiet"), Is.Zero, () => runner.Error);
        var cells = CellsIn(runner, "again");
        var longAgo = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var cell in cells)
            File.SetLastWriteTimeUtc(cell, longAgo);
        File.Delete(cells[0]);
        File.WriteAllText(cells[1], File.ReadAllText(cells[1])[..200]);
        File.WriteAllText(cells[2], File.ReadAllText(cells[2]).Replace("\"mean\": 0.", "\"mean\": 1.", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(cells[2], longAgo);
        foreach (var name in Results)
            File.Delete(runner.Path("again", name));

        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("again")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7330").And.Contain("15 finished cells"));
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("again"), "--resume"), Is.Zero, () => runner.Error);
        Assert.That(runner.Error.Split("RPD7331"), Has.Length.EqualTo(3), runner.Error);
        AssertSame(runner, "whole", "again");
        Assert.That(CellsIn(runner, "again"), Is.EqualTo(cells));
        Assert.That(cells.Where(c => File.GetLastWriteTimeUtc(c) != longAgo), Is.EqualTo(cells[..3]));
    }

    [Test]
    public void CellOfAnotherPlatform_IsTakenAndNamed()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o"), "--quiet"), Is.Zero, () => runner.Error);
        var cell = CellsIn(runner, "o")[0];
        var text = File.ReadAllText(cell);
        var at = text.IndexOf("\"platform\": \"", StringComparison.Ordinal) + 13;
        File.WriteAllText(cell, text[..at] + "other-" + text[at..]);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o"), "--resume"), Is.Zero, () => runner.Error);
        Assert.That(runner.Error, Does.Contain("RPD7332").And.Contain("1 cell was computed on other-"));
    }

    [Test]
    public void EditedDepartment_IsComputedAgain_AndTheOthersAreNot()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o"), "--quiet"), Is.Zero, () => runner.Error);
        var before = CellsIn(runner, "o");
        runner.Write("quiet.yaml", SweptDesk.Yaml("quiet", 25));
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o"), "--resume", "--quiet"), Is.Zero, () => runner.Error);
        // Eight of the edited department are new; those of its former text stay, and no result speaks of them.
        Assert.That(CellsIn(runner, "o").Except(before).Count(), Is.EqualTo(8));
        Assert.That(File.ReadAllLines(runner.Path("o", "cells.csv")), Has.Length.EqualTo(17));
    }

    [Test]
    public void FaultOfOneDepartment_IsFoundBeforeAnythingIsComputed()
    {
        using var runner = new RunnerHarness();
        var plan = WritePlan(runner);
        runner.Write("more/odd.yaml", SweptDesk.Yaml("odd", 5).Replace("target: done }", "target: dnoe }", StringComparison.Ordinal));
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("odd.yaml").And.Contain("RPD2003"));
        Assert.That(Directory.Exists(runner.Path("o", "cells")), Is.False);
        Assert.That(runner.Run("sweep", WritePlan(runner, Plan.Replace("pools.clerk", "pools.clark", StringComparison.Ordinal))),
            Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD6510").And.Contain("pools.clerk.capacity"));
    }

    [Test]
    public void Interrupted_KeepsWhatIsFinished()
    {
        using var runner = new RunnerHarness();
        using var source = new CancellationTokenSource();
        var plan = WritePlan(runner);
        source.Cancel();
        runner.Interrupted = source.Token;
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("o")), Is.EqualTo(130));
        Assert.That(File.Exists(runner.Path("o", "cells.csv")), Is.False);
    }

    [Test]
    public void ResumeWithoutAFolder_IsASlip()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("sweep", WritePlan(runner), "--resume"), Is.EqualTo(2));
        Assert.That(runner.Error, Does.Contain("-o"));
    }

    private static string Called(JsonElement cell) => string.Join(' ', cell.GetProperty("department").GetString(),
        cell.GetProperty("scenario").GetString(), cell.GetProperty("values")[0].GetProperty("value").GetString(),
        cell.GetProperty("seed").GetUInt64().ToString(CultureInfo.InvariantCulture));

    private static double Mean(JsonElement cell, string figure) =>
        cell.GetProperty("figures").EnumerateArray().Single(f => f.GetProperty("figure").GetString() == figure).GetProperty("mean")
            .GetDouble();
}
