using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>What a search for a goal found, in sentences.</summary>
internal static class GoalText
{
    /// <summary>The answer first, then what makes it less sure.</summary>
    public static IEnumerable<string> Sentences(GoalResult found, Language language)
    {
        var ((goal, path, from, to), answer) = (found.Request, found.Answer);
        string Value(int value) => $"{path} = {value}";
        string Figure(int value)
        {
            var figure = goal.Of(found.Run(value));
            return FigureText.WithInterval(goal.Figure == "time" ? TimeSpans.InOneUnit(figure)[0] : figure, language);
        }

        switch (answer)
        {
            case { Against: { } against }:
                yield return ComparisonWords.GoalNotMonotone.In(language, Value(against.Lower), Figure(against.Lower), against.Higher, Figure(against.Higher));
                break;
            case { Outcome: GoalOutcome.NotMonotone, Answer: { } middle }:
                yield return ComparisonWords.GoalNotMonotone.In(language, Value(middle), Figure(middle), to, Figure(to));
                break;
            case { Outcome: GoalOutcome.NotMonotone }:
                yield return ComparisonWords.GoalNotMonotone.In(language, Value(from), Figure(from), to, Figure(to));
                break;
            case { Outcome: GoalOutcome.Reached, Answer: { } enough, Before: { } before }:
                yield return ComparisonWords.GoalReached.In(language, Value(enough), Figure(enough), before, Figure(before));
                break;
            case { Outcome: GoalOutcome.MetEverywhere }:
                yield return ComparisonWords.GoalAlways.In(language, Value(from), Figure(from), to);
                break;
            default:
                // Three values prove nothing about the others.
                yield return (answer.Values.Count == to - from + 1 ? ComparisonWords.GoalNever : ComparisonWords.GoalNotFound).In(language, from, to, Figure(from), Figure(to), answer.Values.Count);
                break;
        }

        if (answer.Outcome == GoalOutcome.Reached && new[] { answer.Answer, answer.Before }.OfType<int>().Where(v => goal.IsUnsure(goal.Of(found.Run(v)))).ToList() is [var unsure, ..])
            yield return ComparisonWords.GoalUnsure.In(language, unsure);
        yield return ComparisonWords.GoalSearched.In(language, from, to, found.Said, answer.Values.Count);
    }
}
