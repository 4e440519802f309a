namespace Rpa.Discovery.Model;

/// <summary>A condition on a case, as a tree: one of <see cref="Comparison"/>, <see cref="OneOf"/>, <see cref="OverdueGuard"/>,
/// <see cref="Negation"/>, <see cref="Conjunction"/>, <see cref="Disjunction"/>.</summary>
public abstract record Guard : ModelPart
{
    private protected Guard()
    {
    }

    /// <summary>The condition as written; null when built in code.</summary>
    public string? Said { get; init; }
}

/// <summary>How two terms compare.</summary>
public enum ComparisonOperator
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
public sealed record Comparison : Guard
{
    /// <summary>The left side.</summary>
    public required Term Left { get; init; }

    /// <summary>How they compare.</summary>
    public required ComparisonOperator Operator { get; init; }

    /// <summary>The right side.</summary>
    public required Term Right { get; init; }
}

/// <summary>An attribute has one of several values: <c>channel in (paper electronic)</c>.</summary>
public sealed record OneOf : Guard
{
    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }

    /// <summary>The values, at least one.</summary>
    public required IReadOnlyList<string> Values { get; init; }
}

/// <summary>The case is past its due instant.</summary>
public sealed record OverdueGuard : Guard;

/// <summary>The inner condition does not hold.</summary>
public sealed record Negation : Guard
{
    /// <summary>The inner condition.</summary>
    public required Guard Inner { get; init; }
}

/// <summary>Both hold.</summary>
public sealed record Conjunction : Guard
{
    /// <summary>The left condition.</summary>
    public required Guard Left { get; init; }

    /// <summary>The right condition.</summary>
    public required Guard Right { get; init; }
}

/// <summary>At least one holds.</summary>
public sealed record Disjunction : Guard
{
    /// <summary>The left condition.</summary>
    public required Guard Left { get; init; }

    /// <summary>The right condition.</summary>
    public required Guard Right { get; init; }
}
