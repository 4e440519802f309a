using System.Collections.Concurrent;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Estimates;

/// <summary>Student's t law: how many standard errors an interval reaches to each side.</summary>
internal static class StudentT
{
    private static readonly ConcurrentDictionary<(int, double), double> Known = new();

    /// <summary>The t that |T| exceeds with probability 1 − <paramref name="confidence"/>; from the inverse incomplete beta function,
    /// I_x(ν/2, 1/2) = 1 − confidence at x = ν ÷ (ν + t²).</summary>
    public static double TwoSided(int degreesOfFreedom, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(degreesOfFreedom, 1);
        if (!(confidence > 0 && confidence < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1, both exclusive.");
        if (Known.TryGetValue((degreesOfFreedom, confidence), out var known))
            return known;
        var t = Of(degreesOfFreedom, confidence);
        if (Known.Count < 4096)
            Known[(degreesOfFreedom, confidence)] = t;
        return t;
    }

    /// <summary>The value that T stays below with probability <paramref name="u"/>, between 0 and 1; for draws, so that nothing is
    /// kept.</summary>
    public static double Quantile(int degreesOfFreedom, double u) =>
        u == 0.5 ? 0 : Math.Sign(u - 0.5) * Of(degreesOfFreedom, Math.Min(Math.Abs((2 * u) - 1), 1 - 1e-12));

    private static double Of(int degreesOfFreedom, double confidence)
    {
        // The other side, y = t² ÷ (ν + t²), keeps the digits of small t.
        var y = BetaLaw.Quantile(0.5, 0.5 * degreesOfFreedom, confidence, 1 - confidence);
        return y < 0.5 ? Math.Sqrt(degreesOfFreedom * y / (1 - y))
            : Math.Sqrt(degreesOfFreedom * (1 / BetaLaw.Quantile(0.5 * degreesOfFreedom, 0.5, 1 - confidence, confidence) - 1));
    }
}
