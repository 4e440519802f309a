namespace Rpa.Discovery.Wording;

/// <summary>Figures with a unit that no estimate carries: shares, spans of time, limits.</summary>
internal static class Figure
{
    /// <summary>A bare number.</summary>
    public static string Of(double value) => Numbers.Significant(value);

    /// <summary>The one spelling of a share: <c>7.23 %</c>; <c>7.23%</c> in Japanese. A share that only rounds to all or nothing says
    /// so.</summary>
    public static string Share(double share, Language language, int digits = 3)
    {
        var percent = share * 100;
        var shown = Numbers.Significant(percent, digits);
        if (percent is > 0 and < 0.1)
            shown = "<0.1";
        else if (percent < 100 && string.Equals(shown, "100", StringComparison.Ordinal))
            shown = digits < 3 ? ">99" : ">99.9";
        return UnitWords.Share.In(language, shown);
    }

    /// <summary><c>1,230 h</c>; <c>1,230時間</c> in Japanese.</summary>
    public static string Hours(double hours, Language language) => UnitWords.Hours.In(language, Numbers.Significant(hours));

    /// <summary>A span of hours in the unit a person would say: minutes below two hours, hours below two days, else days of 24
    /// hours.</summary>
    public static string Span(double hours, Language language) => Math.Abs(hours) switch
    {
        0 => UnitWords.Hours.In(language, "0"),
        < 2 => UnitWords.Minutes.In(language, Numbers.Significant(hours * 60)),
        < 48 => Hours(hours, language),
        _ => UnitWords.CalendarDays.In(language, Numbers.Significant(hours / 24)),
    };

    /// <summary>Hours in which somebody works or could: never in days, which would be read as days of work.</summary>
    public static string HoursOfWork(double hours, Language language) =>
        Math.Abs(hours) is < 2 and > 0 ? Span(hours, language) : Hours(hours, language);

    /// <summary>A span in both languages, to be a part of a sentence.</summary>
    public static Phrase Span(double hours) => new(Span(hours, Language.English), Span(hours, Language.Japanese));
}
