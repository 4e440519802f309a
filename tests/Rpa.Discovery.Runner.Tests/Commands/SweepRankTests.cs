using System.Text.Json;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>All departments of a plan side by side: where which kind of candidate pays.</summary>
public sealed class SweepRankTests
{
    private const string Plan = """
        sweep: { en: Our town, ja: わが町 }
        departments: '*.yaml'
        scenarios: [today]

        """;

    private static string Write(RunnerHarness runner)
    {
        runner.Write("busy.yaml", SweptDesk.Yaml("busy", 55));
        runner.Write("quiet.yaml", SweptDesk.Yaml("quiet", 45));
        runner.Write("broken.yaml", SweptDesk.Yaml("broken", 20).Replace("by: clerk", "by: clark", StringComparison.Ordinal));
        // Three times the work that one clerk can do.
        runner.Write("drowned.yaml", SweptDesk.Yaml("drowned", 180));
        return runner.Write("plan.yml", Plan);
    }

    [Test]
    public void EveryDepartment_IsRankedAsAStudyOfItWould_OrNamedWithItsReason()
    {
        using var runner = new RunnerHarness();
        var plan = Write(runner);
        Assert.That(runner.Run("sweep", plan, "--rank", "--json"), Is.Zero, () => runner.Error);
        using var ranked = JsonDocument.Parse(runner.Out);
        var departments = ranked.RootElement.GetProperty("ranked").EnumerateArray()
            .ToDictionary(d => d.GetProperty("department").GetString()!, StringComparer.Ordinal);
        Assert.That(departments.Keys, Is.EqualTo((string[])["broken.yaml", "busy.yaml", "drowned.yaml", "quiet.yaml"]));
        Assert.Multiple(() =>
        {
            Assert.That(departments["broken.yaml"].GetProperty("whyNot").GetProperty("en").GetString(), Does.Contain("clark"));
            Assert.That(departments["drowned.yaml"].GetProperty("whyNot").GetProperty("en").GetString(), Does.Contain("times the work"));
            Assert.That(departments["drowned.yaml"].GetProperty("candidates").GetArrayLength(), Is.Zero);
        });

        var study = AutomationStudy.Load(runner.Path("busy.yaml")).Run(new StudyOptions
        {
            Replications = ReplicationPlan.Exactly(10), SimulatedCandidates = 8, ParameterDraws = 50,
        });
        var candidates = departments["busy.yaml"].GetProperty("candidates").EnumerateArray().ToList();
        Assert.That(candidates, Is.Not.Empty);
        Assert.That(candidates.Select(c => (c.GetProperty("id").GetString(), c.GetProperty("rank").GetInt32(),
                c.GetProperty("hours").GetDouble(), c.GetProperty("hoursPossible").GetProperty("p10").GetDouble())),
            Is.EqualTo(study.Ranking.Select(r => (r.Id, r.Rank, r.Effects.HoursReleasedPerYear.Mean, r.Possible!.HoursReleased!.P10))));
        var kinds = ranked.RootElement.GetProperty("kinds").EnumerateArray().ToList();
        Assert.That(kinds.Select(k => k.GetProperty("kind").GetString()), Is.EquivalentTo(
            departments.Values.SelectMany(d => d.GetProperty("candidates").EnumerateArray()).Select(c => c.GetProperty("kind").GetString())
                .Distinct()));
    }

    [TestCase("en", "of 4 departments", "Not ranked", "broken.yaml")]
    [TestCase("ja", "4か所のうち", "順位づけできなかった職場", "broken.yaml")]
    public void Page_SaysWhereItPays_AndNamesWhatFailed(string language, params string[] said)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("sweep", Write(runner), "--rank", "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        var flat = string.Join(language == "ja" ? "" : " ", runner.Out.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        foreach (var words in said)
            Assert.That(flat, Does.Contain(language == "ja" ? words.Replace(" ", "", StringComparison.Ordinal) : words));
    }

    [Test]
    public void PartsOfARanking_GiveTheBytesOfOneMachine_AndStandBesideCells()
    {
        using var runner = new RunnerHarness();
        var plan = Write(runner);
        File.Delete(runner.Path("broken.yaml"));
        Assert.That(runner.Run("sweep", plan, "--rank", "-o", runner.Path("alone"), "--threads", "1", "--quiet"), Is.Zero,
            () => runner.Error);
        foreach (var part in (string[])["2/2", "1/2"])
            Assert.That(runner.Run("sweep", plan, "--rank", "--part", part, "-o", runner.Path("parts"), "--quiet"), Is.Zero);
        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("parts"), "--resume", "--quiet"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("sweep", plan, "--rank", "-o", runner.Path("parts"), "--resume", "--quiet"), Is.Zero, () => runner.Error);
        foreach (var name in (string[])["ranked.csv", "ranked.json", "ranked.md"])
            Assert.That(File.ReadAllBytes(runner.Path("parts", name)), Is.EqualTo(File.ReadAllBytes(runner.Path("alone", name))), name);
        Assert.That(File.Exists(runner.Path("parts", "cells.csv")), Is.True);
    }
}
