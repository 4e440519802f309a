using System.Diagnostics;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.ComingYears;

/// <summary>Takes a department, its possible files and what could be done through the years, on common random numbers.</summary>
/// <param name="file">The department and its goals.</param>
/// <param name="years">What changes from year to year.</param>
/// <param name="options">What is simulated in the first year.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="cancellation">Ends it between years.</param>
internal sealed class OutlookStudy(DepartmentFile file, FutureYears years, ExperimentOptions options, IProgress<StudyProgress>? progress,
    CancellationToken cancellation)
{
    /// <summary>So many runs each year of something that is tried has; it is compared with as many of today's.</summary>
    public const int MostTriedRuns = 3;

    /// <summary>What holds a goal longest is taken through so many possible files.</summary>
    public const int HeldFiles = 25;

    private const ulong OtherYears = 0x6F75746C6F6F6B; // so that no possible file meets the very cases of the file's own runs
    private readonly IReadOnlyList<YearGoal> _goals = YearGoal.Of(file);
    private readonly YearChain _chain = new(years, file.Department);
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private long _done;
    private long _planned;

    /// <summary>How many possible files are drawn; 0 leaves the doubt of figures out.</summary>
    public required int Files { get; init; }

    /// <summary>Today's run, by which it is told whether a possible file can be the division.</summary>
    public required ExperimentResult AsIs { get; init; }

    private int Runs => options.Replications.AtMost;

    private int TriedRuns => Math.Min(Runs, MostTriedRuns);

    /// <param name="compared">What could be done, compared with today in the first year.</param>
    /// <param name="plan">A portfolio of it; null for none.</param>
    public YearlyOutlook Run(IReadOnlyList<ComparedCandidate> compared, PortfolioPlan? plan)
    {
        var meter = CriterionScales.Of(file.Goals, AsIs);
        var judged = compared.Where(c => c.Effects is not null).Select(c => (c.Candidate, CandidateScore.Of(c, AsIs, meter).Business,
            c.Effects)).ToList();
        var open = judged.Where(j => PreconditionReader.Of(j.Candidate, file.Department, j.Effects!, j.Business,
            FullTimePost.Start(options)).Gates.Count == 0).ToList();
        var rests = ParameterSamples.List(file.Department, []).Count > 0 || years.IsDoubtful;
        var isDoubtful = Files > 0 && rests;
        _planned = Runs + (open.Count * TriedRuns) + (isDoubtful ? Files : 0) + (plan is null ? 0 : TriedRuns);

        var basis = StatedTotals.Divided(file.Department, options);
        var asIs = Together(Runs, r => _chain.Run(basis, null, options, r, null, cancellation));
        var possible = isDoubtful ? Possible() : [];
        var kept = possible.Count == 0 ? [] : Together(possible.Count, f => Of(possible[f], null));
        var tried = open.Select(j => (j.Candidate, j.Business, Range: PossibleBalance.Of(j.Candidate, j.Effects!.Samples,
            j.Business.BenefitYears, file.Department, [.. possible.Select(p => (p.Draws, p.Department))]),
            Runs: Tried(j.Candidate.Scenario!, basis))).ToList();
        var rows = tried.Select(t => new TriedCandidate(t.Candidate, t.Business, [.. _goals.Select(g => HeldGoalOf(g, t.Candidate,
            t.Business, t.Runs) with { Balance = t.Range })])).ToList();
        return new YearlyOutlook
        {
            Years = years,
            ByYear = [.. years.All.Select((year, y) => YearOf(year, y, asIs))],
            Goals = [.. Goals(asIs, kept, rows, possible)],
            Runs = Runs,
            TriedRuns = TriedRuns,
            FilesDrawn = isDoubtful ? Files : 0,
            IsDoubtLeftOut = rests && !isDoubtful,
            FilesKept = kept.Length,
            Tried = rows,
            NotOpen = [.. judged.Select(j => j.Candidate).Except(open.Select(j => j.Candidate))],
            Chosen = plan is null ? null : ChosenOf(plan),
            YearsSimulated = Interlocked.Read(ref _done) * years.Count,
        };
    }

    // ── running ─────────────────────────────────────────────────────────────────────────────────

    private YearFigures?[][] Tried(Scenario scenario, Department basis)
    {
        var changed = scenario.Apply(basis).ValueOrThrow();
        return Together(TriedRuns, r => _chain.Run(changed, null, options, r, null, cancellation));
    }

    private YearFigures?[] Of(PossibleYears possible, Scenario? scenario)
    {
        var changed = scenario is null ? possible.Department : ScenarioSampler.Of(scenario, file.Department,
            possible.Draws).Apply(possible.Department).ValueOrThrow();
        return _chain.Run(StatedTotals.Divided(changed, possible.Options), possible.Draws, possible.Options, 0, null, cancellation);
    }

    // Those that can be the division: it copes today, and what was measured comes out.
    private List<PossibleYears> Possible()
    {
        var plausible = new PlausibleFile(file, AsIs);
        var drawn = new PossibleYears?[Files];
        Parallel.For(0, Files, Parallelism, f =>
        {
            var draws = InputDraws.Of(options.Seed, f, file.Department.Conventions);
            var department = DepartmentSampler.Of(file.Department, draws);
            var own = options with
            {
                Replications = ReplicationPlan.Exactly(1),
                Seed = Keys.Replication(options.Seed ^ OtherYears, f),
                FirstReplication = 0
            };
            if (!plausible.IsOverloaded(department, own))
                drawn[f] = new PossibleYears(draws, department, own);
        });
        var copes = drawn.OfType<PossibleYears>().ToList();
        _planned -= Files - copes.Count;
        if (!plausible.Compares)
            return copes;
        var todays = Experiment.RunAll([.. copes.Select(p => new ExperimentRequest { Department = p.Department, Options = p.Options,
            WithHours = false })], StudyStage.Figures, null, null, cancellation);
        return [.. copes.Zip(todays).Where(p => plausible.Holds(p.Second.Result)).Select(p => p.First)];
    }

    private ParallelOptions Parallelism => new()
    {
        MaxDegreeOfParallelism = options.Threads > 0 ? options.Threads
        : Environment.ProcessorCount, CancellationToken = cancellation
    };

    // Runs stand in their own places, so that any number of threads gives the same.
    private YearFigures?[][] Together(int count, Func<int, YearFigures?[]> run)
    {
        var results = new YearFigures?[count][];
        var failures = new Exception?[count];
        Parallel.For(0, count, Parallelism, i =>
        {
            try
            {
                results[i] = run(i);
            }
            catch (SimulationStop stop)
            {
                failures[i] = new DepartmentException([stop.Finding]);
            }
            catch (DepartmentException e)
            {
                failures[i] = e;
            }

            Report();
        });
        return Array.Find(failures, f => f is not null) is { } failure ? throw failure : results;
    }

    private void Report()
    {
        var done = Interlocked.Increment(ref _done);
        if (progress is null)
            return;
        lock (_watch)
        {
            var share = Math.Min(1, (double)done / Math.Max(1, Interlocked.Read(ref _planned)));
            progress.Report(new StudyProgress
            {
                Stage = StudyStage.Figures, Fraction = share,
                TimeLeft = _watch.Elapsed * ((1 - share) / share)
            });
        }
    }

    // ── reading ─────────────────────────────────────────────────────────────────────────────────

    private OutlookYear YearOf(int year, int place, YearFigures?[][] runs)
    {
        var department = years.In(year, file.Department, null);
        var load = WorkAgainstHours.Of(department, StudySpan.OfYear(FiscalYear.Japan(year))).Factor;
        IReadOnlyList<YearFigures>? whole = Whole(runs, place);
        return new OutlookYear(year, [.. file.Department.Pools.Select(p => years.People(p, year))],
            [.. file.Department.Workflows.Select((_, w) => whole is null ? null : Estimate.FromReplications([.. whole.Select(f =>
                f.Cases[w])], Unit.CasesPerYear))],
            whole is null ? null : Estimate.FromReplications([.. whole.Select(f => f.LeftOpen)], Unit.Cases), load);
    }

    // A year that one run did not get through has no mean.
    private static YearFigures[]? Whole(YearFigures?[][] runs, int place) =>
        Array.TrueForAll(runs, r => r[place] is not null) ? [.. runs.Select(r => r[place]!)] : null;

    private static Estimate? FigureOf(YearGoal goal, YearFigures?[][] runs, int place) => Whole(runs, place) is { } whole
        ? goal.Figure(whole) : null;

    // What piled up beyond all measure meets no goal; where nothing is due there is nothing to miss.
    private static bool IsMet(YearGoal goal, YearFigures?[][] runs, int place) => Whole(runs, place) is { } whole
        && goal.Figure(whole).Mean is var mean && (mean is null || goal.IsMet(mean.Value));

    private int FromOf(YearGoal goal) => Math.Max(years.First, goal.Goal.ByFiscalYear ?? years.First);

    private int? BreaksIn(YearGoal goal, Func<int, bool> isMet) =>
        years.All.Index().Where(y => y.Item >= FromOf(goal) && !isMet(y.Index)).Select(y => (int?)y.Item).FirstOrDefault();

    private HeldGoal HeldGoalOf(YearGoal goal, Candidate candidate, BusinessCase business, YearFigures?[][] runs) => new(candidate,
        business,
        BreaksIn(goal, y => IsMet(goal, runs, y)), years.All.Index().Count(y => y.Item >= FromOf(goal) && IsMet(goal, runs, y.Index)),
        [.. Enumerable.Range(0, years.Count).Select(y => FigureOf(goal, runs, y))]);

    private List<GoalOutlook> Goals(YearFigures?[][] asIs, YearFigures?[][] kept, List<TriedCandidate> tried, List<PossibleYears> possible)
    {
        var all = new List<GoalOutlook>();
        var heldFiles = new Dictionary<string, YearFigures?[][]>(StringComparer.Ordinal);
        foreach (var (place, goal) in _goals.Index())
        {
            var files = GoalInFiles.Of(goal, asIs, kept);
            var breaks = BreaksIn(goal, y => IsMet(goal, asIs, y));
            var met = years.All.Index().Count(y => y.Item >= FromOf(goal) && IsMet(goal, asIs, y.Index));
            List<HeldGoal> held =
            [
                .. tried.Select(t => t.Goals[place]).Where(h => h.Met > met)
                    .OrderByDescending(h => h.Met).ThenByDescending(h => h.BreaksIn ?? int.MaxValue).ThenByDescending(h =>
                        h.Business.BalancePerYear).ThenBy(h => h.Candidate.Id, StringComparer.Ordinal),
            ];
            if (held.Count > 0 && possible.Count > 0)
                held[0] = Sure(goal, held[0], possible, heldFiles);
            all.Add(new GoalOutlook
            {
                Goal = goal,
                From = FromOf(goal),
                Years = [.. years.All.Select((year, y) => new GoalYear(year, FigureOf(goal, asIs, y), IsMet(goal, asIs, y),
                    year >= FromOf(goal), files?.Quantile(y, 0.1), files?.Quantile(y, 0.9), files?.MetShare(y)))],
                BreaksIn = breaks,
                Share = files?.ShareBroken(y => years.First + y >= FromOf(goal), breaks - years.First),
                Files = kept.Length,
                Possible = files?.Breaks(y => years.First + y >= FromOf(goal)) is var (early, late) ? (early + years.First,
                    late + years.First) : null,
                HeldBy = held,
            });
        }

        return all;
    }

    private HeldGoal Sure(YearGoal goal, HeldGoal held, List<PossibleYears> possible, Dictionary<string, YearFigures?[][]> known)
    {
        if (!known.TryGetValue(held.Candidate.Id, out var runs))
        {
            List<PossibleYears> some = [.. possible.Take(HeldFiles)];
            Interlocked.Add(ref _planned, some.Count);
            known.Add(held.Candidate.Id, runs = Together(some.Count, f => Of(some[f], held.Candidate.Scenario)));
        }

        var until = held.BreaksIn ?? years.First + years.Count;
        bool Holds(YearFigures?[] run) => years.All.Index().Where(y => y.Item >= FromOf(goal) && y.Item < until)
            .All(y => run[y.Index] is { } figures && goal.Figure(figures) is var figure && (double.IsNaN(figure) || goal.IsMet(figure)));
        return held with { Share = runs.Count(Holds) / (double)runs.Length, Files = runs.Length };
    }

    private ChosenSet ChosenOf(PortfolioPlan plan)
    {
        var basis = StatedTotals.Divided(file.Department, options);
        var byYear = years.All.ToDictionary(y => y, y => CombinedScenario.Of(InPlace(plan, y)).Apply(basis).ValueOrThrow());
        var runs = Together(TriedRuns, r => _chain.Run(basis, null, options, r, y => byYear[y], cancellation));
        return new ChosenSet(plan,
        [
            .. _goals.Select(g => new SetGoal(BreaksIn(g, y => IsMet(g, runs, y)), years.All.Index().Count(y => y.Item >= FromOf(g)
                && IsMet(g, runs, y.Index)),
                [.. Enumerable.Range(0, years.Count).Select(y => FigureOf(g, runs, y))])),
        ]);
    }

    // What goes live in the middle of a year counts from the next one on.
    private static IReadOnlyList<Candidate> InPlace(PortfolioPlan plan, int year) =>
        [.. plan.Chosen.Where(c => c.From <= FiscalYear.Japan(year).Start && c.Candidate.Scenario is not null).Select(c => c.Candidate)];

    private sealed record PossibleYears(InputDraws Draws, Department Department, ExperimentOptions Options);
}

