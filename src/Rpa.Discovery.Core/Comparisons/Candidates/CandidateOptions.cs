using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>How candidates are proposed.</summary>
public sealed record CandidateOptions
{
    /// <summary>How many candidates with something to simulate are kept, at least 1; 12 when not said.</summary>
    public int AtMost { get; init; } = 12;

    /// <summary>What will be simulated: a candidate that cannot be keeps no figures, and the first day tells a near change of a system or
    /// law from a far one. Null checks neither.</summary>
    public ExperimentOptions? Simulated { get; init; }

    internal DateOnly? From => Simulated?.Dates?.Start ?? Simulated?.Start;
}
