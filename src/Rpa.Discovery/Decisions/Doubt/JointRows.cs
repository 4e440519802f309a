using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Decisions;

/// <summary>The best candidates and today through possible files: what the study would have said had the file been this one, row by row and never apart.</summary>
internal sealed class JointRows
{
    private const int Together = 10;
    private const ulong OtherYears = 0x6F74686572; // so that no file meets the very cases of the runs

    /// <summary>The figures that were drawn.</summary>
    public required IReadOnlyList<DoubtfulFigure> Figures { get; init; }

    /// <summary>[file][figure]: its place among what is possible, in (0, 1).</summary>
    public required double[][] Uniforms { get; init; }

    /// <summary>[file][candidate][aim]: finished points.</summary>
    public required double[][][] Points { get; init; }

    /// <summary>[file][candidate][effect]: what a file's year gives, by <see cref="EffectFigures.All"/>; NaN where there is nothing to measure.</summary>
    public double[][][] Amounts { get; init; } = [];

    /// <summary>How long a file's run is.</summary>
    public double Years { get; init; }

    /// <summary>[file][candidate][year]: net present value up to the end of each year, the start-up first.</summary>
    public required decimal[][][] NpvByYear { get; init; }

    /// <summary>[file][candidate]: whether money and freed hours at their pay come out above 0 together.</summary>
    public bool[][] Pays { get; init; } = [];

    /// <summary>[file][candidate]: whether a proposed bot has too few units in the busiest month.</summary>
    public bool[][] TooFew { get; init; } = [];

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

    /// <summary>The same files for some of the candidates only, with the figures that stand behind those and today.</summary>
    /// <param name="candidates">The positions to keep, in their new order.</param>
    /// <param name="figures">What stands behind them: <see cref="List"/>.</param>
    public JointRows Of(IReadOnlyList<int> candidates, IReadOnlyList<DoubtfulFigure> figures)
    {
        var paths = figures.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        int[] kept = [.. Enumerable.Range(0, Figures.Count).Where(f => paths.Contains(Figures[f].Path))];
        return new JointRows
        {
            Figures = [.. kept.Select(f => Figures[f])],
            Uniforms = [.. Uniforms.Select(u => kept.Select(f => u[f]).ToArray())],
            Points = [.. Points.Select(row => candidates.Select(c => row[c]).ToArray())],
            Amounts = [.. Amounts.Select(row => candidates.Select(c => row[c]).ToArray())],
            Years = Years,
            Pays = [.. Pays.Select(row => candidates.Select(c => row[c]).ToArray())],
            TooFew = [.. TooFew.Select(row => candidates.Select(c => row[c]).ToArray())],
            NpvByYear = [.. NpvByYear.Select(row => candidates.Select(c => row[c]).ToArray())],
        };
    }

    /// <summary>Every figure in doubt behind today and some candidates, without drawing any.</summary>
    public static IReadOnlyList<DoubtfulFigure> List(Department department, IEnumerable<Scenario> scenarios)
    {
        var listing = FigureDraws.Listing();
        PossibleDepartment.Of(department, listing);
        foreach (var scenario in scenarios)
        {
            PossibleScenario.Of(scenario, department, listing);
            ConventionalCosts.Of(scenario, department, listing);
        }

        return listing.Figures;
    }

    /// <summary>Takes today and the candidates through files. Each file is one year of its own, the same for all in it.</summary>
    /// <param name="aims">With the goals.</param>
    /// <param name="asIs">Today, as the file says.</param>
    /// <param name="candidates">The best, each with a scenario.</param>
    /// <param name="files">How many, at least 1.</param>
    /// <param name="simulate">Runs departments, each with its options.</param>
    /// <param name="progress">Told the share that is done.</param>
    /// <param name="cancellation">Ends it between runs.</param>
    public static JointRows Draw(
        Aims aims, ExperimentResult asIs, IReadOnlyList<CandidateScore> candidates, int files, SimulateAll simulate, Action<double>? progress, CancellationToken cancellation)
    {
        var meter = aims.Meter(asIs);
        var draws = new FigureDraws[files];
        var points = new double[files][][];
        var amounts = new double[files][][];
        var years = 0.0;
        var npv = new decimal[files][][];
        var pays = new bool[files][];
        var tooFew = new bool[files][];
        // A few files at a time, so that never more departments are in memory than keep the cores busy.
        for (var from = 0; from < files; from += Together)
        {
            cancellation.ThrowIfCancellationRequested();
            var chunk = Math.Min(Together, files - from);
            var scenarios = new Scenario[chunk][];
            var changes = new ChangeCosts[chunk][];
            var runs = new (Department Department, ExperimentOptions Options)[chunk * (1 + candidates.Count)];
            Parallel.For(0, chunk, new ParallelOptions { MaxDegreeOfParallelism = Threads(asIs.Options), CancellationToken = cancellation }, i =>
            {
                var draw = draws[from + i] = FigureDraws.Of(asIs.Options.Seed, from + i);
                var options = OneYear(asIs.Options, from + i);
                var possible = PossibleDepartment.Of(asIs.Department, draw);
                runs[i * (1 + candidates.Count)] = (possible, options);
                scenarios[i] = new Scenario[candidates.Count];
                changes[i] = new ChangeCosts[candidates.Count];
                for (var c = 0; c < candidates.Count; c++)
                {
                    scenarios[i][c] = PossibleScenario.Of(candidates[c].Compared.Candidate.Scenario!, asIs.Department, draw);
                    changes[i][c] = ConventionalCosts.Of(candidates[c].Compared.Candidate.Scenario!, asIs.Department, draw);
                    runs[(i * (1 + candidates.Count)) + 1 + c] = (scenarios[i][c].Apply(possible).ValueOrThrow(), options);
                }
            });
            var results = simulate(runs);
            for (var i = 0; i < chunk; i++)
            {
                var today = results[i * (1 + candidates.Count)];
                points[from + i] = new double[candidates.Count][];
                amounts[from + i] = new double[candidates.Count][];
                years = today.Years;
                npv[from + i] = new decimal[candidates.Count][];
                pays[from + i] = new bool[candidates.Count];
                tooFew[from + i] = new bool[candidates.Count];
                for (var c = 0; c < candidates.Count; c++)
                {
                    var effects = EffectsOf.Totals(today, results[(i * (1 + candidates.Count)) + 1 + c]);
                    var samples = effects.Samples;
                    amounts[from + i][c] = [.. EffectFigures.All.Select(f => f.Get(effects)?.Mean ?? double.NaN)];
                    var business = BusinessCases.Of(scenarios[i][c], today.Department, samples, drawn: changes[i][c], benefitYears: candidates[c].Business.BenefitYears);
                    pays[from + i][c] = business.Pays;
                    tooFew[from + i][c] = candidates[c].Compared.Candidate.IsTooSmall(results[(i * (1 + candidates.Count)) + 1 + c]);
                    points[from + i][c] = CandidateScore.Of(candidates[c].Compared, meter, candidates[c].Chance, business, samples).Points;
                    npv[from + i][c] = CashFlow.NpvByYear([.. business.Years.Select(y => y.Net)], business.DiscountRate);
                }
            }

            progress?.Invoke((from + chunk) / (double)files);
        }

        return new JointRows { Figures = draws[0].Figures, Uniforms = [.. draws.Select(d => d.Uniforms.ToArray())], Points = points, Amounts = amounts, Years = years, NpvByYear = npv, Pays = pays, TooFew = tooFew };
    }

    private static int Threads(ExperimentOptions options) => options.Threads > 0 ? options.Threads : Environment.ProcessorCount;

    // A long steady-state run is cut to a year after its warm-up: one file is one glance.
    private static ExperimentOptions OneYear(ExperimentOptions options, int file)
    {
        var one = options with { Replications = ReplicationPlan.Exactly(1), Seed = Randomness.Keys.Replication(options.Seed ^ OtherYears, file) };
        return one.Dates is null && one.Horizon is { Unit: TimeUnit.Year, Value: > 1 } ? one with { Horizon = new TimeAmount(1, TimeUnit.Year) } : one;
    }
}

/// <summary>Runs departments, each with its own options, in the order given.</summary>
internal delegate IReadOnlyList<ExperimentResult> SimulateAll(IReadOnlyList<(Department Department, ExperimentOptions Options)> runs);
