using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Ballots;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
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

    /// <summary>What was asked for, before a plan until precise chose its number of replications.</summary>
    public required ExperimentOptions Experiment { get; init; }

    /// <summary>Every figure that nobody has measured, with what it rests on.</summary>
    public required IReadOnlyList<UncertainInput> Figures { get; init; }

    /// <summary>Conventions of doubt that a file gave; null for the usual ones.</summary>
    public DoubtConventions? Conventions { get; init; }

    /// <summary>Null for a command that ranks nothing.</summary>
    public StudyOrigin? Study { get; init; }

    /// <summary>Null for a command that plans nothing.</summary>
    public PortfolioConstraints? Portfolio { get; init; }

    /// <summary>Null unless values of the file were changed.</summary>
    public WhatIfOrigin? WhatIf { get; init; }

    /// <summary>Null unless the years to come were asked for.</summary>
    public OutlookOrigin? Outlook { get; init; }

    public static ResultOrigin Of(
        DepartmentFile file, IReadOnlyList<Scenario> scenarios, ExperimentOptions experiment, StudyOrigin? study = null,
        PortfolioConstraints? portfolio = null, WhatIfOrigin? whatIf = null,
        OutlookOrigin? outlook = null) => new()
        {
            WhatIf = whatIf,
            Outlook = outlook,
            Conventions = file.Department.Conventions is { Path: not null } conventions ? conventions : null,
            Files = [.. FilesOf(file, scenarios, study), .. outlook?.PopulationFile is { } table
                ? [OriginFile.Of(OriginFile.Population, table)] : Array.Empty<OriginFile>()],
            ModelHash = HashOf(file, scenarios, study),
            Experiment = experiment,
            Figures = ParameterSamples.List(file.Department, scenarios),
            Study = study,
            Portfolio = portfolio,
        };

    /// <summary>The files as the member <c>input</c> of a result names them; null for a department that was built in code.</summary>
    public ResultInput? Input => Files.Count == 0 ? null : ResultInput.OfHashes(Files[0].Path, [.. Files.Select(f => f.Hash)]);

    private static IReadOnlyList<OriginFile> FilesOf(DepartmentFile file, IReadOnlyList<Scenario> scenarios, StudyOrigin? study)
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

    private static string HashOf(DepartmentFile file, IReadOnlyList<Scenario> scenarios, StudyOrigin? study)
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

/// <summary>What values of the file a comparison was asked for.</summary>
/// <param name="Sweep">Where, and which.</param>
/// <param name="Goal">The goal for which they were tried; null where they were asked for one by one.</param>
internal sealed record WhatIfOrigin(SweepRequest Sweep, GoalRequest? Goal = null);

/// <summary>What a pilot was asked: to be set beside the prediction, or how many cases it needs.</summary>
/// <param name="Path">The pilot's table; null where the number of cases was asked.</param>
/// <param name="Candidate">What was tried, where it was named.</param>
/// <param name="NoRanking">Whether the ranking was left out.</param>
/// <param name="Power">How often a figure that is off is to be found; null beside a pilot.</param>
/// <param name="Within">How far off; null beside a pilot.</param>
internal sealed record PilotRequest(string? Path, string? Candidate, bool NoRanking, double? Power, double? Within);

/// <summary>How far into the years to come was looked.</summary>
/// <param name="Years">How many fiscal years, the first included.</param>
/// <param name="Tried">How many candidates at most were tried.</param>
/// <param name="Files">How many possible files.</param>
/// <param name="PopulationFile">A table of population; null for none.</param>
internal sealed record OutlookOrigin(int Years, int Tried, int Files, string? PopulationFile)
{
    public const int MostYears = 30;
}

/// <summary>What a ranking was asked to do.</summary>
/// <param name="Weights">How much each aim counts.</param>
/// <param name="Method">What the order is made by.</param>
/// <param name="Group">The weights of several people.</param>
/// <param name="Top">How many of the best are spoken of together.</param>
/// <param name="Simulated">How many candidates are simulated.</param>
/// <param name="Selection">When to stop simulating; null simulates all alike.</param>
/// <param name="Doubted">How many of the best are taken through possible files.</param>
/// <param name="Files">How many possible files.</param>
/// <param name="WeightsFile">The ballot file that the weights were read from; null when there was none.</param>
/// <param name="EvenIfOverloaded">Whether an overloaded department is ranked all the same.</param>
/// <param name="Quick">Whether only the file's own figures are looked at, by a few runs.</param>
internal sealed record StudyOrigin(
    Weights Weights, IRankingMethod Method, IReadOnlyList<Ballot> Group, int Top, int Simulated, SelectionOptions? Selection, int Doubted,
    int Files, string? WeightsFile = null,
    bool EvenIfOverloaded = false, bool Quick = false)
{
    /// <summary>What people said in tables; null where none were given.</summary>
    public HeardVoices? Voices { get; init; }

    /// <summary>Whether people's own words go into the result.</summary>
    public bool FreeText { get; init; }

    /// <summary>Whether voices are only counted.</summary>
    public bool NoRanking { get; init; }

    /// <summary>What a pilot was asked beside it; null where none was.</summary>
    public PilotRequest? Pilot { get; init; }

    /// <summary>Whether equal weights and the weighted sum rank, nobody else's weights are looked at, and nothing stops early.</summary>
    public bool IsUsual => Weights.Said is null && Method is WeightedSum && Group.Count == 0 && Selection is null;
}
