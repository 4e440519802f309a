using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>The kernel gives what the plain simulator gives, tick for tick: counts, cycle times, waiting by cause, staff time, levels of
/// pools.</summary>
[Category("Long")]
public sealed class PlainSimulatorTests
{
    private static readonly Arrivals OftenOnOpenDays = new() { About = new ArrivalRate { Count = 60, Per = RatePeriod.OpenDay } };

    private static readonly Dictionary<string, (Department Department, ExperimentOptions Options)> Small = new(StringComparer.Ordinal)
    {
        ["queue that never closes"] = (Tandem(), Days(10, warmUp: 2)),
        ["number of cases, drained"] = (Tandem(), new() { Start = Monday, Cases = 500, DrainAll = true }),
        ["office hours and pauses"] = (
            Office(3).With(Flow("letter", OftenOnOpenDays, Work("read", "clerk", Lognormal(17), To("answer")),
                Work("answer", "clerk", Exponential(5), To("end")), End())),
            Days(40, warmUp: 5)),
        ["rework and guards on visits"] = (
            Office(3).With(Flow("letter", OftenOnOpenDays, Work("read", "clerk", Exponential(9), To("check")),
                Work("check", "clerk", Exactly(2), GivenUp, To("read", (Share)0.4), To("end")), End(), End("dropped"))),
            Days(40)),
        ["attributes, per, choices, assignments"] = (Attributes(), Days(60)),
        ["waits and timers"] = (Timers(), Days(60, warmUp: 7)),
        ["priorities and several workflows"] = (Priorities(), Days(45)),
        ["due order and shortest first"] = (Orders(), Days(45)),
        ["any of two pools"] = (AnyOf(), Days(45)),
        ["due dates and overtime for what is due"] = (Late(OvertimeFor.Due), Days(90)),
        ["overtime for the backlog, within limits"] = (Late(OvertimeFor.Backlog, perDay: 2, perMonth: 9), Days(90)),
        ["overtime to finish"] = (Late(OvertimeFor.Finish, perDay: 0.5), Days(90)),
        ["finishing late without overtime"] = (
            Office(3).With(Flow("letter", OftenOnOpenDays, Work("read", "clerk", Lognormal(20), To("end")),
                End()) with
            { OffHours = OffHours.Finish }), Days(45)),
        ["absence"] = (Absent(), Days(80)),
        ["other work"] = (Interrupted(Allocation.LongestIdle), Days(45)),
        ["other work, the least busy first"] = (Interrupted(Allocation.LeastBusy), Days(45)),
        ["capacity that changes"] =
            (Office(3).With(Flow("letter", OftenOnOpenDays, Work("read", "clerk", Lognormal(20), To("end")), End())) with
            {
                Pools = [new Pool { Id = "clerk", Capacity = [new() { Count = 2 }, new() { From = new DateOnly(2026, 1, 20), Count = 4 },
                new() { From = new DateOnly(2026, 2, 10), Count = 1 }] }],
            }, Days(60)),
        ["seasons, peaks and growth"] = (Seasons(), Days(120)),
        ["arrivals out of hours"] = (Every(ClosedGaps.NextOpening), Days(40)),
        ["arrivals on open time"] = (Every(ClosedGaps.Stop), Days(40)),
        ["arrivals that wait for the opening"] = (Every(ClosedGaps.WaitForOpening), Days(40)),
        ["dated batches and backlog"] = (Batches(), Days(100)),
        ["backlog that somebody takes up at once"] = (
            Department.Named("always").WithPool("clerk", 2)
                .With(Flow("letter", SmallDepartments.Every(Exponential(300)), Work("do", "clerk", Lognormal(30), To("end")), End())
                with
                { Backlog = [new BacklogItem { State = "do", Count = 5 }] }), Days(5)),
        ["a bot with exceptions and review"] = (WithBot(), Days(60, warmUp: 3)),
        ["a bot that fails and people who wait"] = (WithBot(failing: true), Days(60)),
        ["a bot that fails and people who take over"] = (WithBot(failing: true, peopleWhileDown: true), Days(60)),
        ["awkward cases come back"] = (WithBot(awkward: true), Days(60)),
        ["round the clock over clock changes"] = (
            Absent(always: true) with { TimeZone = "Europe/Berlin" }, Days(20) with { Start = new DateOnly(2026, 3, 20) }),
    };

    private static IEnumerable<string> Names => Small.Keys;

    private static Transition GivenUp => To("dropped") with
    {
        Guard = new Comparison
        {
            Left = new VisitsTerm { State = "read" }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 2 }
        },
    };

    [TestCaseSource(nameof(Names))]
    public void Run_EachSmallDepartment_EqualsTheKernelTickForTick(string name)
    {
        var (department, options) = Small[name];
        foreach (var seed in new ulong[] { 1, 2, 3 })
            Assert.That(PlainComparison.Differences(department, options with { Seed = seed }, replication: (int)seed - 1), Is.Empty,
                $"seed {seed}");
    }

    private static IEnumerable<string> Features => FeatureCatalogue.Departments.Keys;

    [TestCaseSource(nameof(Features))]
    public void Run_EachFeature_EqualsTheKernelTickForTick(string feature)
    {
        var options = Days(19, warmUp: 2) with { Drain = new TimeAmount(5, TimeUnit.Day) };
        foreach (var seed in new ulong[] { 1, 2 })
            Assert.That(PlainComparison.Differences(FeatureCatalogue.Departments[feature], options with { Seed = seed }), Is.Empty,
                $"seed {seed}");
    }

    [TestCaseSource(nameof(Features))]
    public void Validate_EachFeature_FindsNoError(string feature) => Assert.That(
        DepartmentValidator.Validate(FeatureCatalogue.Departments[feature]).Where(d => d.Severity == Severity.Error)
            .Select(d => d.Message), Is.Empty);

    [Test]
    public void Run_GeneratedDepartments_EqualTheKernelTickForTick()
    {
        var options = new ExperimentOptions
        {
            Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(40, TimeUnit.Day), WarmUp = new TimeAmount(5, TimeUnit.Day),
            Drain = new TimeAmount(20, TimeUnit.Day),
        };
        for (var number = 0; number < 40; number++)
            Assert.That(PlainComparison.Differences(GeneratedDepartments.Make((ulong)number, DepartmentKind.Routed),
                options with { Seed = (ulong)number }), Is.Empty, $"generated department {number}");
    }

    [TestCase("processes/tax-collection.yaml")]
    [TestCase("processes/imizu-reconciliation.yaml")]
    public void Run_AShippedSample_EqualsTheKernelTickForTick(string path)
    {
        var department = DepartmentYaml.Load(Checkout.Path(path));
        var options = new ExperimentOptions
        {
            Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(30, TimeUnit.Day),
            Drain = new TimeAmount(10, TimeUnit.Day)
        };
        Assert.That(PlainComparison.Differences(department, options), Is.Empty);
    }

    [Test]
    public void Run_ADifferentSeed_IsFoundByTheComparison()
    {
        var (department, options) = Small["office hours and pauses"];
        var one = PlainSimulator.Run(department, options with { Seed = 1 });
        var two = PlainSimulator.Run(department, options with { Seed = 2 });
        Assert.That((long)one.Workflows[0].Cycle, Is.Not.EqualTo((long)two.Workflows[0].Cycle));
        Assert.That((long)one.Pools[0].Busy, Is.GreaterThan(0L).And.Not.EqualTo((long)two.Pools[0].Busy));
    }

    private static Duration Lognormal(double minutes) => Duration.About(Minutes(minutes));

    private static Department Office(int clerks) => Department.Named("office").WithOffice().WithPool("clerk", clerks);

    private static Arrivals PerDay(double count) => new() { About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay } };

    private static CaseAttribute Choice(string id, params (string Value, double Share)[] choices) => new()
    {
        Id = id,
        Choices = [.. choices.Select(c => new AttributeChoice
        {
            Value = c.Value,
            Share = c.Share,
            Number = double.TryParse(c.Value, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null,
        })],
    };

    private static Varying<Duration> Per(string attribute, string value, Duration law, Duration otherwise) =>
        new() { Per = attribute, Cases = [new() { Key = value, Value = law }], Else = otherwise };

    private static Comparison Compared(string attribute, ComparisonOperator how, Term value) =>
        new() { Left = new AttributeTerm { Attribute = attribute }, Operator = how, Right = value };

    private static Department Attributes()
    {
        var amount = new CaseAttribute { Id = "amount", Number = Distribution.Lognormal(42000, 1.4) };
        var large = new Conjunction
        {
            Left = Compared("amount", ComparisonOperator.Greater, new NumberTerm { Value = 60000 }),
            Right = new Negation { Inner = new OneOf { Attribute = "channel", Values = ["screen"] } },
        };
        var read = Work("read", "clerk", Per("channel", "paper", Lognormal(12), Exponential(4)), To("sort") with
        {
            Set = [new AttributeAssignment
            {
                Attribute = "tries",
                Value = new ArithmeticTerm { Operator = '+', Left = new AttributeTerm { Attribute = "tries" },
                    Right = new NumberTerm { Value = 1 } },
            }],
        });
        var sort = new ChoiceState
        {
            Id = "sort",
            Transitions =
            [
                To("approve") with { Guard = large },
                To("read") with
                {
                    Probability = new Varying<Share> { Per = "channel",
                        Cases = [new() { Key = "paper", Value = 0.3 }, new() { Key = "fax", Value = 0.6 }], Else = (Share)0 },
                },
                To("end", Share.Rest),
            ],
        };
        var approve = Work("approve", "clerk", Exponential(3) with { ScaledBy = "tries" }, To("sort") with
        {
            Set = [new AttributeAssignment { Attribute = "channel", Value = new TextTerm { Value = "screen" } }],
        });
        return Office(3).With(Flow("letter", OftenOnOpenDays, read, sort, approve, End()) with
        {
            Attributes = [Choice("channel", ("paper", 0.5), ("fax", 0.1), ("screen", 0.4)),
                Choice("tries", ("0", 0.9), ("1", 0.1)), amount],
        });
    }

    private static Department Timers()
    {
        Transition Timer(string target, Duration after, bool whileWaiting = false) =>
            To(target) with { Event = "late-" + target, After = after, WhileWaiting = whileWaiting };
        var days = new Duration { Distribution = Distribution.Gamma(6 * 86400, 0.8) };
        var working = new Duration { Distribution = Distribution.Gamma(3, 0.5), Clock = DurationClock.WorkingDays };
        var hours = new Duration { Distribution = Distribution.Gamma(9, 0.5), Clock = DurationClock.WorkingHours };
        return Office(2).With(Flow(
            "letter",
            PerDay(30),
            Work("read", "clerk", Lognormal(20), To("ask", (Share)0.3), To("reply"),
                Timer("dropped", Exponential(300), whileWaiting: true)),
            Wait("ask", days, To("read"),
                Timer("remind", new Duration { Distribution = Distribution.Constant(5), Clock = DurationClock.WorkingDays })),
            Work("remind", "clerk", Exactly(7), To("other"), Timer("dropped", Exponential(200))),
            Wait("other", Per("kind", "short", hours, working), To("reply")),
            Work("reply", "clerk", Lognormal(11), To("end"), To("end") with { Event = "nudge", Target = null, After = Exponential(60) }),
            End(),
            End("dropped")) with
        { Attributes = [Choice("kind", ("short", 0.5), ("long", 0.5))] });
    }

    private static Department Priorities()
    {
        Workflow Of(string id, int priority, double perDay, double minutes) =>
            Flow(id, PerDay(perDay), Work("do", "clerk", Lognormal(minutes), To("more", (Share)0.5), To("end")),
                Work("more", "clerk", Exponential(minutes), To("end")), End())
                with
            { Priority = priority };
        return Office(3).With(Of("urgent", 1, 30, 5)).With(Of("ordinary", 5, 30, 12)).With(Of("someday", 9, 8, 25));
    }

    private static Department Orders()
    {
        Due In(double days) => new() { After = new TimeAmount(days, TimeUnit.WorkingDay) };
        var late = Flow("late", PerDay(25), Work("do", "clerk", Lognormal(12), To("end")), End()) with
        {
            Order = QueueOrder.Due,
            Attributes = [Choice("kind", ("fast", 0.3), ("slow", 0.7))],
            Due = new Varying<Due> { Per = "kind", Cases = [new() { Key = "fast", Value = In(1) }], Else = In(6) },
        };
        var sized = Flow("sized", PerDay(25), Work("do", "clerk", Per("size", "large", Lognormal(25), Lognormal(4)), To("end")), End()) with
        {
            Order = QueueOrder.Shortest,
            Priority = 4,
            Attributes = [Choice("size", ("large", 0.4), ("small", 0.6))],
            Due = new Due { After = new TimeAmount(2, TimeUnit.Day) },
        };
        var monthly = Flow("monthly", PerDay(3), Work("do", "clerk", Exponential(10), To("end")),
            End()) with
        { Due = new Due { DayOfMonth = 20 } };
        return Office(3).With(late).With(sized).With(monthly);
    }

    private static Department AnyOf()
    {
        Assignment any = new() { Kind = AssignmentKind.Any, Pools = [new() { Pool = "window" }, new() { Pool = "clerk" }] };
        var shared = new WorkState
        {
            Id = "do",
            Work = new Work
            {
                By = any, Effort = new Varying<Duration>
                {
                    Per = "pool",
                    Cases = [new() { Key = "window", Value = Lognormal(9) }], Else = Lognormal(14)
                }
            }, Transitions = [To("end")]
        };
        return Office(2).With(new Pool { Id = "window", Capacity = [new() { Count = 1 }], Calendar = "counter" })
            .With(new CalendarDefinition
            {
                Id = "counter",
                Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Saturday, "10:00-15:30")
            })
            .With(Flow("shared", PerDay(40), shared, End()))
            .With(Flow("own", PerDay(25), Work("do", "clerk", Lognormal(11), To("end")), End()) with { Priority = 4 })
            .With(Flow("counter", PerDay(12), Work("do", "window", Lognormal(6), To("end")), End()));
    }

    private static Department Late(OvertimeFor kind, double? perDay = null, double? perMonth = null) => Office(3) with
    {
        Pools = [new Pool
        {
            Id = "clerk",
            Capacity = [new() { Count = 3 }],
            Overtime = new Overtime { For = kind, UpToHours = perDay, PerMonthHours = perMonth },
        }],
        Workflows =
        [
            Flow("letter", PerDay(45), Work("do", "clerk", Lognormal(22), To("check")),
                Work("check", "clerk", Lognormal(8), To("end")), End())
                with { Due = new Due { After = new TimeAmount(2, TimeUnit.WorkingDay) } },
            Flow("call", PerDay(6), Work("do", "clerk", Lognormal(14), To("end")),
                End()) with { Due = new Due { After = new TimeAmount(4, TimeUnit.WorkingHour) }, Priority = 3 },
        ],
    };

    private static Department Absent(bool always = false)
    {
        var absence = new Absence
        {
            SickDaysPerYear = 30.0,
            LeaveDaysPerYear = 40.0,
            LeaveByMonth = new Dictionary<int, double> { [2] = 2.5 },
            Dates = ["2026-03-10/03-11"],
        };
        var pool = new Pool { Id = "clerk", Capacity = [new() { Count = 4 }], Absence = absence };
        var department = Department.Named("absent").With(pool).With(Flow(
            "letter", PerDay(always ? 140 : 50), Work("do", "clerk", Lognormal(30), To("check")),
            Work("check", "clerk", Lognormal(4), To("end")), End()));
        return always
            ? department with { Workflows = [department.Workflows[0] with { Arrivals = SmallDepartments.Every(Exponential(11)) }] }
            : department.WithOffice();
    }

    private static Department Interrupted(Allocation allocation) => Office(3) with
    {
        Pools = [new Pool
        {
            Id = "clerk", Capacity = [new() { Count = 3 }], Allocation = allocation,
            OtherWork = new OtherWork { Share = 0.3, Lasting = Lognormal(25) },
            Overtime = new Overtime { For = OvertimeFor.Finish },
        }],
        Workflows = [Flow("letter", PerDay(50), Work("do", "clerk", Lognormal(17), To("end")), End())],
    };

    private static Department Seasons()
    {
        Peak Factor(PeakKind kind, int number, double factor) => new() { Kind = kind, Number = number, Factor = factor };
        var perDay = OftenOnOpenDays with
        {
            Seasons = [Factor(PeakKind.Month, 3, 1.6)],
            Peaks = [Factor(PeakKind.Weekday, 1, 1.5), Factor(PeakKind.Hour, 9, 2), Factor(PeakKind.LastDays, 3, 2),
                Factor(PeakKind.AfterClosed, 0, 1.2)],
            GrowthPerYear = 0.5,
        };
        var perYear = new Arrivals
        {
            About = new ArrivalRate { Count = 2000, Per = RatePeriod.Year },
            Seasons = [Factor(PeakKind.Month, 2, 3)], Peaks = [Factor(PeakKind.DayOfMonth, 10, 4)]
        };
        var perMonth = new Arrivals
        {
            About = new ArrivalRate { Count = 100, Per = RatePeriod.Month },
            Peaks = [Factor(PeakKind.FirstDays, 2, 5)]
        };
        WorkflowState[] states = [Work("do", "clerk", Lognormal(12), To("end")), End()];
        return Office(3).With(Flow("daily", perDay, states)).With(Flow("yearly", perYear, states)).With(Flow("monthly", perMonth, states));
    }

    private static Department Every(ClosedGaps closed) => Office(2).With(Flow(
        "letter", new Arrivals { Every = Exponential(20), Closed = closed }, Work("do", "clerk", Lognormal(12), To("end")), End()));

    private static Department Batches()
    {
        var batches = new Arrivals
        {
            Batches =
            [
                new() { DayOfMonth = 31, At = new TimeOnly(9, 0), Count = 120, IfClosed = IfClosed.Next },
                new() { DayOfMonth = 15, Count = 40, IfClosed = IfClosed.Previous, Months = [2, 3] },
                new() { Dates = [new DateOnly(2026, 1, 18)], Count = 10, IfClosed = IfClosed.Same },
            ],
        };
        return Office(2)
            .With(Flow("list", batches, Work("do", "clerk", Lognormal(7), To("check")),
                Work("check", "clerk", Exactly(1), To("end")), End()) with
            {
                Due = new Due { After = new TimeAmount(3, TimeUnit.WorkingDay) },
                Backlog =
            [
                new() { State = "do", Count = 25, Age = new Duration { Distribution = Distribution.Uniform(0, 6 * 86400) } },
                new() { State = "check", Count = 5,
                    Age = new Duration { Distribution = Distribution.Uniform(0, 30), Clock = DurationClock.WorkingHours } },
            ],
            });
    }

    private static Department WithBot(bool failing = false, bool peopleWhileDown = false, bool awkward = false)
    {
        var automation = new Automation
        {
            Bot = "keying",
            Effort = Lognormal(5),
            Coverage = new Varying<Share> { Per = "channel", Cases = [new() { Key = "paper", Value = 0.6 }], Else = (Share)0.95 },
            Exceptions = awkward ? null : (Varying<Share>)(Share)0.2,
            Extra = Lognormal(3),
            ThenEffortShare = 0.5,
            ReviewShare = 0.1,
            ReviewEffort = Lognormal(2),
        };
        var effort = awkward
            ? new Duration
            {
                Distribution = Distribution.Mixture((0.8, Distribution.Lognormal(300, 0.5)),
                (0.2, Distribution.Lognormal(1800, 0.5))), AwkwardShare = 0.2
            } : Lognormal(12);
        var uptime = !failing ? null : new Uptime
        {
            BetweenFailures = new Duration { Distribution = Distribution.Exponential(5 * 3600) },
            Repair = new Duration { Distribution = Distribution.Lognormal(3 * 3600, 1) },
            PeopleWhileDown = peopleWhileDown,
        };
        return Office(2)
            .With(new CalendarDefinition { Id = "online", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:00-20:00") })
            .With(new Bot { Id = "keying", Units = 2, Calendar = "online", Uptime = uptime })
            .With(Flow(
                "form",
                PerDay(60),
                new WorkState
                {
                    Id = "key", Work = new Work { By = "clerk", Effort = effort, Automation = automation },
                    Transitions = [To("key", (Share)0.1), To("check")]
                },
                Work("check", "clerk", Exponential(4), To("end")),
                End()) with
            { Attributes = [Choice("channel", ("paper", 0.4), ("screen", 0.6))] });
    }
}
