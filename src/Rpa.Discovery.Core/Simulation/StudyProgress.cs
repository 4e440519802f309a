namespace Rpa.Discovery.Simulation;

/// <summary>What a study is busy with.</summary>
public enum StudyStage
{
    /// <summary>The department as it is.</summary>
    AsIs,

    /// <summary>The department with each candidate.</summary>
    Candidates,

    /// <summary>Variants of the figures that nobody has measured.</summary>
    Figures,
}

/// <summary>How far a study is; reported at most ten times a second and never part of a result.</summary>
public sealed record StudyProgress
{
    /// <summary>What it is busy with.</summary>
    public required StudyStage Stage { get; init; }

    /// <summary>The share of this stage that is done, 0 to 1; for a run until precise, of the most replications.</summary>
    public required double Fraction { get; init; }

    /// <summary>About how long this stage still takes; null while there is nothing to go by.</summary>
    public TimeSpan? TimeLeft { get; init; }
}
