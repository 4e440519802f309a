namespace Rpa.Discovery.Simulation;

/// <summary>Model-semantics number: raised by one whenever the same file, options and seed give another figure.</summary>
/// <remarks>Every result carries it, so that results of two numbers are never compared or merged as if they meant the same. CHANGELOG.md
/// says under each number what moved and why.</remarks>
public static class ModelSemantics
{
    /// <summary>The number of this version.</summary>
    public const int Number = 5;
}
