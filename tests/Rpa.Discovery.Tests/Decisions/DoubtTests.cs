using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class DoubtTests
{
    [Test]
    public void MeasureNext_FindsTheFigureThatDecides_AndNotTheOthers()
    {
        var (rows, values) = Rows((u, _) => u > 0.5 ? 20 : 0, (_, _) => 9);
        var jobs = ValueOfInformationFinder.Find(rows, values, seed: 3);
        var deciding = jobs.Single(j => j.Path == "form/keyed: effort");
        Assert.Multiple(() =>
        {
            Assert.That(jobs[0].Path, Is.EqualTo("form/keyed: effort"));
            Assert.That(deciding.DoubtNow, Is.EqualTo(0.5).Within(0.15));
            Assert.That(deciding.DoubtAfter, Is.LessThan(0.1));
            Assert.That(deciding.Gain, Is.EqualTo(4.5).Within(1.5), "half of the time 9 instead of 0");
            Assert.That(deciding.How.English, Does.StartWith(
                "time 20 cases of 'keyed': the doubt that figures leave about the first place falls from"));
            Assert.That(jobs.Where(j => j.Path != deciding.Path).Select(j => j.Gain), Has.All.LessThan(1));
        });
    }

    [Test]
    public void MeasureNext_PutsUnknownsFirst()
    {
        var (rows, values) = Rows((u, _) => u > 0.5 ? 20 : 0, (_, _) => 9, unknown: "form/checked: effort");
        var jobs = ValueOfInformationFinder.Find(rows, values, seed: 3);
        Assert.That(jobs.Take(2).Select(j => j.Path), Is.EqualTo(["form/checked: effort", "form/keyed: effort"]));
    }

    [Test]
    public void MeasureNext_OneJobThatTellsSeveralFigures_StandsOnce_WithTheWeightiest()
    {
        var (rows, values) = Rows((u, _) => u > 0.5 ? 20 : 0, (_, _) => 9, job: "ask for a quotation");
        Assert.That(ValueOfInformationFinder.Find(rows, values, seed: 3).Select(j => j.Path), Is.EqualTo(["form/keyed: effort"]));
    }

    [Test]
    public void MeasureNext_OneUnknownFigureOfSeveralCandidates_StandsOnce()
    {
        var draws = Enumerable.Range(0, 100).Select(file =>
        {
            var draw = InputDraws.Of(11, file);
            foreach (var path in (string[])["robot-of-two/keyed: effort", "robot/keyed: effort"])
                draw.Factor(path, "the robot's time: keyed", "pilot the robot: keyed", Evidence.Guess, isUnknown: true);
            draw.Factor("robot: licence", "the licence", "pilot the robot: keyed", Evidence.Guess, isUnknown: true);
            return draw;
        }).ToList();
        double[][] values = [.. draws.Select(d => new[] { d.Uniforms[0], 0.4 })];
        Assert.That(ValueOfInformationFinder.Find(Sampled(draws, values), values, seed: 3).Select(j => j.Figure.English),
            Is.EquivalentTo(["the robot's time: keyed", "the licence"]));
    }

    [Test]
    public void MeasureNext_WhereNothingDecides_PromisesNothing()
    {
        var (rows, values) = Rows((_, _) => 10, (_, _) => 5);
        Assert.That(ValueOfInformationFinder.Find(rows, values, seed: 3).Select(j => (j.Gain, j.DoubtNow, j.DoubtAfter)),
            Has.All.EqualTo((0.0, 0.0, 0.0)));
    }

    private static (ParameterSamples Rows, double[][] Values) Rows(Func<double, double, double> first, Func<double, double, double> second,
        string? unknown = null, string? job = null)
    {
        string[] paths = ["form/keyed: effort", "form/checked: effort", "form: volume"];
        string[] names = ["keyed", "checked", "form"];
        var draws = Enumerable.Range(0, 100).Select(file =>
        {
            var draw = InputDraws.Of(11, file);
            for (var p = 0; p < paths.Length; p++)
                draw.Factor(paths[p], names[p], job ?? $"time 20 cases of '{names[p]}'", Evidence.Guess, paths[p] == unknown);
            return draw;
        }).ToList();
        double[][] uniforms = [.. draws.Select(d => d.Uniforms.ToArray())];
        double[][] values = [.. uniforms.Select(u => new[] { first(u[0], u[1]), second(u[0], u[1]) })];
        return (Sampled(draws, values), values);
    }

    private static ParameterSamples Sampled(List<InputDraws> draws, double[][] values) => new()
    {
        Figures = draws[0].Figures,
        Uniforms = [.. draws.Select(d => d.Uniforms.ToArray())],
        Points = [.. values.Select(_ => new double[2][])],
        NpvByYear = [],
    };
}
