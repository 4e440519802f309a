using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Several scenarios, and other values of the file, side by side.</summary>
public sealed class WhatIfSeveralTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 1, title: { en: Clerk, ja: 職員 }, hourly-cost: 2500 }
        workflows:
          requests:
            title: { en: Requests, ja: 申請 }
            arrivals: { about: 60 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                title: { en: Check, ja: 確認 }
                work: { by: clerk, effort: { usually: 5 min, sometimes: 15 min, share: 1 in 10 } }
                transitions:
                  - { event: done, target: done, probability: rest }
                  - { event: odd, target: received, probability: 5 % }
              done: { type: final }

        """;

    private const string More = """
        scenario: more
        changes: [ { staff: { clerk: { capacity: 2 } } } ]

        """;

    private const string Busier = """
        scenario: busier
        title: { en: A busy year, ja: 忙しい年 }
        changes: [ { demand: { requests: x1.1 } } ]

        """;

    // 60 cases of 6.3 minutes are 79 % of a clerk's day; twice as long they are 157 %.
    [TestCase("en", "With the change: Clerk have 1.57 times the work")]
    [TestCase("ja", "変更後: 職員に1.57倍の仕事")]
    public void ScenarioThatPeopleCannotDo_IsSaidLikeADepartment(string language, string sentence)
    {
        const string Slow = """
            scenario: slow
            changes: [ { effort: { requests/received: x2 } } ]

            """;
        using var runner = new RunnerHarness();
        var (desk, slow, more) = (runner.Write("desk.yaml", Desk), runner.Write("slow.yaml", Slow), runner.Write("more.yaml", More));
        Assert.That(runner.Run("whatif", desk, "--scenario", slow, "--lang", language), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain(sentence));
        Assert.That(runner.Run("whatif", desk, "--scenario", more, "--scenario", slow, "--json", "--lang", language), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("load").GetProperty("verdict").GetString(), Is.EqualTo("settles"));
        Assert.That(json.RootElement.GetProperty("comparisons").EnumerateArray()
            .Select(c => c.GetProperty("toBeLoad").GetProperty("verdict").GetString()), Is.EqualTo(new[] { "settles", "overloaded" }));
    }

    [TestCase("en", "A: more", "B: A busy year")]
    [TestCase("ja", "A: more", "B: 忙しい年")]
    public void Scenarios_StandInOneTable_AndSayWhatTheyChange(string language, string first, string second)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Scenarios(runner, "--lang", language)), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(first).And.Contain(second));
        Assert.That(runner.Out, Does.Match(language == "ja" ? "申請: 年[0-9,]+件 → 年[0-9,]+件" : "Requests: [0-9,]+ → [0-9,]+ cases a year"));
        Assert.That(runner.Out, Does.Contain(language == "ja" ? "職員: 1人 → 2人" : "Clerk: 1 → 2 people"));
        Assert.That(runner.Out, Does.Match(@"\n[^\n]+ A +B\n"));
        Assert.That(runner.Out, Does.Match(language == "ja" ? @"A: 損得の分かれ目: 見合うのは、費用が年[0-9,]+円未満のとき"
            : @"A: It pays at a cost below [0-9,]+ \S+ a year").And.Not.Contain("B: It"), "only what costs something breaks even");
    }

    // Each in the company of others is what it is alone, to the last digit.
    [Test]
    public void Scenarios_EachIsWhatItIsAlone()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Scenarios(runner, "--json", "--no-performance")), Is.Zero, () => runner.Error);
        using var together = JsonDocument.Parse(runner.Out);
        var all = together.RootElement.GetProperty("comparisons").EnumerateArray().ToList();
        Assert.That(all.ConvertAll(c => c.GetProperty("label").GetString()), Is.EqualTo(new[] { "more", "busier" }));
        Assert.That(together.RootElement.GetProperty("scenario").GetString(), Is.EqualTo("more"));
        foreach (var (index, name) in new[] { "more", "busier" }.Index())
        {
            Assert.That(runner.Run("whatif", runner.Path("desk.yaml"), "--scenario", runner.Path(name + ".yaml"), "--json",
                "--no-performance"), Is.Zero);
            using var alone = JsonDocument.Parse(runner.Out);
            Assert.That(alone.RootElement.TryGetProperty("comparisons", out _), Is.False);
            foreach (var member in new[] { "toBe", "difference", "effects", "changes" })
                Assert.That(all[index].GetProperty(member).GetRawText().Replace("    ", "", StringComparison.Ordinal),
                    Is.EqualTo(alone.RootElement.GetProperty(member).GetRawText().Replace("    ", "", StringComparison.Ordinal)), member);
        }
    }

    // 1 → 4 people: with each there is no more waiting than before, and what the file says is today.
    [Test]
    public void Sweep_MeetsTheSameCasesAtEveryValue()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Sweep(runner, "pools.clerk.capacity=1..4", "--json", "--no-performance")), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("sweep").GetString(), Is.EqualTo("pools.clerk.capacity"));
        var all = json.RootElement.GetProperty("comparisons").EnumerateArray().ToList();
        var times = all.ConvertAll(c => c.GetProperty("toBe").GetProperty("workflows")[0].GetProperty("cycleTimeHours").GetProperty("mean")
            .GetProperty("mean").GetDouble());
        Assert.That(times, Is.Ordered.Descending);
        Assert.That(times[0], Is.EqualTo(json.RootElement.GetProperty("asIs").GetProperty("workflows")[0].GetProperty("cycleTimeHours")
            .GetProperty("mean").GetProperty("mean").GetDouble()));
        Assert.That(all.ConvertAll(c => c.GetProperty("toBe").GetProperty("workflows")[0].GetProperty("cases").GetProperty("mean")
            .GetDouble()).Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(all.ConvertAll(c => c.GetProperty("written").GetString()), Is.EqualTo(new[] { "1", "2", "3", "4" }));
    }

    [TestCase("pools.clerk.capacity=1,3", "1", "3")]
    [TestCase("pools.clerk.capacity=1..4/2", "1", "3")]
    [TestCase("workflows.requests.arrivals.about=40〜50/10", "40 per open-day", "50 per open-day")]
    [TestCase("requests: volume=x0.5,x1.5", "30 per open-day", "90 per open-day")]
    [TestCase("workflows.requests.states.received.work.effort.usually=4 min,300 s", "4 min", "300 s")]
    [TestCase("workflows.requests.states.received.transitions.odd.probability=5 %..10 %/5", "5 %", "10 %")]
    [TestCase("requests/received: odd=x1,x0.5", "5 %", "2.5 %")]
    [TestCase("workflows.requests.states.received.transitions.2.probability=1 in 8,1 in 20", null, null)]
    [TestCase("workflows.requests.states.received.work.effort.share=1 in 8,1 in 20", "1 in 8", "1 in 20")]
    [TestCase("pools.clerk.hourly-cost=100,200", "100", "200")]
    public void Sweep_PutsANumberIntoWhatTheFileSays(string sweep, string? first, string? second)
    {
        using var runner = new RunnerHarness();
        var code = runner.Run(Sweep(runner, sweep, "--json", "--no-performance", "--horizon", "3d", "--lang", "en"));
        if (first is null)
        {
            Assert.That(code, Is.EqualTo(ExitCode.Findings));
            Assert.That(runner.Error, Does.Contain("RPD6510").And.Contain("transitions.odd.probability"), "ways are called by their event");
            return;
        }

        Assert.That(code, Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("comparisons").EnumerateArray().Select(c => c.GetProperty("written").GetString()),
            Is.EqualTo(new[] { first, second }));
    }

    [TestCase("pools.clark.capacity=1..5", "RPD6510", "'pools.clerk.capacity'")]
    [TestCase("pools.clerk=1", "RPD6511", "'pools.clerk.capacity'")]
    [TestCase("study.seed=1,2", "RPD6510", "no value at 'study.seed'")]
    [TestCase("workflows.requests.states.received.work.effort.share=5", "RPD6512", "1 in 10")]
    [TestCase("workflows.requests.states.received.transitions.done.probability=x2", "RPD6513", "'rest'")]
    [TestCase("pools.clerk.capacity=0.5,1", "RPD1114", "0.5")]
    [TestCase("pools.clerk.capacity=0,1", "RPD2043", "was read with '0' at 'pools.clerk.capacity'")]
    [TestCase("pools.clerk.capacity=-1", "RPD7317", "where it says '1'")]
    public void Sweep_ValueThatCannotStandThere_IsAFinding(string sweep, string code, string says)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Sweep(runner, sweep, "--lang", "en")), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain(code).And.Contain(says));
        Assert.That(runner.Out, Is.Empty);
    }

    [TestCase("pools.clerk.capacity", "'--sweep' takes where a value stands")]
    [TestCase("pools.clerk.capacity=9..4", "'9..4' is no range")]
    [TestCase("pools.clerk.capacity=1..1000", "at most 50 values")]
    [TestCase("pools.clerk.capacity=2,2", "'2' is given twice")]
    [TestCase("pools.clerk.capacity=4..9/0", "no range")]
    public void Sweep_SlipInTheOption_IsAUsageErrorBeforeAnyFileIsRead(string sweep, string says)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("whatif", runner.Path("missing.yaml"), "--sweep", sweep, "--lang", "en"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain(says));
    }

    [TestCase("en")]
    [TestCase("ja")]
    public void Sweep_ScreenFits_AndSaysWhatTheFileSays(string language)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(Sweep(runner, "pools.clerk.capacity=1..6", "--lang", language)), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out, Does.Contain(language == "ja" ? "ファイルでは「1」です" : "The file says '1'"));
    }

    [Test]
    public void Csv_HasARowForEachFigureOfEachVariant_AndOverwritesNothing()
    {
        using var runner = new RunnerHarness();
        var csv = runner.Path("out", "sweep.csv");
        Assert.That(runner.Run(Sweep(runner, "pools.clerk.capacity=1,2", "--csv", csv)), Is.Zero, () => runner.Error);
        var rows = File.ReadAllLines(csv);
        Assert.That(rows[0].TrimStart('\uFEFF'), Does.StartWith("variant,figure,scope,unit,mean,low,high"));
        foreach (var variant in new[] { "today", "1", "2" })
            Assert.That(rows, Has.One.StartsWith($"{variant},utilization,clerk,share,"));
        Assert.That(rows, Has.One.StartsWith("2,hoursReleasedPerYear,,hours-per-year,"));
        Assert.That(rows.Select(r => r.Count(c => c == ',')).Distinct().ToList(), Has.Count.EqualTo(1));
        Assert.That(runner.Run(Sweep(runner, "pools.clerk.capacity=1,2", "--csv", csv)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
    }

    [Test]
    public void NothingToCompare_OrTwoKindsAtOnce_IsAUsageError()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", Desk);
        Assert.That(runner.Run("whatif", desk, "--lang", "en"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("--scenario").And.Contain("--sweep"));
        Assert.That(runner.Run([.. Sweep(runner, "pools.clerk.capacity=1", "--lang", "en"), "--scenario", runner.Write("more.yaml", More)]),
            Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Run("whatif", desk, "--scenario", runner.Path("more.yaml"), "--scenario", runner.Path("more.yaml"), "--lang",
            "en"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("'more' is given twice"));
    }

    private static string[] Scenarios(RunnerHarness runner, params string[] more) =>
        ["whatif", runner.Write("desk.yaml", Desk), "--scenario", runner.Write("more.yaml", More), "--scenario",
            runner.Write("busier.yaml", Busier), .. more];

    private static string[] Sweep(RunnerHarness runner, string sweep, params string[] more) =>
        ["whatif", runner.Write("desk.yaml", Desk), "--sweep", sweep, .. more];
}
