using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Verification;

/// <summary>Which figure is verified.</summary>
internal enum PilotFigure
{
    BotMinutes,
    Coverage,
    Exceptions,
    Failures,
    ReturnMinutes,
    HandMinutes,
    HoursReleasedPerYear,
}

/// <summary>What came of the comparison.</summary>
internal enum PilotVerdict
{
    /// <summary>Too few cases to say.</summary>
    Undecided,

    /// <summary>The pilot came out where one of its size would if the file were right.</summary>
    Hit,

    /// <summary>It came out elsewhere.</summary>
    Miss,
}

/// <summary>A value with the interval in which the truth lies 19 times in 20.</summary>
/// <param name="Value">In the figure's unit.</param>
/// <param name="Low">Null where there is no interval.</param>
/// <param name="High">Null where there is no interval.</param>
internal sealed record PilotRange(double Value, double? Low, double? High)
{
    public static PilotRange Of(double value, (double Low, double High)? interval) => new(value, interval?.Low, interval?.High);
}

/// <summary>One figure, predicted and measured.</summary>
internal sealed record VerifiedFigure
{
    /// <summary>Fewer cases are called a hit by nobody.</summary>
    public const int FewestForAHit = 10;

    public required PilotFigure Figure { get; init; }

    /// <summary>What the file says, and what its evidence leaves open.</summary>
    public required PilotRange Predicted { get; init; }

    /// <summary>What puts it in doubt; empty for what the file takes as known.</summary>
    public IReadOnlyList<DoubtSource> RestsOn { get; init; } = [];

    /// <summary>What the pilot says; null where it has nothing about it.</summary>
    public PilotRange? Measured { get; init; }

    /// <summary>In how many cases.</summary>
    public int Cases { get; init; }

    /// <summary>Where 19 in 20 pilots of this size come out if the file is right; null where nothing was measured.</summary>
    public (double Low, double High)? Expected { get; init; }

    public Unit Unit => Figure switch
    {
        PilotFigure.Coverage or PilotFigure.Exceptions or PilotFigure.Failures => Unit.Share,
        PilotFigure.HoursReleasedPerYear => Unit.HoursPerYear,
        _ => Unit.Minutes,
    };

    /// <summary>Outside of where it should come out is a miss, whatever the size; inside is a hit from ten cases up. One case says
    /// nothing.</summary>
    public PilotVerdict Verdict => Measured is not { } measured || Expected is not var (low, high) || Cases < 2 ? PilotVerdict.Undecided
        : measured.Value < low - Slack || measured.Value > high + Slack ? PilotVerdict.Miss
        : Cases < FewestForAHit ? PilotVerdict.Undecided
        : PilotVerdict.Hit;

    // What sums of fractions miss a number by.
    private double Slack => 1e-9 * Math.Max(1, Math.Abs(Predicted.Value));
}
