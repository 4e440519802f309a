using System.Runtime.Intrinsics;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;

namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>Every weighting over every possible truth: how often which alternative takes which rank, eight weightings at a time.</summary>
/// <remarks>
/// Values are added up in the order of the criteria, so that each is bit for bit that of <see cref="WeightedSum"/>. Ranks are counted as
/// whole numbers, so that any number of threads gives the same shares.
/// </remarks>
internal sealed class EveryRow
{
    private const int Lanes = 8;
    private const int Chunk = 64; // weightings that one thread takes at a time through all rows

    private readonly double[][] _gains; // [row][alternative × criteria + criterion]
    private readonly double[] _weights; // [criterion × _stride + draw]
    private readonly int _stride;
    private readonly int _draws;
    private readonly int _alternatives;
    private readonly int _criteria;

    /// <summary>Prepares the weightings.</summary>
    /// <param name="rows">Matrices with the same alternatives and criteria.</param>
    /// <param name="draws">How many weightings.</param>
    /// <param name="seed">The number from which they can be recomputed.</param>
    public EveryRow(IReadOnlyList<DecisionMatrix> rows, int draws, ulong seed)
    {
        _alternatives = rows[0].Alternatives.Count;
        _criteria = rows[0].Criteria.Count;
        _gains = [.. rows.Select(r => Enumerable.Range(0, _alternatives).SelectMany(r.Gains).ToArray())];
        _draws = draws;
        _stride = (draws + Lanes - 1) / Lanes * Lanes;
        _weights = new double[_criteria * _stride];
        Span<double> drawn = _criteria <= 64 ? stackalloc double[_criteria] : new double[_criteria];
        for (var draw = 0; draw < draws; draw++)
        {
            UniformWeights.Draw(seed, draw, rows[0].Criteria, drawn);
            for (var c = 0; c < _criteria; c++)
                _weights[(c * _stride) + draw] = drawn[c];
        }

        Counts = new long[_alternatives * _alternatives];
        Wins = new double[_alternatives * draws];
    }

    /// <summary>[alternative × alternatives + rank]: in how many evaluations it took that rank alone.</summary>
    public long[] Counts { get; }

    /// <summary>(alternative, how many are better, how many are level with it and itself) → in how many evaluations.</summary>
    public SortedDictionary<(int Alternative, int Better, int Level), long> Ties { get; } = [];

    /// <summary>[alternative × draws + draw]: in how many rows it was first; level firsts share.</summary>
    public double[] Wins { get; }

    /// <summary>The weight of a criterion in a draw.</summary>
    public double Weight(int draw, int criterion) => _weights[(criterion * _stride) + draw];

    /// <summary>Evaluates all.</summary>
    /// <param name="threads">At least 1.</param>
    public void Run(int threads)
    {
        var chunks = (_draws + Chunk - 1) / Chunk;
        if (threads == 1)
        {
            var work = new Work(this);
            for (var chunk = 0; chunk < chunks; chunk++)
                work.Take(chunk * Chunk);
            work.Merge();
            return;
        }

        Parallel.For(0, chunks, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => new Work(this), (chunk, _, work) =>
        {
            work.Take(chunk * Chunk);
            return work;
        }, work => work.Merge());
    }

    // One thread's counts.
    private sealed class Work(EveryRow owner)
    {
        private const int Tables = 2; // so that two increments in a row seldom wait for each other

        private readonly long[] _counts = new long[Tables * owner.Counts.Length]; // [table][alternative × alternatives + rank]
        private readonly Dictionary<(int Alternative, int Better, int Level), long> _ties = [];
        private readonly Vector512<double>[] _values = new Vector512<double>[owner._alternatives];
        private readonly long[] _better = new long[owner._alternatives * Lanes]; // [alternative × lanes + lane]

        public void Take(int from)
        {
            var to = Math.Min(from + Chunk, owner._draws);
            for (var draw = from; draw < to; draw += Lanes)
            {
                var lanes = Math.Min(Lanes, to - draw);
                for (var row = 0; row < owner._gains.Length; row++)
                {
                    Evaluate(owner._gains[row], draw);
                    if (CountBetter(out var first) && lanes == Lanes)
                    {
                        PlaceAll();
                        for (var lane = 0; lane < Lanes; lane++)
                            owner.Wins[(first[lane] * owner._draws) + draw + lane]++;
                    }
                    else
                    {
                        for (var lane = 0; lane < lanes; lane++)
                            Place(draw + lane, lane);
                    }
                }
            }
        }

        public void Merge()
        {
            lock (owner.Ties)
            {
                for (var i = 0; i < _counts.Length; i++)
                    owner.Counts[i % owner.Counts.Length] += _counts[i];
                foreach (var (place, times) in _ties)
                    owner.Ties[place] = owner.Ties.GetValueOrDefault(place) + times;
            }
        }

        private void Evaluate(double[] gains, int draw)
        {
            var values = _values;
            var criteria = owner._criteria;
            for (var a = 0; a < values.Length; a++)
            {
                var value = Vector512<double>.Zero;
                var row = gains.AsSpan(a * criteria, criteria);
                for (var c = 0; c < row.Length; c++)
                    value += Vector512.Create(owner._weights, (c * owner._stride) + draw) * Vector512.Create(row[c]);
                values[a] = value;
            }
        }

        // How many are better than each, and who is first; false where two are level, for then fewer than all pairs have a better one.
        private bool CountBetter(out Vector512<long> first)
        {
            var pairs = Vector512<long>.Zero;
            first = Vector512<long>.Zero;
            ReadOnlySpan<Vector512<double>> values = _values;
            for (var a = 0; a < values.Length; a++)
            {
                var value = values[a];
                var better = Vector512<long>.Zero;
                foreach (var other in values)
                    better = Vector512.ConditionalSelect(Vector512.GreaterThan(other, value).AsInt64(),
                        better + Vector512<long>.One, better);
                better.CopyTo(_better, a * Lanes);
                pairs += better;
                first = Vector512.ConditionalSelect(Vector512.Equals(better, Vector512<long>.Zero), Vector512.Create((long)a), first);
            }

            return pairs == Vector512.Create((long)values.Length * (values.Length - 1) / 2);
        }

        private void PlaceAll()
        {
            var alternatives = _values.Length;
            var even = _counts.AsSpan(0, alternatives * alternatives);
            var odd = _counts.AsSpan(alternatives * alternatives);
            for (var a = 0; a < alternatives; a++)
            {
                var ranks = _better.AsSpan(a * Lanes, Lanes);
                var evens = even.Slice(a * alternatives, alternatives);
                var odds = odd.Slice(a * alternatives, alternatives);
                for (var lane = 0; lane < ranks.Length; lane += Tables)
                {
                    evens[(int)ranks[lane]]++;
                    odds[(int)ranks[lane + 1]]++;
                }
            }
        }

        private void Place(int draw, int lane)
        {
            var alternatives = _values.Length;
            for (var a = 0; a < alternatives; a++)
            {
                var better = (int)_better[(a * Lanes) + lane];
                var level = 0;
                foreach (var other in _values)
                    level += other[lane] == _values[a][lane] ? 1 : 0;
                if (level == 1)
                    _counts[(a * alternatives) + better]++;
                else
                    _ties[(a, better, level)] = _ties.GetValueOrDefault((a, better, level)) + 1;
                if (better == 0)
                    owner.Wins[(a * owner._draws) + draw] += 1.0 / level;
            }
        }
    }
}
