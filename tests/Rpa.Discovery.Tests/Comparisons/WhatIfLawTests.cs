using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Tests.HotSpots;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>What holds for every scenario, tried on a small division for some weeks.</summary>
public sealed class WhatIfLawTests
{
    private static readonly ExperimentOptions Options = new()
    {
        Start = new DateOnly(2026, 4, 1),
        Horizon = new TimeAmount(56, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(10),
        Seed = 3,
        DrainAll = true,
    };

    private static readonly ExperimentResult AsIs = Experiment.Run(TwoWorkflows.Division, Options);

    private static WhatIfResult Compare(params Candidate[] candidates) => WhatIf.Compare(AsIs, candidates);

    private static Candidate Own(params Change[] changes) => Candidate.From(new Scenario { Id = "own", Changes = changes });

    [Test]
    public void Compare_ScenarioThatChangesNothing_GivesExactlyZero()
    {
        var effects = Compare(Own()).Candidates[0].Effects!;

        Assert.That(effects.HoursReleasedPerYear.Mean, Is.Zero);
        Assert.That(effects.HoursReleasedPerYear.HalfWidth, Is.Zero);
        Assert.That(effects.OvertimeHoursAvoidedPerYear.Mean, Is.Zero);
        Assert.That(effects.FreedHoursPerYear.Mean, Is.Zero);
        Assert.That(effects.CycleTimeHours.Mean, Is.Zero);
        Assert.That(effects.WaitingHoursRemovedPerYear.Mean, Is.Zero);
        Assert.That(effects.BurdenShareRemoved!.Mean, Is.Zero);
        Assert.That(effects.ByState, Is.Empty);
    }

    [Test]
    public void Compare_MoreOrFewerPeople_ReleasesNothing()
    {
        var more = Own(new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 5 }] });
        var fewer = Own(new StaffChange { Pool = "clerk", Capacity = [new CapacityStep { Count = 2 }] });

        var compared = Compare(more, fewer).Candidates;

        // Released is the same whatever the capacity is: the same cases need the same hands.
        Assert.That(compared[0].Effects!.HoursReleasedPerYear.Mean, Is.EqualTo(0).Within(1e-6));
        Assert.That(compared[1].Effects!.HoursReleasedPerYear.Mean, Is.EqualTo(0).Within(1e-6));
        Assert.That(compared[0].Effects!.WaitingHoursRemovedPerYear.Mean, Is.GreaterThan(0));
        Assert.That(compared[1].Effects!.WaitingHoursRemovedPerYear.Mean, Is.LessThan(0));
        Assert.That(compared[0].Effects!.PermanentStaffCostAddedPerYear!.Mean, Is.GreaterThan(0));
    }

    [Test]
    public void Compare_ProposedCandidates_RunAndTheirStatesSumToTheTotal()
    {
        var candidates = CandidateGenerator.Propose(TwoWorkflows.Division, HotSpotAnalysis.Find(AsIs),
            new CandidateOptions { Simulated = Options, AtMost = 6 });

        var compared = WhatIf.Compare(AsIs, candidates);

        Assert.That(compared.Candidates.Count(c => c.Effects is not null), Is.GreaterThanOrEqualTo(3));
        foreach (var (candidate, effects) in compared.Candidates.Where(c => c.Effects is not null).Select(c => (c.Candidate, c.Effects!)))
        {
            Assert.That(effects.ByState.Sum(s => s.HoursReleasedPerYear.Mean), Is.EqualTo(effects.HoursReleasedPerYear.Mean).Within(1e-6),
                candidate.Id);
            // Screening promises by effort alone what the cohort then receives, up to the wobble of few cases.
            if (candidate.Kind is CandidateKind.Bot or CandidateKind.BotAfterDigitizing)
                Assert.That(effects.HoursReleasedPerYear.Mean, Is.EqualTo(candidate.ScreenedHoursPerYear).Within(10).Percent, candidate.Id);
        }
    }

    [Test]
    public void Compare_TakesTheRunOfTodayOrMakesIt_WithTheSameResult()
    {
        var candidate = Own(new EliminateChange { State = new StatePath("reconciliation", "check"), To = "approve" });

        var made = WhatIf.Compare(TwoWorkflows.Division, [candidate], Options).Candidates[0].Effects!;
        var taken = Compare(candidate).Candidates[0].Effects!;

        Assert.That(made.HoursReleasedPerYear, Is.EqualTo(taken.HoursReleasedPerYear));
        Assert.That(made.HoursReleasedPerYear.Mean, Is.GreaterThan(0));
    }
}
