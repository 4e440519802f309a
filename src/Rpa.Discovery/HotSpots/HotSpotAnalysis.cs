using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.HotSpots;

/// <summary>Finds where work and waiting pile up, when, and why. Reads one result and runs nothing.</summary>
public static class HotSpotAnalysis
{
    private const double Covered = 0.8;       // states are listed from the top until they cover this share (Pareto's habit)
    private const int AtMost = 20;            // … but no more than anybody reads
    private const double Peak = 1.5;          // a month stands out from half as much again as the year's mean
    private const double HourPeak = 2;        // an hour from twice the mean of the hours with anybody on duty
    private const double ElseOnlyClosed = 0.1; // below this share of any other cause, closing time and absence are the reason
    private const double WorthNaming = 0.05;  // smaller shares are not named as a reason

    /// <summary>Every hot spot: steps by waiting and by staff time, pools, months, hours of the week, causes.</summary>
    /// <remarks>First the top of each list, then the second of each, and so on: the first few say the most about the department. Each list stays in its order.</remarks>
    public static IReadOnlyList<HotSpot> Find(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var words = new HotSpotWording(result);
        List<HotSpot>[] lists =
        [
            [.. States(result, words, HotSpotMeasure.WaitingHoursPerYear)],
            [.. Pools(result, words, HotSpotMeasure.OvertimeHoursPerYear)],
            [.. States(result, words, HotSpotMeasure.StaffHoursPerYear)],
            [.. Months(result, words)],
            [.. Pools(result, words, HotSpotMeasure.Utilization)],
            [.. HoursOfWeek(result, words)],
            [.. Causes(result, words)],
            [.. Pools(result, words, HotSpotMeasure.QueueLength)],
        ];
        return [.. Enumerable.Range(0, lists.Max(l => l.Count)).SelectMany(place => lists.Where(l => place < l.Count).Select(l => l[place]))];
    }

    private static IEnumerable<HotSpot> States(ExperimentResult result, HotSpotWording words, HotSpotMeasure measure)
    {
        var waiting = measure == HotSpotMeasure.WaitingHoursPerYear;
        var rows = result.States
            .Where(s => result.Department.FindState(new StatePath(s.Workflow, s.Id)) is WorkState)
            .Select(s => (State: s, Estimate: waiting ? s.WaitingHoursPerYear : s.StaffHoursPerYear))
            .Where(s => s.Estimate.Mean > 0)
            .OrderByDescending(s => s.Estimate.Mean)
            .ToList();
        var total = rows.Sum(s => s.Estimate.Mean!.Value);
        var kind = waiting ? MeasureKind.StateWaitingHours : MeasureKind.StateStaffHours;
        var levels = Levels([.. rows.Select(s => result.Samples.Of(kind, $"{s.State.Workflow}/{s.State.Id}"))]);
        double before = 0;
        for (var i = 0; i < rows.Count && i < AtMost && before < Covered * total; i++)
        {
            var (state, estimate) = rows[i];
            var path = new StatePath(state.Workflow, state.Id);
            var share = estimate.Mean!.Value / total;
            before += estimate.Mean.Value;
            yield return new HotSpot
            {
                Kind = HotSpotKind.State,
                Where = path.ToString(),
                Measure = measure,
                Estimate = estimate,
                Share = share,
                Why = waiting ? words.Causes(state.WaitingByCauseHours) : words.VisitsAndTime(state),
                Headline = waiting ? words.StateWaits(state, MainCause(state.WaitingByCauseHours), PeakMonth(result, PoolOf(result, path))) : words.StateTakesTime(state, share),
                Level = levels[i],
                Evidence = RestsOn.State(result.Department, path),
                State = path,
                Pool = PoolOf(result, path),
                Cause = waiting ? MainCause(state.WaitingByCauseHours) : null,
                StaffHoursPerYear = state.StaffHoursPerYear,
                VisitsPerYear = state.Visits.Times(result.Years > 0 ? 1 / result.Years : 1, Unit.CasesPerYear),
                CauseShare = waiting ? ShareOfMainCause(state.WaitingByCauseHours) : null,
            };
        }
    }

    private static IEnumerable<HotSpot> Pools(ExperimentResult result, HotSpotWording words, HotSpotMeasure measure)
    {
        var rows = result.Pools
            .Select(p => (Pool: p, Estimate: measure switch { HotSpotMeasure.Utilization => p.Utilization, HotSpotMeasure.QueueLength => p.QueueLength, _ => p.OvertimeHoursPerYear }))
            .Where(p => p.Estimate.Mean > 0)
            .OrderByDescending(p => p.Estimate.Mean)
            .ToList();
        var total = rows.Sum(p => p.Estimate.Mean!.Value);
        var levels = Levels([.. rows.Select(p => Samples(result, p.Pool.Id, measure))]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (pool, estimate) = rows[i];
            yield return new HotSpot
            {
                Kind = HotSpotKind.Pool,
                Where = pool.Id,
                Measure = measure,
                Estimate = estimate,
                Share = measure == HotSpotMeasure.Utilization ? estimate.Mean : estimate.Mean / total,
                Why = measure == HotSpotMeasure.OvertimeHoursPerYear ? words.OvertimeMonths(pool, WorthNaming) : words.WorkOfPool(pool.Id, WorthNaming),
                Headline = words.PoolIsHot(pool, measure),
                Level = levels[i],
                Evidence = RestsOn.Pool(result.Department, pool.Id),
                Pool = pool.Id,
            };
        }
    }

    private static IEnumerable<HotSpot> Months(ExperimentResult result, HotSpotWording words)
    {
        foreach (var pool in result.Pools)
        {
            var mean = pool.QueueLength.Mean ?? 0;
            var months = Enumerable.Range(0, 12)
                .Where(m => mean > 0 && pool.QueueLengthByMonth[m]?.Mean >= Peak * mean)
                .OrderByDescending(m => pool.QueueLengthByMonth[m]!.Mean)
                .ToList();
            var total = pool.QueueLengthByMonth.Sum(m => m?.Mean ?? 0);
            var levels = Levels([.. months.Select(m => result.Samples.Of(MeasureKind.PoolQueueHours, pool.Id, m))]);
            for (var i = 0; i < months.Count; i++)
            {
                var estimate = pool.QueueLengthByMonth[months[i]]!;
                yield return new HotSpot
                {
                    Kind = HotSpotKind.Month,
                    Where = string.Create(CultureInfo.InvariantCulture, $"{pool.Id}@month-{months[i] + 1}"),
                    Measure = HotSpotMeasure.QueueLength,
                    Estimate = estimate,
                    Share = total > 0 ? estimate.Mean / total : null,
                    Why = words.AgainstTheYear(estimate.Mean!.Value / mean),
                    Headline = words.QueueInMonth(pool.Id, months[i] + 1, estimate),
                    Level = levels[i],
                    Evidence = RestsOn.Pool(result.Department, pool.Id),
                    Pool = pool.Id,
                    Month = months[i] + 1,
                };
            }
        }
    }

    // One hour for each pool: hours of the week have no intervals, so that a second one could not be told from the first.
    private static IEnumerable<HotSpot> HoursOfWeek(ExperimentResult result, HotSpotWording words)
    {
        foreach (var pool in result.Pools)
        {
            var queue = pool.QueueByHourOfWeek;
            var staffed = Enumerable.Range(0, Math.Min(queue.Count, pool.DutyByHourOfWeek.Count)).Where(h => pool.DutyByHourOfWeek[h] > 0).ToList();
            if (staffed.Count == 0)
                continue;
            var hour = staffed.MaxBy(h => queue[h]);
            var total = staffed.Sum(h => queue[h]);
            if (!(queue[hour] > 0) || queue[hour] < HourPeak * total / staffed.Count)
                continue;
            yield return new HotSpot
            {
                Kind = HotSpotKind.HourOfWeek,
                Where = string.Create(CultureInfo.InvariantCulture, $"{pool.Id}@{HotSpotWording.WeekdayCodes[hour / 24]}-{hour % 24:00}"),
                Measure = HotSpotMeasure.QueueLength,
                Estimate = Estimate.MeanOnly(queue[hour], result.Replications, Unit.Cases),
                Share = queue[hour] / total,
                Why = words.PeopleBusy(pool.BusyByHourOfWeek[hour], pool.DutyByHourOfWeek[hour]),
                Headline = words.QueueInHour(pool.Id, hour, queue[hour]),
                Level = 1,
                Evidence = RestsOn.Pool(result.Department, pool.Id),
                Pool = pool.Id,
                HourOfWeek = hour,
            };
        }
    }

    private static IEnumerable<HotSpot> Causes(ExperimentResult result, HotSpotWording words)
    {
        var rows = Enum.GetValues<WaitingCause>()
            .Select(cause => (Cause: cause, Samples: result.Samples.Sum(KindOf(cause))))
            .Select(c => (c.Cause, c.Samples, Total: c.Samples.Sum()))
            .Where(c => c.Total > 0)
            .OrderByDescending(c => c.Total)
            .ToList();
        var total = rows.Sum(c => c.Total);
        var levels = Levels([.. rows.Select(c => c.Samples)]);
        var perYear = result.Years > 0 ? 1 / result.Years : 1;
        for (var i = 0; i < rows.Count; i++)
        {
            var (cause, samples, sum) = rows[i];
            yield return new HotSpot
            {
                Kind = HotSpotKind.Cause,
                Where = CodeOf(cause),
                Measure = HotSpotMeasure.WaitingHoursPerYear,
                Estimate = Estimate.FromReplications(samples, Unit.HoursPerYear).Times(perYear, Unit.HoursPerYear),
                Share = sum / total,
                Why = words.WhereCause(KindOf(cause), WorthNaming),
                Headline = words.CauseShare(cause, sum / total),
                Level = levels[i],
                Evidence = RestsOn.All(result.Department),
                Cause = cause,
            };
        }
    }

    /// <summary>From the top down, a group takes every row whose difference from the group's first is not beyond chance.</summary>
    private static int[] Levels(IReadOnlyList<double[]> samples)
    {
        var levels = new int[samples.Count];
        var first = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            var opens = i == 0 || Estimate.Difference(samples[first], samples[i], Unit.Number) is { Low: > 0 };
            if (opens)
                first = i;
            levels[i] = i == 0 ? 1 : levels[i - 1] + (opens ? 1 : 0);
        }

        return levels;
    }

    private static double[] Samples(ExperimentResult result, string pool, HotSpotMeasure measure)
    {
        if (measure != HotSpotMeasure.Utilization)
            return result.Samples.Of(measure == HotSpotMeasure.QueueLength ? MeasureKind.PoolQueueHours : MeasureKind.PoolOvertimeHours, pool);
        var duty = result.Samples.Of(MeasureKind.PoolDutyHours, pool);
        return [.. result.Samples.BusyRegularHours(pool).Select((busy, r) => duty[r] > 0 ? busy / duty[r] : double.NaN)];
    }

    /// <summary>The month 1–12 in which a pool's queue is longest, when it stands out; null otherwise.</summary>
    private static int? PeakMonth(ExperimentResult result, string? pool)
    {
        if (result.Pools.FirstOrDefault(p => string.Equals(p.Id, pool, StringComparison.Ordinal)) is not { } row || !(row.QueueLength.Mean > 0))
            return null;
        var month = Enumerable.Range(0, 12).MaxBy(m => row.QueueLengthByMonth[m]?.Mean ?? 0);
        return row.QueueLengthByMonth[month]?.Mean >= Peak * row.QueueLength.Mean ? month + 1 : null;
    }

    private static string? PoolOf(ExperimentResult result, StatePath path) =>
        result.Department.FindState(path) is WorkState { Work.By.Pools: [var first, ..] } ? first.Pool : null;

    // A case that waits for people waits through the night too: closing time is the cause only where hardly anything else is.
    private static WaitingCause MainCause(WaitingByCause causes)
    {
        var total = Enum.GetValues<WaitingCause>().Sum(c => causes[c].Mean ?? 0);
        var main = Enum.GetValues<WaitingCause>().Where(c => c != WaitingCause.Unavailability).MaxBy(c => causes[c].Mean ?? 0);
        return (causes[main].Mean ?? 0) >= ElseOnlyClosed * total && total > 0 ? main : WaitingCause.Unavailability;
    }

    private static double? ShareOfMainCause(WaitingByCause causes)
    {
        var total = Enum.GetValues<WaitingCause>().Sum(c => causes[c].Mean ?? 0);
        return total > 0 ? (causes[MainCause(causes)].Mean ?? 0) / total : null;
    }

    private static MeasureKind KindOf(WaitingCause cause) => cause switch
    {
        WaitingCause.Batching => MeasureKind.StateBatchingHours,
        WaitingCause.Unavailability => MeasureKind.StateUnavailabilityHours,
        WaitingCause.Priority => MeasureKind.StatePriorityHours,
        _ => MeasureKind.StateContentionHours,
    };

    private static string CodeOf(WaitingCause cause) => cause switch
    {
        WaitingCause.Batching => "batching",
        WaitingCause.Unavailability => "unavailability",
        WaitingCause.Priority => "priority",
        _ => "contention",
    };
}
