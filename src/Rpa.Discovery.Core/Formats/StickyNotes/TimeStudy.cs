using System.Globalization;
using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.SpokenForms;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Formats.StickyNotes;

/// <summary>Makes of times that were measured the time of one case: when something began and ended, measurements side by side, records one
/// below the other, the shortest and the longest.</summary>
internal static partial class TimeStudy
{
    public static List<TextRecord> Plain(List<TextRecord> table, Findings findings)
    {
        var made = FromTo(Measured(table, findings), LeastTime(), MostTime(), join: (from, to) => $"{from}〜{to}");
        return Records(FromTo(made, Begin(), End(), Span), findings);
    }

    private static int Place(TextRecord headings, NoteColumn column) => Array.FindIndex(NoteHeadings.Of(headings.Fields),
        h => h is { IsInAll: false, IsFrequency: false } found && found.Column == column);

    private static int PlaceOf(TextRecord headings, Regex heading) => Array.FindIndex(headings.Fields,
        f => heading.IsMatch(FullWidth.ToAscii(f).Trim().ToLowerInvariant()));

    // Two columns of one time: 開始 and 終了, 最短 and 最長.
    private static List<TextRecord> FromTo(List<TextRecord> table, Regex begin, Regex end, Func<string, string, string> join)
    {
        var (from, to) = (PlaceOf(table[0], begin), PlaceOf(table[0], end));
        if (from < 0 || to < 0 || Place(table[0], NoteColumn.Time) >= 0)
            return table;
        var unit = UnitInBrackets.Split(table[0].At(to)).Unit;
        var heading = unit.Length > 0 ? $"{NoteHeadings.Name(NoteColumn.Time)}({unit})" : NoteHeadings.Name(NoteColumn.Time);
        return
        [
            table[0].With(from, heading, table[0].Places[from]).With(to, "", table[0].Places[to]),
            .. table.Skip(1).Select(r => r.At(from).Length == 0 && r.At(to).Length == 0 ? r
                : r.With(from, join(r.At(from), r.At(to)), r.Places[Math.Min(from, r.Places.Length - 1)])
                    .With(to, "", r.Places[Math.Min(to, r.Places.Length - 1)])),
        ];
    }

    // 9:00 and 9:05, of which HoursOfTheDay takes the hour of lunch; seconds, and what is no time of an office's day, are how long.
    private static string Span(string begin, string end)
    {
        var (from, to) = (Clock().Match(FullWidth.ToAscii(begin)), Clock().Match(FullWidth.ToAscii(end)));
        if (!from.Success || !to.Success)
            return $"{begin}〜{end}";
        var (first, last) = (TimeOf(from), TimeOf(to));
        return first.Seconds == 0 && last.Seconds == 0 && first >= Morning && first < last ? $"{first:h\\:mm}〜{last:h\\:mm}"
            : first < last ? $"{NumberText.Write((last - first).TotalSeconds)}秒" : $"{begin}〜{end}";
    }

    private static readonly TimeSpan Morning = TimeSpan.FromHours(5);

    private static TimeSpan TimeOf(Match clock) =>
        new(int.Parse(clock.Groups["h"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(clock.Groups["m"].ValueSpan, CultureInfo.InvariantCulture),
            clock.Groups["s"].Success ? int.Parse(clock.Groups["s"].ValueSpan, CultureInfo.InvariantCulture) : 0);

    // 1回目, 2回目, 3回目, and their 平均
    private static List<TextRecord> Measured(List<TextRecord> table, Findings findings)
    {
        int[] at = [.. Enumerable.Range(0, table[0].Fields.Length).Where(i => Measurement().IsMatch(NameOf(table[0], i)))];
        if (at.Length < 2 || Place(table[0], NoteColumn.Time) >= 0)
            return table;
        findings.Add(StickyNoteRules.MeasurementsTaken, table[0].Places[at[0]], table[0].At(at[0]), table[0].At(at[^1]));
        var unit = at.Select(i => UnitInBrackets.Split(table[0].At(i)).Unit).FirstOrDefault(u => u.Length > 0) ?? "";
        var mean = Enumerable.Range(0, table[0].Fields.Length).FirstOrDefault(i => MeanOf().IsMatch(NameOf(table[0], i)), -1);
        int[] gone = [.. at.Skip(1), .. mean >= 0 ? [mean] : Array.Empty<int>()];
        var made = new List<TextRecord>();
        foreach (var row in table)
        {
            string[] said = [.. at.Select(row.At).Where(f => f.Length > 0)];
            var text = row == table[0] ? unit.Length > 0 ? $"{NoteHeadings.Name(NoteColumn.Time)}({unit})"
                : NoteHeadings.Name(NoteColumn.Time) : Mean(said, unit) ?? string.Join(' ', said);
            var plain = gone.Aggregate(row, (r, i) => i < r.Fields.Length ? r.With(i, "", r.Places[i]) : r);
            made.Add(plain.With(at[0], text, row.Places[Math.Min(at[0], row.Places.Length - 1)]));
        }

        return made;
    }

    private static string NameOf(TextRecord headings, int at) => UnitInBrackets.Split(headings.At(at)).Name;

    // Bare numbers stay bare, so that their unit is asked.
    private static string? Mean(string[] said, string unit)
    {
        double[] numbers = [.. said.Select(s => NumberText.TryRead(FullWidth.ToAscii(s), out var number) ? number : double.NaN)];
        if (said.Length == 0)
            return "";
        if (!numbers.Contains(double.NaN))
            return NumberText.Write(Math.Round(numbers.Average(), 2));
        double?[] seconds = [.. said.Select(s => Seconds(s, unit))];
        return seconds.Contains(null) ? null : TimeText(seconds.Average()!.Value);
    }

    private static string TimeText(double seconds) => seconds < 60 ? $"{NumberText.Write(Math.Round(seconds, 1))}秒"
        : $"{NumberText.Write(Math.Round(seconds / 60, 2))}分";

    private static double? Seconds(string cell, string unit)
    {
        var text = FullWidth.ToAscii(cell);
        if (HoursOfTheDay.Read(text, NotesDepartment.UsualOffice) is { } span)
            return span.Seconds;
        return NoteValues.Time(text, unit, 8, default, out var tookMinutes) is { TotalHoursPerYear: null, IsEffort: true } time
            && !tookMinutes ? ((time.Until?.Seconds ?? time.Amount.Seconds) + time.Amount.Seconds) / 2 : null;
    }

    // A row for each time that something was done: on a day, for a case by its number.
    private static List<TextRecord> Records(List<TextRecord> table, Findings findings)
    {
        var headings = table[0];
        var (step, time, volume) = (Place(headings, NoteColumn.Step), Place(headings, NoteColumn.Time), Place(headings, NoteColumn.Volume));
        var workflow = Place(headings, NoteColumn.Workflow);
        var day = PlaceOf(headings, Day());
        if (step < 0 || time < 0 || (day < 0 && PlaceOf(headings, CaseNumber()) < 0))
            return table;
        var unit = UnitInBrackets.Split(headings.At(time)).Unit;
        var groups = table.Skip(1).Where(r => r.At(step).Length > 0).GroupBy(r => (r.At(workflow), r.At(step))).ToArray();
        if (Array.TrueForAll(groups, g => g.Count() == 1) || Array.Exists(groups, g => Mean(g, time, volume, unit) is null))
            return table;
        var by = Place(headings, NoteColumn.By);
        var days = table.Skip(1).Select(r => r.At(day)).Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).Count();
        // A diary of days is a list of tasks; records by the number of a case are its steps.
        var number = PlaceOf(headings, CaseNumber());
        var tasks = workflow < 0 && number < 0 ? headings.Fields.Length : -1;
        var made = new List<TextRecord> { Without(headings, day, number) };
        if (tasks >= 0)
            made[0] = made[0].With(tasks, NoteHeadings.Name(NoteColumn.Workflow), headings.Places[step]);
        foreach (var group in groups)
        {
            var (row, (seconds, count)) = (group.First(), Mean(group, time, volume, unit)!.Value);
            var text = TimeText(seconds);
            var aDay = count is { } all && days > 0 ? Math.Round(all / days, 2) : 0;
            Message come = aDay > 0 ? StickyNoteWords.CasesOfADay.With(NumberText.Write(aDay), days) : "";
            findings.Add(StickyNoteRules.RecordsTaken, row.Places[0], row.Number, group.Count(), row.At(step),
                NoteDays.Words(new TimeAmount(Math.Round(seconds), TimeUnit.Second)), come);
            row = Without(row, day, number);
            row = row.With(time, text, row.Places[Math.Min(time, row.Places.Length - 1)]);
            if (by >= 0)
                row = row.With(by, string.Join('・', group.Select(r => r.At(by)).Where(b => b.Length > 0).Distinct(StringComparer.Ordinal)),
                    row.Places[Math.Min(by, row.Places.Length - 1)]);
            if (volume >= 0)
                row = row.With(volume, aDay > 0 ? $"1日{NumberText.Write(aDay)}件" : "", row.Places[Math.Min(volume, row.Places.Length - 1)]);
            made.Add(tasks < 0 ? row : row.With(tasks, row.At(step), row.Places[Math.Min(step, row.Places.Length - 1)]));
        }

        return made;
    }

    private static TextRecord Without(TextRecord row, params ReadOnlySpan<int> columns)
    {
        foreach (var at in columns)
            row = at >= 0 && at < row.Fields.Length ? row.With(at, "", row.Places[at]) : row;
        return row;
    }

    // Of one case, by the counts of the records where all have one.
    private static (double Seconds, double? Cases)? Mean(IEnumerable<TextRecord> rows, int time, int volume, string unit)
    {
        var (seconds, cases, number) = (0.0, 0.0, 0);
        foreach (var row in rows)
        {
            if (Seconds(row.At(time), unit) is not { } took)
                return null;
            var hasCount = NumberText.TryRead(FullWidth.ToAscii(row.At(volume)).TrimEnd('件', '通', '枚', '人', '名'), out var count);
            if (volume >= 0 && (!hasCount || count <= 0))
                return null;
            (seconds, cases, number) = (seconds + took, cases + count, number + 1);
        }

        return volume >= 0 ? (seconds / cases, cases) : (seconds / number, null);
    }

    [GeneratedRegex("^(?:作業|処理|業務|受付)?(?:の)?(?:開始|着手|始業)(?:時刻|時間|日時|時)?$|^(?:start|begin|from)(?: ?time)?$|^started(?: at)?$")]
    private static partial Regex Begin();

    [GeneratedRegex("^(?:作業|処理|業務)?(?:の)?(?:終了|完了|終業)(?:時刻|時間|日時|時)?$|^(?:end|finish|to|stop)(?: ?time)?$|^(?:ended|finished)(?: at)?$")]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:最短|最小)(?:の)?(?:所要|処理|作業)?時間(?:\s*\(.*\))?$|^(?:所要|処理|作業)?時間\((?:最短|最小)\)$|^min(?:imum)? time(?:\s*\(.*\))?$")]
    private static partial Regex LeastTime();

    [GeneratedRegex(@"^(?:最長|最大)(?:の)?(?:所要|処理|作業)?時間(?:\s*\(.*\))?$|^(?:所要|処理|作業)?時間\((?:最長|最大)\)$|^max(?:imum)? time(?:\s*\(.*\))?$")]
    private static partial Regex MostTime();

    [GeneratedRegex("^(?:測定|計測|実測|サンプル)?(?:第?[0-9]{1,2}(?:回目?|件目|人目|日目|例目)|[①-⑩])$|^(?:測定|計測|実測|サンプル)[0-9]{1,2}$"
        + "|^(?:trial|run|sample|measurement|obs(?:ervation)?) ?[0-9]{1,2}$")]
    private static partial Regex Measurement();

    [GeneratedRegex("^(?:平均値?|平均時間|average|mean)$")]
    private static partial Regex MeanOf();

    [GeneratedRegex("^(?:日付|年月日|月日|日|作業日|実施日|記録日|計測日|測定日|処理日|date|day)$")]
    private static partial Regex Day();

    [GeneratedRegex("^(?:案件|受付|整理|管理|申請|伝票|サンプル|件)(?:番号|no\\.?|id)$|^(?:case|request|ticket|sample) ?(?:id|no\\.?|number|#)?$")]
    private static partial Regex CaseNumber();

    // 2025/5/12 9:00:30 has the time behind the date.
    [GeneratedRegex(@"(?:^|\s)(?<h>[01]?[0-9]|2[0-3]):(?<m>[0-5][0-9])(?::(?<s>[0-5][0-9]))?$")]
    private static partial Regex Clock();
}
