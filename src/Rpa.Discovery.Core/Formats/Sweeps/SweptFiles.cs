using System.Security.Cryptography;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Sweeps;

/// <summary>Files of a department by value.</summary>
/// <param name="First">The name of the file that includes the others.</param>
/// <param name="Texts">Texts by the name that each file has from the folder of the first.</param>
/// <param name="Hashes">SHA-256 of each, by the same names.</param>
internal sealed record SweptFiles(string First, IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, string> Hashes)
{
    /// <summary>Brings a department's files.</summary>
    /// <param name="path">The first.</param>
    /// <param name="files">All of them, as they were found.</param>
    /// <exception cref="DepartmentException">One cannot be read any more.</exception>
    public static SweptFiles Bring(string path, IReadOnlyList<string> files)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var findings = new Findings();
        Dictionary<string, string> texts = new(StringComparer.Ordinal), hashes = new(StringComparer.Ordinal);
        foreach (var file in files)
        {
            var name = Path.GetRelativePath(folder, Path.GetFullPath(file));
            var bytes = BoundedFile.Read(file, BoundedFile.LargestText, out var fault);
            if (bytes is null)
                throw new DepartmentException([fault!.At(new SourceSpan(file, 0, 0), file)]);
            if (SourceFile.Decode(bytes, file, findings) is not { } source)
                throw new DepartmentException(findings.InOrder());
            texts[name] = source.Text;
            hashes[name] = Convert.ToHexStringLower(SHA256.HashData(bytes));
        }

        return new(Path.GetFileName(path), texts, hashes);
    }
}
