using System.IO.Enumeration;

namespace Rpa.Discovery.Formats.Sweeps;

/// <summary>Pattern of file names: <c>*</c> and <c>?</c> within a name, <c>**</c> for any folders.</summary>
internal static class FilePattern
{
    private const string AnyFolders = "**";

    private static readonly EnumerationOptions _everything = new() { AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false };

    /// <summary>The files below a folder that a pattern names, by their paths from it with forward slashes, in the order of their
    /// letters.</summary>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be read.</exception>
    public static IReadOnlyList<string> Files(string folder, string pattern, int most)
    {
        var parts = pattern.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var root = Path.IsPathRooted(pattern) ? Path.GetPathRoot(pattern) : null;
        if (parts.Length > 0)
            Find(root ?? folder, root?.Replace('\\', '/') ?? "", parts, found, most);
        return [.. found];
    }

    private static void Find(string folder, string label, ReadOnlySpan<string> parts, SortedSet<string> found, int most)
    {
        var part = parts[0];
        var rest = parts[1..];
        if (found.Count > most)
            return;
        if (part == AnyFolders)
        {
            if (rest.Length > 0)
                Find(folder, label, rest, found, most);
            // A link may lead back to where it stands.
            foreach (var inner in Folders(folder).Where(f => new DirectoryInfo(f).LinkTarget is null))
                Find(inner, label + Path.GetFileName(inner) + "/", parts, found, most);
        }
        else if (rest.Length > 0)
        {
            if (part is "." or ".." || !IsPattern(part))
            {
                var inner = Path.Combine(folder, part);
                if (Directory.Exists(inner))
                    Find(inner, label + part + "/", rest, found, most);
                return;
            }

            foreach (var inner in Folders(folder).Where(f => Matches(part, Path.GetFileName(f))))
                Find(inner, label + Path.GetFileName(inner) + "/", rest, found, most);
        }
        else if (!IsPattern(part))
        {
            if (File.Exists(Path.Combine(folder, part)))
                found.Add(label + part);
        }
        else
        {
            foreach (var file in Directory.EnumerateFiles(folder, "*", _everything).Where(f => Matches(part, Path.GetFileName(f))))
                found.Add(label + Path.GetFileName(file));
        }
    }

    private static IEnumerable<string> Folders(string folder) =>
        Directory.EnumerateDirectories(folder, "*", _everything).Order(StringComparer.Ordinal);

    private static bool IsPattern(string part) => part.AsSpan().IndexOfAny('*', '?') >= 0;

    private static bool Matches(string pattern, string name) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), name, ignoreCase: false);
}
