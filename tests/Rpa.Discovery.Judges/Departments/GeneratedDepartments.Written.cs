using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Judges;

/// <summary>Departments that need not make sense: one workflow with arrows from anywhere to anywhere, and where asked for with odd texts,
/// laws and guards.</summary>
internal sealed partial class GeneratedDepartments
{
    private static readonly string[] Titles =
    [
        "納税課", "Check", "受付・本人確認", "Draw up the list of everybody who has not paid and read through it", "決",
        "指定金融機関・収納代行業者へ照会中（回答があるまで）", "A", "Send",
    ];

    private static readonly string[] OddTexts =
    [
        "納税課", "a: b", "# no remark", "- dash", "{ brace", "[ bracket ]", "true", "no", "2026-04-01", "09:00", "012", "1e3", "it's",
        "\"quoted\"", "back\\slash",
        " space ", "tab\there", "two\nlines", "：", "　wide", "@者", "%35", "& and *", "a, b", "null", "~", "x #1", "督促状: 二回目", "?", "!", "-",
        "：全角", "-5", "=",
        "a:", "emoji 😀",
    ];

    private readonly List<string> _ids = [];

    private Department MakeWritten(DepartmentWriting writing)
    {
        List<WorkflowState> top = [];
        while (_ids.Count < writing.States)
            top.Add(MakeAnyState(writing, writing.Depth));
        var workflow = new Workflow
        {
            Id = "w",
            Title = MakeText(writing),
            Initial = top[0].Id,
            States = [.. top.Select(s => WithAnyWays(s, writing))],
            Arrivals = new Arrivals { About = new ArrivalRate { Count = 5, Per = RatePeriod.OpenDay } },
        };
        var department = Department.Named("office") with { Currency = "JPY", Workflows = [workflow] };
        return writing.IsOdd ? WithOddFigures(department, writing) : department;
    }

    private Department WithOddFigures(Department department, DepartmentWriting writing) => department with
    {
        Title = MakeText(writing),
        Owner = MakeText(writing),
        ValueOfFreedHour = OneIn(3) ? 0 : Pick(5000) / 3m,
        Pools =
        [
            new Pool
            {
                Id = "clerk",
                Title = MakeText(writing),
                Capacity = OneIn(2) ? [new CapacityStep { Count = Pick(9) }]
                    : [new CapacityStep { Count = 2 }, new CapacityStep { From = new DateOnly(2026, 4, 1 + Pick(28)), Count = Pick(9) }],
                HourlyCost = Pick(4000) + (Pick(100) / 100m),
                OtherWork = OneIn(2) ? null : new OtherWork { Share = MakeShare(), Lasting = MakeOddLaw(), Evidence = MakeEvidence() },
                Evidence = MakeEvidence(),
            },
        ],
        Workflows =
        [
            department.Workflows[0] with
            {
                Attributes =
                [
                    new CaseAttribute
                    {
                        Id = "channel",
                        Choices = [new() { Value = "paper", Share = MakeShare() },
                            new() { Value = OneOf("web", "on line", "7", "and"), Share = MakeShare() }],
                    },
                    new CaseAttribute { Id = "size", Number = MakeDistribution(0, amounts: false) },
                ],
                Arrivals = new Arrivals
                {
                    Every = MakeOddLaw(),
                    GrowthPerYear = (Pick(40) - 20) / 100.0,
                    Peaks = [new Peak { Kind = (PeakKind)Pick(6), Number = 1 + Pick(7), Factor = Pick(300) / 100.0 }],
                },
                Events = WithTitles(department.Workflows[0], writing),
                Due = OneIn(2) ? null : (Varying<Due>)new Due { After = new TimeAmount(MakeNumber(), (TimeUnit)Pick(6)),
                    IsLegal = OneIn(2) },
            },
        ],
    };

    private IReadOnlyList<CaseEvent> WithTitles(Workflow workflow, DepartmentWriting writing) =>
    [
        .. workflow.AllStates.SelectMany(s => s.Transitions).Select(t => t.Event).Distinct(StringComparer.Ordinal).Take(2)
            .Select(id => (Id: id, Title: MakeText(writing))).Where(e => e.Title is not null)
            .Select(e => new CaseEvent { Id = e.Id, Title = e.Title! }),
    ];

    private WorkflowState MakeAnyState(DepartmentWriting writing, int depth)
    {
        var id = writing.Name(_ids.Count);
        _ids.Add(id);
        var title = MakeText(writing);
        switch (Pick(depth > 0 ? 10 : 7))
        {
            case 0:
                return new WaitState
                {
                    Id = id, Title = title, Wait = writing.IsOdd
                ? MakeAnyLaw(waits: true) : Duration.About(TimeSpan.FromDays(3))
                };
            case 1: return new ChoiceState { Id = id, Title = title };
            case 2: return new FinalState { Id = id, Title = title, Outcome = writing.IsOdd && OneIn(2) ? "done" : null };
            case 7 or 8:
                var inside = MakeInside(writing, depth);
                return new CompoundState { Id = id, Title = title, Initial = inside[0].Id, States = inside };
            case 9:
                return new ParallelState
                {
                    Id = id, Title = title,
                    Regions = [.. Enumerable.Range(0, 1 + Pick(3)).Select(r => MakeRegion($"r{r}", writing, depth))]
                };
            default:
                var work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(5)) with { IsUnknown = OneIn(5) } };
                return !writing.IsOdd ? new WorkState { Id = id, Title = title, Work = work } : new WorkState
                {
                    Id = id,
                    Title = title,
                    Note = MakeText(writing),
                    Repeat = OneIn(4) ? new Repeat { Times = 1 + Pick(5), AtOnce = OneIn(2) } : null,
                    Work = work with { Effort = MakeAnyLaw(waits: false), Evidence = MakeEvidence(), Interrupts = OneIn(2) },
                };
        }
    }

    private Region MakeRegion(string id, DepartmentWriting writing, int depth)
    {
        var inside = MakeInside(writing, depth);
        return new Region { Id = id, Initial = inside[0].Id, States = inside, Probability = OneIn(2) ? null : (Share)0.3 };
    }

    private List<WorkflowState> MakeInside(DepartmentWriting writing, int depth) =>
        [.. Enumerable.Range(0, 1 + Pick(3)).Select(_ => MakeAnyState(writing, depth - 1))];

    private WorkflowState WithAnyWays(WorkflowState state, DepartmentWriting writing)
    {
        var count = state is FinalState ? 0 : (int)Math.Floor((Uniform() * writing.Ways * 2) + 0.5);
        var ways = Enumerable.Range(0, count).Select(_ => MakeAnyWay(writing)).ToList();
        return state switch
        {
            CompoundState compound =>
                compound with { Transitions = ways, States = [.. compound.States.Select(s => WithAnyWays(s, writing))] },
            ParallelState parallel => parallel with
            {
                Transitions = ways,
                Regions = [.. parallel.Regions.Select(r => r with { States = [.. r.States.Select(s => WithAnyWays(s, writing))] })],
            },
            _ => state with { Transitions = ways },
        };
    }

    private Transition MakeAnyWay(DepartmentWriting writing)
    {
        var after = !OneIn(6) ? null : (Varying<Duration>)(writing.IsOdd ? MakeOddLaw(waits: true) : Duration.About(TimeSpan.FromDays(2)));
        var way = new Transition
        {
            Event = OneIn(3) ? "a-rather-long-event-that-has-to-be-wrapped" : "done",
            // A file lets only a timer lead nowhere.
            Target = OneIn(12) && (after is not null || !writing.IsOdd) ? null : _ids[Pick(_ids.Count)],
            After = after,
        };
        return !writing.IsOdd || after is not null ? way : way with
        {
            Probability = OneIn(2) ? null : (Varying<Share>)(OneIn(3) ? Share.Rest : MakeShare()),
            Guard = OneIn(2) ? MakeAnyGuard(0) : null,
            Set = OneIn(2) ? [] : [new AttributeAssignment { Attribute = "size", Value = MakeTerm(0) }],
        };
    }

    private Varying<Duration> MakeAnyLaw(bool waits) => OneIn(2) ? MakeOddLaw(waits) : PerChannel(MakeOddLaw(waits), MakeOddLaw(waits));

    private Duration MakeOddLaw(bool waits = false)
    {
        var law = new Duration
        {
            Distribution = MakeDistribution(0, amounts: true), ScaledBy = OneIn(5) ? "size" : null,
            Evidence = MakeEvidence()
        };
        return Pick(8) switch
        {
            0 => new Duration { Distribution = Distribution.Lognormal(600, 0.5), IsUnknown = true },
            1 => law with { Distribution = Distribution.Lognormal(1, 0.5), TotalHoursPerYear = MakeNumber() },
            2 when waits => law with { Clock = (DurationClock)Pick(3), Distribution = Distribution.Gamma(MakeNumber(), 0.4) },
            3 => law with
            {
                Distribution = Distribution.Mixture((0.9, Distribution.Lognormal(240, 0.5)),
                (0.1, Distribution.Lognormal(900, 0.5))),
                AwkwardShare = 0.1
            },
            _ => law,
        };
    }

    private Distribution MakeDistribution(int depth, bool amounts)
    {
        var a = MakeNumber();
        var b = a + MakeNumber();
        switch (Pick(depth < 2 ? 16 : 12))
        {
            case 0: return Distribution.Constant(a);
            case 1: return Distribution.Uniform(a, b);
            case 2: return Distribution.Triangular(a, (a + b) / 2, b);
            case 3: return Distribution.Pert(a, (a + b) / 2, b);
            case 4: return Distribution.Exponential(a);
            case 5: return Distribution.Erlang(1 + Pick(4), a);
            case 6: return Distribution.Gamma(a, 0.3 + (Pick(100) / 70.0));
            case 7: return Distribution.LognormalFromPercentiles(a, a * 2.5);
            case 8: return Distribution.WeibullFromPercentiles(a, a * 2);
            case 9: return Distribution.Beta(1 + Pick(3), 2, a, b);
            case 10: return Distribution.Normal(a + b, a / 3);
            case 11: return Distribution.Empirical([a, b, a]);
            case 12: return MakeDistribution(depth + 1, amounts).Shifted(amounts ? a : -a);
            case 13: return Distribution.Histogram([a, b, b + a], [1, 2]);
            case 14: return Distribution.Mixture((3, MakeDistribution(depth + 1, amounts)), (1, MakeDistribution(depth + 1, amounts)));
            default:
                var law = MakeDistribution(depth + 1, amounts);
                var (low, high) = (law.Quantile(0.2), law.Quantile(0.8));
                return low >= 0 && low < high ? law.Between(low, OneIn(3) ? double.PositiveInfinity : high) : law;
        }
    }

    private Guard MakeAnyGuard(int depth) => Pick(depth < 4 ? 7 : 3) switch
    {
        0 => Compare(MakeTerm(0, isLeft: true), (ComparisonOperator)Pick(6), MakeTerm(0)),
        1 => new OneOf { Attribute = "channel", Values = ["paper", OneOf("web", "on line", "and", "7", "-x")] },
        2 => new OverdueGuard(),
        3 => new Negation { Inner = MakeAnyGuard(depth + 1) },
        4 => new Conjunction { Left = MakeAnyGuard(depth + 1), Right = MakeAnyGuard(depth + 1) },
        _ => new Disjunction { Left = MakeAnyGuard(depth + 1), Right = MakeAnyGuard(depth + 1) },
    };

    private Term MakeTerm(int depth, bool isLeft = false) => Pick(depth < 3 ? 8 : 6) switch
    {
        0 => new NumberTerm { Value = MakeNumber() - 50 },
        1 => isLeft ? Attribute("channel") : new TextTerm { Value = OneOf("paper", "web", "on line", "or", "size", "7", "a\"b", "漢字") },
        2 => Attribute("size"),
        3 => new VisitsTerm { State = "s1" },
        4 => new AgeTerm(),
        5 => new DurationTerm { Value = new TimeAmount(MakeNumber(), (TimeUnit)Pick(4)) },
        _ => new ArithmeticTerm { Operator = "+-*/"[Pick(4)], Left = MakeTerm(depth + 1, isLeft), Right = MakeTerm(depth + 1, isLeft) },
    };

    private Evidence? MakeEvidence() => !OneIn(3) ? null
        : new Evidence
        {
            Class = (EvidenceClass)Pick(5), Count = OneIn(2) ? null : 1 + Pick(99), Spread = OneIn(2)
            ? null : 1 + (Pick(100) / 64.0)
        };

    private Text? MakeText(DepartmentWriting writing)
    {
        if (!writing.IsOdd)
            return OneIn(4) ? null : (Text)OneOf(Titles);
        return Pick(4) switch
        {
            0 => null,
            1 => new Text { English = OneOf(OddTexts), Japanese = OneOf(OddTexts) },
            2 => new Text { Japanese = OneOf(OddTexts) },
            _ => (Text)OneOf(OddTexts),
        };
    }

    private Share MakeShare() => Pick(1001) / 1000.0;

    private double MakeNumber() => Pick(3) switch { 0 => 60 * (1 + Pick(90)), 1 => 1 + Pick(100), _ => (1 + Pick(100_000)) / 977.0 };

    private string OneOf(params string[] from) => from[Pick(from.Length)];
}
