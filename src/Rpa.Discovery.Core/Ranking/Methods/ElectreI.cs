using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>ELECTRE I (Roy 1968): a choice, not a ranking. One alternative outranks another when enough weight agrees and no criterion
/// objects too much; the kernel is what remains to choose from.</summary>
/// <remarks>
/// Objections are compared across criteria, so values must stand on comparable scales, such as points of 100; they are measured as shares
/// of the widest range of any criterion. A criterion of equal values agrees with everybody; when all have equal values everybody outranks
/// everybody. Alternatives that outrank each other in a circle stay or go together. A single alternative is the kernel. When no criterion
/// can carry weight nobody agrees, and all remain. Zeros and negative values are values like any other.
/// </remarks>
public sealed class ElectreI
{
    /// <summary>The share of the weight that has to agree, 0 to 1; 0.65 when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–1.</exception>
    public double Concordance
    {
        get;
        init => field = Share(value);
    }

    = 0.65;

    /// <summary>The objection that is still tolerated, as a share of the widest range, 0 to 1; 0.35 when not said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Outside 0–1.</exception>
    public double Discordance
    {
        get;
        init => field = Share(value);
    }

    = 0.35;

    /// <summary>Who outranks whom, and the kernel.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    public ElectreChoice Choose(DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        var shares = weights.For(matrix.Criteria);
        var alternatives = matrix.Alternatives.Count;
        var widest = Enumerable.Range(0, shares.Count).Select(c => GainRange.Of(matrix, c)).Max(r => (r.Best / 2) - (r.Worst / 2)) * 2;
        var concordance = Square(alternatives);
        var discordance = Square(alternatives);
        var outranks = new bool[alternatives][];
        for (var a = 0; a < alternatives; a++)
        {
            outranks[a] = new bool[alternatives];
            for (var b = 0; b < alternatives; b++)
            {
                for (var c = 0; c < shares.Count; c++)
                {
                    var behind = matrix.Gain(b, c) - matrix.Gain(a, c);
                    if (behind <= 0)
                        concordance[a][b] += shares[c];
                    else
                        discordance[a][b] = Math.Max(discordance[a][b], behind / widest);
                }

                // sums of weights such as 0.1 + 0.2
                outranks[a][b] = a != b && concordance[a][b] >= Concordance - 1e-12 && discordance[a][b] <= Discordance + 1e-12;
            }
        }

        return new ElectreChoice
        {
            Concordance = concordance,
            Discordance = discordance,
            Outranks = outranks,
            Kernel = [.. Kernel(outranks).Select(a => matrix.Alternatives[a])],
        };
    }

    // Circles are drawn together; of what is left without circles, an alternative stays unless one that stays outranks it.
    private static IEnumerable<int> Kernel(bool[][] outranks)
    {
        var count = outranks.Length;
        var reaches = outranks.Select(row => row.ToArray()).ToArray();
        for (var via = 0; via < count; via++)
        {
            for (var a = 0; a < count; a++)
            {
                for (var b = 0; b < count; b++)
                    reaches[a][b] |= reaches[a][via] && reaches[via][b];
            }
        }

        bool Together(int a, int b) => a == b || (reaches[a][b] && reaches[b][a]);
        var stays = new bool?[count];
        while (Array.Exists(stays, s => s is null))
        {
            for (var a = 0; a < count; a++)
            {
                if (stays[a] is not null)
                    continue;
                var circle = Enumerable.Range(0, count).Where(b => Together(a, b)).ToArray();
                var above = Enumerable.Range(0, count).Where(b => !Together(a, b) && Array.Exists(circle, member => outranks[b][member]))
                    .ToArray();
                if (Array.Exists(above, b => stays[b] is true))
                    Array.ForEach(circle, member => stays[member] = false);
                else if (Array.TrueForAll(above, b => stays[b] is false))
                    Array.ForEach(circle, member => stays[member] = true);
            }
        }

        return Enumerable.Range(0, count).Where(a => stays[a] is true);
    }

    private static double[][] Square(int size) => [.. Enumerable.Range(0, size).Select(_ => new double[size])];

    private static double Share(double value) =>
        value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 1 is expected.");
}

/// <summary>What ELECTRE I finds, in the matrix's order.</summary>
public sealed class ElectreChoice
{
    internal ElectreChoice()
    {
    }

    /// <summary>[one][other]: the share of the weight on which the one is at least as good.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Concordance { get; init; }

    /// <summary>[one][other]: the greatest distance by which the one stays behind, as a share of the widest range.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Discordance { get; init; }

    /// <summary>[one][other]: whether the one outranks the other.</summary>
    public required IReadOnlyList<IReadOnlyList<bool>> Outranks { get; init; }

    /// <summary>What remains to choose from: nobody in it outranks another of it (but in a circle), and everybody else is outranked by one
    /// of it.</summary>
    public required IReadOnlyList<string> Kernel { get; init; }
}
