using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Many cases over many years: sums that 64 bits do not hold come out exactly.</summary>
[Category("Long")]
public sealed class LargeSumsTests
{
    private const int Cases = 20_000;
    private const double Hours = 100 * 365.25 * 24; // a century of waiting: 6.3e19 ticks

    private static readonly ExperimentOptions Century = new()
    {
        Start = Monday, Horizon = new TimeAmount(100, TimeUnit.Year), Drain = new TimeAmount(0, TimeUnit.Day),
        Replications = ReplicationPlan.Exactly(1),
    };

    [Test]
    public void Run_CasesThatWaitACentury_QueueIsTheirNumber()
    {
        var department = Department.Named("d").WithPool("clerk", 0)
            .With(Flow("case", On("00:00", Cases, Monday), Work("do", "clerk", Exactly(1), To("end")), End()));
        var result = Experiment.Run(department, Century);
        Assert.Multiple(() =>
        {
            Assert.That(result.Pools[0].QueueLength.Mean, Is.EqualTo(Cases).Within(1e-6));
            Assert.That(result.Pools[0].QueueLengthByMonth, Has.All.Matches<Estimate?>(e => Math.Abs(e!.Mean!.Value - Cases) < 1e-6));
            Assert.That(result.Pools[0].QueueByHourOfWeek, Has.All.EqualTo(Cases).Within(1e-6));
            Assert.That(result.States[0].QueueLength.Mean, Is.EqualTo(Cases).Within(1e-6));
        });
    }

    [Test]
    public void Run_CasesThatLeaveALineTogetherAfterDecades_WaitIsTheSumOfAll()
    {
        var days = 99 * 365;
        var timer = new Transition { Event = "withdrawn", Target = "end", After = Duration.Exactly(TimeSpan.FromDays(days)) };
        var department = Department.Named("d").WithPool("clerk", 0)
            .With(Flow("case", On("00:00", Cases, Monday), Work("do", "clerk", Exactly(1), To("end"), timer), End()));
        var result = Experiment.Run(department, Century);
        Assert.Multiple(() =>
        {
            Assert.That(result.Workflows[0].WaitingHours.Mean, Is.EqualTo(days * 24.0).Within(1e-6));
            Assert.That(result.Workflows[0].CycleTimeHours.Mean, Is.EqualTo(days * 24.0).Within(1e-6));
            Assert.That(result.States[0].WaitingHours.Mean, Is.EqualTo(days * 24.0).Within(1e-6));
        });
    }

    [Test]
    public void Run_ThousandsOfPeopleForACentury_HoursAreTheirs()
    {
        var department = Department.Named("d")
            .With(new Pool { Id = "clerk", Capacity = [new CapacityStep { Count = 5000 }], HourlyCost = 1 })
            .With(Flow("case", On("00:00", 5000, Monday), Work("do", "clerk", Duration.Exactly(TimeSpan.FromDays(200 * 365)), To("end")),
                End()));
        var pool = Experiment.Run(department, Century).Pools[0];
        Assert.Multiple(() =>
        {
            Assert.That(pool.Utilization.Mean, Is.EqualTo(1).Within(1e-9));
            Assert.That(pool.PaidHoursPerYear.Mean, Is.EqualTo(5000 * Hours / 100).Within(0.001).Percent);
            Assert.That(pool.CostPerYear!.Mean, Is.EqualTo(5000 * Hours / 100).Within(0.001).Percent);
        });
    }
}
