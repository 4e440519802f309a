using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>ELECTRE III (Roy 1978, as told by Figueira, Mousseau &amp; Roy 2005): outranking that can be doubted, distilled twice, from the
/// best down and from the worst up.</summary>
/// <remarks>
/// One alternative is at least as good as another with a credibility between 0 and 1: the weight that agrees, lowered by criteria that
/// object. The ranking sets both distillations beside each other: a value is how many alternatives stand behind less how many stand before,
/// on average of the two, so that who is placed better by both is ranked higher; equal values share a rank. A criterion of equal values
/// agrees with everybody. A single alternative has value 0. Zeros and negative values are values like any other. A new alternative can
/// reorder the others. <see cref="RankedAlternative.Contributions"/> are empty.
/// </remarks>
public sealed class ElectreIII : IRankingMethod
{
    // Roy and Bouyssou (1993): s(λ) = 0.30 − 0.15 λ tells apart what is credible from what is clearly less credible.
    private const double Slope = -0.15;
    private const double Intercept = 0.30;

    /// <inheritdoc/>
    public string Name => "electre-3";

    /// <summary>Criterion → its thresholds; without any, every difference counts in full and nobody has a veto.</summary>
    public IReadOnlyDictionary<string, ElectreThresholds> Thresholds
    {
        get;
        init => field = value ?? throw new ArgumentNullException(nameof(value));
    }

    = new Dictionary<string, ElectreThresholds>(StringComparer.Ordinal);

    /// <summary>Ranks every alternative by both distillations.</summary>
    /// <exception cref="ArgumentException">A weight or thresholds name a criterion that the matrix does not have, or thresholds are not in
    /// order.</exception>
    public RankedList Rank(DecisionMatrix matrix, Weights weights) => Distil(matrix, weights).Ranking;

    /// <summary>The credibilities and both distillations.</summary>
    /// <exception cref="ArgumentException">A weight or thresholds name a criterion that the matrix does not have, or thresholds are not in
    /// order.</exception>
    public ElectreDistillation Distil(DecisionMatrix matrix, Weights weights)
    {
        var credibility = Credibility(matrix, weights);
        var descending = Distil(credibility, best: true);
        var ascending = Distil(credibility, best: false);
        ascending.Reverse();
        return new ElectreDistillation(matrix, credibility, descending, ascending);
    }

    private double[][] Credibility(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        var shares = weights.For(matrix.Criteria);
        matrix.DemandCriteria(Thresholds.Keys, "Thresholds");
        var thresholds = matrix.Criteria.Select(c => Thresholds.GetValueOrDefault(c.Id, ElectreThresholds.None).Checked(c.Id)).ToArray();
        var discordance = new double[shares.Count];
        var credibility = new double[matrix.Alternatives.Count][];
        for (var a = 0; a < credibility.Length; a++)
        {
            credibility[a] = new double[credibility.Length];
            for (var b = 0; b < credibility.Length; b++)
            {
                double concordance = 0;
                for (var c = 0; c < shares.Count; c++)
                {
                    var behind = matrix.Gain(b, c) - matrix.Gain(a, c);
                    concordance += shares[c] * thresholds[c].Agrees(behind);
                    discordance[c] = thresholds[c].Objects(behind);
                }

                concordance = Math.Min(1, concordance);
                var credible = concordance;
                foreach (var objection in discordance)
                {
                    if (objection > concordance)
                        credible *= (1 - objection) / (1 - concordance);
                }

                credibility[a][b] = credible;
            }
        }

        return credibility;
    }

    // Classes in the order in which they are taken out: the best of what is left, or the worst.
    private static List<int[]> Distil(double[][] credibility, bool best)
    {
        var classes = new List<int[]>();
        int[] left = [.. Enumerable.Range(0, credibility.Length)];
        while (left.Length > 0)
        {
            var taken = left;
            var cut = Greatest(credibility, taken, below: double.PositiveInfinity);
            do
            {
                cut = Greatest(credibility, taken, below: cut - Discrimination(cut));
                taken = Extreme(credibility, taken, cut, best);
            }
            while (taken.Length > 1 && cut > 0);
            classes.Add(taken);
            left = [.. left.Except(taken)];
        }

        return classes;
    }

    private static double Greatest(double[][] credibility, int[] among, double below)
    {
        double greatest = 0;
        foreach (var a in among)
        {
            foreach (var b in among)
            {
                if (a != b && credibility[a][b] < below)
                    greatest = Math.Max(greatest, credibility[a][b]);
            }
        }

        return greatest;
    }

    // Those who, above the cut, outrank the most others less those that outrank them; or the fewest.
    private static int[] Extreme(double[][] credibility, int[] among, double cut, bool best)
    {
        bool Outranks(int a, int b) => credibility[a][b] > cut && credibility[a][b] - credibility[b][a] > Discrimination(credibility[a][b]);
        var qualification = among.Select(a => among.Count(b => a != b && Outranks(a, b)) - among.Count(b => a != b && Outranks(b, a)))
            .ToArray();
        var extreme = best ? qualification.Max() : qualification.Min();
        return [.. among.Where((_, i) => qualification[i] == extreme)];
    }

    private static double Discrimination(double credibility) => Intercept + (Slope * credibility);
}

/// <summary>From which difference on a criterion of ELECTRE III minds, in the criterion's unit: 0 ≤ indifference ≤ preference ≤
/// veto.</summary>
public sealed record ElectreThresholds
{
    internal static ElectreThresholds None { get; } = new();

    /// <summary>Up to here the worse counts as good as the better, q in the paper; 0 when not said.</summary>
    public double Indifference { get; init; }

    /// <summary>From here on the better is preferred in full, p in the paper; the indifference when not said.</summary>
    public double? Preference { get; init; }

    /// <summary>From here on the worse cannot outrank the better whatever the others say, v in the paper; never when not said.</summary>
    public double? Veto { get; init; }

    internal double Agrees(double behind)
    {
        var (q, p) = (Indifference, Preference ?? Indifference);
        return behind <= q ? 1 : behind >= p ? 0 : (p - behind) / (p - q);
    }

    internal double Objects(double behind)
    {
        var p = Preference ?? Indifference;
        return Veto is not { } v || behind <= p ? 0 : behind >= v ? 1 : (behind - p) / (v - p);
    }

    internal ElectreThresholds Checked(string criterion)
    {
        var (q, p) = (Indifference, Preference ?? Indifference);
        if (!(q >= 0 && p >= q && (Veto ?? p) >= p && double.IsFinite(Veto ?? p)))
        {
            throw new ArgumentException(
                $"The thresholds of '{criterion}' are indifference {q}, preference {p} and veto {(Veto is { } v ? v : "none")}; 0 ≤ indifference ≤ preference ≤ veto is expected.", nameof(criterion));
        }

        return this;
    }
}

/// <summary>What ELECTRE III finds.</summary>
public sealed class ElectreDistillation
{
    internal ElectreDistillation(DecisionMatrix matrix, double[][] credibility, List<int[]> descending, List<int[]> ascending)
    {
        Credibility = credibility;
        Descending = Named(descending);
        Ascending = Named(ascending);
        var values = new double[matrix.Alternatives.Count];
        foreach (var classes in (List<int[]>[])[descending, ascending])
        {
            var before = 0;
            foreach (var members in classes)
            {
                foreach (var a in members)
                    values[a] += (values.Length - before - members.Length - before) / 2.0;
                before += members.Length;
            }
        }

        Ranking = RankedList.ByValue(matrix, values);

        IReadOnlyList<IReadOnlyList<string>> Named(List<int[]> classes) =>
            [.. classes.Select(members => members.Select(a => matrix.Alternatives[a]).ToArray())];
    }

    /// <summary>[one][other]: how credible it is that the one is at least as good, 0 to 1, in the matrix's order.</summary>
    public IReadOnlyList<IReadOnlyList<double>> Credibility { get; }

    /// <summary>The classes taken out from the best down, best first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Descending { get; }

    /// <summary>The classes taken out from the worst up, best first.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Ascending { get; }

    /// <summary>Both distillations in one.</summary>
    public RankedList Ranking { get; }

    /// <summary>Whether the two distillations order two alternatives in opposite ways, so that the method itself does not compare
    /// them.</summary>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public bool IsIncomparable(string one, string other) =>
        Math.Sign(Place(Descending, one) - Place(Descending, other)) * Math.Sign(Place(Ascending, one) - Place(Ascending, other)) < 0;

    private static int Place(IReadOnlyList<IReadOnlyList<string>> classes, string alternative)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            if (classes[i].Contains(alternative, StringComparer.Ordinal))
                return i;
        }

        throw new ArgumentException($"'{alternative}' is not among the ranked alternatives.", nameof(alternative));
    }
}
