using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Judges;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How long does the whole study of the sample take, per simulated year of the department?</summary>
/// <remarks>
/// The study reads and validates the file, simulates today and 12 candidates 30 times each and 100 possible files for today and the best 5,
/// ranks and writes the report, on every core: at least 30 × 13 + 100 × 6 = 990 years. Its row is divided by that number, so that one year
/// by the plain simulator on one thread can stand beside it; multiply by 990 for the whole.
/// </remarks>
[MemoryDiagnoser]
public class StudyBenchmarks
{
    private const int Replications = 30;
    private const int Candidates = 12;
    private const int Files = 100;
    private const int Doubted = 5;
    private const int Years = (Replications * (1 + Candidates)) + (Files * (1 + Doubted));
    private DepartmentFile _file = null!;
    private ExperimentOptions _options = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _file = Samples.Load("tax-collection.yaml");
        _options = ExperimentOptions.From(_file.Study!) with { Replications = ReplicationPlan.Exactly(Replications) };
    }

    [Benchmark(Baseline = true)]
    public Int128 YearByThePlainSimulator() => PlainSimulator.Run(_file.Department, _options, countCauses: false).Workflows[0].Cycle;

    [Benchmark(OperationsPerInvoke = Years)]
    public StudyResult Study() => AutomationStudy.Load(Samples.PathOf("tax-collection.yaml"))
        .Run(new StudyOptions
        {
            Experiment = _options, SimulatedCandidates = Candidates, ParameterDraws = Files,
            UncertaintyCandidates = Doubted
        });
}
