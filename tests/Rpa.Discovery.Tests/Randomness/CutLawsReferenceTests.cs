using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

/// <summary>Laws cut to a range, and max(0, X), against a plain integration of their densities; and what is drawn against both.</summary>
public class CutLawsReferenceTests
{
    private static IEnumerable<TestCaseData> Laws() => CutLaw.Grid().Select(c => new TestCaseData(c).SetArgDisplayNames(c.ToString()));

    [TestCaseSource(nameof(Laws))]
    public void Between_AnyFamilyAndCut_HasThePlainMoments(object judged)
    {
        var cut = (CutLaw)judged;
        using (Assert.EnterMultipleScope())
        {
            foreach (var (from, to) in cut.Cuts())
            {
                var law = cut.Law.Between(from, to);
                var (mean, deviation) = cut.Plain(from, to);
                // Every quantile is known to the last digit of the tail that it is counted from: a window that holds a share s of that tail
                // leaves 1e-11 ÷ s of its own width, and nothing is finer than the last digits of the law itself.
                var tail = Math.Min(cut.Law.Cdf(Math.Min(to, 1e99)), cut.Law.Survival(Math.Max(from, -1)));
                var coarse = 1e-11 / Math.Min(1, cut.Law.MassBetween(from, to) / tail);
                var finest = 1e-14 * cut.Law.Quantile(0.5);
                Assert.That(law.Mean, Is.EqualTo(mean).Within(5e-8 * mean + coarse * deviation + finest), $"mean in [{from:R}, {to:R}]");
                Assert.That(law.StandardDeviation, Is.EqualTo(deviation).Within((1e-7 + coarse) * deviation + finest),
                    $"deviation in [{from:R}, {to:R}]");
            }
        }
    }

    [TestCaseSource(nameof(Laws))]
    public void NotBelowZero_ShiftedBackwards_HasThePlainMoments(object judged)
    {
        var cut = (CutLaw)judged;
        using (Assert.EnterMultipleScope())
        {
            foreach (var share in (double[])[0.03, 0.4, 0.9, 1 - 1e-6])
            {
                var by = cut.Law.QuantileAt(share, 1 - share);
                // Nothing anybody could write, or within the last digits of the upper end.
                if (by < 1e-9 || by > cut.Law.Maximum * (1 - 1e-6))
                    continue;
                var law = cut.Law.Shifted(-by).NotBelowZero;
                // E max(0, X − by) = P(X > by) (E[X | X > by] − by), and of the squares the same.
                var (mean, deviation) = cut.Plain(by, double.PositiveInfinity);
                double above = cut.Law.Survival(by), over = mean - by, square = above * (deviation * deviation + over * over);
                Assert.That(law.Mean, Is.EqualTo(above * over).Within(1e-7 * above * over + 1e-13 * by), $"mean, shifted by {-by:R}");
                Assert.That(law.StandardDeviation, Is.EqualTo(Math.Sqrt(square - above * over * above * over)).Within(1e-4).Percent,
                    $"deviation, shifted by {-by:R}");
                Assert.That(law.CdfBelow(0), Is.Zero);
                Assert.That(law.Cdf(0), Is.EqualTo(share).Within(1e-8));
            }
        }
    }

    /// <summary>The law itself, cut on both sides, and shifted back by its 40 % quantile.</summary>
    private static IEnumerable<TestCaseData> Drawn() =>
        CutLaw.Grid().Where(c => c.Law.Quantile(0.4) < c.Law.Maximum * (1 - 1e-6)).SelectMany(c => (Distribution[])
    [
        c.Law, c.Law.Between(c.Law.Quantile(0.3), c.Law.QuantileAt(1 - 1e-4, 1e-4)), c.Law.Shifted(-c.Law.Quantile(0.4)).NotBelowZero,
    ]).Select(law => new TestCaseData(law).SetArgDisplayNames(law.ToString()));

    /// <summary>The mean is within a millionth, and so are quantiles, of what was there before a shift; at cv 20 five millionths, since all
    /// values are raised by what a heavy tail holds beyond the last octave.</summary>
    [TestCaseSource(nameof(Drawn))]
    public void Table_AnyLaw_DrawsItsMeanAndItsQuantiles(Distribution law)
    {
        var table = QuantileTable.For(law);
        var shift = law is NotBelowZeroDistribution { Source: ShiftedDistribution { By: var by } } ? -by : 0;
        double mean = 0, worst = 0, floor = 1e-3 * Math.Max(law.Mean, law.StandardDeviation);
        // Octave by octave from the middle outwards, both tails at once; what lies beyond the last is one stretch.
        for (var octave = 0; octave <= QuantileCells.Octaves; octave++)
        {
            const int steps = 512;
            var isLast = octave == QuantileCells.Octaves;
            ulong width = 1UL << (isLast ? 63 - octave : 62 - octave), start = isLast ? 0 : width;
            double sum = 0;
            for (var i = 0; i < steps; i++)
            {
                var bits = start + (ulong)(width * ((i + 0.5) / steps));
                double low = table.Sample(bits), high = table.Sample(~bits);
                sum += low + high;
                var tail = Math.Max((bits + 0.5) / 18446744073709551616.0, 1.0 / (1UL << 41));
                foreach (var (drawn, exact) in ((double, double)[])[(low, law.QuantileAt(tail, 1 - tail)),
                    (high, law.QuantileAt(1 - tail, tail))])
                    worst = Math.Max(worst, Math.Abs(drawn - exact) / Math.Max(exact + shift, floor));
            }

            mean += sum / steps * (width / 18446744073709551616.0);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mean, Is.EqualTo(law.Mean).Within(1e-6 * law.Mean), "mean");
            Assert.That(worst, Is.LessThan(law.CoefficientOfVariation > 5 ? 5e-6 : 1.1e-6), "the quantile furthest off");
        }
    }

    [TestCase(2000, 14, 0, 500_000)]
    [TestCase(7, 0.001, 6.9, 7.2)]
    [TestCase(7, 20, 1e-3, double.PositiveInfinity)]
    public void Between_OfAPoleOrAPeak_TakesABoundedNumberOfQuantiles(double mean, double cv, double from, double to)
    {
        var gamma = new CountedLaw(Distribution.Gamma(mean, cv));
        var law = gamma.Between(from, to);
        _ = QuantileTable.For(law);
        TestContext.Out.WriteLine($"{gamma.Quantiles} quantiles");
        Assert.That(gamma.Quantiles, Is.InRange(100, 100_000));
        Assert.That(law.Mean, Is.InRange(from, to));
    }

    private sealed class CountedLaw(Distribution law) : Distribution
    {
        public int Quantiles { get; private set; }

        public override string Family => law.Family;

        public override IReadOnlyList<KeyValuePair<string, double>> Parameters => law.Parameters;

        public override double Mean => law.Mean;

        public override double StandardDeviation => law.StandardDeviation;

        public override double Cdf(double x) => law.Cdf(x);

        internal override double Survival(double x) => law.Survival(x);

        internal override double QuantileAt(double lower, double upper)
        {
            Quantiles++;
            return law.QuantileAt(lower, upper);
        }

        internal override Distribution ScaledBy(double factor) => law.ScaledBy(factor);
    }
}
