using System.Text.Json;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A result as it was saved: which command made it, what it was asked, and what it says.</summary>
public sealed class SavedResult
{
    internal const string ProvenancePath = "$." + ProvenanceJson.Member;

    private readonly Lazy<ResultDocument> _document;
    private readonly Lazy<ProvenanceJson> _provenance;

    internal SavedResult(string path, ReadOnlyMemory<byte> bytes, JsonElement json)
    {
        Path = path;
        Bytes = bytes;
        Json = json;
        _document = new(() => Read(json));
        _provenance = new(() => ProvenanceJson.Read(json));
    }

    /// <summary>The command that made it.</summary>
    public string Command => Json.GetProperty("command").GetString()!;

    /// <summary>The version of the program that made it; empty where it does not say.</summary>
    public string ToolVersion => Json.GetProperty("tool").TryGetProperty("version", out var version)
        && version.ValueKind == JsonValueKind.String ? version.GetString()! : "";

    /// <summary>The files that it was computed from, as they were named then, the department first; empty where nothing was computed, or of
    /// a department that was built in code.</summary>
    public IReadOnlyList<string> Files => Request is { } request ? [.. request.Origins.Select(f => f.Path)] : [];

    /// <summary>What was simulated; null where nothing was computed (<c>validate</c>, say, or findings).</summary>
    public ExperimentOptions? Experiment => Request?.Experiment;

    /// <summary>All that it says, member by member; <c>rpa-discovery schema result</c> describes it.</summary>
    public JsonElement Json { get; }

    /// <summary>The result once more, UTF-8 with a line end: the same bytes as it was saved with, when this version made it.</summary>
    public byte[] ToJson() => Document.Write();

    /// <summary>All that was asked; null where nothing was computed.</summary>
    internal ResultRequest? Request { get; init; }

    /// <summary>Where it lies, as the user named it.</summary>
    internal string Path { get; }

    internal ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>The whole of it.</summary>
    /// <exception cref="DamagedResultException">It says something that no result says.</exception>
    internal ResultDocument Document => _document.Value;

    /// <exception cref="DamagedResultException">It says something that no result says.</exception>
    internal ProvenanceJson Provenance => _provenance.Value;

    /// <summary>Event logs that were written beside it, which are not written again.</summary>
    internal IReadOnlyList<string> Logs => Json.TryGetProperty("files", out var files) && files.ValueKind == JsonValueKind.Array
        ? [.. files.EnumerateArray().Select(f => f.ToString())] : [];

    internal bool WithPerformance => Json.TryGetProperty("performance", out _);

    /// <summary>The command and its version.</summary>
    public override string ToString() => $"{Command} ({ToolVersion})";

    /// <summary>The line and column at which a member stands.</summary>
    internal SourceSpan PlaceOf(string member) =>
        JsonPlace.Of(Bytes.Span, member) is var (line, column) ? new SourceSpan(Path, line, column) : new SourceSpan(Path, 0, 0);

    private static ResultDocument Read(JsonElement json)
    {
        var contract = DocumentKind.Of(json)?.Contract
            ?? throw new DamagedResultException("$.command",
                RecomputeWords.NoCommand.With("$.command", json.GetProperty("command").GetString()));
        ShapeCheck.Of(json, contract, "$");
        return (ResultDocument)json.Deserialize(contract)!;
    }
}
