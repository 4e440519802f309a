using Rpa.Discovery.Calendars;
using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Tests.ComingYears;

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
                // Where a year's interval holds the limit, ten runs do not say on which side it lies.
                int Breaks(double sign) => brute.Index()
                    .Where(y => first + y.Index >= from && !IsMet(goal.Goal.Goal, y.Item, sign)).Select(y => first + y.Index)
                    .FirstOrDefault(Never);
                var (earliest, latest) = (Breaks(-1), Breaks(1));
                TestContext.Out.WriteLine($"{name} {goal.Goal.Id}: outlook {goal.BreaksIn}, brute force {earliest} to {latest}"
                    + $" ({string.Join(' ', brute.Select(b => Value(goal.Goal.Goal, b).Mean.ToString("0.###")))})");
                Assert.That(goal.BreaksIn ?? Never, Is.InRange(earliest - 1, latest + 1), goal.Goal.Id);
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
                    ? p with { Capacity = [.. numbers.OrderBy(n => n.Key).Select(Step)] } : p),
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

    // The year before, in which the lines fill, has the people of its own.
    private static CapacityStep Step(KeyValuePair<int, double> number, int place) =>
        new() { From = place == 0 ? null : new DateOnly(number.Key, 4, 1), Count = (int)number.Value };

    // With the half width on the side of the goal (-1: in doubt it is missed; 1: in doubt it is met).
    private static bool IsMet(Goal goal, ExperimentResult result, double sign)
    {
        var (mean, half) = Value(goal, result);
        return goal.Aim == "overtime" ? mean - (sign * half) <= goal.AtMost : mean + (sign * half) >= goal.AtLeast;
    }

    // Hours of overtime of everybody, or the share of cases in time; half widths of pools add up at most.
    private static (double Mean, double HalfWidth) Value(Goal goal, ExperimentResult result)
    {
        if (goal.Aim == "overtime")
        {
            var hours = result.Pools.Select(p => p.OvertimeHoursPerYear).Where(e => e.Mean is not null).ToList();
            return (hours.Sum(e => e.Mean!.Value), hours.Sum(e => e.HalfWidth!.Value));
        }

        var late = result.Workflows.Single(w => w.Id == goal.Workflow).ShareLate!;
        return (1 - late.Mean!.Value, late.HalfWidth!.Value);
    }
}
