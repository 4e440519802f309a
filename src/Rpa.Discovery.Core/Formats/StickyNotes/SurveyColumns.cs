using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Makes of the columns of a survey those of a table of steps: of counts of several years the last one, of a number and its unit
/// side by side one cell, of a time and a count in one cell two.</summary>
internal static partial class SurveyColumns
{
    public static List<TextRecord> Plain(List<TextRecord> table, Findings findings)
    {
        var plain = TickedColumns.Joined(LastYear(table, findings), findings);
        plain = Units(TimeStudy.Plain(People(plain, findings), findings));
        return Brackets(Apart(plain, findings), findings);
    }

    // 月200件(3月は500件) has a peak, 10分(混むと20分) an awkward time, 受付(5分) its time: each into its own column where that is blank.
    private static List<TextRecord> Brackets(List<TextRecord> table, Findings findings)
    {
        var made = table.ToList();
        foreach (var (from, to, read) in new (NoteColumn, NoteColumn, Func<string, string, string?>)[]
        {
            (NoteColumn.Volume, NoteColumn.Peaks, PeakIn), (NoteColumn.Time, NoteColumn.Awkward, AwkwardIn),
            (NoteColumn.Step, NoteColumn.Volume, (_, inside) => inside.Any(char.IsAsciiDigit) && IsCount(inside) ? inside : null),
            (NoteColumn.Step, NoteColumn.Time, (_, inside) => IsTime(inside) ? inside : null),
        })
        {
            var at = Place(table[0], from);
            for (var i = 1; i < made.Count && at >= 0; i++)
            {
                var column = Place(made[0], to);
                var cell = FullWidth.ToAscii(made[i].At(at));
                if ((column >= 0 && made[i].At(column).Length > 0) || InBrackets().Match(cell) is not { Success: true } parts
                    || read(parts.Groups["main"].Value.Trim(), parts.Groups["inside"].Value.Trim()) is not { } own)
                    continue;
                if (column < 0)
                    made[0] = made[0].With(column = made[0].Fields.Length, NoteHeadings.Name(to), made[0].Places[at]);
                var (place, main) = (made[i].Places[at], made[i].At(at)[..parts.Groups["main"].Length].Trim());
                findings.Add(StickyNoteRules.CellParted, place, made[i].Number, made[i].At(at), made[0].At(at), main, own,
                    NoteHeadings.Title(to));
                made[i] = made[i].With(at, main, place).With(column, own, place);
            }
        }

        return made;
    }

    // How many times as many come in the months of the brackets.
    private static string? PeakIn(string main, string inside)
    {
        var peaks = MonthsCount().Match(inside);
        if (!peaks.Success || NoteVolumes.Read(main, "", default, out _) is not { Count: > 0 } usual)
            return null;
        var found = new List<string>();
        foreach (var (months, said) in peaks.Groups["months"].Captures.Zip(peaks.Groups["count"].Captures))
        {
            var isOfMonth = char.IsAsciiDigit(said.Value[0]) && !said.Value.StartsWith("1日", StringComparison.Ordinal);
            var (count, per) = isOfMonth ? (NumberText.TryRead(said.Value, out var number) ? number : 0, RatePeriod.Month)
                : NoteVolumes.Read(said.Value + "件", "", default, out _) is { } rate ? (rate.Count, rate.Per) : (0, RatePeriod.Month);
            var ordinary = usual.Per == RatePeriod.Year && per == RatePeriod.Month ? usual.Count / 12 : usual.Per == per ? usual.Count : 0;
            if (count <= 0 || ordinary <= 0)
                return null;
            found.Add($"{months.Value} {NumberText.Write(Math.Round(count / ordinary, 3))}倍");
        }

        return string.Join('・', found);
    }

    private static string? AwkwardIn(string main, string inside) =>
        IsTime(main) && Awkward().Match(inside).Groups["time"] is { Success: true, Value: var time } && IsTime(time) ? time : null;

    // 係 beside 担当者: who it is where somebody is named, else the section.
    private static List<TextRecord> People(List<TextRecord> table, Findings findings)
    {
        int[] by = [.. NoteHeadings.Of(table[0].Fields).Select((h, i) => h?.Column == NoteColumn.By ? i : -1).Where(i => i >= 0)];
        if (by.Length != 2 || NoteHeadings.IsOfASection(table[0].At(by[0])) == NoteHeadings.IsOfASection(table[0].At(by[1])))
            return table;
        var (section, person) = NoteHeadings.IsOfASection(table[0].At(by[0])) ? (by[0], by[1]) : (by[1], by[0]);
        findings.Add(StickyNoteRules.SectionBeside, table[0].Places[section], table[0].At(person), table[0].At(section));
        return [.. table.Select((row, i) => section >= row.Fields.Length ? row
            : (i > 0 && row.At(person).Length == 0 && row.At(section).Length > 0
                ? row.With(person, row.At(section), row.Places[section]) : row).With(section, "", row.Places[section]))];
    }

    private static int Place(TextRecord headings, NoteColumn column) => Array.FindIndex(NoteHeadings.Of(headings.Fields),
        h => h is { IsFrequency: false, IsInAll: false } found && found.Column == column);

    private static List<TextRecord> LastYear(List<TextRecord> table, Findings findings)
    {
        var headings = table[0];
        var years = Enumerable.Range(0, headings.Fields.Length).Select(i => (At: i, Year: YearOf(headings.At(i)))).Where(y => y.Year > 0)
            .ToArray();
        if (years.Length < 2)
            return table;
        var last = years.MaxBy(y => y.Year);
        var made = table.ToList();
        foreach (var (at, _) in years.Where(y => y.At != last.At))
        {
            findings.Add(StickyNoteRules.OlderYear, headings.Places[at], headings.At(at), headings.At(last.At));
            made = [.. made.Select(r => at < r.Fields.Length ? r.With(at, "", r.Places[at]) : r)];
        }

        // 2025年 alone is the number of cases, where no other column is.
        if (Place(made[0], NoteColumn.Volume) < 0)
            made[0] = made[0].With(last.At, "年間件数", headings.Places[last.At]);
        return made;
    }

    private static int YearOf(string heading)
    {
        var year = YearsCount().Match(FullWidth.ToAscii(heading).Trim().ToLowerInvariant());
        if (!year.Success)
            return 0;
        var number = year.Groups["n"].Value == "元" ? 1 : int.Parse(year.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);
        return year.Groups["era"].Value switch { "令和" or "r" => 2018 + number, "平成" or "h" => 1988 + number, _ => number };
    }

    // 件数 40 and 単位 月 are 月40件, 時間 2 and 単位 時間 are 2時間.
    private static List<TextRecord> Units(List<TextRecord> table)
    {
        var made = table.ToList();
        for (var at = 0; at < table[0].Fields.Length; at++)
        {
            var unit = UnitColumn().Match(FullWidth.ToAscii(table[0].At(at)).ToLowerInvariant());
            if (!unit.Success)
                continue;
            var (time, volume) = (Place(table[0], NoteColumn.Time), Place(table[0], NoteColumn.Volume));
            if (table.Skip(1).Any(r => r.At(at).Length > 0 && !UnitOf(r.At(at)).Success))
                continue;
            for (var i = 1; i < made.Count; i++)
            {
                var said = UnitOf(made[i].At(at));
                var to = said.Groups["time"].Success && !unit.Groups["count"].Success ? time
                    : said.Groups["period"].Success && !unit.Groups["time"].Success ? volume : -1;
                var cell = FullWidth.ToAscii(made[i].At(to));
                if (to < 0 || !NumberText.TryRead(cell, out _))
                    continue;
                made[i] = made[i].With(to, said.Groups["time"].Success ? cell + said.Groups["time"].Value
                    : said.Groups["period"].Value is var period && char.IsAsciiLetter(period[0]) ? $"{cell} per {period}"
                    : $"{(period == "日" ? "1日" : period)}{cell}件", made[i].Places[to]);
            }

            made = [.. made.Select(r => at < r.Fields.Length ? r.With(at, "", r.Places[at]) : r)];
        }

        return made;
    }

    private static Match UnitOf(string cell) => UnitCell().Match(FullWidth.ToAscii(cell).Trim().ToLowerInvariant());

    // 1件15分、月40件 in the column of either, where the other is missing or blank.
    private static List<TextRecord> Apart(List<TextRecord> table, Findings findings)
    {
        var (time, volume) = (Place(table[0], NoteColumn.Time), Place(table[0], NoteColumn.Volume));
        if (time < 0 && volume < 0)
            return table;
        var made = table.ToList();
        for (var i = 1; i < made.Count; i++)
        {
            var row = made[i];
            var at = row.At(time).Length == 0 ? volume : row.At(volume).Length == 0 ? time : -1;
            if (at < 0 || row.At(at).Length == 0 || Parts(FullWidth.ToAscii(row.At(at))) is not var (each, count))
                continue;
            findings.Add(StickyNoteRules.TimeAndCount, row.Places[at], row.Number, row.At(at), made[0].At(at), each, count);
            if (time < 0)
                made[0] = made[0].With(time = made[0].Fields.Length, NoteHeadings.Name(NoteColumn.Time), made[0].Places[at]);
            if (volume < 0)
                made[0] = made[0].With(volume = made[0].Fields.Length, NoteHeadings.Name(NoteColumn.Volume), made[0].Places[at]);
            made[i] = row.With(time, each, row.Places[at]).With(volume, count, row.Places[at]);
        }

        return made;
    }

    private static (string Time, string Count)? Parts(string cell)
    {
        string[] parts = [.. Between().Split(cell).Select(p => p.Trim()).Where(p => p.Length > 0)];
        if (parts.Length != 2)
            return null;
        return IsTime(parts[0]) && IsCount(parts[1]) ? (parts[0], parts[1]) : IsTime(parts[1]) && IsCount(parts[0]) ? (parts[1], parts[0])
            : null;
    }

    private static bool IsTime(string text) => NoteValues.Time(text, "", 8, default, out var tookMinutes) is { TotalHoursPerYear: null }
        && !tookMinutes;

    private static bool IsCount(string text) => NoteVolumes.Read(text, "", default, out _) is not null;

    // 令和6年度件数, R6実績, 2025年, FY2025 volume
    [GeneratedRegex(@"^(?:(?<era>令和|平成|[rh])(?<n>[0-9]{1,2}|元)|(?:fy ?)?(?<n>20[0-9]{2})(?:[/-][0-9]{2})?)(?:年度?)?(?:の)?\s*"
        + @"(?:実績|見込み?)?(?:[\s(]*(?:年間)?(?:処理|取扱|受付|対応|発生|申請|届出)?(?:件数?|volume|cases|count)\)?)?$")]
    private static partial Regex YearsCount();

    [GeneratedRegex("^(?:(?<time>(?:所要|処理|作業)?時間)の?単位|(?<count>件数|回数|頻度|処理量|取扱量|業務量)の?単位"
        + "|(?:件数の?)?(?<count>期間)|単位|units?|(?<count>period|per))$")]
    private static partial Regex UnitColumn();

    [GeneratedRegex("^(?:(?:件|回|枚|通|人|名)?[/・]?(?:1|毎)?(?<period>日|週|月|年)(?:間|次|あたり|当たり)?|(?<time>分|秒|時間|min|mins|minutes|h|hours?|hrs?)"
        + "(?:/[件回人枚通])?|件|回|枚|通|人|名|(?:per |/)?(?:(?<period>day|week|month|year)))$")]
    private static partial Regex UnitCell();

    [GeneratedRegex(@"^(?<main>[^()]*[^()\s])\s*\((?<inside>[^()]+)\)$")]
    private static partial Regex InBrackets();

    // 3月は500件、4月は400件; 2〜3月は1日400件
    [GeneratedRegex(@"^(?:(?:ただし|但し)?、?(?<months>[0-9]{1,2}月?(?:[・〜~-][0-9]{1,2}月?)*(?<=月))(?:は|に|のみ|だけ)?約?"
        + @"(?<count>(?:1?日|月|週)?[0-9][0-9,]*)[件通枚人]?(?:程度|くらい|ぐらい|ほど)?[、,]?\s*)+$")]
    private static partial Regex MonthsCount();

    // 混むと20分, 繁忙期は30分
    [GeneratedRegex(@"^(?<when>[^0-9]{0,20}(?:と|は|時|とき|場合|もの|件|期|ば|、))\s*(?<time>約?[0-9].*[分間秒h])(?:程度|くらい|ぐらい|ほど)?$")]
    private static partial Regex Awkward();

    [GeneratedRegex(@"[、;\n×✕]|\s+x\s+|,\s+|\s+/\s+")]
    private static partial Regex Between();
}
