using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Benchmarks;

/// <summary>What does a second core give? Eight replications of w2; the same bytes for any number of threads.</summary>
[MemoryDiagnoser]
public class ThreadsBenchmarks
{
    private Department _department = null!;
    private ExperimentOptions _options = null!;

    [GlobalSetup]
    public void SetUp()
    {
        var file = Workloads.Load("w2");
        _department = file.Department;
        _options = ExperimentOptions.From(file.Study!) with { Replications = ReplicationPlan.Exactly(8) };
    }

    [Benchmark(Baseline = true)]
    public ExperimentResult OneThread() => Experiment.Run(_department, _options with { Threads = 1 });

    [Benchmark]
    public ExperimentResult TwoThreads() => Experiment.Run(_department, _options with { Threads = 2 });
}
