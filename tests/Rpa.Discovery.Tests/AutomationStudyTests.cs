using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Tests.Decisions;

namespace Rpa.Discovery.Tests;

[Category("Long")]
public sealed class AutomationStudyTests
{
    [Test]
    public void Run_WithReplicationsAndSeed_KeepsTheFilesPlan()
    {
        var study = AutomationStudy.Load(Checkout.Path("processes", "imizu-reconciliation.yaml"));
        var result = study.Run(new StudyOptions
        {
            Replications = ReplicationPlan.Exactly(2), Seed = 7, ParameterDraws = 0,
            SimulatedCandidates = 1
        });
        Assert.Multiple(() =>
        {
            Assert.That((result.AsIs.Replications, result.Options.Seed), Is.EqualTo((2, 7UL)));
            Assert.That((result.Options.Dates, result.Options.Drain),
                Is.EqualTo((ExperimentOptions.From(study.File.Study!).Dates, ExperimentOptions.From(study.File.Study!).Drain)));
            Assert.That(result.ToString(), Is.EqualTo(result.Headline.English));
            Assert.That(result.AsIs.ToString(),
                Does.StartWith(result.AsIs.Department.Id).And.Contain("2 replications").And.Contain(result.AsIs.Workflows[0].Id));
        });
    }

    private static readonly ExperimentOptions Quarter = new()
    {
        Start = new DateOnly(2026, 4, 1),
        Horizon = new TimeAmount(90, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(10),
        Seed = 5,
    };

    private static DepartmentFile Office =>
        new() { Department = HandMade.Office(new Traits { BurdenStickers = 3, Rules = 1.0 }, owner: "us") };

    private static StudyOptions Small(int threads = 0, bool keep = false) => new()
    {
        Experiment = Quarter with { Threads = threads },
        Scenarios = [HandMade.Automate(HandMade.Robot()), HandMade.Quicker()],
        SimulatedCandidates = 6,
        ParameterDraws = 60,
        KeepFinished = keep,
    };

    private static readonly Lazy<StudyResult> Result = new(() => AutomationStudy.Of(Office).Run(Small()));

    [Test]
    public void Tandem_RanksAssistAboveAutomateOnLeadTime_AndAutomateAboveAssistOnHours()
    {
        var study = AutomationStudy.Load(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples", "tandem.yaml"));
        var result = study.Run(new StudyOptions
        {
            Experiment = ExperimentOptions.From(study.File.Study!) with
            {
                Horizon = new TimeAmount(1, TimeUnit.Year),
                Replications = ReplicationPlan.Exactly(10)
            },
            Scenarios =
            [
                ScenarioYaml.Load(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples", "tandem.automate-task-1.yaml")),
                ScenarioYaml.Load(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples", "tandem.assist-task-2.yaml")),
            ],
            SimulatedCandidates = 3,
            ParameterDraws = 0,
        });
        var automate = result.Ranking.Single(r => r.Id == "automate-task-1");
        var assist = result.Ranking.Single(r => r.Id == "assist-task-2");
        double Points(Rpa.Discovery.Decisions.RankedCandidate row, string aim) => row.Contributions.Single(c => c.Aim == aim).Points;
        Assert.Multiple(() =>
        {
            Assert.That(assist.Effects.CycleTimeHours.High, Is.LessThan(automate.Effects.CycleTimeHours.Low!.Value),
                "lead time falls further");
            Assert.That(automate.Effects.HoursReleasedPerYear.Low, Is.GreaterThan(assist.Effects.HoursReleasedPerYear.High!.Value));
            Assert.That(Points(assist, "on-time"), Is.GreaterThan(Points(automate, "on-time")));
            Assert.That(automate.Effects.FreedHoursPerYear.Mean, Is.EqualTo((4.5 - 5) * 8766).Within(0.01 * 4.5 * 8766),
                "five people leave with it, who were at work 5 h of every hour");
            Assert.That(automate.Effects.HoursReleasedPerYear.Mean, Is.EqualTo(4.5 * 8766).Within(0.01 * 4.5 * 8766));
        });
    }

    [Test]
    public void Study_GivesTheSameBytes_ForAnyNumberOfThreads()
    {
        var one = AutomationStudy.Of(Office).Run(Small(threads: 1)).Report.ToJson(withPerformance: false);
        var three = AutomationStudy.Of(Office).Run(Small(threads: 3)).Report.ToJson(withPerformance: false);
        Assert.That(System.Text.Encoding.UTF8.GetString(three), Is.EqualTo(System.Text.Encoding.UTF8.GetString(one)));
    }

    [Test]
    public void Selection_RunsEachCandidateAsOftenAsItNeeds_AndGivesTheSameBytesForAnyNumberOfThreads()
    {
        StudyOptions Chosen(int threads) => new()
        {
            Experiment = Quarter with { Threads = threads },
            Scenarios = [HandMade.Automate(HandMade.Robot()), HandMade.Quicker(), HandMade.Quicker("just-as-quick")],
            SimulatedCandidates = 6,
            ParameterDraws = 10,
            ShortlistSize = 1,
            Selection = new SelectionOptions { Indifference = 0.02 },
        };
        var one = AutomationStudy.Of(Office).Run(Chosen(1));
        var selection = one.Selection!;
        Assert.Multiple(() =>
        {
            Assert.That(Result.Value.Selection, Is.Null, "only when asked for");
            Assert.That(selection.Options.Top, Is.EqualTo(1));
            Assert.That(selection.Candidates.Select(c => c.Candidate.Id).Order(), Is.EqualTo(one.Ranking.Select(r => r.Id).Order()),
                "what a gate keeps out takes no part");
            Assert.That(selection.Candidates[0].Candidate.Id, Is.EqualTo(one.Ranking[0].Id));
            Assert.That(selection.Candidates.Single(c => c.Candidate.Id == "just-as-quick").Level,
                Is.EqualTo(selection.Candidates.Single(c => c.Candidate.Id == "quicker").Level));
            Assert.That(one.Ranking.Select(r => (r.Id, r.Value.N)).Order(),
                Is.EqualTo(selection.Candidates.Select(c => (c.Candidate.Id, c.Replications)).Order()));
            Assert.That(one.AsIs.Replications, Is.EqualTo(10), "hot spots rest on it");
        });
        Assert.That(AutomationStudy.Of(Office).Run(Chosen(3)).Report.ToJson(withPerformance: false),
            Is.EqualTo(one.Report.ToJson(withPerformance: false)));
    }

    [Test]
    public void Ranking_IsInOrder_AndEveryCandidateStandsOnce()
    {
        var result = Result.Value;
        var ids = result.Ranking.Select(r => r.Id).Concat(result.NotNow.Select(g => g.Id)).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(result.Ranking.Select(r => r.Value.Mean), Is.Ordered.Descending);
            Assert.That(result.Ranking.Select(r => r.Rank), Is.Ordered.Ascending);
            Assert.That(result.Ranking.Select(r => r.Level), Is.Ordered.Ascending);
            Assert.That(ids, Is.Unique);
            Assert.That(ids, Is.SupersetOf(new[] { "bot", "quicker" }));
            Assert.That(result.Ranking.Select(r => r.Contributions.Sum(c => c.Points) - r.Value.Mean), Has.All.EqualTo(0).Within(1e-9));
            Assert.That(result.Ranking.Select(r => r.Contributions.Sum(c => c.Weight)), Has.All.EqualTo(1).Within(1e-9));
        });
    }

    [Test]
    public void Doubt_IsStatedByItsThreeSources()
    {
        var result = Result.Value;
        var first = result.Ranking[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.FilesDrawn, Is.EqualTo(60));
            Assert.That(result.WeightingsDrawn, Is.EqualTo(10_000));
            Assert.That(result.Certainty!.First, Is.EqualTo(first.Certainty.First));
            Assert.That(first.Certainty.Figures, Is.Not.Null);
            Assert.That(first.Certainty.Opinions, Is.EqualTo(first.Acceptability[0]));
            Assert.That(result.Ranking.Take(5).Sum(r => r.Certainty.Figures), Is.EqualTo(1).Within(1e-9));
            Assert.That(result.Ranking.Take(5).Sum(r => r.Acceptability[0]), Is.EqualTo(1).Within(1e-9));
            Assert.That(result.MeasureNext, Is.Not.Empty.And.Count.LessThanOrEqualTo(10));
            Assert.That(first.MarginalInSequence, Is.Null);
        });
    }

    [Test]
    public void Headline_StandsInBothLanguages()
    {
        Assert.That(Result.Value.Headline.English, Is.Not.Empty);
        Assert.That(Result.Value.Headline.Japanese, Is.Not.EqualTo(Result.Value.Headline.English).And.Not.Empty);
    }

    [Test]
    public void Cancelled_BeforeItBegins_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => AutomationStudy.Of(Office).Run(Small(keep: true), null, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public void Cancelled_AmongTheFiles_KeepsWhatWasFinished_WhenAsked()
    {
        using var source = new CancellationTokenSource();
        var atFiles = new At(StudyStage.Figures, source);
        var result = AutomationStudy.Of(Office).Run(Small(keep: true), atFiles, source.Token);
        Assert.Multiple(() =>
        {
            Assert.That(result.IsPartial, Is.True);
            Assert.That(result.AsIs.Replications, Is.EqualTo(10));
            Assert.That(result.HotSpots, Is.Not.Empty);
            Assert.That(result.Ranking, Is.Empty);
        });
    }

    [Test]
    public void ScenarioGivenTwice_IsAWrongCall() =>
        Assert.That(() => AutomationStudy.Of(Office).Run(new StudyOptions { Scenarios = [HandMade.Quicker(), HandMade.Quicker()] }),
            Throws.ArgumentException);

    private sealed class At(StudyStage stage, CancellationTokenSource source) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            if (value.Stage == stage)
                source.Cancel();
        }
    }
}
