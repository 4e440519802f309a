using System.Text.Json;

namespace Rpa.Discovery.Contracts;

/// <summary>Cells of a sweep as other machines are asked for them, by value: the same question has the same bytes, wherever the files
/// lie.</summary>
internal sealed record CellsRequestJson
{
    public const int Latest = 1;

    [Within(1, Latest)]
    public required int Version { get; init; }
    [AtLeast(1)]
    public required int ModelSemantics { get; init; }

    /// <summary>The kind of the cells.</summary>
    public required string Kind { get; init; }

    /// <summary>What the plan asks instead of what the departments ask, as YAML.</summary>
    public string? Study { get; init; }

    public required IReadOnlyList<CellsDepartmentJson> Departments { get; init; }
    public required IReadOnlyList<CellsScenarioJson> Scenarios { get; init; }
    public required IReadOnlyList<CellsValuesJson> Values { get; init; }
    public required IReadOnlyList<ulong> Seeds { get; init; }

    /// <summary>Those of the plan's cells that are asked for, from 0 in its order.</summary>
    public required IReadOnlyList<int> Cells { get; init; }

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, ResultJsonContext.Of<CellsRequestJson>());

    /// <exception cref="JsonException">It is not JSON.</exception>
    /// <exception cref="DamagedResultException">It says something that no request says.</exception>
    public static CellsRequestJson Read(ReadOnlyMemory<byte> bytes)
    {
        using var json = JsonDocument.Parse(bytes);
        var contract = ResultJsonContext.Of<CellsRequestJson>();
        ShapeCheck.Of(json.RootElement, contract, "$");
        return json.RootElement.Deserialize(contract)!;
    }
}

/// <summary>A department with its files; those of one that is not asked for are left out.</summary>
internal sealed record CellsDepartmentJson
{
    public required string Label { get; init; }

    /// <summary>How often it is simulated at most: the silos hold it to that.</summary>
    [AtLeast(0)]
    public required int Replications { get; init; }

    /// <summary>The first includes the others.</summary>
    public required IReadOnlyList<CellsFileJson> Files { get; init; }
}

/// <summary>A file as it is called from the department's folder.</summary>
internal sealed record CellsFileJson
{
    public required string Name { get; init; }
    public required string Text { get; init; }

    /// <summary>Of its bytes.</summary>
    public required string Sha256 { get; init; }
}

/// <summary>A scenario of the plan.</summary>
internal sealed record CellsScenarioJson
{
    public required string Label { get; init; }

    /// <summary>As YAML; not there for today.</summary>
    public string? Text { get; init; }

    /// <summary>The label of the department for which alone it is.</summary>
    public string? Base { get; init; }
}

/// <summary>A place of the files, and what it is to be.</summary>
internal sealed record CellsValuesJson
{
    public required string Path { get; init; }
    public required IReadOnlyList<string> Values { get; init; }
}
