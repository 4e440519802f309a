using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Turns needs by id into needs by item, and finds the names that do not exist and the circles.</summary>
internal sealed class PortfolioNeeds
{
    public PortfolioNeeds(
        IReadOnlyList<PortfolioCandidate> items, IReadOnlyList<PortfolioCandidate> judged,
        IReadOnlyDictionary<string, IReadOnlyList<string>> requires, List<Diagnostic> findings)
    {
        Of = new ulong[items.Count];
        var places = items.Select((item, i) => (item.Id, i)).ToDictionary(x => x.Id, x => x.i, StringComparer.Ordinal);
        var known = judged.Select(j => j.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (id, needs) in requires.OrderBy(r => r.Key, StringComparer.Ordinal))
        {
            foreach (var name in needs.Prepend(id))
            {
                if (!known.Contains(name))
                    findings.Add(PortfolioRules.UnknownCandidate.At(default, name, string.Join(", ", judged.Select(j => j.Id)),
                        DidYouMean.For(name, known.Order(StringComparer.Ordinal))));
            }

            if (!places.TryGetValue(id, out var item))
                continue;
            // What is kept out by a gate can never be there: so neither can what needs it.
            foreach (var name in needs)
                Of[item] |= 1UL << (places.TryGetValue(name, out var need) ? need : item);
        }

        foreach (var item in Enumerable.Range(0, items.Count)
            .Where(i => (Reach(i) & (1UL << i)) != 0 && requires[items[i].Id].All(places.ContainsKey)))
            findings.Add(PortfolioRules.NeedsItself.At(default, items[item].Id));
    }

    /// <summary>By item: the items that it needs; itself when it needs what cannot be.</summary>
    public ulong[] Of { get; }

    private ulong Reach(int item)
    {
        var reach = Of[item];
        ulong before;
        do
        {
            before = reach;
            foreach (var i in PortfolioProblem.Members(before))
                reach |= Of[i];
        }
        while (reach != before);
        return reach;
    }
}
