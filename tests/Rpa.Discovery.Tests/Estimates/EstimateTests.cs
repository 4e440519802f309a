using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Estimates;

public class EstimateTests
{
    private static readonly double[] Ten = [12, 15, 11, 14, 13, 16, 12, 15, 14, 13];

    [Test]
    public void FromReplications_TenValues_HasMeanIntervalAndSpread()
    {
        var estimate = Estimate.FromReplications(Ten, Unit.HoursPerYear);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Mean, Is.EqualTo(13.5).Within(1e-12));
            // s² = 22.5 ÷ 9 by hand, t(9) = 2.262157.
            Assert.That(estimate.HalfWidth, Is.EqualTo(2.2621571628 * Math.Sqrt(22.5 / 9 / 10)).Within(1e-9));
            Assert.That(estimate.Low, Is.EqualTo(13.5 - estimate.HalfWidth));
            Assert.That(estimate.P10, Is.EqualTo(11.9).Within(1e-12));
            Assert.That(estimate.P90, Is.EqualTo(15.1).Within(1e-12));
            Assert.That(estimate.N, Is.EqualTo(10));
            Assert.That(estimate.Why, Is.Null);
            Assert.That(estimate.DiffersFromZero, Is.True);
        }
    }

    [Test]
    public void FromReplications_NineValues_HasAMeanAndSaysWhyNoInterval()
    {
        var estimate = Estimate.FromReplications(Ten.AsSpan(1), Unit.Hours);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Mean, Is.Not.Null);
            Assert.That(estimate.HalfWidth, Is.Null);
            Assert.That(estimate.P10, Is.Null);
            Assert.That(estimate.Why.English, Is.EqualTo("an interval needs at least 10 replications, there are 9"));
            Assert.That(estimate.Why!.In(Language.Japanese), Does.Contain("9回"));
            Assert.That(estimate.DiffersFromZero, Is.False);
        }
    }

    [Test]
    public void FromReplications_NothingMeasured_IsNullWithWhy()
    {
        foreach (var estimate in (Estimate[])[Estimate.FromReplications([], Unit.Cases),
            Estimate.FromReplications([double.NaN, double.NaN], Unit.Cases), Estimate.Ratio([0, 0], [0, 0], Unit.Share)])
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(estimate.Mean, Is.Null);
                Assert.That(estimate.HalfWidth, Is.Null);
                Assert.That(estimate.Why.English, Is.EqualTo("there was nothing to measure"));
                Assert.That(estimate.ToString(), Is.EqualTo("–"));
            }
        }
    }

    [Test]
    public void FromReplications_SomeUndefined_CountsTheRestAndSaysSo()
    {
        var estimate = Estimate.FromReplications([.. Ten, double.NaN], Unit.Hours);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Mean, Is.EqualTo(13.5).Within(1e-12));
            Assert.That(estimate.N, Is.EqualTo(10));
            Assert.That(estimate.HalfWidth, Is.Not.Null);
            Assert.That(estimate.Why.English, Is.EqualTo("there was nothing to measure in 1 of 11 replications"));
        }
    }

    [Test]
    public void FromReplications_Infinity_Throws() =>
        Assert.That(() => Estimate.FromReplications([1, double.PositiveInfinity], Unit.Hours), Throws.ArgumentException);

    [Test]
    public void AnyEstimate_HugeNumbers_NeverHoldsNaNOrInfinity()
    {
        double[] huge = [.. Enumerable.Repeat(1e308, 6), .. Enumerable.Repeat(-1e308, 6)];
        foreach (var estimate in (Estimate[])
            [
                Estimate.FromReplications(huge, Unit.Number), Estimate.Ratio(huge, [.. Enumerable.Repeat(1.0, 12)], Unit.Number),
                Estimate.Exact(1e300, Unit.Number).Times(1e300, Unit.Number),
                Estimate.Ratio([.. Enumerable.Repeat(1e308, 12)], [.. Enumerable.Repeat(1e-3, 12)], Unit.Number),
            ])
        {
            foreach (var part in (double?[])[estimate.Mean, estimate.HalfWidth, estimate.P10, estimate.P90, estimate.Low, estimate.High])
                Assert.That(part is null || double.IsFinite(part.Value), Is.True);
            Assert.That(estimate.HalfWidth is not null || estimate.Why is not null, Is.True);
        }
    }

    [Test]
    public void Difference_SameRuns_IsExactlyZero()
    {
        var estimate = Estimate.Difference(Ten, Ten, Unit.Hours);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Mean, Is.Zero);
            Assert.That(estimate.HalfWidth, Is.Zero);
            Assert.That(estimate.DiffersFromZero, Is.False);
            Assert.That(estimate.ToString(), Is.EqualTo("0 h"));
        }
    }

    [Test]
    public void Ratio_UnequalDenominators_IsSumOverSum()
    {
        var estimate = Estimate.Ratio([1, 30, 2, 3, 4, 5, 6, 7, 8, 9], [2, 10, 2, 3, 4, 5, 6, 7, 8, 9], Unit.Number);
        Assert.That(estimate.Mean, Is.EqualTo(75.0 / 56).Within(1e-12));
    }

    [Test]
    public void Ratio_EqualDenominators_HasTheIntervalOfTheMean()
    {
        var ratio = Estimate.Ratio(Ten, [.. Enumerable.Repeat(1.0, 10)], Unit.Hours);
        var mean = Estimate.FromReplications(Ten, Unit.Hours);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ratio.Mean, Is.EqualTo(mean.Mean!.Value).Within(1e-12));
            Assert.That(ratio.HalfWidth, Is.EqualTo(mean.HalfWidth!.Value).Within(1e-12));
            Assert.That(ratio.P10, Is.EqualTo(mean.P10));
        }
    }

    [Test]
    public void Ratio_OneReplicationCarriesAll_SaysSo()
    {
        var estimate = Estimate.Ratio([5, 0, 0, 0, 0, 0, 0, 0, 0, 0], [10, 0, 0, 0, 0, 0, 0, 0, 0, 0], Unit.Share);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(estimate.Mean, Is.EqualTo(0.5));
            Assert.That(estimate.HalfWidth, Is.Null);
            Assert.That(estimate.Why.English, Is.EqualTo("a single replication carries the whole ratio"));
        }
    }

    [Test]
    public void RatioDifference_EqualDenominators_IsThePairedDifference()
    {
        double[] ones = [.. Enumerable.Repeat(1.0, 10)], other = [.. Ten.Select((x, i) => x - 1 - 0.1 * i)];
        var ratios = Estimate.RatioDifference(Ten, ones, other, ones, Unit.Hours);
        var paired = Estimate.Difference(Ten, other, Unit.Hours);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ratios.Mean, Is.EqualTo(paired.Mean!.Value).Within(1e-9));
            Assert.That(ratios.HalfWidth, Is.EqualTo(paired.HalfWidth!.Value).Within(1e-9));
        }
    }

    [Test]
    public void Interval_ManyStudies_HoldsTheTruthAsOftenAsSaid()
    {
        QuantileTable work = QuantileTable.For(Distribution.Normal(100, 5)), count = QuantileTable.For(Distribution.Gamma(20, 0.3));
        const int studies = 4000, replications = 15;
        int mean = 0, ratio = 0;
        var values = new double[replications];
        var bottoms = new double[replications];
        for (var study = 0; study < studies; study++)
        {
            for (var r = 0; r < replications; r++)
            {
                var key = Keys.Replication((ulong)study, r);
                bottoms[r] = count.Sample(Keys.Draw(key, 2, 1));
                values[r] = work.Sample(Keys.Draw(key, 1, 1));
            }

            var estimate = Estimate.FromReplications(values, Unit.Hours);
            mean += estimate.Low <= 100 && estimate.High >= 100 ? 1 : 0;
            for (var r = 0; r < replications; r++)
                values[r] = bottoms[r] * 3 + values[r] - 100;
            var share = Estimate.Ratio(values, bottoms, Unit.Hours);
            ratio += share.Low <= 3 && share.High >= 3 ? 1 : 0;
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(mean / (double)studies, Is.EqualTo(0.95).Within(0.0125));   // 3.6 standard errors
            Assert.That(ratio / (double)studies, Is.EqualTo(0.95).Within(0.02));    // the jackknife is approximate at 15 replications
        }
    }

    [Test]
    public void Times_NegativeFactor_SwapsTheSpread()
    {
        var saved = Estimate.FromReplications(Ten, Unit.HoursPerYear).Times(-2, Unit.MoneyPerYear);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(saved.Mean, Is.EqualTo(-27).Within(1e-12));
            Assert.That(saved.HalfWidth, Is.Positive);
            Assert.That(saved.P10, Is.LessThan(saved.P90!.Value));
        }
    }

    [Test]
    public void ToString_WithUnitAndLanguage_HasThreeDigitsAtMost()
    {
        var hours = Estimate.FromReplications([.. Ten.Select(x => x * 91.17)], Unit.HoursPerYear);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(hours.ToString(), Is.EqualTo("1,230 ± 100 h a year"));
            Assert.That(hours.ToString(Language.Japanese), Is.EqualTo("年1,230±100時間"));
            Assert.That(Estimate.Exact(0.1234, Unit.Share).ToString(), Is.EqualTo("12.3 %"));
            Assert.That(Estimate.Exact(1234567, Unit.MoneyPerYear).ToString(), Is.EqualTo("1,230,000 yen a year"));
            Assert.That(Estimate.Exact(1234567, Unit.MoneyPerYear).ToString(Language.Japanese), Is.EqualTo("年1,230,000円"));
            Assert.That(Estimate.Exact(1234, Unit.Money).ToString(Language.English, "EUR"), Is.EqualTo("1,230 EUR"));
        }
    }

    [Test]
    public void Units_All_HaveACodeAndWords()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Enum.GetValues<Unit>().Select(UnitText.Code), Is.Unique);
            foreach (var unit in Enum.GetValues<Unit>())
                Assert.That(UnitText.Of(2, unit, Language.Japanese), Does.Contain("2"));
        }
    }
}
