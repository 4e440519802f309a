using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>What to do first, and how sure that is: everything that this room makes of today and the candidates.</summary>
internal sealed class Decision
{
    public required IReadOnlyList<AimScale> Scales { get; init; }

    public required IReadOnlyList<RankedCandidate> Ranking { get; init; }

    public required IReadOnlyList<GatedCandidate> NotNow { get; init; }

    public required IReadOnlyList<GatedCandidate> AskFirst { get; init; }

    public required Certainty? Certainty { get; init; }

    public required IReadOnlyList<MeasureNext> MeasureNext { get; init; }

    public required IReadOnlyList<Message> Assumptions { get; init; }

    public GroupRanking? Group { get; init; }

    public required IReadOnlyList<MethodVerdict> OtherMethods { get; init; }

    public required RankingRobustness? Robustness { get; init; }

    public required ExchangeRates? Rates { get; init; }

    public required int FilesDrawn { get; init; }

    public required int WeightingsDrawn { get; init; }
}

/// <summary>Makes a <see cref="Decision"/>.</summary>
internal sealed class DecisionMaker
{
    private readonly WhatIfResult _effects;
    private readonly ExperimentResult _asIs;
    private readonly AimMeter _meter;
    private readonly IReadOnlyList<double> _weights;
    private readonly DateOnly _start;

    public DecisionMaker(Aims aims, Weights weights, WhatIfResult effects)
    {
        Aims = aims;
        Weights = weights;
        _effects = effects;
        _asIs = effects.AsIs;
        _meter = aims.Meter(_asIs);
        _weights = weights.For(Aims.Criteria(_meter));
        _start = PostYear.Start(_asIs.Options);
    }

    public Aims Aims { get; }

    public Weights Weights { get; }

    /// <summary>What the order is made by; the weighted sum when not said.</summary>
    public IRankingMethod Method { get; init; } = new WeightedSum();

    /// <summary>How many of the best are spoken of together, and in how many of them a candidate stays.</summary>
    public int Top { get; init; } = 3;

    /// <summary>How many of the best go through the possible files.</summary>
    public int Best { get; init; } = 5;

    /// <summary>How many possible files; 0 draws none.</summary>
    public int Files { get; init; } = 100;

    /// <summary>The weights of several people, looked at beside those of the ranking; empty for none.</summary>
    public IReadOnlyList<Ballot> Group { get; init; } = [];

    public required SimulateAll Simulate { get; init; }

    public Action<double>? Progress { get; init; }

    public Decision Decide(CancellationToken cancellation)
    {
        var judged = _effects.Candidates.Where(c => c.Effects is not null).Select(Judge).ToList();
        List<GatedCandidate> gated =
        [
            .. judged.Where(j => j.Gates.Count > 0).Select(j => new GatedCandidate
            {
                Candidate = j.Score.Compared.Candidate,
                Gates = j.Gates,
                Effects = j.Score.Compared.Effects!,
                Business = j.Score.Business,
                Value = ValueOf(j.Score),
            }).OrderByDescending(g => g.Value.Mean).ThenBy(g => g.Id, StringComparer.Ordinal),
        ];
        var open = judged.Where(j => j.Gates.Count == 0).ToList();
        var rule = new RankingRule(Method, Weights, Aims.Criteria(_meter));
        var order = open.Count == 0 ? [] : rule.Rank(Aims.Matrix(_meter, [.. open.Select(j => j.Score)]), TitlesOf(open));
        var ranked = order.Select(row => open.First(j => string.Equals(j.Score.Compared.Candidate.Id, row.Alternative, StringComparison.Ordinal))).ToList();
        var best = ranked.Take(Best).Select(j => j.Score).ToList();

        var group = Group.Count > 0 && ranked.Count > 0 ? new GroupFinder(Group, [.. ranked.Select(j => j.Score)], _meter) : null;
        int[] further = [.. (group?.Contenders ?? []).Where(c => c >= best.Count)]; // what somebody puts first goes through the files too
        var all = Files > 0 && best.Count > 0 ? JointRows.Draw(Aims, _asIs, [.. best, .. further.Select(c => ranked[c].Score)], Files, Simulate, Progress, cancellation) : null;
        var rows = further.Length == 0 ? all
            : all?.Of([.. Enumerable.Range(0, best.Count)], JointRows.List(_asIs.Department, best.Select(b => b.Compared.Candidate.Scenario!)));
        var seed = _asIs.Options.Seed;
        var opinions = best.Count == 0 || !rule.IsSum ? null
            : Smaa.Analyze(rows?.Matrices(best, _meter) ?? [Aims.Matrix(_meter, best)], Conventions.Weightings, seed);
        var fileValues = rows is null ? [] : rule.IsSum ? rows.Values(_weights) : [.. rows.Points.Select(rule.Values)];
        var standing = rule.IsSum
            ? new Standing([.. ranked.Select(j => j.Score.Values(_weights))], fileValues, opinions, seed)
            : new Standing([.. order.Select(r => r.Value)], Resampled([.. ranked.Select(j => j.Score)], rule, seed), fileValues, null, rule.Indifference);
        var levels = standing.Levels([.. order.Select(r => r.Value)]);
        var marginal = InSequence.Marginal([.. best.Select(b => b.Compared)], _asIs, Simulate);

        return new Decision
        {
            Scales = _meter.Scales,
            Ranking =
            [
                .. ranked.Select((j, i) => new RankedCandidate
                {
                    Rank = order[i].Rank,
                    Level = levels[i],
                    Candidate = j.Score.Compared.Candidate,
                    Value = ValueOf(j.Score),
                    Chance = j.Score.Chance,
                    IfAnswered = !j.Score.Chance.IsOpen ? null : new IfAnswered { Chance = j.Score.Chance.IfAnswered, Value = ValueOf(j.Score.Answered()) },
                    Contributions = j.Score.Contributions(_weights),
                    Effects = j.Score.Compared.Effects!,
                    Possible = PossibleOf(j.Score, all, ColumnOf(i)),
                    Certainty = standing.Of(i, Top),
                    Acceptability = i < opinions?.Alternatives.Count ? opinions.Alternatives[i].ShareByRank : [],
                    MethodValue = rule.IsSum ? null : order[i].Value,
                    Business = rows is not null && i < best.Count ? j.Score.Business.WithProbabilities([.. rows.NpvByYear.Select(n => n[i])]) : j.Score.Business,
                    PaysInShare = all is not null && ColumnOf(i) is var column and >= 0 ? all.Pays.Count(file => file[column]) / (double)all.Files : j.Score.Business.Pays ? 1 : 0,
                    TooFewUnitsInShare = all is not null && j.Score.Compared.Candidate.Size is not null && ColumnOf(i) is var sized and >= 0 ? all.TooFew.Count(file => file[sized]) / (double)all.Files : null,
                    MarginalInSequence = i < marginal.Length ? marginal[i] : null,
                    Published = PublishedTasks.Compare(j.Score.Compared.Candidate, _asIs, j.Score.Compared.Effects!),
                    Familiar = FamiliarScores.Of(j.Score.Compared.Candidate, _asIs),
                    ToAsk = j.Questions,
                }),
            ],
            NotNow = [.. gated.Where(g => !g.IsAskedFirst)],
            AskFirst = [.. gated.Where(g => g.IsAskedFirst)],
            Certainty = ranked.Count == 0 ? null : standing.Of(0, Top),
            MeasureNext = rows is null ? [] : MeasureNextFinder.Find(rows, fileValues, seed),
            OtherMethods = ranked.Count == 0 ? [] : MethodVerdict.Of(Method, Aims.Matrix(_meter, [.. ranked.Select(j => j.Score)]), Weights, TitlesOf(ranked)),
            Robustness = ranked.Count == 0 ? null : RankingRobustness.Of(rule, [.. ranked.Select(j => j.Score)], _meter),
            Assumptions = [.. Assumptions(best.Count, rows, [.. ranked.SelectMany(j => j.Score.Chance.Factors).Where(f => f.Question is not null).OrderBy(f => f.Question).ThenBy(f => f.Factor).DistinctBy(f => f.Question)])],
            Group = group?.Find(all, [.. Enumerable.Range(0, best.Count), .. further], seed),
            Rates = ranked.Count == 0 ? null : ExchangeRates.Of(_meter, _weights, _asIs.Department),
            FilesDrawn = rows?.Files ?? 0,
            WeightingsDrawn = opinions?.Draws ?? 0,
        };

        int ColumnOf(int place) => place < best.Count ? place : Array.IndexOf(further, place) is var f and >= 0 ? best.Count + f : -1;
    }

    /// <summary>A candidate's value by replication on scales that stay those of a run of today; null for one that a gate keeps out.</summary>
    public static Func<ComparedCandidate, IReadOnlyList<double>?> ValuesOn(Aims aims, Weights weights, ExperimentResult asIs)
    {
        var maker = new DecisionMaker(aims, weights, new WhatIfResult(asIs.Department, asIs.Options, asIs, [])) { Simulate = _ => [] };
        return compared => maker.Judge(compared) is { Gates.Count: 0 } open ? open.Score.Values(maker._weights) : null;
    }

    // [resampling][candidate]: the method's values over replications drawn anew.
    private static double[][] Resampled(IReadOnlyList<CandidateScore> scores, RankingRule rule, ulong seed) =>
    [
        .. Standing.Resample([.. scores.SelectMany(s => s.PointsByReplication())], seed)
            .Select(draw => rule.Values([.. Enumerable.Range(0, scores.Count).Select(c => draw[(c * AimMeter.Count)..((c + 1) * AimMeter.Count)])])),
    ];

    private (CandidateScore Score, IReadOnlyList<Gate> Gates, IReadOnlyList<Message> Questions) Judge(ComparedCandidate compared)
    {
        var score = CandidateScore.Of(compared, _asIs, _meter);
        var (gates, questions) = GateReader.Of(compared.Candidate, _asIs.Department, compared.Effects!, score.Business, _start);
        return (score, [.. gates, .. GoalGates.Of(Aims.Goals, _asIs, compared.Effects!)], [.. score.Chance.Factors.Select(f => f.ToAsk).OfType<Message>(), .. questions]);
    }

    private static IReadOnlyList<Message> TitlesOf(IReadOnlyList<(CandidateScore Score, IReadOnlyList<Gate> Gates, IReadOnlyList<Message> Questions)> judged) =>
        [.. judged.Select(j => j.Score.Compared.Candidate.Title)];

    private PossibleAmounts? PossibleOf(CandidateScore score, JointRows? rows, int column) => rows is null || column < 0 ? null
        : PossibleAmounts.Of(rows, column, JointRows.List(_asIs.Department, [score.Compared.Candidate.Scenario!]).Count, score.Compared.Effects!, ValueOf(score), _weights, _asIs.Years);

    private Estimate ValueOf(CandidateScore score) => Estimate.FromReplications(score.Values(_weights), Unit.Points);

    private IEnumerable<Message> Assumptions(int best, JointRows? rows, List<ChanceFactor> open)
    {
        var equal = Weights.Equal.For(Aims.Criteria(_meter));
        var said = Series.Of(_weights.Select((w, a) => DecisionWords.AimAndWeight.With(AimMeter.TitleOf(a), Amount.Share(w, 2))));
        yield return Method is not WeightedSum ? DecisionWords.OrderByMethod.With(Method.Name, said)
            : _weights.Zip(equal).All(w => Math.Abs(w.First - w.Second) < 1e-9)
            ? DecisionWords.EqualWeights
            : DecisionWords.OwnWeights.With(said);
        yield return DecisionWords.PostYear.With(Amount.Number(PostYear.Hours(_asIs.Department, _asIs.Options), 4));
        yield return DecisionWords.ChanceConvention;
        if (open.Count > 0)
            yield return DecisionWords.UnansweredConvention.With(Series.Of(open.Select(f => DecisionWords.QuestionAndFactor.With(UnansweredQuestion.TitleOf(f.Question!.Value), Amount.Number(f.Factor)))));
        if (rows is not null)
        {
            yield return DecisionWords.FilesDrawn.With(best, rows.Files);
            yield return DecisionWords.SpreadConvention;
        }

        var hours = _weights[AimMeter.Time] > 0 ? _meter.Hundred[AimMeter.Time] * Conventions.Indifference / 100 / _weights[AimMeter.Time] : 0;
        if (hours > 0)
            yield return DecisionWords.LevelConvention.With(Amount.Number(Conventions.Indifference), Amount.Number(hours), Amount.Share(Conventions.Decided));
        yield return ConventionalCosts.Sentence(_asIs.Department);
        yield return DecisionWords.DiscountRate.With(Amount.Share(Conventions.DiscountRate));
        if (_effects.Candidates.Any(c => c.Candidate.Scenario?.Changes.OfType<StaffChange>().Any() == true))
            yield return DecisionWords.StaffNotSaved;
        if (_asIs.Options.Dates is { } dates && dates.Days is not (365 or 366))
            yield return DecisionWords.WindowNotYear.With(dates.Days);
    }
}
