using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Validation;

/// <summary>States that lead back to each other in no time: an error where some case can never leave them, a warning where chance or a guard leads out.</summary>
/// <remarks>
/// Looked at level by level, for every combination of the values that the guards ask about: a case is caught in a set of timeless states when it can come there
/// and none of them has a way out whose chance is above 0 and whose guard may hold. What visits, age and due dates decide may always hold.
/// </remarks>
internal sealed class ZeroTimeLoops
{
    /// <summary>A case that enters more states than this in one instant, on its way through such a loop, stops the run.</summary>
    public const int MostStepsInAnInstant = 100_000;

    private readonly Workflow _workflow;
    private readonly KnownValues _known;
    private readonly Dictionary<string, WorkflowState> _states = new(StringComparer.Ordinal);

    private ZeroTimeLoops(Workflow workflow, KnownValues known)
    {
        (_workflow, _known) = (workflow, known);
        foreach (var state in workflow.AllStates)
            _states.TryAdd(state.Id, state);
    }

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
                ? FlowRules.SelfTransition.At(choice.Transitions.First(t => string.Equals(t.Target, choice.Id, StringComparison.Ordinal)).Place, Named.Of(choice))
                : FlowRules.ZeroTimeLoop.At(caught[0].Place, Named.Quoted(caught.Select(Named.Of))));
            return;
        }

        var whole = new ZeroTimeLoops(workflow, KnownValues.Nothing);
        foreach (var loop in whole.Levels().SelectMany(whole.LoopsOf))
            findings.Add(FlowRules.ZeroTimeLoopIsLeft.At(loop[0].Place, Named.Quoted(loop.Select(Named.Of)), MostStepsInAnInstant));
    }

    /// <summary>Ids of the states that a case might go round through without any time passing, where efforts, waits and repetitions happen to be none.</summary>
    public static IReadOnlySet<string> MayLoop(Workflow workflow)
    {
        var next = workflow.AllStates.ToLookup(s => s.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.SelectMany(Onward).ToList(), StringComparer.Ordinal);
        foreach (var state in workflow.AllStates.Where(s => !MayTakeNoTime(workflow, s)))
            next[state.Id].Clear();
        return LoopsIn(next).Keys.ToHashSet(StringComparer.Ordinal);

        // Where a state leads, and what is entered with it.
        static IEnumerable<string> Onward(WorkflowState state) => state.Transitions.Select(t => t.Target).OfType<string>().Concat(state switch
        {
            CompoundState compound => [compound.Initial],
            ParallelState parallel => parallel.Regions.Select(r => r.Initial),
            _ => [],
        });
    }

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

    // The states that stand among each other, outermost first.
    private IEnumerable<IReadOnlyList<WorkflowState>> Levels() =>
        [_workflow.States, .. _workflow.AllStates.SelectMany(s => s switch
        {
            CompoundState compound => [compound.States],
            ParallelState parallel => parallel.Regions.Select(r => r.States),
            _ => Enumerable.Empty<IReadOnlyList<WorkflowState>>(),
        })];

    /// <summary>The sets of timeless states of a level that lead back to each other.</summary>
    private IEnumerable<IReadOnlyList<WorkflowState>> LoopsOf(IReadOnlyList<WorkflowState> level)
    {
        var loops = LoopsIn(Timeless(level));
        return level.Where(s => loops.ContainsKey(s.Id)).GroupBy(s => loops[s.Id]).Select(IReadOnlyList<WorkflowState> (loop) => [.. loop]);
    }

    // Id → the loop that it lies on, for those that lie on one.
    private static Dictionary<string, int> LoopsIn(Dictionary<string, List<string>> next)
    {
        string[] ids = [.. next.Keys];
        var number = ids.Index().ToDictionary(s => s.Item, s => s.Index, StringComparer.Ordinal);
        var loops = StateLoops.Components([.. ids.Select(id => next[id].FindAll(number.ContainsKey).ConvertAll(n => number[n]))]);
        return ids.Index().Where(s => loops[s.Index] >= 0).ToDictionary(s => s.Item, s => loops[s.Index], StringComparer.Ordinal);
    }

    /// <summary>A set of states that such a case can come to and never leaves; null when there is none.</summary>
    private IReadOnlyList<WorkflowState>? Caught()
    {
        var reached = Reached();
        foreach (var level in Levels())
        {
            var next = Timeless(level);
            var ids = level.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            bool Leaves(string id) => LevelTargets(_states[id]).Any(t => !ids.Contains(t) || !next.ContainsKey(t));
            foreach (var loop in LoopsOf(level))
            {
                var onward = Closure(loop.Select(s => s.Id), next);
                if (reached.Contains(loop[0].Id) && !onward.Any(Leaves))
                    return loop;
            }
        }

        return null;
    }

    private HashSet<string> Reached()
    {
        var next = _states.Values.ToDictionary(s => s.Id, s => Ways(s).Concat(Inside(s)).Where(_states.ContainsKey).ToList(), StringComparer.Ordinal);
        return Closure([_workflow.Initial, .. _workflow.Backlog.Select(b => b.State).Where(_states.ContainsKey)], next);
    }

    private IEnumerable<string> Inside(WorkflowState state) => state switch
    {
        CompoundState compound => [compound.Initial],
        ParallelState parallel => parallel.Regions.Where(r => r.Probability?.Value != 0 && (r.Guard is null || _known.Holds(r.Guard) != false)).Select(r => r.Initial),
        _ => [],
    };

    private Dictionary<string, List<string>> Timeless(IReadOnlyList<WorkflowState> level)
    {
        var timeless = level.Where(TakesNoTime).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return level.Where(s => timeless.Contains(s.Id)).ToDictionary(s => s.Id, s => LevelTargets(s).Where(timeless.Contains).ToList(), StringComparer.Ordinal);
    }

    // Where a state may lead, from anywhere inside it, as seen from its own level.
    private IEnumerable<string> LevelTargets(WorkflowState state)
    {
        var inside = state.SelfAndNested.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return state.SelfAndNested.SelectMany(Ways).Where(t => string.Equals(t, state.Id, StringComparison.Ordinal) || !inside.Contains(t));
    }

    /// <summary>The targets that such a case may take: guards in their order, then what is drawn with a chance above 0; timers that are up at once come before all.</summary>
    private IEnumerable<string> Ways(WorkflowState state)
    {
        foreach (var timer in state.Transitions.Where(t => t.IsTimer && t.Target is not null))
        {
            var holds = timer.Guard is null ? true : _known.Holds(timer.Guard);
            if (holds == false)
                continue;
            var isAtOnce = IsNothing(timer.After!);
            if (isAtOnce || !TakesNoTime(state))
                yield return timer.Target!;
            if (isAtOnce && holds == true)
                yield break;
        }

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

    private bool TakesNoTime(WorkflowState state) => state.Transitions.Any(t => t is { IsTimer: true, Target: not null, Guard: null } && IsNothing(t.After!)) || state switch
    {
        ChoiceState => true,
        WorkState { Repeat.Attribute: { } times } when _known.Number(times) < 0.5 => true,
        WorkState work => IsNothing(work.Work.Effort),
        WaitState { Wait: { } wait } => IsNothing(wait),
        CompoundState compound => compound.States.All(s => s is FinalState || TakesNoTime(s)),
        ParallelState parallel => parallel.Regions.SelectMany(r => r.States).All(s => s is FinalState || TakesNoTime(s)),
        _ => false,
    };

    private bool IsNothing(Varying<DurationLaw> law) => law.Per is { } per && law.Always is null && _known.Text(per) is { } value
        ? law.For(value) is { Drawn.Maximum: 0 }
        : law.Values.All(v => v.Drawn.Maximum == 0);

    private static bool MayTakeNoTime(Workflow workflow, WorkflowState state) => state.Transitions.Any(t => t is { IsTimer: true, Target: not null } && MayBeNothing(workflow, t.After!)) || state switch
    {
        WorkState work => work.Repeat?.Attribute is not null || MayBeNothing(workflow, work.Work.Effort),
        WaitState wait => wait.Wait is not null && MayBeNothing(workflow, wait.Wait),
        _ => state is not FinalState,
    };

    /// <summary>Whether a duration is 0 for some cases, rather than close to it.</summary>
    public static bool MayBeNothing(Workflow workflow, Varying<DurationLaw> law) =>
        law.Values.Any(v => v.Drawn.Quantile(1e-3) <= 0 || (v.ScaledBy is { } attribute && MayBeNought(workflow, attribute)));

    private static bool MayBeNought(Workflow workflow, string id) =>
        workflow.Attributes.FirstOrDefault(a => string.Equals(a.Id, id, StringComparison.Ordinal)) is not { } attribute
        || attribute.Choices.Any(c => !(c.Number > 0)) || attribute.Number?.Quantile(1e-3) <= 0
        || workflow.AllStates.SelectMany(s => s.Transitions).SelectMany(t => t.Set).Any(s => string.Equals(s.Attribute, id, StringComparison.Ordinal));

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
