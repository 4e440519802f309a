using System.Buffers.Binary;
using System.Globalization;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Your weights: sliders that order the candidates anew, and everybody's saved weights side by side with what they turn
/// round.</summary>
internal sealed class WeightsPart
{
    private readonly StudyResult _result;
    private readonly Weighing _weighing;
    private readonly IReadOnlyList<Weighted> _people;
    private readonly Weighted _study;

    private WeightsPart(StudyResult result, Weighing weighing)
    {
        (_result, _weighing) = (result, weighing);
        _study = new Weighted(WeightWords.Study, weighing.Weights, weighing);
        _people = [.. (result.Origin?.Study?.Group is { Count: <= GroupPage.MostListed } group ? group
            : []).Select(b => new Weighted((Model.Quantities.Text)b.Who, b.Weights, weighing))];
    }

    /// <summary>Null where fewer than two are ranked, or by another method than the weighted sum, which has no such weights.</summary>
    public static Page? Of(StudyResult result) =>
        result.Weighing is not { Scores.Count: > 1 } weighing ? null : new WeightsPart(result, weighing).Page();

    private Page Page() => new Page(WeightWords.Heading)
        .Sentence(WeightWords.Intro)
        .Items(_people.Select(WhatTurns))
        .Weigh(new WeightSliders([.. _weighing.Meter.Scales.Select(s => s.Title)], [.. _people.Select(p => p.Name)], Figures(),
            WeightsTable(), OrderTable()));

    private Message WhatTurns(Weighted person)
    {
        var (own, study) = (person.Places[0].Candidate, _study.Places[0].Candidate);
        return own == study ? WeightWords.SameFirst.With(person.Name, Title(own))
            : WeightWords.OtherFirst.With(person.Name, Title(own), Title(study));
    }

    private Message Title(int candidate) => _weighing.Scores[candidate].Compared.Candidate.Title;

    private Table WeightsTable()
    {
        List<Weighted> all = [_study, _study, .. _people];
        var aims = Enumerable.Range(0, CriterionScales.Count).ToList();
        return Table.Of<int>(
        [
            new(WeightWords.AimColumn, a => a < aims.Count ? CriterionScales.TitleOf(a) : WeightWords.OvertimeHour) { NamesRow = true },
            .. all.Select((w, i) =>
                new Column<int>(i == 0 ? WeightWords.Yours : w.Name, a => a == aims.Count ? RateOf(w) : _weighing.Meter.Counts[a]
                    ? Amount.Probability(w.Shares[a]) : PageWords.None) { IsRight = true }),
        ], aims.Append(aims.Count));
    }

    private IWording RateOf(Weighted weighted) =>
        ExchangeRates.Of(_weighing.Meter, weighted.Shares, _result.AsIs.Department) is not { } rates ? PageWords.None
        : (rates.OvertimeHourInMoney is { } worth ? new Amount((double)worth, Unit.Money, _weighing.Meter.Currency) : null,
            rates.OvertimeHourInFreedHours is { } many ? Amount.Number(many) : null) switch
        {
            ({ } money, { } hours) => WeightWords.RateOfBoth.With(money, hours),
            ({ } money, null) => money,
            (_, { } hours) => WeightWords.RateInHours.With(hours),
            _ => PageWords.None,
        };

    private Table OrderTable() => Table.Of<WeighedCandidate>(
    [
        new(WeightWords.PlaceColumn, c => _study.Place(c.Candidate)),
        new(ReportWords.CandidateColumn, c => Title(c.Candidate)) { NamesRow = true, IsFlexible = true },
        new(WeightWords.ValueColumn, c => FigureText.BareRange(c.Value, c.Range)) { IsRight = true },
        new(WeightWords.Study, c => _study.Place(c.Candidate)),
        .. _people.Select(p => new Column<WeighedCandidate>(p.Name, c => p.Place(c.Candidate, _study))),
    ], _study.Places);

    private WeighingFigures Figures()
    {
        var rows = _weighing.Rows;
        int[] aims = [.. Enumerable.Range(0, CriterionScales.Count).Where(a => _weighing.Meter.Counts[a])];
        double[][][] runs = [.. _weighing.Scores.Select(s => s.PointsByReplication().ToArray())];
        return new WeighingFigures
        {
            Aims = Criteria.Ids,
            Counts = _weighing.Meter.Counts,
            Hundred = _weighing.Meter.Hundred,
            Runs = [.. runs.Select(r => r[0].Length)],
            Doubtful = [.. _weighing.DoubtfulFigures.Select(f => f > 0)],
            Taken = [.. (rows?.Points ?? []).Select(file => string.Concat(file.Select(points => points is null ? '0' : '1')))],
            Blocks = rows?.Blocks ?? [],
            IsUnsure = rows?.IsUnsure == true,
            Years = _weighing.Years,
            FileYears = rows?.Years ?? 0,
            FewestForYears = Decisions.Costs.Conventions.RunsForYearNoise,
            Currency = _weighing.Meter.Currency,
            Key = RankConfidence.ResamplingKey(_weighing.Seed).ToString(CultureInfo.InvariantCulture),
            Study = Said(_weighing.Weights),
            People = [.. _people.Select(p => Said(p.Weights))],
            Order = [.. _study.Places.Select(p => p.Candidate)],
            Numbers = Packed(
            [
                .. _weighing.Scores.SelectMany(s => aims.Select(a => s.Points[a])),
                .. runs.SelectMany(r => aims.SelectMany(a => r[a])),
                .. (rows?.Points ?? []).SelectMany(file => file).OfType<double[]>().SelectMany(points => aims.Select(a => points[a])),
            ]),
        };
    }

    private static IReadOnlyList<double> Said(Weights weights) =>
        [.. Criteria.Ids.Select(id => weights.Said is { } said
            ? said.FirstOrDefault(w => string.Equals(w.Key, id, StringComparison.Ordinal)).Value : 1)];

    private static string Packed(IReadOnlyList<double> numbers)
    {
        var bytes = new byte[numbers.Count * sizeof(double)];
        for (var i = 0; i < numbers.Count; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), numbers[i]);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>Weights of somebody, and the order that they make.</summary>
    private sealed class Weighted(IWording name, Weights weights, Weighing weighing)
    {
        public IWording Name => name;

        public Weights Weights => weights;

        public IReadOnlyList<double> Shares { get; } = weights.For(weighing.Criteria);

        public IReadOnlyList<WeighedCandidate> Places { get; } = weighing.At(weights);

        public IWording Place(int candidate)
        {
            var own = Of(candidate);
            return RankText.Of(own.BestRank, own.WorstRank, own.Level == Places[0].Level && Places.Count(p => p.Level == own.Level) > 1);
        }

        /// <summary>The same with a mark where it stands higher or lower than at other weights.</summary>
        public IWording Place(int candidate, Weighted other) => Of(candidate).Rank.CompareTo(other.Of(candidate).Rank) switch
        {
            < 0 => WeightWords.Higher.With(Place(candidate)),
            > 0 => WeightWords.Lower.With(Place(candidate)),
            _ => Place(candidate),
        };

        private WeighedCandidate Of(int candidate) => Places.First(p => p.Candidate == candidate);
    }
}
