using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The report's first sentence: what to do first, what it gives, how sure, what it rests on.</summary>
internal static class ReportHeadline
{
    private const double LeastHours = 0.05; // what reads as 0 h a year
    private const int NotForBotsNamed = 2;

    /// <summary>The first sentence, then what it rests on that nobody has answered.</summary>
    /// <param name="ranking">From the best down.</param>
    /// <param name="heldBack">What has no place because a precondition is not met.</param>
    /// <param name="others">What was looked at and has no figures: why nothing is proposed, where nothing is.</param>
    public static Message Of(IReadOnlyList<RankedCandidate> ranking, IReadOnlyList<GatedCandidate> heldBack,
        IReadOnlyList<Candidate>? others = null)
    {
        var sentence = First(ranking, heldBack, others ?? []);
        var open = UnansweredQuestion.Of(ranking);
        if (open.Count == 0)
            return sentence;
        var rests = ReportWords.RestsOnQuestions.With(ranking.Count(r => r.ValueIfAnswered is not null), ranking.Count,
            Series.Of(open.Select(q => q.Title)));
        var both = CredibilityWords.BothSentences.With(sentence, rests);
        return ranking[0].ValueIfAnswered is { } answered
            ? CredibilityWords.BothSentences.With(both, ReportWords.WereAllAnswered.With(
                Worth(answered, ranking[0].Possible?.Answered, ranking[0]),
                Worth(ranking[0].Value, ranking[0].Possible?.Value, ranking[0])))
            : both;
    }

    private static EstimateInWords Worth(Estimate value, PossibleAmount? range, RankedCandidate row) => new(value, range, IsMeasured(row));

    private static Message First(IReadOnlyList<RankedCandidate> ranking, IReadOnlyList<GatedCandidate> notNow,
        IReadOnlyList<Candidate> others)
    {
        if (ranking.Count == 0)
        {
            return notNow.Count > 0 ? ReportWords.OnlyGated.With(notNow[0].Title, notNow[0].Gates[0].Reason)
                : others.Count > 0 ? ReportWords.NothingForBots.With(Series.Sentences(others.Take(NotForBotsNamed)
                    .Select(c => ReportWords.TitleAndWhy.With(c.Title, Series.Sentences(c.Reasons)))))
                : ReportWords.NothingFound;
        }

        var first = ranking[0];
        if (first.Value.Mean is not > 0)
            return ReportWords.NothingBetter.With(first.Title, new EstimateInWords(first.Value, first.Possible?.Value, IsMeasured(first)));
        var evidence = Terms.Of(first.Effects.Evidence);
        if (!first.Certainty.IsKnown && ranking.Count > 1)
            return QuickWords.First.With(first.Title, ranking.Count, Gives(first), evidence);
        if (first.Certainty.Word is null)
        {
            // One alone has no order to be sure of; what keeps the others back is worth more.
            return notNow.Count == 0 ? ReportWords.Only.With(first.Title, Gives(first), evidence)
                : ReportWords.OnlyLeft.With(first.Title, Gives(first), evidence, notNow.Count, notNow[0].Gates[0].Reason);
        }

        var level = ranking.Where(r => r.Level == first.Level).ToList();
        return level.Count > 1
            ? ReportWords.FirstLevel.With(Names(level), Gives(first, ofSeveral: true), Sure(first.Certainty), evidence)
            : ReportWords.First.With(first.Title, Gives(first), Sure(first.Certainty), evidence);
    }

    // The hours, and the money where it does not come back: what is first is not cheap for that.
    private static IWording Gives(RankedCandidate first, bool ofSeveral = false)
    {
        var hours = first.Effects.HoursReleasedPerYear;
        var range = first.Possible?.HoursReleased;
        var isNone = Math.Abs(hours.Mean ?? 0) < LeastHours && (range is null || Math.Max(Math.Abs(range.P10), Math.Abs(range.P90))
            < LeastHours);
        Message said = isNone ? ofSeveral ? ReportWords.TopReleasesNone : ReportWords.ReleasesNone
            : hours.Mean < 0
            ? (ofSeveral ? ReportWords.TopTakesMore : ReportWords.TakesMore)
                .With(new EstimateInWords(hours.Times(-1, hours.Unit), range?.Negated(), IsMeasured(first)))
            : (ofSeveral ? ReportWords.TopGivesBack : ReportWords.GivesBack)
                .With(new EstimateInWords(hours, range, IsMeasured(first)));
        return MoneyText.But(first) is { } but ? Series.Sentences([said, but]) : said;
    }

    private static bool IsMeasured(RankedCandidate row) => row.Possible?.DoubtfulFigures == 0;

    /// <summary>The word, the share, and the share by each source of doubt, which are never mixed.</summary>
    public static Message Sure(Certainty certainty) =>
        ReportWords.CertaintyOf.With(certainty.Word!, Amount.Probability(certainty.First), Parts(certainty));

    public static Series Parts(Certainty certainty)
    {
        List<Message> parts = [ReportWords.PartRuns.With(Amount.Probability(certainty.Runs))];
        if (certainty.Figures is { } figures)
            parts.Add(ReportWords.PartFigures.With(Amount.Probability(figures)));
        if (certainty.Opinions is { } opinions)
            parts.Add(ReportWords.PartOpinions.With(Amount.Probability(opinions)));
        return Series.Of(parts);
    }

    private static Series Names(List<RankedCandidate> level) => Series.Of(level.Select(r => ReportWords.Quoted.With(r.Title)));
}
