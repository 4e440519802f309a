using System.Text.RegularExpressions;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Verification.Calibration;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>Reads a folder of saved results of <c>verify</c>; the <c>ideas:</c> of department files beside them say what became of
/// each.</summary>
/// <remarks>A file that cannot be used is named and left out; the page and the JSON count those that are.</remarks>
internal sealed partial class CalibrationFolder
{
    private const double FarOff = 20; // minutes for hours or seconds are 60 times as much
    private const double FewestCases = 2;

    private readonly List<Diagnostic> _findings = [];
    private readonly Dictionary<string, IdeaStatus> _ended = new(StringComparer.Ordinal);

    private CalibrationFolder()
    {
    }

    /// <summary>Every result of <c>verify</c> in a folder.</summary>
    public static ReadResult<CalibrationResult> Read(string folder)
    {
        try
        {
            if (Directory.Exists(folder))
            {
                List<string> files = [.. Directory.EnumerateFiles(folder).Where(f => !Path.GetFileName(f).StartsWith('.'))
                    .Order(StringComparer.Ordinal).Select(f => f.Replace('\\', '/'))];
                return Read(folder, [.. files.Where(f => Is(f, ".json"))],
                    [.. files.Where(f => (Is(f, ".yaml") || Is(f, ".yml")) && IsDepartment(f))]);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // As where there is none.
        }

        return new(null, [ConventionRules.NoFolder.At(new SourceSpan(folder, 0, 0), folder)]);
    }

    /// <summary>The same of files that are known.</summary>
    public static ReadResult<CalibrationResult> Read(string folder, IReadOnlyList<string> results, IReadOnlyList<string> departments)
    {
        var read = new CalibrationFolder();
        foreach (var department in departments)
            read.Ideas(department);
        var pilots = read.Pilots(results);
        if (pilots.Count == 0)
            read._findings.Add(ConventionRules.NoPilots.At(new SourceSpan(folder, 0, 0), folder.TrimEnd('/', '\\'), results.Count));
        return new(pilots.Count == 0 ? null : new CalibrationResult
        {
            Folder = folder,
            Results = results,
            Departments = departments,
            Calibration = PilotCalibration.Of(pilots),
            Findings = read._findings,
        }, read._findings);
    }

    private static bool Is(string path, string extension) =>
        string.Equals(Path.GetExtension(path), extension, StringComparison.OrdinalIgnoreCase);

    // Scenarios and conventions may lie there too.
    private static bool IsDepartment(string path) => BoundedFile.Read(path, BoundedFile.LargestText, out _) is { } bytes
        && DepartmentKey().IsMatch(System.Text.Encoding.UTF8.GetString(bytes));

    [GeneratedRegex(@"^\uFEFF?[""']?department[""']?\s*:", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DepartmentKey();

    private void Ideas(string path)
    {
        var read = DepartmentYaml.ReadFile(path);
        if (!read.TryGetValue(out var file))
        {
            _findings.Add(ConventionRules.DepartmentLeftOut.At(new SourceSpan(path, 0, 0), path,
                read.Diagnostics.First(d => d.Severity == Severity.Error).Sentence));
            return;
        }

        foreach (var idea in file.Ideas)
        {
            if (idea is { Measured: { } measured, Place.Path: { } from })
                _ended[Path.GetFullPath(BoundedFile.Beside(from, measured))] = idea.Status;
            _ended[Key(path, idea.Candidate)] = idea.Status;
        }
    }

    private List<CalibrationPilot> Pilots(IReadOnlyList<string> paths)
    {
        var pilots = new List<CalibrationPilot>();
        var known = new Dictionary<(string, string), string>();
        foreach (var path in paths)
        {
            if (Verified(path) is not { } document)
                continue;
            if (document.Pilot!.Hash is { } hash && !known.TryAdd((hash, document.Candidate), path))
            {
                _findings.Add(ConventionRules.SamePilot.At(new SourceSpan(path, 0, 0), path, known[(hash, document.Candidate)]));
                continue;
            }

            if (PilotOf(path, document) is { } pilot)
                pilots.Add(pilot);
        }

        return pilots;
    }

    private VerifyDocument? Verified(string path)
    {
        var read = ResultJson.Read(path);
        if (!read.TryGetValue(out var saved))
            return LeftOut<VerifyDocument>(path, read.Diagnostics[0].Sentence);
        return saved.Document switch
        {
            VerifyDocument { Pilot: not null, Figures: not null } verified => verified,
            VerifyDocument => LeftOut<VerifyDocument>(path, CalibrationWords.OnlySize),
            RefusedDocument { Diagnostics: [var first, ..] } => LeftOut<VerifyDocument>(path, (Text)first.Message),
            _ => LeftOut<VerifyDocument>(path, CalibrationWords.OtherCommand.With(saved.Command)),
        };
    }

    private CalibrationPilot? PilotOf(string path, VerifyDocument document)
    {
        var place = new SourceSpan(path, 0, 0);
        var figures = new List<CalibrationFigure>();
        foreach (var said in document.Figures!)
        {
            if (Find<PilotFigure>(said.Figure) is not { } kind)
                return LeftOut<CalibrationPilot>(path, CalibrationWords.OddCode.With(said.Figure));
            var sources = (said.RestsOn ?? []).Select(Find<DoubtSource>).ToList();
            if (sources.Contains(null) || Find<PilotVerdict>(said.Verdict) is not { } verdict)
                return LeftOut<CalibrationPilot>(path, CalibrationWords.OddCode.With(said.RestsOn is null ? said.Verdict
                    : string.Join(", ", said.RestsOn.Append(said.Verdict))));
            if (said is not { Measured: { } measured, ExpectedLow: not null, Cases: >= (int)FewestCases })
                continue;
            var figure = new CalibrationFigure(kind, said.Step, [.. sources.OfType<DoubtSource>()], RangeOf(said.Predicted),
                RangeOf(measured), said.Cases, verdict != PilotVerdict.Miss);
            figures.Add(figure);
            if (!figure.IsShare && figure is { Predicted.Value: > 0 and var predicted, Measured.Value: > 0 and var value }
                && Math.Max(value / predicted, predicted / value) >= FarOff)
            {
                var unit = figure.Figure == PilotFigure.HoursReleasedPerYear ? Unit.HoursPerYear : Unit.Minutes;
                _findings.Add(ConventionRules.FarOff.At(place, path, new Amount(value, unit), new Amount(predicted, unit),
                    PilotText.NameOf(kind)));
            }
        }

        if (figures.Count == 0)
            return LeftOut<CalibrationPilot>(path, CalibrationWords.NoFigures);
        if (document.Figures!.All(f => f.RestsOn is null))
            _findings.Add(ConventionRules.NoClasses.At(place, path));
        return new CalibrationPilot
        {
            Name = Path.GetFileName(path),
            Department = document.Input?.Hash ?? path,
            Figures = figures,
            By = (document.Provenance?.Options["conventions"] as ConventionsJson)?.Conventions ?? DoubtConventions.Usual,
            Chance = document.Chance,
            Status = StatusOf(path, document),
            First = document.Pilot!.First,
            Last = document.Pilot.Last,
        };
    }

    // What a file says today goes before what it said when the pilot was verified.
    private IdeaStatus? StatusOf(string path, VerifyDocument document) =>
        _ended.TryGetValue(Path.GetFullPath(path), out var named) ? named
        : document.Input is { Path: { } department } && _ended.TryGetValue(Key(department, document.Candidate), out var same) ? same
        : document.Status is { } said ? Find<IdeaStatus>(said) : null;

    private static string Key(string department, string candidate) => $"{Path.GetFileName(department)}\n{candidate}";

    private T? LeftOut<T>(string path, IWording why)
        where T : class
    {
        _findings.Add(ConventionRules.LeftOut.At(new SourceSpan(path, 0, 0), path, why));
        return null;
    }

    private static PilotRange RangeOf(PilotRangeJson range) => new(range.Value, range.Low, range.High);

    private static T? Find<T>(string code)
        where T : struct, Enum => Enum.GetValues<T>().Where(v => string.Equals(JsonCode.Of(v), code, StringComparison.Ordinal))
            .Select(v => (T?)v).FirstOrDefault();
}
