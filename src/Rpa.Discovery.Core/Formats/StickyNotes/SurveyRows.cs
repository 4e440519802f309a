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
        var laid = NoteLayout.Single([.. records.Skip(heading)], findings);
        var rows = new List<TextRecord>();
        TextRecord? above = null;
        int[]? order = null;
        var isOther = false;
        foreach (var record in laid.Skip(1))
        {
            if (IsHeading(record.Fields))
            {
                order = Order(laid[0], record);
                isOther = order is null;
                if (isOther)
                    findings.Add(StickyNoteRules.OtherTable, record.Places[0], record.Number);
                above = null;
                continue;
            }

            if (isOther)
                continue;
            var row = Dittos(order is null ? record : InOrder(record, order), above);
            if (!IsAside(row, laid[0], findings))
                rows.Add(above = row);
        }

        var table = SurveyColumns.Plain(Named([laid[0], .. rows]), findings);
        return [.. records.Take(heading), .. Parts(table, findings)];
    }

    // The headings of another table below: all its words are headings, and one is that of the step.
    private static bool IsHeading(string[] fields) => Array.Exists(fields, NoteHeadings.NamesStep)
        && fields.Count(f => f.Trim().Length > 0) > 2
        && fields.Zip(NoteHeadings.Of(fields)).All(f => f.First.Trim().Length == 0 || f.Second is not null);

    // Where each column of the first table stands in the second; null where they have not the same columns.
    private static int[]? Order(TextRecord first, TextRecord second)
    {
        var (known, others) = (NoteHeadings.Of(first.Fields), NoteHeadings.Of(second.Fields));
        int[] order = [.. known.Select((h, i) => h is null ? -1 : Array.FindIndex(others, o => o is { } other && h is { } own
            && (other.Column, other.Unit, other.IsFrequency, other.IsInAll) == (own.Column, own.Unit, own.IsFrequency, own.IsInAll)))];
        return others.Where((h, i) => h is not null && !order.Contains(i)).Any() ? null : order;
    }

    private static TextRecord InOrder(TextRecord row, int[] order) => new(row.Number, [.. order.Select(row.At)],
        [.. order.Select(at => at >= 0 && at < row.Places.Length ? row.Places[at] : row.Places[0])]);

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

    private static readonly (int Count, Func<string, int> Of)[] _parts = [(12, Month), (4, Quarter), (2, HalfYear), (5, Weekday)];

    /// <summary>Whether columns part a year or a week.</summary>
    public static bool HasParts(string[] headings) =>
        Array.Exists(_parts, p => headings.Select(p.Of).Where(part => part > 0).Distinct().Count() >= p.Count);

    /// <summary>Whether a heading is that of a part of a year or a week.</summary>
    public static bool IsPart(string heading) => Array.Exists(_parts, p => p.Of(heading) > 0);

    // Columns that part a year, or a week, side by side: months, quarters, halves, days of the week.
    private static List<TextRecord> Parts(List<TextRecord> rows, Findings findings)
    {
        var headings = rows[0];
        foreach (var (count, partOf) in _parts)
        {
            var parts = Enumerable.Range(0, headings.Fields.Length).Select(i => (At: i, Part: partOf(headings.At(i))))
                .Where(m => m.Part > 0).DistinctBy(m => m.Part).ToArray();
            if (parts.Length >= count)
                return Joined(rows, parts, count, findings);
        }

        return rows;
    }

    private static List<TextRecord> Joined(List<TextRecord> rows, (int At, int Part)[] parts, int count, Findings findings)
    {
        var headings = rows[0];
        var areTicked = rows.Skip(1).Any(r => parts.Any(p => TickedColumns.IsTick(r.At(p.At))))
            && rows.Skip(1).All(r => parts.All(p => TickedColumns.IsTick(r.At(p.At)) || TickedColumns.IsNone(r.At(p.At))));
        if (areTicked && count != 5)
            return Ticked(rows, parts, count, findings);
        var areHours = headings.Fields.Any(f => MonthsHours().IsMatch(FullWidth.ToAscii(f).Trim()));
        var named = NoteHeadings.Of(headings.Fields);
        int Place(NoteColumn column) => Array.FindIndex(named, n => n is { } found && found.Column == column && !found.IsInAll
            && !found.IsFrequency && !Array.Exists(parts, p => p.At == Array.IndexOf(named, n)));
        var figure = areHours ? NoteColumn.Time : NoteColumn.Volume;
        var (sum, peaks) = (Place(figure), Place(NoteColumn.Peaks));
        sum = sum < 0 ? headings.Fields.Length : sum;
        peaks = peaks < 0 ? Math.Max(sum + 1, headings.Fields.Length) : peaks;
        findings.Add(count == 12 ? StickyNoteRules.MonthsTaken : StickyNoteRules.PartsTaken, headings.Places[parts[0].At],
            headings.At(parts[0].At), headings.At(parts[^1].At), areHours ? StickyNoteWords.Time : StickyNoteWords.NumberOfCases);
        var plain = new List<TextRecord>();
        foreach (var row in rows)
        {
            var read = row == headings ? [] : Numbers(row, parts);
            var made = row;
            foreach (var (at, _) in parts)
                made = Blank(made, at);
            for (var i = 0; row == headings && i < headings.Fields.Length; i++)
            {
                if (SumOfAll().IsMatch(FullWidth.ToAscii(headings.At(i)).ToLowerInvariant()))
                    made = Blank(made, i);
            }

            if (row == headings)
            {
                made = made.At(sum).Length > 0 ? made : made.With(sum, NoteHeadings.Name(figure), row.Places[parts[0].At]);
                made = made.At(peaks).Length > 0 ? made : made.With(peaks, NoteHeadings.Name(NoteColumn.Peaks), row.Places[parts[0].At]);
            }
            else if (read.Length > 0)
            {
                var all = read.Sum(m => m.Count);
                var place = row.Places[Math.Min(parts[0].At, row.Places.Length - 1)];
                if (made.At(sum).Length == 0)
                    made = made.With(sum, $"{(count == 5 ? "週" : "年")}{Text(all)}{(areHours ? "時間" : "件")}", place);
                if (made.At(peaks).Length == 0 && all > 0)
                    made = made.With(peaks, string.Join('・', read.Select(m => (m.Part, Factor: m.Count / all * read.Length))
                        .Where(m => Math.Abs(m.Factor - 1) > Even)
                        .SelectMany(m => Times(m.Part, count).Select(time => $"{time} {Text(Math.Round(m.Factor, 3))}倍"))), place);
            }

            plain.Add(made);
        }

        return plain;
    }

    // ○ under the months that are busy
    private static List<TextRecord> Ticked(List<TextRecord> rows, (int At, int Part)[] parts, int count, Findings findings)
    {
        var headings = rows[0];
        var peaks = Array.FindIndex(NoteHeadings.Of(headings.Fields), h => h?.Column == NoteColumn.Peaks);
        peaks = peaks < 0 ? parts[0].At : peaks;
        findings.Add(StickyNoteRules.TicksTaken, headings.Places[parts[0].At],
            NotePeople.Listed([$"{headings.At(parts[0].At)}〜{headings.At(parts[^1].At)}"]), NoteHeadings.Title(NoteColumn.Peaks));
        return
        [
            .. rows.Select((row, i) =>
            {
                var busy = parts.Where(p => TickedColumns.IsTick(row.At(p.At))).SelectMany(p => Times(p.Part, count)).ToArray();
                var plain = parts.Aggregate(row, (r, p) => Blank(r, p.At));
                var text = i == 0 ? NoteHeadings.Name(NoteColumn.Peaks) : busy.Length < 12 ? string.Join('・', busy) : "";
                var place = row.Places[Math.Min(parts[0].At, row.Places.Length - 1)];
                return plain.At(peaks).Length > 0 ? plain : plain.With(peaks, text, place);
            }),
        ];
    }

    // The months of a quarter or half of a fiscal year, which begins in April; from 5 on quarters of a calendar year.
    private static IEnumerable<string> Times(int part, int count) => count == 5 ? [$"{"月火水木金土日"[part - 1]}曜"]
        : Enumerable.Range(0, 12 / count).Select(i =>
            $"{((((part - 1) % count * 12 / count) + i + (count == 12 || part > count ? 0 : 3)) % 12) + 1}月");

    private static int Quarter(string heading) => QuarterName().Match(FullWidth.ToAscii(heading).Trim()) is not { Success: true } quarter
        ? 0 : quarter.Groups["q"].Success ? quarter.Groups["q"].Value[0] - '0' + 4 : quarter.Groups["n"].Value[0] - '0';

    private static int HalfYear(string heading) => HalfName().Match(FullWidth.ToAscii(heading).Trim()) is not { Success: true } half ? 0
        : half.Groups["n"].Value is "上" or "前" ? 1 : 2;

    private static int Weekday(string heading)
    {
        var plain = FullWidth.ToAscii(heading).Trim();
        if (WeekdayName().Match(plain) is { Success: true } name)
            return "月火水木金".IndexOf(name.Groups["day"].Value, StringComparison.Ordinal) + 1;
        return plain.Length < 3 ? 0 : Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.DayNames,
            d => d.StartsWith(plain.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)) is >= 1 and <= 5 and var day ? day : 0;
    }

    // Parts without a number are none only beside others that have one; a word in one of them leaves all to be asked.
    private static (int Part, double Count)[] Numbers(TextRecord row, (int At, int Part)[] parts)
    {
        var read = new List<(int Part, double Count)>();
        foreach (var (at, part) in parts)
        {
            var text = FullWidth.ToAscii(row.At(at)).TrimEnd('件', '回', 'h');
            if (text.Length > 0 && (!NumberText.TryRead(text, out var count) || count < 0))
                return [];
            read.Add((part, text.Length == 0 ? 0 : NumberText.TryRead(text, out var number) ? number : 0));
        }

        return parts.Any(m => row.At(m.At).Length > 0) ? [.. read] : [];
    }

    private static TextRecord Blank(TextRecord row, int at) => at < row.Fields.Length ? row.With(at, "", row.Places[at]) : row;

    private static string Text(double number) => NumberText.Write(Math.Round(number, 6));

    // The month that a heading names; 0 where it names none.
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

    [GeneratedRegex(@"^[※*]|^[(\[【]?(?:注|備考|凡例|note|source|legend|出典)\s*[0-9]*[)\]】::.]|^注[0-9]* ", RegexOptions.IgnoreCase)]
    private static partial Regex Remark();

    // 合計, 小 計, 課計, Grand total
    [GeneratedRegex(@"^[(\[【<]?\s*(?:(?:[小合総中累部課係]|総合)?\s*計|(?:sub[\s-]?|grand |overall )?totals?)\s*[)\]】>::.]*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    // 市民税 小計, 課税業務 計
    [GeneratedRegex(@"^.{1,20}(?:小計|合計|総計|\s計)$|^.{1,30} (?:sub-?)?total$|^total .{1,30}$", RegexOptions.IgnoreCase)]
    private static partial Regex TotalOf();

    private const string Figure = @"(?:の?件数|\(件\)|の?時間|\((?:時間|h)\))?$";

    [GeneratedRegex("^(?:第?(?<n>[1-4])四半期|(?<n>[1-4])Q|Q(?<q>[1-4])|Quarter (?<q>[1-4]))" + Figure, RegexOptions.IgnoreCase)]
    private static partial Regex QuarterName();

    [GeneratedRegex("^(?:年度)?(?<n>上|下|前|後)(?:半期|期)" + Figure)]
    private static partial Regex HalfName();

    [GeneratedRegex("^(?<day>[月火水木金])(?:曜日?)?" + Figure)]
    private static partial Regex WeekdayName();

    [GeneratedRegex(@"^(?<month>1[0-2]|[1-9])月(?:分|の?件数|の?時間|\(件\)|\((?:時間|h)\))?$")]
    private static partial Regex MonthName();

    [GeneratedRegex(@"(?:[0-9]月|四半期|[上下]半?期|[月火水木金]曜?日?)(?:の?時間|\((?:時間|h)\))$"
        + @"|^(?:合計|総|延べ|年間)(?:業務|作業)?時間|^(?:合計|計)\((?:時間|h)\)$|^total hours$",
        RegexOptions.IgnoreCase)]
    private static partial Regex MonthsHours();

    [GeneratedRegex(@"^(?:合?計|年計|年間合?計|年度?計|総計|total|合計時間|合?計\((?:件|時間|h)\))$")]
    private static partial Regex SumOfAll();
}
