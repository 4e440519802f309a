using Rpa.Discovery.Credibility;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Causes;

/// <summary>Finds what waits for what, and simulates what takes waiting away (decision 76): the door of this room.</summary>
internal sealed class CauseAnalysis
{
    /// <summary>Of all waiting, what is called a cause: less is lost among the others.</summary>
    public const double OfTheWhole = 0.01;

    /// <summary>Of a step's waiting, what must lie behind another step's work for the two to hang together.</summary>
    public const double OfTheStep = 0.05;

    /// <summary>How many steps are tried, those first whose work others wait behind longest.</summary>
    public const int StepsTried = 8;

    /// <summary>In how many years each relief is tried before the best go on.</summary>
    public const int YearsTried = 10;

    /// <summary>How many go on to as many years as today was simulated.</summary>
    public const int MostFinalists = 3;

    private readonly Department _department;
    private readonly ExperimentResult _asIs;
    private readonly WorkListener[] _heard;
    private readonly Plan _plan;
    private readonly StudyKind _kind;

    private CauseAnalysis(ExperimentResult asIs, WorkListener[] heard, StudyKind kind)
    {
        (_department, _asIs, _heard, _kind) = (asIs.Department, asIs, heard, kind);
        _plan = Experiment.Compile(_department, asIs.Options);
    }

    /// <exception cref="DepartmentException">The department cannot be simulated, or a run meets a limit.</exception>
    public static CauseDiagram Find(Department department, ExperimentOptions options, StudyKind kind = StudyKind.Terminating,
        IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        var asIs = Experiment.Run(department, options, progress, null, cancellation);
        if (asIs.IsPartial)
        {
            cancellation.ThrowIfCancellationRequested();
            throw new DepartmentException(asIs.Diagnostics);
        }

        var heard = ObservedRuns.Run([(department, 0, asIs.Replications)], asIs.Options, () => new WorkListener(), progress,
            cancellation)[0];
        return new CauseAnalysis(asIs, heard, kind).Diagram(progress, cancellation);
    }

    /// <summary>Hours a year at each state of a run.</summary>
    public static double[] WaitingOf(WaitListener heard, double years, int states) =>
        [.. Enumerable.Range(0, states).Select(s => heard.HoursAt(s) / years)];

    private CauseDiagram Diagram(IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        var all = Estimated(_heard.Select(h => WaitingOf(h, _asIs.Years, _plan.States.Length).Sum()));
        var causes = Causes().OrderByDescending(c => c.HoursPerYear.Mean).ToList();
        var loops = Loops(causes, all.Mean ?? 0);
        var marked = causes.Select(c => c with
        {
            Loop = loops.FindIndex(l => c.Work is not null && c.Work != c.Waits
            && l.Steps.Contains(c.Waits) && l.Steps.Contains(c.Work))
        }).ToList();
        var reliefs = Simulated(Tried(causes, all.Mean ?? 0), progress, cancellation);
        return new CauseDiagram
        {
            AsIs = _asIs,
            Load = StaffLoad.Of(_asIs, _kind),
            HoursPerYear = all,
            Causes = marked,
            Waits = Waits(marked),
            Loops = loops,
            Reliefs = reliefs.Sorted,
            Finalists = reliefs.Finalists,
            Lead = reliefs.Lead,
        };
    }

    private Estimate Estimated(IEnumerable<double> values) => Estimate.FromReplications([.. values], Unit.HoursPerYear);

    private IEnumerable<Cause> Causes()
    {
        var rows = new SortedDictionary<(int State, int Pool, int Behind), double[]>();
        for (var r = 0; r < _heard.Length; r++)
        {
            foreach (var (state, pool, behind, hours) in _heard[r].Shares)
            {
                if (!rows.TryGetValue((state, pool, behind), out var row))
                    rows.Add((state, pool, behind), row = new double[_heard.Length]);
                row[r] = hours / _asIs.Years;
            }
        }

        foreach (var ((state, pool, behind), row) in rows)
        {
            yield return new Cause(_plan.States[state].Path, pool < 0 ? null : _plan.Pools[pool].Id, behind switch
            {
                WorkListener.OtherWork => Obstacle.OtherWork,
                WorkListener.NobodyThere => Obstacle.NobodyThere,
                WorkListener.Elsewhere => Obstacle.Elsewhere,
                _ => Obstacle.Work,
            }, behind < 0 ? null : _plan.States[behind].Path, Estimated(row));
        }

        for (var state = 0; state < _plan.States.Length; state++)
        {
            if (_plan.States[state].Batch is not null)
                yield return new Cause(_plan.States[state].Path, null, Obstacle.Batch, null,
                    Estimated(_heard.Select(h => h.BatchHoursAt(state) / _asIs.Years)));
        }
    }

    private List<WaitingStep> Waits(IReadOnlyList<Cause> causes)
    {
        double Heard(WorkListener heard, string step, string? pool) => Enumerable.Range(0, _plan.States.Length)
            .Where(s => string.Equals(_plan.States[s].Path, step, StringComparison.Ordinal))
            .Sum(s => pool is null ? heard.BatchHoursAt(s) : heard.Shares.Where(h => h.State == s && h.Pool >= 0
            && string.Equals(_plan.Pools[h.Pool].Id, pool, StringComparison.Ordinal)).Sum(h => h.Hours)) / _asIs.Years;
        return
        [
            .. causes.Where(c => c.HoursPerYear.Mean > 0).GroupBy(c => (c.Waits, c.Pool))
                .Select(g => new WaitingStep(g.Key.Waits, g.Key.Pool, Estimated(_heard.Select(h => Heard(h, g.Key.Waits, g.Key.Pool))),
                [.. g]))
                .OrderByDescending(w => w.HoursPerYear.Mean),
        ];
    }

    private List<CauseLoop> Loops(IReadOnlyList<Cause> causes, double all)
    {
        // A step that is repeated has a second row, which its cases do not wait in.
        var places = _plan.States.Select((s, i) => (s.Path, s.Kind, i)).Where(p => p.Kind == StateKind.Work)
            .ToDictionary(p => p.Path, p => p.i, StringComparer.Ordinal);
        var ofStep = causes.GroupBy(c => c.Waits, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Sum(c => c.HoursPerYear.Mean ?? 0), StringComparer.Ordinal);
        var between = causes.Where(c => c.Work is { } work && work != c.Waits && all > 0 && ofStep[c.Waits] >= OfTheWhole * all
            && c.HoursPerYear.Mean >= OfTheStep * ofStep[c.Waits]).ToList();
        return
        [
            .. CauseLoops.Of(_plan.States.Length, between.Select(c => (places[c.Waits], places[c.Work!])).Distinct())
                .Select(loop => new CauseLoop([.. loop.Select(s => _plan.States[s].Path)], Estimated(_heard.Select(h => h.Shares
                    .Where(s => s.Behind >= 0 && s.Behind != s.State && loop.Contains(s.State) && loop.Contains(s.Behind))
                    .Sum(s => s.Hours) / _asIs.Years))))
                .OrderByDescending(l => l.HoursPerYear.Mean),
        ];
    }

    // People's pools, the steps whose work is waited behind longest, batches and hours of one's own where something waits for them.
    private List<Relief> Tried(IReadOnlyList<Cause> causes, double all)
    {
        double Sum(Func<Cause, bool> which) => causes.Where(which).Sum(c => c.HoursPerYear.Mean ?? 0);
        var steps = causes.Where(c => c.Work is not null).GroupBy(c => c.Work!, StringComparer.Ordinal)
            .OrderByDescending(g => g.Sum(c => c.HoursPerYear.Mean)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Take(StepsTried).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Relief.All(_department).Where(r => r.Kind switch
            {
                ReliefKind.OneMorePerson => Sum(c => string.Equals(c.Pool, r.Where, StringComparison.Ordinal)) >= OfTheWhole * all,
                ReliefKind.UsualHours => Sum(c => c.Obstacle == Obstacle.NobodyThere
                    && string.Equals(c.Pool, r.Where, StringComparison.Ordinal)) >= OfTheWhole * all,
                ReliefKind.NoBatch => Sum(c => c.Obstacle == Obstacle.Batch
                    && string.Equals(c.Waits, r.Where, StringComparison.Ordinal)) >= OfTheWhole * all,
                _ => steps.Contains(r.Where),
            }),
        ];
    }

    private (IReadOnlyList<SimulatedRelief> Sorted, int Finalists, Estimate? Lead) Simulated(IReadOnlyList<Relief> tried,
        IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        List<(Relief Relief, Department Department)> possible =
            [.. tried.Select(r => (r, r.In(_department))).Where(r => r.Item2 is not null).Select(r => (r.r, r.Item2!))];
        if (possible.Count == 0 || _heard.Length == 0)
            return ([], 0, null);
        var years = Math.Min(YearsTried, _asIs.Replications);
        var first = Heard(possible, 0, years, progress, cancellation);
        var order = Enumerable.Range(0, possible.Count).OrderByDescending(i => Removed(first[i]).Average()).ToList();
        var finalists = order.Take(MostFinalists).ToList();
        var rest = years < _asIs.Replications ? Heard([.. finalists.Select(i => possible[i])], years, _asIs.Replications - years,
            progress, cancellation) : [];
        var whole = finalists.Select((i, at) => (Index: i, Runs: rest.Count == 0 ? first[i] : [.. first[i], .. rest[at]]))
            .OrderByDescending(f => Removed(f.Runs).Average()).ToList();
        var lead = whole is [var best, var second, ..] ? Estimate.Difference(Removed(best.Runs), Removed(second.Runs),
            Unit.HoursPerYear) : null;
        return (
        [
            .. whole.Select(f => Of(possible[f.Index].Relief, f.Runs)),
            .. order.Skip(MostFinalists).Select(i => Of(possible[i].Relief, first[i])),
        ], whole.Count, lead);
    }

    // [relief][replication][state] → hours a year
    private IReadOnlyList<double[][]> Heard(IReadOnlyList<(Relief Relief, Department Department)> reliefs, int first, int count,
        IProgress<StudyProgress>? progress, CancellationToken cancellation) =>
    [
        .. ObservedRuns.Run([.. reliefs.Select(r => (r.Department, first, count))], _asIs.Options, () => new WaitListener(), progress,
        cancellation)
            .Select(runs => runs.Select(h => WaitingOf(h, _asIs.Years, _plan.States.Length)).ToArray()),
    ];

    private double[][] Today(int count) => [.. _heard.Take(count).Select(h => WaitingOf(h, _asIs.Years, _plan.States.Length))];

    private double[] Removed(double[][] runs) => [.. Today(runs.Length).Zip(runs, (today, relieved) => today.Sum() - relieved.Sum())];

    private SimulatedRelief Of(Relief relief, double[][] runs)
    {
        var today = Today(runs.Length);
        Estimate At(int state) => Estimate.Difference([.. today.Select(t => t[state])], [.. runs.Select(t => t[state])], Unit.HoursPerYear);
        var own = Array.FindIndex(_plan.States, s => s.Kind == StateKind.Work
            && string.Equals(s.Path, relief.Where, StringComparison.Ordinal));
        double OfOthers(double[] hours) => hours.Sum() - (own < 0 ? 0 : hours[own]);
        return new SimulatedRelief(relief, Estimated(Removed(runs)),
            Estimate.Difference([.. today.Select(OfOthers)], [.. runs.Select(OfOthers)], Unit.HoursPerYear))
        {
            Steps =
            [
                .. Enumerable.Range(0, _plan.States.Length).Where(s => _plan.States[s].Kind == StateKind.Work)
                .Select(s => (_plan.States[s].Path, At(s)))
                    .Where(s => s.Item2.Mean is > 0 or < 0).OrderByDescending(s => s.Item2.Mean)
                    .ThenBy(s => s.Path, StringComparer.Ordinal),
            ],
        };
    }
}
