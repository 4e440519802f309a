using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Results;

/// <summary>How many cases arrive in the window in the mean, where that is known exactly: Poisson arrivals, dated batches, and the
/// backlog.</summary>
internal static class ExpectedArrivals
{
    /// <summary>Cases of a workflow that count as arrived in the window; null where the mean is not known exactly.</summary>
    public static double? Of(Plan plan, int workflow)
    {
        if (plan.MostCases != long.MaxValue || plan.WindowEnd == Plan.Never
            || !IsKnown(plan.Department, plan.Department.Workflows[workflow]))
            return null;
        double cases = 0;
        foreach (var source in plan.Sources)
        {
            if (source.Workflow != workflow)
                continue;
            if (Of(plan, source) is not { } expected)
                return null;
            cases += expected;
        }

        return cases;
    }

    /// <summary>Cases of the backlog that begin in a state: they count when the window begins with the study.</summary>
    public static int Backlog(Plan plan, Workflow workflow, string state) => plan.WindowStart != 0 ? 0
        : workflow.Backlog.Where(b => string.Equals(b.State, state, StringComparison.Ordinal)).Sum(b => b.Count);

    // Between two exponential gaps nothing is remembered, so that their number has the mean of a Poisson law from the first tick on. Other
    // gaps have not.
    private static double? Of(Plan plan, SourcePlan source) => source.Kind switch
    {
        SourceKind.Rate => source.Shape!.Between(plan.WindowStart, plan.WindowEnd) * source.Count,
        SourceKind.Every => (source.Shape?.Between(plan.WindowStart, plan.WindowEnd) ?? plan.WindowEnd - plan.WindowStart)
            / source.Gap!.Mean,
        SourceKind.Dated => source.Batches.Where(b => b.Tick >= plan.WindowStart && b.Tick < plan.WindowEnd).Sum(b => b.Count)
            + (plan.WindowStart == 0 ? source.Backlog.Sum(b => b.Count) : 0),
        _ => null,
    };

    private static bool IsKnown(Department department, Workflow workflow) =>
        workflow.Arrivals is not ({ Trace: not null } or { BusyDays: not null })
        && (workflow.Arrivals?.Every is not { } gap
            || (gap is { Clock: DurationClock.Seconds, ScaledBy: null, TotalHoursPerYear: null }
                && string.Equals(gap.Distribution.Family, "exponential", StringComparison.Ordinal)))
        && !department.Workflows.Any(w => w.Arrivals?.BusyDays?.Workflows.Contains(workflow.Id, StringComparer.Ordinal) == true)
        && !department.Workflows.SelectMany(w => w.AllStates).SelectMany(s => s.Transitions)
            .Any(t => string.Equals(t.Starts, workflow.Id, StringComparison.Ordinal));
}
