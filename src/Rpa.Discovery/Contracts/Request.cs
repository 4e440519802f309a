using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Contracts;

/// <summary>Request: what is computed, beyond what the files say. A result keeps it, a part carries it, <c>recompute</c> runs it
/// again.</summary>
internal sealed record Request
{
    /// <summary>What is simulated, before a plan until precise chose its number of replications.</summary>
    public required ExperimentOptions Experiment { get; init; }

    /// <summary>Null for a command that ranks nothing.</summary>
    public StudyRequest? Study { get; init; }

    /// <summary>Null where no portfolio is asked for.</summary>
    public PortfolioConstraints? Portfolio { get; init; }

    /// <summary>Null unless values of the file are changed.</summary>
    public WhatIfOrigin? WhatIf { get; init; }

    /// <summary>Conventions of doubt that a file gave; null for the usual ones.</summary>
    public DoubtConventions? Conventions { get; init; }
}

/// <summary>What values of the file a comparison was asked for.</summary>
/// <param name="Sweep">Where, and which.</param>
/// <param name="Goal">The goal for which they were tried; null where they were asked for one by one.</param>
internal sealed record WhatIfOrigin(SweepRequest Sweep, GoalRequest? Goal = null);

/// <summary>How far into the years to come was looked.</summary>
/// <param name="Years">How many fiscal years, the first included.</param>
/// <param name="Tried">How many candidates at most were tried.</param>
/// <param name="Files">How many possible files.</param>
/// <param name="PopulationFile">A table of population; null for none.</param>
internal sealed record OutlookOrigin(int Years, int Tried, int Files, string? PopulationFile)
{
    public const int MostYears = 30;

    /// <summary>Where nobody says anything else.</summary>
    public static OutlookOrigin Usual { get; } = new(10, 12, 75, null);
}

/// <summary>What was asked of a tool's requirements.</summary>
/// <param name="Named">Candidates by their ids; empty for the scenarios that were given, else for what a portfolio chooses.</param>
/// <param name="OffersPath">The table of offers; null where there is none.</param>
internal sealed record RequirementRequest(IReadOnlyList<string> Named, string? OffersPath);
