using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Today beside one scenario, and what the scenario gives.</summary>
internal static class ComparisonPage
{
    public static Page Of(SideBySide all, ComparedVariant comparison, StudyKind kind)
    {
        var (department, effects) = (all.AsIs.Department, comparison.Effects);
        return new Page(RunnerWords.EffectsOf.With(ComparedText.Title(comparison)))
            .Sentence(ComparedText.Simulated(all.AsIs))
            .Items(ChangesInWords.Between(department, comparison.ToBe.Department, all.AsIs.Options))
            .Pause()
            .Table(Columns(all, comparison), ComparedFigure.Of(department, comparison.Difference)
                .Where(f => f.Change(comparison.Difference) is not null && (!f.NamesItsUnit || f.IsShown(all))))
            .Heading(ReportWords.Effects)
            .Table(EffectColumns.OfRuns(effects, department.Currency), EffectColumns.Rows(effects))
            .Sentence(effects.QueueMovesTo is { } move
                ? ReportWords.QueueMoves.With(department.FindState(move.State)?.Title ?? (Text)move.State.State,
                    FigureText.WithInterval(move.WaitingHoursAddedPerYear)) : null)
            .Sentence(ComparedText.BreakEven(all, comparison))
            .Sentence(ComparedText.BreakEven(all, comparison) is null ? null : ReportWords.BreakEvenAloneSentence)
            .Sentence(ReportWords.EvidenceIs.With(Terms.Of(effects.Evidence)))
            .Pause()
            .Sentences(ComparedText.Loads(all, kind))
            .Sentence(RunnerWords.IntervalNote)
            .Sentences(FigureText.WhyNone(Shown(all, comparison)));
    }

    private static IReadOnlyList<Column<ComparedFigure>> Columns(SideBySide all, ComparedVariant comparison)
    {
        return
        [
            new(RunnerWords.FigureColumn, f => f.Name) { NamesRow = true, IsFlexible = true },
            new(RunnerWords.AsIsColumn, f => ComparedText.Level(f, Row(f)[0])) { IsRight = true },
            new(RunnerWords.ToBeColumn, f => ComparedText.Level(f, Row(f)[1])) { IsRight = true },
            new(RunnerWords.DifferenceColumn, f => f.NamesItsUnit
                ? FigureText.Bare(Row(f)[2]) : FigureText.Difference(Row(f)[2])) { IsRight = true },
        ];

        IReadOnlyList<Estimate?> Row(ComparedFigure figure) =>
            ComparedText.InOneUnit(figure, figure.Level(all.AsIs), figure.Level(comparison.ToBe), figure.Change(comparison.Difference));
    }

    private static IEnumerable<Estimate?> Shown(SideBySide all, ComparedVariant comparison) =>
    [
        .. ComparedFigure.Of(all.AsIs.Department, comparison.Difference).Where(f => !f.NamesItsUnit)
            .Select(f => f.Change(comparison.Difference)),
        .. EffectFigures.All.Select(f => f.Get(comparison.Effects)),
    ];
}
