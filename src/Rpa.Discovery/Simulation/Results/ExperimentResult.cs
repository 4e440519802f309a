using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>What a run returns: every figure as an estimate across replications.</summary>
public sealed class ExperimentResult
{
    internal ExperimentResult(SampleTable samples) => Samples = samples;

    /// <summary>The department that was simulated.</summary>
    public required Department Department { get; init; }

    /// <summary>The options, with every default filled in.</summary>
    public required ExperimentOptions Options { get; init; }

    /// <summary>What an automatic warm-up was seen from, when one was asked for; its length then stands in <see cref="Options"/>. Else null.</summary>
    public WarmUpChoice? WarmUp { get; init; }

    /// <summary>How many replications were made.</summary>
    public required int Replications { get; init; }

    /// <summary>Whether it was interrupted, so that fewer replications were made than asked for.</summary>
    public bool IsPartial { get; init; }

    /// <summary>The length of the window in years of 365.25 days for steady-state studies; exactly 1 for a fiscal year. Yearly figures are divided by it.</summary>
    public required double Years { get; init; }

    /// <summary>Where the window begins, after the warm-up; null for a result that was not simulated.</summary>
    public DateTimeOffset? WindowStart { get; init; }

    /// <summary>Where the window ended, the first instant that no longer counts; in the mean where a number of cases ended it. Null for a result that was not simulated.</summary>
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

    /// <summary>By how much demand and work happened to be off, [control][replication]; empty unless the options ask for control variates.</summary>
    internal IReadOnlyList<double[]> Deviations { get; init; } = [];

    /// <summary>Sums by hour of the week; null when nobody asked for them.</summary>
    internal HourSums? Hours { get; init; }

    // [replication] → single cases, where they were heard
    internal IReadOnlyList<CaseEfforts?> Cases { get; init; } = [];

    /// <summary>Puts results of parts of one study together: replications 0–9 and 10–19 give what 0–19 give, figure by figure.</summary>
    /// <param name="parts">In any order; each with its <see cref="ExperimentOptions.FirstReplication"/>, so that none is missing between them and none is there twice.</param>
    /// <returns>The result of a fixed number of replications. Its <see cref="Performance"/> is the sum of the parts'.</returns>
    /// <exception cref="ArgumentException">There are none; or their departments or options differ; or their replications do not follow on each other.</exception>
    public static ExperimentResult Merge(params IReadOnlyList<ExperimentResult> parts) => ResultMerge.Of(parts);

    /// <summary>The department, how often it was simulated, and how many cases came.</summary>
    public override string ToString() => $"{Department.Id}: {Replications} replications, {Workflows.Count} workflows, {string.Join("; ", Workflows)}";
}

/// <summary>A workflow's figures. Times are hours per case that arrived in the window and ended.</summary>
public sealed class WorkflowResult
{
    /// <summary>The workflow's id.</summary>
    public required string Id { get; init; }

    /// <summary>Cases that arrived in the window (backlog included).</summary>
    public required Estimate Cases { get; init; }

    /// <summary>Cases that ended in the window.</summary>
    public required Estimate Completed { get; init; }

    /// <summary>Cases open at the end of the window.</summary>
    public required Estimate Unfinished { get; init; }

    /// <summary>Cases of the window that had not ended when it was no longer followed.</summary>
    public required Estimate Censored { get; init; }

    /// <summary>From arrival to the end.</summary>
    public required Estimate CycleTimeHours { get; init; }

    /// <summary>Half of the cases take at most this.</summary>
    public required Estimate CycleTimeP50Hours { get; init; }

    /// <summary>Nine in ten take at most this.</summary>
    public required Estimate CycleTimeP90Hours { get; init; }

    /// <summary>19 in 20 take at most this.</summary>
    public required Estimate CycleTimeP95Hours { get; init; }

    /// <summary>99 in 100 take at most this.</summary>
    public required Estimate CycleTimeP99Hours { get; init; }

    /// <summary>Waiting on the path that ends last.</summary>
    public required Estimate WaitingHours { get; init; }

    /// <summary>Work in progress.</summary>
    public required Estimate ProcessingHours { get; init; }

    /// <summary>Work started but not in progress, as over night.</summary>
    public required Estimate PausedHours { get; init; }

    /// <summary>Waiting for the other side.</summary>
    public required Estimate ExternalHours { get; init; }

    /// <summary>Waiting for the case's own other regions.</summary>
    public required Estimate JoinHours { get; init; }

    /// <summary>Waiting by cause.</summary>
    public required WaitingByCause WaitingByCauseHours { get; init; }

    /// <summary>Of the cases due in the window, the share not finished by then; null when nothing is due.</summary>
    public Estimate? ShareLate { get; init; }

    /// <summary>Cases late per year; null when nothing is due.</summary>
    public Estimate? LateCasesPerYear { get; init; }

    /// <summary>Hours past the due instant per case due in the window; null when nothing is due.</summary>
    public Estimate? TardinessHours { get; init; }

    /// <summary>The months that the window has, in the order of the calendar; empty for a difference between two runs.</summary>
    public IReadOnlyList<WorkflowMonth> ByMonth { get; init; } = [];

    /// <summary>Outcome → share of the ended cases, in the department's order.</summary>
    public required IReadOnlyList<KeyValuePair<string, Estimate>> Outcomes { get; init; }

    /// <summary>The workflow, its cases and its cycle time.</summary>
    public override string ToString() => $"{Id}: {Cases} cases, {CycleTimeHours} from arrival to end";
}

/// <summary>A state's figures. Times are hours per visit in the window unless the name says otherwise.</summary>
public sealed class StateResult
{
    /// <summary>The workflow's id.</summary>
    public required string Workflow { get; init; }

    /// <summary>The state's id.</summary>
    public required string Id { get; init; }

    /// <summary>Visits that ended in the window.</summary>
    public required Estimate Visits { get; init; }

    /// <summary>Visits of the cases that arrived in the window, until they ended or were no longer followed: with <see cref="ExperimentOptions.DrainAll"/> every one, as in the cycle times.
    /// Null for a result that was not simulated.</summary>
    public Estimate? CohortVisits { get; init; }

    /// <summary>Waiting per visit.</summary>
    public required Estimate WaitingHours { get; init; }

    /// <summary>Waiting by cause, per visit.</summary>
    public required WaitingByCause WaitingByCauseHours { get; init; }

    /// <summary>Waiting of all visits, per year.</summary>
    public required Estimate WaitingHoursPerYear { get; init; }

    /// <summary>Work in progress per visit (people or bot).</summary>
    public required Estimate ProcessingHours { get; init; }

    /// <summary>Work started but not in progress, per visit.</summary>
    public required Estimate PausedHours { get; init; }

    /// <summary>Waiting for the other side, per visit.</summary>
    public required Estimate ExternalHours { get; init; }

    /// <summary>The months that the window has, in the order of the calendar; empty for a difference between two runs.</summary>
    public IReadOnlyList<StateMonth> ByMonth { get; init; } = [];

    /// <summary>People's time per year: work, exceptions, review and attending.</summary>
    public required Estimate StaffHoursPerYear { get; init; }

    /// <summary>Bots' time per year.</summary>
    public required Estimate BotHoursPerYear { get; init; }

    /// <summary>Share of the visits that are not a case's first.</summary>
    public required Estimate ReworkShare { get; init; }

    /// <summary>Mean number of items waiting.</summary>
    public required Estimate QueueLength { get; init; }

    /// <summary>The state, its visits and people's hours.</summary>
    public override string ToString() => $"{Workflow}/{Id}: {Visits} visits, {StaffHoursPerYear} of people's time, {WaitingHours} waiting each";
}

/// <summary>A pool's figures over the window.</summary>
public sealed class PoolResult
{
    /// <summary>The pool's id.</summary>
    public required string Id { get; init; }

    /// <summary>Busy on this department's cases and other work in regular hours ÷ regular time on duty, in [0, 1]; what is worked after closing stands beside it,
    /// in <see cref="OvertimeHoursPerYear"/>. Nothing where nobody was ever on duty.</summary>
    public required Estimate Utilization { get; init; }

    /// <summary>Busy ÷ (people × span): only for comparison with tools that know no calendars.</summary>
    public required Estimate UtilizationOverSpan { get; init; }

    /// <summary>Overtime worked, hours per year.</summary>
    public required Estimate OvertimeHoursPerYear { get; init; }

    /// <summary>Overtime by calendar month 1–12 (index 0 is January), hours per year in that month.</summary>
    public required IReadOnlyList<Estimate> OvertimeHoursByMonth { get; init; }

    /// <summary>Work on cases, hours per year.</summary>
    public required Estimate BusyHoursPerYear { get; init; }

    /// <summary>Other work, hours per year.</summary>
    public required Estimate OtherWorkHoursPerYear { get; init; }

    /// <summary>Regular time on duty (absence excluded), hours per year.</summary>
    public required Estimate DutyHoursPerYear { get; init; }

    /// <summary>Regular paid time (absence included), hours per year.</summary>
    public required Estimate PaidHoursPerYear { get; init; }

    /// <summary>Mean number of items waiting for it.</summary>
    public required Estimate QueueLength { get; init; }

    /// <summary>Utilization by calendar month (index 0 is January); null where nobody was on duty.</summary>
    public required IReadOnlyList<Estimate?> UtilizationByMonth { get; init; }

    /// <summary>Mean queue by calendar month (index 0 is January); null where the window has no such month.</summary>
    public required IReadOnlyList<Estimate?> QueueLengthByMonth { get; init; }

    /// <summary>Mean busy people by hour of the week (index 0 is Monday 0:00–1:00), over the whole window.</summary>
    public required IReadOnlyList<double> BusyByHourOfWeek { get; init; }

    /// <summary>Mean people on duty by hour of the week.</summary>
    public required IReadOnlyList<double> DutyByHourOfWeek { get; init; }

    /// <summary>Mean queue by hour of the week.</summary>
    public required IReadOnlyList<double> QueueByHourOfWeek { get; init; }

    /// <summary>Pay of regular and overtime hours per year; null when no hourly cost is known.</summary>
    public Estimate? CostPerYear { get; init; }

    /// <summary>The pool, how busy it is and its overtime.</summary>
    public override string ToString() => $"{Id}: {Utilization} busy, {OvertimeHoursPerYear} overtime";
}

/// <summary>A bot's figures over the window.</summary>
public sealed record BotResult
{
    /// <summary>The bot's id.</summary>
    public required string Id { get; init; }

    /// <summary>Busy ÷ (calendar − down).</summary>
    public required Estimate Utilization { get; init; }

    /// <summary>Running hours per year.</summary>
    public required Estimate BusyHoursPerYear { get; init; }

    /// <summary>Hours down within its calendar, per year.</summary>
    public required Estimate DownHoursPerYear { get; init; }

    /// <summary>Cases taken per year.</summary>
    public required Estimate CasesPerYear { get; init; }

    /// <summary>Cases that came back to people, per year.</summary>
    public required Estimate ExceptionsPerYear { get; init; }

    /// <summary>The bot, how busy it is and how many cases it takes.</summary>
    public override string ToString() => $"{Id}: {Utilization} busy, {CasesPerYear} cases";
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

    /// <summary>Activities per wall second; 0 when nothing was measured.</summary>
    public double ActivitiesPerSecond => Seconds > 0 ? Activities / Seconds : 0;

    /// <summary>Bytes per event; 0 when nothing happened.</summary>
    public double AllocatedBytesPerEvent => Events > 0 ? (double)AllocatedBytes / Events : 0;
}
