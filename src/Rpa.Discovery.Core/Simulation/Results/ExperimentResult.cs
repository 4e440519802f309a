using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>What a run returns: every figure as an estimate across replications.</summary>
public sealed class ExperimentResult
{
    internal ExperimentResult(SampleTable samples) => Samples = samples;

    /// <summary>The department that was simulated.</summary>
    public required Department Department { get; init; }

    /// <summary>The options, with every default filled in.</summary>
    public required ExperimentOptions Options { get; init; }

    /// <summary>What an automatic warm-up was seen from, when one was asked for; its length then stands in <see cref="Options"/>. Else
    /// null.</summary>
    public WarmUpChoice? WarmUp { get; init; }

    /// <summary>How many replications were made.</summary>
    public required int Replications { get; init; }

    /// <summary>Whether it was interrupted, so that fewer replications were made than asked for.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The length of the window in years of 365.25 days for steady-state studies; exactly 1 for a fiscal year. Yearly figures
    /// are divided by it.</summary>
    public required double Years { get; init; }

    /// <summary>Where the window begins, after the warm-up; null for a result that was not simulated.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>Where the window ended, the first instant that no longer counts; in the mean where a number of cases ended it. Null for a
    /// result that was not simulated.</summary>
    public DateTimeOffset? WindowEnd { get; init; }

    /// <summary>One per workflow, in the department's order.</summary>
    public required IReadOnlyList<WorkflowResult> Workflows { get; init; }

    /// <summary>One per state with work or waiting, in the department's order.</summary>
    public required IReadOnlyList<StateResult> States { get; init; }

    /// <summary>One per pool, in the department's order.</summary>
    public required IReadOnlyList<PoolResult> Pools { get; init; }

    /// <summary>One per bot, in the department's order.</summary>
    public required IReadOnlyList<BotResult> Bots { get; init; }

    /// <summary>One per machine, in the department's order.</summary>
    public IReadOnlyList<MachineResult> Machines { get; init; } = [];

    /// <summary>One per person, pool after pool; empty unless <see cref="ExperimentOptions.ByPerson"/> asked for it.</summary>
    public IReadOnlyList<PersonResult> People { get; init; } = [];

    /// <summary>Findings that only a run can make: censored cases, too few replications for an interval.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>How fast it went; the only member that differs between two runs.</summary>
    public required Performance Performance { get; init; }

    /// <summary>What each replication gave, for paired differences.</summary>
    internal SampleTable Samples { get; }

    /// <summary>By how much demand and work happened to be off, [control][replication]; empty unless the options ask for control
    /// variates.</summary>
    internal IReadOnlyList<double[]> Deviations { get; init; } = [];

    /// <summary>Sums by hour of the week; null when nobody asked for them.</summary>
    internal HourSums? Hours { get; init; }

    // [replication] → single cases, where they were heard
    internal IReadOnlyList<CaseEfforts?> Cases { get; init; } = [];

    /// <summary>Puts results of parts of one study together: replications 0–9 and 10–19 give what 0–19 give, figure by figure.</summary>
    /// <param name="parts">In any order; each with its <see cref="ExperimentOptions.FirstReplication"/>, so that none is missing between
    /// them and none is there twice.</param>
    /// <returns>The result of a fixed number of replications. Its <see cref="Performance"/> is the sum of the parts'.</returns>
    /// <exception cref="ArgumentException">There are none; or their departments or options differ; or their replications do not follow on
    /// each other.</exception>
    public static ExperimentResult Merge(params IReadOnlyList<ExperimentResult> parts) => ResultMerge.Of(parts);

    /// <summary>The department, how often it was simulated, and how many cases came.</summary>
    public override string ToString() =>
        $"{Department.Id}: {Replications} replications, {Workflows.Count} workflows, {string.Join("; ", Workflows)}";
}

/// <summary>How fast a run went.</summary>
public sealed record Performance
{
    /// <summary>Completed work items (people's or bots').</summary>
    public required long Activities { get; init; }

    /// <summary>Events handled.</summary>
    public required long Events { get; init; }

    /// <summary>Wall seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Bytes allocated in all.</summary>
    public required long AllocatedBytes { get; init; }

    /// <summary>How many replications it was.</summary>
    internal int Replications { get; init; }

    /// <summary>Activities per wall second; 0 when nothing was measured.</summary>
    public double ActivitiesPerSecond => Seconds > 0 ? Activities / Seconds : 0;

    /// <summary>Bytes per event; 0 when nothing happened.</summary>
    public double AllocatedBytesPerEvent => Events > 0 ? (double)AllocatedBytes / Events : 0;
}
