using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Openings, closings, overtime, other work, absence: tiny departments whose answers are arithmetic.</summary>
public sealed class WorkingDayTests
{
    private static readonly DateOnly Tuesday = Monday.AddDays(1);

    [Test]
    public void Pause_AtLunchAndEvening_KeepsTheRestWithThePerson()
    {
        var ends = Ends(OneClerk(Exactly(180), On("10:00", 3, Monday)));
        Assert.That(ends, Is.EqualTo(new[] { At(Monday, 14), At(Monday, 17), At(Tuesday, 11) }));
    }

    [Test]
    public void Pause_IsCountedAsPausedAndNotAsWaiting()
    {
        var result = Experiment.Run(OneClerk(Exactly(180), On("10:00", 1, Monday)), Days(7));
        var flow = result.Workflows[0];
        Assert.Multiple(() =>
        {
            Assert.That(flow.CycleTimeHours.Mean, Is.EqualTo(4));
            Assert.That(flow.ProcessingHours.Mean, Is.EqualTo(3));
            Assert.That(flow.PausedHours.Mean, Is.EqualTo(1));
            Assert.That(flow.WaitingHours.Mean, Is.EqualTo(0));
        });
    }

    [Test]
    public void Arrival_WhileClosed_WaitsForUnavailabilityThenContention()
    {
        // Two items at 06:00; the clerk comes at 08:00 and needs an hour for each.
        var flow = Experiment.Run(OneClerk(Exactly(60), On("06:00", 2, Monday)), Days(7)).Workflows[0];
        Assert.Multiple(() =>
        {
            Assert.That(flow.WaitingByCauseHours.Unavailability.Mean, Is.EqualTo(2));
            Assert.That(flow.WaitingByCauseHours.Contention.Mean, Is.EqualTo(0.5));
            Assert.That(flow.WaitingHours.Mean, Is.EqualTo(2.5));
        });
    }

    [Test]
    public void Arrival_AtTheOpening_DoesNotJumpTheQueue()
    {
        var early = Flow("early", On("06:00", 1, Monday), Work("do", "clerk", Exactly(30), To("end")), End());
        var punctual = Flow("punctual", On("08:00", 1, Monday), Work("do", "clerk", Exactly(30), To("end")), End());
        var department = Department.Named("d").WithOffice().WithPool("clerk", 1).With(punctual).With(early);
        var cases = CaseRecorder.Record(department, Days(7));
        Assert.That(cases.Single(c => c.Workflow == "early").Ended, Is.EqualTo(At(Monday, 8.5)));
        Assert.That(cases.Single(c => c.Workflow == "punctual").Ended, Is.EqualTo(At(Monday, 9)));
    }

    [Test]
    public void Finish_WorkInProgressAtClosing_RunsOn()
    {
        var department = OneClerk(Exactly(180), On("15:00", 1, Monday));
        department = department.With(department.Workflows[0] with { OffHours = OffHours.Finish });
        Assert.That(Ends(department), Is.EqualTo(new[] { At(Monday, 18) }));
        var pool = Experiment.Run(department, Days(7)).Pools[0];
        Assert.That(pool.OvertimeHoursPerYear.Mean!.Value * 7 / 365.25, Is.EqualTo(1).Within(1e-9));
        Assert.That(pool.OvertimeHoursByMonth[0].Mean!.Value * 7 / 365.25, Is.EqualTo(1).Within(1e-9));
    }

    [TestCase(OvertimeFor.Finish, new[] { 18.5, 24 + 9.5, 24 + 11 })]
    [TestCase(OvertimeFor.Backlog, new[] { 18.5, 24 + 9, 24 + 10.5 })]
    public void Overtime_TwoHoursADay_GoesAsFarAsItMay(OvertimeFor kind, double[] hours)
    {
        // Under way at closing: until 18:30. With `backlog` the next one begins then and is cut at 19:00 with an hour to go.
        var department = WithOvertime(OneClerk(Exactly(120), On("16:30", 1, Monday)), new Overtime { For = kind, UpToHours = 2 });
        var second = Flow("later", On("16:45", 2, Monday), Work("do", "clerk", Exactly(90), To("end")), End());
        Assert.That(Ends(department.With(second)), Is.EqualTo(hours.Select(h => At(Monday, h))).AsCollection);
    }

    [Test]
    public void Overtime_ForDue_TakesOnlyWhatIsDueByTheNextClosing()
    {
        var urgent = Flow("urgent", On("16:50", 1, Monday), Work("do", "clerk", Exactly(60), To("end")), End())
            with
        { Due = (Varying<Due>)new Due { After = new TimeAmount(1, TimeUnit.WorkingDay) } };
        var ordinary = Flow("ordinary", On("16:40", 1, Monday), Work("do", "clerk", Exactly(60), To("end")), End())
            with
        { Due = (Varying<Due>)new Due { After = new TimeAmount(2, TimeUnit.WorkingDay) } };
        var busy = Flow("busy", On("16:00", 1, Monday), Work("do", "clerk", Exactly(60), To("end")), End());
        var department = WithOvertime(
            Department.Named("d").WithOffice().WithPool("clerk", 1).With(busy).With(ordinary).With(urgent),
            new Overtime { For = OvertimeFor.Due, UpToHours = 3 });
        var cases = CaseRecorder.Record(department, Days(7));
        Assert.That(cases.Single(c => c.Workflow == "urgent").Ended, Is.EqualTo(At(Monday, 18)));
        Assert.That(cases.Single(c => c.Workflow == "ordinary").Ended, Is.EqualTo(At(Tuesday, 9)));
    }

    [Test]
    public void Overtime_MonthlyAndYearlyLimits_Hold()
    {
        var crowd = OneClerk(Exactly(60), On("08:00", 5000, Monday));
        var options = Days(365);
        double Hours(Overtime overtime) =>
            Experiment.Run(WithOvertime(crowd, overtime), options).Pools[0].OvertimeHoursPerYear.Mean!.Value * 365 / 365.25;
        Assert.Multiple(() =>
        {
            // 261 weekdays from 5 January 2026 to 4 January 2027.
            Assert.That(Hours(new Overtime { For = OvertimeFor.Backlog, UpToHours = 2 }), Is.EqualTo(2 * 261).Within(1e-6));
            // Twelve months and the first two days (Friday and Monday) of January 2027.
            Assert.That(Hours(new Overtime { For = OvertimeFor.Backlog, UpToHours = 2, PerMonthHours = 10 }), Is.EqualTo((12 * 10) + 4)
                .Within(1e-6));
            // Two fiscal years are touched: January to March, and April on.
            Assert.That(Hours(new Overtime { For = OvertimeFor.Backlog, UpToHours = 2, PerYearHours = 30 }), Is.EqualTo(60).Within(1e-6));
        });
    }

    [Test]
    public void Overtime_IsPaidAtItsRate()
    {
        var department = WithOvertime(OneClerk(Exactly(60), On("08:00", 100, Monday)),
            new Overtime { For = OvertimeFor.Backlog, UpToHours = 1, Pay = 3000 });
        department = department with { Pools = [department.Pools[0] with { HourlyCost = 2000 }] };
        var pool = Experiment.Run(department, Days(5)).Pools[0];
        // Five days of eight hours and one hour of overtime.
        Assert.That(pool.CostPerYear!.Mean!.Value * 5 / 365.25, Is.EqualTo((5 * 8 * 2000) + (5 * 3000)).Within(1e-6));
        Assert.That(pool.Utilization.Mean, Is.EqualTo(1).Within(1e-12), "overtime is in neither part of the fraction");
    }

    [Test]
    public void Utilization_OfPeopleWhoStayLate_IsThatOfTheirRegularHours()
    {
        // Nine items of an hour on a day of eight: full, and an hour of overtime.
        var department = WithOvertime(OneClerk(Exactly(60), On("08:00", 9, Monday)),
            new Overtime { For = OvertimeFor.Backlog, UpToHours = 1 });
        var result = Experiment.Run(department, Days(1, 1));
        Assert.Multiple(() =>
        {
            Assert.That(result.Pools[0].Utilization.Mean, Is.EqualTo(1).Within(1e-12));
            Assert.That(result.Pools[0].OvertimeHoursPerYear.Mean * result.Years, Is.EqualTo(1).Within(1e-9));
            Assert.That(result.Pools[0].UtilizationByMonth.Where(u => u is not null).Select(u => u!.Mean), Is.All.EqualTo(1).Within(1e-12));
        });
    }

    [Test]
    public void Utilization_OfPeopleWhoAreNeverThere_IsNoFigureButAReason()
    {
        var department = OneClerk(Exactly(60), On("08:00", 1, Monday));
        department =
            department with
            {
                Pools = [department.Pools[0] with { Capacity = [new CapacityStep { Count = 0 },
                new CapacityStep { From = new DateOnly(2030, 1, 1), Count = 1 }] }]
            };
        var result = Experiment.Run(department, Days(2, 1) with { ByPerson = true });
        Assert.Multiple(() =>
        {
            Assert.That(result.Pools[0].Utilization.Mean, Is.Null);
            Assert.That(result.Pools[0].Utilization.Why!.English, Is.EqualTo("nobody was on duty"));
            Assert.That(result.People.Select(p => p.Utilization.Why!.English), Is.All.EqualTo("nobody was on duty"));
        });
    }

    [TestCase(0.0)]
    [TestCase(0.5)]
    [TestCase(2.0)]
    public void OtherWork_TakesItsShareOfDutyTime_HoweverBusyPeopleAre(double load)
    {
        var pool = new Pool
        {
            Id = "clerk", Capacity = [new CapacityStep { Count = 4 }],
            OtherWork = new OtherWork { Share = 0.35, Lasting = Duration.About(Minutes(10)) },
        };
        var department = Department.Named("d").WithOffice().With(pool);
        if (load > 0)
            department =
                department.With(Flow("case", Every(Exponential(20 / (4 * load))), Work("do", "clerk", Exponential(20), To("end")), End()));
        var result = Experiment.Run(department, Days(364, 10)).Pools[0];
        var share = result.OtherWorkHoursPerYear.Mean!.Value / result.DutyHoursPerYear.Mean!.Value;
        Assert.That(share, Is.EqualTo(0.35).Within(0.004));
        if (load > 1)
            Assert.That(result.Utilization.Mean, Is.GreaterThan(0.999));
    }

    [Test]
    public void Absence_TakesItsDaysAYear()
    {
        var pool = new Pool
        {
            Id = "clerk", Capacity = [new CapacityStep { Count = 20 }],
            Absence = new Absence
            {
                SickDaysPerYear = 6.0, LeaveDaysPerYear = 12.0,
                LeaveByMonth = new Dictionary<int, double> { [8] = 2.5 }
            },
        };
        var result = Experiment.Run(Department.Named("d").WithOffice().With(pool), Days(365, 20)).Pools[0];
        var days = (result.PaidHoursPerYear.Mean!.Value - result.DutyHoursPerYear.Mean!.Value) / 8 / 20 * 365 / 365.25;
        // 400 person-years of a binomial with mean 18: standard error 0.2.
        Assert.That(days, Is.EqualTo(18).Within(0.7));
        Assert.That(result.PaidHoursPerYear.Mean!.Value * 365 / 365.25, Is.EqualTo(261 * 8 * 20).Within(1e-6));
    }

    [Test]
    public void Absence_OnAGivenDate_HandsTheRestToSomebodyElse()
    {
        // Both clerks are at work on Monday; each has four hours left at closing. On Tuesday nobody comes; on Wednesday both lines are
        // taken up again.
        var pool = new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 2 }], Absence = new Absence { Dates = ["2026-01-06"] } };
        var department = Department.Named("d").WithOffice().With(pool)
            .With(Flow("case", On("13:00", 2, Monday), Work("do", "clerk", Exactly(8 * 60), To("end")), End()));
        Assert.That(Ends(department), Is.EqualTo(new[] { At(Monday, 48 + 12), At(Monday, 48 + 12) }));
        var flow = Experiment.Run(department, Days(7)).Workflows[0];
        Assert.Multiple(() =>
        {
            // Paused from Monday 17:00 to Tuesday 08:00; waiting since then, until Wednesday 08:00.
            Assert.That(flow.PausedHours.Mean, Is.EqualTo(15));
            Assert.That(flow.WaitingByCauseHours.Unavailability.Mean, Is.EqualTo(24));
            Assert.That(flow.ProcessingHours.Mean, Is.EqualTo(8));
        });
    }

    [Test]
    public void Capacity_FromADate_BringsAndTakesPeople()
    {
        var pool = new Pool
        {
            Id = "clerk", Capacity = [new CapacityStep { Count = 1 }, new CapacityStep { From = Tuesday, Count = 3 },
            new CapacityStep { From = Tuesday.AddDays(1), Count = 2 }]
        };
        var result = Experiment.Run(Department.Named("d").WithOffice().With(pool), Days(5)).Pools[0];
        Assert.That(result.PaidHoursPerYear.Mean!.Value * 5 / 365.25, Is.EqualTo(8 * (1 + 3 + 2 + 2 + 2)).Within(1e-9));
    }

    [Test]
    public void HoursOfTheWeek_ShowTheDay()
    {
        var result = Experiment.Run(OneClerk(Exactly(60), On("08:00", 6, Monday)), Days(7)).Pools[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.DutyByHourOfWeek[8], Is.EqualTo(1));
            Assert.That(result.DutyByHourOfWeek[12], Is.EqualTo(0));
            Assert.That(result.BusyByHourOfWeek[14], Is.EqualTo(1));
            Assert.That(result.BusyByHourOfWeek[15], Is.EqualTo(0));
            Assert.That(result.QueueByHourOfWeek[8], Is.EqualTo(5));
            Assert.That(result.QueueByHourOfWeek[12], Is.EqualTo(2));
        });
    }

    private static Department OneClerk(Duration effort, Arrivals arrivals) => Department.Named("d").WithOffice().WithPool("clerk", 1)
        .With(Flow("case", arrivals, Work("do", "clerk", effort, To("end")), End()));

    private static Department WithOvertime(Department department, Overtime overtime) =>
        department with { Pools = [department.Pools[0] with { Overtime = overtime }] };

    private static long At(DateOnly date, double hours) => (long)((((date.DayNumber - Monday.DayNumber) * 24) + hours) * 3_600_000_000);

    private static long?[] Ends(Department department) => [.. CaseRecorder.Record(department, Days(7)).Select(c => c.Ended).Order()];
}
