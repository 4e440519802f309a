namespace Rpa.Discovery.Ranking.Matrix;

/// <summary>One of the things that alternatives are judged by.</summary>
public sealed record Criterion
{
    /// <summary>Unique in its matrix.</summary>
    public required string Id { get; init; }

    /// <summary>Whether more or less of it is better; more when not said.</summary>
    public Direction Direction { get; init; }

    /// <summary>Whether it can carry weight. False for an aim with nothing left to gain: its weight is 0 and is shared out among the
    /// others.</summary>
    public bool Counts { get; init; } = true;
}

/// <summary>Which way a criterion is better.</summary>
public enum Direction
{
    /// <summary>More is better.</summary>
    Maximize,

    /// <summary>Less is better.</summary>
    Minimize,
}
