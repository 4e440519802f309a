using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Formats.Maps;

/// <summary>State graph of one workflow: its states, regions and ways as facts, from which each style of map draws.</summary>
internal sealed class WorkflowGraph
{
    private readonly Dictionary<string, GraphNode> _byId = new(StringComparer.Ordinal);
    private readonly List<GraphNode> _nodes = [];
    private readonly List<GraphEdge> _edges = [];
    private readonly MapLabels _labels;

    private WorkflowGraph(Workflow workflow, MapLabels labels)
    {
        _labels = labels;
        Id = workflow.Id;
        Title = labels.Title(workflow);
        Whole = new GraphRegion { Title = Title, Condition = labels.Demand(workflow) };
        Fill(Whole, workflow.States, workflow.Initial);
        foreach (var state in workflow.AllStates)
            AddWays(state, workflow);
    }

    public string Id { get; }

    public string Title { get; }

    /// <summary>The outermost states; its condition says how many cases come.</summary>
    public GraphRegion Whole { get; }

    /// <summary>Every state in the order of the file, nested ones after their parent.</summary>
    public IReadOnlyList<GraphNode> Nodes => _nodes;

    /// <summary>Every way, state by state in that order.</summary>
    public IReadOnlyList<GraphEdge> Edges => _edges;

    /// <summary>The graphs of the workflows that a map shows.</summary>
    /// <param name="department">A department without errors.</param>
    /// <param name="workflow">The one to show; null shows all.</param>
    /// <param name="labels">The words.</param>
    /// <exception cref="ArgumentException">There is no such workflow.</exception>
    public static IReadOnlyList<WorkflowGraph> Of(Department department, string? workflow, MapLabels labels) =>
        [.. MapSelection.Of(department, workflow).Select(w => new WorkflowGraph(w, labels))];

    private void Fill(GraphRegion region, IReadOnlyList<WorkflowState> states, string initial)
    {
        foreach (var state in states)
        {
            var node = new GraphNode
            {
                Id = state.Id,
                Kind = Kind(state),
                Title = _labels.Title(state),
                IsTitled = state.Title is not null,
                Details = [.. _labels.Lines(state).Skip(1)],
                Bot = state is WorkState { Work.Automation: { } automation } ? _labels.Bot(automation.Bot) : null,
                HasUnknown = MapLabels.HasUnknown(state),
                Home = region,
            };
            region.Nodes.Add(node);
            _nodes.Add(node);
            _byId.TryAdd(state.Id, node);
            if (state is CompoundState compound)
            {
                Fill(Inside(node, node.Title, ""), compound.States, compound.Initial);
            }
            else if (state is ParallelState parallel)
            {
                foreach (var inner in parallel.Regions)
                    Fill(Inside(node, _labels.Title(inner), _labels.Condition(parallel, inner)), inner.States, inner.Initial);
            }
        }

        region.Initial = _byId.GetValueOrDefault(initial) is { } first && first.Home.Outwards.Contains(region) ? first : null;
    }

    private static GraphRegion Inside(GraphNode owner, string title, string condition)
    {
        var region = new GraphRegion { Owner = owner, Title = title, Condition = condition };
        owner.Regions.Add(region);
        return region;
    }

    private void AddWays(WorkflowState state, Workflow workflow)
    {
        var from = _byId[state.Id];
        var drawn = state.Transitions.Where(t => t is { IsTimer: false, Guard: null }).ToArray();
        foreach (var transition in state.Transitions)
        {
            if (!_byId.TryGetValue(transition.Target ?? state.Id, out var to))
                continue;
            _edges.Add(new GraphEdge
            {
                From = from,
                To = to,
                Label = _labels.Way(transition, state, workflow),
                IsTimer = transition.IsTimer,
                Stays = transition.Target is null,
                Chance = transition is { IsTimer: false, Guard: null } ? Chances.Of(transition, drawn) : null,
                Home = from.Home.Outwards.First(to.Home.Outwards.Contains),
            });
        }
    }

    private static GraphNodeKind Kind(WorkflowState state) => state switch
    {
        WorkState => GraphNodeKind.Work,
        WaitState => GraphNodeKind.Wait,
        ChoiceState => GraphNodeKind.Choice,
        CompoundState => GraphNodeKind.Compound,
        ParallelState => GraphNodeKind.Parallel,
        _ => GraphNodeKind.Final,
    };
}

/// <summary>Kinds of state, as a map tells them apart.</summary>
internal enum GraphNodeKind
{
    Work,
    Wait,
    Choice,
    Compound,
    Parallel,
    Final,
}

/// <summary>A state of the graph.</summary>
internal sealed class GraphNode
{
    public required string Id { get; init; }

    public required GraphNodeKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>Whether the title was given, rather than taken from the id.</summary>
    public required bool IsTitled { get; init; }

    /// <summary>Who does it and how long it takes; empty where there is nothing to say.</summary>
    public required IReadOnlyList<string> Details { get; init; }

    /// <summary>The bot that does some of it; null where people do it all.</summary>
    public required string? Bot { get; init; }

    /// <summary>Whether a figure of the state is only a stand-in for one that nobody has said.</summary>
    public required bool HasUnknown { get; init; }

    /// <summary>The region that it stands in.</summary>
    public required GraphRegion Home { get; init; }

    /// <summary>What is inside: one region of a compound state, several of a parallel one, else none.</summary>
    public List<GraphRegion> Regions { get; } = [];

    public bool HasInside => Kind is GraphNodeKind.Compound or GraphNodeKind.Parallel;
}

/// <summary>States that stand side by side, of which one is entered first.</summary>
internal sealed class GraphRegion
{
    /// <summary>The state that it is inside of; null for the outermost.</summary>
    public GraphNode? Owner { get; init; }

    public required string Title { get; init; }

    /// <summary>When it is entered, or how many cases come; empty when it always is.</summary>
    public required string Condition { get; init; }

    public List<GraphNode> Nodes { get; } = [];

    /// <summary>Where cases come in; null only in a department with errors.</summary>
    public GraphNode? Initial { get; set; }

    /// <summary>This region and those around it, from the inside out.</summary>
    public IEnumerable<GraphRegion> Outwards
    {
        get
        {
            for (var region = this; region is not null; region = region.Owner?.Home)
                yield return region;
        }
    }
}

/// <summary>A way from one state to another, or back to itself.</summary>
internal sealed class GraphEdge
{
    public required GraphNode From { get; init; }

    public required GraphNode To { get; init; }

    /// <summary>The event, and in brackets what decides that it happens.</summary>
    public required string Label { get; init; }

    public required bool IsTimer { get; init; }

    /// <summary>Whether the case stays where it is while something else begins.</summary>
    public required bool Stays { get; init; }

    /// <summary>Its share of what no guard or timer takes; null for guards and timers.</summary>
    public required double? Chance { get; init; }

    /// <summary>The innermost region that holds both ends.</summary>
    public required GraphRegion Home { get; init; }
}
