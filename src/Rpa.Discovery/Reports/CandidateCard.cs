using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>One candidate on its card: what it does, what it gives, what it costs, what lowers it, and what all that rests on.</summary>
internal sealed class CandidateCard(ExperimentResult asIs)
{
    private readonly Department _department = asIs.Department;

    /// <summary>What stands below its name.</summary>
    public Page Of(RankedCandidate row) => new Page()
        .Add(About(row.Candidate))
        .Sentence(row.TooFewUnitsInShare is { } few ? ReportWords.TooFewUnits.With(Amount.Probability(few)) : null)
        .Add(Effects(row.Effects, row.Possible))
        .Add(MovesText.Of(row))
        .Sentence(row.MarginalInSequence is { } marginal ? ReportWords.InSequence.With(WithInterval(marginal)) : null)
        .Add(Money(row.Business, row.Possible))
        .Add(Freed(row))
        .List(ReportWords.Familiar, row.Familiar.Select(Familiar))
        .Sentence(Series.Joined(" ", ReportWords.ChanceIs.With(Amount.Probability(row.Chance.Value)), ReportWords.ChanceConvention))
        .List(ReportWords.Lowers, Lowers(row.Chance), ReportWords.NothingLowers)
        .Sentence(ReportWords.Points.With(FigureText.WithRange(row.Value, row.Possible?.Value)))
        .Items(row.Contributions.Where(c => c.Weight > 0).Select(Contribution))
        .Add(row.Certainty.Ranked > 1 ? HowSure(row) : null)
        .Sentence(ReportWords.EvidenceIs.With(Terms.Of(row.Effects.Evidence)))
        .List(ReportWords.Assumed, Assumed(row.Candidate, row.Business))
        .Add(Published(row.Published))
        .List(ReportWords.ToAsk, SaidOnce.Of([.. row.ToAsk, .. row.Candidate.ToAsk]));

    private Page About(Candidate candidate) => new Page()
        .Sentence(ReportWords.AnswerIs.With(Terms.Of(candidate.Answer)))
        .Sentence(candidate.States.Count > 0 ? ReportWords.Where.With(Series.Of(candidate.States.Select(StateName))) : null)
        .Sentence(candidate.Reasons.Count > 0 ? ReportWords.Because.With(Series.Joined(" ", candidate.Reasons)) : null)
        .List(ReportWords.BotDoes, candidate.BotDoes)
        .List(ReportWords.PeopleStillDo, candidate.PeopleStillDo)
        .List(ReportWords.CannotDo, candidate.CannotDo);

    private Page Effects(CandidateEffects effects, PossibleAmounts? possible)
    {
        var gives = new GivesText(effects, possible, asIs);
        return new Page()
            .Heading(ReportWords.Effects, Page.Caption)
            .List(GivesWords.ByWorkflow, gives.ByWorkflow, GivesWords.NoneSooner)
            .List(GivesWords.ByPool, gives.ByPool)
            .Table(EffectColumns.OfFiles(effects, possible, _department.Currency), EffectColumns.Rows(effects))
            .Sentence(effects.QueueMovesTo is { } move
                ? ReportWords.QueueMoves.With(StateName(move.State), WithInterval(move.WaitingHoursAddedPerYear)) : null);
    }

    private Page Money(BusinessCase business, PossibleAmounts? possible)
    {
        List<IWording?> lines =
        [
            business.IsInHoursOfPay ? ReportWords.MoneyNotGiven : null,
            ReportWords.NetCash.With(InPay(business.NetPerYear)),
            ReportWords.Balance.With(InPay(business.BalancePerYear), Amount.Number(business.BenefitYears)),
            ReportWords.FreedAtPay.With(InPay(business.FreedPayPerYear)),
            MoneyText.BreakEven(business, _department.Currency),
            MoneyText.BreakEvenNote(business, possible),
            business.BenefitYears < Conventions.Years ? ReportWords.EndsWithChange.With(Amount.Number(business.BenefitYears)) : null,
            business.Npv is { } npv ? ReportWords.Npv.With(Yen(npv), Amount.Share(business.DiscountRate)) : null,
            business.PaybackYears is { } years ? ReportWords.PaybackIn.With(Amount.Number(years))
                : business.PaybackWhy is { } never ? ReportWords.NoPaybackBecause.With(never) : ReportWords.NoPayback,
            business.IsInHoursOfPay ? null : RateOfReturn(business),
            business.Years.Any(y => y.Subsidy != 0) ? ReportWords.NpvOwnFunds.With(Yen(business.NpvOwnFunds ?? 0)) : null,
            business is { IsInHoursOfPay: false, ProbabilityNpvPositive: { } probability }
                ? ReportWords.NpvPositive.With(Amount.Probability(probability)) : null,
            ReportWords.FreedNotMoney,
        ];
        var page = new Page().List(ReportWords.Money, lines);
        return business.ByFiscalYear.Count > 0 ? page.Table(CashColumns(business.ByFiscalYear), business.ByFiscalYear) : page;

        Amount InPay(decimal money) => Amount.Money(money, business.IsInHoursOfPay ? Pay.HoursOfPay : _department.Currency);
    }

    private static Message RateOfReturn(BusinessCase business) => business switch
    {
        { Irr: { } rate } => ReportWords.RateOfReturn.With(Amount.Share(rate)),
        { IrrWhy: not { } } => ReportWords.NoRateOfReturn,
        { RatesOfReturn.Count: 0 } => ReportWords.NoRateOfReturnBecause.With(business.IrrWhy),
        _ => ReportWords.RatesOfReturn.With(Series.Of(business.RatesOfReturn.Select(r => Amount.Share(r))), business.IrrWhy),
    };

    // A column of nothing is left out, so that the table stays narrow: most have no subsidy and no fixed-term staff.
    private IEnumerable<Column<FiscalYearCash>> CashColumns(IReadOnlyList<FiscalYearCash> years)
    {
        yield return new(Words.FiscalYear, y => ReportWords.FiscalYearOf.With(y.FiscalYear)) { NamesRow = true };
        yield return Of(Words.OwnFunds, y => y.OwnFunds);
        if (years.Any(y => y.Subsidy != 0))
            yield return Of(Words.Subsidy, y => y.Subsidy);
        yield return Of(ReportWords.SavedOvertime, y => y.SavedOvertime);
        if (years.Any(y => y.SavedTemporary != 0))
            yield return Of(ReportWords.SavedTemporary, y => y.SavedTemporary);
        yield return Of(ReportWords.NetColumn, y => y.Net);
        yield return new(ReportWords.NpvPositiveByThen, y => y.ProbabilityNpvPositive is { } share
            ? Amount.Probability(share) : PageWords.None)
        { IsRight = true };

        Column<FiscalYearCash> Of(Phrase heading, Func<FiscalYearCash, decimal> money) =>
            new(heading, y => Yen(money(y))) { IsRight = true };
    }

    private Page Freed(RankedCandidate row)
    {
        var samples = row.Effects.Samples;
        var page = new Page();
        if (row.Effects.FreedHoursPerYear.Mean is < 0 and var used && row.Effects.OvertimeHoursAvoidedPerYear.Mean > 0
            && samples.DutyAdded.All(h => Math.Abs(h) < 1e-6))
            page.Sentence(ReportWords.IdleUsedUp.With(Amount.Hours(-used)));
        if (row.Effects.FreedHoursPerYear.Mean is not > 0)
            return page;
        return page.Sentence(row.Business switch
        {
            { RedeployTo: { } use, FreedValuePerYear: { } value } =>
                Series.Joined("", ReportWords.FreedFor.With(use), ReportWords.FreedWorth.With(Yen(value))),
            { RedeployTo: { } use } => ReportWords.FreedFor.With(use),
            _ => ReportWords.NoUseNamed,
        });
    }

    private Message Familiar(FamiliarScore score) => ReportWords.FamiliarRow.With(score.Title, score switch
    {
        { Value: { } value, Highest: { } highest } =>
            ReportWords.FamiliarOf.With(Points(value), Amount.Number(score.Lowest ?? 0), Amount.Number(highest)),
        { Value: { } value } => new Amount(value, score.Unit, _department.Currency),
        _ => ReportWords.FamiliarNone.With(score.Why),
    }, score.Caveat);

    private static IEnumerable<Series> Lowers(SuccessProbability chance) => chance.Factors.Where(f => f.Factor < 1).OrderBy(f => f.Factor)
        .Select(f => Series.Joined("", f.Reason, " (×", Amount.Number(f.Factor), ")"));

    private static Message Contribution(AimContribution c) => c.Cost == 0
        ? ReportWords.PointsRow.With(Terms.Aim(c.Aim), Points(c.Points), Amount.Probability(c.Weight), FigureText.WithInterval(c.Benefit))
        : ReportWords.PointsRowWithCost.With(Terms.Aim(c.Aim), Points(c.Points), Amount.Probability(c.Weight),
            FigureText.WithInterval(c.Benefit), Points(c.Cost));

    // To be among the first of no more than so many says nothing.
    private static Page HowSure(RankedCandidate row) => new Page().List(ReportWords.HowSure,
        !row.Certainty.IsKnown ? [QuickWords.PlaceNotKnown] :
    [
        row.Certainty.Ranked <= row.Certainty.K ? ReportWords.FirstAlone.With(Amount.Probability(row.Certainty.First))
            : ReportWords.FirstIn.With(Amount.Probability(row.Certainty.First), row.Certainty.K, Amount.Probability(row.Certainty.TopK)),
        ReportWords.FirstByDoubt.With(ReportHeadline.Parts(row.Certainty)),
        row.Acceptability.Count > 0 ? ReportWords.FirstOverWeights.With(Amount.Probability(row.Acceptability[0])) : null,
    ]);

    private IEnumerable<Message> Assumed(Candidate candidate, BusinessCase business) =>
    [
        .. candidate.Assumptions.Select(a =>
            ReportWords.AssumedRow.With(a.Name,
                new Amount(a.Value, a.Unit, business.IsInHoursOfPay ? Pay.HoursOfPay : _department.Currency), Terms.Of(a.Evidence))),
        .. business.Assumptions,
    ];

    private static Page? Published(PublishedComparison published) => published.Nearest.Count == 0 ? null
        : new Page()
            .Heading(ReportWords.PublishedElsewhere, Page.Caption)
            .Sentence(published.PredictedReduction is { } reduction ? ReportWords.PredictedReduction.With(Amount.Share(reduction)) : null)
            .Items(published.Nearest.Select(task =>
                ReportWords.PublishedRow.With(task.City, task.Task, Amount.Hours(task.HoursBefore), Amount.Hours(task.HoursAfter),
                    Amount.Share(task.Reduction))))
            .Sentences(published.Notes);

    private Series StateName(StatePath path) =>
        Series.Joined(" / ", _department.FindWorkflow(path.Workflow)?.Title ?? (Text)path.Workflow, _department.FindState(path)?.Title
            ?? (Text)path.State);

    private static Amount Points(double points) => new(points, Unit.Points);

    private Amount Yen(decimal money) => Amount.Money(money, _department.Currency);

    private FigureText WithInterval(Estimate? estimate) => FigureText.WithInterval(estimate, _department.Currency);
}
