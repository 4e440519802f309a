using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Calendars;

/// <summary>Fiscal years as Japanese local governments count them: 1 April to 31 March, named after the year of April.</summary>
public static class FiscalYear
{
    internal const int FirstMonth = 4;

    /// <summary>The dates of fiscal year <paramref name="year"/>: <c>Japan(2026)</c> is 2026-04-01 to 2027-03-31.</summary>
    /// <param name="year">1 to 9998.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside 1 to 9998.</exception>
    public static DateRange Japan(int year)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, 9998);
        return new DateRange(new DateOnly(year, FirstMonth, 1), new DateOnly(year + 1, FirstMonth, 1));
    }

    /// <summary>The fiscal year that <paramref name="date"/> lies in.</summary>
    public static int Of(DateOnly date) => date.Month >= FirstMonth ? date.Year : date.Year - 1;

    /// <summary>Reads <c>FY2026</c>, <c>2026年度</c> or <c>令和8年度</c>.</summary>
    /// <exception cref="FormatException">The text is none of these.</exception>
    public static DateRange Parse(string text) => TryParse(text, out var dates)
        ? dates
        : throw new FormatException(CalendarWords.NotAFiscalYear.In(Language.English, text));

    /// <summary>Reads <c>FY2026</c>, <c>2026年度</c> or <c>令和8年度</c>; false when the text is none of these.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out DateRange? dates)
    {
        dates = null;
        text = text?.Trim() ?? "";
        int year;
        if (text.StartsWith("FY", StringComparison.OrdinalIgnoreCase))
        {
            if (!TryReadNumber(text[2..], out year))
                return false;
        }
        else if (text.EndsWith("年度", StringComparison.Ordinal))
        {
            var number = text[..^2];
            var isReiwa = number.StartsWith("令和", StringComparison.Ordinal);
            if (isReiwa && string.Equals(number, "令和元", StringComparison.Ordinal))
                number = "令和1";
            if (!TryReadNumber(isReiwa ? number[2..] : number, out year))
                return false;
            if (isReiwa)
                year += 2018; // Reiwa 1 is 2019.
            else if (year < 1000)
                return false; // '8年度' does not say which era.
        }
        else
        {
            return false;
        }

        if (year is < 1 or > 9998)
            return false;
        dates = Japan(year);
        return true;
    }

    private static bool TryReadNumber(string digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && digits.Length <= 4;
}
