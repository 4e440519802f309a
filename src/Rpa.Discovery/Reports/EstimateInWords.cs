using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>An estimate inside a sentence: its figure with its interval, named so.</summary>
internal sealed record EstimateInWords(Estimate Estimate) : IWording
{
    public string In(Language language) => FigureText.WithNamedInterval(Estimate, language);
}
