using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs.Presets;

/// <summary>A Japanese rubric for choosing tasks: seven questions with 1 to 5 points each.</summary>
/// <remarks>
/// Dynax Corp. (ダイナックス), らむだ式RPA適用業務選定, slide 25, 2021-06-10. Where the slide says low, middle and high, 1, 3 and 5 are taken. The share
/// that people alone can judge is read as what rules leave open; the number of procedures from the layout; a division without a bot has
/// nothing to reuse.
/// </remarks>
internal static class TaskRubric
{
    public const double Questions = 7;
    public const string Source = "https://speakerdeck.com/dynax (らむだ式RPA適用業務選定, 2021-06-10)";

    public static FamiliarScore Of(StepAnswers said)
    {
        var perMonth = said.CasesPerYear / 12;
        var minutes = perMonth * said.MinutesPerCase;
        double? judged = said.Rules is { } rules ? 1 - rules : null;
        double? newShare = said.HasBots ? null : 1;
        FamiliarAnswer[] answers =
        [
            Answer(PresetWords.NotReusable, newShare, Unit.Share, newShare is { } n ? Reuse(n) : null),
            Answer(PresetWords.RunsPerMonth, perMonth, Unit.Cases, perMonth is { } p ? Frequency(p) : null),
            Answer(PresetWords.MinutesPerMonth, minutes, Unit.Minutes, minutes is { } m ? Effort(m) : null),
            Answer(PresetWords.Judged, judged, Unit.Share, judged is { } j ? Judgement(j) : null),
            Answer(PresetWords.MonthsUntilChange, double.IsPositiveInfinity(said.MonthsUntilChange) ? 36 : said.MonthsUntilChange,
                Unit.Number, Change(said.MonthsUntilChange)),
            Answer(PresetWords.Systems, said.Systems, Unit.Number, said.Systems is null ? null : 5),
            Answer(PresetWords.Procedures, said.Layout, Unit.Share, said.Layout is { } l ? Procedures(l) : null),
        ];
        var why = FamiliarScores.Unanswered(answers);
        return new FamiliarScore
        {
            Id = "task-rubric",
            Title = PresetWords.TaskRubric,
            Value = why is null ? answers.Sum(a => a.Points!.Value) : null,
            Unit = Unit.Points,
            Lowest = Questions,
            Highest = 5 * Questions,
            Why = why,
            Answers = answers,
            Source = Source,
            Caveat = PresetWords.TaskRubricCaveat,
        };
    }

    /// <summary>Share of the script that nothing can be reused for: 100 % 1 point … 20 % 5 points, the nearest row.</summary>
    public static double Reuse(double newShare) => Math.Clamp(Math.Round(6 - (newShare * 5), MidpointRounding.AwayFromZero), 1, 5);

    /// <summary>Runs × people a month.</summary>
    public static double Frequency(double perMonth) => perMonth switch { < 2 => 1, < 4 => 2, < 5 => 3, < 21 => 4, _ => 5 };

    /// <summary>Minutes a month.</summary>
    public static double Effort(double minutes) => minutes switch { <= 200 => 1, <= 420 => 2, <= 2400 => 3, <= 4800 => 4, _ => 5 };

    /// <summary>Share of the flow that only people can judge.</summary>
    public static double Judgement(double share) => share switch { < 0.2 => 5, < 0.4 => 4, < 0.6 => 3, < 0.8 => 2, _ => 1 };

    /// <summary>Months until the procedure or the screens change.</summary>
    public static double Change(double months) => months switch { < 6 => 1, < 12 => 2, < 24 => 3, < 36 => 4, _ => 5 };

    // One layout is one procedure, a few are two, more are three and above.
    private static double Procedures(double layout) => layout switch { >= 0.95 => 5, >= 0.7 => 3, _ => 1 };

    private static FamiliarAnswer Answer(Phrase question, double? answer, Unit unit, double? points) =>
        new() { Question = question, Answer = answer, Unit = unit, Points = points };
}
