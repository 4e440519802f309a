using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Report;

/// <summary>What the sheets with formulas are made of: of a study, or of a result that was saved of one, the same to the last
/// bit.</summary>
/// <param name="Method">What made the order of the report.</param>
/// <param name="Currency">The currency of money; null is yen.</param>
/// <param name="Aims">The five aims.</param>
/// <param name="Candidates">The ranked ones from the best down; at least one.</param>
internal sealed record FormulaFigures(
    string Method, string? Currency, IReadOnlyList<FormulaAim> Aims, IReadOnlyList<FormulaCandidate> Candidates)
{
    private static readonly string _hours = Comparisons.Effects.EffectFigures.All[0].Id;

    /// <summary>Of a study; null where nothing is ranked, or not all of it was computed.</summary>
    public static FormulaFigures? Of(StudyResult result) => result is not { Ranking.Count: > 0, IsPartial: false } ? null : new(
        result.Method,
        result.File.Department.Currency,
        [.. result.Aims.Select(a => new FormulaAim(a.Aim, a.Title, a.Counts))],
        [.. result.Ranking.Select(row => new FormulaCandidate(row.Id, row.Title, row.Rank, row.Business)
        {
            HoursPerYear = row.Effects.HoursReleasedPerYear.Mean ?? 0,
            Weights = [.. row.Contributions.Select(c => c.Weight)],
            Points = [.. row.Contributions.Select(c => PointsOf(c.Benefit.Mean, c.Cost, row.Chance.Value))],
        })]);

    /// <summary>Of a saved result; null as with a study, and where it did not keep all of it (<see cref="IsMissing"/>).</summary>
    public static FormulaFigures? Of(StudyDocument study, Page page)
    {
        if (study.IsPartial == true || study.Aims is not { Count: > 0 } aims)
            return null;
        List<FormulaCandidate> candidates = [];
        foreach (var row in study.Ranking.OfType<RankedJson>())
        {
            if (BusinessOf(row.Business) is not { } business || row.Contributions.Count != aims.Count)
                return null;
            candidates.Add(new FormulaCandidate(row.Id, SavedSentence.From(row.Title, row.TitleMessage), row.Rank, business)
            {
                HoursPerYear = row.Effects.Figures.GetValueOrDefault(_hours).Value?.Mean ?? 0,
                Weights = [.. row.Contributions.Select(c => c.Weight)],
                Points = [.. row.Contributions.Select(c => PointsOf(c.Benefit.Mean, c.Cost, row.Chance ?? 1))],
            });
        }

        return candidates.Count == 0 ? null : new(
            study.Method,
            CurrencyOf(page),
            [.. aims.Select(a => new FormulaAim(a.Aim, SavedSentence.From(a.Title, a.TitleMessage), a.Counts))],
            candidates);
    }

    /// <summary>Whether a result ranks something and yet did not keep what its formulas would be made of, as those of the first
    /// versions.</summary>
    public static bool IsMissing(StudyDocument study, FormulaFigures? found) =>
        found is null && study.IsPartial != true && study.Ranking.OfType<RankedJson>().Any();

    private static double PointsOf(double? benefit, double cost, double chance) => ((benefit > 0 ? chance * benefit : benefit) ?? 0) - cost;

    private static BusinessCase? BusinessOf(BusinessJson saved)
    {
        if (saved is not { Years.Count: > 0, DiscountRate: { } rate, BreakEven: { } breakEven }
            || saved is not { BalancePerYear: { } balance, FreedPayPerYear: { } freed })
        {
            return null;
        }

        List<YearlyCash> years = [.. saved.Years.Select(y => new YearlyCash
        {
            Year = y.Year,
            FiscalYear = y.FiscalYear,
            Saved = y.Saved,
            SavedTemporary = y.SavedTemporary ?? 0,
            Build = y.Build,
            Infrastructure = y.Infrastructure,
            Licence = y.Licence,
            Maintenance = y.Maintenance,
            Staff = y.Staff,
            Subsidy = y.Subsidy,
        })];
        var (inHours, net) = (saved.IsInHoursOfPay == true, years.Sum(y => y.Net) / Conventions.Years);
        return new BusinessCase
        {
            DiscountRate = rate,
            Years = years,
            IsInHoursOfPay = inHours,
            BenefitYears = saved.BenefitYears ?? Conventions.Years,
            BalancePerYear = balance,
            FreedPayPerYear = freed,
            CostsPerYear = breakEven.CostsPerYear,
            NetCashPerYear = inHours ? null : net,
            NetHoursOfPayPerYear = inHours ? net : null,
            Npv = inHours ? null : CashFlow.Npv([.. years.Select(y => y.Net)], rate),
            PaybackYears = saved.PaybackYears,
            Assumptions = [],
        };
    }

    // The page says money in one currency, or in hours of pay.
    private static string? CurrencyOf(Page page) => PageTables.Of(page)
        .SelectMany(t => t.Table.Rows).SelectMany(row => row).Select(cell => cell.Number)
        .FirstOrDefault(number => number is { Unit: Unit.Money or Unit.MoneyPerYear, Currency: not UnitText.HoursOfPay })?.Currency;
}

/// <summary>An aim.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Counts">Whether it carries weight.</param>
internal sealed record FormulaAim(string Id, IWording Title, bool Counts);

/// <summary>A ranked candidate.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Rank">Its place in the report.</param>
/// <param name="Business">Its money.</param>
internal sealed record FormulaCandidate(string Id, IWording Title, int Rank, BusinessCase Business)
{
    /// <summary>The hours that it releases.</summary>
    public required double HoursPerYear { get; init; }

    /// <summary>By aim.</summary>
    public required IReadOnlyList<double> Weights { get; init; }

    /// <summary>By aim, finished points before any weight.</summary>
    public required IReadOnlyList<double> Points { get; init; }

    /// <summary>From how many hours a year it pays at what it costs; null where that cannot be said.</summary>
    public double? BreakEvenHours => Business is { BreakEvenCostPerYear: { } limit, CostsPerYear: > 0 } && HoursPerYear > 0
        ? HoursPerYear * (double)(Business.CostsPerYear / limit)
        : null;
}
