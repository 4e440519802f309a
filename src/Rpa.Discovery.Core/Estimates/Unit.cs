namespace Rpa.Discovery.Estimates;

/// <summary>What an estimate counts.</summary>
public enum Unit
{
    /// <summary>A bare number.</summary>
    Number,

    /// <summary>Minutes.</summary>
    Minutes,

    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Hours per year.</summary>
    HoursPerYear,

    /// <summary>Hours per month.</summary>
    HoursPerMonth,

    /// <summary>Days of 24 hours.</summary>
    Days,

    /// <summary>Working days.</summary>
    WorkingDays,

    /// <summary>Cases.</summary>
    Cases,

    /// <summary>Cases per year.</summary>
    CasesPerYear,

    /// <summary>Cases per day.</summary>
    CasesPerDay,

    /// <summary>A share from 0 to 1, shown as per cent.</summary>
    Share,

    /// <summary>Money in the department's currency.</summary>
    Money,

    /// <summary>Money per year in the department's currency.</summary>
    MoneyPerYear,

    /// <summary>Money per case in the department's currency.</summary>
    MoneyPerCase,

    /// <summary>Points on an aim's scale, where 100 is "the problem is gone".</summary>
    Points,

    /// <summary>People, as full-time posts.</summary>
    People,

    /// <summary>Years.</summary>
    Years,
}
