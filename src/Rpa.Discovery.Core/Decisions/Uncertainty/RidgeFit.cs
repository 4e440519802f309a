namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>A ridge regression (Hoerl &amp; Kennard 1970) whose penalty is the one that foretells blocks best that it was made
/// without.</summary>
/// <remarks>Solved in as many unknowns as there are rows, so that hundreds of columns cost no more than ten.</remarks>
internal sealed class RidgeFit
{
    private const int FewestRows = 40;
    private const int FewestInABlock = 10;
    private const double Errors = 2; // so many standard errors from 0 is not by chance
    private static readonly double[] _penalties = [0.03, 0.3, 3, 30, 300];
    private readonly double[] _errors;

    private RidgeFit(double foretold, double[] slopes, double[] errors) => (Foretold, Slopes, _errors) = (foretold, slopes, errors);

    /// <summary>
    /// 1 − Σ(y − ŷ)² ÷ Σ(y − ȳ)² of what y stands for, each row by the fit without its block; below 0 it foretells worse than the mean.
    /// </summary>
    public double Foretold { get; }

    /// <summary>By column: how much y moves by one of it.</summary>
    public double[] Slopes { get; }

    /// <summary>Whether the fits without one block agree that a slope is not 0: the jackknife over blocks.</summary>
    public bool IsSure(int column) => Math.Abs(Slopes[column]) > Errors * _errors[column];

    /// <summary>The fit; null of too few rows, of fewer than two blocks, or where y is the same in all.</summary>
    /// <param name="x">[row][column].</param>
    /// <param name="y">By row.</param>
    /// <param name="blocks">By row: its block.</param>
    /// <param name="meant">What a y stands for: itself, or what it is the logarithm of.</param>
    public static RidgeFit? Of(double[][] x, double[] y, int[] blocks, Func<double, double> meant)
    {
        int[] known = [.. blocks.GroupBy(b => b).Where(g => g.Count() >= FewestInABlock).Select(g => g.Key).Order()];
        if (y.Length < FewestRows || known.Length < 2)
            return null;
        int[] all = [.. Enumerable.Range(0, y.Length)];
        Part[] without = [.. known.Select(b => new Part(x, y, [.. all.Where(r => blocks[r] != b)]))];
        var best = (Foretold: double.NegativeInfinity, Penalty: 0.0, Slopes: Array.Empty<double[]>());
        foreach (var penalty in _penalties)
        {
            var (left, whole) = (0.0, 0.0);
            var slopes = new double[known.Length][];
            for (var k = 0; k < known.Length; k++)
            {
                slopes[k] = without[k].Slopes(penalty);
                var mean = all.Where(r => blocks[r] != known[k]).Average(r => meant(y[r]));
                foreach (var row in all.Where(r => blocks[r] == known[k]))
                {
                    left += Square(meant(y[row]) - meant(without[k].At(x[row], slopes[k])));
                    whole += Square(meant(y[row]) - mean);
                }
            }

            if (whole > 0 && 1 - (left / whole) is var foretold && foretold > best.Foretold)
                best = (foretold, penalty, slopes);
        }

        if (best.Slopes.Length == 0)
            return null;
        double[] errors = [.. Enumerable.Range(0, x[0].Length).Select(c => Error([.. best.Slopes.Select(s => s[c])]))];
        return new RidgeFit(best.Foretold, new Part(x, y, all).Slopes(best.Penalty), errors);
    }

    private static double Error(double[] withoutOne)
    {
        var mean = withoutOne.Average();
        return Math.Sqrt((withoutOne.Length - 1.0) / withoutOne.Length * withoutOne.Sum(s => Square(s - mean)));
    }

    private static double Square(double value) => value * value;

    // Some of the rows, from their means: slopes = Xᵀ(XXᵀ + penalty · I)⁻¹ y.
    private sealed class Part
    {
        private readonly double[] _means;
        private readonly double[][] _x;
        private readonly double[] _y;
        private readonly double[][] _products; // [row][row]

        public Part(double[][] x, double[] y, int[] rows)
        {
            Mean = rows.Average(r => y[r]);
            _means = [.. Enumerable.Range(0, x[0].Length).Select(c => rows.Average(r => x[r][c]))];
            _x = [.. rows.Select(r => x[r].Select((value, c) => value - _means[c]).ToArray())];
            _y = [.. rows.Select(r => y[r] - Mean)];
            _products = [.. _x.Select(a => _x.Select(b => Product(a, b)).ToArray())];
        }

        private double Mean { get; }

        public double At(double[] row, double[] slopes)
        {
            var sum = Mean;
            for (var c = 0; c < slopes.Length; c++)
                sum += slopes[c] * (row[c] - _means[c]);
            return sum;
        }

        public double[] Slopes(double penalty)
        {
            var weights = Solved(penalty);
            var slopes = new double[_means.Length];
            for (var r = 0; r < weights.Length; r++)
            {
                for (var c = 0; c < slopes.Length; c++)
                    slopes[c] += weights[r] * _x[r][c];
            }

            return slopes;
        }

        // By Cholesky: the penalty makes the matrix positive definite.
        private double[] Solved(double penalty)
        {
            var n = _y.Length;
            var lower = new double[n][];
            for (var i = 0; i < n; i++)
            {
                lower[i] = new double[i + 1];
                for (var j = 0; j <= i; j++)
                {
                    var sum = _products[i][j] + (i == j ? penalty : 0);
                    for (var k = 0; k < j; k++)
                        sum -= lower[i][k] * lower[j][k];
                    lower[i][j] = i == j ? Math.Sqrt(Math.Max(sum, double.Epsilon)) : sum / lower[j][j];
                }
            }

            var found = new double[n];
            for (var i = 0; i < n; i++)
            {
                found[i] = _y[i];
                for (var k = 0; k < i; k++)
                    found[i] -= lower[i][k] * found[k];
                found[i] /= lower[i][i];
            }

            for (var i = n - 1; i >= 0; i--)
            {
                for (var k = i + 1; k < n; k++)
                    found[i] -= lower[k][i] * found[k];
                found[i] /= lower[i][i];
            }

            return found;
        }

        private static double Product(double[] a, double[] b)
        {
            double sum = 0;
            for (var c = 0; c < a.Length; c++)
                sum += a[c] * b[c];
            return sum;
        }
    }
}
