using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class PossibleAmountTests
{
    private static readonly int[] Blocks = [.. Enumerable.Range(0, 100).Select(f => f / InputDraws.BlockSize)];

    private static double Normal(int stream, int file)
    {
        var u = Keys.Uniform(Keys.Draw(Keys.Mix((ulong)stream), 1, (ulong)file));
        return NormalLaw.Quantile(u, 1 - u);
    }

    // 100, 101, … 199: one more of them would lie below 109.1 in a tenth of the cases.
    [Test]
    public void Range_IsTheTenthAndTheNinetieth_OfOneMoreFile()
    {
        var range = PossibleAmount.Of([.. Enumerable.Range(100, 100).Select(v => (double)v)], Blocks, YearLuck.None)!;
        Assert.That((double[])[range.P10, range.P50, range.P90, range.Files], Is.EqualTo([109.1, 149.5, 189.9, 100]).Within(1e-9));
    }

    // The division is one more file of the law: 8 in 10 of them have to lie within, however few were drawn.
    [TestCase(12)]
    [TestCase(25)]
    [TestCase(60)]
    public void Range_HoldsEightOfTen_OfOneMoreFile(int files) =>
        Assert.That(Held(files, _ => YearLuck.None, f => Normal(1, f), (mean, _) => mean), Is.EqualTo(0.8).Within(0.025));

    // Whatever share of the spread is luck, and although twenty years tell only roughly how much that is. Where the figures move next to
    // nothing, no range can be narrow enough.
    [TestCase(3, 0.78, 0.82)]
    [TestCase(1, 0.74, 0.82)]
    [TestCase(0.5, 0.72, 0.86)]
    [TestCase(0, 0.9, 1)]
    public void Range_HoldsTheMeanYear_WhateverIsLuck(double figures, double least, double most) =>
        Assert.That(Held(50, s => YearNoise.Luck([.. Enumerable.Range(0, 20).Select(r => Normal(4, (100 * s) + r))], 1),
            f => figures * Normal(1, f), (mean, f) => mean + Normal(2, f)), Is.InRange(least, most));

    // Late cases are like that: next to none in most files, hundreds in a few, and luck in proportion. Towards their mean most files would
    // be moved out of where they can be.
    [Test]
    public void FewFilesFarOut_DoNotMoveTheOthers() =>
        Assert.That(Held(50, s => YearNoise.Luck([.. Enumerable.Range(0, 20).Select(r => 2 * Normal(4, (100 * s) + r))], 1),
            f => Math.Exp(1.5 * Normal(1, f)), (mean, f) => mean * (1 + (0.3 * Normal(2, f)))), Is.InRange(0.72, 0.85));

    // In how many of many samples of files the mean year of one more lies within the range.
    private static double Held(int files, Func<int, YearLuck> luck, Func<int, double> meanYear, Func<double, int, double> year)
    {
        const int samples = 4000;
        int[] blocks = [.. Enumerable.Range(0, files).Select(f => f / InputDraws.BlockSize)];
        return Enumerable.Range(0, samples).Count(s =>
        {
            var first = s * (files + 1);
            var range = PossibleAmount.Of([.. Enumerable.Range(first, files).Select(f => year(meanYear(f), f))], blocks, luck(s))!;
            var truth = meanYear(first + files);
            return truth >= range.P10 && truth <= range.P90;
        }) / (double)samples;
    }

    // Mean years vary with variance 9, single years of a file with 16 more: the range is that of the mean years, not of the 5 that single
    // ones vary by.
    [Test]
    public void LuckOfTheYear_IsTakenOut()
    {
        const int files = 4000;
        int[] blocks = [.. Enumerable.Range(0, files).Select(f => f / InputDraws.BlockSize)];
        double[] years = [.. Enumerable.Range(0, files).Select(f => 50 + (3 * Normal(1, f)) + (4 * Normal(2, f)))];
        var mean = PossibleAmount.Of(years, blocks, new YearLuck(16, 1000))!;
        var raw = PossibleAmount.Of(years, blocks, YearLuck.None)!;
        Assert.Multiple(() =>
        {
            Assert.That((mean.P90 - mean.P10) / 2, Is.EqualTo(3 * NormalLaw.Z90).Within(0.2));
            Assert.That((raw.P90 - raw.P10) / 2, Is.EqualTo(5 * NormalLaw.Z90).Within(0.3));
            Assert.That(mean.P50, Is.EqualTo(50).Within(0.2));
        });
    }

    // The middle of a hundred files is known to a tenth of what they vary by, and so much is left of a range that is luck alone.
    [Test]
    public void WhereYearsVaryMoreThanFiles_TheMiddleIsStillNotKnownExactly()
    {
        double[] files = [.. Enumerable.Range(0, 100).Select(f => Normal(3, f))];
        var range = PossibleAmount.Of(files, Blocks, new YearLuck(5, 30))!;
        var raw = PossibleAmount.Of(files, Blocks, YearLuck.None)!;
        Assert.That((range.P90 - range.P10) / (raw.P90 - raw.P10), Is.EqualTo(0.1).Within(1e-3));
        Assert.That(range.P50, Is.EqualTo(raw.P50).Within(1e-12));
    }

    // Each block holds the same amounts: no more files would move the limits. Blocks that differ say how far they may be off.
    [Test]
    public void Error_IsWhatBlocksDifferBy()
    {
        var alike = PossibleAmount.Of([.. Enumerable.Range(0, 100).Select(f => (double)(f % InputDraws.BlockSize))], Blocks,
            YearLuck.None)!;
        var apart = PossibleAmount.Of([.. Enumerable.Range(0, 100)
            .Select(f => (f % InputDraws.BlockSize) + (10.0 * (f / InputDraws.BlockSize)))], Blocks, YearLuck.None)!;
        Assert.That(alike.Error, Is.Zero);
        Assert.That(apart.Error, Is.EqualTo(Math.Sqrt(500.0 / 3 / 4)).Within(1e-9), "limits 0, 10, 20, 30 above each other");
    }

    [Test]
    public void FewerThanTenFiles_GiveNoRange() =>
        Assert.That(PossibleAmount.Of([.. Enumerable.Range(0, 9).Select(f => (double)f)], Blocks, YearLuck.None), Is.Null);

    [Test]
    public void MedianIsPrinted_WhereTheFilesOwnFigureLiesOutside_AndUnsureRangesSaySo()
    {
        var range = new PossibleAmount { P10 = 120, P50 = 150, P90 = 190, Files = 100, Error = 2 };
        var own = Estimate.Exact(100, Unit.HoursPerYear);
        Assert.Multiple(() =>
        {
            Assert.That(FigureText.WithRange(own, range).In(Language.English), Is.EqualTo("100 h a year (120 to 190, median 150)"));
            Assert.That(FigureText.WithRange(own, range).In(Language.Japanese), Is.EqualTo("年100時間(120〜190、中央値150)"));
            Assert.That(FigureText.WithRange(own, range with { P10 = 99 }).In(Language.English), Is.EqualTo("100 h a year (99 to 190)"));
            Assert.That(FigureText.WithRange(own, range with { P10 = 90, IsUnsure = true }).In(Language.English),
                Is.EqualTo("100 h a year (90 to 190, unsure)"));
            // Where the files differ by the luck of years alone, there is no range to show.
            var one = range with { P10 = 150, P90 = 150 };
            Assert.That(FigureText.WithRange(own, one).In(Language.English), Is.EqualTo("100 h a year (possible files: about 150)"));
            Assert.That(FigureText.WithRange(own, one).In(Language.Japanese), Is.EqualTo("年100時間(あり得るファイルでは150前後)"));
            Assert.That((FigureText.HasMedian(own, range), FigureText.HasMedian(own, one)), Is.EqualTo((true, false)));
        });
    }
}
