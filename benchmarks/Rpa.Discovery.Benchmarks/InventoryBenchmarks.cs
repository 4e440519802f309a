using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Rpa.Discovery.Judges;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Inventories;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How near to the speed of memory is the ranking of a million alternatives by sixteen criteria? Baselines: reading the same
/// numbers once, twice for the two passes of TOPSIS, and .NET's own sort.</summary>
/// <remarks>All on one thread. The plain versions go through one alternative after the other; the fast ones give the same bits (a test
/// holds it).</remarks>
[MemoryDiagnoser]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class InventoryBenchmarks
{
    private const int Count = 1_000_000;
    private const int Criteria = 16;

    private readonly double[] _values = new double[Count];
    private readonly double[] _scores = new double[Count];
    private readonly double[] _keys = new double[Count];
    private readonly int[] _positions = new int[Count];
    private Criterion[] _criteria = [];
    private double[][] _columns = [];
    private double[] _shares = [];
    private Inventory _inventory = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _criteria = [.. Enumerable.Range(0, Criteria)
            .Select(c => new Criterion { Id = $"c{c}", Direction = c % 3 == 0 ? Direction.Minimize : Direction.Maximize })];
        _columns = [.. Enumerable.Range(0, Criteria).Select(c =>
        {
            var column = new double[Count];
            for (var i = 0; i < Count; i++)
                column[i] = 100 * Keys.Uniform(Keys.Draw(Keys.Mix(1), (ulong)c, (ulong)i));
            return column;
        })];
        _shares = [.. Weights.Equal.For(_criteria)];
        _inventory = new Inventory(_criteria, [.. _columns.Select(c => (ReadOnlyMemory<double>)c)]);
        _inventory.WeightedSum(Weights.Equal, _scores);
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("weighted sum")]
    public double ReadAll()
    {
        double sum = 0;
        foreach (var column in _columns)
            sum += Read(column);
        return sum;
    }

    [Benchmark]
    [BenchmarkCategory("weighted sum")]
    public double WeightedSum()
    {
        _inventory.WeightedSum(Weights.Equal, _values);
        return _values[0];
    }

    [Benchmark]
    [BenchmarkCategory("weighted sum")]
    public double[] PlainWeightedSum() => PlainInventory.WeightedSum(_columns, _criteria, _shares);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("TOPSIS")]
    public double ReadAllTwice() => ReadAll() + ReadAll();

    [Benchmark]
    [BenchmarkCategory("TOPSIS")]
    public double Topsis()
    {
        _inventory.Topsis(Weights.Equal, Normalization.Vector, _values);
        return _values[0];
    }

    [Benchmark]
    [BenchmarkCategory("TOPSIS")]
    public double[] PlainTopsis() => PlainInventory.Topsis(_columns, _criteria, _shares, Normalization.Vector);

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("order")]
    public int ArraySort()
    {
        for (var i = 0; i < Count; i++)
        {
            _keys[i] = -_scores[i];
            _positions[i] = i;
        }

        Array.Sort(_keys, _positions);
        return _positions[0];
    }

    [Benchmark]
    [BenchmarkCategory("order")]
    public int Order()
    {
        Inventory.Order(_scores, _positions);
        return _positions[0];
    }

    [Benchmark(Baseline = true)]
    [BenchmarkCategory("top 100")]
    public double ReadScores() => Read(_scores);

    [Benchmark]
    [BenchmarkCategory("top 100")]
    public int[] Top() => Inventory.Top(_scores, 100);

    // As fast as one thread reads: four sums, so that no addition waits for another.
    private static double Read(double[] values)
    {
        var whole = MemoryMarshal.Cast<double, Vector512<double>>(values.AsSpan());
        Vector512<double> one = default, two = default, three = default, four = default;
        for (var i = 0; i + 3 < whole.Length; i += 4)
        {
            one += whole[i];
            two += whole[i + 1];
            three += whole[i + 2];
            four += whole[i + 3];
        }

        return Vector512.Sum(one + two + (three + four));
    }
}
