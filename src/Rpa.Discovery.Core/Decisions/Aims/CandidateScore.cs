using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>A candidate's points by aim and replication, before any weight.</summary>
internal sealed class CandidateScore
{
    public required ComparedCandidate Compared { get; init; }

    public required SuccessProbability Chance { get; init; }

    public required BusinessCase Business { get; init; }

    /// <summary>Points by aim and replication, before chance and cost.</summary>
    public required double[][] Benefits { get; init; }

    /// <summary>Points that it costs, by aim; only money has any.</summary>
    public required double[] Costs { get; init; }

    /// <summary>By aim: the chance where the mean benefit is positive, else 1.</summary>
    public required double[] Chances { get; init; }

    /// <summary>Finished points by aim: chance × mean benefit − cost.</summary>
    public double[] Points => [.. Benefits.Select((b, a) => (Chances[a] * (b.Length == 0 ? 0 : b.Sum() / b.Length)) - Costs[a])];

    /// <summary>The score of a candidate that was simulated.</summary>
    public static CandidateScore Of(ComparedCandidate compared, ExperimentResult asIs, CriterionScales meter) =>
        Of(compared, meter, SuccessProbabilityReader.Of(compared.Candidate, asIs.Department, FullTimePost.Start(asIs.Options)),
            BusinessCaseReckoner.Of(compared.Candidate.Scenario, asIs.Department, compared.Effects!.Samples,
                FullTimePost.Start(asIs.Options), benefitYears: BusinessCaseReckoner.BenefitYears(compared.Candidate, asIs.Department,
                    FullTimePost.Start(asIs.Options))), compared.Effects.Samples);

    /// <inheritdoc cref="Of(ComparedCandidate, ExperimentResult, CriterionScales)"/>
    public static CandidateScore Of(
        ComparedCandidate compared, CriterionScales meter, SuccessProbability chance, BusinessCase business, EffectSamples samples)
    {
        var benefits = meter.Benefits(samples);
        var costs = new double[CriterionScales.Count];
        costs[CriterionScales.Money] = meter.MoneyPoints(BusinessCaseReckoner.CostPerYear(business));
        return new CandidateScore
        {
            Compared = compared,
            Chance = chance,
            Business = business,
            Benefits = benefits,
            Costs = costs,
            Chances = [.. benefits.Select(b => b.Sum() > 0 ? chance.Value : 1)],
        };
    }

    /// <summary>The same were every open question answered well.</summary>
    public CandidateScore Answered() => new()
    {
        Compared = Compared,
        Chance = Chance,
        Business = Business,
        Benefits = Benefits,
        Costs = Costs,
        Chances = [.. Benefits.Select(b => b.Sum() > 0 ? Chance.IfAnswered : 1)],
    };

    /// <summary>The value by replication: Σ weight × (chance × benefit − cost).</summary>
    public double[] Values(IReadOnlyList<double> weights)
    {
        var values = new double[Benefits[0].Length];
        for (var a = 0; a < Benefits.Length; a++)
        {
            for (var r = 0; r < values.Length; r++)
                values[r] += weights[a] * ((Chances[a] * Benefits[a][r]) - Costs[a]);
        }

        return values;
    }

    /// <summary>Finished points by aim and replication.</summary>
    public IEnumerable<double[]> PointsByReplication() =>
        Benefits.Select((b, a) => b.Select(points => (Chances[a] * points) - Costs[a]).ToArray());

    /// <summary>What each aim adds.</summary>
    public IReadOnlyList<AimContribution> Contributions(IReadOnlyList<double> weights)
    {
        var points = Points;
        return
        [
            .. Criteria.Ids.Select((id, a) => new AimContribution
            {
                Aim = id,
                Weight = weights[a],
                Benefit = Estimate.FromReplications(Benefits[a], Unit.Points),
                Cost = Costs[a],
                Points = weights[a] * points[a],
            }),
        ];
    }
}
