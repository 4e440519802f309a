using Rpa.Discovery.Ranking.Matrix;

namespace Rpa.Discovery.Ranking.Robustness;

/// <summary>Which alternatives no other dominates: whatever the weights, the best is among them (Pareto 1906).</summary>
/// <remarks>Alternatives with the same values do not dominate each other, so a single alternative and equal ones all stand on the front.
/// Criteria that cannot carry weight count too: they are still shown.</remarks>
public sealed class ParetoFront
{
    private ParetoFront(IReadOnlyList<string> front, IReadOnlyDictionary<string, IReadOnlyList<string>> dominators)
    {
        Front = front;
        Dominators = dominators;
    }

    /// <summary>Those that nothing dominates, in the matrix's order.</summary>
    public IReadOnlyList<string> Front { get; }

    /// <summary>Each of the others → those that are at least as good on every criterion and better on one, in the matrix's order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Dominators { get; }

    /// <summary>Compares every alternative with every other.</summary>
    public static ParetoFront Of(DecisionMatrix matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        var front = new List<string>();
        var dominators = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        for (var a = 0; a < matrix.Alternatives.Count; a++)
        {
            string[] above = [.. Enumerable.Range(0, matrix.Alternatives.Count).Where(b => matrix.Dominates(b, a))
                .Select(b => matrix.Alternatives[b])];
            if (above.Length == 0)
                front.Add(matrix.Alternatives[a]);
            else
                dominators.Add(matrix.Alternatives[a], above);
        }

        return new ParetoFront(front, dominators);
    }
}
