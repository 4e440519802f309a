using System.Text;
using System.Text.Json;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>Reads results that were saved with <c>--json</c>, as <c>report.json</c>, or by <c>ToJson</c>; those of version 0.1.0
/// too.</summary>
public static class ResultJson
{
    /// <summary>Reads a result; what is wrong with it is named with its place.</summary>
    /// <param name="path">A JSON file of at most 64 MiB.</param>
    public static ReadResult<SavedResult> Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Whole(Open(path));
    }

    /// <summary>The same of a stream, which is read to its end and left open.</summary>
    /// <param name="stream">A JSON text of at most 64 MiB.</param>
    /// <param name="name">What findings call it.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ReadResult<SavedResult> Read(Stream stream, string name = "result.json")
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        using var whole = new MemoryStream();
        var piece = new byte[81_920];
        while (stream.Read(piece) is > 0 and var length)
        {
            whole.Write(piece, 0, length);
            if (whole.Length > BoundedFile.LargestResult)
                return Refused(RecomputeRules.CannotRead.At(new SourceSpan(name, 0, 0), name,
                    FormatWords.TooLargeFor.With(whole.Length, BoundedFile.LargestResult)));
        }

        return Whole(Of(name, whole.ToArray()));
    }

    /// <summary>The same, or an exception.</summary>
    /// <param name="path">A JSON file of at most 64 MiB.</param>
    /// <exception cref="DepartmentException">It cannot be read, or is no result; every finding is listed.</exception>
    public static SavedResult Load(string path) => Read(path).ValueOrThrow();

    /// <summary>A result of which only the frame has been looked at.</summary>
    internal static ReadResult<SavedResult> Open(string path) =>
        BoundedFile.Read(path, BoundedFile.LargestResult, out var closed) is { } bytes
        ? Of(path, bytes)
        : Refused(RecomputeRules.CannotRead.At(new SourceSpan(path, 0, 0), path, closed!.IsTooLarge
            ? FormatWords.TooLargeFor.With(closed.Bytes, BoundedFile.LargestResult) : closed.Why));

    /// <summary>Why a result cannot be computed once more; null when it can.</summary>
    internal static Diagnostic? CannotRecompute(SavedResult saved)
    {
        var place = new SourceSpan(saved.Path, 0, 0);
        if (!DocumentKind.Computing.Contains(saved.Command, StringComparer.Ordinal))
            return RecomputeRules.NothingComputed.At(place, saved.Path, saved.Command, string.Join(", ", DocumentKind.Computing));
        if (saved.Json.TryGetProperty("isPartial", out var partial) && partial.ValueKind == JsonValueKind.True)
            return RecomputeRules.Interrupted.At(place, saved.Path);
        if (!saved.Json.TryGetProperty(ProvenanceJson.Member, out var provenance) || provenance.ValueKind != JsonValueKind.Object)
            return RecomputeRules.NoProvenance.At(place, saved.Path, ProvenanceJson.Member);
        return provenance.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array && files.GetArrayLength() == 0
            ? RecomputeRules.BuiltInCode.At(place, saved.Path) : null;
    }

    /// <summary>What is wrong with a saved result, with its place.</summary>
    internal static Diagnostic Damaged(SavedResult saved, DamagedResultException damage) =>
        (damage.Path.StartsWith(SavedResult.ProvenancePath, StringComparison.Ordinal)
            ? RecomputeRules.NoProvenance : RecomputeRules.Damaged).At(saved.PlaceOf(damage.Path), saved.Path, damage.What);

    /// <summary>Reads what the provenance asks for.</summary>
    internal static ReadResult<ResultRequest> RequestOf(SavedResult saved)
    {
        try
        {
            return new(new ResultRequest(saved.Provenance, saved.Command), []);
        }
        catch (DamagedResultException e)
        {
            return new(null, [Damaged(saved, e)]);
        }
        catch (ArgumentException e)
        {
            // The options themselves know what they take: two that exclude each other, a date after another.
            return new(null, [RecomputeRules.NoProvenance.At(new SourceSpan(saved.Path, 0, 0), saved.Path, e.Message.TrimEnd('.'))]);
        }
        catch (DepartmentException e)
        {
            return new(null, e.Diagnostics);
        }
    }

    private static ReadResult<SavedResult> Whole(ReadResult<SavedResult> opened)
    {
        if (!opened.TryGetValue(out var saved))
            return opened;
        try
        {
            if (saved.Document.Provenance is null)
                return opened;
            var request = RequestOf(saved);
            return request.TryGetValue(out var asked) ? new(new SavedResult(saved.Path, saved.Bytes, saved.Json) { Request = asked }, [])
                : new(null, request.Diagnostics);
        }
        catch (DamagedResultException e)
        {
            return Refused(Damaged(saved, e));
        }
    }

    /// <summary>The same of bytes that were read already.</summary>
    internal static ReadResult<SavedResult> Of(string path, byte[] bytes)
    {
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
            return Refused(RecomputeRules.NotJson.At(new SourceSpan(path, (int)(e.LineNumber ?? 0) + 1,
                (int)(e.BytePositionInLine ?? 0) + 1), path));
        }

        if (!Decodes(root))
            return Refused(RecomputeRules.NotJson.At(new SourceSpan(path, 0, 0), path));
        return Fault(path, root) is { } fault ? Refused(fault) : new ReadResult<SavedResult>(new SavedResult(path, bytes, root), []);
    }

    private static Diagnostic? Fault(string path, JsonElement root)
    {
        var place = new SourceSpan(path, 0, 0);
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("tool", out var tool) || tool.ValueKind != JsonValueKind.Object
            || !Is(tool, "name", ToolVersion.Name))
            return RecomputeRules.NotOurs.At(place, path, $"tool.name = \"{ToolVersion.Name}\"");
        if (!root.TryGetProperty("schemaVersion", out var schema) || schema.ValueKind != JsonValueKind.Number
            || !schema.TryGetInt32(out var version) || version < 1)
            return RecomputeRules.NotOurs.At(place, path, "schemaVersion");
        if (version > ResultDocument.Version)
            return RecomputeRules.FromTheFuture.At(place, path, version, ResultDocument.Version,
                tool.TryGetProperty("version", out var made) && made.ValueKind == JsonValueKind.String ? made.GetString() : "?");
        return root.TryGetProperty("command", out var command) && command.ValueKind == JsonValueKind.String
            ? null : RecomputeRules.NotOurs.At(place, path, "command");
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
        element.TryGetProperty(member, out var said) && said.ValueKind == JsonValueKind.String
            && string.Equals(said.GetString(), value, StringComparison.Ordinal);

    private static ReadResult<SavedResult> Refused(Diagnostic diagnostic) => new(null, [diagnostic]);
}
