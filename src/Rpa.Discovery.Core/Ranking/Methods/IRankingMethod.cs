using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Ranking.Methods;

/// <summary>A way to order alternatives by several criteria and their weights.</summary>
/// <remarks>
/// Whatever the method: values are finite, because a <see cref="DecisionMatrix"/> takes no others; alternatives with the same values
/// share a rank; when no criterion can carry weight, all alternatives share the first rank.
/// </remarks>
public interface IRankingMethod
{
    /// <summary>The method's name, unique, in lower case with hyphens: <c>weighted-sum</c>.</summary>
    string Name { get; }

    /// <summary>Ranks every alternative; a method of your own makes its list with
    /// <see cref="RankedList.ByValue(DecisionMatrix, IReadOnlyList{double}, IReadOnlyList{IReadOnlyList{double}})"/>.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have, or the method cannot take a value
    /// (<see cref="CannotTake"/>).</exception>
    RankedList Rank(DecisionMatrix matrix, Weights weights);

    /// <summary>The place of the first value that the method cannot take, such as a negative one in a product; null when it can
    /// rank.</summary>
    /// <exception cref="ArgumentException">A weight names a criterion that the matrix does not have.</exception>
    (int Alternative, int Criterion)? CannotTake(DecisionMatrix matrix, Weights weights) => null;
}
