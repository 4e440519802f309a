using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>Regions that nothing ends, regions of which possibly none runs, and how often each of them does.</summary>
public sealed class RegionChecksTests
{
    private static Region Side(string id, params Transition[] ways) =>
        new()
        {
            Id = id, Initial = "do-" + id, States = [Work("do-" + id, "clerk", Exactly(5), ways.Length > 0 ? ways : [To("done-" + id)]),
            End("done-" + id)]
        };

    private static Region Leaving(string id) =>
        Side(id, To("after")) with { States = [Work("do-" + id, "clerk", Exactly(5), To("after"))] };

    private static Guard Kind(string value) =>
        new Comparison
        {
            Left = new AttributeTerm { Attribute = "kind" }, Operator = ComparisonOperator.Equal,
            Right = new TextTerm { Value = value }
        };

    private static ParallelState Both(params Region[] regions) =>
        new() { Id = "both", Regions = regions, Transitions = [new Transition { Event = "joined", Target = "after" }] };

    private static Workflow Of(ParallelState state) => Flow("w", null, state, Work("after", "clerk", Exactly(5), To("end")), End()) with
    {
        Attributes = [new CaseAttribute { Id = "kind", Choices = [new() { Value = "a", Share = 0.5 }, new() { Value = "b", Share = 0.3 },
            new() { Value = "c", Share = Share.Rest }] }],
    };

    private static string[] Findings(ParallelState state)
    {
        var findings = new List<Diagnostic>();
        FlowChecks.Run(Of(state), findings);
        return [.. findings.Where(f => f.Code != "RPD2020").Select(f => f.Code)];
    }

    [Test]
    public void Run_RegionThatNoPathEnds_BesideSiblings_IsNamed()
    {
        Assert.That(Findings(Both(Leaving("a"), Side("b"))), Is.EqualTo(["RPD2088"]));
        Assert.That(Findings(Both(Side("a", To("after", (Share)0.1), To("done-a", Share.Rest)), Side("b"))), Is.Empty, "some paths end");
        Assert.That(Findings(Both(Side("a", To("after", (Share)1.0), To("done-a", (Share)0.0)), Side("b"))), Is.EqualTo(["RPD2088"]),
            "by a chance of 0 nothing ends");
        Assert.That(Findings(Both(Leaving("a"))), Is.Empty, "nobody beside it");
        Assert.That(Findings(Both(Side("a") with { Guard = Kind("a") }, Leaving("b") with { Otherwise = true })), Is.Empty,
            "it runs alone");
    }

    [Test]
    public void Run_RegionsThatAllLeadOut_NeedNotJoin()
    {
        Assert.That(Findings(Both(Leaving("a"), Leaving("b")) with { Transitions = [] }), Is.EqualTo(["RPD2088", "RPD2088"]));
        Assert.That(Findings(Both(Leaving("a"), Side("b")) with { Transitions = [] }), Is.EquivalentTo(["RPD2021", "RPD2037", "RPD2088"]));
        Assert.That(
            Findings(Both(Leaving("a") with { Probability = 0.5 }, Leaving("b") with { Probability = 0.5 }) with { Transitions = [] }),
            Is.EquivalentTo(["RPD2021", "RPD2037", "RPD2088", "RPD2088", "RPD2089"]), "where none runs it joins");
    }

    [Test]
    public void NoneRuns_IsComputedFromChancesAndAttributes()
    {
        double? None(ParallelState state) => RegionChances.NoneRuns(Of(state), state);
        Assert.That(None(Both(Side("a") with { Probability = 0.4 }, Side("b") with { Probability = 0.3 })), Is.EqualTo(0.42).Within(1e-12));
        Assert.That(None(Both(Side("a") with { Guard = Kind("a") }, Side("b") with { Guard = Kind("b") })), Is.EqualTo(0.2).Within(1e-12));
        Assert.That(None(Both(Side("a") with { Guard = Kind("a") }, Side("b") with { Probability = 0.3 })), Is.EqualTo(0.35).Within(1e-12));
        Assert.That(None(Both(Side("a") with { Guard = Kind("a") }, Side("b") with { Probability = 0.3 }) with { AtLeast = 1 }),
            Is.EqualTo(0).Within(1e-12));
        Assert.That(
            None(Both(Side("a") with { Guard = Kind("a") }, Side("b") with { Guard = Kind("b"), Probability = 0.5 }) with { AtLeast = 1 }),
            Is.EqualTo(0.2).Within(1e-12), "a guard that fails leaves nothing to draw");
        Assert.That(None(Both(Side("a") with { Guard = new OverdueGuard() }, Side("b") with { Probability = 0.3 })), Is.Null);
        Assert.That(None(Both(Side("a") with { Guard = new OverdueGuard() }, Side("b"))), Is.EqualTo(0));
    }

    [Test]
    public void Run_PossiblyNoneRuns_IsAFinding_UnlessItIsMeantOrCannotBe()
    {
        Region a = Side("a") with { Probability = 0.4 }, b = Side("b") with { Probability = 0.3 };
        Assert.That(Findings(Both(a, b)), Is.EqualTo(["RPD2089"]));
        Assert.That(Findings(Both(a, b) with { AtLeast = 0 }), Is.Empty);
        Assert.That(Findings(Both(a, b) with { AtLeast = 1 }), Is.Empty);
        Assert.That(Findings(Both(a, b, Side("c") with { Otherwise = true })), Is.Empty);
        Assert.That(Findings(Both(a, b, Side("c") with { Otherwise = true }) with { AtLeast = 1 }), Is.EqualTo(["RPD2087"]));
        Assert.That(Findings(Both(Side("a") with { Guard = new OverdueGuard() },
            Side("b") with { Guard = new Negation { Inner = new OverdueGuard() } })), Is.Empty, "one of the two always holds");
        Assert.That(Findings(Both(Side("a") with { Guard = new OverdueGuard() }, b)), Is.EqualTo(["RPD2090"]));
    }

    [Test]
    public void Runs_AtLeastOne_AddsItsPartOfWhatWouldBeNone()
    {
        var state = Both(Side("a") with { Probability = 0.4 }, Side("b") with { Probability = 0.3 });
        Assert.That(RegionChances.Runs(state, state.Regions[0]), Is.EqualTo(0.4).Within(1e-12));
        Assert.That(RegionChances.Runs(state with { AtLeast = 1 }, state.Regions[0]), Is.EqualTo(0.4 + (0.42 * 4 / 7)).Within(1e-12));
        Assert.That(RegionChances.Runs(state with { AtLeast = 1 }, state.Regions[1]), Is.EqualTo(0.3 + (0.42 * 3 / 7)).Within(1e-12));
    }

    [Test]
    public void ExpectedFlow_AtLeastOne_VisitsAsOftenAsComputed()
    {
        var state = Both(Side("a") with { Probability = 0.4 }, Side("b") with { Probability = 0.3 }) with { AtLeast = 1 };
        var flow = ExpectedFlow.Of(Of(state));
        Assert.That(flow.VisitsPerCase("do-a"), Is.EqualTo(0.64).Within(0.03));
        Assert.That(flow.VisitsPerCase("do-b"), Is.EqualTo(0.48).Within(0.03));
    }
}
