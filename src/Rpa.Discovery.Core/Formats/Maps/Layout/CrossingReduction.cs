namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Crossing minimisation: layer by layer, nodes go where the middle of their neighbours is; then neighbours change places wherever
/// that saves crossings.</summary>
/// <remarks>Barycentres of Sugiyama, Tagawa, Toda (1981), IEEE SMC 11(2), and medians with transposition of Gansner, Koutsofios, North, Vo
/// (1993), 3, in turns, once beginning from above and once from below; the best order that was met is kept.</remarks>
internal static class CrossingReduction
{
    private const int Sweeps = 24;     // as many as Gansner et al. take
    private const int Patience = 8;    // sweeps without a better order before it is given up
    private const int MostExchanges = 8;

    /// <summary>Puts every layer into an order with few crossings.</summary>
    /// <returns>How many are left.</returns>
    public static long Reduce(LayerNode[][] layers)
    {
        var best = Crossings.Of(layers);
        var first = Kept(layers);
        var order = first;
        foreach (var isFirstDown in new[] { true, false })
        {
            Restore(layers, first);
            for (int sweep = 0, since = 0; sweep < Sweeps && since < Patience && best > 0; sweep++)
            {
                Sweep(layers, isDown: sweep % 2 == 0 == isFirstDown, isMedian: sweep / 2 % 2 == 1);
                Transpose(layers);
                var crossings = Crossings.Of(layers);
                since++;
                if (crossings >= best)
                    continue;
                (best, since) = (crossings, 0);
                order = Kept(layers);
            }
        }

        Restore(layers, order);
        return best;
    }

    private static void Restore(LayerNode[][] layers, LayerNode[][] order)
    {
        for (var i = 0; i < layers.Length; i++)
            Set(layers[i], order[i]);
    }

    private static LayerNode[][] Kept(LayerNode[][] layers) => [.. layers.Select(l => (LayerNode[])l.Clone())];

    private static void Set(LayerNode[] layer, LayerNode[] order)
    {
        for (var i = 0; i < layer.Length; i++)
        {
            layer[i] = order[i];
            layer[i].Order = i;
        }
    }

    private static void Sweep(LayerNode[][] layers, bool isDown, bool isMedian)
    {
        for (var i = 1; i < layers.Length; i++)
        {
            var layer = layers[isDown ? i : layers.Length - 1 - i];
            var wishes = layer.Select(n => Wish(n, isDown, isMedian)).ToArray();
            // Nodes without neighbours stay where they are; the others take the remaining places in the order of their wishes.
            var movers = layer.Where((_, k) => !double.IsNaN(wishes[k])).OrderBy(n => wishes[n.Order]).ToArray();
            var next = 0;
            Set(layer, [.. layer.Select((n, k) => double.IsNaN(wishes[k]) ? n : movers[next++])]);
        }
    }

    private static double Wish(LayerNode node, bool isDown, bool isMedian)
    {
        double[] places = isDown
            ? [.. node.Above.Select(l => Place(l.Upper, l.UpperPort)).Order()]
            : [.. node.Below.Select(l => Place(l.Lower, l.LowerPort)).Order()];
        if (places.Length == 0)
            return double.NaN;
        return isMedian ? (places[(places.Length - 1) / 2] + places[places.Length / 2]) / 2 : places.Average();
    }

    // Where an edge meets a wide box counts too, as a part of a place.
    private static double Place(LayerNode node, double? port) =>
        node.Order + (port is { } at && node.Left + node.Right > 0 ? 0.8 * at / (node.Left + node.Right) : 0);

    private static void Transpose(LayerNode[][] layers)
    {
        var isBetter = true;
        for (var round = 0; isBetter && round < MostExchanges; round++)
        {
            isBetter = false;
            foreach (var layer in layers)
            {
                for (var i = 0; i + 1 < layer.Length; i++)
                {
                    var (left, right) = (layer[i], layer[i + 1]);
                    if (Crossed(left, right) <= Crossed(right, left))
                        continue;
                    (layer[i], layer[i + 1]) = (right, left);
                    (left.Order, right.Order) = (right.Order, left.Order);
                    isBetter = true;
                }
            }
        }
    }

    // Crossings of the edges of two neighbours when one stands left of the other.
    private static int Crossed(LayerNode left, LayerNode right)
    {
        var crossed = 0;
        foreach (var one in left.Above)
        {
            foreach (var other in right.Above)
                crossed += Place(one.Upper, one.UpperPort) > Place(other.Upper, other.UpperPort) ? 1 : 0;
        }

        foreach (var one in left.Below)
        {
            foreach (var other in right.Below)
                crossed += Place(one.Lower, one.LowerPort) > Place(other.Lower, other.LowerPort) ? 1 : 0;
        }

        return crossed;
    }
}
