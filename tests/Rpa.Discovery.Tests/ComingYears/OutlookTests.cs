using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.ComingYears;

/// <summary>The years to come of a small desk: what is left over goes on, the breaking year is that of years simulated one by one, and
/// threads change nothing.</summary>
public sealed class OutlookTests
{
    // Two clerks, of whom one is needed for two thirds of her time; in the fourth year only one is left.
    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: desk
        study: { period: FY2026, replications: 3, seed: 5 }
        calendars: { office: { open: { mon-fri: ["09:00-17:00"] } } }
        pools: { clerk: { capacity: 2, hourly-cost: 2500 } }
        workflows:
          forms:
            arrivals: { about: 30 per open-day }
            due: 1 working-days
            initial: keyed
            states:
              keyed: { work: { by: clerk, effort: about 20 min }, transitions: [ { event: done, target: done } ] }
              done: { type: final }
        goals: { on-time: { workflow: forms, at-least: 95 % } }

        """;

    private static StudyOptions Asking(OutlookOrigin asked, StudyOptions? options = null) => new()
    {
        Asked = new() { Outlook = asked }, Experiment = options?.Experiment, Portfolio = options?.Portfolio,
    };

    private static DepartmentFile File(string outlook) => DepartmentYaml.ParseFile(Desk + outlook).ValueOrThrow();

    private static YearlyOutlook Outlook(string outlook, int years, int files = 0, StudyOptions? options = null) =>
        AutomationStudy.Of(File(outlook)).Outlook(Asking(new(years, 2, files, null), options)).Outlook;

    [Test]
    public void StaffStep_BreaksTheGoalInItsYear_AndOneMorePostHoldsIt()
    {
        var found = Outlook("outlook: { staff: { clerk: { FY2026: 2, FY2029: 1 } } }", 6);
        var goal = found.Goals.Single();
        Assert.Multiple(() =>
        {
            Assert.That(goal.BreaksIn, Is.EqualTo(2029));
            Assert.That(goal.Met, Is.EqualTo(3));
            Assert.That(found.ByYear.Select(y => y.People.Single()), Is.EqualTo(new[] { 2, 2, 2, 1, 1, 1 }));
            var post = goal.HeldBy.Single(h => string.Equals(h.Candidate.Id, "one-more-clerk", StringComparison.Ordinal));
            Assert.That(post.BreaksIn, Is.Null);
            Assert.That(post.Met, Is.EqualTo(6));
            Assert.That(post.Business.BalancePerYear, Is.Negative);
            Assert.That(goal.HeldBy.Select(h => h.Met), Is.Ordered.Descending);
            Assert.That(goal.Share, Is.Null, "no file was drawn");
        });
    }

    [Test]
    public void GoalIsCountedFromTheYearByWhichItIsWanted()
    {
        var file = File("outlook: { staff: { clerk: { FY2026: 1 } } }");
        file = file with { Goals = [.. file.Goals.Select(g => g with { ByFiscalYear = 2028 })] };
        var goal = AutomationStudy.Of(file).Outlook(Asking(new(4, 1, 0, null))).Outlook.Goals.Single();
        Assert.Multiple(() =>
        {
            Assert.That(goal.Years.Select(y => y.Counts), Is.EqualTo(new[] { false, false, true, true }));
            Assert.That(goal.BreaksIn, Is.EqualTo(2028));
        });
    }

    // Cases are neither lost nor made between two years: what came and was left over is what was done and is left over.
    [Test]
    public void YearsOfAChain_HandOverWhatTheyLeaveOpen()
    {
        var file = File("outlook: { staff: { clerk: { FY2026: 2, FY2027: 1 } } }");
        var years = new FutureYears(file, [], 2026, 3);
        var options = ExperimentOptions.From(file.Study!);
        var runs = new YearChain(years, file.Department).Run(file.Department, null, options, 0, null, CancellationToken.None);
        var second = Experiment.Run(years.In(2027, file.Department, null) with
        {
            Workflows = [.. file.Department.Workflows.Select(w => w with { Backlog = [new BacklogItem { State = "keyed",
                Count = (int)runs[0]!.LeftOpen }] })],
        }, YearChain.OneYear(options, 2027) with { Replications = ReplicationPlan.Exactly(1) });
        Assert.Multiple(() =>
        {
            Assert.That(runs[1]!.LeftOpen, Is.EqualTo(second.Workflows[0].Unfinished.Mean).Within(5));
            Assert.That(runs[1]!.Cases[0] + runs[0]!.LeftOpen, Is.EqualTo(second.Workflows[0].Cases.Mean).Within(1e-9));
            Assert.That(runs[1]!.LeftOpen, Is.GreaterThan(200), "one clerk cannot do it all");
            Assert.That(runs[2]!.LeftOpen, Is.GreaterThan(runs[1]!.LeftOpen + 200), "and what is left over goes on");
        });
    }

    // The judge: each year by itself, by hand, with a year before it in which the lines fill.
    [TestCase(0.05)]
    [TestCase(0.12)]
    public void BreakingYear_IsWithinAYearOfYearsSimulatedOneByOne(double growth)
    {
        var file = File($"outlook: {{ demand: {{ forms: {100 * growth} % per-year }}, staff: {{ clerk: {{ FY2026: 2 }} }} }}");
        var found = AutomationStudy.Of(file).Outlook(Asking(new(10, 1, 0, null))).Outlook.Goals.Single();
        int? brute = null;
        for (var year = 2026; year < 2036 && brute is null; year++)
        {
            var workflow = file.Department.Workflows[0];
            var about = workflow.Arrivals!.About!;
            var department = file.Department with
            {
                Workflows = [workflow with { Arrivals = workflow.Arrivals with { About = about with { Count = 30 * Math.Pow(1 + growth,
                    year - 2026), Said = null } } }],
            };
            var result = Experiment.Run(department, new ExperimentOptions
            {
                Start = new DateOnly(year - 1, 4, 1), Horizon = new TimeAmount(2, TimeUnit.Year), WarmUp = new TimeAmount(1,
                    TimeUnit.Year), Replications = ReplicationPlan.Exactly(20), Seed = 77,
            });
            if (result.Workflows[0].ShareLate!.Mean > 0.05)
                brute = year;
        }

        Assert.That(found.BreaksIn ?? 2036, Is.EqualTo(brute ?? 2036).Within(1));
    }

    [Test]
    public void Threads_ChangeNothing_AndFilesSayHowSureItIs()
    {
        const string falling = "outlook: { staff: { clerk: { FY2026: 2, FY2028: 1 } }, demand: { forms: -1 % per-year } }";
        string Said(int threads)
        {
            var result = AutomationStudy.Of(File(falling)).Outlook(Asking(new(3, 2, 25, null),
                new StudyOptions { Experiment = ExperimentOptions.From(File(falling).Study!) with { Threads = threads } }));
            Assert.That(result.Outlook.Goals[0].Share, Is.InRange(0, 1));
            Assert.That(result.Outlook.FilesKept, Is.GreaterThan(5));
            return System.Text.Encoding.UTF8.GetString(result.ToJson(global::Rpa.Discovery.Wording.Language.English,
                withPerformance: false));
        }

        Assert.That(Said(3), Is.EqualTo(Said(1)));
    }

    [TestCase("RPD7221", "goals: { on-time: { workflow: forms, at-least: 95 % } }", "goals: { time: { at-least: 500 h per-year } }")]
    [TestCase("RPD7222", "period: FY2026", "start: 2026-04-01, horizon: 200 d")]
    public void WhatCannotBeAsked_IsFound(string code, string instead, string of)
    {
        var file = DepartmentYaml.ParseFile(Desk.Replace(instead, of, StringComparison.Ordinal)).ValueOrThrow();
        var refused = Assert.Throws<Diagnostics.DepartmentException>(() => AutomationStudy.Of(file).Outlook(
            Asking(new(2, 1, 0, null))));
        Assert.That(refused!.Diagnostics.Select(d => d.Code), Does.Contain(code));
    }

    [Test]
    public void CasesListedOneByOne_CannotMoveOn()
    {
        var file = File("");
        var listed = file.Department.Workflows[0] with
        {
            Arrivals = new Arrivals
            {
                Trace = new ArrivalTrace
                {
                    File = "cases.csv",
                    Rows = [new TraceRow { Date = new DateOnly(2026, 4, 1) }]
                }
            }
        };
        var years = new FutureYears(file with { Department = file.Department with { Workflows = [listed] } }, [], 2026, 2);
        Assert.That(years.Findings.Select(f => f.Code), Is.EqualTo(new[] { "RPD7229" }));
    }
}
