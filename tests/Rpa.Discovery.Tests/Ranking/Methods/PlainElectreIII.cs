namespace Rpa.Discovery.Tests.Ranking;

/// <summary>ELECTRE III slowly and obviously, from Figueira, Mousseau &amp; Roy (2005), section 3.2: the judge of the method.</summary>
internal static class PlainElectreIII
{
    public static double[,] Credibility(int[][] gains, int[] weights, int q, int p, int v)
    {
        var n = gains.Length;
        var sigma = new double[n, n];
        for (var a = 0; a < n; a++)
        {
            for (var b = 0; b < n; b++)
            {
                var behind = gains[a].Zip(gains[b], (x, y) => (double)(y - x)).ToArray();
                var c = behind.Select((d, j) => weights[j] * Math.Clamp(d <= q ? 1 : (p - d) / (p - q), 0.0, 1.0)).Sum() / weights.Sum();
                sigma[a, b] = c;
                foreach (var d in behind.Select(d => Math.Clamp(d <= p ? 0 : (d - p) / (v - p), 0.0, 1.0)))
                {
                    if (d > c)
                        sigma[a, b] *= (1 - d) / (1 - c);
                }
            }
        }

        return sigma;
    }

    /// <summary>Classes as they are taken out.</summary>
    public static List<HashSet<int>> Distil(double[,] sigma, int sign)
    {
        var rest = Enumerable.Range(0, sigma.GetLength(0)).ToHashSet();
        var classes = new List<HashSet<int>>();
        while (rest.Count > 0)
        {
            var d = rest;
            var lambda = Pairs(d).Select(p => sigma[p.A, p.B]).DefaultIfEmpty(0).Max();
            while (true)
            {
                var next = Pairs(d).Select(p => sigma[p.A, p.B]).Where(s => s < lambda - S(lambda)).DefaultIfEmpty(0).Max();
                bool Above(int a, int b) => a != b && sigma[a, b] > next && sigma[a, b] > sigma[b, a] + S(sigma[a, b]);
                int Q(int a) => sign * (d.Count(b => Above(a, b)) - d.Count(b => Above(b, a)));
                var best = d.Max(Q);
                var left = d.Where(a => Q(a) == best).ToHashSet();
                if (left.Count == 1 || next == 0)
                {
                    classes.Add(left);
                    rest = rest.Where(a => !left.Contains(a)).ToHashSet();
                    break;
                }

                (d, lambda) = (left, next);
            }
        }

        return classes;
    }

    private static double S(double lambda) => 0.30 - (0.15 * lambda);

    private static IEnumerable<(int A, int B)> Pairs(HashSet<int> set) => set.SelectMany(a => set.Where(b => b != a).Select(b => (a, b)));
}
