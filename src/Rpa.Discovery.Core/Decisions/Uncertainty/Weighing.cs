using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>The ranked candidates at other weights than the study's: the same runs and the same possible files, valued anew.</summary>
/// <remarks>A candidate has the possible files that it was taken through at the study's weights; a study with other weights may take others
/// through all of them.</remarks>
internal sealed class Weighing
{
    /// <summary>In the order in which they were proposed, so that equal values keep it.</summary>
    public required IReadOnlyList<CandidateScore> Scores { get; init; }

    /// <summary>Possible files, a column for each of the scores; null when there are none.</summary>
    public required ParameterSamples? Rows { get; init; }

    public required CriterionScales Meter { get; init; }

    /// <summary>How long a run is.</summary>
    public required double Years { get; init; }

    public required ulong Seed { get; init; }

    /// <summary>By candidate, how many figures behind it are in doubt.</summary>
    public required IReadOnlyList<int> DoubtfulFigures { get; init; }

    /// <summary>The study's own weights.</summary>
    public required Weights Weights { get; init; }

    public IReadOnlyList<Criterion> Criteria => Decisions.Aims.Criteria.Columns(Meter);

    /// <summary>From the first place down, as a study with these weights orders them.</summary>
    public IReadOnlyList<WeighedCandidate> At(Weights weights)
    {
        var rule = new RankingRule(new WeightedSum(), weights, Criteria);
        double[] shares = [.. weights.For(Criteria)];
        var values = rule.Values([.. Scores.Select(s => s.Points)]);
        int[] byValue = [.. Enumerable.Range(0, values.Length).OrderByDescending(c => values[c])];
        var confidence = new RankConfidenceFinder([.. byValue.Select(c => Scores[c])], rule, Rows?.Of(byValue, []), Years, Seed).Places();
        var levels = confidence.Levels();
        return
        [
            .. confidence.Order.Select((place, i) =>
            {
                var candidate = byValue[place];
                var value = Estimate.FromReplications(Scores[candidate].Values(shares), Unit.Points);
                return new WeighedCandidate(candidate, values[candidate], value, levels[i])
                {
                    Rank = confidence.RankAt(i),
                    BestRank = confidence.Ranks(place).Best,
                    WorstRank = confidence.Ranks(place).Worst,
                    Range = Rows is null || DoubtfulFigures[candidate] == 0
                        ? null : PossibleAmounts.OfValue(Rows, Rows.Points, candidate, value, shares, Years),
                };
            }),
        ];
    }
}

/// <summary>A candidate's place at some weights.</summary>
/// <param name="Candidate">Its position among the scores.</param>
/// <param name="Points">What it is ordered by: the value of its mean points.</param>
/// <param name="Value">The value over the runs.</param>
/// <param name="Level">From 1: level are those that the first of their level is not better than.</param>
internal sealed record WeighedCandidate(int Candidate, double Points, Estimate Value, int Level)
{
    public required int Rank { get; init; }

    public required int BestRank { get; init; }

    public required int WorstRank { get; init; }

    /// <summary>Of the value; null when it was taken through too few possible files, and when all is measured.</summary>
    public required PossibleAmount? Range { get; init; }
}
