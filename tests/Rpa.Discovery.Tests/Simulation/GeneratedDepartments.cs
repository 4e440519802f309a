using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Tests.Simulation.Departments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Departments with a bit of everything that the kernel does, made from a number.</summary>
internal sealed class GeneratedDepartments(ulong seed)
{
    private ulong _next;

    /// <summary>The department of a number; always the same.</summary>
    public static Department Make(ulong seed) => new GeneratedDepartments(seed).Make();

    private Department Make()
    {
        var department = Department.Named($"generated-{seed}").WithOffice() with { TimeZone = "Asia/Tokyo" };
        department = department.With(new CalendarDefinition { Id = "late", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Saturday, "10:30-20:00").ClosedOnHolidaysOf("JP") });
        var pools = 1 + Pick(3);
        for (var p = 0; p < pools; p++)
            department = department.With(MakePool($"pool-{p}"));
        department = department.With(new Bot
        {
            Id = "bot", Units = 1 + Pick(2), Calendar = Chance(0.5) ? "late" : null,
            Uptime = Chance(0.6) ? new Uptime { BetweenFailures = Exponential(300), Repair = About(90), PeopleWhileDown = Chance(0.5) } : null,
        });
        var workflows = 1 + Pick(3);
        for (var w = 0; w < workflows; w++)
            department = department.With(MakeWorkflow($"flow-{w}", pools));
        return department;
    }

    private Pool MakePool(string id) => new()
    {
        Id = id,
        Capacity = [new CapacityStep { Count = 1 + Pick(4) }],
        Calendar = Pick(3) switch { 0 => "late", _ => null },
        OtherWork = Chance(0.5) ? new OtherWork { Share = 0.05 + (0.3 * Uniform()), Lasting = About(8) } : null,
        Absence = Chance(0.5) ? new Absence { SickDaysPerYear = 20 * Uniform(), LeaveDaysPerYear = 30.0, LeaveByMonth = new Dictionary<int, double> { [1] = 2 } } : null,
        Overtime = !Chance(0.6) ? null : new Overtime
        {
            For = (OvertimeFor)Pick(3),
            UpToHours = Chance(0.7) ? 0.5 + (2 * Uniform()) : null,
            PerMonthHours = Chance(0.5) ? 10 : null,
            PerYearHours = Chance(0.3) ? 15 : null,
        },
    };

    private Workflow MakeWorkflow(string id, int pools)
    {
        var states = new List<WorkflowState>();
        var count = 2 + Pick(5);
        for (var s = 0; s < count; s++)
            states.Add(MakeState($"s-{s}", s, count, pools));
        states.Add(End("done"));
        states.Add(End("dropped"));
        return new Workflow
        {
            Id = id,
            Initial = "s-0",
            Priority = Chance(0.4) ? 1 + Pick(5) : 5,
            Order = Chance(0.3) ? (QueueOrder)Pick(3) : QueueOrder.Fifo,
            OffHours = Chance(0.25) ? OffHours.Finish : null,
            Arrivals = Chance(0.25)
                ? On("09:30", 3 + Pick(15), Monday.AddDays(1), Monday.AddDays(8))
                : new Arrivals { About = new ArrivalRate { Count = 4 + Pick(20), Per = RatePeriod.OpenDay }, Peaks = [new Peak { Kind = PeakKind.Hour, Number = 9, Factor = 3 }] },
            Due = (Varying<Due>)(Chance(0.7) ? new Due { After = new TimeAmount(1 + Pick(3), TimeUnit.WorkingDay) } : new Due { DayOfMonth = 20 }),
            Attributes =
            [
                new CaseAttribute { Id = "channel", Choices = [new() { Value = "paper", Share = 0.6 }, new() { Value = "screen", Share = 0.4 }] },
                new CaseAttribute { Id = "amount", Number = Distribution.Lognormal(100, 1) },
                new CaseAttribute { Id = "pages", Choices = [new() { Value = "1", Number = 1, Share = 0.7 }, new() { Value = "4", Number = 4, Share = 0.3 }] },
            ],
            Backlog = Chance(0.4) ? [new BacklogItem { State = "s-0", Count = 1 + Pick(8), Age = About(2000) }] : [],
            States = states,
        };
    }

    private WorkflowState MakeState(string id, int index, int count, int pools)
    {
        var on = index + 1 < count ? $"s-{index + 1}" : "done";
        var transitions = new List<Transition>();
        if (Chance(0.3))
            transitions.Add(To("done") with { Event = "guarded", Guard = MakeGuard() });
        if (index > 0 && Chance(0.35))
            transitions.Add(To($"s-{Pick(index)}", Chance(0.5) ? (Share)0.2 : PerChannel<Share>(0.1, 0.3)) with { Event = "back" });
        transitions.Add(To(on) with { Event = "on" });
        if (Chance(0.3))
        {
            var after = Chance(0.5) ? About(400) : new DurationLaw { Distribution = Distribution.Gamma(1, 0.5), Clock = Chance(0.5) ? DurationClock.WorkingDays : DurationClock.WorkingHours };
            transitions.Add(new Transition { Event = "late", Target = Chance(0.7) ? "dropped" : null, After = after, WhileWaiting = Chance(0.5) });
        }

        switch (Pick(8))
        {
            case 0:
                return new ChoiceState { Id = id, Transitions = [.. transitions.Where(t => !t.IsTimer)] };
            case 1 or 2:
                return new WaitState { Id = id, Wait = Chance(0.5) ? About(300) : new DurationLaw { Distribution = Distribution.Uniform(0, 2), Clock = DurationClock.WorkingDays }, Transitions = transitions };
            default:
                return new WorkState { Id = id, Work = MakeWork(pools), Transitions = transitions };
        }
    }

    private Work MakeWork(int pools)
    {
        Assignment by = $"pool-{Pick(pools)}";
        if (pools > 1 && Chance(0.3))
            by = new Assignment { Kind = AssignmentKind.Any, Pools = [new PoolCount { Pool = "pool-1" }, new PoolCount { Pool = "pool-0" }] };
        return new Work
        {
            By = by,
            Effort = Pick(4) switch
            {
                0 => PerChannel(About(25), About(6) with { ScaledBy = "pages" }),
                1 => Exactly(Pick(3) * 20),
                2 => new DurationLaw { Distribution = Distribution.Mixture((0.9, Distribution.Lognormal(500, 0.5)), (0.1, Distribution.Lognormal(4000, 0.5))), AwkwardShare = 0.1 },
                _ => About(30),
            },
            Automation = !Chance(0.3) ? null : new Automation
            {
                Bot = "bot",
                Effort = About(4),
                Coverage = Chance(0.5) ? (Varying<Share>)(Share)0.8 : PerChannel<Share>(0.2, 0.95),
                Exceptions = Chance(0.6) ? (Varying<Share>)(Share)0.3 : null,
                Extra = About(3),
                ThenEffortShare = 0.7,
                ReviewShare = 0.2,
                ReviewEffort = About(2),
            },
        };
    }

    private Guard MakeGuard() => Pick(5) switch
    {
        0 => new Comparison { Left = new AttributeTerm { Attribute = "amount" }, Operator = ComparisonOperator.Greater, Right = new NumberTerm { Value = 180 } },
        1 => new Conjunction
        {
            Left = new Comparison { Left = new AttributeTerm { Attribute = "channel" }, Operator = ComparisonOperator.Equal, Right = new TextTerm { Value = "paper" } },
            Right = new Negation { Inner = new Comparison { Left = new AttributeTerm { Attribute = "pages" }, Operator = ComparisonOperator.Less, Right = new NumberTerm { Value = 2 } } },
        },
        2 => new OverdueGuard(),
        3 => new Comparison { Left = new AgeTerm(), Operator = ComparisonOperator.GreaterOrEqual, Right = new DurationTerm { Value = new TimeAmount(2, TimeUnit.Day) } },
        _ => new Comparison { Left = new VisitsTerm { State = "s-0" }, Operator = ComparisonOperator.GreaterOrEqual, Right = new NumberTerm { Value = 2 } },
    };

    private static Varying<T> PerChannel<T>(T paper, T other)
        where T : class => new() { Per = "channel", Cases = [new VaryingCase<T> { Key = "paper", Value = paper }], Else = other };

    private static DurationLaw About(double minutes) => DurationLaw.About(Minutes(minutes));

    private double Uniform() => Keys.Uniform(Keys.Draw(seed, Keys.Name("generated", DrawPurpose.Generate), _next++));

    private bool Chance(double share) => Uniform() < share;

    private int Pick(int count) => (int)(Uniform() * count);
}
