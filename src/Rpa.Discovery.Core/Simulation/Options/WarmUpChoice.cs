namespace Rpa.Discovery.Simulation.Options;

/// <summary>How much of the beginning an automatic warm-up leaves out, and from what that was seen.</summary>
public sealed record WarmUpChoice
{
    /// <summary>So many weeks of 7 days are left out of every figure; 0 when the beginning does not differ from the rest.</summary>
    public required int Weeks { get; init; }

    /// <summary>The workflow whose cases in progress took longest to settle.</summary>
    public required string Workflow { get; init; }

    /// <summary>The length of the pilot runs, weeks.</summary>
    public required int PilotWeeks { get; init; }

    /// <summary>How many pilot runs were averaged.</summary>
    public required int PilotReplications { get; init; }
}
