using System.Text.RegularExpressions;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Excel.Reading;

/// <summary>Reads a workload survey (業務量調査), where each row counts by itself, as a table of steps, where the rows of a workflow are what
/// happens to one case.</summary>
/// <remarks>
/// It is a survey when no column says the order or what comes next, and rows of one workflow have different counts: taken as steps of one
/// case, all but the first count would be lost. Then a row with a count of its own begins a workflow of its own; rows without a count, or
/// with the same, go on with the one above. Hours in all (年間時間) become a time that says so.
/// </remarks>
internal static partial class SurveyTable
{
    /// <summary>The same rows, parted where it is a survey.</summary>
    public static List<TextRecord> Parted(List<TextRecord> rows, Findings findings)
    {
        HoursInAll(rows);
        var (workflow, step, volume) = (NoteSheets.ColumnOf(rows[0], NoteColumn.Workflow), NoteSheets.ColumnOf(rows[0], NoteColumn.Step),
            NoteSheets.ColumnOf(rows[0], NoteColumn.Volume));
        if (workflow < 0 || volume < 0 || NoteSheets.ColumnOf(rows[0], NoteColumn.Next) >= 0
            || NoteSheets.ColumnOf(rows[0], NoteColumn.Order) >= 0)
            return rows;
        var parted = new List<TextRecord> { rows[0] };
        var (title, chain, count, own) = ("", "", "", 0);
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            var (named, counted) = (NoteSheets.At(row, workflow), NoteSheets.At(row, volume));
            if (NoteSheets.At(row, step).Length == 0)
            {
                parted.Add(row);
                continue;
            }

            if (named.Length > 0 && named != title)
                (title, chain, count) = (named, named, counted);
            else if (counted.Length > 0 && count.Length > 0 && Plain(counted) != Plain(count))
            {
                (chain, count) = (Unlike($"{title}: {NoteSheets.At(row, step)}", taken), counted);
                own++;
            }
            else if (count.Length == 0)
                count = counted;
            taken.Add(chain);
            parted.Add(chain == named ? row : NoteSheets.With(row, workflow, chain, row.Places[Math.Min(workflow, row.Places.Length - 1)]));
        }

        if (own == 0)
            return rows;
        findings.Add(WorkbookRules.SurveyTaken, rows[0].Places[0], own);
        return parted;
    }

    // Where nothing says how long one case takes: 年間時間 120 is 年120時間 of the column of times.
    private static void HoursInAll(List<TextRecord> rows)
    {
        if (NoteSheets.ColumnOf(rows[0], NoteColumn.Time) >= 0)
            return;
        var at = Array.FindIndex(rows[0].Fields, f => InAll().IsMatch(FullWidth.ToAscii(f).Trim()));
        if (at < 0)
            return;
        var heading = InAll().Match(FullWidth.ToAscii(rows[0].Fields[at]).Trim());
        var (period, unit) = (heading.Groups["period"].Value[..1], heading.Groups["unit"].Value is "分" ? "分" : "時間");
        rows[0] = NoteSheets.With(rows[0], at, NoteHeadings.Name(NoteColumn.Time), rows[0].Places[at]);
        for (var i = 1; i < rows.Count; i++)
        {
            if (JustANumber().IsMatch(FullWidth.ToAscii(NoteSheets.At(rows[i], at))))
                rows[i] = NoteSheets.With(rows[i], at, $"{period}{NoteSheets.At(rows[i], at)}{unit}", rows[i].Places[at]);
        }
    }

    private static string Plain(string count) => FullWidth.ToAscii(count).Replace(",", "", StringComparison.Ordinal);

    private static string Unlike(string name, HashSet<string> taken)
    {
        var unlike = name;
        for (var number = 2; taken.Contains(unlike); number++)
            unlike = $"{name} ({number})";
        return unlike;
    }

    [GeneratedRegex(@"^(?<period>年間?|月間?)(?:の)?(?:総|延べ|合計)?(?:業務量|業務時間|作業時間|処理時間|所要時間|従事時間|時間数|時間)(?:\((?<unit>時間|h|分)(?:/年)?\))?$")]
    private static partial Regex InAll();

    [GeneratedRegex("^[0-9][0-9,]*(?:\\.[0-9]+)?$")]
    private static partial Regex JustANumber();
}
