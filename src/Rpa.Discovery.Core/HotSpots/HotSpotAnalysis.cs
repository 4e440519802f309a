using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.HotSpots;

/// <summary>Finds where work and waiting pile up, when, and why. Reads one result and runs nothing.</summary>
public static class HotSpotAnalysis
{
    private const double Covered = 0.8;       // states are listed from the top until they cover this share (Pareto's habit)
    private const int AtMost = 20;            // … but no more than anybody reads
    private const double Peak = 1.5;          // a month stands out from half as much again as the year's mean
    private const double HourPeak = 2;        // an hour from twice the mean of the hours with anybody on duty

    /// <summary>Every hot spot of a size worth naming: steps by waiting and by staff time, pools, months, hours of the week,
    /// causes.</summary>
    /// <remarks>First the top of each list, then the second of each, and so on: the first few say the most about the department. Each list
    /// stays in its order.</remarks>
    public static IReadOnlyList<HotSpot> Find(ExperimentResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var words = new HotSpotWording(result);
        List<HotSpot>[] lists =
        [
            [.. WaitingStates(result, words)],
            [.. Pools(result, words, HotSpotMeasure.OvertimeHoursPerYear)],
            [.. BusyStates(result, words)],
            [.. Months(result, words)],
            [.. Pools(result, words, HotSpotMeasure.Utilization)],
            [.. HoursOfWeek(result, words)],
            [.. Causes(result, words)],
            [.. Pools(result, words, HotSpotMeasure.QueueLength)],
        ];
        var utilizations = new PoolLoads(result.Pools.Where(p => p.Utilization.Mean > 0)
            .ToDictionary(p => p.Id, p => p.Utilization.Mean!.Value, StringComparer.Ordinal));
        return [.. Enumerable.Range(0, lists.Max(l => l.Count))
            .SelectMany(place => lists.Where(l => place < l.Count).Select(l => l[place] with { Utilizations = utilizations }))];
    }

    private static IEnumerable<StateResult> WorkStates(ExperimentResult result) =>
        result.States.Where(s => result.Department.FindState(new StatePath(s.Workflow, s.Id)) is WorkState);

    private static string PathOf(StateResult state) => $"{state.Workflow}/{state.Id}";

    private static IEnumerable<HotSpot> WaitingStates(ExperimentResult result, HotSpotWording words)
    {
        var rows = WorkStates(result)
            .Select(s => (State: s, Samples: OpenWaiting.Samples(result.Samples, PathOf(s)), Open: OpenWaiting.Of(s.WaitingByCauseHours)))
            .OrderByDescending(s => s.Samples.Sum())
            .ToList();
        var total = rows.Sum(s => s.Samples.Sum());
        var perYear = result.Years > 0 ? 1 / result.Years : 1;
        foreach (var (row, share, level) in FromTheTop(rows, s => s.Samples, total, s => s.Open.Total >= HotSpotSizes.OpenWaitHours))
        {
            yield return OfState(result, row.State, HotSpotMeasure.WaitingHoursPerYear, share, level) with
            {
                Estimate = Estimate.FromReplications(row.Samples, Unit.HoursPerYear).Times(perYear, Unit.HoursPerYear),
                PerCase = row.State.WaitingHours,
                Why = words.Causes(row.Open),
                Headline = words.StateWaits(row.State, row.Open),
                Cause = OpenWaiting.Told(row.Open.Main),
                OpenCause = row.Open.Main,
                CauseShare = row.Open.MainShare,
            };
        }
    }

    private static IEnumerable<HotSpot> BusyStates(ExperimentResult result, HotSpotWording words)
    {
        var rows = WorkStates(result).OrderByDescending(s => s.StaffHoursPerYear.Mean ?? 0).ToList();
        var total = rows.Sum(s => s.StaffHoursPerYear.Mean ?? 0);
        double[] Samples(StateResult state) => result.Samples.Of(MeasureKind.StateStaffHours, PathOf(state));
        foreach (var (state, _, level) in FromTheTop(rows, Samples, rows.Sum(s => Samples(s).Sum()), _ => true))
        {
            var share = state.StaffHoursPerYear.Mean!.Value / total;
            yield return OfState(result, state, HotSpotMeasure.StaffHoursPerYear, share, level) with
            {
                Estimate = state.StaffHoursPerYear,
                PerCase = Estimate.Ratio(Samples(state), result.Samples.Of(MeasureKind.StateVisits, PathOf(state)), Unit.Hours),
                Why = words.VisitsAndTime(state),
                Headline = words.StateTakesTime(state, share),
            };
        }
    }

    /// <summary>From the top of a list until most of the total is covered, those that are large enough.</summary>
    private static IEnumerable<(T Row, double Share, int Level)> FromTheTop<T>(List<T> rows, Func<T, double[]> samples, double total,
        Func<T, bool> isLarge)
    {
        if (!(total > 0))
            yield break;
        var levels = Levels([.. rows.Select(samples)]);
        var (before, found) = (0d, 0);
        for (var i = 0; i < rows.Count && found < AtMost && before < Covered * total; i++)
        {
            var own = samples(rows[i]).Sum();
            before += own;
            if (own < HotSpotSizes.OfTheWhole * total || !isLarge(rows[i]))
                continue;
            found++;
            yield return (rows[i], own / total, levels[i]);
        }
    }

    private static HotSpot OfState(ExperimentResult result, StateResult state, HotSpotMeasure measure, double share, int level)
    {
        var path = new StatePath(state.Workflow, state.Id);
        return new HotSpot
        {
            Kind = HotSpotKind.State,
            Where = path.ToString(),
            Measure = measure,
            Estimate = state.StaffHoursPerYear,
            Share = share,
            Why = HotSpotWords.NoCause,
            Headline = HotSpotWords.NoCause,
            Level = level,
            Evidence = WeakestEvidence.State(result.Department, path),
            State = path,
            Pool = PoolOf(result, path),
            StaffHoursPerYear = state.StaffHoursPerYear,
            VisitsPerYear = state.Visits.Times(result.Years > 0 ? 1 / result.Years : 1, Unit.CasesPerYear),
        };
    }

    private static IEnumerable<HotSpot> Pools(ExperimentResult result, HotSpotWording words, HotSpotMeasure measure)
    {
        var rows = result.Pools
            .Select(p =>
                (Pool: p, Estimate: measure switch
                {
                    HotSpotMeasure.Utilization => p.Utilization,
                    HotSpotMeasure.QueueLength => p.QueueLength,
                    _ => p.OvertimeHoursPerYear
                }))
            .Where(p => p.Estimate.Mean > 0)
            .OrderByDescending(p => p.Estimate.Mean)
            .ToList();
        var total = rows.Sum(p => p.Estimate.Mean!.Value);
        var levels = Levels([.. rows.Select(p => Samples(result, p.Pool.Id, measure))]);
        for (var i = 0; i < rows.Count; i++)
        {
            var (pool, estimate) = rows[i];
            if (estimate.Mean < measure switch
            {
                HotSpotMeasure.Utilization => HotSpotSizes.Utilization,
                HotSpotMeasure.QueueLength => HotSpotSizes.Cases,
                _ => HotSpotSizes.Overtime * (pool.DutyHoursPerYear.Mean ?? 0),
            })
                continue;
            yield return new HotSpot
            {
                Kind = HotSpotKind.Pool,
                Where = pool.Id,
                Measure = measure,
                Estimate = estimate,
                Share = measure == HotSpotMeasure.Utilization ? estimate.Mean : estimate.Mean / total,
                Why = measure == HotSpotMeasure.OvertimeHoursPerYear ? words.OvertimeMonths(pool) : words.WorkOfPool(pool.Id),
                Headline = words.PoolIsHot(pool, measure),
                Level = levels[i],
                Evidence = WeakestEvidence.Pool(result.Department, pool.Id),
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
                .Where(m => mean > 0 && pool.QueueLengthByMonth[m]?.Mean is { } queue && queue >= Peak * mean
                    && queue >= HotSpotSizes.Cases)
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
                    Headline = words.QueueInMonth(pool.Id, months[i], estimate, estimate.Mean.Value / mean),
                    Level = levels[i],
                    Evidence = WeakestEvidence.Pool(result.Department, pool.Id),
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
            var staffed = Enumerable.Range(0, Math.Min(queue.Count, pool.DutyByHourOfWeek.Count))
                .Where(h => pool.DutyByHourOfWeek[h] > 0).ToList();
            if (staffed.Count == 0)
                continue;
            var hour = staffed.MaxBy(h => queue[h]);
            var total = staffed.Sum(h => queue[h]);
            if (queue[hour] < HotSpotSizes.Cases || queue[hour] < HourPeak * total / staffed.Count)
                continue;
            yield return new HotSpot
            {
                Kind = HotSpotKind.HourOfWeek,
                Where = string.Create(CultureInfo.InvariantCulture, $"{pool.Id}@{HotSpotWording.WeekdayCodes[hour / 24]}-{hour % 24:00}"),
                Measure = HotSpotMeasure.QueueLength,
                Estimate = Estimate.MeanOnly(queue[hour], result.Replications, Unit.Cases),
                Share = queue[hour] / total,
                Why = words.PeopleBusy(pool.BusyByHourOfWeek[hour], pool.DutyByHourOfWeek[hour]),
                Headline = words.QueueInHour(pool, hour, queue[hour]),
                Level = 1,
                Evidence = WeakestEvidence.Pool(result.Department, pool.Id),
                Pool = pool.Id,
                HourOfWeek = hour,
            };
        }
    }

    private static IEnumerable<HotSpot> Causes(ExperimentResult result, HotSpotWording words)
    {
        var paths = WorkStates(result).Select(PathOf).ToList();
        double[] Added(Func<string, double[]> of) =>
            [.. Enumerable.Range(0, result.Samples.Replications).Select(r => paths.Sum(p => of(p)[r]))];
        var rows = OpenWaiting.All
            .Select(cause => (Cause: cause, Samples: Added(path => OpenWaiting.Samples(result.Samples, cause, path))))
            .Select(c => (c.Cause, c.Samples, Total: c.Samples.Sum()))
            .OrderByDescending(c => c.Total)
            .ToList();
        var total = rows.Sum(c => c.Total);
        var visits = Added(path => result.Samples.Of(MeasureKind.StateVisits, path));
        if (!(total > 0) || total < HotSpotSizes.OpenWaitHours * visits.Sum())
            yield break;
        var levels = Levels([.. rows.Select(c => c.Samples)]);
        var perYear = result.Years > 0 ? 1 / result.Years : 1;
        for (var i = 0; i < rows.Count && rows[i].Total >= HotSpotSizes.Cause * total; i++)
        {
            var (cause, samples, sum) = rows[i];
            yield return new HotSpot
            {
                Kind = HotSpotKind.Cause,
                Where = HotSpotWording.CodeOf(cause),
                Measure = HotSpotMeasure.WaitingHoursPerYear,
                Estimate = Estimate.FromReplications(samples, Unit.HoursPerYear).Times(perYear, Unit.HoursPerYear),
                PerCase = Estimate.Ratio(samples, visits, Unit.Hours),
                Share = sum / total,
                Why = words.WhereCause(cause),
                Headline = words.CauseShare(cause, sum / total, sum / visits.Sum()),
                Level = levels[i],
                Evidence = WeakestEvidence.All(result.Department),
                Cause = OpenWaiting.Told(cause),
                OpenCause = cause,
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
            return result.Samples.Of(measure == HotSpotMeasure.QueueLength
                ? MeasureKind.PoolQueueHours : MeasureKind.PoolOvertimeHours, pool);
        var duty = result.Samples.Of(MeasureKind.PoolDutyHours, pool);
        return [.. result.Samples.BusyRegularHours(pool).Select((busy, r) => duty[r] > 0 ? busy / duty[r] : double.NaN)];
    }

    private static string? PoolOf(ExperimentResult result, StatePath path) =>
        result.Department.FindState(path) is WorkState { Work.By.Pools: [var first, ..] } ? first.Pool : null;
}
