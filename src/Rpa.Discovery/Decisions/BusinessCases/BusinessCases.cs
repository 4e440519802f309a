using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>Writes a candidate's business case from its effects and from what its bots cost.</summary>
internal static class BusinessCases
{
    /// <summary>The business case of a candidate.</summary>
    /// <param name="scenario">What is changed; null costs nothing.</param>
    /// <param name="department">Today.</param>
    /// <param name="samples">Its effects by replication.</param>
    public static BusinessCase Of(Scenario? scenario, Department department, EffectSamples samples)
    {
        var notes = new List<Text>();
        var costs = Costs(scenario, department, notes);
        var saved = Money(Mean(samples.Cashed));
        var staff = Money(Math.Max(0, Mean(samples.PermanentCostAdded)));
        var years = costs.Select(c => c.Year == 0 ? c : c with { Saved = saved, Staff = staff }).ToList();
        decimal[] nets = [.. years.Select(y => y.Net)];
        var rates = CashFlow.Irr(nets);
        return new BusinessCase
        {
            DiscountRate = Conventions.DiscountRate,
            Years = years,
            NetCashPerYear = nets.Sum() / Conventions.Years,
            Npv = CashFlow.Npv(nets, Conventions.DiscountRate),
            Irr = rates.Count == 1 ? rates[0] : null,
            IrrWhy = rates.Count switch
            {
                0 => Text.Of(DecisionWords.IrrNever),
                1 => null,
                _ => Text.Of(DecisionWords.IrrSeveral, rates.Count),
            },
            PaybackYears = CashFlow.Payback(nets),
            ProbabilityNpvPositive = ShareAboveZero(costs, samples),
            Assumptions = notes,
        };
    }

    /// <summary>What comes on top of today's pay per year, the start-up spread over the years: bots and further posts.</summary>
    public static decimal CostPerYear(BusinessCase business) => (business.Years.Sum(y => y.Saved) - business.Years.Sum(y => y.Net)) / Conventions.Years;

    private static double? ShareAboveZero(IReadOnlyList<YearlyCash> costs, EffectSamples samples)
    {
        if (samples.Replications == 0)
            return null;
        var above = 0;
        for (var r = 0; r < samples.Replications; r++)
        {
            var net = Money(samples.Cashed[r]) - Money(Math.Max(0, samples.PermanentCostAdded[r]));
            if (CashFlow.Npv([.. costs.Select(c => c.Year == 0 ? c.Net : c.Net + net)], Conventions.DiscountRate) > 0)
                above++;
        }

        return above / (double)samples.Replications;
    }

    // A bot that the department has already is paid for.
    private static List<YearlyCash> Costs(Scenario? scenario, Department department, List<Text> notes)
    {
        var bots = scenario?.Bots ?? [];
        var yen = department.Currency is null or "JPY";
        var years = Enumerable.Range(0, Conventions.Years + 1).Select(y => new YearlyCash { Year = y, Saved = 0 }).ToList();
        foreach (var bot in bots)
        {
            var name = bot.Title ?? (Text)bot.Id;
            var licence = bot.Licence?.PerYear * bot.Units;
            var build = bot.Build;
            if (!yen && (licence is null || build is null))
                notes.Add(Text.Of(DecisionWords.CostUnknown, name));
            if (yen && licence is null)
                notes.Add(Text.Of(DecisionWords.LicenceAssumed, name, Shown(licence = Conventions.LicencePerYear * bot.Units)));
            if (yen && build is null)
                notes.Add(Text.Of(DecisionWords.BuildAssumed, name, Shown(build = Conventions.Build)));
            if (bot.MaintenancePerYear.Count == 0 && bot.MaintenanceShareOfBuild.Count == 0 && build > 0)
                notes.Add(Text.Of(DecisionWords.MaintenanceAssumed, name, Numbers.Percent(Conventions.MaintenanceShares[0]), Numbers.Percent(Conventions.MaintenanceShares[^1])));
            years[0] = years[0] with { Build = years[0].Build + (build ?? 0), Infrastructure = years[0].Infrastructure + bot.Infrastructure };
            for (var y = 1; y < years.Count; y++)
                years[y] = years[y] with { Licence = years[y].Licence + (licence ?? 0), Maintenance = years[y].Maintenance + Maintenance(bot, build ?? 0, y) };
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

    private static Text Shown(decimal? money) => new()
    {
        English = UnitText.Of((double)money!.Value, Unit.Money, Language.English),
        Japanese = UnitText.Of((double)money.Value, Unit.Money, Language.Japanese),
    };
}
