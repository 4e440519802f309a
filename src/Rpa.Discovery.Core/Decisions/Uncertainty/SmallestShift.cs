namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>The least weight that has to move from aims to aims for a candidate to become the first.</summary>
/// <remarks>
/// A linear programme: least Σ u over gains u ≥ 0 and losses 0 ≤ v ≤ w with Σ u = Σ v and no rival above. Its costs are not negative, so
/// that the slack basis is dual feasible and the dual simplex method (Lemke 1954) needs no first phase; of several rows and columns the
/// first one is taken (Bland 1977), so that it ends.
/// </remarks>
internal static class SmallestShift
{
    private const double Tolerance = 1e-9;
    private const double ALead = 1e-4; // points: less is no lead, and more than the tolerance of the tables

    /// <summary>Whether no weights at all put the candidate first alone; one with the same points as another is taken for that
    /// one.</summary>
    public static bool NeverFirst(double[] weights, IReadOnlyList<bool> counts, IReadOnlyList<double[]> points, int candidate) =>
        ToFirst(weights, counts, [.. points.Where((p, c) => c == candidate || !p.SequenceEqual(points[candidate]))],
            points.Take(candidate).Count(p => !p.SequenceEqual(points[candidate])), ALead) is null;

    /// <summary>The weights nearest to a person's with which the candidate is first, at least level; null when no weights do.</summary>
    /// <param name="weights">At least 0, summing to 1.</param>
    /// <param name="counts">Which aims can carry weight.</param>
    /// <param name="points">[candidate][aim].</param>
    /// <param name="candidate">Its position.</param>
    /// <param name="lead">How many points it must be ahead of every rival.</param>
    public static double[]? ToFirst(double[] weights, IReadOnlyList<bool> counts, IReadOnlyList<double[]> points, int candidate,
        double lead = 0)
    {
        int[] aims = [.. Enumerable.Range(0, weights.Length).Where(a => counts[a])];
        var rows = new List<(double[] Row, double Limit)>();
        rows.Add(Row(a => 1, a => -1, 0)); // gains and losses are the same
        rows.Add(Row(a => -1, a => 1, 0));
        foreach (var aim in aims)
            rows.Add(Row(_ => 0, a => a == aim ? 1 : 0, weights[aim]));
        for (var rival = 0; rival < points.Count; rival++)
        {
            if (rival == candidate)
                continue;
            double[] ahead = [.. points[candidate].Select((p, a) => p - points[rival][a])];
            rows.Add(Row(a => -ahead[a], a => ahead[a], aims.Sum(a => ahead[a] * weights[a]) - lead));
        }

        double[] costs = [.. aims.Select(_ => 1.0), .. aims.Select(_ => 0.0)];
        if (DualSimplex.Least(costs, rows) is not { } solution)
            return null;
        double[] shifted = [.. weights];
        for (var i = 0; i < aims.Length; i++)
            shifted[aims[i]] = Math.Max(0, weights[aims[i]] + solution[i] - solution[aims.Length + i]);
        var sum = shifted.Sum();
        return [.. shifted.Select(s => s / sum)];

        (double[] Row, double Limit) Row(Func<int, double> gain, Func<int, double> loss, double limit) =>
            ([.. aims.Select(gain), .. aims.Select(loss)], limit);
    }

    /// <summary>Least cost · x for x ≥ 0 and rows · x ≤ limits, where no cost is negative.</summary>
    private static class DualSimplex
    {
        public static double[]? Least(double[] costs, IReadOnlyList<(double[] Row, double Limit)> rows)
        {
            int variables = costs.Length, slacks = rows.Count, width = variables + slacks;
            var table = new double[slacks][]; // [row][variables, slacks, limit]
            var basis = new int[slacks];
            for (var r = 0; r < slacks; r++)
            {
                table[r] = new double[width + 1];
                var size = Math.Max(1, rows[r].Row.Max(Math.Abs));
                for (var v = 0; v < variables; v++)
                    table[r][v] = rows[r].Row[v] / size;
                table[r][variables + r] = 1;
                table[r][width] = rows[r].Limit / size;
                basis[r] = variables + r;
            }

            double[] reduced = [.. costs, .. new double[slacks]];
            while (true)
            {
                var leaving = Array.FindIndex(table, row => row[width] < -Tolerance);
                if (leaving < 0)
                    break;
                var entering = -1;
                for (var v = 0; v < width; v++)
                {
                    if (table[leaving][v] < -Tolerance
                        && (entering < 0 || reduced[v] / -table[leaving][v] < (reduced[entering] / -table[leaving][entering]) - 1e-12))
                        entering = v;
                }

                if (entering < 0)
                    return null;
                Pivot(table, reduced, leaving, entering);
                basis[leaving] = entering;
            }

            var solution = new double[variables];
            for (var r = 0; r < slacks; r++)
            {
                if (basis[r] < variables)
                    solution[basis[r]] = table[r][width];
            }

            return solution;
        }

        private static void Pivot(double[][] table, double[] reduced, int row, int column)
        {
            var pivot = table[row][column];
            for (var c = 0; c < table[row].Length; c++)
                table[row][c] /= pivot;
            for (var r = 0; r < table.Length; r++)
            {
                if (r != row && table[r][column] is not 0 and var factor)
                {
                    for (var c = 0; c < table[r].Length; c++)
                        table[r][c] -= factor * table[row][c];
                }
            }

            if (reduced[column] is not 0 and var cost)
            {
                for (var c = 0; c < reduced.Length; c++)
                    reduced[c] -= cost * table[row][c];
            }
        }
    }
}
