using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a manager asks before signing, each with its answer: what first, how much at least and at most, what it costs, how sure,
/// what would change it, what to measure.</summary>
internal static class PageToSign
{
    private const int JobsNamed = 2;

    private static readonly IReadOnlyList<Column<(Phrase Question, IWording Answer)>> Columns =
    [
        new(SignWords.Question, asked => asked.Question) { NamesRow = true },
        new(SignWords.Answer, asked => asked.Answer) { IsFlexible = true },
    ];

    /// <summary>The questions with their answers; null where nothing is ranked.</summary>
    public static Page? Of(StudyResult result) => result.Ranking is not [var first, ..] ? null : new Page().Table(Columns,
    [
        (SignWords.WhatFirst, WhatFirst(first, result)),
        (SignWords.HowMuch, Chain(Amounts(first, result))),
        (SignWords.WhatCost, Chain(Costs(first, result))),
        .. AlsoAsked.Of(result).Select(asked => (asked.Question, (IWording)asked.Answer)),
        (SignWords.HowSure, HowSure(first.Certainty)),
        (SignWords.RestsOn, RestsOn(first, result)),
        (SignWords.WhatChanges, result.Robustness?.Sentences is [var sentence, ..] ? sentence : SignWords.NotKnown),
        (SignWords.WhatToMeasure,
            MeasurePart.NothingIsLeft(result)
                ? MeasurePart.Nothing(result)
                : Series.Of(MeasurePart.Jobs(result).Take(JobsNamed).Select(job => job.Job))),
        (SignWords.Decision, SignWords.Boxes),
    ]);

    private static Message HowSure(Certainty certainty) => !certainty.IsKnown ? QuickWords.PlaceNotKnown.With()
        : certainty.Word is null ? ReportWords.FirstByDoubt.With(ReportHeadline.Parts(certainty)) : ReportHeadline.Sure(certainty);

    private static Message WhatFirst(RankedCandidate first, StudyResult result)
    {
        if (first.Value.Mean is not > 0)
            return SignWords.NothingFirstBut.With(first.Title);
        List<Message> level = [.. result.Ranking.Where(first.IsLevelWith).Select(r => r.Title)];
        return level.Count == 1 ? level[0] : SignWords.Level.With(Series.Of(level));
    }

    /// <summary>What it gives, the hours first.</summary>
    public static IReadOnlyList<Message> Amounts(RankedCandidate first, StudyResult result)
    {
        var (effects, gives) = (first.Effects, new GivesText(first.Effects, first.Possible, result.AsIs));
        List<Message> amounts = [GivesWords.Named.With(Words.HoursReleased,
            FigureText.WithRange(effects.HoursReleasedPerYear, first.Possible?.HoursReleased))];
        amounts.AddRange([.. gives.ByWorkflow.Take(1), .. gives.ByPool.Take(1)]);
        if (effects.LateCasesAvoidedPerYear is { Mean: not 0 } late)
            amounts.Add(GivesWords.Named.With(ReportWords.LateAvoided,
                FigureText.WithRange(late, RangeOf(first, "lateCasesAvoidedPerYear"))));
        if (effects.OvertimeHoursAvoidedPerYear is { Mean: not 0 } overtime)
            amounts.Add(GivesWords.Named.With(ReportWords.OvertimeAvoided,
                FigureText.WithRange(overtime, RangeOf(first, "overtimeHoursAvoidedPerYear"))));
        // Where it is first because it takes a burden away, the hours do not say why.
        if (first.Contributions.MaxBy(c => c.Points) is { Aim: "burden", Points: > 0 } && effects.BurdenShareRemoved is { } burden)
            amounts.Insert(1,
                GivesWords.Named.With(ReportWords.BurdenRemoved, FigureText.WithRange(burden, RangeOf(first, "burdenShareRemoved"))));
        return amounts;
    }

    private static PossibleAmount? RangeOf(RankedCandidate row, string effect) => row.Possible?.Effects.GetValueOrDefault(effect);

    /// <summary>What it costs, what it takes to begin first.</summary>
    public static IReadOnlyList<Message> Costs(RankedCandidate first, StudyResult result)
    {
        var business = first.Business;
        if (business.IsInHoursOfPay)
            return [ReportWords.MoneyNotGiven];
        List<Message> parts =
        [
            SignWords.ToBegin.With(Money(business.Years.Where(y => y.Year == 0).Sum(y => y.Costs))),
            SignWords.EachYear.With(Further()),
            SignWords.Balance.With(Money(business.BalancePerYear)),
        ];
        if (business.ProbabilityNpvPositive is { } share && business.Years.Any(y => y.Costs != 0))
            parts.Add(ReportWords.NpvPositive.With(Amount.Probability(share)));
        if (MoneyText.Remark(first) is { } remark)
            parts.Add(remark);
        return parts;

        Amount Money(decimal amount) => Amount.Money(amount, result.File.Department.Currency);

        // What is kept up costs more at first.
        object Further()
        {
            List<decimal> costs = [.. business.Years.Where(y => y.Year > 0).Select(y => y.Costs).Order()];
            return costs.Count == 0 ? Money(0) : costs[0] == costs[^1] ? Money(costs[0]) : Series.FromTo(Money(costs[0]), Money(costs[^1]));
        }
    }

    /// <summary>The weakest figure behind it, and what nobody has answered.</summary>
    public static Message RestsOn(RankedCandidate first, StudyResult result)
    {
        var weakest = ReportWords.EvidenceIs.With(Terms.Of(first.Effects.Evidence));
        var open = result.Unanswered?.Select(q => q.Title).ToList() ?? [];
        return open.Count == 0 ? weakest : SignWords.Then.With(weakest, SignWords.Unanswered.With(open.Count, Series.Of(open)));
    }

    private static Message Chain(IEnumerable<Message> parts) => parts.Aggregate((a, b) => SignWords.Then.With(a, b));
}
