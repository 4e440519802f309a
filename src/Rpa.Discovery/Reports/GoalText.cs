using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a search for a goal found, in sentences.</summary>
internal static class GoalText
{
    /// <summary>The goal's figure at a value that was simulated.</summary>
    public static FigureText FigureOf(GoalResult found, int value)
    {
        var (goal, figure) = (found.Request.Goal, found.Request.Goal.Of(found.Run(value)));
        return FigureText.WithInterval(goal.Figure == "time" ? TimeSpans.InOneUnit(figure)[0] : figure);
    }

    /// <summary>The answer first, then what makes it less sure.</summary>
    public static IEnumerable<Message> Sentences(GoalResult found)
    {
        var ((goal, path, from, to), answer) = (found.Request, found.Answer);
        string Value(int value) => $"{path} = {value}";
        FigureText Figure(int value) => FigureOf(found, value);

        switch (answer)
        {
            case { Against: { } against }:
                yield return ComparisonWords.GoalNotMonotone.With(Value(against.Lower), Figure(against.Lower), against.Higher,
                    Figure(against.Higher));
                break;
            case { Outcome: GoalOutcome.NotMonotone, Answer: { } middle }:
                yield return ComparisonWords.GoalNotMonotone.With(Value(middle), Figure(middle), to, Figure(to));
                break;
            case { Outcome: GoalOutcome.NotMonotone }:
                yield return ComparisonWords.GoalNotMonotone.With(Value(from), Figure(from), to, Figure(to));
                break;
            case { Outcome: GoalOutcome.Reached, Answer: { } enough, Before: { } before }:
                yield return ComparisonWords.GoalReached.With(Value(enough), Figure(enough), before, Figure(before));
                break;
            case { Outcome: GoalOutcome.MetEverywhere }:
                yield return ComparisonWords.GoalAlways.With(Value(from), Figure(from), to);
                break;
            default:
                // Three values prove nothing about the others.
                yield return (answer.Values.Count == to - from + 1 ? ComparisonWords.GoalNever : ComparisonWords.GoalNotFound)
                    .With(from, to, Figure(from), Figure(to), answer.Values.Count);
                break;
        }

        if (answer.Outcome == GoalOutcome.Reached && new[] { answer.Answer, answer.Before }.OfType<int>()
            .Where(v => goal.IsUnsure(goal.Of(found.Run(v)))).ToList() is [var unsure, ..])
            yield return ComparisonWords.GoalUnsure.With(unsure);
        yield return ComparisonWords.GoalSearched.With(from, to, found.Said, answer.Values.Count);
    }
}
