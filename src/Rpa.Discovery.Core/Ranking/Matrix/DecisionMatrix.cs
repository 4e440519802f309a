using Rpa.Discovery.Diagnostics;

namespace Rpa.Discovery.Ranking.Matrix;

/// <summary>Alternatives × criteria: what every method ranks. Immutable; pure numbers, usable without any simulation.</summary>
public sealed class DecisionMatrix
{
    // [alternative × Criteria.Count + criterion]
    private readonly double[] _values;

    /// <summary>Creates a matrix.</summary>
    /// <param name="alternatives">Unique names, at least one.</param>
    /// <param name="criteria">Unique ids, at least one.</param>
    /// <param name="values">One row per alternative with one finite value per criterion.</param>
    /// <exception cref="ArgumentException">A name stands twice, a row has another length, or a value is NaN or infinite.</exception>
    public DecisionMatrix(IReadOnlyList<string> alternatives, IReadOnlyList<Criterion> criteria,
        IReadOnlyList<IReadOnlyList<double>> values)
    {
        ArgumentNullException.ThrowIfNull(alternatives);
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(values);
        DemandUnique(alternatives, nameof(alternatives));
        DemandUnique([.. criteria.Select(c => c.Id)], nameof(criteria));
        if (values.Count != alternatives.Count)
            throw new ArgumentException($"There are {alternatives.Count} alternatives but {values.Count} rows.", nameof(values));

        Alternatives = [.. alternatives];
        Criteria = [.. criteria];
        _values = new double[alternatives.Count * criteria.Count];
        for (var a = 0; a < alternatives.Count; a++)
        {
            if (values[a].Count != criteria.Count)
                throw new ArgumentException($"The row of '{alternatives[a]}' has {values[a].Count} values for {criteria.Count} criteria.",
                    nameof(values));
            for (var c = 0; c < criteria.Count; c++)
            {
                if (!double.IsFinite(values[a][c]))
                    throw new ArgumentException(
                        $"The value of '{alternatives[a]}' for '{criteria[c].Id}' is {values[a][c]}; a finite number is expected.",
                        nameof(values));
                _values[(a * criteria.Count) + c] = values[a][c];
            }
        }
    }

    /// <summary>The names of the alternatives, in their order.</summary>
    public IReadOnlyList<string> Alternatives { get; }

    /// <summary>The criteria, in their order.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>The value of an alternative for a criterion, by position.</summary>
    public double this[int alternative, int criterion]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(alternative);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(alternative, Alternatives.Count);
            ArgumentOutOfRangeException.ThrowIfNegative(criterion);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(criterion, Criteria.Count);
            return _values[(alternative * Criteria.Count) + criterion];
        }
    }

    /// <summary>Whether the first alternative is at least as good on every criterion and better on one.</summary>
    public bool Dominates(int first, int second)
    {
        var better = false;
        for (var c = 0; c < Criteria.Count; c++)
        {
            var gain = Criteria[c].Direction == Direction.Maximize ? this[first, c] - this[second, c] : this[second, c] - this[first, c];
            if (gain < 0)
                return false;
            better |= gain > 0;
        }

        return better;
    }

    /// <summary>A value so that more is better.</summary>
    internal double Gain(int alternative, int criterion) =>
        Criteria[criterion].Direction == Direction.Maximize ? this[alternative, criterion] : -this[alternative, criterion];

    /// <summary>One criterion's values as they stand, in the order of the alternatives.</summary>
    internal double[] Column(int criterion)
    {
        var column = new double[Alternatives.Count];
        for (var a = 0; a < column.Length; a++)
            column[a] = this[a, criterion];
        return column;
    }

    /// <summary>Refuses names that are not criteria.</summary>
    /// <param name="ids">What is said to be criteria.</param>
    /// <param name="what">What names them, to begin the message with.</param>
    internal void DemandCriteria(IEnumerable<string> ids, string what)
    {
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            if (!Criteria.Any(c => string.Equals(c.Id, id, StringComparison.Ordinal)))
                throw new ArgumentException(UnknownCriterion(what, id, Criteria));
        }
    }

    /// <summary>The message for a name that is not a criterion.</summary>
    internal static string UnknownCriterion(string what, string id, IReadOnlyList<Criterion> criteria)
    {
        var near = NearestName.To(id, criteria.Select(c => c.Id));
        return $"{what} names '{id}', which is not a criterion; the criteria are {string.Join(", ", criteria.Select(c => c.Id))}.{(near is null ? "" : $" Did you mean '{near}'?")}";
    }

    /// <summary>One alternative's values so that more is better on every criterion.</summary>
    internal double[] Gains(int alternative)
    {
        var gains = new double[Criteria.Count];
        for (var c = 0; c < gains.Length; c++)
            gains[c] = Criteria[c].Direction == Direction.Maximize ? this[alternative, c] : -this[alternative, c];
        return gains;
    }

    internal static void DemandUnique(IReadOnlyList<string> names, string parameter)
    {
        if (names.Count == 0)
            throw new ArgumentException("At least one is expected.", parameter);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            if (!seen.Add(name))
                throw new ArgumentException($"'{name}' stands twice.", parameter);
        }
    }
}
