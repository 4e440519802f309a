using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a manager asks before signing, each with its answer: what first, how much at least and at most, what it costs, how sure, what would change it, what to measure.</summary>
internal sealed class PageToSign(MarkdownText page, StudyResult result, Language language)
{
    private const int JobsNamed = 2;
    private readonly Department _department = result.File.Department;

    /// <summary>Writes it; nothing where nothing is ranked.</summary>
    public void Write()
    {
        if (result.Ranking is not [var first, ..])
            return;
        page.Table([Say(SignWords.Question), Say(SignWords.Answer)],
        [
            [Say(SignWords.WhatFirst), WhatFirst(first)],
            [Say(SignWords.HowMuch), HowMuch(first)],
            [Say(SignWords.WhatCost), Cost(first)],
            .. AlsoAsked.Of(result).Select(asked => (IReadOnlyList<string>)[Say(asked.Question), asked.Answer.In(language)]),
            [Say(SignWords.HowSure), HowSure(first)],
            [Say(SignWords.RestsOn), RestsOn(first)],
            [Say(SignWords.WhatChanges), result.Robustness?.Sentences is [var sentence, ..] ? sentence.In(language) : Say(SignWords.NotKnown)],
            [Say(SignWords.WhatToMeasure), result.MeasureNext.Count == 0 ? Say(ReportWords.NothingToMeasure)
                : string.Join(Say(ReportWords.ListComma), result.MeasureNext.Take(JobsNamed).Select(job => job.Job.In(language)))],
            [Say(SignWords.Decision), Say(SignWords.Boxes)],
        ]);
    }

    private string WhatFirst(RankedCandidate first)
    {
        List<string> level = [.. result.Ranking.Where(r => r.Level == first.Level).Select(r => r.Title.In(language))];
        return level.Count == 1 ? level[0] : Say(SignWords.Level, string.Join(Say(ReportWords.ListComma), level));
    }

    private string HowMuch(RankedCandidate first)
    {
        var gives = new GivesText(first.Effects, first.Possible, result.AsIs, language);
        List<string> amounts = [Named(Words.HoursReleased, FigureText.WithRange(first.Effects.HoursReleasedPerYear, first.Possible?.HoursReleased, language))];
        amounts.AddRange([.. gives.ByWorkflow.Take(1), .. gives.ByPool.Take(1)]);
        if (first.Effects.LateCasesAvoidedPerYear is { Mean: not 0 } late)
            amounts.Add(Named(ReportWords.LateAvoided, FigureText.WithRange(late, RangeOf(first, "lateCasesAvoidedPerYear"), language)));
        if (first.Effects.OvertimeHoursAvoidedPerYear is { Mean: not 0 } overtime)
            amounts.Add(Named(ReportWords.OvertimeAvoided, FigureText.WithRange(overtime, RangeOf(first, "overtimeHoursAvoidedPerYear"), language)));
        return Chain(amounts);
    }

    private string Named(Phrase figure, string amount) => Say(GivesWords.Named, Say(figure), amount);

    private static PossibleAmount? RangeOf(RankedCandidate row, string effect) => row.Possible?.Effects.GetValueOrDefault(effect);

    private string Cost(RankedCandidate first)
    {
        var business = first.Business;
        if (business.IsInHoursOfPay)
            return Say(ReportWords.MoneyNotGiven);
        List<string> parts =
        [
            Say(SignWords.ToBegin, Money(business.Years.Where(y => y.Year == 0).Sum(y => y.Costs))),
            Say(SignWords.EachYear, Money(business.Years.FirstOrDefault(y => y.Year == 1)?.Costs ?? 0)),
            Say(SignWords.Balance, Money(business.BalancePerYear)),
        ];
        if (business.ProbabilityNpvPositive is { } share && business.Years.Any(y => y.Costs != 0))
            parts.Add(Say(ReportWords.NpvPositive, Figure.Probability(share, language)));
        if (MoneyText.Remark(first, language) is { Length: > 0 } remark)
            parts.Add(remark);
        return Chain(parts);
    }

    private string HowSure(RankedCandidate first) => first.Certainty.Word is null
        ? Say(ReportWords.FirstByDoubt, ReportHeadline.Parts(first.Certainty))
        : ReportHeadline.Sure(first.Certainty).In(language);

    private string RestsOn(RankedCandidate first)
    {
        var weakest = Say(ReportWords.EvidenceIs, FigureText.Evidence(first.Effects.Evidence).In(language));
        var open = result.Unanswered?.Select(q => q.Title.In(language)).ToList() ?? [];
        return open.Count == 0 ? weakest
            : Say(SignWords.Then, weakest, Say(SignWords.Unanswered, open.Count, string.Join(Say(ReportWords.ListComma), open)));
    }

    private string Chain(IEnumerable<string> parts) => parts.Aggregate((a, b) => Say(SignWords.Then, a, b));

    private string Money(decimal amount) => UnitText.Of((double)amount, Unit.Money, language, _department.Currency);

    private string Say(Phrase phrase, params object?[] arguments) => phrase.In(language, arguments);
}
