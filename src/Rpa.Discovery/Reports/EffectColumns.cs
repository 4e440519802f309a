using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The columns of every table of effects, a row for each figure.</summary>
internal static class EffectColumns
{
    private static readonly Column<Figure<CandidateEffects>> Name = new(ReportWords.EffectColumn,
        figure => figure.Words!)
    { NamesRow = true, IsFlexible = true };

    /// <summary>The figures that have something to show.</summary>
    public static IEnumerable<Figure<CandidateEffects>> Rows(CandidateEffects effects) =>
        EffectFigures.All.Where(figure => figure.IsShown(effects));

    /// <summary>With the interval of the runs.</summary>
    public static IReadOnlyList<Column<Figure<CandidateEffects>>> OfRuns(CandidateEffects effects, string? currency) =>
    [
        Name,
        new(ReportWords.MeanColumn, figure => FigureText.WithInterval(Get(effects, figure).Figure, currency)) { IsRight = true },
        SingleYears(effects),
    ];

    /// <summary>With what the figures leave open, and the interval of the runs in a column of its own.</summary>
    public static IReadOnlyList<Column<Figure<CandidateEffects>>> OfFiles(CandidateEffects effects, PossibleAmounts? possible,
        string? currency) =>
    [
        Name,
        new(ReportWords.RangeColumn, figure =>
        {
            var (mean, range) = Get(effects, figure, possible);
            return FigureText.WithRange(mean, range, currency);
        })
        { IsRight = true },
        new(ReportWords.RunsColumn, figure => FigureText.IntervalOfRuns(Get(effects, figure).Figure)) { IsRight = true },
        SingleYears(effects),
        new(ReportWords.EvidenceColumn, _ => Terms.Of(effects.Evidence)),
    ];

    // The unit of the mean holds for the whole row.
    private static (Estimate? Figure, PossibleAmount? Range) Get(CandidateEffects effects, Figure<CandidateEffects> figure,
        PossibleAmounts? possible = null) =>
        TimeSpans.InItsUnit(figure.Get(effects), possible?.Effects.GetValueOrDefault(figure.Id));

    private static Column<Figure<CandidateEffects>> SingleYears(CandidateEffects effects) =>
        new(ReportWords.SingleYears, figure => FigureText.SingleYears(Get(effects, figure).Figure)) { IsRight = true };
}
