using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Simulation.Options;

/// <summary>What is simulated: which dates, how often, from which seed.</summary>
public sealed record ExperimentOptions
{
    /// <summary>A fiscal year or other window with a given end: a terminating study. Null takes <see cref="Start"/> and
    /// <see cref="Horizon"/> or <see cref="Cases"/>.</summary>
    public DateRange? Dates { get; init; }

    /// <summary>The first day, when <see cref="Dates"/> is null.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>The clock time of <see cref="Start"/> at which it begins; midnight when not said.</summary>
    public TimeOnly StartTime { get; init; }

    /// <summary>How long arrivals are counted from <see cref="Start"/>, warm-up included, at most 100 years; null with <see cref="Dates"/>
    /// or <see cref="Cases"/>.</summary>
    public TimeAmount? Horizon { get; init; }

    /// <summary>Arrivals stop after so many cases (at most 10⁹, which have to come within 33 years) and the run goes on until empty; null
    /// when dates or a horizon end it.</summary>
    public long? Cases { get; init; }

    /// <summary>How much of the beginning is left out of every figure, at most 100 years; null is none.</summary>
    public TimeAmount? WarmUp { get; init; }

    /// <summary>Whether the warm-up is found from pilot runs (MSER-5 on weekly means), in place of <see cref="WarmUp"/>; only for a horizon
    /// of 50 weeks or more with demand and calendars that repeat weekly. A result's options then give what was found.</summary>
    public bool WarmUpAuto { get; init; }

    /// <summary>How long after the window its cases are followed, at most 10 years; null is 90 days.</summary>
    public TimeAmount? Drain { get; init; }

    /// <summary>Whether every case is followed to its end, which has to come within 10 years after the window; a finding says where it does
    /// not.</summary>
    public bool DrainAll { get; init; }

    /// <summary>How often.</summary>
    public ReplicationPlan Replications { get; init; } = ReplicationPlan.Exactly(30);

    /// <summary>The number of the first replication, at least 0. Replications 10–19 are the same years whether or not 0–9 are run with
    /// them: parts of a study can be run apart and put together by <see cref="ExperimentResult.Merge"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public int FirstReplication
    {
        get;
        init => field = value >= 0
            ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "Replications are numbered from 0.");
    }

    /// <summary>The number from which everything can be recomputed.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Whether figures are adjusted by what is known exactly about the same runs (control variates): how many cases arrive in the
    /// mean, and how much work they bring. Where that explains a figure its interval becomes narrower, and
    /// <see cref="Estimates.Estimate.Controls"/> says so; elsewhere nothing changes. Each figure is adjusted for itself, so that parts add
    /// up to their sum only within their intervals, and one close to 0 may come out on the other side. False when not said.</summary>
    public bool ControlVariates { get; init; }

    /// <summary>Whether the result says for each person how busy she was and how long she stayed; slower, and not asked for by default
    /// because figures about people need a reason.</summary>
    public bool ByPerson { get; init; }

    /// <summary>How many cases may be open at once before a run stops with what is known so far, marked partial: a department that cannot
    /// settle fills any memory. At least 1.</summary>
    public int MostOpenCases { get; init; } = 3_000_000;

    /// <summary>How many events a replication may take before it stops with what is known so far, marked partial. At least 1.</summary>
    public long MostEvents { get; init; } = 5_000_000_000;

    /// <summary>After how many enablings the ranks of a group of lines begin again, as soon as nobody waits. At least 1; never changes a
    /// result.</summary>
    internal int MostRanks { get; init; } = 1000;

    /// <summary>Whether only totals are wanted: nothing is told of states and workflows by month, of waiting by cause, or of cycle times by
    /// quantile. Every other figure is the same.</summary>
    internal bool TotalsOnly { get; init; }

    /// <summary>How many threads; 0 takes every core. Never changes a result.</summary>
    public int Threads { get; init; }

    /// <summary>Where replications are taken from that were computed elsewhere; null where all are computed here. Never changes a
    /// result.</summary>
    internal StagedWork? Staged { get; init; }

    /// <summary>The options that a file's <c>study</c> asks for.</summary>
    /// <exception cref="ArgumentException">The plan's period is not a fiscal year.</exception>
    public static ExperimentOptions From(StudyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return new ExperimentOptions
        {
            Dates = plan.Period is null ? null : FiscalYear.Parse(plan.Period),
            Start = plan.Start,
            StartTime = plan.StartTime,
            Horizon = plan.Horizon,
            Cases = plan.Cases,
            WarmUp = plan.WarmUp,
            WarmUpAuto = plan.WarmUpAuto,
            Drain = plan.Drain,
            DrainAll = plan.DrainAll,
            Replications = plan.Replications ?? ReplicationPlan.Exactly(30),
            Seed = plan.Seed ?? 1,
        };
    }
}
