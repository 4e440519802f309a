using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A ranking made with the file's figures of a candidate and one made with the measured ones.</summary>
internal sealed record PilotRanking(StudyResult Before, StudyResult After);

/// <summary>A pilot beside the prediction: how many hits, every figure with both ranges, what changed over the pilot, what it does to the
/// ranking.</summary>
internal static class PilotPage
{
    private const double LooseTimes = 3;

    public static Page Of(PilotVerification pilot, int rows, PilotRanking? ranking, bool isOurLog)
    {
        var page = new Page(PilotWords.Heading.With(pilot.Subject.Title))
            .Lead(pilot.Cases == 1 ? PilotWords.OneCase : PilotWords.Headline.With(Count(pilot, PilotVerdict.Hit),
                Count(pilot, PilotVerdict.Miss), Count(pilot, PilotVerdict.Undecided)))
            .Lead(Hours(pilot.Hours))
            .Sentence(pilot.Days is var (first, last) ? PilotWords.PilotDated.With(pilot.Cases, rows, Day(first), Day(last))
                : PilotWords.Pilot.With(pilot.Cases, rows));
        foreach (var step in pilot.Steps)
        {
            page.Heading(PilotWords.AtStep.With(step.Step.Title, step.Step.Path.ToString()), Page.Part)
                .Table(Columns, pilot.Steps.Count == 1 ? [.. step.Figures, pilot.Hours] : step.Figures, namesAbove: true);
        }

        if (pilot.Steps.Count > 1)
            page.Pause().Table(Columns, [pilot.Hours], namesAbove: true);
        page.Pause().Sentence(PilotWords.Rule.With(VerifiedFigure.FewestForAHit))
            .Sentence(PilotWords.Methods.With(Series.Joined(" + ", pilot.Steps.Select(s => (object)Amount.Number(s.VisitsPerYear)))))
            .Sentence(Loose(pilot) is { Count: > 0 } loose ? PilotWords.Loose.With(Series.Of(loose)) : null)
            .Sentence(pilot.Steps.Any(s => s.Find(PilotFigure.Coverage) is { Measured: null }) ? PilotWords.CoverageNotTold : null)
            .Sentence(isOurLog ? PilotWords.LogReviews : null);
        return page.Add(OverTime(pilot)).Add(Ranking(pilot, ranking));
    }

    private static IEnumerable<Column<VerifiedFigure>> Columns =>
    [
        new(PilotWords.FigureColumn, f => PilotText.NameOf(f.Figure)) { NamesRow = true, IsFlexible = true },
        new(PilotWords.PredictedColumn, f => new PilotText(f.Predicted, f.Unit)) { IsRight = true },
        new(PilotWords.MeasuredColumn, f => PilotText.Of(f.Measured, f.Unit)) { IsRight = true },
        new(PilotWords.CasesColumn, f => f.Measured is null ? PageWords.None : new WholeNumber(f.Cases)) { IsRight = true },
        new(PilotWords.ExpectedColumn, f => PilotLimits.Of(f.Expected, f.Unit)) { IsRight = true },
        new(PilotWords.VerdictColumn, PilotText.VerdictOf),
    ];

    // A hit that any pilot would have been says more about the prediction than about the candidate.
    private static List<object> Loose(PilotVerification pilot) =>
    [
        .. pilot.All.Where(f => f.Verdict == PilotVerdict.Hit && f.Expected is var (low, high)
            && f.Measured is { Low: { } from, High: { } to } && high - low > LooseTimes * (to - from))
            .Select(f => (object)PilotText.NameOf(f.Figure)).Distinct(),
    ];

    private static int Count(PilotVerification pilot, PilotVerdict verdict) =>
        pilot.All.Count(f => f.Measured is not null && f.Verdict == verdict);

    private static Message Hours(VerifiedFigure hours) => hours.Measured is { } measured
        ? PilotWords.HoursHeadline.With(new PilotText(hours.Predicted, hours.Unit), new PilotText(measured, hours.Unit),
            PilotText.VerdictOf(hours))
        : PilotWords.HoursUnknown.With(new PilotText(hours.Predicted, hours.Unit));

    private static Text Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static Page OverTime(PilotVerification pilot)
    {
        var trends = pilot.Steps.SelectMany(s => s.Trends.Select(t => Named(Sentence(t.Figure, t.Trend), s, pilot))).ToList();
        var enough = pilot.All.Any(f => f.Cases >= PilotTrend.Fewest);
        return new Page().Heading(PilotWords.OverTime, Page.Part)
            .Items([.. trends, .. pilot.Steps.Where(s => s.Days > 0)
                .Select(s => Named(PilotWords.Days.With(s.DaysWithout, s.Days, Amount.Number(s.ExpectedDaysWithout, 2)), s, pilot))])
            .Sentence(trends.Count > 0 ? PilotWords.TrendRule : enough ? PilotWords.NoTrend : null);
    }

    private static IWording Named(Message sentence, VerifiedStep step, PilotVerification pilot) =>
        pilot.Steps.Count == 1 ? sentence : CandidateWords.AtStep.With(step.Step.Title, sentence);

    private static Message Sentence(PilotFigure figure, PilotTrend trend)
    {
        var phrase = figure switch
        {
            PilotFigure.BotMinutes => trend.Falls ? PilotWords.BotFaster : PilotWords.BotSlower,
            PilotFigure.Exceptions => trend.Falls ? PilotWords.FewerExceptions : PilotWords.MoreExceptions,
            _ => trend.Falls ? PilotWords.Learning : PilotWords.Novelty,
        };
        var unit = figure == PilotFigure.Exceptions ? Unit.Share : Unit.Minutes;
        return phrase.With(PilotText.NameOf(figure), new Amount(trend.First, unit), new Amount(trend.Last, unit));
    }

    private static Page Ranking(PilotVerification pilot, PilotRanking? ranking)
    {
        var page = new Page().Heading(PilotWords.RankingHeading, Page.Part);
        if (pilot.Subject.Scenario is null)
            return page.Sentence(PilotWords.NotACandidate);
        if (ranking is null)
            return page.Sentence(PilotWords.NoRanking);
        if (ranking.Before.IsHeldBack)
            return page.Sentence(PilotWords.Overloaded);
        var (before, after) = (Row(ranking.Before, pilot), Row(ranking.After, pilot));
        if (before is not null && after is not null)
        {
            var (then, now) = (RankText.Of(before, ranking.Before.Ranking), RankText.Of(after, ranking.After.Ranking));
            page.Lead(string.Equals(then.In(Language.English), now.In(Language.English), StringComparison.Ordinal)
                ? PilotWords.SameRank.With(pilot.Subject.Title) : PilotWords.OtherRank.With(pilot.Subject.Title, then, now));
        }

        return page.Table<(Phrase Name, StudyResult Study)>(
            [
                new(PilotWords.WhichColumn, r => r.Name) { NamesRow = true },
                new(PilotWords.RankColumn, r => Row(r.Study, pilot) is { } row
                    ? RankText.Of(row, r.Study.Ranking) : r.Study.NotNow.Concat(r.Study.AskFirst)
                    .Any(g => g.Candidate.Id == pilot.Subject.Id) ? PilotWords.HeldBack : PilotWords.NotRanked),
                new(ReportWords.ValueColumn, r =>
                    FigureText.WithRange(Row(r.Study, pilot)?.Value, Row(r.Study, pilot)?.Possible?.Value)) { IsRight = true },
                new(ReportWords.HoursColumn, r => FigureText.WithRange(Row(r.Study, pilot)?.Effects.HoursReleasedPerYear,
                    Row(r.Study, pilot)?.Possible?.HoursReleased)) { IsRight = true },
                new(PilotWords.FirstColumn, r => r.Study.Ranking is [var first, ..] ? first.Title : PageWords.None) { IsFlexible = true },
            ], [(PilotWords.Before, ranking.Before), (PilotWords.After, ranking.After)], namesAbove: true);
    }

    /// <summary>The candidate's place in a ranking; null where it has none.</summary>
    public static RankedCandidate? Row(StudyResult study, PilotVerification pilot) =>
        study.Ranking.FirstOrDefault(r => string.Equals(r.Id, pilot.Subject.Id, StringComparison.Ordinal));
}

/// <summary>How many cases a pilot needs, figure by figure.</summary>
internal static class PilotSizePage
{
    public static Page Of(PilotSubject subject, IReadOnlyList<PilotSizeRow> rows, double power, double within)
    {
        var steps = rows.GroupBy(r => r.Step).Select(g => (Step: g.Key, Cases: g.Max(r => r.Cases))).ToList();
        return new Page(PilotWords.SizeHeading.With(subject.Title))
            .Lead(steps is [var one] ? PilotWords.SizeHeadline.With(one.Cases) : null)
            .Items(steps.Count > 1 ? steps.Select(s => (IWording)PilotWords.SizeAtStep.With(s.Cases, s.Step.Title)) : [])
            .Pause()
            .Table<PilotSizeRow>(
            [
                .. steps.Count > 1 ? [new(PilotWords.StepColumn, r => r.Step.Title) { NamesRow = true }] : (Column<PilotSizeRow>[])[],
                new(PilotWords.FigureColumn, r => PilotText.NameOf(r.Figure)) { NamesRow = true, IsFlexible = true },
                new(PilotWords.PredictedColumn, r => new Amount(r.Predicted, UnitOf(r))) { IsRight = true },
                new(PilotWords.NeededColumn, r => new WholeNumber(r.Cases)) { IsRight = true },
                new(PilotWords.CountedColumn, r => new WholeNumber(r.Counted)) { IsRight = true },
                new(PilotWords.PowerColumn, r => Amount.Share(r.Power, 2)) { IsRight = true },
            ], rows, namesAbove: steps.Count > 1)
            .Pause()
            .Sentence(PilotWords.SizeRule.With(Amount.Share(within), Amount.Share(power)))
            .Sentence(PilotWords.SizeSpread);
    }

    private static Unit UnitOf(PilotSizeRow row) =>
        row.Figure is PilotFigure.BotMinutes or PilotFigure.HandMinutes ? Unit.Minutes : Unit.Share;
}
