using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What is written down for open cases alone is what is kept of every case.</summary>
public sealed class WorkWrittenLawTests
{
    private static List<string> OfOpenCases(Plan plan, int replication, SingleCases cases)
    {
        var heard = new CaseEfforts(cases, int.MaxValue);
        new EventLoop().RunHearing(plan, replication, new double[plan.Layout.Measures.Length], null, heard, CancellationToken.None);
        return [.. heard.Open.Order().SelectMany(key => heard.Of(key).OrderBy(e => e.State).Select(e => $"{key}: {e}"))];
    }

    [Test]
    public void OpenCases_OfGeneratedDepartments_HaveReceivedTheSame()
    {
        var open = 0;
        for (ulong number = 0; number < 60; number++)
        {
            var plan = Experiment.Compile(GeneratedDepartments.Make(number), Days(5) with { Drain = new TimeAmount(0, TimeUnit.Day) });
            var all = OfOpenCases(plan, 0, SingleCases.All);
            Assert.That(OfOpenCases(plan, 0, SingleCases.LeftOpen), Is.EqualTo(all), $"department {number}");
            open += all.Count;
        }

        Assert.That(open, Is.GreaterThan(200));
    }

    // 60,000 cases in turn through two steps, of which the latest stay open: the page is full many times over, and places of cases are used
    // again and again.
    [TestCase(0)]
    [TestCase(30_000)]
    public void OpenCases_OfALongRun_HaveReceivedTheSame_HoweverOftenThePageWasFull(int waiting)
    {
        var department = Department.Named("d").WithPool("clerk", 3)
            .With(Flow("case", On("00:00", 60_000, Monday),
                [Work("read", "clerk", Exactly(1), To("key")), Work("key", "clerk", Exactly(1), To("post")),
                    Wait("post", Exactly(waiting), To("end")), End()]));
        var plan = Experiment.Compile(department, Days(14) with { Drain = new TimeAmount(0, TimeUnit.Day) });
        var all = OfOpenCases(plan, 0, SingleCases.All);
        Assert.That(all, Has.Count.GreaterThan(1000));
        Assert.That(OfOpenCases(plan, 0, SingleCases.LeftOpen), Is.EqualTo(all));
    }
}
