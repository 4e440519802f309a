using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

public class AliasTableTests
{
    [TestCase(new[] { 1.0 })]
    [TestCase(new[] { 0.0, 3.0, 0.0 })]
    [TestCase(new[] { 0.1, 0.9 })]
    [TestCase(new[] { 0.5, 0.5 })]
    [TestCase(new[] { 1.0, 1.0, 1.0 })]
    [TestCase(new[] { 0.62, 0.38, 0.0, 1e-9, 12.5 })]
    [TestCase(new[] { 1e-300, 1.0 })]
    [TestCase(new[] { 0.25, 0.25, 0.25, 0.25 })]
    public void From_Weights_GivesEachOutcomeItsShareToTheLastDraw(double[] weights)
    {
        var counts = AliasTable.From(weights).DrawsPerOutcome();
        var total = weights.Sum();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(counts.Aggregate(0UL, (a, b) => a + b), Is.EqualTo(1UL << 32));
            for (var i = 0; i < weights.Length; i++)
            {
                var count = i < counts.Length ? counts[i] : 0;
                Assert.That(count, Is.EqualTo(weights[i] / total * (1UL << 32)).Within(1.0), $"outcome {i}");
                Assert.That(weights[i] > 0 || count == 0, $"outcome {i} has no weight");
            }
        }
    }

    [Test]
    public void From_ManyOddWeights_AgreesWithWhatIsPicked()
    {
        var weights = Enumerable.Range(0, 37).Select(i => 1 + Keys.Uniform(Keys.Mix((ulong)i)) * 20).ToArray();
        var table = AliasTable.From(weights);
        var picked = new int[37];
        const int draws = 1 << 20;
        for (var i = 0; i < draws; i++)
            picked[table.Pick((uint)i << 12)]++;
        var counts = table.DrawsPerOutcome();
        for (var i = 0; i < picked.Length; i++)
            Assert.That(picked[i] / (double)draws, Is.EqualTo(counts[i] / 4294967296.0).Within(64.0 / draws), $"outcome {i}");
    }

    [Test]
    public void Over_NumbersOfTheirOwn_PicksThemByTheSameDraws()
    {
        var table = AliasTable.From([0.15, 0.25, 0, 0.6]);
        int[] numbers = [7, 3, 11, 5];
        var over = table.Over(numbers);
        Assert.That(Enumerable.Range(0, 4096).Select(i => over.Pick((uint)i << 20)),
            Is.EqualTo(Enumerable.Range(0, 4096).Select(i => numbers[table.Pick((uint)i << 20)])));
    }

    [Test]
    public void From_BadWeights_Throws()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => AliasTable.From([]), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => AliasTable.From([0, 0]), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => AliasTable.From([1, -1]), Throws.InstanceOf<ArgumentOutOfRangeException>());
            Assert.That(() => AliasTable.From([1, double.NaN]), Throws.InstanceOf<ArgumentOutOfRangeException>());
        }
    }
}
