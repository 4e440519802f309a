namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Horizontal coordinates: long edges straight, nodes near the middle of their neighbours, nothing closer than a gap.</summary>
/// <remarks>Brandes, Köpf (2002), "Fast and simple horizontal coordinate assignment", GD 2001, LNCS 2265: nodes are aligned into blocks
/// with their median neighbours from each of the four corners, each alignment is made narrow, and a node stands at the mean of the two
/// middle results. Compaction is by longest paths over blocks in both directions instead of the classes of the paper, whose shifts its
/// authors corrected in 2020. Order statistics keep distances: where each of the four keeps two nodes apart, so does their mean.</remarks>
internal sealed class Coordinates
{
    private readonly LayerNode[][] _layers;
    private readonly double _gap;
    private readonly int _count;
    private readonly HashSet<LayerLink> _crossingInner = [];

    private Coordinates(LayerNode[][] layers, double gap)
    {
        _layers = layers;
        _gap = gap;
        _count = layers.Sum(l => l.Length);
        MarkConflicts();
    }

    /// <summary>Sets the line of every node; the leftmost side of a node is at 0.</summary>
    public static void Assign(LayerNode[][] layers, double gap)
    {
        var work = new Coordinates(layers, gap);
        double[][] four = [work.From(true, true), work.From(true, false), work.From(false, true), work.From(false, false)];
        var nodes = layers.SelectMany(l => l).ToArray();
        if (nodes.Length == 0)
            return;
        var spans = four.Select(x => (Low: nodes.Min(n => x[n.Index] - n.Left), High: nodes.Max(n => x[n.Index] + n.Right))).ToArray();
        var narrowest = spans.MinBy(s => s.High - s.Low);
        for (var i = 0; i < four.Length; i++)
        {
            // Those that pushed to the left share their left sides with the narrowest, the others their right sides.
            var shift = i % 2 == 0 ? narrowest.Low - spans[i].Low : narrowest.High - spans[i].High;
            for (var k = 0; k < four[i].Length; k++)
                four[i][k] += shift;
        }

        Span<double> at = stackalloc double[4];
        foreach (var node in nodes)
        {
            for (var i = 0; i < 4; i++)
                at[i] = four[i][node.Index];
            at.Sort();
            node.X = (at[1] + at[2]) / 2;
        }

        var left = nodes.Min(n => n.X - n.Left);
        foreach (var node in nodes)
            node.X -= left;
    }

    // A link that crosses one between two bends gives way to it (conflicts of type 1).
    private void MarkConflicts()
    {
        for (var i = 1; i < _layers.Length; i++)
        {
            var lower = _layers[i];
            var (scanned, left) = (0, 0);
            for (var k = 0; k < lower.Length; k++)
            {
                var inner = lower[k].Above.Find(l => l.IsInner);
                if (inner is null && k < lower.Length - 1)
                    continue;
                var right = inner?.Upper.Order ?? int.MaxValue;
                for (; scanned <= k; scanned++)
                {
                    foreach (var link in lower[scanned].Above)
                    {
                        if (!link.IsInner && (link.Upper.Order < left || link.Upper.Order > right))
                            _crossingInner.Add(link);
                    }
                }

                left = inner?.Upper.Order ?? left;
            }
        }
    }

    private double[] From(bool top, bool left)
    {
        var root = new LayerNode[_count];
        var align = new LayerNode[_count];
        foreach (var node in _layers.SelectMany(l => l))
            (root[node.Index], align[node.Index]) = (node, node);
        for (var i = 1; i < _layers.Length; i++)
            Align(_layers[top ? i : _layers.Length - 1 - i], top, left, root, align);
        return Compact(root, left);
    }

    private void Align(LayerNode[] layer, bool top, bool left, LayerNode[] root, LayerNode[] align)
    {
        var last = left ? -1 : int.MaxValue;
        for (var k = 0; k < layer.Length; k++)
        {
            var node = layer[left ? k : layer.Length - 1 - k];
            var links = (top ? node.Above : node.Below).OrderBy(l => Neighbour(l).Order).ToArray();
            if (links.Length == 0)
                continue;
            var (low, high) = ((links.Length - 1) / 2, links.Length / 2);
            foreach (var middle in left ? new[] { low, high } : [high, low])
            {
                var link = links[middle];
                var other = Neighbour(link);
                if (align[node.Index] != node || _crossingInner.Contains(link) || !(left ? last < other.Order : last > other.Order))
                    continue;
                align[other.Index] = node;
                root[node.Index] = root[other.Index];
                align[node.Index] = root[node.Index];
                last = other.Order;
            }
        }

        LayerNode Neighbour(LayerLink link) => top ? link.Upper : link.Lower;
    }

    // From the left every block goes as far left as its neighbours let it, and back to the right where that costs nothing; from the right
    // the other way round.
    private double[] Compact(LayerNode[] root, bool left)
    {
        var after = new List<(int To, double Apart)>[_count];
        var before = new int[_count];
        foreach (var layer in _layers)
        {
            for (var k = 0; k + 1 < layer.Length; k++)
            {
                var (one, other) = (layer[k], layer[k + 1]);
                var (from, to) = (root[one.Index].Index, root[other.Index].Index);
                (after[from] ??= []).Add((to, one.Right + _gap + other.Left));
                before[to]++;
            }
        }

        var sorted = new List<int>();
        var ready = new Queue<int>(_layers.SelectMany(l => l).Where(n => root[n.Index] == n && before[n.Index] == 0).Select(n => n.Index));
        while (ready.TryDequeue(out var block))
        {
            sorted.Add(block);
            foreach (var (to, _) in after[block] ?? [])
            {
                if (--before[to] == 0)
                    ready.Enqueue(to);
            }
        }

        var x = left ? Packed(sorted, after) : PackedRight(sorted, after);
        var all = new double[_count];
        foreach (var node in _layers.SelectMany(l => l))
            all[node.Index] = x[root[node.Index].Index];
        return all;
    }

    private double[] Packed(List<int> sorted, List<(int To, double Apart)>[] after)
    {
        var x = new double[_count];
        foreach (var block in sorted)
        {
            foreach (var (to, apart) in after[block] ?? [])
                x[to] = Math.Max(x[to], x[block] + apart);
        }

        for (var i = sorted.Count - 1; i >= 0; i--)
        {
            if (after[sorted[i]] is { } next)
                x[sorted[i]] = Math.Max(x[sorted[i]], next.Min(a => x[a.To] - a.Apart));
        }

        return x;
    }

    private double[] PackedRight(List<int> sorted, List<(int To, double Apart)>[] after)
    {
        var x = new double[_count];
        for (var i = sorted.Count - 1; i >= 0; i--)
        {
            foreach (var (to, apart) in after[sorted[i]] ?? [])
                x[sorted[i]] = Math.Min(x[sorted[i]], x[to] - apart);
        }

        var room = new double[_count];
        Array.Fill(room, double.NegativeInfinity);
        foreach (var block in sorted)
        {
            if (!double.IsNegativeInfinity(room[block]))
                x[block] = Math.Min(x[block], room[block]);
            foreach (var (to, apart) in after[block] ?? [])
                room[to] = Math.Max(room[to], x[block] + apart);
        }

        return x;
    }
}
