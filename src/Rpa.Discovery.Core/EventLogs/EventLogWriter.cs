namespace Rpa.Discovery.EventLogs;

/// <summary>Writes a log case by case and keeps none of them.</summary>
internal abstract class EventLogWriter : IDisposable
{
    /// <summary>Comes first.</summary>
    public abstract void Begin(LogHeader header);

    /// <summary>Writes a case whole; the caller may change or forget it afterwards.</summary>
    public abstract void Write(LogTrace trace);

    /// <summary>Comes last; without it the log is not complete.</summary>
    public abstract void End();

    public abstract void Dispose();
}
