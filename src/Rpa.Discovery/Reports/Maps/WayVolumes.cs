using Rpa.Discovery.Formats.Maps;

namespace Rpa.Discovery.Reports.Maps;

/// <summary>Cases a year on each arrow, as far as they follow from how often each state was visited: a run counts states, not
/// arrows.</summary>
/// <remarks>What comes into a state is what leaves it; an arrow that is drawn takes its share of what no guard and no timer takes. Where
/// that does not settle an arrow, it has no figure, rather than a guess.</remarks>
internal sealed class WayVolumes
{
    private readonly Dictionary<object, double> _known = new(ReferenceEqualityComparer.Instance); // states, arrows, beginnings of regions
    private readonly WorkflowGraph _graph;

    private WayVolumes(WorkflowGraph graph, double? cases, Func<GraphNode, double?> visits)
    {
        _graph = graph;
        if (cases is { } come)
            _known[graph.Whole] = come;
        foreach (var node in graph.Nodes)
        {
            if (visits(node) is { } seen)
                _known[node] = seen;
        }

        var into = graph.Nodes.ToDictionary(n => n, n => (List<object>)[.. graph.Edges.Where(e => e.To == n && !e.Stays)]);
        foreach (var region in graph.Nodes.SelectMany(n => n.Regions).Prepend(graph.Whole))
        {
            if (region.Initial is { } first)
                into[first].Add(region);
        }

        var isNews = true;
        while (isNews)
        {
            isNews = false;
            foreach (var node in graph.Nodes)
                isNews |= Balance(node, into[node]) | Leave(node);
        }
    }

    /// <summary>Works out what can be known.</summary>
    /// <param name="graph">The workflow.</param>
    /// <param name="cases">Cases that come a year; null where nobody knows.</param>
    /// <param name="visits">Visits of a state a year; null where the run does not count them.</param>
    public static WayVolumes Of(WorkflowGraph graph, double? cases, Func<GraphNode, double?> visits) => new(graph, cases, visits);

    /// <summary>Cases a year on an arrow, or where a region begins; null where they do not follow.</summary>
    public double? On(object way) => _known.TryGetValue(way, out var volume) ? volume : null;

    private bool Balance(GraphNode node, List<object> ways)
    {
        var unknown = ways.Where(w => !_known.ContainsKey(w)).ToList();
        var sum = ways.Where(_known.ContainsKey).Sum(w => _known[w]);
        if (!_known.TryGetValue(node, out var visits))
            return unknown.Count == 0 && ways.Count > 0 && _known.TryAdd(node, sum);
        return unknown.Count == 1 && _known.TryAdd(unknown[0], Math.Max(0, visits - sum));
    }

    // A state with others inside may be left from within; what leaves it itself then does not follow.
    private bool Leave(GraphNode node)
    {
        var ways = _graph.Edges.Where(e => e.From == node && !e.Stays).ToList();
        if (node.HasInside && _graph.Edges.Any(e => e.From != node && IsInside(e.From, node) && !IsInside(e.To, node)))
            return false;
        if (!_known.TryGetValue(node, out var visits))
            return false;
        var unknown = ways.Where(w => !_known.ContainsKey(w)).ToList();
        if (unknown.Count == 1)
            return _known.TryAdd(unknown[0], Math.Max(0, visits - ways.Where(_known.ContainsKey).Sum(w => _known[w])));
        if (!unknown.TrueForAll(w => w.Chance is not null))
            return false;
        var left = Math.Max(0, visits - ways.Where(w => w.Chance is null).Sum(w => _known[w]));
        return unknown.Aggregate(false, (isNews, way) => _known.TryAdd(way, left * way.Chance!.Value) || isNews);
    }

    private static bool IsInside(GraphNode node, GraphNode outer) => node.Home.Outwards.Any(r => r.Owner == outer);
}
