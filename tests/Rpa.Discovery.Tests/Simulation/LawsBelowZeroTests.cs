using Rpa.Discovery.Calendars;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Validation;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>A duration is max(0, X), with one mean in the check before the run and in the run.</summary>
public sealed class LawsBelowZeroTests
{
    private static readonly Duration Back2 = Minutes(Distribution.Exponential(5).Shifted(-2));     // mean 5 e^(−2/5)

    private static readonly double MeanMinutes = 5 * Math.Exp(-0.4);

    [Test]
    public void Effort_PartlyBelowZero_IsEnteredAndSimulatedWithOneMean()
    {
        var department = Department.Named("desk").WithPool("clerk", 1, "office").WithOffice().With(
            Flow("letter", new Arrivals { About = new ArrivalRate { Count = 40, Per = RatePeriod.OpenDay } },
                Work("read", "clerk", Back2, To("end")), End()));
        var year = new DateRange(Monday, Monday.AddDays(364));
        var flows = department.Workflows.ToDictionary(w => w.Id, ExpectedFlow.Of);
        var volume = new YearlyVolume(department, year);
        var entered = EnteredWork.Of(department, volume, flows);
        var run = Experiment.Run(department, Days(364, replications: 10));
        using (Assert.EnterMultipleScope())
        {
            Assert.That(entered.HoursOf("clerk"), Is.EqualTo(40 * 260 * MeanMinutes / 60).Within(1e-6));
            // 104,000 cases of a deviation of 4.3 min: 0.4 % of the mean in one standard deviation.
            var state = run.States.Single(s => s.Id == "read");
            Assert.That(state.ProcessingHours.Mean * 60, Is.EqualTo(MeanMinutes).Within(1.6).Percent);
        }
    }

    [Test]
    public void Gap_PartlyBelowZero_IsCountedWithItsMean()
    {
        var department = Department.Named("desk").WithPool("clerk", 1).With(
            Flow("letter", Every(Minutes(Distribution.Exponential(300).Shifted(-120))),
                Work("read", "clerk", Exactly(1), To("end")), End()));
        var volume = new YearlyVolume(department, new DateRange(Monday, Monday.AddDays(365)));
        Assert.That(volume.Cases(department.Workflows[0]), Is.EqualTo(365 * 1440 / (300 * Math.Exp(-0.4))).Within(1e-6));
    }

    [Test]
    public void LawsBelowZeroAndCut_KernelAndPlainSimulator_AgreeInEveryNumber([Range(1, 12)] int seed)
    {
        var department = Department.Named("desk").WithPool("clerk", 2, "office").WithOffice();
        department = department with
        {
            Pools = [department.Pools[0] with { OtherWork = new OtherWork { Share = 0.1,
                Lasting = Minutes(Distribution.Uniform(1, 9).Shifted(-4)) } }],
            Workflows =
            [
                Flow("letter", Every(Minutes(Distribution.Gamma(30, 3).Shifted(-4))),
                    Work("read", "clerk", Back2, To("ask", (Share)0.3), To("file", (Share)0.7)),
                    Wait("ask", WorkingDays(Distribution.Uniform(0, 3).Shifted(-1)), To("file"),
                        To("end") with { Event = "late",
                            After = WorkingDays(Distribution.Exponential(2).Between(double.NegativeInfinity, 1.5)) }),
                    Work("file", "clerk", Minutes(Distribution.Normal(5, 10).Shifted(-3)) with { ScaledBy = "pages" }, To("check")),
                    Work("check", "clerk", Minutes(Distribution.Gamma(9, 14).Between(double.NegativeInfinity, 90)), To("end")), End())
                    with
                    {
                        Attributes = [new CaseAttribute { Id = "pages", Number = Distribution.Uniform(-1, 3) }],
                        Backlog = [new BacklogItem { State = "file", Count = 5,
                            Age = Minutes(Distribution.Uniform(0, 2000).Shifted(-1000)) }],
                    },
            ],
        };
        Assert.That(PlainComparison.Differences(department, Days(20, seed: (ulong)seed)), Is.Empty);
    }

    private static Duration Minutes(Distribution minutes) => new() { Distribution = minutes.Scaled(60) };

    private static Duration WorkingDays(Distribution days) => new() { Distribution = days, Clock = DurationClock.WorkingDays };
}
