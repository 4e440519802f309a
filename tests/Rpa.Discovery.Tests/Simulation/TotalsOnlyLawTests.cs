using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Runs that are asked for totals alone: what they say is what a whole run says.</summary>
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

    private static bool IsLeftOut(Measure measure) => _causesAndQuantiles.Contains(measure.Kind)
        || (measure.Month >= 0 && measure.Kind is >= MeasureKind.StateVisits and <= MeasureKind.WorkflowCycleP99Hours);

    private static SampleTable Run(int number, Func<ExperimentOptions, ExperimentOptions> with) =>
        Experiment.Run(GeneratedDepartments.Make((ulong)number),
            with(Days(15, replications: 2, seed: (ulong)number) with { Drain = new TimeAmount(3, TimeUnit.Day) })).Samples;
}
