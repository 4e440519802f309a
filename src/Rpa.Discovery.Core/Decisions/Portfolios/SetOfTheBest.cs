using System.Numerics;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Finds the best of all sets of a few candidates, each simulated as a whole. Sets are bit masks over the ranking's first.</summary>
/// <param name="scores">Of the ranking's first, in its order.</param>
/// <param name="together">The runs of their sets.</param>
/// <param name="most">How many are carried out together at most.</param>
/// <param name="asIs">Today.</param>
/// <param name="meter">The scales of the ranking.</param>
/// <param name="weights">Those of the ranking, by aim.</param>
internal sealed class SetOfTheBest(IReadOnlyList<CandidateScore> scores, SimulatedTogether together, int most, ExperimentResult asIs,
    CriterionScales meter, IReadOnlyList<double> weights)
{
    // Their sets double with each.
    private const int MostLookedAt = 5;
    private const int HoursReleased = 0; // its place among what is drawn

    private readonly List<int> _worthSomething = [.. Enumerable.Range(0, scores.Count)
        .Where(i => Estimate.FromReplications(scores[i].Values(weights), Unit.Points).Mean > 0).Take(MostLookedAt)];

    /// <summary>Every set of two or more that can be carried out together; empty where fewer than two are worth anything.</summary>
    public IReadOnlyList<ulong> Sets => [.. Masks.Where(set => BitOperations.PopCount(set) is var size && size > 1 && size <= most
        && Agree(set) && together.GoTogether(set))];

    /// <summary>The best set once <see cref="Sets"/> were simulated; null where fewer than two are worth anything.</summary>
    /// <param name="rows">The possible files; null where none were drawn.</param>
    /// <param name="columns">The place of each in them.</param>
    public BestTogether? Find(ParameterSamples? rows, IReadOnlyList<int> columns)
    {
        if (_worthSomething.Count < 2)
            return null;
        var sets = Sets;
        var problem = Problem();
        var pairs = PairInteractions.Of(scores, (i, j) =>
            together.Of((1UL << i) | (1UL << j)) is { } both ? meter.Benefits(both) : null);
        var values = new PortfolioValue(scores, pairs, weights);
        var (best, ofBest) = _worthSomething.Select(i => 1UL << i).Concat(sets.Where(problem.HasRoom))
            .Select(set => (Set: set, Values: Values(set, values, problem)))
            .OrderByDescending(s => s.Values.Sum()).ThenBy(s => BitOperations.PopCount(s.Set)).ThenBy(s => s.Set).First();
        int[] members = [.. SimulatedTogether.Members(best)];
        var sum = members.Select(i => PortfolioSamples.Of(scores[i].Compared.Effects!.Samples, scores[i].Values(weights)))
            .Aggregate((one, other) => one.Plus(other));
        var gives = members.Length == 1 ? sum : PortfolioSamples.Of(together.Of(best)!, ofBest).AsLongAs(sum);
        var (effects, added) = (gives.Estimates(), sum.Estimates());
        return new BestTogether
        {
            Candidates = [.. members.Select(CandidateAt)],
            Effects = effects,
            Sum = added,
            PossibleHours = rows is null || members.All(i => ParameterSamples.List(asIs.Department, [CandidateAt(i).Scenario!]).Count == 0)
                ? null : Possible(rows, [.. members.Select(i => columns[i])], added, effects),
            AddNothing = [.. _worthSomething.Where(i => (best & (1UL << i)) == 0 && sets.Contains(best | (1UL << i))).Select(CandidateAt)],
            SetsSimulated = sets.Count,
        };
    }

    private PossibleAmount? Possible(ParameterSamples rows, int[] columns, PortfolioEffects sum, PortfolioEffects effects)
    {
        var hours = sum.HoursReleasedPerYear;
        var beyond = (effects.HoursReleasedPerYear.Mean ?? 0) - (hours.Mean ?? 0);
        return PossibleAmount.Of(
            [.. rows.Amounts.Select(row => beyond + columns.Sum(c => row[c] is { } amounts ? amounts[HoursReleased] : double.NaN))],
            rows.Blocks, PossibleAmounts.Luck(rows, hours, asIs.Years), rows.IsUnsure);
    }

    private Candidate CandidateAt(int place) => scores[place].Compared.Candidate;

    private IEnumerable<ulong> Masks => Enumerable.Range(1, (1 << _worthSomething.Count) - 1).Select(chosen =>
        _worthSomething.Index().Where(one => ((chosen >> one.Index) & 1) != 0).Aggregate(0UL, (set, one) => set | (1UL << one.Item)));

    private bool Agree(ulong set) => SimulatedTogether.Members(set).All(i => SimulatedTogether.Members(set).All(j =>
        i == j || !PortfolioCosts.Contradict(CandidateAt(i), CandidateAt(j))));

    // By replication of the sets' runs, so that one alone is compared on the same.
    private double[] Values(ulong set, PortfolioValue values, PortfolioProblem problem)
    {
        int[] members = [.. SimulatedTogether.Members(set)];
        var benefits = together.Of(set) is { } run ? meter.Benefits(run)
            : [.. scores[members[0]].Benefits.Select(points => points[..Math.Min(together.Replications, points.Length)])];
        return values.Of(members, benefits, values.Costs(set, problem));
    }

    // For what is shared and paid for once, and for the room that machines have.
    private PortfolioProblem Problem()
    {
        var costs = new PortfolioCosts(asIs.Department, scores, null);
        return new PortfolioProblem
        {
            Items = [.. scores.Select((_, i) => new PortfolioItem(0, costs.Own[i], costs.PartsOf[i], costs.BuildsOf[i]))],
            Interaction = new double[scores.Count, scores.Count],
            Excludes = new ulong[scores.Count],
            Requires = new ulong[scores.Count],
            Parts = costs.Parts,
            Licences = costs.Licences,
            Crowdings = costs.Crowdings,
            PointsPerMoney = meter.MoneyPoints(1) * weights[CriterionScales.Money],
            Budgets = [null],
        };
    }
}
