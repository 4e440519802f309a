using Rpa.Discovery.Ranking.Inventories;
using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Judges;

/// <summary>What <see cref="Inventory"/> does, one alternative after the other: its judge.</summary>
internal static class PlainInventory
{
    public static double[] WeightedSum(double[][] columns, IReadOnlyList<Criterion> criteria, IReadOnlyList<double> shares) =>
        [.. Enumerable.Range(0, columns[0].Length).Select(i =>
        {
            double value = 0;
            for (var c = 0; c < columns.Length; c++)
                value += shares[c] * (criteria[c].Direction == Direction.Maximize ? columns[c][i] : -columns[c][i]);
            return value;
        })];

    public static double[] Topsis(double[][] columns, IReadOnlyList<Criterion> criteria, IReadOnlyList<double> shares,
        Normalization normalization)
    {
        var toBest = new double[columns[0].Length];
        var toWorst = new double[toBest.Length];
        for (var c = 0; c < columns.Length; c++)
        {
            var (min, max) = (columns[c].Min(), columns[c].Max());
            var lanes = new double[8]; // part of what the method is: eight partial sums, whatever the processor
            for (var i = 0; i < columns[c].Length; i++)
                lanes[i % 8] += columns[c][i] * columns[c][i];
            var length = normalization == Normalization.Vector ? Math.Sqrt(lanes.Aggregate(0.0, (sum, lane) => sum + lane)) : max - min;
            var factor = length > 0 ? shares[c] / length : 0;
            var (best, worst) = criteria[c].Direction == Direction.Maximize ? (max, min) : (min, max);
            for (var i = 0; i < toBest.Length; i++)
            {
                var (b, w) = ((columns[c][i] - best) * factor, (columns[c][i] - worst) * factor);
                toBest[i] += b * b;
                toWorst[i] += w * w;
            }
        }

        return [.. toBest.Zip(toWorst, (b, w) => b + w == 0 ? 0.5 : 1 / (1 + Math.Sqrt(b / w)))];
    }

    public static int[] Order(double[] values) => [.. Enumerable.Range(0, values.Length).OrderByDescending(i => values[i])];
}
