using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Judges;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How long does the doubt analysis take: 40 candidates through 100 possible files under 10,000 weightings of 5 aims, every
/// weighting over every file?</summary>
/// <remarks>The plain version is the judge of the fast one (a test compares them to the bit); it evaluates one weighting over one file
/// after the other, on one thread.</remarks>
[MemoryDiagnoser]
public class DoubtBenchmarks
{
    private const int Weightings = 10_000;

    private DecisionMatrix[] _files = [];

    [GlobalSetup]
    public void SetUp()
    {
        Criterion[] aims = [.. Enumerable.Range(0, 5).Select(c => new Criterion { Id = $"aim-{c}" })];
        string[] candidates = [.. Enumerable.Range(0, 40).Select(a => $"candidate-{a}")];
        _files = [.. Enumerable.Range(0, 100).Select(file => new DecisionMatrix(candidates, aims,
            [.. candidates.Select((_, a) =>
                (IReadOnlyList<double>)[.. aims.Select((_, c) =>
                    (110 * Keys.Uniform(Keys.Draw(Keys.Mix((ulong)file), (ulong)a, (ulong)c))) - 10)])]))];
    }

    [Benchmark(Baseline = true)]
    public double Plain() => PlainEveryRow.Analyze(_files, Weightings, 1).Alternatives[0].First;

    [Benchmark]
    public double OneThread() => Smaa.AnalyzeEveryRow(_files, Weightings, 1, threads: 1).Alternatives[0].First;

    [Benchmark]
    public double TwoThreads() => Smaa.AnalyzeEveryRow(_files, Weightings, 1, threads: 2).Alternatives[0].First;
}
