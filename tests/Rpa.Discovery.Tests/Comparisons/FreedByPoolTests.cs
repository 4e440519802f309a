using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Tests.Decisions;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>Hours for other work by hand: 2,000 regular hours of which 20 % are other work, 130 h of overtime that go away.</summary>
public sealed class FreedByPoolTests
{
    private static readonly Department Division = HandMade.Office() with
    {
        Pools =
        [
            new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 1 }], HourlyCost = 3000 },
            new Pool { Id = "temp", Capacity = [new CapacityStep { Count = 1 }], HourlyCost = 2000, Contract = Contract.Temporary },
        ],
    };

    private static readonly Department Shared =
        Division with
        {
            Workflows = [With(Division.Workflows[0],
            new Assignment { Pools = [new PoolCount { Pool = "clerk" }, new PoolCount { Pool = "temp" }], Kind = AssignmentKind.Any })]
        };

    private static Workflow With(Workflow workflow, Assignment by) =>
        workflow with
        {
            States = [.. workflow.States.Select(s =>
            s is WorkState work ? work with { Work = work.Work with { By = by } } : s)]
        };

    private static (MeasureKind, string, double[])[] Rows(double duty = 2000, double overtime = 130, double released = 1000,
        double temp = 2000, double clerkBusy = 1000, double tempBusy = 0) =>
    [
        (MeasureKind.PoolDutyHours, "clerk", [duty]), (MeasureKind.PoolOtherWorkHours, "clerk", [0.2 * duty]),
        (MeasureKind.PoolOvertimeHours, "clerk", [overtime]),
        (MeasureKind.PoolDutyHours, "temp", [temp]), (MeasureKind.PoolOtherWorkHours, "temp", [0.2 * temp]),
        (MeasureKind.PoolPaidHours, "temp", [temp]),
        (MeasureKind.StateCohortStaffHours, "form/keyed", [released]), (MeasureKind.PoolBusyHours, "clerk", [clerkBusy]),
        (MeasureKind.PoolBusyHours, "temp", [tempBusy]),
    ];

    private static CandidateEffects Effects((MeasureKind, string, double[])[] toBe, Department? division = null) =>
        EffectEstimator.Comparing(HandMade.Run(division ?? Division, Rows()), HandMade.Run(division ?? Division, toBe), null);

    [Test]
    public void Bot_FreesWhatItReleasesLessTheOvertimeThatGoesAway() =>
        Assert.That(Effects(Rows(overtime: 0, released: 625)).FreedHoursPerYear.Mean, Is.EqualTo(245).Within(1e-9), "375 − 130");

    [Test]
    public void OneMorePerson_FreesItsHoursAtWorkLessTheOvertimeThatGoesAway() =>
        Assert.That(Effects(Rows(duty: 4000, overtime: 0)).FreedHoursPerYear.Mean, Is.EqualTo(1470).Within(1e-9),
            "2,000 less 20 % of other work, less 130");

    [Test]
    public void OneMoreFixedTermPerson_FreesTheSame()
    {
        var effects = Effects(Rows(temp: 4000, overtime: 0));
        Assert.Multiple(() =>
        {
            Assert.That(effects.FreedHoursPerYear.Mean, Is.EqualTo(1470).Within(1e-9));
            Assert.That(effects.ByPool.Select(p => p.FreedHoursPerYear.Mean), Is.EqualTo([-130.0, 1600.0]).Within(1e-9));
            Assert.That(effects.Samples.FreedPay[0], Is.EqualTo((-130 * 3000) + (1600 * 2000)).Within(1e-6), "each pool at its own price");
        });
    }

    [Test]
    public void FewerFixedTermHours_TakeTheirHoursAtWorkFromWhatIsReleased() =>
        Assert.That(Effects(Rows(temp: 1500, released: 600)).FreedHoursPerYear.Mean, Is.EqualTo(0).Within(1e-9),
            "400 released − 500 × 80 %");

    // A post that goes leaves 300 h undone: the cases do not receive them, and nobody has them for anything else.
    [Test]
    public void WhatIsLeftUndone_IsNotFreed() =>
        Assert.That(
            Effects([.. Rows(duty: 1000, released: 700), (MeasureKind.StateCohortRestHours, "form/keyed", [300])]).FreedHoursPerYear.Mean,
            Is.EqualTo(-800).Within(1e-9), "1,000 less at work, less 20 % of other work");

    [Test]
    public void CrossTraining_UsesUpIdleTimeByDay()
    {
        var effects = Effects(Rows(overtime: 0, clerkBusy: 700, tempBusy: 300), Shared);
        Assert.Multiple(() =>
        {
            Assert.That(effects.FreedHoursPerYear.Mean, Is.EqualTo(-130).Within(1e-9));
            Assert.That(effects.ByPool.Select(p => p.FreedHoursPerYear.Mean), Is.EqualTo([170.0, -300.0]).Within(1e-9),
                "the clerks have 300 h less to do, 130 of them in the evening");
        });
    }

    [Test]
    public void OtherWork_ThatChanceAloneMoves_FreesNothing()
    {
        var moved = Rows();
        moved[1].Item3[0] += 7;
        Assert.That(Effects(moved).FreedHoursPerYear.Mean, Is.Zero);
    }

    [Test]
    public void Pools_SumToTheTotal()
    {
        var effects = Effects(Rows(duty: 2500, overtime: 20, released: 700, temp: 1200, clerkBusy: 650, tempBusy: 90), Shared);
        Assert.That(effects.ByPool.Sum(p => p.FreedHoursPerYear.Mean), Is.EqualTo(effects.FreedHoursPerYear.Mean!.Value).Within(1e-9));
    }
}
