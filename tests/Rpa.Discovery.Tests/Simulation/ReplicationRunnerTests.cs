using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>How often a department is run: a number, or until its mean cycle times are known well enough.</summary>
public sealed class ReplicationRunnerTests
{
    private const double Wanted = 0.03;

    [Test]
    public void UntilPrecise_StopsAfterTheFirstRoundOfTenThatIsPreciseEnough()
    {
        var result = Experiment.Run(TwoWorkflows(), Days(30) with { Replications = ReplicationPlan.UntilPrecise(Wanted) });
        Assert.That(result.Replications, Is.InRange(20, 490), "neither at once nor never, or this shows nothing");
        Assert.That(result.Replications % 10, Is.Zero);
        for (var n = 10; n <= result.Replications; n += 10)
            Assert.That(IsPrecise(result, n), Is.EqualTo(n == result.Replications), $"after {n} replications");
        Assert.That(result.Diagnostics.Select(d => d.Code), Has.None.EqualTo("RPD3303"));
    }

    [Test]
    public void UntilPrecise_EveryWorkflowCounts()
    {
        var options = Days(30) with { Replications = ReplicationPlan.UntilPrecise(Wanted) };
        var both = Experiment.Run(TwoWorkflows(), options).Replications;
        var alone = TwoWorkflows().Workflows.Select(w => Experiment.Run(TwoWorkflows() with { Workflows = [w] }, options).Replications)
            .ToList();
        Assert.That(alone, Has.Some.LessThan(both));
        Assert.That(both, Is.EqualTo(alone.Max()), "they share nobody, so the slower one decides");
    }

    [Test]
    public void UntilPrecise_AnyNumberOfThreads_GivesTheSameBits()
    {
        var options = Days(30) with { Replications = ReplicationPlan.UntilPrecise(Wanted) };
        var bits = new[] { 1, 2, 7 }.Select(threads => Experiment.Run(TwoWorkflows(), options with { Threads = threads }))
            .Select(r => r.Samples.Rows.SelectMany(row => row.Value).Select(BitConverter.DoubleToInt64Bits).ToArray()).ToList();
        Assert.That(bits[1], Is.EqualTo(bits[0]));
        Assert.That(bits[2], Is.EqualTo(bits[0]));
    }

    [Test]
    public void UntilPrecise_NeverPreciseEnough_StopsAtTheMostAndSaysSo()
    {
        var result = Experiment.Run(TwoWorkflows(), Days(30) with { Replications = ReplicationPlan.UntilPrecise(0.0001, atMost: 25) });
        Assert.That(result.Replications, Is.EqualTo(25));
        Assert.That(result.Diagnostics.Single(d => d.Code == "RPD3303").Message, Does.Contain("25 replications").And.Contain("0.01 %"));
    }

    [Test]
    public void UntilPrecise_NoCases_StopsAfterOneRound()
    {
        var idle = Tandem() with { Workflows = [Tandem().Workflows[0] with { Arrivals = On("09:00", 1, Monday.AddYears(1)) }] };
        Assert.That(Experiment.Run(idle, Days(30) with { Replications = ReplicationPlan.UntilPrecise(Wanted) }).Replications,
            Is.EqualTo(10));
    }

    [Test]
    public void Advance_ToLargerNumbers_GoesOnWhereItEnded()
    {
        var request = new ExperimentRequest { Department = Tandem(), Options = Days(20, 30) };
        var runner = new ReplicationRunner([request, request], StudyStage.AsIs, null, null, CancellationToken.None);
        runner.Advance([4, 2]);
        runner.Advance([4, 9]);
        Assert.That(runner.Advance([3, 9]), Is.False);
        var whole = Experiment.Run(Tandem(), Days(20, 9)).Samples.Of(MeasureKind.WorkflowCycleHours, "case");
        Assert.That(runner.Finished(0).Samples.Of(MeasureKind.WorkflowCycleHours, "case"), Is.EqualTo(whole[..4]));
        Assert.That(runner.Finished(1).Samples.Of(MeasureKind.WorkflowCycleHours, "case"), Is.EqualTo(whole));
    }

    private static bool IsPrecise(ExperimentResult result, int replications) => result.Workflows.All(w =>
    {
        var mean = Estimate.Ratio(
            result.Samples.Of(MeasureKind.WorkflowCycleHours, w.Id).AsSpan(0, replications),
            result.Samples.Of(MeasureKind.WorkflowEnded, w.Id).AsSpan(0, replications), Unit.Hours);
        return mean.HalfWidth <= Wanted * mean.Mean;
    });

    // One queue that is easy to know and one that is not.
    private static Department TwoWorkflows() => Department.Named("two").WithPool("calm", 2).WithPool("busy", 1)
        .With(Flow("easy", Every(Exponential(30)), Work("do", "calm", Exponential(20), To("end")), End()))
        .With(Flow("hard", Every(Exponential(30)), Work("do", "busy", Exponential(24), To("end")), End()));
}
