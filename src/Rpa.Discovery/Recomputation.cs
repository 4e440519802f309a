using System.Text.Json;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Reports.Provenance;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Computes a saved result once more from what it says it was computed from, and names every difference.</summary>
public static class Recomputation
{
    /// <summary>Reads a result of <c>study</c>, <c>rank</c>, <c>simulate</c>, <c>hotspots</c>, <c>whatif</c>, <c>portfolio</c>,
    /// <c>voices</c>,
    /// <c>causes</c>, <c>verify</c> or <c>requirements</c> and computes it again. It takes as long as the result took.</summary>
    /// <remarks>Input files are looked for as the result names them, then beside the result. Where they have changed, what they say now is
    /// computed, and the change is named; ballots that are gone are taken as the result says them.</remarks>
    /// <param name="path">The result, JSON.</param>
    /// <param name="progress">Told the stage and how far it is.</param>
    /// <param name="cancellationToken">Ends it between runs; nothing is returned then.</param>
    /// <exception cref="DepartmentException">It is not a result that can be computed again, an input is missing, or an input has errors by
    /// now.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static RecomputedResult Of(string path, IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var saved = ResultJson.Open(path).ValueOrThrow();
        if (ResultJson.CannotRecompute(saved) is { } why)
            throw new DepartmentException([why]);
        var asked = ResultJson.RequestOf(saved).ValueOrThrow();
        if (saved.Command != "calibrate" && !asked.Origins.Any(f => f.Role == OriginFile.Department))
            throw new DepartmentException([RecomputeRules.NoProvenance.At(new SourceSpan(path, 0, 0), path, RecomputeWords.NoDepartment)]);
        var inputs = new RecomputedInputs(saved.Path, asked.Origins);
        var recomputed = Compute(saved, asked, inputs, progress, cancellationToken);
        using var now = JsonDocument.Parse(recomputed);
        var differences = ResultComparison.Between(saved.Bytes, recomputed, inputs.SaidPaths);
        var (then, today) = (ResultComparison.PlatformOf(saved.Json), ResultComparison.PlatformOf(now.RootElement));
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

    private static byte[] Compute(SavedResult saved, ResultRequest asked, RecomputedInputs inputs, IProgress<StudyProgress>? progress,
        CancellationToken cancellation)
    {
        var (language, experiment, performance) = (asked.Language, asked.Experiment, saved.WithPerformance);
        if (saved.Command == "calibrate" && DocumentOf<CalibrateDocument>(saved).Input is { } input)
        {
            var read = CalibrationFolder.Read(input.Path, inputs.All(OriginFile.Result), inputs.All(OriginFile.Ideas)).ValueOrThrow();
            return CalibrationDocuments.Of(read, saved.Logs, language);
        }

        if (Computation.Of(saved.Command) is { } computation)
        {
            var named = saved.Command == "requirements" ? DocumentOf<RequirementsDocument>(saved).Named : null;
            var options = asked.Asked.Study is null ? new StudyOptions { Experiment = experiment }
                : Options(saved.Path, asked, inputs, named: named);
            var lacks = computation.Limits == LimitsAsked.All && options.Portfolio is null ? ".options.portfolio"
                : computation.Lacks(options);
            return lacks is null
                ? computation.Compute(StudyOf(inputs), options, progress, cancellation).Json(language, saved.Logs, performance)
                : throw Missing(saved, lacks);
        }

        var department = inputs.Department;
        switch (saved.Command)
        {
            case "simulate":
                {
                    var file = DepartmentYaml.LoadFile(department);
                    return ResultDocuments.Simulate(file, experiment,
                        Experiment.Run(file.Department, experiment, progress, null, cancellation), saved.Logs, language, performance);
                }

            case "whatif":
                {
                    var file = DepartmentYaml.LoadFile(department);
                    if (asked.Asked.WhatIf?.Goal is { } goal)
                    {
                        if (goal.Goal.Fault(file.Department, new SourceSpan(department, 0, 0)) is { } fault)
                            throw new DepartmentException([fault]);
                        return ResultDocuments.WhatIf(file, experiment,
                            goal.Find(department, file.Department, experiment, progress, null, cancellation), language, performance);
                    }

                    var variants = asked.Asked.WhatIf is { } swept ? swept.Sweep.VariantsOf(department)
                        : [.. inputs.Scenarios.Select(s => Variant.Of(file.Department, ScenarioYaml.Load(s)))];
                    if (variants.Count == 0)
                        throw new DepartmentException([RecomputeRules.BuiltInCode.At(new SourceSpan(saved.Path, 0, 0), saved.Path)]);
                    return ResultDocuments.WhatIf(file, experiment, SideBySide.Of(file.Department, variants, experiment, progress, null,
                        cancellation), asked.Asked.WhatIf, language, performance);
                }

            case "verify":
                return Verified(saved, asked, inputs, progress, cancellation);

            default:
                return Ranked(saved, asked, inputs, progress, cancellation);
        }
    }

    // A pilot beside the prediction, or how many cases it needs; what was written beside the result is not written again.
    private static byte[] Verified(
        SavedResult saved, ResultRequest asked, RecomputedInputs inputs, IProgress<StudyProgress>? progress, CancellationToken cancellation)
    {
        var study = StudyOf(inputs);
        var path = inputs.Of(OriginFile.Pilot);
        var request = asked.Asked.Study!.Pilot ?? throw Missing(saved, ".options.pilot");
        var options = Options(saved.Path, asked, inputs, pilot: request with { Path = path });
        var origin = study.OriginOf(options);
        var basis = study.ForPilots(options, progress, cancellation);
        var subject = basis.Chosen(request.Candidate);
        if (request is { Power: { } power, Within: { } within })
            return PilotDocuments.Size(study.File, subject, basis.Size(subject, power, within), power, within, origin, asked.Language);
        var read = PilotFile.Read(path ?? throw Missing(saved, ".files"), study.File.Department.TimeZone);
        var pilot = read.ValueOrThrow();
        var result = basis.Verify(pilot, subject, path, cancellation);
        var verified = result.ValueOrThrow();
        PilotRanking? ranking = null;
        if (!request.NoRanking && subject.Scenario is { } proposed)
        {
            var before = study.Run(Options(saved.Path, asked, inputs, instead: proposed), progress, cancellation);
            ranking = new PilotRanking(before, before.IsHeldBack ? before
                : study.Run(Options(saved.Path, asked, inputs, instead: verified.Measured), progress, cancellation));
        }

        return PilotDocuments.Verify(
            study.File, verified, ResultInput.OfFiles(path, [path]), pilot.Rows.Count, ranking, saved.Logs,
                [.. read.Diagnostics, .. result.Diagnostics], origin, asked.Language);
    }

    private static byte[] Ranked(SavedResult saved, ResultRequest asked, RecomputedInputs inputs, IProgress<StudyProgress>? progress,
        CancellationToken cancellation)
    {
        var result = StudyOf(inputs).Run(Options(saved.Path, asked, inputs), progress, cancellation);
        return saved.Command == "rank" ? ResultDocuments.Rank(result, asked.Language, saved.WithPerformance)
            : result.Report.ToJson(asked.Language, saved.WithPerformance);
    }

    private static TDocument DocumentOf<TDocument>(SavedResult saved)
    {
        try
        {
            return (TDocument)(object)saved.Document;
        }
        catch (DamagedResultException e)
        {
            throw new DepartmentException([ResultJson.Damaged(saved, e)]);
        }
    }

    private static DepartmentException Missing(SavedResult saved, string what) =>
        new([ResultJson.Damaged(saved, DamagedResultException.Missing(SavedResult.ProvenancePath + what))]);

    internal static AutomationStudy StudyOf(RecomputedInputs inputs)
    {
        var study = AutomationStudy.Load(inputs.Department);
        return inputs.Of(OriginFile.Conventions) is { } conventions ? study.By(ConventionsYaml.Load(conventions)) : study;
    }

    /// <summary>What a study was asked, with its files where they are now.</summary>
    internal static StudyOptions Options(string path, ResultRequest asked, RecomputedInputs inputs, Scenario? instead = null,
        PilotRequest? pilot = null, IReadOnlyList<string>? named = null, int threads = 0)
    {
        var study = asked.Asked.Study!;
        var voices = inputs.All(OriginFile.Voices) is { Count: > 0 } tables
            ? BallotFiles.Read(tables, DepartmentYaml.LoadFile(inputs.Department).Department).ValueOrThrow() : null;
        var options = StudyOptions.Of(
            asked.Asked with
            {
                Experiment = asked.Experiment with { Threads = threads },
                Study = study with
                {
                    Weights = inputs.Found(OriginFile.Weights) is { } weights && BallotYaml.Load(weights) is [var one]
                        ? one.Weights : study.Weights,
                    WeightsFile = inputs.Of(OriginFile.Weights),
                    Group = voices is not null ? voices.Ballots
                        : inputs.Found(OriginFile.Group) is { } group ? BallotYaml.Load(group) : study.Group,
                    Voices = voices,
                    Pilot = pilot,
                    Outlook = study.Outlook is { } outlook ? outlook with { PopulationFile = inputs.Of(OriginFile.Population) } : null,
                    Requirements = named is null ? null : new(named, inputs.Of(OriginFile.Offers)),
                },
            },
            [.. instead is null ? [] : (Scenario[])[instead],
                .. inputs.Scenarios.Select(ScenarioYaml.Load).Where(s => s.Id != instead?.Id)]);
        try
        {
            options.Check();
        }
        catch (ArgumentException e)
        {
            // Somebody may have edited what says where the result comes from; the options themselves know what they take.
            throw new DepartmentException([RecomputeRules.NoProvenance.At(new SourceSpan(path, 0, 0), path,
                e.Message.TrimEnd('.'))]);
        }

        return options;
    }
}

/// <summary>The files of a saved result, found where they are now.</summary>
internal sealed class RecomputedInputs
{
    private readonly List<(OriginFile File, string Found)> _files = [];

    public RecomputedInputs(string result, IReadOnlyList<OriginFile> files)
    {
        var beside = Path.GetDirectoryName(result) ?? "";
        var hasDepartment = files.Any(f => f.Role is OriginFile.Department);
        var asNamed = files.Where(f => f.Role is OriginFile.Department || !hasDepartment).All(f => File.Exists(f.Path));
        List<Diagnostic> missing = [];
        foreach (var file in files)
        {
            // All from one place: half of an input from elsewhere would be another input.
            var found = asNamed || Path.IsPathRooted(file.Path) ? file.Path : Path.Combine(beside, file.Path);
            if (!asNamed && !File.Exists(found) && (!hasDepartment || file.Role is OriginFile.Department or OriginFile.Scenario
                or OriginFile.Weights or OriginFile.Group or OriginFile.Voices or OriginFile.Offers or OriginFile.Population
                or OriginFile.Conventions))
                found = Path.Combine(beside, Path.GetFileName(file.Path));
            // what ballots say stands in the result itself
            if (!File.Exists(found) && file.Role is not (OriginFile.Weights or OriginFile.Group))
                missing.Add(RecomputeRules.InputMissing.At(new SourceSpan(result, 0, 0), file.Path, result));
            _files.Add((file, found));
        }

        if (missing.Count > 0)
            throw new DepartmentException(missing);
        SaidPaths = _files.Select(f => (Found: f.Found.Replace('\\', '/'), f.File.Path)).Where(f => f.Found != f.Path)
            .DistinctBy(f => f.Found).ToDictionary(f => f.Found, f => f.Path, StringComparer.Ordinal);
    }

    public string Department => _files.First(f => f.File.Role == OriginFile.Department).Found;

    /// <summary>Where the file of a role should be; null when the result names none.</summary>
    public string? Of(string role) => _files.Find(f => f.File.Role == role).Found;

    /// <summary>The same; null when it is not there.</summary>
    public string? Found(string role) => Of(role) is { } path && File.Exists(path) ? path : null;

    public IReadOnlyList<string> Scenarios => All(OriginFile.Scenario);

    /// <summary>Where all files of a role are.</summary>
    public IReadOnlyList<string> All(string role) => [.. _files.Where(f => f.File.Role == role).Select(f => f.Found)];

    /// <summary>Where a file was found → how the result names it, for those where the two differ.</summary>
    public IReadOnlyDictionary<string, string> SaidPaths { get; }
}
