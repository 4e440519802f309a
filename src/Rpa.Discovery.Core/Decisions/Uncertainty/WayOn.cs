using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>How a sentence tells one way out of a step from the others: by what comes next, where that has a title and no other way leads
/// there; else by the file's own word for what happened.</summary>
internal sealed record WayOn
{
    private readonly IWording? _next;
    private readonly Named _event;

    private WayOn(IWording? next, Named happened) => (_next, _event) = (next, happened);

    public static WayOn Of(Workflow workflow, IReadOnlyList<Transition> ways, Transition way) => new(
        way.Target is { } target && ways.Count(w => string.Equals(w.Target, target, StringComparison.Ordinal)) == 1
            ? workflow.FindState(target)?.Title : null, Named.Of(workflow, way));

    /// <summary>A way out of a state of a department, by its event.</summary>
    public static WayOn Of(Department department, StatePath state, string id)
    {
        var ways = department.FindState(state)?.Transitions ?? [];
        return department.FindWorkflow(state.Workflow) is { } workflow
            && ways.FirstOrDefault(w => string.Equals(w.Event, id, StringComparison.Ordinal)) is { } way
            ? Of(workflow, ways, way)
            : new WayOn(null, Named.Event(department, state, id));
    }

    /// <summary>How often it is taken.</summary>
    public Message Share(Message step, Message workflow) =>
        _next is null ? DecisionWords.RouteOf.With(step, _event, workflow) : DecisionWords.NextOf.With(step, _next, workflow);

    /// <summary>How often it will be taken.</summary>
    public Message NewShare(Message step, Message workflow) =>
        _next is null ? DecisionWords.NewRouteOf.With(step, _event, workflow) : DecisionWords.NewNextOf.With(step, _next, workflow);

    /// <summary>How to find out.</summary>
    public Message Job(Message step) =>
        _next is null ? DecisionWords.DoTick.With(step, _event) : DecisionWords.DoTickNext.With(step, _next);
}
