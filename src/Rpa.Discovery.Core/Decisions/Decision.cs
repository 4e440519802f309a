using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Robustness;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>What to do first, and how sure that is: everything that this room makes of today and the candidates.</summary>
internal sealed class Decision
{
    public required IReadOnlyList<AimScale> Scales { get; init; }

    public required IReadOnlyList<RankedCandidate> Ranking { get; init; }

    public required BestTogether? Together { get; init; }

    public required IReadOnlyList<GatedCandidate> NotNow { get; init; }

    public required IReadOnlyList<GatedCandidate> AskFirst { get; init; }

    public required Certainty? Certainty { get; init; }

    public required IReadOnlyList<ValueOfInformation> MeasureNext { get; init; }

    public required IReadOnlyList<Message> Assumptions { get; init; }

    public GroupRanking? Group { get; init; }

    public required IReadOnlyList<MethodVerdict> OtherMethods { get; init; }

    public required RankingRobustness? Robustness { get; init; }

    public required ExchangeRates? Rates { get; init; }

    /// <summary>The same candidates at other weights; null where none is ranked, or not by the weighted sum.</summary>
    public required Weighing? Weighing { get; init; }

    public required int FilesDrawn { get; init; }

    public required int FilesKept { get; init; }

    /// <summary>How many years were simulated of possible files, wherever.</summary>
    public required int RunsOfFiles { get; init; }

    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }

    public required int WeightingsDrawn { get; init; }
}

/// <summary>Makes a <see cref="Decision"/>.</summary>
internal sealed class DecisionMaker
{
    private const int BeyondTop = 2;
    private readonly WhatIfResult _effects;
    private readonly ExperimentResult _asIs;
    private readonly CriterionScales _meter;
    private int _runsOfFiles;
    private readonly IReadOnlyList<double> _weights;
    private readonly DateOnly _start;

    public DecisionMaker(Criteria aims, Weights weights, WhatIfResult effects)
    {
        Aims = aims;
        Weights = weights;
        _effects = effects;
        _asIs = effects.AsIs;
        _meter = aims.Meter(_asIs);
        _weights = weights.For(Criteria.Columns(_meter));
        _start = FullTimePost.Start(_asIs.Options);
    }

    public Criteria Aims { get; }

    public Weights Weights { get; }

    /// <summary>What the order is made by; the weighted sum when not said.</summary>
    public IRankingMethod Method { get; init; } = new WeightedSum();

    /// <summary>How many of the best are spoken of together, and in how many of them a candidate stays.</summary>
    public int Top { get; init; } = 3;

    /// <summary>How many of the best go through all possible files, beside the first <see cref="Top"/> and two more; the others go through
    /// 50.</summary>
    public int Best { get; init; } = 5;

    /// <summary>How many possible files; 0 draws none.</summary>
    public int Files { get; init; } = 100;

    /// <summary>Whether only the file's own figures are looked at: no possible files, nothing in sequence, no word of how sure.</summary>
    public bool IsQuick { get; init; }

    /// <summary>The weights of several people, looked at beside those of the ranking; empty for none.</summary>
    public IReadOnlyList<Preferences> Group { get; init; } = [];

    /// <summary>The file, for what was observed and how it is studied; null when there is none.</summary>
    public DepartmentFile? File { get; init; }

    public required SimulateAll Simulate { get; init; }

    // How many of the best go through all possible files, whatever the first of these say.
    private int Led => LookedAtClosely(Best, Top);

    private StudyKind Kind => File?.Study?.Kind ?? StudyKind.Terminating;

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
        var rule = new RankingRule(Method, Weights, Criteria.Columns(_meter));
        var order = open.Count == 0 ? [] : rule.Rank(Criteria.Matrix(_meter, [.. open.Select(j => j.Score)]), TitlesOf(open));
        var byValue = order.Select(row =>
            open.First(j => string.Equals(j.Score.Compared.Candidate.Id, row.Alternative, StringComparison.Ordinal))).ToList();
        CandidateScore[] scores = [.. byValue.Select(j => j.Score)];
        var group = Group.Count > 0 && scores.Length > 0 ? new GroupFinder(Group, scores, _meter) : null;
        var rows = Files > 0 && !IsQuick && scores.Length > 0 ? Drawn(scores, rule, group?.Contenders ?? [], cancellation) : null;
        var seed = _asIs.Options.Seed;
        var opinions = scores.Length == 0 || !rule.IsSum
            ? null : Smaa.Analyze(Criteria.Matrix(_meter, scores), Conventions.Weightings, seed);
        var confidence = new RankConfidenceFinder(scores, rule, rows, _asIs.Years, seed) { IsKnown = !IsQuick }.Find(opinions);
        int[] places = [.. confidence.Order];
        var levels = confidence.Levels();
        var ranked = places.Select(p => byValue[p]).ToList();
        List<CandidateScore> best = [.. ranked.Take(IsQuick ? 0 : Math.Min(Best, SimulatedTogether.MostCandidates)).Select(j => j.Score)];
        List<ComparedCandidate> bestOnes = best.ConvertAll(s => s.Compared);
        var together = new SimulatedTogether(bestOnes, _asIs);
        var sets = rule.IsSum ? new SetOfTheBest(best, together, Top, _asIs, _meter, _weights) : null;
        together.Simulate(MarginalEffects.Sequence(best.Count, together).Concat(sets?.Sets ?? []), Simulate, cancellation);
        var marginal = MarginalEffects.Marginal(bestOnes, together);
        IReadOnlyList<RankedCandidate> ranking =
            [
                .. ranked.Select((j, i) => new RankedCandidate
                {
                    Rank = RankAt(i, places, order),
                    BestRank = confidence.Ranks(places[i]).Best,
                    WorstRank = confidence.Ranks(places[i]).Worst,
                    Level = levels[i],
                    Candidate = j.Score.Compared.Candidate,
                    Value = ValueOf(j.Score),
                    Chance = j.Score.Chance,
                    ValueIfAnswered = j.Score.Chance.IsOpen ? ValueOf(j.Score.Answered()) : null,
                    Contributions = j.Score.Contributions(_weights),
                    Effects = j.Score.Compared.Effects!,
                    Possible = PossibleOf(j.Score, rows, places[i]),
                    Certainty = CertaintyOf(confidence, places[i], scores, rule),
                    Acceptability = opinions?.Alternatives[places[i]].ShareByRank ?? [],
                    MethodValue = rule.IsSum ? null : order[places[i]].Value,
                    Business = rows is null ? j.Score.Business : j.Score.Business.WithProbabilities(
                        [.. rows.NpvByYear.Select(n => n[places[i]]).OfType<decimal[]>()],
                        PossibleBreakEven.Of(rows, places[i], j.Score, _asIs.Years)),
                    Moves = rows is null ? null : WhatMoves.Of(rows, places[i], j.Score.Compared, _asIs),
                    PaysInShare = rows?.ShareOf(rows.Pays, places[i]) ?? (j.Score.Business.Pays ? 1 : 0),
                    TooFewUnitsInShare = j.Score.Compared.Candidate.Size is null ? null : rows?.ShareOf(rows.TooFew, places[i]),
                    MarginalInSequence = i < marginal.Length ? marginal[i] : null,
                    Published = PublishedTasks.Compare(j.Score.Compared.Candidate, _asIs, j.Score.Compared.Effects!),
                    Familiar = FamiliarScores.Of(j.Score.Compared.Candidate, _asIs),
                    ToAsk = j.Questions,
                }),
            ];

        return new Decision
        {
            Scales = _meter.Scales,
            Ranking = ranking,
            Together = sets?.Find(rows, places),
            NotNow = [.. gated.Where(g => !g.IsAskedFirst)],
            AskFirst = [.. gated.Where(g => g.IsAskedFirst)],
            Certainty = ranked.Count == 0 ? null : CertaintyOf(confidence, places[0], scores, rule),
            MeasureNext = rows is null ? [] : ToMeasure(rows, places, scores, rule, seed),
            OtherMethods = ranked.Count == 0 ? [] : MethodVerdict.Of(Method, Criteria.Matrix(_meter, [.. ranked.Select(j => j.Score)]),
                Weights, TitlesOf(ranked)),
            Robustness = ranked.Count == 0 ? null : RankingRobustness.Of(rule, [.. ranked.Select(j => j.Score)], _meter),
            Assumptions = [.. Assumptions(rows, [.. ranked.SelectMany(j => j.Score.Chance.Factors).Where(f => f.Question is not null)
                .OrderBy(f => f.Question).ThenBy(f => f.Factor).DistinctBy(f => f.Question)])],
            Group = group?.Find(rows is null ? null : OfComplete(rows, rows.Complete, scores), rows?.Complete ?? [], seed),
            Weighing = scores.Length == 0 || !rule.IsSum || IsQuick ? null : WeighingOf([.. open.Select(j => j.Score)], scores, rows),
            FilesDrawn = scores.Length == 0 || IsQuick ? 0 : Files,
            FilesKept = rows?.Files ?? 0,
            RunsOfFiles = _runsOfFiles,
            Diagnostics = scores.Length > 0 && Files > 0 && !IsQuick && rows is not { IsUnsure: false }
                ? [DoubtRules.GuessesContradict.At(default, rows?.Files ?? 0, Files)] : [],
            Rates = ranked.Count == 0 ? null : ExchangeRates.Of(_meter, _weights, _asIs.Department),
            WeightingsDrawn = opinions?.Draws ?? 0,
        };
    }

    /// <summary>How many of the best are run as often as today and go through all possible files, whatever the first of these
    /// say.</summary>
    public static int LookedAtClosely(int best, int top) => Math.Max(best, top + BeyondTop);

    /// <summary>A candidate's value by replication on scales that stay those of a run of today; null for one that a gate keeps
    /// out.</summary>
    public static Func<ComparedCandidate, IReadOnlyList<double>?> ValuesOn(Criteria aims, Weights weights, ExperimentResult asIs)
    {
        var maker = new DecisionMaker(aims, weights, new WhatIfResult(asIs.Department, asIs.Options, asIs, [])) { Simulate = (_, _) => [] };
        return compared => maker.Judge(compared) is { Gates.Count: 0 } open ? open.Score.Values(maker._weights) : null;
    }

    // The first of those that the ranking speaks of, two more that may well be among them, and what somebody of the group puts first go
    // through all files.
    private ParameterSamples? Drawn(IReadOnlyList<CandidateScore> scores, RankingRule rule, IReadOnlyList<int> contenders,
        CancellationToken cancellation)
    {
        var drawing = new FileDrawing(Aims, _asIs, scores, Simulate)
        {
            Files = Files,
            Leaders = c => c < Led || contenders.Contains(c),
            Top = Top,
            Values = rule.Values,
            Plausible = new PlausibleFile(File, _asIs),
            Progress = Progress,
        };
        var drawn = drawing.Draw(cancellation);
        _runsOfFiles = drawing.Runs;
        return drawn;
    }

    private Certainty CertaintyOf(RankConfidence confidence, int candidate, IReadOnlyList<CandidateScore> scores, RankingRule rule) =>
        confidence.Of(candidate, Top,
        rule.IsSum ? SmallestShift.NeverFirst([.. _weights], _meter.Counts, [.. scores.Select(s => s.Points)], candidate) : null);

    // Where one stands above another of a higher value, because it is better in the possible files, its place is its own.
    private static int RankAt(int place, int[] places, IReadOnlyList<RankedAlternative> order)
    {
        while (place > 0 && order[places[place]].Value == order[places[place - 1]].Value)
            place--;
        return place + 1;
    }

    // The first at the head, as the doubt is about it.
    private IReadOnlyList<ValueOfInformation> ToMeasure(ParameterSamples rows, int[] places, IReadOnlyList<CandidateScore> scores,
        RankingRule rule, ulong seed)
    {
        int[] complete = [.. places.Where(rows.Complete.Contains)];
        if (complete.Length == 0 || complete[0] != places[0])
            return [];
        var of = OfComplete(rows, complete, scores);
        return ValueOfInformationFinder.Find(of, [.. of.WholePoints.Select(rule.Values)], seed);
    }

    private ParameterSamples OfComplete(ParameterSamples rows, IReadOnlyList<int> complete, IReadOnlyList<CandidateScore> scores) =>
        rows.Of(complete, ParameterSamples.List(_asIs.Department, complete.Select(c => scores[c].Compared.Candidate.Scenario!)));

    private (CandidateScore Score, IReadOnlyList<Precondition> Gates, IReadOnlyList<Message> Questions) Judge(ComparedCandidate compared)
    {
        var score = CandidateScore.Of(compared, _asIs, _meter);
        var (gates, questions) = PreconditionReader.Of(compared.Candidate, _asIs.Department, compared.Effects!, score.Business, _start);
        return (score, [.. LoadPrecondition.Of(_asIs, compared.ToBe, Kind), .. gates,
            .. GoalPreconditions.Of(Aims.Goals, _asIs, compared.Effects!)],
            [.. score.Chance.Factors.Select(f => f.ToAsk).OfType<Message>(), .. questions]);
    }

    private static IReadOnlyList<Message> TitlesOf(
        IReadOnlyList<(CandidateScore Score, IReadOnlyList<Precondition> Gates, IReadOnlyList<Message> Questions)> judged) =>
        [.. judged.Select(j => j.Score.Compared.Candidate.Title)];

    private PossibleAmounts? PossibleOf(CandidateScore score, ParameterSamples? rows, int column) => rows is null ? null
        : PossibleAmounts.Of(rows, column, EffectFigures.Drawn(_asIs.Department),
            ParameterSamples.List(_asIs.Department, [score.Compared.Candidate.Scenario!]).Count, score.Compared.Effects!, ValueOf(score),
            score.Chance.IsOpen ? ValueOf(score.Answered()) : null, _weights, _asIs.Years);

    // In the order in which they were proposed, of which equal values keep the trace.
    private Weighing WeighingOf(CandidateScore[] proposed, CandidateScore[] byValue, ParameterSamples? rows) => new()
    {
        Scores = proposed,
        Rows = rows?.Of([.. proposed.Select(s => Array.IndexOf(byValue, s))], []),
        Meter = _meter,
        Years = _asIs.Years,
        Seed = _asIs.Options.Seed,
        DoubtfulFigures = [.. proposed.Select(s => ParameterSamples.List(_asIs.Department, [s.Compared.Candidate.Scenario!]).Count)],
        Weights = Weights,
    };

    private Estimate ValueOf(CandidateScore score) => Estimate.FromReplications(score.Values(_weights), Unit.Points);

    private IEnumerable<Message> Assumptions(ParameterSamples? rows, List<ChanceFactor> open)
    {
        var equal = Weights.Equal.For(Criteria.Columns(_meter));
        var said = Series.Of(_weights.Select((w, a) => DecisionWords.AimAndWeight.With(CriterionScales.TitleOf(a), Amount.Share(w, 2))));
        yield return Method is not WeightedSum ? DecisionWords.OrderByMethod.With(MethodTitle.Of(Method.Name), said)
            : _weights.Zip(equal).All(w => Math.Abs(w.First - w.Second) < 1e-9)
            ? DecisionWords.EqualWeights
            : DecisionWords.OwnWeights.With(said);
        yield return DecisionWords.PostYear.With(Amount.Number(FullTimePost.Hours(_asIs.Department, _asIs.Options), 4));
        yield return DecisionWords.ChanceConvention;
        if (open.Count > 0)
            yield return DecisionWords.UnansweredConvention.With(Series.Of(open.Select(f =>
                DecisionWords.QuestionAndFactor.With(UnansweredQuestion.TitleOf(f.Question!.Value), Amount.Number(f.Factor)))));
        if (_effects.StoppedEarly > 0)
            yield return DecisionWords.OutRunsLess.With(_effects.StoppedEarly, SelectionRule.FirstStage, _asIs.Replications, Led);

        if (rows is not null)
        {
            yield return DecisionWords.FilesDrawn.With(rows.Drawn, rows.Files);
            if (rows.Points[0].Length - rows.Complete.Count is > 0 and var stopped)
                yield return DecisionWords.OutStopsEarly.With(FileDrawing.FirstFiles, Led, Top, stopped);
            yield return ConventionText.Spreads(_asIs.Department.Conventions) ?? DecisionWords.SpreadConvention;
        }

        if (ConventionText.Success(_asIs.Department.Conventions) is { } success)
            yield return success;

        if (!IsQuick)
            yield return DecisionWords.BetterConvention.With(Amount.Share(Conventions.Better));
        yield return ConventionalCosts.Sentence(_asIs.Department);
        yield return DecisionWords.DiscountRate.With(Amount.Share(Conventions.DiscountRate));
        if (_effects.Candidates.Any(c => c.Candidate.Scenario?.Changes.OfType<StaffChange>().Any() == true))
            yield return DecisionWords.StaffNotSaved;
        if (_asIs.Options.Dates is { } dates && dates.Days is not (365 or 366))
            yield return DecisionWords.WindowNotYear.With(dates.Days);
    }
}
