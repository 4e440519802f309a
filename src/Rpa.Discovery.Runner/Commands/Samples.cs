using System.Reflection;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The samples that travel inside the runner, since an installed tool has no repository.</summary>
internal static class Samples
{
    private const string Prefix = "samples/";
    private const string Weights = "analysts.yaml";
    private const string WeightsOf = "tax-collection"; // whose aims they were written for
    private static readonly Assembly Here = typeof(Samples).Assembly;

    /// <summary>Department files by name, without the extension.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. All().Where(file => !file.Contains('/', StringComparison.Ordinal) && file.EndsWith(".yaml", StringComparison.Ordinal)
            && !IsWeights(file)).Select(file => file[..^".yaml".Length]).Order(StringComparer.Ordinal)];

    /// <summary>A sample's file, and everything that belongs to it: the scenarios that are based on it, the weights of its people, the
    /// notes, the schema, the page on the language.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> FilesOf(string name) =>
        [.. All().Where(file => BelongsTo(name, file)).Order(StringComparer.Ordinal).Select(file => (file, Read(file)))];

    private static bool BelongsTo(string name, string file)
    {
        if (file.StartsWith("scenarios/", StringComparison.Ordinal))
            return System.Text.Encoding.UTF8.GetString(Read(file)).Contains($"base: ../{name}.yaml", StringComparison.Ordinal);
        if (IsWeights(file))
            return string.Equals(name, WeightsOf, StringComparison.Ordinal);
        return file.EndsWith(".yaml", StringComparison.Ordinal)
            ? string.Equals(file, name + ".yaml", StringComparison.Ordinal) : !file.Contains('/', StringComparison.Ordinal);
    }

    private static bool IsWeights(string file) => string.Equals(file, Weights, StringComparison.Ordinal);

    private static IEnumerable<string> All() =>
        Here.GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]);

    private static byte[] Read(string file)
    {
        using var stream = Here.GetManifestResourceStream(Prefix + file)!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
