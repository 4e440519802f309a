using Rpa.Discovery.Calendars;
using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.CaseMachines;

public class CaseMachineTests
{
    // A Thursday, 10:00 in Tokyo.
    private static readonly DateTimeOffset _thursday = new(2026, 5, 14, 10, 0, 0, TimeSpan.FromHours(9));

    [Test]
    public void Fire_AlongOneWay_EndsWithTheOutcome()
    {
        var machine = Start(Forms(), "forms");
        Assert.That((machine.State, machine.IsFinal, machine.Outcome), Is.EqualTo(("received", false, (string?)null)));
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "incomplete", "complete" }));
        machine.Fire("incomplete");
        machine.Fire("resent");
        machine.Fire("complete");
        machine.Fire("done");
        Assert.That((machine.State, machine.IsFinal, machine.Outcome), Is.EqualTo(("closed", true, "entered")));
        Assert.That(machine.Visits("received"), Is.EqualTo(2));
        Assert.That(machine.History.Select(h => h.Event), Is.EqualTo(new[] { "incomplete", "resent", "complete", "done" }));
        Assert.That(machine.PermittedEvents, Is.Empty);
        Assert.That(() => machine.Fire("done"), Throws.InvalidOperationException.With.Message.Contains("ended as 'entered'"));
    }

    [Test]
    public void PermittedEvents_AGuardThatPasses_IsTheOnlyOne()
    {
        Assert.That(At(Forms(), "keyed", ("amount", 200_000)).PermittedEvents, Is.EqualTo(new[] { "large" }));
        Assert.That(At(Forms(), "keyed", ("amount", 100_000)).PermittedEvents, Is.EqualTo(new[] { "done" }));
        Assert.That(At(Forms(), "keyed", ("amount", 200_000), ("channel", "web")).PermittedEvents, Is.EqualTo(new[] { "done" }));
    }

    [Test]
    public void PermittedEvents_TwoGuardsPass_TheFirstInTheFile()
    {
        var department = Department(Workflow("w",
            Work("a", To("b", "second", guard: AtLeast("amount", 5)), To("b", "third", guard: AtLeast("amount", 1)), To("b", "else")),
            Final("b")) with
        {
            Attributes = [Amount],
        });
        Assert.That(At(department, "a", ("amount", 9)).PermittedEvents, Is.EqualTo(new[] { "second" }));
        Assert.That(At(department, "a", ("amount", 3)).PermittedEvents, Is.EqualTo(new[] { "third" }));
        Assert.That(At(department, "a", ("amount", 0)).PermittedEvents, Is.EqualTo(new[] { "else" }));
    }

    [Test]
    public void PermittedEvents_AProbabilityOfZeroForThisCase_IsLeftOut()
    {
        var share = new Varying<Share> { Per = "channel", Cases = [new() { Key = "web", Value = 0.0 }], Else = 0.2 };
        var department = Department(Workflow("w", Work("a", To("b", "bad") with { Probability = share }, To("b", "good")),
            Final("b")) with
        { Attributes = [Channel] });
        Assert.That(At(department, "a", ("channel", "web")).PermittedEvents, Is.EqualTo(new[] { "good" }));
        Assert.That(At(department, "a", ("channel", "paper")).PermittedEvents, Is.EqualTo(new[] { "bad", "good" }));
    }

    [Test]
    public void PermittedEvents_NothingLeftForRest_LeavesItOut()
    {
        var department =
            Department(Workflow("w", Work("a", To("b", "all") with { Probability = (Share)1.0 }, To("b", "rest")), Final("b")));
        Assert.That(At(department, "a").PermittedEvents, Is.EqualTo(new[] { "all" }));
    }

    [Test]
    public void Fire_WhatIsNotPermitted_NamesWhatIs()
    {
        var machine = Start(Forms(), "forms");
        Assert.That(machine.CanFire("done"), Is.False);
        Assert.That(machine.CanFire("complete"), Is.True);
        Assert.That(() => machine.Fire("done"), Throws.InvalidOperationException.With.Message.Contains("permitted: incomplete, complete"));
        Assert.That(machine.State, Is.EqualTo("received"));
    }

    [Test]
    public void Fire_ATransitionOfAnEarlierState_IsRefused()
    {
        var machine = Start(Forms(), "forms");
        var early = machine.PermittedTransitions[0];
        machine.Fire("complete");
        Assert.That(() => machine.Fire(early), Throws.InvalidOperationException);
    }

    [Test]
    public void Timer_IsPermittedFromItsInstant_AndFiresWhenTimePassesIt()
    {
        var waiting = At(Forms(), "returned");
        Assert.That(waiting.PermittedEvents, Is.EqualTo(new[] { "resent" }));
        Assert.That(() => waiting.Fire("silent"), Throws.InvalidOperationException.With.Message.Contains("up at 2026-06-03T10:00:00"));
        waiting.AdvanceTo(_thursday.AddDays(20));
        Assert.That(waiting.State, Is.EqualTo("returned"), "an event at the same instant may still come first");
        Assert.That(waiting.PermittedEvents, Is.EqualTo(new[] { "resent", "silent" }));
        waiting.Advance(TimeSpan.FromMinutes(1));
        Assert.That(waiting.State, Is.EqualTo("closed"));
        Assert.That(waiting.History.Single(),
            Is.EqualTo(new CaseStep
            {
                At = _thursday.AddDays(20), State = "returned", Event = "silent", Target = "closed",
                IsTimer = true
            }));
    }

    [TestCase(2.0, DurationClock.WorkingDays, "2026-05-18T10:00:00+09:00")] // over a weekend
    [TestCase(8.0, DurationClock.WorkingHours, "2026-05-15T10:15:00+09:00")] // 6¼ open hours are left on Thursday
    [TestCase(86400.0, DurationClock.Seconds, "2026-05-15T10:00:00+09:00")]
    public void Timers_RunOnTheirClock(double value, DurationClock clock, string due)
    {
        var after = new Duration { Distribution = Distribution.Constant(value), Clock = clock };
        var department = Department(Workflow("w", Wait("a", To("b", "late") with { After = after }), Final("b")));
        Assert.That(At(department, "a").Timers.Single().Due, Is.EqualTo(DateTimeOffset.Parse(due)));
    }

    [Test]
    public void Timer_OfRandomLength_TakesItsInstantFromTheCaller()
    {
        var department =
            Department(Workflow("w", Wait("a", To("b", "late") with { After = Duration.About(TimeSpan.FromDays(3)) }), Final("b")));
        var free = At(department, "a");
        Assert.That(free.Timers.Single().Due, Is.Null);
        Assert.That(free.PermittedEvents, Is.EqualTo(new[] { "late" }), "without an instant the caller alone decides");
        var told = At(department, "a");
        told.SetTimer("late", _thursday.AddDays(2));
        Assert.That(told.PermittedEvents, Is.Empty);
        told.AdvanceTo(_thursday.AddDays(4));
        Assert.That(told.History.Single().At, Is.EqualTo(_thursday.AddDays(2)));
        Assert.That(() => At(Forms(), "returned").SetTimer("silent", _thursday.AddDays(2)),
            Throws.InvalidOperationException.With.Message.Contains("fixed length"));
    }

    [Test]
    public void Timer_WithoutTarget_DisturbsNothingAndStartsAnotherCase()
    {
        var reminder = new Transition
        {
            Event = "remind", After = Duration.Exactly(TimeSpan.FromDays(10)), Starts = "reminder",
            With = [new() { Attribute = "amount", Value = new AttributeTerm { Attribute = "amount" } }],
        };
        var department = Department(Workflow("w", Wait("a", To("b", "paid"), reminder), Final("b")) with { Attributes = [Amount] })
            .With(Workflow("reminder", Work("write", To("sent", "sent")), Final("sent")) with { Attributes = [Amount] });
        var machine = At(department, "a", ("amount", 70));
        machine.Advance(TimeSpan.FromDays(30));
        Assert.That(machine.State, Is.EqualTo("a"));
        Assert.That(machine.Visits("a"), Is.EqualTo(1));
        var started = machine.StartedCases.Single();
        Assert.That((started.Workflow, started.At, started.Attributes["amount"].Number),
            Is.EqualTo(("reminder", _thursday.AddDays(10), (double?)70)));
        Assert.That(machine.Timers, Is.Empty);
    }

    [Test]
    public void StartWork_EndsTheTimersThatRunWhileWaiting()
    {
        var department = Department(Workflow("w", Work("a", To("b", "done"), To("c", "withdrawn") with
        {
            After = Duration.Exactly(TimeSpan.FromHours(2)),
            WhileWaiting = true,
        }), Final("b"), Final("c")));
        var idle = At(department, "a");
        idle.Advance(TimeSpan.FromHours(3));
        Assert.That(idle.Outcome, Is.EqualTo("c"));
        var worked = At(department, "a");
        worked.Advance(TimeSpan.FromHours(1));
        worked.StartWork();
        worked.Advance(TimeSpan.FromHours(9));
        Assert.That(worked.State, Is.EqualTo("a"));
        Assert.That(() => worked.StartWork(), Throws.InvalidOperationException.With.Message.Contains("started already"));
    }

    [Test]
    public void Set_CountsAttempts_AndGuardsSeeIt()
    {
        var plusOne = new AttributeAssignment
        {
            Attribute = "attempts",
            Value = new ArithmeticTerm
            {
                Operator = '+', Left = new AttributeTerm { Attribute = "attempts" },
                Right = new NumberTerm { Value = 1 }
            },
        };
        var department = Department(Workflow("w",
            Work("call", To("gave-up", "enough", guard: AtLeast("attempts", 2)), To("call", "again") with { Set = [plusOne] }),
            Final("gave-up")));
        var machine = At(department, "call");
        machine.Fire("again");
        machine.Fire("again");
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "enough" }));
        Assert.That(machine.Attributes["attempts"].Number, Is.EqualTo(2));
    }

    [Test]
    public void Guards_SeeVisitsAgeAndLateness()
    {
        Guard visits = new Comparison
        {
            Left = new VisitsTerm { State = "a" }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 1 }
        };
        Guard age = new Comparison
        {
            Left = new AgeTerm(), Operator = ComparisonOperator.GreaterOrEqual,
            Right = new DurationTerm { Value = new TimeAmount(2, TimeUnit.Hour) },
        };
        var department = Department(Workflow("w",
            Work("a", To("b", "late", new OverdueGuard()), To("b", "often", visits), To("b", "old", age), To("a", "again")),
            Final("b")) with
        {
            Due = new Due { After = new TimeAmount(1, TimeUnit.WorkingDay) },
        });
        var machine = At(department, "a");
        Assert.That(machine.Due, Is.EqualTo(new DateTimeOffset(2026, 5, 15, 17, 15, 0, TimeSpan.FromHours(9))));
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "again" }));
        machine.Advance(TimeSpan.FromHours(2));
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "old" }));
        var twice = At(department, "a");
        twice.Fire("again");
        Assert.That(twice.PermittedEvents, Is.EqualTo(new[] { "often" }));
        machine.AdvanceTo(machine.Due!.Value);
        Assert.That(machine.IsOverdue, Is.False, "by the instant is in time");
        machine.Advance(TimeSpan.FromMilliseconds(1));
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "late" }));
    }

    [Test]
    public void Choice_IsDecidedInNoTime()
    {
        var department =
            Department(Workflow("w",
                new ChoiceState { Id = "sort", Transitions = [To("b", "left") with { Probability = (Share)0.5 }, To("c", "right")] },
            Final("b"), Final("c")));
        var machine = At(department, "sort");
        Assert.That(() => machine.Advance(TimeSpan.FromSeconds(1)),
            Throws.InvalidOperationException.With.Message.Contains("fire one of left, right"));
        machine.Fire("right");
        Assert.That(machine.Outcome, Is.EqualTo("c"));
    }

    [Test]
    public void Compound_LeadsOnWhenItsInsideIsFinal_AndItsTimerRacesIt()
    {
        var department = Department(Workflow("w",
            new CompoundState
            {
                Id = "check", Initial = "look",
                States = [Work("look", To("found", "seen"), To("out", "odd")), Final("found")],
                Transitions = [To("end", "checked"), To("late", "too-late") with { After = Duration.Exactly(TimeSpan.FromDays(1)) }],
            },
            Final("end"), Final("out"), Final("late")));
        var machine = At(department, "check");
        Assert.That(machine.State, Is.EqualTo("look"));
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "seen", "odd" }));
        machine.Fire("seen");
        Assert.That((machine.State, machine.IsFinal), Is.EqualTo(("check", false)));
        machine.Fire("checked");
        Assert.That(machine.Outcome, Is.EqualTo("end"));

        var left = At(department, "check");
        left.Fire("odd");
        Assert.That(left.Outcome, Is.EqualTo("out"));

        var slow = At(department, "check");
        slow.Advance(TimeSpan.FromDays(2));
        Assert.That(slow.Outcome, Is.EqualTo("late"));
    }

    [Test]
    public void Parallel_JoinsAll_OfTheRegionsThatWereEntered()
    {
        var machine = At(Order(), "fulfilment", ("amount", 300_000));
        Assert.That(machine.ActiveStates, Is.EqualTo(new[] { "pick", "assess" }), "customs is for abroad only");
        Assert.That(machine.State, Is.EqualTo("fulfilment"));
        machine.Fire("picked");
        machine.Fire("good");
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "packed" }));
        machine.Fire("packed");
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "joined" }));
        machine.Fire("joined");
        Assert.That(machine.State, Is.EqualTo("invoice"));
    }

    [Test]
    public void Parallel_ATransitionOutOfARegion_WithdrawsTheSiblings()
    {
        var machine = At(Order(), "fulfilment", ("amount", 300_000));
        machine.Fire("picked");
        machine.Fire("bad");
        Assert.That((machine.Outcome, machine.ActiveStates.Single()), Is.EqualTo(("refused", "refused")));
    }

    [Test]
    public void Parallel_ItsTimer_InterruptsEveryRegion()
    {
        var machine = At(Order(), "fulfilment");
        machine.Advance(TimeSpan.FromDays(30));
        Assert.That(machine.Outcome, Is.EqualTo("refused"));
        Assert.That(machine.History.Single().Event, Is.EqualTo("late"));
    }

    [TestCase(1, "b1")]
    [TestCase(2, "b2")]
    public void Parallel_JoinsTheFirstOrSoMany(int count, string joinedBy)
    {
        var parallel = new ParallelState
        {
            Id = "both", JoinCount = count, Transitions = [To("end", "joined")],
            Regions = [.. Enumerable.Range(1, 3)
                .Select(i =>
                    new Region { Id = "r" + i, Initial = "a" + i, States = [Work("a" + i, To("b" + i, "done")), Final("b" + i)] })],
        };
        var machine = At(Department(Workflow("w", parallel, Final("end"))), "both");
        Assert.That(() => machine.Fire("done"), Throws.InvalidOperationException.With.Message.Contains("several transitions"));
        for (var i = 1; i <= count; i++)
        {
            Assert.That(machine.CanFire("joined"), Is.False);
            machine.Fire($"a{i}/done");
        }

        Assert.That(machine.History[^1].Target, Is.EqualTo(joinedBy));
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "joined" }), "the others are withdrawn");
    }

    [Test]
    public void Parallel_ARegionByChance_AsksTheCaller_AndOtherwiseIsForNoneOfThem()
    {
        Region Inner(string id) =>
            new() { Id = id, Initial = id + "-work", States = [Work(id + "-work", To(id + "-end", "done")), Final(id + "-end")] };
        var department = Department(Workflow("w",
            new ParallelState
            {
                Id = "fork", Transitions = [To("end", "joined")],
                Regions = [Inner("letter") with { Probability = 0.3 }, Inner("call") with { Probability = 0.2 },
                    Inner("file") with { Otherwise = true }],
            }, Final("end")));
        var machine = At(department, "fork");
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "enter letter", "skip letter" }));
        Assert.That(() => machine.Advance(TimeSpan.FromDays(1)), Throws.InvalidOperationException);
        machine.Fire("skip letter");
        machine.Fire("enter call");
        Assert.That(machine.ActiveStates, Is.EqualTo(new[] { "call-work" }));
        var neither = At(department, "fork");
        neither.Fire("skip letter");
        neither.Fire("skip call");
        Assert.That(neither.ActiveStates, Is.EqualTo(new[] { "file-work" }));
    }

    [Test]
    public void Parallel_AtLeastOne_AsksWhichWhereNoneWasDrawn()
    {
        Region Inner(string id) =>
            new() { Id = id, Initial = id + "-work", States = [Work(id + "-work", To(id + "-end", "done")), Final(id + "-end")] };
        var department = Department(Workflow("w",
            new ParallelState
            {
                Id = "fork", AtLeast = 1, Transitions = [To("end", "joined")],
                Regions = [Inner("letter") with { Probability = 0.3 }, Inner("call") with { Probability = 0.2 },
                    Inner("never") with { Probability = 0.0 }],
            }, Final("end")));
        var machine = At(department, "fork");
        machine.Fire("skip letter");
        machine.Fire("skip call");
        Assert.That(machine.PermittedEvents, Is.EqualTo(new[] { "enter letter", "enter call" }));
        Assert.That(() => machine.Advance(TimeSpan.FromDays(1)), Throws.InvalidOperationException);
        machine.Fire("enter call");
        Assert.That(machine.ActiveStates, Is.EqualTo(new[] { "call-work" }));
        var drawn = At(department, "fork");
        drawn.Fire("enter letter");
        drawn.Fire("skip call");
        Assert.That(drawn.ActiveStates, Is.EqualTo(new[] { "letter-work" }));
    }

    [Test]
    public void Parallel_WithoutARegionToEnter_JoinsAtOnce()
    {
        var parallel = new ParallelState
        {
            Id = "fork", Transitions = [To("end", "joined")],
            Regions = [new() { Id = "r", Guard = AtLeast("amount", 100), Initial = "x",
                States = [Work("x", To("y", "done")), Final("y")] }],
        };
        Assert.That(At(Department(Workflow("w", parallel, Final("end")) with { Attributes = [Amount] }), "fork",
            ("amount", 5)).PermittedEvents, Is.EqualTo(new[] { "joined" }));
    }

    [Test]
    public void Attributes_NotNamed_TakeTheLikeliestValueOrTheMean()
    {
        var machine = Start(Forms(), "forms");
        Assert.That(machine.Attributes["channel"].ToString(), Is.EqualTo("paper"));
        Assert.That(machine.Attributes["amount"].Number, Is.EqualTo(42_000).Within(1e-6));
    }

    [Test]
    public void WrongCalls_SayWhatIsWrong()
    {
        Assert.That(() =>
            Start(Forms(), "form"), Throws.ArgumentException.With.Message.Contains("no workflow 'form'").And.Message.Contains("'forms'"));
        Assert.That(() => At(Forms(), "nowhere"), Throws.ArgumentException.With.Message.Contains("no state 'nowhere'"));
        Assert.That(() => At(Forms(), "received", ("colour", "red")),
            Throws.ArgumentException.With.Message.Contains("no attribute 'colour'"));
        Assert.That(() => At(Forms(), "received", ("channel", "fax")), Throws.ArgumentException.With.Message.Contains("paper, web"));
        Assert.That(() => Start(Forms(), "forms").AdvanceTo(_thursday.AddDays(-1)), Throws.InstanceOf<ArgumentOutOfRangeException>());
        Assert.That(() => Start(Forms(), "forms").Visits("nowhere"), Throws.ArgumentException);
        Assert.That(() => Start(Department(Workflow("w", Work("a", To("missing", "done")))), "w"),
            Throws.ArgumentException.With.Message.Contains("'missing', which does not exist"));
    }

    private static CaseAttribute Amount => new() { Id = "amount", Number = Distribution.Lognormal(42_000, 1.4) };

    private static CaseAttribute Channel =>
        new() { Id = "channel", Choices = [new() { Value = "paper", Share = 0.7 }, new() { Value = "web", Share = 0.3 }] };

    private static Department Forms() => Department(Workflow("forms",
        Work("received", To("returned", "incomplete") with { Probability = (Share)0.1 },
            To("keyed", "complete") with { Probability = Share.Rest }),
        Wait("returned", To("received", "resent"), To("closed", "silent") with { After = Duration.Exactly(TimeSpan.FromDays(20)) }),
        Work("keyed",
            To("approval", "large", new Conjunction
            {
                Left = new Negation
                {
                    Inner = new Comparison
                    {
                        Left = new AttributeTerm { Attribute = "amount" },
                        Operator = ComparisonOperator.LessOrEqual, Right = new NumberTerm { Value = 100_000 }
                    }
                },
                Right = new OneOf { Attribute = "channel", Values = ["paper", "fax"] },
            }),
            To("closed", "done")),
        Work("approval", To("closed", "approved")),
        Final("closed", "entered")) with
    {
        Attributes = [Channel, Amount],
    });

    private static Department Order() => Department(Workflow("order",
        new ParallelState
        {
            Id = "fulfilment",
            Regions =
            [
                new() { Id = "goods", Initial = "pick",
                    States = [Work("pick", To("pack", "picked")), Work("pack", To("ready", "packed")), Final("ready")] },
                new()
                {
                    Id = "credit", Guard = AtLeast("amount", 200_000), Initial = "assess",
                    States = [Work("assess", To("refused", "bad") with { Probability = (Share)0.06 }, To("cleared", "good")),
                        Final("cleared")],
                },
                new()
                {
                    Id = "customs", Guard = new OneOf { Attribute = "channel", Values = ["web"] }, Initial = "papers",
                    States = [Work("papers", To("filed", "filed")), Final("filed")],
                },
            ],
            Transitions =
            [
                To("invoice", "joined"),
                To("refused", "late") with { After = new Duration { Distribution = Distribution.Constant(5),
                    Clock = DurationClock.WorkingDays } },
            ],
        },
        Work("invoice", To("cashed", "sent")), Final("cashed"), Final("refused")) with
    {
        Attributes = [Channel, Amount],
    });

    private static Guard AtLeast(string attribute, double value) => new Comparison
    {
        Left = new AttributeTerm { Attribute = attribute }, Operator = ComparisonOperator.GreaterOrEqual,
        Right = new NumberTerm { Value = value },
    };

    private static Transition To(string target, string @event, Guard? guard = null) =>
        new() { Event = @event, Target = target, Guard = guard };

    private static WorkState Work(string id, params Transition[] transitions) =>
        new() { Id = id, Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(5)) }, Transitions = transitions };

    private static WaitState Wait(string id, params Transition[] transitions) =>
        new() { Id = id, Wait = Duration.About(TimeSpan.FromDays(6)), Transitions = transitions };

    private static FinalState Final(string id, string? outcome = null) => new() { Id = id, Outcome = outcome };

    private static Workflow Workflow(string id, params WorkflowState[] states) =>
        new() { Id = id, Initial = states[0].Id, States = states };

    private static Department Department(Workflow workflow) =>
        (Rpa.Discovery.Model.Department.Named("test") with { TimeZone = "Asia/Tokyo", Calendar = "office" })
        .With(new CalendarDefinition
        {
            Id = "office", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15")
                .ClosedOnHolidaysOf("JP"),
        })
        .WithPool("clerk", 2, "office").With(workflow);

    private static CaseMachine Start(Department department, string workflow) =>
        new(department, workflow, new CaseStart { Arrival = _thursday });

    private static CaseMachine At(Department department, string state, params (string Id, CaseValue Value)[] attributes) =>
        new(department, department.Workflows[0].Id,
            new CaseStart { Arrival = _thursday, State = state, Attributes = attributes.ToDictionary(a => a.Id, a => a.Value) });
}
