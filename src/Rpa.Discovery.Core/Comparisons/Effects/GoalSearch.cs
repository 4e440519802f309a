using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>How a search for a goal ended.</summary>
internal enum GoalOutcome
{
    /// <summary>One end of the range meets it and the other does not; between them stands the answer.</summary>
    Reached,

    /// <summary>Both ends meet it.</summary>
    MetEverywhere,

    /// <summary>Neither end meets it, nor does the middle.</summary>
    NotReached,

    /// <summary>The figure goes up and down by more than chance, so that a search by halves proves nothing.</summary>
    NotMonotone,
}

/// <summary>The value that a goal takes.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Answer">The value that meets the goal next to one that does not, or the smaller end where both meet it; null when none was
/// found to meet it.</param>
/// <param name="Before">Its neighbour that does not meet it, or the other end; null where there is none.</param>
/// <param name="Values">Every value that was simulated, in order.</param>
/// <param name="Against">Two neighbours among them between which the figure goes against the rest; null when it goes one way.</param>
internal sealed record GoalAnswer(GoalOutcome Outcome, int? Answer, int? Before, IReadOnlyList<int> Values,
    (int Lower, int Higher)? Against);

/// <summary>Finds the whole number at which a goal begins to be met, by halving a range: each value is simulated once.</summary>
internal sealed class GoalSearch(FigureGoal goal, Func<int, ExperimentResult> run)
{
    private readonly SortedDictionary<int, ExperimentResult> _runs = [];

    /// <summary>Searches a range of at least two values.</summary>
    public GoalAnswer Within(int from, int to)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(from, to);
        var (low, high) = (Meets(from), Meets(to));
        if (low == high)
        {
            var middle = from + ((to - from) / 2);
            var other = middle > from && middle < to && Meets(middle) != low;
            return Finished(other ? GoalOutcome.NotMonotone : low ? GoalOutcome.MetEverywhere : GoalOutcome.NotReached, low ? from : other
                ? middle : null, low ? to : null);
        }

        while (to - from > 1)
        {
            var middle = from + ((to - from) / 2);
            if (Meets(middle) == low)
                from = middle;
            else
                to = middle;
        }

        return Finished(GoalOutcome.Reached, low ? from : to, low ? to : from);
    }

    private GoalAnswer Finished(GoalOutcome outcome, int? answer, int? before)
    {
        var against = Against();
        return new GoalAnswer(against is not null ? GoalOutcome.NotMonotone : outcome, answer, before, [.. _runs.Keys], against);
    }

    // A step that chance alone explains is none.
    private (int Lower, int Higher)? Against()
    {
        var values = _runs.Keys.ToList();
        var whole = Change(values[0], values[^1]).Mean ?? 0;
        for (var i = 1; i < values.Count; i++)
        {
            if (Change(values[i - 1], values[i]) is { Mean: { } step, DiffersFromZero: true } && (whole == 0 || step * whole < 0))
                return (values[i - 1], values[i]);
        }

        return null;
    }

    private Estimate Change(int from, int to) => goal.Change(_runs[from], _runs[to]);

    private bool Meets(int value)
    {
        if (!_runs.TryGetValue(value, out var result))
            _runs.Add(value, result = run(value));
        return goal.IsMetBy(goal.Of(result));
    }
}
