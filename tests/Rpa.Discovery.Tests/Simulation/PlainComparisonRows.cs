using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Whole numbers of the plain simulator that the comparison takes up as soon as the kernel has a sum for them: give a row its reading.</summary>
/// <remarks>
/// The right side of a row is null while the kernel does not count it, and otherwise reads it, such as
/// <c>(loop, plan, w) => loop.Sum(plan.Layout.Workflow(w, WorkflowSum.Join))</c>. Nothing else has to change.
/// </remarks>
internal static class PlainComparisonRows
{
    // The kernel's workflow is the last argument.
    public static readonly PlainComparisonRow<PlainWorkflowCount>[] OfWorkflows =
    [
        new("batching", w => w.Spent.Batching, null),
        new("join", w => w.Join, null),
    ];

    // The kernel's state is the last argument. Closed, absent and down sum to what is already compared as unavailable.
    // A state's queue counts waiting members of batches too, so that its comparison needs the batching added.
    public static readonly PlainComparisonRow<PlainStateCount>[] OfStates =
    [
        new("batching", s => s.Spent.Batching, null),
        new("closed", s => s.Spent.Closed, null),
        new("absent", s => s.Spent.Absent, null),
        new("down", s => s.Spent.Down, null),
        new("join", s => s.Join, null),
    ];

    // The kernel's pool, bot or machine is the last argument.
    public static readonly PlainComparisonRow<PlainPoolCount>[] OfPools =
    [
        new("held", p => p.Held, null),
    ];
}

/// <param name="Name">What is counted.</param>
/// <param name="Plain">By the plain simulator.</param>
/// <param name="Kernel">By the kernel; null while it does not count it.</param>
internal sealed record PlainComparisonRow<T>(string Name, Func<T, long> Plain, Func<EventLoop, Plan, int, long>? Kernel)
{
    public void Compare(string owner, T expected, EventLoop loop, Plan plan, int index, Action<string, long, long> compare)
    {
        if (Kernel is not null)
            compare($"{owner} {Name}", Plain(expected), Kernel(loop, plan, index));
    }
}
