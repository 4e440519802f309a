using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

public class ExpectedFlowTests
{
    [Test]
    public void Of_Loop_VisitsTheGeometricNumber()
    {
        var workflow = Letters.WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(10), To("check")),
            Step("check", "clerk", TimeSpan.FromMinutes(6), To("read", 0.2), To("closed", 0.8)),
            End("closed")).Workflows[0];
        var flow = ExpectedFlow.Of(workflow);
        Assert.That(flow.VisitsPerCase("read"), Is.EqualTo(1.25).Within(0.04));
        Assert.That(flow.HoursPerCase("check"), Is.EqualTo(1.25 * 0.1).Within(0.004));
        Assert.That(flow.VisitsPerCase("closed"), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Of_GuardOnAnAttribute_TakesItsShare()
    {
        var large = new Comparison
        {
            Left = new AttributeTerm { Attribute = "amount" }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 80 }
        };
        var department = Letters.WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(10), To("approve", guard: large), To("closed")),
            Step("approve", "clerk", TimeSpan.FromMinutes(6), To("closed")),
            End("closed"));
        var workflow = department.Workflows[0] with
        {
            Attributes = [new CaseAttribute { Id = "amount", Number = Rpa.Discovery.Randomness.Distribution.Uniform(0, 100) }],
        };
        Assert.That(ExpectedFlow.Of(workflow).VisitsPerCase("approve"), Is.EqualTo(0.2).Within(0.03));
    }

    [Test]
    public void Of_TimerShorterThanTheWait_TakesTheTimersShare()
    {
        var wait = new WaitState
        {
            Id = "waiting",
            Wait = (Varying<Duration>)Duration.Exponential(TimeSpan.FromDays(10)),
            Transitions = [To("read"),
                new Transition { Event = "silent", Target = "closed", After = Duration.Exactly(TimeSpan.FromDays(10)) }],
        };
        var workflow = Letters.WithStates(wait, Step("read", "clerk", TimeSpan.FromMinutes(10), To("closed")), End("closed")).Workflows[0];
        Assert.That(ExpectedFlow.Of(workflow).VisitsPerCase("read"), Is.EqualTo(1 - Math.Exp(-1)).Within(0.03));
    }

    [Test]
    public void Of_EndlessLoop_Ends()
    {
        var workflow = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(1), To("read"))).Workflows[0];
        Assert.That(ExpectedFlow.Of(workflow).VisitsPerCase("read"), Is.GreaterThan(100));
    }

    [Test]
    public void Of_NeverLeft_SaysWhere()
    {
        var never = new Comparison
        {
            Left = new VisitsTerm { State = "read" }, Operator = ComparisonOperator.Less,
            Right = new NumberTerm { Value = 0 }
        };
        var workflow = Letters.WithStates(Step("read", "clerk", TimeSpan.FromMinutes(1), To("closed", guard: never), To("check")),
            Step("check", "clerk", TimeSpan.FromMinutes(1), To("read")), End("closed")).Workflows[0];
        var flow = ExpectedFlow.Of(workflow);
        Assert.That((flow.ShareLost, flow.LostIn?.Id), Is.EqualTo((1.0, "read")).Within(1e-9));
    }

    [Test]
    public void Of_Parallel_WalksEveryRegion_AndFirstWithdrawsTheOther()
    {
        ParallelState Parallel(int? join) => new()
        {
            Id = "both",
            JoinCount = join,
            Regions =
            [
                new Region { Id = "quick", Initial = "ask",
                    States = [Waiting("ask", 1, "read"), Step("read", "clerk", TimeSpan.FromMinutes(10), To("read-done")),
                        End("read-done")] },
                new Region { Id = "slow", Initial = "post",
                    States = [Waiting("post", 3, "file"), Step("file", "clerk", TimeSpan.FromMinutes(6), To("filed")), End("filed")] },
            ],
            Transitions = [To("closed") with { Event = "joined" }],
        };
        var all = ExpectedFlow.Of(Letters.WithStates(Parallel(null), End("closed")).Workflows[0]);
        var first = ExpectedFlow.Of(Letters.WithStates(Parallel(1), End("closed")).Workflows[0]);
        Assert.Multiple(() =>
        {
            Assert.That((all.VisitsPerCase("read"), all.VisitsPerCase("file"), all.VisitsPerCase("closed")), Is.EqualTo((1.0, 1.0, 1.0))
                .Within(1e-9));
            // Exponential waits of 1 and 3 days: the slow one is over first in one of four cases.
            Assert.That(first.VisitsPerCase("read"), Is.EqualTo(0.75).Within(0.03));
            Assert.That(first.VisitsPerCase("file"), Is.EqualTo(0.25).Within(0.03));
            Assert.That(first.VisitsPerCase("closed"), Is.EqualTo(1).Within(1e-9));
        });
    }

    [Test]
    public void Of_WayOutOfARegion_WithdrawsItsSibling()
    {
        var parallel = new ParallelState
        {
            Id = "both",
            Regions =
            [
                new Region { Id = "one", Initial = "ask", States = [Waiting("ask", 1, "withdrawn")] },
                new Region { Id = "two", Initial = "post",
                    States = [Waiting("post", 1, "file"), Step("file", "clerk", TimeSpan.FromMinutes(6), To("filed")), End("filed")] },
            ],
            Transitions = [To("closed") with { Event = "joined" }],
        };
        var flow = ExpectedFlow.Of(Letters.WithStates(parallel, End("closed"), End("withdrawn")).Workflows[0]);
        Assert.That((flow.VisitsPerCase("withdrawn"), flow.VisitsPerCase("closed")), Is.EqualTo((1.0, 0.0)).Within(1e-9),
            "one region never comes to its end");
        Assert.That(flow.VisitsPerCase("file"), Is.EqualTo(0.5).Within(0.03));
    }

    [Test]
    public void Of_Compound_IsWalked_AndItsTimerCutsItShort()
    {
        CompoundState Compound(params Transition[] ways) => new()
        {
            Id = "inside",
            Initial = "ask",
            States = [Waiting("ask", 10, "read"), Step("read", "clerk", TimeSpan.FromMinutes(10), To("answered")), End("answered")],
            Transitions = ways,
        };
        var whole = ExpectedFlow.Of(Letters.WithStates(Compound(To("closed")), End("closed")).Workflows[0]);
        var cut = ExpectedFlow.Of(
            Letters.WithStates(Compound(To("closed"),
                new Transition { Event = "late", Target = "closed", After = Duration.Exactly(TimeSpan.FromDays(10)) }),
                End("closed")).Workflows[0]);
        Assert.That((whole.VisitsPerCase("read"), whole.VisitsPerCase("closed")), Is.EqualTo((1.0, 1.0)).Within(1e-9));
        Assert.That(cut.VisitsPerCase("read"), Is.EqualTo(1 - Math.Exp(-1)).Within(0.03));
        Assert.That(cut.VisitsPerCase("closed"), Is.EqualTo(1).Within(1e-9));
    }

    [Test]
    public void Of_Repeat_JointWork_AndABot_CountPeoplesHours()
    {
        var lines = new CaseAttribute { Id = "lines", Number = Rpa.Discovery.Randomness.Distribution.Uniform(0, 4) };
        var repeated = Step("read", "clerk", TimeSpan.FromMinutes(6), To("check")) with { Repeat = new Repeat { Attribute = "lines" } };
        var joint = Step("check", "clerk", TimeSpan.FromMinutes(6), To("key"));
        joint = joint with
        {
            Work = joint.Work with
            {
                By = new Assignment
                {
                    Kind = AssignmentKind.All,
                    Pools = [new PoolCount { Pool = "clerk", Count = 2 }]
                }
            }
        };
        var keyed = Step("key", "clerk", TimeSpan.FromMinutes(60), To("closed"));
        keyed = keyed with
        {
            Work = keyed.Work with
            {
                Automation = new Automation
                {
                    Bot = "bot", Effort = Duration.Exactly(TimeSpan.FromMinutes(6)), Attended = true, Coverage = (Share)0.8,
                    Exceptions = (Share)0.25,
                    Extra = Duration.Exactly(TimeSpan.FromMinutes(12)), ThenEffortShare = 0.5, ReviewShare = 0.5,
                    ReviewEffort = Duration.Exactly(TimeSpan.FromMinutes(6)),
                },
            },
        };
        var flow = ExpectedFlow.Of(Letters.WithStates(repeated, joint, keyed, End("closed")).Workflows[0] with { Attributes = [lines] });
        Assert.Multiple(() =>
        {
            // 0, 1, 2, 3, 4 with 1, 2, 2, 2, 1 eighths: the mean is 2.
            Assert.That(flow.HoursPerCase("read"), Is.EqualTo(0.2).Within(0.006));
            Assert.That(flow.HoursPerCase("check"), Is.EqualTo(0.2).Within(1e-9));
            Assert.That(flow.HoursPerCase("key"), Is.EqualTo(0.2 + (0.8 * (0.1 + (0.25 * (0.2 + 0.5)) + (0.75 * 0.5 * 0.1)))).Within(1e-9));
        });
    }

    [Test]
    public void Of_Starts_AreCounted_ByATimerOnlyWhereItIsOverFirst()
    {
        var wait = new WaitState
        {
            Id = "waiting",
            Wait = (Varying<Duration>)Duration.Exponential(TimeSpan.FromDays(10)),
            Transitions = [To("closed") with { Starts = "filing" },
                new Transition { Event = "remind", Starts = "reminder", After = Duration.Exactly(TimeSpan.FromDays(10)) }],
        };
        var flow = ExpectedFlow.Of(Letters.WithStates(wait, End("closed")).Workflows[0]);
        Assert.That(flow.StartsPerCase["filing"], Is.EqualTo(1).Within(1e-9));
        Assert.That(flow.StartsPerCase["reminder"], Is.EqualTo(Math.Exp(-1)).Within(0.03));
    }

    private static WaitState Waiting(string id, double days, string target) =>
        new() { Id = id, Wait = (Varying<Duration>)Duration.Exponential(TimeSpan.FromDays(days)), Transitions = [To(target)] };
}
