using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Estimates;

/// <summary>A number with its unit, as people read it.</summary>
internal static class UnitText
{
    /// <summary>What stands in the place of a currency where nobody has said what an hour costs.</summary>
    public const string HoursOfPay = "hours-of-pay";

    /// <summary>At most three significant digits unless more are asked for, with the unit; money takes <paramref name="currency"/> (an ISO
    /// code; yen when none is given).</summary>
    public static string Of(double value, Unit unit, Language language, string? currency = null, int digits = 3) =>
        unit == Unit.Share ? Figure.Share(value, language, digits) : Around(Numbers.Significant(value, digits), unit, language, currency);

    /// <summary>Text of one or two numbers in the place of the unit's number.</summary>
    public static string Around(string numbers, Unit unit, Language language, string? currency = null) =>
        PhraseOf(unit)
            .In(language, numbers, currency is null or "JPY" ? UnitWords.Yen : string.Equals(currency, HoursOfPay, StringComparison.Ordinal)
                ? UnitWords.HoursOfPay : language == Language.Japanese ? " " + currency : currency);

    /// <summary>The number as it is printed: shares in per cent.</summary>
    public static double Shown(double value, Unit unit) => unit == Unit.Share ? 100 * value : value;

    /// <summary>The code of a unit in JSON: lower case with hyphens, such as <c>hours-per-year</c>.</summary>
    public static string Code(Unit unit) => unit switch
    {
        Unit.Number => "number",
        Unit.Minutes => "minutes",
        Unit.Hours => "hours",
        Unit.HoursPerYear => "hours-per-year",
        Unit.HoursPerMonth => "hours-per-month",
        Unit.Days => "days",
        Unit.WorkingDays => "working-days",
        Unit.Cases => "cases",
        Unit.CasesPerYear => "cases-per-year",
        Unit.CasesPerDay => "cases-per-day",
        Unit.Share => "share",
        Unit.Money => "money",
        Unit.MoneyPerYear => "money-per-year",
        Unit.MoneyPerCase => "money-per-case",
        Unit.Points => "points",
        Unit.People => "people",
        Unit.Years => "years",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit."),
    };

    private static Phrase PhraseOf(Unit unit) => unit switch
    {
        Unit.Number => UnitWords.Number,
        Unit.Minutes => UnitWords.Minutes,
        Unit.Hours => UnitWords.Hours,
        Unit.HoursPerYear => UnitWords.HoursPerYear,
        Unit.HoursPerMonth => UnitWords.HoursPerMonth,
        Unit.Days => UnitWords.CalendarDays,
        Unit.WorkingDays => UnitWords.WorkingDays,
        Unit.Cases => UnitWords.Cases,
        Unit.CasesPerYear => UnitWords.CasesPerYear,
        Unit.CasesPerDay => UnitWords.CasesPerDay,
        Unit.Share => UnitWords.Share,
        Unit.Money => UnitWords.Money,
        Unit.MoneyPerYear => UnitWords.MoneyPerYear,
        Unit.MoneyPerCase => UnitWords.MoneyPerCase,
        Unit.Points => UnitWords.Points,
        Unit.People => UnitWords.People,
        Unit.Years => UnitWords.Years,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "Not a unit."),
    };
}
