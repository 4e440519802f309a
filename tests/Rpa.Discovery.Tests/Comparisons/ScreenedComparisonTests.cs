using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>Who is clearly out is run for twenty years and keeps what they gave; everybody else is run as often as today.</summary>
public sealed class ScreenedComparisonTests
{
    private static readonly ExperimentOptions Options = Days(40, 30, warmUp: 5);

    // Minutes of the specialist's work, and how much shorter a case's way becomes decides.
    private static readonly Candidate[] Candidates =
        [Assisted("none", 5.5), Assisted("better", 4.2), Assisted("much-better", 3.5), Assisted("nearly", 3.55)];

    [Test]
    public void WhoLostToEnoughOthers_StopsAfterTheFirstStage_AndNobodyElse()
    {
        var (asIs, screened) = Screened(2);
        var whole = WhatIf.Compare(asIs, Candidates);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(screened.Candidates.Select(c => (c.Candidate.Id, c.ToBe!.Replications)),
                Is.EqualTo([("none", 20), ("better", 20), ("much-better", 30), ("nearly", 30)]));
            Assert.That(screened.StoppedEarly, Is.EqualTo(2));
            foreach (var (one, other) in screened.Candidates.Zip(whole.Candidates))
            {
                Assert.That(one.Effects!.Samples.WaitingRemoved,
                    Is.EqualTo(other.Effects!.Samples.WaitingRemoved[..one.ToBe!.Replications]).Within(1e-9).Percent, one.Candidate.Id);
                Assert.That(one.ToBe.Options.Replications, Is.EqualTo(ReplicationPlan.Exactly(one.ToBe.Replications)));
            }
        }
    }

    [Test]
    public void AnyNumberOfThreads_GivesTheSame()
    {
        string Told(int threads) => string.Join(';', Screened(2, Options with { Threads = threads }).Result.Candidates
            .Select(c => $"{c.ToBe!.Replications} {c.Effects!.CycleTimeHours.Mean:R} {c.Effects.WaitingHoursRemovedPerYear.HalfWidth:R}"));
        Assert.That(Told(2), Is.EqualTo(Told(1)));
        Assert.That(Told(5), Is.EqualTo(Told(1)));
    }

    [Test]
    public void NoMoreThanAreLookedAtClosely_OrFewYears_AreAllRunAsOftenAsToday()
    {
        Assert.That(Screened(4).Result.StoppedEarly, Is.Zero);
        Assert.That(Screened(4).Result.Candidates.Select(c => c.ToBe!.Replications), Has.All.EqualTo(30));
        var few = Screened(1, Options with { Replications = ReplicationPlan.Exactly(20) }).Result;
        Assert.That((few.StoppedEarly, few.Candidates[0].ToBe!.Replications), Is.EqualTo((0, 20)));
    }

    [Test]
    public void WhoseValueIsNotCounted_StopsToo_AndPassesNobodyOn()
    {
        var (_, screened) = Screened(1, value: c => c.Candidate.Id == "much-better" ? null : Shorter(c));
        Assert.That(screened.Candidates.Select(c => c.ToBe!.Replications), Is.EqualTo([20, 20, 20, 30]));
    }

    private static (ExperimentResult AsIs, WhatIfResult Result) Screened(int close, ExperimentOptions? options = null,
        Func<ComparedCandidate, IReadOnlyList<double>?>? value = null)
    {
        var asIs = Experiment.Run(Tandem(), options ?? Options);
        return (asIs, ScreenedComparison.Compare(asIs, Candidates, close, value ?? Shorter, false, null, null, default));
    }

    // Quarters of an hour a case, ten cases an hour: a point apart is told at once.
    private static double[] Shorter(ComparedCandidate compared) =>
        [.. compared.Effects!.Samples.WaitingRemoved.Select(hours => 40 * hours / (10 * 24 * 365.25))];

    private static Candidate Assisted(string id, double minutes) => Candidate.From(new Scenario
    {
        Id = id,
        Changes = [new EffortChange { State = new StatePath("case", "task-2"), Effort = Exponential(minutes) }],
    });
}
