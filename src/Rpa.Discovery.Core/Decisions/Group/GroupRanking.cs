using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>What several people's weights make of the same candidates: a ranking for each, who differs, how far they agree, what divides
/// them, and what would settle it.</summary>
/// <remarks>Sides count equally, then people within a side. There is no average ranking here: it would hide who differs.</remarks>
public sealed class GroupRanking
{
    internal GroupRanking()
    {
    }

    /// <summary>In one sentence: what is first for how many of them.</summary>
    public required Message Headline { get; init; }

    /// <summary>The headline, in English.</summary>
    public override string ToString() => Headline.ToString();

    /// <summary>Everybody, in the order of the file.</summary>
    public required IReadOnlyList<PersonalRanking> People { get; init; }

    /// <summary>The candidate that is first for most, sides counting equally; of several the one with the largest value over everybody's
    /// weights.</summary>
    public required string First { get; init; }

    /// <summary>Its title.</summary>
    public required Message FirstTitle { get; init; }

    /// <summary>For how many people it is first.</summary>
    public required int FirstFor { get; init; }

    /// <summary>For how many further people it is level with their first: within a point.</summary>
    public required int LevelFor { get; init; }

    /// <summary>How much those for whom it is first count together, sides counting equally; in [0, 1].</summary>
    public required double FirstShare { get; init; }

    /// <summary>How far the whole orders agree.</summary>
    public required GroupAgreement Agreement { get; init; }

    /// <summary>How far people's weights lie apart, by aim, the one that moves most points first.</summary>
    public required IReadOnlyList<AimSpread> Spreads { get; init; }

    /// <summary>What divides them most; null when nobody turns the order of the best round.</summary>
    public required GroupDivision? Division { get; init; }

    /// <summary>What would bring more of them to the same first, the most effective first; empty when nothing single would, or nothing is
    /// to settle.</summary>
    public required IReadOnlyList<ConsensusStep> Remedies { get; init; }

    /// <summary>What pairwise comparisons give when they are put together before or after they are turned into weights; null unless at
    /// least two people compare in pairs.</summary>
    public required CombinedComparisons? Comparisons { get; init; }
}

/// <summary>One person's ranking.</summary>
public sealed class PersonalRanking
{
    internal PersonalRanking()
    {
    }

    /// <summary>The person, by letter or post.</summary>
    public required string Who { get; init; }

    /// <summary>Whose interest.</summary>
    public required StakeholderSide Side { get; init; }

    /// <summary>The form in which the weights were said.</summary>
    public required PreferenceForm Form { get; init; }

    /// <summary>How much this person counts: 1 ÷ sides ÷ people of the side.</summary>
    public required double Share { get; init; }

    /// <summary>The weights by aim, in the order of the aims; they sum to 1, and an aim with nothing to gain has none.</summary>
    public required IReadOnlyList<AimWeight> Weights { get; init; }

    /// <summary>Aims that this person gives weight to and that have nothing to gain here, so that their weight is shared out among the
    /// others; usually empty.</summary>
    public required IReadOnlyList<string> SharedOut { get; init; }

    /// <summary>Every candidate from the best down.</summary>
    public required IReadOnlyList<PersonalPlace> Places { get; init; }

    /// <summary>The first one's id.</summary>
    public string First => Places[0].Id;

    /// <summary>Share of the possible files in which it is the first with these weights; null when nothing was taken through
    /// them.</summary>
    public required double? FirstInFiles { get; init; }

    /// <summary>Over how many possible files it was counted.</summary>
    public required int Rows { get; init; }

    /// <summary><see cref="FirstInFiles"/> in words; null when it is, and when there is only one candidate.</summary>
    public Message? Word => FirstInFiles is { } share && Places.Count > 1 ? ProbabilityScale.Word(share, Rows) : null;

    /// <summary>The figure that would lower this person's doubt about the own first most; null when no single figure would, and when
    /// nothing was taken through files.</summary>
    public required ValueOfInformation? Measure { get; init; }

    /// <summary>How far the comparisons in pairs contradict each other, the consistency ratio of the analytic hierarchy process: up to 0.1
    /// is usual. Null for other forms.</summary>
    public required double? ConsistencyRatio { get; init; }

    /// <summary>What would have to change for the group's first to be first here too; null when it is.</summary>
    public required Difference? Difference { get; init; }
}

/// <summary>An aim's weight.</summary>
public sealed record AimWeight
{
    /// <summary>The aim's id.</summary>
    public required string Aim { get; init; }

    /// <summary>In [0, 1].</summary>
    public required double Weight { get; init; }
}

/// <summary>A candidate's place with one person's weights.</summary>
public sealed record PersonalPlace
{
    /// <summary>The candidate.</summary>
    public required string Id { get; init; }

    /// <summary>From 1; equal values share the smallest.</summary>
    public required int Rank { get; init; }

    /// <summary>From 1: within a point of the first of its group.</summary>
    public required int Level { get; init; }

    /// <summary>Points.</summary>
    public required double Value { get; init; }
}

/// <summary>How one person differs from the group's first, and what would end it.</summary>
public sealed class Difference
{
    internal Difference()
    {
    }

    /// <summary>Points by which the group's first is behind this person's, above 0.</summary>
    public required double Gap { get; init; }

    /// <summary>Whether that is within a point, so that the two cannot be told apart.</summary>
    public required bool IsLevel { get; init; }

    /// <summary>The smallest change of the weights that makes the group's first the first here; null when no weights do.</summary>
    public required WeightShift? Shift { get; init; }

    /// <summary>The effect that the group's first would have to give more, on the aim that counts most here; null when it has no weight to
    /// act through.</summary>
    public required EffectShift? Effect { get; init; }

    /// <summary>All of it in a sentence.</summary>
    public required Message Sentence { get; init; }
}

/// <summary>Weight that moves from some aims to others.</summary>
public sealed class WeightShift
{
    internal WeightShift()
    {
    }

    /// <summary>How much weight moves, in (0, 1].</summary>
    public required double Moved { get; init; }

    /// <summary>The weights afterwards, in the order of the aims.</summary>
    public required IReadOnlyList<AimWeight> Weights { get; init; }

    /// <summary>What each aim gives (below 0) or gets; only those that change.</summary>
    public required IReadOnlyList<AimWeight> Changes { get; init; }
}

/// <summary>More of an effect.</summary>
public sealed record EffectShift
{
    /// <summary>The aim.</summary>
    public required string Aim { get; init; }

    /// <summary>How much more a year, in <see cref="Unit"/>.</summary>
    public required double Amount { get; init; }

    /// <summary>What is counted.</summary>
    public required Estimates.Unit Unit { get; init; }
}
