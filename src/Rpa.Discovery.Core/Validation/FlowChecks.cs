using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>Every case finds its way to an end: transitions of each state, then what can be reached from where.</summary>
internal static class FlowChecks
{
    public static void Run(Workflow workflow, List<Diagnostic> findings)
    {
        var before = findings.Count;
        foreach (var state in workflow.AllStates)
            Transitions(workflow, state, findings);
        var hasDeadEnd = findings.Skip(before).Any(f => f.Code == FlowRules.DeadEnd.Code || f.Code == FlowRules.EndlessWait.Code);
        var ids = workflow.AllStates.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        var namesHold = ids.Count == workflow.AllStates.Count() && ids.Contains(workflow.Initial)
            && workflow.AllStates.SelectMany(s => s.Transitions).All(t => t.Target is null || ids.Contains(t.Target));
        if (namesHold && !hasDeadEnd)
        {
            Reachability(Named.Of(workflow), workflow.Place, workflow.Initial, workflow.States, findings);
            ZeroTimeLoops.Check(workflow, findings);
        }
    }

    private static void Transitions(Workflow workflow, WorkflowState state, List<Diagnostic> findings)
    {
        if (state is FinalState)
        {
            if (state.Transitions.Count > 0)
                findings.Add(FlowRules.FinalLeadsOn.At(state.Place, Named.Of(state)));
            return;
        }

        var ways = state.Transitions.Where(t => !t.IsTimer).ToList();
        var leadsOnItself = state is not ParallelState regions || RegionChecks.MayJoin(workflow, regions);
        if (leadsOnItself && ways.Count == 0 && !state.Transitions.Any(t => t is { IsTimer: true, Target: not null }))
            findings.Add(FlowRules.DeadEnd.At(state.Place, Named.Of(state)));
        foreach (var transition in state.Transitions)
            Transition(workflow, state, transition, findings);
        Draw(workflow, state, [.. ways.Where(t => t.Guard is null)], findings);
        if (ways.Count > 0 && ways.All(t => t.Guard is not null) && !GuardCoverage.Covers(workflow, [.. ways.Select(t => t.Guard!)]))
            findings.Add(FlowRules.GuardsMayNotCover.At(state.Place, Named.Of(state)));
        foreach (var twice in ways.Where(t => t.Guard is null).GroupBy(t => t.Event, StringComparer.Ordinal).Where(g => g.Count() > 1))
            findings.Add(FlowRules.SameEventTwice.At(twice.Last().Place, Named.Of(state), Named.Of(workflow, twice.First())));

        if (state is WaitState { Wait: null } && !state.Transitions.Any(t => t is { IsTimer: true, Target: not null }))
            findings.Add(FlowRules.EndlessWait.At(state.Place, Named.Of(state)));
        if (state is ParallelState parallel)
        {
            if (parallel.JoinCount is { } join && join > parallel.Regions.Count)
                findings.Add(FlowRules.JoinExceedsRegions.At(parallel.Place, Named.Of(parallel), join, parallel.Regions.Count));
            if (leadsOnItself && parallel.Transitions.All(t => t.IsTimer || !string.Equals(t.Event, "joined", StringComparison.Ordinal)))
                findings.Add(FlowRules.NeverJoined.At(parallel.Place, Named.Of(parallel)));
            RegionChecks.Run(workflow, parallel, findings);
        }
    }

    private static void Transition(Workflow workflow, WorkflowState state, Transition transition, List<Diagnostic> findings)
    {
        if (transition is { Guard: not null } && (transition.Probability is not null || transition.Weight is not null))
            findings.Add(FlowRules.GuardAndProbability.At(transition.Place, Named.Of(workflow, transition)));
        if (transition.IsTimer && (transition.Probability is not null || transition.Weight is not null))
            findings.Add(FlowRules.TimerHasProbability.At(transition.Place, Named.Of(workflow, transition)));
        if (transition is { IsTimer: true, Target: null, Starts: null, Set.Count: 0 })
            findings.Add(FlowRules.IdleTimer.At(transition.Place, Named.Of(workflow, transition), Named.Of(state)));
    }

    private static void Draw(Workflow workflow, WorkflowState state, List<Transition> drawn, List<Diagnostic> findings)
    {
        if (drawn.Count == 0)
            return;
        var weighted = drawn.Count(t => t.Weight is not null);
        if (weighted > 0 && (weighted < drawn.Count || drawn.Any(t => t.Probability is not null)))
        {
            findings.Add(FlowRules.ProbabilityAndWeight.At(state.Place, Named.Of(state)));
            return;
        }

        var rests = drawn.Count(Chances.IsRest);
        if (rests > 1)
        {
            findings.Add(FlowRules.RestTwice.At(drawn.Last(Chances.IsRest).Place, Named.Of(state)));
            return;
        }

        if (weighted > 0)
        {
            if (drawn.Sum(t => t.Weight!.Value) <= 0)
                findings.Add(FlowRules.SharesDoNotSum.At(state.Place, Named.Of(state), Amount.Share(0), ValidationWords.SomeWeight));
            return;
        }

        Diagnostic? scaled = null;
        foreach (var shares in Wholes(workflow, drawn))
        {
            var total = shares.Sum(s => s.Share.Value);
            List<Share> values = [.. shares.Select(s => s.Share)];
            if (rests == 0 && values.Count == drawn.Count && RoundedShares.AreWhole(values, total))
            {
                scaled ??= ShareSums.Scaled(drawn[0].Place, Named.Of(state), values, total);
            }
            else if (total > 1 + RoundedShares.Exact || (rests == 0 && total < 1 - RoundedShares.Exact))
            {
                findings.Add(FlowRules.SharesDoNotSum.At(drawn[0].Place, Named.Of(state), Amount.Share(total, 5),
                    ShareSums.Remedy(shares, mayBeRest: rests == 0 && drawn.TrueForAll(t => t.Probability?.Always is not null))));
                return;
            }
        }

        if (scaled is not null)
            findings.Add(scaled);
    }

    /// <summary>The probabilities for each value that any of them varies by.</summary>
    private static IEnumerable<List<(object Name, Share Share)>> Wholes(Workflow workflow, List<Transition> drawn)
    {
        var said = drawn.Where(t => t.Probability is not null && !Chances.IsRest(t))
            .Select(t => (Name: (object)Named.Of(workflow, t), Probability: t.Probability!)).ToList();
        var keys = said.Where(s => s.Probability.Per is not null).SelectMany(s => s.Probability.Cases.Select(c => c.Key))
            .Distinct(StringComparer.Ordinal).DefaultIfEmpty(null);
        foreach (var key in keys)
            yield return Shares(p => p.For(key));
        if (said.Exists(s => s.Probability.Else is not null))
            yield return Shares(p => p.Always ?? p.Else);

        List<(object, Share)> Shares(Func<Varying<Share>, Share?> of) =>
            [.. said.Select(s => (s.Name, Share: of(s.Probability))).Where(s => s.Share is not null).Select(s => (s.Name, s.Share!))];
    }

    /// <summary>Within one level of states: what can be reached, and from where an end can be.</summary>
    private static void Reachability(
        Named owner, SourceSpan place, string initial, IReadOnlyList<WorkflowState> states, List<Diagnostic> findings)
    {
        var byId = states.ToDictionary(s => s.Id, StringComparer.Ordinal);
        if (!byId.ContainsKey(initial))
            return;
        var next = states.ToDictionary(s => s.Id, s => Targets(s).Where(byId.ContainsKey).ToList(), StringComparer.Ordinal);
        var reached = Closure([initial], next);
        foreach (var state in states.Where(s => !reached.Contains(s.Id)))
            findings.Add(FlowRules.Unreachable.At(state.Place, Named.Of(state)));

        var ends = states.Where(s => s is FinalState || Targets(s).Any(t => !byId.ContainsKey(t))).Select(s => s.Id).ToList();
        if (ends.Count == 0)
        {
            findings.Add(FlowRules.NoFinalState.At(place, owner));
            return;
        }

        var back = states.ToDictionary(s => s.Id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var state in states)
        {
            foreach (var target in next[state.Id].Distinct(StringComparer.Ordinal))
                back[target].Add(state.Id);
        }

        var canEnd = Closure(ends, back);
        foreach (var state in states.Where(s => reached.Contains(s.Id) && !canEnd.Contains(s.Id)).Take(1))
            findings.Add(FlowRules.NeverEnds.At(state.Place, Named.Of(state)));

        foreach (var state in states)
        {
            if (state is CompoundState compound)
                Reachability(Named.Of(compound), compound.Place, compound.Initial, compound.States, findings);
            else if (state is ParallelState parallel)
            {
                foreach (var region in parallel.Regions)
                    Reachability(Named.Of(region), region.Place, region.Initial, region.States, findings);
            }
        }
    }

    /// <summary>Where a state leads, from anywhere inside it.</summary>
    private static IEnumerable<string> Targets(WorkflowState state)
    {
        if (state is not (ParallelState or CompoundState))
            return state.Transitions.Select(t => t.Target).OfType<string>();
        var inside = state.SelfAndNested.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return state.SelfAndNested.SelectMany(s => s.Transitions).Select(t => t.Target).OfType<string>()
            .Where(t => string.Equals(t, state.Id, StringComparison.Ordinal) || !inside.Contains(t));
    }

    private static HashSet<string> Closure(IEnumerable<string> from, Dictionary<string, List<string>> next)
    {
        var seen = new HashSet<string>(from, StringComparer.Ordinal);
        var open = new Stack<string>(seen);
        while (open.TryPop(out var id))
        {
            foreach (var target in next[id])
            {
                if (seen.Add(target))
                    open.Push(target);
            }
        }

        return seen;
    }
}
