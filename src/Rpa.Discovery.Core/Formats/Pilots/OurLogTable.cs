using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Reading;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>Reads the table that <c>simulate --log</c> writes (<see cref="EventLogs"/>): one line for each span of work, its hours without
/// breaks.</summary>
internal static class OurLogTable
{
    private static readonly string[] _headings = ["case", "activity", "instance", "how", "start", "end", "resource", "group", "workflow",
        "processingHours"];

    public static bool IsOne(TextRecord headings) => _headings.All(h => headings.Fields.Contains(h, StringComparer.Ordinal));

    public static PilotLog? Read(List<TextRecord> records, Findings findings)
    {
        var at = _headings.ToDictionary(h => h, h => Array.IndexOf(records[0].Fields, h), StringComparer.Ordinal);
        var rows = new List<PilotRow>();
        foreach (var record in records.Skip(1))
        {
            string Cell(string heading) => at[heading] < record.Fields.Length ? SpreadsheetCell.Read(record.Fields[at[heading]]) : "";
            if (Cell("start").Length == 0 || Cell("end").Length == 0)
                continue; // not begun, or still open
            if (!InstantText.TryRead(Cell("start"), out var date, out var time, out _)
                || !double.TryParse(Cell("processingHours"), NumberStyles.Float, CultureInfo.InvariantCulture, out var hours)
                || !double.IsFinite(hours))
            {
                findings.Add(PilotRules.NotAnInstant, record.Places[Math.Max(0, Math.Min(at["start"], record.Places.Length - 1))],
                    record.Number, Cell("start"));
                return null;
            }

            rows.Add(Row(record.Number, record.Places[0], Cell("case"), Cell("workflow"), Cell("activity"), Cell("instance"),
                date.ToDateTime(time ?? TimeOnly.MinValue), hours, Cell("group")));
        }

        if (rows.Count == 0)
            findings.Add(PilotRules.NoRows, records[0].Places[0]);
        return findings.HasErrors ? null : new PilotLog(PilotTable.InOrder(rows), IsOurLog: true);
    }

    /// <summary>A case that comes to a step again is another case of the step.</summary>
    public static PilotRow Row(int number, SourceSpan place, string id, string workflow, string activity, string instance, DateTime start,
        double hours, string group) => new()
        {
            Number = number,
            Case = $"{id} #{instance}",
            Workflow = workflow,
            Step = activity,
            Start = start,
            Minutes = hours > 0 ? hours * 60 : null,
            By = group,
            Place = place,
        };
}
