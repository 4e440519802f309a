using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Results;

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

    /// <summary>The department with several candidates in place; null when it cannot be.</summary>
    public static Department? In(ExperimentResult asIs, IReadOnlyList<Candidate> candidates) =>
        Of(candidates).Apply(asIs.Department).TryGetValue(out var department)
            && !Experiment.Check(department, asIs.Options).Any(d => d.Severity == Severity.Error)
            ? department
            : null;
}
