using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

public class QuantileTableTests
{
    private static IEnumerable<Distribution> All() => DistributionSamples.All;

    [TestCaseSource(nameof(All))]
    public void Sample_AnyFamily_IsWithinAMillionthOfTheQuantile(Distribution law)
    {
        var table = QuantileTable.For(law);
        double worst = 0;
        foreach (var bits in Ladder())
        {
            var upper = (long)bits < 0;
            var tail = ((upper ? ~bits : bits) + 0.5) / 18446744073709551616.0;
            var exact = upper ? law.QuantileAt(1 - tail, tail) : law.QuantileAt(tail, 1 - tail);
            worst = Math.Max(worst, Math.Abs(table.Sample(bits) - exact)
                / Math.Max(Math.Max(Math.Abs(exact), 1e-3 * Math.Max(Math.Abs(law.Mean), law.StandardDeviation)), 1e-9));
        }

        // Probes between the points where a cell was checked may be a little further off.
        Assert.That(worst, Is.LessThanOrEqualTo(1.1 * QuantileCells.Tolerance));
    }

    /// <summary>An even grid is too coarse for heavy tails.</summary>
    private static IEnumerable<Distribution> Light() => DistributionSamples.All.Where(law => law.CoefficientOfVariation is > 0 and <= 1);

    [TestCaseSource(nameof(Light))]
    public void Sample_OverAnEvenGrid_HasTheMean(Distribution law)
    {
        var table = QuantileTable.For(law);
        double sum = 0;
        const int steps = 1 << 16;
        for (ulong i = 0; i < steps; i++)
            sum += table.Sample((i << 48) + (1UL << 47));
        Assert.That(sum / steps, Is.EqualTo(law.Mean).Within(2e-4 * (Math.Abs(law.Mean) + law.StandardDeviation)));
    }

    [Test]
    public void Sample_ConstantAndChoice_GivesExactlyTheValuesSaid()
    {
        QuantileTable constant = QuantileTable.For(Distribution.Constant(0.1)),
            choice = QuantileTable.For(Distribution.Choice([0.1, 0.7], [1, 2]).Scaled(3));
        var third = ulong.MaxValue / 3;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(constant.Sample(12345), Is.EqualTo(0.1));
            Assert.That(choice.Sample(third - 10_000), Is.EqualTo(0.1 * 3));
            Assert.That(choice.Sample(third + 10_000), Is.EqualTo(0.7 * 3));
            Assert.That(choice.Sample(ulong.MaxValue), Is.EqualTo(0.7 * 3));
        }
    }

    [Test]
    public void Sample_MixtureWithAnAtom_GivesTheAtomExactlyAsOftenAsSaid()
    {
        var table = QuantileTable.For(Distribution.Mixture((0.25, Distribution.Constant(2)), (0.75, Distribution.Exponential(1))));
        const int steps = 40_000;
        var atoms = 0;
        for (var i = 0; i < steps; i++)
            atoms += table.Sample((ulong)((i + 0.5) / steps * 18446744073709551616.0)) == 2 ? 1 : 0;
        Assert.That(atoms, Is.EqualTo(steps / 4).Within(2));
    }

    [Test]
    public void Sample_LawsOfOneShape_ShareTheirCells()
    {
        var cells = QuantileCells.For(Distribution.Lognormal(3, 0.5).Standardize().Standard);
        Assert.That(QuantileCells.For(Distribution.Lognormal(40, 0.5).Scaled(7).Shifted(2).Standardize().Standard), Is.SameAs(cells));
    }

    [TestCase(0.5)]
    [TestCase(1)]
    public void Cells_UsualVariation_AreServedByOneCubicEach(double cv)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(QuantileCells.For(Distribution.Lognormal(1, cv)).MarkedCells, Is.Zero);
            Assert.That(QuantileCells.For(Distribution.Gamma(1, cv)).MarkedCells, Is.Zero);
        }
    }

    [Test]
    public void Sample_ManyDraws_AllocatesNothing()
    {
        var table = QuantileTable.For(Distribution.Gamma(6, 2));
        double sum = table.Sample(5);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (ulong i = 0; i < 10_000; i++)
            sum += table.Sample(Keys.Mix(i));
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(allocated, Is.Zero);
            Assert.That(sum, Is.Positive);
        }
    }

    /// <summary>Bits at uneven steps through every cell of both tails.</summary>
    private static IEnumerable<ulong> Ladder()
    {
        for (var octave = 1; octave <= 39; octave++)
        {
            var start = 1UL << (63 - octave);
            for (var i = 0; i < 101; i++)
            {
                var bits = start + (ulong)(start / 101.0 * (i + 0.37));
                yield return bits;
                yield return ~bits;
            }
        }
    }
}
