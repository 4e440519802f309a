using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Study;

/// <summary>The most that can be simulated. What goes beyond is refused and never cut; the language's page lists these numbers.</summary>
internal static class StudyLimits
{
    /// <summary>Years of a horizon or a warm-up. Within them, and the years below after them, clock changes and holidays are laid
    /// out.</summary>
    public const int Years = 100;

    /// <summary>Years that cases are followed after the window, <c>drain: all</c> included.</summary>
    public const int DrainYears = 10;

    /// <summary>Years that a study by a number of cases may take.</summary>
    public const int YearsByCases = 33;

    /// <summary>Years between which a study begins.</summary>
    public const int FirstYear = 1900;

    public const int LastYear = 2999;

    public const int Replications = 1_000_000;

    public const long Cases = 1_000_000_000;

    /// <summary>Anonymous people of one pool.</summary>
    public const int PeopleOfAPool = 100_000;

    /// <summary>People (each as often as she does things at once), bot units and machines of a department.</summary>
    public const int Servers = 1_000_000;

    /// <summary>Repetitions of one visit.</summary>
    public const int Repetitions = 10_000;

    /// <summary>Whether a span of a study is at most so many years of 365.25 days, and a span in working time, which is refused
    /// elsewhere.</summary>
    public static bool IsWithin(TimeAmount span, int years) => span.Unit switch
    {
        TimeUnit.Year => span.Value <= years,
        TimeUnit.Month => span.Value <= 12 * years,
        TimeUnit.WorkingDay or TimeUnit.WorkingHour => true,
        _ => span.Seconds <= years * 365.25 * 86400,
    };
}
