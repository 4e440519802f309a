using System.Globalization;
using Rpa.Discovery.Excel.Report;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Tests;

/// <summary>Formulas as another program computes them, held against the library.</summary>
public sealed class FormulaTests
{
    private const double Tolerance = 1e-9;

    // By aim: on-time, overtime, time, money, burden. The last leave many level: not every candidate moves every aim.
    private static readonly double[][] Weightings =
    [
        [20, 20, 20, 20, 20], [0, 0, 50, 50, 0], [40, 0, 60, 0, 0], [5, 80, 5, 5, 5], [1, 1, 1, 96, 1], [13, 29, 7, 31, 20],
        [0.1, 0.2, 0.3, 0.4, 0], [0, 0, 1, 0, 0], [1, 0, 0, 0, 0], [0, 0, 0, 0, 7], [0, 0, 0, 0, 0],
    ];

    [Test]
    public void EveryFormula_ComesOutAsWritten([Values("tax-collection", "citizens-counter", "imizu-reconciliation")] string sample)
    {
        using var book = new OpenedWorkbook(ReportWorkbook.Write(SampleStudies.Of(sample), Language.Japanese));
        var written = book.Sheets.SelectMany(s => book.Cells(s).Where(c => c.CellFormula is not null)
            .Select(c => (Sheet: s, At: c.CellReference!.Value!, Value: OpenedWorkbook.TextOf(c)))).ToList();
        Assert.That(written, Has.Count.GreaterThan(40));
        book.ForgetValues();
        var computed = LibreOffice.Compute([book.Bytes()])[0];
        var other = written.Select(w => (w.Sheet, w.At, w.Value, Now: At(computed, w.Sheet, w.At)))
            .Where(w => !IsSame(w.Value, w.Now)).ToList();
        Assert.That(other, Is.Empty, () => string.Join('\n', other));
    }

    [Test]
    public void OtherWeights_GiveTheOrderThatTheLibraryGives()
    {
        var study = SampleStudies.Of("tax-collection");
        var points = WeightSheet.Points(FormulaFigures.Of(study)!);
        var sheet = WorkbookWords.YourWeights.Japanese;
        var bytes = ReportWorkbook.Write(study, Language.Japanese);
        var computed = LibreOffice.Compute([.. Weightings.Select(weights =>
        {
            using var book = new OpenedWorkbook(bytes);
            foreach (var (a, weight) in weights.Index())
                book.Set(sheet, Writing.Sheet.At(WeightSheet.WeightRow, 4 + a), weight);
            book.ForgetValues();
            return book.Bytes();
        })]);
        foreach (var (weights, now) in Weightings.Zip(computed))
        {
            // Weights that are all 0 the library refuses; the sheet then lets all count the same.
            var said = weights.Any(w => w > 0) ? Weights.Direct(study.Aims.Index()
                .ToDictionary(a => a.Item.Aim, a => weights[a.Index], StringComparer.Ordinal)) : Weights.Equal;
            var expected = new WeightedSum().Rank(points, said);
            var rows = Enumerable.Range(0, expected.Rows.Count)
                .Select(i => (Title: $"{now[sheet, 8 + i, 1]}", Rank: now.Number(sheet, 8 + i, 2), Value: now.Number(sheet, 8 + i, 3)))
                .ToList();
            Assert.That(rows.Select(r => r.Title),
                Is.EqualTo(expected.Rows.Select(r => study.Ranking.First(c => c.Id == r.Alternative).Title.In(Language.Japanese))),
                string.Join(' ', weights));
            Assert.That(rows.Select(r => r.Rank), Is.EqualTo(expected.Rows.Select(r => (double)r.Rank)), string.Join(' ', weights));
            foreach (var (row, library) in rows.Zip(expected.Rows))
                Assert.That(row.Value, Is.EqualTo(library.Value).Within(Tolerance));
        }
    }

    [Test]
    public void EqualPoints_ShareTheSmallestRankAndKeepTheOrderOfTheRows()
    {
        var study = SampleStudies.Of("tax-collection");
        var (sheet, points) = (WorkbookWords.YourWeights.English, WeightSheet.Points(FormulaFigures.Of(study)!));
        var count = points.Alternatives.Count;
        var twin = count - 1; // the last is what the second is
        using var book = new OpenedWorkbook(ReportWorkbook.Write(study, Language.English));
        for (var a = 0; a < points.Criteria.Count; a++)
            book.Set(sheet, Writing.Sheet.At(10 + count + twin, 4 + a), points[1, a]);
        book.ForgetValues();
        var now = LibreOffice.Compute([book.Bytes()])[0];
        var expected = new WeightedSum().Rank(
            new DecisionMatrix(points.Alternatives, points.Criteria,
                [.. Enumerable.Range(0, count).Select(i =>
                    (IReadOnlyList<double>)[.. Enumerable.Range(0, points.Criteria.Count).Select(a => points[i == twin ? 1 : i, a])])]),
            Weights.Direct(study.Ranking[0].Contributions.ToDictionary(c => c.Aim, c => c.Weight, StringComparer.Ordinal)));
        Assert.That(expected.Rows.Select(r => r.Rank).Distinct().Count(), Is.LessThan(count));
        Assert.That(Enumerable.Range(0, count).Select(i => $"{now[sheet, 8 + i, 2]} {now[sheet, 8 + i, 1]}"),
            Is.EqualTo(expected.Rows.Select(r =>
                $"{r.Rank} {study.Ranking.First(c => c.Id == r.Alternative).Title.In(Language.English)}")));
    }

    [Test]
    public void StudysOwnWeights_GiveItsValues([Values("tax-collection", "citizens-counter", "imizu-reconciliation")] string sample)
    {
        var study = SampleStudies.Of(sample);
        var weights = study.Ranking[0].Contributions.ToDictionary(c => c.Aim, c => c.Weight, StringComparer.Ordinal);
        var ranked = new WeightedSum().Rank(WeightSheet.Points(FormulaFigures.Of(study)!), Weights.Direct(weights));
        foreach (var row in study.Ranking)
            Assert.That(ranked.Of(row.Id).Value, Is.EqualTo(row.Value.Mean!.Value).Within(Tolerance), row.Id);
    }

    [Test]
    public void OtherCosts_MoveBalanceAndBreakEvenAndBudgets()
    {
        var study = SampleStudies.Of("tax-collection");
        var (years, summary) = (WorkbookWords.MoneyByYear.English, WorkbookWords.BusinessCase.English);
        using var book = new OpenedWorkbook(ReportWorkbook.Write(study, Language.English));
        var business = study.Ranking[0].Business;
        book.Set(years, "F4", (double)business.Years[0].Build + 100_000);
        book.ForgetValues();
        var now = LibreOffice.Compute([book.Bytes()])[0];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(now.Number(summary, 6, 6), Is.EqualTo((double)business.Years[0].Costs + 100_000).Within(1e-6), "to begin");
            Assert.That(now.Number(summary, 6, 9), Is.EqualTo((double)business.Npv!.Value - 100_000).Within(1e-6), "net present value");
            Assert.That(now.Number(summary, 6, 10), Is.EqualTo((double)business.NetCashPerYear!.Value - 20_000).Within(1e-6), "net a year");
            Assert.That(now.Number(summary, 6, 11), Is.EqualTo((double)business.BreakEvenCostPerYear!.Value).Within(1e-6),
                "what it may cost does not depend on what it costs");
            Assert.That(now.Number(summary, 6, 12), Is.GreaterThan(business.BreakEvenHoursPerYear!.Value), "it must give more hours");
            Assert.That(now.Number(summary, 6, 14), Is.EqualTo((double)business.ByFiscalYear[0].Costs + 100_000).Within(1e-6),
                "the first budget");
        }
    }

    private static object? At(Computed computed, string sheet, string at)
    {
        var letters = at.TrimEnd("0123456789".ToCharArray());
        return computed[sheet, int.Parse(at[letters.Length..], CultureInfo.InvariantCulture),
            letters.Aggregate(0, (n, c) => (n * 26) + (c - 'A' + 1))];
    }

    private static bool IsSame(string written, object? now) =>
        double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        ? now is double value && Math.Abs(value - number) <= Tolerance * Math.Max(1, Math.Abs(number))
        : string.Equals(written, now as string, StringComparison.Ordinal);
}
