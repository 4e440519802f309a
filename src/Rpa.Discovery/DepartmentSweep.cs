using System.Collections.Concurrent;
using System.Diagnostics;
using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery;

/// <summary>Computes cells on other machines.</summary>
/// <param name="cells">Cells of the share that can be computed.</param>
/// <param name="missing">Names of those that are missing.</param>
/// <param name="progress">Told how far it is.</param>
/// <param name="cancellationToken">Leaves it.</param>
/// <returns>What each of the missing ones gave, by its name.</returns>
internal delegate IReadOnlyDictionary<string, TRun> CellsElsewhere<TRun>(
    IReadOnlyList<NamedCell> cells, IReadOnlySet<string> missing, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    where TRun : class;

/// <summary>Sweep over the cells of a plan: each is one computation that can be kept and taken up again.</summary>
/// <typeparam name="TRun">What a cell gives.</typeparam>
/// <param name="plan">What is swept.</param>
/// <param name="kind">What is computed.</param>
internal sealed class DepartmentSweep<TRun>(SweepPlan plan, CellKind<TRun> kind)
    where TRun : class
{
    private const int MostFaultyCells = 50;

    /// <summary>What a finished cell gave; null where it is to be computed. Asked before anything is computed, on many threads.</summary>
    public Func<string, TRun?> Find { get; init; } = _ => null;

    /// <summary>Told of each cell when it is finished, on many threads.</summary>
    public Action<string, TRun> Keep { get; init; } = (_, _) => { };

    /// <summary>Computes cells on other machines, told of all and of those that are missing; null computes them here.</summary>
    public CellsElsewhere<TRun>? Elsewhere { get; init; }

    /// <summary>How many threads; 0 takes every core. Never changes a result.</summary>
    public int Threads { get; init; }

    /// <summary>Computes the cells k of a share with k % <paramref name="shares"/> = <paramref name="share"/> − 1, as far as they are
    /// missing, and returns all of the share; 1 of 1 is every cell.</summary>
    /// <exception cref="DepartmentException">A department, a value or a scenario of a cell has errors: found before anything is
    /// computed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; what was finished was kept.</exception>
    public IReadOnlyList<FinishedCell<TRun>> Run(int share, int shares, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        List<(int Index, SweepCell Cell)> mine = [.. plan.Cells().Index().Where(c => c.Index % shares == share - 1)];
        var runs = new TRun?[mine.Count];
        var requests = Requests([.. mine.Select(c => c.Cell)], runs, cancellationToken);
        WorkInOrder.Run(mine.Count, Cores(mine.Count), i =>
        {
            runs[i] ??= Find(requests[i]);
            return [];
        });
        int[] missing = [.. Enumerable.Range(0, runs.Length).Where(i => runs[i] is null)];
        if (Elsewhere is not null && missing.Length > 0)
        {
            var given = Elsewhere(
                [.. mine.Select((c, i) => new NamedCell(c.Index + 1, c.Cell, requests[i])).Where(c => c.Request.Length > 0)],
                missing.Select(i => requests[i]).ToHashSet(StringComparer.Ordinal), progress, cancellationToken);
            foreach (var i in missing)
                Keep(requests[i], runs[i] = given[requests[i]]);
            missing = [];
        }

        Compute(missing, i => runs[i] = Kept(requests[i], mine[i].Cell, missing.Length, cancellationToken), progress, cancellationToken);
        return [.. mine.Select((c, i) => new FinishedCell<TRun>(c.Index + 1, c.Cell, requests[i], runs[i]!))];
    }

    // Cells that differ in their seeds alone are read and checked once; every fault is found before anything is computed.
    private string[] Requests(IReadOnlyList<SweepCell> cells, TRun?[] runs, CancellationToken cancellationToken)
    {
        var requests = new string[cells.Count];
        var alike = Enumerable.Range(0, cells.Count)
            .GroupBy(i => (cells[i].Department, cells[i].Scenario, Values: (object)cells[i].Values)).Select(g => g.ToArray()).ToList();
        var faults = new ConcurrentDictionary<int, IReadOnlyList<Diagnostic>>();
        WorkInOrder.Run(alike.Count, Cores(alike.Count), g =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var input = CellInput.Of(plan, cells[alike[g][0]], isChecked: true);
                foreach (var i in alike[g])
                    requests[i] = kind.RequestOf(input.With(cells[i].Seed));
            }
            catch (DepartmentException e)
            {
                foreach (var i in alike[g])
                    (requests[i], runs[i]) = ("", kind.OfFault?.Invoke(cells[i], e.Diagnostics));
                if (kind.OfFault is null)
                    faults[g] = e.Diagnostics;
            }

            return [];
        });
        if (faults.IsEmpty)
            return requests;
        throw new DepartmentException([.. faults.OrderBy(f => f.Key).Take(MostFaultyCells).SelectMany(f => f.Value)
            .DistinctBy(d => (d.Code, d.Place, d.Message))]);
    }

    private void Compute(int[] missing, Action<int> compute, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var done = 0;
        WorkInOrder.Run(missing.Length, Cores(missing.Length), i =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            compute(missing[i]);
            var fraction = (double)Interlocked.Increment(ref done) / missing.Length;
            progress?.Report(new StudyProgress
            {
                Stage = StudyStage.AsIs, Fraction = fraction, TimeLeft = watch.Elapsed * ((1 - fraction) / fraction)
            });
            return [];
        });
    }

    // One cell on one thread, unless there are fewer cells than threads.
    private TRun Kept(string request, SweepCell cell, int all, CancellationToken cancellationToken)
    {
        var input = CellInput.Of(plan, cell);
        var run = kind.Compute(input, Math.Max(1, Cores(int.MaxValue) / all), cancellationToken);
        Keep(request, run);
        return run;
    }

    private int Cores(int pieces) => Math.Min(pieces, Threads > 0 ? Threads : Environment.ProcessorCount);
}
