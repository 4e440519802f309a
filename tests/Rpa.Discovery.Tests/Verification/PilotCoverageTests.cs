using System.Globalization;
using System.Text;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>Of 200 pilots whose truth is known the measured ranges hold the truth in 90 to 98 of a hundred: figure by figure, and the hours
/// made of them.</summary>
public sealed class PilotCoverageTests
{
    private const int Repetitions = 200;

    [Test]
    public void MeasuredRanges_HoldTheTruth()
    {
        var held = Held(new DrawnPilot());
        foreach (var (figure, share) in held)
            Assert.That(share, Is.InRange(0.90, 0.98), figure.ToString());
        Assert.That(held, Has.Count.EqualTo(7));
    }

    // A truth that the file foresaw is called a hit in nearly all pilots, one that it did not in hardly any: the rule tells them apart when
    // the prediction is no guess.
    [Test]
    public void Verdict_OfAFileThatIsRight_IsAHit_AndOfOneThatIsWrong_AMiss()
    {
        var sure = KeyingDesk.Basis(KeyingDesk.Bot.Replace("then: {", "evidence: { class: measured, count: 2000 }, then: {",
            StringComparison.Ordinal));
        var subject = sure.Chosen(null);
        var right = new DrawnPilot { BotMinutes = 2, Coverage = 0.8, Exceptions = 0.1, Failures = 0 };
        int Misses(DrawnPilot truth, PilotFigure figure) =>
            Enumerable.Range(0, 100).Count(i =>
                sure.Verify(truth.Draw(i), subject, "pilot.csv").ValueOrThrow().Steps[0].Find(figure)!.Verdict == PilotVerdict.Miss);
        Assert.Multiple(() =>
        {
            Assert.That(Misses(right, PilotFigure.BotMinutes), Is.LessThanOrEqualTo(10), "the bot's time as foreseen");
            Assert.That(Misses(right, PilotFigure.Coverage), Is.LessThanOrEqualTo(10), "coverage as foreseen");
            Assert.That(Misses(right, PilotFigure.Exceptions), Is.LessThanOrEqualTo(10), "exceptions as foreseen");
            Assert.That(Misses(right with { BotMinutes = 3 }, PilotFigure.BotMinutes), Is.GreaterThanOrEqualTo(95), "half as long again");
            Assert.That(Misses(right with { Coverage = 0.6 }, PilotFigure.Coverage), Is.GreaterThanOrEqualTo(95), "a fifth fewer");
            Assert.That(Misses(right with { Exceptions = 0.3 }, PilotFigure.Exceptions), Is.GreaterThanOrEqualTo(95),
                "three times as many");
        });
    }

    /// <summary>Makes <c>benchmarks/results/verification.md</c>'s table into the tests' output folder.</summary>
    [Test]
    [Explicit("writes a table; some minutes")]
    public void Table()
    {
        var text = new StringBuilder(
            "| truth | cases | bot's time | coverage | exceptions | failures | time of a return | time by hand | hours released "
            + "|\n|---|---|---|---|---|---|---|---|---|\n");
        foreach (var (name, truth) in new[]
        {
            ("the usual one", new DrawnPilot()),
            ("few cases", new DrawnPilot { Cases = 40 }),
            ("many cases", new DrawnPilot { Cases = 600 }),
            ("few exceptions", new DrawnPilot { Exceptions = 0.04, Failures = 0.02, Cases = 300 }),
            ("half of the cases", new DrawnPilot { Coverage = 0.5, Exceptions = 0.25 }),
            ("times that vary as much as their mean", new DrawnPilot { Variation = 1, Cases = 300 }),
        })
        {
            var held = Held(truth);
            text.Append(CultureInfo.InvariantCulture, $"| {name} | {truth.Cases} |")
                .AppendJoin('|', held.OrderBy(h => h.Key)
                    .Select(h => $" {(100 * h.Value).ToString("0.0", CultureInfo.InvariantCulture)} % ")).Append("|\n");
        }

        var path = Path.Combine(AppContext.BaseDirectory, "verification.actual.md");
        File.WriteAllText(path, text.ToString());
        TestContext.Out.WriteLine(path);
        Assert.That(text.ToString(), Does.Contain("many cases"));
    }

    private static Dictionary<PilotFigure, double> Held(DrawnPilot truth)
    {
        var basis = KeyingDesk.Basis();
        var subject = basis.Chosen(null);
        var held = new Dictionary<PilotFigure, (int Held, int Of)>();
        var file = new PilotVerifier(basis.Department, basis.AsIs, subject).Figured(basis.Department, subject.Scenario, subject.Steps[0]);
        for (var i = 0; i < Repetitions; i++)
        {
            var found = basis.Verify(truth.Draw(i), subject, "pilot.csv").ValueOrThrow();
            foreach (var figure in found.All)
            {
                if (figure.Measured is not { Low: { } low, High: { } high })
                    continue;
                var true_ = figure.Figure switch
                {
                    PilotFigure.BotMinutes => truth.BotMinutes,
                    PilotFigure.Coverage => truth.Coverage,
                    PilotFigure.Exceptions => truth.Exceptions,
                    PilotFigure.Failures => truth.Failures,
                    PilotFigure.ReturnMinutes => truth.ReturnMinutes,
                    PilotFigure.HandMinutes => truth.HandMinutes,
                    _ => truth.HoursReleased(found.Steps[0].VisitsPerYear, file.HandMinutes, file.TodayMinutes),
                };
                var (hits, of) = held.GetValueOrDefault(figure.Figure);
                held[figure.Figure] = (hits + (low <= true_ && true_ <= high ? 1 : 0), of + 1);
            }
        }

        return held.ToDictionary(h => h.Key, h => h.Value.Held / (double)h.Value.Of);
    }
}
