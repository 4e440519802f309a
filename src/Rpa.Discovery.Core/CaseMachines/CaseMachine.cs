using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.CaseMachines;

/// <summary>Plays one case of a workflow, slowly and obviously: the caller says what happens and what time it is.</summary>
/// <remarks>
/// It knows where a case may go, not who works and how long: chance is the caller's. A guarded transition that passes is the only one
/// permitted; without any, all unguarded ones with a probability above 0 are, and a timer is from the instant at which it is up. A case
/// that arrives at a state of kind
/// <c>choice</c> stands there, in no time, until the next event. Not thread-safe.
/// </remarks>
/// <example>
/// <code>
/// var start = new CaseStart { Arrival = monday, Attributes = new Dictionary&lt;string, CaseValue&gt; { ["channel"] = "paper" } };
/// var machine = new CaseMachine(department, "reclassification", start);
/// machine.Fire("accepted");
/// Console.WriteLine($"{machine.State}: {string.Join(", ", machine.PermittedEvents)}");
/// </code>
/// </example>
public sealed class CaseMachine : ICaseActions
{
    private readonly WorkflowTree _tree;
    private readonly DueInstants _clock;
    private readonly long _arrival;
    private readonly long? _due;
    private readonly Strand _root;
    private readonly Dictionary<string, CaseValue> _attributes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _visits = new(StringComparer.Ordinal);
    private readonly List<CaseStep> _history = [];
    private readonly List<StartedCase> _started = [];
    private PermittedTransition? _onTheWay;
    private long _now;

    /// <summary>A case at its arrival.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="workflow">The workflow's id.</param>
    /// <param name="start">When it arrives and what it is like.</param>
    /// <exception cref="ArgumentException">The workflow, an attribute, an attribute's value or the first state does not exist, or a
    /// reference of the workflow leads nowhere.</exception>
    public CaseMachine(Department department, string workflow, CaseStart start)
        : this(TreeOf(department, workflow), ClockOf(department, start), start)
    {
    }

    internal CaseMachine(WorkflowTree tree, DueInstants clock, CaseStart start)
    {
        _tree = tree;
        _clock = clock;
        _arrival = clock.Clock.TickOf(start.Arrival);
        _now = start.Entered is { } entered ? clock.Clock.TickOf(entered) : _arrival;
        ArgumentOutOfRangeException.ThrowIfLessThan(_now, _arrival, nameof(start));
        TakeAttributes(start.Attributes);
        _due = tree.Workflow.Due is { } varying && ArmOf(varying) is { } due ? clock.DueInstant(due, _arrival) : null;
        var first = start.State ?? tree.Workflow.Initial;
        if (!tree.Contains(first))
            throw new ArgumentException($"The workflow '{tree.Workflow.Id}' has no state '{first}'.", nameof(start));
        _root = new Strand(tree.MachineOf(null), this, null, null);
        _root.Machine.Begin(_root, first);
    }

    /// <summary>The id of the workflow that the case belongs to.</summary>
    public string Workflow => _tree.Workflow.Id;

    /// <summary>The id of the state that the case stands in; of the parallel state while it stands in several at once.</summary>
    public string State => (_root.Active is [.., var compound, { State: FinalState }] ? compound : _root.Active[^1]).State.Id;

    /// <summary>Every innermost state that the case stands in, in the order of the file: one, unless it is in a parallel state.</summary>
    public IReadOnlyList<string> ActiveStates =>
        [.. Innermost(_root).Select(a => a.State.Id)];

    /// <summary>Whether the case has ended.</summary>
    public bool IsFinal => _root.IsDone;

    /// <summary>The result of an ended case; null while it goes on.</summary>
    public string? Outcome => _root.Active[0].State is FinalState final ? final.Outcome ?? final.Id : null;

    /// <summary>What time it is, in the department's time zone.</summary>
    public DateTimeOffset Now => _clock.Clock.DateTimeAt(_now);

    /// <summary>When the case must be finished, in the department's time zone; null when nothing is promised.</summary>
    public DateTimeOffset? Due => ShownInstant(_due);

    /// <summary>Whether the due instant has passed.</summary>
    public bool IsOverdue => _due < _now;

    /// <summary>Attributes as they are now.</summary>
    public IReadOnlyDictionary<string, CaseValue> Attributes => _attributes;

    /// <summary>What happened so far.</summary>
    public IReadOnlyList<CaseStep> History => _history;

    /// <summary>Cases of other workflows that this case started.</summary>
    public IReadOnlyList<StartedCase> StartedCases => _started;

    /// <summary>Timers that are running, whether their time is up or not.</summary>
    public IReadOnlyList<RunningTimer> Timers =>
    [
        .. Running()
        .Select(r => new RunningTimer { State = r.State.State.Id, Event = r.Timer.Transition.Event, Due = ShownInstant(r.Timer.Due) }),
    ];

    /// <summary>Everything that may happen now, in the order of the file, timers of a state after its other transitions.</summary>
    public IReadOnlyList<PermittedTransition> PermittedTransitions => [.. Speak(_root)];

    /// <summary>The names of the events that may happen now, each once.</summary>
    public IReadOnlyList<string> PermittedEvents => [.. PermittedTransitions.Select(t => t.Event).Distinct(StringComparer.Ordinal)];

    /// <summary>How often the case has entered a state.</summary>
    /// <param name="state">The state's id.</param>
    /// <exception cref="ArgumentException">The workflow has no such state.</exception>
    public int Visits(string state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return _tree.Contains(state)
            ? _visits.GetValueOrDefault(state)
            : throw new ArgumentException($"The workflow '{Workflow}' has no state '{state}'.", nameof(state));
    }

    /// <summary>Whether exactly one transition of this name may happen now.</summary>
    /// <param name="event">An event's name, or <c>state/event</c> where several states could mean it.</param>
    public bool CanFire(string @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        return PermittedTransitions.Count(t => IsNamed(t, @event)) == 1;
    }

    /// <summary>Lets something happen.</summary>
    /// <param name="event">An event's name, or <c>state/event</c> where several states could mean it.</param>
    /// <exception cref="InvalidOperationException">It may not happen now, or the name means several transitions.</exception>
    public void Fire(string @event)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var permitted = PermittedTransitions;
        var meant = permitted.Where(t => IsNamed(t, @event)).ToArray();
        if (meant.Length > 1)
            throw new InvalidOperationException(
                $"'{@event}' means several transitions: {string.Join(", ", meant.AsEnumerable())}. Name the state too, or fire one of {nameof(PermittedTransitions)}.");
        if (meant.Length == 0)
            throw NotPermitted(@event, permitted);
        Take(meant[0]);
    }

    /// <summary>Lets something happen.</summary>
    /// <param name="transition">One of <see cref="PermittedTransitions"/>.</param>
    /// <exception cref="InvalidOperationException">It may not happen now, or not any more.</exception>
    public void Fire(PermittedTransition transition)
    {
        ArgumentNullException.ThrowIfNull(transition);
        var permitted = PermittedTransitions;
        if (!permitted.Any(transition.IsSameAs))
            throw NotPermitted(transition.ToString(), permitted);
        Take(transition);
    }

    /// <summary>Says that work has started, which ends the timers that run only while a state waits.</summary>
    /// <param name="state">The state worked on; null when the case stands in one state only.</param>
    /// <exception cref="InvalidOperationException">The case does not stand in such a state, or nobody works in it, or work has started
    /// already.</exception>
    public void StartWork(string? state = null)
    {
        state ??= State;
        var active = _root.All.FirstOrDefault(a => string.Equals(a.State.Id, state, StringComparison.Ordinal));
        if (active is not { State: WorkState, WorkStarted: false })
        {
            throw new InvalidOperationException(active is null ? $"The case is not in '{state}' but in {string.Join(", ", ActiveStates)}."
                : active.WorkStarted ? $"Work in '{state}' has started already." : $"Nobody works in '{state}'.");
        }

        active.WorkStarted = true;
        foreach (var timer in active.Timers.Where(t => t.Transition.WhileWaiting))
            timer.IsOver = true;
    }

    /// <summary>Gives the instant at which a timer of random length is up.</summary>
    /// <param name="event">The timer's event, or <c>state/event</c>.</param>
    /// <param name="due">Not before <see cref="Now"/>.</param>
    /// <exception cref="InvalidOperationException">No such timer is running, or its length is not random.</exception>
    public void SetTimer(string @event, DateTimeOffset due)
    {
        ArgumentNullException.ThrowIfNull(@event);
        var tick = _clock.Clock.TickOf(due);
        ArgumentOutOfRangeException.ThrowIfLessThan(tick, _now, nameof(due));
        var meant = Running().Where(r => string.Equals(r.Timer.Transition.Event, @event, StringComparison.Ordinal)
            || string.Equals($"{r.State.State.Id}/{r.Timer.Transition.Event}", @event, StringComparison.Ordinal)).ToArray();
        if (meant.Length != 1)
            throw new InvalidOperationException(meant.Length == 0
                ? $"No timer '{@event}' is running." : $"Several timers '{@event}' are running; name the state too.");
        if (_clock.TimerInstant(ArmOf(meant[0].Timer.Transition.After!)!, meant[0].State.Entered, 1) is not null)
            throw new InvalidOperationException($"The timer '{@event}' has a fixed length.");
        meant[0].Timer.Due = tick;
    }

    /// <summary>Lets time pass. Timers that are up before the instant fire on the way, each at its own instant; one that is up exactly then
    /// is permitted and waits for the caller.</summary>
    /// <param name="instant">Not before <see cref="Now"/>.</param>
    /// <exception cref="InvalidOperationException">The case stands where the next event happens in no time; the clock has not moved past
    /// that.</exception>
    public void AdvanceTo(DateTimeOffset instant)
    {
        var until = _clock.Clock.TickOf(instant);
        ArgumentOutOfRangeException.ThrowIfLessThan(until, _now, nameof(instant));
        AdvanceTo(until);
    }

    /// <summary>Lets time pass, as <see cref="AdvanceTo(DateTimeOffset)"/> does.</summary>
    /// <param name="span">How long, at least 0.</param>
    /// <exception cref="InvalidOperationException">The case stands where the next event happens in no time; the clock has not moved past
    /// that.</exception>
    public void Advance(TimeSpan span)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(span, TimeSpan.Zero);
        AdvanceTo(_now + StudyClock.Ticks(span));
    }

    private static WorkflowTree TreeOf(Department department, string workflow)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(workflow);
        return new WorkflowTree(department, workflow);
    }

    private static DueInstants ClockOf(Department department, CaseStart start)
    {
        ArgumentNullException.ThrowIfNull(start);
        var date = DateOnly.FromDateTime(start.Arrival.UtcDateTime);
        return new DueInstants(department, date > DateOnly.MinValue ? date.AddDays(-1) : date);
    }

    private static bool IsNamed(PermittedTransition transition, string name) =>
        string.Equals(transition.Event, name, StringComparison.Ordinal)
            || string.Equals($"{transition.State}/{transition.Event}", name, StringComparison.Ordinal);

    private InvalidOperationException NotPermitted(string @event, IReadOnlyList<PermittedTransition> permitted)
    {
        if (IsFinal)
            return new InvalidOperationException($"'{@event}' cannot happen: the case has ended as '{Outcome}'.");
        var running = Timers.FirstOrDefault(t => string.Equals(t.Event, @event, StringComparison.Ordinal));
        var soon = running?.Due is { } due ? $" The timer is up at {due:O}." : "";
        return new InvalidOperationException(
            $"'{@event}' cannot happen in '{State}' now; permitted: {(permitted.Count == 0 ? "nothing" : string.Join(", ", permitted.Select(t => t.Event)))}.{soon}");
    }

    private void AdvanceTo(long until)
    {
        while (_now < until)
        {
            if (_root.All.FirstOrDefault(a => a.IsInstant) is { } instant)
            {
                throw new InvalidOperationException(
                    $"'{instant.State.Id}' takes no time; fire one of {string.Join(", ", PermittedTransitions.Select(t => t.Event))} first.");
            }

            // The inner state's timer goes first when several are up at once: it is later in the list.
            (ActiveState State, ActiveTimer Timer)[] up = [.. Running().Where(r => r.Timer.Due < until).Reverse()
                .OrderBy(r => r.Timer.Due)];
            if (up.Length == 0)
            {
                _now = until;
                return;
            }

            var (state, timer) = up[0];
            _now = Math.Max(_now, timer.Due!.Value);
            if (Passes(timer.Transition))
                Take(new PermittedTransition(state, _tree.TriggersOf(state.State.Id)
                    .First(t => ReferenceEquals(t.Transition, timer.Transition))));
            else
                timer.IsOver = true;
        }
    }

    private IEnumerable<(ActiveState State, ActiveTimer Timer)> Running() =>
        _root.All.SelectMany(a => a.Timers.Where(t => !t.IsOver).Select(t => (a, t)));

    private static IEnumerable<ActiveState> Innermost(Strand strand) =>
        strand.Active[^1] is { Inside.Count: > 0 } parallel ? parallel.Inside.SelectMany(Innermost) : [strand.Active[^1]];

    // What its machine permits, from the inside out; the timers of a state after what it leads to else.
    private IEnumerable<PermittedTransition> Speak(Strand strand)
    {
        foreach (var active in strand.Active.AsEnumerable().Reverse())
        {
            var own = _tree.TriggersOf(active.State.Id).Where(t => strand.Machine.CanFire(strand, t))
                .Select(t => new PermittedTransition(active, t)).ToList();
            foreach (var transition in own.Where(t => !t.IsTimer).Concat(active.Inside.SelectMany(Speak)).Concat(own.Where(t => t.IsTimer)))
                yield return transition;
        }
    }

    bool ICaseActions.Permits(ActiveState active, CaseTrigger trigger)
    {
        if (trigger.Region is { } region)
            return active.Candidates.Count > 0 ? trigger.Enters && active.Candidates.Contains(region)
                : active.Questions.TryPeek(out var asked) && ReferenceEquals(asked, region);
        var transition = trigger.Transition!;
        return transition.IsTimer
            ? !active.IsAsking && active.Timers.Any(t =>
                ReferenceEquals(t.Transition, transition) && !t.IsOver && (t.Due is null || t.Due <= _now)) && Passes(transition)
            : active.Decides && Selected(active.State).Contains(transition);
    }

    // The first guarded transition that passes, else all unguarded ones with a probability above 0.
    private Transition[] Selected(WorkflowState state)
    {
        var passed = state.Transitions.FirstOrDefault(t => !t.IsTimer && t.Guard is not null && Passes(t));
        if (passed is not null)
            return [passed];
        var drawn = state.Transitions.Where(t => !t.IsTimer && t.Guard is null).ToArray();
        return [.. drawn.Where(t => Chances.Of(t, drawn, a => ValueOf(a).ToString()) > 0)];
    }

    private bool Passes(Transition transition) => transition.Guard is null || GuardEvaluation.Holds(transition.Guard, Facts());

    private CaseFacts Facts() =>
        new(ValueOf, state => _visits.GetValueOrDefault(state), (double)(_now - _arrival) / StudyClock.Second, IsOverdue);

    // An attribute that only `set` knows counts as 0 until it is set.
    private CaseValue ValueOf(string attribute) => _attributes.GetValueOrDefault(attribute);

    private T? ArmOf<T>(Varying<T> varying)
        where T : class =>
        varying.For(varying.Per is null ? null : ValueOf(varying.Per).ToString());

    private DateTimeOffset? ShownInstant(long? tick) => tick is { } known and < long.MaxValue / 20 ? _clock.Clock.DateTimeAt(known) : null;

    private void Take(PermittedTransition taken)
    {
        _history.Add(new CaseStep { At = Now, State = taken.State, Event = taken.Event, Target = taken.Target, IsTimer = taken.IsTimer });
        _onTheWay = taken;
        var strand = taken.Source.Strand;
        strand.Machine.Fire(strand, taken.Trigger);
        // What leads out of its region ends in a machine around it.
        if (taken.Target is not { } target)
            return;
        while (!strand.Machine.Contains(target))
        {
            strand = strand.Owner!.Strand;
            if (strand.Machine.Contains(target))
                strand.Machine.Fire(strand, taken.Trigger);
        }
    }

    // Once on its way, when states are left and none is entered yet.
    void ICaseActions.Carry()
    {
        if (_onTheWay is not { } taken)
            return;
        _onTheWay = null;
        if (taken.Trigger.Transition is not { } transition)
        {
            Answer(taken.Source, taken.Trigger.Region!, taken.Trigger.Enters);
            return;
        }

        foreach (var assignment in transition.Set)
            _attributes[assignment.Attribute] = GuardEvaluation.Value(assignment.Value, Facts());
        if (transition.Starts is { } other)
        {
            var given = transition.With.ToDictionary(w => w.Attribute, w => GuardEvaluation.Value(w.Value, Facts()),
                StringComparer.Ordinal);
            _started.Add(new StartedCase { Workflow = other, At = Now, Attributes = given });
        }

        if (transition.Target is null)
            taken.Source.Timers.Single(t => ReferenceEquals(t.Transition, transition)).IsOver = true;
    }

    void ICaseActions.Enter(Strand strand, WorkflowState state)
    {
        var active = new ActiveState(state, strand, _now);
        strand.Active.Add(active);
        _visits[state.Id] = _visits.GetValueOrDefault(state.Id) + 1;
        foreach (var timer in state.Transitions.Where(t => t.IsTimer))
        {
            if (ArmOf(timer.After!) is not { } law)
                continue; // no arm for this case: the timer never runs
            var scale = law.ScaledBy is { } attribute ? ValueOf(attribute).AsNumber : 1;
            active.Timers.Add(new ActiveTimer(timer, _clock.TimerInstant(law, _now, scale)));
        }

        if (state is ParallelState parallel)
            EnterRegions(active, parallel);
        if (strand is { IsDone: true, Owner: { } owner })
            Join(owner);
    }

    private void EnterRegions(ActiveState active, ParallelState parallel)
    {
        active.HeadedFor = active.Strand.HeadedFor;
        foreach (var region in parallel.Regions.Where(r => !r.Otherwise))
        {
            if (IsHeadedFor(active, region))
                active.Chosen.Add(region);
            else if (region.Guard is not null && !GuardEvaluation.Holds(region.Guard, Facts()))
                continue;
            else if (region.Probability is { Value: > 0 and < 1 })
                active.Questions.Enqueue(region);
            else if (region.Probability is null or { Value: > 0 })
                active.Chosen.Add(region);
        }

        if (active.Questions.Count == 0)
            Begin(active, parallel);
    }

    private void Answer(ActiveState active, Region region, bool enters)
    {
        active.Asked.Add(region);
        if (active.Candidates.Count > 0)
            active.Candidates.Clear();
        else
            active.Questions.Dequeue();
        if (enters)
            active.Chosen.Add(region);
        if (active.Questions.Count == 0)
            Begin(active, (ParallelState)active.State);
    }

    private void Begin(ActiveState active, ParallelState parallel)
    {
        if (active.Chosen.Count == 0 && parallel.AtLeast >= 1 && active.Asked.Count > 0)
        {
            active.Candidates.AddRange(active.Asked); // one of them is, whichever chance says
            return;
        }

        if (active.Chosen.Count == 0)
            active.Chosen.AddRange(parallel.Regions.Where(r => r.Otherwise));
        foreach (var region in parallel.Regions.Where(active.Chosen.Contains))
        {
            if (active.IsJoined)
                continue;
            var strand = new Strand(_tree.MachineOf(region), this, active, region);
            active.Inside.Add(strand);
            strand.Machine.Begin(strand, IsHeadedFor(active, region) ? active.HeadedFor! : region.Initial);
        }

        Join(active);
    }

    private bool IsHeadedFor(ActiveState active, Region region) =>
        active.HeadedFor is { } target && _tree.StateTowards(target, region) is not null;

    // Joins as soon as enough regions are final; what the others were doing is withdrawn.
    private static void Join(ActiveState active)
    {
        var parallel = (ParallelState)active.State;
        var entered = active.Chosen.Count;
        if (active.IsJoined || active.Inside.Count(s => s.IsDone) < Math.Min(parallel.JoinCount ?? entered, entered))
            return;
        active.IsJoined = true;
        active.Inside.Clear();
    }

    private void TakeAttributes(IReadOnlyDictionary<string, CaseValue> given)
    {
        foreach (var (id, value) in StartingAttributes.Of(_tree.Workflow))
            _attributes[id] = value;
        foreach (var (id, value) in given)
        {
            var attribute = _tree.Workflow.Attributes.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal))
                ?? throw new ArgumentException($"The workflow '{Workflow}' has no attribute '{id}'.", nameof(given));
            if (attribute.Choices.Count > 0 && !attribute.Choices.Any(c => value.IsSameAs(c.Value)))
                throw new ArgumentException(
                    $"The attribute '{id}' is one of {string.Join(", ", attribute.Choices.Select(c => c.Value))}, not '{value}'.",
                    nameof(given));
            _attributes[id] = value;
        }
    }
}
