using Rpa.Discovery.Credibility;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Causes;

/// <summary>What a case waits behind.</summary>
internal enum Obstacle
{
    /// <summary>The people who could take it have the work of a step in hand.</summary>
    Work,

    /// <summary>They have other work in hand: calls, meetings.</summary>
    OtherWork,

    /// <summary>None of them is there.</summary>
    NobodyThere,

    /// <summary>It is in a batch that has not been released.</summary>
    Batch,

    /// <summary>They are there and free; a system, a seat or a certain person is missing.</summary>
    Elsewhere,
}

/// <summary>What waits for what.</summary>
/// <param name="Waits">The step whose cases wait, as <c>workflow/state</c>.</param>
/// <param name="Pool">The pool, bot or machine that it waits for; null for a batch.</param>
/// <param name="Obstacle">What it waits behind.</param>
/// <param name="Work">The step whose work that is; null for everything else.</param>
/// <param name="HoursPerYear">Hours of waiting in open time.</param>
internal sealed record Cause(string Waits, string? Pool, Obstacle Obstacle, string? Work, Estimate HoursPerYear)
{
    /// <summary>The loop that it is part of, from 0; −1 for none.</summary>
    public int Loop { get; init; } = -1;
}

/// <summary>A step that waits for one pool, or for its batch.</summary>
/// <param name="Step">As <c>workflow/state</c>.</param>
/// <param name="Pool">Null for a batch.</param>
/// <param name="HoursPerYear">Hours of waiting in open time.</param>
/// <param name="Causes">What it waits behind, largest first.</param>
internal sealed record WaitingStep(string Step, string? Pool, Estimate HoursPerYear, IReadOnlyList<Cause> Causes);

/// <summary>Steps that wait for each other, each behind the work of another.</summary>
/// <param name="Steps">As <c>workflow/state</c>, in the order of the file.</param>
/// <param name="HoursPerYear">Hours that they wait behind each other's work.</param>
internal sealed record CauseLoop(IReadOnlyList<string> Steps, Estimate HoursPerYear);

/// <summary>The diagram of causes: what waits for what, where it goes round in circles, and the place where relief takes away
/// most.</summary>
internal sealed class CauseDiagram
{
    public required ExperimentResult AsIs { get; init; }

    /// <summary>Whether there are hours enough: where there are not, waiting grows for as long as it is looked at.</summary>
    public required StaffLoad Load { get; init; }

    /// <summary>Hours of waiting in open time a year, of all cases.</summary>
    public required Estimate HoursPerYear { get; init; }

    /// <summary>Everything that cases wait behind, largest first.</summary>
    public required IReadOnlyList<Cause> Causes { get; init; }

    /// <summary>The same by step and pool, largest first.</summary>
    public required IReadOnlyList<WaitingStep> Waits { get; init; }

    /// <summary>Largest first.</summary>
    public required IReadOnlyList<CauseLoop> Loops { get; init; }

    /// <summary>Those that were simulated as often as today, best first, then the others, best first.</summary>
    public required IReadOnlyList<SimulatedRelief> Reliefs { get; init; }

    /// <summary>How many of them were simulated as often as today.</summary>
    public required int Finalists { get; init; }

    /// <summary>How much more the first takes away than the second; null where there is only one.</summary>
    public required Estimate? Lead { get; init; }

    /// <summary>The place where relief takes away most; null where none takes away anything that can be told from nothing.</summary>
    public SimulatedRelief? Best => Reliefs is [{ Removed: { Mean: > 0 } removed } best, ..] && !(removed.Low <= 0) ? best : null;
}
