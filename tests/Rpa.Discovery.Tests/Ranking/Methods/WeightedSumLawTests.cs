using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Robustness;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>What holds for every matrix and every weighting.</summary>
public sealed class WeightedSumLawTests
{
    private static readonly Criterion[] Three = [new() { Id = "a" }, new() { Id = "b", Direction = Direction.Minimize },
        new() { Id = "c" }];

    private static readonly Arbitrary<(int[][] Values, int[] Weights)> Cases = (
        from count in Gen.Choose(1, 6)
        from values in Gen.Choose(-50, 50).ArrayOf(3).ArrayOf(count)
        from weights in Gen.Choose(0, 9).ArrayOf(3)
        where weights.Sum() > 0
        select (values, weights)).ToArbitrary();

    private static DecisionMatrix Matrix(int[][] values, double factor = 1) =>
        new([.. values.Select((_, i) => $"a{i}")], Three, [.. values.Select(v => (IReadOnlyList<double>)[.. v.Select(x => x * factor)])]);

    private static Weights WeightsOf(int[] w) =>
        Weights.Direct(new Dictionary<string, double> { ["a"] = w[0], ["b"] = w[1], ["c"] = w[2] });

    [Test]
    public void Rank_WhatIsDominated_NeverStandsAboveItsDominator() => Prop.ForAll(Cases, given =>
    {
        var matrix = Matrix(given.Values);
        var ranking = new WeightedSum().Rank(matrix, WeightsOf(given.Weights));
        for (var i = 0; i < given.Values.Length; i++)
        {
            for (var j = 0; j < given.Values.Length; j++)
            {
                if (matrix.Dominates(i, j) && ranking.Of($"a{i}").Value < ranking.Of($"a{j}").Value - 1e-9)
                    return false;
            }
        }

        return true;
    }).Check(Law.Fixed);

    [Test]
    public void Rank_EveryValueInAnotherUnit_KeepsTheOrder() => Prop.ForAll(Cases, given =>
        new WeightedSum().Rank(Matrix(given.Values), WeightsOf(given.Weights)).Rows.Select(r => r.Alternative)
            .SequenceEqual(new WeightedSum().Rank(Matrix(given.Values, 4), WeightsOf(given.Weights)).Rows.Select(r => r.Alternative)))
            .Check(Law.Fixed);

    [Test]
    public void Rank_ContributionsSumToTheValue() => Prop.ForAll(Cases, given =>
        new WeightedSum().Rank(Matrix(given.Values), WeightsOf(given.Weights)).Rows.All(r =>
            Math.Abs(r.Contributions.Sum() - r.Value) < 1e-9)).Check(Law.Fixed);

    [Test]
    public void Rank_OneMoreAlternative_NeverReordersTheOthers() => Prop.ForAll(Cases, given =>
    {
        var before = new WeightedSum().Rank(Matrix(given.Values), WeightsOf(given.Weights)).Rows.Select(r => r.Alternative);
        int[][] more = [.. given.Values, [13, -7, 21]];
        var after = new WeightedSum().Rank(Matrix(more), WeightsOf(given.Weights)).Rows.Select(r => r.Alternative);
        return before.SequenceEqual(after.Where(a => a != $"a{given.Values.Length}"));
    }).Check(Law.Fixed);

    [Test]
    public void Acceptability_SumsToOneByAlternativeAndByRank() => Prop.ForAll(Cases, given =>
    {
        var result = Smaa.Analyze(Matrix(given.Values), draws: 50);
        return result.Alternatives.All(a => Math.Abs(a.ShareByRank.Sum() - 1) < 1e-9)
            && Enumerable.Range(0, given.Values.Length).All(k => Math.Abs(result.Alternatives.Sum(a => a.ShareByRank[k]) - 1) < 1e-9);
    }).Check(Law.Fixed);
}
