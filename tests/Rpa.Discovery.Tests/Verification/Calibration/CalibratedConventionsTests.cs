using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Verification;
using Rpa.Discovery.Verification.Calibration;

namespace Rpa.Discovery.Tests.Verification.Calibration;

/// <summary>Departments whose guesses are further off than the convention says: calibrated by their pilots, ranges hold what the next
/// pilots measure as often as they should.</summary>
[Category("Long")]
public sealed class CalibratedConventionsTests
{
    private const double TrueSpread = 2.5;
    private const double TrueCases = 2;
    private const int ToLearn = 60;
    private const int ToTry = 120;

    private static readonly PilotFigure[] OneGuess = [PilotFigure.BotMinutes, PilotFigure.HandMinutes, PilotFigure.ReturnMinutes];

    private static readonly DoubtConventions Truth = DoubtConventions.Usual with
    {
        Guess = DoubtConventions.Usual.Guess with { Spread = TrueSpread, Cases = TrueCases },
    };

    [Test]
    public void CalibratedConventions_ReachTheNominalCoverage()
    {
        var learned = PilotCalibration.Of([.. Pilots(KeyingDesk.Basis(), 0, ToLearn)]);
        var times = learned.Classes.Single(c => c is { Source: DoubtSource.Guess, IsShare: false });
        var shares = learned.Classes.Single(c => c is { Source: DoubtSource.Guess, IsShare: true });
        Assert.Multiple(() =>
        {
            Assert.That(shares.Verdict, Is.EqualTo(ConventionVerdict.TooNarrow));
            Assert.That(shares.Proposed!.Low, Is.LessThan(TrueCases));
            Assert.That(shares.Proposed.High, Is.GreaterThan(TrueCases));
            Assert.That(times.Verdict, Is.EqualTo(ConventionVerdict.TooNarrow));
            Assert.That(times.Coverage.IsTooLow, Is.True);
            Assert.That(times.Proposed!.Low, Is.LessThan(TrueSpread));
            Assert.That(times.Proposed.High, Is.GreaterThan(TrueSpread));
        });

        var proposed = learned.Proposed(new string('0', 64));
        Assert.That((proposed.Source!.Pilots, proposed.Guess.Together), Is.EqualTo((ToLearn, DoubtConventions.Usual.Guess.Together)));
        var calibrated = KeyingDesk.Basis();
        calibrated = calibrated with { Department = calibrated.Department with { Conventions = proposed } };
        var tried = PilotCalibration.Of([.. Pilots(calibrated, ToLearn, ToTry)]);
        foreach (var (figure, coverage) in tried.Figures.Where(f => OneGuess.Contains(f.Figure)))
        {
            Assert.That(coverage.Low, Is.LessThanOrEqualTo(RangeCoverage.Nominal), $"{figure}: {coverage}");
            Assert.That(coverage.High, Is.GreaterThanOrEqualTo(RangeCoverage.Nominal), $"{figure}: {coverage}");
        }

        // A share of few cases goes in steps, so that its ranges may hold more.
        var ofShares = tried.Classes.Single(c => c is { Source: DoubtSource.Guess, IsShare: true }).Coverage;
        Assert.That(ofShares.High, Is.GreaterThanOrEqualTo(RangeCoverage.Nominal), ofShares.ToString());

        // And the pilots of calibrated ranges say the same of the usual convention as those before.
        var again = tried.Classes.Single(c => c is { Source: DoubtSource.Guess, IsShare: false });
        Assert.That(again.Proposed!.Low, Is.LessThan(TrueSpread));
        Assert.That(again.Proposed.High, Is.GreaterThan(TrueSpread));
    }

    [Test]
    public void FiguresRestOnWhatTheFileSays()
    {
        PilotVerification Of(string bot, string desk)
        {
            var basis = KeyingDesk.Basis(bot, desk);
            return basis.Verify(new DrawnPilot().Draw(1), basis.Chosen(null), "pilot.csv").ValueOrThrow();
        }

        IReadOnlyList<DoubtSource> On(PilotVerification pilot, PilotFigure figure) => pilot.Steps[0].Find(figure)!.RestsOn;
        var guessed = Of(KeyingDesk.Bot, KeyingDesk.Department);
        var said = Of(KeyingDesk.Bot.Replace("then: {", "evidence: interview, then: {", StringComparison.Ordinal), KeyingDesk.Department);
        var stated = Of(KeyingDesk.Bot.Replace("then: {", "evidence: { class: guess, spread: x3 }, then: {", StringComparison.Ordinal),
            KeyingDesk.Department);
        var counted = Of(KeyingDesk.Bot.Replace("then: {", "evidence: { class: measured, count: 50 }, then: {", StringComparison.Ordinal),
            KeyingDesk.Department);
        var unknown = Of(KeyingDesk.Bot.Replace("coverage: 0.8", "coverage: unknown", StringComparison.Ordinal), KeyingDesk.Department);
        Assert.Multiple(() =>
        {
            Assert.That(On(guessed, PilotFigure.BotMinutes), Is.EqualTo(new[] { DoubtSource.Guess }));
            Assert.That(On(guessed, PilotFigure.Exceptions), Is.EqualTo(new[] { DoubtSource.Guess }));
            Assert.That(On(said, PilotFigure.BotMinutes), Is.EqualTo(new[] { DoubtSource.Interview }));
            Assert.That(On(said, PilotFigure.HandMinutes), Is.EqualTo(new[] { DoubtSource.Guess }));
            Assert.That(On(said, PilotFigure.ReturnMinutes), Is.EqualTo(new[] { DoubtSource.Guess, DoubtSource.Interview }));
            Assert.That(On(stated, PilotFigure.BotMinutes), Is.EqualTo(new[] { DoubtSource.Stated }));
            Assert.That(On(counted, PilotFigure.Coverage), Is.EqualTo(new[] { DoubtSource.Stated }));
            Assert.That(On(unknown, PilotFigure.Coverage), Does.Contain(DoubtSource.Unknown));
            Assert.That(said.Hours.RestsOn, Is.EqualTo(new[] { DoubtSource.Guess, DoubtSource.Interview }));
        });
    }

    [Test]
    public void Chances_AreHeldAgainstWhatBecameOfTheCandidates()
    {
        IReadOnlyList<CalibrationPilot> Pilots(int count, int live, double chance) =>
        [
            .. Enumerable.Range(0, count).Select(i => new CalibrationPilot
            {
                Name = $"{i}.json", Department = $"{i}", Figures = [], Chance = chance,
                Status = i < live ? IdeaStatus.Live : IdeaStatus.Retired,
            }),
        ];
        var much = SuccessCalibration.Of(Pilots(40, 16, 0.8))!;
        Assert.Multiple(() =>
        {
            Assert.That((much.Verdict, much.IsEnough), Is.EqualTo((ChanceVerdict.TooHigh, true)));
            Assert.That(much.Factor.Value, Is.EqualTo(0.5).Within(1e-12));
            Assert.That(SuccessCalibration.Of(Pilots(40, 33, 0.8))!.Verdict, Is.EqualTo(ChanceVerdict.InLine));
            Assert.That(SuccessCalibration.Of(Pilots(4, 3, 0.8))!.Verdict, Is.EqualTo(ChanceVerdict.Undecided));
            Assert.That(SuccessCalibration.Of(Pilots(4, 3, 0.8))!.IsEnough, Is.False);
            Assert.That(SuccessCalibration.Of(Pilots(30, 30, 0.5))!.Verdict, Is.EqualTo(ChanceVerdict.TooLow));
            Assert.That(SuccessCalibration.Of([.. Pilots(3, 3, 0.5).Select(p => p with { Status = IdeaStatus.Building })]), Is.Null);
        });
    }

    // Each pilot is another department with the same file, and the truth is one of the files that are possible by the true conventions.
    private static IEnumerable<CalibrationPilot> Pilots(PilotBasis basis, int from, int count)
    {
        var subject = basis.Chosen(null);
        var verifier = new PilotVerifier(basis.Department, basis.AsIs, subject);
        for (var i = from; i < from + count; i++)
        {
            var draws = InputDraws.Of(20261129, i, Truth);
            var figures = verifier.Figured(DepartmentSampler.Of(basis.Department, draws),
                ScenarioSampler.Of(subject.Scenario!, basis.Department, draws), subject.Steps[0]);
            var truth = new DrawnPilot
            {
                BotMinutes = figures.BotMinutes, HandMinutes = figures.HandMinutes, ReturnMinutes = figures.ReturnMinutes,
                Coverage = figures.Coverage, Exceptions = figures.Exceptions, Failures = 0,
            };
            var verified = basis.Verify(truth.Draw(i), subject, "pilot.csv").ValueOrThrow();
            yield return new CalibrationPilot
            {
                Name = $"{i}.json",
                Department = $"{i}",
                By = basis.Department.Conventions,
                Figures =
                [
                    .. verified.Steps[0].Figures.Where(f => f is { Measured: not null, Expected: not null })
                        .Select(f => new CalibrationFigure(f.Figure, "forms/keyed", f.RestsOn, f.Predicted, f.Measured!, f.Cases,
                            f.Verdict != PilotVerdict.Miss)),
                ],
            };
        }
    }
}
