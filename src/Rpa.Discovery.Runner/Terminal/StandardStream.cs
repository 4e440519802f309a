using System.Runtime.InteropServices;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Standard output or standard error could not be written; the command ends with one sentence on the other.</summary>
internal sealed class StreamFailedException(bool isError, Message why) : Exception
{
    public bool IsError => isError;

    public override string Message => In(Language.English);

    public string In(Language language) =>
        RunnerWords.StreamFailed.In(language, isError ? RunnerWords.StandardError : RunnerWords.StandardOutput, why);

    /// <summary>The failed write behind an exception, wherever in it; null when there is none.</summary>
    public static StreamFailedException? Behind(Exception e) => e switch
    {
        StreamFailedException failed => failed,
        AggregateException many => many.Flatten().InnerExceptions.Select(Behind).FirstOrDefault(inner => inner is not null),
        { InnerException: { } inner } => Behind(inner),
        _ => null,
    };
}

/// <summary>Standard output or standard error of this process, which may be closed, full, or read by nobody. The first failed write is
/// told; what comes after it is dropped.</summary>
/// <remarks>On Unix written directly: the console of .NET says nothing when its reader has gone, and a file stream would not share its
/// place in the file with others.</remarks>
internal sealed class StandardStream(bool isError) : Stream
{
    private readonly int _descriptor = isError ? 2 : 1;
    private readonly Stream? _console = OperatingSystem.IsWindows() ? isError
        ? Console.OpenStandardError() : Console.OpenStandardOutput() : null;
    private bool _failed;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether this process was started with it. A number that the runtime has given to a file of its own is marked to be closed
    /// by exec; one that was inherited cannot be.</summary>
    public static bool IsOpen(int descriptor)
    {
        const int getFlags = 1;
        const int closeOnExec = 1;
        return OperatingSystem.IsWindows() || (Native.FileControl(descriptor, getFlags) is >= 0 and var flags
            && (flags & closeOnExec) == 0);
    }

    /// <summary>Fails at once where it is known that nothing can be written.</summary>
    /// <exception cref="StreamFailedException">It is closed, or a device that takes nothing.</exception>
    public void Probe()
    {
        if (!IsOpen(_descriptor))
            Fail(RunnerWords.StreamClosed);
        byte nothing = 0;
        if (_console is null && Native.Write(_descriptor, ref nothing, 0) < 0)
            Fail(Marshal.GetLastPInvokeError());
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_failed)
            return;
        if (_console is null)
        {
            WriteDirectly(buffer);
            return;
        }

        try
        {
            _console.Write(buffer);
        }
        catch (IOException)
        {
            Fail(RunnerWords.InUse);
        }
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private void WriteDirectly(ReadOnlySpan<byte> rest)
    {
        while (rest.Length > 0)
        {
            var written = Native.Write(_descriptor, ref MemoryMarshal.GetReference(rest), rest.Length);
            if (written > 0)
                rest = rest[(int)written..];
            else if (Marshal.GetLastPInvokeError() is var error && IsBusy(error))
                Thread.Sleep(1); // somebody made it non-blocking and reads slowly
            else if (error != Native.Interrupted)
                Fail(error);
        }
    }

    private static bool IsBusy(int error) => error == (OperatingSystem.IsLinux() ? 11 : 35);

    private void Fail(int error) => Fail(error switch
    {
        Native.NoSpace => (Message)RunnerWords.NoSpace,
        Native.BrokenPipe => RunnerWords.ReaderGone,
        Native.BadDescriptor => RunnerWords.StreamClosed,
        _ => RunnerWords.SystemRefused.With(Marshal.GetPInvokeErrorMessage(error)),
    });

    private void Fail(Message why)
    {
        _failed = true;
        throw new StreamFailedException(isError, why);
    }

    // Numbers that Linux, macOS and the BSDs share.
    private static class Native
    {
        public const int Interrupted = 4;
        public const int BadDescriptor = 9;
        public const int NoSpace = 28;
        public const int BrokenPipe = 32;

        [DllImport("libc", EntryPoint = "write", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern nint Write(int descriptor, ref byte first, nint count);

        [DllImport("libc", EntryPoint = "fcntl", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int FileControl(int descriptor, int command);
    }
}
