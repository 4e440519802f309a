using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>Today and every candidate, run on the same random numbers.</summary>
public sealed class WhatIfResult
{
    internal WhatIfResult(Department department, ExperimentOptions options, ExperimentResult asIs,
        IReadOnlyList<ComparedCandidate> candidates)
    {
        Department = department;
        Options = options;
        AsIs = asIs;
        Candidates = candidates;
    }

    /// <summary>The department as it is: goals, traits and stickers are read from it.</summary>
    public Department Department { get; }

    /// <summary>What was simulated.</summary>
    public ExperimentOptions Options { get; }

    /// <summary>Today.</summary>
    public ExperimentResult AsIs { get; }

    /// <summary>One per candidate, in the order in which they were given.</summary>
    public IReadOnlyList<ComparedCandidate> Candidates { get; }

    /// <summary>How many candidates were run less often than today because they were clearly out.</summary>
    internal int StoppedEarly { get; init; }

    /// <summary>The department, and each candidate with its effects.</summary>
    public override string ToString() =>
        $"{Department.Id}: {string.Join("; ", Candidates.Select(c => $"{c.Candidate.Id}: {(c.Effects is { } effects ? effects.ToString() : "an answer only")}"))}";
}

/// <summary>A candidate with what it gives.</summary>
public sealed record ComparedCandidate
{
    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The department with the candidate in place; null when there is nothing to simulate.</summary>
    public ExperimentResult? ToBe { get; init; }

    /// <summary>Its effects; null when there is nothing to simulate.</summary>
    public CandidateEffects? Effects { get; init; }
}
