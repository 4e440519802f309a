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
/// with the same, go on with the one above.
/// </remarks>
internal static class SurveyTable
{
    /// <summary>The same rows, parted where it is a survey.</summary>
    public static List<TextRecord> Parted(List<TextRecord> rows, Findings findings)
    {
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
            var (named, counted) = (row.At(workflow), row.At(volume));
            if (row.At(step).Length == 0)
            {
                parted.Add(row);
                continue;
            }

            if (named.Length > 0 && named != title)
                (title, chain, count) = (named, named, counted);
            else if (counted.Length > 0 && count.Length > 0 && Plain(counted) != Plain(count))
            {
                (chain, count) = (Unlike($"{title}: {row.At(step)}", taken), counted);
                own++;
            }
            else if (count.Length == 0)
                count = counted;
            taken.Add(chain);
            parted.Add(chain == named ? row : row.With(workflow, chain, row.Places[Math.Min(workflow, row.Places.Length - 1)]));
        }

        if (own == 0)
            return rows;
        findings.Add(WorkbookRules.SurveyTaken, rows[0].Places[0], own);
        return parted;
    }

    private static string Plain(string count) => FullWidth.ToAscii(count).Replace(",", "", StringComparison.Ordinal);

    private static string Unlike(string name, HashSet<string> taken)
    {
        var unlike = name;
        for (var number = 2; taken.Contains(unlike); number++)
            unlike = $"{name} ({number})";
        return unlike;
    }
}
