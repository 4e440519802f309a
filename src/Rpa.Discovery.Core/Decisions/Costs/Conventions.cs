namespace Rpa.Discovery.Decisions.Costs;

/// <summary>Every number of this room that is a convention rather than a measurement, in one place.</summary>
internal static class Conventions
{
    /// <summary>Candidates within so many points of a person's first are level for that person.</summary>
    public const double Indifference = 1;

    /// <summary>One candidate is better than another when its value is higher in at least this share of the possible files.</summary>
    public const double Better = 0.8;

    /// <summary>What holds in this share of the possible files is said without a number.</summary>
    public const double Mostly = 0.8;

    /// <summary>The years of a business case.</summary>
    public const int Years = 5;

    /// <summary>Per year: the social discount rate of Japan's guidelines for evaluating public works (MLIT 2009).</summary>
    public const double DiscountRate = 0.04;

    /// <summary>Hours of pay to make an electronic form and change over to it.</summary>
    public const double FormsHours = 200;

    /// <summary>Hours of pay a year for the service that electronic forms run on.</summary>
    public const double FormsHoursPerYear = 60;

    /// <summary>Hours of pay to write down and agree how a merged step is done.</summary>
    public const double MergeHours = 40;

    /// <summary>Hours of pay for each person who learns another step, those of the teacher included.</summary>
    public const double TrainingHours = 20;

    /// <summary>Shares of the building costs by year where maintenance is not given; the last goes on.</summary>
    public static readonly IReadOnlyList<double> MaintenanceShares = [0.18, 0.18, 0.12];

    /// <summary>Fewer cases late, or hours of overtime, a year than this are not called a limit broken.</summary>
    public const double LeastHarm = 1;

    /// <summary>100 points of lateness stand for at least this share of the cases due; of waiting, where nothing is due, for a day's wait
    /// in this share of the cases.</summary>
    public const double LeastShareLate = 0.02;

    /// <summary>100 points of overtime stand for at least so many hours per person and year.</summary>
    public const double LeastOvertime = 20;

    /// <summary>Resamplings of the runs.</summary>
    public const int Resamplings = 1000;

    /// <summary>How many runs tell how much one year varies: as many as each ranked candidate has.</summary>
    public const int RunsForYearNoise = 20;

    /// <summary>Weightings drawn.</summary>
    public const int Weightings = 10_000;

    // Chance: what goes live, survives and is maintained.
    public const double RulesLeast = 0.5;          // a step that nothing but judgement decides
    public const double RulesNotSaid = 0.85;
    public const double AuthorityNotSaid = 0.95;
    public const double NetworkNotSaid = 0.9;
    public const double PersonalNotSaid = 0.9;
    public const double ManualPartly = 0.95;
    public const double ManualNone = 0.85;
    public const double ManualNotSaid = 0.9;
    public const double ChangeKnown = 0.8;         // a change of system or rules within the five years
    public const double ChangeNotKnown = 0.95;
    public const double OwnerNamed = 0.95;
    public const double OwnerNotNamed = 0.8;
    public const double FormsOutside = 0.75;
    public const double DropAgreed = 0.7;
    public const double MergeAgreed = 0.85;
    public const double PostGranted = 0.5;
    public const double Trained = 0.8;
    public const double HoursAgreed = 0.7;
    public const double BatchAgreed = 0.95;
    public const double DatesAgreed = 0.7;
    public const double EffortClaimed = 0.8;
    public const double RouteClaimed = 0.8;
    public const double DemandOutside = 0.6;
}
