using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>A picture as data: what is drawn, never how. Behind each stands a table of the same numbers, for whoever does not see
/// it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Description">How to read it, in a sentence.</param>
/// <param name="Unit">What its numbers count.</param>
internal abstract record Chart(IWording Title, IWording Description, Unit Unit) : Block
{
    /// <summary>The currency of money; null is yen.</summary>
    public string? Currency { get; init; }

    /// <summary>The same numbers as rows and columns.</summary>
    public abstract Table Table { get; }

    /// <summary>A column of names.</summary>
    protected static Column<T> Name<T>(IWording heading, Func<T, IWording> name) =>
        new(heading, name) { NamesRow = true, IsFlexible = true };

    /// <summary>A column of numbers in the chart's unit.</summary>
    protected Column<T> Number<T>(IWording heading, Func<T, double?> number) => Number(heading, number, Unit);

    protected Column<T> Number<T>(IWording heading, Func<T, double?> number, Unit unit) =>
        new(heading, row => number(row) is { } value ? new Amount(value, unit, Currency) : PageWords.None) { IsRight = true };
}
