using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class RankConfidenceTests
{
    private static double[] Noisy(double mean, int stream, double size = 1) =>
        [.. Enumerable.Range(0, 30).Select(r => mean + (size * (Keys.Uniform(Keys.Mix(((ulong)stream * 1000) + (ulong)r)) - 0.5)))];

    private static RankConfidence Of(double[][] replications, double[][] files, Func<int, int, double>? yearVariance = null) =>
        new([.. replications.Select(r => r.Average())], RankConfidence.Resample(replications, seed: 1), files,
            yearVariance is null ? null : (one, other) => new YearLuck(yearVariance(one, other), 30));

    private static double[][] Files(int count, Func<int, double[]> file) => [.. Enumerable.Range(0, count).Select(file)];

    [Test]
    public void FarAheadInEveryFile_IsFirst_AndAlmostCertain()
    {
        var standing = Of([Noisy(20, 1), Noisy(10, 2)], Files(60, f => [20 + (f % 3), 10]));
        Assert.Multiple(() =>
        {
            Assert.That(standing.Of(0, 1).First, Is.EqualTo(1));
            Assert.That(standing.Of(0, 1).Word!.Japanese, Is.EqualTo("ほぼ確実"));
            Assert.That(standing.Of(1, 1).First, Is.Zero);
            Assert.That(standing.Levels(), Is.EqualTo([1, 2]));
            Assert.That((standing.Ranks(0), standing.Ranks(1)), Is.EqualTo(((1, 1), (2, 2))));
        });
    }

    [Test]
    public void AlmostCertain_NeedsSixtyKeptFiles() =>
        Assert.That(Of([Noisy(20, 1), Noisy(10, 2)], Files(59, f => [20 + (f % 3), 10])).Of(0, 1).Word!.English, Is.EqualTo("likely"));

    [TestCase(80, 2, 1, 1)]
    [TestCase(79, 1, 1, 2)]
    public void Better_IsHigherInFourOfFiveFiles_AndElseLevel(int ahead, int levelOfSecond, int best, int worst)
    {
        var standing = Of([Noisy(14, 1, 0.1), Noisy(12, 2, 0.1)], Files(100, f => f < ahead ? [20, 10] : [8, 14]));
        Assert.That((standing.Levels()[1], standing.Ranks(0)), Is.EqualTo((levelOfSecond, (best, worst))));
        Assert.That(standing.Of(0, 1).Figures, Is.EqualTo(ahead / 100.0));
    }

    [Test]
    public void Tie_CountsHalf() // 70 ahead, 20 level, 10 behind: 80 in 100
    {
        var standing = Of([Noisy(14, 1, 0.1), Noisy(12, 2, 0.1)], Files(100, f => f < 70 ? [20, 10] : f < 90 ? [10, 10] : [8, 14]));
        Assert.That(standing.IsBetter(0, 1), Is.True);
    }

    // Its figure is the lower one, and yet it is the better one in nine of ten possible files.
    [Test]
    public void LowerThatIsBetter_ChangesPlacesWithItsUpperNeighbour()
    {
        var standing = Of([Noisy(14, 1, 0.1), Noisy(12, 2, 0.1), Noisy(3, 3, 0.1)],
            Files(100, f => f < 90 ? [10 + (f % 2), 12, 3] : [30, 12, 3]));
        Assert.That(standing.Order, Is.EqualTo([1, 0, 2]));
        Assert.That((standing.Ranks(1), standing.Ranks(0), standing.Ranks(2)), Is.EqualTo(((1, 1), (2, 2), (3, 3))));
        Assert.That(standing.Of(1, 1).IsFirst, Is.True);
    }

    // Each is better than the next in 80 of 100 files and the last better than the first: no order is right, and the sorting ends.
    [Test]
    public void Ring_EndsAfterAsManyRoundsAsCandidates()
    {
        var standing = Of([Noisy(10, 1, 0.1), Noisy(10, 2, 0.1), Noisy(10, 3, 0.1), Noisy(10, 4, 0.1), Noisy(10, 5, 0.1)],
            Files(100, f => [.. Enumerable.Range(0, 5).Select(c => (double)((c + f) % 5))]));
        Assert.That(standing.Order, Is.EquivalentTo(Enumerable.Range(0, 5)));
        Assert.That(standing.IsBetter(1, 0) && standing.IsBetter(0, 4), Is.True, "four of five, all the way round");
    }

    // Who is worse than the second and yet not worse than the first is level with the first: the headline names exactly those.
    [Test]
    public void Level_IsWhomTheFirstIsNotBetterThan_WhateverStandsBetween()
    {
        var standing = Of([Noisy(20, 1, 0.1), Noisy(18, 2, 0.1), Noisy(15, 3, 0.1)], Files(100, f => [20, 18 - (f % 2), f < 70 ? 5 : 40]));
        Assert.That(standing.Levels(), Is.EqualTo([1, 2, 1]));
        Assert.That((standing.Ranks(0), standing.Ranks(1), standing.Ranks(2)), Is.EqualTo(((1, 2), (2, 3), (1, 3))));
    }

    // Two whose values swing together with the year: the difference is steady, and so is the order.
    [Test]
    public void LuckOfYears_IsTakenOutOfTheDifference()
    {
        var luck = Noisy(0, 7, 20);
        var files = Files(100, f => [10 + (3 * (luck[f % 30] / 10)), 9]);
        var noise = new MeanVariance();
        foreach (var file in files)
            noise.Add(file[0] - file[1]);
        var raw = Of([Noisy(10, 1, 0.1), Noisy(9, 2, 0.1)], files);
        var freed = Of([Noisy(10, 1, 0.1), Noisy(9, 2, 0.1)], files, (_, _) => 0.9 * noise.Variance);
        Assert.That((raw.IsBetter(0, 1), freed.IsBetter(0, 1)), Is.EqualTo((false, true)));
        Assert.That(freed.Of(0, 1).Figures, Is.GreaterThan(raw.Of(0, 1).Figures!.Value + 0.1));
    }

    // Not taken through the later files because it was out: first in none of them, and compared with others on the common ones alone.
    [Test]
    public void WhoStoppedEarly_IsBehindInTheFurtherFiles()
    {
        var standing = Of([Noisy(20, 1), Noisy(10, 2)], Files(100, f => [20 + (f % 3), f < 50 ? 10 : double.NaN]));
        Assert.That((standing.Of(0, 1).Figures, standing.Of(1, 1).Figures, standing.Of(1, 2).FiguresTopK), Is.EqualTo((1.0, 0.0, 0.5)));
        Assert.That(standing.IsBetter(0, 1), Is.True);
    }

    [Test]
    public void WithoutFiles_TheRunsDecide()
    {
        var standing = Of([[.. Enumerable.Repeat(10.5, 30)], [.. Enumerable.Range(0, 30).Select(r => r % 2 == 0 ? 9.5 : 11.45)],
            Noisy(5, 3, 0.1)], []);
        Assert.Multiple(() =>
        {
            Assert.That(standing.Levels(), Is.EqualTo([1, 1, 2]));
            Assert.That(standing.Of(2, 1).Runs, Is.Zero);
            Assert.That(standing.Of(0, 1).Figures, Is.Null);
        });
    }

    // The second was run twice as often, and its later years were poor; resampling sees all of them.
    [Test]
    public void RunMoreOftenThanAnother_EachIsResampledFromAllOfItsOwnRuns()
    {
        double[] shorter = [.. Enumerable.Repeat(9.5, 20)];
        double[] longer = [.. Enumerable.Repeat(10.0, 20), .. Enumerable.Repeat(0.0, 20)];
        var standing = Of([shorter, longer], []);
        Assert.That((standing.Of(0, 1).First, standing.Of(1, 1).First), Is.EqualTo((1.0, 0.0)));
    }

    [Test]
    public void OfASeed_IsAlwaysTheSame_AndPlacesAddUp()
    {
        double[] One() => [.. Enumerable.Range(0, 3).Select(i => Of([Noisy(10, 1), Noisy(10.1, 2), Noisy(9.9, 3)], []).Of(i, 2).TopK)];
        var first = One();
        Assert.That(One(), Is.EqualTo(first));
        Assert.That(first.Sum(), Is.EqualTo(2).Within(1e-9));
    }
}
