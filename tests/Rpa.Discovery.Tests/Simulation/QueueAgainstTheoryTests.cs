using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>The cycle time of simulated queues against closed forms.</summary>
[Category("Long")]
public sealed class QueueAgainstTheoryTests
{
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
    public void OneServer_ExponentialEffort_GivesMM1() =>
        Agrees(s => MMc(1, 0.4, s), s => Queue(1, 0.4, Scaled(Exponential(1), s)), cases: 8e6);

    [TestCase(2, 0.5, 9e6)]
    [TestCase(5, 0.7, 8e6)]
    public void SeveralServers_ExponentialEffort_GiveErlangC(int servers, double rho, double cases) =>
        Agrees(s => MMc(servers, rho * servers, s), scale => Queue(servers, rho * servers, Scaled(Exponential(1), scale)), cases);

    [TestCase(0.5, 0.5, 4.5e6)]
    [TestCase(1.0, 0.3, 6e6)]
    public void OneServer_LognormalEffort_GivesPollaczekKhinchine(double cv, double lambda, double cases)
    {
        var law = new Duration { Distribution = Distribution.Lognormal(60, cv) };
        Agrees(s => MG1(lambda, s, s * s * (1 + (cv * cv))), s => Queue(1, lambda, Scaled(law, s)), cases);
    }

    [Test]
    public void OneServer_ConstantEffort_GivesMD1() =>
        Agrees(s => MG1(0.5, s, s * s), s => Queue(1, 0.5, Scaled(Exactly(1), s)), cases: 6e6);

    [Test]
    public void FeedbackNetwork_ReturnsOneInFive_GivesJackson()
    {
        // Work comes up 1 / 0.8 times a case, each time at an M/M/1 that sees λ / 0.8.
        const double visits = 1 / 0.8;
        const double lambda = 0.4 / visits;
        Agrees(
            s => visits * MMc(1, lambda * visits, s),
            s => Department.Named("feedback").WithPool("clerk", 1).With(Flow(
                "case", Every(Exponential(1 / lambda)), Work("do", "clerk", Scaled(Exponential(1), s), To("do", (Share)0.2), To("end")),
                End())),
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
                .With(Flow("urgent", Every(Exponential(1 / lambda)), Work("do", "clerk", Scaled(Exponential(1), s), To("end")),
                    End()) with
                { Priority = 1 })
                .With(Flow("ordinary", Every(Exponential(1 / lambda)), Work("do", "clerk", Scaled(Exponential(1), s), To("end")), End())),
            cases,
            workflow);
    }

    private static Department Queue(int servers, double lambda, Duration effort) => Department.Named("queue").WithPool("clerk", servers)
        .With(Flow("case", Every(Exponential(1 / lambda)), Work("do", "clerk", effort, To("end")), End()));

    private static void Agrees(Func<double, double> theoryMinutes, Func<double, Department> department, double cases, int workflow = 0)
    {
        var measured = department(1).Workflows[workflow];
        Holds(s => theoryMinutes(s) / 60, department, cases * measured.Arrivals!.Every!.Distribution.Mean / 86400 / Replications,
            CycleHours(measured.Id));
    }
}
