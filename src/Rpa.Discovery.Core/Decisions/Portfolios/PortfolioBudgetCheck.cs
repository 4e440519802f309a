using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Says clearly when a budget can carry nothing: too small for the cheapest candidate, or missing in a year that has
/// costs.</summary>
internal sealed class PortfolioBudgetCheck(
    IReadOnlyList<PortfolioCandidate> items, PortfolioProblem problem, PlanCalendar calendar, string? currency, List<Diagnostic> findings)
{
    private readonly PortfolioSchedule _schedule = new(problem);

    public void Check(PortfolioConstraints constraints)
    {
        var dear = Enumerable.Range(0, items.Count).Where(i => problem.FiveYearCost(1UL << i) > 0).OrderBy(i => CostInFirst(i, 0))
            .ThenBy(i => i).ToList();
        if (dear.Count == 0)
            return;
        for (var year = 0; year < problem.Years; year++)
        {
            if (calendar.IsNamed[year] || dear.Select(i => (Item: i, Cost: CostInFirst(i, year))).Where(x => x.Cost > 0)
                .OrderBy(x => x.Cost).FirstOrDefault() is not { Cost: > 0 } least)
                continue;
            findings.Add(PortfolioRules.YearWithoutBudget.At(default, calendar.FirstYear + year, Name(least.Item), Money(least.Cost)));
        }

        if (findings.Exists(f => f.Severity == Severity.Error) || dear.Exists(FitsAlone))
            return;
        if (dear.Where(i => problem.HasRoom(1UL << i)).Select(i => (Item: i, Short: Shortage(i))).Where(x => x.Short is not null)
            .Select(x => (x.Item, Short: x.Short!.Value)).OrderBy(x => x.Short.Cost).ToList() is not [var cheapest, ..])
            return; // it is not for the money
        var rule = Enumerable.Range(0, items.Count).Except(dear).Any(i => FitsAlone(i) && items[i].Value.Mean > 0)
            ? PortfolioRules.OnlyFree : PortfolioRules.BudgetBelowCheapest;
        findings.Add(rule.At(default, Name(cheapest.Item), Money(cheapest.Short.Cost), calendar.FirstYear + cheapest.Short.Year,
            Money(problem.Budgets[cheapest.Short.Year]!.Value)));
    }

    private bool FitsAlone(int item) => _schedule.Years(1UL << item, [item]) is not null;

    // In a year of the plan, when it starts as early as it can.
    private decimal CostInFirst(int item, int year) => _schedule.CostIn(1UL << item, Starting(item), year);

    private (int Year, decimal Cost)? Shortage(int item) =>
        _schedule.Shortage(1UL << item, Starting(item)) is { } shortage ? (shortage.Year, CostInFirst(item, shortage.Year)) : null;

    private int[] Starting(int item)
    {
        var years = new int[items.Count];
        Array.Fill(years, -1);
        years[item] = items[item].EarliestQuarter / 4;
        return years;
    }

    private Message Name(int item) => items[item].Title;

    private Amount Money(decimal money) => Amount.Money(money, currency);
}
