using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Says of every candidate that is not carried out what stood in its way, the first obstacle that is met.</summary>
internal sealed class RejectionReasons(
    IReadOnlyList<PortfolioCandidate> judged, IReadOnlyList<PortfolioCandidate> items, PortfolioProblem problem, SimulatedSet chosen,
    IReadOnlyList<SimulatedSet> sets,
    PlanCalendar calendar, string? currency)
{
    private readonly PortfolioSchedule _schedule = new(problem);
    private readonly PortfolioSchedule _withoutBudget = new(problem.WithoutBudget());
    private readonly IReadOnlyList<int> _order = [.. Enumerable.Range(0, items.Count)];

    /// <summary>The most valuable first.</summary>
    /// <param name="years">When the chosen ones start.</param>
    public IReadOnlyList<RejectedCandidate> All(int[] years)
    {
        List<RejectedCandidate> rejected = [];
        foreach (var candidate in judged.OrderByDescending(j => j.Value.Mean).ThenBy(j => j.Id, StringComparer.Ordinal))
        {
            var item = items.ToList().IndexOf(candidate);
            if (item >= 0 && (chosen.Items & (1UL << item)) != 0)
                continue;
            var (kind, why) = candidate.Gates.Count > 0 ? (RejectionKind.Gate, Gated(candidate)) : item < 0
                ? (RejectionKind.WorthNothing, PortfolioWords.LeftOut) : Reason(item, years);
            rejected.Add(new RejectedCandidate { Candidate = candidate.Candidate, Kind = kind, Why = why, Value = candidate.Value });
        }

        return rejected;
    }

    private static Message Gated(PortfolioCandidate candidate) =>
        candidate.Gates.All(g => g.Kind == PreconditionKind.ChangeBeforePayback) && candidate.Change is { } change
        ? PortfolioWords.ChangesAfterPlan.With(PortfolioWords.Quoted.With(change.Of), NextChange.Month(change.Date))
        : PortfolioWords.Gated.With(Series.Of(candidate.Gates.Select(g => g.Reason)));

    private (RejectionKind Kind, Message Why) Reason(int item, int[] years)
    {
        var alone = 1UL << item;
        var with = chosen.Items | alone;
        if (Crowded(alone) is { } none)
            return (RejectionKind.Licences, PortfolioWords.NoLicence.With(none.What));
        if (_schedule.Years(alone, _order) is null)
            return Alone(item);
        if (PortfolioProblem.Members(problem.Excludes[item] & chosen.Items).ToList() is { Count: > 0 } excluding)
        {
            return excluding.Exists(e => items[e].Candidate.Excludes(items[item].Candidate))
                ? (RejectionKind.Excluded, PortfolioWords.ExcludedBy.With(Names(excluding)))
                : (RejectionKind.NotTogether, PortfolioWords.NotPossibleWith.With(Names(excluding)));
        }

        if (PortfolioProblem.Members(problem.Requires[item] & ~chosen.Items & ~alone).ToList() is { Count: > 0 } missing)
            return (RejectionKind.Requires, PortfolioWords.NeedsWhatIsNotChosen.With(Names(missing)));
        if ((problem.Requires[item] & alone) != 0)
            return (RejectionKind.Requires, PortfolioWords.LeftOut);
        var gain = problem.Value(with) - problem.Value(chosen.Items);
        if (problem.Value(alone) <= 0 && gain <= 0)
            return (RejectionKind.WorthNothing, PortfolioWords.CostsMore.With(Amount.Number(problem.Value(alone))));
        if (gain <= 0)
            return (RejectionKind.Overlap, Overlap(item, gain));
        if (Crowded(with) is { } full)
            return (RejectionKind.Licences, PortfolioWords.NoLicence.With(full.What));
        if (_schedule.Years(with, _order) is null)
            return Beside(with, item, years);
        if (sets.Where(s => (s.Items & alone) != 0 && s.ByPairs > chosen.ByPairs).MaxBy(s => s.Mean) is { } better)
        {
            return better.Values.Length == 0
                ? (RejectionKind.NotTogether,
                    PortfolioWords.NotPossibleWith.With(Names([.. PortfolioProblem.Members(better.Items & ~alone)])))
                : (RejectionKind.SimulatedWorse, PortfolioWords.SimulatedWorse.With(Amount.Number(better.Mean),
                    Amount.Number(chosen.Mean)));
        }

        return (RejectionKind.SimulatedWorse, PortfolioWords.LeftOut);
    }

    private (RejectionKind, Message) Alone(int item)
    {
        var years = new int[items.Count];
        Array.Fill(years, -1);
        years[item] = items[item].EarliestQuarter / 4;
        return _schedule.Shortage(1UL << item, years) is { } shortage && _withoutBudget.Years(1UL << item, _order) is not null
            ? (RejectionKind.Budget, PortfolioWords.TooDear.With(Money(_schedule.CostIn(1UL << item, years, shortage.Year)),
                calendar.FirstYear + shortage.Year, Money(shortage.Missing)))
            : (RejectionKind.Capacity, PortfolioWords.NoTimeAlone);
    }

    private (RejectionKind, Message) Beside(ulong with, int item, int[] chosenYears)
    {
        if (_withoutBudget.Years(with, _order) is null)
            return (RejectionKind.Capacity, PortfolioWords.NoTimeBeside);
        // The year in which the least is missing, wherever it would start.
        var least = Enumerable.Range(0, problem.Years).Where(y => y >= items[item].EarliestQuarter / 4).Select(y =>
        {
            int[] years = [.. chosenYears];
            years[item] = y;
            return Enumerable.Range(0, problem.Years)
                .Select(at => (Year: at, Missing: problem.Budgets[at] is { } budget ? _schedule.CostIn(with, years, at) - budget : 0))
                .MaxBy(s => s.Missing);
        }).Where(s => s.Missing > 0).OrderBy(s => s.Missing).ToList();
        return least is [var shortage, ..]
            ? (RejectionKind.Budget, PortfolioWords.NoMoneyBeside.With(Money(shortage.Missing), calendar.FirstYear + shortage.Year))
            : (RejectionKind.Capacity, PortfolioWords.NoTimeBeside);
    }

    private Message Overlap(int item, double gain)
    {
        var overlapping = PortfolioProblem.Members(chosen.Items).Where(c => problem.Interaction[item, c] < 0)
            .OrderBy(c => problem.Interaction[item, c]).Take(2).ToList();
        return overlapping.Count > 0
            ? PortfolioWords.AddsNothing.With(Amount.Number(gain), Names(overlapping))
            : PortfolioWords.AddsNothingAtAll.With(Amount.Number(gain));
    }

    private Crowding? Crowded(ulong set)
    {
        var parts = problem.PartsOf(set);
        return problem.Crowdings.FirstOrDefault(c => c.AtOnce(parts) > c.Limit + 1e-9);
    }

    private Series Names(IEnumerable<int> those) => Series.Of(those.Select(i => items[i].Title));

    private Amount Money(decimal money) => Amount.Money(money, currency);
}
