using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>What goes live in which quarter, and why not before.</summary>
internal sealed class RolloutWaves(IReadOnlyList<PortfolioCandidate> items, PortfolioProblem problem, PlanCalendar calendar)
{
    public IReadOnlyList<PortfolioWave> Of(IReadOnlyList<int> order, int[] years, int[] quarters) =>
    [
        .. order.GroupBy(i => quarters[i]).OrderBy(g => g.Key).Select(wave => new PortfolioWave
        {
            FiscalYear = calendar.FirstYear + (wave.Key / 4),
            Quarter = (wave.Key % 4) + 1,
            From = calendar.FirstDay(wave.Key),
            Candidates = [.. wave.Select(i => items[i].Id)],
            Notes = [.. wave.SelectMany(i => Notes(i, order, years, quarters))],
        }),
    ];

    private IEnumerable<Message> Notes(int i, IReadOnlyList<int> order, int[] years, int[] quarters)
    {
        var quarter = quarters[i];
        var title = items[i].Title;
        var needs = order.Where(j => (problem.Requires[i] & (1UL << j)) != 0).ToList();
        if (items[i] is { WaitsForChange: true, Change: { } change })
            yield return PortfolioWords.AfterChange.With(title, Quoted(change.Of), NextChange.Month(change.Date));
        else if (items[i].Change is { } coming && coming.Date >= calendar.FirstDay(quarter)
            && coming.Date < calendar.FirstDay(calendar.Quarters))
            yield return PortfolioWords.BeforeChange.With(title, Quoted(coming.Of), NextChange.Month(coming.Date));
        if (needs.Count > 0 && needs.Max(j => quarters[j]) == quarter && quarter > 0)
            yield return PortfolioWords.AfterNeed.With(title, items[needs.MaxBy(j => quarters[j])].Title);
        else if (quarter > Math.Max(4 * years[i], items[i].EarliestQuarter))
            yield return PortfolioWords.AfterBuilding.With(title);
        else if (years[i] > items[i].EarliestQuarter / 4)
            yield return PortfolioWords.AfterMoney.With(title, calendar.FirstYear + years[i]);
    }

    private static Message Quoted(Message title) => PortfolioWords.Quoted.With(title);
}
