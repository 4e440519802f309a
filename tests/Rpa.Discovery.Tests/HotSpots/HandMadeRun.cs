using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.HotSpots;

/// <summary>A result written by hand: what each replication would have given, without any simulation.</summary>
internal sealed class HandMadeRun(Department department, int replications)
{
    private readonly List<KeyValuePair<Measure, double[]>> _rows = [];
    private readonly Dictionary<string, double[]> _queueByHour = new(StringComparer.Ordinal);

    public HandMadeRun With(MeasureKind kind, string owner, params double[] values) => WithMonth(kind, owner, -1, values);

    /// <summary>One value holds for every replication.</summary>
    public HandMadeRun WithMonth(MeasureKind kind, string owner, int month, params double[] values)
    {
        double[] row = values.Length == 1 ? [.. Enumerable.Repeat(values[0], replications)] : values;
        _rows.Add(KeyValuePair.Create(new Measure(kind, owner, month), row));
        // Nothing is left undone.
        if (kind is MeasureKind.StateCohortStaffHours or MeasureKind.WorkflowWaitingHours)
            _rows.Add(KeyValuePair.Create(new Measure(kind == MeasureKind.StateCohortStaffHours
                ? MeasureKind.StateCohortEffortHours : MeasureKind.WorkflowCohortWaitingHours, owner, month), row));
        return this;
    }

    public HandMadeRun WithQueueByHour(string pool, int hour, double queue)
    {
        if (!_queueByHour.TryGetValue(pool, out var hours))
            _queueByHour[pool] = hours = new double[168];
        hours[hour] = queue;
        return this;
    }

    public ExperimentResult Build()
    {
        var samples = new SampleTable(_rows, replications);
        return new ExperimentResult(samples)
        {
            Department = department,
            Options = new ExperimentOptions(),
            Replications = replications,
            Years = 1,
            Workflows = [.. department.Workflows.Select(w => new WorkflowResult(Of(samples, Workflow(samples, w.Id))) { Outcomes = [] })],
            States = [.. department.Workflows.SelectMany(w => w.AllStates.OfType<WorkState>().Select(s => State(samples, w.Id, s.Id)))],
            Pools = [.. department.Pools.Select(p => Pool(samples, p.Id))],
            Bots = [],
            Performance = new Performance { Activities = 0, Events = 0, Seconds = 0, AllocatedBytes = 0 },
        };
    }

    private RunSource Of(SampleTable samples, FigureSubject subject) =>
        new(samples, [.. Enumerable.Repeat(1.0, replications)], null, subject);

    private static FigureSubject Workflow(SampleTable samples, string id) =>
        new(id, MeasureKind.WorkflowEnded) { Knows = samples.Of(MeasureKind.WorkflowDue, id).Sum() > 0 };

    private StateResult State(SampleTable samples, string workflow, string id)
    {
        var path = $"{workflow}/{id}";
        return new StateResult(Of(samples, new FigureSubject(path, MeasureKind.StateVisits)))
        {
            Workflow = workflow,
            Id = id,
            ByMonth =
            [
                .. Enumerable.Range(0, 12).Where(m => samples.Of(MeasureKind.StateVisits, path, m).Sum() > 0)
                    .Select(m => new StateMonth(Of(samples, new FigureSubject(path) { Month = m }))),
            ],
        };
    }

    private PoolResult Pool(SampleTable samples, string id) => new(Of(samples, new FigureSubject(id)))
    {
        BusyByHourOfWeek = [.. Enumerable.Repeat(1.0, 168)],
        DutyByHourOfWeek = [.. Enumerable.Repeat(2.0, 168)],
        QueueByHourOfWeek = _queueByHour.TryGetValue(id, out var hours) ? hours : new double[168],
    };
}
