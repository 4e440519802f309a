using Rpa.Discovery.Calendars;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>What cases that a change leaves open at the end of the run would seem to give: work that is quicker is not released where
/// nobody does it.</summary>
/// <remarks>
/// Of a case open with the change in place, the hours that it takes today (received, and the rest on paper) less those with the change are
/// taken back where they are more than 0: in all its states, so that it gives 0 in each. Looked at are replications with such a case in a
/// workflow whose work has changed.
/// </remarks>
internal static class CasesLeftOpen
{
    private const double Hour = StudyClock.Hour;

    /// <summary>[state] → hours to take back, by replication and per year, and the part of them that one side or the other leaves undone;
    /// states without any are not in it.</summary>
    public static IReadOnlyDictionary<string, (double Hours, double OfRest)[]> TakenBack(PairedReplications pair, HeardCases? heard,
        CancellationToken cancellation)
    {
        var taken = new Dictionary<string, (double Hours, double OfRest)[]>(StringComparer.Ordinal);
        int[] concerned = [.. Enumerable.Range(0, pair.Replications).Where(r => Concerns(pair, r))];
        if (concerned.Length == 0)
            return taken;
        var (today, changed) = (heard ?? new HeardCases(pair.AsIs, [pair.ToBe], cancellation), new HeardCases(pair.ToBe, [], cancellation));
        var threads = pair.AsIs.Options.Threads;
        var byReplication = new Dictionary<string, (double Hours, double OfRest)>[concerned.Length];
        Parallel.For(0, concerned.Length, new ParallelOptions
        {
            MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount,
            CancellationToken = cancellation
        }, i =>
        {
            var r = concerned[i];
            var after = changed.LeftOpen(r);
            byReplication[i] = Of(pair.PerYearOf(r), today.Of(r, after.Open), after);
        });
        foreach (var (place, r) in concerned.Index())
        {
            foreach (var (state, hours) in byReplication[place])
            {
                if (!taken.TryGetValue(state, out var row))
                    taken.Add(state, row = new (double, double)[pair.Replications]);
                row[r] = hours;
            }
        }

        return taken;
    }

    // A workflow whose every state takes as long as today has nothing to give.
    private static bool Concerns(PairedReplications pair, int replication)
    {
        foreach (var workflow in pair.Owners(MeasureKind.WorkflowCensored))
        {
            if (pair.After(MeasureKind.WorkflowCensored, workflow)[replication] == 0)
                continue;
            foreach (var state in pair.Owners(MeasureKind.StateCohortEffortHours))
            {
                if (state.StartsWith(workflow + "/", StringComparison.Ordinal)
                    && pair.Before(MeasureKind.StateCohortEffortHours, state)[replication] != pair.After(MeasureKind.StateCohortEffortHours,
                        state)[replication])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Dictionary<string, (double Hours, double OfRest)> Of((double Before, double After) perYear, CaseEfforts before,
        CaseEfforts after)
    {
        var taken = new Dictionary<string, (double Hours, double OfRest)>(StringComparer.Ordinal);
        foreach (var key in after.Open.Order())
        {
            var states = new SortedDictionary<string, (double Hours, double OfRest)>(StringComparer.Ordinal);
            Add(states, before, key, perYear.Before / Hour);
            Add(states, after, key, -perYear.After / Hour);
            if (states.Values.Sum(s => s.Hours) <= 0)
                continue;
            foreach (var (state, (hours, ofRest)) in states)
            {
                var sum = taken.GetValueOrDefault(state);
                taken[state] = (sum.Hours + hours, sum.OfRest + ofRest);
            }
        }

        return taken;
    }

    private static void Add(SortedDictionary<string, (double Hours, double OfRest)> states, CaseEfforts efforts, ulong key, double perHour)
    {
        foreach (var effort in efforts.Of(key))
        {
            var path = efforts.PathOf(effort.State);
            var (hours, ofRest) = states.GetValueOrDefault(path);
            states[path] = (hours + ((double)(effort.Received + effort.Undone) * perHour), ofRest + ((double)effort.Undone * perHour));
        }
    }
}
