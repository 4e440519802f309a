using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How far is the kernel, with every figure that it returns, from a loop that knows one department and measures nothing? 200,000
/// cases of w2, seven people.</summary>
[MemoryDiagnoser]
public class SlotLoopBenchmarks
{
    private const int Cases = 200_000;
    private readonly EventLoop _loop = new();
    private readonly SlotLoop _slots = new();
    private Plan _plan = null!;
    private double[] _values = [];
    private HourSums _hours = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var file = Samples.Load("w2.yaml");
        _plan = Experiment.Compile(file.Department, ExperimentOptions.From(file.Study!));
        _values = new double[_plan.Layout.Measures.Length];
        _hours = new HourSums(_plan.Pools.Length);
    }

    [Benchmark(Baseline = true)]
    public double SlotLoop() => _slots.Run(Cases, seed: 1);

    [Benchmark]
    public long Kernel()
    {
        _loop.Run(_plan, 0, _values, _hours, null, CancellationToken.None);
        return _loop.Activities;
    }
}
