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

    // 100, 101, … 199: a tenth of them lie below 109.9.
    [Test]
    public void Range_IsTheTenthAndTheNinetieth_OfTheFiles()
    {
        var range = PossibleAmount.Of([.. Enumerable.Range(100, 100).Select(v => (double)v)], Blocks, yearVariance: 0)!;
        Assert.That((double[])[range.P10, range.P50, range.P90, range.Files], Is.EqualTo([109.9, 149.5, 189.1, 100]).Within(1e-9));
    }

    // Mean years vary with variance 9, single years of a file with 16 more: the range is that of the mean years, not of the 5 that single
    // ones vary by.
    [Test]
    public void LuckOfTheYear_IsTakenOut()
    {
        const int files = 4000;
        int[] blocks = [.. Enumerable.Range(0, files).Select(f => f / InputDraws.BlockSize)];
        double[] years = [.. Enumerable.Range(0, files).Select(f => 50 + (3 * Normal(1, f)) + (4 * Normal(2, f)))];
        var mean = PossibleAmount.Of(years, blocks, yearVariance: 16)!;
        var raw = PossibleAmount.Of(years, blocks, yearVariance: 0)!;
        Assert.Multiple(() =>
        {
            Assert.That((mean.P90 - mean.P10) / 2, Is.EqualTo(3 * NormalLaw.Z90).Within(0.2));
            Assert.That((raw.P90 - raw.P10) / 2, Is.EqualTo(5 * NormalLaw.Z90).Within(0.3));
            Assert.That(mean.P50, Is.EqualTo(50).Within(0.2));
        });
    }

    [Test]
    public void WhereYearsVaryAsMuchAsFiles_NothingIsLeftToTheFigures()
    {
        var range = PossibleAmount.Of([.. Enumerable.Range(0, 100).Select(f => Normal(3, f))], Blocks, yearVariance: 5)!;
        Assert.That(range.P90 - range.P10, Is.EqualTo(0).Within(1e-12));
    }

    // Each block holds the same amounts: no more files would move the limits. Blocks that differ say how far they may be off.
    [Test]
    public void Error_IsWhatBlocksDifferBy()
    {
        var alike = PossibleAmount.Of([.. Enumerable.Range(0, 100).Select(f => (double)(f % InputDraws.BlockSize))], Blocks, 0)!;
        var apart = PossibleAmount.Of([.. Enumerable.Range(0, 100)
            .Select(f => (f % InputDraws.BlockSize) + (10.0 * (f / InputDraws.BlockSize)))], Blocks, 0)!;
        Assert.That(alike.Error, Is.Zero);
        Assert.That(apart.Error, Is.EqualTo(Math.Sqrt(500.0 / 3 / 4)).Within(1e-9), "limits 0, 10, 20, 30 above each other");
    }

    [Test]
    public void FewerThanTenFiles_GiveNoRange() =>
        Assert.That(PossibleAmount.Of([.. Enumerable.Range(0, 9).Select(f => (double)f)], Blocks, 0), Is.Null);

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
