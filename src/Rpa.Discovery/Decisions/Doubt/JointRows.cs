using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Decisions;

/// <summary>The best candidates and today through possible files: what the study would have said had the file been this one, row by row and never apart.</summary>
internal sealed class JointRows
{
    /// <summary>The figures that were drawn.</summary>
    public required IReadOnlyList<DoubtfulFigure> Figures { get; init; }

    /// <summary>[file][figure]: its place among what is possible, in (0, 1).</summary>
    public required double[][] Uniforms { get; init; }

    /// <summary>[file][candidate][aim]: finished points.</summary>
    public required double[][][] Points { get; init; }

    /// <summary>[file][candidate]: net present value.</summary>
    public required double[][] Npv { get; init; }

    public int Files => Points.Length;

    /// <summary>[file][candidate]: the value with some weights.</summary>
    public double[][] Values(IReadOnlyList<double> weights)
    {
        double[] w = [.. weights];
        return [.. Points.Select(row => row.Select(points => WeightedSum.Value(points, w)).ToArray())];
    }

    /// <summary>One matrix per file.</summary>
    public IReadOnlyList<DecisionMatrix> Matrices(IReadOnlyList<CandidateScore> candidates, AimMeter meter)
    {
        var names = candidates.Select(c => c.Compared.Candidate.Id).ToList();
        var criteria = Aims.Criteria(meter);
        return [.. Points.Select(row => new DecisionMatrix(names, criteria, row))];
    }

    /// <summary>Every figure in doubt behind today and some candidates, without drawing any.</summary>
    public static IReadOnlyList<DoubtfulFigure> List(Department department, IEnumerable<Scenario> scenarios)
    {
        var listing = FigureDraws.Listing();
        PossibleDepartment.Of(department, listing);
        foreach (var scenario in scenarios)
            PossibleScenario.Of(scenario, department, listing);
        return listing.Figures;
    }

    /// <summary>Takes today and the candidates through files. Each file is one year of its own, the same for all in it.</summary>
    /// <param name="aims">With the goals.</param>
    /// <param name="asIs">Today, as the file says.</param>
    /// <param name="candidates">The best, each with a scenario.</param>
    /// <param name="files">How many, at least 1.</param>
    /// <param name="simulate">One run of one replication on one thread.</param>
    /// <param name="progress">Called with each finished file, on any thread.</param>
    /// <param name="cancellation">Ends it between runs.</param>
    public static JointRows Draw(
        Aims aims, ExperimentResult asIs, IReadOnlyList<CandidateScore> candidates, int files,
        Func<Department, ExperimentOptions, ExperimentResult> simulate, Action? progress, CancellationToken cancellation)
    {
        var meter = aims.Meter(asIs);
        var points = new double[files][][];
        var npv = new double[files][];
        var draws = new FigureDraws[files];
        var parallel = new ParallelOptions
        {
            CancellationToken = cancellation,
            MaxDegreeOfParallelism = asIs.Options.Threads > 0 ? asIs.Options.Threads : Environment.ProcessorCount,
        };
        Parallel.For(0, files, parallel, file =>
        {
            draws[file] = FigureDraws.Of(asIs.Options.Seed, file);
            var options = OneYear(asIs.Options, file);
            var possible = PossibleDepartment.Of(asIs.Department, draws[file]);
            var today = simulate(possible, options);
            var scale = meter.NoFinerThan(aims.Meter(today));
            points[file] = new double[candidates.Count][];
            npv[file] = new double[candidates.Count];
            for (var c = 0; c < candidates.Count; c++)
            {
                cancellation.ThrowIfCancellationRequested();
                var candidate = candidates[c];
                var scenario = PossibleScenario.Of(candidate.Compared.Candidate.Scenario!, asIs.Department, draws[file]);
                var samples = EffectSamples.Between(today, simulate(scenario.Apply(possible).ValueOrThrow(), options));
                var business = BusinessCases.Of(scenario, possible, samples);
                points[file][c] = CandidateScore.Of(candidate.Compared, today, scale, candidate.Chance, business, samples).Points;
                npv[file][c] = (double)business.Npv;
            }

            progress?.Invoke();
        });
        return new JointRows { Figures = draws[0].Figures, Uniforms = [.. draws.Select(d => d.Uniforms.ToArray())], Points = points, Npv = npv };
    }

    // A long steady-state run is cut to a year after its warm-up: one file is one glance.
    private static ExperimentOptions OneYear(ExperimentOptions options, int file)
    {
        var one = options with { Replications = ReplicationPlan.Exactly(1), Threads = 1, Seed = Randomness.Keys.Replication(options.Seed ^ 0x66696C65, file) };
        return one.Dates is null && one.Horizon is { Unit: TimeUnit.Year, Value: > 1 } ? one with { Horizon = new TimeAmount(1, TimeUnit.Year) } : one;
    }
}
