using System.Globalization;
using System.Text;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Tables;

namespace Rpa.Discovery.Reports;

/// <summary>Several variants beside today as a table for spreadsheets: a row for each variant and figure, numbers in full.</summary>
internal static class ComparisonsCsv
{
    private static readonly string[] Columns =
        ["variant", "figure", "scope", "unit", "mean", "low", "high", "p10", "p90", "replications", "difference", "differenceLow",
            "differenceHigh"];

    /// <summary>UTF-8 with the mark by which spreadsheets know it.</summary>
    public static byte[] Of(SideBySide all)
    {
        var text = new StringBuilder("\uFEFF");
        Row(text, Columns);
        var figures = ComparedFigure.Of(all.AsIs.Department);
        foreach (var figure in figures)
            Row(text, ["today", figure.Id, figure.Scope ?? "", .. Level(figure.Level(all.AsIs)), .. Change(null)]);
        foreach (var compared in all.Variants)
        {
            foreach (var figure in figures)
                Row(text, [compared.Variant.Label, figure.Id, figure.Scope ?? "", .. Level(figure.Level(compared.ToBe)),
                    .. Change(figure.Change(compared.Difference))]);
            foreach (var figure in EffectFigures.All)
                Row(text, [compared.Variant.Label, figure.Id, "", .. Level(figure.Get(compared.Effects)), .. Change(null)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Level(Estimate? estimate) => estimate is null
        ? ["", "", "", "", "", "", ""]
        : [UnitText.Code(estimate.Unit), Number(estimate.Mean), Number(estimate.Low), Number(estimate.High), Number(estimate.P10),
            Number(estimate.P90), estimate.N.ToString(CultureInfo.InvariantCulture)];

    private static string[] Change(Estimate? estimate) => [Number(estimate?.Mean), Number(estimate?.Low), Number(estimate?.High)];

    /// <summary>A number in full; nothing where it is not known.</summary>
    internal static string Number(double? value) =>
        value is { } number && double.IsFinite(number) ? number.ToString("R", CultureInfo.InvariantCulture) : "";

    /// <summary>A row as RFC 4180 has it; what a spreadsheet would take for a formula is guarded.</summary>
    internal static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(Cell)).Append("\r\n");

    private static string Cell(string text)
    {
        var guarded = SpreadsheetCell.Guarded(text);
        return guarded.AsSpan().IndexOfAny(",\"\r\n") < 0 ? guarded : $"\"{guarded.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
