using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>A condition on a case. In code it is said as in a file: <c>Guard.Parse("channel = paper")</c>, with <c>using
/// Rpa.Discovery.Formats</c>.</summary>
public abstract record Guard : ModelPart
{
    private protected Guard()
    {
    }

    /// <summary>The condition as written; null when built in code.</summary>
    public string? Said { get; init; }
}

/// <summary>How two terms compare.</summary>
internal enum ComparisonOperator
{
    /// <summary>=</summary>
    Equal,

    /// <summary>!=</summary>
    NotEqual,

    /// <summary>&lt;</summary>
    Less,

    /// <summary>&lt;=</summary>
    LessOrEqual,

    /// <summary>&gt;</summary>
    Greater,

    /// <summary>&gt;=</summary>
    GreaterOrEqual,
}

/// <summary>Two terms compare.</summary>
internal sealed record Comparison : Guard
{
    /// <summary>The left side.</summary>
    public required Term Left { get; init; }

    /// <summary>How they compare.</summary>
    public required ComparisonOperator Operator { get; init; }

    /// <summary>The right side.</summary>
    public required Term Right { get; init; }
}

/// <summary>An attribute has one of several values: <c>channel in (paper electronic)</c>.</summary>
internal sealed record OneOf : Guard
{
    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }

    /// <summary>The values, at least one.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>The case is past its due instant.</summary>
internal sealed record OverdueGuard : Guard;

/// <summary>The inner condition does not hold.</summary>
internal sealed record Negation : Guard
{
    /// <summary>The inner condition.</summary>
    public required Guard Inner { get; init; }
}

/// <summary>Both hold.</summary>
internal sealed record Conjunction : Guard
{
    /// <summary>The left condition.</summary>
    public required Guard Left { get; init; }

    /// <summary>The right condition.</summary>
    public required Guard Right { get; init; }
}

/// <summary>At least one holds.</summary>
internal sealed record Disjunction : Guard
{
    /// <summary>The left condition.</summary>
    public required Guard Left { get; init; }

    /// <summary>The right condition.</summary>
    public required Guard Right { get; init; }
}
