using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>The order of candidates and how sure every place in it is: which is better than which, over possible files, and where each may
/// stand.</summary>
/// <remarks>Better is who has the higher value in at least 80 % of the possible files at the chosen weights. What the figures cannot tell
/// apart, the runs may.</remarks>
internal sealed class RankConfidence
{
    private static readonly ulong Purpose = Keys.Name("resampling", DrawPurpose.Figure);

    private readonly double[] _own;
    private readonly double[][] _runs;
    private readonly double[][] _files;
    private readonly double[][] _figures; // [file][candidate]: lead over the first, without the luck of single years; NaN as the files'
    private readonly double[][] _together;
    private readonly RankAcceptability? _opinions;
    private readonly Func<int, int, YearLuck>? _luck;
    private readonly bool _isKnown;
    private readonly double[,] _beats; // [one, other]: the share in which one has the higher value, a tie counting half
    private readonly int[] _order;

    /// <summary>The confidence in the ranks of candidates.</summary>
    /// <param name="own">[candidate]: the value at the file's figures, from the best down.</param>
    /// <param name="runs">[resampling][candidate]: the same over resampled replications.</param>
    /// <param name="files">[file][candidate]: the value in a possible file, NaN for a candidate that was not taken through it; empty
    /// without files.</param>
    /// <param name="luck">How much a year varies about the mean difference of two candidates; null takes nothing out.</param>
    /// <param name="opinions">Ranks over weightings at the file's figures; null for a value that has no weights.</param>
    /// <param name="together">By the first: [draw][candidate], all doubt at once, NaN as the files'; null puts files and resampled runs
    /// together.</param>
    /// <param name="isKnown">Whether the doubt was looked at; without it none is known to be better than another.</param>
    public RankConfidence(
        double[] own, double[][] runs, double[][] files, Func<int, int, YearLuck>? luck = null, RankAcceptability? opinions = null,
        Func<int, double[][]>? together = null,
        bool isKnown = true)
    {
        (_own, _runs, _files, _luck, _opinions, _isKnown) = (own, runs, files, luck, opinions, isKnown);
        _beats = new double[own.Length, own.Length];
        for (var one = 0; one < own.Length; one++)
        {
            for (var other = 0; other < own.Length; other++)
                _beats[one, other] = one == other ? 0.5 : Share(one, other);
        }

        _order = Ordered();
        _figures = own.Length == 0 ? [] : LeadsOver(_order[0]);
        _together = own.Length == 0 ? [] : together?.Invoke(_order[0]) ?? Combined();
    }

    /// <summary>The candidates by value, one changing places with its upper neighbour where it is better than that one.</summary>
    public IReadOnlyList<int> Order => _order;

    /// <summary>Whether one candidate is better than another.</summary>
    public bool IsBetter(int one, int other) => _isKnown && _beats[one, other] >= Conventions.Better;

    /// <summary>From 1 and who is better than it, to all but those that it is better than.</summary>
    public (int Best, int Worst) Ranks(int candidate) =>
        (1 + _order.Count(c => IsBetter(c, candidate)), _own.Length - _order.Count(c => IsBetter(candidate, c)));

    /// <summary>The place of what stands at a position of the order, from 1: equal values beside each other share the smallest.</summary>
    public int RankAt(int position)
    {
        while (position > 0 && _own[_order[position]] == _own[_order[position - 1]])
            position--;
        return position + 1;
    }

    /// <summary>By the order, from 1: level are those that the first of their level is not better than.</summary>
    public int[] Levels()
    {
        var levels = new int[_order.Length];
        for (var level = 1; Array.IndexOf(levels, 0) is var first and >= 0; level++)
        {
            for (var i = first; i < levels.Length; i++)
            {
                if (levels[i] == 0 && !IsBetter(_order[first], _order[i]))
                    levels[i] = level;
            }
        }

        return levels;
    }

    /// <summary>The certainty of a candidate's place.</summary>
    /// <param name="candidate">Its position in the values.</param>
    /// <param name="k">How many of the best are spoken of together.</param>
    /// <param name="neverFirst">Whether no weights make it first; null where there are none.</param>
    public Certainty Of(int candidate, int k, bool? neverFirst = null) => new()
    {
        IsKnown = _isKnown,
        K = k,
        Ranked = _own.Length,
        Rows = _files.Length,
        IsFirst = candidate == _order[0],
        First = Share(_together, candidate, 1),
        TopK = Share(_together, candidate, k),
        Runs = Share(_runs, candidate, 1),
        RunsTopK = Share(_runs, candidate, k),
        Figures = _figures.Length == 0 ? null : Share(_figures, candidate, 1),
        FiguresTopK = _figures.Length == 0 ? null : Share(_figures, candidate, k),
        Opinions = _opinions?.Alternatives[candidate].First,
        OpinionsTopK = _opinions?.Alternatives[candidate].Top(k),
        NeverFirst = neverFirst,
    };

    // A sort that trusts only what is known: neighbours change places at most so many rounds, so that it ends where three beat each other
    // in a ring.
    private int[] Ordered()
    {
        int[] order = [.. Enumerable.Range(0, _own.Length)];
        for (var round = 0; round < order.Length; round++)
        {
            var hasChanged = false;
            for (var i = 1; i < order.Length; i++)
            {
                if (!IsBetter(order[i], order[i - 1]))
                    continue;
                (order[i - 1], order[i]) = (order[i], order[i - 1]);
                hasChanged = true;
            }

            if (!hasChanged)
                break;
        }

        return order;
    }

    private double Share(int one, int other)
    {
        var leads = Leads(one, other);
        return leads.Length < Estimate.FewestReplications || leads.Max() == leads.Min()
            ? _runs.Length == 0 ? Half(_own[one] - _own[other]) : _runs.Sum(v => Half(v[one] - v[other])) / _runs.Length
            : leads.Sum(Half) / leads.Length;
    }

    private static double Half(double lead) => lead > 0 ? 1 : lead == 0 ? 0.5 : 0;

    // Over the files that both were taken through.
    private double[] Leads(int one, int other) =>
        YearNoise.Without([.. _files.Select(v => v[one] - v[other]).Where(double.IsFinite)], _luck?.Invoke(one, other) ?? YearLuck.None);

    private double[][] LeadsOver(int first)
    {
        double[][] leads = [.. Enumerable.Range(0, _own.Length)
            .Select(c => YearNoise.Without([.. _files.Select(v => v[c] - v[first])], _luck?.Invoke(c, first) ?? YearLuck.None))];
        return [.. Enumerable.Range(0, _files.Length).Select(f => leads.Select(l => l[f]).ToArray())];
    }

    private double[][] Combined() => _figures.Length == 0 ? _runs
        : [.. _runs.Select((draw, d) => _figures[d % _figures.Length].Select((lead, c) => lead + draw[c] - _own[c]).ToArray())];

    private static double Share(double[][] draws, int candidate, int k) =>
        draws.Length == 0 ? 0 : draws.Sum(v => Place(v, candidate, k)) / draws.Length;

    /// <summary>1 when among the first k of a draw; a tie across the border shares alike. Who is not in the draw was out before.</summary>
    private static double Place(double[] values, int candidate, int k)
    {
        if (double.IsNaN(values[candidate]))
            return 0;
        int better = 0, level = 0;
        foreach (var value in values)
        {
            if (value > values[candidate])
                better++;
            else if (value == values[candidate])
                level++;
        }

        return Math.Clamp((k - better) / (double)level, 0, 1);
    }

    /// <summary>What the draws of <see cref="Resample"/> are keyed by.</summary>
    public static ulong ResamplingKey(ulong seed) => unchecked(Keys.Mix(seed) + Purpose);

    /// <summary>[resampling][row]: means over replications drawn anew, the same ones for every row.</summary>
    public static double[][] Resample(IReadOnlyList<double[]> values, ulong seed)
    {
        var replications = values.Count == 0 ? 0 : values.Max(v => v.Length);
        var result = new double[replications == 0 ? 0 : Conventions.Resamplings][];
        var key = ResamplingKey(seed);
        var weights = new int[replications];
        for (var b = 0; b < result.Length; b++)
        {
            Array.Clear(weights);
            for (var i = 0; i < replications; i++)
                weights[(int)(Keys.Uniform(Keys.Draw(key, 0, ((ulong)b * (ulong)replications) + (ulong)i)) * replications)]++;
            result[b] = [.. values.Select(v => Weighted(v, weights))];
        }

        return result;
    }

    // A candidate that was run less often than another is resampled from the replications that it has: the same years as the other's.
    private static double Weighted(double[] values, int[] weights)
    {
        double sum = 0;
        var count = 0;
        for (var r = 0; r < values.Length; r++)
        {
            sum += weights[r] * values[r];
            count += weights[r];
        }

        return count > 0 ? sum / count : Mean(values);
    }

    private static double Mean(double[] values) => values.Length == 0 ? 0 : values.Sum() / values.Length;
}
