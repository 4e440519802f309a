using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Departments built in code from a seed, with everything that a reader could trip over: nested laws, conditions, odd names and texts.</summary>
internal sealed class GeneratedDepartments(int seed)
{
    private static readonly string[] Odd =
    [
        "納税課", "a: b", "# no remark", "- dash", "{ brace", "[ bracket ]", "true", "no", "2026-04-01", "09:00", "012", "1e3", "it's", "\"quoted\"", "back\\slash", " space ", "tab\there",
        "two\nlines", "：", "　wide", "@者", "%35", "& and *", "a, b", "null", "~", "x #1", "督促状: 二回目", "?", "!", "-", "：全角", "-5", "=", "a:", "emoji 😀",
    ];

    private ulong _draws;

    public DepartmentFile Next()
    {
        var attributes = new[]
        {
            new CaseAttribute { Id = "channel", Choices = [new AttributeChoice { Value = "paper", Share = Fraction() }, new AttributeChoice { Value = Pick("web", "on line", "7", "and"), Share = Fraction() }] },
            new CaseAttribute { Id = "size", Number = Law(0, amounts: false) },
        };
        return new DepartmentFile
        {
            Department = new Department
            {
                Id = "office",
                Title = Words(),
                Owner = Words(),
                Currency = "JPY",
                ValueOfFreedHour = Below(3) == 0 ? 0 : Below(5000) / 3m,
                Pools =
                [
                    new Pool
                    {
                        Id = "clerk",
                        Title = Words(),
                        Capacity = Below(2) == 0 ? [new CapacityStep { Count = Below(9) }] : [new CapacityStep { Count = 2 }, new CapacityStep { From = new DateOnly(2026, 4, 1 + Below(28)), Count = Below(9) }],
                        HourlyCost = Below(4000) + (Below(100) / 100m),
                        OtherWork = Below(2) == 0 ? null : new OtherWork { Share = Fraction(), Lasting = Duration(), Evidence = EvidenceOf() },
                        Evidence = EvidenceOf(),
                    },
                ],
                Workflows = [new Workflow
                {
                    Id = "w",
                    Title = Words(),
                    Initial = "s0",
                    Attributes = attributes,
                    Arrivals = new Arrivals { Every = Duration(), GrowthPerYear = (Below(40) - 20) / 100.0, Peaks = [new Peak { Kind = (PeakKind)Below(6), Number = 1 + Below(7), Factor = Below(300) / 100.0 }] },
                    Due = Below(2) == 0 ? null : (Varying<Due>)new Due { After = new TimeAmount(Number(), (TimeUnit)Below(6)), IsLegal = Below(2) == 0 },
                    States = [.. Enumerable.Range(0, 4).Select(State), new FinalState { Id = "end", Outcome = Below(2) == 0 ? null : "done" }],
                }],
            },
        };
    }

    private WorkflowState State(int index)
    {
        var id = $"s{index}";
        var transitions = new List<Transition>
        {
            new() { Event = "done", Target = "end", Probability = Below(3) == 0 ? Share.Rest : Fraction() },
            new() { Event = "guarded", Target = $"s{Below(4)}", Guard = Guard(0), Set = Below(2) == 0 ? [] : [new AttributeAssignment { Attribute = "size", Value = Term(0) }] },
        };
        if (Below(3) == 0)
            transitions.Add(new Transition { Event = "late", After = Duration(waits: true), Target = "end" });
        return Below(4) switch
        {
            0 => new WaitState { Id = id, Wait = Below(2) == 0 ? Duration(waits: true) : Varying(() => Duration(waits: true)), Transitions = transitions },
            1 => new ChoiceState { Id = id, Title = Words(), Transitions = transitions },
            _ => new WorkState
            {
                Id = id,
                Title = Words(),
                Note = Words(),
                Transitions = transitions,
                Repeat = Below(4) == 0 ? new Repeat { Times = 1 + Below(5), AtOnce = Below(2) == 0 } : null,
                Work = new Work { By = "clerk", Effort = Below(2) == 0 ? Duration() : Varying(() => Duration()), Evidence = EvidenceOf(), Interrupts = Below(2) == 0 },
            },
        };
    }

    private Varying<DurationLaw> Varying(Func<DurationLaw> law) => new() { Per = "channel", Cases = [new VaryingCase<DurationLaw> { Key = "paper", Value = law() }], Else = law() };

    private DurationLaw Duration(bool waits = false)
    {
        var law = new DurationLaw { Distribution = Law(0, amounts: true), ScaledBy = Below(5) == 0 ? "size" : null, Evidence = EvidenceOf() };
        return Below(8) switch
        {
            0 => new DurationLaw { Distribution = Distribution.Lognormal(600, 0.5), IsUnknown = true },
            1 => law with { Distribution = Distribution.Lognormal(1, 0.5), TotalHoursPerYear = Number() },
            2 when waits => law with { Clock = (DurationClock)Below(3), Distribution = Distribution.Gamma(Number(), 0.4) },
            3 => law with { Distribution = Distribution.Mixture((0.9, Distribution.Lognormal(240, 0.5)), (0.1, Distribution.Lognormal(900, 0.5))), AwkwardShare = 0.1 },
            _ => law,
        };
    }

    private Distribution Law(int depth, bool amounts)
    {
        var a = Number();
        var b = a + Number();
        switch (Below(depth < 2 ? 16 : 12))
        {
            case 0: return Distribution.Constant(a);
            case 1: return Distribution.Uniform(a, b);
            case 2: return Distribution.Triangular(a, (a + b) / 2, b);
            case 3: return Distribution.Pert(a, (a + b) / 2, b);
            case 4: return Distribution.Exponential(a);
            case 5: return Distribution.Erlang(1 + Below(4), a);
            case 6: return Distribution.Gamma(a, 0.3 + (Below(100) / 70.0));
            case 7: return Distribution.LognormalFromPercentiles(a, a * 2.5);
            case 8: return Distribution.WeibullFromPercentiles(a, a * 2);
            case 9: return Distribution.Beta(1 + Below(3), 2, a, b);
            case 10: return Distribution.Normal(a + b, a / 3);
            case 11: return Distribution.Empirical([a, b, a]);
            case 12: return Law(depth + 1, amounts).Shifted(amounts ? a : -a);
            case 13: return Distribution.Histogram([a, b, b + a], [1, 2]);
            case 14: return Distribution.Mixture((3, Law(depth + 1, amounts)), (1, Law(depth + 1, amounts)));
            default:
                var law = Law(depth + 1, amounts);
                var (low, high) = (law.Quantile(0.2), law.Quantile(0.8));
                return low >= 0 && low < high ? law.Between(low, Below(3) == 0 ? double.PositiveInfinity : high) : law;
        }
    }

    private Guard Guard(int depth) => Below(depth < 4 ? 7 : 3) switch
    {
        0 => new Comparison { Left = Term(0, isLeft: true), Operator = (ComparisonOperator)Below(6), Right = Term(0) },
        1 => new OneOf { Attribute = "channel", Values = ["paper", Pick("web", "on line", "and", "7", "-x")] },
        2 => new OverdueGuard(),
        3 => new Negation { Inner = Guard(depth + 1) },
        4 => new Conjunction { Left = Guard(depth + 1), Right = Guard(depth + 1) },
        _ => new Disjunction { Left = Guard(depth + 1), Right = Guard(depth + 1) },
    };

    private Term Term(int depth, bool isLeft = false) => Below(depth < 3 ? 8 : 6) switch
    {
        0 => new NumberTerm { Value = Number() - 50 },
        1 => isLeft ? new AttributeTerm { Attribute = "channel" } : new TextTerm { Value = Pick("paper", "web", "on line", "or", "size", "7", "a\"b", "漢字") },
        2 => new AttributeTerm { Attribute = "size" },
        3 => new VisitsTerm { State = "s1" },
        4 => new AgeTerm(),
        5 => new DurationTerm { Value = new TimeAmount(Number(), (TimeUnit)Below(4)) },
        _ => new ArithmeticTerm { Operator = "+-*/"[Below(4)], Left = Term(depth + 1, isLeft), Right = Term(depth + 1, isLeft) },
    };

    private Evidence? EvidenceOf() => Below(3) != 0 ? null
        : new Evidence { Class = (EvidenceClass)Below(5), Count = Below(2) == 0 ? null : 1 + Below(99), Spread = Below(2) == 0 ? null : 1 + (Below(100) / 64.0) };

    private Text? Words() => Below(4) switch
    {
        0 => null,
        1 => new Text { English = Pick(Odd), Japanese = Pick(Odd) },
        2 => new Text { Japanese = Pick(Odd) },
        _ => Pick(Odd),
    };

    private Share Fraction() => Below(1001) / 1000.0;

    private double Number() => Below(3) switch { 0 => 60 * (1 + Below(90)), 1 => 1 + Below(100), _ => (1 + Below(100_000)) / 977.0 };

    private T Pick<T>(params T[] from) => from[Below(from.Length)];

    private int Below(int count) => (int)(Keys.Draw((ulong)seed, 4711, ++_draws) % (ulong)count);
}
