using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Tests.Estimates;

/// <summary>The rule of White (1997): the cut of the means of five with the smallest Σ (Z − Z̄)² ÷ (count left)², here against that formula
/// written out.</summary>
public sealed class Mser5ReferenceTests
{
    [Test]
    public void Cut_ARampBeforeALevel_EndsWhereTheLevelBegins()
    {
        double[] series = [.. Enumerable.Range(0, 100).Select(i => i < 20 ? i / 20.0 : 1 + (0.01 * ((i * 7 % 5) - 2)))];
        Assert.That(Mser5.Cut(series), Is.EqualTo(20));
    }

    [TestCase(1UL, 60)]
    [TestCase(2UL, 83)]
    [TestCase(3UL, 104)]
    public void Cut_AnySeries_IsTheSmallestOfTheFormula(ulong seed, int length)
    {
        double[] series = [.. Enumerable.Range(0, length)
            .Select(i =>
                (5 * Math.Exp(-i / 8.0)) + Rpa.Discovery.Randomness.Keys.Uniform(Rpa.Discovery.Randomness.Keys.Draw(seed, 1, (ulong)i)))];
        double[] means = [.. Enumerable.Range(0, length / 5).Select(b => series.Skip(5 * b).Take(5).Average())];
        double Error(int cut)
        {
            var left = means[cut..];
            return left.Sum(z => Math.Pow(z - left.Average(), 2)) / Math.Pow(left.Length, 2);
        }

        var best = Enumerable.Range(0, means.Length - 4).MinBy(Error);
        Assert.That(best, Is.InRange(1, means.Length / 2), "or this shows nothing");
        Assert.That(Mser5.Cut(series), Is.EqualTo(5 * best));
    }

    [Test]
    public void Cut_AlwaysTheSame_LeavesNothingOut() => Assert.That(Mser5.Cut(new double[50]), Is.Zero);

    [Test]
    public void Cut_StillRising_HasNotSettled() => Assert.That(Mser5.Cut([.. Enumerable.Range(0, 60).Select(i => (double)i)]), Is.Null);

    [Test]
    public void Cut_NoiseAboutALevel_HasSettled_AndNoiseAboutARise_HasNot()
    {
        const int Series = 400;
        double[] Noise(int number, double rise) =>
            [.. Enumerable.Range(0, 57).Select(i =>
                (rise * i) + Rpa.Discovery.Randomness.Keys.Uniform(Rpa.Discovery.Randomness.Keys.Draw((ulong)number, 1, (ulong)i)))];
        var unsettled = Enumerable.Range(0, Series).Count(n => Mser5.Cut(Noise(n, 0)) is null);
        var rising = Enumerable.Range(0, Series).Count(n => Mser5.Cut(Noise(n, 0.05)) is null);
        Assert.That(unsettled, Is.LessThan(Series * 3 / 100), "a level");
        Assert.That(rising, Is.GreaterThan(Series * 4 / 5), "a rise of three times the width of the noise");
    }

    [Test]
    public void Cut_TooFewValues_IsRefused() =>
        Assert.That(() => Mser5.Cut(new double[49]), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
