using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>When anybody of a workflow has regular hours: the hours of all pools of people that it names, laid over each other.</summary>
/// <remarks>Waiting has a cause only then; the rest of it is closed. A workflow that names no people is always open.</remarks>
internal sealed class OpenHours
{
    private OpenHours(long[] open, long[] close, long[] closedBefore) => (Open, Close, ClosedBefore) = (open, close, closedBefore);

    // [interval] → first tick; intervals do not touch
    public long[] Open { get; }

    // [interval] → first tick after it
    public long[] Close { get; }

    // [interval] → ticks closed from 0 up to it
    public long[] ClosedBefore { get; }

    /// <summary>The distinct hours of a department's workflows, and which of them each workflow has: [workflow] → index, −1 for always
    /// open.</summary>
    public static (OpenHours[] Distinct, int[] OfWorkflow) Of(Department department, IReadOnlyList<PoolPlan> pools,
        IReadOnlyList<Crew> crews)
    {
        var distinct = new List<OpenHours>();
        var ofWorkflow = department.Workflows.Select(workflow =>
        {
            var named = workflow.AllStates.OfType<WorkState>().SelectMany(s => s.Work.By.Pools).Select(p => p.Pool)
                .ToHashSet(StringComparer.Ordinal);
            var shifts = pools.Where(p => p.Kind == CrewKind.People && named.Contains(p.Id)).SelectMany(p => p.Crews)
                .Select(c => crews[c].Shifts).Distinct().ToArray();
            if (shifts.Length == 0 || Array.Exists(shifts, s => s is null))
                return -1;
            var hours = Union(shifts!);
            var known = distinct.FindIndex(h => h.Open.AsSpan().SequenceEqual(hours.Open) && h.Close.AsSpan().SequenceEqual(hours.Close));
            if (known >= 0)
                return known;
            distinct.Add(hours);
            return distinct.Count - 1;
        }).ToArray();
        return ([.. distinct], ofWorkflow);
    }

    private static OpenHours Union(ShiftTable[] tables)
    {
        // One array for all, sorted and then joined where it stands: plans are compiled by the thousand in a study.
        var intervals = new (long Open, long Close)[tables.Sum(t => t.Open.Length)];
        var count = 0;
        foreach (var table in tables)
        {
            for (var i = 0; i < table.Open.Length; i++)
                intervals[count++] = (table.Open[i], table.Close[i]);
        }

        Array.Sort(intervals);
        var joined = 0;
        foreach (var (open, close) in intervals)
        {
            if (joined > 0 && open <= intervals[joined - 1].Close)
                intervals[joined - 1].Close = Math.Max(intervals[joined - 1].Close, close);
            else
                intervals[joined++] = (open, close);
        }

        var (opens, closes, before) = (new long[joined], new long[joined], new long[joined]);
        for (var i = 0; i < joined; i++)
        {
            (opens[i], closes[i]) = intervals[i];
            before[i] = i == 0 ? opens[0] : before[i - 1] + opens[i] - closes[i - 1];
        }

        return new OpenHours(opens, closes, before);
    }
}
