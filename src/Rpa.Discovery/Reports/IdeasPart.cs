using System.Globalization;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The pipeline of ideas in a report: how far each is, predicted against measured, and what became of last year's
/// ranking.</summary>
internal static class IdeasPart
{
    public static Page? Of(StudyResult result) => result.Ideas is not { } pipeline ? null
        : new Page().Add(Ideas(pipeline)).Add(Earlier(pipeline));

    public static Phrase WordOf(IdeaStatus status) => status switch
    {
        IdeaStatus.Idea => IdeaWords.AnIdea,
        IdeaStatus.Assessed => IdeaWords.Assessed,
        IdeaStatus.Building => IdeaWords.Building,
        IdeaStatus.Live => IdeaWords.Live,
        _ => IdeaWords.Retired,
    };

    public static Text Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Page? Ideas(IdeaPipeline pipeline)
    {
        if (pipeline.Ideas.Count == 0)
            return null;
        var rows = pipeline.Ideas.OrderByDescending(r => r.Idea.Status).ThenBy(r => r.Idea.Date).ToList();
        var unmeasured = rows.Where(r => r is { Idea.Status: IdeaStatus.Live, Measured: null }).Select(r => (object)r.Title).ToList();
        var counts = rows.GroupBy(r => r.Idea.Status).Select(g => (object)IdeaWords.CountOf.With(WordOf(g.Key), g.Count()));
        return new Page(IdeaWords.Heading)
            .Lead(IdeaWords.Headline.With(rows.Count, Series.Of(counts)))
            .Table<IdeaRow>(
            [
                new(IdeaWords.Idea, r => r.Title) { NamesRow = true, IsFlexible = true },
                new(IdeaWords.StatusColumn, r => WordOf(r.Idea.Status)),
                new(IdeaWords.SinceColumn, r => Day(r.Idea.Date)),
                new(IdeaWords.OwnerColumn, r => r.Idea.Owner ?? (IWording)PageWords.None),
                new(IdeaWords.RankColumn, r => r.Rank is { } rank ? new WholeNumber(rank) : PageWords.None) { IsRight = true },
                new(PilotWords.PredictedColumn, r => PilotText.Of(r.Predicted, Unit.HoursPerYear)) { IsRight = true },
                new(PilotWords.MeasuredColumn, r => PilotText.Of(r.Measured, Unit.HoursPerYear)) { IsRight = true },
                new(PilotWords.VerdictColumn, r => VerdictOf(r.Verdict)),
            ], rows, namesAbove: true)
            .Sentence(rows.Exists(r => r.Predicted is not null) ? IdeaWords.Hours : null)
            .Sentence(unmeasured.Count > 0 ? IdeaWords.NotLiveYet.With(Series.Of(unmeasured)) : null);
    }

    private static Page? Earlier(IdeaPipeline pipeline) => pipeline.EarlierPath is not { } path ? null : new Page(IdeaWords.EarlierHeading)
        .Sentence(IdeaWords.EarlierIs.With(pipeline.Earlier.Count, path, pipeline.EarlierVersion))
        .Table<EarlierRow>(
        [
            new(IdeaWords.RankThenColumn, r => new WholeNumber(r.Rank)) { IsRight = true },
            new(IdeaWords.Idea, r => r.Title) { NamesRow = true, IsFlexible = true },
            new(IdeaWords.HoursThenColumn, r => r.Hours is { } hours ? new Amount(hours, Unit.HoursPerYear)
                : PageWords.None) { IsRight = true },
            new(IdeaWords.BecameColumn, r => r.Became) { IsFlexible = true },
        ], pipeline.Earlier);

    private static IWording VerdictOf(string? code) => code is null ? IdeaWords.NotMeasured
        : string.Equals(code, JsonCode.Of(PilotVerdict.Hit), StringComparison.Ordinal) ? PilotWords.Hit
        : string.Equals(code, JsonCode.Of(PilotVerdict.Miss), StringComparison.Ordinal) ? PilotWords.Miss : PilotWords.Undecided;
}
