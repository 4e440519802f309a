using System.Globalization;

namespace Rpa.Discovery.Wording;

/// <summary>A month of the year: <c>June</c>; <c>6月</c> in Japanese.</summary>
/// <param name="Month">1–12.</param>
internal sealed record CalendarMonth(int Month) : IWording
{
    public string In(Language language) => HotSpotWords.Month.In(language,
        language == Language.Japanese ? Month : CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(Month));
}

/// <summary>A month of one year: <c>2027-10</c>; <c>2027年10月</c> in Japanese.</summary>
/// <param name="Date">Any day of it.</param>
internal sealed record MonthOfYear(DateOnly Date) : IWording
{
    public string In(Language language) =>
        language == Language.Japanese ? string.Create(CultureInfo.InvariantCulture, $"{Date.Year}年{Date.Month}月")
            : Date.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
