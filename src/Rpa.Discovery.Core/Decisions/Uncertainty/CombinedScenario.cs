using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model.Changes;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Several candidates as one scenario: their changes one after the other, each bot and machine once.</summary>
internal static class CombinedScenario
{
    public static Scenario Of(IReadOnlyList<Candidate> candidates) => new()
    {
        Id = "together",
        Bots = [.. candidates.SelectMany(c => c.Scenario!.Bots).DistinctBy(b => b.Id, StringComparer.Ordinal)],
        Machines = [.. candidates.SelectMany(c => c.Scenario!.Machines).DistinctBy(m => m.Id, StringComparer.Ordinal)],
        Changes = [.. candidates.SelectMany(c => c.Scenario!.Changes)],
    };
}
