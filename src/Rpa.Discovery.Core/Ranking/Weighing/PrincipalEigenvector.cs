namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>The principal eigenvector of a matrix of values of at least 0 with a positive diagonal, by squaring it until its columns agree
/// (Saaty 1980, chapter 7).</summary>
internal static class PrincipalEigenvector
{
    private const int MostSquarings = 50; // 2^50 steps of the power method
    private const double Settled = 1e-15;

    /// <summary>The vector, summing to 1, and its eigenvalue.</summary>
    public static (double[] Vector, double Value) Of(double[][] matrix)
    {
        var power = matrix;
        var vector = RowShares(power);
        for (var squaring = 0; squaring < MostSquarings; squaring++)
        {
            power = Squared(power);
            var next = RowShares(power);
            var moved = next.Zip(vector, (a, b) => Math.Abs(a - b)).Max();
            vector = next;
            if (moved <= Settled)
                break;
        }

        return (vector, matrix.Sum(row => row.Zip(vector, (a, v) => a * v).Sum()));
    }

    // By the greatest entry, so that powers stay within a double.
    private static double[][] Squared(double[][] matrix)
    {
        var greatest = matrix.Max(row => row.Max());
        var scaled = matrix.Select(row => row.Select(v => v / greatest).ToArray()).ToArray();
        return [.. scaled.Select(row => Enumerable.Range(0, row.Length).Select(c => row.Select((v, k) => v * scaled[k][c]).Sum())
            .ToArray())];
    }

    private static double[] RowShares(double[][] matrix)
    {
        var sums = matrix.Select(row => row.Sum()).ToArray();
        var all = sums.Sum();
        return [.. sums.Select(s => s / all)];
    }
}
