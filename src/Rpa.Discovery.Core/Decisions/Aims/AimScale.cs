using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>One of the five aims with its fixed scale: 0 points are today, 100 are the division's goal or, without one, the problem gone; a
/// small problem is read on the scale of a floor.</summary>
public sealed record AimScale
{
    /// <summary><c>on-time</c>, <c>overtime</c>, <c>time</c>, <c>money</c> or <c>burden</c>.</summary>
    public required string Aim { get; init; }

    /// <summary>The aim's name.</summary>
    public required Message Title { get; init; }

    /// <summary>What 100 points stand for, in <see cref="Unit"/>; 0 when it cannot be computed.</summary>
    public required double Hundred { get; init; }

    /// <summary>What is counted.</summary>
    public required Unit Unit { get; init; }

    /// <summary>Whether it carries weight; if not, its weight is shared out among the others.</summary>
    public required bool Counts { get; init; }

    /// <summary>How to read the scale, or why it carries no weight, in a sentence.</summary>
    public required Message Reading { get; init; }
}
