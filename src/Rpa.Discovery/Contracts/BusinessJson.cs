using System.ComponentModel;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>The money of a change over five years.</summary>
internal sealed record BusinessJson
{
    public required double? Npv { get; init; }
    public Maybe<double?> NpvOwnFunds { get; init; }
    public required double? Irr { get; init; }
    public string? IrrWhy { get; init; }
    public MessageJson? IrrWhyMessage { get; init; }
    public IReadOnlyList<double>? RatesOfReturn { get; init; }
    public required double? PaybackYears { get; init; }
    public string? PaybackWhy { get; init; }
    public MessageJson? PaybackWhyMessage { get; init; }
    [Within(0, 1)]
    public required double? ProbabilityNpvPositive { get; init; }
    public double? DiscountRate { get; init; }
    public Maybe<double?> NetCashPerYear { get; init; }
    public Maybe<double?> NetHoursOfPayPerYear { get; init; }
    public bool? IsInHoursOfPay { get; init; }
    public double? BenefitYears { get; init; }
    public decimal? BalancePerYear { get; init; }
    public decimal? FreedPayPerYear { get; init; }
    public BreakEvenJson? BreakEven { get; init; }
    public IReadOnlyList<YearlyCashJson>? Years { get; init; }
    public IReadOnlyList<FiscalYearCashJson>? ByFiscalYear { get; init; }
    public Maybe<string> RedeployTo { get; init; }
    public Maybe<double?> FreedValuePerYear { get; init; }
    public IReadOnlyList<string>? Assumptions { get; init; }
    public IReadOnlyList<MessageJson>? AssumptionsMessages { get; init; }

    public static BusinessJson Of(BusinessCase business, Language language) => new()
    {
        Npv = (double?)business.Npv,
        NpvOwnFunds = (double?)business.NpvOwnFunds,
        Irr = business.Irr,
        IrrWhy = business.IrrWhy?.In(language),
        IrrWhyMessage = MessageJson.Of(business.IrrWhy),
        RatesOfReturn = business.RatesOfReturn,
        PaybackYears = business.PaybackYears,
        PaybackWhy = business.PaybackWhy?.In(language),
        PaybackWhyMessage = MessageJson.Of(business.PaybackWhy),
        ProbabilityNpvPositive = business.ProbabilityNpvPositive,
        DiscountRate = business.DiscountRate,
        NetCashPerYear = (double?)business.NetCashPerYear,
        NetHoursOfPayPerYear = (double?)business.NetHoursOfPayPerYear,
        IsInHoursOfPay = business.IsInHoursOfPay,
        BenefitYears = business.BenefitYears,
        BalancePerYear = business.BalancePerYear,
        FreedPayPerYear = business.FreedPayPerYear,
        BreakEven = BreakEvenJson.Of(business, language),
        Years = [.. business.Years.Select(YearlyCashJson.Of)],
        ByFiscalYear = [.. business.ByFiscalYear.Select(FiscalYearCashJson.Of)],
        RedeployTo = business.RedeployTo?.In(language),
        FreedValuePerYear = (double?)business.FreedValuePerYear,
        Assumptions = [.. business.Assumptions.Select(a => a.In(language))],
        AssumptionsMessages = MessageJson.Of(business.Assumptions),
    };
}

/// <summary>From how many hours, and below what cost, a change pays.</summary>
[Description(
    "From how many hours a year at its cost, and below what cost a year at its hours, a change pays: balance and freed hours at their "
    + "pay together 0. Null of a scenario that costs nothing.")]
internal sealed record BreakEvenJson
{
    [Description("All costs as equal yearly amounts; in hours of pay where no price of an hour is given.")]
    public required decimal CostsPerYear { get; init; }
    public required double? HoursPerYear { get; init; }
    public required double? CostPerYear { get; init; }
    [Description(
        "What the possible files leave open about the hours, over those in which any are enough; left out where it was taken through none.")]
    public PossibleJson? PossibleHours { get; init; }
    [Description("The same of the cost; 0 in a file in which no cost is low enough.")]
    public PossibleJson? PossibleCost { get; init; }
    [Within(0, 1)]
    [Description("The share of the possible files in which no hours are enough, and no cost is low enough.")]
    public double? NeverInShare { get; init; }
    [Description("Why one of them, or both, cannot be said.")]
    public required string? Why { get; init; }
    public Maybe<MessageJson> WhyMessage { get; init; }

    public static BreakEvenJson Of(BusinessCase business, Language language) => new()
    {
        CostsPerYear = business.CostsPerYear,
        HoursPerYear = business.BreakEvenHoursPerYear,
        CostPerYear = (double?)business.BreakEvenCostPerYear,
        PossibleHours = PossibleJson.Of(business.BreakEvenRange?.Hours),
        PossibleCost = PossibleJson.Of(business.BreakEvenRange?.Cost),
        NeverInShare = business.BreakEvenRange?.NeverInShare,
        Why = business.BreakEvenWhy?.In(language),
        WhyMessage = MessageJson.Of(business.BreakEvenWhy),
    };
}

/// <summary>What is saved and spent in a year from the start.</summary>
internal sealed record YearlyCashJson
{
    public required int Year { get; init; }
    public required int? FiscalYear { get; init; }
    public required decimal Saved { get; init; }
    public decimal? SavedTemporary { get; init; }
    public required decimal Build { get; init; }
    public required decimal Infrastructure { get; init; }
    public required decimal Licence { get; init; }
    public required decimal Maintenance { get; init; }
    public required decimal Staff { get; init; }
    public required decimal Subsidy { get; init; }
    public required decimal Net { get; init; }
    [Within(0, 1)]
    public Maybe<double?> ProbabilityNpvPositive { get; init; }

    public static YearlyCashJson Of(YearlyCash year) => new()
    {
        Year = year.Year,
        FiscalYear = year.FiscalYear,
        Saved = year.Saved,
        SavedTemporary = year.SavedTemporary,
        Build = year.Build,
        Infrastructure = year.Infrastructure,
        Licence = year.Licence,
        Maintenance = year.Maintenance,
        Staff = year.Staff,
        Subsidy = year.Subsidy,
        Net = year.Net,
        ProbabilityNpvPositive = year.ProbabilityNpvPositive,
    };
}

/// <summary>The same by fiscal year, as a budget is asked for.</summary>
internal sealed record FiscalYearCashJson
{
    public required int FiscalYear { get; init; }
    public required decimal Costs { get; init; }
    public required decimal OwnFunds { get; init; }
    public required decimal Subsidy { get; init; }
    public required decimal SavedOvertime { get; init; }
    public required decimal SavedTemporary { get; init; }
    public required decimal Net { get; init; }
    [Within(0, 1)]
    public Maybe<double?> ProbabilityNpvPositive { get; init; }

    public static FiscalYearCashJson Of(FiscalYearCash year) => new()
    {
        FiscalYear = year.FiscalYear,
        Costs = year.Costs,
        OwnFunds = year.OwnFunds,
        Subsidy = year.Subsidy,
        SavedOvertime = year.SavedOvertime,
        SavedTemporary = year.SavedTemporary,
        Net = year.Net,
        ProbabilityNpvPositive = year.ProbabilityNpvPositive,
    };
}

/// <summary>A score of another tool's formula.</summary>
internal sealed record FamiliarJson
{
    public required string Id { get; init; }
    public required string Title { get; init; }
    public MessageJson? TitleMessage { get; init; }
    public required double? Value { get; init; }
    public required string Unit { get; init; }
    public required double? Lowest { get; init; }
    public required double? Highest { get; init; }
    public required string? Why { get; init; }
    public Maybe<MessageJson> WhyMessage { get; init; }
    public required IReadOnlyList<FamiliarAnswerJson> Answers { get; init; }
    public required string Source { get; init; }
    public required string Caveat { get; init; }
    public MessageJson? CaveatMessage { get; init; }

    public static FamiliarJson Of(FamiliarScore score, Language language) => new()
    {
        Id = score.Id,
        Title = score.Title.In(language),
        TitleMessage = MessageJson.Of(score.Title),
        Value = score.Value,
        Unit = UnitText.Code(score.Unit),
        Lowest = score.Lowest,
        Highest = score.Highest,
        Why = score.Why?.In(language),
        WhyMessage = MessageJson.Of(score.Why),
        Answers =
        [
            .. score.Answers.Select(a => new FamiliarAnswerJson
            {
                Question = a.Question.In(language), QuestionMessage = MessageJson.Of(a.Question), Answer = a.Answer,
                Unit = UnitText.Code(a.Unit), Points = a.Points,
            }),
        ],
        Source = score.Source,
        Caveat = score.Caveat.In(language),
        CaveatMessage = MessageJson.Of(score.Caveat),
    };
}

/// <summary>What it answers to one of that tool's questions.</summary>
internal sealed record FamiliarAnswerJson
{
    public required string Question { get; init; }
    public MessageJson? QuestionMessage { get; init; }
    public required double? Answer { get; init; }
    public required string Unit { get; init; }
    public required double? Points { get; init; }
}
