using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Model;

public class ScenarioTests
{
    private static readonly Department ThreeSteps = Letters.WithStates(
        Step("read", "clerk", TimeSpan.FromMinutes(10), To("check")),
        Step("check", "clerk", TimeSpan.FromMinutes(4), To("read", 0.2), To("file", 0.8)),
        Step("file", "clerk", TimeSpan.FromMinutes(2), To("closed")),
        End("closed"));

    private static readonly StatePath Check = new("letter", "check");

    [Test]
    public void Apply_NoChange_GivesTheSameParts()
    {
        var after = Applied();
        Assert.That(after.Workflows[0], Is.SameAs(ThreeSteps.Workflows[0]));
        Assert.That(after.Pools[0], Is.SameAs(ThreeSteps.Pools[0]));
    }

    [Test]
    public void Effort_ReplacesTheLawOfOneState()
    {
        var after = Applied(new EffortChange { State = Check, Effort = Duration.Exactly(TimeSpan.FromMinutes(1)) });
        Assert.That(Mean(after, "check"), Is.EqualTo(60));
        Assert.That(Mean(after, "read"), Is.EqualTo(600).Within(1e-9));
    }

    [TestCase("x0.5", 120)]
    [TestCase("2倍", 480)]
    [TestCase("exactly 1 min", 60)]
    public void Effort_TakesAFactorOnWhatThereIs(string written, double seconds)
    {
        var scenario = ScenarioYaml.Parse($"scenario: s\nchanges: [ {{ effort: {{ letter/check: {written} }} }} ]\n").ValueOrThrow();
        Assert.That(Mean(Applied([.. scenario.Changes]), "check"), Is.EqualTo(seconds).Within(1e-9));
        var again = ScenarioYaml.Parse(ScenarioYaml.Write(scenario)).ValueOrThrow();
        Assert.That(Mean(Applied([.. again.Changes]), "check"), Is.EqualTo(seconds).Within(1e-9));
    }

    [TestCase("effort: { letter/check: 50 % }", "RPD1170")]
    [TestCase("effort: { letter/check: +10 % }", "RPD1170")]
    [TestCase("effort: { letter/check: x0 }", "RPD1114")]
    [TestCase("demand: { letter: 50 % }", "RPD1170")]
    [TestCase("staff: { clerk: { capacity: +1 } }", "RPD4015")]
    public void WhatCanMeanTwoThings_IsRefusedWithBoth(string change, string code)
    {
        var read = ScenarioYaml.Parse($"scenario: s\nchanges: [ {{ {change} }} ]\n");
        Assert.That(read.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { code }));
        if (code == "RPD1170" && !change.Contains('+', StringComparison.Ordinal))
            Assert.That(read.Diagnostics[0].Help, Does.Contain("x1.5").And.Contain("x0.5"));
    }

    // 20 % back to reading: half of it is 10 %, three times 60 %; six times is more than all.
    [TestCase("x0.5", 0.1)]
    [TestCase("3倍", 0.6)]
    public void Route_TakesAFactorOnTheShareThereIs(string factor, double share)
    {
        var scenario = ScenarioYaml.Parse($"scenario: s\nchanges: [ {{ route: {{ letter/check: {{ to-read: {factor} }} }} }} ]\n")
            .ValueOrThrow();
        foreach (var same in new[] { scenario, ScenarioYaml.Parse(ScenarioYaml.Write(scenario)).ValueOrThrow() })
            Assert.That(Applied([.. same.Changes]).Workflows[0].FindState("check")!.Transitions.Select(t => t.Probability!.Always!.Value),
                Is.EqualTo(new[] { share, 1 - share }).Within(1e-12));
        Assert.That(Codes(new RouteChange
        {
            State = Check, Shares = new Dictionary<string, Share>(),
            Factors = new Dictionary<string, double> { ["to-read"] = 6 }
        }), Is.EqualTo(new[] { "RPD4012" }));
    }

    [Test]
    public void Eliminate_SendsCasesToTheNamedState()
    {
        var after = Applied(new EliminateChange { State = Check, To = "file" });
        Assert.That(after.Workflows[0].States.Select(s => s.Id), Is.EqualTo(new[] { "read", "file", "closed" }));
        Assert.That(after.Workflows[0].FindState("read")!.Transitions[0].Target, Is.EqualTo("file"));
    }

    [Test]
    public void Eliminate_SeveralTargetsAndNoneNamed_IsAFinding() =>
        Assert.That(Codes(new EliminateChange { State = Check }), Is.EqualTo(new[] { "RPD4009" }));

    [Test]
    public void Eliminate_TheInitialState_MovesTheStart()
    {
        var after = Applied(new EliminateChange { State = new StatePath("letter", "read") });
        Assert.That(after.Workflows[0].Initial, Is.EqualTo("check"));
    }

    [Test]
    public void Route_KeepsTheProportionsOfWhatItDoesNotName()
    {
        var after = Applied(new RouteChange { State = Check, Shares = new Dictionary<string, Share> { ["to-read"] = 0.05 } });
        var ways = after.Workflows[0].FindState("check")!.Transitions;
        Assert.That(ways.Select(t => t.Probability!.Always!.Value), Is.EqualTo(new[] { 0.05, 0.95 }).Within(1e-12));
    }

    [Test]
    public void Route_UnknownEvent_IsAFindingThatSuggests()
    {
        var finding = new Scenario
        {
            Id = "s",
            Changes = [new RouteChange { State = Check, Shares = new Dictionary<string, Share> { ["to-raed"] = 0.05 } }]
        }
            .Apply(ThreeSteps).Diagnostics.Single();
        Assert.That(finding.Code, Is.EqualTo("RPD4011"));
        Assert.That(finding.Help, Does.Contain("'to-read'"));
    }

    [Test]
    public void Merge_AddsMeansAndVariances()
    {
        var department = Letters.WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(10), To("file")), Step("file", "clerk", TimeSpan.FromMinutes(4), To("closed")),
            End("closed"));
        var after = Applied(department, new MergeChange { States = [new StatePath("letter", "read"), new StatePath("letter", "file")] });
        var law = ((WorkState)after.Workflows[0].FindState("read")!).Work.Effort.Always!.Distribution;
        Assert.That(after.Workflows[0].States.Select(s => s.Id), Is.EqualTo(new[] { "read", "closed" }));
        Assert.That(law.Mean, Is.EqualTo(840).Within(1e-6));
        Assert.That(law.StandardDeviation, Is.EqualTo(Math.Sqrt((300 * 300) + (120 * 120))).Within(1e-6));
    }

    [Test]
    public void Merge_OfAnEffortThatVariesByTheCase_AddsArmByArm_AndUsesTheSystemsOfBoth()
    {
        var keyed = new Varying<Duration>
        {
            Per = "channel",
            Cases = [new VaryingCase<Duration> { Key = "paper", Value = Duration.About(TimeSpan.FromMinutes(12)) }],
            Else = Duration.About(TimeSpan.FromMinutes(3)),
        };
        var file = SmallDepartments.Work("file", "clerk", keyed, To("closed"));
        var department = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(8), To("file")),
            file with { Work = file.Work with { Systems = ["registry"] } }, End("closed"));
        department = department.With(department.Workflows[0] with
        {
            Attributes = [new CaseAttribute { Id = "channel", Choices = [new AttributeChoice { Value = "paper", Share = 0.9 },
                new AttributeChoice { Value = "electronic", Share = 0.1 }] }],
        });
        var work = ((WorkState)Applied(department, Merging).Workflows[0].FindState("read")!).Work;
        Assert.Multiple(() =>
        {
            Assert.That(work.Effort.Per, Is.EqualTo("channel"));
            Assert.That(work.Effort.For("paper")!.Distribution.Mean, Is.EqualTo(20 * 60).Within(1e-6));
            Assert.That(work.Effort.For("electronic")!.Distribution.Mean, Is.EqualTo(11 * 60).Within(1e-6));
            Assert.That(work.Systems, Is.EqualTo(new[] { "registry" }));
        });
    }

    [Test]
    public void Merge_OfTotals_IsATotal_AndBesideATimeForACaseItIsAFinding()
    {
        static Varying<Duration> Total(double hours) =>
            new Duration { Distribution = Distribution.Lognormal(1, 0.5), TotalHoursPerYear = hours };
        static Department Of(Varying<Duration> second) => Letters.WithStates(
            SmallDepartments.Work("read", "clerk", Total(300), To("file")), SmallDepartments.Work("file", "clerk", second, To("closed")),
            End("closed"));
        var law = ((WorkState)Applied(Of(Total(100)), Merging).Workflows[0].FindState("read")!).Work.Effort.Always!;
        Assert.Multiple(() =>
        {
            Assert.That((law.TotalHoursPerYear, law.Distribution.Mean), Is.EqualTo((400.0, 1.0)));
            Assert.That(law.Distribution.StandardDeviation, Is.EqualTo(Math.Sqrt((150.0 * 150) + (50 * 50)) / 400).Within(1e-9));
            Assert.That(new Scenario { Id = "s", Changes = [Merging] }.Apply(Of(SmallDepartments.Exactly(2))).Diagnostics
                .Select(d => d.Code), Is.EqualTo(new[] { "RPD2074" }));
        });
    }

    [Test]
    public void Merge_OfAnEffortTimesANumber_CountsItsMean()
    {
        var scaled = new Duration { Distribution = Distribution.Constant(60), ScaledBy = "lines" };
        var department = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(10), To("file")),
            SmallDepartments.Work("file", "clerk", scaled, To("closed")), End("closed"));
        department = department.With(department.Workflows[0] with
        {
            Attributes = [new CaseAttribute { Id = "lines", Number = Distribution.Uniform(2, 6) }],
        });
        Assert.That(((WorkState)Applied(department, Merging).Workflows[0].FindState("read")!).Work.Effort.Always!.Distribution.Mean,
            Is.EqualTo(14 * 60).Within(1e-6));
    }

    [Test]
    public void Merge_FourEyesOnADroppedStep_LookAtTheMergedOne()
    {
        var sign = SmallDepartments.Work("sign", "clerk", SmallDepartments.Exactly(1), To("closed"));
        var department = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(10), To("file")),
            Step("file", "clerk", TimeSpan.FromMinutes(4), To("sign")), sign with { Work = sign.Work with { NotBy = "file" } },
            End("closed"));
        Assert.That(((WorkState)Applied(department, Merging).Workflows[0].FindState("sign")!).Work.NotBy, Is.EqualTo("read"));
    }

    private static MergeChange Merging => new() { States = [new StatePath("letter", "read"), new StatePath("letter", "file")] };

    [Test]
    public void Merge_OfEffortsThatHardlyVary_TakesTheirMeans()
    {
        Varying<Duration> Tight(double minutes) => new Duration { Distribution = Distribution.Gamma(minutes * 60, 0.001) };
        var department = Letters.WithStates(
            SmallDepartments.Work("read", "clerk", Tight(10), To("file")),
            Judges.SmallDepartments.Work("file", "clerk", Tight(4), To("closed")), End("closed"));
        var after = Applied(department, new MergeChange { States = [new StatePath("letter", "read"), new StatePath("letter", "file")] });
        var law = ((WorkState)after.Workflows[0].FindState("read")!).Work.Effort.Always!.Distribution;
        Assert.That((law.Mean, law.StandardDeviation), Is.EqualTo((840.0, 0.0)));
    }

    [Test]
    public void Merge_OfEffortsThatVaryTooMuchToBeAddedUp_IsAFinding()
    {
        var wild = new Varying<Duration>
        {
            Per = "kind",
            Cases = [new VaryingCase<Duration> { Key = "odd", Value = new Duration { Distribution = Distribution.Lognormal(600, 100) } }],
            Else = SmallDepartments.Exactly(0),
        };
        var department = Letters.WithStates(SmallDepartments.Work("read", "clerk", wild, To("file")),
            Judges.SmallDepartments.Work("file", "clerk", Judges.SmallDepartments.Exactly(0), To("closed")), End("closed"));
        var merge = new MergeChange { States = [new StatePath("letter", "read"), new StatePath("letter", "file")] };
        var found = new Scenario { Id = "s", Changes = [merge] }.Apply(department).Diagnostics.Single();
        Assert.That((found.Code, found.Message), Is.EqualTo(("RPD2130",
            "The efforts merged into 'letter/read' vary too much to be added up: their sum has a coefficient of variation of 142, and at "
            + "most 100 can be drawn.")));
        Assert.That(new Scenario { Id = "s", Changes = [merge with { Effort = SmallDepartments.Exactly(5) }] }.Apply(
            department).Diagnostics, Is.Empty);
    }

    [Test]
    public void Merge_StepsThatLeadElsewhere_IsAFinding() =>
        Assert.That(Codes(new MergeChange { States = [Check, new StatePath("letter", "file")] }), Is.EqualTo(new[] { "RPD4013" }));

    [Test]
    public void Demand_MultipliesTheRate() =>
        Assert.That(Applied(new DemandChange { Workflow = "letter", Factor = 1.08 }).Workflows[0].Arrivals!.About!.Count,
            Is.EqualTo(37 * 1.08).Within(1e-12));

    [Test]
    public void Staff_ReplacesTheCapacity() =>
        Assert.That(Applied(new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 5 }] }).Pools[0].Capacity[0].Count,
            Is.EqualTo(5));

    [Test]
    public void Digitize_WithImperfectReading_LeavesThatShareOfTheMovedCases()
    {
        var department = ThreeSteps.With(ThreeSteps.Workflows[0] with
        {
            Attributes =
            [
                new CaseAttribute
                {
                    Id = "channel",
                    Choices = [new AttributeChoice { Value = "paper", Share = 0.6 },
                        new AttributeChoice { Value = "electronic", Share = 0.4 }],
                },
            ],
        });
        var after = Applied(department, new DigitizeChange
        {
            Workflow = "letter",
            Attribute = "channel",
            Becomes = new Dictionary<string, double> { ["paper"] = 0.2, ["electronic"] = 0.8 },
            Accuracy = 0.95,
        });
        Assert.That(after.Workflows[0].Attributes[0].Choices.Select(c => c.Share.Value), Is.EqualTo(new[] { 0.22, 0.78 }).Within(1e-12));
    }

    [Test]
    public void Automate_NeedsItsBot()
    {
        var change = new AutomateChange
        {
            States = [Check],
            Automation = new Automation { Bot = "robot", Effort = Duration.Exactly(TimeSpan.FromSeconds(30)) },
        };
        Assert.That(Codes(change), Is.EqualTo(new[] { "RPD4003" }));
        var after = new Scenario { Id = "s", Bots = [new Bot { Id = "robot" }], Changes = [change] }.Apply(ThreeSteps).ValueOrThrow();
        Assert.That(((WorkState)after.Workflows[0].FindState("check")!).Work.Automation!.Bot, Is.EqualTo("robot"));
    }

    [Test]
    public void CrossTrain_KeepsTheFirstPoolPreferred()
    {
        var after = Applied(ThreeSteps.WithPool("window", 1), new CrossTrainChange { State = Check, Add = ["window"] });
        var by = ((WorkState)after.Workflows[0].FindState("check")!).Work.By;
        Assert.That(by.Kind, Is.EqualTo(AssignmentKind.Any));
        Assert.That(by.Pools.Select(p => p.Pool), Is.EqualTo(new[] { "clerk", "window" }));
    }

    [TestCaseSource(nameof(ChangesOfUnknownThings))]
    public void Apply_UnknownName_IsItsFinding(Change change, string code) => Assert.That(Codes(change), Is.EqualTo(new[] { code }));

    private static IEnumerable<TestCaseData> ChangesOfUnknownThings()
    {
        var nowhere = new StatePath("letter", "nowhere");
        yield return new TestCaseData(new EffortChange { State = nowhere, Effort = Duration.About(TimeSpan.FromMinutes(1)) }, "RPD4001");
        yield return new TestCaseData(new EffortChange
        {
            State = new StatePath("letter", "closed"),
            Effort = Duration.About(TimeSpan.FromMinutes(1))
        }, "RPD4002");
        yield return new TestCaseData(new DemandChange { Workflow = "leter", Factor = 2 }, "RPD4004");
        yield return new TestCaseData(new StaffChange { Pool = "clark", Capacity = [new CapacityStep { Count = 1 }] }, "RPD4005");
        yield return new TestCaseData(new CalendarChange { Pool = "clerk", Calendar = "night" }, "RPD4006");
        yield return new TestCaseData(new DigitizeChange
        {
            Workflow = "letter", Attribute = "channel",
            Becomes = new Dictionary<string, double>()
        }, "RPD4007");
        yield return new TestCaseData(new EliminateChange { State = Check, To = "nowhere" }, "RPD4010");
    }

    private static double Mean(Department department, string state) =>
        ((WorkState)department.Workflows[0].FindState(state)!).Work.Effort.Always!.Distribution.Mean;

    private static Department Applied(params Change[] changes) => Applied(ThreeSteps, changes);

    private static Department Applied(Department department, params Change[] changes) =>
        new Scenario { Id = "s", Changes = changes }.Apply(department).ValueOrThrow();

    private static IEnumerable<string> Codes(params Change[] changes) =>
        new Scenario { Id = "s", Changes = changes }.Apply(ThreeSteps).Diagnostics.Select(d => d.Code);
}
