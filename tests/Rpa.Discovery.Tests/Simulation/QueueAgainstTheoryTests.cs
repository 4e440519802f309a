using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Tests.Simulation.Departments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>
/// Simulated queues against closed forms. Each seed is fixed and the 99.9 % interval of the cycle time must be at most 0.4 % of the theoretical value to
/// either side and hold it; the interval of a twin whose effort is scaled so that the theoretical answer is 1 % longer must not.
/// </summary>
public sealed class QueueAgainstTheoryTests
{
    private const int Replications = 20;
    private const double Confidence = 0.999;

    // Jackson network: M/M/6 and M/M/1; M/M/1 twice; M/M/6 and M/M/1 again. Ten cases an hour.
    [TestCase(30, 5.5, 6, 1.8938)]
    [TestCase(3, 5.5, 1, 1.2000)]
    [TestCase(30, 3.5, 6, 0.9338)]
    public void Tandem_EachDesign_GivesTheLeadTimeOfTheory(double first, double second, int team, double hours)
    {
        Assert.That((MMc(team, 1 / 6.0, first) + MMc(1, 1 / 6.0, second)) / 60, Is.EqualTo(hours).Within(0.00005));
        var options = Days(2200, warmUp: 60) with { Replications = ReplicationPlan.UntilPrecise(0.01) };
        var time = Experiment.Run(Tandem(first, second, team), options).Workflows[0].CycleTimeHours;
        Assert.That(time.HalfWidth, Is.LessThanOrEqualTo(0.01 * hours));
        Assert.That(time.Mean, Is.EqualTo(hours).Within(0.01 * hours));
    }

    [Test]
    public void OneServer_ExponentialEffort_GivesMM1() => Agrees(s => MMc(1, 0.4, s), s => Queue(1, 0.4, Scaled(Exponential(1), s)), cases: 8e6);

    [TestCase(2, 0.5, 9e6)]
    [TestCase(5, 0.7, 8e6)]
    public void SeveralServers_ExponentialEffort_GiveErlangC(int servers, double rho, double cases) =>
        Agrees(s => MMc(servers, rho * servers, s), scale => Queue(servers, rho * servers, Scaled(Exponential(1), scale)), cases);

    [TestCase(0.5, 0.5, 4.5e6)]
    [TestCase(1.0, 0.3, 6e6)]
    public void OneServer_LognormalEffort_GivesPollaczekKhinchine(double cv, double lambda, double cases)
    {
        var law = new DurationLaw { Distribution = Distribution.Lognormal(60, cv) };
        Agrees(s => MG1(lambda, s, cv), s => Queue(1, lambda, Scaled(law, s)), cases);
    }

    [Test]
    public void OneServer_ConstantEffort_GivesMD1() => Agrees(s => MG1(0.5, s, 0), s => Queue(1, 0.5, Scaled(Exactly(1), s)), cases: 6e6);

    [Test]
    public void FeedbackNetwork_ReturnsOneInFive_GivesJackson()
    {
        // Work comes up 1 / 0.8 times a case, each time at an M/M/1 that sees λ / 0.8.
        const double visits = 1 / 0.8;
        const double lambda = 0.4 / visits;
        Agrees(
            s => visits * MMc(1, lambda * visits, s),
            s => Department.Named("feedback").WithPool("clerk", 1).With(Flow(
                "case", Every(Exponential(1 / lambda)), Work("do", "clerk", Scaled(Exponential(1), s), To("do", (Share)0.2), To("end")), End())),
            cases: 6e6);
    }

    [TestCase(0, 4e6)]
    [TestCase(1, 5e6)]
    public void TwoPriorities_OneServer_GiveCobham(int workflow, double cases)
    {
        // Cobham (1954), non-preemptive: W1 = R / (1 − ρ1), W2 = R / ((1 − ρ1)(1 − ρ1 − ρ2)) with R = Σ λ E[S²] / 2 = 2 λ s² here.
        const double lambda = 0.2;
        Agrees(
            s => s + (2 * lambda * s * s / (1 - (lambda * s)) / (workflow == 0 ? 1 : 1 - (2 * lambda * s))),
            s => Department.Named("two").WithPool("clerk", 1)
                .With(Flow("urgent", Every(Exponential(1 / lambda)), Work("do", "clerk", Scaled(Exponential(1), s), To("end")), End()) with { Priority = 1 })
                .With(Flow("ordinary", Every(Exponential(1 / lambda)), Work("do", "clerk", Scaled(Exponential(1), s), To("end")), End())),
            cases,
            workflow);
    }

    private static Department Queue(int servers, double lambda, DurationLaw effort) => Department.Named("queue").WithPool("clerk", servers)
        .With(Flow("case", Every(Exponential(1 / lambda)), Work("do", "clerk", effort, To("end")), End()));

    private static DurationLaw Scaled(DurationLaw law, double scale) => law with { Distribution = law.Distribution.Scaled(scale) };

    /// <summary>Mean time in an M/M/c with λ a minute and mean effort s minutes (Erlang 1917).</summary>
    private static double MMc(int servers, double lambda, double effort)
    {
        var load = lambda * effort;
        double blocking = 1;
        for (var n = 1; n <= servers; n++)
            blocking = load * blocking / (n + (load * blocking));
        var rho = load / servers;
        return effort + (blocking / (1 - rho + (rho * blocking)) * effort / (servers - load));
    }

    /// <summary>Pollaczek (1930), Khinchine (1932).</summary>
    private static double MG1(double lambda, double effort, double cv) =>
        effort + (lambda * effort * effort * (1 + (cv * cv)) / (2 * (1 - (lambda * effort))));

    private static void Agrees(Func<double, double> theoryMinutes, Func<double, Department> department, double cases, int workflow = 0)
    {
        var hours = theoryMinutes(1) / 60;
        var between = department(1).Workflows[workflow].Arrivals!.Every!.Distribution.Mean / 86400;
        var days = cases * between / Replications;
        var right = CycleTime(department(1), days, workflow);
        Assert.That(right.HalfWidth, Is.LessThanOrEqualTo(0.004 * hours), $"too wide: {right.HalfWidth / hours:P3} of theory");
        Assert.That(right.Mean, Is.EqualTo(hours).Within(right.HalfWidth!.Value), "theory");

        double low = 1, high = 1.02;
        while (high - low > 1e-9)
        {
            var middle = (low + high) / 2;
            (low, high) = theoryMinutes(middle) < 1.01 * theoryMinutes(1) ? (middle, high) : (low, middle);
        }

        var wrong = CycleTime(department(low), days, workflow);
        Assert.That(Math.Abs(wrong.Mean!.Value - hours), Is.GreaterThan(wrong.HalfWidth!.Value), "a twin that is 1 % off is told apart");
    }

    private static Estimate CycleTime(Department department, double days, int workflow)
    {
        var samples = Experiment.Run(department, Days(days, Replications, warmUp: days / 50)).Samples;
        var id = department.Workflows[workflow].Id;
        return Estimate.Ratio(samples.Of(MeasureKind.WorkflowCycleHours, id), samples.Of(MeasureKind.WorkflowEnded, id), Unit.Hours, Confidence);
    }
}
