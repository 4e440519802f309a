using System.Globalization;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Simulation.Definitions;

/// <summary>Who runs a tiny department whose answers are worked out by hand.</summary>
public enum Engine
{
    /// <summary>The plain simulator.</summary>
    Plain,

    /// <summary>The kernel.</summary>
    Kernel,
}

/// <summary>One run of a tiny department, read in clock times and minutes, so that a test can say what it worked out by hand for either
/// engine.</summary>
/// <remarks>A study starts on Monday 5 January 2026 in UTC; a clock time without a weekday is of that Monday.</remarks>
internal sealed class DefinitionRun
{
    private readonly StudyClock _clock;
    private readonly IReadOnlyList<Case> _cases;
    private readonly Func<string, string, Int128?> _sum;

    private DefinitionRun(StudyClock clock, IReadOnlyList<Case> cases, Func<string, string, Int128?> sum) =>
        (_clock, _cases, _sum) = (clock, cases, sum);

    /// <summary>Runs a department for two weeks.</summary>
    public static DefinitionRun Of(Engine engine, Department department, double days = 14)
    {
        var options = SmallDepartments.Days(days);
        return engine == Engine.Plain ? ByPlain(department, options) : ByKernel(department, options);
    }

    /// <summary>When the cases of a workflow ended, in the order of their arrival: <c>08:10 Tue 09:00 -</c>.</summary>
    public string Ends(string workflow) =>
        string.Join(' ', _cases.Where(c => c.Workflow == workflow).Select(c => c.Ended is { } ended ? Shown(ended) : "-"));

    /// <summary>What happened to a case: <c>08:10 to-check, Tue 09:00 to-end</c>.</summary>
    public string Story(string workflow, int number) =>
        string.Join(", ", _cases.Where(c => c.Workflow == workflow).ElementAt(number).Steps.Select(s => $"{Shown(s.Tick)} {s.Event}"));

    /// <summary>Compares minutes (for counts: the count) of a workflow, state, pool, bot or machine: <c>closed 60, contention
    /// 10</c>.</summary>
    /// <remarks>What the engine does not count yet is left out.</remarks>
    public void Holds(string owner, string minutes)
    {
        foreach (var said in minutes.Split(", "))
        {
            var at = said.LastIndexOf(' ');
            var (what, wanted) = (said[..at], double.Parse(said[(at + 1)..], CultureInfo.InvariantCulture));
            if (_sum(owner, what) is not { } sum)
                continue;
            var isCount = what is "visits" or "revisits" or "taken" or "exceptions" or "ended" or "cases";
            Assert.That((double)sum / (isCount ? 1 : StudyClock.Minute), Is.EqualTo(wanted), $"{owner}: {what}");
        }
    }

    private string Shown(long tick)
    {
        var at = _clock.DateTimeAt(tick);
        var time = at.ToString(at is { Second: 0, Millisecond: 0 } ? "HH:mm" : "HH:mm:ss.fff", CultureInfo.InvariantCulture);
        return DateOnly.FromDateTime(at.Date) == _clock.Start ? time : at.ToString("ddd ", CultureInfo.InvariantCulture) + time;
    }

    private static DefinitionRun ByPlain(Department department, ExperimentOptions options)
    {
        var recorder = new PlainRecorder();
        var result = PlainSimulator.Run(department, options, recorder: recorder);
        // Parts along the path sum to the life of every case that ended.
        foreach (var record in recorder.Records.Where(r => r.Spent is not null))
            Assert.That((long)record.Spent!.Total, Is.EqualTo(record.Life), $"{record.Workflow} {record.Source} {record.Ordinal}");
        var cases = recorder.Records.Select(r => new Case(
            r.Workflow, r.Ended is { } ended ? result.Clock.TickOf(ended) : null,
            [.. r.Steps.Where(s => s.Event is not null).Select(s => new Step(s.Tick, s.Event!))]));
        return new DefinitionRun(result.Clock, [.. cases], (owner, what) => PlainSum(result, owner, what));
    }

    private static Int128 PlainSum(PlainResult result, string owner, string what)
    {
        if (result.States.FirstOrDefault(s => s.Path == owner) is { } state)
        {
            return what switch
            {
                "visits" => state.Visits,
                "revisits" => state.Revisits,
                "join" => state.Join,
                "staff" => state.Staff,
                "bot" => state.Bot,
                "queue" => state.Queue,
                "staff of the cohort" => state.CohortStaff,
                _ => Part(state.Spent, what),
            };
        }

        if (result.Workflows.FirstOrDefault(w => w.Id == owner) is { } workflow)
        {
            return what switch
            {
                "cases" => workflow.Cases,
                "ended" => workflow.Ended,
                "cycle" => workflow.Cycle,
                "join" => workflow.Join,
                _ => Part(workflow.Spent, what),
            };
        }

        var pool = result.Pools.Single(p => p.Id == owner);
        return what switch
        {
            "busy" => pool.Busy,
            "held" => pool.Held,
            "other work" => pool.Other,
            "duty" => pool.Duty,
            "paid" => pool.Paid,
            "overtime" => pool.Overtime,
            "down" => pool.Down,
            "queue" => pool.Queue,
            "taken" => pool.Taken,
            "exceptions" => pool.Exceptions,
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, "unknown"),
        };
    }

    private static Int128 Part(PlainSpent spent, string what) => what switch
    {
        "batching" => spent.Batching,
        "closed" => spent.Closed,
        "not staffed" => spent.NotStaffed,
        "absent" => spent.Absent,
        "down" => spent.Down,
        "unavailable" => spent.Unavailable,
        "out of turn" => spent.OutOfTurn,
        "contention" => spent.Contention,
        "while absent" => spent.WhileAbsent,
        "processing" => spent.Processing,
        "paused" => spent.Paused,
        "external" => spent.External,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "unknown"),
    };

    private static DefinitionRun ByKernel(Department department, ExperimentOptions options)
    {
        var plan = Experiment.Compile(department, options);
        var recorder = new CaseRecorder();
        var loop = new EventLoop();
        loop.Run(plan, 0, new double[plan.Layout.Measures.Length], null, recorder, CancellationToken.None);
        var cases = recorder.Cases.Select(c => new Case(c.Workflow, c.Ended, [.. c.Steps.Select(s => new Step(s.Tick, s.Event))]));
        return new DefinitionRun(plan.Clock, [.. cases], (owner, what) => KernelSum(plan, loop, owner, what));
    }

    // Null where the kernel has no such sum yet.
    private static Int128? KernelSum(Plan plan, EventLoop loop, string owner, string what)
    {
        var layout = plan.Layout;
        // A repeated state has a row for itself and one for its work.
        if (Enumerable.Range(0, plan.States.Length).Where(s => plan.States[s].Path == owner).ToArray() is { Length: > 0 } rows)
        {
            Int128 Sum(StateSum sum) => rows.Total(s => loop.Window.SumInWindow(layout.State(s, sum)));
            Int128 Open(int part) => rows.Total(s => loop.Window.OpenInWindow((s * 3) + part));
            return what switch
            {
                "visits" => Sum(StateSum.Visits),
                "revisits" => Sum(StateSum.Revisits),
                "unavailable" => Sum(StateSum.Unavailable),
                "out of turn" => Sum(StateSum.OutOfTurn),
                "contention" => Sum(StateSum.Contention),
                "while absent" => Sum(StateSum.WhileAbsent),
                "processing" => Sum(StateSum.Processing),
                "paused" => Sum(StateSum.Paused),
                "external" => Sum(StateSum.External),
                "staff" => Sum(StateSum.Staff) + Open(1),
                "bot" => Sum(StateSum.Bot) + Open(2),
                "queue" => Sum(StateSum.Batching) + Sum(StateSum.Unavailable) + Sum(StateSum.OutOfTurn)
                    + Sum(StateSum.Contention) + Open(0),
                "staff of the cohort" => rows.Total(s => loop.Window.Sum(layout.State(s, StateSum.CohortStaff))),
                _ => PlainComparisonRows.OfStates.FirstOrDefault(r => r.Name == what)?.Kernel is { } read
                    ? rows.Total(s => read(loop, plan, s)) : null,
            };
        }

        if (Array.FindIndex(plan.Workflows, w => w.Id == owner) is var w && w >= 0)
        {
            Int128 Sum(WorkflowSum sum) => loop.Window.Sum(layout.Workflow(w, sum));
            return what switch
            {
                "cases" => Sum(WorkflowSum.Cases),
                "ended" => Sum(WorkflowSum.Ended),
                "cycle" => Sum(WorkflowSum.Cycle),
                "unavailable" => Sum(WorkflowSum.Unavailable),
                "out of turn" => Sum(WorkflowSum.OutOfTurn),
                "contention" => Sum(WorkflowSum.Contention),
                "processing" => Sum(WorkflowSum.Processing),
                "paused" => Sum(WorkflowSum.Paused),
                "external" => Sum(WorkflowSum.External),
                _ => PlainComparisonRows.OfWorkflows.FirstOrDefault(r => r.Name == what)?.Kernel?.Invoke(loop, plan, w),
            };
        }

        var p = Array.FindIndex(plan.Pools, q => q.Id == owner);
        return p < 0 ? null : what switch
        {
            "busy" => loop.Window.AreaInWindow(p, PoolArea.Busy),
            "other work" => loop.Window.AreaInWindow(p, PoolArea.Other),
            "duty" => loop.Window.AreaInWindow(p, PoolArea.Duty),
            "paid" => loop.Window.AreaInWindow(p, PoolArea.Paid),
            "overtime" => loop.Window.AreaInWindow(p, PoolArea.Overtime),
            "down" => loop.Window.AreaInWindow(p, PoolArea.Down),
            "queue" => loop.Window.AreaInWindow(p, PoolArea.Queue),
            "taken" => loop.Window.SumInWindow(layout.Bot(p)),
            "exceptions" => loop.Window.SumInWindow(layout.Bot(p) + 1),
            _ => PlainComparisonRows.OfPools.FirstOrDefault(r => r.Name == what)?.Kernel?.Invoke(loop, plan, p),
        };
    }

    private sealed record Case(string Workflow, long? Ended, IReadOnlyList<Step> Steps);

    private sealed record Step(long Tick, string Event);
}
