using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Recording;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Simulation;

/// <summary>Writes the event log of one simulated run, as if the department's own systems had kept it: who did what for which case from
/// when to when, and what it waited for.</summary>
public static class RunLog
{
    /// <summary>Simulates one replication and writes what happens to a file, which holds everything from the study's start to its end,
    /// warm-up included.</summary>
    /// <remarks>
    /// Memory grows with the cases in progress, not with the log: a case is written when it ends, and those that the run leaves open are
    /// written last and marked. One that the options' limits stop ends there. Nothing is left behind when it is cancelled. The same
    /// department, options, and replication give the same bytes.
    /// </remarks>
    /// <param name="department">What is simulated.</param>
    /// <param name="options">Which dates, from which seed; how often is not looked at.</param>
    /// <param name="path">Where to: <c>.xes</c> for XES (IEEE 1849-2016), <c>.csv</c> for a table with one line per activity, each also
    /// with <c>.gz</c>.</param>
    /// <param name="replication">Which replication, from 0.</param>
    /// <param name="overwrite">Whether a file that is there is replaced.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="ArgumentException">The file's name says no form that can be written.</exception>
    /// <exception cref="DepartmentException">The department cannot be simulated, or the file exists.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static void Save(
        Department department, ExperimentOptions options, string path, int replication = 0, bool overwrite = false,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(department);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        var format = EventLogFormat.Of(path)
            ?? throw new ArgumentException(FormatWords.NotALogExtension.In(Language.English, path, EventLogFormat.Extensions),
                nameof(path));
        NewFile.Write(path, stream => Write(department, options, format, stream, replication, cancellationToken), overwrite);
    }

    /// <summary>The same onto a stream.</summary>
    internal static void Write(
        Department department, ExperimentOptions options, EventLogFormat format, Stream stream, int replication,
        CancellationToken cancellationToken)
    {
        var plan = Experiment.Compile(department, options);
        using var writer = format.Open(stream);
        var loop = EventLoops.Take();
        try
        {
            loop.Run(plan, replication, new double[plan.Layout.Measures.Length], null, new EventLogObserver(writer), cancellationToken);
        }
        catch (SimulationStop stop)
        {
            throw new DepartmentException([stop.Finding]);
        }

        EventLoops.Return(loop);
    }
}
