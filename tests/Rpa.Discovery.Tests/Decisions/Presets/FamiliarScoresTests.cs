using Rpa.Discovery.Decisions.Costs.Presets;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Decisions;

public sealed class FamiliarScoresTests
{
    private static readonly Traits Answered = new()
    {
        Rules = 1.0,
        Input = new Dictionary<string, double> { ["paper"] = 0.5, ["screen"] = 0.5 },
        Layout = 0.8,
        Manual = Manual.Written,
        MistakesPerYear = 100,
        Rework = Duration.Exactly(TimeSpan.FromMinutes(15)),
    };

    private static IReadOnlyList<FamiliarScore> Of(Traits? traits, bool withSystem = true, Scenario? scenario = null,
        DateOnly? change = null)
    {
        var office = HandMade.Office(traits);
        if (withSystem)
        {
            var workflow = office.Workflows[0];
            var keyed = (WorkState)workflow.States[0];
            office = office with
            {
                Systems = [new InformationSystem { Id = "core", NextChange = change }],
                Workflows = [workflow with { States = [keyed with { Work = keyed.Work with { Systems = ["core"] } },
                    .. workflow.States.Skip(1)] }],
            };
        }

        var today = HandMade.Run(office, (MeasureKind.StateCohortVisits, "form/keyed", [2000]),
            (MeasureKind.StateCohortStaffHours, "form/keyed", [200]));
        return FamiliarScores.Of(HandMade.Compared(today, today, scenario ?? HandMade.Automate(HandMade.Robot())).Candidate, today);
    }

    [Test]
    public void Saving_WhereEverythingIsSaid_IsTheKitsOwnFormula()
    {
        var saving = Of(Answered).Single(s => s.Id == "automation-kit-saving");
        // 3,000 yen an hour, 6 minutes, hourly (2,008 runs is nearest to 2,000 cases): 602,400; mistakes 100 of 2,000, 15 minutes: 75,300
        Assert.That((saving.Value, saving.Why), Is.EqualTo(((double?)677_700, (Message?)null)));
    }

    [Test]
    public void Complexity_IsNeverAnswered_BecauseAFileCountsNoClicks()
    {
        var complexity = Of(Answered).Single(s => s.Id == "automation-kit-complexity");
        Assert.That(complexity.Value, Is.Null);
        Assert.That(complexity.Why!.English, Is.EqualTo("the file does not say: how often peaks come, number of clicks and entries"));
    }

    [Test]
    public void IdeaScore_IsTheMeanOfFiveAnswers()
    {
        var idea = Of(Answered).Single(s => s.Id == "idea-score");
        Assert.That(idea.Answers.Select(a => a.Points), Is.EqualTo(new double?[] { 5, 3, 4.2, 4, 4 }).Within(1e-9));
        Assert.That(idea.Value, Is.EqualTo(20.2 / 5).Within(1e-9));
    }

    [TestCase("2026-06-01", 1)]
    [TestCase("2027-06-01", 5)]
    public void IdeaScore_OfAKnownChange_DependsOnSixMonths(string change, double points) =>
        Assert.That(Of(Answered, change: DateOnly.Parse(change, System.Globalization.CultureInfo.InvariantCulture))
            .Single(s => s.Id == "idea-score").Answers[3].Points, Is.EqualTo(points));

    [Test]
    public void Rubric_SumsSevenAnswers()
    {
        var rubric = Of(Answered).Single(s => s.Id == "task-rubric");
        // nothing to reuse 1; 167 a month 5; 1,000 minutes 3; no judgement 5; no change known 5; a system 5; few layouts 3
        Assert.That(rubric.Answers.Select(a => a.Points), Is.EqualTo(new double?[] { 1, 5, 3, 5, 5, 5, 3 }));
        Assert.That(rubric.Value, Is.EqualTo(27));
    }

    [Test]
    public void WhatIsNotAnswered_IsNullAndNamed()
    {
        var scores = Of(new Traits { Rules = 0.8 }, withSystem: false);
        Assert.Multiple(() =>
        {
            Assert.That(scores.Select(s => s.Value), Has.All.Null);
            Assert.That(scores.Single(s => s.Id == "idea-score").Why!.English,
                Is.EqualTo("the file does not say: how digital the input is, how uniform the input is, how it is documented"));
            Assert.That(scores.Single(s => s.Id == "task-rubric").Why!.Japanese, Does.StartWith("ファイルに答えがない: ").And.Contain("システム横断"));
            Assert.That(scores.Select(s => s.Source), Has.All.Not.Empty);
        });
    }

    [Test]
    public void WhatIsNoBot_IsAskedNothing() => Assert.That(Of(Answered, scenario: HandMade.Quicker()), Is.Empty);

    [TestCase(1, 1)]
    [TestCase(0.8, 2)]
    [TestCase(0.2, 5)]
    [TestCase(0, 5)]
    public void Rubric_Reuse_FollowsItsRows(double share, double points) => Assert.That(TaskRubric.Reuse(share), Is.EqualTo(points));

    [TestCase(200, 1)]
    [TestCase(201, 2)]
    [TestCase(420, 2)]
    [TestCase(2400, 3)]
    [TestCase(4800, 4)]
    [TestCase(4801, 5)]
    public void Rubric_Minutes_FollowItsRows(double minutes, double points) => Assert.That(TaskRubric.Effort(minutes), Is.EqualTo(points));

    [TestCase(1, 1)]
    [TestCase(3, 2)]
    [TestCase(4, 3)]
    [TestCase(20, 4)]
    [TestCase(21, 5)]
    public void Rubric_Runs_FollowItsRows(double perMonth, double points) =>
        Assert.That(TaskRubric.Frequency(perMonth), Is.EqualTo(points));
}
