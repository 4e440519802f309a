using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Waits, timers, guards, attributes, bots, backlog, due dates: tiny departments whose answers are arithmetic.</summary>
public sealed class CaseFlowTests
{
    private const long Hour = 3_600_000_000;

    [Test]
    public void Timer_InTheQueue_TakesTheItemOut()
    {
        // Two items, one clerk, an hour each; whoever still waits after 30 minutes leaves.
        var flow = Flow(
            "case", On("08:00", 2, Monday),
            Work("do", "clerk", Exactly(60), To("end"),
                new Transition { Event = "tired", Target = "gone", After = Exactly(30), WhileWaiting = true }), End(), End("gone"));
        var cases = Recorded(Always(flow));
        Assert.That(cases.Select(c => c.Ended), Is.EqualTo(new long?[] { 9 * Hour, (long)(8.5 * Hour) }));
        Assert.That(cases[1].Steps.Single().Event, Is.EqualTo("tired"));
    }

    [Test]
    public void Timer_InWork_ReleasesThePersonAndKeepsTheSpentEffort()
    {
        var flow = Flow("case", On("08:00", 2, Monday),
            Work("do", "clerk", Exactly(60), To("end"), new Transition { Event = "cut", Target = "gone", After = Exactly(90) }), End(),
            End("gone"));
        var department = Always(flow);
        Assert.That(Recorded(department).Select(c => c.Ended), Is.EqualTo(new long?[] { 9 * Hour, (long)(9.5 * Hour) }));
        var state = Experiment.Run(department, Days(7)).States[0];
        Assert.That(state.StaffHoursPerYear.Mean!.Value * 7 / 365.25, Is.EqualTo(1.5).Within(1e-9));
    }

    [Test]
    public void Completion_AtTheTickOfATimer_ComesFirst()
    {
        var flow = Flow("case", On("08:00", 1, Monday),
            Work("do", "clerk", Exactly(60), To("end"), new Transition { Event = "cut", Target = "gone", After = Exactly(60) }), End(),
            End("gone"));
        Assert.That(Recorded(Always(flow))[0].Steps.Single().Target, Is.EqualTo("end"));
    }

    [Test]
    public void Timer_InAWait_RacesIt()
    {
        var flow = Flow(
            "case", On("08:00", 1, Monday),
            Wait("reply", Exactly(600), To("end"), new Transition { Event = "silent", Target = "gone", After = Exactly(300) },
                new Transition { Event = "note", After = Exactly(60) }),
            End(), End("gone"));
        var steps = Recorded(Always(flow))[0].Steps;
        Assert.That(steps.Select(s => (s.Tick / Hour, s.Event, s.Target)),
            Is.EqualTo(new[] { (9L, "note", (string?)null), (13L, "silent", "gone") }));
    }

    [Test]
    public void Wait_InWorkingDays_SkipsTheWeekend()
    {
        var friday = Monday.AddDays(4);
        var law = new Duration { Distribution = Distribution.Constant(1), Clock = DurationClock.WorkingDays };
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1)
            .With(Flow("case", On("10:00", 1, friday), Wait("reply", law, To("end")), End()));
        Assert.That(Recorded(department, 14)[0].Ended, Is.EqualTo(((7 * 24) + 10) * Hour));
    }

    [Test]
    public void Guards_ComeFirstInTheOrderOfTheFile_ThenTheDraw()
    {
        var flow = Flow(
            "case", On("08:00", 1000, Monday),
            new ChoiceState
            {
                Id = "sort",
                Transitions =
                [
                    To("a", (Share)1.0) with { Event = "drawn" },
                    To("b") with { Event = "large", Guard = Above("amount", 50) },
                    To("c") with { Event = "larger", Guard = Above("amount", 90) },
                ],
            },
            End("a"), End("b"), End("c")) with
        { Attributes = [new CaseAttribute { Id = "amount", Number = Distribution.Uniform(0, 100) }] };
        foreach (var recorded in Recorded(Always(flow)))
        {
            var amount = (double)recorded.Attributes[0].Value;
            Assert.That(recorded.Steps[0].Target, Is.EqualTo(amount > 50 ? "b" : "a"));
        }
    }

    [Test]
    public void Visits_InAGuard_EndALoop()
    {
        var again = new Comparison
        {
            Left = new VisitsTerm { State = "do" }, Operator = ComparisonOperator.Less,
            Right = new NumberTerm { Value = 3 }
        };
        var flow = Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(60), To("do") with { Guard = again }, To("end")),
            End());
        var department = Always(flow);
        Assert.That(Recorded(department)[0].Ended, Is.EqualTo(11 * Hour));
        Assert.That(Experiment.Run(department, Days(7)).States[0].ReworkShare.Mean, Is.EqualTo(2 / 3.0).Within(1e-12));
    }

    [Test]
    public void Set_ChangesWhatALaterGuardSees()
    {
        var bump = new AttributeAssignment
        {
            Attribute = "tries",
            Value = new ArithmeticTerm
            {
                Operator = '+', Left = new AttributeTerm { Attribute = "tries" },
                Right = new NumberTerm { Value = 1 }
            },
        };
        var flow = Flow("case", On("08:00", 1, Monday),
            Work("do", "clerk", Exactly(60), To("end") with { Guard = Above("tries", 1.5) }, To("do") with { Set = [bump] }), End())
            with
        { Attributes = [new CaseAttribute { Id = "tries", Number = Distribution.Constant(0) }] };
        Assert.That(Recorded(Always(flow))[0].Ended, Is.EqualTo(11 * Hour));
    }

    [Test]
    public void Effort_ByAttributeAndTimesAttribute_Follows()
    {
        var effort = new Varying<Duration>
        {
            Per = "channel",
            Cases = [new VaryingCase<Duration> { Key = "paper", Value = Exactly(10) with { ScaledBy = "pages" } }],
            Else = Exactly(3),
        };
        var flow = Flow("case", On("08:00", 50, Monday), Work("do", "clerk", effort, To("end")), End()) with
        {
            Attributes =
            [
                new CaseAttribute { Id = "channel",
                    Choices = [new() { Value = "paper", Share = 0.5 }, new() { Value = "screen", Share = 0.5 }] },
                new CaseAttribute { Id = "pages", Choices = [new() { Value = "1", Number = 1, Share = 0.5 },
                    new() { Value = "3", Number = 3, Share = 0.5 }] },
            ],
        };
        var at = 8.0;
        foreach (var recorded in Recorded(Always(flow)))
        {
            var isPaper = Equals(recorded.Attributes[0].Value, "paper");
            at += (isPaper ? 10 * (Equals(recorded.Attributes[1].Value, "3") ? 3 : 1) : 3) / 60.0;
            Assert.That(recorded.Ended, Is.EqualTo(at * Hour).Within(10));
        }
    }

    [Test]
    public void Due_InWorkingDays_CountsLateCasesFinishedOrNot()
    {
        // An hour each, eight a day: 8 end on Monday, 8 on Tuesday, 4 on Wednesday; due at Tuesday's closing.
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 20, Monday), Work("do", "clerk", Exactly(60), To("end")), End())
                with
            { Due = (Varying<Due>)new Due { After = new TimeAmount(1, TimeUnit.WorkingDay) } });
        var all = Experiment.Run(department, Days(7)).Workflows[0];
        var cut = Experiment.Run(department, Days(2) with { Drain = new TimeAmount(0, TimeUnit.Day) }).Workflows[0];
        Assert.Multiple(() =>
        {
            Assert.That(all.ShareLate!.Mean, Is.EqualTo(4 / 20.0));
            // 15, 16, 17 and 18 hours after Tuesday 17:00.
            Assert.That(all.TardinessHours!.Mean, Is.EqualTo((16 + 17 + 18 + 19) / 20.0));
            Assert.That(cut.ShareLate!.Mean, Is.EqualTo(4 / 20.0), "not finished counts too");
            Assert.That(cut.Censored.Mean, Is.EqualTo(4));
        });
    }

    [Test]
    public void Backlog_IsThereWithItsAge()
    {
        var flow = Flow("case", null, Work("do", "clerk", Exactly(60), To("end")),
            End()) with
        { Backlog = [new BacklogItem { State = "do", Count = 3, Age = Exactly(600) }] };
        var result = Experiment.Run(Always(flow), Days(7)).Workflows[0];
        Assert.That(result.Cases.Mean, Is.EqualTo(3));
        Assert.That(result.CycleTimeHours.Mean, Is.EqualTo(10 + 2));
        Assert.That(result.WaitingHours.Mean, Is.EqualTo(1));
    }

    [Test]
    public void Order_DueAndShortest_ChooseAmongThoseThatWait()
    {
        Workflow Kind(string id, string at, double effort, double due, QueueOrder order) =>
            Flow(id, On(at, 1, Monday), Work("do", "clerk", Exactly(effort), To("end")), End()) with
            {
                Order = order,
                Due = (Varying<Due>)new Due { After = new TimeAmount(due, TimeUnit.Hour) }
            };
        string Sequence(QueueOrder order)
        {
            var department = Always(Kind("first", "08:00", 60, 99, order)).With(Kind("long", "08:10", 50, 5, order))
                .With(Kind("short", "08:20", 10, 20, order)).With(Kind("middle", "08:30", 30, 3, order));
            return string.Join(' ', Recorded(department).OrderBy(c => c.Ended).Select(c => c.Workflow));
        }

        Assert.That(Sequence(QueueOrder.Fifo), Is.EqualTo("first long short middle"));
        Assert.That(Sequence(QueueOrder.Due), Is.EqualTo("first middle long short"));
        Assert.That(Sequence(QueueOrder.Shortest), Is.EqualTo("first short middle long"));
    }

    [Test]
    public void Any_TakesThePreferredPoolFirst()
    {
        var by = new Assignment
        {
            Kind = AssignmentKind.Any,
            Pools = [new PoolCount { Pool = "window" }, new PoolCount { Pool = "clerk" }]
        };
        var state = new WorkState { Id = "do", Work = new Work { By = by, Effort = Exactly(60) }, Transitions = [To("end")] };
        var department = Department.Named("d").WithPool("clerk", 1).WithPool("window", 1)
            .With(Flow("case", On("08:00", 3, Monday), state, End()));
        var result = Experiment.Run(department, Days(1));
        Assert.That(result.Pools.Select(p => p.BusyHoursPerYear.Mean!.Value / 365.25), Is.EqualTo(new[] { 1.0, 2.0 }).Within(1e-9));
        Assert.That(Recorded(department).Select(c => c.Ended), Is.EqualTo(new long?[] { 9 * Hour, 9 * Hour, 10 * Hour }));
    }

    [Test]
    public void Priority_ItemThatWaitsWhileLaterOnesAreWorkedOn_SaysSo()
    {
        // 08:00 work begins (an hour); 08:10 an ordinary item; 08:20 an urgent one that goes first, 09:00–10:00.
        Workflow Kind(string id, string at, int priority) =>
            Flow(id, On(at, 1, Monday), Work("do", "clerk", Exactly(60), To("end")), End()) with { Priority = priority };
        var result = Experiment.Run(Always(Kind("first", "08:00", 5)).With(Kind("ordinary", "08:10", 5))
            .With(Kind("urgent", "08:20", 1)), Days(1));
        var waiting = result.Workflows.Single(w => w.Id == "ordinary").WaitingByCauseHours;
        Assert.Multiple(() =>
        {
            Assert.That(waiting.Contention.Mean, Is.EqualTo(50 / 60.0).Within(1e-9));
            Assert.That(waiting.Priority.Mean, Is.EqualTo(1).Within(1e-9));
            Assert.That(result.Workflows.Single(w => w.Id == "urgent").WaitingByCauseHours.Priority.Mean, Is.EqualTo(0));
        });
    }

    [Test]
    public void Bot_TakesItsCoverageAndHandsExceptionsBack()
    {
        var automation = new Automation
        {
            Bot = "keying", Effort = Exactly(1), Coverage = (Varying<Share>)(Share)0.8, Exceptions = (Varying<Share>)(Share)0.25,
            Extra = Exactly(3), ThenEffortShare = 0.5,
            ReviewShare = 0.1, ReviewEffort = Exactly(2),
        };
        var state = new WorkState
        {
            Id = "do", Work = new Work { By = "clerk", Effort = Exactly(10), Automation = automation },
            Transitions = [To("end")]
        };
        var department = Always(Flow("case", Every(Exponential(30)), state, End())).With(new Bot { Id = "keying" });
        var result = Experiment.Run(department, Days(700, 10));
        var cases = result.Workflows[0].Completed.Mean!.Value / (700 / 365.25);
        var people = cases * ((0.2 * 10) + (0.8 * 0.25 * (3 + 5)) + (0.8 * 0.75 * 0.1 * 2)) / 60;
        Assert.Multiple(() =>
        {
            Assert.That(result.Bots[0].CasesPerYear.Mean, Is.EqualTo(0.8 * cases).Within(0.01 * cases));
            Assert.That(result.Bots[0].ExceptionsPerYear.Mean, Is.EqualTo(0.2 * cases).Within(0.01 * cases));
            Assert.That(result.Bots[0].BusyHoursPerYear.Mean, Is.EqualTo(0.8 * cases / 60).Within(0.01 * cases / 60));
            Assert.That(result.States[0].StaffHoursPerYear.Mean, Is.EqualTo(people).Within(0.02 * people));
            Assert.That(result.States[0].BotHoursPerYear.Mean, Is.EqualTo(result.Bots[0].BusyHoursPerYear.Mean).Within(1e-9));
        });
    }

    [Test]
    public void Bot_WithoutAShareOfExceptions_HandsBackTheAwkwardCases()
    {
        var effort = new Duration
        {
            Distribution = Distribution.Mixture((0.9, Distribution.Constant(240)),
            (0.1, Distribution.Constant(900))), AwkwardShare = 0.1
        };
        var state = new WorkState
        {
            Id = "do", Work = new Work
            {
                By = "clerk", Effort = effort,
                Automation = new Automation { Bot = "keying", Effort = Exactly(1) }
            }, Transitions = [To("end")]
        };
        var department = Always(Flow("case", On("08:00", 4000, Monday), state, End())).With(new Bot { Id = "keying" });
        var result = Experiment.Run(department, Days(60));
        var back = result.Bots[0].ExceptionsPerYear.Mean!.Value * 60 / 365.25;
        Assert.That(back, Is.EqualTo(400).Within(60));
        Assert.That(result.States[0].StaffHoursPerYear.Mean!.Value * 60 / 365.25, Is.EqualTo(back * 15 / 60).Within(1e-6),
            "only the long ones come back");
    }

    [Test]
    public void Bot_ThatFails_HoldsItsItemUntilItIsRepaired()
    {
        var bot = new Bot { Id = "keying", Uptime = new Uptime { BetweenFailures = Exactly(90), Repair = Exactly(30) } };
        var state = new WorkState
        {
            Id = "do", Work = new Work
            {
                By = "clerk", Effort = Exactly(10),
                Automation = new Automation { Bot = "keying", Effort = Exactly(60) }
            }, Transitions = [To("end")]
        };
        var department = Always(Flow("case", On("08:00", 3, Monday), state, End())).With(bot);
        // 60; 30, stop 30, 30; 60 with the second failure exactly at its end: the item is done, and the stop comes with the next item.
        Assert.That(Recorded(department).Select(c => c.Ended),
            Is.EqualTo(new long?[] { 9 * Hour, (long)(10.5 * Hour), (long)(11.5 * Hour) }));
        var result = Experiment.Run(department, Days(1));
        Assert.That(result.Bots[0].DownHoursPerYear.Mean!.Value / 365.25, Is.EqualTo(0.5).Within(1e-9));
        Assert.That(result.Workflows[0].PausedHours.Mean, Is.EqualTo(0.5 / 3).Within(1e-9));
    }

    [Test]
    public void Bot_WhilePeopleTakeOver_LeavesNothingWaitingForIt()
    {
        var bot = new Bot
        {
            Id = "keying", Uptime = new Uptime
            {
                BetweenFailures = Exactly(30), Repair = Exactly(300),
                PeopleWhileDown = true
            }
        };
        var state = new WorkState
        {
            Id = "do", Work = new Work
            {
                By = "clerk", Effort = Exactly(10),
                Automation = new Automation { Bot = "keying", Effort = Exactly(60) }
            }, Transitions = [To("end")]
        };
        var department = Always(Flow("case", On("08:00", 3, Monday), state, End())).With(bot);
        // The bot stops at 08:30 and comes back at 13:30; the two that wait go to the clerk.
        Assert.That(Recorded(department).Select(c => c.Ended).Order(),
            Is.EqualTo(new long?[] { (long)(8 * Hour) + (40 * Hour / 60), (long)(8 * Hour) + (50 * Hour / 60), 14 * Hour }));
    }

    [Test]
    public void Total_IsDividedByTheVisitsOfAYear()
    {
        var total = new Duration { Distribution = Distribution.Lognormal(1, 0.5), TotalHoursPerYear = 100 };
        var department = Always(Flow(
            "case", new Arrivals { About = new ArrivalRate { Count = 3650, Per = RatePeriod.Year } },
            new ChoiceState { Id = "sort", Transitions = [To("do", (Share)0.25), To("end")] },
            Work("do", "clerk", total, To("end")), End()));
        var result = Experiment.Run(department, Days(365, 10));
        Assert.That(result.States.Single(s => s.Id == "do").StaffHoursPerYear.Mean, Is.EqualTo(100).Within(3));
    }

    [TestCase("age > 30 min", "late", "x", "late")]
    [TestCase("age <= 30 min", "x", "early", "early")]
    public void Age_IsWallTimeSinceArrival(string guard, string whenItHolds, string otherwise, string expected)
    {
        var flow = Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(60),
            To("end") with { Event = whenItHolds, Guard = Guard.Parse(guard) }, To("end") with { Event = otherwise }), End());
        Assert.That(Recorded(Always(flow))[0].Steps[0].Event, Is.EqualTo(expected));
    }

    private static Comparison Above(string attribute, double value) =>
        new()
        {
            Left = new AttributeTerm { Attribute = attribute }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = value }
        };

    private static Department Always(Workflow flow) => Department.Named("d").WithPool("clerk", 1).With(flow);

    private static IReadOnlyList<RecordedCase> Recorded(Department department, double days = 7) =>
        CaseRecorder.Record(department, Days(days));
}
