namespace Rpa.Discovery.Formats.Maps.Layout;

/// <summary>Relaxation of a drawing that has drifted apart: line by line, nodes go to the mean of what they are joined to, and push what
/// stands in their way.</summary>
/// <remarks>Where many long edges pass, the alignments of <see cref="Coordinates"/> run to one side, and a drawing becomes several times as
/// wide as its widest layer. Each edge acts like a spring (successive over-relaxation of the sum of squared distances, each sweep followed
/// by a step back to where nothing overlaps); what is one straight line stays one. Small drawings are left as they are.</remarks>
internal sealed class Relaxation
{
    // so many times the room that the fullest layer needs; drawings below it look better as they are
    private const double Drifted = 1.8;
    private const int Sweeps = 500;
    private const int Settling = 80;        // sweeps at the end without over-relaxation, which would leave small bends
    private const double Eagerness = 1.5;
    private const double Still = 0.02;      // largest move of a sweep after which nothing is to be gained
    private readonly LayerNode[][] _layers;
    private readonly double _gap;
    private readonly int[] _line;           // [node] → straight line that it is a part of
    private readonly List<LayerNode>[] _parts; // [line] → its nodes

    private Relaxation(LayerNode[][] layers, double gap)
    {
        (_layers, _gap) = (layers, gap);
        var nodes = layers.SelectMany(l => l).ToList();
        _line = new int[nodes.Count];
        var parts = new List<List<LayerNode>>();
        foreach (var node in nodes) // from above, so that a line is known where it goes on
        {
            if (IsPassed(node) && node.Above[0].Upper is var above && IsPassed(above) && Math.Abs(above.X - node.X) < 0.5)
            {
                _line[node.Index] = _line[above.Index];
                node.X = above.X;
                parts[_line[node.Index]].Add(node);
                continue;
            }

            _line[node.Index] = parts.Count;
            parts.Add([node]);
        }

        _parts = [.. parts];
    }

    /// <summary>Draws together what is wider than it need be; the leftmost side of a node is at 0 again.</summary>
    public static void Apply(LayerNode[][] layers, double gap)
    {
        var nodes = layers.SelectMany(l => l).ToList();
        if (nodes.Count == 0 || Width(nodes) <= Drifted * layers.Max(l => l.Sum(n => n.Left + n.Right + gap)))
            return;
        var before = nodes.Select(n => n.X).ToList();
        var width = Width(nodes);
        new Relaxation(layers, gap).Relax();
        if (Width(nodes) >= width)
        {
            for (var i = 0; i < before.Count; i++)
                nodes[i].X = before[i];
        }

        var left = nodes.Min(n => n.X - n.Left);
        foreach (var node in nodes)
            node.X -= left;
    }

    private static double Width(List<LayerNode> nodes) => nodes.Max(n => n.X + n.Right) - nodes.Min(n => n.X - n.Left);

    // A bend, or a label in the middle of its edge.
    private static bool IsPassed(LayerNode node) => node.PortRange == 0 && node.Above.Count == 1 && node.Below.Count == 1;

    private void Relax()
    {
        // Whatever stands beside something keeps its side, so that the order of today is an order for good.
        var order = Enumerable.Range(0, _parts.Length).OrderBy(l => _parts[l][0].X).ToArray();
        var wish = _parts.Select(p => p[0].X).ToArray();
        var at = (double[])wish.Clone();
        var (left, right) = (new double[wish.Length], new double[wish.Length]);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var i = 0; i < order.Length; i++)
                Pull(order[sweep % 2 == 0 ? i : order.Length - 1 - i], wish, sweep < Sweeps - Settling ? Eagerness : 1);
            // Pushed apart to the right, and to the left: both keep every distance, and so does their mean.
            foreach (var line in order)
                right[line] = _parts[line].Aggregate(wish[line], (x, n) => n.Order == 0
                    ? x : Math.Max(x, right[_line[Beside(n, -1).Index]] + Beside(n, -1).Right + _gap + n.Left));
            for (var i = order.Length - 1; i >= 0; i--)
                left[order[i]] = _parts[order[i]].Aggregate(wish[order[i]], (x, n) => n.Order + 1 == _layers[n.Rank].Length
                    ? x : Math.Min(x, left[_line[Beside(n, 1).Index]] - Beside(n, 1).Left - _gap - n.Right));
            double moved = 0;
            for (var i = 0; i < wish.Length; i++)
            {
                (var before, wish[i]) = (at[i], (left[i] + right[i]) / 2);
                moved = Math.Max(moved, Math.Abs(wish[i] - before));
                at[i] = wish[i];
            }

            if (moved < Still)
                break;
        }

        for (var i = 0; i < wish.Length; i++)
        {
            foreach (var node in _parts[i])
                node.X = wish[i];
        }
    }

    private LayerNode Beside(LayerNode node, int side) => _layers[node.Rank][node.Order + side];

    // Towards the mean of what it is joined to.
    private void Pull(int line, double[] x, double eagerness)
    {
        double sum = 0;
        var count = 0;
        foreach (var node in _parts[line])
        {
            foreach (var link in node.Above.Where(l => _line[l.Upper.Index] != line))
                (sum, count) = (sum + x[_line[link.Upper.Index]] + (link.UpperPort ?? 0) - (link.LowerPort ?? 0), count + 1);
            foreach (var link in node.Below.Where(l => _line[l.Lower.Index] != line))
                (sum, count) = (sum + x[_line[link.Lower.Index]] + (link.LowerPort ?? 0) - (link.UpperPort ?? 0), count + 1);
        }

        if (count > 0)
            x[line] += eagerness * ((sum / count) - x[line]);
    }
}
