using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.Populations;

/// <summary>How many people there are by fiscal year, and what follows them: the cases, the staff, or one workflow or pool.</summary>
/// <param name="Scales"><c>demand</c>, <c>staff</c>, or the id of a workflow or pool.</param>
/// <param name="Numbers">By the first calendar year of the fiscal year; every year between the first and the last.</param>
/// <param name="Sources">Where the numbers come from, each once.</param>
/// <param name="Place">Its first row.</param>
internal sealed record PopulationSeries(string Scales, IReadOnlyDictionary<int, double> Numbers, IReadOnlyList<string> Sources,
    SourceSpan Place)
{
    public const string Demand = "demand";
    public const string Staff = "staff";

    public int First => Numbers.Keys.Min();

    public int Last => Numbers.Keys.Max();

    /// <summary>How many there are in a year for one in another; after the last year as many as then.</summary>
    public double Ratio(int year, int basis) => Numbers[Math.Clamp(year, First, Last)] / Numbers[Math.Clamp(basis, First, Last)];
}

/// <summary>Reads a table of population: 年度 (year), 人数 (number), 出典 (source) and, where it is not all cases that follow it, 対象
/// (scales).</summary>
/// <remarks>Years between two that are given lie on the straight line between them, which a finding says: forecasts come every five
/// years.</remarks>
internal static partial class PopulationTable
{
    private static readonly (string Column, string[] Headings)[] _headings =
    [
        ("year", ["年度", "年", "year", "fiscal year", "fy"]),
        ("number", ["人数", "人口", "総人口", "推計人口", "将来推計人口", "総数", "数", "number", "population", "people", "total population"]),
        ("source", ["出典", "出所", "根拠", "source"]),
        ("scales", ["対象", "連動", "scales", "for"]),
    ];

    private static readonly Dictionary<string, string> _scopes = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = PopulationSeries.Demand, ["demand"] = PopulationSeries.Demand, ["件数"] = PopulationSeries.Demand,
        ["staff"] = PopulationSeries.Staff, ["職員"] = PopulationSeries.Staff, ["職員数"] = PopulationSeries.Staff,
    };

    /// <summary>The series of a file, with every finding about it.</summary>
    /// <param name="path">A CSV file.</param>
    /// <param name="department">Whose workflows and pools may be named.</param>
    /// <param name="basis">The fiscal year that everything is compared with.</param>
    public static ReadResult<IReadOnlyList<PopulationSeries>> Read(string path, Department department, int basis)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var findings = new Findings();
        IReadOnlyList<PopulationSeries>? series = null;
        if (BoundedFile.Read(path, BoundedFile.LargestText, out var fault) is not { } bytes)
            findings.Add(fault!.At(new SourceSpan(path, 0, 0), path));
        else if (SourceFile.Decode(bytes, path, findings, StickyNoteRules.ReadAs, BoundedFile.LargestText) is { } source)
            series = Rows(source, department, basis, findings);
        return new ReadResult<IReadOnlyList<PopulationSeries>>(findings.HasErrors ? null : series, findings.InOrder());
    }

    private static IReadOnlyList<PopulationSeries>? Rows(SourceText source, Department department, int basis, Findings findings)
    {
        if (DelimitedText.Records(source, findings, TraceRules.Quotes) is not { } all)
            return null;
        var records = TableRows.FromHeadings(all, r => Columns(r) is var found && found["year"].Count > 0 && found["number"].Count > 0);
        if (records.Count < 2)
        {
            findings.Add(OutlookRules.NoColumns, source.At(1, 1), records.Count == 0 ? "" : string.Join(", ", records[0].Fields.Select(f =>
                f.Trim())));
            return null;
        }

        var named = Columns(records[0].Fields);
        foreach (var twice in named.Values.Where(c => c.Count > 1))
        {
            findings.Add(TableRules.ColumnTwice, records[0].Places[twice[1]], records[0].Fields[twice[0]].Trim(),
                records[0].Fields[twice[1]].Trim());
        }

        var columns = named.ToDictionary(c => c.Key, c => c.Value.Count > 0 ? c.Value[0] : -1, StringComparer.Ordinal);
        if (columns["year"] < 0 || columns["number"] < 0)
        {
            findings.Add(OutlookRules.NoColumns, records[0].Places[0], string.Join(", ", records[0].Fields.Select(f => f.Trim()).Where(f =>
                f.Length > 0)));
            return null;
        }

        var rows = records.Skip(1).Select(r => Row(r, columns, department, findings)).OfType<PopulationRow>().ToList();
        return [.. rows.GroupBy(r => r.Scales, StringComparer.Ordinal).Select(g => Series(g.Key, [.. g.OrderBy(r => r.Year)], basis,
            findings)).OfType<PopulationSeries>()];
    }

    // The places of each column; a unit in brackets says nothing, since the numbers are compared with each other.
    private static Dictionary<string, List<int>> Columns(IReadOnlyList<string> fields)
    {
        var names = fields.Select(f => UnitInBrackets.Split(f).Name).ToList();
        return _headings.ToDictionary(h => h.Column, h => Enumerable.Range(0, names.Count).Where(i =>
            h.Headings.Contains(names[i], StringComparer.Ordinal)).ToList(), StringComparer.Ordinal);
    }

    private static PopulationRow? Row(TextRecord record, Dictionary<string, int> columns, Department department, Findings findings)
    {
        string Cell(string column) => columns[column] is var i and >= 0 && i < record.Fields.Length
            ? FullWidth.ToAscii(record.Fields[i]).Trim() : "";
        SourceSpan Place(string column) => record.Places[columns[column] is var i and >= 0 && i < record.Places.Length ? i : 0];
        var said = Cell("year");
        if (TableRows.IsTotal(said))
        {
            findings.Add(TableRules.Total, Place("year"), record.Number, said);
            return null;
        }

        if (YearOf(said) is not { } year)
        {
            findings.Add(OutlookRules.NotAYear, Place("year"), record.Number, said);
            return null;
        }

        if (record.Plain(Cell("number"), columns["number"], findings) is not { } written)
            return null;
        if (CountOf(written) is not { } number || !(number > 0) || number > 1e12)
        {
            findings.Add(OutlookRules.NotANumber, Place("number"), record.Number, Cell("number"));
            return null;
        }

        var scope = Cell("scales");
        if (!_scopes.TryGetValue(scope, out var scales))
            scales = IdOf(scope, department);
        if (scales is not (PopulationSeries.Demand or PopulationSeries.Staff) && department.FindWorkflow(scales) is null
            && department.FindPool(scales) is null)
        {
            IReadOnlyList<string> known = [PopulationSeries.Demand, PopulationSeries.Staff, .. department.Workflows.Select(w => w.Id),
                .. department.Pools.Select(p => p.Id)];
            findings.Add(OutlookRules.UnknownScope, Place("scales"), record.Number, scope, string.Join(", ", known), DidYouMean.For(scope,
                known));
            return null;
        }

        return new PopulationRow(year, said, number, Cell("source"), scales, record.Number, Place("year"));
    }

    // What a workflow or a pool is called, unless two are called so.
    private static string IdOf(string scope, Department department)
    {
        List<string> named = [.. department.Workflows.Select(w => (w.Id, w.Title)).Concat(department.Pools.Select(p => (p.Id, p.Title)))
            .Where(part => Is(part.Id) || Is(part.Title?.English) || Is(part.Title?.Japanese)).Select(part => part.Id)];
        return named is [var only] ? only : scope;

        bool Is(string? name) => string.Equals(name?.Trim(), scope, StringComparison.OrdinalIgnoreCase);
    }

    // 52,300人, 5.2万人.
    private static double? CountOf(string text)
    {
        var count = text.TrimEnd('人', '名').TrimEnd();
        var factor = count.EndsWith('万') ? 10_000 : count.EndsWith('千') ? 1_000 : 1;
        return NumberText.TryRead(count.TrimEnd('万', '千'), out var number) ? number * factor : null;
    }

    // A year of the calendar is taken for the fiscal year that begins in it, a day for the one that it lies in.
    private static int? YearOf(string said)
    {
        if (InstantText.TryRead(said, out var day, out _, out _) && !InstantText.IsDayNumber(said))
            return Calendars.FiscalYear.Of(day);
        var text = said.Replace(" ", "", StringComparison.Ordinal);
        if (Calendars.FiscalYear.TryParse(text, out var dates))
            return dates.Start.Year;
        var match = Year().Match(text);
        if (!match.Success)
            return null;
        var year = match.Groups["first"].Success ? 1
            : int.Parse(match.Groups["y"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        year += match.Groups["era"].Value.ToUpperInvariant() switch { "R" or "令和" => 2018, "H" or "平成" => 1988, _ => 0 };
        return year is >= StudyLimits.FirstYear and <= StudyLimits.LastYear ? year : null;
    }

    [GeneratedRegex("^((?<era>[RrHh]|令和|平成)((?<first>元)|(?<y>[0-9]{1,2}))|(?<y>[0-9]{4}))年?度?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    private static PopulationSeries? Series(string scales, List<PopulationRow> rows, int basis, Findings findings)
    {
        var numbers = new SortedDictionary<int, double>();
        foreach (var row in rows)
        {
            if (!numbers.TryAdd(row.Year, row.Number))
                findings.Add(OutlookRules.NotAYear, row.Place, row.Record, row.Said);
        }

        if (rows[0].Year > basis)
        {
            findings.Add(OutlookRules.BeginsTooLate, rows[0].Place, ReportWords.FiscalYearOf.With(rows[0].Year),
                ReportWords.FiscalYearOf.With(basis));
            return null;
        }

        foreach (var (before, after) in rows.Zip(rows.Skip(1)).Where(pair => pair.Second.Year > pair.First.Year + 1))
        {
            findings.Add(OutlookRules.Gap, after.Place, ReportWords.FiscalYearOf.With(before.Year),
                ReportWords.FiscalYearOf.With(after.Year), after.Year - before.Year - 1);
            for (var year = before.Year + 1; year < after.Year; year++)
                numbers[year] = before.Number + ((after.Number - before.Number) * (year - before.Year) / (after.Year - before.Year));
        }

        return new PopulationSeries(scales, numbers, [.. rows.Select(r => r.Source).Where(s =>
            s.Length > 0).Distinct(StringComparer.Ordinal)], rows[0].Place);
    }

    private sealed record PopulationRow(int Year, string Said, double Number, string Source, string Scales, int Record, SourceSpan Place);
}
