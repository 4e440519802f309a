using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Yaml;

/// <summary>The one door for every file that is read whole: ordinary files only, as far as a limit, without ever waiting for somebody to
/// write (decision 20).</summary>
internal static class BoundedFile
{
    /// <summary>Files of the language and tables: no department comes near it.</summary>
    public const int LargestText = 4 * 1024 * 1024;

    /// <summary>Saved results.</summary>
    public const int LargestResult = 64 * 1024 * 1024;

    /// <summary>What stands for standard input where a file is asked for.</summary>
    public const string StandardInput = "-";

    private const int FirstPiece = 64 * 1024;

    // Of the call that it was given to: a program that uses the library has its own standard input.
    private static readonly AsyncLocal<Lazy<byte[]>?> _standardInput = new();

    /// <summary>From here on '-' names what a stream gives, which is read once and only when it is asked for.</summary>
    public static void GiveStandardInput(Func<Stream> open) => _standardInput.Value = new Lazy<byte[]>(() =>
    {
        using var stream = open();
        return Fill(LargestResult, 0, (buffer, _) => stream.Read(buffer));
    });

    /// <summary>The bytes of a file; null with the reason in <paramref name="fault"/>.</summary>
    public static byte[]? Read(string path, int atMost, out FileFault? fault)
    {
        fault = null;
        try
        {
            if (path == StandardInput && _standardInput.Value is { } given)
                return given.Value.Length <= atMost ? given.Value : Refuse(given.Value.Length, out fault);
            if (Directory.Exists(path))
                return Refuse(FormatWords.IsFolder, out fault);
            using var handle = Open(path);
            if (handle is null)
                return Refuse(File.Exists(path) ? FormatWords.NotReadable : FormatWords.NotFound, out fault);
            if (LengthOf(handle) is not { } length)
                return Refuse(FormatWords.NotAFile, out fault);
            if (length > atMost)
                return Refuse(length, out fault);
            var bytes = Fill(atMost, length, (buffer, at) => RandomAccess.Read(handle, buffer, at));
            // A device that gives without end has no length.
            if (bytes.Length > atMost)
                return length == 0 ? Refuse(FormatWords.NotAFile, out fault) : Refuse(bytes.Length, out fault);
            // What a system computes when asked (as under /proc) has no length before and none after.
            if (LengthOf(handle) != length || (length > 0 && bytes.Length != length))
                return Refuse(FormatWords.Changed, out fault);
            return bytes;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Refuse(FormatWords.NotFound, out fault);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException
            or System.Security.SecurityException)
        {
            return Refuse(FormatWords.NotReadable, out fault);
        }
    }

    /// <summary>A file that another one names from where it lies.</summary>
    public static string Beside(string file, string named) => Path.Combine(Path.GetDirectoryName(file) ?? "", named).Replace('\\', '/');

    /// <summary>Whether following every link on the way leads out of a folder that the path itself does not leave; a link without an end
    /// leads out too.</summary>
    public static bool LeadsOut(string folder, string path)
    {
        try
        {
            var real = Real(folder);
            return !Real(path).StartsWith(real.EndsWith(Path.DirectorySeparatorChar) ? real : real + Path.DirectorySeparatorChar,
                StringComparison.Ordinal);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private delegate int Piece(Span<byte> buffer, long at);

    private static byte[] Fill(int atMost, long expected, Piece read)
    {
        var buffer = new byte[Math.Min(atMost + 1L, Math.Max(FirstPiece, expected + 1))];
        var filled = 0;
        while (true)
        {
            if (filled == buffer.Length)
            {
                if (filled > atMost)
                    return buffer;
                Array.Resize(ref buffer, (int)Math.Min(atMost + 1L, buffer.Length * 2L));
            }

            var got = read(buffer.AsSpan(filled), filled);
            if (got <= 0)
                return buffer[..filled];
            filled += got;
        }
    }

    // Pipes and terminals have no length to ask for.
    private static long? LengthOf(SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle);
        }
        catch (NotSupportedException)
        {
            return null;
        }
    }

    private static byte[]? Refuse(Phrase why, out FileFault? fault)
    {
        fault = new FileFault(why, 0);
        return null;
    }

    private static byte[]? Refuse(long length, out FileFault? fault)
    {
        fault = new FileFault(FormatWords.TooLarge, length);
        return null;
    }

    // Opening a pipe that nobody writes to waits for ever, unless the system is told not to wait; .NET cannot say that.
    private static SafeFileHandle? Open(string path)
    {
        const int readOnly = 0;
        const int interrupted = 4;
        var (noWait, closeOnExec) = OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? (0x800, 0x80000)
            : OperatingSystem.IsMacOS() ? (0x4, 0x1000000)
            : OperatingSystem.IsFreeBSD() ? (0x4, 0x100000)
            : (0, 0);
        if (noWait == 0)
            return File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (path.Contains('\0'))
            return null;
        int descriptor;
        do
            descriptor = OpenDescriptor(Encoding.UTF8.GetBytes(path + '\0'), readOnly | noWait | closeOnExec);
        while (descriptor < 0 && Marshal.GetLastPInvokeError() == interrupted);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OpenDescriptor(byte[] path, int flags);

    // The last link of a chain may itself stand below a link, so each part is followed by itself.
    private static string Real(string path)
    {
        const int mostLinks = 40;
        var open = new Stack<string>(Parts(Path.GetFullPath(path)).Reverse());
        var real = Path.GetPathRoot(Path.GetFullPath(path))!;
        var links = 0;
        while (open.TryPop(out var part))
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > mostLinks)
                throw new IOException(path);
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            foreach (var further in Parts(target).Reverse())
                open.Push(further);
        }

        return real;
    }

    private static IEnumerable<string> Parts(string path) =>
        path[(Path.GetPathRoot(path)?.Length ?? 0)..].Split(['/', Path.DirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries)
            .Where(p => p != ".");
}

/// <summary>Why a file is not read.</summary>
/// <param name="Why">In a few words.</param>
/// <param name="Bytes">How many bytes it has where they are too many; else 0.</param>
internal sealed record FileFault(Phrase Why, long Bytes)
{
    public bool IsTooLarge => Bytes > 0;

    /// <summary>The finding about a text file.</summary>
    public Diagnostic At(SourceSpan place, string path) =>
        IsTooLarge ? TextRules.TooLarge.At(place, Bytes, BoundedFile.LargestText) : TextRules.CannotOpen.At(place, path, Why);
}
