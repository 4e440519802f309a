using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking;

namespace Rpa.Discovery.Decisions;

/// <summary>How sure every place in a ranking is, from resampled runs and from possible files.</summary>
internal sealed class Standing
{
    private static readonly ulong Purpose = Keys.Name("resampling", DrawPurpose.Figure);

    private readonly double[][] _resampled; // [resampling][candidate]: mean value of resampled runs
    private readonly double[][] _combined;  // [draw][candidate of the best]: a possible file, shifted by what the runs leave open
    private readonly double[][] _files;     // [file][candidate of the best]
    private readonly RankAcceptability? _opinions;
    private readonly int _best;
    private readonly double _indifference;

    /// <summary>The standing of candidates from the best down.</summary>
    /// <param name="values">[candidate][replication], from the best mean down.</param>
    /// <param name="fileValues">[file][candidate]: their values; empty when none were taken through files.</param>
    /// <param name="opinions">Of the best, over the files or, without any, over the runs' means; null when nothing is ranked.</param>
    /// <param name="seed">The number from which the resampling can be recomputed.</param>
    public Standing(IReadOnlyList<double[]> values, double[][] fileValues, RankAcceptability? opinions, ulong seed)
        : this([.. values.Select(Mean)], Resample(values, seed), fileValues, opinions, Conventions.Indifference)
    {
    }

    /// <summary>The same for a value that is no mean over replications, such as that of another ranking method.</summary>
    /// <param name="means">[candidate]: the value over all replications, from the best down.</param>
    /// <param name="resampled">[resampling][candidate]: the value over resampled replications.</param>
    /// <param name="fileValues">[file][candidate]: their values; empty when none were taken through files.</param>
    /// <param name="opinions">Of the best; null when there are none.</param>
    /// <param name="indifference">Differences up to here leave two level.</param>
    public Standing(double[] means, double[][] resampled, double[][] fileValues, RankAcceptability? opinions, double indifference)
    {
        _files = fileValues;
        _opinions = opinions;
        _indifference = indifference;
        _best = fileValues.Length == 0 ? 0 : fileValues[0].Length;
        _resampled = resampled;
        _combined = fileValues.Length == 0
            ? []
            : [.. _resampled.Select((draw, d) => Enumerable.Range(0, _best).Select(c => fileValues[d % fileValues.Length][c] + draw[c] - means[c]).ToArray())];
    }

    /// <summary>The certainty of a candidate's place, by its position from the best down.</summary>
    public Certainty Of(int candidate, int k)
    {
        var inFiles = candidate < _best;
        var draws = inFiles ? _combined : _resampled;
        return new Certainty
        {
            K = k,
            Ranked = _resampled.Length > 0 ? _resampled[0].Length : 1,
            Rows = inFiles ? _files.Length : 0,
            IsFirst = candidate == 0,
            First = Share(draws, v => Place(v, candidate, 1)),
            TopK = Share(draws, v => Place(v, candidate, k)),
            Runs = Share(_resampled, v => v[candidate] >= v.Max() - _indifference ? 1 : 0),
            Figures = inFiles ? Share(_files, v => Place(v, candidate, 1)) : null,
            Opinions = candidate < _opinions?.Alternatives.Count ? _opinions.Alternatives[candidate].First : null,
        };
    }

    /// <summary>The level of every candidate, from 1: from the top down, a group takes who is within a point of its first, or whose order
    /// against its first holds in less than 60 % of the draws.</summary>
    public int[] Levels(IReadOnlyList<double> means)
    {
        var levels = new int[means.Count];
        var first = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            var opens = i == 0 || (means[first] - means[i] > _indifference && Beats(first, i) >= Conventions.Decided);
            if (opens)
                first = i;
            levels[i] = i == 0 ? 1 : levels[i - 1] + (opens ? 1 : 0);
        }

        // A first that is first in less than 60 % of the draws is not called first, however its rivals share the rest.
        if (levels.Length > 1 && levels[1] > 1 && Of(0, 1).First < Conventions.Decided)
        {
            for (var i = 1; i < levels.Length; i++)
                levels[i]--;
        }

        return levels;
    }

    private double Beats(int one, int other)
    {
        var draws = one < _best && other < _best ? _combined : _resampled;
        return Share(draws, v => v[one] > v[other] ? 1 : v[one] == v[other] ? 0.5 : 0);
    }

    private static double Share(double[][] draws, Func<double[], double> counts) => draws.Length == 0 ? 0 : draws.Sum(counts) / draws.Length;

    /// <summary>1 when among the first k of a draw; a tie across the border shares alike.</summary>
    private static double Place(double[] values, int candidate, int k)
    {
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

    /// <summary>[resampling][row]: means over replications drawn anew, the same ones for every row.</summary>
    public static double[][] Resample(IReadOnlyList<double[]> values, ulong seed)
    {
        var replications = values.Count == 0 ? 0 : values.Max(v => v.Length);
        var result = new double[replications == 0 ? 0 : Conventions.Resamplings][];
        var key = Keys.Mix(seed);
        var weights = new int[replications];
        for (var b = 0; b < result.Length; b++)
        {
            Array.Clear(weights);
            for (var i = 0; i < replications; i++)
                weights[(int)(Keys.Uniform(Keys.Draw(key, Purpose, ((ulong)b * (ulong)replications) + (ulong)i)) * replications)]++;
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
