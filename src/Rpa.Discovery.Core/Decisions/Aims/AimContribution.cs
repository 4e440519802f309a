using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>What one aim adds to a candidate's value.</summary>
public sealed record AimContribution
{
    /// <summary>The aim's id: <c>on-time</c>, <c>overtime</c>, <c>time</c>, <c>money</c>, <c>burden</c>.</summary>
    public required string Aim { get; init; }

    /// <summary>In [0, 1]; the weights of all aims sum to 1.</summary>
    public required double Weight { get; init; }

    /// <summary>Points on the aim's scale before chance and cost; may be negative or above 100.</summary>
    public required Estimate Benefit { get; init; }

    /// <summary>Points that it costs; 0 for every aim but <c>money</c>.</summary>
    public required double Cost { get; init; }

    /// <summary>Weight × (chance × benefit − cost), the chance on positive benefit only.</summary>
    public required double Points { get; init; }
}
