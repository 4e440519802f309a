using System.Globalization;

namespace Rpa.Discovery.Wording;

/// <summary>Numbers as people read them: at most three significant digits, thousands apart, a unit beside them.</summary>
internal static class Figure
{
    /// <summary><c>11,300</c>, <c>41.3</c>, <c>0.0457</c>, <c>0</c>; an en dash for a number that is not finite.</summary>
    public static string Of(double value)
    {
        if (!double.IsFinite(value))
            return "–";
        if (value == 0)
            return "0";
        var decimals = 2 - (int)Math.Floor(Math.Log10(Math.Abs(value)));
        double rounded;
        if (decimals is >= 0 and <= 15)
        {
            rounded = Math.Round(value, decimals, MidpointRounding.AwayFromZero);
        }
        else
        {
            var step = Math.Pow(10, -decimals);
            rounded = Math.Round(value / step, MidpointRounding.AwayFromZero) * step;
        }

        var size = Math.Abs(rounded);
        if (size is 0 or < 1e-6)
            return "0";
        var places = size >= 100 ? 0 : size >= 10 ? 1 : Math.Min(8, 2 - (int)Math.Floor(Math.Log10(size)));
        return rounded.ToString(places == 0 ? "#,##0" : "0." + new string('#', places), CultureInfo.InvariantCulture);
    }

    /// <summary><c>7.23 %</c>; <c>7.23%</c> in Japanese. Shares that round to all or nothing say so only when they are.</summary>
    public static string Share(double share, Language language)
    {
        var percent = share * 100;
        var shown = percent is > 99.9 and < 100 ? ">99.9" : percent is > 0 and < 0.1 ? "<0.1" : Of(percent);
        return shown + (language == Language.Japanese ? "%" : " %");
    }

    /// <summary><c>1,230 h</c>; <c>1,230時間</c> in Japanese.</summary>
    public static string Hours(double hours, Language language) => Of(hours) + (language == Language.Japanese ? "時間" : " h");

    /// <summary>A value and the limits it lies between: <c>(1,100 to 1,360)</c>, <c>(1,100〜1,360)</c>; empty when the limits are not known.</summary>
    public static string Between(double low, double high, Language language) =>
        double.IsFinite(low) && double.IsFinite(high) ? language == Language.Japanese ? $"({Of(low)}〜{Of(high)})" : $"({Of(low)} to {Of(high)})" : "";

    /// <summary>A span of hours in the unit a person would say: minutes below two hours, hours below two days, else days of 24 hours.</summary>
    public static string Span(double hours, Language language)
    {
        var size = Math.Abs(hours);
        var japanese = language == Language.Japanese;
        return size < 2 ? Of(hours * 60) + (japanese ? "分" : " min")
            : size < 48 ? Hours(hours, language)
            : Of(hours / 24) + (japanese ? "日" : " days");
    }
}
