using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Tests.HotSpots;
using static Rpa.Discovery.Tests.HotSpots.TwoWorkflows;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>Effects by hand: what each replication gave is written down, so that every figure can be checked with a pencil.</summary>
public sealed class EffectsOfTests
{
    private static readonly double[] Ten = [.. Enumerable.Range(1, 10).Select(i => (double)i)]; // 1 … 10, mean 5.5

    private static double[] Plus(double value) => [.. Ten.Select(t => value + t)];

    private static HandMadeRun AsIs() => new HandMadeRun(Division, 10)
        .With(MeasureKind.WindowHours, "", 8760)
        .With(MeasureKind.StateCohortStaffHours, "reconciliation/load", Plus(200))
        .With(MeasureKind.StateCohortStaffHours, "reconciliation/match", Plus(400))
        .With(MeasureKind.PoolOvertimeHours, "clerk", Plus(60))
        .WithMonth(MeasureKind.PoolOvertimeHours, "clerk", 4, Plus(50))
        .With(MeasureKind.PoolPaidHours, "window", 1500)
        .With(MeasureKind.PoolDutyHours, "window", 1500)
        .With(MeasureKind.PoolPaidHours, "clerk", 5600)
        .With(MeasureKind.PoolRegularCost, "clerk", 5600 * 3285)
        .With(MeasureKind.PoolOvertimeCost, "clerk", [.. Plus(60).Select(h => h * 2643)])
        .With(MeasureKind.WorkflowDue, "reconciliation", 2000)
        .With(MeasureKind.WorkflowLate, "reconciliation", Plus(100))
        .With(MeasureKind.WorkflowEnded, "reconciliation", 2000)
        .With(MeasureKind.WorkflowCycleHours, "reconciliation", Plus(96000))
        .With(MeasureKind.WorkflowWaitingHours, "reconciliation", Plus(90000))
        .With(MeasureKind.StateWaitingHours, "reconciliation/match", Plus(90000))
        .With(MeasureKind.StateWaitingHours, "reconciliation/approve", Plus(100));

    private static HandMadeRun ToBe() => new HandMadeRun(Division, 10)
        .With(MeasureKind.WindowHours, "", 8760)
        .With(MeasureKind.StateCohortStaffHours, "reconciliation/load", Plus(200))
        .With(MeasureKind.StateCohortStaffHours, "reconciliation/match", [.. Ten.Select(t => 100 + (2 * t))])
        .With(MeasureKind.PoolOvertimeHours, "clerk", Plus(20))
        .WithMonth(MeasureKind.PoolOvertimeHours, "clerk", 4, Plus(15))
        .With(MeasureKind.PoolPaidHours, "window", 1400)
        .With(MeasureKind.PoolDutyHours, "window", 1400)
        .With(MeasureKind.PoolPaidHours, "clerk", 5600)
        .With(MeasureKind.PoolRegularCost, "clerk", 5600 * 3285)
        .With(MeasureKind.PoolOvertimeCost, "clerk", [.. Plus(20).Select(h => h * 2643)])
        .With(MeasureKind.WorkflowDue, "reconciliation", 2000)
        .With(MeasureKind.WorkflowLate, "reconciliation", Plus(30))
        .With(MeasureKind.WorkflowEnded, "reconciliation", 2000)
        .With(MeasureKind.WorkflowCycleHours, "reconciliation", Plus(48000))
        .With(MeasureKind.WorkflowWaitingHours, "reconciliation", Plus(42000))
        .With(MeasureKind.StateWaitingHours, "reconciliation/match", Plus(41000))
        .With(MeasureKind.StateWaitingHours, "reconciliation/approve", Plus(900));

    private static CandidateEffects Effects(HandMadeRun toBe) => EffectEstimator.Comparing(AsIs().Build(), toBe.Build(), null);

    [Test]
    public void Comparing_ByHand_GivesPairedDifferencesPerYear()
    {
        var effects = Effects(ToBe());

        Assert.That(effects.HoursReleasedPerYear.Mean, Is.EqualTo(294.5)); // 300 − t, t = 1 … 10
        Assert.That(effects.HoursReleasedPerYear.HalfWidth, Is.EqualTo(2.262157 * Math.Sqrt(55.0 / 6 / 10)).Within(1e-4)); // t(9) × s ÷ √10
        Assert.That(effects.OvertimeHoursAvoidedPerYear.Mean, Is.EqualTo(40));
        Assert.That(effects.OvertimeHoursAvoidedPerYear.HalfWidth, Is.Zero); // the same difference in every replication
        Assert.That(effects.OvertimeHoursAvoidedByMonth[4].Mean, Is.EqualTo(35));
        Assert.That(effects.OvertimeHoursAvoidedByMonth[0].Mean, Is.Zero);
        Assert.That(effects.TemporaryHoursAvoidedPerYear.Mean, Is.EqualTo(100)); // the window's people are fixed-term staff
        Assert.That(effects.FreedHoursPerYear.Mean, Is.EqualTo(154.5));
        Assert.That(effects.LateCasesAvoidedPerYear!.Mean, Is.EqualTo(70));
        Assert.That(effects.CycleTimeHours.Mean, Is.EqualTo(-24).Within(1e-9));
        Assert.That(effects.WaitingHoursRemovedPerYear.Mean, Is.EqualTo(48000));
        Assert.That(effects.CashedPerYear!.Mean, Is.EqualTo((40 * 2643) + (100 * 3285)),
            "the window's people have no price of their own: the mean of the priced");
        Assert.That(effects.PermanentStaffCostAddedPerYear!.Mean, Is.Zero);
        Assert.That(effects.ByWorkflow.Single(w => w.Workflow == "reconciliation").ShareLate!.Mean, Is.EqualTo(-0.035).Within(1e-12));
        Assert.That(effects.ByWorkflow.Single(w => w.Workflow == "certificate").LateCasesAvoidedPerYear, Is.Null);
        Assert.That(effects.Evidence, Is.EqualTo(EvidenceClass.Guess));
    }

    [Test]
    public void Comparing_Burden_TakesTheShareOfTheWorkThatGoesAway()
    {
        // One sticker in four is on 'match'; its work falls from 400 + t to 100 + 2t.
        var expected = Ten.Average(t => 0.25 * (1 - ((100 + (2 * t)) / (400 + t))));

        Assert.That(Effects(ToBe()).BurdenShareRemoved!.Mean, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void Comparing_QueueThatGrows_IsNamed()
    {
        var move = Effects(ToBe()).QueueMovesTo!;

        Assert.That(move.State, Is.EqualTo(new StatePath("reconciliation", "approve")));
        Assert.That(move.Pool, Is.EqualTo("chief"));
        Assert.That(move.WaitingHoursAddedPerYear.Mean, Is.EqualTo(800));
    }

    [Test]
    public void Comparing_NothingChanges_IsExactlyZero()
    {
        var effects = Effects(AsIs());

        Assert.That(effects.HoursReleasedPerYear.Mean, Is.Zero);
        Assert.That(effects.HoursReleasedPerYear.HalfWidth, Is.Zero);
        Assert.That(effects.FreedHoursPerYear.Mean, Is.Zero);
        Assert.That(effects.CycleTimeHours.Mean, Is.Zero);
        Assert.That(effects.LateCasesAvoidedPerYear!.Mean, Is.Zero);
        Assert.That(effects.CashedPerYear!.Mean, Is.Zero);
        Assert.That(effects.BurdenShareRemoved!.Mean, Is.Zero);
        Assert.That(effects.ByState, Is.Empty);
        Assert.That(effects.QueueMovesTo, Is.Null);
    }

    [Test]
    public void Comparing_SumOverStates_IsTheTotal()
    {
        var effects = Effects(ToBe());

        Assert.That(effects.ByState.Sum(s => s.HoursReleasedPerYear.Mean), Is.EqualTo(effects.HoursReleasedPerYear.Mean));
    }

    [Test]
    public void Comparing_DroppedState_ReleasesAllOfIts()
    {
        var dropped = new HandMadeRun(Division, 10).With(MeasureKind.WindowHours, "", 8760)
            .With(MeasureKind.StateCohortStaffHours, "reconciliation/load", Plus(200));

        var effects = Effects(dropped);

        Assert.That(effects.HoursReleasedPerYear.Mean, Is.EqualTo(405.5));
        Assert.That(effects.BurdenShareRemoved!.Mean, Is.EqualTo(0.25).Within(1e-12));
    }

    [Test]
    public void Comparing_OneMorePerson_CostsAndReleasesNothing()
    {
        var more = AsIs().Build();
        var asIs = AsIs().With(MeasureKind.PoolPaidHours, "chief", 0).Build();
        var toBe = AsIs().With(MeasureKind.PoolPaidHours, "chief", 2000).Build();

        var effects = EffectEstimator.Comparing(asIs, toBe, null);

        Assert.That(effects.HoursReleasedPerYear.Mean, Is.Zero);
        Assert.That(effects.PermanentStaffCostAddedPerYear!.Mean, Is.EqualTo(2000 * 3285),
            "a post without a price costs the mean of the priced");
        Assert.That(effects.CashedPerYear!.Mean, Is.Zero);
        Assert.That(more.Replications, Is.EqualTo(10));
    }

    [Test]
    public void Comparing_LongerRun_IsCutToThePairs()
    {
        var longer = new HandMadeRun(Division, 20)
            .With(MeasureKind.StateCohortStaffHours, "reconciliation/load", [.. Plus(100), .. Plus(5000)]);
        var shorter = new HandMadeRun(Division, 10).With(MeasureKind.StateCohortStaffHours, "reconciliation/load", Plus(40));

        var effects = EffectEstimator.Comparing(longer.Build(), shorter.Build(), null);

        Assert.That(effects.HoursReleasedPerYear.Mean, Is.EqualTo(60));
        Assert.That(effects.HoursReleasedPerYear.N, Is.EqualTo(10));
    }

    [Test]
    public void Difference_HasTheShapeOfAResultAndItsMeansAreDifferencesOfMeans()
    {
        var (asIs, toBe) = (AsIs().Build(), ToBe().Build());

        var difference = new ExperimentDifference(asIs, toBe);

        Assert.That(difference.Workflows.Select(w => w.Id), Is.EqualTo(asIs.Workflows.Select(w => w.Id)));
        Assert.That(difference.States, Has.Count.EqualTo(asIs.States.Count));
        var workflow = difference.Workflows.Single(w => w.Id == "reconciliation");
        Assert.That(workflow.CycleTimeHours.Mean, Is.EqualTo(toBe.Workflows[1].CycleTimeHours.Mean - asIs.Workflows[1].CycleTimeHours.Mean)
            .Within(1e-9));
        Assert.That(workflow.ShareLate!.Mean, Is.EqualTo(-0.035).Within(1e-12));
        Assert.That(difference.Pools.Single(p => p.Id == "clerk").OvertimeHoursByMonth[4].Mean, Is.EqualTo(-35));
        Assert.That(difference.States.Single(s => s.Id == "approve").WaitingHoursPerYear.Mean, Is.EqualTo(800));
    }
}
