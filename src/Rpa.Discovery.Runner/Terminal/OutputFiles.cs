using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Terminal;

/// <summary>Writes files whole or not at all, and never over a file that exists unless told to.</summary>
internal sealed class OutputFiles(bool force)
{
    /// <summary>What would go wrong, known before a long calculation begins.</summary>
    public IReadOnlyList<Diagnostic> Problems(IEnumerable<string> paths)
    {
        var found = new List<Diagnostic>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                found.Add(RunnerRules.OutputCannotBeWritten.At(default, path, RunnerWords.IsAFolder));
            else if (File.Exists(path) && !force)
                found.Add(RunnerRules.OutputExists.At(default, path));
            else if (IsBelowAFile(path))
                found.Add(RunnerRules.OutputCannotBeWritten.At(default, path, RunnerWords.NoFolder));
        }

        return found;
    }

    /// <summary>Writes a file, with the folders that lead to it.</summary>
    /// <exception cref="DepartmentException">It exists, or cannot be written; the finding says why.</exception>
    public void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>Writes a file piece by piece. It gets its name when it is complete: whatever stops <paramref name="write"/> leaves nothing behind.</summary>
    /// <exception cref="DepartmentException">It exists, or cannot be written; the finding says why.</exception>
    public void Write(string path, Action<Stream> write)
    {
        if (Problems([path]) is { Count: > 0 } problems)
            throw new DepartmentException(problems);
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
        ArgumentException or NotSupportedException => RunnerWords.BadName,
        _ => RunnerWords.InUse,
    };

    private FileStream Open(string path, out string unfinished)
    {
        try
        {
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            Directory.CreateDirectory(folder);
            unfinished = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
            return new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            throw CannotWrite(path, e);
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
