using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Validation;

/// <summary>Entered work against the hours that can be had, by arithmetic: 48 letters of ten minutes are eight hours on a day of
/// 7.75.</summary>
public sealed class WorkAgainstHoursTests
{
    private static readonly StudySpan Year = StudySpan.OfYear(FiscalYear.Japan(2026));

    private static int OpenDates => Enumerable.Range(0, Year.Dates.Days).Select(Year.Dates.Start.AddDays).Count(Office.Hours.IsOpenOn);

    [Test]
    public void Hours_AreDutyWithoutAbsenceAndOtherWork_AndPermittedOvertime()
    {
        var clerk = Letters.Pools[0] with
        {
            Absence = new Absence { LeaveDaysPerYear = new Stated<double> { Value = 24.3 }, Dates = ["2026-06-15/06-19"] },
            OtherWork = new OtherWork { Share = 0.2 },
        };
        var chance = 24.3 / OpenDates;
        var days = (OpenDates - 5) * (1 - chance);
        Assert.Multiple(() =>
        {
            Assert.That(Of(clerk).Hours, Is.EqualTo(7.75 * days * 0.8).Within(1e-6));
            Assert.That(Of(Stays(clerk, new Overtime { For = OvertimeFor.Backlog, UpToHours = 2 })).Hours,
                Is.EqualTo((7.75 * days * 0.8) + (2 * days)).Within(1e-6));
            Assert.That(Of(Stays(Letters.Pools[0], new Overtime { For = OvertimeFor.Backlog, UpToHours = 2, PerMonthHours = 10 })).Hours,
                Is.EqualTo((7.75 * OpenDates) + 120).Within(1e-6));
            Assert.That(Of(Stays(Letters.Pools[0], new Overtime { For = OvertimeFor.Backlog, PerYearHours = 50 })).Hours,
                Is.EqualTo((7.75 * OpenDates) + 50).Within(1e-6));
            Assert.That(Of(Stays(Letters.Pools[0], new Overtime { For = OvertimeFor.Backlog })).Hours,
                Is.EqualTo((7.75 + 15.25) * OpenDates).Within(1e-6), "until a day after the opening");
            Assert.That(Of(Stays(Letters.Pools[0], new Overtime { For = OvertimeFor.Finish, UpToHours = 2 })).Hours,
                Is.EqualTo(7.75 * OpenDates).Within(1e-6), "nothing new is begun");
        });
    }

    [Test]
    public void Work_CountsReworkAndEveryoneOfAJointMeeting()
    {
        var department = Letters.WithStates(
            Step("read", "clerk", TimeSpan.FromMinutes(10), To("meet")),
            new WorkState
            {
                Id = "meet",
                Work = new Work
                {
                    By = new Assignment { Kind = AssignmentKind.All, Pools = [new PoolCount { Pool = "clerk", Count = 2 }] },
                    Effort = Duration.Exactly(TimeSpan.FromMinutes(15))
                },
                Transitions = [To("read", 0.5), To("closed", 0.5)],
            },
            End("closed"));
        // Each comes round twice: two readings and two meetings of two.
        Assert.That(WorkAgainstHours.Of(department, Year).Work, Is.EqualTo(37.0 * OpenDates * 2 * (10 + 30) / 60)
            .Within(0.05 * 37 * OpenDates * 80 / 60));
    }

    [Test]
    public void Factor_OfSpecialists_IsTheirs_EvenIfTheOthersHaveTime()
    {
        var department = Letters.WithPool("expert", 1).WithPool("helper", 9).WithStates(
            new WorkState
            {
                Id = "read",
                Work = new Work
                {
                    By = new Assignment
                    {
                        Kind = AssignmentKind.Any,
                        Pools = [new PoolCount { Pool = "expert" }, new PoolCount { Pool = "helper" }]
                    },
                    Effort = Duration.Exactly(TimeSpan.FromMinutes(10))
                }, Transitions = [To("sign")]
            },
            Step("sign", "expert", TimeSpan.FromMinutes(20), To("closed")),
            End("closed"));
        var load = WorkAgainstHours.Of(department, Year);
        Assert.Multiple(() =>
        {
            Assert.That(load.Factor, Is.EqualTo(37.0 * 20 / 60 / 7.75).Within(1e-6));
            Assert.That(load.Pools, Is.EqualTo(new[] { "expert" }));
        });
    }

    [Test]
    public void Span_OfAFewDays_SetsRecordedCasesBesideTheirOwnHours()
    {
        TraceRow[] rows = [.. Enumerable.Range(0, 50).Select(i => new TraceRow { Date = new DateOnly(2026, 4, 6).AddDays(i / 10) })];
        var department = Letters.WithStates(Step("read", "clerk", TimeSpan.FromHours(1), To("closed")), End("closed"));
        department =
            department.With(
                department.Workflows[0] with { Arrivals = new Arrivals { Trace = new ArrivalTrace { File = "week.csv", Rows = rows } } });
        var span = StudySpan.Of(new StudyPlan { Start = new DateOnly(2026, 4, 6), Horizon = new TimeAmount(5, TimeUnit.Day) });
        var load = WorkAgainstHours.Of(department, span);
        Assert.That((load.Work, load.Hours), Is.EqualTo((50.0, 38.75)));
    }

    [Test]
    public void Hours_OfNobody_MakeAnInfiniteFactor()
    {
        var load = Of(Letters.Pools[0] with
        {
            Capacity = [new CapacityStep { Count = 0 },
            new CapacityStep { From = new DateOnly(2030, 1, 1), Count = 1 }]
        });
        Assert.That(load.Factor, Is.EqualTo(double.PositiveInfinity));
    }

    private static Pool Stays(Pool pool, Overtime overtime) => pool with { Overtime = overtime };

    private static WorkAgainstHours Of(Pool clerk) => WorkAgainstHours.Of(Letters with { Pools = [clerk] }, Year);
}
