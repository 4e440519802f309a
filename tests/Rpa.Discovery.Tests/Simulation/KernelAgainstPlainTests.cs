using Rpa.Discovery.Model;
using static Rpa.Discovery.Tests.Simulation.Departments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>Departments with a bit of everything, by the kernel and by the plain simulator: every whole number is the same.</summary>
public sealed class KernelAgainstPlainTests
{
    [Test]
    public void GeneratedDepartments_AgreeInEveryNumber([Range(0, 5)] int block)
    {
        for (var seed = block * 10; seed < (block + 1) * 10; seed++)
        {
            var options = Days(15, seed: (ulong)seed) with { Drain = new TimeAmount(3, TimeUnit.Day) };
            Assert.That(PlainComparison.Differences(GeneratedDepartments.Make((ulong)seed), options), Is.Empty, $"department {seed}");
        }
    }
}
