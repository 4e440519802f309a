namespace Rpa.Discovery.Decisions.Costs;

/// <summary>One year's money. Costs are positive numbers.</summary>
public sealed record YearlyCash
{
    /// <summary>0 for the start-up, then 1 to 5.</summary>
    public required int Year { get; init; }

    /// <summary>The Japanese fiscal year in which it begins; null where no date is known.</summary>
    public int? FiscalYear { get; init; }

    /// <summary>Overtime and fixed-term pay that is no longer paid; may be negative.</summary>
    public required decimal Saved { get; init; }

    /// <summary>The part of <see cref="Saved"/> that is pay of fixed-term staff (会計年度任用職員), whose contracts are renewed by the year; the
    /// rest is overtime.</summary>
    public decimal SavedTemporary { get; init; }

    /// <summary>Share of the possible figures and years in which all the money up to the end of this year, discounted, is above 0; null
    /// when nothing was simulated. That of year 5 is <see cref="BusinessCase.ProbabilityNpvPositive"/>.</summary>
    public double? ProbabilityNpvPositive { get; init; }

    /// <summary>All the money up to the end of this year, discounted: what 1 and 9 in 10 possible files give at most; null when nothing was
    /// simulated.</summary>
    internal (decimal P10, decimal P90)? NpvRange { get; init; }

    /// <summary>To build it.</summary>
    public decimal Build { get; init; }

    /// <summary>Infrastructure.</summary>
    public decimal Infrastructure { get; init; }

    /// <summary>Licences.</summary>
    public decimal Licence { get; init; }

    /// <summary>Maintenance.</summary>
    public decimal Maintenance { get; init; }

    /// <summary>Pay of established staff that comes on top.</summary>
    public decimal Staff { get; init; }

    /// <summary>The part of the costs that a subsidy (補助) pays; it is not taken off <see cref="Costs"/>.</summary>
    public decimal Subsidy { get; init; }

    /// <summary>Every cost, whoever pays it.</summary>
    public decimal Costs => Build + Infrastructure + Licence + Maintenance + Staff;

    /// <summary>Saved less every cost.</summary>
    public decimal Net => Saved - Costs;
}

/// <summary>What a fiscal year's budget has to hold, and by whom it is paid.</summary>
public sealed record FiscalYearCash
{
    /// <summary>The Japanese fiscal year: 2026 begins on 1 April 2026.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Every cost.</summary>
    public required decimal Costs { get; init; }

    /// <summary>The part of the costs that a subsidy (補助) pays.</summary>
    public required decimal Subsidy { get; init; }

    /// <summary>The part of the costs from own funds (一般財源).</summary>
    public decimal OwnFunds => Costs - Subsidy;

    /// <summary>Overtime pay that is no longer paid; may be negative.</summary>
    public required decimal SavedOvertime { get; init; }

    /// <summary>Pay of fixed-term staff that is no longer paid; may be negative.</summary>
    public required decimal SavedTemporary { get; init; }

    /// <summary>Saved less every cost.</summary>
    public decimal Net => SavedOvertime + SavedTemporary - Costs;

    /// <summary>Share of the possible figures and years in which all the money of the years that begin up to this fiscal year, discounted,
    /// is above 0; null when nothing was simulated.</summary>
    public double? ProbabilityNpvPositive { get; init; }

    internal static IReadOnlyList<FiscalYearCash> Of(IReadOnlyList<YearlyCash> years) =>
    [
        .. years.Where(y => y.FiscalYear is not null).GroupBy(y => y.FiscalYear!.Value).OrderBy(g => g.Key).Select(g => new FiscalYearCash
        {
            FiscalYear = g.Key,
            Costs = g.Sum(y => y.Costs),
            Subsidy = g.Sum(y => y.Subsidy),
            SavedOvertime = g.Sum(y => y.Saved - y.SavedTemporary),
            SavedTemporary = g.Sum(y => y.SavedTemporary),
            ProbabilityNpvPositive = g.MaxBy(y => y.Year)!.ProbabilityNpvPositive,
        }),
    ];
}
