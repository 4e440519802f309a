using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>An amount of a ranked candidate inside a sentence: its figure with what the unmeasured figures leave open about it.</summary>
/// <param name="Estimate">By the file's own figures.</param>
/// <param name="Range">Over possible files; null when there is none.</param>
/// <param name="IsMeasured">Whether there is none because every figure behind it is measured.</param>
internal sealed record EstimateInWords(Estimate Estimate, PossibleAmount? Range, bool IsMeasured) : IEstimateInWords, IWording
{
    public string In(Language language) => Range is not null
        ? FigureText.WithRange(Estimate, Range).In(language)
        : (IsMeasured ? ReportWords.FigureMeasured : ReportWords.FigureNotDrawn).In(language, FigureText.Mean(Estimate));
}
