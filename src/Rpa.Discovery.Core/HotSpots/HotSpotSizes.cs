namespace Rpa.Discovery.HotSpots;

/// <summary>How large something has to be before it is called a hot spot: conventions, in one place.</summary>
internal static class HotSpotSizes
{
    /// <summary>Of all staff time, what a step takes; of all waiting in open time, what one step's is: less is lost among the
    /// others.</summary>
    public const double OfTheWhole = 0.01;

    /// <summary>Hours in open time that one visit waits, on average: half an hour. Nobody plans by less.</summary>
    public const double OpenWaitHours = 0.5;

    /// <summary>Of a pool's regular time on duty, what is taken.</summary>
    public const double Utilization = 0.7;

    /// <summary>Overtime ÷ regular time on duty: some twenty hours a year for one post.</summary>
    public const double Overtime = 0.01;

    /// <summary>Cases waiting, on average.</summary>
    public const double Cases = 1;

    /// <summary>Of all waiting in open time, what has one cause.</summary>
    public const double Cause = 0.1;

    /// <summary>"Most of it" says more than half.</summary>
    public const double Most = 0.5;
}
