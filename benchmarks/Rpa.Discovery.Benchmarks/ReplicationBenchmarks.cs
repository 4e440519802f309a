using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Judges;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How long does one replication take, and what does it allocate? Beside it the plain version of the same meaning: closures, one
/// priority queue, objects.</summary>
/// <remarks>
/// Both give the same whole numbers (a test holds it); the plain one without dividing waiting into causes, which it does by looking at
/// every item again and again.
/// <c>w1</c> are a million customers at three servers; <c>w2</c> 200,000 cases through seven steps of two pools, <c>w2-office</c> the same
/// with office hours and a part-timer;
/// <c>tax-collection</c> is the fiscal year of the sample; <c>200-states</c> a fiscal year of 200 states and 60 people with hours of their
/// own.
/// </remarks>
[MemoryDiagnoser]
public class ReplicationBenchmarks
{
    private readonly EventLoop _loop = new();
    private Department _department = null!;
    private ExperimentOptions _options = null!;
    private Plan _plan = null!;
    private double[] _values = [];

    [Params("w1", "w2", "w2-office", "tax-collection", "200-states")]
    public string File { get; set; } = "";

    [GlobalSetup]
    public void SetUp()
    {
        var file = Workloads.Load(File);
        _department = file.Department;
        _options = ExperimentOptions.From(file.Study!);
        _plan = Experiment.Compile(_department, _options);
        _values = new double[_plan.Layout.Measures.Length];
        Kernel();
    }

    [Benchmark(Baseline = true)]
    public Int128 Plain() => PlainSimulator.Run(_department, _options, countCauses: false).Workflows[0].Cycle;

    [Benchmark]
    public long Kernel()
    {
        _loop.Run(_plan, 0, _values, null, null, CancellationToken.None);
        return _loop.Activities;
    }
}
