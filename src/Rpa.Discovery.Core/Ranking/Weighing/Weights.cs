using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Weighing;

/// <summary>How much each criterion counts. At least 0 each; they are brought to a sum of 1 when they meet the criteria of a
/// matrix.</summary>
/// <remarks>
/// A criterion that is not named weighs 0. The weight of a criterion that cannot count (<see cref="Criterion.Counts"/>) is shared out
/// among the others in proportion to theirs, and alike when those are all 0.
/// </remarks>
public sealed class Weights
{
    private readonly IReadOnlyList<KeyValuePair<string, double>>? _said;

    private Weights(IReadOnlyList<KeyValuePair<string, double>>? said) => _said = said;

    /// <summary>What was said of each criterion, before anything is brought to a sum of 1; null when all count the same.</summary>
    internal IReadOnlyList<KeyValuePair<string, double>>? Said => _said;

    /// <summary>Every criterion counts the same.</summary>
    public static Weights Equal { get; } = new((IReadOnlyList<KeyValuePair<string, double>>?)null);

    /// <summary>Weights as said; only their proportions matter.</summary>
    /// <param name="weights">Criterion → weight, at least 0 and finite, not all 0.</param>
    /// <exception cref="ArgumentException">A weight is negative or not finite, or all are 0.</exception>
    public static Weights Direct(IReadOnlyDictionary<string, double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        return Checked([.. weights.OrderBy(w => w.Key, StringComparer.Ordinal)], nameof(weights));
    }

    /// <summary>Stickers that a person has put on the criteria.</summary>
    /// <param name="stickers">Criterion → how many, at least 0, not all 0.</param>
    /// <exception cref="ArgumentException">A number is negative, or all are 0.</exception>
    public static Weights Stickers(IReadOnlyDictionary<string, int> stickers)
    {
        ArgumentNullException.ThrowIfNull(stickers);
        return Checked([.. stickers.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => KeyValuePair.Create(w.Key, (double)w.Value))],
            nameof(stickers));
    }

    /// <summary>Swing weights: the criterion whose way from worst to best matters most is 100, the others in comparison with it (von
    /// Winterfeldt &amp; Edwards 1986).</summary>
    /// <param name="swings">Criterion → 0 to 100, not all 0.</param>
    /// <exception cref="ArgumentException">A swing lies outside 0–100, or all are 0.</exception>
    public static Weights Swing(IReadOnlyDictionary<string, double> swings)
    {
        ArgumentNullException.ThrowIfNull(swings);
        foreach (var (id, swing) in swings.OrderBy(w => w.Key, StringComparer.Ordinal))
        {
            if (!(swing is >= 0 and <= 100))
                throw new ArgumentException($"The swing of '{id}' is {swing}; 0 to 100 is expected.", nameof(swings));
        }

        return Direct(swings);
    }

    /// <summary>Rank-order centroid: from the order alone, the centre of all weights that keep it; w(k) = (1/n) Σ 1/i for i = k … n (Barron
    /// &amp; Barrett 1996, equation 3).</summary>
    /// <param name="order">Criteria, the most important first; one that is not named weighs 0.</param>
    /// <exception cref="ArgumentException">Nothing is named, or something twice.</exception>
    public static Weights Order(IReadOnlyList<string> order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (order.Distinct(StringComparer.Ordinal).Count() != order.Count)
            throw new ArgumentException("A criterion stands twice in the order.", nameof(order));
        var said = new KeyValuePair<string, double>[order.Count];
        double sum = 0;
        for (var k = order.Count - 1; k >= 0; k--)
        {
            sum += 1.0 / (k + 1);
            said[k] = KeyValuePair.Create(order[k], sum / order.Count);
        }

        return Checked(said, nameof(order));
    }

    /// <summary>What a person's comparisons of criteria two by two mean: their principal eigenvector (AHP, Saaty 1980).</summary>
    /// <param name="comparisons">Of criteria by id; one that is not compared weighs 0.</param>
    public static Weights Compared(PairwiseComparisons comparisons)
    {
        ArgumentNullException.ThrowIfNull(comparisons);
        return Checked([.. comparisons.Names.Zip(comparisons.Priorities, KeyValuePair.Create)], nameof(comparisons));
    }

    /// <summary>Weights out of the figures, not of anybody's mind: what differs more between the alternatives, by Shannon's entropy, weighs
    /// more (Zeleny 1982, chapter 7).</summary>
    /// <remarks>A criterion of equal values weighs 0; all weigh the same when all are so, as for a single alternative. Directions do not
    /// matter; units do not either.</remarks>
    /// <param name="matrix">Values of at least 0.</param>
    /// <exception cref="ArgumentException">A value is negative.</exception>
    public static Weights Entropy(DecisionMatrix matrix) => Computed(EntropyWeights.Of(matrix), matrix);

    /// <summary>Weights out of the figures, not of anybody's mind: what differs and does not go along with the other criteria weighs more
    /// (CRITIC, Diakoulaki, Mavrotas &amp; Papayannakis 1995).</summary>
    /// <remarks>A criterion of equal values weighs 0 and changes no other; all weigh the same when all are so, as for a single alternative.
    /// When all that differ go along in full, they weigh by their spread alone. Units do not matter.</remarks>
    /// <param name="matrix">Any values.</param>
    public static Weights Critic(DecisionMatrix matrix) => Computed(CriticWeights.Of(matrix), matrix);

    /// <summary>One weight per criterion, summing to 1; all 0 when no criterion can count.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that is not among them.</exception>
    public IReadOnlyList<double> For(IReadOnlyList<Criterion> criteria)
    {
        ArgumentNullException.ThrowIfNull(criteria);
        var weights = new double[criteria.Count];
        if (_said is not null)
        {
            foreach (var (id, weight) in _said)
            {
                var place = PlaceOf(id, criteria);
                if (place < 0)
                    throw new ArgumentException(DecisionMatrix.UnknownCriterion("A weight", id, criteria), nameof(criteria));
                if (criteria[place].Counts)
                    weights[place] = weight;
            }
        }

        var sum = weights.Sum();
        var counting = criteria.Count(c => c.Counts);
        for (var c = 0; c < weights.Length; c++)
            weights[c] = sum > 0 ? weights[c] / sum : criteria[c].Counts ? 1.0 / counting : 0;
        return weights;
    }

    private static Weights Computed(double[] weights, DecisionMatrix matrix) =>
        weights.Sum() > 0 ? Checked([.. weights.Select((w, c) => KeyValuePair.Create(matrix.Criteria[c].Id, w))], nameof(matrix)) : Equal;

    private static int PlaceOf(string id, IReadOnlyList<Criterion> criteria)
    {
        for (var c = 0; c < criteria.Count; c++)
        {
            if (string.Equals(criteria[c].Id, id, StringComparison.Ordinal))
                return c;
        }

        return -1;
    }

    private static Weights Checked(IReadOnlyList<KeyValuePair<string, double>> said, string parameter)
    {
        foreach (var (id, weight) in said)
        {
            if (!double.IsFinite(weight) || weight < 0)
                throw new ArgumentException($"The weight of '{id}' is {weight}; a finite number of at least 0 is expected.", parameter);
        }

        if (!said.Any(w => w.Value > 0))
            throw new ArgumentException("At least one weight above 0 is expected.", parameter);
        return new Weights(said);
    }
}
