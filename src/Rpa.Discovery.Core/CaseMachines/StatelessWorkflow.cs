using Rpa.Discovery.Model.Workflows;
using Stateless;

namespace Rpa.Discovery.CaseMachines;

/// <summary>A workflow as a configured machine of the Stateless library, to be embedded in a program of one's own.</summary>
public static class StatelessWorkflow
{
    /// <summary>A machine whose states are those of a workflow and whose triggers are the names of its events.</summary>
    /// <remarks>
    /// A guard that passes leaves its transition as the only one permitted, as in <see cref="CaseMachine"/>; which of several unguarded
    /// ones is taken is the caller's choice, and a timer may be fired whenever the caller's clock says so. Transitions change
    /// <see cref="CaseContext.Attributes"/> as the file says. Hooks are added as with any machine of the library:
    /// <c>machine.Configure("received").OnEntry(…)</c>, <c>machine.OnTransitioned(…)</c>.
    /// </remarks>
    /// <param name="workflow">A workflow without errors.</param>
    /// <param name="context">What guards ask of the case.</param>
    /// <exception cref="NotSupportedException">One machine cannot be all of it, because of parallel regions for example; the message says
    /// what and where.</exception>
    public static StateMachine<string, string> ToStateless(this Workflow workflow, CaseContext context)
    {
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(context);
        var shape = new StatelessShape(workflow);
        foreach (var (id, value) in StartingAttributes.Of(workflow).Where(a => !context.Attributes.ContainsKey(a.Key)))
            context.Attributes[id] = value;
        var machine = new StateMachine<string, string>(shape.Initial, FiringMode.Queued);
        foreach (var state in shape.States)
            new Configured(machine, state, context).Add();
        var owner = shape.States.First(s => string.Equals(s.State.Id, shape.Initial, StringComparison.Ordinal));
        for (var begun = owner; begun is not null; begun = begun.Owner)
            context.Enter(begun.State.Id);
        return machine;
    }

    private sealed class Configured(StateMachine<string, string> machine, ShapedState shaped, CaseContext context)
    {
        private readonly StateMachine<string, string>.StateConfiguration _state = machine.Configure(shaped.State.Id);

        public void Add()
        {
            var id = shaped.State.Id;
            _state.OnEntry(() => context.Enter(id));
            if (shaped.Owner is { } owner)
                _state.SubstateOf(owner.State.Id);
            if (shaped.State is CompoundState compound)
                _state.InitialTransition(compound.Initial);
            foreach (var ways in shaped.Events)
            {
                if (ways.Count() > 1)
                    _state.PermitDynamicIf(ways.Key, () => ways.First(Permits).Target!, () => ways.Any(Permits));
                else
                    Permit(ways.Single());
            }
        }

        private void Permit(Transition way)
        {
            if (way.Target is not { } target)
                _state.InternalTransitionIf(way.Event, _ => Permits(way), _ => context.Carry(way));
            else if (string.Equals(target, shaped.State.Id, StringComparison.Ordinal))
                _state.PermitReentryIf(way.Event, () => Permits(way));
            else
                _state.PermitIf(way.Event, target, () => Permits(way));
            if (way.Target is not null && (way.Set.Count > 0 || way.Starts is not null))
                _state.OnExit(t => CarryIf(way, t));
        }

        // States inside leave first, so that this is after every exit and before any entry.
        private void CarryIf(Transition way, StateMachine<string, string>.Transition taken)
        {
            if (string.Equals(taken.Trigger, way.Event, StringComparison.Ordinal)
                && string.Equals(taken.Destination, way.Target, StringComparison.Ordinal))
                context.Carry(way);
        }

        private bool Permits(Transition way)
        {
            if (way.IsTimer)
                return Passes(way);
            if (shaped.State is CompoundState && !shaped.Finals.Contains(machine.State, StringComparer.Ordinal))
                return false;
            if (shaped.Guarded.FirstOrDefault(Passes) is { } passed)
                return ReferenceEquals(passed, way);
            List<Transition> drawn = [.. shaped.State.Transitions.Where(t => t is { IsTimer: false, Guard: null })];
            return way.Guard is null && Chances.Of(way, drawn, a => context.ValueOf(a).ToString()) > 0;
        }

        private bool Passes(Transition way) => way.Guard is null || GuardEvaluation.Holds(way.Guard, context.Facts());
    }
}

/// <summary>What a machine made by <see cref="StatelessWorkflow.ToStateless"/> knows of its case: the caller keeps the clock, the machine
/// the visits and the attributes that its transitions change.</summary>
public sealed class CaseContext
{
    private readonly Dictionary<string, int> _visits = new(StringComparer.Ordinal);

    /// <summary>Attributes by id as they are now; those that are not given take their likeliest value, or the mean of their
    /// distribution.</summary>
    public IDictionary<string, CaseValue> Attributes { get; } = new Dictionary<string, CaseValue>(StringComparer.Ordinal);

    /// <summary>Wall time since the case arrived, for guards that ask for it.</summary>
    public TimeSpan Age { get; set; }

    /// <summary>Whether the due instant has passed, for guards that ask for it.</summary>
    public bool IsOverdue { get; set; }

    /// <summary>Told the workflow and the attributes of each case that a transition starts; null for nobody.</summary>
    public Action<string, IReadOnlyDictionary<string, CaseValue>>? CaseStarted { get; init; }

    /// <summary>How often the case has entered a state.</summary>
    /// <param name="state">The state's id.</param>
    public int Visits(string state) => _visits.GetValueOrDefault(state);

    internal void Enter(string state) => _visits[state] = Visits(state) + 1;

    internal CaseValue ValueOf(string attribute) => Attributes.TryGetValue(attribute, out var value) ? value : default;

    internal CaseFacts Facts() => new(ValueOf, Visits, Age.TotalSeconds, IsOverdue);

    internal void Carry(Transition way)
    {
        foreach (var assignment in way.Set)
            Attributes[assignment.Attribute] = GuardEvaluation.Value(assignment.Value, Facts());
        if (way.Starts is { } other)
            CaseStarted?.Invoke(other, way.With.ToDictionary(w => w.Attribute, w => GuardEvaluation.Value(w.Value, Facts()),
                StringComparer.Ordinal));
    }
}
