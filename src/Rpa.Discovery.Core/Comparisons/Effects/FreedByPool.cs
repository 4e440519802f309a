using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Hours that people have for other work after a change, by pool: what they are longer at work, plus what cases no longer need of
/// them.</summary>
/// <remarks>
/// Regular hours (after absence and other work) and overtime, to-be less today, plus hours released. What a pool had left undone and now
/// catches up is not released: the cases receive it. What steps shared by several pools no longer need is split by how much less each of
/// these is busy.
/// </remarks>
internal static class FreedByPool
{
    /// <summary>[pool of <see cref="PairedReplications.PoolsOfPeople"/>][replication], per year; they sum to what is freed in
    /// all.</summary>
    public static double[][] Of(PairedReplications pair)
    {
        var pools = pair.PoolsOfPeople;
        var released = Released(pair, pools);
        for (var p = 0; p < pools.Count; p++)
        {
            var more = MoreAtWork(pair, pools[p]);
            for (var r = 0; r < more.Length; r++)
                released[p][r] += more[r];
        }

        return released;
    }

    // Other work is drawn anew in each run: where nobody has changed it, its share of today is taken, so that chance alone frees nothing.
    private static double[] MoreAtWork(PairedReplications pair, string pool)
    {
        var less = pair.Less(MeasureKind.PoolDutyHours, pool);
        var overtime = pair.Less(MeasureKind.PoolOvertimeHours, pool);
        var other = pair.Less(MeasureKind.PoolOtherWorkHours, pool);
        var (before, after) = (pair.AsIs.Department.FindPool(pool), pair.ToBe.Department.FindPool(pool));
        var isSame = before is not null && after is not null && Equals(before.OtherWork, after.OtherWork);
        var duty = pair.Before(MeasureKind.PoolDutyHours, pool);
        var ofIt = pair.Before(MeasureKind.PoolOtherWorkHours, pool);
        var more = new double[pair.Replications];
        for (var r = 0; r < more.Length; r++)
        {
            var lessOther = isSame ? (duty[r] > 0 ? less[r] * ofIt[r] / duty[r] : 0) : other[r];
            more[r] = lessOther - less[r] - overtime[r];
        }

        return more;
    }

    private static double[][] Released(PairedReplications pair, IReadOnlyList<string> pools)
    {
        double[][] released = [.. pools.Select(_ => new double[pair.Replications])];
        var shared = new double[pair.Replications];
        var sharers = new HashSet<int>();
        foreach (var owner in pair.Owners(MeasureKind.StateCohortStaffHours))
        {
            // What a change leaves undone, beyond today, is not given back either.
            var less = pair.Less(MeasureKind.StateCohortStaffHours, owner);
            var undone = pair.Less(MeasureKind.StateCohortRestHours, owner);
            int[] by = StatePath.TryParse(owner) is { } path
                ? [.. PoolsOf(pair.AsIs.Department, path).Concat(PoolsOf(pair.ToBe.Department, path)).Distinct(StringComparer.Ordinal)
                    .Select(id => Place(pools, id)).Where(p => p >= 0)]
                : [];
            sharers.UnionWith(by.Length == 1 ? [] : by);
            var into = by.Length == 1 ? released[by[0]] : shared;
            var taken = pair.TakenBack(owner);
            for (var r = 0; r < less.Length; r++)
            {
                var (hours, ofRest) = taken.IsEmpty ? default : taken[r];
                into[r] += less[r] - (hours - ofRest) + (undone.Length > r ? Math.Min(0, undone[r] - ofRest) : 0);
            }
        }

        int[] among = sharers.Count > 0 ? [.. sharers.Order()] : [.. Enumerable.Range(0, pools.Count)];
        double[][] busy = [.. among.Select(p => pair.Less(MeasureKind.PoolBusyHours, pools[p]))];
        for (var r = 0; r < pair.Replications && among.Length > 0; r++)
        {
            double[] rest = [.. among.Select((p, i) => busy[i][r] - released[p][r])];
            var over = sharers.Count > 0 ? (shared[r] - rest.Sum()) / among.Length : shared[r] / among.Length;
            for (var i = 0; i < among.Length; i++)
                released[among[i]][r] += sharers.Count > 0 ? rest[i] + over : over;
        }

        return released;
    }

    private static IEnumerable<string> PoolsOf(Department department, StatePath path) =>
        department.FindState(path) is WorkState work ? work.Work.By.Pools.Select(p => p.Pool) : [];

    private static int Place(IReadOnlyList<string> pools, string id)
    {
        for (var p = 0; p < pools.Count; p++)
        {
            if (string.Equals(pools[p], id, StringComparison.Ordinal))
                return p;
        }

        return -1;
    }
}
