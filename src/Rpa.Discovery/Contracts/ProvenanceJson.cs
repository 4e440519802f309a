using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Text.Json;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>What a result was computed from, so that it can be computed once more.</summary>
[Description("Everything that is needed to compute the result once more: 'rpa-discovery recompute RESULT.json'.")]
internal sealed record ProvenanceJson
{
    public const string Member = "provenance";

    public required PlatformJson Platform { get; init; }
    [OneOf("en", "ja")]
    public required string Language { get; init; }
    public required IReadOnlyList<OriginFile> Files { get; init; }
    [LooksLike("^[0-9a-f]{64}$")]
    public required string Model { get; init; }
    [AtLeast(0)]
    public required ulong Seed { get; init; }
    public required OptionsJson Options { get; init; }
    public required IReadOnlyList<FormulaJson> Formulas { get; init; }
    public required IReadOnlyList<DoubtfulFigureJson> Figures { get; init; }

    /// <summary>As a saved result says it.</summary>
    /// <exception cref="DamagedResultException">It says something that no result says.</exception>
    public static ProvenanceJson Read(JsonElement result)
    {
        var contract = ResultJsonContext.Of<ProvenanceJson>();
        var said = result.GetProperty(Member);
        ShapeCheck.Of(said, contract, "$." + Member);
        return said.Deserialize(contract)!;
    }

    public static ProvenanceJson? Of(string command, ResultOrigin? origin, Language language) => origin is null ? null : new ProvenanceJson
    {
        Platform = PlatformJson.Now,
        Language = language == Wording.Language.Japanese ? "ja" : "en",
        Files = origin.Files,
        Model = origin.ModelHash,
        Seed = origin.Asked.Experiment.Seed,
        Options = OptionsJson.Of(origin.Asked),
        Formulas = [.. Contracts.Formulas.Of(command, origin.Asked.Portfolio is not null)
            .Select(f => new FormulaJson { Id = f.Id, Version = f.Version, Unit = UnitText.Code(f.Unit), Source = f.Source })],
        Figures = [.. origin.Figures.Select(f =>
            new DoubtfulFigureJson { Path = f.Path, Evidence = JsonCode.Of(f.Evidence), IsUnknown = f.IsUnknown ? true : null })],
    };
}

/// <summary>Operating system, processor and runtime.</summary>
internal sealed record PlatformJson
{
    public static PlatformJson Now { get; } = new()
    {
        Os = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "macos" : "linux",
        Architecture = RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
        Runtime = RuntimeInformation.FrameworkDescription,
    };

    /// <summary>Operating system and processor, on which the last digits of a figure depend.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Kind => $"{Os}-{Architecture}";

    public required string Os { get; init; }
    public required string Architecture { get; init; }
    public required string Runtime { get; init; }
}

/// <summary>A way of getting a figure, with its version.</summary>
internal sealed record FormulaJson
{
    public required string Id { get; init; }
    [AtLeast(1)]
    public required int Version { get; init; }
    public required string Unit { get; init; }
    public required string Source { get; init; }
}

/// <summary>A figure that nobody has measured, with what it rests on.</summary>
internal sealed record DoubtfulFigureJson
{
    public required string Path { get; init; }
    [CodeOf<EvidenceClass>]
    public required string Evidence { get; init; }
    public bool? IsUnknown { get; init; }
}
