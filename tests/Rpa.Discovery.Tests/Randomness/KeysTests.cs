using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Randomness;

/// <summary>The mixer's randomness where the kernel leans on it: neighbouring cases, states, visits, seeds and their pairs. Fixed
/// seeds.</summary>
public class KeysTests
{
    private const int Draws = 1 << 17;

    [Test]
    public void Draw_KnownKeys_GivesTheSameBitsForEver()
    {
        // Pinned: a change here would give every stored result other numbers. The mixer was computed by hand with whole-number arithmetic
        // elsewhere.
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys.Mix(0), Is.Zero);
            Assert.That(Keys.Mix(1), Is.EqualTo(MixByHand(1)));
            Assert.That(Keys.Draw(1, 2, 3), Is.EqualTo(MixByHand(unchecked(3 + 3 * 0x9E3779B97F4A7C15))));
            Assert.That(Keys.Name("a/b", DrawPurpose.Effort), Is.Not.EqualTo(Keys.Name("a/b", DrawPurpose.Wait)));
            Assert.That(Keys.Draw(5, 6, 7, 0), Is.EqualTo(Keys.Draw(5, 6, 7)));
            Assert.That(Keys.Draw(5, 6, 7, 1), Is.Not.EqualTo(Keys.Draw(5, 6, 7)));
        }
    }

    private static IEnumerable<TestCaseData> Streams()
    {
        var state = Keys.Name("tax/keyed", DrawPurpose.Effort);
        var replication = Keys.Replication(2026, 0);
        var source = Keys.Source("tax", "arrivals");
        yield return Stream("neighbouring cases", i => Keys.Draw(Keys.Case(replication, source, i), state, 1));
        yield return Stream("neighbouring raw case keys", i => Keys.Draw(i, state, 1));
        yield return Stream("neighbouring visits", i => Keys.Draw(replication, state, i));
        yield return Stream("neighbouring seeds", i => Keys.Draw(Keys.Case(Keys.Replication(i, 0), source, 0), state, 1));
        yield return Stream("neighbouring replications", i => Keys.Draw(Keys.Case(Keys.Replication(2026, (int)i), source, 0), state, 1));
        yield return Stream("neighbouring names", i => Keys.Draw(replication, Keys.Name("tax/step-" + i, DrawPurpose.Effort), 1));
        yield return Stream("neighbouring dated cases",
            i => Keys.Draw(Keys.DatedCase(replication, source, (int)(i >> 8), i & 255), state, 1));
        yield return Stream("repeats", i => Keys.Draw(replication, state, 1 + (i & 3), i >> 2));
        yield return Stream("case keys themselves", i => Keys.Case(replication, source, i));
    }

    [TestCaseSource(nameof(Streams))]
    public void Draw_NeighbouringKeys_EveryByteIsEven(Func<ulong, ulong> draw)
    {
        var counts = new int[8, 256];
        for (ulong i = 0; i < Draws; i++)
        {
            var bits = draw(i);
            for (var place = 0; place < 8; place++)
                counts[place, (bits >> (8 * place)) & 255]++;
        }

        for (var place = 0; place < 8; place++)
        {
            var cells = new int[256];
            for (var value = 0; value < 256; value++)
                cells[value] = counts[place, value];
            AssertEven(cells, $"byte {place}");
        }
    }

    [TestCaseSource(nameof(Streams))]
    public void Draw_PairsOfNeighbours_AreIndependent(Func<ulong, ulong> draw)
    {
        var top = new int[1024];
        var low = new int[1024];
        var branch = new int[1024];
        var before = draw(Draws);
        for (ulong i = 0; i < Draws; i++)
        {
            var bits = draw(i);
            top[((before >> 59) << 5) | (bits >> 59)]++;
            low[((before & 31) << 5) | (bits & 31)]++;
            branch[((bits >> 59) << 5) | ((bits >> 27) & 31)]++;
            before = bits;
        }

        using (Assert.EnterMultipleScope())
        {
            AssertEven(top, "top bits of neighbours");
            AssertEven(low, "low bits of neighbours");
            AssertEven(branch, "effort against branch of one draw");
        }
    }

    [TestCaseSource(nameof(Streams))]
    public void Draw_ManyKeys_NeverMeet(Func<ulong, ulong> draw)
    {
        var seen = new HashSet<ulong>();
        for (ulong i = 0; i < Draws; i++)
            seen.Add(draw(i));
        Assert.That(seen, Has.Count.EqualTo(Draws));
    }

    [Test]
    public void Draw_OneBitOfTheKeyChanged_ChangesHalfTheBits()
    {
        var total = 0L;
        const int keys = 400;
        for (var bit = 0; bit < 64; bit++)
        {
            var changed = 0;
            for (ulong i = 0; i < keys; i++)
                changed += System.Numerics.BitOperations.PopCount(Keys.Mix(Keys.Mix(i) ^ (1UL << bit)) ^ Keys.Mix(Keys.Mix(i)));
            Assert.That(changed / (double)keys, Is.EqualTo(32).Within(1.2), $"bit {bit}");
            total += changed;
        }

        Assert.That(total / (64.0 * keys), Is.EqualTo(32).Within(0.15));
    }

    [Test]
    public void Mix_WithOneFoldOnly_WouldFailTheSameTest()
    {
        // The judge must be able to say no: one multiply leaves neighbouring visits visibly uneven.
        var cells = new int[256];
        for (ulong i = 0; i < Draws; i++)
        {
            var z = i;
            z = (z ^ (z >> 32)) * 0xd6e8feb86659fd93;
            cells[(z ^ (z >> 32)) & 255]++;
        }

        Assert.That(Math.Abs(Deviation(cells)), Is.GreaterThan(4.5));
    }

    [Test]
    public void Uniform_ExtremeBits_StaysBetweenZeroAndOne()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Keys.Uniform(0), Is.GreaterThan(0));
            Assert.That(Keys.Uniform(ulong.MaxValue), Is.LessThan(1));
            Assert.That(Keys.UniformOfLow(0), Is.GreaterThan(0));
            Assert.That(Keys.UniformOfLow(ulong.MaxValue), Is.LessThan(1));
            Assert.That(Keys.UnitExponential(0), Is.GreaterThan(0));
            Assert.That(double.IsFinite(Keys.UnitExponential(ulong.MaxValue)), Is.True);
        }
    }

    [Test]
    public void Purposes_All_AreDistinct() =>
        Assert.That(Enum.GetValues<DrawPurpose>().Select(p => (int)p), Is.Unique);

    private static void AssertEven(int[] cells, string what) => Assert.That(Math.Abs(Deviation(cells)), Is.LessThan(4.5), what);

    /// <summary>Chi-square as a normal deviate (Wilson &amp; Hilferty 1931).</summary>
    private static double Deviation(int[] cells)
    {
        double expected = cells.Sum() / (double)cells.Length, k = cells.Length - 1;
        var chiSquare = cells.Sum(c => (c - expected) * (c - expected) / expected);
        return (Math.Cbrt(chiSquare / k) - (1 - 2 / (9 * k))) / Math.Sqrt(2 / (9 * k));
    }

    private static ulong MixByHand(ulong z)
    {
        System.UInt128 word = System.UInt128.One << 64;
        var multiplier = new System.UInt128(0, 0xd6e8feb86659fd93);
        System.UInt128 value = z;
        for (var round = 0; round < 2; round++)
        {
            value ^= value / (System.UInt128.One << 32);
            value = value * multiplier % word;
        }

        return (ulong)(value ^ (value / (System.UInt128.One << 32)));
    }

    private static TestCaseData Stream(string name, Func<ulong, ulong> draw) => new TestCaseData(draw).SetArgDisplayNames(name);
}
