using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Tests.Decisions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests;

/// <summary>What a study tells before it is done, and what a quick one leaves out: the figures are the same, nothing is claimed of
/// them.</summary>
public sealed class EarlyAnswersTests
{
    private static AutomationStudy Office =>
        AutomationStudy.Of(new DepartmentFile
        {
            Department = HandMade.Office(new Traits { BurdenStickers = 3, Rules = 1.0 },
            owner: "us")
        });

    private static StudyOptions Options(bool quick = false, int? runs = null, IProgress<StudyResult>? early = null) => new()
    {
        Experiment = new ExperimentOptions
        {
            Start = new DateOnly(2026, 4, 1),
            Horizon = new TimeAmount(60, TimeUnit.Day),
            Replications = ReplicationPlan.Exactly(10),
            Seed = 5,
        },
        Replications = runs is { } count ? ReplicationPlan.Exactly(count) : null,
        Scenarios = [HandMade.Automate(HandMade.Robot()), HandMade.Quicker()],
        SimulatedCandidates = 3,
        ParameterDraws = 12,
        Quick = quick,
        Early = early,
    };

    private static string Json(StudyResult result) => System.Text.Encoding.UTF8.GetString(result.Report.ToJson(withPerformance: false));

    private static IEnumerable<(string Id, double? Value, double? Hours)> Values(StudyResult result) =>
        result.Ranking.Select(r => (r.Id, r.Value.Mean, r.Effects.HoursReleasedPerYear.Mean)).OrderBy(r => r.Id, StringComparer.Ordinal);

    private static void AssertNothingOfHowSure(StudyResult result) => Assert.Multiple(() =>
    {
        Assert.That(result.Ranking, Is.Not.Empty);
        Assert.That(result.Ranking.Select(r => (r.Certainty.IsKnown, r.Certainty.Word)), Has.All.EqualTo((false, (Message?)null)));
        Assert.That(result.Ranking.Select(r => (r.BestRank, r.WorstRank)), Has.All.EqualTo((1, result.Ranking.Count)),
            "none is known to be better");
        Assert.That(result.Ranking.Select(r => r.Value.Mean), Is.Ordered.Descending, "the order is that of the values");
        Assert.That(result.Ranking.Select(r => r.Possible), Has.All.Null);
        Assert.That((result.FilesDrawn, result.MeasureNext.Count), Is.EqualTo((0, 0)));
    });

    [Test]
    public void Early_TellsWhereItHurts_ThenTheOrderAtTheFilesFigures_AndChangesNothing()
    {
        var told = new Told();
        var result = Office.Run(Options(early: told));
        Assert.Multiple(() =>
        {
            Assert.That(told.Results.Select(r => (r.IsPartial, r.IsProvisional, r.Ranking.Count > 0)),
                Is.EqualTo(new[] { (true, false, false), (true, true, true) }));
            Assert.That(told.Results[0].HotSpots.Select(s => s.Headline.English),
                Is.EqualTo(result.HotSpots.Select(s => s.Headline.English)).And.Not.Empty);
            Assert.That(Values(told.Results[1]), Is.EqualTo(Values(result)), "the same runs");
            Assert.That((result.IsPartial, result.IsProvisional), Is.EqualTo((false, false)));
            Assert.That(Json(result), Is.EqualTo(Json(Office.Run(Options()))));
        });
        AssertNothingOfHowSure(told.Results[1]);
    }

    [Test]
    public void Quick_GivesTheValuesOfAsManyRuns_AndNothingOfHowSure()
    {
        var told = new Told();
        var quick = Office.Run(Options(quick: true, early: told));
        Assert.Multiple(() =>
        {
            Assert.That((quick.IsQuick, quick.AsIs.Replications, quick.Options.Replications.Fixed), Is.EqualTo((true, 3, 3)));
            Assert.That(Values(quick), Is.EqualTo(Values(Office.Run(Options(runs: 3)))));
            Assert.That(told.Results, Is.Empty, "there is nothing to bridge");
        });
        AssertNothingOfHowSure(quick);
    }

    [Test]
    public void Quick_WithAGroupASelectionOrAPortfolio_IsAWrongCall() => Assert.Multiple(() =>
    {
        Assert.That(() => Office.Run(new StudyOptions { Quick = true, Selection = new SelectionOptions() }), Throws.ArgumentException);
        Assert.That(() => Office.Run(new StudyOptions { Quick = true, Portfolio = new PortfolioConstraints() }), Throws.ArgumentException);
    });

    private sealed class Told : IProgress<StudyResult>
    {
        public List<StudyResult> Results { get; } = [];

        public void Report(StudyResult value) => Results.Add(value);
    }
}
