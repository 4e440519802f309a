using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Judges.TinyDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>A small department for each feature of the language and for meetings of two, named by what it shows.</summary>
internal static class FeatureCatalogue
{
    private static readonly Person[] Three = [Person("anna", ("key", 0.8), ("sign", 1)), Person("ben", ("key", 1.3)),
        Person("carl", ("sign", 1.1))];
    private static readonly Absence Away = new()
    {
        SickDaysPerYear = 25.0, LeaveDaysPerYear = 30.0,
        LeaveByMonth = new Dictionary<int, double> { [1] = 2 }, Dates = ["2026-01-13"]
    };
    private static readonly OtherWork Calls = new() { Share = 0.2, Lasting = About(8) };
    private static readonly Overtime Stay = new() { For = OvertimeFor.Backlog, UpToHours = 2, PerMonthHours = 12 };
    private static readonly WeeklyHours Mornings = WeeklyHours.On(DayOfWeek.Monday, DayOfWeek.Thursday, TimeRange.Parse("09:00-13:30"));
    private static readonly Uptime Fails = new() { BetweenFailures = Exponential(200), Repair = About(60) };
    private static readonly Automation Robot = new()
    {
        Bot = "bot", Effort = About(9), Coverage = (Varying<Share>)(Share)0.7,
        Exceptions = (Varying<Share>)(Share)0.2, Extra = About(3), ThenEffortShare = 0.6, ReviewShare = 0.1, ReviewEffort = About(2)
    };
    private static readonly Assignment Pair = All(("clerk", 2));
    private static readonly Assignment Sign = All(("clerk", 1), ("chief", 1));
    private static readonly WorkBatch Five = new() { Size = 5, OrAfter = new TimeAmount(3, TimeUnit.WorkingHour), SetUp = About(6) };
    private static readonly Transition Tired = new() { Event = "tired", Target = "gone", After = About(300) };

    /// <summary>Name → department.</summary>
    public static IReadOnlyDictionary<string, Department> Departments { get; } = new Dictionary<string, Department>(StringComparer.Ordinal)
    {
        ["people: skills and factors"] = Desk().With(Letters("desk", 40, 14, w => w with { Skill = "key" }))
            .With(Letters("desk", 15, 10, w => w with { Skill = "sign" }, "sign")),
        ["people: own hours"] = Desk(p => p.Id == "ben" ? p with { Hours = Mornings } : p).With(Letters("desk", 40, 15)),
        ["people: own calendar"] = Desk(p => p.Id == "carl" ? p with { Calendar = "evening" } : p).With(Letters("desk", 40, 15)),
        ["people: own absence"] = Desk(p => p.Id == "anna" ? p with { Absence = Away } : p).With(Letters("desk", 35, 16)),
        ["people: the home's absence"] = Desk(pool: p => p with { Absence = Away }).With(Letters("desk", 30, 16)),
        ["people: at once"] = Desk(p => p.Id == "anna" ? p with { AtOnce = 3 } : p).With(Letters("desk", 50, 18)),
        ["people: at once with absence and other work"] =
            Desk(p => p with { AtOnce = 2 }, p => p with { Absence = Away, OtherWork = Calls }).With(Letters("desk", 60, 18)),
        ["people: several pools"] = Desk().WithMembers("window", "ben", "carl").With(Letters("desk", 25, 15))
            .With(Letters("window", 25, 9, id: "visitor", priority: 3)),
        ["people: several pools with overtime of the home"] = Desk(pool: p => p with { Overtime = Stay })
            .With(new Pool { Id = "window", Members = ["ben", "carl"] })
            .With(Letters("desk", 30, 15)).With(Letters("window", 25, 9, id: "visitor")),
        ["people: effort per person"] = Desk()
            .With(Letters("desk", 40, 1, w =>
                w with
                {
                    Effort = new Varying<Duration>
                    {
                        Per = "person", Cases = [new() { Key = "anna", Value = About(9) }],
                        Else = About(20)
                    }
                })),
        ["people: effort per pool over any"] = Desk().WithPool("help", 1)
            .With(Letters(Any("desk", "help"), 45, 1,
                w => w with
                {
                    Effort = new Varying<Duration>
                    {
                        Per = "pool", Cases = [new() { Key = "help", Value = About(25) }],
                        Else = About(12)
                    }
                })),
        ["people: fastest first"] = Desk(pool: p => p with { Allocation = Allocation.Fastest })
            .With(Letters("desk", 30, 14, w => w with { Skill = "key" })).With(Letters("desk", 10, 14, id: "any")),
        ["people: least busy first"] = Desk(pool: p => p with { Allocation = Allocation.LeastBusy }).With(Letters("desk", 30, 14)),
        ["people: any of named and anonymous"] = Desk().WithPool("help", 2)
            .With(Letters(Any("help", "desk"), 60, 14, w => w with { Skill = "key" })),
        ["people: overtime for what is due, as persons"] =
            Desk(pool: p => p with { Overtime = new Overtime { For = OvertimeFor.Due, PerYearHours = 9 } })
            .With(Letters("desk", 45, 16) with { Due = (Varying<Due>)new Due { After = new TimeAmount(1, TimeUnit.WorkingDay) } }),
        ["joint: two of one pool"] = Office(3).With(Letters(Pair, 20, 14)),
        ["joint: two pools"] = Office(2).WithPool("chief", 1).With(Letters(Sign, 15, 12)).With(Letters("clerk", 15, 10, id: "alone")),
        ["joint: hours that overlap in part"] = Office(2).WithPool("chief", 1, "evening").With(Letters(Sign, 12, 25))
            .With(Letters("clerk", 15, 10, id: "alone")),
        ["joint: people who are in both pools"] = Desk().WithMembers("signers", "anna", "carl")
            .With(Letters(All(("desk", 1), ("signers", 1)), 20, 14)).With(Letters("desk", 15, 10, id: "alone")),
        ["joint: at once is one person"] = Desk(p => p with { AtOnce = 2 }).With(Letters(All(("desk", 2)), 20, 14))
            .With(Letters("desk", 15, 10, id: "alone")),
        ["joint: reservation after patience"] = Office(3)
            .With(Letters(All(("clerk", 3)), 4, 20, w => w with { Patience = new TimeAmount(40, TimeUnit.Minute) }))
            .With(Letters("clerk", 60, 14, id: "alone")),
        ["joint: the pool's patience in working hours"] = Desk(pool: p => p with { Patience = new TimeAmount(2, TimeUnit.WorkingHour) })
            .With(Letters(All(("desk", 3)), 3, 20)).With(Letters("desk", 40, 17, id: "alone")),
        ["joint: nobody is kept for whom is out of hours"] = Office(3).WithPool("chief", 1, "evening")
            .With(Letters(Sign, 6, 25, w => w with { Patience = new TimeAmount(30, TimeUnit.Minute) }))
            .With(Letters("clerk", 60, 14, id: "alone")),
        ["joint: absence of one"] = Desk(pool: p => p with { Absence = Away }).WithPool("chief", 1)
            .With(Letters(All(("desk", 1), ("chief", 1)), 16, 25)),
        ["joint: other work of one"] = Desk(pool: p => p with { OtherWork = Calls }).With(Letters(All(("desk", 2)), 20, 15)),
        ["joint: overtime of one"] = Office(2).With(new Pool { Id = "chief", Capacity = [new() { Count = 1 }], Overtime = Stay })
            .With(Letters(Sign, 18, 24)),
        ["joint: overtime of both"] = Office(2, p => p with { Overtime = Stay })
            .With(new Pool { Id = "chief", Capacity = [new() { Count = 1 }], Overtime = Stay }).With(Letters(Sign, 22, 24)),
        ["joint: skill and factors"] = Desk().WithPool("chief", 1)
            .With(Letters(All(("desk", 1), ("chief", 1)), 18, 20, w => w with { Skill = "sign" })),
        ["joint: capacity that changes"] =
            Office(0, p =>
                p with
                {
                    Capacity = [new() { Count = 3 }, new() { From = Monday.AddDays(3), Count = 2 },
                    new() { From = Monday.AddDays(8), Count = 4 }]
                }).With(Letters(Pair, 20, 20)),
        ["joint: timers"] = Office(3).With(Letters(Pair, 25, 16, timer: Tired)),
        ["eyes: not by"] = Desk().With(Two(w => w with { NotBy = "do" })),
        ["eyes: same as"] = Desk().With(Two(w => w with { SameAs = "do" })),
        ["eyes: same as, with absence"] = Desk(pool: p => p with { Absence = Away }).With(Two(w => w with { SameAs = "do" })),
        ["eyes: not by, with capacity that changes"] =
            Office(0, p => p with { Id = "desk", Capacity = [new() { Count = 3 }, new() { From = Monday.AddDays(4), Count = 2 }] })
            .With(Two(w => w with { NotBy = "do" })),
        ["eyes: not by, after a bot"] = Desk().With(new Bot { Id = "bot" })
            .With(Two(w => w with { NotBy = "do" }, w => w with { Automation = Robot })),
        ["systems: hours"] = Online().With(Letters("clerk", 30, 15, w => w with { Systems = ["core"] }))
            .With(Letters("clerk", 20, 12, id: "other")),
        ["systems: seats"] = Online(2, always: true).With(Letters("clerk", 50, 20, w => w with { Systems = ["core"] })),
        ["systems: hours and seats, with pauses"] = Online(1).With(Letters("clerk", 20, 15, w => w with { Systems = ["core"] }))
            .With(Letters("clerk", 20, 12, id: "other")),
        ["systems: joint work"] = Online(2).WithPool("chief", 1).With(Letters(Sign, 15, 18, w => w with { Systems = ["core"] })),
        ["systems: overtime"] = Online(2, pool: p => p with { Overtime = Stay })
            .With(Letters("clerk", 55, 18, w => w with { Systems = ["core"] })),
        ["systems: interrupted work"] = Online(2).With(Letters("clerk", 35, 22, w => w with { Systems = ["core"] }))
            .With(Visitors("clerk", 20)),
        ["systems: factors at a return"] = Desk().With(new InformationSystem { Id = "core", Online = "evening" })
            .With(Letters("desk", 30, 18, w => w with { Systems = ["core"], Skill = "key" })),
        ["interruptions: a counter"] = Office(3).With(Letters("clerk", 40, 20, w => w with { PickUp = About(2) }))
            .With(Visitors("clerk", 30)),
        ["interruptions: three urgencies"] = Office(2).With(Letters("clerk", 20, 25, w => w with { PickUp = About(2) }))
            .With(Visitors("clerk", 20)).With(Visitors("clerk", 10, "call", 1)),
        ["interruptions: named people and skills"] = Desk().With(Letters("desk", 35, 22, w => w with { PickUp = About(2) }))
            .With(Visitors("desk", 20, skill: "sign")),
        ["interruptions: at once"] = Desk(p => p with { AtOnce = 2 }).With(Letters("desk", 60, 25)).With(Visitors("desk", 40)),
        ["interruptions: overtime and other work"] = Office(3, p => p with { Overtime = Stay, OtherWork = Calls })
            .With(Letters("clerk", 45, 22)).With(Visitors("clerk", 25)),
        ["interruptions: absence"] = Desk(pool: p => p with { Absence = Away })
            .With(Letters("desk", 35, 30, w => w with { PickUp = About(3) })).With(Visitors("desk", 20)),
        ["interruptions: timers"] = Office(2).With(Letters("clerk", 30, 22, timer: Tired)).With(Visitors("clerk", 20)),
        ["interruptions: joint work beside"] = Office(3).With(Letters(Pair, 14, 20)).With(Letters("clerk", 20, 15, id: "alone"))
            .With(Visitors("clerk", 20)),
        ["batches: size and age"] = Office(2).With(Letters("clerk", 50, 8, w => w with { Batch = Five })),
        ["batches: at a time of day, one effort"] = Office(2)
            .With(Letters("clerk", 50, 30, w => w with { Batch = new WorkBatch { OrAt = new TimeOnly(15, 30), EffortPerBatch = true } })),
        ["batches: in order of due dates and of effort"] = Office(2)
            .With(Letters("clerk", 50, 10, w => w with { Batch = Five, Order = QueueOrder.Shortest }))
            .With(Letters("clerk", 40, 9, w => w with { Batch = Five, Order = QueueOrder.Due }, "due")),
        ["batches: timers"] = Office(2).With(Letters("clerk", 50, 9, w => w with { Batch = Five }, timer: Tired)),
        ["batches: interrupted"] = Office(2).With(Letters("clerk", 40, 9, w => w with { Batch = Five, PickUp = About(2) }))
            .With(Visitors("clerk", 15)),
        ["batches: joint"] = Office(3).With(Letters(Pair, 40, 9, w => w with { Batch = Five })),
        ["batches: with a bot before"] = Office(2).With(new Bot { Id = "bot", Uptime = Fails with { PeopleWhileDown = true } })
            .With(Letters("clerk", 50, 9, w => w with { Batch = Five, Automation = Robot })),
        ["batches: per person, with skills and seats"] = Desk().With(new InformationSystem { Id = "core", Seats = 1 })
            .With(Letters("desk", 50, 8, w =>
                w with
                {
                    Batch = Five,
                    Skill = "key",
                    Systems = ["core"],
                    Effort = new Varying<Duration>
                    {
                        Per = "person", Cases = [new() { Key = "anna", Value = About(6) }],
                        Else = About(11)
                    }
                })),
        ["bots: one machine for two"] = Office(2).With(new Machine { Id = "pc" }).With(Licensed("pc"))
            .With(Letters("clerk", 60, 12, w => w with { Automation = Robot })),
        ["bots: machines with hours"] = Office(2).With(new Machine { Id = "pc", Calendar = "office" })
            .With(new Machine { Id = "old-pc", Calendar = "evening" }).With(Licensed("pc", "old-pc"))
            .With(Letters("clerk", 60, 12, w => w with { Automation = Robot })),
        ["bots: attended"] = Office(2).With(Licensed())
            .With(Letters("clerk", 40, 12, w => w with { Automation = Robot with { Attended = true } })),
        ["bots: attended, failing, on a machine with a seat"] = Office(3).With(new Machine { Id = "pc" })
            .With(new InformationSystem { Id = "core", Seats = 2 }).With(Licensed("pc") with { Uptime = Fails })
            .With(Letters("clerk", 40, 12, w => w with { Automation = Robot with { Attended = true }, Systems = ["core"] })),
        ["bots: failing by the clock"] = Office(2).With(new Machine { Id = "pc" })
            .With(Licensed("pc") with { Units = 2, Uptime = Fails, FailsByClock = true })
            .With(Letters("clerk", 40, 12, w => w with { Automation = Robot with { Attended = true } })),
        ["bots: failing by the clock, with hours of their own"] = Office(2)
            .With(new Bot
            {
                Id = "bot", Units = 2, Calendar = "office", Uptime = Fails with { PeopleWhileDown = true },
                FailsByClock = true
            }).With(Letters("clerk", 60, 12, w => w with { Automation = Robot })),
        ["bots: a system that goes offline"] = Online(2).With(Licensed())
            .With(Letters("clerk", 60, 12, w => w with { Automation = Robot, Systems = ["core"] })),
        ["bots: repeated"] = Office(3).With(Licensed() with { Uptime = Fails with { PeopleWhileDown = true } })
            .With(Letters("clerk", 25, 12, w => w with { Automation = Robot }, repeat: new Repeat { Times = 3, AtOnce = true })),
        ["tokens: all"] = Office(3).With(Parallel(null)),
        ["tokens: first"] = Office(3).With(Parallel(1)),
        ["tokens: two of three, guards, chance, otherwise"] = Office(3).With(Parallel(2, chance: true)),
        ["tokens: out of a region and into one"] = Office(3).With(Parallel(null, leaves: true)),
        ["tokens: timers of the outer state"] = Office(2).With(Parallel(null, timer: Tired)),
        ["tokens: compound in a region"] = Office(3).With(Parallel(null, nested: true)),
        ["tokens: four eyes across regions"] = Desk().With(Parallel(null, "desk", narrowed: true)),
        ["tokens: joint work and batches in regions"] = Office(4).With(Parallel(null, change: w => w with { By = Pair, Batch = Five })),
        ["tokens: interrupted in regions"] = Office(3).With(Parallel(null, change: w => w with { PickUp = About(2) }))
            .With(Visitors("clerk", 15)),
        ["tokens: at least one of three"] = Office(3).With(AtLeastOne(Parallel(null, chance: true))),
        ["tokens: at least one, withdrawn by the first"] = Office(2).With(AtLeastOne(Parallel(1, chance: true, timer: Tired))),
        ["tokens: ready together"] = Office(2).With(Together()).With(Letters("clerk", 20, 9)),
        ["tokens: ready together, urgent and by due date"] = Office(2).With(Together(w => w with { Order = QueueOrder.Due }))
            .With(Letters("clerk", 20, 9, id: "urgent", priority: 1)),
        ["tokens: ready together in batches and pairs"] = Office(4)
            .With(Together(w =>
                w with { By = Pair, Batch = new WorkBatch { Size = 2, OrAfter = new TimeAmount(1, TimeUnit.WorkingDay) } })),
        ["tokens: round in no time"] = Office(2).With(Round()),
        ["tokens: choices at the beginning of regions"] = Office(3).With(Parallel(null, choices: true)),
        ["repeat: in sequence"] = Office(3).With(Letters("clerk", 20, 9, repeat: new Repeat { Times = 3 }))
            .With(Letters("clerk", 20, 9, id: "other")),
        ["repeat: at once, by an attribute"] = Office(3)
            .With(Letters("clerk", 25, 9, repeat: new Repeat { Attribute = "lines", AtOnce = true })),
        ["repeat: with timers and priorities"] = Office(2)
            .With(Letters("clerk", 20, 12, repeat: new Repeat { Attribute = "lines" }, timer: Tired))
            .With(Letters("clerk", 20, 9, id: "urgent", priority: 1)),
        ["repeat: in batches"] = Office(3)
            .With(Letters("clerk", 25, 9, w => w with { Batch = Five }, repeat: new Repeat { Times = 2, AtOnce = true })),
        ["started: by a way, with attributes"] = Office(3).With(Starting(timer: false)).With(Letters("clerk", 5, 9, id: "reminder")),
        ["started: by a timer that disturbs nothing"] = Office(3).With(Starting(timer: true)).With(Letters("clerk", 5, 9, id: "reminder")),
        ["backlog: inside a region"] = Office(3)
            .With(Parallel(null) with { Backlog = [new BacklogItem { State = "b-1", Count = 6, Age = About(1000) }] }),
    };

    private static Duration About(double minutes) => Duration.About(Minutes(minutes));

    private static Arrivals PerDay(double count) => new() { About = new ArrivalRate { Count = count, Per = RatePeriod.OpenDay } };

    private static Department Base => Empty.WithHours("evening", "12:30-20:00");

    private static Department Office(int clerks, Func<Pool, Pool>? change = null)
    {
        var pool = new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = clerks }] };
        return Base.With(change?.Invoke(pool) ?? pool);
    }

    private static Department Desk(Func<Person, Person>? change = null, Func<Pool, Pool>? pool = null)
    {
        var desk = new Pool { Id = "desk", Members = [.. Three.Select(p => p.Id)] };
        return Three.Aggregate(Base, (d, p) => d.With(change?.Invoke(p) ?? p)).With(pool?.Invoke(desk) ?? desk);
    }

    private static Department Online(int? seats = null, bool always = false, Func<Pool, Pool>? pool = null) =>
        Office(3, pool).WithHours("online", "09:00-12:15", "13:30-16:45")
            .With(new InformationSystem { Id = "core", Online = always ? null : "online", Seats = seats });

    private static Bot Licensed(params string[] machines) => new()
    {
        Id = "bot", Units = 2, Licence = machines.Length == 0 ? null : new Licence { PerMachine = true, Machines = machines, PerYear = 1 },
    };

    private static Workflow Letters(
        Assignment by, double perDay, double minutes, Func<Work, Work>? change = null, string id = "letter", int priority = 5,
        Repeat? repeat = null, Transition? timer = null)
    {
        var work = new Work { By = by, Effort = About(minutes) };
        return Flow(id, PerDay(perDay), new WorkState
        {
            Id = "do", Work = change?.Invoke(work) ?? work, Repeat = repeat,
            Transitions = timer is null ? [To("do", repeat is null ? (Share)0.08 : (Share)0.0), To("end")] : [To("end"), timer],
        }, End(), End("gone")) with
        {
            Priority = priority,
            Attributes = [new CaseAttribute { Id = "lines", Number = Distribution.Uniform(-0.4, 4) }],
        };
    }

    private static Workflow Visitors(Assignment by, double perDay, string id = "visitor", int priority = 2, string? skill = null) =>
        Letters(by, perDay, 7, w => w with { Interrupts = true, PickUp = About(1), Skill = skill }, id, priority);

    private static Workflow Two(Func<Work, Work> check, Func<Work, Work>? first = null)
    {
        var work = new Work { By = "desk", Effort = About(12) };
        return Flow("letter", PerDay(30), new WorkState { Id = "do", Work = first?.Invoke(work) ?? work, Transitions = [To("check")] },
            new WorkState
            {
                Id = "check", Work = check(new Work { By = "desk", Effort = About(6) }),
                Transitions = [To("do", (Share)0.15), To("end")]
            }, End());
    }

    private static Workflow Parallel(
        int? join, string pool = "clerk", bool chance = false, bool leaves = false, bool nested = false, bool narrowed = false,
        bool choices = false, Transition? timer = null, Func<Work, Work>? change = null)
    {
        var work = new Work { By = pool, Effort = About(11) };
        WorkState Of(string id, Work by, params Transition[] ways) =>
            new() { Id = id, Work = change?.Invoke(by) ?? by, Transitions = ways };
        var second = narrowed ? work with { NotBy = "a-1" } : work;
        WorkflowState inner = nested
            ? new CompoundState
            {
                Id = "b-1", Initial = "b-x", States = [Of("b-x", work, To("b-y")), Wait("b-y", About(30), To("b-z")),
                End("b-z")], Transitions = [To("b-2"), Tired with { Target = "b-2" }]
            }
            : Of("b-1", work, To("b-2"));
        Region a = new()
        {
            Id = "a", Initial = choices ? "a-0" : "a-1",
            States = [.. Chosen("a"), Of("a-1", work, [.. leaves ? new[] { To("gone", (Share)0.1) } : [], To("a-end")]), End("a-end")]
        };
        Region b = new()
        {
            Id = "b", Initial = choices ? "b-0" : "b-1",
            States = [.. Chosen("b"), inner, Of("b-2", second, To("b-end")), End("b-end")]
        };
        Region c = new()
        {
            Id = "c", Initial = "c-1", States = [Wait("c-1", About(200), To("c-end")), End("c-end")], Probability = chance
            ? (Share)0.5 : null
        };
        Region d = new() { Id = "d", Initial = "d-1", States = [Of("d-1", work, To("d-end")), End("d-end")], Otherwise = true };
        var long1 = new Comparison
        {
            Left = new AttributeTerm { Attribute = "lines" }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 2 }
        };
        var both = new ParallelState
        {
            Id = "both", JoinCount = join,
            Regions = chance ? [a with { Guard = long1 }, b with { Guard = long1 }, c, d] : [a, b, c],
            Transitions = [new Transition { Event = "joined", Target = "after" }, .. timer is null ? Array.Empty<Transition>() : [timer]],
        };
        return Flow("form", PerDay(16), Of("read", work, [.. leaves ? new[] { To("b-2", (Share)0.3) } : [], To("both")]), both,
            Of("after", work, To("both", (Share)0.1), To("end")), End(), End("gone")) with
        {
            Attributes = [new CaseAttribute { Id = "lines", Number = Distribution.Uniform(0, 4) }],
        };

        IEnumerable<WorkflowState> Chosen(string id) =>
            choices ? [new ChoiceState { Id = $"{id}-0", Transitions = [To($"{id}-1", (Share)0.6), To($"{id}-end")] }] : [];
    }

    private static Workflow AtLeastOne(Workflow flow) => flow with
    {
        States = [.. flow.States.Select(s =>
            s is ParallelState both
            ? both with { AtLeast = 1, Regions = [.. both.Regions.Where(r => !r.Otherwise)
                .Select((r, n) => r with { Guard = n == 0 ? r.Guard : null, Probability = n == 0 ? null : (Share)(0.2 * n) })] } : s)],
    };

    // Siblings that become ready in the same instant: at once, behind a choice, after waits of one length, repeated.
    private static Workflow Together(Func<Work, Work>? change = null)
    {
        var work = new Work { By = "clerk", Effort = About(7) };
        Region Of(string id, Repeat? repeat, params WorkflowState[] before) => new()
        {
            Id = id, Initial = before.Length > 0 ? before[0].Id : "do-" + id,
            States = [.. before, new WorkState { Id = "do-" + id, Work = change?.Invoke(work) ?? work, Repeat = repeat,
                Transitions = [To("again-" + id)] }, Wait("again-" + id, Exactly(30), To("more-" + id)), new WorkState { Id = "more-" + id,
                Work = work, Transitions = [To("end-" + id)] }, End("end-" + id)],
        };
        return Flow("form", On("09:00", 4, Monday, Monday.AddDays(1), Monday.AddDays(3)),
            new ParallelState
            {
                Id = "both", Transitions = [new Transition { Event = "joined", Target = "end" }],
                Regions =
                [
                    Of("a", null), Of("b", null, new ChoiceState { Id = "which", Transitions = [To("do-b")] }),
                    Of("c", new Repeat { Times = 2, AtOnce = true }),
                    Of("d", null, Wait("d-wait", Exactly(60), To("do-d"))),
                    Of("e", null, Wait("e-first", Exactly(20), To("e-wait")), Wait("e-wait", Exactly(40), To("do-e"))),
                ],
            },
            End()) with
        { Due = (Varying<Due>)new Due { After = new TimeAmount(1, TimeUnit.WorkingDay) } };
    }

    // Loops without time that chance leaves.
    private static Workflow Round() => Flow("form", PerDay(16),
        Work("look", "clerk", Exactly(0), To("look", (Share)0.5), To("wait", Share.Rest)), Wait("wait", Exactly(0), To("which")),
        new ChoiceState { Id = "which", Transitions = [To("look", (Share)0.6), To("do", Share.Rest)] },
        Work("do", "clerk", About(12), To("end")), End());

    private static Workflow Starting(bool timer)
    {
        AttributeAssignment[] with = [new() { Attribute = "lines",
            Value = new ArithmeticTerm { Operator = '+', Left = new AttributeTerm { Attribute = "lines" },
                Right = new NumberTerm { Value = 1 } } }];
        var flow = Letters("clerk", 25, 12, id: "case");
        var state = (WorkState)flow.States[0];
        return flow with
        {
            States = [timer
                ? state with { Transitions = [.. state.Transitions,
                    new Transition { Event = "remind", After = About(60), Starts = "reminder", With = with }] }
                : state with { Transitions = [To("do", (Share)0.1), To("end") with { Starts = "reminder", With = with }] },
                .. flow.States.Skip(1)],
        };
    }
}
