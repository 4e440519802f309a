using System.Text.Json;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>How much of a number a goal takes.</summary>
public sealed class WhatIfGoalTests
{
    // Each of 150 cases a day takes 6 minutes: 15 hours of work for eight hours of one person.
    private const string Counter = """
        department: counter
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 28 d, drain: 10 d, replications: 10, seed: 5 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 3人, title: { en: Clerk, ja: 職員 } }
          spare: { capacity: 1 }
        workflows:
          letters:
            title: { en: Letters, ja: 文書 }
            arrivals: { about: 150 per open-day }
            due: 1 working-days
            initial: read
            states:
              read: { work: { by: clerk, effort: about 6 min }, transitions: [ { event: done, target: done } ] }
              done: { type: final }

        """;

    // The same answer as trying each number of people in turn.
    [Test]
    public void Answer_IsTheFewestThatKeepTheGoal()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Goal(runner, "late <= 5 %", "pools.clerk.capacity=1..9", "--json", "--no-performance")), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var goal = json.RootElement.GetProperty("goal");
        var file = DepartmentYaml.LoadFile(runner.Path("counter.yaml"));
        var options = ExperimentOptions.From(file.Study!);
        double Late(int people) => Experiment.Run(
            file.Department with
            {
                Pools = [.. file.Department.Pools.Select(p => p.Id == "clerk"
                ? p with { Capacity = [new CapacityStep { Count = people }] } : p)]
            }, options).Workflows[0].ShareLate!.Mean!.Value;
        var fewest = Enumerable.Range(1, 9).First(p => Late(p) <= 0.05);
        Assert.That(fewest, Is.InRange(2, 8), "the test is of a search, not of an end");
        Assert.Multiple(() =>
        {
            Assert.That(goal.GetProperty("outcome").GetString(), Is.EqualTo("reached"));
            Assert.That(goal.GetProperty("answer").GetInt32(), Is.EqualTo(fewest));
            Assert.That(goal.GetProperty("before").GetInt32(), Is.EqualTo(fewest - 1));
        });
        foreach (var value in goal.GetProperty("values").EnumerateArray())
            Assert.That(value.GetProperty("figure").GetProperty("mean").GetDouble(),
                Is.EqualTo(Late(value.GetProperty("value").GetInt32())));
    }

    [TestCase("en", "pools.clerk.capacity = [0-9] is enough: .*[0-9] to [0-9]", "the file says '3人'")]
    [TestCase("ja", "pools.clerk.capacity = [0-9] で足ります: .*見込みの幅", "ファイルでは「3人」")]
    public void Screen_SaysTheAnswerAndItsNeighbour_AndWhereItSearched(string language, string answer, string said)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Goal(runner, "late of letters <= 5 %", "pools.clerk.capacity", "--lang", language)), Is.Zero,
            () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Match(answer).And.Contain(said));
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Match("1 *(to|〜) *10"), "three times three people is fewer than ten");
    }

    [TestCase("use of clerk <= 1 %", "pools.clerk.capacity=1..4", "not-reached")]
    [TestCase("time <= 30 d", "pools.clerk.capacity=3..6", "met-everywhere")]
    [TestCase("use of clerk >= 50 %", "pools.clerk.capacity=1..9", "reached")]
    [TestCase("overtime of clerk <= 10 h", "pools.clerk.capacity=1..4", "met-everywhere")]
    public void Outcome_IsSaid(string goal, string by, string outcome)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Goal(runner, goal, by, "--json")), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("goal").GetProperty("outcome").GetString(), Is.EqualTo(outcome));
    }

    // Batches of one take longer to set up than there is time; batches of many wait to be full. Somewhere between the goal is met.
    private static readonly string Batches = Counter.Replace("about: 150 per", "about: 40 per", StringComparison.Ordinal)
        .Replace("capacity: 3人", "capacity: 1", StringComparison.Ordinal)
        .Replace("effort: about 6 min }", "effort: about 4 min, batch: { size: 20, set-up: 20 min, effort: per-case } }",
            StringComparison.Ordinal);

    [TestCase("1..40", 20, "The figure does not go one way")]
    [TestCase("1..200", null, "The figure does not go one way")]
    public void WhereTheFigureTurns_NothingIsClaimedOfWhatWasNotSimulated(string range, int? met, string said)
    {
        using var runner = new RunnerHarness();
        string[] command = ["whatif", runner.Write("batches.yaml", Batches), "--goal", "late <= 5 %", "--by",
            $"workflows.letters.states.read.work.batch.size={range}"];
        Assert.That(runner.Run([.. command, "--json"]), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var goal = json.RootElement.GetProperty("goal");
        Assert.That(goal.GetProperty("outcome").GetString(), Is.EqualTo("not-monotone"));
        int? answer = goal.GetProperty("answer") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null;
        Assert.That(answer, Is.EqualTo(met), "a value that meets it is named only where it was seen; 20 does");
        Assert.That(runner.Run(command), Is.Zero);
        Assert.That(runner.Out.ReplaceLineEndings(" "),
            Does.Contain(said).And.Contain("was not simulated and may differ").And.Not.Contain("is enough").And.Not.Contain("No value"));
    }

    [TestCase("1..4", "None of the 3 values simulated from 1 to 4 reaches the goal")]
    [TestCase("1..3", "No value from 1 to 3 reaches the goal")]
    public void NeverMet_IsSaidOfTheValuesThatWereSimulated(string range, string said)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Goal(runner, "use of clerk <= 1 %", $"pools.clerk.capacity={range}")), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain(said));
    }

    [TestCase("late of leters <= 5 %", "pools.clerk.capacity", "RPD6514")]
    [TestCase("use <= 80 %", "pools.clerk.capacity", "RPD6514")]
    [TestCase("late <= 5 %", "workflows.letters.states.read.work.effort", "RPD6515")]
    [TestCase("late <= 5 %", "pools.clark.capacity=1..4", "RPD6510")]
    public void GoalThatTheFileCannotAnswer_IsAFinding(string goal, string by, string code)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Goal(runner, goal, by)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain(code));
    }

    [Test]
    public void GoalOfLateCases_WhereNothingIsDue_IsAFinding()
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("counter.yaml", Counter.Replace("    due: 1 working-days\n", "", StringComparison.Ordinal));
        Assert.That(runner.Run("whatif", file, "--goal", "late <= 5 %", "--by", "pools.clerk.capacity"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD6516"));
    }

    [TestCase("--goal", "late", "--by", "pools.clerk.capacity")]
    [TestCase("--goal", "late <= 500 %", "--by", "pools.clerk.capacity")]
    [TestCase("--goal", "luck >= 5 %", "--by", "pools.clerk.capacity")]
    [TestCase("--goal", "late <= 5 %", "--by", "pools.clerk.capacity=9..1")]
    [TestCase("--goal", "late <= 5 %", "--seed", "1")]
    [TestCase("--by", "pools.clerk.capacity", "--seed", "1")]
    public void SlipInTheOptions_IsAUsageErrorBeforeAnyFileIsRead(params string[] options)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(["whatif", runner.Path("missing.yaml"), .. options]), Is.EqualTo(ExitCode.Usage));
    }

    private static string[] Goal(RunnerHarness runner, string goal, string by, params string[] more) =>
        ["whatif", runner.Write("counter.yaml", Counter), "--goal", goal, "--by", by, .. more];
}
