using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What to do, in order: the ranking, what the aims count, what is not answered, what is held back and why.</summary>
internal static class RankingPart
{
    private const int HeldBackOnAScreen = 3;
    private const int LevelOnAScreen = 8;

    private static readonly IReadOnlyList<Column<GatedCandidate>> HeldBackColumns =
    [
        new(ReportWords.CandidateColumn, gated => gated.Title) { NamesRow = true, IsFlexible = true },
        new(SignWords.Because, gated =>
            Series.Of(SaidOnce.Of([.. gated.Gates.Select(g => g.Reason), .. gated.Candidate.ToAsk]))) { IsFlexible = true },
        new(SignWords.WouldGive, gated => FigureText.Mean(gated.Effects.HoursReleasedPerYear)) { IsRight = true },
    ];

    public static Page Of(StudyResult result)
    {
        var page = new Page(ReportWords.Ranking);
        if (result.Ranking.Count == 0)
            page.Sentence(ReportWords.NothingRanked);
        else
        {
            page.Sentence(MethodsText.Reading(result, HasEqualWeights(result)))
                .Draw(StudyCharts.Ranking(result))
                .Table(RankingColumns.Of(result), result.Ranking)
                .Sentence(result.ExchangeRate)
                .Items([.. RangeNotes.Of(result, result.Ranking.Count), CostNote(result)])
                .Sentence(MethodsText.Of(result))
                .Items(result.Robustness?.Sentences ?? [])
                .Draw(StudyCharts.BenefitAndChance(result))
                .Draw(StudyCharts.BacklogWith(result.Ranking[0], result.AsIs))
                .Draw(StudyCharts.Cash(result.Ranking[0], result.File.Department))
                .Draw(StudyCharts.Balance(result.Ranking[0], result.File.Department));
        }

        if (result.Aims.Count > 0)
            page.Heading(ReportWords.AimsIntro, Page.Part).Table(AimColumns(result), result.Aims);
        return page.List(ReportWords.NotAnswered, RestsOn(result), level: Page.Part)
            .Add(HeldBack(ReportWords.AskFirst, result.AskFirst))
            .Add(HeldBack(ReportWords.NotNow, result.NotNow));
    }

    /// <summary>The first rows and what is needed to read them.</summary>
    public static Page Short(StudyResult result, int top)
    {
        var page = new Page(ReportWords.Ranking);
        if (result.Ranking.Count == 0)
            page.Sentence(ReportWords.NothingRanked);
        else
        {
            page.Add(Rows(result, top)).Sentence(result.ExchangeRate);
            if (MethodsText.Short(result) is { } methods)
                page.Pause().Sentence(methods);
        }

        var open = RestsOn(result).Select(q => new Item(q, "?")).ToList();
        if (open.Count > 0)
            page.Heading(ReportWords.NotAnswered, Page.Part).Items(open);
        return page.List(ReportWords.AskFirst, Reasons(result.AskFirst), level: Page.Part)
            .List(ReportWords.NotNow, Reasons(result.NotNow), level: Page.Part);
    }

    /// <summary>The first rows with what their amounts mean, and nothing else.</summary>
    public static Page Rows(StudyResult result, int top)
    {
        // The sentences above name everyone that is level with the first.
        var level = result.Ranking.Count(r => r.Level == result.Ranking[0].Level);
        List<RankedCandidate> rows = [.. result.Ranking.Take(Math.Max(top, Math.Min(level, LevelOnAScreen)))];
        // A column in which every row says the same is a line below instead: a screen is 80 letters wide.
        var isAlike = rows.TrueForAll(r => r.Effects.Evidence == rows[0].Effects.Evidence);
        return new Page()
            .Table(RankingColumns.Of(result, withEvidence: !isAlike), rows, namesAbove: true)
            .Pause()
            .Sentence(rows.Count < result.Ranking.Count ? ReportWords.RowsLeftOut.With(result.Ranking.Count - rows.Count) : null)
            .Sentence(isAlike ? SignWords.AllRestOn.With(Terms.Of(rows[0].Effects.Evidence)) : null)
            .Sentences(RangeNotes.Of(result, rows.Count))
            .Sentence(CostNote(result));
    }

    private static Phrase CostNote(StudyResult result) =>
        result.Certainty is { IsKnown: false } ? QuickWords.CostOfHourNote : ReportWords.CostOfHourNote;

    private static IEnumerable<Message> RestsOn(StudyResult result) =>
        (result.Unanswered ?? []).Select(q => ReportWords.RestsOn.With(q.Title, q.Candidates.Count, result.Ranking.Count));

    private static Page? HeldBack(Phrase heading, IReadOnlyList<GatedCandidate> candidates) => candidates.Count == 0 ? null
        : new Page().Heading(heading, Page.Part).Table(HeldBackColumns, candidates).Sentence(ReportWords.GatedNotDrawn);

    private static IEnumerable<IWording> Reasons(IReadOnlyList<GatedCandidate> candidates) =>
    [
        .. candidates.Take(HeldBackOnAScreen).Select(gated => Series.Joined(": ", gated.Title, Why(gated))),
        .. candidates.Count > HeldBackOnAScreen ? [GivesWords.AndMore.With(candidates.Count - HeldBackOnAScreen)] : (IWording[])[],
    ];

    private static Message Why(GatedCandidate gated) =>
        gated.Gates.Select(g => g.Reason).Aggregate((a, b) => SignWords.Then.With(a, b));

    private static IReadOnlyList<Column<AimScale>> AimColumns(StudyResult result) =>
    [
        new(ReportWords.AimColumn, aim => aim.Title) { NamesRow = true },
        new(ReportWords.HundredColumn, aim =>
            aim.Counts ? new Amount(aim.Hundred, aim.Unit, Pay.CurrencyOf(result.File.Department)) : PageWords.None) { IsRight = true },
        new(ReportWords.WeightColumn, aim => result.Ranking.SelectMany(r => r.Contributions)
            .FirstOrDefault(c => string.Equals(c.Aim, aim.Aim, StringComparison.Ordinal)) is { } contribution
            ? Amount.Probability(contribution.Weight) : PageWords.None) { IsRight = true },
        new(ReportWords.ReadingColumn, aim => aim.Reading) { IsFlexible = true },
    ];

    private static bool HasEqualWeights(StudyResult result)
    {
        var weights = result.Ranking.SelectMany(r => r.Contributions).Where(c => c.Weight > 0).Select(c => c.Weight).ToList();
        return weights.Count == 0 || weights.Max() - weights.Min() < 1e-9;
    }
}
