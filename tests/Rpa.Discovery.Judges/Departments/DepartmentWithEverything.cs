using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Judges;

/// <summary>One small department in which everything happens that a log can tell: regions, repetitions, joint work, batches, interruptions,
/// absence, named people, a bot on a machine.</summary>
internal static class DepartmentWithEverything
{
    private const string Yaml = """
        department: everything
        time-zone: Asia/Tokyo
        calendar: office
        calendars:
          office: { open: { mon-fri: ["08:00-12:00", "13:00-17:00"] } }
        people:
          ito: { at-once: 2 }
          mori: { hours: { mon-wed: ["08:00-15:00"] } }
        machines: { pc: {} }
        pools:
          clerk: { capacity: 3, absence: { sick: 40 d per-year } }
          lead: { members: [ito, mori], absence: { sick: 100 d per-year } }
        bots:
          robot: { units: 1, licence: { kind: per-machine, machines: pc, per-year: 0 }, uptime: { between-failures: 6 h, repair: 30 min } }
        workflows:
          request:
            arrivals: { about: 24 per open-day }
            attributes:
              kind: { choice: { web: 0.5, paper: 0.5 } }
              pages: { choice: { 1: 0.5, 2: 0.3, 3: 0.2 } }
            initial: scan
            states:
              scan:
                repeat: { times: pages }
                work: { by: clerk, effort: about 2 min }
                transitions: [ { event: scanned, target: key-in } ]
              key-in:
                work:
                  by: clerk
                  effort: about 8 min
                  automate: { bot: robot, effort: 3 min, coverage: 0.7, exceptions: 0.2, then: { extra: 1 min, effort: full } }
                transitions: [ { event: keyed, target: checks } ]
              checks:
                type: parallel
                regions:
                  papers:
                    initial: read
                    states:
                      read: { repeat: { times: pages, at: once }, work: { by: clerk, effort: about 5 min }, transitions: [ { event: read, target: fine } ] }
                      fine: { type: final }
                  people-check:
                    guard: kind = paper
                    initial: ask
                    states:
                      ask: { wait: about 2 h, transitions: [ { event: answered, target: asked } ] }
                      asked: { type: final }
                transitions:
                  - { event: joined, target: decide }
                  - { after: 3 h, event: slow, target: dropped }
              decide:
                work: { by: { all: { clerk: 1, lead: 1 } }, effort: about 6 min }
                transitions: [ { event: decided, target: post } ]
              post:
                work: { by: clerk, effort: 1 min, batch: { size: 6, or-after: 4 h, set-up: 3 min, effort: per-case } }
                transitions: [ { event: posted, target: done } ]
              done: { type: final }
              dropped: { type: final }
          call:
            arrivals: { about: 6 per open-day }
            initial: answer
            states:
              answer:
                work: { by: clerk, effort: about 5 min, interrupts: true, pick-up: 1 min, priority: 1 }
                transitions: [ { event: answered, target: over } ]
              over: { type: final }

        """;

    public static Department Make() => DepartmentYaml.Parse(Yaml).ValueOrThrow();
}
