using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Estimates;

public class QuantileSketchLawTests
{
    private static readonly double[] Asked = [0, 0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 1];

    [Test]
    public void Quantile_AnyNumbers_IsWithinTheErrorOfTheRankedOne() =>
        Prop.ForAll(Numbers(), numbers =>
        {
            var sketch = Of(numbers);
            double[] sorted = [.. numbers];
            Array.Sort(sorted);
            return Asked.All(p => sorted.Length == 0
                ? sketch.Quantile(p) is null
                : Math.Abs(sketch.Quantile(p)!.Value - sorted[Math.Max(0, (int)Math.Ceiling(p * sorted.Length) - 1)])
                    <= QuantileSketch.RelativeError * sorted[Math.Max(0, (int)Math.Ceiling(p * sorted.Length) - 1)]);
        }).Check(Law.Fixed);

    [Test]
    public void Merge_AnyOrder_IsTheSketchOfAll() =>
        Prop.ForAll(Numbers(), Numbers(), Numbers(), (a, b, c) =>
        {
            var whole = Of([.. a, .. b, .. c]);
            QuantileSketch forth = Of(a), back = Of(c);
            forth.Merge(Of(b));
            forth.Merge(Of(c));
            back.Merge(Of(b));
            back.Merge(Of(a));
            return Asked.All(p => forth.Quantile(p) == whole.Quantile(p) && back.Quantile(p) == whole.Quantile(p))
                && forth.Count == whole.Count && back.Minimum == whole.Minimum && forth.Maximum == whole.Maximum;
        }).Check(Law.Fixed);

    [Test]
    public void Quantile_ManyTicks_IsWithinHalfAPercent()
    {
        var table = QuantileTable.For(Distribution.Lognormal(3e10, 2));
        var sketch = new QuantileSketch();
        var ticks = new long[50_000];
        for (var i = 0; i < ticks.Length; i++)
        {
            ticks[i] = i % 10 == 0 ? 0 : (long)table.Sample(Keys.Mix((ulong)i));
            sketch.Add(ticks[i]);
        }

        Array.Sort(ticks);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sketch.Quantile(0.05), Is.Zero);
            foreach (var p in (double[])[0.2, 0.5, 0.9, 0.95, 0.99, 0.999])
                Assert.That(sketch.Quantile(p), Is.EqualTo((double)ticks[(int)Math.Ceiling(p * ticks.Length) - 1])
                    .Within(0.5).Percent, $"p {p}");
        }
    }

    [Test]
    public void Add_ExtremeNumbers_StaysBounded()
    {
        var sketch = new QuantileSketch();
        foreach (var value in (double[])[0, double.Epsilon, 1e-300, 1e-10, 1, 1e300, 1e301, double.MaxValue])
            sketch.Add(value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(sketch.Count, Is.EqualTo(8));
            Assert.That(sketch.Quantile(0.3), Is.Zero.Within(1e-18));
            Assert.That(sketch.Quantile(0.6), Is.EqualTo(1).Within(0.5).Percent);
            Assert.That(() => sketch.Add(double.NaN), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => sketch.Add(double.PositiveInfinity), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => sketch.Add(-1L), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }

    [Test]
    public void Clear_ThenAdd_StartsAfresh()
    {
        var sketch = Of([5, 6, 7]);
        sketch.Clear();
        Assert.That(sketch.Quantile(0.5), Is.Null);
        sketch.Add(2);
        Assert.That(sketch.Quantile(0.5), Is.EqualTo(2));
    }

    private static QuantileSketch Of(double[] numbers)
    {
        var sketch = new QuantileSketch();
        foreach (var x in numbers)
            sketch.Add(x);
        return sketch;
    }

    /// <summary>Zeros and magnitudes from 1e-9 to 1e12.</summary>
    private static Arbitrary<double[]> Numbers() => Gen.Choose(0, 1_000_000_000)
        .Select(n => n % 11 == 0 ? 0 : Math.Pow(10, n % 2100 / 100.0 - 9) * (1 + n / 3e9)).ArrayOf().ToArbitrary();
}
