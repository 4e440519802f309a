using System.Security.Cryptography;
using System.Text;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery.Reports;

/// <summary>A file that a result was computed from.</summary>
/// <param name="Role"><c>department</c>, <c>include</c>, <c>scenario</c> or <c>trace</c>.</param>
/// <param name="Path">As the user named it, with forward slashes.</param>
/// <param name="Hash">SHA-256 in lower-case hexadecimal; null when it could not be read.</param>
internal sealed record OriginFile(string Role, string Path, string? Hash)
{
    public const string Department = "department";
    public const string Include = "include";
    public const string Scenario = "scenario";
    public const string Trace = "trace";

    public static OriginFile Of(string role, string path) => new(role, path.Replace('\\', '/'), HashOf(path));

    /// <summary>SHA-256 of a file's bytes; null when it cannot be read.</summary>
    public static string? HashOf(string path)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}

/// <summary>Everything that is needed to compute a result once more.</summary>
internal sealed class ResultOrigin
{
    /// <summary>Empty for a department that was built in code.</summary>
    public required IReadOnlyList<OriginFile> Files { get; init; }

    /// <summary>SHA-256 of the canonical text of the department and the scenarios: what they mean, however they are written.</summary>
    public required string ModelHash { get; init; }

    /// <summary>What was asked for, before a plan until precise chose its number of replications.</summary>
    public required ExperimentOptions Experiment { get; init; }

    /// <summary>Every figure that nobody has measured, with what it rests on.</summary>
    public required IReadOnlyList<DoubtfulFigure> Figures { get; init; }

    /// <summary>Null for a command that ranks nothing.</summary>
    public StudyOrigin? Study { get; init; }

    /// <summary>Null for a command that plans nothing.</summary>
    public PortfolioConstraints? Portfolio { get; init; }

    public static ResultOrigin Of(DepartmentFile file, IReadOnlyList<Scenario> scenarios, ExperimentOptions experiment, StudyOrigin? study = null, PortfolioConstraints? portfolio = null) => new()
    {
        Files = FilesOf(file, scenarios),
        ModelHash = HashOf(file, scenarios),
        Experiment = experiment,
        Figures = JointRows.List(file.Department, scenarios),
        Study = study,
        Portfolio = portfolio,
    };

    private static IReadOnlyList<OriginFile> FilesOf(DepartmentFile file, IReadOnlyList<Scenario> scenarios)
    {
        if (file.Files.Count == 0)
            return [];
        var first = file.Files[0];
        var folder = Path.GetDirectoryName(first) ?? "";
        return
        [
            OriginFile.Of(OriginFile.Department, first),
            .. file.Files.Skip(1).Select(f => OriginFile.Of(OriginFile.Include, f)),
            .. file.Department.Workflows.Select(w => w.Arrivals?.Trace).OfType<string>().Select(t => OriginFile.Of(OriginFile.Trace, Path.Combine(folder, t))),
            .. scenarios.Select(s => s.Place.Path).OfType<string>().Select(p => OriginFile.Of(OriginFile.Scenario, p)),
        ];
    }

    private static string HashOf(DepartmentFile file, IReadOnlyList<Scenario> scenarios)
    {
        var text = new StringBuilder(DepartmentYaml.Write(file, YamlForm.Canonical));
        foreach (var scenario in scenarios)
            text.Append("---\n").Append(ScenarioYaml.Write(scenario, YamlForm.Canonical));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
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
internal sealed record StudyOrigin(Weights Weights, IRankingMethod Method, IReadOnlyList<Ballot> Group, int Top, int Simulated, SelectionOptions? Selection, int Doubted, int Files);
