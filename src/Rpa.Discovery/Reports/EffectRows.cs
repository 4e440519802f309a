using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The rows of every table of effects: name, mean with its interval, single years.</summary>
internal static class EffectRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(CandidateEffects effects, Language language, string? currency) =>
        EffectFigures.All.Where(figure => figure.IsShown(effects)).Select(figure => (IReadOnlyList<string>)
            [figure.Words.In(language), FigureText.WithInterval(figure.Get(effects), language, currency), FigureText.SingleYears(figure.Get(effects), language)]);

    /// <summary>With what the figures leave open, and the interval of the runs in a column of its own.</summary>
    public static IEnumerable<IReadOnlyList<string>> Of(CandidateEffects effects, PossibleAmounts? possible, Language language, string? currency) =>
        EffectFigures.All.Where(figure => figure.IsShown(effects)).Select(figure => (IReadOnlyList<string>)
        [
            figure.Words.In(language),
            FigureText.WithRange(figure.Get(effects), possible?.Effects.GetValueOrDefault(figure.Id), language, currency),
            FigureText.IntervalOfRuns(figure.Get(effects), language),
            FigureText.SingleYears(figure.Get(effects), language),
        ]);
}
