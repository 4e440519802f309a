using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Contracts;

/// <summary>A file that a result was computed from.</summary>
/// <param name="Role"><c>department</c>, <c>include</c>, <c>trace</c>, <c>scenario</c>, <c>weights</c>, <c>group</c>, <c>voices</c>,
/// <c>result</c>, <c>pilot</c>, <c>offers</c>, <c>population</c>, <c>conventions</c> or
/// <c>ideas</c>.</param>
/// <param name="Path">As the user named it, with forward slashes.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal; null when it could not be read.</param>
internal sealed record OriginFile(
    [property: JsonRequired, OneOf(OriginFile.Department, OriginFile.Include, OriginFile.Scenario, OriginFile.Trace, OriginFile.Weights,
        OriginFile.Group, OriginFile.Voices, OriginFile.Result, OriginFile.Pilot, OriginFile.Offers,
        OriginFile.Population, OriginFile.Conventions, OriginFile.Ideas)] string Role,
    [property: JsonRequired] string Path,
    [property: JsonRequired, LooksLike("^[0-9a-f]{64}$")] string? Hash)
{
    public const string Department = "department";
    public const string Include = "include";
    public const string Scenario = "scenario";
    public const string Trace = "trace";
    public const string Weights = "weights";
    public const string Group = "group";
    public const string Voices = "voices";
    public const string Result = "result";
    public const string Pilot = "pilot";
    public const string Offers = "offers";
    public const string Population = "population";
    public const string Conventions = "conventions";
    public const string Ideas = "ideas";

    public static OriginFile Of(string role, string path) =>
        new(role, path.Replace('\\', '/'), HashOf(path, role is Result or Pilot ? BoundedFile.LargestResult : BoundedFile.LargestText));

    /// <summary>SHA-256 of a file's bytes; null when it cannot be read.</summary>
    public static string? HashOf(string path, int atMost = BoundedFile.LargestText)
    {
        return BoundedFile.Read(path, atMost, out _) is { } bytes ? Convert.ToHexStringLower(SHA256.HashData(bytes)) : null;
    }
}

/// <summary>Everything that is needed to compute a result once more.</summary>
internal sealed class ResultOrigin
{
    /// <summary>Empty for a department that was built in code.</summary>
    public required IReadOnlyList<OriginFile> Files { get; init; }

    /// <summary>SHA-256 of the canonical text of the department, the scenarios and the ballots: what they mean, however they are
    /// written.</summary>
    public required string ModelHash { get; init; }

    /// <summary>What was asked for.</summary>
    public required Request Asked { get; init; }

    /// <summary>Every figure that nobody has measured, with what it rests on.</summary>
    public required IReadOnlyList<UncertainInput> Figures { get; init; }

    public StudyRequest? Study => Asked.Study;

    public static ResultOrigin Of(DepartmentFile file, IReadOnlyList<Scenario> scenarios, Request asked) => new()
    {
        Asked = asked with { Conventions = file.Department.Conventions is { Path: not null } conventions ? conventions : null },
        Files =
        [
            .. FilesOf(file, scenarios, asked.Study), .. Table(OriginFile.Population, asked.Study?.Outlook?.PopulationFile),
            .. Table(OriginFile.Offers, asked.Study?.Requirements?.OffersPath),
        ],
        ModelHash = HashOf(file, scenarios, asked.Study),
        Figures = ParameterSamples.List(file.Department, scenarios),
    };

    /// <summary>The same of what is only simulated.</summary>
    public static ResultOrigin Of(DepartmentFile file, ExperimentOptions experiment) =>
        Of(file, [], new Request { Experiment = experiment });

    /// <summary>The files as the member <c>input</c> of a result names them; null for a department that was built in code.</summary>
    public ResultInput? Input => Files.Count == 0 ? null : ResultInput.OfHashes(Files[0].Path, [.. Files.Select(f => f.Hash)]);

    private static IEnumerable<OriginFile> Table(string role, string? path) => path is null ? [] : [OriginFile.Of(role, path)];

    private static IReadOnlyList<OriginFile> FilesOf(DepartmentFile file, IReadOnlyList<Scenario> scenarios, StudyRequest? study)
    {
        if (file.Files.Count == 0)
            return [];
        return
        [
            OriginFile.Of(OriginFile.Department, file.Files[0]),
            .. file.Files.Skip(1).Select(f => OriginFile.Of(IsData(f) ? OriginFile.Trace : OriginFile.Include, f)),
            .. scenarios.Select(s => s.Place.Path).OfType<string>().Select(p => OriginFile.Of(OriginFile.Scenario, p)),
            .. study?.WeightsFile is { } weights ? [OriginFile.Of(OriginFile.Weights, weights)] : Array.Empty<OriginFile>(),
            .. study?.Pilot is { Path: { } pilot } ? [OriginFile.Of(OriginFile.Pilot, pilot)] : Array.Empty<OriginFile>(),
            .. file.Department.Conventions.Path is { } conventions
                ? [OriginFile.Of(OriginFile.Conventions, conventions)] : Array.Empty<OriginFile>(),
            .. study is null ? [] : NamedResults(file).Select(p => OriginFile.Of(OriginFile.Result, p)),
            .. study?.Voices is { } voices ? voices.Files.Select(p => OriginFile.Of(OriginFile.Voices, p))
                : (study?.Group ?? []).Select(b => b.Place.Path).OfType<string>().Distinct(StringComparer.Ordinal).Select(p =>
                    OriginFile.Of(OriginFile.Group, p)),
        ];
    }

    // Results that the department names: what was measured of an idea, and an earlier study.
    private static IEnumerable<string> NamedResults(DepartmentFile file) =>
        file.Ideas.Where(i => i is { Measured: not null, Place.Path: not null }).Select(i => BoundedFile.Beside(i.Place.Path!, i.Measured!))
            .Concat(file is { EarlierStudy: { } earlier, Files: [var first, ..] } ? [BoundedFile.Beside(first, earlier)] : [])
            .Distinct(StringComparer.Ordinal);

    // Included files are written in the language; everything else that was read is recorded data.
    private static bool IsData(string path) => Path.GetExtension(path).ToUpperInvariant() is not (".YAML" or ".YML");

    private static string HashOf(DepartmentFile file, IReadOnlyList<Scenario> scenarios, StudyRequest? study)
    {
        var text = new StringBuilder(DepartmentYaml.Write(file, YamlForm.Canonical));
        foreach (var scenario in scenarios)
            text.Append("---\n").Append(ScenarioYaml.Write(scenario, YamlForm.Canonical));
        if (file.Department.Conventions is { Path: not null } conventions)
            text.Append("---\n").Append(ConventionsYaml.Write(conventions));
        if (study is { WeightsFile: not null, Weights.Said: { } said })
            text.Append("---\n").AppendJoin(", ", said.OrderBy(w => w.Key, StringComparer.Ordinal)
                .Select(w => string.Create(CultureInfo.InvariantCulture, $"{w.Key}: {w.Value:R}"))).Append('\n');
        if (study is { Group.Count: > 0 })
            text.Append("---\n").Append(BallotYaml.Write(study.Group));
        if (study?.Voices is { Steps.Count: > 0 } voices)
            text.Append("---\n").AppendJoin('\n', voices.Steps.Select(s =>
                string.Create(CultureInfo.InvariantCulture, $"{s.Who}: {s.Step} {s.Stickers} {s.Text}"))).Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
