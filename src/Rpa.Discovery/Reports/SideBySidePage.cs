using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Today and several variants in one table: a row for each figure, a column for each variant.</summary>
internal static class SideBySidePage
{
    /// <summary>So many columns fit beside the names; more go into further tables.</summary>
    private const int MostColumns = 4;

    /// <summary>The page.</summary>
    /// <param name="all">What was compared.</param>
    /// <param name="value">Where the value stands that was changed, and what the file says there; null for scenarios.</param>
    /// <param name="kind">What kind of study it is.</param>
    public static Page Of(SideBySide all, (string Path, string Said)? value, StudyKind kind)
    {
        var page = new Page(value is { } swept ? ComparisonWords.SweepOf.With(swept.Path)
            : ComparisonWords.Several.With(all.Variants.Count))
            .Sentence(ComparedText.Simulated(all.AsIs))
            .Sentence(value is { } said ? ComparisonWords.InTheFile.With(said.Said) : null)
            .Items(value is null ? all.Variants.Index().SelectMany(v => Changes(all, v.Item, Letter(v.Index))) : []);
        List<Row> rows = [.. Levels(all), .. Effects(all)];
        foreach (var shown in all.Variants.Index().Chunk(MostColumns))
        {
            page.Pause().Table(
            [
                new Column<Row>(RunnerWords.FigureColumn, row => row.Name) { NamesRow = true, IsFlexible = true },
                new Column<Row>(RunnerWords.AsIsColumn, row => row.AsIs) { IsRight = true },
                .. shown.Select(v =>
                    new Column<Row>((Text)(value is null ? Letter(v.Index) : v.Item.Variant.Label),
                        row => row.Variants[v.Index]) { IsRight = true }),
            ], rows);
        }

        var breakEven = all.Variants.Index().Select(v => (Letter: Letter(v.Index), Pays: ComparedText.BreakEven(all, v.Item)!))
            .Where(v => v.Pays is not null).ToList();
        return page.Pause()
            .Items(breakEven.Select(v => new Item(v.Pays, v.Letter + ":")))
            .Sentence(breakEven.Count == 0 ? null : ReportWords.BreakEvenAloneSentence)
            .Sentence(ComparisonWords.MeansOnly)
            .Sentences(ComparedText.Loads(all, kind));
    }

    private static IEnumerable<Item> Changes(SideBySide all, ComparedVariant variant, string letter) =>
    [
        new Item(ComparedText.Title(variant), letter + ":"),
        .. ChangesInWords.Between(all.AsIs.Department, variant.ToBe.Department, all.AsIs.Options)
        .Select(change => new Item(change, Indent: 3)),
    ];

    // One unit in a row, whatever stands in another table of the same figure.
    private static IEnumerable<Row> Levels(SideBySide all) =>
        from figure in ComparedFigure.Of(all.AsIs.Department)
        where figure.IsShown(all)
        let row = ComparedText.InOneUnit(figure, [figure.Level(all.AsIs), .. all.Variants.Select(v => figure.Level(v.ToBe))])
        select new Row(figure.Name, ComparedText.Level(figure, row[0]),
            [.. row.Skip(1).Select(level => ComparedText.Level(figure, level))]);

    private static IEnumerable<Row> Effects(SideBySide all) => EffectFigures.All.Where(f => all.Variants.Any(v => f.IsShown(v.Effects)))
        .Select(f => new Row(f.Words!, (Text)"", [.. InOneUnit(f, all).Select(e => FigureText.Mean(e, all.AsIs.Department.Currency))]));

    private static IReadOnlyList<Estimate?> InOneUnit(Figure<CandidateEffects> figure, SideBySide all)
    {
        Estimate?[] row = [.. all.Variants.Select(v => figure.Get(v.Effects))];
        return figure.Unit == Unit.Hours ? TimeSpans.InOneUnit(row) : row;
    }

    // A to Z, then AA to AZ and so on.
    private static string Letter(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);

    private sealed record Row(IWording Name, IWording AsIs, IReadOnlyList<FigureText> Variants);
}
