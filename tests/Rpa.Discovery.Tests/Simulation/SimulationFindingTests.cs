using Rpa.Discovery.Calendars;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What cannot be simulated is a finding that names it, never a wrong number or a crash.</summary>
public sealed class SimulationFindingTests
{
    [Test]
    public void Check_Options_SayWhatIsMissing()
    {
        var department = Tandem();
        string[] Codes(ExperimentOptions options, Department? other = null) =>
            [.. Experiment.Check(other ?? department, options).Select(f => f.Code)];
        Assert.Multiple(() =>
        {
            Assert.That(Codes(new ExperimentOptions()), Is.EqualTo(new[] { "RPD3001" }));
            Assert.That(Codes(new ExperimentOptions { Start = Monday }), Is.EqualTo(new[] { "RPD3001" }));
            Assert.That(Codes(Days(5, warmUp: 5)), Is.EqualTo(new[] { "RPD3003" }));
            Assert.That(Codes(Days(5) with { Horizon = new TimeAmount(5, TimeUnit.WorkingDay) }), Is.EqualTo(new[] { "RPD3004" }));
            Assert.That(Codes(Days(5), department with { TimeZone = "Asia/Nowhere" }), Is.EqualTo(new[] { "RPD3005" }));
            Assert.That(Codes(new ExperimentOptions { Start = Monday, Cases = 5 }, Department.Named("d")), Is.EqualTo(new[] { "RPD3006" }));
            Assert.That(Codes(Days(5), department.With(Flow("x", null, Work("do", "nobody", Exactly(1), To("nowhere"))))),
                Is.EqualTo(new[] { "RPD3002", "RPD3002" }));
            Assert.That(Codes(Days(5)), Is.Empty);
        });
    }

    [Test]
    public void Check_OfATotalThatCannotBeCounted_SaysWhatStoodInTheWay()
    {
        var total = Work("do", "team", Exactly(1) with { TotalHoursPerYear = 12 }, To("end"));
        var department = Department.Named("totals").WithPool("team", 1).With(Flow("case", Every(Exactly(0.01)), total, End()));
        Assert.Multiple(() =>
        {
            Assert.That(Experiment.Check(department, Days(5)), Is.Empty);
            Assert.That(Experiment.Check(department, Days(5) with { MostEvents = 100 }).Select(f => f.Code),
                Is.EqualTo(new[] { "RPD3204" }));
            Assert.That(() => Experiment.Run(department, Days(5) with { MostEvents = 100 }), Throws.TypeOf<DepartmentException>());
        });
    }

    [Test]
    public void Check_BeyondALimit_SaysTheLimit()
    {
        var department = Tandem();
        string[] Codes(ExperimentOptions options, Department? other = null) =>
            [.. Experiment.Check(other ?? department, options).Select(f => f.Code)];
        TimeAmount Years(double years) => new(years, TimeUnit.Year);
        var cases = new ExperimentOptions { Start = Monday, Cases = 5, DrainAll = true };
        Assert.Multiple(() =>
        {
            Assert.That(Codes(Days(5) with { Horizon = Years(100) }), Is.Empty);
            Assert.That(Codes(Days(5) with { Horizon = Years(100.5) }), Is.EqualTo(new[] { "RPD3205" }));
            Assert.That(Codes(Days(5) with { Horizon = new TimeAmount(1e18, TimeUnit.Day) }), Is.EqualTo(new[] { "RPD3205" }));
            Assert.That(Codes(Days(5) with { Dates = new DateRange(Monday, Monday.AddYears(101)), Horizon = null }),
                Is.EqualTo(new[] { "RPD3205" }));
            Assert.That(Codes(cases with { WarmUp = new TimeAmount(1300, TimeUnit.Month) }), Is.EqualTo(new[] { "RPD3205" }));
            Assert.That(Codes(Days(5) with { Drain = Years(10) }), Is.Empty);
            Assert.That(Codes(Days(5) with { Drain = Years(11) }), Is.EqualTo(new[] { "RPD3205" }));
            Assert.That(Codes(cases with { Cases = 1_000_000_001 }), Is.EqualTo(new[] { "RPD3206" }));
            Assert.That(Codes(Days(5, replications: 1_000_001)), Is.EqualTo(new[] { "RPD3206" }));
            Assert.That(Codes(Days(5) with { Start = new DateOnly(9500, 1, 1) }), Is.EqualTo(new[] { "RPD3207" }));
            Assert.That(Codes(new ExperimentOptions { Dates = FiscalYear.Parse("FY9998") }), Is.EqualTo(new[] { "RPD3207" }));
            Assert.That(Codes(Days(5) with { Start = new DateOnly(2999, 12, 31), Horizon = Years(100), Drain = Years(10) }), Is.Empty);
            Assert.That(Codes(Days(5), department.WithPool("others", int.MaxValue)), Is.EqualTo(new[] { "RPD3208" }));
        });
    }

    [Test]
    public void Check_MoreCasesThanEverCome_SaysHowMany()
    {
        var options = new ExperimentOptions { Start = Monday, Cases = 50, DrainAll = true };
        var yearly = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", Every(Duration.Exactly(TimeSpan.FromDays(365))), Work("do", "clerk", Exactly(1), To("end")), End()));
        var finding = Experiment.Check(yearly, options).Single();
        Assert.That(finding.Code, Is.EqualTo("RPD3212"));
        Assert.That(finding.Message, Does.Contain("only 33 come within the 33 years"));
        Assert.That(Experiment.Run(yearly, options with { Cases = 30 }).Workflows[0].Cases.Mean, Is.EqualTo(30));
        var dated = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 49, Monday), Work("do", "clerk", Exactly(1), To("end")), End()));
        Assert.That(Experiment.Check(dated, options).Select(f => f.Code), Is.EqualTo(new[] { "RPD3212" }));
    }

    [Test]
    public void Run_DrainAllThatCannotEnd_SaysWhereItStopped()
    {
        var department = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 4, Monday), Work("do", "clerk", Exactly(60 * 24 * 365 * 4), To("end")), End()));
        var result = Experiment.Run(department, Days(1) with { DrainAll = true });
        Assert.That(result.Workflows[0].Censored.Mean, Is.EqualTo(2), "four years each, one after the other: two within ten years");
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EquivalentTo(new[] { "RPD3213", "RPD3302" }));
        Assert.That(result.Diagnostics.Single(d => d.Code == "RPD3213").Message, Does.Contain("10 years"));
    }

    [Test]
    public void Run_NumberOfCasesWithinTheWarmUp_IsAFinding()
    {
        var options = new ExperimentOptions { Start = Monday, Cases = 5, WarmUp = new TimeAmount(1, TimeUnit.Year), DrainAll = true };
        Assert.That(Assert.Throws<DepartmentException>(() => Experiment.Run(Tandem(), options))!.Diagnostics.Single().Code,
            Is.EqualTo("RPD3003"));
    }

    [TestCase(TimeUnit.Day, 60_000)]
    [TestCase(TimeUnit.WorkingDay, 60_000)]
    public void Run_BacklogOlderThanAnyCalendar_IsAFinding(TimeUnit unit, int age)
    {
        var law = unit == TimeUnit.Day
            ? Duration.Exactly(TimeSpan.FromDays(age))
            : new Duration { Clock = DurationClock.WorkingDays, Distribution = Distribution.Constant(age) };
        var flow = Flow("case", null, Work("do", "clerk", Exactly(1), To("end")),
            End()) with
        { Backlog = [new BacklogItem { State = "do", Count = 1, Age = law }] };
        Assert.That(Code(Department.Named("d").WithOffice().WithPool("clerk", 1).With(flow)), Is.EqualTo("RPD3209"));
    }

    [Test]
    public void Run_CasesWithoutTimeBetweenThem_IsAFinding()
    {
        var law = new Duration { Distribution = Distribution.Constant(1e-9) };
        Assert.That(Code(Department.Named("d").WithPool("clerk", 1).With(Flow("case", Every(law), End()))), Is.EqualTo("RPD3214"));
    }

    [Test]
    public void Run_MoreRepetitionsThanPossible_IsAFinding()
    {
        var work = Work("do", "clerk", Exactly(1), To("end")) with { Repeat = new Repeat { Attribute = "pages" } };
        var flow = Flow("case", On("08:00", 1, Monday), work,
            End()) with
        { Attributes = [new CaseAttribute { Id = "pages", Number = Distribution.Constant(10_001) }] };
        Assert.That(Code(Department.Named("d").WithPool("clerk", 1).With(flow)), Is.EqualTo("RPD3215"));
    }

    [Test]
    public void Run_CaseWithoutAWayOn_SaysWhere()
    {
        var never = new Comparison
        {
            Left = new NumberTerm { Value = 1 }, Operator = ComparisonOperator.Greater,
            Right = new NumberTerm { Value = 2 }
        };
        var department = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(1), To("end") with { Guard = never }), End()));
        Assert.That(Code(department), Is.EqualTo("RPD3201"));
    }

    [Test]
    public void Run_LoopWithoutTime_SaysWhere()
    {
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow(
            "case", On("08:00", 1, Monday), new ChoiceState { Id = "a", Transitions = [To("b")] },
            new ChoiceState { Id = "b", Transitions = [To("a")] }));
        Assert.That(Code(department), Is.EqualTo("RPD3202"));
        var work = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 1, Monday), Work("do", "clerk", Exactly(0), To("do"))));
        Assert.That(Code(work), Is.EqualTo("RPD3202"));
    }

    [Test]
    public void Run_LoopWithoutTimeThatIsNeverLeft_StopsAtOneCasesSteps_InBothSimulators()
    {
        // No error beforehand: a case could be old enough; this one is not.
        var old = new Comparison
        {
            Left = new AgeTerm(), Operator = ComparisonOperator.Greater,
            Right = new DurationTerm { Value = new TimeAmount(1, TimeUnit.Day) }
        };
        var department = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 1, Monday),
                Work("do", "clerk", Exactly(0), To("end") with { Event = "old", Guard = old }, To("do")), End()));
        Assert.That(DepartmentValidator.Validate(department).Where(d => d.Severity == Severity.Error), Is.Empty);
        Assert.That(Code(department), Is.EqualTo("RPD3202"));
        Assert.That(() => PlainSimulator.Run(department, Days(1)),
            Throws.InvalidOperationException.With.Message.Contains("case/do goes round in no time"));
        // Nor where the end of what stands inside a state is entered from outside, so that the state around it is done at once.
        var around = new CompoundState
        {
            Id = "around", Initial = "do", States = [Work("do", "clerk", Exactly(5), To("done")), End("done")],
            Transitions = [To("end") with { Event = "old", Guard = old }, To("done")]
        };
        var inside = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 1, Monday), around, End()));
        Assert.That(DepartmentValidator.Validate(inside).Where(d => d.Severity == Severity.Error), Is.Empty);
        Assert.That(Code(inside), Is.EqualTo("RPD3202"));
        Assert.That(() => PlainSimulator.Run(inside, Days(1)),
            Throws.InvalidOperationException.With.Message.Contains("case/around goes round in no time"));
    }

    [Test]
    public void Run_ManyRegionsThatBeginWithAChoice_AreNoLoop()
    {
        Region Of(int n) =>
            new()
            {
                Id = $"r{n}", Initial = $"c{n}",
                States = [new ChoiceState { Id = $"c{n}", Transitions = [To($"e{n}")] }, End($"e{n}")]
            };
        var department = Department.Named("d").WithPool("clerk", 1).With(Flow("case", On("08:00", 200, Monday), new ParallelState
        {
            Id = "all", Regions = [.. Enumerable.Range(0, 60).Select(Of)],
            Transitions = [new Transition { Event = "joined", Target = "end" }],
        }, End()));
        Assert.That(Experiment.Run(department, Days(1)).Workflows[0].Completed.Mean, Is.EqualTo(200));
    }

    [Test]
    public void Run_CasesThatNeverEnd_AreCountedAndSaid()
    {
        var department = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", On("08:00", 4, Monday), Work("do", "clerk", Exactly(60 * 24 * 20), To("end")), End()));
        var result = Experiment.Run(department, Days(1) with { Drain = new TimeAmount(30, TimeUnit.Day) });
        Assert.That(result.Workflows[0].Censored.Mean, Is.EqualTo(3));
        Assert.That(result.Diagnostics.Select(d => d.Code), Is.EquivalentTo(new[] { "RPD3301", "RPD3302" }));
    }

    [TestCase(1)]
    [TestCase(3)]
    public void Run_DepartmentThatCannotSettle_StopsAtTheLimitWithWhatIsKnown(int threads)
    {
        // Two an hour come, one an hour is done.
        var department = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", Every(Exactly(30)), Work("do", "clerk", Exactly(60), To("end")), End()));
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
        var department = Department.Named("d").WithPool("clerk", 1)
            .With(Flow("case", Every(Exactly(30)), Work("do", "clerk", Exactly(20), To("end")), End()));
        var result = Experiment.Run(department, Days(3650) with { MostEvents = 100_000 });
        Assert.That(result.IsPartial, Is.True);
        Assert.That(result.Diagnostics.Select(d => d.Code), Does.Contain("RPD3204"));
    }

    private static string Code(Department department) =>
        Assert.Throws<DepartmentException>(() => Experiment.Run(department, Days(7)))!.Diagnostics.Single().Code;
}
