using Rpa.Discovery.Formats.Sweeps;

namespace Rpa.Discovery.Comparisons.Sweeps;

/// <summary>Cell under the name by which it is kept.</summary>
/// <param name="Number">From 1, in the order of the plan.</param>
/// <param name="Cell">Which one it is.</param>
/// <param name="Request">Its name.</param>
internal sealed record NamedCell(int Number, SweepCell Cell, string Request);

/// <summary>Finished cell.</summary>
/// <param name="Number">From 1, in the order of the plan.</param>
/// <param name="Cell">Which one it is.</param>
/// <param name="Request">The name under which it is kept; empty for one that has a fault.</param>
/// <param name="Run">What it gave.</param>
internal sealed record FinishedCell<TRun>(int Number, SweepCell Cell, string Request, TRun Run);
