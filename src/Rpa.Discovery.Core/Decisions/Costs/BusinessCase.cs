using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>What a candidate costs and saves in money over five years. Freed hours are not money: see the aim <c>time</c>.</summary>
/// <remarks>What comes back from a bot to people, its review and its attending are in the simulated effect, and so in what is
/// saved.</remarks>
public sealed class BusinessCase
{
    internal BusinessCase()
    {
    }

    /// <summary>The discount rate per year, 0.04 for four per cent.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Start-up and five years, in order; the start-up is paid at the beginning of the first year, the rest at the end of
    /// each.</summary>
    public required IReadOnlyList<YearlyCash> Years { get; init; }

    /// <summary>Whether every amount here is one of hours of pay, because nobody has said what an hour costs: amounts in a currency are not
    /// given then.</summary>
    public bool IsInHoursOfPay { get; init; }

    /// <summary>The same money by fiscal year, the start-up in the first: what a budget asks for. Empty where no date or no price of an
    /// hour is known.</summary>
    public IReadOnlyList<FiscalYearCash> ByFiscalYear => IsInHoursOfPay ? [] : FiscalYearCash.Of(Years);

    /// <summary>Mean net cash per year over the five years, not discounted, start-up included; null where it is in hours of pay.</summary>
    public required decimal? NetCashPerYear { get; init; }

    /// <summary>The same in hours of pay; null where the price of an hour is given.</summary>
    public decimal? NetHoursOfPayPerYear { get; init; }

    /// <summary>How many of the five years it gives something: until what it automates changes.</summary>
    public double BenefitYears { get; init; } = Conventions.Years;

    /// <summary>The same amount in each of <see cref="BenefitYears"/> that is worth all the money: net present value ÷ annuity factor. In
    /// hours of pay where <see cref="IsInHoursOfPay"/>.</summary>
    public decimal BalancePerYear { get; init; }

    /// <summary>What the freed hours of a year cost in pay, each pool at its own price: what the balance is held against. In hours of pay
    /// where <see cref="IsInHoursOfPay"/>.</summary>
    public decimal FreedPayPerYear { get; init; }

    /// <summary>The same amount in each of <see cref="BenefitYears"/> that is worth all costs: start-up, licences, upkeep and further
    /// posts, as equal yearly amounts at <see cref="DiscountRate"/>. In hours of pay where <see cref="IsInHoursOfPay"/>.</summary>
    public decimal CostsPerYear { get; init; }

    /// <summary>
    /// The cost a year below which the candidate pays at the hours that it gives: what is saved a year and <see cref="FreedPayPerYear"/>
    /// together, as in <see cref="BalancePerYear"/> with <see cref="CostsPerYear"/> put back. At exactly this cost, balance and freed hours
    /// at their pay come out at 0. Null with <see cref="BreakEvenWhy"/> where nobody has said what an hour costs, or where no cost is low
    /// enough.
    /// </summary>
    public decimal? BreakEvenCostPerYear => !IsInHoursOfPay && GivenPerYear > 0 ? GivenPerYear : null;

    /// <summary>
    /// The hours released a year from which the candidate pays at what it costs: hours × <see cref="CostsPerYear"/> ÷
    /// <see cref="BreakEvenCostPerYear"/>, every hour worth what an hour of it is worth here.
    /// Null with <see cref="BreakEvenWhy"/> where it cannot be said.
    /// </summary>
    public double? BreakEvenHoursPerYear => BreakEvenCostPerYear is { } limit && CostsPerYear > 0 && HoursReleasedPerYear > 0
        ? HoursReleasedPerYear * (double)(CostsPerYear / limit) : null;

    /// <summary>Why it cannot be said from how many hours, or below what cost, it pays; null where both can.</summary>
    public Message? BreakEvenWhy => IsInHoursOfPay ? DecisionWords.BreakEvenNoPrice
        : CostsPerYear <= 0 ? DecisionWords.BreakEvenNoCost
        : GivenPerYear <= 0 ? DecisionWords.BreakEvenNever
        : HoursReleasedPerYear <= 0 ? DecisionWords.BreakEvenNoHours
        : (Message?)null;

    /// <summary>The hours of a year that are released, of which a break-even is told.</summary>
    internal double HoursReleasedPerYear { get; init; }

    /// <summary>What the possible files leave open about both; null where it was taken through none.</summary>
    internal PossibleBreakEven? BreakEvenRange { get; init; }

    internal decimal GivenPerYear => BalancePerYear + CostsPerYear + FreedPayPerYear;

    /// <summary>Whether the money and the freed hours at their pay come out above 0 together. Somebody more frees just the hours that are
    /// paid for: what lies within a part of its cost that no figure shows is chance.</summary>
    internal bool Pays => BalancePerYear + FreedPayPerYear >= CostsPerYear * TooLittle;

    private const decimal TooLittle = 0.005m;

    /// <summary>Net present value at the beginning of the first year, of all money whoever pays it; null where no price of an hour is
    /// given.</summary>
    public required decimal? Npv { get; init; }

    /// <summary>Net present value of the division's own funds (一般財源): a subsidy's part of the costs is not theirs. Null where no price of
    /// an hour is given.</summary>
    public decimal? NpvOwnFunds => IsInHoursOfPay ? null : CashFlow.Npv([.. Years.Select(y => y.Net + y.Subsidy)], DiscountRate);

    /// <summary>Internal rate of return per year; null with <see cref="IrrWhy"/> when there is none or more than one.</summary>
    public double? Irr => RatesOfReturn.Count == 1 ? RatesOfReturn[0] : null;

    /// <summary>Why there is no rate of return; null when there is one.</summary>
    public Message? IrrWhy { get; init; }

    /// <summary>Every rate per year above −99.9 % at which the net present value is 0, the smallest first; empty when there is
    /// none.</summary>
    public IReadOnlyList<double> RatesOfReturn { get; init; } = [];

    /// <summary>Years until the money is back, not discounted; 0 when none has to come back, null with <see cref="PaybackWhy"/> when it is
    /// not back within five.</summary>
    public double? PaybackYears { get; init; }

    /// <summary>Why the money is not back; null when it is.</summary>
    public Message? PaybackWhy { get; init; }

    /// <summary>Share of the possible figures and years in which the net present value is above 0; null when nothing was
    /// simulated.</summary>
    public double? ProbabilityNpvPositive { get; init; }

    /// <summary>What the freed hours are for; null when no use is named.</summary>
    public Text? RedeployTo { get; init; }

    /// <summary>What the freed hours of a year are worth by the department's <c>value-of-freed-hour</c>; beside the money and never in it.
    /// Null when no use or no value is named.</summary>
    public decimal? FreedValuePerYear { get; init; }

    /// <summary>What stands in by convention because nobody has said: a licence, a share for maintenance.</summary>
    public required IReadOnlyList<Message> Assumptions { get; init; }

    /// <summary>Balance and costs a year, and over how many years.</summary>
    public override string ToString() =>
        FormattableString.Invariant(
            $"balance {BalancePerYear:0} a year over {BenefitYears:0.##} years at a cost of {CostsPerYear:0} a year{(IsInHoursOfPay ? ", in hours of pay" : "")}");

    /// <summary>Mean net amount per year over the five years, in money or in hours of pay.</summary>
    internal decimal NetPerYear => NetCashPerYear ?? NetHoursOfPayPerYear ?? 0;

    /// <summary>What a year saves once the ramp-up is over.</summary>
    internal decimal SavedPerYear { get; init; }

    /// <summary>The same money, with the probabilities of possible files in the place of those of single years.</summary>
    /// <param name="npvByYear">[file][year].</param>
    /// <param name="breakEven">Where it breaks even in them; null where that is not known.</param>
    internal BusinessCase WithProbabilities(IReadOnlyList<decimal[]> npvByYear, PossibleBreakEven? breakEven = null) => new()
    {
        BreakEvenRange = breakEven,
        DiscountRate = DiscountRate,
        Years = [.. Years.Select(y =>
            y with { ProbabilityNpvPositive = BusinessCaseReckoner.ShareAboveZero(npvByYear, y.Year),
                NpvRange = BusinessCaseReckoner.Range(npvByYear, y.Year) })],
        IsInHoursOfPay = IsInHoursOfPay,
        BenefitYears = BenefitYears,
        BalancePerYear = BalancePerYear,
        FreedPayPerYear = FreedPayPerYear,
        CostsPerYear = CostsPerYear,
        HoursReleasedPerYear = HoursReleasedPerYear,
        NetCashPerYear = NetCashPerYear,
        NetHoursOfPayPerYear = NetHoursOfPayPerYear,
        Npv = Npv,
        IrrWhy = IrrWhy,
        RatesOfReturn = RatesOfReturn,
        PaybackYears = PaybackYears,
        PaybackWhy = PaybackWhy,
        ProbabilityNpvPositive = BusinessCaseReckoner.ShareAboveZero(npvByYear, Conventions.Years),
        RedeployTo = RedeployTo,
        FreedValuePerYear = FreedValuePerYear,
        Assumptions = Assumptions,
        SavedPerYear = SavedPerYear,
    };
}
