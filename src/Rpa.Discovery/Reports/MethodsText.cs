using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How many of the other methods put the same candidate first, and which do not.</summary>
internal static class MethodsText
{
    /// <summary>In two or three sentences; null when nothing is ranked.</summary>
    public static IWording? Of(StudyResult result)
    {
        var able = result.OtherMethods.Where(m => m.IsSame is not null).ToList();
        if (able.Count == 0)
            return null;
        var differ = able.Where(m => m.IsSame == false).Select(m => ReportWords.MethodAndFirst.With(Title(m.Method),
            Series.Of(m.First.Select(id => result.Ranking.First(r => string.Equals(r.Id, id, StringComparison.Ordinal)).Title)))).ToList();
        var unable = result.OtherMethods.Where(m => m.IsSame is null).Select(m => Title(m.Method)).ToList();
        List<Message> sentences = [ReportWords.OtherMethodsSame.With(able.Count - differ.Count, able.Count)];
        if (differ.Count > 0)
            sentences.Add(ReportWords.OtherMethodsDiffer.With(Series.Of(differ)));
        if (unable.Count > 0)
            sentences.Add(ReportWords.OtherMethodsCannot.With(Series.Of(unable)));
        return Series.Joined("", sentences);
    }

    /// <summary>How to read the order, as a heading over the table.</summary>
    public static Message Reading(StudyResult result, bool equalWeights) =>
        string.Equals(result.Method, "weighted-sum", StringComparison.Ordinal)
            ? (equalWeights ? ReportWords.ReadRanking : ReportWords.ReadRankingWeighted)
            : ReportWords.ReadRankingMethod.With(Title(result.Method));

    /// <summary>A method as people call it; one of somebody's own by its name.</summary>
    public static IWording Title(string method) => method switch
    {
        "weighted-sum" => ReportWords.WeightedSum,
        "weighted-product" => ReportWords.WeightedProduct,
        "topsis" => ReportWords.Topsis,
        "topsis-min-max" => ReportWords.TopsisMinMax,
        "vikor" => ReportWords.Vikor,
        "promethee-2" => ReportWords.PrometheeII,
        "electre-3" => ReportWords.ElectreIII,
        "spotis" => ReportWords.Spotis,
        _ => (Text)method,
    };
}
