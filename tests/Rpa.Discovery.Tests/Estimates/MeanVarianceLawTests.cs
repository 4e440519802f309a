using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Tests.Estimates;

public class MeanVarianceLawTests
{

    [Test]
    public void Merge_AnySplit_IsTheWhole() =>
        Prop.ForAll(Numbers(), Gen.Choose(0, 1000).ToArbitrary(), (numbers, at) =>
        {
            var cut = at % (numbers.Length + 1);
            MeanVariance whole = default, left = default, right = default;
            foreach (var x in numbers)
                whole.Add(x);
            foreach (var x in numbers[..cut])
                left.Add(x);
            foreach (var x in numbers[cut..])
                right.Add(x);
            left.Merge(right);
            return left.Count == whole.Count && Near(left.Mean, whole.Mean, 1e6) && Near(left.Variance, whole.Variance, whole.Variance + 1);
        }).Check(Law.Fixed);

    [Test]
    public void Add_Numbers_IsTheTwoPassVariance() =>
        Prop.ForAll(Numbers(), numbers =>
        {
            MeanVariance sum = default;
            foreach (var x in numbers)
                sum.Add(x);
            if (numbers.Length < 2)
                return sum.Variance == 0;
            var mean = numbers.Average();
            var variance = numbers.Sum(x => (x - mean) * (x - mean)) / (numbers.Length - 1);
            return Near(sum.Mean, mean, 1e6) && Near(sum.Variance, variance, variance + 1);
        }).Check(Law.Fixed);

    /// <summary>Numbers around a million: a sum of squares would lose what a variance needs.</summary>
    private static Arbitrary<double[]> Numbers() => Gen.Choose(-5000, 5000).Select(n => 1e6 + n / 1000.0).ArrayOf().ToArbitrary();

    private static bool Near(double a, double b, double size) => Math.Abs(a - b) <= 1e-9 * size;
}
