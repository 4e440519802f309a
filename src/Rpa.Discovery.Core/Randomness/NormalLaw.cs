using MathNet.Numerics;

namespace Rpa.Discovery.Randomness;

/// <summary>The standard normal law with full relative accuracy in both tails.</summary>
internal static class NormalLaw
{
    /// <summary>9 in 10 values lie below.</summary>
    public const double Z90 = 1.2815515655446004;

    private const double SqrtTwo = 1.4142135623730951;
    private const double InverseSqrtTwoPi = 0.3989422804014327;

    public static double Density(double z) => InverseSqrtTwoPi * Math.Exp(-0.5 * z * z);

    public static double Cdf(double z) => 0.5 * SpecialFunctions.Erfc(-z / SqrtTwo);

    public static double Survival(double z) => 0.5 * SpecialFunctions.Erfc(z / SqrtTwo);

    /// <summary>Wichura (1988), algorithm AS 241 (PPND16): about 16 digits; the probability is given from both sides.</summary>
    public static double Quantile(double lower, double upper)
    {
        var q = lower < 0.5 ? lower - 0.5 : 0.5 - upper;
        if (Math.Abs(q) <= 0.425)
        {
            var near = 0.180625 - q * q;
            return q * (((((((2509.0809287301226727 * near + 33430.575583588128105) * near + 67265.770927008700853) * near
                + 45921.953931549871457) * near + 13731.693765509461125) * near + 1971.5909503065514427) * near
                + 133.14166789178437745) * near
                + 3.387132872796366608)
                / (((((((5226.495278852545925 * near + 28729.085735721942674) * near + 39307.89580009271061) * near
                + 21213.794301586595867) * near + 5394.1960214247511077) * near + 687.1870074920579083) * near + 42.313330701600911252)
                * near + 1.0);
        }

        var r = Math.Sqrt(-Math.Log(Math.Min(lower, upper)));
        double z;
        if (r <= 5)
        {
            r -= 1.6;
            z = (((((((7.7454501427834140764e-4 * r + 0.0227238449892691845833) * r + 0.24178072517745061177) * r
                + 1.27045825245236838258) * r + 3.64784832476320460504) * r + 5.7694972214606914055) * r + 4.6303378461565452959) * r
                + 1.42343711074968357734)
                / (((((((1.05075007164441684324e-9 * r + 5.475938084995344946e-4) * r + 0.0151986665636164571966) * r
                + 0.14810397642748007459) * r + 0.68976733498510000455) * r + 1.6763848301838038494) * r
                + 2.05319162663775882187) * r + 1.0);
        }
        else
        {
            r -= 5;
            z = (((((((2.01033439929228813265e-7 * r + 2.71155556874348757815e-5) * r + 0.0012426609473880784386) * r
                + 0.026532189526576123093) * r + 0.29656057182850489123) * r + 1.7848265399172913358) * r + 5.4637849111641143699) * r
                + 6.6579046435011037772)
                / (((((((2.04426310338993978564e-15 * r + 1.4215117583164458887e-7) * r + 1.8463183175100546818e-5) * r
                + 7.868691311456132591e-4) * r + 0.0148753612908506148525) * r + 0.13692988092273580531) * r
                + 0.59983220655588793769) * r + 1.0);
        }

        return q < 0 ? -z : z;
    }
}
