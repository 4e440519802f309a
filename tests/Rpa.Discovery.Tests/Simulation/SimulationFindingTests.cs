using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Simulation.Departments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What cannot be simulated is a finding that names it, never a wrong number or a crash.</summary>
public sealed class SimulationFindingTests
{
    [Test]
    public void Check_Options_SayWhatIsMissing()
    {
        var department = Tandem();
        string[] Codes(ExperimentOptions options, Department? other = null) => [.. Experiment.Check(other ?? department, options).Select(f => f.Code)];
        Assert.Multiple(() =>
        {
            Assert.That(Codes(new ExperimentOptions()), Is.EqualTo(new[] { "RPD3001" }));
            Assert.That(Codes(new ExperimentOptions { Start = Monday }), Is.EqualTo(new[] { "RPD3001" }));
            Assert.That(Codes(Days(5, warmUp: 5)), Is.EqualTo(new[] { "RPD3003" }));
            Assert.That(Codes(Days(5) with { Horizon = new TimeAmount(5, TimeUnit.WorkingDay) }), Is.EqualTo(new[] { "RPD3004" }));
            Assert.That(Codes(Days(5), department with { TimeZone = "Asia/Nowhere" }), Is.EqualTo(new[] { "RPD3005" }));
            Assert.That(Codes(new ExperimentOptions { Start = Monday, Cases = 5 }, Department.Named("d")), Is.EqualTo(new[] { "RPD3006" }));
            Assert.That(Codes(Days(5), department.With(Flow("x", null, Work("do", "nobody", Exactly(1), To("nowhere"))))), Is.EqualTo(new[] { "RPD3002", "RPD3002" }));
            Assert.That(Codes(Days(5)), Is.Empty);
        });
    }

    [Test]
    public void Run_CaseWithoutAWayOn_SaysWhere()
    {
        var never = new Comparison { Left = new NumberTerm { Value = 1 }, Operator = ComparisonOperator.Greater, Right = new NumberTerm { Value = 2 } };
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(1), To("end") with { Guard = never }), End()));
        Assert.That(Code(department), Is.EqualTo("RPD3201"));
    }

    [Test]
    public void Run_LoopWithoutTime_SaysWhere()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow(
            "case", On("08:00", 1, Monday), new ChoiceState { Id = "a", Transitions = [To("b")] }, new ChoiceState { Id = "b", Transitions = [To("a")] }));
        Assert.That(Code(department), Is.EqualTo("RPD3202"));
        var work = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(0), To("do"))));
        Assert.That(Code(work), Is.EqualTo("RPD3202"));
    }

    [Test]
    public void Run_LoopWithoutTimeThatIsNeverLeft_StopsAtOneCasesSteps_InBothSimulators()
    {
        // No error beforehand: a case could be old enough; this one is not.
        var old = new Comparison { Left = new AgeTerm(), Operator = ComparisonOperator.Greater, Right = new DurationTerm { Value = new TimeAmount(1, TimeUnit.Day) } };
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(0), To("end") with { Event = "old", Guard = old }, To("do")), End()));
        Assert.That(DepartmentValidator.Validate(department).Where(d => d.Severity == Severity.Error), Is.Empty);
        Assert.That(Code(department), Is.EqualTo("RPD3202"));
        Assert.That(() => PlainSimulator.Run(department, Days(1)), Throws.InvalidOperationException.With.Message.Contains("case/do goes round in no time"));
    }

    [Test]
    public void Run_ManyRegionsThatBeginWithAChoice_AreNoLoop()
    {
        Region Of(int n) => new() { Id = $"r{n}", Initial = $"c{n}", States = [new ChoiceState { Id = $"c{n}", Transitions = [To($"e{n}")] }, End($"e{n}")] };
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 200, Monday), new ParallelState
        {
            Id = "all", Regions = [.. Enumerable.Range(0, 60).Select(Of)], Transitions = [new Transition { Event = "joined", Target = "end" }],
        }, End()));
        Assert.That(Experiment.Run(department, Days(1)).Workflows[0].Completed.Mean, Is.EqualTo(200));
    }

    [Test]
    public void Run_CasesThatNeverEnd_AreCountedAndSaid()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 4, Monday), Work("do", "clerk", Exactly(60 * 24 * 20), To("end")), End()));
        var result = Experiment.Run(department, Days(1) with { Drain = new TimeAmount(30, TimeUnit.Day) });
        Assert.That(result.Workflows[0].Censored.Mean, Is.EqualTo(3));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EquivalentTo(new[] { "RPD3301", "RPD3302" }));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Run_DepartmentThatCannotSettle_StopsAtTheLimitWithWhatIsKnown(int threads)
    {
        // Two an hour come, one an hour is done.
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", Every(Exactly(30)), Work("do", "clerk", Exactly(60), To("end")), End()));
        var options = Days(3650) with { MostOpenCases = 1000, Replications = ReplicationPlan.Exactly(4), Threads = threads };
        var result = Experiment.Run(department, options);
        Assert.Multiple(() =>
        {
            Assert.That(result.IsPartial, Is.True);
            Assert.That(result.Replications, Is.EqualTo(1), "the first is stopped; what the others would give is not looked at");
            Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain("RPD3203"));
            Assert.That(result.Workflows[0].Unfinished.Mean, Is.EqualTo(1000).Within(1));
            // Up to there the clerk was always busy: some 2,000 cases of half an hour came.
            Assert.That(result.Pools[0].Utilization.Mean, Is.EqualTo(1).Within(0.001));
            Assert.That(result.Workflows[0].Cases.Mean, Is.EqualTo(2000).Within(5));
            Assert.That(result.Pools[0].BusyHoursPerYear.Mean, Is.EqualTo(365.25 * 24).Within(20));
        });
        Assert.Throws<ArgumentOutOfRangeException>(() => Experiment.Run(department, options with { MostOpenCases = 0 }));
    }

    [Test]
    public void Run_MoreEventsThanAllowed_StopsAtTheLimit()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", Every(Exactly(30)), Work("do", "clerk", Exactly(20), To("end")), End()));
        var result = Experiment.Run(department, Days(3650) with { MostEvents = 100_000 });
        Assert.That(result.IsPartial, Is.True);
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain("RPD3204"));
    }

    private static string Code(Department department) => Assert.Throws<DepartmentException>(() => Experiment.Run(department, Days(7)))!.Diagnostics.Single().Code;
}
