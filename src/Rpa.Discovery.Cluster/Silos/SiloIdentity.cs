using Rpa.Discovery.Contracts;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Cluster that a program belongs to, and the meaning of the figures that it computes.</summary>
/// <param name="Cluster">The name that silos and clients share.</param>
internal sealed record SiloIdentity(string Cluster)
{
    /// <summary>Model-semantics number; parts of two numbers are never merged.</summary>
    public int Semantics { get; init; } = ModelSemantics.Number;

    /// <summary>What it computes on: the last digits of a figure may differ between two, so parts of two are not merged either.</summary>
    public string Platform { get; init; } = ToolVersion.Platform;

    /// <summary>What the cluster keeps is named by it, so that what another number left behind is never read.</summary>
    public string Service => $"{Cluster}-{Semantics}";
}
