using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>What holds for every method, every matrix and every weighting.</summary>
public sealed class RankingMethodLawTests
{
    private static readonly int[] Types = [1, -1, 1];

    private static readonly Dictionary<string, (double, double)> Ten = Enumerable.Range(0, Types.Length)
        .ToDictionary(c => $"c{c}", _ => (0.0, 10.0));

    // Every method as found by name, and those with figures of their own.
    private static readonly IRankingMethod[] Methods =
    [
        .. RankingMethods.All,
        new Vikor { Majority = 0 },
        new Vikor { Majority = 1 },
        new PrometheeII
        {
            Preferences = new Dictionary<string, PreferenceFunction> { ["c0"] = PreferenceFunction.Linear(1, 4),
                ["c1"] = PreferenceFunction.Gaussian(3), ["c2"] = PreferenceFunction.Level(1, 3) },
        },
        new PrometheeII { Preferences = new Dictionary<string, PreferenceFunction> { ["c0"] = PreferenceFunction.VShape(5),
            ["c1"] = PreferenceFunction.UShape(2) } },
        new ElectreIII
        {
            Thresholds = new Dictionary<string, ElectreThresholds> { ["c0"] = new() { Indifference = 1, Preference = 3, Veto = 6 },
                ["c1"] = new() { Indifference = 1, Preference = 2 } },
        },
        new Spotis { Bounds = Ten },
    ];

    private static readonly IRankingMethod[] WithoutThresholds = [.. RankingMethods.All];

    // Values from 1 to 9, so that the weighted product can take them too.
    private static readonly Arbitrary<(int[][] Values, int[] Weights)> Cases = (
        from count in Gen.Choose(1, 7)
        from values in Gen.Choose(1, 9).ArrayOf(3).ArrayOf(count)
        from weights in Gen.Choose(0, 9).ArrayOf(3)
        where weights.Sum() > 0
        select (values, weights)).ToArbitrary();

    private static DecisionMatrix Matrix(IEnumerable<double[]> values, params int[] types) => McdaFile.Matrix([.. values], types);

    private static IEnumerable<double[]> Real(int[][] values) => values.Select(row => row.Select(v => (double)v).ToArray());

    private static Weights WeightsOf(int[] weights) => McdaFile.Weights([.. weights.Select(w => (double)w)]);

    // Whether no pair that stands clearly apart in both changes its order; rounding may part what is level.
    private static bool SameOrder(double[] one, double[] other) => Enumerable.Range(0, one.Length).All(i => Enumerable.Range(0, one.Length)
        .All(j => Math.Abs(one[i] - one[j]) < 1e-9 || Math.Abs(other[i] - other[j]) < 1e-9 || one[i] > one[j] == other[i] > other[j]));

    [TestCaseSource(nameof(Methods))]
    public void Rank_WhatIsDominated_NeverStandsAboveItsDominator(IRankingMethod method) => Prop.ForAll(Cases, given =>
    {
        var matrix = Matrix(Real(given.Values), Types);
        var values = method.Rank(matrix, WeightsOf(given.Weights)).Values();
        return Enumerable.Range(0, values.Length)
            .All(i => Enumerable.Range(0, values.Length).All(j => !matrix.Dominates(i, j) || values[i] >= values[j]));
    }).Check(Law.Fixed);

    [TestCaseSource(nameof(Methods))]
    public void Rank_IdenticalAlternatives_ShareTheirRank(IRankingMethod method) => Prop.ForAll(Cases, given =>
    {
        var ranking = method.Rank(Matrix([.. Real(given.Values), .. Real(given.Values[..1])], Types), WeightsOf(given.Weights));
        return ranking.Of("A0").Rank == ranking.Of($"A{given.Values.Length}").Rank;
    }).Check(Law.Fixed);

    // By 4, so that no rounding comes in; the weighted sum alone takes values as they stand.
    [TestCaseSource(nameof(WithoutThresholds))]
    public void Rank_OneCriterionInAnotherUnit_ChangesNoOrder(IRankingMethod method) => Prop.ForAll(Cases, given =>
    {
        var inOne = method.Rank(Matrix(Real(given.Values), Types), WeightsOf(given.Weights)).Values();
        var inOther = method.Rank(Matrix(Real(given.Values).Select(row => new[] { row[0] * 4, row[1], row[2] }), Types),
            WeightsOf(given.Weights)).Values();
        return method is WeightedSum || SameOrder(inOne, inOther);
    }).Check(Law.Fixed);

    [TestCaseSource(nameof(Methods))]
    public void Rank_WeightsInAnotherUnit_ChangeNothing(IRankingMethod method) => Prop.ForAll(Cases, given =>
    {
        var matrix = Matrix(Real(given.Values), Types);
        return method.Rank(matrix, WeightsOf(given.Weights)).Values()
            .SequenceEqual(method.Rank(matrix, WeightsOf([.. given.Weights.Select(w => w * 8)])).Values());
    }).Check(Law.Fixed);

    [TestCaseSource(nameof(Methods))]
    public void Rank_AlternativesInAnotherOrder_ChangesNoOrder(IRankingMethod method) => Prop.ForAll(Cases, given =>
    {
        var weights = WeightsOf(given.Weights);
        var forward = method.Rank(Matrix(Real(given.Values), Types), weights).Values();
        var backward = method.Rank(Matrix(Real(given.Values).Reverse(), Types), weights).Values();
        return SameOrder(forward, [.. backward.Reverse()]);
    }).Check(Law.Fixed);

    // ELECTRE III is apart: a criterion on which all agree adds to every concordance, and its cuts are not linear in it.
    [TestCaseSource(nameof(Methods))]
    public void Rank_ACriterionOfEqualValues_ChangesNoOrder(IRankingMethod method) => Prop.ForAll(Cases, given =>
    {
        var without = method.Rank(Matrix(Real(given.Values), Types), WeightsOf(given.Weights)).Values();
        var with = method.Rank(Matrix(Real(given.Values).Select(row => row.Append(5).ToArray()), [.. Types, 1]),
            WeightsOf([.. given.Weights, given.Weights.Sum()])).Values();
        return method is ElectreIII || SameOrder(without, with);
    }).Check(Law.Fixed);

    [TestCaseSource(nameof(Methods))]
    public void Rank_OneAlternative_IsFirst(IRankingMethod method) =>
        Assert.That(method.Rank(Matrix([[1, 2, 3]], Types), Weights.Equal).Rows[0].Rank, Is.EqualTo(1));

    [TestCaseSource(nameof(Methods))]
    public void Rank_EveryValueEqual_HoldsAllLevel(IRankingMethod method) =>
        Assert.That(method.Rank(Matrix([[1, 2, 3], [1, 2, 3], [1, 2, 3]], Types), Weights.Equal).Rows.Select(r => r.Rank),
            Is.EqualTo([1, 1, 1]));

    [TestCaseSource(nameof(Methods))]
    public void Rank_ZerosWhereMoreIsBetter_AreTaken(IRankingMethod method) =>
        Assert.That(method.Rank(Matrix([[0, 2, 0], [1, 1, 1]], Types), Weights.Equal).Rows[0].Alternative, Is.EqualTo("A1"));

    [TestCaseSource(nameof(Methods))]
    public void Rank_NegativeValues_AreTakenOrRefusedByTheirPlace(IRankingMethod method)
    {
        var matrix = Matrix([[1, 2, 3], [-1, 3, 2]], Types);
        if (method.CannotTake(matrix, Weights.Equal) is { } place)
        {
            Assert.That(place, Is.EqualTo((1, 0)));
            Assert.That(() => method.Rank(matrix, Weights.Equal), Throws.ArgumentException.With.Message.Contains("'A1'"));
        }
        else
        {
            Assert.That(method.Rank(matrix, Weights.Equal).Rows[0].Alternative, Is.EqualTo("A0"));
        }
    }

    [TestCaseSource(nameof(Methods))]
    public void Rank_AWeightOfNoCriterion_IsRefusedWithTheNearestName(IRankingMethod method) =>
        Assert.That(() =>
            method.Rank(new DecisionMatrix(["a"], [new() { Id = "overtime" }], [[1]]),
                Weights.Direct(new Dictionary<string, double> { ["overtiem"] = 1 })),
            Throws.ArgumentException.With.Message.Contains("Did you mean 'overtime'?"));

    [Test]
    public void Rank_SpotisWithBounds_OneMoreAlternativeChangesNoValue() => Prop.ForAll(Cases, given =>
    {
        var method = new Spotis { Bounds = Ten };
        var before = method.Rank(Matrix(Real(given.Values), Types), WeightsOf(given.Weights)).Values();
        var after = method.Rank(Matrix([.. Real(given.Values), [10, 0, 10]], Types), WeightsOf(given.Weights)).Values();
        return before.SequenceEqual(after.Take(before.Length));
    }).Check(Law.Fixed);

    [Test]
    public void Rank_PrometheeFlows_SumToZeroAndAreThePositiveLessTheNegative() => Prop.ForAll(Cases, given =>
    {
        var matrix = Matrix(Real(given.Values), Types);
        var flows = new PrometheeII().Flows(matrix, WeightsOf(given.Weights));
        var net = new PrometheeII().Rank(matrix, WeightsOf(given.Weights)).Values();
        return Math.Abs(net.Sum()) < 1e-12 && net.Select((n, a) => Math.Abs(n - flows.Positive[a] + flows.Negative[a])).All(d => d < 1e-12);
    }).Check(Law.Fixed);
}
