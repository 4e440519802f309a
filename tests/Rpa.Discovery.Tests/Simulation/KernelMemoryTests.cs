using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>A longer run needs no more memory: what has left is reused, and what is counted is summed at once.</summary>
[Category("Long")]
public sealed class KernelMemoryTests
{
    [Test]
    public void TwiceAsManyCases_AllocateNothingMore()
    {
        var department = Department.Named("d").WithPool("clerk", 4).WithPool("collector", 3).With(Flow(
            "claim", new Arrivals { Every = Exponential(7) },
            Work("intake", "clerk", Exponential(11), new Transition { Event = "unclear", Target = "asked", Probability = (Share)0.3 },
                To("collected")),
            Work("asked", "clerk", Exponential(5), To("intake")),
            Work("collected", "collector", Exponential(14), To("end")), End()));
        _ = Allocated(department, 1000); // what the runtime itself needs the first time
        Assert.That(Allocated(department, 400_000) - Allocated(department, 200_000), Is.LessThan(4096));
    }

    // A fresh loop each time, so that nothing is ready from an earlier run.
    private static long Allocated(Department department, long cases)
    {
        var plan = Experiment.Compile(department, new ExperimentOptions { Start = Monday, Cases = cases, DrainAll = true, Seed = 7 });
        var values = new double[plan.Layout.Measures.Length];
        var loop = new EventLoop();
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop.Run(plan, 0, values, null, null, CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
