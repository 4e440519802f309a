using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>What decides where a case of a generated department goes, where that is what matters.</summary>
internal sealed partial class GeneratedDepartments
{
    private static readonly string[] Channels = ["paper", "web", "mail"];

    private static CaseAttribute[] RoutedAttributes() =>
    [
        new CaseAttribute
        {
            Id = "channel",
            Choices = [new() { Value = Channels[0], Share = 0.5 }, new() { Value = Channels[1], Share = 0.3 },
                new() { Value = Channels[2], Share = 0.2 }],
        },
        new CaseAttribute { Id = "amount", Number = Distribution.Lognormal(1000, 1.2) },
        new CaseAttribute
        {
            Id = "lines",
            Choices = [new() { Value = "1", Number = 1, Share = 0.6 }, new() { Value = "2", Number = 2, Share = 0.3 },
                new() { Value = "5", Number = 5, Share = 0.1 }],
        },
        new CaseAttribute { Id = "attempts", Number = Distribution.Constant(0) },
    ];

    private List<Transition> MakeRoutes(int index, int count)
    {
        string[] ids = [.. Enumerable.Range(0, count).Select(i => $"s-{i}"), "done", "dropped"];
        var ways = new List<Transition>();
        for (var i = Pick(3); i > 0; i--)
            ways.Add(MakeWay(Forward(), $"guarded-{i}") with { Guard = MakeRoutedGuard(2) });
        if (index > 0 && OneIn(3))
        {
            ways.Add(MakeWay(ids[Pick(index)], "returned") with
            {
                Guard = new Conjunction
                {
                    Left = MakeRoutedGuard(1),
                    Right = Compare(new VisitsTerm { State = ids[index] }, ComparisonOperator.Less, 3)
                },
            });
        }

        var isWeighed = OneIn(4);
        for (var (i, drawn) = (0, 1 + Pick(3)); i < drawn; i++)
        {
            var way = i == 0 || !OneIn(3) ? MakeWay(Forward(), $"drawn-{i}") : MakeWay(ids[Pick(index + 1)], $"again-{i}");
            ways.Add(isWeighed ? way with { Weight = i == 0 ? 5 : Pick(3) }
                : i == 0 ? way with { Probability = OneIn(2) ? null : (Varying<Share>)Share.Rest }
                : way with { Probability = MakeRoutedShare() });
        }

        // Document order is no rule for draws: let the rest stand anywhere.
        return OneIn(2) ? [.. Enumerable.Reverse(ways)] : ways;

        string Forward() => ids[index + 1 + Pick(Math.Min(3, ids.Length - index - 1))];
    }

    private List<Transition> MakeTimers(List<Transition> ways)
    {
        if (OneIn(2))
            return [];
        var forward = ways.First(w => w.Event == "drawn-0").Target!;
        List<Transition> timers = [MakeWay(OneIn(3) ? "dropped" : forward, "late") with { After = MakeRoutedTimer(), Guard = OneIn(4)
            ? MakeRoutedGuard(1) : null }];
        if (OneIn(2))
            timers.Add(new Transition { Event = "noted", After = MakeRoutedTimer(), Set = [PlusOne()] });
        if (OneIn(3))
            timers.Add(MakeWay("dropped", "withdrawn") with { After = Whole(3600 * (1 + Pick(40))), WhileWaiting = true });
        return timers;
    }

    private Transition MakeWay(string target, string @event) =>
        new() { Event = @event, Target = target, Set = OneIn(3) ? [PlusOne()] : [] };

    private static AttributeAssignment PlusOne() => new()
    {
        Attribute = "attempts",
        Value = new ArithmeticTerm
        {
            Operator = '+', Left = new AttributeTerm { Attribute = "attempts" },
            Right = new NumberTerm { Value = 1 }
        },
    };

    private Guard MakeRoutedGuard(int depth)
    {
        if (depth > 0 && OneIn(2))
        {
            return Pick(3) switch
            {
                0 => new Conjunction { Left = MakeRoutedGuard(depth - 1), Right = MakeRoutedGuard(depth - 1) },
                1 => new Disjunction { Left = MakeRoutedGuard(depth - 1), Right = MakeRoutedGuard(depth - 1) },
                _ => new Negation { Inner = MakeRoutedGuard(depth - 1) },
            };
        }

        return Pick(8) switch
        {
            0 => new OverdueGuard(),
            1 => new OneOf { Attribute = "channel", Values = [Channels[Pick(3)], Channels[0]] },
            2 => Compare(Attribute("channel"), OneIn(2) ? ComparisonOperator.Equal : ComparisonOperator.NotEqual,
                new TextTerm { Value = Channels[Pick(3)] }),
            3 => Compare(new AgeTerm(), ComparisonOperator.Greater,
                new DurationTerm { Value = new TimeAmount(1 + Pick(10), TimeUnit.Day) }),
            4 => Compare(Attribute("attempts"), ComparisonOperator.GreaterOrEqual, 1 + Pick(3)),
            5 => Compare(Attribute("lines"), (ComparisonOperator)Pick(6), 1 + Pick(5)),
            6 => Compare(new VisitsTerm { State = "s-0" }, ComparisonOperator.Greater, 1),
            _ => Compare(new ArithmeticTerm { Operator = '*', Left = Attribute("amount"), Right = Attribute("lines") },
                ComparisonOperator.Greater, 500 * Pick(6)),
        };
    }

    private static AttributeTerm Attribute(string id) => new() { Attribute = id };

    private static Comparison Compare(Term left, ComparisonOperator how, double right) =>
        Compare(left, how, new NumberTerm { Value = right });

    private static Comparison Compare(Term left, ComparisonOperator how, Term right) =>
        new() { Left = left, Operator = how, Right = right };

    private Varying<Share> MakeRoutedShare() => OneIn(3)
        ? new Varying<Share>
        {
            Per = "channel", Cases = [new() { Key = "paper", Value = 0.1 * Pick(3) },
            new() { Key = "web", Value = 0.0 }], Else = 0.15
        }
        : (Share)(0.1 + (0.1 * Pick(2)));

    private Varying<Duration> MakeRoutedTimer() => Pick(5) switch
    {
        0 => Whole(86_400 * (1 + Pick(6))),
        1 => new Duration { Distribution = Distribution.Constant(1 + Pick(5)), Clock = DurationClock.WorkingDays },
        2 => new Duration { Distribution = Distribution.Constant(0.5 + Pick(20)), Clock = DurationClock.WorkingHours },
        3 => Duration.About(TimeSpan.FromDays(2)),
        _ => PerChannel(Whole(50_000 + Pick(90_000)), Whole(7200 * (1 + Pick(30)))),
    };

    private static Duration Whole(double seconds) => new() { Distribution = Distribution.Constant(seconds) };

    private Varying<Duration> MakeRoutedWait() => OneIn(2)
        ? Duration.About(TimeSpan.FromDays(1 + Pick(4)))
        : new Duration { Distribution = Distribution.Constant(1 + Pick(3)), Clock = DurationClock.WorkingDays };

    private Varying<Duration> MakeRoutedEffort() => OneIn(3) ? PerChannel(About(9), Exactly(2)) : Exponential(3 + Pick(20));

    private Varying<Due>? MakeRoutedDue() => Pick(6) switch
    {
        0 => null,
        1 => new Due { DayOfMonth = 1 + Pick(31) },
        2 => new Due { After = new TimeAmount(1 + Pick(10), TimeUnit.WorkingDay) },
        3 => new Due { After = new TimeAmount(2 + Pick(20), TimeUnit.Day) },
        4 => new Due { After = new TimeAmount(0.5 + Pick(8), TimeUnit.WorkingHour) },
        _ => new Varying<Due>
        {
            Per = "channel",
            Cases = [new() { Key = "web", Value = new Due { After = new TimeAmount(3, TimeUnit.Hour) } }],
            Else = new Due { After = new TimeAmount(5, TimeUnit.WorkingDay) },
        },
    };

    private Arrivals MakeRoutedArrivals() => Pick(3) switch
    {
        0 => new Arrivals { Every = Exponential(30 + Pick(200)), Closed = OneIn(2) ? ClosedGaps.NextOpening : ClosedGaps.Stop },
        1 => new Arrivals
        {
            Batches = [new ArrivalBatch { DayOfMonth = 1 + Pick(31), At = new TimeOnly(9, 0), Count = 5 + Pick(30),
            IfClosed = (IfClosed)Pick(3) }]
        },
        _ => new Arrivals
        {
            About = new ArrivalRate { Count = 2 + Pick(20), Per = RatePeriod.OpenDay },
            Peaks = [new Peak { Kind = PeakKind.Weekday, Number = 1, Factor = 1.5 }],
        },
    };

    private bool OneIn(int count) => Pick(count) == 0;
}
