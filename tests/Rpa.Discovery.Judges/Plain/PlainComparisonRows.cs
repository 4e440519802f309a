using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Judges;

/// <summary>Further whole numbers of the plain simulator and how each is read from the kernel.</summary>
/// <remarks>The reading is null for what the kernel does not count.</remarks>
internal static class PlainComparisonRows
{
    // The kernel's workflow is the last argument.
    public static readonly PlainComparisonRow<PlainWorkflowCount>[] OfWorkflows =
    [
        new("batching", w => w.Spent.Batching, (loop, plan, w) => loop.Window.Sum(plan.Layout.Workflow(w, WorkflowSum.Batching))),
        new("closed", w => w.Spent.Closed, (loop, plan, w) => loop.Window.Sum(plan.Layout.Workflow(w, WorkflowSum.Closed))),
        new("not staffed", w => w.Spent.NotStaffed, (loop, plan, w) => loop.Window.Sum(plan.Layout.Workflow(w, WorkflowSum.NotStaffed))),
        new("absent", w => w.Spent.Absent, (loop, plan, w) => loop.Window.Sum(plan.Layout.Workflow(w, WorkflowSum.Absent))),
        new("join", w => w.Join, (loop, plan, w) => loop.Window.Sum(plan.Layout.Workflow(w, WorkflowSum.Join))),
    ];

    // The kernel's state is the last argument. Closed, not staffed, absent and down sum to what is compared as unavailable.
    public static readonly PlainComparisonRow<PlainStateCount>[] OfStates =
    [
        new("batching", s => s.Spent.Batching, (loop, plan, s) => loop.Window.SumInWindow(plan.Layout.State(s, StateSum.Batching))),
        new("closed", s => s.Spent.Closed, (loop, plan, s) => loop.Window.SumInWindow(plan.Layout.State(s, StateSum.Closed))),
        new("not staffed", s => s.Spent.NotStaffed, (loop, plan, s) => loop.Window.SumInWindow(plan.Layout.State(s, StateSum.NotStaffed))),
        new("absent", s => s.Spent.Absent, (loop, plan, s) => loop.Window.SumInWindow(plan.Layout.State(s, StateSum.Absent))),
        new("down", s => s.Spent.Down, (loop, plan, s) => loop.Window.SumInWindow(plan.Layout.State(s, StateSum.Down))),
        new("join", s => s.Join, (loop, plan, s) => loop.Window.SumInWindow(plan.Layout.State(s, StateSum.Join))),
    ];

    // The kernel's pool, bot or machine is the last argument.
    public static readonly PlainComparisonRow<PlainPoolCount>[] OfPools =
    [
        new("held", p => p.Held, (loop, plan, p) => loop.Window.AreaInWindow(p, PoolArea.Held)),
    ];
}

/// <param name="Name">What is counted.</param>
/// <param name="Plain">By the plain simulator.</param>
/// <param name="Kernel">By the kernel; null while it does not count it.</param>
internal sealed record PlainComparisonRow<T>(string Name, Func<T, Int128> Plain, Func<EventLoop, Plan, int, Int128>? Kernel)
{
    public void Compare(string owner, T expected, EventLoop loop, Plan plan, int[] rows, Action<string, Int128, Int128> compare)
    {
        if (Kernel is not null)
            compare($"{owner} {Name}", Plain(expected), rows.Total(row => Kernel(loop, plan, row)));
    }
}
