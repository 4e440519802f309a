using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Formats.BallotTables;

/// <summary>Reads the ballots and stickers of any number of people: a folder of tables, or one table; ballots in YAML may lie beside
/// them.</summary>
/// <remarks>
/// A table is UTF-8, UTF-16, Shift_JIS or EUC-JP. A row with weights is somebody's ballot, a row with a step somebody's stickers and
/// words there; 記号 (who) must be in both.
/// The headings are those of the sheets that <c>kit</c> prints, in <see cref="BallotHeadings"/>.
/// </remarks>
internal static class BallotFiles
{
    /// <summary>Whether a path is read here rather than as one file of weights in YAML.</summary>
    public static bool IsTables(string path) => Directory.Exists(path) || IsTable(path);

    /// <summary>A folder's tables, or a table.</summary>
    public static ReadResult<HeardVoices> Read(string path, Department department)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (!Directory.Exists(path))
            return WithSomething(path, Read([path], department));
        List<string> files;
        try
        {
            files = [.. Directory.EnumerateFiles(path).Where(f => IsTable(f) || IsYaml(f)).Where(f => !Path.GetFileName(f).StartsWith('.'))
                .Order(StringComparer.Ordinal).Select(f => f.Replace('\\', '/'))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            files = [];
        }

        return files.Count > 0 ? WithSomething(path, Read(files, department)) : Nothing(path);
    }

    private static ReadResult<HeardVoices> WithSomething(string path, ReadResult<HeardVoices> read) => read.TryGetValue(out var heard)
        && heard.People.Count == 0 ? Nothing(path) : read;

    private static ReadResult<HeardVoices> Nothing(string path) =>
        new(null, [VoiceRules.NothingToRead.At(new SourceSpan(path, 0, 0), path)]);

    /// <summary>Files in the order in which they are given.</summary>
    public static ReadResult<HeardVoices> Read(IReadOnlyList<string> files, Department department)
    {
        var findings = new Findings();
        var people = new BallotPeople(department, findings);
        foreach (var file in files)
        {
            if (IsYaml(file))
            {
                var read = BallotYaml.Read(file);
                foreach (var finding in read.Diagnostics)
                    findings.Add(finding);
                if (read.TryGetValue(out var ballots))
                    people.Add(ballots);
            }
            else if (SourceFile.Open(file, findings, StickyNoteRules.ReadAs) is { } source)
            {
                BallotTable.Read(source, people, findings);
            }
        }

        var found = findings.InOrder();
        return new ReadResult<HeardVoices>(findings.HasErrors ? null : people.Heard(files) with { Findings = found }, found);
    }

    private static bool IsTable(string path) => Path.GetExtension(path).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT";

    private static bool IsYaml(string path) => Path.GetExtension(path).ToUpperInvariant() is ".YAML" or ".YML";
}
