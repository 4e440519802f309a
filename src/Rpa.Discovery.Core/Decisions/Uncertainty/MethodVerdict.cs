using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What another ranking method puts first, with the same points and weights.</summary>
public sealed class MethodVerdict
{
    internal MethodVerdict()
    {
    }

    /// <summary>The method's name: <c>topsis</c>, <c>promethee-2</c> …</summary>
    public required string Method { get; init; }

    /// <summary>What it puts first, in the order of the ranking; several when it holds them level; empty with <see cref="Why"/> when it
    /// cannot rank.</summary>
    public required IReadOnlyList<string> First { get; init; }

    /// <summary>Whether the ranking's first is among them; null when it cannot rank.</summary>
    public required bool? IsSame { get; init; }

    /// <summary>Why it cannot rank; null when it can.</summary>
    public required Message? Why { get; init; }

    /// <summary>Every method but the one used.</summary>
    /// <param name="used">The method of the ranking.</param>
    /// <param name="matrix">Finished points, the ranking's first at the top.</param>
    /// <param name="weights">The weights of the ranking.</param>
    /// <param name="titles">The candidates' titles, in the order of the matrix.</param>
    internal static IReadOnlyList<MethodVerdict> Of(IRankingMethod used, DecisionMatrix matrix, Weights weights,
        IReadOnlyList<Message> titles) =>
    [
        .. RankingMethods.All.Where(m => !string.Equals(m.Name, used.Name, StringComparison.Ordinal)).Select(method =>
        {
            if (WhyNot(method, matrix, weights, titles) is { } why)
                return new MethodVerdict { Method = method.Name, First = [], IsSame = null, Why = why };

            var first = method.Rank(matrix, weights).Rows.Where(r => r.Rank == 1).Select(r => r.Alternative)
                .ToHashSet(StringComparer.Ordinal);
            return new MethodVerdict { Method = method.Name, First = [.. matrix.Alternatives.Where(first.Contains)],
                IsSame = first.Contains(matrix.Alternatives[0]), Why = null };
        }),
    ];

    /// <summary>Why a method cannot rank finished points; null when it can.</summary>
    internal static Message? WhyNot(IRankingMethod method, DecisionMatrix matrix, Weights weights, IReadOnlyList<Message> titles) =>
        method.CannotTake(matrix, weights) is var (alternative, criterion)
        ? DecisionWords.MethodCannot.With(titles[alternative], Amount.Number(matrix[alternative, criterion]),
            CriterionScales.TitleOf(criterion))
        : null;
}
