using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Simulation.Recording;

/// <summary>Which columns the event log of a run has, and what stands in them.</summary>
/// <remarks>
/// In XES the keys of this room's own attributes have a capital letter inside, which no id of a department's file has, so that a case's own
/// attributes keep their names. Hours of waiting sum over their causes: contention, priority, batching, and, where nobody could have worked
/// on it, closed, not staffed, absent and down.
/// </remarks>
internal sealed class RunLogColumns
{
    private const int Finished = 4;
    private static readonly LogColumn[] _ofCases =
    [
        new("workflowId", "workflow"), new("arrivalTime", "arrival"), new("arrivalSource", "source"), new("dueTime", "due"),
        new("isFinished", "finished"), new("endTime", "finished-at"), new("caseOutcome", "outcome"),
        new("openActivities", "open-activities"),
    ];

    private static readonly LogColumn[] _ofStarts =
    [
        new("waitingHours"), new("waitingContentionHours"), new("waitingPriorityHours"), new("waitingBatchingHours"),
        new("waitingClosedHours"), new("waitingAbsentHours"), new("waitingDownHours"), new("batch"), new("batchSize"),
        new("waitingNotStaffedHours"),
    ];

    private static readonly LogColumn[] _ofEnds = [new("processingHours"), new("pausedHours")];

    private readonly Plan _plan;
    private readonly int[][] _slots; // [workflow][attribute of the workflow] → column

    public RunLogColumns(Plan plan, int replication)
    {
        _plan = plan;
        var ids = plan.Workflows.SelectMany(w => w.Attributes).Select(a => a.Id).Distinct(StringComparer.Ordinal).ToList();
        _slots = [.. plan.Workflows.Select(w => w.Attributes.Select(a => _ofCases.Length + ids.IndexOf(a.Id)).ToArray())];
        Header = new LogHeader
        {
            Name = plan.Department.Id,
            Attributes =
            [
                new("departmentTitle", LogValue.Of(plan.Department.Title?.In(Language.English))),
                new("timeZone", LogValue.Of(plan.Clock.ZoneId)),
                new("seed", LogValue.Of(plan.Seed.ToString(CultureInfo.InvariantCulture))),
                new("replication", LogValue.Of((long)replication)),
                new("windowStart", LogValue.Of(At(plan.WindowStart))),
                new("windowEnd", plan.WindowEnd == Plan.Never ? default : LogValue.Of(At(plan.WindowEnd))),
            ],
            Cases = [.. _ofCases, .. ids.Select(id => new LogColumn(id, "case:" + id))],
            Starts = _ofStarts,
            Ends = _ofEnds,
        };
    }

    public LogHeader Header { get; }

    public DateTimeOffset At(long tick) => _plan.Clock.DateTimeAt(tick);

    /// <summary>What is known of a case when it arrives.</summary>
    public LogValue[] CaseValues(in CaseRow item, string source, ReadOnlySpan<double> attributes)
    {
        var values = new LogValue[Header.Cases.Count];
        var workflow = _plan.Workflows[item.Workflow];
        values[0] = LogValue.Of(workflow.Id);
        values[1] = LogValue.Of(At(item.Arrival));
        values[2] = LogValue.Of(source);
        values[3] = item.Due == Plan.Never ? default : LogValue.Of(At(item.Due));
        for (var i = 0; i < workflow.Attributes.Length; i++)
            values[_slots[item.Workflow][i]] = ValueOf(workflow.Attributes[i], attributes);
        return values;
    }

    public void SetEnd(LogTrace trace, string outcome, long tick)
    {
        trace.Values[Finished] = LogValue.Of(true);
        trace.Values[Finished + 1] = LogValue.Of(At(tick));
        trace.Values[Finished + 2] = LogValue.Of(outcome);
    }

    /// <summary>Marks a case that the run left as it was.</summary>
    public static void SetUnfinished(LogTrace trace, IReadOnlyCollection<string> activities)
    {
        trace.Values[Finished] = LogValue.Of(false);
        trace.Values[Finished + 3] = activities.Count == 0 ? default : LogValue.Of(string.Join(' ', activities));
    }

    public static LogValue[] StartValues(in WaitByCause wait, long? batch, long? batchSize) =>
    [
        Hours(wait.Total), Cause(wait.Contention), Cause(wait.Priority), Cause(wait.Batching), Cause(wait.Closed), Cause(wait.Absent),
        Cause(wait.Down),
        batch is { } number ? LogValue.Of(number) : default, batchSize is { } size ? LogValue.Of(size) : default, Cause(wait.NotStaffed),
    ];

    public static LogValue[] EndValues(long processing, long paused) => [Hours(processing), Hours(paused)];

    private static LogValue Hours(long ticks) => LogValue.Of(ticks / (double)StudyClock.Hour);

    // Most waits have one cause: the others are left out rather than written as 0.
    private static LogValue Cause(long ticks) => ticks == 0 ? default : Hours(ticks);

    private static LogValue ValueOf(AttributeRow attribute, ReadOnlySpan<double> attributes)
    {
        var held = attributes[attribute.Slot];
        var index = attribute.Values.Length > 0 ? attribute.IndexOf(held) : -1;
        return index >= 0 ? LogValue.Of(attribute.Values[index]) : LogValue.Of(attribute.NumberOf(held));
    }
}
