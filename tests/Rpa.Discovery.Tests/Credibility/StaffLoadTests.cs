using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Tests.Model.Departments;

namespace Rpa.Discovery.Tests.Credibility;

/// <summary>A department with more work than hours is said to be one and not ranked; a season that is worked off is a hot spot.</summary>
public sealed class StaffLoadTests
{
    private static readonly StudyPlan Year = new() { Period = "FY2026", Replications = ReplicationPlan.Exactly(3), Seed = 1 };

    [Test]
    public void Run_OfAnOverloadedDepartment_BeginsWithIt_ShowsWhereAndRanksNothing()
    {
        var result = AutomationStudy.Of(new DepartmentFile { Department = Reading(hours: 1), Study = Year })
            .Run(new StudyOptions { ParameterDraws = 0 });
        Assert.Multiple(() =>
        {
            Assert.That(result.Load.Verdict, Is.EqualTo(LoadVerdict.Overloaded));
            Assert.That(result.Load.Factor, Is.EqualTo(37 / 7.75).Within(1e-6));
            Assert.That(result.Headline.ToString(), Does.StartWith("clerk have 4.8 times the work that they have hours for:"));
            Assert.That(result.Headline.In(Language.Japanese), Does.StartWith("clerkに4.8倍の仕事:"));
            Assert.That(result.Ranking, Is.Empty);
            Assert.That(result.IsPartial, Is.False);
            Assert.That(result.HotSpots, Is.Not.Empty);
            Assert.That(result.Credibility.Rows.Single(r => r.Kind == CredibilityKind.HoursExplained).Verdict, Is.EqualTo(Verdict.Poor));
            Assert.That(result.Load.Slips.Select(s => s.English),
                Has.Some.Contains("one person").And.Some.Contains("minutes may be meant").And.Some.Contains("a week may be meant"));
        });
    }

    [Test]
    public void Run_EvenIfOverloaded_Ranks()
    {
        var result = AutomationStudy.Of(new DepartmentFile { Department = Reading(hours: 0.4), Study = Year })
            .Run(new StudyOptions { ParameterDraws = 0, EvenIfOverloaded = true, SimulatedCandidates = 2 });
        Assert.That(result.Load.Verdict, Is.EqualTo(LoadVerdict.Overloaded));
        Assert.That(result.Ranking.Count + result.NotNow.Count, Is.GreaterThan(0));
        Assert.That(result.Headline.ToString(), Does.StartWith("clerk have 1.91 times"));
    }

    [Test]
    public void Plan_OfAnOverloadedDepartment_IsRefused()
    {
        var study = AutomationStudy.Of(new DepartmentFile { Department = Reading(hours: 1), Study = Year });
        var refused = Assert.Throws<DepartmentException>(() => study.Plan(new PortfolioConstraints()));
        Assert.That(refused!.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => d.Code), Is.EqualTo(new[] { "RPD3012" }));
    }

    [TestCase(0.205, LoadVerdict.AtTheLimit)] // 98 %
    [TestCase(0.150, LoadVerdict.Settles)] // 72 %
    public void Load_BelowTheLimit_IsJudgedByItsBand(double hours, LoadVerdict expected) =>
        Assert.That(Load(Reading(hours)).Verdict, Is.EqualTo(expected));

    [Test]
    public void Load_OfASeasonThatIsWorkedOff_IsNoOverload()
    {
        // 76 % by the year, 120 % in May.
        var department = Reading(0.16);
        department =
            department.With(
                department.Workflows[0] with
                {
                    Arrivals =
                    department.Workflows[0].Arrivals! with { Seasons = [new Peak { Kind = PeakKind.Month, Number = 5, Factor = 1.57 }] }
                });
        var result = Experiment.Run(department, ExperimentOptions.From(Year));
        var may = result.Workflows[0].ByMonth.Single(m => m.Month == 5);
        Assert.Multiple(() =>
        {
            Assert.That(may.Cases.Mean * 0.16 / (7.75 * 18), Is.EqualTo(1.2).Within(0.05));
            Assert.That(StaffLoad.Of(result).Verdict, Is.EqualTo(LoadVerdict.Settles));
            Assert.That(result.Workflows[0].Unfinished.Mean, Is.LessThan(50));
        });
    }

    [TestCase(0.5, LoadVerdict.Overloaded)] // 239 %: the open work grows
    [TestCase(0.19, LoadVerdict.Settles)] // 91 %
    public void Load_OfAFewWeeks_AsksWhatIsLeftOver(double hours, LoadVerdict expected) =>
        Assert.That(Load(Reading(hours), new StudyPlan
        {
            Start = new DateOnly(2026, 6, 1), Horizon = new TimeAmount(28, TimeUnit.Day),
            Replications = ReplicationPlan.Exactly(10), Seed = 1
        }).Verdict, Is.EqualTo(expected));

    [Test]
    public void Load_OfAWeekThatIsFullAndDone_IsAtTheLimit()
    {
        // Exactly as many hours of work as of people, all there on the first morning.
        var week = new Arrivals { Batches = [new ArrivalBatch { Dates = [new DateOnly(2026, 6, 1)], Count = 155 }] };
        var department = Reading(0.25);
        department = department.With(department.Workflows[0] with { Arrivals = week });
        var load = Load(department, new StudyPlan
        {
            Start = new DateOnly(2026, 6, 1), Horizon = new TimeAmount(7, TimeUnit.Day),
            Replications = ReplicationPlan.Exactly(3), Seed = 1
        });
        Assert.That((load.Factor, load.Verdict), Is.EqualTo((1.0, LoadVerdict.AtTheLimit)));
    }

    private static StaffLoad Load(Department department, StudyPlan? plan = null) =>
        StaffLoad.Of(Experiment.Run(department, ExperimentOptions.From(plan ?? Year)));

    // 37 letters on each open day of 7.75 hours, for one clerk.
    private static Department Reading(double hours)
    {
        var read = Step("read", "clerk", TimeSpan.FromHours(hours), To("closed"));
        return Letters.WithStates(read with { Work = read.Work with { Effort = Duration.Exactly(TimeSpan.FromHours(hours)) } },
            End("closed"));
    }
}
