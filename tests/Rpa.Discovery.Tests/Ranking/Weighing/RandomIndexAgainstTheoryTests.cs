using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>A random index is the mean consistency index of comparisons drawn alike from 1/9, 1/8 … 8, 9: drawn here again and set beside
/// the published tables.</summary>
[Category("Long")]
public sealed class RandomIndexAgainstTheoryTests
{
    [TestCase(3, 4000, 0.03)]
    [TestCase(4, 4000, 0.03)]
    [TestCase(5, 2000, 0.03)]
    [TestCase(7, 1000, 0.02)]
    [TestCase(10, 300, 0.02)]
    [TestCase(15, 200, 0.03)]
    public void AlonsoLamata_ComparisonsAtRandom_HaveTheIndexOnAverage(int count, int samples, double tolerance)
    {
        var mean = Enumerable.Range(0, samples).Average(sample => Random(count, sample).ConsistencyIndex);

        Assert.That(mean, Is.EqualTo(RandomIndex.AlonsoLamata.Of(count)).Within(tolerance));
    }

    [Test]
    public void Tables_OfOtherSources_LieNear([Range(3, 15)] int count)
    {
        Assert.That(RandomIndex.Saaty.Of(count), Is.EqualTo(RandomIndex.AlonsoLamata.Of(count)).Within(0.015));
        // of fewer samples, and lower
        Assert.That(RandomIndex.DoneganDodd.Of(count), Is.EqualTo(RandomIndex.AlonsoLamata.Of(count)).Within(0.1));
    }

    [TestCase(0)]
    [TestCase(16)]
    public void Of_CountOutsideTheTable_IsRefused(int count) =>
        Assert.That(() => RandomIndex.Saaty.Of(count), Throws.InstanceOf<ArgumentOutOfRangeException>());

    private static PairwiseComparisons Random(int count, int sample)
    {
        var key = Keys.Mix((ulong)sample);
        var draw = 0UL;
        var names = Enumerable.Range(0, count).Select(i => $"{i}").ToArray();
        return PairwiseComparisons.Of(names, [.. names.SelectMany((one, i) => names[(i + 1)..].Select(other =>
        {
            var step = (int)(Keys.Uniform(Keys.Draw(key, (ulong)count, draw++)) * 17) - 8; // −8 … 8
            return (one, other, step >= 0 ? step + 1.0 : 1.0 / (1 - step));
        }))]);
    }
}
