using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>What a change gave in each replication, as-is and to-be paired by replication. Per year unless the name says
/// otherwise.</summary>
internal sealed class EffectSamples
{
    /// <summary>How many replications both sides have.</summary>
    public required int Replications { get; init; }

    public required double[] HoursReleased { get; init; }

    public required double[] OvertimeAvoided { get; init; }

    public required double[] TemporaryAvoided { get; init; }

    /// <summary>Hours for other work: the sum over pools of <see cref="FreedByPool"/>.</summary>
    public required double[] Freed { get; init; }

    /// <summary>The same by pool, in the order of the pools of people; empty where it was not taken apart.</summary>
    public double[][] FreedOfPools { get; init; } = [];

    /// <summary>The same at each pool's own price of an hour, in money or in hours of pay; empty where it was not taken apart.</summary>
    public double[] FreedPay { get; init; } = [];

    /// <summary>Regular hours on duty more, over all pools of people; empty where it was not taken apart.</summary>
    public double[] DutyAdded { get; init; } = [];

    /// <summary>Cases; zeros when nothing is due.</summary>
    public required double[] LateAvoided { get; init; }

    /// <summary>Hours, by cohort.</summary>
    public required double[] WaitingRemoved { get; init; }

    /// <summary>Hours that cases open at the end of the run would still take, today; with the change; empty where it was not looked
    /// at.</summary>
    public double[] LeftUndoneToday { get; init; } = [];

    /// <inheritdoc cref="LeftUndoneToday"/>
    public double[] LeftUndone { get; init; } = [];

    /// <summary>Cases open at the end of the run, more than today.</summary>
    public double[] OpenAdded { get; init; } = [];

    /// <summary>Money, or hours of pay where no price of an hour is known.</summary>
    public required double[] Cashed { get; init; }

    /// <summary>The part of <see cref="Cashed"/> that is pay of fixed-term staff; empty where it was not taken apart.</summary>
    public double[] CashedTemporary { get; init; } = [];

    /// <summary>Money, or hours of pay where no price of an hour is known.</summary>
    public required double[] PermanentCostAdded { get; init; }

    /// <summary>Share of the stickers; zeros when there are none.</summary>
    public required double[] BurdenRemoved { get; init; }

    /// <summary>Pairs two runs of the same window, replication by replication; the longer one is cut to the shorter.</summary>
    public static EffectSamples Between(ExperimentResult asIs, ExperimentResult toBe, HeardCases? heard = null,
        CancellationToken cancellation = default) =>
        Of(new PairedReplications(asIs, toBe, heard, cancellation));

    /// <summary>The same of two runs that are already paired.</summary>
    public static EffectSamples Of(PairedReplications pair)
    {
        var released = pair.Released();
        var overtime = pair.Less(MeasureKind.PoolOvertimeHours);
        var temporary = pair.LessWhere(MeasureKind.PoolPaidHours, pair.IsTemporary);
        var byPool = FreedByPool.Of(pair);
        var pay = Pay.Of(pair.AsIs.Department, pair.ToBe.Department);
        var (cashed, temporaryPay, permanentAdded) =
            (new double[pair.Replications], new double[pair.Replications], new double[pair.Replications]);
        var (freed, freedPay) = (new double[pair.Replications], new double[pair.Replications]);
        foreach (var (place, pool) in pair.PoolsOfPeople.Index())
        {
            var hour = pay.HourOf(pool);
            for (var r = 0; r < freed.Length; r++)
            {
                freed[r] += byPool[place][r];
                freedPay[r] += byPool[place][r] * hour;
            }

            var (regularPay, overtimePay, isTemporary) =
                (pay.RegularLess(Less, pool), pay.OvertimeLess(Less, pool), pair.IsTemporary(pool));
            for (var r = 0; r < cashed.Length; r++)
            {
                temporaryPay[r] += isTemporary ? regularPay[r] : 0;
                permanentAdded[r] -= isTemporary ? 0 : regularPay[r];
                cashed[r] += overtimePay[r] + (isTemporary ? regularPay[r] : 0);
            }
        }

        double[] Less(MeasureKind kind, string pool) => pair.Less(kind, pool);

        return new EffectSamples
        {
            Replications = pair.Replications,
            HoursReleased = released,
            OvertimeAvoided = overtime,
            TemporaryAvoided = temporary,
            Freed = freed,
            FreedOfPools = byPool,
            FreedPay = freedPay,
            DutyAdded = [.. pair.Less(MeasureKind.PoolDutyHours).Select(h => 0 - h)],
            LateAvoided = pair.Less(MeasureKind.WorkflowLate),
            WaitingRemoved = pair.Less(MeasureKind.WorkflowCohortWaitingHours),
            LeftUndoneToday = pair.PerYearBefore(MeasureKind.StateCohortRestHours),
            LeftUndone = pair.PerYearAfter(MeasureKind.StateCohortRestHours),
            OpenAdded = [.. pair.Less(MeasureKind.WorkflowCensored).Select(less => 0 - less)],
            Cashed = cashed,
            CashedTemporary = temporaryPay,
            PermanentCostAdded = permanentAdded,
            BurdenRemoved = Burden(pair),
        };
    }

    // A state's stickers go away in the share in which its people's time does; work that grows brings some more.
    private static double[] Burden(PairedReplications pair)
    {
        var removed = new double[pair.Replications];
        var stickers = Stickers(pair.AsIs.Department).ToList();
        var all = stickers.Sum(s => s.Count);
        if (all == 0)
            return removed;
        foreach (var (path, count) in stickers)
        {
            var before = pair.Before(MeasureKind.StateCohortEffortHours, path);
            var after = pair.After(MeasureKind.StateCohortEffortHours, path);
            var taken = pair.TakenBack(path);
            for (var r = 0; r < removed.Length; r++)
            {
                var undone = taken.IsEmpty ? 0 : taken[r].Hours / pair.PerYearOf(r).After;
                removed[r] += before[r] > 0 ? (double)count / all * (1 - ((after[r] + undone) / before[r])) : 0;
            }
        }

        return removed;
    }

    /// <summary>Burden stickers by state, in the department's order, without the states that have none.</summary>
    public static IEnumerable<(string Path, int Count)> Stickers(Department department) =>
        from workflow in department.Workflows
        from state in workflow.AllStates.OfType<WorkState>()
        where state.Traits is { BurdenStickers: > 0 }
        select ($"{workflow.Id}/{state.Id}", state.Traits!.BurdenStickers);
}
