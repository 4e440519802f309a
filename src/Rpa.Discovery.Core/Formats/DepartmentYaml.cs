using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Fields;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Formats;

/// <summary>Reads and writes department files (YAML).</summary>
/// <remarks>Reading never throws for what a file holds: <c>Read</c> and <c>Parse</c> give every finding of the text and of the department
/// at once; <c>Load</c> throws them.</remarks>
public static partial class DepartmentYaml
{
    // RPD2001–2019 are about ids and names; they hold whatever else could not be read.
    private const string FirstCodeBeyondNames = "RPD2020";

    private const int MostFindingsToGoOn = 2000;

    /// <summary>The department of a file.</summary>
    /// <exception cref="DepartmentException">The file has errors; it carries every finding.</exception>
    public static Department Load(string path) => Read(path).ValueOrThrow();

    /// <summary>The department of a file, with every finding.</summary>
    public static ReadResult<Department> Read(string path) => DepartmentOf(ReadFile(path));

    /// <summary>The department of a text, with every finding.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">What findings call the text, and where its includes are looked for; null for neither.</param>
    public static ReadResult<Department> Parse(string text, string? path = null) => DepartmentOf(ParseFile(text, path));

    /// <summary>Everything that a department file says: the department, the study, what is known and wanted.</summary>
    /// <exception cref="DepartmentException">The file has errors; it carries every finding.</exception>
    public static DepartmentFile LoadFile(string path) => ReadFile(path).ValueOrThrow();

    /// <summary>Everything that a department file says, with every finding.</summary>
    /// <param name="path">The file.</param>
    /// <param name="loggers">Told what was read and how long it took (category <c>Rpa.Discovery.Formats</c>); null for nobody.</param>
    public static ReadResult<DepartmentFile> ReadFile(string path, ILoggerFactory? loggers = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var watch = Stopwatch.StartNew();
        var findings = new Findings();
        var read = Finish(SourceFile.Open(path, findings), path, findings);
        Log(StageLog.Of(loggers, "Formats"), path, read, watch.ElapsedMilliseconds);
        return read;
    }

    /// <summary>Everything that a department file says with some of its values changed; whatever is wrong with such a value is found as if
    /// the file said it.</summary>
    internal static ReadResult<DepartmentFile> ReadFileWith(string path, params IReadOnlyList<FileValue> values)
    {
        var findings = new Findings();
        return Finish(SourceFile.Open(path, findings), path, findings, values);
    }

    /// <summary>The same of a file that is brought with everything that it includes: no file is opened.</summary>
    /// <param name="path">What the file is called.</param>
    /// <param name="texts">Texts by name, as they are called from the folder of the file.</param>
    /// <param name="values">The values that are changed.</param>
    internal static ReadResult<DepartmentFile> ReadTextsWith(
        string path, IReadOnlyDictionary<string, string> texts, params IReadOnlyList<FileValue> values)
    {
        // Places without a file: nothing that a text names beside itself is looked for.
        var findings = new Findings();
        return Finish(SourceFile.FromString(texts[path], null, findings), path, findings, values, texts);
    }

    private static void Log(ILogger logger, string path, ReadResult<DepartmentFile> read, long milliseconds)
    {
        if (!logger.IsEnabled(LogLevel.Information))
            return;
        var (errors, warnings, hints) = (Count(Severity.Error), Count(Severity.Warning), Count(Severity.Hint));
        if (read.TryGetValue(out var file))
            logger.FileRead(path, file.Department.Workflows.Count, file.Department.Workflows.Sum(w => w.States.Count),
                file.Department.Pools.Count, errors, warnings, hints, milliseconds);
        else
            logger.FileRefused(path, errors, warnings, hints, milliseconds);

        int Count(Severity severity) => read.Diagnostics.Count(d => d.Severity == severity);
    }

    /// <summary>Everything that the text of a department file says, with every finding.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="path">What findings call the text, and where its includes are looked for; null for neither.</param>
    public static ReadResult<DepartmentFile> ParseFile(string text, string? path = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var findings = new Findings();
        return Finish(SourceFile.FromString(text, path, findings), path, findings);
    }

    /// <summary>The same of a text that names tables of which it brings the texts: no file is opened.</summary>
    /// <param name="text">The YAML text.</param>
    /// <param name="data">Name → text.</param>
    internal static ReadResult<DepartmentFile> ParseFile(string text, IReadOnlyDictionary<string, string> data)
    {
        var findings = new Findings();
        return Finish(SourceFile.FromString(text, null, findings), null, findings, data: data);
    }

    private static ReadResult<DepartmentFile> Finish(SourceText? source, string? path, Findings findings,
        IReadOnlyList<FileValue>? others = null, IReadOnlyDictionary<string, string>? data = null)
    {
        var reader = new FileReader(findings, path, data);
        var file = source is null ? null : reader.Department(source, others ?? []);
        if (file is not null && !reader.IsPartial)
            AddFindingsOfTheWhole(file, findings);
        return new ReadResult<DepartmentFile>(file, findings.InOrder());
    }

    // After an error in a value, flow and load would be judged on stand-ins; names still can be.
    private static void AddFindingsOfTheWhole(DepartmentFile file, Findings findings)
    {
        // So many faults are no department with a slip in it; asking which names it might have meant would take minutes.
        if (findings.All.Count > MostFindingsToGoOn)
            return;
        var hadErrors = findings.HasErrors;
        foreach (var finding in DepartmentValidator.Validate(file))
        {
            if (!hadErrors || string.CompareOrdinal(finding.Code, FirstCodeBeyondNames) < 0)
                findings.Add(finding);
        }
    }

    private static ReadResult<Department> DepartmentOf(ReadResult<DepartmentFile> file) =>
        new(file.TryGetValue(out var value) ? value.Department : null, file.Diagnostics);
}
