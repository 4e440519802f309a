namespace Rpa.Discovery.Decisions.Costs;

/// <summary>Arithmetic on yearly net amounts: the first is paid at the beginning of the first year, each other at the end of its
/// year.</summary>
internal static class CashFlow
{
    private const double Tolerance = 1e-9; // two rates closer than this are one
    private const decimal LeastYears = 1 / 12m; // what ends at once is spread over a month, not over nothing
    private const double Largest = 1000;   // x of the lowest rate

    /// <summary>Net present value at the beginning: Σ net(t) ÷ (1 + rate)^t.</summary>
    public static decimal Npv(IReadOnlyList<decimal> nets, double rate) => nets.Count == 0 ? 0 : NpvByYear(nets, rate)[^1];

    /// <summary>The same up to the end of each year.</summary>
    public static decimal[] NpvByYear(IReadOnlyList<decimal> nets, double rate)
    {
        var growth = 1 + (decimal)rate;
        var values = new decimal[nets.Count];
        decimal value = 0, factor = 1;
        for (var t = 0; t < nets.Count; t++)
        {
            value += nets[t] / factor;
            factor *= growth;
            values[t] = value;
        }

        return values;
    }

    /// <summary>The same amount each year that is worth what the amounts are: net present value ÷ Σ part(t) ÷ (1 + rate)^t. 0 where no year
    /// runs and nothing is paid.</summary>
    /// <param name="nets">The first at the beginning, each other at the end of its year.</param>
    /// <param name="parts">By year, the part of it that counts; that of the first is not read.</param>
    /// <param name="rate">Per year.</param>
    public static decimal Annuity(IReadOnlyList<decimal> nets, IReadOnlyList<decimal> parts, double rate)
    {
        var npv = Npv(nets, rate);
        var years = Npv([0, .. parts.Skip(1)], rate);
        return npv == 0 ? 0 : npv / Math.Max(years, LeastYears);
    }

    /// <summary>Every rate above −99.9 % at which the net present value is 0, the smallest first; a rate at which it only touches 0 stands
    /// once.</summary>
    /// <remarks>In the discount factor x = 1 ÷ (1 + rate) the value is a polynomial: between two neighbouring roots of its derivative it
    /// crosses 0 at most once, so none is missed.</remarks>
    public static IReadOnlyList<double> Irr(IReadOnlyList<decimal> nets)
    {
        double[] flow = [.. nets.Select(n => (double)n)];
        while (flow.Length > 0 && flow[^1] == 0)
            flow = flow[..^1];
        if (!flow.Any(f => f > 0) || !flow.Any(f => f < 0))
            return [];
        var skipped = flow.TakeWhile(f => f == 0).Count(); // x = 0 would be a rate without end
        return [.. PositiveRoots(flow[skipped..]).Select(x => (1 / x) - 1).Order()];
    }

    /// <summary>Years from which on the sum, not discounted, is never below 0 again, straight within a year; 0 when it never was, null when
    /// it still is after the last.</summary>
    public static double? Payback(IReadOnlyList<decimal> nets)
    {
        decimal sum = 0;
        double? since = 0;
        for (var t = 0; t < nets.Count; t++)
        {
            var after = sum + nets[t];
            if (after < 0)
                since = null;
            else
                since ??= t - 1 + (double)(-sum / nets[t]);
            sum = after;
        }

        return since;
    }

    // Roots below 1 + max |a(t) ÷ a(last)|, the bound of Cauchy (1829). Coefficients rise in the power of x; neither end is 0.
    private static List<double> PositiveRoots(double[] polynomial)
    {
        var roots = new List<double>();
        if (polynomial.Length < 2)
            return roots;
        var derivative = new double[polynomial.Length - 1];
        for (var t = 1; t < polynomial.Length; t++)
            derivative[t - 1] = t * polynomial[t];
        var skipped = derivative.TakeWhile(d => d == 0).Count();
        var bound = Math.Min(Largest, 1 + polynomial.Max(a => Math.Abs(a / polynomial[^1])));
        double[] turns = [0, .. PositiveRoots(derivative[skipped..]).Where(x => x < bound), bound];
        for (var i = 0; i + 1 < turns.Length; i++)
        {
            var (low, high) = (turns[i], turns[i + 1]);
            var (before, after) = (Sign(polynomial, low), Sign(polynomial, high));
            if (after == 0)
                Add(high);
            else if (before * after < 0)
                Add(Bisect(polynomial, low, high));
        }

        return roots;

        void Add(double root)
        {
            if (roots.Count == 0 || root - roots[^1] > Tolerance * root)
                roots.Add(root);
        }
    }

    // 0 where what is left of the terms is lost in their rounding.
    private static int Sign(double[] polynomial, double x)
    {
        double value = 0, size = 0, power = 1;
        foreach (var coefficient in polynomial)
        {
            value += coefficient * power;
            size += Math.Abs(coefficient * power);
            power *= x;
        }

        return Math.Abs(value) <= 1e-13 * size ? 0 : Math.Sign(value);
    }

    private static double At(double[] polynomial, double x)
    {
        double value = 0;
        for (var t = polynomial.Length - 1; t >= 0; t--)
            value = (value * x) + polynomial[t];
        return value;
    }

    private static double Bisect(double[] polynomial, double low, double high)
    {
        var sign = Math.Sign(At(polynomial, low));
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (Math.Sign(At(polynomial, middle)) == sign)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
