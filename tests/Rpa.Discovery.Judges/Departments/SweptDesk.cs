using System.Globalization;

namespace Rpa.Discovery.Judges;

/// <summary>A desk of one clerk and one kind of request, small enough for sweeps of many, and a scenario for it.</summary>
internal static class SweptDesk
{
    /// <summary>What the department says of its people.</summary>
    public const string Pools = "pools:\n  clerk: { capacity: 1, title: { en: Clerk, ja: 職員 } }\n";

    /// <summary>More requests than usual.</summary>
    public const string Busier = """
        scenario: busier
        title: { en: A busy year, ja: 忙しい年 }
        changes: [ { demand: { requests: x1.2 } } ]

        """;

    private const string Text = """
        department: NAME
        title: { en: Desk NAME, ja: 窓口NAME }
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 28 d, drain: 20 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        workflows:
          requests:
            title: { en: Requests, ja: 申請 }
            arrivals: { about: VOLUME per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                title: { en: Check, ja: 確認 }
                work: { by: clerk, effort: about 8 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    /// <summary>The department's file.</summary>
    /// <param name="name">Its id.</param>
    /// <param name="volume">Requests a day.</param>
    /// <param name="people">Where its people are said: <see cref="Pools"/>, or an include of them.</param>
    public static string Yaml(string name, int volume, string people = Pools) => Text
        .Replace("NAME", name, StringComparison.Ordinal)
        .Replace("VOLUME", volume.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) + people;
}
