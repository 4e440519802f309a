using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

public class QuantileTableTests
{
    private static readonly Distribution[] Smooth =
    [
        Distribution.Lognormal(4, 0.5), Distribution.Lognormal(7, 1), Distribution.Lognormal(300, 2), Distribution.Gamma(6, 0.8), Distribution.Gamma(6, 2),
        Distribution.Exponential(3), Distribution.Erlang(3, 5), Distribution.WeibullFromMean(10, 2), Distribution.WeibullFromMean(10, 0.6), Distribution.Normal(5, 2),
        Distribution.Normal(0, 1), Distribution.Beta(2, 3, 1, 5), Distribution.Pert(2, 3, 9), Distribution.Lognormal(5, 0.5).Between(2, 9), Distribution.Gamma(5, 1).Shifted(2),
    ];

    [TestCaseSource(nameof(Smooth))]
    public void Sample_SmoothFamily_IsWithinAMillionthOfTheQuantile(Distribution law)
    {
        var table = QuantileTable.For(law);
        double worst = 0;
        foreach (var bits in Ladder())
        {
            var exact = ExactQuantile(law, bits);
            var drawn = table.Sample(bits);
            var error = Math.Abs(drawn - exact) / Math.Max(Math.Abs(exact), 1e-3 * law.Mean);
            worst = Math.Max(worst, error);
        }

        Assert.That(worst, Is.LessThanOrEqualTo(QuantileCells.Tolerance));
    }

    /// <summary>Bits at uneven steps through every cell of both tails.</summary>
    private static IEnumerable<ulong> Ladder()
    {
        for (var octave = 1; octave <= 40; octave++)
        {
            var start = 1UL << (63 - octave);
            for (var i = 0UL; i < 101; i++)
            {
                var bits = start + (ulong)(start / 101.0 * (i + 0.37));
                yield return bits;
                yield return ~bits;
            }
        }
    }

    private static double ExactQuantile(Distribution law, ulong bits)
    {
        var upper = (long)bits < 0;
        var tail = ((upper ? ~bits : bits) + 0.5) / 18446744073709551616.0;
        return upper ? law.QuantileAt(1 - tail, tail) : law.QuantileAt(tail, 1 - tail);
    }
}
