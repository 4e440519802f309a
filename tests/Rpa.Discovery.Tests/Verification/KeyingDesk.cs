using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>A desk at which forms are keyed, and the bot that was proposed for it.</summary>
internal static class KeyingDesk
{
    public const string Department = """
        department: keying-desk
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, hourly-cost: 2500 }
        workflows:
          forms:
            title: { en: Forms, ja: 申請書 }
            arrivals: { about: 60 per open-day }
            initial: keyed
            states:
              keyed:
                title: { en: Key in, ja: 入力 }
                work: { by: clerk, effort: about 6 min }
                traits: { rules: written, input: { screen: 1 } }
                transitions: [ { event: done, target: filed } ]
              filed:
                title: { en: File, ja: 整理 }
                work: { by: clerk, effort: about 1 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    public const string Bot = """
        scenario: keying-bot
        title: { en: Keying bot, ja: 入力ロボット }
        bots:
          robot: { title: { en: Robot, ja: 入力くん }, units: 1, calendar: office, licence: { per-year: 900000 }, build: 1000000, maintenance: { per-year: [100000] } }
        changes:
          - automate: { state: forms/keyed, bot: robot, effort: about 2 min, coverage: 0.8, exceptions: 0.1, then: { extra: 3 min, effort: full } }

        """;

    public static PilotBasis Basis(string? scenario = Bot, string department = Department, int replications = 10) =>
        AutomationStudy.Of(DepartmentYaml.ParseFile(department).ValueOrThrow()).ForPilots(new StudyOptions
        {
            Scenarios = scenario is null ? [] : [ScenarioYaml.Parse(scenario).ValueOrThrow()],
            Replications = ReplicationPlan.Exactly(replications),
        });
}
