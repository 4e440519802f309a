using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Costs.Presets;

/// <summary>Every other tool's formula for a candidate that is a bot; for any other answer they have no questions.</summary>
internal static class FamiliarScores
{
    public static IReadOnlyList<FamiliarScore> Of(Candidate candidate, ExperimentResult asIs) =>
        StepAnswers.Of(candidate, asIs) is { } answers
            ? [AutomationKit.Saving(answers), AutomationKit.Complexity(answers), IdeaScore.Of(answers), TaskRubric.Of(answers)]
            : [];

    /// <summary>Which questions are not answered; null when all are.</summary>
    public static Message? Unanswered(IReadOnlyList<FamiliarAnswer> answers)
    {
        var open = answers.Where(a => a.Answer is null).Select(a => a.Question).ToList();
        return open.Count == 0 ? null : PresetWords.NotAnswered.With(Series.Of(open));
    }
}
