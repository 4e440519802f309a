namespace Rpa.Discovery.Decisions;

/// <summary>Arithmetic on yearly net amounts: the first is paid at the beginning of the first year, each other at the end of its year.</summary>
internal static class CashFlow
{
    /// <summary>Net present value at the beginning: Σ net(t) ÷ (1 + rate)^t.</summary>
    public static decimal Npv(IReadOnlyList<decimal> nets, double rate)
    {
        var growth = 1 + (decimal)rate;
        decimal value = 0, factor = 1;
        for (var t = 0; t < nets.Count; t++)
        {
            value += nets[t] / factor;
            factor *= growth;
        }

        return value;
    }

    /// <summary>Every rate above −99 % and up to 1,000 % at which the net present value is 0, the smallest first.</summary>
    public static IReadOnlyList<double> Irr(IReadOnlyList<decimal> nets)
    {
        double[] flow = [.. nets.Select(n => (double)n)];
        var roots = new List<double>();
        if (!flow.Any(f => f > 0) || !flow.Any(f => f < 0))
            return roots;

        // A fine grid in the discount factor x = 1 ÷ (1 + rate), where the value is a polynomial of a low degree.
        const int Cells = 4000;
        double low = 1 / 11.0, high = 100;
        var step = Math.Pow(high / low, 1.0 / Cells);
        var x = low;
        var before = At(flow, x);
        for (var i = 0; i < Cells; i++)
        {
            var next = x * step;
            var after = At(flow, next);
            if (before == 0)
                roots.Add((1 / x) - 1);
            else if (Math.Sign(before) != Math.Sign(after) && after != 0)
                roots.Add((1 / Bisect(flow, x, next)) - 1);
            (x, before) = (next, after);
        }

        roots.Sort();
        return roots;
    }

    /// <summary>Years from which on the sum, not discounted, is never below 0 again, straight within a year; 0 when it never was, null when it still is after the last.</summary>
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

    private static double At(double[] flow, double x)
    {
        double value = 0;
        for (var t = flow.Length - 1; t >= 0; t--)
            value = (value * x) + flow[t];
        return value;
    }

    private static double Bisect(double[] flow, double low, double high)
    {
        var sign = Math.Sign(At(flow, low));
        for (var i = 0; i < 100; i++)
        {
            var middle = (low + high) / 2;
            if (Math.Sign(At(flow, middle)) == sign)
                low = middle;
            else
                high = middle;
        }

        return (low + high) / 2;
    }
}
