using Rpa.Discovery.Estimates;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Excel.Writing;

/// <summary>Number formats that show a figure as a page says it, in three digits and with its unit, while the cell holds all of
/// it.</summary>
internal static class NumberFormats
{
    private const string Place = "\u0001";
    private const int Digits = 3;
    private const int MostDecimals = 3; // a thousandth of an hour is nothing that people count

    /// <summary>Of a figure with its unit, such as <c>"年"#,##0.0"時間"</c>.</summary>
    public static string Of(CellNumber number, double value, Language language)
    {
        var around = UnitText.Around(Place, number.Unit, language, number.Currency).Split(Place);
        if (number.Unit == Unit.Share)
            return $"{Quoted(around[0])}{Bare(100 * value)}{around[1]}"; // the sign itself makes per cent of it
        return around.Length == 2 ? $"{Quoted(around[0])}{Bare(value)}{Quoted(around[1])}" : Bare(value);
    }

    /// <summary>The digits alone.</summary>
    public static string Bare(double value)
    {
        var size = Math.Abs(value);
        if (size == 0 || size >= Math.Pow(10, Digits - 1) || Math.Abs(size - Math.Round(size)) < 1e-9)
            return "#,##0";
        var decimals = Math.Clamp(Digits - 1 - (int)Math.Floor(Math.Log10(size)), 1, MostDecimals);
        return "#,##0." + new string('0', decimals);
    }

    private static string Quoted(string text)
    {
        var plain = string.Concat(text.Where(c => c != '"' && !char.IsControl(c) && !char.IsSurrogate(c)));
        return plain.Length == 0 ? "" : $"\"{plain}\"";
    }
}
