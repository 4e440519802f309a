using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Rpa.Discovery.Cluster.Silos;

/// <summary>Log of a silo as lines with their time of day (UTC); of the machinery below it errors alone, or more when asked.</summary>
internal sealed class SiloLog(TextWriter output, TimeProvider clock, bool verbose) : ILoggerProvider
{
    private readonly Lock _writing = new();

    public ILogger CreateLogger(string categoryName) =>
        new Lines(this, categoryName.StartsWith("Rpa.Discovery.", StringComparison.Ordinal) ? LogLevel.Information
            : verbose ? LogLevel.Warning : LogLevel.Critical);

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        lock (_writing)
        {
            output.WriteLine($"{clock.GetUtcNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)} {line}");
            output.Flush();
        }
    }

    private sealed class Lines(SiloLog log, LogLevel least) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                log.Write($"{formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
        }
    }
}
