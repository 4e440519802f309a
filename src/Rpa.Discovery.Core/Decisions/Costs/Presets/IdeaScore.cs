using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs.Presets;

/// <summary>The idea score of UiPath Automation Hub's high-level assessment: the plain mean of five answers from 1 to 5.</summary>
/// <remarks>
/// UiPath documentation, "Information about the Idea Score" and the API guide's "Input for high level assessment". The five factors and the
/// mean are theirs; reading a division's answers as 1 to 5 is ours: shares and degrees straight from 1 to 5, a procedure that is written as
/// 4 (standard operating procedure), partly as 3 (process
/// map), not at all as 1; a change within six months as 1, a later one as 5, none known as 4.
/// </remarks>
internal static class IdeaScore
{
    public const double Lowest = 1, Highest = 5;
    public const string Source = "https://docs.uipath.com/automation-hub";

    /// <summary>The mean of the five answers.</summary>
    public static double Mean(double rules, double inputType, double inputQuality, double stability, double documentation) =>
        (rules + inputType + inputQuality + stability + documentation) / 5;

    public static FamiliarScore Of(StepAnswers said)
    {
        FamiliarAnswer[] answers =
        [
            Answer(PresetWords.RulesDecide, said.Rules, Unit.Share, Likert(said.Rules)),
            Answer(PresetWords.InputDigital, said.DigitalInput, Unit.Share, Likert(said.DigitalInput)),
            Answer(PresetWords.InputStructured, said.Layout, Unit.Share, Likert(said.Layout)),
            Answer(PresetWords.Stable, Stability(said.MonthsUntilChange), Unit.Points, Stability(said.MonthsUntilChange)),
            Answer(PresetWords.Documented, Documentation(said.Manual), Unit.Points, Documentation(said.Manual)),
        ];
        var why = FamiliarScores.Unanswered(answers);
        return new FamiliarScore
        {
            Id = "idea-score",
            Title = PresetWords.IdeaScore,
            Value = why is null ? Mean(answers[0].Points!.Value, answers[1].Points!.Value, answers[2].Points!.Value,
                answers[3].Points!.Value, answers[4].Points!.Value) : null,
            Unit = Unit.Points,
            Lowest = Lowest,
            Highest = Highest,
            Why = why,
            Answers = answers,
            Source = Source,
            Caveat = PresetWords.IdeaScoreCaveat,
        };
    }

    private static double? Likert(double? degree) => degree is { } d ? Lowest + ((Highest - Lowest) * Math.Clamp(d, 0, 1)) : null;

    private static double Stability(double months) => months switch { < 6 => 1, double.PositiveInfinity => 4, _ => 5 };

    private static double? Documentation(Manual? manual) => manual switch
    {
        Manual.Written => 4,
        Manual.Partly => 3,
        Manual.None => 1,
        _ => null,
    };

    private static FamiliarAnswer Answer(Phrase question, double? answer, Unit unit, double? points) =>
        new() { Question = question, Answer = answer, Unit = unit, Points = points };
}
