using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>How much of a number a goal takes: the answer, then every value that was simulated.</summary>
internal static class GoalPage
{
    public static Page Of(GoalResult found, StudyKind kind)
    {
        var (goal, department) = (found.Request.Goal, found.All.AsIs.Department);
        return new Page(ComparisonWords.GoalHeading.With(found.Request.Path, goal.Words(department)))
            .Sentences(GoalText.Sentences(found))
            .Sentence(ComparedText.Simulated(found.All.AsIs))
            .Pause()
            .Table<int>(
            [
                new(ComparisonWords.ValueColumn, value => new WholeNumber(value)) { NamesRow = true, IsRight = true },
                new(goal.Name(department), value => GoalText.FigureOf(found, value)) { IsFlexible = true },
                new(ComparisonWords.GoalColumn, value => goal.IsMetBy(goal.Of(found.Run(value)))
                    ? ComparisonWords.GoalMet : ComparisonWords.GoalMissed),
            ], found.Answer.Values)
            .Pause()
            .Sentence(RunnerWords.IntervalNote)
            .Sentences(FigureText.WhyNone(found.Answer.Values.Select(value => goal.Of(found.Run(value)))))
            .Sentences(ComparedText.Loads(found.All, kind));
    }
}
