using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.AuditScript;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Runs without fault, written by hand, that between them meet every rule of the audit.</summary>
internal static class AuditScripts
{
    public static readonly Dictionary<string, Func<AuditScript>> All = new()
    {
        ["two clerks"] = TwoClerks, ["together"] = Together, ["batched"] = Batched, ["interrupted"] = Interrupted, ["overtime"] = Overtime,
        ["failing"] = Failing, ["forked"] = Forked,
        ["in line"] = InLine, ["by due"] = ByDue,
    };

    private const string Do = "case/do";
    private const string Check = "case/check";

    // Two clerks (0, 1) in office hours; the check must be another's; urgent goes before.
    private static readonly Department Two = Department.Named("two").WithOffice().WithPool("clerk", 2)
        .With(Flow(
            "case", Every(Exponential(60)), Work("do", "clerk", Exactly(30), To("check")),
            new WorkState { Id = "check", Work = new Work { By = "clerk", Effort = Exactly(30), NotBy = "do" }, Transitions = [To("end")] },
            End()))
        .With(Flow("urgent", Every(Exponential(60)), Work("see", "clerk", Exactly(30), To("seen")), End("seen")) with { Priority = 1 });

    private static AuditScript TwoClerks() => new AuditScript(Two).Duty(0).Duty(1)
        .Arrives(1, 9, Do, 0, source: "every").Waits(1, Do, 9, 9).Works(1, Do, 9, 10, 0)
        .Arrives(2, 9, Do, 1, source: "every").Waits(2, Do, 9, 9).Works(2, Do, 9, 9.5, 1)
        .Arrives(3, 9.25, Do, 2, source: "every").Waits(3, Do, 9.25, 9.5)
        .Goes(2, Do, "check", 9.5)
        .Works(3, Do, 9.5, 11.5, 1)
        .Waits(2, Check, 9.5, 10)
        .Goes(1, Do, "check", 10).Works(2, Check, 10, 10.5, 0).Goes(2, Check, "end", 10.5).Ends(2, 10.5)
        .Waits(1, Check, 10, 11.5).Goes(3, Do, "check", 11.5)
        .Seizes(1, Check, 11.5, 1).Phase(1, Check, CasePhase.Processing, 11.5, 12).Phase(1, Check, CasePhase.Paused, 12, 13)
        .Phase(1, Check, CasePhase.Processing, 13, 13.5)
        .Waits(3, Check, 11.5, 11.5).Works(3, Check, 11.5, 11.75, 0).Goes(3, Check, "end", 11.75).Ends(3, 11.75)
        .Releases(1, Check, 13.5, 1).Goes(1, Check, "end", 13.5).Ends(1, 13.5)
        .Span(AuditEventKind.OtherWorkChanged, 0, 14, 15)
        .Arrives(4, 17.5, "urgent/see", 0, source: "every").Waits(4, "urgent/see", 17.5, 32, "closed").Duty(0, 1).Duty(1, 1)
        .Works(4, "urgent/see", 32, 33, 1).Goes(4, "urgent/see", "seen", 33).Ends(4, 33);

    // Named people: ann (0) keys in, bob (1) cannot; a supervisor (2). The system has one seat and is online from 9 to 16.
    private static readonly Department Joint = Department.Named("joint").WithOffice()
        .With(new CalendarDefinition { Id = "online", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "09:00-16:00") })
        .With(new Pool { Id = "supervisor", Capacity = [new CapacityStep { Count = 1 }] }) with
    {
        People = [new Person { Id = "ann", Skills = new Dictionary<string, double> { ["key-in"] = 1 } }, new Person { Id = "bob" }],
        Pools = [new Pool { Id = "clerk", Members = ["ann", "bob"] },
            new Pool { Id = "supervisor", Capacity = [new CapacityStep { Count = 1 }] }],
        Systems = [new InformationSystem { Id = "core", Online = "online", Seats = 1 }],
        Workflows =
        [
            Flow(
                "case", Every(Exponential(60)),
                new WorkState { Id = "do", Work = new Work { By = "clerk", Effort = Exactly(30), Skill = "key-in", Systems = ["core"] },
                    Transitions = [To("check")] },
                new WorkState
                {
                    Id = "check",
                    Work = new Work { By = new Assignment { Kind = AssignmentKind.All,
                        Pools = [new PoolCount { Pool = "clerk" }, new PoolCount { Pool = "supervisor" }] }, Effort = Exactly(30),
                        SameAs = "do" },
                    Transitions = [To("end")],
                },
                End()),
            Flow("look", Every(Exponential(60)), new WorkState { Id = "up",
                Work = new Work { By = "clerk", Effort = Exactly(30), Systems = ["core"] }, Transitions = [To("found")] }, End("found")),
        ],
    };

    private static AuditScript Together() => new AuditScript(Joint).Duty(0).Duty(1).Duty(2).Online(0, 9, 16)
        .Arrives(1, 8.5, Do, 0, source: "every").Waits(1, Do, 8.5, 9, "not staffed").Works(1, Do, 9, 10, 0).Goes(1, Do, "check", 10)
        .Arrives(2, 9.5, "look/up", 0, source: "every").Waits(2, "look/up", 9.5, 10).Works(2, "look/up", 10, 10.5, 1)
        .Waits(1, Check, 10, 10).Works(1, Check, 10, 11, 0, 2).Goes(1, Check, "end", 11).Ends(1, 11)
        .Goes(2, "look/up", "found", 10.5).Ends(2, 10.5).Duty(0, 1, (8, 9)).Duty(1, 1, (8, 9)).Duty(2, 1, (8, 9));

    // Batches of two, or after an hour, or at four.
    private static readonly Department Many = Department.Named("many").WithOffice().WithPool("clerk", 1).With(Flow(
        "case", Every(Exponential(60)),
        new WorkState
        {
            Id = "do",
            Work = new Work
            {
                By = "clerk", Effort = Exactly(30),
                Batch = new WorkBatch { Size = 2, OrAfter = new TimeAmount(1, TimeUnit.Hour), OrAt = new TimeOnly(16, 0) }
            },
            Transitions = [To("end")]
        }, End()));

    // Each batch waits a quarter of an hour for the clerk, whom other work keeps.
    private static AuditScript Batched() => new AuditScript(Many).Duty(0)
        .Span(AuditEventKind.OtherWorkChanged, 0, 9.25, 9.75).Span(AuditEventKind.OtherWorkChanged, 0, 11, 11.25)
        .Span(AuditEventKind.OtherWorkChanged, 0, 16, 16.25)
        .Arrives(1, 9, Do, 0, source: "every").Waits(1, Do, 9, 9.5, "batching").Arrives(2, 9.5, Do, 1, source: "every")
        .Waits(2, Do, 9.5, 9.5, "batching")
        .Waits(1, Do, 9.5, 9.75).Waits(2, Do, 9.5, 9.75).Batch(Do, 9.5, 1, 2)
        .Seizes(1, Do, 9.75, 0).Phase(1, Do, CasePhase.Processing, 9.75, 11).Phase(2, Do, CasePhase.Processing, 9.75, 11)
        .Releases(1, Do, 11, 0)
        .Goes(1, Do, "end", 11).Ends(1, 11).Goes(2, Do, "end", 11).Ends(2, 11)
        .Arrives(3, 10, Do, 2, source: "every").Waits(3, Do, 10, 11, "batching").Waits(3, Do, 11, 11.25).Batch(Do, 11, 3)
        .Works(3, Do, 11.25, 11.5, 0).Goes(3, Do, "end", 11.5).Ends(3, 11.5)
        .Arrives(4, 15.5, Do, 3, source: "every").Waits(4, Do, 15.5, 16, "batching").Waits(4, Do, 16, 16.25).Batch(Do, 16, 4)
        .Works(4, Do, 16.25, 16.5, 0).Goes(4, Do, "end", 16.5).Ends(4, 16.5);

    // One clerk; the counter interrupts.
    private static readonly Department Counter = Department.Named("counter").WithOffice().WithPool("clerk", 1)
        .With(Flow("case", Every(Exponential(60)), Work("do", "clerk", Exactly(30), To("end")), End()))
        .With(Flow(
            "counter", Every(Exponential(60)),
            new WorkState
            {
                Id = "serve", Work = new Work { By = "clerk", Effort = Exactly(30), Interrupts = true },
                Transitions = [To("served")]
            }, End("served")) with
        { Priority = 1 });

    private static AuditScript Interrupted() => new AuditScript(Counter).Duty(0)
        .Arrives(1, 9, Do, 0, source: "every").Waits(1, Do, 9, 9).Seizes(1, Do, 9, 0).Phase(1, Do, CasePhase.Processing, 9, 9.5)
        .Arrives(2, 9.5, "counter/serve", 0, source: "every").Interrupts(1, Do, 9.5, 0).Releases(1, Do, 9.5, 0)
        .Waits(1, Do, 9.5, 10, "priority")
        .Waits(2, "counter/serve", 9.5, 9.5).Works(2, "counter/serve", 9.5, 10, 0).Goes(2, "counter/serve", "served", 10).Ends(2, 10)
        .Works(1, Do, 10, 10.5, 0).Goes(1, Do, "end", 10.5).Ends(1, 10.5);

    // One clerk, overtime for what is due the next day, an hour a day, an hour and a half a month; away on Wednesday.
    private static readonly Department Late = Department.Named("late").WithOffice().With(new Pool
    {
        Id = "clerk", Capacity = [new CapacityStep { Count = 1 }],
        Overtime = new Overtime { For = OvertimeFor.Due, UpToHours = 1, PerMonthHours = 1.5 },
        Absence = new Absence { Dates = ["2026-01-07"] },
    }).With(Flow("case", Every(Exponential(60)), Work("do", "clerk", Exactly(30), To("end")), End()));

    private static AuditScript Overtime() => new AuditScript(Late).Duty(0).Duty(0, 1).Span(AuditEventKind.OvertimeChanged, 0, 17, 17.75)
        .Span(AuditEventKind.OvertimeChanged, 0, 41, 41.5)
        .Arrives(1, 16.5, Do, 0, due: 200, source: "every").Waits(1, Do, 16.5, 16.5).Works(1, Do, 16.5, 17.25, 0).Goes(1, Do, "end", 17.25)
        .Ends(1, 17.25)
        .Arrives(2, 17, Do, 1, due: 30, source: "every").Waits(2, Do, 17, 17.25, "closed").Works(2, Do, 17.25, 17.75, 0)
        .Goes(2, Do, "end", 17.75).Ends(2, 17.75)
        .Arrives(3, 40.5, Do, 2, due: 200, source: "every").Waits(3, Do, 40.5, 40.5).Works(3, Do, 40.5, 41.5, 0).Goes(3, Do, "end", 41.5)
        .Ends(3, 41.5)
        .Arrives(4, 56, Do, 3, source: "every").Phase(4, Do, CasePhase.Waiting, 56, 80, new WaitByCause(0, At(16), At(8), 0, 0, 0))
        .Duty(0, 3, (8, 9)).Works(4, Do, 80, 81, 0).Goes(4, Do, "end", 81).Ends(4, 81);

    // A bot (1) beside a clerk (0): it fails at work for an hour and goes on.
    private static readonly Department Robot = Department.Named("robot")
        .With(new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 1 }] })
        .With(new Bot { Id = "robot", Uptime = new Uptime { BetweenFailures = Exponential(300), Repair = Exactly(60) } }).With(Flow(
            "case", Every(Exponential(60)),
            new WorkState
            {
                Id = "do", Work = new Work
                {
                    By = "clerk", Effort = Exactly(30),
                    Automation = new Automation { Bot = "robot", Effort = Exactly(60) }
                }, Transitions = [To("end")]
            }, End()));

    private static AuditScript Failing() => new AuditScript(Robot).Duty(0, 0, (0, 17)).Duty(1, 0, (0, 5), (6, 17))
        .Arrives(1, 4, Do, 0, source: "every").Waits(1, Do, 4, 4).Seizes(1, Do, 4, 1).Phase(1, Do, CasePhase.Processing, 4, 5)
        .Arrives(2, 4.5, Do, 1, source: "every").Phase(2, Do, CasePhase.Waiting, 4.5, 7, new WaitByCause(0, 0, 0, At(1), 0, At(1.5)))
        .Phase(1, Do, CasePhase.Paused, 5, 6).Phase(1, Do, CasePhase.Processing, 6, 7).Releases(1, Do, 7, 1)
        .Goes(1, Do, "end", 7).Ends(1, 7)
        .Works(2, Do, 7, 8, 1).Goes(2, Do, "end", 8).Ends(2, 8);

    // Two regions; the second one ends last.
    private static readonly Department Both = Department.Named("both").WithOffice().With(Flow(
        "case", Every(Exponential(60)),
        new ParallelState
        {
            Id = "both",
            Regions =
            [
                new Region { Id = "first", Initial = "a", States = [Wait("a", Exactly(60), To("a-end")), End("a-end")] },
                new Region { Id = "second", Initial = "b",
                    States = [Wait("b", Exactly(60), To("c")), Wait("c", Exactly(60), To("c-end")), End("c-end")] },
            ],
            Transitions = [new Transition { Event = "joined", Target = "end" }],
        },
        End()));

    private static AuditScript Forked() => new AuditScript(Both).Arrives(1, 9, "case/both", 0, source: "every")
        .Phase(1, "case/both", CasePhase.Inside, 9, 11).Begins(2, 1, "case/both", 0, 9).Begins(3, 1, "case/both", 1, 9)
        .Phase(2, "case/a", CasePhase.External, 9, 10).Phase(3, "case/b", CasePhase.External, 9, 10)
        .Goes(2, "case/a", "a-end", 10).Phase(2, "case/a-end", CasePhase.Join, 10, 11)
        .Goes(3, "case/b", "c", 10).Phase(3, "case/c", CasePhase.External, 10, 11).Goes(3, "case/c", "c-end", 11)
        .EndsInside(2, 11).EndsInside(3, 11).Goes(1, "case/both", "end", 11).Ends(1, 11);

    // One clerk, three cases; by due instant the last one goes before the second.
    private static readonly Department Queue = Department.Named("queue").WithOffice().WithPool("clerk", 1)
        .With(Flow("case", Every(Exponential(60)), Work("do", "clerk", Exactly(30), To("end")), End()));

    private static readonly Department Dues = Queue with { Workflows = [Queue.Workflows[0] with { Order = QueueOrder.Due }] };

    private static AuditScript InLine() => new AuditScript(Queue).Duty(0)
        .Arrives(1, 9, Do, 0, source: "every").Waits(1, Do, 9, 9).Works(1, Do, 9, 10, 0).Goes(1, Do, "end", 10).Ends(1, 10)
        .Arrives(2, 9.25, Do, 1, source: "every").Waits(2, Do, 9.25, 10).Works(2, Do, 10, 11, 0).Goes(2, Do, "end", 11).Ends(2, 11)
        .Arrives(3, 9.5, Do, 2, source: "every").Waits(3, Do, 9.5, 11).Works(3, Do, 11, 12, 0).Goes(3, Do, "end", 12).Ends(3, 12);

    private static AuditScript ByDue() => new AuditScript(Dues).Duty(0)
        .Arrives(1, 9, Do, 0, due: 90, source: "every").Waits(1, Do, 9, 9).Works(1, Do, 9, 10, 0).Goes(1, Do, "end", 10).Ends(1, 10)
        .Arrives(3, 9.5, Do, 2, due: 70, source: "every").Waits(3, Do, 9.5, 10).Works(3, Do, 10, 11, 0).Goes(3, Do, "end", 11).Ends(3, 11)
        .Arrives(2, 9.25, Do, 1, due: 80, source: "every")
        .Phase(2, Do, CasePhase.Waiting, 9.25, 11, new WaitByCause(0, 0, 0, 0, At(1), At(0.75))).Works(2, Do, 11, 12, 0)
        .Goes(2, Do, "end", 12).Ends(2, 12);
}
