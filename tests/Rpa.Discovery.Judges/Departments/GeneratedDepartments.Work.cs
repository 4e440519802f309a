using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Judges;

/// <summary>The work and the guards of generated departments.</summary>
internal sealed partial class GeneratedDepartments
{
    private Work? _first; // that of the workflow's first state

    private Work MakeWork(string id, bool mayTakeNoTime)
    {
        var work = new Work
        {
            By = MakeAssignment(),
            Effort = MakeEffort(mayTakeNoTime),
            Priority = Chance(0.2) ? 1 + Pick(5) : null,
            PickUp = _interrupts && Chance(0.5) ? About(3) : null,
            Interrupts = _interrupts && Chance(0.35),
            Systems = !_systems || Chance(0.4) ? [] : Chance(0.3) ? ["core", "files"] : ["core"],
            Patience = _joint && Chance(0.2) ? new TimeAmount(30 + Pick(200), TimeUnit.Minute) : null,
            Batch = _batches && Chance(0.45) ? MakeBatch() : null,
            Skill = _named && Chance(0.5) ? "plain" : null,
        };
        if (_narrowed && work.Batch is null && id != "s-0" && work.By.Kind != AssignmentKind.All && Chance(0.5))
        {
            work = Chance(0.6) && Everybody(work.By) > 1 ? work with { NotBy = "s-0" }
                : work with { SameAs = EverybodyWhoDid(_first, work.Skill) ? "s-0" : null, By = _pools[0].Id };
        }

        // A file that said so would be refused.
        if (work.By.Kind == AssignmentKind.All)
            work = work with { Interrupts = false };
        if (id == "s-0")
            _first = work;
        return Chance(0.3) ? work with { Automation = MakeAutomation() } : work;
    }

    // Whether whoever may have done it can do this too, as one of the first pool.
    private bool EverybodyWhoDid(Work? work, string? skill) =>
        work is null || (work.By.Pools.All(p => p.Pool == _pools[0].Id) && (skill is null || work.Skill is not null));

    private Assignment MakeAssignment()
    {
        if (_joint && Chance(0.4))
        {
            var first = _pools[Pick(_pools.Count)];
            var second = _pools[Pick(_pools.Count)];
            if (first == second)
                return new Assignment { Kind = AssignmentKind.All, Pools = [new PoolCount { Pool = first.Id, Count = 2 }] };
            return new Assignment
            {
                Kind = AssignmentKind.All,
                Pools = [new PoolCount { Pool = first.Id, Count = 1 + Pick(2) }, new PoolCount { Pool = second.Id }]
            };
        }

        if (_pools.Count > 1 && Chance(0.3))
            return new Assignment
            {
                Kind = AssignmentKind.Any,
                Pools = [new PoolCount { Pool = "pool-1" }, new PoolCount { Pool = "pool-0" }]
            };
        return _pools[Pick(_pools.Count)].Id;
    }

    private int Everybody(Assignment by) => by.Pools.Select(p => _pools.Find(q => q.Id == p.Pool)!)
        .Sum(p => p.Members.Count + p.Capacity.Select(c => c.Count).DefaultIfEmpty(0).Min());

    private Varying<Duration> MakeEffort(bool mayTakeNoTime) => _kind.IsRouted ? MakeRoutedEffort() : Pick(_named ? 6 : 5) switch
    {
        0 => PerChannel(About(25), About(6) with { ScaledBy = "pages" }),
        1 => Exactly(mayTakeNoTime ? Pick(3) * 20 : 20),
        2 => new Duration
        {
            Distribution = Distribution.Mixture((0.9, Distribution.Lognormal(500, 0.5)),
            (0.1, Distribution.Lognormal(4000, 0.5))), AwkwardShare = 0.1
        },
        3 => new Varying<Duration> { Per = "pool", Cases = [new() { Key = "pool-0", Value = About(20) }], Else = About(35) },
        5 when _people.Count > 0 =>
            new Varying<Duration> { Per = "person", Cases = [new() { Key = _people[0].Id, Value = About(10) }], Else = About(30) },
        _ => About(30),
    };

    private WorkBatch MakeBatch()
    {
        var batch = new WorkBatch { SetUp = Chance(0.5) ? About(10) : null, EffortPerBatch = Chance(0.4) };
        return Pick(4) switch
        {
            0 => batch with { Size = 2 + Pick(4) },
            1 => batch with { OrAfter = new TimeAmount(30 + Pick(300), TimeUnit.Minute), Size = Chance(0.5) ? 5 : null },
            2 => batch with { OrAfter = new TimeAmount(1, TimeUnit.WorkingDay), Size = 8 },
            _ => batch with { OrAt = new TimeOnly(8 + Pick(9), 30), Size = Chance(0.4) ? 6 : null },
        };
    }

    private Automation MakeAutomation() => new()
    {
        Bot = "bot",
        Effort = About(4),
        Coverage = Chance(0.5) ? (Varying<Share>)(Share)0.8 : PerChannel<Share>(0.2, 0.95),
        Exceptions = Chance(0.6) ? (Varying<Share>)(Share)0.3 : null,
        Extra = About(3),
        ThenEffortShare = 0.7,
        ReviewShare = 0.2,
        ReviewEffort = About(2),
        Attended = _licences && Chance(0.5),
    };

    private Guard MakeGuard() => Pick(5) switch
    {
        0 => new Comparison
        {
            Left = new AttributeTerm { Attribute = "amount" }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 180 }
        },
        1 => new Conjunction
        {
            Left = new Comparison
            {
                Left = new AttributeTerm { Attribute = "channel" }, Operator = ComparisonOperator.Equal,
                Right = new TextTerm { Value = "paper" }
            },
            Right = new Negation
            {
                Inner = new Comparison
                {
                    Left = new AttributeTerm { Attribute = "pages" },
                    Operator = ComparisonOperator.Less, Right = new NumberTerm { Value = 2 }
                }
            },
        },
        2 => new OverdueGuard(),
        3 => new Comparison
        {
            Left = new AgeTerm(), Operator = ComparisonOperator.GreaterOrEqual,
            Right = new DurationTerm { Value = new TimeAmount(2, TimeUnit.Day) }
        },
        _ => new Comparison
        {
            Left = new VisitsTerm { State = "s-0" }, Operator = ComparisonOperator.GreaterOrEqual,
            Right = new NumberTerm { Value = 2 }
        },
    };

    private static Varying<T> PerChannel<T>(T paper, T other)
        where T : class => new() { Per = "channel", Cases = [new VaryingCase<T> { Key = "paper", Value = paper }], Else = other };

    private static Duration About(double minutes) => Duration.About(Minutes(minutes));
}
