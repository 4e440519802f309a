using Rpa.Discovery.Decisions;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class DoubtTests
{
    private static double[] Noisy(double mean, int stream, double size = 1) =>
        [.. Enumerable.Range(0, 30).Select(r => mean + (size * (Keys.Uniform(Keys.Mix(((ulong)stream * 1000) + (ulong)r)) - 0.5)))];

    [Test]
    public void FirstFarAhead_IsAlmostCertain_AndLevelsDiffer()
    {
        var standing = new Standing([Noisy(20, 1), Noisy(10, 2)], [.. Enumerable.Repeat<double[]>([20, 10], 60)], null, seed: 1);
        Assert.Multiple(() =>
        {
            Assert.That(standing.Of(0, 1).First, Is.EqualTo(1));
            Assert.That(standing.Of(0, 1).Word.Japanese, Is.EqualTo("ほぼ確実"));
            Assert.That(standing.Of(1, 1).First, Is.Zero);
            Assert.That(standing.Of(1, 2).TopK, Is.EqualTo(1));
            Assert.That(standing.Levels([20, 10]), Is.EqualTo([1, 2]));
        });
    }

    [Test]
    public void WithinAPoint_IsLevel_AndRunsCallBothGood()
    {
        var standing = new Standing([Noisy(10.5, 1, 0.1), Noisy(10, 2, 0.1), Noisy(5, 3, 0.1)], [], null, seed: 1);
        Assert.Multiple(() =>
        {
            Assert.That(standing.Levels([10.5, 10, 5]), Is.EqualTo([1, 1, 2]));
            Assert.That(standing.Of(1, 1).Runs, Is.EqualTo(1));
            Assert.That(standing.Of(2, 1).Runs, Is.Zero);
        });
    }

    // The second was run twice as often, and its later years were poor; resampling sees all of them.
    [Test]
    public void RunMoreOftenThanAnother_EachIsResampledFromAllOfItsOwnRuns()
    {
        double[] shorter = [.. Enumerable.Repeat(9.5, 20)];
        double[] longer = [.. Enumerable.Repeat(10.0, 20), .. Enumerable.Repeat(0.0, 20)];
        var standing = new Standing([shorter, longer], [], null, seed: 1);
        Assert.That((standing.Of(0, 1).First, standing.Of(1, 1).First), Is.EqualTo((1.0, 0.0)));
        Assert.That(standing.Levels([9.5, 5]), Is.EqualTo([1, 2]));
    }

    [Test]
    public void FiguresThatDecideHalfAndHalf_AreShownAsLevel()
    {
        double[][] files = [.. Enumerable.Range(0, 100).Select(f => f % 2 == 0 ? new double[] { 20, 10 } : [8, 14])];
        var standing = new Standing([Noisy(14, 1, 0.1), Noisy(12, 2, 0.1)], files, null, seed: 1);
        var first = standing.Of(0, 1);
        Assert.Multiple(() =>
        {
            Assert.That(first.Runs, Is.EqualTo(1), "the runs alone see no doubt");
            Assert.That(first.Figures, Is.EqualTo(0.5));
            Assert.That(first.First, Is.EqualTo(0.5));
            Assert.That(first.Word.English, Is.EqualTo("undecided"));
            Assert.That(standing.Levels([14, 12]), Is.EqualTo([1, 1]));
        });
    }

    [Test]
    public void Standing_OfASeed_IsAlwaysTheSame()
    {
        double[] One() => [.. Enumerable.Range(0, 3).Select(i => new Standing([Noisy(10, 1), Noisy(10.1, 2), Noisy(9.9, 3)], [], null, seed: 9).Of(i, 2).TopK)];
        var first = One();
        Assert.That(One(), Is.EqualTo(first));
        Assert.That(first.Sum(), Is.EqualTo(2).Within(1e-9));
    }

    [Test]
    public void MeasureNext_FindsTheFigureThatDecides_AndNotTheOthers()
    {
        var (rows, values) = Rows((u, _) => u > 0.5 ? 20 : 0, (_, _) => 9);
        var jobs = MeasureNextFinder.Find(rows, values, seed: 3);
        var deciding = jobs.Single(j => j.Path == "form/keyed: effort");
        Assert.Multiple(() =>
        {
            Assert.That(jobs[0].Path, Is.EqualTo("form/keyed: effort"));
            Assert.That(deciding.DoubtNow, Is.EqualTo(0.5).Within(0.15));
            Assert.That(deciding.DoubtAfter, Is.LessThan(0.1));
            Assert.That(deciding.Gain, Is.EqualTo(4.5).Within(1.5), "half of the time 9 instead of 0");
            Assert.That(deciding.How.English, Does.StartWith("time 20 cases of 'keyed': doubt about the first place falls from"));
            Assert.That(jobs.Where(j => j.Path != deciding.Path).Select(j => j.Gain), Has.All.LessThan(1));
        });
    }

    [Test]
    public void MeasureNext_PutsUnknownsFirst()
    {
        var (rows, values) = Rows((u, _) => u > 0.5 ? 20 : 0, (_, _) => 9, unknown: "form/checked: effort");
        var jobs = MeasureNextFinder.Find(rows, values, seed: 3);
        Assert.That(jobs.Take(2).Select(j => j.Path), Is.EqualTo(["form/checked: effort", "form/keyed: effort"]));
    }

    [Test]
    public void MeasureNext_OneJobThatTellsSeveralFigures_StandsOnce_WithTheWeightiest()
    {
        var (rows, values) = Rows((u, _) => u > 0.5 ? 20 : 0, (_, _) => 9, job: "ask for a quotation");
        Assert.That(MeasureNextFinder.Find(rows, values, seed: 3).Select(j => j.Path), Is.EqualTo(["form/keyed: effort"]));
    }

    [Test]
    public void MeasureNext_WhereNothingDecides_PromisesNothing()
    {
        var (rows, values) = Rows((_, _) => 10, (_, _) => 5);
        Assert.That(MeasureNextFinder.Find(rows, values, seed: 3).Select(j => (j.Gain, j.DoubtNow, j.DoubtAfter)), Has.All.EqualTo((0.0, 0.0, 0.0)));
    }

    private static (JointRows Rows, double[][] Values) Rows(Func<double, double, double> first, Func<double, double, double> second, string? unknown = null, string? job = null)
    {
        string[] paths = ["form/keyed: effort", "form/checked: effort", "form: volume"];
        string[] names = ["keyed", "checked", "form"];
        var draws = Enumerable.Range(0, 100).Select(file =>
        {
            var draw = FigureDraws.Of(11, file);
            for (var p = 0; p < paths.Length; p++)
                draw.Factor(paths[p], names[p], job ?? $"time 20 cases of '{names[p]}'", Evidence.Guess, paths[p] == unknown);
            return draw;
        }).ToList();
        double[][] uniforms = [.. draws.Select(d => d.Uniforms.ToArray())];
        double[][] values = [.. uniforms.Select(u => new[] { first(u[0], u[1]), second(u[0], u[1]) })];
        return (new JointRows { Figures = draws[0].Figures, Uniforms = uniforms, Points = [.. values.Select(v => new double[2][])], NpvByYear = [] }, values);
    }
}
