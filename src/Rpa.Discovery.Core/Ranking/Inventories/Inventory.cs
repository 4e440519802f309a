using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Inventories;

/// <summary>Very many alternatives by columns, for inventories of millions of tasks: two methods, the full order and the first few, at the
/// speed of memory.</summary>
/// <remarks>Alternatives have positions instead of names. The figures are bit for bit those of <see cref="Ranking.Methods.WeightedSum"/>
/// and <see cref="Ranking.Methods.Topsis"/>.</remarks>
public sealed class Inventory
{
    private readonly ReadOnlyMemory<double>[] _columns;

    /// <summary>Takes columns as they are, without a copy: they must not change while it is used.</summary>
    /// <param name="criteria">Unique ids, at least one.</param>
    /// <param name="columns">One per criterion, all of one length, finite values only.</param>
    /// <exception cref="ArgumentException">An id stands twice, a column is missing or of another length, or a value is NaN or
    /// infinite.</exception>
    public Inventory(IReadOnlyList<Criterion> criteria, IReadOnlyList<ReadOnlyMemory<double>> columns)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        ArgumentNullException.ThrowIfNull(columns);
        DecisionMatrix.DemandUnique([.. criteria.Select(c => c.Id)], nameof(criteria));
        if (columns.Count != criteria.Count)
            throw new ArgumentException($"There are {criteria.Count} criteria but {columns.Count} columns.", nameof(columns));
        for (var c = 0; c < columns.Count; c++)
        {
            if (columns[c].Length != columns[0].Length)
                throw new ArgumentException(
                    $"The column of '{criteria[c].Id}' has {columns[c].Length} values, that of '{criteria[0].Id}' {columns[0].Length}.",
                    nameof(columns));
            var values = columns[c].Span;
            for (var i = 0; i < values.Length; i++)
            {
                if (!double.IsFinite(values[i]))
                    throw new ArgumentException($"The value at {i} for '{criteria[c].Id}' is {values[i]}; a finite number is expected.",
                        nameof(columns));
            }
        }

        Criteria = [.. criteria];
        _columns = [.. columns];
    }

    /// <summary>The criteria, in their order.</summary>
    public IReadOnlyList<Criterion> Criteria { get; }

    /// <summary>How many alternatives there are.</summary>
    public int Count => _columns[0].Length;

    /// <summary>The weighted sum of every alternative.</summary>
    /// <param name="weights">Of the criteria.</param>
    /// <param name="values">Filled by position; as long as <see cref="Count"/>.</param>
    /// <exception cref="ArgumentException">A weight names a criterion that is not here, or there is no room for the values.</exception>
    public void WeightedSum(Weights weights, Span<double> values)
    {
        var shares = Shares(weights, values);
        for (var c = 0; c < shares.Length; c++)
            shares[c] = Criteria[c].Direction == Direction.Maximize ? shares[c] : -shares[c];
        ColumnSums.Fill(_columns, shares, values);
    }

    /// <summary>The closeness of every alternative by TOPSIS.</summary>
    /// <param name="weights">Of the criteria.</param>
    /// <param name="normalization">How criteria are brought to one scale.</param>
    /// <param name="values">Filled by position; as long as <see cref="Count"/>.</param>
    /// <exception cref="ArgumentException">A weight names a criterion that is not here, or there is no room for the values.</exception>
    public void Topsis(Weights weights, Normalization normalization, Span<double> values)
    {
        var shares = Shares(weights, values);
        var columns = Enumerable.Range(0, shares.Length).Where(c => shares[c] > 0)
            .Select(c => IdealColumn.Of(_columns[c], Criteria[c].Direction, shares[c], normalization)).ToArray();
        IdealDistances.Closeness(columns, values);
    }

    /// <summary>Positions from the greatest value down; equal values in the order of their positions.</summary>
    /// <exception cref="ArgumentException">A value is NaN.</exception>
    public static int[] Order(ReadOnlySpan<double> values)
    {
        var order = new int[values.Length];
        ScoreOrder.Fill(values, order);
        return order;
    }

    /// <summary>The same into memory that is there already.</summary>
    /// <param name="values">No NaN.</param>
    /// <param name="order">Filled with positions; as long as the values.</param>
    /// <exception cref="ArgumentException">A value is NaN, or there is no room for the positions.</exception>
    public static void Order(ReadOnlySpan<double> values, Span<int> order)
    {
        if (order.Length != values.Length)
            throw new ArgumentException($"There are {values.Length} values but room for {order.Length} positions.", nameof(order));
        ScoreOrder.Fill(values, order);
    }

    /// <summary>The first positions of <see cref="Order(ReadOnlySpan{double}, Span{int})"/>, without sorting the rest.</summary>
    /// <param name="values">No NaN; one is never among the first.</param>
    /// <param name="count">At least 0; all when there are fewer values.</param>
    public static int[] Top(ReadOnlySpan<double> values, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return TopScores.Of(values, count);
    }

    private double[] Shares(Weights weights, Span<double> values)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (values.Length != Count)
            throw new ArgumentException($"There are {Count} alternatives but room for {values.Length} values.", nameof(values));
        return [.. weights.For(Criteria)];
    }
}
