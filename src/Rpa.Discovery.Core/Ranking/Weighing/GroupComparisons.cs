namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>Several people's comparisons in one (Forman &amp; Peniwati 1998): as one mind, by their judgements (AIJ), or as many minds, by
/// their priorities (AIP). For AHP input only.</summary>
public static class GroupComparisons
{
    /// <summary>AIJ: every judgement is the geometric mean of the people's, which alone keeps the mirrored judgement its inverse (Aczél
    /// &amp; Saaty 1983).</summary>
    /// <param name="people">Comparisons of the same things, at least one.</param>
    /// <param name="shares">How much each person counts, at least 0 and not all 0; alike when not said.</param>
    /// <exception cref="ArgumentException">There is nobody, things differ, or the shares do not fit.</exception>
    public static PairwiseComparisons OfJudgements(IReadOnlyList<PairwiseComparisons> people, IReadOnlyList<double>? shares = null)
    {
        var counts = Shares(people, shares);
        var names = people[0].Names;
        var ratios = names.Select((_, i) => names.Select((_, j) => GeometricMean(people.Select(p => p[i, j]), counts)).ToArray()).ToArray();
        return new PairwiseComparisons(names, ratios);
    }

    /// <summary>AIP: every weight is the geometric mean of the people's priorities, brought to a sum of 1.</summary>
    /// <param name="people">Comparisons of the same things, at least one.</param>
    /// <param name="shares">How much each person counts, at least 0 and not all 0; alike when not said.</param>
    /// <exception cref="ArgumentException">There is nobody, things differ, or the shares do not fit.</exception>
    public static Weights OfPriorities(IReadOnlyList<PairwiseComparisons> people, IReadOnlyList<double>? shares = null)
    {
        var counts = Shares(people, shares);
        return Weights.Direct(people[0].Names.Select((name, i) =>
            KeyValuePair.Create(name, GeometricMean(people.Select(p => p.Priorities[i]), counts)))
            .ToDictionary(StringComparer.Ordinal));
    }

    private static double GeometricMean(IEnumerable<double> values, double[] shares) =>
        Math.Exp(values.Zip(shares, (v, s) => s * Math.Log(v)).Sum());

    private static double[] Shares(IReadOnlyList<PairwiseComparisons> people, IReadOnlyList<double>? shares)
    {
        ArgumentNullException.ThrowIfNull(people);
        if (people.Count == 0)
            throw new ArgumentException("At least one person's comparisons are expected.", nameof(people));
        foreach (var person in people)
        {
            if (!person.Names.SequenceEqual(people[0].Names, StringComparer.Ordinal))
                throw new ArgumentException("Everybody must compare the same things in the same order.", nameof(people));
        }

        double[] counts = shares is null ? [.. people.Select(_ => 1.0)] : [.. shares];
        if (counts.Length != people.Count || counts.Any(s => !double.IsFinite(s) || s < 0) || counts.Sum() <= 0)
            throw new ArgumentException("One finite share of at least 0 per person is expected, and not all 0.", nameof(shares));
        var all = counts.Sum();
        return [.. counts.Select(s => s / all)];
    }
}
