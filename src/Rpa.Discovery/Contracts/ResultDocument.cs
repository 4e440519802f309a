using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rpa.Discovery.Contracts;

/// <summary>The frame around every JSON result. Members may be added, never lost or renamed: a required member was there in the first
/// version, another one may be missing in an older result.</summary>
internal abstract record ResultDocument
{
    public const int Version = 1;

    [JsonPropertyOrder(-1)]
    [JsonRequired]
    [Within(1, Version)]
    public int SchemaVersion { get; init; } = Version;
    [JsonPropertyOrder(-1)]
    public required string Command { get; init; }
    [JsonPropertyOrder(-1)]
    public ResultInput? Input { get; init; }
    [JsonPropertyOrder(-1)]
    [JsonRequired]
    public ToolJson Tool { get; init; } = ToolJson.Now;
    [JsonPropertyOrder(-1)]
    public ProvenanceJson? Provenance { get; init; }

    /// <summary>As UTF-8 with a line end.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        JsonSerializer.Serialize(stream, this, ResultJsonContext.Results.GetTypeInfo(GetType()));
        stream.Write("\n"u8);
        return stream.ToArray();
    }
}

/// <summary>Which program computed a result, where.</summary>
internal sealed record ToolJson
{
    public static ToolJson Now { get; } = new()
    {
        Name = ToolVersion.Name, Version = ToolVersion.Text, Platform = ToolVersion.Platform,
        ModelSemantics = Simulation.ModelSemantics.Number
    };

    public required string Name { get; init; }
    public required string Version { get; init; }
    public required string Platform { get; init; }
    [AtLeast(1)]
    public int? ModelSemantics { get; init; }
}
