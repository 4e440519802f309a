using System.Diagnostics;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Simulation;

/// <summary>Replications that are listened to. Each has a listener of its own, so that what is heard is the same for any number of
/// threads.</summary>
internal static class ObservedRuns
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    /// <summary>Runs each department as often as is asked and returns what was heard: [department][replication].</summary>
    /// <param name="runs">Which departments, which replication is the first, and how many.</param>
    /// <param name="options">Dates, seed and threads; an automatic warm-up has been found already.</param>
    /// <param name="listener">A new one for a replication.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops it; nothing is returned then.</param>
    /// <exception cref="DepartmentException">One of them cannot be simulated, or meets a limit.</exception>
    public static IReadOnlyList<T[]> Run<T>(
        IReadOnlyList<(Department Department, int First, int Count)> runs, ExperimentOptions options, Func<T> listener,
        IProgress<StudyProgress>? progress = null, CancellationToken cancellation = default)
        where T : RunObserver
    {
        Plan[] plans = [.. runs.Select(r => Experiment.Compile(r.Department, options))];
        T[][] heard = [.. runs.Select(r => new T[r.Count])];
        (int Run, int Replication)[] items = [.. runs.SelectMany((r, run) => Enumerable.Range(0, r.Count).Select(i => (run, i)))];
        var failures = new Exception?[items.Length];
        var (next, done, isStopped) = (-1, 0, false);
        var reporting = new Lock();
        var (watch, reported) = (Stopwatch.StartNew(), TimeSpan.Zero);

        void Report()
        {
            lock (reporting)
            {
                done++;
                if (progress is null || watch.Elapsed - reported < BetweenReports)
                    return;
                reported = watch.Elapsed;
                progress.Report(new StudyProgress { Stage = StudyStage.Candidates, Fraction = (double)done / items.Length });
            }
        }

        void TakeItems()
        {
            var loop = EventLoops.Take();
            while (!Volatile.Read(ref isStopped))
            {
                var index = Interlocked.Increment(ref next);
                if (index >= items.Length)
                    break;
                try
                {
                    var (run, replication) = items[index];
                    var ear = listener();
                    loop.Run(plans[run], options.FirstReplication + runs[run].First + replication,
                        new double[plans[run].Layout.Measures.Length], null, ear, cancellation);
                    if (loop.StoppedBy is { } finding)
                        throw new SimulationStop(finding);
                    heard[run][replication] = ear;
                    Report();
                }
                catch (Exception failure)
                {
                    // Whatever it is: nobody above catches on this thread, and the caller must hear of it on his own.
                    failures[index] = failure;
                    Volatile.Write(ref isStopped, true);
                    return;
                }
            }

            EventLoops.Return(loop);
        }

        var others = new Thread[Math.Max(0, Math.Min(options.Threads <= 0 ? Environment.ProcessorCount
            : options.Threads, items.Length) - 1)];
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = new Thread(TakeItems) { IsBackground = true };
            others[i].Start();
        }

        TakeItems();
        foreach (var thread in others)
            thread.Join();
        switch (Array.Find(failures, f => f is not null))
        {
            case null:
                return heard;
            case SimulationStop stop:
                throw new DepartmentException([stop.Finding]);
            case OperationCanceledException:
                throw new OperationCanceledException(cancellation);
            case var failure:
                System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(failure);
                return heard;
        }
    }
}
