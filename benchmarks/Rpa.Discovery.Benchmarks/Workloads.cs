using System.Text;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Benchmarks;

/// <summary>Departments that are only there to be measured, beside the files.</summary>
internal static class Workloads
{
    /// <summary>A department by its name.</summary>
    public static DepartmentFile Load(string name) => name switch
    {
        "w1" => Parse(W1),
        "w2-office" => Parse(Office(File.ReadAllText(Samples.PathOf("w2.yaml")))),
        "200-states" => Parse(Large()),
        _ => Samples.Load(name + ".yaml"),
    };

    // One million customers at three servers.
    private const string W1 = """
        department: w1
        time-zone: UTC
        study: { kind: steady-state, start: 2026-01-05, cases: 1000000, drain: all, replications: 10, seed: 1 }
        pools: { server: { capacity: 3 } }
        workflows:
          customer:
            arrivals: { every: { exponential: { mean: 25 s } } }
            initial: served
            states:
              served: { work: { by: server, effort: { exponential: { mean: 1 min } } }, transitions: [ { event: done, target: left } ] }
              left: { type: final }
        """;

    /// <summary>People with hours and a factor of their own, each in up to four of some pools; five steps a case.</summary>
    /// <param name="people">How many.</param>
    /// <param name="pools">How many pools there are.</param>
    /// <param name="busy">The share of their time that the work takes.</param>
    public static DepartmentFile Crowd(int people, int pools, double busy)
    {
        const int steps = 5;
        const double mostADay = 21; // pieces of 20 minutes in seven hours
        int[] PoolsOf(int person) => [.. Enumerable.Range(0, 4).Select(k => (person + (k * (1 + (person % 7)))) % pools).Distinct()];
        var text = new StringBuilder();
        text.AppendLine("department: crowd\ntime-zone: UTC\ncalendar: office");
        text.AppendLine("study: { period: FY2026, drain: 10 d, replications: 10, seed: 1 }");
        text.AppendLine("calendars: { office: { open: { mon-fri: [\"08:00-18:00\"] } } }\npeople:");
        for (var person = 0; person < people; person++)
        {
            var (from, minutes) = (8 + (person % 9 / 4), 15 * (person % 9 % 4));
            var skills = string.Join(", ", PoolsOf(person).Select(pool => $"s-{pool}: {0.7 + (0.05 * ((person + pool) % 13)):0.00}"));
            var hours = $"\"{from:00}:{minutes:00}-12:00\", \"13:00-{from + 8:00}:{minutes:00}\"";
            text.AppendLine($"  p-{person}: {{ hours: {{ mon-fri: [{hours}] }}, skills: {{ {skills} }} }}");
        }

        text.AppendLine("pools:");
        for (var pool = 0; pool < pools; pool++)
        {
            var members = Enumerable.Range(0, people).Where(person => PoolsOf(person).Contains(pool)).Select(person => $"p-{person}");
            text.AppendLine($"  pool-{pool}: {{ members: [{string.Join(", ", members)}] }}");
        }

        var flows = Math.Max(1, pools / steps);
        text.AppendLine("workflows:");
        for (var flow = 0; flow < flows; flow++)
        {
            text.AppendLine($"  flow-{flow}:\n    arrivals: {{ about: {people * mostADay * busy / steps / flows:0.00} per open-day }}");
            text.AppendLine("    initial: s-0\n    states:");
            for (var step = 0; step < steps; step++)
            {
                var pool = ((flow * steps) + step) % pools;
                var next = step == steps - 1 ? "end" : $"s-{step + 1}";
                var work = $"by: pool-{pool}, skill: s-{pool}, effort: about 20 min";
                text.AppendLine($"      s-{step}: {{ work: {{ {work} }}, transitions: [ {{ event: on, target: {next} }} ] }}");
            }

            text.AppendLine("      end: { type: final }");
        }

        return Parse(text.ToString());
    }

    private static DepartmentFile Parse(string text)
    {
        var read = DepartmentYaml.ParseFile(text);
        return read.TryGetValue(out var file)
            ? file : throw new InvalidOperationException(string.Join(Environment.NewLine, read.Diagnostics.Select(d => d.Message)));
    }

    // w2 with office hours, a break at noon and one part-timer; as many cases a year as the hours hold.
    private static string Office(string w2) => w2
        .Replace("time-zone: UTC",
            "time-zone: UTC\ncalendar: office\ncalendars: { office: { open: { mon-fri: [\"08:30-12:00\", \"13:00-17:15\"] } } }\n"
            + "people: { part-time: { hours: { mon-wed: [\"09:00-15:00\"] } }, c-1: {}, c-2: {}, c-3: {}, c-4: {} }",
            StringComparison.Ordinal)
        .Replace("clerk:     { capacity: 4 }", "clerk:     { members: [c-1, c-2, c-3, c-4, part-time] }", StringComparison.Ordinal);

    // Twenty workflows of ten states on twenty pools of three named people with hours of their own.
    private static string Large()
    {
        var text = new StringBuilder();
        text.AppendLine("department: large");
        text.AppendLine("time-zone: Asia/Tokyo");
        text.AppendLine("calendar: office");
        text.AppendLine("study: { period: FY2026, drain: 10 d, replications: 10, seed: 1 }");
        text.AppendLine("calendars: { office: { open: { mon-fri: [\"08:30-12:00\", \"13:00-17:15\"] }, closed: { holidays: JP } } }");
        text.AppendLine("people:");
        for (var person = 0; person < 60; person++)
            text.AppendLine($"  p-{person}: {{ hours: {{ mon-fri: [\"{8 + (person % 3):00}:30-{15 + (person % 4):00}:00\"] }} }}");
        text.AppendLine("pools:");
        for (var pool = 0; pool < 20; pool++)
            text.AppendLine($"  pool-{pool}: {{ members: [p-{3 * pool}, p-{(3 * pool) + 1}, p-{(3 * pool) + 2}] }}");
        text.AppendLine("workflows:");
        for (var flow = 0; flow < 20; flow++)
        {
            text.AppendLine($"  flow-{flow}:");
            text.AppendLine("    arrivals: { about: 12 per open-day }");
            text.AppendLine("    initial: s-0");
            text.AppendLine("    states:");
            for (var state = 0; state < 10; state++)
            {
                var next = state == 9 ? "end" : $"s-{state + 1}";
                text.AppendLine(
                    $"      s-{state}: {{ work: {{ by: pool-{(flow + state) % 20}, effort: about 7 min }}, transitions: [ {{ event: again, target: s-{state}, probability: 5 % }}, {{ event: on, target: {next}, probability: rest }} ] }}");
            }

            text.AppendLine("      end: { type: final }");
        }

        return text.ToString();
    }
}
