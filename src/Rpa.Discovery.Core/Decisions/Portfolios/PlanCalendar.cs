using Rpa.Discovery.Calendars;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>The fiscal years and quarters of a plan, with what may be spent and built in each.</summary>
internal sealed class PlanCalendar
{
    private const int UsualYears = 5;
    private const int UsualBuilds = 2;

    private PlanCalendar(int firstYear, IReadOnlyList<decimal?> budgets, IReadOnlyList<bool> named, IReadOnlyList<int> builds)
    {
        FirstYear = firstYear;
        Budgets = budgets;
        IsNamed = named;
        BuildsByQuarter = builds;
    }

    /// <summary>By its first calendar year.</summary>
    public int FirstYear { get; }

    /// <summary>By year; null has no limit.</summary>
    public IReadOnlyList<decimal?> Budgets { get; }

    /// <summary>By year: whether its budget was said, or none needs to be.</summary>
    public IReadOnlyList<bool> IsNamed { get; }

    /// <summary>By quarter.</summary>
    public IReadOnlyList<int> BuildsByQuarter { get; }

    public int Quarters => 4 * Budgets.Count;

    public static PlanCalendar Of(PortfolioConstraints constraints, DateOnly studyStart)
    {
        var named = constraints.Budget.Keys.Order().ToList();
        var first = constraints.FirstYear ?? (named.Count > 0 ? named[0] : FiscalYear.Of(studyStart) + 1);
        var years = Math.Clamp(constraints.Years ?? (named.Count > 0 ? Math.Max(1, named[^1] - first + 1) : UsualYears), 1, 10);
        var budgets = Enumerable.Range(first, years).Select(y =>
            named.Count == 0 ? constraints.BudgetPerYear : constraints.Budget.TryGetValue(y, out var money) ? money : 0).ToList();
        var builds = Enumerable.Range(0, 4 * years).Select(q =>
            constraints.BuildsByQuarter is { Count: > 0 } said ? said[Math.Min(q, said.Count - 1)] : UsualBuilds).ToList();
        return new PlanCalendar(first, budgets, [.. Enumerable.Range(first, years)
            .Select(y => named.Count == 0 || constraints.Budget.ContainsKey(y))], builds);
    }

    /// <summary>The first day of a quarter of the plan.</summary>
    public DateOnly FirstDay(int quarter) => FiscalYear.Japan(FirstYear).Start.AddMonths(3 * quarter);

    /// <summary>The first quarter that begins on or after a date; 0 when the plan begins later.</summary>
    public int QuarterFrom(DateOnly date)
    {
        var quarter = 0;
        while (FirstDay(quarter) < date)
            quarter++;
        return quarter;
    }
}

/// <summary>A candidate as the plan sees it.</summary>
internal sealed class PortfolioCandidate
{
    public required CandidateScore Score { get; init; }

    /// <summary>Points by itself, as in the ranking.</summary>
    public required Estimates.Estimate Value { get; init; }

    /// <summary>What keeps it out for as long as the plan lasts.</summary>
    public required IReadOnlyList<Precondition> Gates { get; init; }

    /// <summary>The next change of what it depends on; null when none is known.</summary>
    public required (DateOnly Date, Message Of)? Change { get; init; }

    /// <summary>The first quarter of the plan in which it can go live.</summary>
    public required int EarliestQuarter { get; init; }

    public Comparisons.Candidates.Candidate Candidate => Score.Compared.Candidate;

    public string Id => Candidate.Id;

    public Message Title => Candidate.Title;

    /// <summary>Whether it has to wait for a change within the plan, because it would end before it begins.</summary>
    public bool WaitsForChange => EarliestQuarter > 0;

    // A gate that falls on a date keeps a candidate waiting until then, not out.
    public static PortfolioCandidate Of(CandidateScore score, Estimates.Estimate value, IReadOnlyList<Precondition> gates,
        (DateOnly Date, Message Of)? change, PlanCalendar calendar)
    {
        var waits = change is not null && gates.Count > 0 && gates.All(g => g.Kind == PreconditionKind.ChangeBeforePayback);
        var quarter = waits ? calendar.QuarterFrom(change!.Value.Date) : 0;
        var isWithin = waits && quarter < calendar.Quarters;
        return new PortfolioCandidate
        {
            Score = score, Value = value, Gates = isWithin ? [] : gates, Change = change,
            EarliestQuarter = isWithin ? quarter : 0
        };
    }
}
