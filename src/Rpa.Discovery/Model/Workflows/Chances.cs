namespace Rpa.Discovery.Model;

/// <summary>The chance of each way out of a state among those that a draw decides: probabilities, <c>rest</c>, weights.</summary>
internal static class Chances
{
    /// <summary>The chance of one of the drawn transitions when no attribute is known (the mean of the arms for one that varies).</summary>
    public static double Of(Transition transition, IReadOnlyList<Transition> drawn) => Of(transition, drawn, _ => null);

    /// <summary>The chance of one of the drawn transitions for a case.</summary>
    /// <param name="transition">One of <paramref name="drawn"/>.</param>
    /// <param name="drawn">All unguarded transitions of the state that are not timers.</param>
    /// <param name="valueOf">The case's value of an attribute; null when it is not known.</param>
    public static double Of(Transition transition, IReadOnlyList<Transition> drawn, Func<string, string?> valueOf)
    {
        var weights = drawn.Sum(t => t.Weight ?? 0);
        if (transition.Weight is { } weight)
            return weights > 0 ? weight / weights : 0;
        if (!IsRest(transition))
            return Said(transition, valueOf);
        var said = drawn.Where(t => !IsRest(t) && t.Weight is null).Sum(t => Said(t, valueOf));
        var rests = drawn.Count(IsRest);
        return Math.Max(0, 1 - said) / rests;
    }

    /// <summary>A transition takes what is left when it says so, or says nothing.</summary>
    public static bool IsRest(Transition transition) =>
        transition.Weight is null && (transition.Probability is null || transition.Probability.Always?.IsRest == true);

    private static double Said(Transition transition, Func<string, string?> valueOf)
    {
        var probability = transition.Probability!;
        if (probability.Always is { } always)
            return always.Value;
        if (probability.Per is { } per && valueOf(per) is { } key)
            return probability.For(key)?.Value ?? 0;
        return probability.Values.Average(s => s.Value);
    }
}
