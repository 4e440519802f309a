using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>States that lead back to each other in no time: an error where some case can never leave them, a warning where chance or a
/// guard leads out.</summary>
/// <remarks>
/// Looked at for every combination of the values that the guards ask about, a state that holds others as it is entered and as it is left: a
/// case is caught in a set of timeless states when it can come there and none of them has a way out whose chance is above 0 and whose guard
/// may hold. What visits, age and due dates decide may always hold.
/// </remarks>
internal sealed class ZeroTimeLoops
{
    /// <summary>A case that enters more states than this in one instant, on its way through such a loop, stops the run.</summary>
    public const int MostStepsInAnInstant = 100_000;

    // Where a case has got to when time has to pass for it or it ends.
    private const string Out = "";

    private readonly Workflow _workflow;
    private readonly KnownValues _known;
    private readonly StateOwners _owners;

    private ZeroTimeLoops(Workflow workflow, KnownValues known) =>
        (_workflow, _known, _owners) = (workflow, known, new StateOwners(workflow));

    /// <summary>Reports the loops of a workflow whose names hold.</summary>
    public static void Check(Workflow workflow, List<Diagnostic> findings)
    {
        if (MayLoop(workflow).Count == 0)
            return;
        foreach (var known in KnownValues.Combinations(workflow, AskedIn(workflow)))
        {
            if (new ZeroTimeLoops(workflow, known).Caught() is not { } caught)
                continue;
            findings.Add(caught is [ChoiceState choice]
                ? FlowRules.SelfTransition.At(choice.Transitions.First(t =>
                    string.Equals(t.Target, choice.Id, StringComparison.Ordinal)).Place, Named.Of(choice))
                : FlowRules.ZeroTimeLoop.At(caught[0].Place, Named.Quoted(caught.Select(Named.Of))));
            return;
        }

        var whole = new ZeroTimeLoops(workflow, KnownValues.Nothing);
        foreach (var loop in LoopsIn(whole.Next(inNoTime: true)).Select(whole.Outermost))
            findings.Add(FlowRules.ZeroTimeLoopIsLeft.At(loop[0].Place, Named.Quoted(loop.Select(Named.Of)), MostStepsInAnInstant));
    }

    /// <summary>Ids of the states that a case might go round through without any time passing, where efforts, waits and repetitions happen
    /// to be none.</summary>
    public static IReadOnlySet<string> MayLoop(Workflow workflow)
    {
        var owners = new StateOwners(workflow);
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var state in workflow.AllStates)
        {
            if (state is CompoundState or ParallelState)
            {
                next[state.Id] = [.. Within(state),
                    .. Targets(state, t => t is { IsTimer: true, After: { } after } && MayBeNothing(workflow, after))];
                if (state is ParallelState)
                    next[state.Id].Add(Left(state)); // possibly no region runs
                next[Left(state)] = [.. Targets(state, t => !t.IsTimer)];
            }
            else
            {
                next[state.Id] = state is FinalState ? owners.Of(state) is { } owner ? [Left(owner)] : [] : MayTakeNoTime(workflow, state)
                    ? [.. Targets(state, _ => true)] : [];
            }
        }

        return LoopsIn(next).SelectMany(l => l).Select(StateOf).ToHashSet(StringComparer.Ordinal);

        IEnumerable<string> Targets(WorkflowState state, Func<Transition, bool> which) =>
            state.Transitions.Where(t => t.Target is not null && which(t))
                .SelectMany(t => owners.Entered(state, t.Target!).Select(s => s.Id));
    }

    // A state is a place as it is entered; one that holds others is a second one as it is left.
    private static string Left(WorkflowState state) => state.Id + " ";

    private static string StateOf(string place) => place.TrimEnd(' ');

    private static IEnumerable<string> Within(WorkflowState state) => state switch
    {
        CompoundState compound => [compound.Initial],
        ParallelState parallel => parallel.Regions.Select(r => r.Initial),
        _ => [],
    };

    private static HashSet<string> AskedIn(Workflow workflow)
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in workflow.AllStates)
        {
            foreach (var transition in state.Transitions)
            {
                KnownValues.Asked(transition.Guard, asked);
                if (transition.Probability?.Per is { } per)
                    asked.Add(per);
            }

            foreach (var region in (state as ParallelState)?.Regions ?? [])
                KnownValues.Asked(region.Guard, asked);
            if ((state as WorkState)?.Work.Effort.Per is { } effort)
                asked.Add(effort);
            if ((state as WaitState)?.Wait?.Per is { } wait)
                asked.Add(wait);
            if ((state as WorkState)?.Repeat?.Attribute is { } times)
                asked.Add(times);
        }

        return asked;
    }

    // The sets of places that lead back to each other.
    private static IReadOnlyList<IReadOnlyList<string>> LoopsIn(Dictionary<string, List<string>> next)
    {
        string[] places = [.. next.Keys];
        var number = places.Index().ToDictionary(p => p.Item, p => p.Index, StringComparer.Ordinal);
        var loops = StateLoops.Components([.. places.Select(p => next[p].FindAll(number.ContainsKey).ConvertAll(n => number[n]))]);
        return [.. places.Index().Where(p => loops[p.Index] >= 0).GroupBy(p => loops[p.Index], p => p.Item)
            .Select(IReadOnlyList<string> (l) => [.. l])];
    }

    // The states of a loop that stand in no other of it, as the file has them.
    private IReadOnlyList<WorkflowState> Outermost(IReadOnlyList<string> loop)
    {
        var ids = loop.Select(StateOf).ToHashSet(StringComparer.Ordinal);
        return [.. _workflow.AllStates.Where(s => ids.Contains(s.Id) && !_owners.Around(s).Any(o => ids.Contains(o.Id)))];
    }

    /// <summary>A set of states that such a case can come to and never leaves; null when there is none.</summary>
    private IReadOnlyList<WorkflowState>? Caught()
    {
        var reached = Closure([_workflow.Initial, .. _workflow.Backlog.Select(b => b.State)], Next(inNoTime: false));
        var next = Next(inNoTime: true);
        return LoopsIn(next).FirstOrDefault(l => reached.Contains(l[0]) && !Closure(l, next).Contains(Out)) is { } caught
            ? Outermost(caught) : null;
    }

    /// <summary>Where such a case may go on from each place: with time, or in no time, and then out where time has to pass.</summary>
    private Dictionary<string, List<string>> Next(bool inNoTime)
    {
        var next = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var state in _workflow.AllStates)
        {
            next[state.Id] = [.. Onward(state, inNoTime)];
            if (state is CompoundState or ParallelState)
                next[Left(state)] = [.. Ways(state).SelectMany(t => Entered(state, t))];
        }

        return next;
    }

    private IEnumerable<string> Onward(WorkflowState state, bool inNoTime)
    {
        foreach (var target in Timers(state, inNoTime).SelectMany(t => Entered(state, t)))
            yield return target;
        if (state.Transitions.Any(IsUpAtOnce))
            yield break;
        var takesTime = inNoTime && !TakesNoTime(state);
        switch (state)
        {
            case FinalState when _owners.Of(state) is { } owner:
                yield return inNoTime && owner is ParallelState around && !around.Regions.Where(r => !r.States.Contains(state))
                    .All(TakesNoTime) ? Out : Left(owner);
                break;
            case FinalState:
                yield return Out;
                break;
            case CompoundState compound:
                yield return compound.Initial;
                break;
            case ParallelState parallel:
                foreach (var region in parallel.Regions.Where(r =>
                    r.Probability?.Value != 0 && (r.Guard is null || _known.Holds(r.Guard) != false)))
                    yield return region.Initial;
                yield return takesTime ? Out : Left(parallel);
                break;
            case var _ when takesTime:
                yield return Out;
                break;
            default:
                foreach (var target in Ways(state).SelectMany(t => Entered(state, t)))
                    yield return target;
                break;
        }
    }

    // A target, and what a timer may make at once of a state around it that is entered on the way.
    private IEnumerable<string> Entered(WorkflowState from, string target) =>
        _owners.Entered(from, target)
            .SelectMany(s => string.Equals(s.Id, target, StringComparison.Ordinal) ? [target] : Timers(s, inNoTime: true));

    // The targets of timers that may be up: all of them, or those that are so at once. Where time passes unless a guard holds that cannot
    // be told, it passes.
    private IEnumerable<string> Timers(WorkflowState state, bool inNoTime)
    {
        var mayWait = state is not (CompoundState or ParallelState) && !TakesNoTime(state);
        foreach (var timer in state.Transitions.Where(t => t is { IsTimer: true, Target: not null }))
        {
            var holds = timer.Guard is null ? true : _known.Holds(timer.Guard);
            var isAtOnce = IsNothing(timer.After!);
            if (holds != false && (!inNoTime || (isAtOnce && (holds == true || !mayWait))))
                yield return timer.Target!;
            if (isAtOnce && holds == true)
                yield break;
        }
    }

    // Before all else.
    private bool IsUpAtOnce(Transition way) =>
        way is { IsTimer: true, Target: not null } && IsNothing(way.After!) && (way.Guard is null || _known.Holds(way.Guard) == true);

    /// <summary>The targets that such a case may take from a state that is done: guards in their order, then what is drawn with a chance
    /// above 0.</summary>
    private IEnumerable<string> Ways(WorkflowState state)
    {
        foreach (var way in state.Transitions.Where(t => t is { IsTimer: false, Guard: not null, Target: not null }))
        {
            var holds = _known.Holds(way.Guard!);
            if (holds != false)
                yield return way.Target!;
            if (holds == true)
                yield break;
        }

        Transition[] drawn = [.. state.Transitions.Where(t => t is { IsTimer: false, Guard: null })];
        foreach (var way in drawn.Where(t => t.Target is not null && Chances.Of(t, drawn, _known.Text) > 0))
            yield return way.Target!;
    }

    private bool TakesNoTime(WorkflowState state) =>
        state.Transitions.Any(t => t is { IsTimer: true, Target: not null, Guard: null } && IsNothing(t.After!)) || state switch
        {
            ChoiceState => true,
            WorkState { Repeat.Attribute: { } times } when _known.Number(times) < 0.5 => true,
            WorkState work => IsNothing(work.Work.Effort),
            WaitState { Wait: { } wait } => IsNothing(wait),
            CompoundState compound => compound.States.All(s => s is FinalState || TakesNoTime(s)),
            ParallelState parallel => parallel.Regions.All(TakesNoTime),
            _ => false,
        };

    private bool TakesNoTime(Region region) => region.States.All(s => s is FinalState || TakesNoTime(s));

    private bool IsNothing(Varying<Duration> law) => law.Per is { } per && law.Always is null && _known.Text(per) is { } value
        ? law.For(value) is { Drawn.Maximum: 0 }
        : law.Values.All(v => v.Drawn.Maximum == 0);

    private static bool MayTakeNoTime(Workflow workflow, WorkflowState state) =>
        state.Transitions.Any(t => t is { IsTimer: true, Target: not null } && MayBeNothing(workflow, t.After!)) || state switch
        {
            WorkState work => work.Repeat?.Attribute is not null || MayBeNothing(workflow, work.Work.Effort),
            WaitState wait => wait.Wait is not null && MayBeNothing(workflow, wait.Wait),
            _ => state is not FinalState,
        };

    /// <summary>Whether a duration is 0 for some cases, rather than close to it.</summary>
    public static bool MayBeNothing(Workflow workflow, Varying<Duration> law) =>
        law.Values.Any(v => v.Drawn.Quantile(1e-3) <= 0 || (v.ScaledBy is { } attribute && MayBeNought(workflow, attribute)));

    private static bool MayBeNought(Workflow workflow, string id) =>
        workflow.Attributes.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal)) is not { } attribute
        || attribute.Choices.Any(c => !(c.Number > 0)) || attribute.Number?.Quantile(1e-3) <= 0
        || workflow.AllStates.SelectMany(s => s.Transitions).SelectMany(t => t.Set)
            .Any(s => string.Equals(s.Attribute, id, StringComparison.Ordinal));

    private static HashSet<string> Closure(IEnumerable<string> from, Dictionary<string, List<string>> next)
    {
        var seen = new HashSet<string>(from, StringComparer.Ordinal);
        var open = new Stack<string>(seen);
        while (open.TryPop(out var id))
        {
            foreach (var target in next.GetValueOrDefault(id) ?? [])
            {
                if (seen.Add(target))
                    open.Push(target);
            }
        }

        return seen;
    }
}
