using FsCheck;
using FsCheck.Fluent;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Robustness;

namespace Rpa.Discovery.Tests.Ranking;

/// <summary>What holds for every matrix and weighting: at the change two are level at the top, and no nearer weighting has another
/// first.</summary>
public sealed class WeightChangeLawTests
{
    private const int Criteria = 4;

    private static readonly Arbitrary<(int[][] Values, int[] Weights)> Cases = (
        from count in Gen.Choose(2, 6)
        from values in Gen.Choose(-20, 20).ArrayOf(Criteria).ArrayOf(count)
        from weights in Gen.Choose(0, 9).ArrayOf(Criteria)
        where weights.Sum() > 0
        select (values, weights)).ToArbitrary();

    private static DecisionMatrix Matrix(int[][] values) =>
        McdaFile.Matrix([.. values.Select(row => row.Select(v => (double)v).ToArray())], 1, 1, 1, 1);

    private static double[] Values(int[][] values, IReadOnlyList<double> weights) =>
        [.. values.Select(row => row.Zip(weights, (v, w) => v * w).Sum())];

    [Test]
    public void Smallest_AtTheChange_TheFirstAndWhoTakesOverAreLevelAtTheTop() => Prop.ForAll(Cases, given =>
    {
        var matrix = Matrix(given.Values);
        var change = WeightChange.Smallest(matrix, McdaFile.Weights([.. given.Weights.Select(w => (double)w)]));
        if (change is null)
            return true;
        var values = Values(given.Values, change.Weights);
        var top = values.Max();
        return Math.Abs(change.Weights.Sum() - 1) < 1e-9 && change.Weights.All(w => w > -1e-12)
            && Math.Abs(values[matrix.Alternatives.ToList().IndexOf(change.First)] - top) < 1e-9
            && Math.Abs(values[matrix.Alternatives.ToList().IndexOf(change.TakesOver)] - top) < 1e-9;
    }).Check(Law.Fixed);

    // Weightings drawn all around, at every distance: whoever else is first in one lies at least so far away.
    [Test]
    public void Smallest_AnyWeightingWithAnotherFirst_LiesAtLeastThatFar() => Prop.ForAll(Cases, given =>
    {
        var weights = McdaFile.Weights([.. given.Weights.Select(w => (double)w)]);
        var matrix = Matrix(given.Values);
        var change = WeightChange.Smallest(matrix, weights);
        var now = weights.For(matrix.Criteria);
        var values = Values(given.Values, now);
        var first = Array.IndexOf(values, values.Max());
        var other = new double[Criteria];
        for (var n = 0; n < 400; n++)
        {
            UniformWeights.Draw(11, n, matrix.Criteria, other);
            var share = Keys.Uniform(Keys.Draw(3, 5, (ulong)n));
            var tried = now.Zip(other, (a, b) => ((1 - share) * a) + (share * b)).ToArray();
            var then = Values(given.Values, tried);
            var distance = tried.Zip(now, (a, b) => Math.Abs(a - b)).Sum() / 2;
            if (then.Max() > then[first] + 1e-9 && (change is null || distance < change.Moved - 1e-9))
                return false;
        }

        return true;
    }).Check(Law.Fixed);

    [Test]
    public void OfEach_AtEveryChange_TwoAreLevelAtTheTopAndOneWeightAloneTurned() => Prop.ForAll(Cases, given =>
    {
        var weights = McdaFile.Weights([.. given.Weights.Select(w => (double)w)]);
        var matrix = Matrix(given.Values);
        var now = weights.For(matrix.Criteria);
        return WeightChange.OfEach(matrix, weights).Select((change, c) => (change, c)).All(found =>
        {
            if (found.change is null)
                return true;
            var values = Values(given.Values, found.change.Weights);
            var rest = 1 - now[found.c];
            return Math.Abs(values[matrix.Alternatives.ToList().IndexOf(found.change.TakesOver)] - values.Max()) < 1e-9
                && Math.Abs(values[matrix.Alternatives.ToList().IndexOf(found.change.First)] - values.Max()) < 1e-9
                && (rest <= 0 || found.change.Weights.Select((w, k) =>
                    k == found.c || Math.Abs((w * rest) - (now[k] * (1 - found.change.Weights[found.c]))) < 1e-9).All(same => same));
        });
    }).Check(Law.Fixed);

    // What two are ahead of each other cancels at these weights, and both are alike in the first criterion: no weight of it unseats
    // anybody.
    [Test]
    public void OfEach_LeadsThatCancelButForRounding_NoChange()
    {
        for (var a = 1; a <= 9; a++)
        {
            for (var b = 1; b <= 9; b++)
            {
                var weights = McdaFile.Weights(1, a, b, a + b);
                Assert.That(WeightChange.OfEach(Matrix([[19, 1, 1, 0], [19, 0, 0, 1], [0, -20, -20, -20]]), weights)[0], Is.Null,
                    $"{a} {b}");
                Assert.That(WeightChange.OfEach(Matrix([[19, 0, 0, 1], [19, 1, 1, 0], [0, -20, -20, -20]]), weights)[0], Is.Null,
                    $"{b} {a}");
            }
        }
    }
}
