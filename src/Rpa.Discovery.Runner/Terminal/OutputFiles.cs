using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Writes files whole or not at all, and never over a file that exists unless told to.</summary>
/// <param name="force">Whether a file that exists is written over.</param>
/// <param name="isRead">Whether a file is one that the command reads, which is never written over.</param>
internal sealed class OutputFiles(bool force, Func<string, bool>? isRead = null)
{
    private const int LongestName = 255; // bytes of UTF-8 on Unix, letters on Windows
    private const int ProbeBytes = 1 << 16;
    private const string Ending = ".tmp";
    private const int NoSpaceOnUnix = 28;
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);
    private const int HandleFullOnWindows = unchecked((int)0x80070027);

    /// <summary>Whether a file that exists is written over.</summary>
    public bool Overwrites => force;

    /// <summary>The same, which write over whatever exists and is not read.</summary>
    public OutputFiles WhichOverwrite() => new(force: true, isRead);

    /// <summary>What would go wrong, known before a long calculation begins: a file is made where each would be, filled a little, and taken
    /// away.</summary>
    public IReadOnlyList<Diagnostic> Problems(IEnumerable<string> paths)
    {
        var found = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (InTheWay(path) is { } there)
                found.Add(there);
            else if (Obstacle(path) is { } why)
                found.Add(RunnerRules.OutputCannotBeWritten.At(default, path, why));
        }

        return found;
    }

    // What can be seen without writing anything.
    private Diagnostic? InTheWay(string path) =>
        Directory.Exists(path) ? RunnerRules.OutputCannotBeWritten.At(default, path, RunnerWords.IsAFolder)
        : File.Exists(path) && isRead?.Invoke(path) == true ? RunnerRules.OutputIsInput.At(default, path)
        : File.Exists(path) && !force ? RunnerRules.OutputExists.At(default, path)
        : IsBelowAFile(path) ? RunnerRules.OutputCannotBeWritten.At(default, path, RunnerWords.FileForFolder)
        : null;

    /// <summary>Writes a file, with the folders that lead to it.</summary>
    /// <exception cref="DepartmentException">It exists, or cannot be written; the finding says why.</exception>
    public void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>Writes a file piece by piece. It gets its name when it is complete: whatever stops <paramref name="write"/> leaves nothing
    /// behind.</summary>
    /// <exception cref="DepartmentException">It exists, or cannot be written; the finding says why.</exception>
    public void Write(string path, Action<Stream> write)
    {
        if (InTheWay(path) is { } there)
            throw new DepartmentException([there]);
        string? unfinished = null;
        try
        {
            using (var stream = Open(path, out unfinished))
                write(stream);
            File.Move(unfinished, path, overwrite: force);
            unfinished = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, e);
        }
        finally
        {
            if (unfinished is not null)
                TryDelete(unfinished);
        }
    }

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    /// <summary>In a few words, why a file cannot be read or written.</summary>
    public static Phrase Reason(Exception e) => e switch
    {
        UnauthorizedAccessException => RunnerWords.NoPermission,
        DirectoryNotFoundException => RunnerWords.NoFolder,
        PathTooLongException => RunnerWords.NameTooLong,
        IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows or HandleFullOnWindows } => RunnerWords.NoSpace,
        ArgumentException or NotSupportedException => RunnerWords.BadName,
        _ => RunnerWords.InUse,
    };

    private FileStream Open(string path, out string unfinished)
    {
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            ClearLeftovers(folder, Path.GetFileName(path));
            unfinished = Path.Combine(folder, Unfinished(Path.GetFileName(path), Environment.ProcessId));
            return new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw CannotWrite(path, e);
        }
    }

    // Where the folder is yet to be made, the nearest one above it is asked.
    private static Phrase? Obstacle(string path)
    {
        string? probe = null;
        try
        {
            var full = Path.GetFullPath(path);
            var name = Path.GetFileName(full);
            if (Size(name) > LongestName)
                return RunnerWords.NameTooLong;
            var folder = Path.GetDirectoryName(full);
            while (folder is not null && !Directory.Exists(folder))
            {
                if (Size(Path.GetFileName(folder)) > LongestName)
                    return RunnerWords.NameTooLong;
                folder = Path.GetDirectoryName(folder);
            }

            if (folder is null)
                return RunnerWords.NoFolder;
            probe = Path.Combine(folder, Unfinished(name, Environment.ProcessId));
            using var stream = new FileStream(probe, FileMode.Create, FileAccess.Write, FileShare.None, 0);
            stream.Write(new byte[ProbeBytes]);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return Reason(e);
        }
        finally
        {
            if (probe is not null)
                TryDelete(probe);
        }
    }

    // The name of a file while it is written: '.NAME.PID.tmp', cut where that would be longer than a name may be; what is cut away is told
    // apart by its hash.
    private static string Unfinished(string name, int process) => $".{Stem(name)}.{process.ToString(CultureInfo.InvariantCulture)}{Ending}";

    private static string Stem(string name)
    {
        const int others = 16; // two dots, ten digits, '.tmp'
        if (Size(name) <= LongestName - others)
            return name;
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
        var kept = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Size(kept.ToString()) + rune.Utf8SequenceLength > LongestName - others - hash.Length)
                break;
            kept.Append(rune.ToString());
        }

        return kept.Append(hash).ToString();
    }

    private static int Size(string name) => OperatingSystem.IsWindows() ? name.Length : Encoding.UTF8.GetByteCount(name);

    // What a run that was killed left of the same file. One that is still written is locked.
    private static void ClearLeftovers(string folder, string name)
    {
        var (start, mine) = ($".{Stem(name)}.", Unfinished(name, Environment.ProcessId));
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Ending))
        {
            var found = Path.GetFileName(path);
            if (found.Length <= start.Length + Ending.Length || !found.StartsWith(start, StringComparison.Ordinal)
                || string.Equals(found, mine, StringComparison.Ordinal)
                || found.AsSpan()[start.Length..^Ending.Length].ContainsAnyExceptInRange('0', '9'))
            {
                continue;
            }

            try
            {
                using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.None))
                {
                    // Nobody writes it any more.
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                continue;
            }

            TryDelete(path);
        }
    }

    private DepartmentException CannotWrite(string path, Exception e) => new([File.Exists(path) && !force
        ? RunnerRules.OutputExists.At(default, path)
        : RunnerRules.OutputCannotBeWritten.At(default, path, Reason(e))]);

    private static bool IsBelowAFile(string path)
    {
        try
        {
            for (var folder = Path.GetDirectoryName(Path.GetFullPath(path)); folder is not null; folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(folder))
                    return true;
            }
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            return false; // Writing will say what is wrong with the name.
        }

        return false;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A leftover with a name of ours is all that remains; the finding has been given.
        }
    }
}
