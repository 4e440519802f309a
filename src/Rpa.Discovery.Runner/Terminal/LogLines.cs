using Microsoft.Extensions.Logging;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Writes log messages as lines: level, event id, stage, message.</summary>
internal sealed class LogLines : ILoggerProvider
{
    private readonly TextWriter _output;
    private readonly Lock _writing = new();

    private LogLines(TextWriter output) => _output = output;

    /// <summary>Loggers whose every message from Debug on is a line of <paramref name="output"/>, which is left open.</summary>
    public static ILoggerFactory To(TextWriter output) =>
        LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(new LogLines(output)));

    public ILogger CreateLogger(string categoryName) => new Stage(this, categoryName);

    public void Dispose()
    {
    }

    private void Write(string line)
    {
        // Replications end on several threads.
        lock (_writing)
            _output.WriteLine(line);
    }

    private sealed class Stage(LogLines lines, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter) =>
            lines.Write($"{logLevel.ToString().ToLowerInvariant()} {eventId.Id} {category}: {formatter(state, exception)}");
    }
}
