using System.Text.Json;
using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Computes a saved result once more from what it says it was computed from, and names every difference.</summary>
public static class Recomputation
{
    /// <summary>Reads a result of <c>study</c>, <c>rank</c>, <c>simulate</c>, <c>hotspots</c>, <c>whatif</c> or <c>portfolio</c> and computes it again. It takes as long as the result took.</summary>
    /// <remarks>Input files are looked for as the result names them, then beside the result. Where they have changed, what they say now is computed, and the change is named;
    /// ballots that are gone are taken as the result says them.</remarks>
    /// <param name="path">The result, JSON.</param>
    /// <param name="progress">Told the stage and how far it is.</param>
    /// <param name="cancellationToken">Ends it between runs; nothing is returned then.</param>
    /// <exception cref="DepartmentException">It is not a result that can be computed again, an input is missing, or an input has errors by now.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RecomputedResult Of(string path, IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var saved = SavedResult.Read(path).ValueOrThrow();
        var files = Read(saved, OriginJson.FilesOf);
        if (files.Count == 0)
            throw new DepartmentException([RecomputeRules.BuiltInCode.At(new SourceSpan(path, 0, 0), path)]);
        if (!files.Any(f => f.Role == OriginFile.Department))
            throw new DepartmentException([saved.Damaged(RecomputeWords.NoDepartment)]);
        Read(saved, OriginJson.FormulasOf); // a damage is said before anything is computed
        var inputs = new RecomputedInputs(saved.Path, files);
        var recomputed = Compute(saved, inputs, progress, cancellationToken);
        using var now = JsonDocument.Parse(recomputed);
        var differences = Read(saved, _ => ResultComparison.Between(saved.Bytes, recomputed, inputs.SaidPaths));
        var (then, today) = (ResultComparison.PlatformOf(saved.Root), ResultComparison.PlatformOf(now.RootElement));
        return new RecomputedResult
        {
            Command = saved.Command,
            Differences = differences,
            SamePlatform = string.Equals(then, today, StringComparison.Ordinal),
            PlatformThen = then,
            PlatformNow = today,
            Recomputed = recomputed,
        };
    }

    private static byte[] Compute(SavedResult saved, RecomputedInputs inputs, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        var language = Read(saved, OriginJson.LanguageOf);
        var experiment = Read(saved, OriginJson.ExperimentOf);
        var performance = saved.WithPerformance;
        var department = inputs.Department;
        switch (saved.Command)
        {
            case "simulate":
                {
                    var file = DepartmentYaml.LoadFile(department);
                    return ResultDocuments.Simulate(file, experiment, Experiment.Run(file.Department, experiment, progress, null, cancellation), saved.Logs, language, performance);
                }

            case "hotspots":
                {
                    var file = DepartmentYaml.LoadFile(department);
                    var result = Experiment.Run(file.Department, experiment, progress, null, cancellation);
                    return ResultDocuments.HotSpots(file, experiment, result, HotSpotAnalysis.Find(result), language, performance);
                }

            case "whatif":
                {
                    var file = DepartmentYaml.LoadFile(department);
                    var asked = Read(saved, OriginJson.WhatIfOf);
                    if (asked?.Goal is { } goal)
                    {
                        if (goal.Goal.Fault(file.Department, new SourceSpan(department, 0, 0)) is { } fault)
                            throw new DepartmentException([fault]);
                        return ResultDocuments.WhatIf(file, experiment, goal.Find(department, file.Department, experiment, progress, null, cancellation), language, performance);
                    }

                    var variants = asked is not null ? asked.Sweep.VariantsOf(department) : [.. inputs.Scenarios.Select(s => Variant.Of(file.Department, ScenarioYaml.Load(s)))];
                    if (variants.Count == 0)
                        throw new DepartmentException([RecomputeRules.BuiltInCode.At(new SourceSpan(saved.Path, 0, 0), saved.Path)]);
                    return ResultDocuments.WhatIf(file, experiment, SideBySide.Of(file.Department, variants, experiment, progress, null, cancellation), asked, language, performance);
                }

            default:
                return Ranked(saved, inputs, experiment, language, progress, cancellation);
        }
    }

    private static byte[] Ranked(
        SavedResult saved, RecomputedInputs inputs, ExperimentOptions experiment, Language language, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        var options = Read(saved, provenance => Asked(OriginJson.StudyOf(provenance), OriginJson.HasPortfolio(provenance) ? OriginJson.PortfolioOf(provenance) : null, inputs, experiment));
        var study = AutomationStudy.Load(inputs.Department);
        if (saved.Command == "portfolio")
            return study.Plan(options.Portfolio ?? Read(saved, Limits), options, progress, cancellation).ToJson(language, saved.WithPerformance);
        var result = study.Run(options, progress, cancellation);
        return saved.Command == "rank" ? ResultDocuments.Rank(result, language, saved.WithPerformance) : result.Report.ToJson(language, saved.WithPerformance);
    }

    private static StudyOptions Asked(StudyOrigin asked, PortfolioConstraints? portfolio, RecomputedInputs inputs, ExperimentOptions experiment)
    {
        var options = new StudyOptions
        {
            Experiment = experiment,
            Scenarios = [.. inputs.Scenarios.Select(ScenarioYaml.Load)],
            Weights = inputs.Found(OriginFile.Weights) is { } weights && BallotYaml.Load(weights) is [var one] ? one.Weights : asked.Weights,
            WeightsFile = inputs.Of(OriginFile.Weights),
            Method = asked.Method,
            Group = inputs.Found(OriginFile.Group) is { } group ? BallotYaml.Load(group) : asked.Group,
            Selection = asked.Selection,
            Top = asked.Top,
            Simulated = asked.Simulated,
            Doubted = asked.Doubted,
            Files = asked.Files,
            EvenIfOverloaded = asked.EvenIfOverloaded,
            Portfolio = portfolio,
        };
        options.Check();
        return options;
    }

    private static PortfolioConstraints Limits(SavedMember provenance)
    {
        var constraints = OriginJson.PortfolioOf(provenance);
        constraints.Check();
        return constraints;
    }

    // Somebody may have edited what says where the result comes from.
    private static T Read<T>(SavedResult saved, Func<SavedMember, T> read)
    {
        try
        {
            return read(saved.Provenance);
        }
        catch (DamagedResultException e)
        {
            throw new DepartmentException([saved.Damaged(e.What)]);
        }
        catch (ArgumentException e)
        {
            // The options themselves know what they take: two that exclude each other, a date after another.
            throw new DepartmentException([saved.Damaged(e.Message.TrimEnd('.'))]);
        }
    }
}

/// <summary>The files of a saved result, found where they are now.</summary>
internal sealed class RecomputedInputs
{
    private readonly List<(OriginFile File, string Found)> _files = [];

    public RecomputedInputs(string result, IReadOnlyList<OriginFile> files)
    {
        var beside = Path.GetDirectoryName(result) ?? "";
        var asNamed = files.Where(f => f.Role is OriginFile.Department).All(f => File.Exists(f.Path));
        List<Diagnostic> missing = [];
        foreach (var file in files)
        {
            // All from one place: half of an input from elsewhere would be another input.
            var found = asNamed || Path.IsPathRooted(file.Path) ? file.Path : Path.Combine(beside, file.Path);
            if (!asNamed && !File.Exists(found) && file.Role is OriginFile.Department or OriginFile.Scenario or OriginFile.Weights or OriginFile.Group)
                found = Path.Combine(beside, Path.GetFileName(file.Path));
            if (!File.Exists(found) && file.Role is not (OriginFile.Weights or OriginFile.Group)) // what ballots say stands in the result itself
                missing.Add(RecomputeRules.InputMissing.At(new SourceSpan(result, 0, 0), file.Path, result));
            _files.Add((file, found));
        }

        if (missing.Count > 0)
            throw new DepartmentException(missing);
        SaidPaths = _files.Select(f => (Found: f.Found.Replace('\\', '/'), f.File.Path)).Where(f => f.Found != f.Path).DistinctBy(f => f.Found).ToDictionary(f => f.Found, f => f.Path, StringComparer.Ordinal);
    }

    public string Department => _files.First(f => f.File.Role == OriginFile.Department).Found;

    /// <summary>Where the file of a role should be; null when the result names none.</summary>
    public string? Of(string role) => _files.Find(f => f.File.Role == role).Found;

    /// <summary>The same; null when it is not there.</summary>
    public string? Found(string role) => Of(role) is { } path && File.Exists(path) ? path : null;

    public IReadOnlyList<string> Scenarios => [.. _files.Where(f => f.File.Role == OriginFile.Scenario).Select(f => f.Found)];

    /// <summary>Where a file was found → how the result names it, for those where the two differ.</summary>
    public IReadOnlyDictionary<string, string> SaidPaths { get; }
}
