using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>One candidate on its card: what it does, what it gives, what it costs, what lowers it, and what all that rests on.</summary>
internal sealed class CandidateCard(MarkdownText page, ExperimentResult asIs, Language language)
{
    private readonly Department _department = asIs.Department;

    public void Write(RankedCandidate row, string rank)
    {
        page.Heading(3, $"{rank}: {MoneyText.Title(row, language)}");
        About(row.Candidate);
        if (row.TooFewUnitsInShare is { } few)
            page.Paragraph(Say(ReportWords.TooFewUnits, Figure.Probability(few, language)));
        Effects(row.Effects, row.Possible);
        if (row.MarginalInSequence is { } marginal)
            page.Paragraph(Say(ReportWords.InSequence, WithInterval(marginal)));
        Money(row.Business);
        Freed(row);
        Familiar(row.Familiar);
        page.Paragraph($"{Say(ReportWords.ChanceIs, Figure.Probability(row.Chance.Value, language))} {Say(ReportWords.ChanceConvention)}");
        List(ReportWords.Lowers, Lowers(row.Chance), ReportWords.NothingLowers);
        page.Paragraph(Say(ReportWords.Points, FigureText.WithRange(row.Value, row.Possible?.Value, language)));
        page.Bullets(row.Contributions.Where(c => c.Weight > 0).Select(c => c.Cost == 0
            ? Say(ReportWords.PointsRow, AimName(c.Aim), Points(c.Points), Figure.Probability(c.Weight, language), WithInterval(c.Benefit))
            : Say(ReportWords.PointsRowWithCost, AimName(c.Aim), Points(c.Points), Figure.Probability(c.Weight, language), WithInterval(c.Benefit), Points(c.Cost))));
        if (row.Certainty.Ranked > 1)
            HowSure(row);
        page.Paragraph(Say(ReportWords.EvidenceIs, FigureText.Evidence(row.Effects.Evidence).In(language)));
        Assumed(row.Candidate, row.Business);
        Published(row.Published);
        List(ReportWords.ToAsk, row.ToAsk.Concat(row.Candidate.ToAsk).Select(t => t.In(language)).Distinct(StringComparer.Ordinal));
    }

    // To be among the first of no more than so many says nothing.
    private void HowSure(RankedCandidate row) => List(ReportWords.HowSure,
    [
        row.Certainty.Ranked <= row.Certainty.K ? Say(ReportWords.FirstAlone, Figure.Probability(row.Certainty.First, language))
            : Say(ReportWords.FirstIn, Figure.Probability(row.Certainty.First, language), row.Certainty.K, Figure.Probability(row.Certainty.TopK, language)),
        Say(ReportWords.FirstByDoubt, ReportHeadline.Parts(row.Certainty)),
        .. row.Acceptability.Count > 0 ? [Say(ReportWords.FirstOverWeights, Figure.Probability(row.Acceptability[0], language))] : Array.Empty<string>(),
    ]);

    private void About(Candidate candidate)
    {
        page.Paragraph(Say(ReportWords.AnswerIs, FigureText.AnswerWords(candidate.Answer).In(language)));
        if (candidate.States.Count > 0)
            page.Paragraph(Say(ReportWords.Where, string.Join(Say(ReportWords.ListComma), candidate.States.Select(StateName))));
        if (candidate.Reasons.Count > 0)
            page.Paragraph(Say(ReportWords.Because, string.Join(' ', candidate.Reasons.Select(r => r.In(language)))));
        List(ReportWords.BotDoes, candidate.BotDoes.Select(t => t.In(language)));
        List(ReportWords.PeopleStillDo, candidate.PeopleStillDo.Select(t => t.In(language)));
        List(ReportWords.CannotDo, candidate.CannotDo.Select(t => t.In(language)));
    }

    private void Effects(CandidateEffects effects, PossibleAmounts? possible)
    {
        page.Paragraph(Say(ReportWords.Effects), bold: true);
        var gives = new GivesText(effects, possible, asIs, language);
        List(GivesWords.ByWorkflow, gives.ByWorkflow, GivesWords.NoneSooner);
        List(GivesWords.ByPool, gives.ByPool);
        page.Table([Say(ReportWords.EffectColumn), Say(ReportWords.RangeColumn), Say(ReportWords.RunsColumn), Say(ReportWords.SingleYears), Say(ReportWords.EvidenceColumn)],
            EffectRows.Of(effects, possible, language, _department.Currency).Select(row => (IReadOnlyList<string>)[.. row, FigureText.Evidence(effects.Evidence).In(language)]));
        if (effects.QueueMovesTo is { } move)
            page.Paragraph(Say(ReportWords.QueueMoves, StateName(move.State), WithInterval(move.WaitingHoursAddedPerYear)));
    }

    private void Money(BusinessCase business)
    {
        List<string> lines =
        [
            .. business.IsInHoursOfPay ? [Say(ReportWords.MoneyNotGiven)] : Array.Empty<string>(),
            Say(ReportWords.NetCash, UnitText.Of((double)business.NetPerYear, Unit.Money, language, business.IsInHoursOfPay ? Pay.HoursOfPay : _department.Currency)),
            Say(ReportWords.Balance, UnitText.Of((double)business.BalancePerYear, Unit.Money, language, business.IsInHoursOfPay ? Pay.HoursOfPay : _department.Currency), Numbers.Significant(business.BenefitYears)),
            Say(ReportWords.FreedAtPay, UnitText.Of((double)business.FreedPayPerYear, Unit.Money, language, business.IsInHoursOfPay ? Pay.HoursOfPay : _department.Currency)),
            MoneyText.BreakEven(business, _department.Currency, language),
            .. business.BenefitYears < Conventions.Years ? [Say(ReportWords.EndsWithChange, Numbers.Significant(business.BenefitYears))] : Array.Empty<string>(),
            .. business.Npv is { } npv ? [Say(ReportWords.Npv, Yen(npv), Figure.Share(business.DiscountRate, language))] : Array.Empty<string>(),
            business.PaybackYears is { } years ? Say(ReportWords.PaybackIn, Numbers.Significant(years))
                : business.PaybackWhy is { } never ? Say(ReportWords.NoPaybackBecause, never.In(language)) : Say(ReportWords.NoPayback),
            .. business.IsInHoursOfPay ? [] : (string[])[business.Irr is { } rate ? Say(ReportWords.RateOfReturn, Figure.Share(rate, language))
                : business.IrrWhy is not { } why ? Say(ReportWords.NoRateOfReturn)
                : business.RatesOfReturn.Count == 0 ? Say(ReportWords.NoRateOfReturnBecause, why.In(language))
                : Say(ReportWords.RatesOfReturn, string.Join(Say(ReportWords.ListComma), business.RatesOfReturn.Select(r => Figure.Share(r, language))), why.In(language))],
        ];
        if (business.Years.Any(y => y.Subsidy != 0))
            lines.Add(Say(ReportWords.NpvOwnFunds, Yen(business.NpvOwnFunds ?? 0)));
        if (business is { IsInHoursOfPay: false, ProbabilityNpvPositive: { } probability })
            lines.Add(Say(ReportWords.NpvPositive, Figure.Probability(probability, language)));
        lines.Add(Say(ReportWords.FreedNotMoney));
        List(ReportWords.Money, lines);
        if (business.ByFiscalYear.Count > 0)
            ByFiscalYear(business.ByFiscalYear);
    }

    // A column of nothing is left out, so that the table stays narrow: most have no subsidy and no fixed-term staff.
    private void ByFiscalYear(IReadOnlyList<FiscalYearCash> years)
    {
        List<(Phrase Heading, Func<FiscalYearCash, decimal> Money)> columns = [(Words.OwnFunds, y => y.OwnFunds)];
        if (years.Any(y => y.Subsidy != 0))
            columns.Add((Words.Subsidy, y => y.Subsidy));
        columns.Add((ReportWords.SavedOvertime, y => y.SavedOvertime));
        if (years.Any(y => y.SavedTemporary != 0))
            columns.Add((ReportWords.SavedTemporary, y => y.SavedTemporary));
        columns.Add((ReportWords.NetColumn, y => y.Net));
        page.Table([Say(Words.FiscalYear), .. columns.Select(c => Say(c.Heading)), Say(ReportWords.NpvPositiveByThen)],
            years.Select(y => (IReadOnlyList<string>)
                [Say(ReportWords.FiscalYearOf, y.FiscalYear), .. columns.Select(c => Yen(c.Money(y))), y.ProbabilityNpvPositive is { } share ? Figure.Probability(share, language) : "–"]));
    }

    private void Freed(RankedCandidate row)
    {
        var samples = row.Effects.Samples;
        if (row.Effects.FreedHoursPerYear.Mean is < 0 and var used && row.Effects.OvertimeHoursAvoidedPerYear.Mean > 0 && samples.DutyAdded.All(h => Math.Abs(h) < 1e-6))
            page.Paragraph(Say(ReportWords.IdleUsedUp, Figure.Hours(-used, language)));
        if (row.Effects.FreedHoursPerYear.Mean is not > 0)
            return;
        page.Paragraph(row.Business.RedeployTo is { } use
            ? Say(ReportWords.FreedFor, use.In(language)) + (row.Business.FreedValuePerYear is { } value ? Say(ReportWords.FreedWorth, Yen(value)) : "")
            : Say(ReportWords.NoUseNamed));
    }

    private void Familiar(IReadOnlyList<FamiliarScore> scores)
    {
        if (scores.Count == 0)
            return;
        List(ReportWords.Familiar, scores.Select(s => Say(ReportWords.FamiliarRow, s.Title.In(language), s switch
        {
            { Value: { } value, Highest: { } highest } => Say(ReportWords.FamiliarOf, Points(value), Numbers.Significant(s.Lowest ?? 0), Numbers.Significant(highest)),
            { Value: { } value } => UnitText.Of(value, s.Unit, language, _department.Currency),
            _ => Say(ReportWords.FamiliarNone, s.Why?.In(language) ?? ""),
        }, s.Caveat.In(language))));
    }

    private IEnumerable<string> Lowers(Chance chance) =>
        chance.Factors.Where(f => f.Factor < 1).OrderBy(f => f.Factor).Select(f => $"{f.Reason.In(language)} (×{Numbers.Significant(f.Factor)})");

    private void Assumed(Candidate candidate, BusinessCase business) => List(ReportWords.Assumed,
        candidate.Assumptions.Select(a => Say(ReportWords.AssumedRow, a.Name.In(language), UnitText.Of(a.Value, a.Unit, language, business.IsInHoursOfPay ? Pay.HoursOfPay : _department.Currency), FigureText.Evidence(a.Evidence).In(language)))
            .Concat(business.Assumptions.Select(a => a.In(language))));

    private void Published(PublishedComparison published)
    {
        if (published.Nearest.Count == 0)
            return;
        page.Paragraph(Say(ReportWords.PublishedElsewhere), bold: true);
        if (published.PredictedReduction is { } reduction)
            page.Paragraph(Say(ReportWords.PredictedReduction, Figure.Share(reduction, language)));
        page.Bullets(published.Nearest.Select(task => Say(ReportWords.PublishedRow, task.City.In(language), task.Task,
            Figure.Hours(task.HoursBefore, language), Figure.Hours(task.HoursAfter, language), Figure.Share(task.Reduction, language))));
        foreach (var note in published.Notes)
            page.Paragraph(note.In(language));
    }

    private void List(Phrase heading, IEnumerable<string> items, Phrase? whenEmpty = null)
    {
        var lines = items.ToList();
        if (lines.Count > 0)
        {
            page.Paragraph(Say(heading), bold: true);
            page.Bullets(lines);
        }
        else if (whenEmpty is not null)
        {
            page.Paragraph(Say(whenEmpty));
        }
    }

    private string StateName(StatePath path) =>
        $"{_department.FindWorkflow(path.Workflow)?.Title?.In(language) ?? path.Workflow} / {_department.FindState(path)?.Title?.In(language) ?? path.State}";

    private string AimName(string aim) => aim switch
    {
        "on-time" => Say(Words.OnTime),
        "overtime" => Say(Words.OvertimeAim),
        "time" => Say(Words.Time),
        "money" => Say(Words.Money),
        "burden" => Say(Words.Burden),
        _ => aim,
    };

    private string Points(double points) => UnitText.Of(points, Unit.Points, language);

    private string Yen(decimal money) => UnitText.Of((double)money, Unit.Money, language, _department.Currency);

    private string WithInterval(Estimate? estimate) => FigureText.WithInterval(estimate, language, _department.Currency);

    private string Say(Phrase phrase, params object?[] arguments) => phrase.In(language, arguments);
}
