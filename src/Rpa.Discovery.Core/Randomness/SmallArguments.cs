namespace Rpa.Discovery.Randomness;

/// <summary>ln(1 + x) and e^x − 1 without the loss of digits near 0 (Kahan's forms; .NET's own <c>LogP1</c> adds first and then takes the
/// logarithm).</summary>
internal static class SmallArguments
{
    public static double LogOnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    public static double ExpMinusOne(double x)
    {
        var power = Math.Exp(x);
        if (power == 1)
            return x;
        return power - 1 == -1 || double.IsPositiveInfinity(power) ? power - 1 : (power - 1) * (x / Math.Log(power));
    }

    /// <summary>−ln(1 − lower) = −ln(upper), from whichever side keeps the digits.</summary>
    public static double Exposure(double lower, double upper) => lower < 0.5 ? -LogOnePlus(-lower) : -Math.Log(upper);
}
