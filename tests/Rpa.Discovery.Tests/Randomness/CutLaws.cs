using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

/// <summary>A continuous law beside the logarithm of its density, up to a constant: what a plain integration needs to judge its
/// cuts.</summary>
/// <param name="Law">The law before it is cut.</param>
/// <param name="LogDensity">By the distance from the law's lower end and that from its upper end.</param>
/// <param name="Kink">Where the density bends; an end where it does not.</param>
internal sealed record CutLaw(Distribution Law, Func<double, double, double> LogDensity, double Kink = 0)
{
    /// <summary>Families × coefficients of variation from 0.01 to 20, each about a mean of 7.</summary>
    public static IEnumerable<CutLaw> Grid()
    {
        foreach (var cv in (double[])[0.01, 0.1, 0.5, 1, 2, 5, 14, 20])
        {
            double shape = 1 / (cv * cv), gammaScale = 7 * cv * cv, sigma = Math.Sqrt(Math.Log(1 + cv * cv)),
                mu = Math.Log(7) - sigma * sigma / 2;
            yield return new CutLaw(Distribution.Gamma(7, cv), (x, _) => (shape - 1) * Math.Log(x) - x / gammaScale);
            yield return new CutLaw(Distribution.Lognormal(7, cv), (x, _) => -Math.Log(x) - 0.5 * Square((Math.Log(x) - mu) / sigma));
            var weibull = Distribution.WeibullFromMean(7, cv);
            double k = weibull.Parameters[0].Value, scale = weibull.Parameters[1].Value;
            yield return new CutLaw(weibull, (x, _) => (k - 1) * Math.Log(x) - Math.Pow(x / scale, k));
            yield return new CutLaw(Distribution.Normal(7, 7 * cv), (x, _) => -0.5 * Square((x - 7) / (7 * cv)));
        }

        yield return new CutLaw(Distribution.Exponential(7), (x, _) => -x / 7);
        yield return new CutLaw(Distribution.Erlang(5, 7), (x, _) => 4 * Math.Log(x) - x * 5 / 7);
        yield return new CutLaw(Distribution.Uniform(3, 11), (_, _) => 0);
        yield return new CutLaw(Distribution.Triangular(1, 2, 18), (below, above) => above > 16
            ? Math.Log(below) : Math.Log(above / 16), Kink: 2);
        yield return new CutLaw(Distribution.Pert(1, 2, 18), (below, above) => 4.0 / 17 * Math.Log(below) + 64.0 / 17 * Math.Log(above));
        foreach (var (alpha, beta) in ((double, double)[])[(2, 3), (400, 900), (0.3, 0.4), (0.05, 2), (3, 0.02), (0.02, 0.02)])
            yield return new CutLaw(Distribution.Beta(alpha, beta, 0, 9), (below, above) => (alpha - 1) * Math.Log(below) + (beta - 1)
                * Math.Log(above));
    }

    /// <summary>From where to where it is cut: one side, both, either tail deep, a narrow window.</summary>
    public IEnumerable<(double From, double To)> Cuts()
    {
        double At(double lower) => Law.QuantileAt(lower, 1 - lower);
        double Above(double upper) => Law.QuantileAt(1 - upper, upper);
        (double, double)[] cuts =
        [
            (At(0.1), double.PositiveInfinity), (double.NegativeInfinity, At(0.9)), (At(0.2), At(0.7)), (At(0.5), Above(1e-6)),
            (Above(1e-4), double.PositiveInfinity), (Above(1e-10), double.PositiveInfinity), (Above(1e-6), Above(1e-9)),
            (double.NegativeInfinity, At(1e-4)), (double.NegativeInfinity, At(1e-9)), (At(1e-8), At(1e-5)),
            (At(0.5), At(0.5001)), (At(0.5), At(0.500001)), (Above(1e-3), Above(0.999e-3)), (1, 30), (0, 1750),
        ];
        // A gamma law of cv 20 has its median at some 10^-118: a cut there is none that anybody can write.
        return cuts.Where(c => (c.Item1 < 0 || c.Item1 is 0 or > 1e-9) && c.Item2 > 1e-9 && c.Item2 > c.Item1 * (1 + 1e-9)
            && ParameterChecks.Between(Law, c.Item1, c.Item2) is null);
    }

    /// <summary>Mean and standard deviation between two bounds, by Simpson's rule in the logarithm of the distance from either
    /// end.</summary>
    public (double Mean, double StandardDeviation) Plain(double from, double to)
    {
        double low = Math.Max(from, Law.Minimum), high = Math.Min(to, Law.Maximum);
        var points = new List<(double Value, double LogWeight)>();
        if (double.IsPositiveInfinity(high))
        {
            Half(points, low, Math.Log(Math.Max(Law.QuantileAt(1, 1e-300) - low, 1)), 1);
        }
        else
        {
            var middle = Kink > low && Kink < high ? Kink : low + 0.5 * (high - low);
            Half(points, low, Math.Log(middle - low), 1);
            Half(points, high, Math.Log(high - middle), -1);
        }

        var (about, top) = points.MaxBy(p => p.LogWeight);
        double mass = 0, first = 0, second = 0;
        foreach (var (value, logWeight) in points)
        {
            var weight = Math.Exp(logWeight - top);
            mass += weight;
            first += weight * (value - about);
            second += weight * (value - about) * (value - about);
        }

        first /= mass;
        return (about + first, Math.Sqrt(second / mass - first * first));
    }

    private void Half(List<(double Value, double LogWeight)> points, double end, double top, int side)
    {
        const int coarse = 4000, steps = 100_000;
        var isOfTheLaw = side > 0 ? end == Law.Minimum : end == Law.Maximum;
        var bottom = isOfTheLaw ? -690 : Math.Max(-690, Math.Min(top, Math.Log(Math.Abs(end) + 1e-300)) - 40);
        double At(double y)
        {
            double away = Math.Exp(y), x = end + side * away;
            var log = LogDensity(side > 0 && isOfTheLaw ? away : x - Law.Minimum, side < 0 && isOfTheLaw ? away : Law.Maximum - x) + y;
            return double.IsFinite(log) ? log : double.NegativeInfinity;
        }

        // Narrow a wide range down to where anything weighs.
        for (var zoom = 0; zoom < 4; zoom++)
        {
            var logs = Enumerable.Range(0, coarse + 1).Select(i => At(bottom + (top - bottom) * i / coarse)).ToArray();
            var least = logs.Max() - 60;
            int first = Math.Max(0, Array.FindIndex(logs, l => l >= least) - 1),
                last = Math.Min(coarse, Array.FindLastIndex(logs, l => l >= least) + 1);
            (bottom, top) = (bottom + (top - bottom) * first / coarse, bottom + (top - bottom) * last / coarse);
        }

        var h = (top - bottom) / steps;
        for (var i = 0; i <= steps; i++)
        {
            var y = bottom + i * h;
            points.Add((end + side * Math.Exp(y), At(y) + Math.Log(h / 3 * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2))));
        }

        // What lies still nearer to the end falls off as a power of the distance.
        var slope = (At(bottom + 1e-3) - At(bottom)) / 1e-3;
        if (slope > 0)
            points.Add((end, At(bottom) - Math.Log(slope)));
    }

    private static double Square(double x) => x * x;

    public override string ToString() => Law.ToString();
}
