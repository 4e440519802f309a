using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Model.Workflows;

/// <summary>The chance of each way out of a state among those that a draw decides: probabilities, <c>rest</c>, weights.</summary>
internal static class Chances
{
    /// <summary>The chance of one of the drawn transitions when no attribute is known (the mean of the arms for one that varies).</summary>
    /// <param name="transition">One of <paramref name="drawn"/>.</param>
    /// <param name="drawn">All unguarded transitions of the state that are not timers.</param>
    public static double Of(Transition transition, IReadOnlyList<Transition> drawn) => Of(transition, drawn, _ => null);

    /// <summary>The chance of one of the drawn transitions for a case.</summary>
    public static double Of(Transition transition, IReadOnlyList<Transition> drawn, Func<string, string?> valueOf) =>
        new Whole(drawn, valueOf).Of(transition);

    /// <summary>The chance of each of the drawn transitions for a case.</summary>
    /// <param name="drawn">All unguarded transitions of the state that are not timers.</param>
    /// <param name="valueOf">The case's value of an attribute; null when it is not known.</param>
    public static double[] All(IReadOnlyList<Transition> drawn, Func<string, string?> valueOf)
    {
        var whole = new Whole(drawn, valueOf);
        return [.. drawn.Select(whole.Of)];
    }

    /// <summary>What all of them say together, of which each takes its part.</summary>
    private sealed class Whole(IReadOnlyList<Transition> drawn, Func<string, string?> valueOf)
    {
        private readonly Lazy<double> _weights = new(() => drawn.Sum(t => t.Weight ?? 0));
        private readonly Lazy<double> _rest = new(() =>
            Math.Max(0, 1 - drawn.Where(t => !IsRest(t) && t.Weight is null).Sum(t => Said(t, valueOf))) / drawn.Count(IsRest));
        private readonly Lazy<double> _rounded = new(() => SumOfRounded(drawn, valueOf));

        public double Of(Transition transition)
        {
            if (transition.Weight is { } weight)
                return _weights.Value > 0 ? weight / _weights.Value : 0;
            return IsRest(transition) ? _rest.Value : Said(transition, valueOf) / _rounded.Value;
        }
    }

    // 1, or what shares that were rounded before they were written add up to.
    private static double SumOfRounded(IReadOnlyList<Transition> drawn, Func<string, string?> valueOf)
    {
        var shares = drawn.Where(t => t.Weight is null).Select(t => t.Probability?.For(t.Probability.Per is { } per ? valueOf(per) : null))
            .OfType<Share>().ToList();
        var total = shares.Sum(s => s.Value);
        return shares.Count == drawn.Count && shares.TrueForAll(s => !s.IsRest) && RoundedShares.AreWhole(shares, total) ? total : 1;
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
