using Rpa.Discovery.Calendars;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>An automatic warm-up: what it finds, and where it is refused.</summary>
[Category("Long")]
public sealed class AutomaticWarmUpTests
{
    private static readonly ExperimentOptions Auto = Days(7 * 90, 10) with { WarmUpAuto = true };

    // Cases that stay 30 days in the mean: after t days 1 − exp(−t/30) of the level is reached, after 15 weeks 97 %.
    [Test]
    public void Run_CasesThatStayForWeeks_LeavesThatManyWeeksOut()
    {
        var result = Experiment.Run(Slow(30), Auto);
        Assert.Multiple(() =>
        {
            Assert.That(result.WarmUp!.Weeks, Is.InRange(10, 30));
            Assert.That(result.WarmUp.Workflow, Is.EqualTo("slow"));
            Assert.That((result.WarmUp.PilotWeeks, result.WarmUp.PilotReplications), Is.EqualTo((90, 10)));
            Assert.That(result.Options.WarmUp, Is.EqualTo(new TimeAmount(7 * result.WarmUp.Weeks, TimeUnit.Day)));
            Assert.That(result.Options.WarmUpAuto, Is.False);
            Assert.That(result.Diagnostics.Single(d => d.Code == "RPD3304").Message,
                Does.Contain($"first {result.WarmUp.Weeks} weeks").And.Contain("'slow'").And.Contain("10 pilot runs of 90 weeks"));
        });

        var again = Experiment.Run(Slow(30), result.Options);
        Assert.That(again.WarmUp, Is.Null);
        Assert.That(again.Workflows[0].Unfinished, Is.EqualTo(result.Workflows[0].Unfinished));
        Assert.That(again.Samples.Rows.SelectMany(r => r.Value), Is.EqualTo(result.Samples.Rows.SelectMany(r => r.Value)));
    }

    [Test]
    public void Run_NothingToSettle_LeavesLittleOutAndAnyNumberOfThreadsTheSame()
    {
        var results = new[] { 1, 4 }.Select(threads => Experiment.Run(Slow(0.5), Auto with { Threads = threads })).ToList();
        Assert.That(results[0].WarmUp!.Weeks, Is.LessThanOrEqualTo(15));
        Assert.That(results[1].WarmUp, Is.EqualTo(results[0].WarmUp));
        Assert.That(results[1].Samples.Rows.SelectMany(r => r.Value), Is.EqualTo(results[0].Samples.Rows.SelectMany(r => r.Value)));
    }

    [Test]
    public void Compare_WithAutomaticWarmUp_HasOneWindowForBothSides()
    {
        var slower = new Scenario { Id = "more", Changes = [new DemandChange { Workflow = "slow", Factor = 1.2 }] };
        var compared = WhatIf.Compare(Slow(20), slower, Auto);
        Assert.That(compared.ToBe.Options, Is.EqualTo(compared.AsIs.Options));
        Assert.That(compared.AsIs.WarmUp, Is.EqualTo(Experiment.Run(Slow(20), Auto).WarmUp));
        Assert.That(WhatIf.Compare(compared.AsIs, [Candidate.From(slower)]).Candidates[0].Effects!.CycleTimeHours,
            Is.EqualTo(compared.Effects.CycleTimeHours));
    }

    [Test]
    public void Merge_OfPartsWithTheSameWarmUp_IsTheWhole()
    {
        var whole = Experiment.Run(Slow(5), Auto with { Replications = ReplicationPlan.Exactly(4) });
        var parts = new[] { 0, 2 }.Select(first =>
            Experiment.Run(Slow(5), Auto with { FirstReplication = first, Replications = ReplicationPlan.Exactly(2) })).ToArray();
        var merged = ExperimentResult.Merge(parts);
        Assert.That((merged.WarmUp, merged.Workflows[0].Cases), Is.EqualTo((whole.WarmUp, whole.Workflows[0].Cases)));
    }

    [Test]
    public void Run_WhatNeverSettles_IsAFindingAtItsWorkflow()
    {
        var place = new SourceSpan("d.yaml", 7, 3);
        var department = Slow(2000);
        department = department with { Workflows = [department.Workflows[0] with { Place = place }] };
        var finding = Assert.Throws<DepartmentException>(() => Experiment.Run(department, Auto))!.Diagnostics.Single();
        Assert.That((finding.Code, finding.Place), Is.EqualTo(("RPD3011", place)));
    }

    private static IEnumerable<TestCaseData> NotWeekly()
    {
        var place = new SourceSpan("d.yaml", 12, 5);
        Department With(Func<Arrivals, Arrivals> change)
        {
            var department = Slow(1);
            var workflow = department.Workflows[0];
            return department with { Workflows = [workflow with { Arrivals = change(workflow.Arrivals!) with { Place = place } }] };
        }

        Department Staffed(Pool pool) => Slow(1).With(pool with { Place = place });
        Department Open(WorkCalendar hours) => Slow(1).With(new CalendarDefinition { Id = "office", Hours = hours, Place = place });
        TestCaseData Case(string name, Department department) => new TestCaseData(department).SetArgDisplayNames(name);
        yield return Case("seasons", With(a => a with { Seasons = [new Peak { Kind = PeakKind.Month, Number = 5, Factor = 2 }] }));
        yield return Case("end of month", With(a => a with { Peaks = [new Peak { Kind = PeakKind.LastDays, Number = 3, Factor = 2 }] }));
        yield return Case("growth", With(a => a with { GrowthPerYear = 0.02 }));
        yield return Case("dated batches", With(a => a with { Every = null, Batches = [new ArrivalBatch { DayOfMonth = 5, Count = 9 }] }));
        yield return Case("per month", With(a => a with { Every = null, About = new ArrivalRate { Count = 100, Per = RatePeriod.Month } }));
        yield return Case("holidays", Open(Office.ClosedOnHolidaysOf("JP")));
        yield return Case("closed dates", Open(Office.ClosedOn("12-29/01-03")));
        yield return Case("capacity by date",
            Staffed(new Pool
            {
                Id = "p",
                Capacity = [new CapacityStep { Count = 1 }, new CapacityStep { From = Monday.AddYears(1), Count = 2 }]
            }));
        yield return Case("leave by month",
            Staffed(new Pool
            {
                Id = "p", Capacity = [new CapacityStep { Count = 1 }],
                Absence = new Absence { LeaveByMonth = new Dictionary<int, double> { [8] = 2.5 } }
            }));
    }

    [TestCaseSource(nameof(NotWeekly))]
    public void Check_WhatDoesNotRepeatWeekly_IsAFindingAtItsPlace(Department department)
    {
        var finding = Experiment.Check(department, Auto).Single();
        Assert.Multiple(() =>
        {
            Assert.That(finding.Code, Is.EqualTo("RPD3009"));
            Assert.That((finding.Place.Path, finding.Place.Line), Is.EqualTo(("d.yaml", 12)));
            Assert.That(finding.Help, Does.Contain("backlog").And.Contain("one earlier year"));
            Assert.That(Assert.Throws<DepartmentException>(() => Experiment.Run(department, Auto))!.Diagnostics.Select(d => d.Code),
                Is.EqualTo(["RPD3009"]));
        });
    }

    [Test]
    public void Check_WeeklyPeaksAndHours_AreNoObstacle()
    {
        var department = Slow(1).With(new CalendarDefinition { Id = "office", Hours = Office });
        var workflow = department.Workflows[0];
        department = department with
        {
            Workflows =
            [
                workflow with
                {
                    Arrivals = new Arrivals
                    {
                        About = new ArrivalRate { Count = 9, Per = RatePeriod.OpenDay },
                        Calendar = "office",
                        Peaks = [new Peak { Kind = PeakKind.Weekday, Number = 1, Factor = 1.5 },
                            new Peak { Kind = PeakKind.Hour, Number = 9, Factor = 2 }],
                    },
                },
            ],
        };
        Assert.That(Experiment.Check(department, Auto), Is.Empty);
    }

    [Test]
    public void Check_AFiscalYearAShortHorizonOrNone_IsAFinding()
    {
        string[] Codes(ExperimentOptions options) => [.. Experiment.Check(Slow(1), options).Select(f => f.Code)];
        Assert.That(Codes(Auto with { Dates = FiscalYear.Japan(2026) }), Is.EqualTo(["RPD3008"]));
        Assert.That(Codes(Days(7 * 49) with { WarmUpAuto = true }), Is.EqualTo(["RPD3010"]));
        Assert.That(Codes(new ExperimentOptions { Start = Monday, Cases = 1000, WarmUpAuto = true }), Is.EqualTo(["RPD3010"]));
        Assert.That(Codes(new ExperimentOptions { Start = Monday, WarmUpAuto = true }), Is.EqualTo(["RPD3001"]));
        Assert.That(Assert.Throws<DepartmentException>(() =>
            Experiment.Run(Slow(1), new ExperimentOptions { Start = Monday, WarmUpAuto = true }))!.Diagnostics.Select(d =>
            d.Code), Is.EqualTo(["RPD3001"]));
    }

    private static Department Slow(double days) => Department.Named("slow").WithPool("clerk", 2)
        .With(Flow("slow", Every(Exponential(120)), Work("do", "clerk", Exponential(60), To("wait")),
            Wait("wait", Exponential(days * 24 * 60), To("end")), End()));
}
