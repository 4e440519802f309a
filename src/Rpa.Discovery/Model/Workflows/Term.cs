namespace Rpa.Discovery.Model;

/// <summary>A value in a guard or an action: one of <see cref="NumberTerm"/>, <see cref="TextTerm"/>, <see cref="AttributeTerm"/>,
/// <see cref="VisitsTerm"/>, <see cref="AgeTerm"/>, <see cref="DurationTerm"/>, <see cref="ArithmeticTerm"/>.</summary>
public abstract record Term : ModelPart
{
    private protected Term()
    {
    }
}

/// <summary>A number.</summary>
public sealed record NumberTerm : Term
{
    /// <summary>Finite.</summary>
    public required double Value { get; init; }
}

/// <summary>A value of an attribute.</summary>
public sealed record TextTerm : Term
{
    /// <summary>The value.</summary>
    public required string Value { get; init; }
}

/// <summary>What an attribute of the case is now.</summary>
public sealed record AttributeTerm : Term
{
    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }
}

/// <summary>How often the case has entered a state: <c>visits(received)</c>.</summary>
public sealed record VisitsTerm : Term
{
    /// <summary>The state's id.</summary>
    public required string State { get; init; }
}

/// <summary>Wall time since the case arrived.</summary>
public sealed record AgeTerm : Term;

/// <summary>A span of wall time to compare the age with.</summary>
public sealed record DurationTerm : Term
{
    /// <summary>The span.</summary>
    public required TimeAmount Value { get; init; }
}

/// <summary>An operation of two numbers.</summary>
public sealed record ArithmeticTerm : Term
{
    /// <summary>One of + − * /.</summary>
    public required char Operator { get; init; }

    /// <summary>The left side.</summary>
    public required Term Left { get; init; }

    /// <summary>The right side.</summary>
    public required Term Right { get; init; }
}
