using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>What the sticky-note table does not say about a department.</summary>
public sealed class StickyNotesOptions
{
    /// <summary>The department's id, kebab-case ASCII.</summary>
    public string DepartmentId { get; init; } = "our-division";

    /// <summary>The department's name for people; null takes the table's column 部署, else the name of its file.</summary>
    public Text? Title { get; init; }

    /// <summary>The fiscal year that the study is of; a finding says so when it is not given, since today's date never decides.</summary>
    public string? Period { get; init; }

    /// <summary>When the people are there; null takes the usual hours of a Japanese office, which a finding says.</summary>
    internal WorkCalendar? Hours { get; init; }
}

/// <summary>Reads the sticky notes of a workshop, one row each, as a department that can be simulated at once.</summary>
/// <remarks>
/// The table is CSV in UTF-8, UTF-16, Shift_JIS or EUC-JP, divided by commas, semicolons or tabs. Headings are Japanese or English; only 作業
/// must be there: 業務, 順, 作業, 担当, 1件の時間, 手間取るとき, その割合, 件数, 山, 次へ, 入力, 手順, 困りごと, シール; 人数, 時給, 残業代 (of those under 担当), 直す人 (who mends a
/// robot), 部署 and システム (what the step uses) may follow. Every blank becomes unknown and one finding that names the row, the column and
/// what to ask or measure. 担当 相手方 (or <c>outside</c>) is a wait for the other side. 次へ names a step, its number or 完了, or
/// several with shares: <c>登録 9割;差戻し 1割</c>; of <c>差戻し 1割</c> alone the rest goes to the next row.
/// </remarks>
public static class StickyNotesTable
{
    /// <summary>The fiscal year of a study when nobody says which.</summary>
    internal const string DefaultPeriod = "FY2026";

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">What the table does not say; null takes the defaults.</param>
    public static ReadResult<DepartmentFile> Read(string path, StickyNotesOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new Findings();
        return Build(SourceFile.Open(path, findings, StickyNoteRules.ReadAs), path, findings, options);
    }

    /// <summary>Reads a text.</summary>
    /// <param name="reader">Read to its end; not closed.</param>
    /// <param name="path">What findings call the text; null when it came from no file.</param>
    /// <param name="options">What the table does not say; null takes the defaults.</param>
    public static ReadResult<DepartmentFile> Read(TextReader reader, string? path = null, StickyNotesOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var findings = new Findings();
        return Build(SourceFile.FromString(reader.ReadToEnd(), path, findings), path, findings, options);
    }

    /// <summary>Reads a table that is parted into cells already, as a workbook's is.</summary>
    /// <param name="read">Reads the table and says what is wrong with it; null where there is none.</param>
    /// <param name="path">The file as the user named it.</param>
    /// <param name="options">What the table does not say; null takes the defaults.</param>
    internal static ReadResult<DepartmentFile> Read(Func<Findings, List<TextRecord>?> read, string path, StickyNotesOptions? options)
    {
        var findings = new Findings();
        return Build(read(findings) is { } records ? NoteTable.Read(records, path, findings) : null, path, findings, options);
    }

    private static ReadResult<DepartmentFile> Build(SourceText? source, string? path, Findings findings, StickyNotesOptions? options) =>
        Build(source is null ? null : NoteTable.Read(source, findings), path, findings, options);

    private static ReadResult<DepartmentFile> Build(NoteTable? table, string? path, Findings findings, StickyNotesOptions? options)
    {
        options ??= new StickyNotesOptions();
        if (options.Period is { } period && !FiscalYear.TryParse(period, out _))
            throw new ArgumentException($"'{period}' is not a fiscal year such as FY2026.", nameof(options));
        if (table is null)
            return new ReadResult<DepartmentFile>(null, [.. findings.InOrder().Select(InASpreadsheetsWords)]);
        var file = new NotesDepartment(table, findings, path).Build(options);
        return new ReadResult<DepartmentFile>(file, findings.InOrder());
    }

    // Who saved a table from a spreadsheet needs other words than who wrote a file in an editor.
    private static Diagnostic InASpreadsheetsWords(Diagnostic finding) =>
        finding.Code == TextRules.OtherEncoding.Code && finding.Arguments is [string encoding]
        ? StickyNoteRules.WrongEncoding.At(finding.Place, encoding)
        : finding;
}
