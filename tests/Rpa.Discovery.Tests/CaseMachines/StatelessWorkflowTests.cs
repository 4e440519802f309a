using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Tests.CaseMachines;

/// <summary>A workflow as one machine of the Stateless library permits what the case machine permits.</summary>
public class StatelessWorkflowTests
{
    private static readonly DateTimeOffset _monday = new(2026, 5, 11, 10, 0, 0, TimeSpan.Zero);

    [TestCase("tax-collection.yaml")]
    [TestCase("imizu-reconciliation.yaml")]
    [TestCase("citizens-counter.yaml")]
    public void Samples_WalkedByChance_PermitTheSame(string sample)
    {
        var department = DepartmentYaml.LoadFile(Checkout.Path("processes", sample)).Department;
        var walked = department.Workflows.Where(IsOneMachine)
            .Sum(workflow => Enumerable.Range(0, 50).Sum(n => Walk(department, workflow, (ulong)n)));
        Assert.That(walked, Is.GreaterThan(100));
    }

    [Test]
    public void GeneratedDepartments_WalkedByChance_PermitTheSame()
    {
        var (machines, steps) = (0, 0);
        for (var number = 0; number < 200; number++)
        {
            var department = GeneratedDepartments.Make((ulong)number, DepartmentKind.Routed);
            foreach (var workflow in department.Workflows.Where(IsOneMachine))
            {
                machines++;
                for (var n = 0UL; n < 5; n++)
                    steps += Walk(department, workflow, n);
            }
        }

        Assert.That((machines > 50, steps > 1_000), Is.EqualTo((true, true)), $"{machines} machines, {steps} steps");
    }

    [Test]
    public void Hooks_AreAddedAsWithAnyMachine()
    {
        var context = new CaseContext();
        var machine = Counting().ToStateless(context);
        var told = new List<string>();
        machine.Configure("call").OnExit(() => told.Add("left call"));
        machine.Configure("gave-up").OnEntry(() => told.Add("gave up"));
        machine.OnTransitioned(t => told.Add($"{t.Source} to {t.Destination}"));
        machine.Fire("again");
        machine.Fire("again");
        Assert.That(machine.CanFire("again"), Is.False, "the guard that passes is the only one");
        machine.Fire("enough");
        Assert.That(machine.State, Is.EqualTo("gave-up"));
        Assert.That((context.Attributes["attempts"].Number, context.Visits("call")), Is.EqualTo(((double?)2, 3)));
        Assert.That(told.TakeLast(3), Is.EqualTo(new[] { "left call", "call to gave-up", "gave up" }));
    }

    [Test]
    public void ParallelRegions_AreNotOneMachine()
    {
        var workflow = new Workflow
        {
            Id = "w", Initial = "both",
            States =
            [
                new ParallelState
                {
                    Id = "both", Transitions = [new() { Event = "joined", Target = "end" }],
                    Regions = [new Region { Id = "left", Initial = "l", States = [new FinalState { Id = "l" }] },
                        new Region { Id = "right", Initial = "r", States = [new FinalState { Id = "r" }] }],
                },
                new FinalState { Id = "end" },
            ],
        };
        Assert.That(() => workflow.ToStateless(new CaseContext()),
            Throws.TypeOf<NotSupportedException>().With.Message.Contains("'both' has parallel regions"));
    }

    [Test]
    public void AnExceptionWhileEntering_LeavesTheMachineCleanForTheNextCase()
    {
        var tree = new WorkflowTree(Department.Named("d").WithPool("clerk", 1).With(Counting()), "counting");
        var machine = tree.MachineOf(null);
        var broken = new Strand(machine, new Throwing("gave-up"), null, null);
        machine.Begin(broken, "call");
        var enough = tree.TriggersOf("call").Single(t => t.Event == "enough");
        Assert.That(() => machine.Fire(broken, enough), Throws.TypeOf<TimeoutException>());

        var next = new Strand(machine, new Throwing("nowhere"), null, null);
        machine.Begin(next, "call");
        Assert.That(next.Position, Is.EqualTo("call"));
        machine.Fire(next, enough);
        Assert.That((next.Position, next.IsDone), Is.EqualTo(("gave-up", true)));
    }

    [Test]
    public void TwoThreads_ShareTheMachinesOfAWorkflow()
    {
        var department = DepartmentYaml.LoadFile(Checkout.Path("processes", "tax-collection.yaml")).Department;
        var tree = new WorkflowTree(department, "certificate");
        var clock = new DueInstants(department, new DateOnly(2026, 5, 1));
        string Played(int number)
        {
            var machine = new CaseMachine(tree, clock, new CaseStart { Arrival = _monday });
            for (var step = number; !machine.IsFinal; step += 7)
                machine.Fire(machine.PermittedTransitions[step % machine.PermittedTransitions.Count]);
            return string.Join(' ', machine.History.Select(h => h.Event));
        }

        string[] alone = [.. Enumerable.Range(0, 300).Select(Played)];
        var together = new string[alone.Length];
        Parallel.For(0, alone.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, n => together[n] = Played(n));
        Assert.That(together, Is.EqualTo(alone));
        Assert.That(alone.Distinct().Count(), Is.GreaterThan(2));
    }

    internal static Workflow Counting() => new()
    {
        Id = "counting", Initial = "call",
        States =
        [
            new WorkState
            {
                Id = "call", Work = new Work { By = "clerk", Effort = Duration.About(TimeSpan.FromMinutes(5)) },
                Transitions =
                [
                    new() { Event = "enough", Target = "gave-up",
                        Guard = new Comparison { Left = new AttributeTerm { Attribute = "attempts" },
                            Operator = ComparisonOperator.GreaterOrEqual, Right = new NumberTerm { Value = 2 } } },
                    new()
                    {
                        Event = "again", Target = "call",
                        Set = [new() { Attribute = "attempts",
                            Value = new ArithmeticTerm { Operator = '+', Left = new AttributeTerm { Attribute = "attempts" },
                                Right = new NumberTerm { Value = 1 } } }],
                    },
                ],
            },
            new FinalState { Id = "gave-up" },
        ],
    };

    internal static bool IsOneMachine(Workflow workflow)
    {
        try
        {
            _ = workflow.ToStateless(new CaseContext());
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    // Both go the same way, and what the case machine permits beside timers is what the library permits.
    private static int Walk(Department department, Workflow workflow, ulong seed)
    {
        var judge = new CaseMachine(department, workflow.Id, new CaseStart { Arrival = _monday });
        var context = new CaseContext();
        var machine = workflow.ToStateless(context);
        return Walk(judge, seed, () => machine.State, machine.CanFire, e =>
        {
            machine.Fire(e);
            Assert.That(context.Attributes.OrderBy(a => a.Key), Is.EqualTo(judge.Attributes.OrderBy(a => a.Key)));
        }, facts => (context.Age, context.IsOverdue) = facts);
    }

    internal static int Walk(CaseMachine judge, ulong seed, Func<string> state, Func<string, bool> canFire, Action<string> fire,
        Action<(TimeSpan Age, bool IsOverdue)> tell)
    {
        var steps = 0;
        while (!judge.IsFinal && steps < 100)
        {
            tell((judge.Now - _monday, judge.IsOverdue));
            var timers = judge.Timers.Select(t => t.Event).ToHashSet();
            foreach (var name in judge.PermittedEvents.Where(e => !timers.Contains(e)))
                Assert.That(canFire(name), Is.True, $"{judge.State}/{name}");
            var permitted = judge.PermittedTransitions.ToArray();
            if (permitted.Length == 0)
            {
                if (judge.Timers.Min(t => t.Due) is not { } due)
                    return steps;
                judge.AdvanceTo(due);
                continue;
            }

            var taken = permitted[(int)(Keys.Replication(seed, steps) % (ulong)permitted.Length)];
            judge.Fire(taken);
            fire(taken.Event);
            steps++;
            if (!judge.IsFinal)
                Assert.That(state(), Is.EqualTo(judge.ActiveStates.Single()), $"after {taken}");
        }

        return steps;
    }

    private sealed class Throwing(string at) : ICaseActions
    {
        public bool Permits(ActiveState active, CaseTrigger trigger) => true;

        public void Enter(Strand strand, WorkflowState state)
        {
            if (state.Id == at)
                throw new TimeoutException();
            strand.Active.Add(new ActiveState(state, strand, 0));
        }

        public void Carry()
        {
        }
    }
}
