using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Writing;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Simulation.Stages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>Run in parts: a simulation or a study whose replications, candidates and possible files are computed elsewhere, stage by
/// stage, with the result that one machine gives.</summary>
/// <remarks>
/// <see cref="Next"/> runs it with the parts that there are, up to the first stage that they do not complete. Its shares are computed by
/// <see cref="PartStage.Compute"/>, here or from <see cref="ToRequest"/> on other machines. When nothing is left, the result is the
/// ordinary one: what was computed elsewhere only stands in for computing it.
/// </remarks>
public sealed class PartedRun
{
    private const string SimulateCommand = "simulate";
    private const string StudyCommand = "study";
    private readonly Lazy<byte[]> _request;
    private readonly Lazy<string> _hash;
    private readonly Lazy<ResultOrigin> _origin;
    private readonly DepartmentFile _file;
    private readonly ExperimentOptions _experiment;
    private readonly (AutomationStudy Study, StudyOptions Options)? _study;
    private object? _result;

    private PartedRun(DepartmentFile file, ExperimentOptions experiment, (AutomationStudy Study, StudyOptions Options)? study,
        byte[]? request)
    {
        (_file, _experiment, _study) = (file, experiment, study);
        _request = new(() => request ?? Written());
        _hash = new(() => Convert.ToHexStringLower(SHA256.HashData(_request.Value)));
        _origin = new(() => study is var (of, options) ? of.OriginOf(options) : ResultOrigin.Of(file, experiment));
    }

    /// <summary>A simulation of a department as it is.</summary>
    /// <param name="file">The department.</param>
    /// <param name="options">Which dates, how often, from which seed.</param>
    public static PartedRun Simulate(DepartmentFile file, ExperimentOptions options)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(options);
        return new PartedRun(file, options, null, null);
    }

    /// <summary>A whole study.</summary>
    /// <param name="study">What is studied.</param>
    /// <param name="options">Null takes the defaults and the file's own plan.</param>
    /// <exception cref="DepartmentException">It ranks by a method that is not one of this library, of which another machine knows
    /// nothing.</exception>
    public static PartedRun Study(AutomationStudy study, StudyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        options ??= new StudyOptions();
        options.Check();
        if (RankingMethods.Find(options.Method.Name) is null)
            throw new DepartmentException([PartRules.NoByValue.At(default, StudyCommand, PartWords.OwnMethod.With(options.Method.Name))]);
        return new PartedRun(study.File, study.Planned(options), (study, options), null);
    }

    /// <summary>What <see cref="ToRequest"/> gave, on another machine. No file is opened, whatever it says.</summary>
    /// <param name="request">The bytes; they are kept, not copied.</param>
    /// <exception cref="DepartmentException">It is not a request of this version, or its department has errors.</exception>
    public static PartedRun Read(ReadOnlyMemory<byte> request)
    {
        try
        {
            var said = PartRequestJson.Read(request);
            if (said.ModelSemantics != ModelSemantics.Number)
            {
                throw new DepartmentException(
                    [PartRules.OtherSemantics.At(default, said.Command, said.ModelSemantics, ModelSemantics.Number)]);
            }

            var asked = said.Asked();
            var data = said.Data.DistinctBy(d => d.Name, StringComparer.Ordinal)
                .ToDictionary(d => d.Name, d => d.Text, StringComparer.Ordinal);
            var file = DepartmentYaml.ParseFile(said.Department, data).ValueOrThrow();
            if (asked.Asked.Conventions is { } conventions)
                file = file.By(conventions);
            var experiment = asked.Experiment with { ByPerson = said.ByPerson };
            if (said.Command == SimulateCommand)
                return new PartedRun(file, experiment, null, request.ToArray());
            var options = StudyOptions.Of(asked.Asked, [.. said.Scenarios.Select(s => ScenarioYaml.Parse(s).ValueOrThrow())]);
            options.Check();
            return new PartedRun(file, experiment, (AutomationStudy.Of(file), options), request.ToArray());
        }
        catch (DamagedResultException e)
        {
            throw Refused(e.What);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw Refused(PartWords.NotJson);
        }
        catch (ArgumentException e)
        {
            throw Refused(PartWords.Said.With(e.Message.TrimEnd('.'))); // options that exclude each other
        }
    }

    /// <summary>What is asked, by value: the same question gives the same bytes, wherever its files lie.</summary>
    public byte[] ToRequest() => [.. _request.Value];

    /// <summary>SHA-256 of <see cref="ToRequest"/> in lower-case hexadecimal: the name of the run.</summary>
    public string Hash => _hash.Value;

    /// <summary><c>simulate</c> or <c>study</c>.</summary>
    public string Command => _study is null ? SimulateCommand : StudyCommand;

    /// <summary>What is simulated, for those who set limits to it.</summary>
    public ExperimentOptions Options => _experiment;

    internal bool ByPerson => _experiment.ByPerson;

    internal ResultOrigin Origin => _origin.Value;

    internal StudyOptions? Asked => _study?.Options;

    /// <summary>Why nobody can say before how many stages it has; null where its plan is fixed.</summary>
    internal Diagnostic? Adaptive => _experiment.Replications.UntilRelativeHalfWidth is { } wanted
        ? PartRules.NotFixed.At(default, string.Create(CultureInfo.InvariantCulture, $"until:{wanted * 100:0.###}%"),
            _experiment.Replications.AtMost)
        : Asked?.Selection is null ? null : PartRules.NotFixedSelection.At(default, "--until-separated");

    /// <summary>The first stage that parts do not complete; null when nothing is left to compute.</summary>
    /// <param name="parts">In any order; those of the unfinished stage are left alone.</param>
    /// <param name="progress">Told how far it is with what it computes itself: effects, the ranking, the worst day.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DepartmentException">A part is of another request, there twice or damaged; or the department, or one of the
    /// scenarios, cannot be simulated.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public PartStage? Next(IReadOnlyList<Part> parts, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            Result(parts, progress, cancellationToken);
            return null;
        }
        catch (StageReached reached)
        {
            return new PartStage(this, reached);
        }
    }

    /// <summary>The result of a simulation, once <see cref="Next"/> says null.</summary>
    /// <param name="parts">All of them, in any order.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DepartmentException">As <see cref="Next"/>; or a part is missing.</exception>
    /// <exception cref="InvalidOperationException">It is a study.</exception>
    public ExperimentResult Simulated(IReadOnlyList<Part> parts, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _study is null ? (ExperimentResult)Whole(parts, progress, cancellationToken)
            : throw new InvalidOperationException("It is a study.");

    /// <summary>The result of a study, once <see cref="Next"/> says null.</summary>
    /// <param name="parts">All of them, in any order.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DepartmentException">As <see cref="Next"/>; or a part is missing.</exception>
    /// <exception cref="InvalidOperationException">It is a simulation.</exception>
    public StudyResult Studied(IReadOnlyList<Part> parts, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default) =>
        _study is not null ? (StudyResult)Whole(parts, progress, cancellationToken)
            : throw new InvalidOperationException("It is a simulation.");

    /// <summary>The result as JSON, the same as <c>--json</c> of the command on one machine but for its performance.</summary>
    /// <param name="parts">All of them, in any order.</param>
    /// <param name="language">The language of its sentences.</param>
    /// <param name="withPerformance">Whether it says how fast it went.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="DepartmentException">As <see cref="Next"/>; or a part is missing.</exception>
    public byte[] ToJson(IReadOnlyList<Part> parts, Language language = Language.English, bool withPerformance = true,
        IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default) =>
        _study is null
            ? ResultDocuments.Simulate(_file, _experiment, Simulated(parts, progress, cancellationToken), [], language, withPerformance)
            : Studied(parts, progress, cancellationToken).Report.ToJson(language, withPerformance);

    /// <summary>The command, and the beginning of its hash.</summary>
    public override string ToString() => $"{Command} {Hash[..8]}";

    private object Whole(IReadOnlyList<Part> parts, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    {
        try
        {
            return Result(parts, progress, cancellationToken);
        }
        catch (StageReached reached)
        {
            throw new DepartmentException([Missing(parts, reached.Number, reached.Items)]);
        }
    }

    /// <summary>What is missing of a stage.</summary>
    internal static Diagnostic Missing(IReadOnlyList<Part> parts, int stage, int items)
    {
        var there = parts.Where(p => p.Stage == stage).Select(p => p.Number).ToHashSet();
        if (there.Count == 0)
            return PartRules.StageMissing.At(default, stage, items);
        var shares = parts.First(p => p.Stage == stage).Shares;
        List<int> missing = [.. Enumerable.Range(1, shares).Where(share => !there.Contains(share))];
        const int named = 10;
        var said = string.Join(", ", missing.Take(named).Select(share => share.ToString(CultureInfo.InvariantCulture)));
        return PartRules.Missing.At(default, stage, shares, missing.Count, missing.Count > named ? said + ", …" : said, missing[0]);
    }

    // It is the same whatever parts it was made of: it is kept.
    private object Result(IReadOnlyList<Part> parts, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(parts);
        Check(parts);
        var latest = 0;
        var staged = new StagedWork((number, items) => Items([.. parts.Where(p => p.Stage == (latest = number))], items));
        try
        {
            var result = _result ?? (_study is var (study, options)
                ? (object)study.Run(options.With(staged), progress, cancellationToken)
                : Experiment.Run(_file.Department, _experiment with { Staged = staged }, progress, null, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested(); // half a study is none
            return _result = result;
        }
        catch (InvalidDataException)
        {
            // Whole, and yet not what an item of this stage gives: somebody else wrote it.
            throw new DepartmentException([.. parts.Where(p => p.Stage == latest).Select(p =>
                PartRules.Damaged.At(new SourceSpan(p.Name, 0, 0), p.Name, PartWords.OtherItems))]);
        }
    }

    private void Check(IReadOnlyList<Part> parts)
    {
        List<Diagnostic> found = [];
        Dictionary<(int Stage, int Number), Part> seen = [];
        Dictionary<int, Part> first = [];
        foreach (var part in parts)
        {
            var place = new SourceSpan(part.Name, 0, 0);
            if (part.Request != Hash)
                found.Add(PartRules.OtherRequest.At(place, part.Name, PartWords.ThisCommand));
            else if (first.GetValueOrDefault(part.Stage) is { } one && one.Shares != part.Shares)
                found.Add(PartRules.OtherShares.At(place, part.Name, part.Shares, part.Stage, one.Name, one.Shares));
            else if (seen.GetValueOrDefault((part.Stage, part.Number)) is { } other)
                found.Add(PartRules.Twice.At(place, part.Name, other.Name, part.Number, part.Shares, part.Stage));
            first.TryAdd(part.Stage, part);
            seen.TryAdd((part.Stage, part.Number), part);
        }

        if (found.Count > 0)
            throw new DepartmentException(found);
    }

    private static IReadOnlyList<byte[]>? Items(IReadOnlyList<Part> parts, int items)
    {
        if (parts.Count == 0 || parts.Count < parts[0].Shares)
            return null;
        var whole = new byte[items][];
        foreach (var part in parts)
        {
            var place = new SourceSpan(part.Name, 0, 0);
            try
            {
                if (part.Share.Items != items)
                    throw new DepartmentException([PartRules.Damaged.At(place, part.Name, PartWords.OtherItems)]);
                foreach (var (i, item) in part.Items().Index())
                    whole[part.Number - 1 + (i * part.Shares)] = item;
            }
            catch (InvalidDataException)
            {
                throw new DepartmentException([PartRules.Damaged.At(place, part.Name, PartWords.NotWhole)]);
            }
        }

        return whole;
    }

    private byte[] Written() => new PartRequestJson
    {
        Version = PartRequestJson.Latest,
        Command = Command,
        ModelSemantics = ModelSemantics.Number,
        Seed = _experiment.Seed,
        ByPerson = ByPerson,
        Options = OptionsJson.Of(Origin.Asked),
        Department = DepartmentYaml.Write(_file),
        Data =
        [
            .. _file.Department.Workflows.Select(w => w.Arrivals?.Trace).OfType<ArrivalTrace>()
                .DistinctBy(t => t.File, StringComparer.Ordinal)
                .Select(t => new PartDataJson { Name = t.File, Text = TraceText.Of(t) }),
        ],
        Scenarios = [.. (_study?.Options.Scenarios ?? []).Select(s => ScenarioYaml.Write(s))],
    }.Write();

    private static DepartmentException Refused(Message why) => new([PartRules.NotARequest.At(default, why)]);
}
