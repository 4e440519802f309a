using Rpa.Discovery.Model;

namespace Rpa.Discovery.Decisions;

/// <summary>What a candidate costs and saves in money over five years. Freed hours are not money: see the aim <c>time</c>.</summary>
public sealed class BusinessCase
{
    internal BusinessCase()
    {
    }

    /// <summary>The discount rate per year, 0.04 for four per cent.</summary>
    public required double DiscountRate { get; init; }

    /// <summary>Start-up and five years, in order; the start-up is paid at the beginning of the first year, the rest at the end of each.</summary>
    public required IReadOnlyList<YearlyCash> Years { get; init; }

    /// <summary>Mean net cash per year over the five years, not discounted, start-up included.</summary>
    public required decimal NetCashPerYear { get; init; }

    /// <summary>Net present value at the beginning of the first year.</summary>
    public required decimal Npv { get; init; }

    /// <summary>Internal rate of return per year; null with <see cref="IrrWhy"/> when there is none or more than one.</summary>
    public double? Irr { get; init; }

    /// <summary>Why there is no rate of return; null when there is one.</summary>
    public Text? IrrWhy { get; init; }

    /// <summary>Years until the money is back, not discounted; 0 when none has to come back, null when it is not back within five.</summary>
    public double? PaybackYears { get; init; }

    /// <summary>Share of the possible figures and years in which the net present value is above 0; null when nothing was simulated.</summary>
    public double? ProbabilityNpvPositive { get; init; }

    /// <summary>What stands in by convention because nobody has said: a licence, a share for maintenance.</summary>
    public required IReadOnlyList<Text> Assumptions { get; init; }

    internal BusinessCase WithProbability(double share) => new()
    {
        DiscountRate = DiscountRate,
        Years = Years,
        NetCashPerYear = NetCashPerYear,
        Npv = Npv,
        Irr = Irr,
        IrrWhy = IrrWhy,
        PaybackYears = PaybackYears,
        ProbabilityNpvPositive = share,
        Assumptions = Assumptions,
    };
}

/// <summary>One year's money. Costs are positive numbers.</summary>
public sealed record YearlyCash
{
    /// <summary>0 for the start-up, then 1 to 5.</summary>
    public required int Year { get; init; }

    /// <summary>Overtime and fixed-term pay that is no longer paid; may be negative.</summary>
    public required decimal Saved { get; init; }

    /// <summary>To build it.</summary>
    public decimal Build { get; init; }

    /// <summary>Infrastructure.</summary>
    public decimal Infrastructure { get; init; }

    /// <summary>Licences.</summary>
    public decimal Licence { get; init; }

    /// <summary>Maintenance.</summary>
    public decimal Maintenance { get; init; }

    /// <summary>Pay of established staff that comes on top.</summary>
    public decimal Staff { get; init; }

    /// <summary>Saved less every cost.</summary>
    public decimal Net => Saved - Build - Infrastructure - Licence - Maintenance - Staff;
}
