using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a manager sees in one look: what to do, what it gives, what it costs, how sure, what would change it, what if nothing is
/// done.</summary>
internal static class FirstScreen
{
    private const int JobsNamed = 2;

    /// <summary>The answers; null where nothing is ranked.</summary>
    public static Answers? Of(StudyResult result)
    {
        if (result.Ranking is not [var first, ..])
            return null;
        if (first.Value.Mean is not > 0)
            return new Answers(SignWords.WhatFirst, SignWords.NothingFirst, result.Headline, [.. WhatElse(result)]);
        List<Message> level = [.. result.Ranking.Where(r => first.IsLevelWith(r) && r != first).Select(r => r.Title)];
        return new Answers(SignWords.WhatFirst, first.Title, level.Count > 0 ? SignWords.LevelWith.With(Series.Of(level)) : null,
        [
            Gives(first, result),
            Costs(first, result),
            Sure(first, result),
            .. WhatElse(result),
        ]);
    }

    private static IReadOnlyList<AnswerCard> WhatElse(StudyResult result)
    {
        List<ValueOfInformation> jobs = MeasurePart.NothingIsLeft(result) ? [] : [.. MeasurePart.Jobs(result).Take(JobsNamed)];
        return
        [
            new(SignWords.WhatChanges, [result.Robustness?.Sentences is [var turn, ..]
                ? turn : SignWords.NotKnown]) { Explained = new Explained(result).WhatTurns() },
            new(SignWords.WhatToMeasure, jobs.Count == 0 ? [MeasurePart.Nothing(result)] : [.. jobs.Select(job => job.Job)])
            {
                Explained = new Explained(result).ToMeasure(jobs),
            },
            .. result.IsPartial ? [] : (AnswerCard[])[Today(result, AlsoAsked.IfNothingIsDone(result))],
        ];
    }

    private static AnswerCard Today(StudyResult result, AlsoAsked asked) =>
        new(asked.Question, [asked.Answer]) { Explained = new Explained(result).Today() };

    private static AnswerCard Gives(RankedCandidate first, StudyResult result) =>
        new(SignWords.HowMuch, [.. PageToSign.Amounts(first, result).Skip(1)])
        {
            Figure = FigureText.WithRange(first.Effects.HoursReleasedPerYear, first.Possible?.HoursReleased),
            Explained = new Explained(result).Hours(first),
            Mood = first.Effects.HoursReleasedPerYear.Mean is > 0 ? AnswerMood.Good : AnswerMood.Plain,
        };

    private static AnswerCard Costs(RankedCandidate first, StudyResult result)
    {
        var parts = PageToSign.Costs(first, result);
        return new(SignWords.WhatCost, [.. parts.Skip(parts.Count > 1 ? 1 : 0)])
        {
            Figure = parts.Count > 1 ? parts[0] : null,
            Explained = new Explained(result).Costs(first),
            Mood = first.CostsMoreThanItGives ? AnswerMood.Bad : MoneyText.Remark(first) is null ? AnswerMood.Plain : AnswerMood.Beware,
        };
    }

    private static AnswerCard Sure(RankedCandidate first, StudyResult result)
    {
        var certainty = first.Certainty;
        if (!certainty.IsKnown)
            return new(SignWords.HowSure, [QuickWords.PlaceNotKnown, PageToSign.RestsOn(first, result)]) { Mood = AnswerMood.Beware };
        List<AnswerShare> shares = [new(ReportWords.PartRuns.With(Amount.Share(certainty.Runs, 2)), certainty.Runs)];
        if (certainty.Figures is { } figures)
            shares.Add(new(ReportWords.PartFigures.With(Amount.Share(figures, 2)), figures));
        if (certainty.Opinions is { } opinions)
            shares.Add(new(ReportWords.PartOpinions.With(Amount.Share(opinions, 2)), opinions));
        return new(SignWords.HowSure, [PageToSign.RestsOn(first, result), result.Credibility.Rows.Count == 0
            ? ReportWords.NothingToCompare : result.Credibility.Headline])
        {
            Figure = certainty.Word is { } word ? Series.Joined(" ", word, Amount.Share(certainty.First, 2)) : null,
            Shares = shares,
            Explained = new Explained(result).Sure(),
            Mood = result.Credibility.Worst == Verdict.Poor ? AnswerMood.Bad : certainty.First >= RankedCandidate.Mostly
                ? AnswerMood.Good : AnswerMood.Beware,
        };
    }
}
