using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The report's first sentence: what to do first, what it gives, how sure, what it rests on.</summary>
internal static class ReportHeadline
{
    /// <summary>The first sentence, then what it rests on that nobody has answered.</summary>
    public static Message Of(IReadOnlyList<RankedCandidate> ranking, IReadOnlyList<GatedCandidate> heldBack)
    {
        var sentence = First(ranking, heldBack);
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

    private static Message First(IReadOnlyList<RankedCandidate> ranking, IReadOnlyList<GatedCandidate> notNow)
    {
        if (ranking.Count == 0)
            return notNow.Count == 0 ? ReportWords.NothingFound : ReportWords.OnlyGated.With(notNow[0].Title, notNow[0].Gates[0].Reason);
        var first = ranking[0];
        if (first.Value.Mean is not > 0)
            return ReportWords.NothingBetter.With(first.Title, new EstimateInWords(first.Value, first.Possible?.Value, IsMeasured(first)));
        var level = ranking.Where(r => r.Level == first.Level).ToList();
        var hours = first.Effects.HoursReleasedPerYear;
        var range = first.Possible?.HoursReleased;
        var amount = hours.Mean < 0
            ? new EstimateInWords(hours.Times(-1, hours.Unit), range?.Negated(), IsMeasured(first))
            : new EstimateInWords(hours, range, IsMeasured(first));
        if (!first.Certainty.IsKnown && ranking.Count > 1)
        {
            return (hours.Mean < 0 ? QuickWords.FirstTakes : QuickWords.First)
                .With(first.Title, ranking.Count, amount, Terms.Of(first.Effects.Evidence));
        }

        if (first.Certainty.Word is null)
            return Only(first, amount, notNow);
        object?[] rest = [amount, Sure(first.Certainty), Terms.Of(first.Effects.Evidence)];
        if (level.Count > 1)
            return (hours.Mean < 0 ? ReportWords.FirstLevelTakes : ReportWords.FirstLevel).With([Names(level), .. rest]);
        return (hours.Mean < 0 ? ReportWords.FirstTakes : ReportWords.First).With([first.Title, .. rest]);
    }

    // One alone has no order to be sure of; what keeps the others back is worth more.
    private static Message Only(RankedCandidate only, object hours, IReadOnlyList<GatedCandidate> notNow)
    {
        var evidence = Terms.Of(only.Effects.Evidence);
        return only.Effects.HoursReleasedPerYear.Mean < 0 ? ReportWords.OnlyTakes.With(only.Title, hours, evidence)
            : notNow.Count == 0 ? ReportWords.Only.With(only.Title, hours, evidence)
            : ReportWords.OnlyLeft.With(only.Title, hours, evidence, notNow.Count, notNow[0].Gates[0].Reason);
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
