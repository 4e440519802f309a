using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Comparisons.Selection;

/// <summary>Which candidates are the best as far as runs can tell, which are level, and how often each had to be simulated for
/// that.</summary>
public sealed class SelectionResult
{
    internal SelectionResult()
    {
    }

    /// <summary>What was asked for.</summary>
    public required SelectionOptions Options { get; init; }

    /// <summary>The candidates that took part, from the best down: the selected ones first.</summary>
    public required IReadOnlyList<SelectedCandidate> Candidates { get; init; }

    /// <summary>The probability that every selected candidate is among the best or within the indifference of them: the confidence asked
    /// for; null when the most replications were made before the rule was satisfied. It speaks of runs only and is never shown without the
    /// doubt about figures and opinions.</summary>
    /// <remarks>Kim and Nelson (2001) prove it where the best differ from the rest by the indifference or more; closer candidates are
    /// level, and either is good.</remarks>
    public required double? ProbabilityOfGoodSelection { get; init; }

    /// <summary>Whether no selected candidate is level with one that is not.</summary>
    public required bool IsSeparated { get; init; }

    /// <summary>Today and every candidate, each with its own number of replications; today has as many as the longest.</summary>
    public required WhatIfResult Effects { get; init; }

    /// <summary>How many replications the candidates took in all; those of today are not counted.</summary>
    public int Replications => Effects.Candidates.Sum(c => c.ToBe?.Replications ?? 0);

    /// <summary>The selected candidates, and whether they are separated from the rest.</summary>
    public override string ToString() =>
        $"{string.Join(", ", Candidates.Where(c => c.IsSelected).Select(c => c.Candidate.Id))}: {(IsSeparated ? "separated" : "level with others")} after {Replications} replications";
}

/// <summary>A candidate as the selection left it.</summary>
public sealed record SelectedCandidate
{
    /// <summary>The candidate.</summary>
    public required Candidate Candidate { get; init; }

    /// <summary>Its value over its own replications.</summary>
    public required Estimate Value { get; init; }

    /// <summary>How many replications it took.</summary>
    public required int Replications { get; init; }

    /// <summary>Whether it is one of the best.</summary>
    public required bool IsSelected { get; init; }

    /// <summary>From 1: candidates of one level are within the indifference of the first of it, or cannot be told apart from it by
    /// runs.</summary>
    public required int Level { get; init; }
}
