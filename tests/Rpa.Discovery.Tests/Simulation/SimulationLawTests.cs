using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What must hold for every department.</summary>
[Category("Long")]
public sealed class SimulationLawTests
{
    private static readonly ulong[] Seeds = [3, 14, 15, 92, 65, 35];

    [Test]
    public void Samples_AreTheSameForAnyNumberOfThreads()
    {
        foreach (var seed in Seeds)
        {
            var department = GeneratedDepartments.Make(seed);
            var results = new[] { 1, 2, 3, 5 }.Select(threads => Experiment.Run(department, Days(40, 11) with { Threads = threads }))
                .ToList();
            foreach (var other in results.Skip(1))
            {
                for (var row = 0; row < results[0].Samples.Rows.Count; row++)
                {
                    Assert.That(other.Samples.Rows[row].Key, Is.EqualTo(results[0].Samples.Rows[row].Key));
                    Assert.That(other.Samples.Rows[row].Value.Select(BitConverter.DoubleToInt64Bits),
                        Is.EqualTo(results[0].Samples.Rows[row].Value.Select(BitConverter.DoubleToInt64Bits)));
                }

                Assert.That(other.Pools.SelectMany(p => p.QueueByHourOfWeek),
                    Is.EqualTo(results[0].Pools.SelectMany(p => p.QueueByHourOfWeek)));
            }
        }
    }

    [Test]
    public void Causes_SumToTheWaiting_AndParts_ToTheCycleTime()
    {
        foreach (var seed in Seeds)
        {
            var samples = Experiment.Run(GeneratedDepartments.Make(seed),
                Days(60, 2) with { Drain = new TimeAmount(90, TimeUnit.Day) }).Samples;
            foreach (var owner in samples.Rows.Where(r => r.Key.Kind == MeasureKind.WorkflowCases).Select(r => r.Key.Owner))
            {
                double Sum(params MeasureKind[] kinds) => kinds.Sum(k => samples.Of(k, owner).Sum());
                var waiting = Sum(MeasureKind.WorkflowWaitingHours);
                Assert.That(Sum(MeasureKind.WorkflowBatchingHours, MeasureKind.WorkflowUnavailabilityHours,
                    MeasureKind.WorkflowPriorityHours, MeasureKind.WorkflowContentionHours), Is.EqualTo(waiting).Within(1e-6));
                // A backlog's age lies before the study, in no part; what waits at a join waits beside the path that ended last.
                if (!GeneratedDepartments.Make(seed).FindWorkflow(owner)!.Backlog.Any())
                {
                    var parts = waiting + Sum(MeasureKind.WorkflowProcessingHours, MeasureKind.WorkflowPausedHours,
                        MeasureKind.WorkflowExternalHours);
                    Assert.That(parts, Is.EqualTo(Sum(MeasureKind.WorkflowCycleHours)).Within(1e-6));
                }
            }

            foreach (var owner in samples.Rows.Where(r => r.Key.Kind == MeasureKind.StateVisits).Select(r => r.Key.Owner))
            {
                foreach (var kind in new[] { MeasureKind.StateUnavailabilityHours, MeasureKind.StatePriorityHours,
                    MeasureKind.StateContentionHours, MeasureKind.StateContentionWhileAbsentHours })
                    Assert.That(samples.Of(kind, owner), Is.All.GreaterThanOrEqualTo(0));
                Assert.That(samples.Of(MeasureKind.StateContentionWhileAbsentHours, owner).Sum(),
                    Is.LessThanOrEqualTo(samples.Of(MeasureKind.StateContentionHours, owner).Sum() + 1e-9));
            }
        }
    }

    [Test]
    public void LittlesLaw_HoldsInTicksForEveryState()
    {
        foreach (var seed in Seeds)
        {
            // Nothing before the window and nothing left after it: the time integral of the queue is the waiting of all visits.
            var department = GeneratedDepartments.Make(seed, DepartmentKind.OneByOne);
            department =
                department with
                {
                    Workflows = [.. department.Workflows.Select(w =>
                    w with { Arrivals = On("09:00", 7, Monday, Monday.AddDays(1), Monday.AddDays(3)) })]
                };
            var samples = Experiment.Run(department, Days(300)).Samples;
            foreach (var (measure, row) in samples.Rows.Where(r => r.Key.Kind == MeasureKind.StateQueueHours))
                Assert.That(row[0], Is.EqualTo(samples.Of(MeasureKind.StateWaitingHours, measure.Owner)[0]).Within(1e-9));
            var byPool = department.Pools.Sum(p => samples.Of(MeasureKind.PoolQueueHours, p.Id)[0]);
            var single = department.Workflows.SelectMany(w => w.AllStates).OfType<WorkState>()
                .All(s => s.Work.By.Kind == AssignmentKind.One && s.Work.Automation is null);
            if (single)
                Assert.That(byPool, Is.EqualTo(samples.Sum(MeasureKind.StateQueueHours)[0]).Within(1e-6));
            Assert.That(samples.Sum(MeasureKind.PoolBusyHours)[0], Is.EqualTo(samples.Sum(MeasureKind.StateStaffHours)[0]).Within(1e-6),
                "people's time by pool and by state");
        }
    }

    [Test]
    public void ReleasedHours_DoNotDependOnCapacity()
    {
        // Without timers and guards on time; every case is followed to its end.
        double[] Hours(int capacity, double effort) => Experiment.Run(
            Department.Named("d").WithOffice().WithPool("clerk", capacity).With(Flow(
                "case", new Arrivals { About = new ArrivalRate { Count = 40, Per = RatePeriod.OpenDay } },
                Work("do", "clerk", Duration.About(Minutes(effort)), To("again", (Share)0.3), To("end")),
                Work("again", "clerk", Duration.About(Minutes(5)), To("do")), End())),
            Days(100, 3) with { DrainAll = true }).Samples.Sum(MeasureKind.StateCohortStaffHours);
        var few = Hours(2, 20).Zip(Hours(2, 12), (a, b) => a - b);
        var many = Hours(9, 20).Zip(Hours(9, 12), (a, b) => a - b);
        Assert.That(few, Is.EqualTo(many).Within(1e-9));
        Assert.That(few, Is.All.GreaterThan(0));
    }

    [Test]
    public void Department_WithAnUnrelatedStateAdded_DrawsTheSame()
    {
        var before = Tandem();
        var flow = before.Workflows[0];
        var after = before.With(flow with { States = [new ChoiceState { Id = "new", Transitions = [To("task-1")] }, .. flow.States] });
        var options = Days(60, 2);
        Assert.That(Experiment.Run(after, options).Samples.Of(MeasureKind.WorkflowCycleHours, "case"),
            Is.EqualTo(Experiment.Run(before, options).Samples.Of(MeasureKind.WorkflowCycleHours, "case")));
    }

    [Test]
    public void Replications_AreTheSameWhateverRanBefore()
    {
        // One loop after another department, and a fresh one.
        foreach (var seed in Seeds)
        {
            var plan = Experiment.Compile(GeneratedDepartments.Make(seed), Days(30));
            var used = new EventLoop();
            var other = Experiment.Compile(GeneratedDepartments.Make(seed + 1000), Days(30));
            used.Run(other, 5, new double[other.Layout.Measures.Length], null, null, CancellationToken.None);
            var first = new double[plan.Layout.Measures.Length];
            var second = new double[plan.Layout.Measures.Length];
            used.Run(plan, 2, first, null, null, CancellationToken.None);
            new EventLoop().Run(plan, 2, second, null, null, CancellationToken.None);
            Assert.That(first, Is.EqualTo(second));
        }
    }

    [Test]
    public void RoundsOfReplications_GoOnWhereTheyEnded()
    {
        var options = Days(50, 6);
        var all = Experiment.RunAll([new ExperimentRequest { Department = Tandem(), Options = options }], StudyStage.AsIs)[0].Samples;
        var later = Experiment.RunAll([new ExperimentRequest { Department = Tandem(),
            Options = options with { Replications = ReplicationPlan.Exactly(2), FirstReplication = 4 } }], StudyStage.AsIs)[0].Samples;
        Assert.That(later.Of(MeasureKind.WorkflowCycleHours, "case"), Is.EqualTo(all.Of(MeasureKind.WorkflowCycleHours, "case")[4..]));
    }

    [Test]
    public void SteadyState_StopsAtItsNumberOfCases()
    {
        var result = Experiment.Run(Tandem(), new ExperimentOptions
        {
            Start = Monday, Cases = 5000, DrainAll = true,
            Replications = ReplicationPlan.Exactly(3)
        });
        Assert.That(result.Workflows[0].Cases.Mean, Is.EqualTo(5000));
        Assert.That(result.Workflows[0].Completed.Mean, Is.EqualTo(5000));
        Assert.That(result.Years, Is.EqualTo(500 / (365.25 * 24)).Within(0.003));
    }

    [Test]
    public void Progress_IsTold_AndCancellationThrows()
    {
        var seen = new List<StudyProgress>();
        Experiment.Run(Tandem(), Days(400, 40), new Listener(seen));
        Assert.That(seen.Select(p => p.Fraction), Is.Ordered.And.All.InRange(0, 1));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => Experiment.Run(Tandem(), Days(400, 40), cancellationToken: cancelled.Token));
    }

    private sealed class Listener(List<StudyProgress> seen) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}
