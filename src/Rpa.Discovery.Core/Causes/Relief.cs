using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Causes;

/// <summary>What is taken away at a place to see how much waiting hangs on it.</summary>
internal enum ReliefKind
{
    /// <summary>A pool has one more person.</summary>
    OneMorePerson,

    /// <summary>A step takes no time: no effort, no picking up, no setting up. Its cases still wait for their turn.</summary>
    NoWork,

    /// <summary>A step is done case by case, without setting up.</summary>
    NoBatch,

    /// <summary>A pool works the hours of the whole division instead of its own.</summary>
    UsualHours,
}

/// <summary>A place and what is taken away there.</summary>
/// <param name="Kind">What.</param>
/// <param name="Where">The pool's id, or the step as <c>workflow/state</c>.</param>
internal sealed record Relief(ReliefKind Kind, string Where)
{
    /// <summary>The department with it; null where it does not apply.</summary>
    public Department? In(Department department) => Kind switch
    {
        ReliefKind.OneMorePerson => department.FindPool(Where) is { } pool ? OneMore(department, pool) : null,
        ReliefKind.UsualHours => department.FindPool(Where) is { Calendar: { } own } pool && department.Calendar is { } usual
            && !string.Equals(own, usual, StringComparison.Ordinal)
            ? With(department, pool with { Calendar = usual })
            : null,
        _ => StatePath.TryParse(Where) is { } path && department.FindState(path) is WorkState state
            ? (Kind == ReliefKind.NoWork ? NoWork(state.Work) : NoBatch(state.Work)) is { } work
            ? department.Replace(path, s => ((WorkState)s) with { Work = work }) : null
            : null,
    };

    /// <summary>Everything that could be taken away in a department, in its order.</summary>
    public static IEnumerable<Relief> All(Department department) =>
    [
        .. department.Pools.Select(p => new Relief(ReliefKind.OneMorePerson, p.Id)),
        .. department.Pools.Select(p => new Relief(ReliefKind.UsualHours, p.Id)),
        .. from workflow in department.Workflows
           from state in workflow.AllStates.OfType<WorkState>()
           from kind in (ReliefKind[])[ReliefKind.NoWork, ReliefKind.NoBatch]
           select new Relief(kind, $"{workflow.Id}/{state.Id}"),
    ];

    private static Department With(Department department, Pool pool) =>
        department with { Pools = [.. department.Pools.Select(p => string.Equals(p.Id, pool.Id, StringComparison.Ordinal) ? pool : p)] };

    // Among named people the one more is like whoever of them can do most.
    private static Department? OneMore(Department department, Pool pool)
    {
        if (pool.Members.Count == 0)
            return pool.Capacity.Count == 0 ? null : With(department,
                pool with { Capacity = [.. pool.Capacity.Select(c => c with { Count = c.Count + 1 })] });
        var model = pool.Members.Select(id => department.People.First(p => string.Equals(p.Id, id, StringComparison.Ordinal)))
            .OrderByDescending(p => p.Skills.Count).First();
        var id = $"one-more-{pool.Id}";
        while (department.People.Any(p => string.Equals(p.Id, id, StringComparison.Ordinal)))
            id += "-more";
        return With(department with { People = [.. department.People, model with { Id = id, Title = null }] },
            pool with { Members = [.. pool.Members, id] });
    }

    private static Work NoWork(Work work) => work with
    {
        Effort = new Duration { Distribution = Distribution.Constant(0) },
        PickUp = null,
        Batch = work.Batch is { } batch ? batch with { SetUp = null } : null,
        Automation = null,
    };

    // What is said of the whole batch is shared by its cases; without their number it cannot be.
    private static Work? NoBatch(Work work) => work.Batch switch
    {
        null or { EffortPerBatch: true, Size: null } => null,
        { EffortPerBatch: true, Size: { } size } => work with { Batch = null, Effort = work.Effort.Map(e => e.Times(1.0 / size)) },
        _ => work with { Batch = null },
    };
}

/// <summary>A relief that was simulated on the same cases.</summary>
/// <param name="Relief">What was taken away.</param>
/// <param name="Removed">Hours of waiting in open time that go away a year, in all.</param>
/// <param name="Elsewhere">The part of it at other steps: all of it for people, who are no step.</param>
internal sealed record SimulatedRelief(Relief Relief, Estimate Removed, Estimate Elsewhere)
{
    /// <summary>Hours a year by step that go away, largest first.</summary>
    public IReadOnlyList<(string Step, Estimate Removed)> Steps { get; init; } = [];
}
