using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Group;

/// <summary>Makes a <see cref="GroupRanking"/> of people's weights and candidates' finished points.</summary>
internal sealed class GroupFinder
{
    private readonly GroupPreferences _group;
    private readonly IReadOnlyList<CandidateScore> _scores;
    private readonly CriterionScales _meter;
    private readonly DecisionMatrix _matrix;
    private readonly double[][] _points; // [candidate][aim]
    private readonly RankedList[] _lists; // [person]
    private readonly Message[] _titles;
    private readonly string[] _ids;

    /// <param name="people">At least one.</param>
    /// <param name="scores">Candidates that no gate keeps out, at least one.</param>
    /// <param name="meter">The scales of today.</param>
    public GroupFinder(IReadOnlyList<Preferences> people, IReadOnlyList<CandidateScore> scores, CriterionScales meter)
    {
        _scores = scores;
        _meter = meter;
        _group = GroupPreferences.Of(people, Criteria.Columns(meter));
        _points = [.. scores.Select(s => s.Points)];
        _ids = [.. scores.Select(s => s.Compared.Candidate.Id)];
        _titles = [.. scores.Select(s => s.Compared.Candidate.Title)];
        _matrix = Criteria.Matrix(meter, scores);
        _lists = [.. people.Select(b => new WeightedSum().Rank(_matrix, b.Weights))];
    }

    /// <summary>Candidates that are first for somebody, or level with it.</summary>
    public IReadOnlyList<int> Contenders => _group.Contenders(_points);

    /// <summary>Everything about the group.</summary>
    /// <param name="rows">Possible files for some of the candidates; null when there are none.</param>
    /// <param name="taken">Which candidates those are, in the order of the rows.</param>
    /// <param name="seed">The number from which chance can be recomputed.</param>
    public GroupRanking Find(ParameterSamples? rows, IReadOnlyList<int> taken, ulong seed)
    {
        var first = _group.MostFirsts(_group.Weights, _points).Candidate;
        var gaps = _lists.Select(l => l.Rows[0].Value - l.Of(_ids[first]).Value).ToArray();
        var division = new DivisionFinder(_group, _points, _titles, _ids);
        var consensus = new ConsensusFinder(_group, seed);
        var firstFor = gaps.Count(g => g == 0);
        var levelFor = gaps.Count(g => g > 0 && g <= Conventions.Indifference);
        return new GroupRanking
        {
            Headline = Headline(_titles[first], firstFor, levelFor),
            People = [.. Enumerable.Range(0, _group.Count).Select(p => Personal(p, first, gaps[p], rows, taken, seed))],
            First = _ids[first],
            FirstTitle = _titles[first],
            FirstFor = firstFor,
            LevelFor = levelFor,
            FirstShare = Enumerable.Range(0, _group.Count).Where(p => gaps[p] == 0).Sum(p => _group.Shares[p]),
            Agreement = AgreementOf.Orders(_lists, seed),
            Spreads = division.Spreads(),
            Division = division.Find(),
            Remedies =
            [
                .. (firstFor == _group.Count ? [] : consensus.Weights(_points, _titles)).Concat(rows is null ? [] : consensus.Figures(rows))
                    .OrderByDescending(r => r.AgreementAfter - r.AgreementNow),
            ],
            Comparisons = CombinedFinder.Of(_group, _matrix),
        };
    }

    private Message Headline(Message title, int firstFor, int levelFor) =>
        _group.Count == 1 ? GroupWords.FirstForOne.With(title)
        : firstFor == _group.Count ? GroupWords.FirstForAll.With(title, firstFor)
        : levelFor == 0 ? GroupWords.FirstForSome.With(title, firstFor, _group.Count)
        : GroupWords.FirstForSomeAndLevel.With(title, firstFor, _group.Count, levelFor);

    private PersonalRanking Personal(int person, int first, double gap, ParameterSamples? rows, IReadOnlyList<int> taken, ulong seed)
    {
        var list = _lists[person];
        var levels = list.Levels(Conventions.Indifference);
        var own = Array.IndexOf(_ids, list.Rows[0].Alternative);
        return new PersonalRanking
        {
            Who = _group.ByPerson[person].Who,
            Side = _group.ByPerson[person].Side,
            Form = _group.ByPerson[person].Form,
            Share = _group.Shares[person],
            Weights = Weighed(_group.Weights[person]),
            SharedOut = [.. Wanted(_group.ByPerson[person]).Zip(_group.Criteria).Where(w => w.First > 0 && !w.Second.Counts)
                .Select(w => w.Second.Id)],
            Places = [.. list.Rows.Select((r, i) =>
                new PersonalPlace { Id = r.Alternative, Rank = r.Rank, Level = levels[i], Value = r.Value })],
            FirstInFiles = rows is null || !taken.Contains(own)
                ? null : InFiles(rows, _group.Weights[person], taken.ToList().IndexOf(own)),
            Rows = rows?.Files ?? 0,
            Measure = rows is null || !taken.Contains(own)
                ? null : ToMeasure(rows, _group.Weights[person], taken.ToList().IndexOf(own), seed),
            ConsistencyRatio = _group.ByPerson[person].ConsistencyRatio,
            Difference = gap > 0 ? Differs(person, own, first, gap) : null,
        };
    }

    // The weights as they would be if every aim counted.
    private IReadOnlyList<double> Wanted(Preferences wanted) =>
        wanted.Weights.For([.. _group.Criteria.Select(c => c with { Counts = true })]);

    private static double InFiles(ParameterSamples rows, double[] weights, int candidate)
    {
        double first = 0;
        foreach (var values in rows.Values(weights))
        {
            if (values.Max() == values[candidate])
                first += 1.0 / values.Count(v => v == values[candidate]);
        }

        return first / rows.Files;
    }

    // The doubt is about the person's own first, so that stands at the head.
    private static ValueOfInformation? ToMeasure(ParameterSamples rows, double[] weights, int candidate, ulong seed) =>
        ValueOfInformationFinder
            .Find(rows, [.. rows.Values(weights).Select(v => (double[])[v[candidate], .. v.Where((_, c) => c != candidate)])], seed)
            .Where(m => m.DoubtAfter < m.DoubtNow).MinBy(m => m.DoubtAfter);

    private Difference Differs(int person, int own, int first, double gap)
    {
        var (who, weights) = (_group.ByPerson[person].Who, _group.Weights[person]);
        var shifted = SmallestShift.ToFirst(weights, _meter.Counts, _points, first);
        var shift = shifted is null ? null : new WeightShift
        {
            Moved = weights.Zip(shifted, (w, s) => Math.Abs(w - s)).Sum() / 2,
            Weights = Weighed(shifted),
            Changes = [.. Weighed([.. shifted.Zip(weights, (s, w) => s - w)]).Where(c => Math.Abs(c.Weight) > 1e-9)],
        };
        var effect = EffectThatCloses(gap, weights, first);
        Message[] parts =
        [
            (gap <= Conventions.Indifference ? GroupWords.DiffersLevel : GroupWords.Differs)
                .With(who, _titles[own], Amount.Number(gap, 2), _titles[first]),
            shifted is null ? GroupWords.NoShift.With(who)
                : GroupWords.ShiftOf.With(who, Amount.Share(shift!.Moved, 2), CriterionScales.Changes(weights, shifted)),
            .. effect is null ? Array.Empty<Message>()
                : [GroupWords.EffectOf.With(_titles[first], Shift(effect),
                    CriterionScales.Title(Criteria.Ids.ToList().IndexOf(effect.Aim)))],
        ];
        return new Difference
        {
            Gap = gap,
            IsLevel = gap <= Conventions.Indifference,
            Shift = shift,
            Effect = effect,
            Sentence = GroupWords.Said.With(Series.Sentences(parts)),
        };
    }

    // On the aim where a point of benefit brings most: gap = weight × chance × points.
    private EffectShift? EffectThatCloses(double gap, double[] weights, int first)
    {
        var aim = Enumerable.Range(0, weights.Length).Where(a => _meter.Counts[a] && weights[a] > 0).OrderByDescending(a => weights[a])
            .Cast<int?>().FirstOrDefault();
        return aim is not { } a || _scores[first].Chance.Value <= 0 ? null : new EffectShift
        {
            Aim = Criteria.Ids[a],
            Amount = gap / (weights[a] * _scores[first].Chance.Value) * _meter.Hundred[a] / 100,
            Unit = _meter.Scales[a].Unit,
        };
    }

    private Amount Shift(EffectShift effect) => new(effect.Amount, effect.Unit, _meter.Currency);

    private static IReadOnlyList<AimWeight> Weighed(double[] weights) =>
        [.. Criteria.Ids.Select((id, a) => new AimWeight { Aim = id, Weight = weights[a] })];
}
