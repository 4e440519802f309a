using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Portfolios;

/// <summary>Makes a <see cref="PortfolioPlan"/>: numbers of the candidates, pairs, the best sets by pairs, simulation of these, dates and
/// reasons.</summary>
internal sealed class PortfolioMaker
{
    private const int SetsSimulated = 10;
    private const int MostFrontPoints = 40;

    private readonly WhatIfResult _effects;
    private readonly ExperimentResult _asIs;
    private readonly CriterionScales _meter;
    private readonly IReadOnlyList<double> _weights;
    private readonly PortfolioConstraints _constraints;
    private readonly PlanCalendar _calendar;
    private readonly SimulateAll _simulate;
    private readonly Action<double>? _progress;
    private readonly CancellationToken _cancellation;
    private readonly List<Diagnostic> _findings = [];
    private readonly List<PortfolioCandidate> _judged;
    private readonly List<PortfolioCandidate> _items;
    private readonly int _replications; // that today and every candidate have

    public PortfolioMaker(
        WhatIfResult effects, PortfolioConstraints constraints, Criteria aims, Weights weights, SimulateAll simulate,
        Action<double>? progress, CancellationToken cancellation)
    {
        _effects = effects;
        _asIs = effects.AsIs;
        _meter = aims.Meter(_asIs);
        _weights = weights.For(Criteria.Columns(_meter));
        _constraints = constraints;
        _calendar = PlanCalendar.Of(constraints, FullTimePost.Start(_asIs.Options));
        _simulate = simulate;
        _progress = progress;
        _cancellation = cancellation;
        _judged = [.. effects.Candidates.Where(c => c.Effects is not null).Select(Judge)];
        _items = [.. _judged.Where(j => j.Gates.Count == 0).OrderByDescending(j => j.Value.Mean).Take(PortfolioProblem.MostItems)];
        _replications = _items.Select(i => i.Score.Benefits[0].Length).Append(_asIs.Samples.Replications).Min();
    }

    /// <summary>The plan.</summary>
    /// <param name="performance">Asked once, at the end.</param>
    public PortfolioPlan Make(Func<Performance> performance)
    {
        var scores = _items.Select(i => i.Score).ToList();
        var costs = new PortfolioCosts(_effects.Department, scores, _constraints.FloatingLicences);
        var requires = new PortfolioNeeds(_items, _judged, _constraints.Requires, _findings).Of;
        var alone = Problem(costs, requires, new double[scores.Count, scores.Count], Exclusions(scores, []));
        if (FiscalYear.Of(FullTimePost.Start(_asIs.Options)) is var studied && _calendar.FirstYear < studied)
            _findings.Add(PortfolioRules.BeforeTheStudy.At(default, _calendar.FirstYear, studied));
        var currency = Pay.CurrencyOf(_effects.Department);
        if (string.Equals(currency, Pay.HoursOfPay, StringComparison.Ordinal) && _calendar.Budgets.Any(b => b is not null))
            _findings.Add(PortfolioRules.BudgetWithoutPay.At(default));
        new PortfolioBudgetCheck(_items, alone, _calendar, currency, _findings).Check(_constraints);
        if (_findings.Exists(f => f.Severity == Severity.Error))
            return Nothing(performance);

        var schedule = new PortfolioSchedule(alone);
        var fits = Enumerable.Range(0, scores.Count).Select(i => schedule.Years(1UL << i, Everyone) is not null).ToArray();
        var pairs = PairInteractions.Simulate(
            scores, (i, j) => fits[i] && fits[j] && (alone.Excludes[i] & (1UL << j)) == 0, _asIs, _replications, _meter, _simulate,
            (done, all) => _progress?.Invoke(0.7 * done / all), _cancellation);
        var values = new PortfolioValue(scores, pairs, _weights);
        var interaction = new double[scores.Count, scores.Count];
        for (var i = 0; i < scores.Count; i++)
        {
            for (var j = 0; j < scores.Count; j++)
                interaction[i, j] = i == j ? 0 : values.Interaction(i, j);
        }

        var problem = Problem(costs, requires, interaction, Exclusions(scores, pairs.Impossible));
        var found = PortfolioSearch.Best(problem, SetsSimulated, _constraints.MostNodes);
        if (!found.IsProven)
            _findings.Add(PortfolioRules.NotProven.At(default, found.Nodes, Amount.Number(found.Bound),
                Amount.Number(found.Best[0].Value)));
        var sets = new SimulatedSets(found.Best, scores, problem, values, _asIs, _replications, _meter, _simulate,
            share => _progress?.Invoke(0.7 + (0.3 * share)), _cancellation).All;
        return Plan(problem, found, sets, pairs, performance);
    }

    private IReadOnlyList<int> Everyone => [.. Enumerable.Range(0, _items.Count)]; // the most valuable first

    private PortfolioCandidate Judge(ComparedCandidate compared)
    {
        var start = FullTimePost.Start(_asIs.Options);
        var score = CandidateScore.Of(compared, _asIs, _meter);
        var (gates, _) = PreconditionReader.Of(compared.Candidate, _asIs.Department, compared.Effects!, score.Business, start);
        var change = NextChange.Of(AutomatedStep.Automated(compared.Candidate, _asIs.Department), _asIs.Department, start);
        return PortfolioCandidate.Of(score, Estimate.FromReplications(score.Values(_weights), Unit.Points), gates, change, _calendar);
    }

    private PortfolioProblem Problem(PortfolioCosts costs, ulong[] requires, double[,] interaction, ulong[] excludes)
    {
        var money = _meter.MoneyPoints(1) * _weights[CriterionScales.Money];
        var values = new PortfolioValue([.. _items.Select(i => i.Score)], PairInteractions.None, _weights);
        return values.Worth(new PortfolioProblem
        {
            Items = [.. _items.Select((item, i) =>
                new PortfolioItem(0, costs.Own[i], costs.PartsOf[i], costs.BuildsOf[i], item.EarliestQuarter))],
            Interaction = interaction,
            Excludes = excludes,
            Requires = requires,
            Parts = costs.Parts,
            Licences = costs.Licences,
            Crowdings = costs.Crowdings,
            PointsPerMoney = money,
            Budgets = _calendar.Budgets,
            BuildsByQuarter = _calendar.BuildsByQuarter,
        });
    }

    private static ulong[] Exclusions(IReadOnlyList<CandidateScore> scores, List<(int One, int Other)> impossible)
    {
        var excludes = new ulong[scores.Count];
        for (var i = 0; i < scores.Count; i++)
        {
            for (var j = 0; j < scores.Count; j++)
            {
                var (one, other) = (scores[i].Compared.Candidate, scores[j].Compared.Candidate);
                if (i != j && (one.Excludes(other) || PortfolioCosts.Contradict(one, other)
                    || impossible.Contains((Math.Min(i, j), Math.Max(i, j)))))
                    excludes[i] |= 1UL << j;
            }
        }

        return excludes;
    }

    private PortfolioPlan Plan(PortfolioProblem problem, PortfolioSearchResult found, IReadOnlyList<SimulatedSet> sets,
        PairInteractions pairs, Func<Performance> performance)
    {
        var chosen = sets[0];
        var schedule = new PortfolioSchedule(problem);
        var years = schedule.Years(chosen.Items, Everyone) ?? [.. chosen.Set.Years];
        var quarters = schedule.Quarters(chosen.Items, years, Everyone)!;
        var order = PortfolioProblem.Members(chosen.Items).OrderBy(i => quarters[i]).ThenBy(i => i).ToList();
        var compared = order.ConvertAll(i => _items[i].Score.Compared);
        var marginal = MarginalEffects.Marginal(compared, _asIs, _simulate, _cancellation);
        var (together, sum) = (Effects(chosen), EffectsOfSum(chosen));
        return new PortfolioPlan
        {
            Years = [.. Enumerable.Range(0, problem.Years)
                .Select(y =>
                    new PortfolioYear { FiscalYear = _calendar.FirstYear + y, Budget = problem.Budgets[y],
                        Cost = schedule.CostIn(chosen.Items, years, y) })],
            Chosen =
            [
                .. order.Select((i, place) => new PortfolioChoice
                {
                    Candidate = _items[i].Candidate,
                    Value = _items[i].Value,
                    Pays = _items[i].Score.Business.Pays,
                    From = _calendar.FirstDay(quarters[i]),
                    FiscalYear = _calendar.FirstYear + years[i],
                    CostOverFiveYears = problem.FiveYearCost(1UL << i),
                    HoursReleasedPerYear = _items[i].Score.Compared.Effects!.HoursReleasedPerYear,
                    MarginalInSequence = marginal.Length > place ? marginal[place] : null,
                    RedeployTo = _items[i].Score.Business.RedeployTo,
                }),
            ],
            Rejected = new RejectionReasons(_judged, _items, problem, chosen, sets, _calendar, Pay.CurrencyOf(_effects.Department))
                .All(years),
            Waves = new RolloutWaves(_items, problem, _calendar).Of(order, years, quarters),
            EffectTogether = together.Estimates(),
            EffectSum = sum.Estimates(),
            Interaction = together.Less(sum).Estimates(),
            Bound = found.Bound,
            IsProven = found.IsProven,
            Nodes = found.Nodes,
            Alternatives = [.. sets.Select(s =>
                new PortfolioAlternative { Candidates = Ids(s.Items), ByPairs = s.ByPairs, Simulated = s.Value,
                    CostOverFiveYears = problem.FiveYearCost(s.Items) })],
            Front = Front(problem),
            CostOverFiveYears = problem.FiveYearCost(chosen.Items),
            PairsSimulated = pairs.Simulated,
            Assumptions = [.. Assumptions(problem, pairs)],
            Diagnostics = _findings,
            Performance = performance(),
        };

        PortfolioSamples Effects(SimulatedSet set) =>
            set.Samples is { } samples ? PortfolioSamples.Of(samples, set.Values) : PortfolioSamples.Zero(_replications);

        // Each by itself: no licence is shared, nobody waits for another.
        PortfolioSamples EffectsOfSum(SimulatedSet set) => PortfolioProblem.Members(set.Items)
            .Select(i => PortfolioSamples.Of(_items[i].Score.Compared.Effects!.Samples, _items[i].Score.Values(_weights)))
            .Aggregate(PortfolioSamples.Zero(_replications), (total, one) => total.Plus(one));
    }

    private IReadOnlyList<string> Ids(ulong set) => [.. PortfolioProblem.Members(set).Select(i => _items[i].Id)];

    private IReadOnlyList<PortfolioAlternative> Front(PortfolioProblem problem)
    {
        var free = problem.WithoutBudget();
        List<PortfolioAlternative> front = [];
        decimal? below = null;
        while (front.Count < MostFrontPoints)
        {
            _cancellation.ThrowIfCancellationRequested();
            if (PortfolioSearch.Best(free, 1, Math.Max(1, _constraints.MostNodes / MostFrontPoints), below).Best is not [var best])
                break;
            below = free.FiveYearCost(best.Items);
            if (front.Count > 0 && best.Value >= front[^1].ByPairs)
                front.RemoveAt(front.Count - 1);
            front.Add(new PortfolioAlternative { Candidates = Ids(best.Items), ByPairs = best.Value, CostOverFiveYears = below.Value });
        }

        return front;
    }

    private IEnumerable<Message> Assumptions(PortfolioProblem problem, PairInteractions pairs)
    {
        yield return _constraints.BuildsByQuarter.Count == 0
            ? PortfolioWords.TwoBuilds : PortfolioWords.Builds.With(string.Join(", ", _constraints.BuildsByQuarter));
        if (_items.Exists(i => i.Score.Business.Years.Any(y => y.Licence > 0 || y.Maintenance > 0)))
            yield return PortfolioWords.PaidInAdvance;
        if (problem.Licences.Any(l => l.PerYear > 0))
            yield return PortfolioWords.LicencesShared;
        yield return PortfolioWords.PairsOf.With(pairs.Simulated, Math.Min(PairInteractions.Replications, _replications));
        if (pairs.Simulated > 0)
            yield return PortfolioWords.ChanceOfSets;
        yield return PortfolioWords.SavedNotSpent;
    }

    private PortfolioPlan Nothing(Func<Performance> performance)
    {
        var none = PortfolioSamples.Zero(_replications).Estimates();
        return new PortfolioPlan
        {
            Years = [.. _calendar.Budgets.Select((budget, y) =>
                new PortfolioYear { FiscalYear = _calendar.FirstYear + y, Budget = budget, Cost = 0 })],
            Chosen = [],
            Rejected = [],
            Waves = [],
            EffectTogether = none,
            EffectSum = none,
            Interaction = none,
            Bound = 0,
            IsProven = false,
            Nodes = 0,
            Alternatives = [],
            Front = [],
            CostOverFiveYears = 0,
            PairsSimulated = 0,
            Assumptions = [],
            Diagnostics = _findings,
            Performance = performance(),
        };
    }
}
