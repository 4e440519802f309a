using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Contracts;

/// <summary>What a result was computed from.</summary>
/// <param name="Path">The file as the user named it.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal; null when the input could not be read.</param>
internal sealed record ResultInput([property: JsonRequired] string Path, [property: JsonRequired, LooksLike("^[0-9a-f]{64}$")] string? Hash)
{
    /// <summary>The path with forward slashes, and the hash of every file that was read for it.</summary>
    public static ResultInput OfFiles(string path, IReadOnlyList<string> files)
    {
        var contents = new List<byte[]>();
        foreach (var file in files)
        {
            if (BoundedFile.Read(file, BoundedFile.LargestText, out _) is not { } bytes)
                return OfContents(path.Replace('\\', '/'), []);
            contents.Add(bytes);
        }

        return OfContents(path.Replace('\\', '/'), contents);
    }

    /// <summary>The same from the files' hashes; no hash when one of the files could not be read.</summary>
    public static ResultInput OfHashes(string path, IReadOnlyList<string?> hashes) => new(path, hashes.Contains(null) ? null
        : hashes is [var only] ? only : Convert.ToHexStringLower(SHA256.HashData([.. hashes.SelectMany(h => Convert.FromHexString(h!))])));

    /// <summary>The hash of one or more files: of the single file's bytes, or of the files' hashes in order.</summary>
    public static ResultInput OfContents(string path, IReadOnlyList<byte[]> contents)
    {
        if (contents.Count == 0)
            return new ResultInput(path, null);
        var hash = contents.Count == 1 ? SHA256.HashData(contents[0]) : SHA256.HashData([.. contents.SelectMany(c => SHA256.HashData(c))]);
        return new ResultInput(path, Convert.ToHexStringLower(hash));
    }
}
