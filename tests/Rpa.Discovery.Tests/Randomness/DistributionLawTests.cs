using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

/// <summary>What holds for every law and every number.</summary>
public class DistributionLawTests
{

    private static IEnumerable<Distribution> All() => DistributionSamples.All;

    [TestCaseSource(nameof(All))]
    public void Quantile_LargerProbability_IsNeverSmaller(Distribution law) =>
        Prop.ForAll(Uniform(), Uniform(), (u, v) => law.Quantile(Math.Min(u, v)) <= law.Quantile(Math.Max(u, v)) * (1 + 1e-13) + 1e-300)
            .Check(Law.Fixed);

    [TestCaseSource(nameof(All))]
    public void Quantile_AndDistributionFunction_AreInverse(Distribution law) =>
        Prop.ForAll(Uniform(), u =>
        {
            var value = law.Quantile(u);
            return law.Cdf(value) >= u - 1e-12 && law.CdfBelow(value) <= u + 1e-12 && value >= law.Minimum && value <= law.Maximum
                && Math.Abs(law.Cdf(value) + law.Survival(value) - 1) < 1e-12
                && Math.Abs(law.CdfBelow(value) + law.SurvivalFrom(value) - 1) < 1e-12;
        }).Check(Law.Fixed);

    [TestCaseSource(nameof(All))]
    public void Scaled_ByAFactor_ScalesMomentsAndQuantiles(Distribution law) =>
        Prop.ForAll(Uniform(), Factor(), (u, factor) =>
        {
            var scaled = law.Scaled(factor);
            return Near(scaled.Quantile(u), law.Quantile(u) * factor) && Near(scaled.Mean, law.Mean * factor)
                && Near(scaled.StandardDeviation, law.StandardDeviation * factor);
        }).Check(Law.Fixed);

    [TestCaseSource(nameof(All))]
    public void Shifted_ByAnAmount_MovesMomentsAndQuantiles(Distribution law) =>
        Prop.ForAll(Uniform(), Factor(), (u, by) =>
        {
            var shifted = law.Shifted(by);
            return Near(shifted.Quantile(u), law.Quantile(u) + by) && Near(shifted.Mean, law.Mean + by)
                && shifted.StandardDeviation == law.StandardDeviation;
        }).Check(Law.Fixed);

    [TestCaseSource(nameof(All))]
    public void Between_TwoQuantiles_KeepsTheShapeInside(Distribution law)
    {
        double from = law.Quantile(0.2) - 1e-6, to = law.Quantile(0.85) + 1e-6;
        var cut = law.Between(from, to);
        Prop.ForAll(Uniform(), u =>
        {
            var value = cut.Quantile(u);
            var inside = law.MassBetween(from, value) / law.MassBetween(from, to);
            return value >= from && value <= to && inside >= u - 1e-9;
        }).Check(Law.Fixed);
        Assert.That(cut.Mean, Is.InRange(from, to));
    }

    [TestCaseSource(nameof(All))]
    public void Sample_LargerBits_IsNeverSmaller(Distribution law)
    {
        var table = QuantileTable.For(law);
        Prop.ForAll(Bits(), Bits(), (a, b) =>
        {
            double low = table.Sample(Math.Min(a, b)), high = table.Sample(Math.Max(a, b));
            return low <= high + 1e-13 * (Math.Abs(high) + law.StandardDeviation);
        }).Check(Law.Fixed.WithMaxTest(2000));
    }

    [TestCaseSource(nameof(All))]
    public void Sample_NeighbouringBits_NeverStepDown(Distribution law)
    {
        var table = QuantileTable.For(law);
        var before = double.NegativeInfinity;
        // Across all borders of cells and octaves: the first and last bits of each.
        foreach (var bits in Borders())
        {
            var value = table.Sample(bits);
            Assert.That(value, Is.GreaterThanOrEqualTo(before - 1e-13
                * (Math.Abs(before) + law.StandardDeviation)).Or.GreaterThanOrEqualTo(before), $"at {bits:x}");
            before = value;
        }
    }

    [TestCaseSource(nameof(All))]
    public void Sample_LargerScaleSameNumber_IsLargerByTheFactor(Distribution law)
    {
        QuantileTable table = QuantileTable.For(law), more = QuantileTable.For(law.Scaled(1.1));
        Prop.ForAll(Bits(), bits => Math.Abs(more.Sample(bits) - 1.1 * table.Sample(bits)) <= 1e-12 * Math.Abs(more.Sample(bits)))
            .Check(Law.Fixed);
    }

    [TestCaseSource(nameof(All))]
    public void Sample_EndsOfTheRange_StayWithinTheSupport(Distribution law)
    {
        var table = QuantileTable.For(law);
        var slack = 1e-6 * (Math.Abs(law.Mean) + law.StandardDeviation);
        foreach (var bits in (ulong[])[0, 1, ulong.MaxValue, ulong.MaxValue - 1, 1UL << 63, (1UL << 63) - 1])
            Assert.That(table.Sample(bits), Is.InRange(law.Minimum - slack, Math.Min(law.Maximum, double.MaxValue) + slack), $"{bits:x}");
    }

    private static IEnumerable<ulong> Borders()
    {
        for (var octave = 40; octave >= 0; octave--)
        {
            for (var cell = 0UL; cell < 8 && octave > 0; cell++)
            {
                var start = (1UL << (63 - octave)) + (cell << (60 - octave));
                yield return start - 1;
                yield return start;
            }
        }

        yield return (1UL << 63) - 1;
        for (var octave = 1; octave <= 40; octave++)
        {
            for (var cell = 7; cell >= 0; cell--)
            {
                var start = (1UL << (63 - octave)) + ((ulong)cell << (60 - octave));
                yield return ~start;
                yield return ~(start - 1);
            }
        }
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b)) + 1e-12;

    private static Arbitrary<double> Uniform() => Gen.Choose(1, 1_000_000 - 1).Select(n => n / 1e6).ToArbitrary();

    private static Arbitrary<double> Factor() => Gen.Choose(1, 100_000).Select(n => n / 1000.0).ToArbitrary();

    /// <summary>64 bits over all octaves, not only the widest.</summary>
    private static Arbitrary<ulong> Bits() =>
        Gen.Choose(0, int.MaxValue).SelectMany(high => Gen.Choose(0, 40),
            (high, octave) => (Keys.Mix((ulong)high) >> octave) ^ ((high & 1) == 0 ? 0 : ulong.MaxValue)).ToArbitrary();
}
