using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How many of the other methods put the same candidate first, and which do not.</summary>
internal static class MethodsText
{
    /// <summary>In two or three sentences; empty when nothing is ranked.</summary>
    public static string Of(StudyResult result, Language language)
    {
        var able = result.OtherMethods.Where(m => m.IsSame is not null).ToList();
        if (able.Count == 0)
            return "";
        var differ = able.Where(m => m.IsSame == false).Select(m => ReportWords.MethodAndFirst.In(language, Title(m.Method, language),
            string.Join(ReportWords.ListComma.In(language), m.First.Select(id => result.Ranking.First(r => string.Equals(r.Id, id, StringComparison.Ordinal)).Title.In(language))))).ToList();
        var unable = result.OtherMethods.Where(m => m.IsSame is null).Select(m => Title(m.Method, language)).ToList();
        return ReportWords.OtherMethodsSame.In(language, able.Count - differ.Count, able.Count)
            + (differ.Count > 0 ? ReportWords.OtherMethodsDiffer.In(language, string.Join(ReportWords.ListComma.In(language), differ)) : "")
            + (unable.Count > 0 ? ReportWords.OtherMethodsCannot.In(language, string.Join(ReportWords.ListComma.In(language), unable)) : "");
    }

    /// <summary>How to read the order, as a heading over the table.</summary>
    public static string Reading(StudyResult result, bool equalWeights, Language language) =>
        string.Equals(result.Method, "weighted-sum", StringComparison.Ordinal)
            ? (equalWeights ? ReportWords.ReadRanking : ReportWords.ReadRankingWeighted).In(language)
            : ReportWords.ReadRankingMethod.In(language, Title(result.Method, language));

    /// <summary>A method as people call it; one of somebody's own by its name.</summary>
    public static string Title(string method, Language language) => (method switch
    {
        "weighted-sum" => ReportWords.WeightedSum,
        "weighted-product" => ReportWords.WeightedProduct,
        "topsis" => ReportWords.Topsis,
        "topsis-min-max" => ReportWords.TopsisMinMax,
        "vikor" => ReportWords.Vikor,
        "promethee-2" => ReportWords.PrometheeII,
        "electre-3" => ReportWords.ElectreIII,
        "spotis" => ReportWords.Spotis,
        _ => null,
    })?.In(language) ?? method;
}
