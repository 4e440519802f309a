using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.Decisions;

/// <summary>
/// What measuring a figure is said to do to the doubt, against doing it: the figure is put at each of its possible values in turn, marked
/// as measured, and the whole doubt analysis is run again on each of those departments.
/// </summary>
/// <remarks>Two changes whose order hangs on how many forms are wrong: a minute less for each form (10 a day), or five minutes less for
/// each wrong one (0.2 × 10 a day, a guess).</remarks>
public sealed class ValueOfInformationAgainstBruteForceTests
{
    private const int Files = 100;
    private const int Truths = 8;
    private const string Figure = "form/keyed: wrong";
    private static readonly Evidence Known = new() { Class = EvidenceClass.Measured };

    private static readonly ExperimentOptions Month = new()
    {
        Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(60, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(10), Seed = 11
    };

    [Test]
    public void MeasuringTheNamedFigure_LowersTheDoubt_ByAboutWhatWasSaid()
    {
        var said = Decide(Office((Share)0.2 with { Evidence = Evidence.Guess }));
        var job = said.MeasureNext.Single(m => m.Path == Figure);
        var guessed = Distribution.Beta(0.2 * 5, 0.8 * 5); // a guessed share counts as five cases
        var doubts = Enumerable.Range(0, Truths)
            .Select(t =>
                1 - Decide(Office((Share)guessed.Quantile((t + 0.5)
                    / Truths) with
                { Evidence = Known })).Ranking[0].Certainty.Figures!.Value).ToList();
        Assert.Multiple(() =>
        {
            Assert.That(said.MeasureNext[0].Path, Is.EqualTo(Figure), "it is the first to be measured");
            Assert.That(job.DoubtNow, Is.GreaterThan(0.3), "today nobody can tell");
            Assert.That(job.DoubtAfter, Is.LessThan(0.7 * job.DoubtNow));
            Assert.That(doubts.Average(), Is.EqualTo(job.DoubtAfter).Within(0.08),
                () => $"said {job.DoubtNow} to {job.DoubtAfter}; found {string.Join(" ", doubts)}");
        });
    }

    [Test]
    public void MeasuringAFigureThatDecidesNothing_IsNotSaidToLowerIt_AndDoesNot()
    {
        var said = Decide(Office((Share)0.2 with { Evidence = Evidence.Guess }));
        var volume = said.MeasureNext.FirstOrDefault(m => m.Path == "form: volume");
        var measured = Decide(Office((Share)0.2 with { Evidence = Evidence.Guess }, volume: Known));
        var before = 1 - said.Ranking[0].Certainty.Figures!.Value;
        var after = 1 - measured.Ranking[0].Certainty.Figures!.Value;
        Assert.That(volume?.DoubtAfter ?? before, Is.EqualTo(before).Within(0.1));
        Assert.That(after, Is.EqualTo(before).Within(0.1));
    }

    private static Department Office(Share wrong, Evidence? volume = null)
    {
        var office = HandMade.Office(new Traits { BurdenStickers = 0 });
        var workflow = office.Workflows[0];
        return office with
        {
            Evidence = Known,
            Workflows =
            [
                workflow with
                {
                    Due = null,
                    Evidence = Known,
                    Arrivals = workflow.Arrivals! with { Evidence = volume ?? Evidence.Guess },
                    States =
                    [
                        (WorkState)workflow.States[0] with
                        {
                            Transitions =
                            [
                                new Transition { Event = "wrong", Target = "checked", Probability = wrong, Evidence = wrong.Evidence },
                                new Transition { Event = "right", Target = "done", Probability = Share.Rest },
                            ],
                        },
                        (WorkState)workflow.States[1] with { Work =
                            ((WorkState)workflow.States[1]).Work with { Effort = Duration.About(TimeSpan.FromMinutes(10)) } },
                        workflow.States[2],
                    ],
                },
            ],
        };
    }

    private static Decision Decide(Department department)
    {
        var asIs = Experiment.Run(department, Month);
        Candidate[] candidates = [Candidate.From(Quicker("each", "keyed", 5)), Candidate.From(Quicker("wrong", "checked", 5))];
        return new DecisionMaker(Criteria.Standard, Weights.Direct(new Dictionary<string, double> { ["time"] = 1 }),
            WhatIf.Compare(asIs, candidates))
        {
            Files = Files,
            Simulate = (runs, _) =>
                [.. Experiment.RunAll([.. runs.Select(r =>
                    new ExperimentRequest { Department = r.Department, Options = r.Options, WithHours = false })], StudyStage.Figures, null,
                    default).Select(f => f.Result)],
        }.Decide(default);
    }

    // The new time is a claim of its own, so that some doubt is left when the share is known.
    private static Scenario Quicker(string id, string state, double minutes) => new()
    {
        Id = id,
        Evidence = new Evidence { Class = EvidenceClass.Interview, Spread = 1.1 },
        Changes = [new EffortChange { State = new StatePath("form", state), Effort = Duration.About(TimeSpan.FromMinutes(minutes)) }],
    };
}
