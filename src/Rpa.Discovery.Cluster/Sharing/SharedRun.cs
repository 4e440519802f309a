namespace Rpa.Discovery.Cluster.Sharing;

/// <summary>Request that was read: how large it is, and the first of its stages.</summary>
/// <param name="Replications">How often each department is simulated, at most.</param>
/// <param name="First">Null when there is nothing to compute.</param>
internal sealed record SharedRun(long Replications, SharedStage? First);
