using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>Busy departments, one for each thing that a department can do, and one with all of them.</summary>
internal static class AuditDepartments
{
    private static readonly Department Staff = (Department.Named("staff").WithOffice() with { TimeZone = "Europe/Berlin" })
        .With(new CalendarDefinition { Id = "online", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "09:00-15:30") })
        .With(new CalendarDefinition { Id = "late", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Saturday, "10:00-19:00") }) with
    {
        People =
        [
            new Person { Id = "ann", Skills = new Dictionary<string, double> { ["key-in"] = 0.8 },
                Absence = new Absence { SickDaysPerYear = 40.0 } },
            new Person { Id = "bob", Calendar = "late", Skills = new Dictionary<string, double> { ["key-in"] = 1.3 } },
            new Person { Id = "cay", AtOnce = 2, Hours = WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Thursday,
                TimeRange.Parse("08:00-14:00")) },
        ],
        Pools =
        [
            new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 3 }, new CapacityStep { From = Monday.AddDays(10), Count = 2 }],
                OtherWork = new OtherWork { Share = 0.1 } },
            new Pool
            {
                Id = "window", Members = ["ann", "bob", "cay"], Allocation = Allocation.Fastest, OtherWork = new OtherWork { Share = 0.05 },
                Overtime = new Overtime { For = OvertimeFor.Due, UpToHours = 1.5, PerMonthHours = 12 },
            },
            new Pool { Id = "desk", Members = ["cay", "bob"], Allocation = Allocation.LeastBusy },
            new Pool { Id = "supervisor", Capacity = [new CapacityStep { Count = 1 }],
                Overtime = new Overtime { For = OvertimeFor.Backlog, UpToHours = 1 } },
        ],
        Systems = [new InformationSystem { Id = "core", Online = "online" }, new InformationSystem { Id = "seats", Seats = 2 }],
        Machines = [new Machine { Id = "pc-1" }, new Machine { Id = "pc-2", Calendar = "late" }],
        Bots =
        [
            new Bot { Id = "robot", Units = 2, Uptime = new Uptime { BetweenFailures = Exponential(400), Repair = Exponential(90) },
                Licence = new Licence { PerMachine = true, Machines = ["pc-1", "pc-2"], PerYear = 1 } },
            new Bot { Id = "helper", Calendar = "office",
                Uptime = new Uptime { BetweenFailures = Exponential(300), Repair = Exponential(60), PeopleWhileDown = true } },
        ],
    };

    /// <summary>By name.</summary>
    public static IReadOnlyDictionary<string, Department> ByName { get; } = Make();

    private static Dictionary<string, Department> Make()
    {
        var named = One("named people", "letter", Piece("key", "window", 25) with { Skill = "key-in" }, Piece("sort", "window", 20),
            Piece("file", "desk", 15));
        var several = One("any of several", "letter",
            Piece("key", new Assignment { Kind = AssignmentKind.Any, Pools = [Of("desk"), Of("clerk"), Of("window")] }, 40),
            Piece("file", "clerk", 20));
        var joint = One(
            "joint work", "letter", Piece("meet", All(Of("clerk", 2), Of("supervisor")), 12), Piece("file", "clerk", 20),
            Piece("agree", All(Of("window"), Of("desk")), 10) with { Patience = new TimeAmount(2, TimeUnit.WorkingHour) });
        var systems = One("systems", "letter", Piece("key", "clerk", 25) with { Systems = ["core", "seats"] },
            Piece("look", "window", 20) with { Systems = ["seats"] });
        var persons = One("rules about persons", "letter", Piece("key", "clerk", 25), Piece("check", "clerk", 10) with { NotBy = "key" },
            Piece("sign", "clerk", 10) with { SameAs = "key" });
        var batches = One(
            "batches", "letter", Piece("sort", "clerk",
                5) with
            { Batch = new WorkBatch { Size = 5, OrAfter = new TimeAmount(1, TimeUnit.WorkingDay), SetUp = Exponential(10) } },
            Piece("file", "window", 4) with { Batch = new WorkBatch { Size = 8, OrAt = new TimeOnly(15, 0), EffortPerBatch = true } });
        var interrupts = One("interruptions", "letter", Piece("key", "clerk", 35) with { PickUp = Exponential(2) },
            Piece("file", "window", 20))
            .With(FlowOf("counter", 12, Piece("serve", new Assignment { Kind = AssignmentKind.Any, Pools = [Of("clerk"), Of("window")] },
                10) with
            { Interrupts = true, Priority = 2 }))
            .With(FlowOf("call", 6, Piece("answer", "clerk", 5) with { Interrupts = true, Priority = 1, Systems = ["seats"] }));
        var attended = One("bots and machines", "letter", Automated(Piece("key", "clerk", 25), "robot", attended: false),
            Automated(Piece("file", "clerk", 20), "helper", attended: true),
            Automated(Piece("send", "clerk", 9), "helper", attended: false));
        return new()
        {
            ["named people"] = named, ["any of several"] = several, ["joint work"] = joint, ["systems"] = systems,
            ["rules about persons"] = persons,
            ["batches"] = batches, ["interruptions"] = interrupts, ["bots and machines"] = attended, ["parallel"] = Parallel(),
            ["repeated"] = Repeated(),
            ["everything"] = Together(named, several, joint, systems, persons, batches, interrupts, attended, Parallel(), Repeated()),
        };
    }

    // Regions that end in their own time, that lead out, that join at the first; a state within a state; a timer of the outer state.
    private static Department Parallel() => (Staff with { Id = "parallel" }).With(new Workflow
    {
        Id = "letter", Initial = "both", Arrivals = PerDay(14),
        Due = (Varying<Due>)new Due { After = new TimeAmount(2, TimeUnit.WorkingDay) },
        States =
        [
            new ParallelState
            {
                Id = "both",
                Regions =
                [
                    new Region { Id = "ask", Initial = "asked",
                        States = [Wait("asked", Exponential(500), To("answered", (Share)0.8), To("refused", (Share)0.2)),
                            End("answered")] },
                    new Region { Id = "key", Initial = "keyed",
                        States = [State(Piece("keyed", "clerk", 20), "checked"), State(Piece("checked", "window", 10), "ready"),
                            End("ready")] },
                    new Region { Id = "maybe", Probability = 0.5, Initial = "copied",
                        States = [State(Piece("copied", "clerk", 15), "copy-filed"), End("copy-filed")] },
                ],
                Transitions = [new Transition { Event = "joined", Target = "race" },
                    new Transition { Event = "late", Target = "refused", After = Exponential(3000) }],
            },
            new ParallelState
            {
                Id = "race", JoinCount = 1,
                Regions =
                [
                    new Region { Id = "one", Initial = "fast", States = [State(Piece("fast", "clerk", 9), "fast-done"), End("fast-done")] },
                    new Region { Id = "two", Initial = "slow",
                        States = [Wait("slow", Exponential(60), To("slow-done")), End("slow-done")] },
                ],
                Transitions = [new Transition { Event = "joined", Target = "inside" }],
            },
            new CompoundState
            {
                Id = "inside", Initial = "read", States = [State(Piece("read", "clerk", 6), "noted"),
                    Wait("noted", Exponential(40), To("read", (Share)0.2), To("read-done", (Share)0.8)), End("read-done")],
                Transitions = [new Transition { Event = "done", Target = "end" },
                    new Transition { Event = "out", Target = "refused", After = Exponential(4000) }],
            },
            End(), End("refused"),
        ],
    });

    private static Department Repeated() => (Staff with { Id = "repeated" }).With(Flow(
        "letter", PerDay(9),
        (WorkState)State(Piece("lines", "clerk", 6), "pages") with { Repeat = new Repeat { Attribute = "lines" } },
        (WorkState)State(Piece("pages", "window", 5), "end") with { Repeat = new Repeat { Times = 3, AtOnce = true } }, End()) with
    {
        Attributes = [new CaseAttribute { Id = "lines",
            Choices = [new() { Value = "0", Number = 0, Share = 0.1 }, new() { Value = "1", Number = 1, Share = 0.5 },
                new() { Value = "4", Number = 4, Share = 0.4 }] }],
    });

    private static Department Together(params Department[] parts) => Staff with
    {
        Id = "everything",
        Workflows = [.. parts.SelectMany((p, i) =>
            p.Workflows.Select(w =>
                w with { Id = $"{w.Id}-{i}", Arrivals = w.Arrivals is null ? null : PerDay(2), Priority = 1 + (i % 5),
                    Order = (QueueOrder)(i % 3), OffHours = i % 4 == 0 ? OffHours.Finish : null }))],
    };

    private static Department One(string id, string workflow, params AuditedStep[] pieces) =>
        (Staff with { Id = id.Replace(' ', '-') }).With(FlowOf(workflow, 16, pieces));

    private static Workflow FlowOf(string id, double perDay, params AuditedStep[] pieces) => new()
    {
        Id = id, Initial = pieces[0].Id, Arrivals = PerDay(perDay),
        Due = (Varying<Due>)new Due { After = new TimeAmount(1, TimeUnit.WorkingDay) },
        States = [.. pieces.Select((p, i) => State(p, i + 1 < pieces.Length ? pieces[i + 1].Id : "end")), End()],
    };

    private static Arrivals PerDay(double count) => new() { About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay } };

    private static WorkState State(AuditedStep piece, string next) => new()
    {
        Id = piece.Id,
        Work = new Work
        {
            By = piece.By, Effort = Duration.About(Minutes(piece.Mean)), Skill = piece.Skill, Systems = piece.Systems,
            Patience = piece.Patience, NotBy = piece.NotBy, SameAs = piece.SameAs,
            Batch = piece.Batch, Interrupts = piece.Interrupts, PickUp = piece.PickUp, Priority = piece.Priority,
            Automation = piece.Automation,
        },
        Transitions = [To(next), new Transition { Event = "withdrawn", Target = next, After = Duration.About(Minutes(2500)) }],
    };

    private static AuditedStep Piece(string id, Assignment by, double mean) => new(id, by, mean);

    private static AuditedStep Automated(AuditedStep piece, string bot, bool attended) => piece with
    {
        Automation = new Automation
        {
            Bot = bot, Effort = Duration.About(Minutes(12)), Coverage = (Share)0.7, Exceptions = (Share)0.2,
            Extra = Exactly(2), ReviewShare = 0.2, ReviewEffort = Exactly(3), Attended = attended
        },
    };

    private static PoolCount Of(string pool, int count = 1) => new() { Pool = pool, Count = count };

    private static Assignment All(params PoolCount[] pools) => new() { Kind = AssignmentKind.All, Pools = pools };

    private sealed record AuditedStep(string Id, Assignment By, double Mean)
    {
        public string? Skill { get; init; }

        public IReadOnlyList<string> Systems { get; init; } = [];

        public TimeAmount? Patience { get; init; }

        public string? NotBy { get; init; }

        public string? SameAs { get; init; }

        public WorkBatch? Batch { get; init; }

        public bool Interrupts { get; init; }

        public Duration? PickUp { get; init; }

        public int? Priority { get; init; }

        public Automation? Automation { get; init; }
    }
}
