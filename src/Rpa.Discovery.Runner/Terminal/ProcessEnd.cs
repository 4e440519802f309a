using System.Runtime.InteropServices;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Ends the process when it is told to. The first Ctrl-C asks, and what is finished is shown; the second one ends at once. SIGTERM
/// asks and ends a moment later, whatever goes on.</summary>
internal sealed class ProcessEnd : IDisposable
{
    private readonly TimeSpan _grace;
    private readonly CancellationTokenSource _asked = new();
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _isTerminated;
    private int _interrupts; // each signal comes on a thread of its own

    /// <summary>Listens to signals.</summary>
    /// <param name="grace">How long a SIGTERM leaves for ending in order; a second when not said.</param>
    public ProcessEnd(TimeSpan? grace = null)
    {
        _grace = grace ?? TimeSpan.FromSeconds(1);
        _signals =
        [
            PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt),
            PosixSignalRegistration.Create(PosixSignal.SIGTERM, Terminate),
        ];
    }

    /// <summary>Cancelled at the first signal.</summary>
    public CancellationToken Asked => _asked.Token;

    /// <summary>Whether SIGTERM has come.</summary>
    public bool IsTerminated => _isTerminated;

    public void Dispose()
    {
        foreach (var signal in _signals)
            signal.Dispose();
        _asked.Dispose();
    }

    private void Interrupt(PosixSignalContext context)
    {
        context.Cancel = true;
        if (Interlocked.Increment(ref _interrupts) > 1)
            EndIn(TimeSpan.Zero, ExitCode.Interrupted);
        Ask();
    }

    private void Terminate(PosixSignalContext context)
    {
        context.Cancel = true;
        EndIn(_isTerminated ? TimeSpan.Zero : _grace, ExitCode.Terminated);
        _isTerminated = true;
        Ask();
    }

    private void Ask()
    {
        try
        {
            _asked.Cancel();
        }
        catch (Exception e) when (e is ObjectDisposedException or AggregateException)
        {
            // The command has ended already, or what it had registered failed while it ended; neither may keep the process.
        }
    }

    // Threads of their own: those of the pool may all be at work on what does not end. An orderly exit gives a terminal its settings back;
    // should it hang too, there is no order left to keep.
    private static void EndIn(TimeSpan grace, int code)
    {
        Start(() =>
        {
            Thread.Sleep(grace);
            Environment.Exit(code);
        });
        if (OperatingSystem.IsWindows())
            return;
        Start(() =>
        {
            Thread.Sleep(grace + TimeSpan.FromSeconds(0.5));
            EndAtOnce(code);
        });
    }

    private static void Start(ThreadStart end) =>
        new Thread(end) { IsBackground = true, Name = nameof(ProcessEnd), Priority = ThreadPriority.Highest }.Start();

    [DllImport("libc", EntryPoint = "_exit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void EndAtOnce(int code);
}
