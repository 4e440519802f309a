using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Inventories;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>The fast inventory gives what the plain version gives, to the bit, ties and all, at every length.</summary>
public sealed class InventoryLawTests
{
    // More than two groups of columns that are read side by side, and lengths beyond a block.
    private static readonly Criterion[] Nine = [.. Enumerable.Range(0, 9)
        .Select(c => new Criterion { Id = $"{(char)('a' + c)}", Direction = c % 2 == 0 ? Direction.Maximize : Direction.Minimize })];

    private static readonly Arbitrary<(int Count, int Seed, int Kind, int[] Weights)> Cases = (
        from count in Gen.Frequency((2, Gen.Choose(1, 40)), (1, Gen.Choose(1000, 10_000)))
        from seed in Gen.Choose(0, 1_000_000)
        from kind in Gen.Choose(0, 2)
        from weights in Gen.Choose(-3, 5).Select(w => Math.Max(0, w)).ArrayOf(9) // what has no weight is left out
        where weights.Sum() > 0
        select (count, seed, kind, weights)).ToArbitrary();

    // Scores that meet every path of the order: many level, spread over all exponents, all but one packed together, both zeros, infinities.
    private static readonly Arbitrary<(int Count, int Seed, int Kind)> Scores = (
        from count in Gen.Frequency((2, Gen.Choose(0, 200)), (2, Gen.Choose(1000, 20_000)))
        from seed in Gen.Choose(0, 1_000_000)
        from kind in Gen.Choose(0, 5)
        select (count, seed, kind)).ToArbitrary();

    private static double Uniform(int seed, int stream, int i) => Keys.Uniform(Keys.Draw(Keys.Mix((ulong)seed), (ulong)stream, (ulong)i));

    private static double[][] Columns(int count, int seed, int kind) =>
        [.. Enumerable.Range(0, 9).Select(c => Enumerable.Range(0, count).Select(i => kind switch
    {
        0 => Uniform(seed, c, i) * 100,
        1 => Math.Floor(Uniform(seed, c, i) * 3) - 1, // level again and again, zeros and negatives
        _ => c == 0 ? 7 : (Uniform(seed, c, i) - 0.5) * Math.Pow(10, c * 3),
    }).ToArray())];

    private static double[] ScoresOf(int count, int seed, int kind) => [.. Enumerable.Range(0, count).Select(i =>
    {
        var u = Uniform(seed, 0, i);
        return kind switch
        {
            0 => u,
            1 => Math.Floor(u * 10),
            2 => Math.ScaleB(u - 0.5, (int)(Uniform(seed, 1, i) * 2000) - 1000),
            3 => i == count / 2 ? 1e300 : 1 + (u * 1e-9),
            4 => u < 0.2 ? 0.0 : u < 0.4 ? -0.0 : u < 0.5 ? double.PositiveInfinity : u < 0.6 ? double.NegativeInfinity : u < 0.8
                ? double.Epsilon : -double.Epsilon,
            _ => 5,
        };
    })];

    private static Weights WeightsOf(int[] w) =>
        Weights.Direct(w.Select((v, c) => KeyValuePair.Create(Nine[c].Id, (double)v)).ToDictionary());

    private static Inventory Of(double[][] columns) => new(Nine, [.. columns.Select(c => (ReadOnlyMemory<double>)c)]);

    [Test]
    public void WeightedSum_AnyColumns_GivesWhatThePlainVersionGives() => Prop.ForAll(Cases, given =>
    {
        var columns = Columns(given.Count, given.Seed, given.Kind);
        var values = new double[given.Count];
        Of(columns).WeightedSum(WeightsOf(given.Weights), values);
        return values.SequenceEqual(PlainInventory.WeightedSum(columns, Nine, WeightsOf(given.Weights).For(Nine)));
    }).Check(Law.Fixed);

    [Test]
    public void Topsis_AnyColumns_GivesWhatThePlainVersionGives() => Prop.ForAll(Cases, given =>
    {
        var columns = Columns(given.Count, given.Seed, given.Kind);
        return new[] { Normalization.Vector, Normalization.MinMax }.All(normalization =>
        {
            var values = new double[given.Count];
            Of(columns).Topsis(WeightsOf(given.Weights), normalization, values);
            return values.SequenceEqual(PlainInventory.Topsis(columns, Nine, WeightsOf(given.Weights).For(Nine), normalization));
        });
    }).Check(Law.Fixed);

    [Test]
    public void BothMethods_AnyColumns_GiveWhatTheMethodsOfAMatrixGive() => Prop.ForAll(Cases, given =>
    {
        var count = Math.Min(given.Count, 100);
        var columns = Columns(count, given.Seed, given.Kind);
        var matrix = new DecisionMatrix([.. Enumerable.Range(0, count).Select(i => $"{i:D5}")], Nine,
            [.. Enumerable.Range(0, count).Select(i => (IReadOnlyList<double>)[.. columns.Select(c => c[i])])]);
        var values = new double[count];
        Of(columns).WeightedSum(WeightsOf(given.Weights), values);
        var sums = values.SequenceEqual(new WeightedSum().Rank(matrix, WeightsOf(given.Weights)).Values());
        Of(columns).Topsis(WeightsOf(given.Weights), Normalization.Vector, values);
        return sums && values.SequenceEqual(new Topsis(Normalization.Vector).Rank(matrix, WeightsOf(given.Weights)).Values());
    }).Check(Law.Fixed);

    [Test]
    public void Order_AnyScores_GivesWhatAStableSortGives() => Prop.ForAll(Scores, given =>
    {
        var scores = ScoresOf(given.Count, given.Seed, given.Kind);
        return Inventory.Order(scores).SequenceEqual(PlainInventory.Order(scores));
    }).Check(Law.Fixed);

    [Test]
    public void Order_MoreScoresThanFitTheCache_GivesWhatAStableSortGives([Range(0, 5)] int kind)
    {
        var scores = ScoresOf(150_000, 1, kind);

        Assert.That(Inventory.Order(scores).SequenceEqual(PlainInventory.Order(scores)), Is.True);
    }

    [Test]
    public void Top_AnyScores_IsTheBeginningOfTheOrder() => Prop.ForAll(Scores, given =>
    {
        var scores = ScoresOf(given.Count, given.Seed, given.Kind);
        return new[] { 0, 1, 7, 100, given.Count + 1 }.All(k =>
            Inventory.Top(scores, k).SequenceEqual(PlainInventory.Order(scores).Take(k)));
    }).Check(Law.Fixed);

    [Test]
    public void Top_AscendingScores_IsTheBeginningOfTheOrder() // every score beats all before it: the slowest case
    {
        var scores = Enumerable.Range(0, 50_000).Select(i => (double)(i / 3)).ToArray();

        Assert.That(Inventory.Top(scores, 100), Is.EqualTo(PlainInventory.Order(scores).Take(100)));
    }
}
