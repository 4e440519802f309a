using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>The best candidates and today through possible files: what the study would have said had the file been this one, row by row and
/// never apart.</summary>
internal sealed class ParameterSamples
{
    /// <summary>The figures that were drawn.</summary>
    public required IReadOnlyList<UncertainInput> Figures { get; init; }

    /// <summary>[file][figure]: its place among what is possible, in (0, 1).</summary>
    public required double[][] Uniforms { get; init; }

    /// <summary>[file][candidate][aim]: finished points; null for a candidate that was not taken through the file.</summary>
    public required double[]?[][] Points { get; init; }

    /// <summary>[file][candidate][aim]: the points were every open question answered well; null as with the points.</summary>
    public double[]?[][] Answered { get; init; } = [];

    /// <summary>[file][candidate][effect]: what a file's year gives, by <see cref="EffectFigures.Drawn"/>; NaN where there is nothing to
    /// measure, null as with the points.</summary>
    public double[]?[][] Amounts { get; init; } = [];

    /// <summary>How long a file's run is.</summary>
    public double Years { get; init; }

    /// <summary>[file][candidate][year]: net present value up to the end of each year, the start-up first; null as with the
    /// points.</summary>
    public required decimal[]?[][] NpvByYear { get; init; }

    /// <summary>[file][candidate]: whether money and freed hours at their pay come out above 0 together; null as with the points.</summary>
    public bool?[][] Pays { get; init; } = [];

    /// <summary>[file][candidate]: where it breaks even, by <see cref="PossibleBreakEven.In"/>; null as with the points.</summary>
    public double[]?[][] BreakEven { get; init; } = [];

    /// <summary>[file][candidate]: whether a proposed bot has too few units in the busiest month; null as with the points.</summary>
    public bool?[][] TooFew { get; init; } = [];

    /// <summary>[file]: which block of the hypercube it is of.</summary>
    public int[] Blocks { get; init; } = [];

    /// <summary>How many were drawn, before those that cannot be this division were left out.</summary>
    public int Drawn { get; init; }

    /// <summary>How many are left.</summary>
    public int Files => Points.Length;

    /// <summary>In which share of the files that a candidate was taken through something is so; null when it was taken through
    /// none.</summary>
    public double? ShareOf(bool?[][] said, int candidate)
    {
        bool[] known = [.. said.Select(file => file[candidate]).OfType<bool>()];
        return known.Length == 0 ? null : known.Count(so => so) / (double)known.Length;
    }

    /// <summary>Whether more than half were left out: what was guessed does not go together.</summary>
    public bool IsUnsure => 2 * Files < Drawn;

    /// <summary>[file][candidate]: the value with some weights; NaN for a candidate that was not taken through the file.</summary>
    public double[][] Values(IReadOnlyList<double> weights)
    {
        double[] w = [.. weights];
        return [.. Points.Select(row => row.Select(points => points is null ? double.NaN : WeightedSum.Value(points, w)).ToArray())];
    }

    /// <summary>The points of candidates that were all taken through every file.</summary>
    public double[][][] WholePoints => [.. Points.Select(row => row.Select(p => p!).ToArray())];

    /// <summary>The candidates that were taken through every file.</summary>
    public IReadOnlyList<int> Complete =>
        Files == 0 ? [] : [.. Enumerable.Range(0, Points[0].Length).Where(c => Array.TrueForAll(Points, row => row[c] is not null))];

    /// <summary>The same files for some of the candidates only, with the figures that stand behind those and today.</summary>
    /// <param name="candidates">The positions to keep, in their new order.</param>
    /// <param name="figures">What stands behind them: <see cref="List"/>.</param>
    public ParameterSamples Of(IReadOnlyList<int> candidates, IReadOnlyList<UncertainInput> figures)
    {
        var paths = figures.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        int[] kept = [.. Enumerable.Range(0, Figures.Count).Where(f => paths.Contains(Figures[f].Path))];
        return new ParameterSamples
        {
            Figures = [.. kept.Select(f => Figures[f])],
            Uniforms = [.. Uniforms.Select(u => kept.Select(f => u[f]).ToArray())],
            Points = [.. Points.Select(row => candidates.Select(c => row[c]).ToArray())],
            Answered = [.. Answered.Select(row => candidates.Select(c => row[c]).ToArray())],
            Amounts = [.. Amounts.Select(row => candidates.Select(c => row[c]).ToArray())],
            Years = Years,
            Pays = [.. Pays.Select(row => candidates.Select(c => row[c]).ToArray())],
            BreakEven = [.. BreakEven.Select(row => candidates.Select(c => row[c]).ToArray())],
            TooFew = [.. TooFew.Select(row => candidates.Select(c => row[c]).ToArray())],
            NpvByYear = [.. NpvByYear.Select(row => candidates.Select(c => row[c]).ToArray())],
            Blocks = Blocks,
            Drawn = Drawn,
        };
    }

    /// <summary>Every figure in doubt behind today and some candidates, without drawing any.</summary>
    public static IReadOnlyList<UncertainInput> List(Department department, IEnumerable<Scenario> scenarios)
    {
        var listing = InputDraws.Listing();
        DepartmentSampler.Of(department, listing);
        foreach (var scenario in scenarios)
        {
            ScenarioSampler.Of(scenario, department, listing);
            ConventionalCosts.Of(scenario, department, listing);
        }

        return listing.Figures;
    }
}

/// <summary>Runs departments, each with its own options, in the order given; asked by several threads at a time. The results have samples,
/// and what the cases received that were left open.</summary>
internal delegate IReadOnlyList<ExperimentResult> SimulateAll(IReadOnlyList<(Department Department, ExperimentOptions Options)> runs,
    AlsoTold also = AlsoTold.Nothing);

/// <summary>What else is wanted of a run.</summary>
[Flags]
internal enum AlsoTold
{
    Nothing = 0,

    /// <summary>The whole result.</summary>
    Result = 1,

    /// <summary>What the cases received that end after the window: of these are most that a change leaves open.</summary>
    LateCases = 2,

    /// <summary>It is one of many that are run as they come up, and told of together.</summary>
    OneOfMany = 4,
}
