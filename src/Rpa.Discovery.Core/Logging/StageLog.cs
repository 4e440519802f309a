using Microsoft.Extensions.Logging;

namespace Rpa.Discovery.Logging;

/// <summary>Log messages of the stages: one line a stage with its counts and duration (Information), one a replication (Debug), none an
/// event.</summary>
/// <remarks>An event id is never reused: 1xxx reading, 2xxx simulating, 3xxx comparing, 4xxx deciding.</remarks>
internal static partial class StageLog
{
    /// <summary>A logger of a stage: its category is the stage's namespace.</summary>
    public static ILogger Of(ILoggerFactory? loggers, string stage) =>
        loggers?.CreateLogger("Rpa.Discovery." + stage) ?? Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    [LoggerMessage(1001, LogLevel.Information,
        "Read {Path}: {Workflows} workflows, {States} states, {Pools} pools; {Errors} errors, {Warnings} warnings, {Hints} hints; "
        + "{Milliseconds} ms")]
    public static partial void FileRead(this ILogger logger, string path, int workflows, int states, int pools, int errors, int warnings,
        int hints, long milliseconds);

    [LoggerMessage(1002, LogLevel.Information,
        "Could not read {Path}: {Errors} errors, {Warnings} warnings, {Hints} hints; {Milliseconds} ms")]
    public static partial void FileRefused(this ILogger logger, string path, int errors, int warnings, int hints, long milliseconds);

    [LoggerMessage(2001, LogLevel.Information,
        "Simulated {Departments} departments: {Replications} replications, {Activities} activities, {Events} events; {Milliseconds} ms")]
    public static partial void Simulated(this ILogger logger, int departments, int replications, long activities, long events,
        long milliseconds);

    [LoggerMessage(2002, LogLevel.Debug,
        "Replication {Replication} of department {Department}: {Activities} activities, {Events} events; {Milliseconds} ms")]
    public static partial void Replicated(this ILogger logger, int replication, int department, long activities, long events,
        long milliseconds);

    [LoggerMessage(2003, LogLevel.Warning, "Replication {Replication} of department {Department} stopped at a limit: {Code}")]
    public static partial void Stopped(this ILogger logger, int replication, int department, string code);

    [LoggerMessage(2004, LogLevel.Information, "Found {HotSpots} hot spots; {Milliseconds} ms")]
    public static partial void HotSpotsFound(this ILogger logger, int hotSpots, long milliseconds);

    [LoggerMessage(3001, LogLevel.Information, "Proposed {Candidates} candidates, {Own} of them the division's own; {Milliseconds} ms")]
    public static partial void Proposed(this ILogger logger, int candidates, int own, long milliseconds);

    [LoggerMessage(3002, LogLevel.Information, "Compared {Departments} departments on the same cases; {Milliseconds} ms")]
    public static partial void Compared(this ILogger logger, int departments, long milliseconds);

    [LoggerMessage(4001, LogLevel.Information,
        "Ranked {Ranked} candidates, {HeldBack} held back, {Files} possible files, {Weightings} weightings; {Milliseconds} ms")]
    public static partial void Ranked(this ILogger logger, int ranked, int heldBack, int files, int weightings, long milliseconds);

    [LoggerMessage(4002, LogLevel.Information, "Planned a portfolio: {Chosen} chosen, {Rejected} left out; {Milliseconds} ms")]
    public static partial void Planned(this ILogger logger, int chosen, int rejected, long milliseconds);
}
