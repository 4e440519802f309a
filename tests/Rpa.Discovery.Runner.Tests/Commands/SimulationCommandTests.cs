using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Commands that simulate: simulate, hotspots, whatif.</summary>
public sealed class SimulationCommandTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 12, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 1, title: { en: Clerk, ja: 職員 } }
        workflows:
          requests:
            title: { en: Requests, ja: 申請 }
            arrivals: { about: 60 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                title: { en: Check, ja: 確認 }
                work: { by: clerk, effort: about 6 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private const string Faster = """
        scenario: faster
        title: { en: A faster check, ja: 確認を早くする }
        base: desk.yaml
        changes:
          - effort: { requests/received: about 4 min }

        """;

    [TestCase("simulate")]
    [TestCase("hotspots")]
    [TestCase("whatif")]
    public void Json_FitsTheSchema(string command)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Line(runner, command, "--json")), Is.Zero, () => runner.Error);
        ResultSchema.Accepts(runner.Out);
    }

    [Test]
    public void AutomaticWarmUp_SaysWhatItLeavesOut()
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("slow.yaml", """
            department: slow
            time-zone: UTC
            study: { kind: steady-state, start: 2026-01-05, horizon: 630 d, warm-up: auto, replications: 10, seed: 1 }
            pools: { clerk: { capacity: 2 } }
            workflows:
              slow:
                arrivals: { every: { exponential: { mean: 4 h } } }
                initial: do
                states:
                  do: { work: { by: clerk, effort: 1 min }, transitions: [ { event: done, target: stay } ] }
                  stay: { wait: { exponential: { mean: 30 d } }, transitions: [ { event: over, target: end } ] }
                  end: { type: final }

            """);
        Assert.That(runner.Run("simulate", file, "--lang", "en", "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.ReplaceLineEndings(" "),
            Does.Match("Left out at the beginning: [12][0-9] weeks \\(seen on 10 pilot runs of 90 weeks; +'slow' settled last\\)"));
        Assert.That(runner.Run("simulate", file, "--json", "--quiet"), Is.Zero, () => runner.Error);
        ResultSchema.Accepts(runner.Out);
        Assert.That(runner.Out, Does.Match("\"warmUpFound\": \\{\\s*\"weeks\": [12][0-9],"));
    }

    [TestCase("en")]
    [TestCase("ja")]
    public void Screens_FitEightyColumns(string language)
    {
        using var runner = new RunnerHarness();
        foreach (var command in (string[])["simulate", "hotspots", "whatif"])
        {
            Assert.That(runner.Run(Line(runner, command, "--lang", language)), Is.Zero, () => runner.Error);
            runner.AssertFits();
            Assert.That(runner.Out, Does.Contain(language == "ja" ? "見込みの幅" : "nterval"));
            Assert.That(runner.Out, Does.Not.Contain("\e"), "plain when nobody looks");
        }
    }

    [Test]
    public void Json_SameSeedAndAnyThreads_SameBytes()
    {
        using var runner = new RunnerHarness();
        runner.Run(Line(runner, "simulate", "--json", "--no-performance", "--threads", "1"));
        var one = runner.Out;
        runner.Run(Line(runner, "simulate", "--json", "--no-performance", "--threads", "3"));
        Assert.That(runner.Out, Is.EqualTo(one));
        runner.Run(Line(runner, "simulate", "--json", "--no-performance", "--seed", "4"));
        Assert.That(runner.Out, Is.Not.EqualTo(one));
    }

    [Test]
    public void Simulate_FewReplications_HasNoIntervalAndSaysWhy()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Line(runner, "simulate", "--json", "--replications", "3")), Is.Zero);
        ResultSchema.Accepts(runner.Out);
        using var json = JsonDocument.Parse(runner.Out);
        var mean = json.RootElement.GetProperty("workflows")[0].GetProperty("cycleTimeHours").GetProperty("mean");
        Assert.That(mean.GetProperty("halfWidth").ValueKind, Is.EqualTo(JsonValueKind.Null));
        Assert.That(mean.GetProperty("why").GetString(), Does.Contain("10"));
    }

    [Test]
    public void Simulate_Cases_FollowsSoManyToTheirEnd()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Line(runner, "simulate", "--json", "--cases", "100")), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var workflow = json.RootElement.GetProperty("workflows")[0];
        Assert.That(workflow.GetProperty("cases").GetProperty("mean").GetDouble(), Is.EqualTo(100));
        Assert.That(workflow.GetProperty("censored").GetProperty("mean").GetDouble(), Is.Zero);
    }

    [Test]
    public void WhatIf_ReleasesTheEffortThatGoesAway()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Line(runner, "whatif", "--json")), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var asIs = Staff(json, "asIs");
        var toBe = Staff(json, "toBe");
        Assert.That(toBe / asIs, Is.EqualTo(4.0 / 6).Within(0.02));
        Assert.That(Staff(json, "difference"), Is.EqualTo(toBe - asIs).Within(1e-9));
        Assert.That(json.RootElement.GetProperty("effects").GetProperty("hoursReleasedPerYear").GetProperty("mean").GetDouble(),
            Is.Positive);

        static double Staff(JsonDocument json, string side) =>
            json.RootElement.GetProperty(side).GetProperty("states")[0].GetProperty("staffHoursPerYear").GetProperty("mean").GetDouble();
    }

    [Test]
    public void WhatIf_ScenarioOfAnotherDepartment_IsRefused()
    {
        using var runner = new RunnerHarness();
        runner.Write("other.yaml", Desk);
        var scenario = runner.Write("faster.yaml", Faster.Replace("desk.yaml", "other.yaml", StringComparison.Ordinal));
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("whatif", desk, "--scenario", scenario), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7008"));
    }

    [TestCase("--period FY2026 --horizon 3d", "'--period' and '--horizon' cannot be given together")]
    [TestCase("--horizon 3", "'--horizon' takes a length of time with its unit")]
    [TestCase("--replications until:0%", "'--replications' takes a whole number such as 30, or a precision")]
    [TestCase("--warm-up soon", "'--warm-up'")]
    [TestCase("--cases few", "'--cases' takes a whole number")]
    public void Simulate_SlipInAnOption_IsAUsageErrorBeforeAnyFileIsRead(string options, string message)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(["simulate", runner.Path("missing.yaml"), .. options.Split(' ')]), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain(message));
    }

    [Test]
    public void Simulate_Interrupted_Gives130AndPrintsNothingHalf()
    {
        using var runner = new RunnerHarness { Interrupted = new CancellationToken(canceled: true) };
        Assert.That(runner.Run(Line(runner, "simulate", "--json")), Is.EqualTo(ExitCode.Interrupted));
        Assert.That(runner.Out, Is.Empty);
        Assert.That(runner.Error, Does.Contain("Interrupted"));
    }

    // The judge of the judge: a lost member and a changed type are found.
    [Test]
    public void Schema_RefusesALostMemberAndAnotherType()
    {
        using var runner = new RunnerHarness();
        runner.Run(Line(runner, "simulate", "--json"));
        var lost = JsonNode.Parse(runner.Out)!;
        lost["workflows"]![0]!.AsObject().Remove("joinHours");
        Assert.That(ResultSchema.Errors(lost.ToJsonString()), Is.Not.Empty);
        var changed = JsonNode.Parse(runner.Out)!;
        changed["pools"]![0]!["utilization"] = 0.9;
        Assert.That(ResultSchema.Errors(changed.ToJsonString()), Is.Not.Empty);
    }

    private static string[] Line(RunnerHarness runner, string command, params string[] more)
    {
        var desk = runner.Write("desk.yaml", Desk);
        var scenario = runner.Write("faster.yaml", Faster);
        return [command, desk, .. command == "whatif" ? ["--scenario", scenario] : Array.Empty<string>(), .. more];
    }
}
