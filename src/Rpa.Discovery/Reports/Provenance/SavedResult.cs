using System.Text;
using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A result that was saved: what made it, in which language, from what.</summary>
internal sealed class SavedResult
{
    private static readonly string[] Computing = ["study", "rank", "simulate", "hotspots", "whatif", "portfolio"];

    /// <summary>Where it lies, as the user named it.</summary>
    public required string Path { get; init; }

    public required ReadOnlyMemory<byte> Bytes { get; init; }

    public required JsonElement Root { get; init; }

    public string Command => Root.GetProperty("command").GetString()!;

    public SavedMember Provenance => new(Root.GetProperty(OriginJson.Member), "$." + OriginJson.Member);

    /// <summary>Event logs that were written beside it, which are not written again.</summary>
    public IReadOnlyList<string> Logs => Root.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array ? [.. files.EnumerateArray().Select(f => f.ToString())] : [];

    public bool WithPerformance => Root.TryGetProperty("performance", out _);

    /// <summary>Reads a result and refuses what cannot be computed once more.</summary>
    public static ReadResult<SavedResult> Read(string path)
    {
        if (BoundedFile.Read(path, BoundedFile.LargestResult, out var closed) is not { } bytes)
        {
            return Refused(RecomputeRules.CannotRead.At(new SourceSpan(path, 0, 0), path,
                closed!.IsTooLarge ? FormatWords.TooLargeFor.With(closed.Bytes, BoundedFile.LargestResult) : closed.Why));
        }

        if (bytes.AsSpan().StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        // Some shells write what is redirected to a file in UTF-16.
        if (SourceFile.OtherEncoding(bytes) is { } encoding && JapaneseEncodings.Read(bytes, encoding) is { } text)
            bytes = Encoding.UTF8.GetBytes(text);
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(bytes);
            root = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            return Refused(RecomputeRules.NotJson.At(new SourceSpan(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1), path));
        }

        if (!Decodes(root))
            return Refused(RecomputeRules.NotJson.At(new SourceSpan(path, 0, 0), path));
        return Fault(path, root) is { } fault
            ? Refused(fault)
            : new ReadResult<SavedResult>(new SavedResult { Path = path, Bytes = bytes, Root = root }, []);
    }

    /// <summary>What is wrong with the member that says where it comes from.</summary>
    public Diagnostic Damaged(object what) => RecomputeRules.NoProvenance.At(new SourceSpan(Path, 0, 0), Path, what);

    private static Diagnostic? Fault(string path, JsonElement root)
    {
        var place = new SourceSpan(path, 0, 0);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("tool", out var tool) || tool.ValueKind != JsonValueKind.Object || !Is(tool, "name", ToolVersion.Name))
            return RecomputeRules.NotOurs.At(place, path, "tool.name = \"rpa-discovery\"");
        if (!root.TryGetProperty("schemaVersion", out var schema) || schema.ValueKind != JsonValueKind.Number || !schema.TryGetInt32(out var version) || version < 1)
            return RecomputeRules.NotOurs.At(place, path, "schemaVersion");
        if (version > ResultDocument.Version)
            return RecomputeRules.FromTheFuture.At(place, path, version, ResultDocument.Version, tool.TryGetProperty("version", out var made) && made.ValueKind == JsonValueKind.String ? made.GetString() : "?");
        if (!root.TryGetProperty("command", out var command) || command.ValueKind != JsonValueKind.String)
            return RecomputeRules.NotOurs.At(place, path, "command");
        if (!Computing.Contains(command.GetString(), StringComparer.Ordinal))
            return RecomputeRules.NothingComputed.At(place, path, command.GetString(), string.Join(", ", Computing));
        if (root.TryGetProperty("isPartial", out var partial) && partial.ValueKind == JsonValueKind.True)
            return RecomputeRules.Interrupted.At(place, path);
        return root.TryGetProperty(OriginJson.Member, out var provenance) && provenance.ValueKind == JsonValueKind.Object
            ? null
            : RecomputeRules.NoProvenance.At(place, path, OriginJson.Member);
    }

    // Half of a pair of surrogates, or bytes that are no UTF-8, are found only when a text is taken.
    private static bool Decodes(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(Decodes),
                JsonValueKind.Object => element.EnumerateObject().All(member => member.Name is not null && Decodes(member.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool Is(JsonElement element, string member, string value) =>
        element.TryGetProperty(member, out var said) && said.ValueKind == JsonValueKind.String && string.Equals(said.GetString(), value, StringComparison.Ordinal);

    private static ReadResult<SavedResult> Refused(Diagnostic diagnostic) => new(null, [diagnostic]);
}
