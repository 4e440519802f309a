using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A place in the ranking as people read it: from the best to the worst that it may have.</summary>
internal static class RankText
{
    /// <summary><c>1</c>, <c>2-4</c>, or <c>1-3 (level)</c> for one of several that the first is not better than.</summary>
    public static IWording Of(RankedCandidate row, IReadOnlyList<RankedCandidate> ranking)
    {
        if (!row.Certainty.IsKnown)
            return Amount.Number(row.Rank);
        return Of(row.BestRank, row.WorstRank, row.Level == ranking[0].Level && ranking.Count(r => r.Level == row.Level) > 1);
    }

    /// <summary>The same of places that were found otherwise.</summary>
    public static IWording Of(int best, int worst, bool isLevelWithTheFirst)
    {
        IWording places = best == worst ? Amount.Number(best) : ReportWords.Places.With(best, worst);
        return isLevelWithTheFirst ? ReportWords.LevelMark.With(places) : places;
    }
}
