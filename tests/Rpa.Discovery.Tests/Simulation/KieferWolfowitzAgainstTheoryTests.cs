using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>
/// GI/G/c by the recursion of Kiefer and Wolfowitz (1955): the servers' remaining work in ascending order, the next case taking the least.
/// The recursion runs on the same keyed variates through the exact quantiles, so the two have to agree in every replication and not only in
/// the mean.
/// </summary>
[Category("Long")]
public sealed class KieferWolfowitzAgainstTheoryTests
{
    private const int Cases = 30_000;
    private const int Runs = 10;
    private const ulong Seed = 1;
    private static readonly Distribution Gaps = Distribution.Weibull(1.5, 100);
    private static readonly Distribution Lognormal = Distribution.Lognormal(1, 1.2);

    [TestCase(1, 0.7)]
    [TestCase(3, 0.8)]
    [TestCase(6, 0.8)]
    public void GeneralGapsAndEffort_GiveTheRecursion(int servers, double rho)
    {
        var effort = Lognormal.Scaled(rho * servers * Gaps.Mean);
        var theory = Recursion(servers, Gaps, effort);
        Assert.That(Largest(theory, Simulated(servers, Gaps, effort)), Is.LessThan(1e-5), "relative difference of a replication's mean");

        // A twin whose mean is 1 % off is told apart by a thousand times that.
        var mean = theory.Average();
        double low = 1, high = 1.02;
        while (high - low > 1e-6)
        {
            var middle = (low + high) / 2;
            (low, high) = Recursion(servers, Gaps, effort.Scaled(middle)).Average() < 1.01 * mean ? (middle, high) : (low, middle);
        }

        Assert.That(Largest(theory, Simulated(servers, Gaps, effort.Scaled(low))), Is.GreaterThan(0.004));
    }

    [Test]
    public void Recursion_OfExponentials_GivesErlangC()
    {
        // The judge judged: without a simulation, against the closed form.
        var mean = Estimate.FromReplications(
            [.. Enumerable.Range(0, Replications)
                .Select(r => Recursion(2, Distribution.Exponential(60), Distribution.Exponential(60), r, 200_000))], Unit.Hours, 0.999);
        Assert.That(mean.Mean, Is.EqualTo(MMc(2, 1, 1) / 60).Within(mean.HalfWidth!.Value));
        Assert.That(mean.HalfWidth, Is.LessThan(0.006 * mean.Mean!.Value));
    }

    private static double Largest(double[] theory, double[] simulated) => theory.Zip(simulated, (a, b) => Math.Abs(b - a) / a).Max();

    private static double[] Simulated(int servers, Distribution gaps, Distribution effort)
    {
        var department = Department.Named("queue").WithPool("clerk", servers).With(Flow(
            "case", Every(new Duration { Distribution = gaps }),
            Work("do", "clerk", new Duration { Distribution = effort }, To("end")), End()));
        var options = new ExperimentOptions
        {
            Start = Monday, Cases = Cases, DrainAll = true, Replications = ReplicationPlan.Exactly(Runs),
            Seed = Seed, Threads = 1
        };
        var samples = Experiment.Run(department, options).Samples;
        Assert.That(samples.Of(MeasureKind.WorkflowEnded, "case"), Is.All.EqualTo(Cases));
        return [.. samples.Of(MeasureKind.WorkflowCycleHours, "case").Select(h => h / Cases)];
    }

    private static double[] Recursion(int servers, Distribution gaps, Distribution effort) =>
        [.. Enumerable.Range(0, Runs).Select(r => Recursion(servers, gaps, effort, r, Cases))];

    // Mean time of the cases in hours.
    private static double Recursion(int servers, Distribution gaps, Distribution effort, int replication, int cases)
    {
        var key = Keys.Replication(Seed, replication);
        var gapKey = Keys.Name("case/every", DrawPurpose.Arrival);
        var caseKey = Keys.Source("case", "every");
        var stateKey = Keys.Name("case/do", DrawPurpose.Effort);
        var left = new double[servers];
        double sum = 0;
        for (var n = 0; n < cases; n++)
        {
            var gap = gaps.Quantile(Keys.Uniform(Keys.Draw(key, gapKey, (ulong)n)));
            for (var i = 0; i < servers; i++)
                left[i] = Math.Max(0, left[i] - gap);
            var work = effort.Quantile(Keys.Uniform(Keys.Draw(Keys.Case(key, caseKey, (ulong)n), stateKey, 1)));
            left[0] += work;
            sum += left[0];
            for (var i = 1; i < servers && left[i - 1] > left[i]; i++)
                (left[i - 1], left[i]) = (left[i], left[i - 1]);
        }

        return sum / cases / 3600;
    }
}
