using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Reports;

namespace Rpa.Discovery.Benchmarks.StudyEffort;

/// <summary>What a study says of each candidate that the effort put into it could move, and what it took.</summary>
internal sealed record StudyFigures
{
    public static readonly string[] Amounts =
    [
        "value", nameof(CandidateEffects.HoursReleasedPerYear), nameof(CandidateEffects.FreedHoursPerYear),
        nameof(CandidateEffects.OvertimeHoursAvoidedPerYear), nameof(CandidateEffects.LateCasesAvoidedPerYear),
        nameof(CandidateEffects.WaitingHoursRemovedPerYear),
    ];

    public required int Years { get; init; }

    public required double ProcessorSeconds { get; init; }

    public required IReadOnlyDictionary<string, CandidateFigures> Candidates { get; init; }

    public static StudyFigures Of(StudyResult study, double seconds) => new()
    {
        Years = study.Performance.Replications,
        ProcessorSeconds = seconds,
        Candidates = study.Ranking.ToDictionary(c => c.Id, CandidateFigures.Of, StringComparer.Ordinal),
    };
}

/// <summary>The same of one candidate.</summary>
internal sealed record CandidateFigures
{
    public required double First { get; init; }

    public required double TopK { get; init; }

    public required bool IsLevelWithFirst { get; init; }

    /// <summary>[amount] → p10 and p90; an amount without a range is missing.</summary>
    public required IReadOnlyDictionary<string, double[]> Ends { get; init; }

    public static CandidateFigures Of(RankedCandidate candidate)
    {
        var ends = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var name in StudyFigures.Amounts)
        {
            if (RangeOf(candidate.Possible, name) is { } range)
                ends.Add(name, [range.P10, range.P90]);
        }

        return new CandidateFigures
        {
            First = candidate.Certainty.First,
            TopK = candidate.Certainty.TopK,
            IsLevelWithFirst = candidate.Level == 1,
            Ends = ends,
        };
    }

    private static PossibleAmount? RangeOf(PossibleAmounts? possible, string name) => possible is null ? null
        : string.Equals(name, "value", StringComparison.Ordinal) ? possible.Value
        : possible.Effects.FirstOrDefault(e => string.Equals(e.Key, name, StringComparison.OrdinalIgnoreCase)).Value;
}
