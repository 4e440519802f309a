namespace Rpa.Discovery.Ranking.Matrix;

/// <summary>Alternatives from the best down, each with its value and what it is made of.</summary>
public sealed class RankedList
{
    internal RankedList(IReadOnlyList<RankedAlternative> rows) => Rows = rows;

    /// <summary>From the best down; equal values share a rank and keep the matrix's order.</summary>
    public IReadOnlyList<RankedAlternative> Rows { get; }

    /// <summary>Sorts by value; equal values share the smallest rank of theirs and keep the matrix's order.</summary>
    /// <param name="alternatives">Their names.</param>
    /// <param name="values">[alternative], more is better.</param>
    /// <param name="contributions">[alternative][criterion], summing to the value; null for a method whose value is no such sum.</param>
    internal static RankedList ByValue(IReadOnlyList<string> alternatives, IReadOnlyList<double> values,
        IReadOnlyList<IReadOnlyList<double>>? contributions = null)
    {
        var rows = new List<RankedAlternative>(values.Count);
        foreach (var a in Enumerable.Range(0, values.Count).OrderByDescending(a => values[a]))
        {
            var level = rows.Count > 0 && rows[^1].Value == values[a];
            rows.Add(new RankedAlternative
            {
                Rank = level ? rows[^1].Rank : rows.Count + 1,
                Alternative = alternatives[a],
                Value = values[a],
                Contributions = contributions is null ? [] : contributions[a],
            });
        }

        return new RankedList(rows);
    }

    /// <summary>The list of a method of your own: sorts by value; equal values share the smallest rank of theirs and keep the matrix's
    /// order.</summary>
    /// <param name="matrix">What was ranked.</param>
    /// <param name="values">[alternative], more is better, none of them NaN.</param>
    /// <param name="contributions">[alternative][criterion], summing to the value; null for a method whose value is no such sum.</param>
    /// <exception cref="ArgumentException">Not one value, or not one contribution for each criterion, per alternative; or a value is
    /// NaN.</exception>
    public static RankedList ByValue(DecisionMatrix matrix, IReadOnlyList<double> values,
        IReadOnlyList<IReadOnlyList<double>>? contributions = null)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count != matrix.Alternatives.Count)
            throw new ArgumentException($"There are {values.Count} values for {matrix.Alternatives.Count} alternatives.", nameof(values));
        if (values.Any(double.IsNaN))
            throw new ArgumentException(
                $"The value of '{matrix.Alternatives[Enumerable.Range(0, values.Count).First(a => double.IsNaN(values[a]))]}' is NaN.",
                nameof(values));
        if (contributions is not null && (contributions.Count != values.Count || contributions.Any(c => c.Count != matrix.Criteria.Count)))
            throw new ArgumentException(
                $"One contribution of each of the {matrix.Criteria.Count} criteria is expected for every alternative.",
                nameof(contributions));
        return ByValue(matrix.Alternatives, values, contributions);
    }

    /// <summary>Ranks and names, from the best down.</summary>
    public override string ToString() => string.Join(", ", Rows.Select(r => $"{r.Rank}. {r.Alternative}"));

    /// <summary>The row of an alternative.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public RankedAlternative Of(string alternative) =>
        Rows.FirstOrDefault(r => string.Equals(r.Alternative, alternative, StringComparison.Ordinal))
        ?? throw new ArgumentException($"'{alternative}' is not among the ranked alternatives.", nameof(alternative));

    /// <summary>Which alternatives are level: per row the number of its group, from 1. From the top down, a group takes every alternative
    /// within <paramref name="indifference"/> of its first.</summary>
    /// <param name="indifference">At least 0, in points of the value.</param>
    public IReadOnlyList<int> Levels(double indifference)
    {
        if (!(indifference >= 0))
            throw new ArgumentOutOfRangeException(nameof(indifference), indifference, "At least 0 is expected.");
        var levels = new int[Rows.Count];
        var first = 0;
        for (var i = 0; i < levels.Length; i++)
        {
            var opens = i == 0 || Rows[first].Value - Rows[i].Value > indifference;
            if (opens)
                first = i;
            levels[i] = i == 0 ? 1 : levels[i - 1] + (opens ? 1 : 0);
        }

        return levels;
    }
}

/// <summary>An alternative's place.</summary>
public sealed class RankedAlternative
{
    /// <summary>From 1; equal values share the smallest.</summary>
    public required int Rank { get; init; }

    /// <summary>The alternative's name.</summary>
    public required string Alternative { get; init; }

    /// <summary>More is better.</summary>
    public required double Value { get; init; }

    /// <summary>What each criterion adds to the value, in the matrix's order; they sum to it; empty for a method whose value is no such
    /// sum.</summary>
    public required IReadOnlyList<double> Contributions { get; init; }
}
