using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Stages;

namespace Rpa.Discovery;

/// <summary>Stage of a run in parts: independent items, of which each share takes every n-th.</summary>
/// <remarks>It holds what its items need (compiled departments, candidates): keep it while shares of it are computed.</remarks>
public sealed class PartStage
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);
    private readonly PartedRun _run;
    private readonly StageReached _reached;

    internal PartStage(PartedRun run, StageReached reached) => (_run, _reached) = (run, reached);

    /// <summary>Which one, from 1.</summary>
    public int Number => _reached.Number;

    /// <summary>What the run is busy with.</summary>
    public StudyStage Stage => (StudyStage)_reached.Stage;

    /// <summary>How many items it has: replications of departments, or possible files with their candidates.</summary>
    public int Items => _reached.Items;

    /// <summary>Computes a share. Several may be computed at once, in any order, on any machine: each gives the same bytes
    /// everywhere.</summary>
    /// <param name="share">Which one, from 1; one beyond the items is an empty part.</param>
    /// <param name="shares">How many there are, at least 1.</param>
    /// <param name="threads">On how many threads; 0 takes every core. Never changes a byte.</param>
    /// <param name="progress">Told how far it is, at most ten times a second.</param>
    /// <param name="cancellationToken">Ends it; nothing is returned then.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public Part Compute(int share, int shares, int threads = 0, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(shares, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, shares);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);
        var computed = new byte[Part.CountOf(Items, share, shares)][];
        var (watch, reported, done, reporting) = (System.Diagnostics.Stopwatch.StartNew(), TimeSpan.Zero, 0, new Lock());
        WorkInOrder.Run(computed.Length, Math.Min(computed.Length, threads > 0 ? threads : Environment.ProcessorCount), i =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            computed[i] = _reached.Compute(share - 1 + (i * shares), cancellationToken);
            Report();
            return [];
        });
        return Part.Of(_run, Number, share, shares, Items, computed);

        void Report()
        {
            lock (reporting)
            {
                done++;
                if (progress is null || watch.Elapsed - reported < BetweenReports)
                    return;
                reported = watch.Elapsed;
                var fraction = (double)done / computed.Length;
                progress.Report(new StudyProgress
                {
                    Stage = Stage, Fraction = fraction, TimeLeft = watch.Elapsed * ((1 - fraction) / fraction)
                });
            }
        }
    }
}
