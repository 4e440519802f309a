using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Formats.Maps.Layout;

namespace Rpa.Discovery.Tests.Formats.Maps.Layout;

/// <summary>Ranks against every assignment there is.</summary>
public sealed class RanksTests
{
    [Test]
    public void Assign_AnySmallGraph_IsAsShortAsTheBestOfAll() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var (nodes, edges) = LayeredGraphs.Of(seed, 2 + (seed % 4), 1 + (seed % 7));
        Ranks.Assign(nodes, edges);
        Assert.That(edges.TrueForAll(e => e.Lower.Rank - e.Upper.Rank >= e.MinLength), Is.True, () => $"seed {seed}");
        Assert.That(nodes.Min(n => n.Rank), Is.Zero);
        Assert.That(Length(edges), Is.EqualTo(Best(nodes, edges)), () => $"seed {seed}");
    }).Check(Law.Fixed);

    [Test]
    public void Assign_Pinned_StandAboveAndBelowAllOthers()
    {
        var (nodes, edges) = LayeredGraphs.Of(4, 6, 9);
        LayerNode top = new() { Pin = LayerPin.Top }, bottom = new() { Pin = LayerPin.Bottom };
        edges.Add(new LayerEdge { From = nodes[2], To = bottom });
        edges.Add(new LayerEdge { From = nodes[3], To = top, IsReversed = true });
        Ranks.Assign([.. nodes, top, bottom], edges);
        Assert.That((nodes.Min(n => n.Rank) > top.Rank, nodes.Max(n => n.Rank) < bottom.Rank), Is.EqualTo((true, true)));
    }

    private static int Length(List<LayerEdge> edges) => edges.Sum(e => e.Lower.Rank - e.Upper.Rank);

    private static int Best(List<LayerNode> nodes, List<LayerEdge> edges)
    {
        var most = (2 * nodes.Count) - 1; // no two levels of a best assignment are further apart than the longest edge must be
        var found = nodes.Select(n => n.Rank).ToArray();
        var best = int.MaxValue;
        for (var code = 0; code < Math.Pow(most, nodes.Count); code++)
        {
            for (int i = 0, left = code; i < nodes.Count; i++, left /= most)
                nodes[i].Rank = left % most;
            if (edges.TrueForAll(e => e.Lower.Rank - e.Upper.Rank >= e.MinLength))
                best = Math.Min(best, Length(edges));
        }

        for (var i = 0; i < nodes.Count; i++)
            nodes[i].Rank = found[i];
        return best;
    }
}
