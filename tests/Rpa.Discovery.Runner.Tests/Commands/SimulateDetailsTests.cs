using System.Text.Json.Nodes;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>simulate: causes, machines, months, hours of the week, and people when they are asked for.</summary>
public sealed class SimulateDetailsTests
{
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 35 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        people:
          ito: { title: { en: Ms Ito, ja: 伊藤 } }
        machines: { pc: { title: { en: Robot PC, ja: ロボット用端末 } } }
        pools:
          clerk: { capacity: 2, title: { en: Clerk, ja: 職員 } }
          lead: { members: [ito] }
        bots:
          robot: { units: 1, licence: { kind: per-machine, machines: pc, per-year: 0 } }
        workflows:
          requests:
            title: { en: Requests from citizens of the whole city, ja: 市民のみなさまからの申請 }
            arrivals: { about: 30 per open-day }
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 20 min, automate: { bot: robot, effort: 5 min, coverage: 0.5 } }
                transitions: [ { event: done, target: signed } ]
              signed: { work: { by: lead, effort: about 3 min }, transitions: [ { event: done, target: done } ] }
              done: { type: final }

        """;

    [Test]
    public void Json_TellsMonthsHoursAndMachines_ButOfNobody()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("simulate", runner.Write("desk.yaml", Desk), "--json"), Is.Zero, () => runner.Error);
        var json = JsonNode.Parse(runner.Out)!;
        Assert.Multiple(() =>
        {
            Assert.That(json["people"], Is.Null);
            Assert.That((string?)json["machines"]![0]!["id"], Is.EqualTo("pc"));
            Assert.That(json["byMonth"]!["workflows"]![0]!["months"]!.AsArray().Select(m => (int)m!["month"]!), Is.EqualTo((int[])[6, 7]));
            Assert.That(json["byMonth"]!["states"]![1]!["months"]!.AsArray(), Has.Count.EqualTo(2));
            Assert.That((double)json["byHourOfWeek"]!["pools"]![0]!["duty"]![10]!, Is.EqualTo(2).Within(1e-9), "Monday, ten o'clock");
            Assert.That((double)json["byHourOfWeek"]!["pools"]![0]!["duty"]![20]!, Is.Zero);
            Assert.That((double?)json["workflows"]![0]!["waitingByCauseHours"]!["closed"]!["mean"],
                Is.EqualTo((double?)json["workflows"]![0]!["waitingByCauseHours"]!["unavailability"]!["mean"]).Within(1e-9));
        });
    }

    [Test]
    public void Json_People_AreThereWhenAskedFor()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("simulate", runner.Write("desk.yaml", Desk), "--json", "--people"), Is.Zero, () => runner.Error);
        var people = JsonNode.Parse(runner.Out)!["people"]!.AsArray();
        Assert.That(people.Select(p => (string?)p!["id"]), Is.EqualTo((string[])["clerk-1", "clerk-2", "ito"]));
    }

    [TestCase("en", "Clerk 2", "Ms Ito", "Robot PC", "put behind")]
    [TestCase("ja", "職員 2", "伊藤", "ロボット用端末", "まとめ処理待ち")]
    public void Screen_ShowsCausesPeopleAndMachinesWithinEightyColumns(string language, params string[] words)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("simulate", runner.Write("desk.yaml", Desk), "--people", "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        foreach (var word in words)
            Assert.That(runner.Out, Does.Contain(word));
    }
}
