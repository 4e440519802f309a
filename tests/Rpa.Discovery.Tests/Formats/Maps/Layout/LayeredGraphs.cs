using Rpa.Discovery.Formats.Maps.Layout;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Formats.Maps.Layout;

/// <summary>Small graphs without cycles from a seed.</summary>
internal static class LayeredGraphs
{
    public static (List<LayerNode> Nodes, List<LayerEdge> Edges) Of(int seed, int nodes, int edges)
    {
        ulong draws = 0;
        int Below(int count) => (int)(Keys.Draw((ulong)seed, 4713, ++draws) % (ulong)count);
        List<LayerNode> all = [.. Enumerable.Range(0, nodes)
            .Select(_ => new LayerNode { Left = 10 + Below(30), Right = 10 + Below(30), Height = 20 })];
        var between = new List<LayerEdge>();
        for (var i = 0; i < edges && nodes > 1; i++)
        {
            var upper = Below(nodes - 1);
            var lower = upper + 1 + Below(nodes - upper - 1);
            var isReversed = Below(4) == 0;
            between.Add(new LayerEdge
            {
                From = all[isReversed ? lower : upper], To = all[isReversed ? upper : lower],
                IsReversed = isReversed, MinLength = 1 + Below(2)
            });
        }

        return (all, between);
    }
}
