using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>A value in a guard or an action. In code it is said as in a file: <c>Term.Parse("attempts + 1", "attempts")</c>, with <c>using
/// Rpa.Discovery.Formats</c>.</summary>
public abstract record Term : ModelPart
{
    private protected Term()
    {
    }
}

/// <summary>A number.</summary>
internal sealed record NumberTerm : Term
{
    /// <summary>Finite.</summary>
    public required double Value { get; init; }
}

/// <summary>A value of an attribute.</summary>
internal sealed record TextTerm : Term
{
    /// <summary>The value.</summary>
    public required string Value { get; init; }
}

/// <summary>What an attribute of the case is now.</summary>
internal sealed record AttributeTerm : Term
{
    /// <summary>The attribute's id.</summary>
    public required string Attribute { get; init; }
}

/// <summary>How often the case has entered a state: <c>visits(received)</c>.</summary>
internal sealed record VisitsTerm : Term
{
    /// <summary>The state's id.</summary>
    public required string State { get; init; }
}

/// <summary>Wall time since the case arrived.</summary>
internal sealed record AgeTerm : Term;

/// <summary>A span of wall time to compare the age with.</summary>
internal sealed record DurationTerm : Term
{
    /// <summary>The span.</summary>
    public required TimeAmount Value { get; init; }
}

/// <summary>An operation of two numbers.</summary>
internal sealed record ArithmeticTerm : Term
{
    /// <summary>One of + − * /.</summary>
    public required char Operator { get; init; }

    /// <summary>The left side.</summary>
    public required Term Left { get; init; }

    /// <summary>The right side.</summary>
    public required Term Right { get; init; }
}
