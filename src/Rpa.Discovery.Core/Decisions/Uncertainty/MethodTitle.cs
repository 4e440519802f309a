using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>A ranking method as a sentence names it: by what it does.</summary>
internal static class MethodTitle
{
    /// <summary>Of a method by its name; one of somebody's own keeps that.</summary>
    public static IWording Of(string method) => method switch
    {
        "weighted-sum" => DecisionWords.WeightedSum,
        "weighted-product" => DecisionWords.WeightedProduct,
        "topsis" => DecisionWords.Topsis,
        "topsis-min-max" => DecisionWords.TopsisMinMax,
        "vikor" => DecisionWords.Vikor,
        "promethee-2" => DecisionWords.PrometheeII,
        "electre-3" => DecisionWords.ElectreIII,
        "spotis" => DecisionWords.Spotis,
        _ => (Text)method,
    };
}
