using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How many of the other methods put the same candidate first, which do not, and which cannot say.</summary>
internal static class MethodsText
{
    /// <summary>In two or three sentences; null when nothing is ranked.</summary>
    public static IWording? Of(StudyResult result)
    {
        var differ = result.OtherMethods.Where(m => m.IsSame == false).Select(m => ReportWords.MethodAndFirst.With(MethodTitle.Of(m.Method),
            Series.Of(m.First.Select(id => result.Ranking.First(r => string.Equals(r.Id, id, StringComparison.Ordinal)).Title)))).ToList();
        return Sentences(result, differ, m => m.Why!);
    }

    /// <summary>How many agree, and which cannot be used and why in a word; null when nothing is ranked.</summary>
    public static IWording? Short(StudyResult result) =>
        Sentences(result, [], m => string.Equals(m.Method, "weighted-product", StringComparison.Ordinal)
            ? ReportWords.PointsBelowZero : ReportWords.PointsNotTaken);

    /// <summary>How to read the order, as a heading over the table.</summary>
    public static Message Reading(StudyResult result, bool equalWeights) =>
        string.Equals(result.Method, "weighted-sum", StringComparison.Ordinal)
            ? (equalWeights ? ReportWords.ReadRanking : ReportWords.ReadRankingWeighted)
            : ReportWords.ReadRankingMethod.With(MethodTitle.Of(result.Method));

    private static Series? Sentences(StudyResult result, List<Message> differ, Func<MethodVerdict, Message> why)
    {
        var able = result.OtherMethods.Where(m => m.IsSame is not null).ToList();
        if (able.Count == 0 || result.Ranking.Count < 2) // one alone is first by any method
            return null;
        List<Message> sentences = [ReportWords.OtherMethodsSame.With(able.Count(m => m.IsSame == true), able.Count)];
        if (differ.Count > 0)
            sentences.Add(ReportWords.OtherMethodsDiffer.With(Series.Of(differ)));
        if (able.Count < result.OtherMethods.Count)
            sentences.Add(ReportWords.OtherMethodsCannot.With(Series.Of(result.OtherMethods.Where(m => m.IsSame is null)
                .Select(m => ReportWords.MethodAndWhy.With(MethodTitle.Of(m.Method), why(m))))));
        return Series.Joined("", sentences);
    }
}
