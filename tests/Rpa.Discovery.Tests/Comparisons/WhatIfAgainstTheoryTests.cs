using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>The tandem: two stations, ten cases an hour. Automating the first saves 13.5 times the hours, assisting the second the longer
/// way through.</summary>
[Category("Long")]
public sealed class WhatIfAgainstTheoryTests
{
    private static readonly Department Tandem = new Department
    {
        Id = "tandem",
        Pools = [Pool("team", 6), Pool("specialist", 1)],
        Workflows =
        [
            new Workflow
            {
                Id = "case",
                Arrivals = new Arrivals { Every = Exponential(6) },
                Initial = "task-1",
                States = [Step("task-1", "team", 30, "task-2"), Step("task-2", "specialist", 5.5, "left"), new FinalState { Id = "left" }],
            },
        ],
    };

    private static readonly Scenario Automate = new()
    {
        Id = "automate-task-1",
        Changes =
        [
            new EffortChange { State = new StatePath("case", "task-1"), Effort = Exponential(3) },
            new StaffChange { Pool = "team", Capacity = [new CapacityStep { Count = 1 }] },
        ],
    };

    private static readonly Scenario Assist = new()
    {
        Id = "assist-task-2",
        Changes = [new EffortChange { State = new StatePath("case", "task-2"), Effort = Exponential(3.5) }],
    };

    private static readonly ExperimentOptions Options = new()
    {
        Start = new DateOnly(2026, 1, 5),
        Horizon = new TimeAmount(400, TimeUnit.Day),
        WarmUp = new TimeAmount(20, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(12),
        Seed = 1,
    };

    private static Pool Pool(string id, int count) => new() { Id = id, Capacity = [new CapacityStep { Count = count }] };

    private static Duration Exponential(double minutes) => new() { Distribution = Distribution.Exponential(minutes * 60) };

    private static WorkState Step(string id, string pool, double minutes, string target) => new()
    {
        Id = id,
        Work = new Work { By = pool, Effort = Exponential(minutes) },
        Transitions = [new Transition { Event = "done", Target = target }],
    };

    [Test]
    public void Compare_Tandem_ReleasesWhatArithmeticSaysAndOrdersTheTwoAsTheorySays()
    {
        var result = WhatIf.Compare(Tandem, [Candidate.From(Automate), Candidate.From(Assist)], Options);

        const double hoursPerYear = 365.25 * 24;
        var automate = result.Candidates[0].Effects!;
        var assist = result.Candidates[1].Effects!;
        Assert.That(automate.HoursReleasedPerYear.Mean, Is.EqualTo(4.5 * hoursPerYear).Within(1).Percent); // 10 × 27 min
        Assert.That(assist.HoursReleasedPerYear.Mean, Is.EqualTo(10 * 2.0 / 60 * hoursPerYear).Within(1).Percent);
        Assert.That(automate.CycleTimeHours.Mean, Is.EqualTo(1.2000 - 1.8938).Within(0.05));
        Assert.That(assist.CycleTimeHours.Mean, Is.EqualTo(0.9338 - 1.8938).Within(0.05));
        Assert.That(assist.CycleTimeHours.High, Is.LessThan(automate.CycleTimeHours.Low!),
            "assisting shortens the way more, beyond chance");
        Assert.That(automate.ByState.Select(s => s.State.State), Is.EqualTo(["task-1"]));
        Assert.That(automate.QueueMovesTo, Is.Null.Or.Property(nameof(QueueMove.State)).Not.EqualTo(new StatePath("case", "task-1")));
    }

    // At this load station 2 is 99 % busy and settles within some 3,600 h, so theory (9.28 h against 1.27 h) is compared in sign only.
    [Test]
    public void Compare_TandemNearItsLimit_AssistingShortensTheWayMoreBeyondChance()
    {
        var busier = new Scenario { Id = "busier", Changes = [new DemandChange { Workflow = "case", Factor = 1.08 }] }.Apply(Tandem)
            .ValueOrThrow();
        var result = WhatIf.Compare(busier, [Candidate.From(Automate), Candidate.From(Assist)], Options);

        var automate = result.Candidates[0].Effects!.CycleTimeHours;
        var assist = result.Candidates[1].Effects!.CycleTimeHours;
        Assert.That(automate.High, Is.LessThan(0));
        Assert.That(assist.High, Is.LessThan(automate.Low!));
    }

    [Test]
    public void Compare_OnCommonNumbers_IsFarNarrowerThanTwoRunsApart()
    {
        var options = Options with { Horizon = new TimeAmount(60, TimeUnit.Day) };

        var together = WhatIf.Compare(Tandem, Assist, options);
        var apart = Experiment.Run(Assist.Apply(Tandem).ValueOrThrow(), options with { Seed = 2 });

        var paired = together.Effects.HoursReleasedPerYear.HalfWidth!.Value;
        var unpaired = Rpa.Discovery.Estimates.Estimate.Difference(
            together.AsIs.Samples.Sum(MeasureKind.StateCohortStaffHours), apart.Samples.Sum(MeasureKind.StateCohortStaffHours),
            Rpa.Discovery.Estimates.Unit.Hours).HalfWidth!.Value / together.AsIs.Years;
        Assert.That(paired, Is.LessThan(unpaired / 4));
    }
}
