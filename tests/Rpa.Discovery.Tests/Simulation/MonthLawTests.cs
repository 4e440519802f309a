using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Figures by month: they add up to those of the window, and stand where the work was done.</summary>
[Category("Long")]
public sealed class MonthLawTests
{
    private const int Everything = 8;

    private static readonly MeasureKind[] _ofStates =
    [
        MeasureKind.StateVisits, MeasureKind.StateStaffHours, MeasureKind.StateBatchingHours, MeasureKind.StateUnavailabilityHours,
        MeasureKind.StateClosedHours, MeasureKind.StateAbsentHours, MeasureKind.StateDownHours, MeasureKind.StatePriorityHours,
        MeasureKind.StateContentionHours,
    ];

    [Test]
    public void Months_AddUpToTheWindow([Range(0, Everything)] int number)
    {
        var department = number == Everything ? DepartmentWithEverything.Make() : GeneratedDepartments.Make((ulong)number);
        // From the 5th of January: parts of three months, and of a fourth while cases are followed.
        var samples = Experiment.Run(department, Days(70, replications: 2, warmUp: 5, seed: (ulong)number)).Samples;
        foreach (var (measure, whole) in samples.Rows.Where(r =>
            r.Key.Month < 0 && (_ofStates.Contains(r.Key.Kind) || r.Key.Kind is MeasureKind.WorkflowCases
                or MeasureKind.WorkflowCompleted)))
        {
            for (var k = 0; k < 2; k++)
            {
                var months = Enumerable.Range(0, 12).Select(m => samples.Of(measure.Kind, measure.Owner, m)[k]).ToArray();
                Assert.That(months.Sum(), Is.EqualTo(whole[k]).Within(1e-9 * Math.Max(1, whole[k])), $"{measure}");
                Assert.That(months.Skip(3), Is.All.Zero, $"{measure}");
            }
        }
    }

    [Test]
    public void WorkOverTheEndOfAMonth_IsSplit_AndTheVisitStandsWhereItEnded()
    {
        // Friday 30 January, 16:00: two hours of work, one before the weekend and one on 2 February.
        var flow = Flow("case", On("16:00", 1, new DateOnly(2026, 1, 30)), Work("do", "clerk", Exactly(120), To("end")), End());
        var result = Experiment.Run(Rpa.Discovery.Model.Department.Named("desk").WithOffice().WithPool("clerk", 1).With(flow), Days(50));
        var months = result.States.Single().ByMonth;
        Assert.Multiple(() =>
        {
            Assert.That(months.Select(m => m.Month), Is.EqualTo((int[])[1, 2]));
            Assert.That(months.Select(m => m.Visits.Mean * result.Years), Is.EqualTo((double[])[0, 1]).Within(1e-9));
            Assert.That(months.Select(m => m.StaffHours.Mean * result.Years), Is.EqualTo((double[])[1, 1]).Within(1e-9));
            Assert.That(result.Workflows.Single().ByMonth.Select(m => m.Cases.Mean * result.Years), Is.EqualTo((double[])[1, 0])
                .Within(1e-9));
            Assert.That(result.Workflows.Single().ByMonth.Select(m => m.Completed.Mean * result.Years), Is.EqualTo((double[])[0, 1])
                .Within(1e-9));
            Assert.That(result.Workflows.Single().ByMonth.Select(m => m.StaffHours.Mean * result.Years), Is.EqualTo((double[])[1, 1])
                .Within(1e-9));
        });
    }

    [Test]
    public void Waiting_StandsInTheMonthInWhichItEnded_ByItsCauses()
    {
        // Two at 16:30 on 30 January, half an hour each: the second waits half an hour for the first, then over the weekend.
        var flow = Flow("case", On("16:30", 2, new DateOnly(2026, 1, 30)), Work("do", "clerk", Exactly(30), To("end")), End());
        var result = Experiment.Run(Rpa.Discovery.Model.Department.Named("desk").WithOffice().WithPool("clerk", 1).With(flow), Days(50));
        var february = result.States.Single().ByMonth[1];
        Assert.Multiple(() =>
        {
            Assert.That(february.WaitingByCauseHours.Contention.Mean * result.Years, Is.EqualTo(0.5).Within(1e-9));
            Assert.That(february.WaitingByCauseHours.Closed.Mean * result.Years, Is.EqualTo(63).Within(1e-9));
            Assert.That(february.WaitingHours.Mean * result.Years, Is.EqualTo(63.5).Within(1e-9));
            Assert.That(result.States.Single().ByMonth[0].WaitingHours.Mean, Is.Zero);
        });
    }
}
