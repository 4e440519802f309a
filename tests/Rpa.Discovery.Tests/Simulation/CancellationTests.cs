using Rpa.Discovery.Model;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Whoever ends a run is heard after so many ticks as a blink allows, however much a tick has to look at.</summary>
public sealed class CancellationTests
{
    // Telephone calls come to people who are always on duty: each tick looks for one of them among all who are free, and is nothing but a
    // completion.
    [TestCase(100_000, 500)]
    [TestCase(10_000, 1000)]
    [TestCase(10, 200_000)]
    public void TheMorePeopleATickLooksAt_TheFewerTicksGoByUnheard(int people, int mostEvents)
    {
        var calls = new OtherWork { Share = (Share)0.3, Lasting = Exponential(10) };
        var department = Department.Named("d")
            .With(new Pool { Id = "team", Capacity = [new CapacityStep { Count = people }], OtherWork = calls })
            .With(Flow("case", Every(Exponential(600)), Work("step", "team", Exponential(5), To("end")), End()));
        var plan = Experiment.Compile(department, Days(365));
        var loop = new EventLoop();
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => loop.Run(plan, 0, new double[plan.Layout.Measures.Length], null, null, source.Token),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(loop.Events, Is.LessThan(mostEvents));
    }
}
