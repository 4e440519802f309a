using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs;

/// <summary>Writes a candidate's business case from its effects and from what its bots cost.</summary>
internal static class BusinessCaseReckoner
{
    /// <summary>The business case of a candidate.</summary>
    /// <param name="scenario">What is changed; null costs nothing.</param>
    /// <param name="department">Today.</param>
    /// <param name="samples">Its effects by replication.</param>
    /// <param name="start">The first day, from which fiscal years are counted; null names none.</param>
    /// <param name="benefitYears">After so many years, at most five, its step changes: nothing is saved then, and nothing runs on.</param>
    /// <param name="drawn">In a possible file, whose bots have their prices: what its other changes cost. Null takes the
    /// conventions.</param>
    public static BusinessCase Of(Scenario? scenario, Department department, EffectSamples samples, DateOnly? start = null,
        ChangeCosts? drawn = null, double benefitYears = Conventions.Years)
    {
        var notes = new List<Message>();
        var ramp = Ramp(scenario, notes);
        var pay = Pay.Of(department);
        var costs = scenario is null ? Costs([], new ChangeCosts(0, 0))
            : drawn is not null ? Costs(scenario.Bots, drawn)
            : Costs(ConventionalCosts.Priced(scenario, department, notes).Bots,
                ConventionalCosts.Of(scenario, department, InputDraws.Listing(), notes));
        var (saved, temporary) = (Money(Mean(samples.Cashed)), Money(Mean(samples.CashedTemporary)));
        var staff = Money(Math.Max(0, Mean(samples.PermanentCostAdded)));
        // [year] → the part of it that it runs
        decimal[] runs = [.. Enumerable.Range(0, Conventions.Years + 1)
            .Select(y => y == 0 ? 1 : (decimal)Math.Clamp(benefitYears - (y - 1), 0, 1))];
        costs = [.. costs.Select(c => c with { Licence = c.Licence * runs[c.Year], Maintenance = c.Maintenance * runs[c.Year] })];
        var above = NpvByYear(costs, ramp, runs, samples);
        var years = costs.Select(c =>
            (c.Year == 0 ? c : c with
            {
                Saved = saved * ramp[c.Year] * runs[c.Year],
                SavedTemporary = temporary * ramp[c.Year] * runs[c.Year],
                Staff = staff * runs[c.Year]
            }) with
            {
                FiscalYear = start is { } first ? FiscalYear.Of(first.AddYears(Math.Max(0, c.Year - 1))) : null,
                ProbabilityNpvPositive = ShareAboveZero(above, c.Year),
            }).ToList();
        decimal[] nets = [.. years.Select(y => y.Net)];
        var rates = CashFlow.Irr(nets);
        var payback = CashFlow.Payback(nets);
        var use = UseOfFreedHours(scenario, department);
        return new BusinessCase
        {
            DiscountRate = Conventions.DiscountRate,
            Years = years,
            IsInHoursOfPay = pay.IsInHours,
            BenefitYears = benefitYears,
            BalancePerYear = CashFlow.Annuity(nets, runs, Conventions.DiscountRate),
            FreedPayPerYear = Money(Mean(samples.FreedPay)),
            CostsPerYear = CashFlow.Annuity([.. years.Select(y => y.Costs)], runs, Conventions.DiscountRate),
            HoursReleasedPerYear = Mean(samples.HoursReleased),
            NetCashPerYear = pay.IsInHours ? null : nets.Sum() / Conventions.Years,
            NetHoursOfPayPerYear = pay.IsInHours ? nets.Sum() / Conventions.Years : null,
            Npv = pay.IsInHours ? null : CashFlow.Npv(nets, Conventions.DiscountRate),
            RatesOfReturn = rates,
            IrrWhy = rates.Count switch
            {
                0 => (nets.Any(n => n < 0) && nets.Any(n => n > 0) ? DecisionWords.IrrNone : DecisionWords.IrrNever).With(),
                1 => null,
                _ => DecisionWords.IrrSeveral.With(rates.Count),
            },
            PaybackYears = payback,
            PaybackWhy = payback is not null ? null
                : years.Skip(1).All(y => y.Net <= 0) ? DecisionWords.PaybackNever
                : DecisionWords.PaybackLater.With(Conventions.Years, pay.Shown(-nets.Sum())),
            ProbabilityNpvPositive = ShareAboveZero(above, Conventions.Years),
            RedeployTo = use,
            FreedValuePerYear = use is null || department.ValueOfFreedHour == 0
                ? null : Money(Mean(samples.Freed)) * department.ValueOfFreedHour,
            Assumptions = notes,
            SavedPerYear = saved,
        };
    }

    /// <summary>How many of the five years a candidate gives what it gives: until what it automates changes.</summary>
    public static double BenefitYears(Candidate candidate, Department department, DateOnly start) =>
        NextChange.Of(AutomatedStep.Automated(candidate, department), department, start) is { } change
            ? Math.Clamp((change.Date.DayNumber - start.DayNumber) / 365.25, 0, Conventions.Years)
            : Conventions.Years;

    /// <summary>What comes off a year's savings: bots, further posts, and what is not yet saved while it is getting going; the start-up is
    /// spread over the years in which it gives something.</summary>
    public static decimal CostPerYear(BusinessCase business) => business.SavedPerYear - business.BalancePerYear;

    /// <summary>What freed hours are for: the scenario's word, else the department's, else a pool's; null when nobody has named a
    /// use.</summary>
    public static Text? UseOfFreedHours(Scenario? scenario, Department department) =>
        scenario?.RedeployTo ?? department.RedeployTo ?? department.Pools.Select(p => p.RedeployTo).FirstOrDefault(r => r is not null);

    /// <summary>In what share of some flows all the money up to the end of a year is above 0; null of none.</summary>
    /// <param name="npvByYear">[flow][year].</param>
    /// <param name="year">0 for the start-up.</param>
    public static double? ShareAboveZero(IReadOnlyList<decimal[]> npvByYear, int year) =>
        npvByYear.Count == 0 ? null : npvByYear.Count(n => n[year] > 0) / (double)npvByYear.Count;

    /// <summary>What 1 and 9 in 10 of some flows come to at most by the end of a year; null of too few to say.</summary>
    /// <param name="npvByYear">[flow][year].</param>
    /// <param name="year">0 for the start-up.</param>
    public static (decimal P10, decimal P90)? Range(IReadOnlyList<decimal[]> npvByYear, int year)
    {
        if (npvByYear.Count < Estimate.FewestReplications)
            return null;
        double[] sorted = [.. npvByYear.Select(n => (double)n[year]).Order()];
        return ((decimal)Quantile.OfOneMore(sorted, 0.1), (decimal)Quantile.OfOneMore(sorted, 0.9));
    }

    // [replication][year]
    private static decimal[][] NpvByYear(IReadOnlyList<YearlyCash> costs, decimal[] ramp, decimal[] runs, EffectSamples samples) =>
    [
        .. Enumerable.Range(0, samples.Replications).Select(r =>
        {
            var (saved, staff) = (Money(samples.Cashed[r]), Money(Math.Max(0, samples.PermanentCostAdded[r])));
            return CashFlow.NpvByYear([.. costs.Select(c =>
                c.Year == 0 ? c.Net : c.Net + (((saved * ramp[c.Year]) - staff) * runs[c.Year]))], Conventions.DiscountRate);
        }),
    ];

    // [year] → the share of the savings that is reached; of several bots the slowest counts.
    private static decimal[] Ramp(Scenario? scenario, List<Message> notes)
    {
        decimal[] ramp = [.. Enumerable.Repeat(1m, Conventions.Years + 1)];
        foreach (var bot in (scenario?.Bots ?? []).Where(b => b.RampUp.Count > 0))
        {
            for (var y = 1; y <= Math.Min(Conventions.Years, bot.RampUp.Count); y++)
                ramp[y] = Math.Min(ramp[y], (decimal)bot.RampUp[y - 1]);
            notes.Add(DecisionWords.RampUp.With(bot.Title ?? (Text)bot.Id,
                Series.Of(bot.RampUp.Take(Conventions.Years).Select(r => Amount.Share(r)))));
        }

        return ramp;
    }

    // A bot that the department has already is paid for.
    private static List<YearlyCash> Costs(IReadOnlyList<Bot> bots, ChangeCosts changes)
    {
        var years = Enumerable.Range(0, Conventions.Years + 1)
            .Select(y =>
                new YearlyCash { Year = y, Saved = 0, Build = y == 0 ? changes.Once : 0, Maintenance = y == 0 ? 0 : changes.PerYear })
                .ToList();
        foreach (var bot in bots)
        {
            var (licence, build) = ((bot.Licence?.PerYear ?? 0) * bot.Units, bot.Build ?? 0);
            years[0] = years[0] with
            {
                Build = years[0].Build + build,
                Infrastructure = years[0].Infrastructure + bot.Infrastructure,
                Subsidy = years[0].Subsidy + ((build + bot.Infrastructure) * (decimal)bot.Subsidy),
            };
            for (var y = 1; y < years.Count; y++)
                years[y] = years[y] with
                {
                    Licence = years[y].Licence + licence,
                    Maintenance = years[y].Maintenance + Maintenance(bot, build, y)
                };
        }

        return years;
    }

    private static decimal Maintenance(Bot bot, decimal build, int year)
    {
        if (bot.MaintenancePerYear.Count > 0)
            return bot.MaintenancePerYear[Math.Min(year, bot.MaintenancePerYear.Count) - 1];
        var shares = bot.MaintenanceShareOfBuild.Count > 0 ? bot.MaintenanceShareOfBuild : Conventions.MaintenanceShares;
        return build * (decimal)shares[Math.Min(year, shares.Count) - 1];
    }

    private static double Mean(double[] values) => values.Length == 0 ? 0 : values.Sum() / values.Length;

    private static decimal Money(double value) => (decimal)Math.Clamp(value, -1e15, 1e15);
}
