namespace Rpa.Discovery.Cluster.Clients;

/// <summary>How far a request is.</summary>
/// <param name="Stage">The stage that is under way, from 0.</param>
/// <param name="Fraction">How much of it is finished, in [0, 1].</param>
internal readonly record struct ClusterProgress(int Stage, double Fraction);
