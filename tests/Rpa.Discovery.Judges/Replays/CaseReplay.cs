using System.Diagnostics.CodeAnalysis;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Judges;

/// <summary>Where a record leaves what the workflow permits.</summary>
/// <param name="Step">The index of the first step that is not permitted; the number of steps when only the end is wrong.</param>
/// <param name="Reason">What was recorded and what was permitted.</param>
internal sealed record ReplayDeviation(int Step, string Reason);

/// <summary>Walks a <see cref="CaseMachine"/> along a recorded case: the judge of whoever recorded it.</summary>
internal sealed class CaseReplay
{
    private readonly Department _department;
    private readonly DueInstants _clock;
    private readonly Dictionary<string, WorkflowTree> _trees = new(StringComparer.Ordinal);

    /// <param name="department">The department whose cases were recorded.</param>
    /// <param name="start">A date before the first record.</param>
    public CaseReplay(Department department, DateOnly start)
    {
        _department = department;
        _clock = new DueInstants(department, start);
    }

    /// <summary>Whether the workflow permits all that was recorded; else the first step that it does not.</summary>
    public bool Accepts(ReplayedCase recorded, [NotNullWhen(false)] out ReplayDeviation? deviation)
    {
        deviation = Deviation(recorded);
        return deviation is null;
    }

    private ReplayDeviation? Deviation(ReplayedCase recorded)
    {
        if (!_trees.TryGetValue(recorded.Workflow, out var tree))
            _trees.Add(recorded.Workflow, tree = new WorkflowTree(_department, recorded.Workflow));
        var machine = new CaseMachine(
            tree, _clock, new CaseStart
            {
                Arrival = recorded.Arrival, Attributes = recorded.Attributes, State = recorded.State,
                Entered = recorded.Entered
            });
        var saysWhenWorkStarts = recorded.Steps.Any(s => s.Event is null);
        for (var i = 0; i < recorded.Steps.Count; i++)
        {
            if (!saysWhenWorkStarts)
                StartWorkThatMustHaveStarted(machine, tree, recorded.Steps, i);
            if (Refusal(machine, recorded.Steps[i]) is { } reason)
                return new ReplayDeviation(i, reason);
        }

        return recorded.HasEnded is { } ended && ended != machine.IsFinal
            ? new ReplayDeviation(recorded.Steps.Count,
                ended ? $"the record ends, but the case is still in '{machine.State}'" : "the record goes on, but the case has ended")
            : null;
    }

    // A record without starts of work: a timer that runs while a state waits either fires in this visit, or work started in time to end it.
    private static void StartWorkThatMustHaveStarted(CaseMachine machine, WorkflowTree tree, IReadOnlyList<ReplayedStep> steps, int from)
    {
        foreach (var state in machine.ActiveStates.Where(s => machine.Timers.Any(t => t.State == s && IsWhileWaiting(tree, s, t.Event)))
            .ToArray())
        {
            var visit = steps.Skip(from).Where(s => string.Equals(s.State, state, StringComparison.Ordinal)).ToArray();
            var stays = visit.TakeWhile(s => s.Target is null).Count();
            if (tree.State(state) is WorkState && !visit.Take(stays + 1).Any(s => IsWhileWaiting(tree, state, s.Event!)))
                machine.StartWork(state);
        }
    }

    private static bool IsWhileWaiting(WorkflowTree tree, string state, string @event) =>
        tree.State(state).Transitions.Any(t => t.IsTimer && t.WhileWaiting && string.Equals(t.Event, @event, StringComparison.Ordinal));

    private static string? Refusal(CaseMachine machine, ReplayedStep step)
    {
        if (step.At < machine.Now)
            return $"{step.At:O} is before {machine.Now:O}";
        try
        {
            machine.AdvanceTo(step.At);
            if (step.Event is null)
            {
                machine.StartWork(step.State);
                return null;
            }
        }
        catch (InvalidOperationException refused)
        {
            return refused.Message;
        }

        var permitted = machine.PermittedTransitions;
        var meant = permitted.FirstOrDefault(t => string.Equals(t.State, step.State, StringComparison.Ordinal)
            && string.Equals(t.Event, step.Event, StringComparison.Ordinal)
            && string.Equals(t.Target, step.Target, StringComparison.Ordinal));
        if (meant is null)
            return $"'{step.State}/{step.Event} → {step.Target}' was recorded, permitted: {(permitted.Count == 0 ? "nothing" : string.Join(", ", permitted))}";
        machine.Fire(meant);
        return null;
    }
}
