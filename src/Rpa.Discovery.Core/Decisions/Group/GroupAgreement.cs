using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>How far several people's orders agree: Kendall's coefficient of concordance W, corrected for ties, in words.</summary>
/// <remarks>Kendall &amp; Babington Smith (1939). The words are a stated convention after Schmidt (1997): strong from 0.7, some from 0.5.
/// Everybody counts once here, whatever the side.</remarks>
public sealed class GroupAgreement
{
    internal GroupAgreement()
    {
    }

    /// <summary>0 is no agreement, 1 the same order for all; null with <see cref="Why"/> below three people or candidates, and when nobody
    /// tells any two apart.</summary>
    public required double? W { get; init; }

    /// <summary>How often orders drawn by chance agree at least as much; null when there is no W.</summary>
    public required double? PValue { get; init; }

    /// <summary>Strong, some or weak agreement; null when there is no W.</summary>
    public required Message? Word { get; init; }

    /// <summary>Whether so much agreement would be unusual by chance: at most one time in twenty. False when there is no W.</summary>
    public bool IsBeyondChance => PValue <= 0.05;

    /// <summary>Why there is no W; null when there is.</summary>
    public required Message? Why { get; init; }
}

/// <summary>How far people's weights of an aim lie apart, and how much of the ranking that moves.</summary>
public sealed record AimSpread
{
    /// <summary>The aim.</summary>
    public required string Aim { get; init; }

    /// <summary>The smallest weight that anybody gives it.</summary>
    public required double Lowest { get; init; }

    /// <summary>The largest weight that anybody gives it.</summary>
    public required double Highest { get; init; }

    /// <summary>Points of value that it can move between the candidates at the top: (highest − lowest) × the span of their
    /// points.</summary>
    public required double Points { get; init; }
}

/// <summary>The pair of candidates whose order parts the group most, and the aim behind it.</summary>
public sealed class GroupDivision
{
    internal GroupDivision()
    {
    }

    /// <summary>One candidate of the pair.</summary>
    public required string One { get; init; }

    /// <summary>Who puts it before the other.</summary>
    public required IReadOnlyList<string> ForOne { get; init; }

    /// <summary>The other candidate.</summary>
    public required string Other { get; init; }

    /// <summary>Who puts that before the one.</summary>
    public required IReadOnlyList<string> ForOther { get; init; }

    /// <summary>The aim whose weights part the two camps most.</summary>
    public required string Aim { get; init; }

    /// <summary>Its mean weight in the camp of <see cref="One"/>, sides counting equally.</summary>
    public required double WeightForOne { get; init; }

    /// <summary>Its mean weight in the camp of <see cref="Other"/>.</summary>
    public required double WeightForOther { get; init; }

    /// <summary>Points by which the camps lie apart over this pair.</summary>
    public required double Points { get; init; }

    /// <summary>The part of <see cref="Points"/> that comes from the aim; other aims may add to it or take from it.</summary>
    public required double PointsByAim { get; init; }

    /// <summary>All of it in a sentence.</summary>
    public required Message Sentence { get; init; }
}

/// <summary>Something single that would bring more people to the same first.</summary>
public sealed class ConsensusStep
{
    internal ConsensusStep()
    {
    }

    /// <summary>Whether it is a figure to measure; else it is a weight to agree on.</summary>
    public bool IsMeasurement => Path is not null;

    /// <summary>The figure; null for a weight.</summary>
    public required string? Path { get; init; }

    /// <summary>The aim whose weight would be agreed on; null for a figure.</summary>
    public required string? Aim { get; init; }

    /// <summary>How much of the group puts the same candidate first now, sides counting equally.</summary>
    public required double AgreementNow { get; init; }

    /// <summary>The same afterwards; expected over what the figure may turn out to be, or with everybody giving the aim the group's mean
    /// weight.</summary>
    public required double AgreementAfter { get; init; }

    /// <summary>What to do, with its effect.</summary>
    public required Message How { get; init; }
}

/// <summary>Pairwise comparisons of several people put together.</summary>
public sealed class CombinedComparisons
{
    internal CombinedComparisons()
    {
    }

    /// <summary>Who compared in pairs.</summary>
    public required IReadOnlyList<string> Who { get; init; }

    /// <summary>Aggregation of individual judgements: the geometric mean of the judgements, then weights (Aczél &amp; Saaty 1983); null
    /// when they did not compare the same aims.</summary>
    public required IReadOnlyList<AimWeight>? Judgements { get; init; }

    /// <summary>What is first with <see cref="Judgements"/>; null when they are.</summary>
    public required string? FirstByJudgements { get; init; }

    /// <summary>Aggregation of individual priorities: weights, then their geometric mean (Forman &amp; Peniwati 1998); null when they did
    /// not compare the same aims.</summary>
    public required IReadOnlyList<AimWeight>? Priorities { get; init; }

    /// <summary>What is first with <see cref="Priorities"/>; null when they are.</summary>
    public required string? FirstByPriorities { get; init; }
}
