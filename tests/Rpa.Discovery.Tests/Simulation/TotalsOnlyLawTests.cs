using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Runs that are asked for totals alone, or into whose drain nothing comes: whatever else they say is what a whole run
/// says.</summary>
[Category("Long")]
public sealed class TotalsOnlyLawTests
{
    private const int PerBlock = 10;

    private static readonly MeasureKind[] _causesAndQuantiles =
    [
        MeasureKind.StateBatchingHours, MeasureKind.StateUnavailabilityHours, MeasureKind.StateClosedHours, MeasureKind.StateAbsentHours,
        MeasureKind.StateDownHours, MeasureKind.StatePriorityHours, MeasureKind.StateContentionHours,
        MeasureKind.StateContentionWhileAbsentHours, MeasureKind.WorkflowBatchingHours, MeasureKind.WorkflowUnavailabilityHours,
        MeasureKind.WorkflowClosedHours, MeasureKind.WorkflowAbsentHours, MeasureKind.WorkflowDownHours, MeasureKind.WorkflowPriorityHours,
        MeasureKind.WorkflowContentionHours, MeasureKind.WorkflowCycleP50Hours, MeasureKind.WorkflowCycleP90Hours,
        MeasureKind.WorkflowCycleP95Hours, MeasureKind.WorkflowCycleP99Hours,
    ];

    // What is told of the window's cases to their end, who are served together with those that come after it.
    private static readonly MeasureKind[] _afterTheWindow =
    [
        .. Enum.GetValues<MeasureKind>().Where(k => k is >= MeasureKind.StateCohortStaffHours and <= MeasureKind.StateCohortVisits
            or >= MeasureKind.WorkflowEnded and <= MeasureKind.WorkflowCycleP99Hours or MeasureKind.WorkflowTardinessHours
            or MeasureKind.OutcomeCases),
    ];

    [Test]
    public void TotalsOnly_LeavesOutMonthsCausesAndQuantiles_AndNothingElse([Range(0, 7)] int block)
    {
        foreach (var number in Enumerable.Range(block * PerBlock, PerBlock))
        {
            var (whole, totals) = (Run(number, o => o), Run(number, o => o with { TotalsOnly = true }));
            foreach (var (measure, row) in whole.Rows.Where(r => !IsLeftOut(r.Key)))
                Assert.That(totals.Of(measure), Is.EqualTo(row).Within(1e-12).Percent, $"department {number}, {measure}");
            Assert.That(totals.Rows.Where(r => IsLeftOut(r.Key)), Is.Empty);
        }
    }

    [Test]
    public void NothingComesAfter_LeavesTheWindowAsItIs([Range(0, 7)] int block)
    {
        foreach (var number in Enumerable.Range(block * PerBlock, PerBlock))
        {
            var (whole, closed) = (Run(number, o => o), Run(number, o => o with { NothingComesAfter = true }));
            foreach (var (measure, row) in whole.Rows.Where(r => !_afterTheWindow.Contains(r.Key.Kind)))
                Assert.That(closed.Of(measure), Is.EqualTo(row), $"department {number}, {measure}");
        }
    }

    [Test]
    public void NothingComesAfter_TheWindowsCasesAreStillFollowed()
    {
        // 200 on the last afternoon, whose 33 hours of work the days after the window have to do.
        var department = Rpa.Discovery.Model.Department.Named("desk").WithOffice().WithPool("clerk", 1).With(
            Flow("case", On("16:00", 200, new DateOnly(2026, 1, 9)), Work("do", "clerk", Exactly(10), To("end")), End()));
        var options = Days(5) with { NothingComesAfter = true, Drain = new TimeAmount(14, TimeUnit.Day) };
        var samples = Experiment.Run(department, options).Samples;
        using (Assert.EnterMultipleScope())
        {
            Assert.That(samples.Of(MeasureKind.WorkflowEnded, "case"), Has.All.EqualTo(200));
            Assert.That(samples.Of(MeasureKind.StateCohortStaffHours, "case/do"), Has.All.EqualTo(200 / 6.0).Within(1e-9));
        }
    }

    private static bool IsLeftOut(Measure measure) => _causesAndQuantiles.Contains(measure.Kind)
        || (measure.Month >= 0 && measure.Kind is >= MeasureKind.StateVisits and <= MeasureKind.WorkflowCycleP99Hours);

    private static SampleTable Run(int number, Func<ExperimentOptions, ExperimentOptions> with) =>
        Experiment.Run(GeneratedDepartments.Make((ulong)number),
            with(Days(15, replications: 2, seed: (ulong)number) with { Drain = new TimeAmount(3, TimeUnit.Day) })).Samples;
}
