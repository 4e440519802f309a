using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>A cell: words for people and, where it is a figure, the number behind them.</summary>
/// <param name="Wording">What people read.</param>
internal sealed record Cell(IWording Wording)
{
    /// <summary>The same for a narrow medium, mostly without the unit; null when there is no shorter form.</summary>
    public IWording? Brief { get; init; }

    /// <summary>The number; null for text, and for a figure that is not known.</summary>
    public CellNumber? Number => CellNumber.Of(Wording);
}

/// <summary>The number of a cell, unrounded.</summary>
/// <param name="Value">In the unit; a share from 0 to 1. Null where only the limits are said.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Currency">The ISO code of an amount of money, or <see cref="UnitText.HoursOfPay"/>; null is yen.</param>
internal sealed record CellNumber(double? Value, Unit Unit, string? Currency = null)
{
    /// <summary>What the limits are, if there are any.</summary>
    public CellLimits Limits { get; init; }

    public double? Low { get; init; }

    public double? High { get; init; }

    public static CellNumber? Of(IWording wording) => wording switch
    {
        INumbered numbered => numbered.Number,
        Amount amount => new CellNumber(amount.Value, amount.Unit, amount.Currency),
        SpanOfTime span => new CellNumber(span.Hours, Unit.Hours),
        _ => null,
    };
}

/// <summary>What a low and a high are.</summary>
internal enum CellLimits
{
    /// <summary>There are none.</summary>
    None,

    /// <summary>The interval of the mean, as far as the runs go.</summary>
    IntervalOfRuns,

    /// <summary>What 8 in 10 possible files give.</summary>
    PossibleFiles,

    /// <summary>What 8 in 10 single years lie between.</summary>
    SingleYears,
}

/// <summary>Words that have a number behind them.</summary>
internal interface INumbered : IWording
{
    /// <summary>The number; null when it is not known.</summary>
    CellNumber? Number { get; }
}
