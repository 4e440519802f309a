using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Takes today and the candidates through possible files, each file one year of its own, the same for all in it.</summary>
/// <remarks>
/// All go through the first two blocks. Of the further ones go those that the ranking is about (<see cref="Leaders"/>), and who was among
/// the best in one of the first files at least: who never was is out, and its further files would only tell how far.
/// </remarks>
internal sealed partial class FileDrawing(
    Criteria aims, ExperimentResult asIs, IReadOnlyList<CandidateScore> candidates, SimulateAll simulate)
{
    /// <summary>So many files every candidate goes through.</summary>
    public const int FirstFiles = 2 * InputDraws.BlockSize;

    private const int BetweenReports = 10; // files
    private const ulong OtherYears = 0x6F74686572; // so that no file meets the very cases of the runs
    private const double LeastDrainDays = 28;
    private const double DrainInCycles = 2;        // so many of the longest hundredth of today's cycle times
    private const double SecondsOfADay = 86_400;
    private readonly CriterionScales _meter = aims.Meter(asIs);
    private readonly List<DrawnFile> _kept = [];
    private int _runs;
    private int _done;
    private readonly IReadOnlyList<DrawnFigure> _figures = EffectFigures.Drawn(asIs.Department);

    /// <summary>How many possible files.</summary>
    public required int Files { get; init; }

    /// <summary>Which candidates go through all of them.</summary>
    public required Func<int, bool> Leaders { get; init; }

    /// <summary>How many the ranking speaks of.</summary>
    public required int Top { get; init; }

    /// <summary>The values of candidates by their points.</summary>
    public required Func<IReadOnlyList<double[]>, double[]> Values { get; init; }

    /// <summary>What rules a file out.</summary>
    public required PlausibleFile Plausible { get; init; }

    /// <summary>Told the share that is done.</summary>
    public Action<double>? Progress { get; init; }

    /// <summary>Draws them; null when every one is ruled out.</summary>
    public ParameterSamples? Draw(CancellationToken cancellation)
    {
        int[] all = [.. Enumerable.Range(0, candidates.Count)];
        Draw(0, Math.Min(FirstFiles, Files), all, cancellation);
        if (Files > FirstFiles)
            Draw(FirstFiles, Files, [.. all.Where(c => Leaders(c) || IsEverAmongTheBest(c))], cancellation);
        return _kept.Count == 0 ? null : new ParameterSamples
        {
            Figures = _kept[0].Figures.Figures,
            Uniforms = [.. _kept.Select(f => f.Figures.Uniforms.ToArray())],
            Points = [.. _kept.Select(f => f.Points)],
            Answered = [.. _kept.Select(f => f.Answered)],
            Amounts = [.. _kept.Select(f => f.Amounts)],
            NpvByYear = [.. _kept.Select(f => f.NpvByYear)],
            Pays = [.. _kept.Select(f => f.Pays)],
            BreakEven = [.. _kept.Select(f => f.BreakEven)],
            TooFew = [.. _kept.Select(f => f.TooFew)],
            Years = _kept[0].Years,
            Blocks = [.. _kept.Select(f => f.Number / InputDraws.BlockSize)],
            Drawn = Files,
        };
    }

    private bool IsEverAmongTheBest(int candidate) => _kept.Exists(file =>
    {
        var values = Values([.. file.Points.Select(p => p!)]);
        return values.Count(v => v > values[candidate]) < Top;
    });

    /// <summary>How many years were simulated, here or elsewhere.</summary>
    public int Runs => _runs;

    // A file's today is run, and then its candidates, by whichever thread is free: none waits for the slowest of a round, and no more
    // departments are in memory than keep the threads busy.
    private void Draw(int from, int to, int[] taken, CancellationToken cancellation)
    {
        if (asIs.Options.Staged is { } staged)
        {
            _kept.AddRange(Elsewhere(staged, from, to, taken, cancellation));
            return;
        }

        var kept = new DrawnFile?[to - from];
        WorkInOrder.Run(kept.Length, WorkInOrder.Threads(asIs.Options), i =>
        {
            cancellation.ThrowIfCancellationRequested();
            var file = Possible(from + i);
            Counted(file, 1);
            var today = file is null ? null : Run(file.Today, file, WantedOfToday);
            if (file is null || !Plausible.Holds(today!) || taken.Length == 0)
            {
                Done();
                return [];
            }

            kept[i] = file;
            Counted(file, taken.Length);
            file.Years = today!.Years;
            var (heard, left) = (new HeardCases(today!, [], cancellation), taken.Length);
            return
            [
                .. taken.Select(candidate => (Action)(() =>
                {
                    var changed = file.Scenarios[candidate].Apply(file.Today).ValueOrThrow();
                    Take(file, today!, candidate, Run(changed, file), heard, cancellation);
                    if (Interlocked.Decrement(ref left) == 0)
                        Done();
                })),
            ];
        });
        _kept.AddRange(kept.OfType<DrawnFile>());
    }

    private AlsoTold WantedOfToday => AlsoTold.LateCases | (Plausible.Compares ? AlsoTold.Result : AlsoTold.Nothing);

    private ExperimentResult Run(Department department, DrawnFile file, AlsoTold also = AlsoTold.Nothing) =>
        simulate([(department, file.Options with { TotalsOnly = !also.HasFlag(AlsoTold.Result) })], also | AlsoTold.OneOfMany)[0];

    private void Counted(DrawnFile? file, int runs)
    {
        if (file is not null)
            Interlocked.Add(ref _runs, runs);
    }

    private void Done()
    {
        lock (_kept)
        {
            _done++;
            if (_done % BetweenReports == 0 || _done == Files)
                Progress?.Invoke(_done / (double)Files);
        }
    }

    // Every file meets the figures of every candidate, also of those that do not go through it, so that all list the same.
    private DrawnFile? Possible(int number)
    {
        var figures = InputDraws.Of(asIs.Options.Seed, number, asIs.Department.Conventions);
        var today = DepartmentSampler.Of(asIs.Department, figures);
        Scenario[] scenarios = [.. candidates.Select(c => ScenarioSampler.Of(c.Compared.Candidate.Scenario!, asIs.Department, figures))];
        ChangeCosts[] costs = [.. candidates.Select(c => ConventionalCosts.Of(c.Compared.Candidate.Scenario!, asIs.Department, figures))];
        var options = OneYear(number);
        return Plausible.IsOverloaded(today, options) ? null : new DrawnFile(number, figures, today, scenarios, costs, options);
    }

    private void Take(DrawnFile file, ExperimentResult today, int candidate, ExperimentResult result, HeardCases heard,
        CancellationToken cancellation)
    {
        var effects = EffectEstimator.Totals(today, result, heard, cancellation);
        var business = BusinessCaseReckoner.Of(file.Scenarios[candidate], today.Department, effects.Samples, drawn: file.Costs[candidate],
            benefitYears: candidates[candidate].Business.BenefitYears);
        file.Amounts[candidate] = [.. _figures.Select(f => f.Get(effects)?.Mean ?? double.NaN)];
        var score = CandidateScore.Of(candidates[candidate].Compared, _meter, candidates[candidate].Chance, business, effects.Samples);
        file.Points[candidate] = score.Points;
        file.Answered[candidate] = score.Answered().Points;
        file.Pays[candidate] = business.Pays;
        file.BreakEven[candidate] = PossibleBreakEven.In(business);
        file.TooFew[candidate] = candidates[candidate].Compared.Candidate.IsTooSmall(result);
        file.NpvByYear[candidate] = CashFlow.NpvByYear([.. business.Years.Select(y => y.Net)], business.DiscountRate);
    }

    // A long steady-state run is cut to a year after its warm-up: one file is one glance. What is open at its end is followed as long as
    // that tells something: twice the cycle time that 99 in 100 cases of today stay below, four weeks at least, and never longer than the
    // study itself follows it.
    private ExperimentOptions OneYear(int file)
    {
        var options = asIs.Options;
        var one = options with
        {
            Threads = 1,
            Staged = null,
            Replications = ReplicationPlan.Exactly(1),
            Seed = Randomness.Keys.Replication(options.Seed ^ OtherYears, file)
        };
        var cycles = asIs.Workflows.Select(w => w.CycleTimeP99Hours.Mean ?? 0).DefaultIfEmpty(0).Max() / 24;
        var days = Math.Max(LeastDrainDays, Math.Ceiling(DrainInCycles * cycles));
        if (options.DrainAll || options.Drain is not { } drain || (drain.IsWallTime && drain.Seconds > days * SecondsOfADay))
            one = one with { DrainAll = false, Drain = new TimeAmount(days, TimeUnit.Day) };
        return one.Dates is null && one.Horizon is { Unit: TimeUnit.Year, Value: > 1 }
            ? one with { Horizon = new TimeAmount(1, TimeUnit.Year) } : one;
    }

    private sealed record DrawnFile(int Number, InputDraws Figures, Department Today, Scenario[] Scenarios, ChangeCosts[] Costs,
        ExperimentOptions Options)
    {
        public double[]?[] Points { get; } = new double[]?[Scenarios.Length];

        public double[]?[] Answered { get; } = new double[]?[Scenarios.Length];

        public double[]?[] Amounts { get; } = new double[]?[Scenarios.Length];

        public decimal[]?[] NpvByYear { get; } = new decimal[]?[Scenarios.Length];

        public bool?[] Pays { get; } = new bool?[Scenarios.Length];

        public double[]?[] BreakEven { get; } = new double[]?[Scenarios.Length];

        public bool?[] TooFew { get; } = new bool?[Scenarios.Length];

        public double Years { get; set; }

        public void Write(PackedWriter packed, int candidate)
        {
            packed.Reals(Points[candidate]);
            packed.Reals(Answered[candidate]);
            packed.Reals(Amounts[candidate]);
            packed.Reals(BreakEven[candidate]);
            packed.Money(NpvByYear[candidate]);
            packed.Flag(Pays[candidate]);
            packed.Flag(TooFew[candidate]);
        }

        public void Read(PackedReader packed, int candidate)
        {
            Points[candidate] = packed.Reals();
            Answered[candidate] = packed.Reals();
            Amounts[candidate] = packed.Reals();
            BreakEven[candidate] = packed.Reals();
            NpvByYear[candidate] = packed.Money();
            Pays[candidate] = packed.Flag();
            TooFew[candidate] = packed.Flag();
        }
    }
}
