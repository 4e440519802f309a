using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Comparisons;

/// <summary>Work left undone is not released: what a case receives and what it would still take count together.</summary>
public sealed class LeftUndoneLawTests
{
    // 60 cases a day of some 20 minutes, twice for every fifth one: three and a half people's work.
    private static Department Desk(int clerks, double minutes = 20) =>
        Department.Named("desk").WithOffice().WithPool("clerk", clerks).With(Flow(
        "case", new Arrivals { About = new ArrivalRate { Count = 60, Per = RatePeriod.OpenDay } },
        Work("do", "clerk", Exponential(minutes), To("do", (Share)0.2), To("check", (Share)0.8)),
        Work("check", "clerk", Exactly(2), To("end")), End()));

    private static ExperimentOptions Month => Days(30, 2) with { Drain = new TimeAmount(5, TimeUnit.Day) };

    private static CandidateEffects Compare(Department today, Department toBe) =>
        EffectEstimator.Comparing(Experiment.Run(today, Month), Experiment.Run(toBe, Month), null);

    [TestCase(1, 1)]
    [TestCase(1, 5)]
    [TestCase(5, 1)]
    [TestCase(5, 0)]
    [TestCase(0, 5)]
    public void AnyOtherStaffing_ReleasesExactlyNothing(int today, int toBe)
    {
        var effects = Compare(Desk(today), Desk(toBe));
        Assert.Multiple(() =>
        {
            Assert.That(effects.Samples.HoursReleased, Is.All.Zero);
            Assert.That(effects.ByState, Is.Empty);
            Assert.That(effects.HoursLeftUndonePerYear.Mean, toBe < 5 ? Is.GreaterThan(1000) : Is.Zero);
        });
    }

    [Test]
    public void NobodyAtAll_LeavesAllOfItUndone()
    {
        var all = Experiment.Run(Desk(5), Month);
        var effects = EffectEstimator.Comparing(all, Experiment.Run(Desk(0), Month), null);
        var staff = new[] { "case/do", "case/check" }.Sum(path => all.Samples.Of(MeasureKind.StateCohortStaffHours, path).Average())
            / all.Years;
        Assert.That(effects.HoursLeftUndonePerYear.Mean, Is.EqualTo(staff).Within(1e-6));
        Assert.That(effects.WaitingHoursRemovedPerYear.Mean, Is.Negative, "cases that never end have waited up to the end of the run");
    }

    [Test]
    public void QuickerWork_ReleasesOnlyWhereItIsDone_AndTheStatesSumToIt()
    {
        var many = Compare(Desk(5), Desk(5, minutes: 10));
        var few = Compare(Desk(1), Desk(1, minutes: 10));
        var nobody = Compare(Desk(5), Desk(0, minutes: 10));
        for (var r = 0; r < 2; r++)
            Assert.That(few.Samples.HoursReleased[r], Is.GreaterThan(100).And.LessThan(many.Samples.HoursReleased[r]));
        Assert.That(nobody.Samples.HoursReleased, Is.All.EqualTo(0).Within(1e-9));
        foreach (var effects in new[] { many, few })
            Assert.That(effects.ByState.Sum(s => s.HoursReleasedPerYear.Mean), Is.EqualTo(effects.HoursReleasedPerYear.Mean).Within(1e-6));
    }

    [Test]
    public void MoreCasesLeftOpenThanToday_AreCounted()
    {
        Assert.That(Compare(Desk(6), Desk(1)).OpenCasesAddedPerYear.Mean, Is.GreaterThan(5000));
        Assert.That(Compare(Desk(1), Desk(6)).OpenCasesAddedPerYear.Mean, Is.LessThan(-5000));
        Assert.That(Compare(Desk(6), Desk(5)).OpenCasesAddedPerYear.Mean, Is.Zero);
    }

    // A case is called every day until ten have passed: up to eleven calls, and on paper, where no timer fires, none further.
    [Test]
    public void RoundThatATimerEnds_IsNotLeftUndoneForEver()
    {
        static Department Calls(int clerks) => Department.Named("calls").WithOffice().WithPool("clerk", clerks).With(Flow(
            "case", new Arrivals { About = new ArrivalRate { Count = 20, Per = RatePeriod.OpenDay } },
            new CompoundState
            {
                Id = "trying", Initial = "call", States = [Work("call", "clerk", Exactly(10), To("pause")),
                    Wait("pause", Exactly(24 * 60), To("call"))],
                Transitions = [new Transition { Event = "given-up", Target = "end", After = Exactly(10 * 24 * 60) }],
            },
            End()));
        var many = Experiment.Run(Calls(8), Month);
        var effects = EffectEstimator.Comparing(many, Experiment.Run(Calls(2), Month), null);
        var perCase = 11 * 10 / 60.0;
        Assert.That(Math.Abs(effects.HoursReleasedPerYear.Mean!.Value) * many.Years, Is.LessThan(20 * 23 * perCase));
        Assert.That(effects.HoursLeftUndonePerYear.Mean, Is.GreaterThanOrEqualTo(0));
        Assert.That(EffectEstimator.Comparing(many, many, null).Samples.HoursReleased, Is.All.Zero);
    }
}
