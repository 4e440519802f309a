using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Estimates;

/// <summary>A figure inside a sentence: a number with its unit until somebody reads it.</summary>
/// <param name="Value">In the unit; a share from 0 to 1.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Currency">The ISO code of an amount of money; yen when none is given.</param>
/// <param name="Digits">How many digits a reader is shown at most.</param>
internal sealed record Amount(double Value, Unit Unit, string? Currency = null, int Digits = 3) : IWording
{
    public static Amount Number(double value, int digits = 3) => new(value, Unit.Number, Digits: digits);

    public static Amount Share(double share, int digits = 3) => new(share, Unit.Share, Digits: digits);

    /// <summary>A share that says how likely something is, or how much it counts: two digits, wherever it is said.</summary>
    public static Amount Probability(double share) => Share(share, 2);

    public static Amount Hours(double hours) => new(hours, Unit.Hours);

    public static Amount Money(decimal money, string? currency) => new((double)money, Unit.Money, currency);

    public string In(Language language) => UnitText.Of(Value, Unit, language, Currency, Digits);
}

/// <summary>A span of time in the unit a person would say: minutes, hours or days.</summary>
/// <param name="Hours">How long.</param>
/// <param name="IsWork">Whether only hours count in which somebody works or could: never said in days, which would be read as days of
/// work.</param>
internal sealed record SpanOfTime(double Hours, bool IsWork = false) : IWording
{
    public string In(Language language) => IsWork ? Figure.HoursOfWork(Hours, language) : Figure.Span(Hours, language);
}
