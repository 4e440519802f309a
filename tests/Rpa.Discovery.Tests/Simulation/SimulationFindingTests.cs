using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Tests.Simulation.Departments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What cannot be simulated is a finding that names it, never a wrong number or a crash.</summary>
public sealed class SimulationFindingTests
{
    private static IEnumerable<TestCaseData> NotYet()
    {
        Workflow Of(Work work) => Flow("case", null, new WorkState { Id = "do", Work = work, Transitions = [To("end")] }, End());
        var plain = new Work { By = "clerk", Effort = Exactly(1) };
        yield return Case("RPD3101", Of(plain with { Interrupts = true }));
        yield return Case("RPD3102", Of(plain with { By = new Assignment { Kind = AssignmentKind.All, Pools = [new PoolCount { Pool = "clerk", Count = 2 }] } }));
        yield return Case("RPD3103", Of(plain with { NotBy = "other" }));
        yield return Case("RPD3105", Of(plain with { Batch = new WorkBatch { Size = 5 } }));
        yield return Case("RPD3106", Of(plain with { Systems = ["core"] }));
        yield return Case("RPD3108", Flow("case", null, new ParallelState { Id = "do" }));
        yield return Case("RPD3109", Flow("case", null, new CompoundState { Id = "do", Initial = "x" }));
        yield return Case("RPD3110", Flow("case", null, new WorkState { Id = "do", Work = plain, Repeat = new Repeat { Times = 2 }, Transitions = [To("end")] }, End()));
        yield return Case("RPD3111", Flow("case", null, Wait("do", Exactly(1), To("end"), new Transition { Event = "start", After = Exactly(1), Starts = "other" }), End()));
        yield return Case("RPD3112", Flow("case", new Arrivals { Trace = "file.csv" }, Wait("do", Exactly(1), To("end")), End()));
        yield return Case("RPD3113", Flow("case", new Arrivals { BusyDays = new BusyDays { Cv = 0.2 } }, Wait("do", Exactly(1), To("end")), End()));
        yield return Case("RPD3114", Of(plain with { Automation = new Automation { Bot = "bot", Effort = Exactly(1), Attended = true } }));
        yield return Case("RPD3116", Of(plain with { Effort = new Varying<DurationLaw> { Per = "person", Else = Exactly(1) } }));

        static TestCaseData Case(string code, Workflow workflow) => new TestCaseData(code, workflow).SetArgDisplayNames(code);
    }

    [TestCaseSource(nameof(NotYet))]
    public void Check_ConstructThatIsNotYetSimulated_NamesItAndItsState(string code, Workflow workflow)
    {
        var department = Department.Named("d").WithPool("clerk", 3).With(new Bot { Id = "bot" }).With(workflow) with
        {
            Systems = [new InformationSystem { Id = "core", Seats = 1 }],
        };
        var finding = Experiment.Check(department, Days(1)).Single();
        Assert.That(finding.Code, Is.EqualTo(code));
        Assert.That(finding.Message, Does.Contain("case"));
        var thrown = Assert.Throws<DepartmentException>(() => Experiment.Run(department, Days(1)))!;
        Assert.That(thrown.Diagnostics.Single().Code, Is.EqualTo(code));
    }

    [Test]
    public void Check_NamedPeopleAndMachines_AreNotYetSimulated()
    {
        var state = new WorkState { Id = "do", Work = new Work { By = "window", Effort = Exactly(1), Automation = new Automation { Bot = "bot", Effort = Exactly(1) } }, Transitions = [To("end")] };
        var department = Department.Named("d").With(new Pool { Id = "window", Members = ["anna"] }).With(Flow("case", null, state, End()))
            .With(new Bot { Id = "bot", Licence = new Licence { PerMachine = true, Machines = ["pc"], PerYear = 1 } });
        var codes = Experiment.Check(department, Days(1)).Select(f => f.Code);
        Assert.That(codes, Is.EquivalentTo(new[] { "RPD3104", "RPD3107" }));
    }

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
    public void Run_CasesThatNeverEnd_AreCountedAndSaid()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 4, Monday), Work("do", "clerk", Exactly(60 * 24 * 20), To("end")), End()));
        var result = Experiment.Run(department, Days(1) with { Drain = new TimeAmount(30, TimeUnit.Day) });
        Assert.That(result.Workflows[0].Censored.Mean, Is.EqualTo(3));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EquivalentTo(new[] { "RPD3301", "RPD3302" }));
    }

    private static string Code(Department department) => Assert.Throws<DepartmentException>(() => Experiment.Run(department, Days(7)))!.Diagnostics.Single().Code;
}
