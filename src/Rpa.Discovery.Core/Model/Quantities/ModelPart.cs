using System.Runtime.CompilerServices;
using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Model.Quantities;

/// <summary>A block of a department file: remembers where it was written and what it rests on.</summary>
/// <remarks>
/// Parts are immutable and changed with <c>with</c>. They compare by reference: two departments mean the same
/// when their canonical YAML is the same, not when their parts happen to hold equal members.
/// </remarks>
public abstract record ModelPart
{
    /// <summary>Where the block was written; the default value for a part that was built in code.</summary>
    public SourceSpan Place { get; init; }

    /// <summary>What the figures of this block rest on; null takes the enclosing block's, and without any it is a guess.</summary>
    public Evidence? Evidence { get; init; }

    /// <summary>Reference equality.</summary>
    public virtual bool Equals(ModelPart? other) => ReferenceEquals(this, other);

    /// <summary>Identity hash.</summary>
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
