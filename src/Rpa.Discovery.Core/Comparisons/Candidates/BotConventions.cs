using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Comparisons.Candidates;

/// <summary>What a bot is taken to be when nobody has said: conventions, printed as assumptions and meant to be overridden by a scenario
/// file.</summary>
internal static class BotConventions
{
    /// <summary>A bot takes this share of the cases that are readable and whose rules are written.</summary>
    public const double Coverage = 0.95;

    /// <summary>Share that comes back when neither awkward cases nor hand-backs are known.</summary>
    public const double Exceptions = 0.05;

    /// <summary>Minutes to understand a case that came back.</summary>
    public const double ExtraMinutes = 3;

    /// <summary>The bot's time as a share of a person's.</summary>
    public const double EffortShare = 0.5;

    /// <summary>Share of finished cases that people look through.</summary>
    public const double ReviewShare = 0.05;

    /// <summary>One look, as a share of a person's time for the case.</summary>
    public const double ReviewEffortShare = 0.25;

    /// <summary>What was read from paper is looked at in full: at 94.8 % of characters right (Chiba 2019), 3 forms in 10 hold a
    /// mistake.</summary>
    public const double OcrReviewShare = 1;

    /// <summary>Comparing a read form with its picture, as a share of a person's time for the case.</summary>
    public const double OcrReviewEffortShare = 0.4;

    // What nobody has priced, in hours of the department's mean pay: the yen of Japanese municipalities (2018 to 2024) at 3,000 yen an
    // hour, so that it holds in any currency.

    /// <summary>Hours of pay a year for one licence (908,000 yen for a floating one of the tool that most municipalities use).</summary>
    public const double LicenceHours = 300;

    /// <summary>Hours of pay a year for AI-OCR.</summary>
    public const double OcrHours = 200;

    /// <summary>A licence costs, 9 times in 10, between a third and three times as much.</summary>
    public const double LicenceSpread = 3;

    /// <summary>Hours of pay to build the first step.</summary>
    public const double BuildHours = 600;

    /// <summary>Hours of pay for each further step of a chain.</summary>
    public const double BuildNextStepHours = 200;

    /// <summary>Hours of pay to set up the forms that AI-OCR reads.</summary>
    public const double OcrBuildHours = 200;

    /// <summary>Maintenance by year as shares of building; the last one goes on.</summary>
    public static readonly double[] MaintenanceShares = [0.18, 0.18, 0.12];

    /// <summary>A licence whose price nobody has named.</summary>
    public static Licence LicenceOf(decimal perYear) => new() { PerYear = perYear, Evidence = new Evidence { Spread = LicenceSpread } };

    /// <summary>A proposed bot has so many units that it is busy at most this in the busiest month.</summary>
    public const double MostBusy = 0.85;

    /// <summary>Under this a year a bot is not worth its licence, and a spreadsheet may do.</summary>
    public const double SmallHoursPerYear = 50;

    /// <summary>A change within so many months would hit a bot before it has paid for itself.</summary>
    public const int SoonMonths = 12;

    /// <summary>More systems than this are split (ceiling of a vendor's estimation guide).</summary>
    public const int MostSystems = 7;

    /// <summary>More variants than this are split (the same guide).</summary>
    public const int MostVariants = 8;

    /// <summary>Below this, rules do not decide.</summary>
    public const double JudgementRules = 0.25;

    /// <summary>A chain of steps runs through only where rules are written or at least known …</summary>
    public const double ChainRules = 0.7;

    /// <summary>… and where each step can take a fair share of the cases.</summary>
    public const double ChainCoverage = 0.3;

    /// <summary>A case that is due within so many hours has somebody standing there.</summary>
    public const double SomebodyWaitsHours = 4;

    /// <summary>Above this share of hand-backs the form is the problem.</summary>
    public const double ManyHandBacks = 0.3;

    /// <summary>At or below this a layout counts as free.</summary>
    public const double FreeLayout = 0.2;

    /// <summary>Share of the paper cases that change over to an electronic form.</summary>
    public const double ChangeOver = 0.5;

    /// <summary>Share of those that need no paper work any more.</summary>
    public const double DigitizingAccuracy = 0.98;
}
