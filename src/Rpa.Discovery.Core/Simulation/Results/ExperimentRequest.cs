using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>One department to run.</summary>
internal sealed record ExperimentRequest
{
    public required Department Department { get; init; }

    public required ExperimentOptions Options { get; init; }

    /// <summary>What was found when the options asked for an automatic warm-up, which they then give in weeks; else null.</summary>
    public WarmUpChoice? WarmUp { get; init; }

    /// <summary>Whether a run that meets a limit is returned as far as it got, rather than refused.</summary>
    public bool KeepsPartial { get; init; }

    /// <summary>Whether levels by hour of the week are wanted.</summary>
    public bool WithHours { get; init; } = true;

    /// <summary>Whether it is one of many that are run as they come up, of which a log tells together.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Which single cases are heard.</summary>
    public SingleCases Cases { get; init; }
}
