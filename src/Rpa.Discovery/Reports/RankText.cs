using Rpa.Discovery.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A place in the ranking as people read it: candidates that cannot be told apart share the span of their ranks.</summary>
internal static class RankText
{
    /// <summary><c>1</c>, or <c>1-4 (level)</c>.</summary>
    public static string Of(RankedCandidate row, IReadOnlyList<RankedCandidate> ranking, Language language)
    {
        var level = ranking.Where(r => r.Level == row.Level).ToList();
        return level.Count == 1
            ? Numbers.Significant(row.Rank)
            : ReportWords.LevelMark.In(language, language == Language.Japanese ? $"{level.Min(r => r.Rank)}〜{level.Max(r => r.Rank)}" : $"{level.Min(r => r.Rank)}-{level.Max(r => r.Rank)}");
    }
}
