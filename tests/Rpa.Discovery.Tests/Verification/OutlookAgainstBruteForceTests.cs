using Rpa.Discovery.Calendars;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Verification;

namespace Rpa.Discovery.Tests.Verification;

/// <summary>The breaking years of the samples, against each year simulated by itself with a year before it in which the lines
/// fill.</summary>
[Category("Long")]
public sealed class OutlookAgainstBruteForceTests
{
    private const int Years = 10;
    private const int Never = 9999;

    [TestCase("tax-collection.yaml")]
    [TestCase("citizens-counter.yaml")]
    public void BreakingYears_AreWithinAYear(string name)
    {
        var file = DepartmentYaml.LoadFile(Checkout.Path("processes", name));
        var options = ExperimentOptions.From(file.Study!) with { Replications = ReplicationPlan.Exactly(10) };
        var first = FiscalYear.Of(options.Dates!.Start);
        var asIs = Experiment.Run(file.Department, options with { Replications = ReplicationPlan.Exactly(1) });
        var found = new OutlookStudy(file, new FutureYears(file, [], first, Years), options, null, CancellationToken.None)
        {
            Files = 0,
            AsIs = asIs
        }.Run([], null);
        var brute = Enumerable.Range(first, Years).Select(year => Year(file, year, first)).ToList();
        Assert.Multiple(() =>
        {
            foreach (var goal in found.Goals)
            {
                var from = Math.Max(first, goal.Goal.Goal.ByFiscalYear ?? first);
                var year = brute.Index().Where(y => first + y.Index >= from && !IsMet(goal.Goal.Goal, y.Item)).Select(y =>
                    first + y.Index).FirstOrDefault(Never);
                TestContext.Out.WriteLine($"{name} {goal.Goal.Id}: outlook {goal.BreaksIn}, brute force {year}");
                Assert.That(goal.BreaksIn ?? Never, Is.EqualTo(year).Within(1), goal.Goal.Id);
            }
        });
    }

    private static ExperimentResult Year(DepartmentFile file, int year, int first)
    {
        var outlook = file.Outlook!;
        var department = file.Department with
        {
            Pools =
            [
                .. file.Department.Pools.Select(p => outlook.Staff.TryGetValue(p.Id, out var numbers)
                    ? p with { Capacity = [new CapacityStep { Count = (int)numbers.Where(n => n.Key <= year).MaxBy(n => n.Key).Value }] }
                        : p),
            ],
            Workflows =
            [
                .. file.Department.Workflows.Select(w => outlook.DemandPerYear.TryGetValue(w.Id, out var change)
                    && w.Arrivals is { About: { } about } arrivals
                    ? w with { Arrivals = arrivals with { About = about with { Count = about.Count * Math.Pow(1 + change, year - first),
                        Said = null } } } : w),
            ],
        };
        var options = new ExperimentOptions
        {
            Replications = ReplicationPlan.Exactly(10), Seed = 4711, Drain = new TimeAmount(0,
            TimeUnit.Day)
        };
        return Experiment.Run(department, year == first ? options with { Dates = FiscalYear.Japan(year) }
            : options with
            {
                Start = new DateOnly(year - 1, 4, 1),
                Horizon = new TimeAmount(2, TimeUnit.Year),
                WarmUp = new TimeAmount(1,
                TimeUnit.Year)
            });
    }

    private static bool IsMet(Goal goal, ExperimentResult result) => goal.Aim == "overtime"
        ? result.Pools.Sum(p => p.OvertimeHoursPerYear.Mean ?? 0) <= goal.AtMost
        : 1 - result.Workflows.Single(w => w.Id == goal.Workflow).ShareLate!.Mean >= goal.AtLeast;
}
