using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.ComingYears;

/// <summary>Turns stated totals of work (<c>{ total: 12 h per-month }</c>) into a time for each case: in another year the total changes
/// with the cases, and the time of a case does not.</summary>
internal static class StatedTotals
{
    public static Department Divided(Department department, ExperimentOptions options)
    {
        if (!department.Workflows.SelectMany(w => w.AllStates).OfType<WorkState>().Any(HasTotal))
            return department;
        var visits = CountingPass.Visits(Experiment.Compile(department, options));
        foreach (var workflow in department.Workflows)
        {
            foreach (var state in workflow.AllStates.OfType<WorkState>().Where(HasTotal))
            {
                var path = new StatePath(workflow.Id, state.Id);
                department = department.Replace(path, s => s is WorkState work
                    ? work with
                    {
                        Work = work.Work with
                        {
                            Effort = Divided(work.Work.Effort, workflow, arm =>
                        visits.GetValueOrDefault((path.ToString(), arm)))
                        }
                    } : s);
            }
        }

        return department;
    }

    private static bool HasTotal(WorkState state) => state.Work.Effort.Values.Any(v => v.TotalHoursPerYear is not null);

    // The counts stand by the values of the attribute, those of every other value last.
    private static Varying<Duration> Divided(Varying<Duration> effort, Workflow workflow, Func<int, double> visits)
    {
        if (effort.Always is { } always)
            return Divided(always, visits(0));
        var values = workflow.Attributes.FirstOrDefault(a => string.Equals(a.Id, effort.Per,
            StringComparison.Ordinal))?.Choices.Select(c => c.Value).ToList();
        return effort with
        {
            Cases = [.. effort.Cases.Select(c => c with { Value = Divided(c.Value, visits(Math.Max(0, values?.IndexOf(c.Key) ?? 0))) })],
            Else = effort.Else is { } other ? Divided(other, visits(values?.Count ?? 0)) : null,
        };
    }

    private static Duration Divided(Duration law, double visits) => law.TotalHoursPerYear is not { } total ? law
        : law with
        {
            Distribution = law.Distribution.Scaled(visits > 0 ? total * 3600 / visits : 0),
            TotalHoursPerYear = null,
            Said = null
        };
}
