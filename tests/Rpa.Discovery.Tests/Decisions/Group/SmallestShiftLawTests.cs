using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>The smallest change of weights against a search that is slow and obvious: every weighting on a grid.</summary>
public sealed class SmallestShiftLawTests
{
    private const int Grid = 20;

    [Test]
    public void Shift_MakesItFirst_AndNoWeightingOfAGridIsNearer([Range(1, 60)] int seed)
    {
        var (weights, points) = Case(seed);
        for (var candidate = 0; candidate < points.Length; candidate++)
        {
            var shifted = SmallestShift.ToFirst(weights, [true, true, true, true], points, candidate);
            var nearest = Weightings().Where(w => IsFirst(w, points, candidate)).Select(w => Moved(w, weights))
                .DefaultIfEmpty(double.PositiveInfinity).Min();
            if (shifted is null)
            {
                Assert.That(nearest, Is.EqualTo(double.PositiveInfinity), $"candidate {candidate} can be first after all");
                continue;
            }

            Assert.That(shifted.Sum(), Is.EqualTo(1).Within(1e-12));
            Assert.That(shifted, Has.All.GreaterThanOrEqualTo(0));
            Assert.That(IsFirst(shifted, points, candidate), $"candidate {candidate} is not first");
            Assert.That(Moved(shifted, weights), Is.LessThanOrEqualTo(nearest + 1e-9));
            if (nearest < 1)
                Assert.That(Moved(shifted, weights), Is.GreaterThan(nearest - (4.0 / Grid)), "a grid point is never far from the best");
        }
    }

    [Test]
    public void Shift_OfTheFirst_MovesNothing([Range(1, 20)] int seed)
    {
        var (weights, points) = Case(seed);
        var values = GroupPreferences.Values(weights, points);
        Assert.That(SmallestShift.ToFirst(weights, [true, true, true, true], points, Array.IndexOf(values, values.Max())),
            Is.EqualTo(weights).Within(1e-12));
    }

    [Test]
    public void Shift_GivesNothingToAnAimThatCannotCount() =>
        Assert.That(SmallestShift.ToFirst([1, 0, 0], [true, true, false], [[10, 0, 0], [0, 10, 100]], 1), Is.EqualTo([0.5, 0.5, 0])
            .Within(1e-9));

    [Test]
    public void Shift_OfADominatedOne_DoesNotExist() =>
        Assert.That(SmallestShift.ToFirst([0.5, 0.5], [true, true], [[10, 10], [9, 9.5]], 1), Is.Null);

    private static (double[] Weights, double[][] Points) Case(int seed)
    {
        double Draw(int n) => Keys.Uniform(Keys.Mix(((ulong)seed * 1000) + (ulong)n));
        double[] raw = [Draw(1), seed % 3 == 0 ? 0 : Draw(2), Draw(3), Draw(4)];
        return ([.. raw.Select(r => r / raw.Sum())],
            [.. Enumerable.Range(0, 5)
                .Select(c => Enumerable.Range(0, 4).Select(a => Math.Round((Draw(10 + (4 * c) + a) * 40) - 10)).ToArray())]);
    }

    private static IEnumerable<double[]> Weightings()
    {
        for (var a = 0; a <= Grid; a++)
        {
            for (var b = 0; a + b <= Grid; b++)
            {
                for (var c = 0; a + b + c <= Grid; c++)
                    yield return [a / (double)Grid, b / (double)Grid, c / (double)Grid, (Grid - a - b - c) / (double)Grid];
            }
        }
    }

    private static bool IsFirst(double[] weights, double[][] points, int candidate)
    {
        var values = GroupPreferences.Values(weights, points);
        return values[candidate] >= values.Max() - 1e-6;
    }

    private static double Moved(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Sum() / 2;
}
