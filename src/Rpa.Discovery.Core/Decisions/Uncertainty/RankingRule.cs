using System.Globalization;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>What makes an order of finished points: a method with its weights.</summary>
/// <remarks>The weighted sum is the value itself, in points; what any other method calls its value has a scale of its own, on which a point
/// means nothing.</remarks>
internal sealed class RankingRule(IRankingMethod method, Weights weights, IReadOnlyList<Criterion> criteria)
{
    public IRankingMethod Method => method;

    public Weights Weights => weights;

    public bool IsSum => method is WeightedSum;

    public IReadOnlyList<Criterion> Criteria => criteria;

    /// <summary>The order of candidates.</summary>
    /// <exception cref="DepartmentException">The method cannot take their points.</exception>
    public IReadOnlyList<RankedAlternative> Rank(DecisionMatrix matrix, IReadOnlyList<Message> titles) =>
        MethodVerdict.WhyNot(method, matrix, weights, titles) is { } why
        ? throw new DepartmentException([RankingRules.MethodCannotRank.At(default, method.Name, why)])
        : method.Rank(matrix, weights).Rows;

    /// <summary>The method's values of candidates, in their order; more is better. Points that the method cannot take decide nothing: all
    /// are 0.</summary>
    public double[] Values(IReadOnlyList<double[]> points)
    {
        if (IsSum)
        {
            double[] shares = [.. weights.For(criteria)];
            return [.. points.Select(p => WeightedSum.Value(p, shares))];
        }

        string[] names = [.. points.Select((_, c) => c.ToString(CultureInfo.InvariantCulture))];
        var matrix = new DecisionMatrix(names, criteria, points);
        if (method.CannotTake(matrix, weights) is not null)
            return new double[points.Count];
        var list = method.Rank(matrix, weights);
        return [.. names.Select(n => list.Of(n).Value)];
    }
}
