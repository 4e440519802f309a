using System.Text.Json;
using Rpa.Discovery.Validation;

namespace Rpa.Discovery.Reports;

/// <summary>The load of each whole month as JSON: in a study beside that of the whole, and of files that were only read.</summary>
internal static class LoadMonthsJson
{
    /// <summary><c>months</c> of a load.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<MonthLoad> months)
    {
        json.WriteStartArray("months");
        foreach (var month in months)
            Write(json, null, month);
        json.WriteEndArray();
    }

    /// <summary><c>loadByMonth</c> of files.</summary>
    public static void Write(Utf8JsonWriter json, IReadOnlyList<(string Path, IReadOnlyList<MonthLoad> Months)> files)
    {
        json.WriteStartArray("loadByMonth");
        foreach (var (path, months) in files)
        {
            foreach (var month in months)
                Write(json, path, month);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string? file, MonthLoad month)
    {
        json.WriteStartObject();
        if (file is not null)
            json.WriteString("file", file);
        json.WriteString("month", MonthLoad.Written(month.First));
        json.Number("factor", double.IsFinite(month.Factor) ? month.Factor : null);
        json.Number("workHours", month.Work);
        json.Number("hours", month.Hours);
        json.Texts("pools", month.Pools);
        if (month.IsAboveAll)
            json.WriteString("workedOff", month.WorkedOff is { } end ? MonthLoad.Written(end) : null);
        json.WriteEndObject();
    }
}
