using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>What the weights make one overtime hour worth, before any chance: so much money, so many freed hours. A weight hides a price;
/// this says it.</summary>
internal sealed class ExchangeRates
{
    private const decimal TimesItsPay = 5; // an overtime hour that counts for more is a finding

    private ExchangeRates()
    {
    }

    /// <summary>What one overtime hour counts as, in money; null where money carries no weight.</summary>
    public decimal? OvertimeHourInMoney { get; private init; }

    /// <summary>How many freed hours one overtime hour counts as; null where time carries no weight.</summary>
    public double? OvertimeHourInFreedHours { get; private init; }

    /// <summary>What an overtime hour is paid; in hours of pay where no price of an hour is given.</summary>
    public decimal OvertimePay { get; private init; }

    /// <summary>In one sentence.</summary>
    public required Message Sentence { get; init; }

    /// <summary>The rates of some weights; null where overtime carries none, or nothing to set it beside.</summary>
    public static ExchangeRates? Of(CriterionScales meter, IReadOnlyList<double> weights, Department department)
    {
        double PerUnit(int aim) => meter.Counts[aim] && meter.Hundred[aim] > 0 ? weights[aim] / meter.Hundred[aim] : 0;
        var overtime = PerUnit(CriterionScales.Overtime);
        double? money = PerUnit(CriterionScales.Money) is var m and > 0 ? overtime / m : null;
        double? time = PerUnit(CriterionScales.Time) is var t and > 0 ? overtime / t : null;
        if (overtime <= 0 || (money is null && time is null))
            return null;
        var inHours = time is { } hours ? Amount.Number(hours) : null;
        // Without a price, money is hours of pay: the same number twice says nothing more.
        var isSaidTwice = string.Equals(meter.Currency, UnitText.HoursOfPay, StringComparison.Ordinal)
            && string.Equals(Numbers.Significant(money), Numbers.Significant(time), StringComparison.Ordinal);
        var inMoney = money is { } amount && !isSaidTwice ? new Amount(amount, Unit.Money, meter.Currency) : null;
        return new ExchangeRates
        {
            OvertimeHourInMoney = money is { } worth ? (decimal)Math.Min(worth, 1e15) : null,
            OvertimeHourInFreedHours = time,
            OvertimePay = PayOf(department),
            Sentence = (inMoney, inHours) switch
            {
                ({ } of, { } freed) => DecisionWords.RateOfBoth.With(of, freed),
                ({ } of, null) => DecisionWords.RateInMoney.With(of),
                _ => DecisionWords.RateInHours.With(inHours),
            },
        };
    }

    /// <summary>A finding where the weights make an overtime hour worth more than five times its pay; null otherwise.</summary>
    public Diagnostic? Finding(string? currency) => OvertimeHourInMoney is { } money && OvertimePay > 0 && money > TimesItsPay * OvertimePay
        ? RankingRules.DearOvertime.At(default, Amount.Money(money, currency), Amount.Number((double)(money / OvertimePay)),
            Amount.Money(OvertimePay, currency))
        : null;

    // Of the pools that work overtime, each as often as it has people.
    private static decimal PayOf(Department department)
    {
        var pay = Pay.Of(department);
        var paid = department.Pools.Where(p => p.Overtime is not null)
            .Select(p => (People: Pay.People(p), Hour: (decimal)pay.OvertimeHourOf(p))).ToList();
        return paid.Count == 0 ? pay.Hour * Pay.OvertimeRateOfMoney : paid.Sum(p => p.People * p.Hour) / paid.Sum(p => p.People);
    }
}
