using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Makes of the rows of a form, as a workload survey has them, rows that say everything of themselves: 〃 is what stands above it,
/// a total is no row, the columns of twelve months are a count of the year and its peaks.</summary>
internal static partial class SurveyRows
{
    private const double Even = 0.05; // a month that differs by less is no peak

    /// <summary>The same table in plain rows.</summary>
    /// <param name="records">Every row, those above the headings too.</param>
    /// <param name="findings">Takes what was left out, and what columns were read as.</param>
    public static List<TextRecord> Plain(IReadOnlyList<TextRecord> records, Findings findings)
    {
        var heading = NoteHeadings.RowOf([.. records.Select(r => r.Fields)]);
        if (heading < 0)
            return [.. records];
        var rows = new List<TextRecord>();
        TextRecord? above = null;
        foreach (var record in records.Skip(heading + 1))
        {
            var row = Dittos(record, above);
            if (!IsAside(row, records[heading], findings))
                rows.Add(above = row);
        }

        var table = Named([records[heading], .. rows]);
        return [.. records.Take(heading), .. Months(table, findings)];
    }

    private static TextRecord Dittos(TextRecord row, TextRecord? above)
    {
        for (var i = 0; above is not null && i < row.Fields.Length; i++)
        {
            if (above.At(i).Length > 0 && Ditto().IsMatch(row.At(i)))
                row = row.With(i, above.At(i), row.Places[i]);
        }

        return row;
    }

    // 合計 and ※ are no steps.
    private static bool IsAside(TextRecord row, TextRecord headings, Findings findings)
    {
        var said = Array.FindAll(row.Fields, f => !string.IsNullOrWhiteSpace(f));
        if (said.Length == 0)
            return false;
        var first = said[0].Trim();
        if (said.Length == 1 && Remark().IsMatch(FullWidth.ToAscii(first)))
        {
            findings.Add(StickyNoteRules.RemarkLeftOut, row.Places[0], row.Number, first);
            return true;
        }

        var named = NoteHeadings.Of(headings.Fields);
        string Cell(NoteColumn column) => row.At(Array.FindIndex(named, n => n?.Column == column));
        var step = Cell(NoteColumn.Step);
        string[] labels = step.Length > 0 ? [step] : [Cell(NoteColumn.Workflow), first];
        var label = Array.Find(labels, text => Total().IsMatch(FullWidth.ToAscii(text)))
            ?? (Cell(NoteColumn.By).Length == 0 && said.Length > 1
                ? Array.Find(labels, text => TotalOf().IsMatch(FullWidth.ToAscii(text))) : null);
        if (label is null)
            return false;
        findings.Add(StickyNoteRules.TotalLeftOut, row.Places[0], row.Number, label);
        return true;
    }

    // その他 of 税務 is not その他 of 福祉: a name that stands under several of the level above is told with it.
    private static List<TextRecord> Named(List<TextRecord> rows)
    {
        var named = NoteHeadings.Of(rows[0].Fields);
        var workflow = Array.FindIndex(named, n => n?.Column == NoteColumn.Workflow);
        var depth = workflow < 0 ? -1 : NoteHeadings.LevelOf(rows[0].At(workflow));
        var parent = depth <= 0 ? -1 : Enumerable.Range(0, rows[0].Fields.Length)
            .Where(i => NoteHeadings.LevelOf(rows[0].At(i)) is >= 0 and var level && level < depth)
            .OrderByDescending(i => NoteHeadings.LevelOf(rows[0].At(i))).Cast<int?>().FirstOrDefault() ?? -1;
        if (parent < 0)
            return rows;
        var full = new List<(string Parent, string Name)> { ("", "") };
        foreach (var row in rows.Skip(1))
        {
            var (above, own) = (row.At(parent), row.At(workflow));
            var isSame = above.Length == 0 || above == full[^1].Parent;
            full.Add((isSame ? full[^1].Parent : above, own.Length > 0 ? own : isSame ? full[^1].Name : above));
        }

        var several = full.Skip(1).Distinct().GroupBy(f => f.Name, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [rows[0], .. rows.Skip(1).Select((row, i) => full[i + 1] is var (above, name)
            && (several.Contains(name) ? $"{above}: {name}" : name) is var title && full[i + 1] != full[i]
            ? row.With(workflow, title, row.Places[0] with { Column = workflow + 1 }) : row)];
    }

    private static List<TextRecord> Months(List<TextRecord> rows, Findings findings)
    {
        var headings = rows[0];
        var months = Enumerable.Range(0, headings.Fields.Length).Select(i => (At: i, Month: Month(headings.At(i)))).Where(m => m.Month > 0)
            .DistinctBy(m => m.Month).ToArray();
        if (months.Length < 12)
            return rows;
        var areHours = headings.Fields.Any(f => MonthsHours().IsMatch(FullWidth.ToAscii(f).Trim()));
        var named = NoteHeadings.Of(headings.Fields);
        int Place(NoteColumn column) => Array.FindIndex(named, n => n is { } found && found.Column == column && !found.IsInAll
            && !found.IsFrequency);
        var figure = areHours ? NoteColumn.Time : NoteColumn.Volume;
        var (sum, peaks) = (Place(figure), Place(NoteColumn.Peaks));
        sum = sum < 0 ? headings.Fields.Length : sum;
        peaks = peaks < 0 ? Math.Max(sum + 1, headings.Fields.Length) : peaks;
        findings.Add(StickyNoteRules.MonthsTaken, headings.Places[months[0].At], headings.At(months[0].At), headings.At(months[^1].At),
            areHours ? StickyNoteWords.Time : StickyNoteWords.NumberOfCases);
        var plain = new List<TextRecord>();
        foreach (var row in rows)
        {
            var read = row == headings ? [] : Numbers(row, months);
            var made = row;
            foreach (var (at, _) in months)
                made = Blank(made, at);
            for (var i = 0; row == headings && i < headings.Fields.Length; i++)
            {
                if (SumOfAll().IsMatch(FullWidth.ToAscii(headings.At(i)).ToLowerInvariant()))
                    made = Blank(made, i);
            }

            if (row == headings)
            {
                made = made.At(sum).Length > 0 ? made : made.With(sum, NoteHeadings.Name(figure), row.Places[months[0].At]);
                made = made.At(peaks).Length > 0 ? made : made.With(peaks, NoteHeadings.Name(NoteColumn.Peaks), row.Places[months[0].At]);
            }
            else if (read.Length > 0)
            {
                var all = read.Sum(m => m.Count);
                var place = row.Places[Math.Min(months[0].At, row.Places.Length - 1)];
                if (made.At(sum).Length == 0)
                    made = made.With(sum, $"年{Text(all)}{(areHours ? "時間" : "件")}", place);
                if (made.At(peaks).Length == 0 && all > 0)
                    made = made.With(peaks, string.Join('・', read.Select(m => (m.Month, Factor: m.Count / all * 12))
                        .Where(m => Math.Abs(m.Factor - 1) > Even).Select(m => $"{m.Month}月 {Text(Math.Round(m.Factor, 3))}倍")),
                        place);
            }

            plain.Add(made);
        }

        return plain;
    }

    // Months without a number are none only beside others that have one; a word in one of them leaves all to be asked.
    private static (int Month, double Count)[] Numbers(TextRecord row, (int At, int Month)[] months)
    {
        var read = new List<(int Month, double Count)>();
        foreach (var (at, month) in months)
        {
            var text = FullWidth.ToAscii(row.At(at)).TrimEnd('件', '回', 'h');
            if (text.Length > 0 && (!NumberText.TryRead(text, out var count) || count < 0))
                return [];
            read.Add((month, text.Length == 0 ? 0 : NumberText.TryRead(text, out var number) ? number : 0));
        }

        return months.Any(m => row.At(m.At).Length > 0) ? [.. read] : [];
    }

    private static TextRecord Blank(TextRecord row, int at) => at < row.Fields.Length ? row.With(at, "", row.Places[at]) : row;

    private static string Text(double number) => NumberText.Write(Math.Round(number, 6));

    private static int Month(string heading)
    {
        var plain = FullWidth.ToAscii(heading).Trim();
        if (MonthName().Match(plain) is { Success: true } name)
            return int.Parse(name.Groups["month"].Value, CultureInfo.InvariantCulture);
        return Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, m => m.Length > 0 && plain.Length >= 3
            && m.StartsWith(plain.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)) + 1;
    }

    [GeneratedRegex("^(?:〃|″|々|”|\"|同上|同左|ditto|as above|same as above)$", RegexOptions.IgnoreCase)]
    private static partial Regex Ditto();

    [GeneratedRegex(@"^[※*]|^[(\[【]?(?:注|備考|note|source|出典)\s*[0-9]*[)\]】::.]|^注[0-9]* ", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    // 合計, 小 計, 課計, Grand total
    [GeneratedRegex(@"^[(\[【<]?\s*(?:(?:[小合総中累部課係]|総合)?\s*計|(?:sub[\s-]?|grand |overall )?totals?)\s*[)\]】>::.]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    // 市民税 小計, 課税業務 計
    [GeneratedRegex(@"^.{1,20}(?:小計|合計|総計|\s計)$|^.{1,30} (?:sub-?)?total$|^total .{1,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalOf();

    [GeneratedRegex(@"^(?<month>1[0-2]|[1-9])月(?:分|の?件数|の?時間|\(件\)|\((?:時間|h)\))?$")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"^(?:1[0-2]|[1-9])月(?:の?時間|\((?:時間|h)\))$|^(?:合計|総|延べ|年間)(?:業務|作業)?時間|^(?:合計|計)\((?:時間|h)\)$|^total hours$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MonthsHours();

    [GeneratedRegex(@"^(?:合?計|年計|年間合?計|年度?計|総計|total|合計時間|合?計\((?:件|時間|h)\))$")]
    private static partial Regex SumOfAll();
}
