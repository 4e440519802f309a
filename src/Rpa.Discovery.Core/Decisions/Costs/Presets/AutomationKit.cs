using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs.Presets;

/// <summary>The saving potential and the complexity of Microsoft's Automation Kit for Power Platform.</summary>
/// <remarks>
/// Published as the workflow <c>CalculateROISavingPotentialforAutomationProject</c> of microsoft/powercat-automation-kit (commit e8bf4a2,
/// 2025-02-07, MIT licence). Of the 26 sample projects that the kit ships, this formula reproduces the stored complexity of 26 and the
/// stored saving of 4. It uses neither the volume per run, nor building, maintenance or licence costs, nor any queue.
/// </remarks>
internal static class AutomationKit
{
    public const string Source = "https://github.com/microsoft/powercat-automation-kit";
    public const double UsualWorkingDays = 251;

    private const double LargestPeakScore = 20, LargestStepScore = 10;

    public enum Frequency
    {
        Hourly,
        Daily,
        Weekly,
        Monthly,
        Quarterly,
        Yearly,
    }

    /// <summary>Runs a year that the kit takes for a frequency.</summary>
    public static double RunsPerYear(Frequency frequency, double workingDays) => frequency switch
    {
        Frequency.Hourly => 2008,
        Frequency.Daily => workingDays,
        Frequency.Weekly => 52,
        Frequency.Monthly => 12,
        Frequency.Quarterly => 4,
        _ => 1,
    };

    /// <summary>Money a year to do it by hand: round2(cost of a minute × people × minutes × runs).</summary>
    public static decimal CostToComplete(double hourlyCost, double people, double minutes, double runs) =>
        Cents(hourlyCost / 60 * people * minutes * runs);

    /// <summary>Money a year to put mistakes right: round2(runs × share of mistakes × minutes × cost of a minute × people).</summary>
    public static decimal CostToRemediate(double hourlyCost, double people, double minutes, double runs, double mistakeShare) =>
        Cents(runs * mistakeShare * minutes * hourlyCost / 60 * people);

    /// <summary>trunc(100 × peak score × step score ÷ their largest product).</summary>
    public static int Complexity(Frequency peaks, double steps) =>
        (int)Math.Truncate(100 * PeakScore(peaks) * StepScore(steps) / (LargestPeakScore * LargestStepScore));

    /// <summary>What the kit would call the saving potential of a candidate.</summary>
    public static FamiliarScore Saving(StepAnswers said)
    {
        FamiliarAnswer[] answers =
        [
            Answer(PresetWords.HourlyCost, said.HourlyCost, Unit.Money),
            Answer(PresetWords.MinutesPerCase, said.MinutesPerCase, Unit.Minutes),
            Answer(PresetWords.RunsPerYear, said.CasesPerYear is { } cases
                ? RunsPerYear(Nearest(cases, said.OpenDays), said.OpenDays) : null, Unit.Number),
            Answer(PresetWords.MistakeShare, said.MistakeShare, Unit.Share),
            Answer(PresetWords.ReworkMinutes, said.ReworkMinutes, Unit.Minutes),
        ];
        var why = FamiliarScores.Unanswered(answers);
        return new FamiliarScore
        {
            Id = "automation-kit-saving",
            Title = PresetWords.KitSaving,
            Value = why is null
                ? (double)(CostToComplete(answers[0].Answer!.Value, 1, answers[1].Answer!.Value, answers[2].Answer!.Value)
                    + CostToRemediate(answers[0].Answer!.Value, 1, answers[4].Answer!.Value, answers[2].Answer!.Value,
                        answers[3].Answer!.Value))
                : null,
            Unit = Unit.MoneyPerYear,
            Why = why,
            Answers = answers,
            Source = Source,
            Caveat = PresetWords.KitSavingCaveat,
        };
    }

    /// <summary>What the kit would call the complexity of a candidate, 0 to 100. A department file does not count the clicks and entries of
    /// a step.</summary>
    public static FamiliarScore Complexity(StepAnswers said)
    {
        var peaks = said.Peaks is { } kind ? OfPeak(kind) : (Frequency?)null;
        FamiliarAnswer[] answers =
        [
            new FamiliarAnswer { Question = PresetWords.Peaks, Answer = peaks is { } often ? RunsPerYear(often, said.OpenDays) : null,
                Unit = Unit.Number, Points = peaks is { } scored ? PeakScore(scored) : null },
            Answer(PresetWords.Clicks, null, Unit.Number),
        ];
        return new FamiliarScore
        {
            Id = "automation-kit-complexity",
            Title = PresetWords.KitComplexity,
            Unit = Unit.Points,
            Lowest = 0,
            Highest = 100,
            Why = FamiliarScores.Unanswered(answers),
            Answers = answers,
            Source = Source,
            Caveat = PresetWords.KitComplexityCaveat,
        };
    }

    /// <summary>The frequency whose number of runs is nearest to a number of cases, by ratio.</summary>
    public static Frequency Nearest(double casesPerYear, double workingDays) =>
        Enum.GetValues<Frequency>().MinBy(f => Math.Abs(Math.Log(Math.Max(1e-9, casesPerYear) / RunsPerYear(f, workingDays))));

    private static Frequency OfPeak(PeakKind kind) => kind switch
    {
        PeakKind.Hour => Frequency.Daily, // a peak at an hour comes back every day
        PeakKind.Weekday or PeakKind.AfterClosed => Frequency.Weekly,
        PeakKind.Month => Frequency.Quarterly,
        _ => Frequency.Monthly,
    };

    private static double PeakScore(Frequency frequency) => frequency switch
    {
        Frequency.Hourly => LargestPeakScore,
        Frequency.Daily => 15,
        Frequency.Weekly => 10,
        Frequency.Monthly => 5,
        _ => 2,
    };

    private static double StepScore(double steps) => steps switch { < 5 => 1, < 250 => 5, _ => LargestStepScore };

    private static decimal Cents(double money) => Math.Round((decimal)Math.Clamp(money, -1e15, 1e15), 2, MidpointRounding.AwayFromZero);

    private static FamiliarAnswer Answer(Phrase question, double? answer, Unit unit) =>
        new() { Question = question, Answer = answer, Unit = unit };
}
