using Rpa.Discovery.Estimates;

namespace Rpa.Discovery.Comparisons.Selection;

/// <summary>Decides after every round which candidates have to be simulated further, until the best k are known: pairs of candidates are
/// decided one by one, and a candidate stops as soon as it has beaten all but k − 1 of the others, or lost to k of them.</summary>
/// <remarks>
/// A pair is decided by the fully sequential test of Kim and Nelson (2001, ACM TOMACS 11:251–273, c = 1), whose variance is that of the
/// paired differences of the first stage, so that common random numbers help. After r replications, i is above j once the mean difference
/// exceeds W(r) = max(0, δ/2 · (h² S² ÷ (δ² r) − 1)), with h² = (n₀ − 1) ((2β)^(−2 ÷ (n₀ − 1)) − 1). A pair that is at least δ apart is
/// then decided wrongly with probability β at most. Only the k (n − k) pairs across the border of the k best matter: when all of those are
/// right, no one of the best can lose to k others and no other can beat n − k. With β = α ÷ (k (n − k)) the k best are found with
/// probability 1 − α at least when the k-th is δ above the next. Values are taken for normal, as sums over a year nearly are; looking only
/// at the end of a round decides later, not worse.
/// </remarks>
internal sealed class SelectionRule
{
    /// <summary>Replications of every candidate before anything is decided.</summary>
    public const int FirstStage = 20;

    /// <summary>Replications between two decisions.</summary>
    public const int Round = 10;

    private readonly int _count;
    private readonly int _top;
    private readonly double _indifference;
    private readonly int _atMost;
    private readonly double _h2;
    private readonly bool[,] _beats;        // [i, j]: the pair is decided for i
    private readonly double[,] _variance;   // [i, j] → S² of the differences of the first stage
    private readonly Standing[] _standing;
    private readonly double[][] _values;    // [candidate] → what it gave so far

    /// <summary>A rule for so many candidates.</summary>
    /// <param name="count">How many candidates, at least 0.</param>
    /// <param name="options">Checked.</param>
    public SelectionRule(int count, SelectionOptions options)
    {
        _count = count;
        _top = Math.Min(options.Top, count);
        _indifference = options.Indifference;
        _atMost = options.AtMost;
        var border = Math.Max(1, _top * (count - _top));
        PairError = (1 - options.Confidence) / border;
        _h2 = (FirstStage - 1) * (Math.Pow(2 * PairError, -2.0 / (FirstStage - 1)) - 1);
        _beats = new bool[count, count];
        _variance = new double[count, count];
        _standing = new Standing[count];
        _values = new double[count][];
        Array.Fill(_values, []);
        if (count == 0)
            (IsDecided, Target) = (true, 0);
    }

    private enum Standing
    {
        Contesting,
        Among,
        Out,
    }

    /// <summary>The probability with which one pair may be decided wrongly.</summary>
    public double PairError { get; }

    /// <summary>How many replications the candidates that go on need next.</summary>
    public int Target { get; private set; } = FirstStage;

    /// <summary>Whether nothing has to be simulated any more.</summary>
    public bool IsOver => Target == 0;

    /// <summary>Whether it ended by the rule rather than at the most replications.</summary>
    public bool IsDecided { get; private set; }

    /// <summary>Whether a candidate has to be simulated further.</summary>
    public bool GoesOn(int candidate) => !IsOver && _standing[candidate] == Standing.Contesting;

    /// <summary>Whether a candidate is among the best, once it is over.</summary>
    public bool IsSelected(int candidate) => _standing[candidate] == Standing.Among;

    /// <summary>Looks at a round's values and decides who goes on.</summary>
    /// <param name="values">[candidate] → one value for each of its replications; of those that go on, <see cref="Target"/> of
    /// them.</param>
    public void Judge(IReadOnlyList<double[]> values)
    {
        for (var i = 0; i < _count; i++)
        {
            if (!GoesOn(i))
                continue;
            if (values[i].Length != Target || !Array.TrueForAll(values[i], double.IsFinite))
                throw new ArgumentException($"Candidate {i} needs {Target} finite values.", nameof(values));
            _values[i] = values[i];
        }

        DecidePairs();
        Place();
        if (Array.TrueForAll(_standing, s => s != Standing.Contesting))
        {
            (IsDecided, Target) = (true, 0);
        }
        else if (Target >= _atMost)
        {
            Fill();
            Target = 0;
        }
        else
        {
            Target = Math.Min(Target + Round, _atMost);
        }
    }

    private void DecidePairs()
    {
        for (var i = 0; i < _count; i++)
        {
            for (var j = i + 1; j < _count; j++)
            {
                if (_standing[i] != Standing.Contesting || _standing[j] != Standing.Contesting || _beats[i, j] || _beats[j, i])
                    continue;
                if (Target == FirstStage)
                    _variance[i, j] = Differences(i, j).Variance;
                var difference = Differences(i, j).Mean;
                var closes = _h2 * _variance[i, j] / (_indifference * _indifference);
                var margin = Math.Max(0, _indifference / 2 * ((closes / Target) - 1));
                if (difference > margin || (margin == 0 && difference == 0))
                    _beats[i, j] = true;
                else if (difference < -margin || margin == 0)
                    _beats[j, i] = true;
            }
        }
    }

    // Pairs may be decided in a circle when all in it are level. Then the higher mean comes first, and of equal ones the earlier candidate.
    private void Place()
    {
        int[] byMean = [.. Enumerable.Range(0, _count).OrderByDescending(i => Mean(_values[i]))];
        for (var hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            foreach (var i in byMean)
            {
                if (_standing[i] == Standing.Contesting && Below(i) >= _count - _top)
                    (_standing[i], hasChanged) = (Standing.Among, true);
            }

            for (var place = _count - 1; place >= 0; place--)
            {
                var i = byMean[place];
                if (_standing[i] == Standing.Contesting && Above(i) >= _top)
                    (_standing[i], hasChanged) = (Standing.Out, true);
            }
        }
    }

    // The others that it has beaten, or that are out whatever the pair would say.
    private int Below(int i)
    {
        var below = 0;
        for (var j = 0; j < _count; j++)
            below += j != i && _standing[j] != Standing.Among && (_standing[j] == Standing.Out || _beats[i, j]) ? 1 : 0;
        return below;
    }

    private int Above(int i)
    {
        var above = 0;
        for (var j = 0; j < _count; j++)
            above += j != i && _standing[j] != Standing.Out && (_standing[j] == Standing.Among || _beats[j, i]) ? 1 : 0;
        return above;
    }

    private void Fill()
    {
        var open = _top - _standing.Count(s => s == Standing.Among);
        foreach (var i in Enumerable.Range(0, _count).Where(i => _standing[i] == Standing.Contesting)
            .OrderByDescending(i => Mean(_values[i])).ToArray())
            _standing[i] = open-- > 0 ? Standing.Among : Standing.Out;
    }

    /// <summary>The candidates from the best down: the selected ones first, each part by its mean.</summary>
    public int[] Order() => [.. Enumerable.Range(0, _count).OrderByDescending(IsSelected).ThenByDescending(i => Mean(_values[i]))];

    /// <summary>The level of every candidate of an order, from 1: from the top down, a group takes who is within the indifference of its
    /// first, or cannot be told apart from it with the certainty of one pair.</summary>
    public int[] Levels(int[] order)
    {
        var levels = new int[order.Length];
        var first = 0;
        for (var place = 0; place < order.Length; place++)
        {
            if (place > 0 && !AreLevel(order[first], order[place]))
                first = place;
            levels[place] = place == 0 ? 1 : levels[place - 1] + (first == place ? 1 : 0);
        }

        return levels;
    }

    private bool AreLevel(int upper, int lower)
    {
        var difference = Differences(upper, lower);
        return difference.Mean <= _indifference
            || difference.Mean <= StudentT.TwoSided((int)difference.Count - 1, 1 - (2 * PairError)) * difference.StandardError;
    }

    // Over the replications that both have: the same years on both sides.
    private MeanVariance Differences(int i, int j)
    {
        var differences = new MeanVariance();
        for (var r = 0; r < Math.Min(_values[i].Length, _values[j].Length); r++)
            differences.Add(_values[i][r] - _values[j][r]);
        return differences;
    }

    private static double Mean(double[] values) => values.Length == 0 ? 0 : values.Sum() / values.Length;
}
