using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The rows of every table of effects: name, mean with its interval, single years.</summary>
internal static class EffectRows
{
    public static IEnumerable<IReadOnlyList<string>> Of(CandidateEffects effects, Language language, string? currency) =>
        EffectFigures.All.Where(figure => figure.IsShown(effects)).Select(figure => (IReadOnlyList<string>)
            [figure.Words.In(language), FigureText.WithInterval(figure.Get(effects), language, currency), FigureText.SingleYears(figure.Get(effects), language)]);
}
