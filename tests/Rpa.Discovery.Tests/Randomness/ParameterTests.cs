using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

public class ParameterTests
{
    private static IEnumerable<TestCaseData> Bad()
    {
        yield return Case("mean", () => Distribution.Lognormal(0, 0.5));
        yield return Case("mean", () => Distribution.Lognormal(double.NaN, 0.5));
        yield return Case("cv", () => Distribution.Lognormal(4, 0));
        yield return Case("cv", () => Distribution.Gamma(4, 1000));
        yield return Case("cv", () => Distribution.Gamma(4, double.PositiveInfinity));
        yield return Case("mean", () => Distribution.Exponential(-1));
        yield return Case("mean", () => Distribution.Exponential(double.PositiveInfinity));
        yield return Case("value", () => Distribution.Constant(double.NaN));
        yield return Case("max", () => Distribution.Uniform(3, 3));
        yield return Case("mode", () => Distribution.Triangular(1, 0.5, 3));
        yield return Case("mode", () => Distribution.Pert(1, 4, 3));
        yield return Case("shape", () => Distribution.Erlang(0, 3));
        yield return Case("shape", () => Distribution.Weibull(0, 3));
        yield return Case("scale", () => Distribution.GammaFromShape(1, 0));
        yield return Case("p90", () => Distribution.LognormalFromPercentiles(5, 5));
        yield return Case("p90", () => Distribution.LognormalFromRange(8, 3));
        yield return Case("p90", () => Distribution.NormalFromPercentiles(1, 3));
        yield return Case("alpha", () => Distribution.Beta(0, 1));
        yield return Case("sd", () => Distribution.BetaFromMean(0.5, 0.5));
        yield return Case("mean", () => Distribution.BetaFromMean(2, 0.1));
        yield return Case("mean", () => Distribution.Normal(-1, 3));
        yield return Case("values", () => Distribution.Empirical([]));
        yield return Case("weights", () => Distribution.Choice([1, 2], [1]));
        yield return Case("weights", () => Distribution.Choice([1, 2], [0, 0]));
        yield return Case("weights", () => Distribution.Choice([1, 2], [2, -1]));
        yield return Case("edges", () => Distribution.Histogram([1, 1], [1]));
        yield return Case("weights", () => Distribution.Histogram([1, 2, 3], [1]));
        yield return Case("parts", () => Distribution.Mixture());
        yield return Case("weights", () => Distribution.Mixture((0, Distribution.Constant(1))));
        yield return Case("factor", () => Distribution.Constant(1).Scaled(0));
        yield return Case("by", () => Distribution.Constant(1).Shifted(double.NaN));
        yield return Case("to", () => Distribution.Exponential(1).Between(2, 2));
        yield return Case("to", () => Distribution.Uniform(0, 1).Between(2, 3));
    }

    [TestCaseSource(nameof(Bad))]
    public void Factory_BadParameter_ThrowsNamingIt(string parameter, Func<Distribution> make) =>
        Assert.That(Assert.Throws<ArgumentOutOfRangeException>(() => make())!.ParamName, Is.EqualTo(parameter));

    [TestCase(0)]
    [TestCase(1)]
    [TestCase(double.NaN)]
    public void Quantile_OutsideTheOpenUnitInterval_Throws(double u) =>
        Assert.That(() => Distribution.Exponential(1).Quantile(u), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCaseSource(typeof(DistributionForm), nameof(DistributionForm.All))]
    public void Form_AnyNumbers_GivesALawOrAFaultAndNeverThrows(object row)
    {
        var form = (DistributionForm)row;
        double[] numbers = [double.NaN, double.NegativeInfinity, double.PositiveInfinity, double.MaxValue, double.Epsilon, -1, 0, 1e-9,
            1e-3, 0.3, 0.5, 1, 1.001, 2, 3, 45, 1000, 1e6, 1e99, 1e150];
        var values = new double[form.Parameters.Count];
        for (var code = 0; code < 20_000; code++)
        {
            var rest = Keys.Mix((ulong)code);
            for (var i = 0; i < values.Length; i++, rest /= 20)
                values[i] = numbers[rest % 20];
            var law = form.Create(values, out var fault);
            Assert.That(law is null, Is.EqualTo(fault is not null));
            if (law is null)
                continue;
            if (!(double.IsFinite(law.Mean) && double.IsFinite(law.StandardDeviation) && law.Mean >= law.Minimum
                && law.Mean <= law.Maximum))
                Assert.Fail($"{form} of {string.Join(", ", values)}: mean {law.Mean}, deviation {law.StandardDeviation}");
        }
    }

    [TestCase("lognormal", "p50", 4, "p90", 9)]
    [TestCase("gamma", "p50", 4, "p90", 9)]
    [TestCase("gamma", "p50", 1, "p90", 40)]
    [TestCase("weibull", "p50", 4, "p90", 9)]
    [TestCase("normal", "p50", 4, "p90", 9)]
    [TestCase("normal", "p50", 4, "p90", 4.1)]
    [TestCase("lognormal", "p10", 3, "p90", 8)]
    public void Form_ByPercentiles_HasThem(string family, string low, double atLow, string high, double atHigh)
    {
        var law = DistributionForm.Find(family, [high, low])!.Create([atLow, atHigh], out _)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Quantile(low == "p10" ? 0.1 : 0.5), Is.EqualTo(atLow).Within(1e-8));
            Assert.That(law.Quantile(0.9), Is.EqualTo(atHigh).Within(1e-8));
        }
    }

    [TestCase("lognormal", "cv", 0.6)]
    [TestCase("lognormal", "sd", 3)]
    [TestCase("gamma", "cv", 0.6)]
    [TestCase("gamma", "sd", 3)]
    [TestCase("weibull", "cv", 0.6)]
    [TestCase("weibull", "sd", 3)]
    public void Form_ByMeanAndVariation_HasThem(string family, string second, double value)
    {
        var law = DistributionForm.Find(family, ["mean", second])!.Create([5, value], out _)!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(law.Mean, Is.EqualTo(5).Within(1e-9));
            Assert.That(law.StandardDeviation, Is.EqualTo(3).Within(1e-9));
        }
    }

    [Test]
    public void Form_UnknownNames_IsNotFound() => Assert.That(DistributionForm.Find("lognormal", ["mean", "shape"]), Is.Null);

    [Test]
    public void ToString_OfAMixture_ReadsLikeTheDepartmentLanguage() =>
        Assert.That(Distribution.Mixture((1, Distribution.Constant(2)), (3, Distribution.Lognormal(4, 0.5))).ToString(),
            Is.EqualTo("{ mixture: [{ weight: 0.25, of: { constant: { value: 2 } } }, { weight: 0.75, of: { lognormal: { mean: 4, cv: "
                + "0.5 } } }] }"));

    private static TestCaseData Case(string parameter, Func<Distribution> make) => new(parameter, make);
}
