using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>Whether a method's order of two alternatives hangs on a third: drops every alternative in turn, adds a copy of every one in
/// turn, and compares (Wang &amp; Triantaphyllou 2008).</summary>
public sealed class RankReversal
{
    private const double Level = 1e-9; // of the greatest value: nearer values differ by rounding only

    private RankReversal()
    {
    }

    /// <summary>The alternative that was dropped, or of which a copy was added.</summary>
    public required string Alternative { get; init; }

    /// <summary>Whether a copy was added; else it was dropped.</summary>
    public required bool IsCopied { get; init; }

    /// <summary>The pair that changed: before, this one stood above or level.</summary>
    public required string One { get; init; }

    /// <summary>The pair that changed: before, this one stood below or level.</summary>
    public required string Other { get; init; }

    /// <summary>Before, the one stood above the other (1) or level with it (0).</summary>
    public required int Before { get; init; }

    /// <summary>After, the one stands above the other (1), level with it (0) or below it (−1).</summary>
    public required int After { get; init; }

    /// <summary>Every pair whose order changes; empty when the method is free from reversals here. Names whom the change came by, then the
    /// pair by its order before.</summary>
    /// <param name="method">What ranks.</param>
    /// <param name="matrix">Of the alternatives. With two, dropping one leaves nothing to compare.</param>
    /// <param name="weights">Of the criteria.</param>
    /// <exception cref="ArgumentException">The method cannot rank the matrix.</exception>
    public static IReadOnlyList<RankReversal> Find(IRankingMethod method, DecisionMatrix matrix, Weights weights)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(weights);
        var before = method.Rank(matrix, weights);
        var found = new List<RankReversal>();
        foreach (var isCopied in (bool[])[false, true])
        {
            for (var a = 0; a < matrix.Alternatives.Count; a++)
            {
                if (!isCopied && matrix.Alternatives.Count < 3)
                    continue;
                var after = method.Rank(isCopied ? WithCopy(matrix, a) : Without(matrix, a), weights);
                Compare(before, after, matrix.Alternatives[a], isCopied, found);
            }
        }

        return found;
    }

    private static void Compare(RankedList before, RankedList after, string alternative, bool isCopied, List<RankReversal> found)
    {
        var left = before.Rows.Where(r => isCopied || !string.Equals(r.Alternative, alternative, StringComparison.Ordinal)).ToArray();
        var now = left.Select(r => after.Of(r.Alternative)).ToArray();
        var (scale, scaleNow) = (Scale(before), Scale(after));
        for (var i = 0; i < left.Length; i++)
        {
            for (var j = i + 1; j < left.Length; j++)
            {
                var was = Order(left[i].Value, left[j].Value, scale);
                var @is = Order(now[i].Value, now[j].Value, scaleNow);
                if (was != @is)
                    found.Add(new RankReversal
                    {
                        Alternative = alternative, IsCopied = isCopied, One = left[i].Alternative,
                        Other = left[j].Alternative, Before = was, After = @is
                    });
            }
        }
    }

    private static double Scale(RankedList list) => list.Rows.Max(r => Math.Abs(r.Value));

    private static int Order(double one, double other, double scale) => Math.Abs(one - other) <= Level * scale ? 0 : one > other ? 1 : -1;

    private static DecisionMatrix Without(DecisionMatrix matrix, int alternative) =>
        Of(matrix, Enumerable.Range(0, matrix.Alternatives.Count).Where(a => a != alternative), null);

    private static DecisionMatrix WithCopy(DecisionMatrix matrix, int alternative)
    {
        var name = matrix.Alternatives[alternative];
        while (matrix.Alternatives.Contains(name, StringComparer.Ordinal))
            name += "'";
        return Of(matrix, [.. Enumerable.Range(0, matrix.Alternatives.Count), alternative], name);
    }

    private static DecisionMatrix Of(DecisionMatrix matrix, IEnumerable<int> alternatives, string? lastName)
    {
        int[] taken = [.. alternatives];
        string[] names = [.. taken.Select(a => matrix.Alternatives[a])];
        if (lastName is not null)
            names[^1] = lastName;
        return new DecisionMatrix(names, matrix.Criteria,
            [.. taken.Select(a => (IReadOnlyList<double>)[.. Enumerable.Range(0, matrix.Criteria.Count).Select(c => matrix[a, c])])]);
    }
}
