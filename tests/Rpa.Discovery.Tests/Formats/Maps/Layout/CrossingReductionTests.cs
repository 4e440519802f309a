using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Formats.Maps.Layout;

namespace Rpa.Discovery.Tests.Formats.Maps.Layout;

public sealed class CrossingReductionTests
{
    [Test]
    public void Crossings_AnyGraph_AreThoseOfEveryPairOfEdges() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var layers = Layered(seed, 12, 24);
        Assert.That(Crossings.Of(layers), Is.EqualTo(Counted(layers)), () => $"seed {seed}");
    }).Check(Law.Fixed);

    [Test]
    public void Reduce_AnyGraph_KeepsEveryNodeAndNeverAddsCrossings() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var layers = Layered(seed, 15, 25);
        var (before, nodes) = (Counted(layers), layers.Select(l => l.ToHashSet()).ToArray());
        var left = CrossingReduction.Reduce(layers);
        Assert.That(left, Is.EqualTo(Counted(layers)).And.LessThanOrEqualTo(before), () => $"seed {seed}");
        Assert.That(layers.Select((l, i) => nodes[i].SetEquals(l) && l.Select(n => n.Order).SequenceEqual(Enumerable.Range(0, l.Length))),
            Has.All.True);
    }).Check(Law.Fixed);

    [Test]
    public void Reduce_Tree_HasNoCrossing()
    {
        List<LayerNode> nodes = [.. Enumerable.Range(0, 31).Select(_ => new LayerNode { Left = 5, Right = 5 })];
        // Children are told in an order that crosses as much as can be.
        List<LayerEdge> edges = [.. Enumerable.Range(1, 30).Select(i => 31 - i)
            .Select(i => new LayerEdge { From = nodes[(i - 1) / 2], To = nodes[i] })];
        Ranks.Assign(nodes, edges);
        Assert.That(CrossingReduction.Reduce(Layers.Of(nodes, edges)), Is.Zero);
    }

    private static LayerNode[][] Layered(int seed, int nodes, int edges)
    {
        var graph = LayeredGraphs.Of(seed, nodes, edges);
        Ranks.Assign(graph.Nodes, graph.Edges);
        return Layers.Of(graph.Nodes, graph.Edges);
    }

    private static long Counted(LayerNode[][] layers)
    {
        long crossings = 0;
        foreach (var links in layers.Select(l => l.SelectMany(n => n.Below).ToList()))
        {
            for (var i = 0; i < links.Count; i++)
            {
                for (var k = 0; k < i; k++)
                    crossings += Math.Sign(links[i].Upper.Order - links[k].Upper.Order)
                        * Math.Sign(links[i].Lower.Order - links[k].Lower.Order) < 0 ? 1 : 0;
            }
        }

        return crossings;
    }
}
