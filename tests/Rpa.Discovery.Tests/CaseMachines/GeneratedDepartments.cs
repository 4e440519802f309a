using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.CaseMachines;

/// <summary>Valid departments built by keyed chance from everything that the kernel simulates and that decides where a case goes.</summary>
/// <remarks>Every state has a way forward that some draw can take, so every case ends; ways back are rare or guarded by visits.</remarks>
internal sealed class GeneratedDepartments
{
    private static readonly string[] _channels = ["paper", "web", "mail"];
    private ulong _key;

    private GeneratedDepartments(int number) => _key = Keys.Mix((ulong)number + 77);

    public static DateOnly Start { get; } = new(2026, 4, 1);

    public static Department Of(int number) => new GeneratedDepartments(number).Department();

    private Department Department()
    {
        var department = Rpa.Discovery.Model.Department.Named("generated") with { TimeZone = Sometimes(2) ? "Asia/Tokyo" : "Europe/Berlin", Calendar = "office" };
        department = department
            .With(new CalendarDefinition
            {
                Id = "office", Hours = WorkCalendar.Weekly(DayOfWeek.Monday, DayOfWeek.Friday, "08:30-12:00", "13:00-17:15").ClosedOnHolidaysOf("JP").ClosedOn("12-29/01-03"),
            })
            .WithPool("clerk", 2 + Below(3), "office").WithPool("window", 1 + Below(2), Sometimes(2) ? "office" : null);
        for (var i = 1 + Below(3); i > 0; i--)
            department = department.With(Workflow($"flow-{i}"));
        return department;
    }

    private Workflow Workflow(string id)
    {
        var count = 2 + Below(6);
        var ids = Enumerable.Range(1, count).Select(i => $"s{i}").Append("done").Append("dropped").ToArray();
        var states = new List<WorkflowState>();
        for (var i = 0; i < count; i++)
            states.Add(State(ids, i, count));
        states.Add(new FinalState { Id = "done", Outcome = "finished" });
        states.Add(new FinalState { Id = "dropped" });
        return new Workflow
        {
            Id = id,
            Initial = ids[0],
            Priority = 1 + Below(5),
            Order = (QueueOrder)Below(3),
            Due = Due(),
            Arrivals = Arrivals(),
            Attributes =
            [
                new CaseAttribute
                {
                    Id = "channel",
                    Choices = [new() { Value = _channels[0], Share = 0.5 }, new() { Value = _channels[1], Share = 0.3 }, new() { Value = _channels[2], Share = 0.2 }],
                },
                new CaseAttribute { Id = "amount", Number = Distribution.Lognormal(1000, 1.2) },
                new CaseAttribute { Id = "lines", Choices = [new() { Value = "1", Number = 1, Share = 0.6 }, new() { Value = "2", Number = 2, Share = 0.3 }, new() { Value = "5", Number = 5, Share = 0.1 }] },
                new CaseAttribute { Id = "attempts", Number = Distribution.Constant(0) },
            ],
            States = states,
            Backlog = Sometimes(3) ? [new BacklogItem { State = states.First(s => s is not ChoiceState).Id, Count = 1 + Below(20), Age = DurationLaw.About(TimeSpan.FromDays(3)) }] : [],
        };
    }

    private WorkflowState State(string[] ids, int index, int count)
    {
        // The last state leads to an end, whatever it is; a choice is never first, so that a backlog has a place to stand in.
        var kind = index == 0 ? 0 : Below(6);
        var isChoice = kind == 5;
        var ways = Ways(ids, index, count, isChoice);
        if (isChoice)
            return new ChoiceState { Id = ids[index], Transitions = ways };
        if (Sometimes(2))
            ways.AddRange(Timers(ids, index, kind == 4));
        return kind == 4
            ? new WaitState { Id = ids[index], Wait = Wait(), Transitions = ways }
            : new WorkState
            {
                Id = ids[index], Transitions = ways,
                Work = new Work
                {
                    By = Sometimes(4) ? new Assignment { Kind = AssignmentKind.Any, Pools = [new() { Pool = "window" }, new() { Pool = "clerk" }] } : Sometimes(2) ? "clerk" : "window",
                    Effort = Effort(),
                    Priority = Sometimes(4) ? 1 + Below(5) : null,
                },
            };
    }

    private List<Transition> Ways(string[] ids, int index, int count, bool forwardOnly)
    {
        var ways = new List<Transition>();
        for (var i = Below(3); i > 0; i--)
            ways.Add(Way(Forward(ids, index), $"guarded-{i}") with { Guard = Guard(2) });
        if (!forwardOnly && index > 0 && Sometimes(3))
        {
            var back = ids[Below(index)];
            ways.Add(Way(back, "returned") with { Guard = new Conjunction { Left = Guard(1), Right = Compare(new VisitsTerm { State = ids[index] }, ComparisonOperator.Less, 3) } });
        }

        var drawn = 1 + Below(3);
        var weighed = Sometimes(4);
        for (var i = 0; i < drawn; i++)
        {
            var way = Way(i == 0 || forwardOnly || !Sometimes(3) ? Forward(ids, index) : ids[Below(index + 1)], $"drawn-{i}");
            ways.Add(weighed ? way with { Weight = i == 0 ? 5 : Below(3) }
                : i == 0 ? way with { Probability = Sometimes(2) ? null : (Varying<Share>)Share.Rest }
                : way with { Probability = Probability() });
        }

        // Document order is no rule for draws: let the rest stand anywhere.
        return Sometimes(2) ? [.. Enumerable.Reverse(ways)] : ways;

        string Forward(string[] all, int from) => all[from + 1 + Below(Math.Min(3, all.Length - from - 1))];
    }

    private IEnumerable<Transition> Timers(string[] ids, int index, bool isWait)
    {
        yield return Way(Sometimes(3) ? "dropped" : ids[index + 1], "late") with { After = After(), Guard = Sometimes(4) ? Guard(1) : null };
        if (Sometimes(2))
            yield return new Transition { Event = "noted", After = After(), Set = [PlusOne()] };
        if (!isWait && Sometimes(3))
            yield return Way("dropped", "withdrawn") with { After = Whole(3600 * (1 + Below(40))), WhileWaiting = true };
    }

    private Transition Way(string target, string @event) => new() { Event = @event, Target = target, Set = Sometimes(3) ? [PlusOne()] : [] };

    private static AttributeAssignment PlusOne() => new()
    {
        Attribute = "attempts",
        Value = new ArithmeticTerm { Operator = '+', Left = new AttributeTerm { Attribute = "attempts" }, Right = new NumberTerm { Value = 1 } },
    };

    private Guard Guard(int depth)
    {
        if (depth > 0 && Sometimes(2))
        {
            return Below(3) switch
            {
                0 => new Conjunction { Left = Guard(depth - 1), Right = Guard(depth - 1) },
                1 => new Disjunction { Left = Guard(depth - 1), Right = Guard(depth - 1) },
                _ => new Negation { Inner = Guard(depth - 1) },
            };
        }

        return Below(8) switch
        {
            0 => new OverdueGuard(),
            1 => new OneOf { Attribute = "channel", Values = [_channels[Below(3)], _channels[0]] },
            2 => Compare(new AttributeTerm { Attribute = "channel" }, Sometimes(2) ? ComparisonOperator.Equal : ComparisonOperator.NotEqual, new TextTerm { Value = _channels[Below(3)] }),
            3 => Compare(new AgeTerm(), ComparisonOperator.Greater, new DurationTerm { Value = new TimeAmount(1 + Below(10), TimeUnit.Day) }),
            4 => Compare(new AttributeTerm { Attribute = "attempts" }, ComparisonOperator.GreaterOrEqual, 1 + Below(3)),
            5 => Compare(new AttributeTerm { Attribute = "lines" }, (ComparisonOperator)Below(6), 1 + Below(5)),
            6 => Compare(new VisitsTerm { State = "s1" }, ComparisonOperator.Greater, 1),
            _ => Compare(new ArithmeticTerm { Operator = '*', Left = new AttributeTerm { Attribute = "amount" }, Right = new AttributeTerm { Attribute = "lines" } }, ComparisonOperator.Greater, 500 * Below(6)),
        };
    }

    private static Comparison Compare(Term left, ComparisonOperator how, double right) => Compare(left, how, new NumberTerm { Value = right });

    private static Comparison Compare(Term left, ComparisonOperator how, Term right) => new() { Left = left, Operator = how, Right = right };

    private Varying<Share> Probability() => Sometimes(3)
        ? new Varying<Share> { Per = "channel", Cases = [new() { Key = "paper", Value = 0.1 * Below(3) }, new() { Key = "web", Value = 0.0 }], Else = 0.15 }
        : (Share)(0.1 + (0.1 * Below(2)));

    private Varying<DurationLaw> After() => Below(5) switch
    {
        0 => Whole(86_400 * (1 + Below(6))),
        1 => new DurationLaw { Distribution = Distribution.Constant(1 + Below(5)), Clock = DurationClock.WorkingDays },
        2 => new DurationLaw { Distribution = Distribution.Constant(0.5 + Below(20)), Clock = DurationClock.WorkingHours },
        3 => DurationLaw.About(TimeSpan.FromDays(2)),
        _ => new Varying<DurationLaw> { Per = "channel", Cases = [new() { Key = "paper", Value = Whole(50_000 + Below(90_000)) }], Else = Whole(7200 * (1 + Below(30))) },
    };

    private static DurationLaw Whole(double seconds) => new() { Distribution = Distribution.Constant(seconds) };

    private Varying<DurationLaw> Wait() => Sometimes(2)
        ? DurationLaw.About(TimeSpan.FromDays(1 + Below(4)))
        : new DurationLaw { Distribution = Distribution.Constant(1 + Below(3)), Clock = DurationClock.WorkingDays };

    private Varying<DurationLaw> Effort() => Sometimes(3)
        ? new Varying<DurationLaw> { Per = "channel", Cases = [new() { Key = "paper", Value = DurationLaw.About(TimeSpan.FromMinutes(9)) }], Else = DurationLaw.Exactly(TimeSpan.FromMinutes(2)) }
        : DurationLaw.Exponential(TimeSpan.FromMinutes(3 + Below(20)));

    private Varying<Due>? Due() => Below(6) switch
    {
        0 => null,
        1 => new Due { DayOfMonth = 1 + Below(31) },
        2 => new Due { After = new TimeAmount(1 + Below(10), TimeUnit.WorkingDay) },
        3 => new Due { After = new TimeAmount(2 + Below(20), TimeUnit.Day) },
        4 => new Due { After = new TimeAmount(0.5 + Below(8), TimeUnit.WorkingHour) },
        _ => new Varying<Due> { Per = "channel", Cases = [new() { Key = "web", Value = new Due { After = new TimeAmount(3, TimeUnit.Hour) } }], Else = new Due { After = new TimeAmount(5, TimeUnit.WorkingDay) } },
    };

    private Arrivals Arrivals() => Below(3) switch
    {
        0 => new Arrivals { Every = DurationLaw.Exponential(TimeSpan.FromMinutes(30 + Below(200))), Closed = Sometimes(2) ? ClosedGaps.NextOpening : ClosedGaps.Stop },
        1 => new Arrivals { Batches = [new ArrivalBatch { DayOfMonth = 1 + Below(31), At = new TimeOnly(9, 0), Count = 5 + Below(30), IfClosed = (IfClosed)Below(3) }] },
        _ => new Arrivals { About = new ArrivalRate { Count = 2 + Below(20), Per = RatePeriod.OpenDay }, Peaks = [new Peak { Kind = PeakKind.Weekday, Number = 1, Factor = 1.5 }] },
    };

    private bool Sometimes(int oneIn) => Below(oneIn) == 0;

    private int Below(int limit)
    {
        _key += Keys.Phi;
        return (int)(Keys.Mix(_key) % (ulong)limit);
    }
}
