namespace Rpa.Discovery.Randomness;

/// <summary>Mean and standard deviation of a continuous law as integrals of its quantile over the uniform.</summary>
/// <remarks>
/// Octave by octave towards both tails, so that what is steep is cut fine; each octave by Gauss's rule of ten points, halved until the
/// halves agree with the whole to 1e-12 of the law's own size.
/// </remarks>
internal static class MomentIntegral
{
    private const int Octaves = 64;
    private const int MostHalvings = 24;

    // Abramowitz & Stegun, table 25.4, n = 10.
    private static readonly double[] Points = [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];
    private static readonly double[] Weights = [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881];

    public static (double Mean, double StandardDeviation) Of(Distribution law)
    {
        var median = law.QuantileAt(0.5, 0.5);
        var size = Math.Max(Math.Abs(law.QuantileAt(0.9, 0.1) - law.QuantileAt(0.1, 0.9)), 1e-9 * Math.Abs(median));
        (double First, double Second) sum = default;
        foreach (var upper in (ReadOnlySpan<bool>)[false, true])
        {
            var high = 0.5;
            for (var octave = 0; octave < Octaves; octave++, high /= 2)
                sum = Plus(sum, Over(law, upper, median, size, high / 2, high, Rule(law, upper, median, high / 2, high), 0));
            var rest = (upper ? law.QuantileAt(1 - high, high) : law.QuantileAt(high, 1 - high)) - median;
            sum = Plus(sum, (rest * high, rest * rest * high));
        }

        return (median + sum.First, Math.Sqrt(Math.Max(0, sum.Second - sum.First * sum.First)));
    }

    private static (double First, double Second) Over(
        Distribution law, bool upper, double median, double size, double low, double high, (double First, double Second) whole, int depth)
    {
        var middle = 0.5 * (low + high);
        var left = Rule(law, upper, median, low, middle);
        var right = Rule(law, upper, median, middle, high);
        var halves = Plus(left, right);
        var agree = Math.Abs(halves.First - whole.First) <= 1e-13 * size && Math.Abs(halves.Second - whole.Second) <= 1e-13 * Math.Max(size * size, Math.Abs(whole.Second));
        return agree || depth == MostHalvings
            ? halves
            : Plus(Over(law, upper, median, size, low, middle, left, depth + 1), Over(law, upper, median, size, middle, high, right, depth + 1));
    }

    private static (double First, double Second) Rule(Distribution law, bool upper, double median, double low, double high)
    {
        double centre = 0.5 * (low + high), half = 0.5 * (high - low), first = 0, second = 0;
        for (var i = 0; i < 2 * Points.Length; i++)
        {
            var p = centre + (i < Points.Length ? -half : half) * Points[i % Points.Length];
            var off = (upper ? law.QuantileAt(1 - p, p) : law.QuantileAt(p, 1 - p)) - median;
            first += Weights[i % Points.Length] * off;
            second += Weights[i % Points.Length] * off * off;
        }

        return (first * half, second * half);
    }

    private static (double First, double Second) Plus((double First, double Second) a, (double First, double Second) b) => (a.First + b.First, a.Second + b.Second);
}
