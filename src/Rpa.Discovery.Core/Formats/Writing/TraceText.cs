using System.Globalization;
using System.Text;
using Rpa.Discovery.Model.Demand;

namespace Rpa.Discovery.Formats.Writing;

/// <summary>Recorded arrivals as a table that reads back to the same, for where their file is not.</summary>
internal static class TraceText
{
    public static string Of(ArrivalTrace trace)
    {
        var text = new StringBuilder();
        Line(text, ["arrival", .. trace.Columns.Select(c => c.Attribute)]);
        foreach (var row in trace.Rows)
            Line(text, [At(row), .. row.Values.Take(trace.Columns.Count).Select(v => v.Value)]);
        return text.ToString();
    }

    private static string At(TraceRow row)
    {
        if (row.Instant is { } instant)
            return instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);
        var date = row.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return row.At is { } at ? $"{date} {at.ToString("HH:mm:ss.fffffff", CultureInfo.InvariantCulture)}" : date;
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) =>
        text.AppendJoin(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
}
