using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>The stopping rule on simulated departments.</summary>
public sealed class CandidateSelectionTests
{
    private static readonly ExperimentOptions Options = Days(40, 20, warmUp: 5);
    private static readonly SelectionOptions OneInAHundred = new() { Top = 1, Indifference = 0.05 };

    // Minutes of the specialist's work: 3.5 and 3.55 are nearly level, the others are not.
    private static readonly Candidate[] Candidates = [Assisted("none", 5.5), Assisted("better", 4.2), Assisted("much-better", 3.5),
        Assisted("nearly", 3.55)];

    [Test]
    public void Find_Tandem_SelectsTheShorterWayAndSpendsItsReplicationsAtTheBorder()
    {
        var asIs = Experiment.Run(Tandem(), Options);
        var result = CandidateSelection.Find(asIs, Candidates, Shorter, OneInAHundred);
        Assert.Multiple(() =>
        {
            Assert.That(result.Candidates[0].IsSelected, Is.True);
            Assert.That(result.Candidates.Take(2).Select(c => c.Candidate.Id), Is.EquivalentTo(["much-better", "nearly"]));
            Assert.That(result.Candidates.Select(c => c.Level), Is.EqualTo([1, 1, 2, 3]), "3.5 and 3.55 minutes are level");
            Assert.That(result.IsSeparated, Is.False);
            Assert.That(result.ProbabilityOfGoodSelection, Is.EqualTo(0.95));
            Assert.That(result.Candidates[^1].Replications, Is.EqualTo(20));
            Assert.That(result.Replications, Is.EqualTo(result.Candidates.Sum(c => c.Replications)));
            Assert.That(result.Effects.AsIs.Replications, Is.EqualTo(result.Candidates.Max(c => c.Replications)));
            Assert.That(result.Effects.Candidates.Select(c => c.Candidate), Is.EqualTo(Candidates));
        });
    }

    [Test]
    public void Find_AnyNumberOfThreads_AndAnyRunOfTodayToBeginWith_GivesTheSame()
    {
        string Told(int threads, int replications)
        {
            var asIs = Experiment.Run(Tandem(), Options with { Threads = threads, Replications = ReplicationPlan.Exactly(replications) });
            var result = CandidateSelection.Find(asIs, Candidates, Shorter, OneInAHundred with { Indifference = 0.0005, AtMost = 60 });
            return string.Join(';', result.Candidates.Select(c =>
                $"{c.Candidate.Id} {c.Level} {c.IsSelected} {c.Replications} {c.Value.Mean:R} {c.Value.HalfWidth:R}"));
        }

        var one = Told(1, 20);
        Assert.That(one, Does.Contain(" 60 "), "some went on beyond what today had");
        Assert.That(Told(2, 20), Is.EqualTo(one));
        Assert.That(Told(5, 33), Is.EqualTo(one));
    }

    [Test]
    public void Find_FirstStage_IsWhatCompareSays()
    {
        var asIs = Experiment.Run(Tandem(), Options);
        var selected = CandidateSelection.Find(asIs, [Candidates[0], Candidates[2]], Shorter,
            new SelectionOptions { Top = 1, Indifference = 0.3 });
        var compared = WhatIf.Compare(asIs, [Candidates[0], Candidates[2]]);
        Assert.That(selected.Effects.Candidates.Select(c => c.Effects!.CycleTimeHours),
            Is.EqualTo(compared.Candidates.Select(c => c.Effects!.CycleTimeHours)));
        Assert.That(selected.Effects.Candidates[0].ToBe!.Options.Replications, Is.EqualTo(ReplicationPlan.Exactly(20)));
    }

    [Test]
    public void Find_ACandidateWithoutValueOrScenario_TakesNoPartAndIsNotRunFurther()
    {
        var asIs = Experiment.Run(Tandem(), Options);
        var idle = new Candidate { Id = "idle", Title = Candidates[0].Title, Kind = Candidates[0].Kind, Answer = Candidates[0].Answer };
        var result = CandidateSelection.Find(asIs, [idle, .. Candidates], c => c.Candidate.Id == "nearly" ? null : Shorter(c),
            OneInAHundred);
        Assert.That(result.Candidates.Select(c => c.Candidate.Id), Is.EqualTo(["much-better", "better", "none"]));
        Assert.That(result.Effects.Candidates[0].Effects, Is.Null);
        Assert.That(result.Effects.Candidates[^1].ToBe!.Replications, Is.EqualTo(20));
        Assert.That(result.IsSeparated, Is.True);
    }

    private static double[] Shorter(ComparedCandidate compared)
    {
        var before = compared.Effects!.Samples.WaitingRemoved;
        return [.. before.Select(hours => hours / (10 * 24 * 365.25))]; // hours a case, ten cases an hour
    }

    private static Candidate Assisted(string id, double minutes) => Candidate.From(new Scenario
    {
        Id = id,
        Changes = [new EffortChange { State = new StatePath("case", "task-2"), Effort = Exponential(minutes) }],
    });
}
