using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using static Rpa.Discovery.Judges.SmallDepartments;
using static Rpa.Discovery.Tests.Simulation.TheoryAgreement;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>What stops and is mended: machines that few people look after, and a bot that fails while it runs.</summary>
[Category("Long")]
public sealed class RepairAgainstTheoryTests
{
    private const double Running = 10;

    [TestCase(4, 1, 2.5)]
    [TestCase(8, 2, 2.0)]
    public void Machines_ThatFewPeopleMend_StandStillAsLongAsPalmSays(int machines, int people, double repair) => Holds(
        s => Interference(machines, people, repair * s).Standstill / 60,
        s => Workshop(machines, people, repair * s),
        days: 4e6 / Interference(machines, people, repair).Failures / 1440 / Replications,
        SojournHours("case/mend"));

    [Test]
    public void Machines_ThatOneMends_KeepHimBusyAsOftenAsPalmSays() => Holds(
        s => Interference(4, 1, 2.5 * s).Failures * 2.5 * s,
        s => Workshop(4, 1, 2.5 * s),
        days: 4e6 / Interference(4, 1, 2.5).Failures / 1440 / Replications,
        samples => (samples.Of(MeasureKind.PoolBusyHours, "mechanic"), samples.Of(MeasureKind.WindowHours, "")));

    [TestCase(0.0)]
    [TestCase(1.0)]
    public void Bot_FailsWhileItRuns_GivesMG1OfCompletionTimes(double repairCv)
    {
        // Gaver (1962): work S with stops at rate ν while it runs and mending R takes C = S + N(S) R: E[C] = E[S] (1 + ν r),
        // E[C²] = (1 + ν r)² E[S²] + ν E[S] E[R²].
        const double lambda = 0.25;
        const double nu = 1 / 10.0;
        const double mending = 1.5;
        Holds(
            s => MG1(lambda, s * (1 + (nu * mending)),
                (Square(1 + (nu * mending)) * 2 * s * s) + (nu * s * mending * mending * (1 + (repairCv * repairCv)))) / 60,
            s => WithBot(lambda, Exponential(s), new Uptime
            {
                BetweenFailures = Exponential(1 / nu), Repair = repairCv == 0
                ? Exactly(mending) : Exponential(mending)
            }),
            6e6 / lambda / 1440 / Replications,
            CycleHours());
    }

    [Test]
    public void Bot_FailsByTheClock_IsDownItsShareOfTheTime()
    {
        // Renewal: 40 h up and 2 h down in the mean, however little it runs.
        var department = WithBot(1 / 60.0, Exactly(6), new Uptime { BetweenFailures = Exponential(40 * 60), Repair = Exponential(2 * 60) });
        var clock = Down(department with { Bots = [department.Bots[0] with { FailsByClock = true }] });
        var work = Down(department);
        Assert.Multiple(() =>
        {
            Assert.That(clock.Mean, Is.EqualTo(8766 * 2 / 42.0).Within(3 * clock.HalfWidth!.Value).And.EqualTo(8766 * 2 / 42.0)
                .Within(0.03 * 417));
            Assert.That(work.Mean, Is.EqualTo(8766 / 10.0 / 40 * 2).Within(0.1 * 44), "a tenth of the time it runs");
        });

        static Estimate Down(Department department) =>
            Experiment.Run(department, Days(1461) with { Replications = ReplicationPlan.Exactly(20) }).Bots[0].DownHoursPerYear;
    }

    [Test]
    public void Run_ThatFollowsEveryCase_EndsThoughABotFailsByTheClock()
    {
        // The clerk is there for the first day only, so that the case never ends.
        var department = WithBot(1 / 600.0, Exactly(6), new Uptime { BetweenFailures = Exponential(600), Repair = Exponential(60) });
        department = department with
        {
            Bots = [department.Bots[0] with { FailsByClock = true }],
            Pools = [new Pool { Id = "clerk",
                Capacity = [new CapacityStep { Count = 1 }, new CapacityStep { From = Monday, Count = 0 }] }]
        };
        department = department.With(department.Workflows[0] with { States = [Work("do", "clerk", Exactly(6), To("end")), End()] });
        var result = Experiment.Run(department, Days(2, 1) with { DrainAll = true });
        Assert.That(result.Workflows[0].Censored.Mean, Is.GreaterThan(0));
        Assert.That(result.Diagnostics.Select(d => d.Code), Has.Member("RPD3013").And.None.EqualTo("RPD3301"));
    }

    private static double Square(double x) => x * x;

    private static Department WithBot(double lambda, Duration effort, Uptime uptime) => Department.Named("bot").WithPool("clerk", 1)
        .With(new Bot { Id = "robot", Uptime = uptime })
        .With(Flow(
            "case", Every(Exponential(1 / lambda)),
            new WorkState
            {
                Id = "do", Work = new Work
                {
                    By = "clerk", Effort = Exactly(1),
                    Automation = new Automation { Bot = "robot", Effort = effort }
                }, Transitions = [To("end")]
            },
            End()));

    private static Department Workshop(int machines, int people, double repair) =>
        Department.Named("workshop").WithPool("mechanic", people).With(Flow(
        "case", null, Wait("run", Exponential(Running), To("mend")),
        Work("mend", "mechanic", Exponential(repair), LossAgainstTheoryTests.Never("mend"), To("run")), End())
        with
        { Backlog = [new BacklogItem { State = "run", Count = machines }] });

    // Palm (1947): n of the machines stand still; failures come at (machines − n) / running, mending ends at min(n, people) / repair.
    private static (double Standstill, double Failures) Interference(int machines, int people, double repair)
    {
        double weight = 1, sum = 1, still = 0, failures = machines;
        for (var n = 1; n <= machines; n++)
        {
            weight *= (machines - n + 1) / Running * repair / Math.Min(n, people);
            sum += weight;
            still += n * weight;
            failures += (machines - n) * weight;
        }

        failures /= Running * sum;
        return (still / sum / failures, failures);
    }
}
