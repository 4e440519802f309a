namespace Rpa.Discovery.Model.Quantities;

/// <summary>A probability or share in [0, 1], with the words it was said in.</summary>
public sealed record Share : ModelPart
{
    /// <summary>In [0, 1]; for <see cref="IsRest"/> what the others leave, filled in by whoever knows them all.</summary>
    public double Value { get; init; }

    /// <summary>Whether <c>rest</c> was said.</summary>
    public bool IsRest { get; init; }

    /// <summary>Whether <c>unknown</c> was said: 10 % as a placeholder.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>The words as written (<c>1 in 8</c>, <c>sometimes</c>, <c>10回に1回</c>); null when built in code.</summary>
    public string? Said { get; init; }

    /// <summary>Half a unit of the last digit written; 0 when nothing was rounded, null when built in code.</summary>
    internal double? Rounding { get; init; }

    /// <summary>What the other transitions leave.</summary>
    public static Share Rest { get; } = new() { IsRest = true };

    /// <summary>A share in [0, 1].</summary>
    public static implicit operator Share(double value) => value is >= 0 and <= 1
        ? new Share { Value = value }
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A share lies between 0 and 1.");
}
