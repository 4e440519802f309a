using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>A figure that nobody has measured, and what knowing it would be worth for this decision.</summary>
public sealed record ValueOfInformation
{
    /// <summary>What the figure is.</summary>
    public required Message Figure { get; init; }

    /// <summary>Where it stands: <c>workflow/state</c>, a workflow, a pool or a bot, and what of it.</summary>
    public required string Path { get; init; }

    /// <summary>What it rests on now.</summary>
    public required EvidenceClass Evidence { get; init; }

    /// <summary>Whether the file says <c>unknown</c>; such figures come first.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Points of value that the better choice would gain on average, at least 0.</summary>
    public required double Gain { get; init; }

    /// <summary>Share of the possible files in which the first place goes to another candidate.</summary>
    public required double DoubtNow { get; init; }

    /// <summary>The same once the figure is known.</summary>
    public required double DoubtAfter { get; init; }

    /// <summary>The job alone.</summary>
    internal Message Job { get => field ?? How; init; }

    /// <summary>What to do, as a job with its effect.</summary>
    public required Message How { get; init; }
}
