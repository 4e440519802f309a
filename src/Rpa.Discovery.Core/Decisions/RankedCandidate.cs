using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>A candidate's place in the ranking, and everything that led to it.</summary>
public sealed class RankedCandidate
{
    internal RankedCandidate()
    {
    }

    /// <summary>Its place on the page, from 1: by the value at the file's figures, except that one that is better than its upper neighbour
    /// stands above it. Equal values share the smallest.</summary>
    public required int Rank { get; init; }

    /// <summary>The best place that it may have: 1 and as many as are better than it, which means a higher value in at least 80 % of the
    /// possible files.</summary>
    public int BestRank { get; init; }

    /// <summary>The worst place that it may have: that of the last, less as many as it is better than.</summary>
    public int WorstRank { get; init; }

    /// <summary>From 1: candidates that the first of their level is not better than.</summary>
    public required int Level { get; init; }

    /// <summary>Whether the two are known to be level; a candidate is with itself.</summary>
    internal bool IsLevelWith(RankedCandidate other) => other == this || (Certainty.IsKnown && other.Level == Level);

    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The candidate's id.</summary>
    public string Id => Candidate.Id;

    /// <summary>In a few words.</summary>
    public Message Title => Candidate.Title;

    /// <summary>What it comes down to; most are not a bot.</summary>
    public Answer Answer => Candidate.Answer;

    /// <summary>Points: Σ weight × (chance × benefit − cost). 0 is today; 100 is every problem gone.</summary>
    public required Estimate Value { get; init; }

    /// <summary>What the method of the ranking calls its value, more being better; null for the weighted sum, whose value is
    /// <see cref="Value"/>.</summary>
    public double? MethodValue { get; init; }

    /// <summary>How likely it is to work out, with reasons.</summary>
    public required SuccessProbability Chance { get; init; }

    /// <summary>The value were every open question answered well, at the chance <see cref="SuccessProbability.IfAnswered"/>; null when none is
    /// open.</summary>
    public Estimate? ValueIfAnswered { get; init; }

    /// <summary>What each aim adds to the value, in the order of the aims; they sum to it.</summary>
    public required IReadOnlyList<AimContribution> Contributions { get; init; }

    /// <summary>What it gives against today, before any chance is counted.</summary>
    public required CandidateEffects Effects { get; init; }

    /// <summary>What the figures that nobody measured leave open about its amounts; null when it was not drawn through possible
    /// figures.</summary>
    public PossibleAmounts? Possible { get; init; }

    /// <summary>Which of the figures that nobody measured moves the hours that it releases; null where it was not drawn through possible
    /// figures, or none of them can.</summary>
    internal WhatMoves? Moves { get; init; }

    /// <summary>How sure its place is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Share of all possible weightings that give it rank 1, 2, … by the weighted sum at the file's figures; empty for another
    /// method.</summary>
    public required IReadOnlyList<double> Acceptability { get; init; }

    /// <summary>What it costs and saves in money.</summary>
    public required BusinessCase Business { get; init; }

    /// <summary>
    /// Share of the possible files in which money and freed hours at their pay come out above 0 together; by the file's own figures, so 0
    /// or 1, where it was not taken through possible files.
    /// </summary>
    public double PaysInShare { get; init; } = 1;

    /// <summary>In which share of the possible files a proposed bot has too few units to be busy at most 85 % in the busiest month; null
    /// for anything else, and where it was not taken through possible files.</summary>
    public double? TooFewUnitsInShare { get; init; }

    /// <summary>Whether money and freed hours at their pay come out below 0 in at least 80 % of the possible files.</summary>
    public bool CostsMoreThanItGives => PaysInShare <= 1 - Mostly;

    /// <summary>What an hour released costs: −balance ÷ hours released. Null where the balance is not below 0, or where hours released are
    /// not above 0 in 9 of 10 possible files or too few to be read.</summary>
    public decimal? CostPerHourReleased => Business.BalancePerYear < 0 && (Possible?.HoursReleased?.P10 ?? Effects.HoursReleasedPerYear.Low
        ?? Effects.HoursReleasedPerYear.Mean) > 0 && Effects.HoursReleasedPerYear.Mean is > LeastHours and { } hours
        ? -Business.BalancePerYear / (decimal)hours
        : null;

    /// <summary>Hours released per year when everything ranked above it is already done; null for the first, for what excludes one of those
    /// above, and where it was not simulated.</summary>
    public Estimate? MarginalInSequence { get; init; }

    /// <summary>What municipalities have published about theirs, at most three tasks, the nearest in hours first; empty when it is not a
    /// bot. Published cases are successes.</summary>
    public IReadOnlyList<PublishedTask> NearestPublished => Published.Nearest;

    /// <summary>The share of the automated steps' time that is predicted to go away; null when it is not a bot.</summary>
    public double? PredictedReduction => Published.PredictedReduction;

    /// <summary>Whether the predicted reduction is above 99 % or above every published task.</summary>
    public bool IsAbovePublished => Published.IsAbovePublished;

    /// <summary>What to keep in mind beside published tasks; empty when there are none.</summary>
    public IReadOnlyList<Message> PublishedNotes => Published.Notes;

    /// <summary>What other tools' formulas would say, to be set beside the value; empty when it is not a bot.</summary>
    internal IReadOnlyList<FamiliarScore> Familiar { get; init; } = [];

    /// <summary>What must be asked before a decision, because the file does not say.</summary>
    public required IReadOnlyList<Message> ToAsk { get; init; }

    internal const double Mostly = Conventions.Mostly;

    private const double LeastHours = 0.05; // a year: fewer read as none, and none has no price

    internal PublishedComparison Published { get; init; } = PublishedComparison.None;

    /// <summary>Rank, title, hours released, and how sure the place is, in English.</summary>
    public override string ToString() => $"{Rank}. {Title.In(Wording.Language.English)}  {Effects.HoursReleasedPerYear}  {Certainty}";
}

/// <summary>A candidate that does not take part in the ranking: not now, because a precondition is not met, or not before a question is
/// answered.</summary>
public sealed class GatedCandidate
{
    internal GatedCandidate()
    {
    }

    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>The candidate's id.</summary>
    public string Id => Candidate.Id;

    /// <summary>In a few words.</summary>
    public Message Title => Candidate.Title;

    /// <summary>What it comes down to.</summary>
    public Answer Answer => Candidate.Answer;

    /// <summary>Why not now; at least one.</summary>
    public required IReadOnlyList<Precondition> Gates { get; init; }

    /// <summary>What it would give against today.</summary>
    public required CandidateEffects Effects { get; init; }

    /// <summary>What it would cost and save in money.</summary>
    public required BusinessCase Business { get; init; }

    /// <summary>Points that it would have without the gates.</summary>
    public required Estimate Value { get; init; }

    /// <summary>Whether only an answer is missing: it is asked about first, and ranked once that is given.</summary>
    public bool IsAskedFirst => Gates.All(g => g.Kind == PreconditionKind.AskFirst);

    /// <summary>Title and why not now.</summary>
    public override string ToString() =>
        $"{Title.In(Wording.Language.English)}: {string.Join("; ", Gates.Select(g => g.Reason.In(Wording.Language.English)))}";
}
