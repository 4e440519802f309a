using Rpa.Discovery.Causes;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Causes;

/// <summary>Every place of the samples relieved in turn and simulated without any listener: the relief that is named is the best there
/// is.</summary>
[Category("Long")]
public sealed class CausesAgainstBruteForceTests
{
    private const int Years = 10;

    [TestCase("tax-collection.yaml")]
    [TestCase("citizens-counter.yaml")]
    public void Best_IsTheBestOfAllSingleReliefs(string sample)
    {
        var file = DepartmentYaml.LoadFile(Checkout.Path("processes", sample));
        var options = ExperimentOptions.From(file.Study ?? new StudyPlan()) with { Replications = ReplicationPlan.Exactly(Years) };
        var today = Waiting(file.Department, options);
        var all = Relief.All(file.Department).Select(r => (Relief: r, Department: r.In(file.Department)))
            .Where(r => r.Department is not null)
            .Select(r => (r.Relief, Removed: today - Waiting(r.Department!, options))).OrderByDescending(r => r.Removed).ToList();
        var found = CauseAnalysis.Find(file.Department, options);
        TestContext.Out.WriteLine(
            $"{sample}: {today:0} h; {string.Join("; ", all.Take(4).Select(r => $"{r.Relief.Kind} {r.Relief.Where} {r.Removed:0}"))}");
        TestContext.Out.WriteLine(string.Join("; ", found.Reliefs.Take(4).Select(r => $"{r.Relief.Kind} {r.Relief.Where} {r.Removed}")));
        // Where the runs cannot tell the first from the second, and the page says so, either may be it.
        var named = found.Reliefs.Take(found.Lead?.Low > 0 ? 1 : 2).Select(r => r.Relief);
        Assert.That(named, Does.Contain(all[0].Relief));
    }

    // As the run itself tells it: waits that ended, by cause, less what was closed.
    private static double Waiting(Department department, ExperimentOptions options)
    {
        var samples = Experiment.Run(department, options).Samples;
        return samples.Sum(MeasureKind.StateWaitingHours).Average() - samples.Sum(MeasureKind.StateClosedHours).Average();
    }
}
