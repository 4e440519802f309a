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
        new(ReportWords.MeanColumn, figure => FigureText.WithInterval(figure.Get(effects), currency)) { IsRight = true },
        SingleYears(effects),
    ];

    /// <summary>With what the figures leave open, and the interval of the runs in a column of its own.</summary>
    public static IReadOnlyList<Column<Figure<CandidateEffects>>> OfFiles(CandidateEffects effects, PossibleAmounts? possible,
        string? currency) =>
    [
        Name,
        new(ReportWords.RangeColumn, figure =>
            FigureText.WithRange(figure.Get(effects), possible?.Effects.GetValueOrDefault(figure.Id), currency)) { IsRight = true },
        new(ReportWords.RunsColumn, figure => FigureText.IntervalOfRuns(figure.Get(effects))) { IsRight = true },
        SingleYears(effects),
        new(ReportWords.EvidenceColumn, _ => Terms.Of(effects.Evidence)),
    ];

    private static Column<Figure<CandidateEffects>> SingleYears(CandidateEffects effects) =>
        new(ReportWords.SingleYears, figure => FigureText.SingleYears(figure.Get(effects))) { IsRight = true };
}
