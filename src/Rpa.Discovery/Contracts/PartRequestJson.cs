using System.Text.Json;

namespace Rpa.Discovery.Contracts;

/// <summary>What a run in parts is asked, by value: the same question has the same bytes, wherever the files lie.</summary>
internal sealed record PartRequestJson
{
    public const int Latest = 1;

    [Within(1, Latest)]
    public required int Version { get; init; }
    [OneOf("simulate", "study")]
    public required string Command { get; init; }
    [AtLeast(1)]
    public required int ModelSemantics { get; init; }
    public required ulong Seed { get; init; }
    public required bool ByPerson { get; init; }
    public required OptionsJson Options { get; init; }

    /// <summary>The department's file as YAML, everything that it includes among it.</summary>
    public required string Department { get; init; }

    /// <summary>Recorded arrivals, by the name that the department calls their file.</summary>
    public required IReadOnlyList<PartDataJson> Data { get; init; }

    public required IReadOnlyList<string> Scenarios { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ResultJsonContext.Of<PartRequestJson>());

    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="DamagedResultException">It says something that no request says.</exception>
    public static PartRequestJson Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var contract = ResultJsonContext.Of<PartRequestJson>();
        ShapeCheck.Of(json.RootElement, contract, "$");
        return json.RootElement.Deserialize(contract)!;
    }

    /// <summary>What it asks, read as the provenance of a result is.</summary>
    /// <exception cref="DamagedResultException">It says something that no request says.</exception>
    public ResultRequest Asked() => new(new ProvenanceJson
    {
        Platform = PlatformJson.Now,
        Language = "en",
        Files = [],
        Model = "",
        Seed = Seed,
        Options = Options,
        Formulas = [],
        Figures = [],
    }, Command);
}

/// <summary>A table that a department names.</summary>
internal sealed record PartDataJson
{
    public required string Name { get; init; }
    public required string Text { get; init; }
}
