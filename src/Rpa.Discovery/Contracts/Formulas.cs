using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Contracts;

/// <summary>One way of getting a figure.</summary>
/// <param name="Id">Kebab-case ASCII; never reused.</param>
/// <param name="Version">Raised whenever the same input would give another figure.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Source">A definition of this project, or the paper.</param>
internal sealed record Formula(string Id, int Version, Unit Unit, string Source);

/// <summary>Every formula behind a result, with its version: the one place where a version is raised.</summary>
internal static class Formulas
{
    public static readonly Formula[] Runs =
    [
        new("keyed-draws", 1, Unit.Number,
            "name path, case key, visit and purpose hashed to a uniform; the same family from the same variate"),
        new("replication-interval", 1, Unit.Number, "Student t over replications, paired for differences; ratios as sum over sum"),
        new("quantile", 1, Unit.Hours, "mean of replication quantiles from a logarithmic sketch"),
        new("cycle-time", 1, Unit.Hours, "arrival to completion, by arrival cohort of the window"),
        new("waiting-by-cause", 2, Unit.Hours,
            "first that holds: closed (nobody of the workflow has regular hours), batching, unavailability, priority, contention"),
        new("late", 1, Unit.Cases, "of the cases due in the window those not finished by then"),
        new("utilization", 2, Unit.Share, "busy in regular hours over regular duty time"),
        new("overtime", 1, Unit.HoursPerYear, "on duty after closing, by the rule of the pool"),
    ];

    public static readonly Formula[] Differences =
    [
        new("hours-released", 3, Unit.HoursPerYear,
            "people's effort for the cases arriving in the window, what open ones would still take included, as-is less to-be; a case "
            + "open in to-be gives at most 0"),
        new("freed-hours", 2, Unit.HoursPerYear,
            "by pool: regular hours after absence and other work, and overtime, to-be less as-is, plus released"),
        new("cashed", 2, Unit.MoneyPerYear,
            "overtime and fixed-term pay, as-is less to-be; a pool without a price at the mean of the priced"),
        new("burden-removed", 1, Unit.Share, "stickers, in the share in which a step's people's time goes away"),
    ];

    public static readonly Formula[] Money =
    [
        new("net-present-value", 2, Unit.Money, "start-up at the beginning, each year at its end, discounted"),
        new("internal-rate-of-return", 1, Unit.Share, "every rate at which the net present value is 0"),
        new("probability-npv-positive", 1, Unit.Share,
            "possible files, else single years, in which the net present value up to a year is above 0"),
        new("balance", 1, Unit.MoneyPerYear, "annuity of the net cash over the years until a stated change of the step, at most five"),
        new("break-even", 1, Unit.HoursPerYear,
            "hours × all costs as an annuity ÷ what is saved and freed at its pay; the cost below which it pays is the latter"),
        new("payback", 1, Unit.Years, "from when on the sum is never below 0 again"),
    ];

    public static readonly Formula[] HotSpots = [new("hot-spots", 2, Unit.HoursPerYear,
        "waiting in open time and work by state, pool, month and hour of the week, from a stated size on")];

    public static readonly Formula[] Causes =
    [
        new("waiting-behind", 1, Unit.HoursPerYear,
            "waiting in open time, instant by instant in equal parts behind what those who could take the case have in hand"),
        new("relief", 1, Unit.HoursPerYear, "waiting in open time, today less with one place relieved, on the same cases"),
    ];

    public static readonly Formula[] Values =
    [
        new("candidates", 1, Unit.HoursPerYear, "work states at hot spots, screened by effort alone"),
        new("chance", 1, Unit.Share, "product of the factors of the answers about a step"),
        new("aims", 1, Unit.Points, "fixed scales: 0 today, 100 the goal or the problem gone"),
        new("value", 1, Unit.Points, "sum of weight × (chance × benefit − cost)"),
        new("gates", 2, Unit.Number, "preconditions that keep a candidate out"),
    ];

    public static readonly Formula[] Certainties =
    [
        new("possible-files", 1, Unit.Number, "evidence classes as spreads: lognormal factors, Beta and Dirichlet shares"),
        new("certainty", 1, Unit.Share, "runs resampled, possible files, and both together"),
        new("rank-acceptability", 1, Unit.Share, "SMAA-2: Lahdelma & Salminen 2001, on joint rows"),
        new("measure-next", 1, Unit.Points, "expected value of partial perfect information: Strong & Oakley 2013"),
        new("weight-change", 1, Unit.Share, "fractional knapsack against every rival: Dantzig 1957"),
        new("pareto-front", 1, Unit.Number, "dominance on finished points: Pareto 1906"),
        new("rank-reversal", 1, Unit.Number, "each dropped and copied in turn: Wang & Triantaphyllou 2008"),
        new("ranking-method", 1, Unit.Number, "the method named in the options, by its paper"),
        new("selection", 1, Unit.Share, "Kim & Nelson type continuation on paired differences"),
        new("agreement", 1, Unit.Share, "Kendall's W with ties, permutation test"),
        new("published-comparison", 1, Unit.Share, "the three published tasks nearest in hours"),
    ];

    public static readonly Formula[] Portfolios =
    [
        new("set-value", 2, Unit.Points,
            "singles with their chance, pairs with both, the rest with the mean of three; costs as the ranking counts them, what is "
            + "shared once"),
        new("portfolio-search", 1, Unit.Points, "branch and bound over singles and pairs; linear relaxation: Dantzig 1957"),
        new("set-cost", 1, Unit.Money, "shared bots once, floating licences by how many run at the same time"),
        new("waves", 1, Unit.Number, "earliest year within every budget, builds by earliest deadline"),
    ];

    public static readonly Formula[] Outlooks =
    [
        new("possible-files", 1, Unit.Number, "evidence classes as spreads: lognormal factors, Beta and Dirichlet shares"),
        new("years-to-come", 1, Unit.Number,
            "one run for each fiscal year, beginning with the cases that the year before left open, by state and age; the same keyed "
            + "numbers in each"),
        new("breaking-year", 1, Unit.Years,
            "first fiscal year that counts whose mean misses the goal; by possible file without the luck of single years"),
    ];

    /// <summary>What a pilot is set beside.</summary>
    public static readonly Formula PilotCheck =
        new("pilot-check", 1, Unit.Number, "prior predictive check (Box 1980) over possible files, the middle 95 %");

    /// <summary>What is behind every value of a candidate.</summary>
    public static readonly Formula[] OfValues = [.. Runs, .. Differences, .. Money, .. HotSpots, .. Values];

    /// <summary>What is behind every ranking.</summary>
    public static readonly Formula[] OfRankings = [.. OfValues, .. Certainties];

    /// <summary>The formulas behind a command's result; none for a command that computes nothing.</summary>
    /// <param name="command">The command.</param>
    /// <param name="withPlan">Whether it makes a portfolio too.</param>
    public static IReadOnlyList<Formula> Of(string command, bool withPlan = false)
    {
        var formulas = DocumentKind.Of(command)?.Formulas ?? [];
        return withPlan && !formulas.Contains(Portfolios[0]) ? [.. formulas, .. Portfolios] : formulas;
    }
}
