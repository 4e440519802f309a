using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>The five aims, the only things that carry weight: <c>on-time</c>, <c>overtime</c>, <c>time</c>, <c>money</c>,
/// <c>burden</c>.</summary>
/// <remarks>
/// Each has a fixed scale: 0 points are today, 100 the division's goal or, without one, that problem gone; for time and money one full-time
/// post's year. Benefits are linear, uncapped, and may be negative. The scales depend on today alone, so a new candidate never reorders the
/// others.
/// </remarks>
public sealed class Criteria
{
    /// <summary>The ids, in their order.</summary>
    public static readonly IReadOnlyList<string> Ids = AimNames.Ids;

    private readonly IReadOnlyList<Goal> _goals;

    private Criteria(IReadOnlyList<Goal> goals) => _goals = goals;

    /// <summary>The five aims of a division that has set itself no goals.</summary>
    public static Criteria Standard { get; } = new([]);

    /// <summary>The five aims with the goals of a file.</summary>
    public static Criteria For(DepartmentFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new Criteria(file.Goals);
    }

    /// <summary>The scales against a run of today.</summary>
    public IReadOnlyList<AimScale> Scales(ExperimentResult asIs)
    {
        ArgumentNullException.ThrowIfNull(asIs);
        return Meter(asIs).Scales;
    }

    /// <summary>Finished points of every candidate that was simulated: chance × benefit − cost, aim by aim.</summary>
    /// <remarks>Gates are not applied here; every row stands.</remarks>
    /// <exception cref="ArgumentException">No candidate was simulated.</exception>
    public DecisionMatrix Matrix(WhatIfResult effects)
    {
        ArgumentNullException.ThrowIfNull(effects);
        var meter = Meter(effects.AsIs);
        return Matrix(meter, [.. effects.Candidates.Where(c => c.Effects is not null)
            .Select(c => CandidateScore.Of(c, effects.AsIs, meter))]);
    }

    /// <summary>What the division has set itself.</summary>
    internal IReadOnlyList<Goal> Goals => _goals;

    internal CriterionScales Meter(ExperimentResult asIs) => CriterionScales.Of(_goals, asIs);

    internal static DecisionMatrix Matrix(CriterionScales meter, IReadOnlyList<CandidateScore> scores) =>
        new([.. scores.Select(s => s.Compared.Candidate.Id)], Columns(meter), [.. scores.Select(s => s.Points)]);

    internal static IReadOnlyList<Criterion> Columns(CriterionScales meter) =>
        [.. Ids.Select((id, a) => new Criterion { Id = id, Counts = meter.Counts[a] })];
}
