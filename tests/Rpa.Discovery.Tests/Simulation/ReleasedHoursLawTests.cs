using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>The laws of released hours and of queues, over generated departments.</summary>
[Category("Long")]
public sealed class ReleasedHoursLawTests
{
    private static readonly ulong[] Seeds = [.. Enumerable.Range(0, 24).Select(n => (ulong)n)];

    [Test]
    public void Scenario_ThatSaysWhatIsAlreadySo_ChangesNoBitOfAnyFigure()
    {
        foreach (var seed in Seeds)
        {
            var department = GeneratedDepartments.Make(seed);
            var scenario = new Scenario
            {
                Id = "same",
                Changes =
                [
                    .. department.Pools.Where(p => p.Capacity.Count > 0)
                    .Select(p => new StaffChange { Pool = p.Id, Capacity = p.Capacity }),
                    .. department.Pools.Where(p => p.Calendar is not null)
                    .Select(p => new CalendarChange { Pool = p.Id, Calendar = p.Calendar! }),
                    .. department.Workflows.SelectMany(w => w.AllStates.OfType<WorkState>()
                        .Select(s => new EffortChange { State = new StatePath(w.Id, s.Id), Effort = s.Work.Effort })),
                ],
            };
            Assert.That(scenario.Changes, Is.Not.Empty);
            Assert.That(scenario.Apply(department).TryGetValue(out var same), Is.True);
            var asIs = Experiment.Run(department, Days(25, 2)).Samples;
            var toBe = Experiment.Run(same!, Days(25, 2)).Samples;
            Assert.That(toBe.Rows.Select(r => r.Key), Is.EqualTo(asIs.Rows.Select(r => r.Key)));
            Assert.That(toBe.Rows.SelectMany(r => r.Value).Select(BitConverter.DoubleToInt64Bits),
                Is.EqualTo(asIs.Rows.SelectMany(r => r.Value).Select(BitConverter.DoubleToInt64Bits)), $"department {seed}");
        }
    }

    [Test]
    public void ReleasedHours_WithoutTimersAndGuardsOnTime_AreTheSameForAnyCapacity()
    {
        var (compared, released) = (0, 0.0);
        foreach (var seed in Seeds)
        {
            var department = WithoutTime(GeneratedDepartments.Make(seed, DepartmentKind.OneByOne));
            var quicker =
                department with { Workflows = [.. department.Workflows.Select(w => w with { States = [.. w.States.Select(Quicker)] })] };
            var runs = new[] { (department, 2), (quicker, 2), (department, 5), (quicker, 5) }.Select(run => Run(run.Item1, run.Item2))
                // Where too few people leave somebody waiting for ever, not every case has had its work: no need of the other runs.
                .TakeWhile(samples => !samples.Sum(MeasureKind.WorkflowCensored).Any(n => n > 0)).ToArray();
            if (runs.Length < 4)
                continue;
            var hours = runs.Select(r => r.Sum(MeasureKind.StateCohortStaffHours)).ToArray();
            var few = hours[0].Zip(hours[1], (a, b) => a - b).ToArray();
            Assert.That(hours[2].Zip(hours[3], (a, b) => a - b), Is.EqualTo(few).Within(1e-7), $"department {seed}");
            compared++;
            released += few.Sum();
        }

        Assert.That((compared > 15, released > 100), Is.EqualTo((true, true)), $"{compared} departments, {released:0.#} h released");
    }

    [Test]
    public void Effort_OfTheCohort_IsTheSameForAnyCapacity_HoweverManyAreLeftOver()
    {
        var (compared, unfinished) = (0, 0.0);
        foreach (var seed in Seeds)
        {
            var department = WithoutTime(GeneratedDepartments.Make(seed, DepartmentKind.OneByOne)) with { };
            department =
                department with
                {
                    People = [.. department.People.Select(p =>
                    p with { Skills = p.Skills.ToDictionary(s => s.Key, _ => 1.0, StringComparer.Ordinal) })]
                };
            var runs = new[] { 1, 2, 5 }.Select(times => Run(department, times, new TimeAmount(1, TimeUnit.Day))).ToArray();
            var hours = runs.Select(r => r.Sum(MeasureKind.StateCohortEffortHours)).ToArray();
            Assert.That(hours[1], Is.EqualTo(hours[0]).Within(1e-7), $"department {seed}");
            Assert.That(hours[2], Is.EqualTo(hours[0]).Within(1e-7), $"department {seed}");
            compared++;
            unfinished += runs[0].Sum(MeasureKind.WorkflowCensored).Sum();
        }

        Assert.That((compared, unfinished), Is.GreaterThan((20, 500.0)));
    }

    [Test]
    public void ReleasedHours_WithATimerInTheQueue_DependOnCapacity()
    {
        // The law's condition is not idle: where cases leave a queue, fewer people give less work.
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1).With(Flow(
            "case", new Arrivals { About = new ArrivalRate { Count = 60, Per = RatePeriod.OpenDay } },
            Work("do", "clerk", Exactly(10), To("end"),
                new Transition { Event = "gone", Target = "end", After = Exactly(60), WhileWaiting = true }), End()));
        double Hours(int factor) => Run(department, factor).Sum(MeasureKind.StateCohortStaffHours)[0];
        Assert.That(Hours(1), Is.LessThan(0.9 * Hours(3)));
    }

    [Test]
    public void LittlesLaw_HoldsInTicksForEveryPool()
    {
        var pools = 0;
        foreach (var seed in Seeds)
        {
            // Without bots, so that a state waits for people alone; nothing before the window, nothing left after it.
            var department = GeneratedDepartments.Make(seed, DepartmentKind.OneByOne);
            department = department with
            {
                Workflows = [.. department.Workflows.Select(w => w with
                {
                    Arrivals = On("09:00", 9, Monday, Monday.AddDays(1), Monday.AddDays(3)),
                    States = [.. w.States.Select(s => s is WorkState work ? work with { Work = work.Work with { Automation = null } } : s)],
                })],
            };
            var samples = Experiment.Run(department, Days(300)).Samples;
            foreach (var pool in department.Pools)
            {
                var waited = department.Workflows
                    .SelectMany(w => w.AllStates.OfType<WorkState>().Where(s => s.Work.By.Pools.Any(p => p.Pool == pool.Id))
                        .Select(s => $"{w.Id}/{s.Id}"))
                    .Sum(path => Ticks(samples.Of(MeasureKind.StateWaitingHours, path)[0]));
                Assert.That(Ticks(samples.Of(MeasureKind.PoolQueueHours, pool.Id)[0]), Is.EqualTo(waited), $"department {seed}, {pool.Id}");
                pools += waited > 0 ? 1 : 0;
            }
        }

        Assert.That(pools, Is.GreaterThan(20));
    }

    private static long Ticks(double hours) => (long)Math.Round(hours * Rpa.Discovery.Calendars.StudyClock.Hour);

    private static SampleTable Run(Department department, int times, TimeAmount? drain = null) => Experiment.Run(
        department with
        {
            Pools = [.. department.Pools.Select(p =>
            p with { Capacity = [.. p.Capacity.Select(c => c with { Count = c.Count * times })] })]
        },
        // Two years are enough for whoever is not left waiting for ever.
        Days(12, 2) with { Drain = drain ?? new TimeAmount(2, TimeUnit.Year) }).Samples;

    private static WorkflowState Quicker(WorkflowState state) => state is WorkState work
        ? work with { Work = work.Work with { Effort = work.Work.Effort.Map(law => TheoryAgreement.Scaled(law, 0.8)) } }
        : state;

    private static Department WithoutTime(Department department) => department with
    {
        Bots = [.. department.Bots.Select(b => b with { Uptime = b.Uptime is null ? null : b.Uptime with { PeopleWhileDown = false } })],
        Workflows = [.. department.Workflows.Select(w => w with
        {
            States = [.. w.States.Select(ByOnePool)
                .Select(s => s with { Transitions = [.. s.Transitions.Where(t => !t.IsTimer && !SeesTime(t.Guard))] })],
        })],
    };

    // Where the effort depends on the pool, who happens to be free must not decide.
    private static WorkflowState ByOnePool(WorkflowState state) => state is WorkState { Work.Effort.Per: "pool" } work
        ? work with { Work = work.Work with { By = work.Work.By.Pools[0].Pool } }
        : state;

    private static bool SeesTime(Guard? guard) => guard is OverdueGuard or Comparison { Left: AgeTerm };
}
