using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
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
    public void Run_CasesThatNeverEnd_AreCountedAndSaid()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 4, Monday), Work("do", "clerk", Exactly(60 * 24 * 20), To("end")), End()));
        var result = Experiment.Run(department, Days(1) with { Drain = new TimeAmount(30, TimeUnit.Day) });
        Assert.That(result.Workflows[0].Censored.Mean, Is.EqualTo(3));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EquivalentTo(new[] { "RPD3301", "RPD3302" }));
    }

    private static string Code(Department department) => Assert.Throws<DepartmentException>(() => Experiment.Run(department, Days(7)))!.Diagnostics.Single().Code;
}
