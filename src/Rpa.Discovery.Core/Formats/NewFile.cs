using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;

namespace Rpa.Discovery.Formats;

/// <summary>Writes a file without taking away one that is there.</summary>
internal static class NewFile
{
    public static void Write(string path, string text, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var stream = new FileStream(path, overwrite ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
            using var writer = new StreamWriter(stream); // UTF-8 without a byte-order mark
            writer.Write(text);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            throw new DepartmentException([StructureRules.FileExists.At(new SourceSpan(path, 0, 0), path)]);
        }
    }

    /// <summary>Writes a file that may be large, piece by piece. It gets its name when it is complete: whatever stops
    /// <paramref name="write"/> leaves nothing behind.</summary>
    public static void Write(string path, Action<Stream> write, bool overwrite)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var unfinished = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            if (!overwrite && File.Exists(path))
                throw new DepartmentException([StructureRules.FileExists.At(new SourceSpan(path, 0, 0), path)]);
            using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
                write(stream);
            File.Move(unfinished, path, overwrite);
        }
        catch (IOException) when (!overwrite && File.Exists(path))
        {
            throw new DepartmentException([StructureRules.FileExists.At(new SourceSpan(path, 0, 0), path)]);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
