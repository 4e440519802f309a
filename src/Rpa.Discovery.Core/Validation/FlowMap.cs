using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>A workflow made ready for walking: states by number, targets resolved, times known, looked up once and walked two thousand
/// times.</summary>
internal sealed class FlowMap
{
    private readonly Dictionary<string, FlowNode> _byId = new(StringComparer.Ordinal);
    private int _levels;

    public FlowMap(Workflow workflow)
    {
        Workflow = workflow;
        Brought = [.. workflow.Attributes.Select(a => (a, Attributes.Of(a.Id)))];
        var nodes = new List<FlowNode>();
        Add(workflow.States, _levels++, nodes);
        Nodes = [.. nodes];
        foreach (var node in Nodes)
            node.Resolve(IndexOf, Attributes);
        Initial = IndexOf(workflow.Initial);
    }

    public Workflow Workflow { get; }

    public CaseAttributes Attributes { get; } = new();

    // What a case has when it comes, with its number.
    public (CaseAttribute Attribute, int Number)[] Brought { get; }

    public FlowNode[] Nodes { get; }

    public int Initial { get; }

    public FlowNode? Find(string id) => _byId.GetValueOrDefault(id);

    private int IndexOf(string? id) => id is not null && _byId.TryGetValue(id, out var node) ? node.Index : -1;

    private void Add(IReadOnlyList<WorkflowState> states, int level, List<FlowNode> nodes)
    {
        foreach (var state in states)
        {
            var node = new FlowNode(state, nodes.Count, level, Attributes);
            nodes.Add(node);
            _byId.TryAdd(state.Id, node);
            if (state is CompoundState compound)
            {
                node.InnerInitials.Add((_levels, compound.Initial));
                Add(compound.States, _levels++, nodes);
            }
            else if (state is ParallelState parallel)
            {
                foreach (var region in parallel.Regions)
                {
                    node.InnerInitials.Add((_levels, region.Initial));
                    Add(region.States, _levels++, nodes);
                }
            }
        }
    }
}

/// <summary>What happens to a case in a state.</summary>
internal enum StayKind
{
    Nothing,
    Work,
    Wait,
    Inside,
    Ends,
}

/// <summary>A state with its ways on.</summary>
internal sealed class FlowNode(WorkflowState state, int index, int level, CaseAttributes attributes)
{
    private readonly BotShare? _bot = state is WorkState { Work.Automation: { } automation } work
        ? new BotShare(automation, work.Work.Effort, attributes) : null;
    private readonly int _people = state is WorkState { Work.By: { Kind: AssignmentKind.All } by } ? by.Pools.Sum(p => p.Count) : 1;

    public WorkflowState State { get; } = state;

    /// <summary>What a case does there.</summary>
    public StayKind Kind { get; } = state switch
    {
        WorkState => StayKind.Work,
        WaitState { Wait: not null } => StayKind.Wait,
        CompoundState or ParallelState => StayKind.Inside,
        FinalState => StayKind.Ends,
        _ => StayKind.Nothing,
    };

    public Repeat? Repeat { get; } = (state as WorkState)?.Repeat;

    public int Index { get; } = index;

    /// <summary>Which states it stands among.</summary>
    public int Level { get; } = level;

    public List<(int Level, string Initial)> InnerInitials { get; } = [];

    // [region, or the one level of a compound state] → its level and first state
    public (int Level, int Initial)[] Inner { get; private set; } = [];

    // No timers.
    public FlowWay[] Ways { get; private set; } = [];

    // Those of them with a guard, and those without.
    public FlowWay[] Guarded { get; private set; } = [];

    public FlowWay[] Drawn { get; private set; } = [];

    public IReadOnlyList<Transition> DrawnTransitions { get; private set; } = [];

    // [drawn] → chance; null where an attribute decides it
    public double[]? Chances { get; private set; }

    public FlowWay[] Timers { get; private set; } = [];

    public ExpectedDuration? Effort { get; } = state is WorkState w ? new ExpectedDuration(w.Work.Effort, attributes) : null;

    public ExpectedDuration? Wait { get; } = state is WaitState { Wait: { } wait } ? new ExpectedDuration(wait, attributes) : null;

    /// <summary>Whether regions may be withdrawn before they are over.</summary>
    public bool MayWithdraw { get; private set; }

    /// <summary>People's seconds for work that takes so long by hand.</summary>
    public double PeopleSeconds(CaseValues values, double seconds) => _people * (_bot?.PeopleSeconds(values, seconds) ?? seconds);

    public void Resolve(Func<string?, int> indexOf, CaseAttributes attributes)
    {
        FlowWay Way(Transition t) => new(t, indexOf(t.Target), t.After is { } after ? new ExpectedDuration(after).Mean : 0,
            [.. t.Set.Select(s => (attributes.Of(s.Attribute), s.Value))]);
        Ways = [.. State.Transitions.Where(t => !t.IsTimer).Select(Way)];
        Timers = [.. State.Transitions.Where(t => t.IsTimer).Select(Way)];
        Guarded = [.. Ways.Where(t => t.Transition.Guard is not null)];
        Drawn = [.. Ways.Where(t => t.Transition.Guard is null)];
        DrawnTransitions = [.. Drawn.Select(d => d.Transition)];
        Chances = DrawnTransitions.All(t => t.Probability?.Per is null) ? Model.Workflows.Chances.All(DrawnTransitions, _ => null) : null;
        Inner = [.. InnerInitials.Select(i => (i.Level, indexOf(i.Initial)))];
        if (State is not ParallelState parallel)
            return;
        var inside = State.SelfAndNested.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        MayWithdraw = parallel.JoinCount is not null
            || State.SelfAndNested.Skip(1).SelectMany(s => s.Transitions)
                .Any(t => t.Target is { } target
                    && (!inside.Contains(target) || string.Equals(target, State.Id, StringComparison.Ordinal)));
    }
}

/// <summary>A transition with its target's number (−1 for none), for a timer its mean seconds, and what it sets.</summary>
internal sealed record FlowWay(Transition Transition, int Target, double After, (int Attribute, Term Value)[] Set);

/// <summary>What people still do where a bot works: what it does not cover, what it hands back, what is reviewed, and being beside
/// it.</summary>
internal sealed class BotShare
{
    private readonly Automation _automation;
    private readonly double _exceptions;
    private readonly double _awkward;       // how much longer than the mean a case is that comes back
    private readonly double _review;
    private readonly double _extra;
    private readonly ExpectedDuration _effort;
    private readonly CaseAttributes _attributes;

    public BotShare(Automation automation, Varying<Duration> byHand, CaseAttributes attributes)
    {
        _automation = automation;
        _attributes = attributes;
        _effort = new ExpectedDuration(automation.Effort, attributes);
        _extra = automation.Extra is { } extra ? new ExpectedDuration(extra).Mean : 0;
        _review = automation.ReviewEffort is { } effort ? (automation.ReviewShare?.Value ?? 0) * new ExpectedDuration(effort).Mean : 0;
        _awkward = 1;
        if (automation.Exceptions is null
            && byHand.Always is { AwkwardShare: > 0 and < 1 and { } share, Drawn: { Mean: > 0 } distribution })
        {
            // The awkward kind is what comes back: the longest of this share.
            _exceptions = share;
            _awkward = Enumerable.Range(0, 20).Average(i => distribution.Quantile(1 - (share * (i + 0.5) / 20))) / distribution.Mean;
        }
    }

    public double PeopleSeconds(CaseValues values, double byHand)
    {
        var covered = _automation.Coverage is { } coverage ? Share(coverage, values) : 1;
        var back = _automation.Exceptions is { } exceptions ? Share(exceptions, values) : _exceptions;
        var beside = _automation.Attended ? _effort.Seconds(values) : 0;
        return ((1 - covered) * byHand)
            + (covered * (beside + (back * (_extra + (_automation.ThenEffortShare * byHand * _awkward))) + ((1 - back) * _review)));
    }

    private double Share(Varying<Share> share, CaseValues values) =>
        (share.Per is { } per && share.Always is null ? share.For(values.Text(_attributes.Find(per))) : share.Always)?.Value ?? 0;
}
