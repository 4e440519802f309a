using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>Finds every construct that the kernel does not simulate yet, each with its place.</summary>
internal static class NotYet
{
    public static void Find(Department department, ExperimentOptions options, List<Diagnostic> findings)
    {
        if (options.WarmUpAuto)
            findings.Add(SimulationRules.AutomaticWarmUp.At(default, "study"));
        foreach (var workflow in department.Workflows)
        {
            if (workflow.Arrivals is not { } arrivals)
                continue;
            if (arrivals.Trace is not null)
                findings.Add(SimulationRules.Traces.At(arrivals.Place, workflow.Id));
            if (arrivals.BusyDays is not null)
                findings.Add(SimulationRules.BusyDates.At(arrivals.BusyDays.Place, workflow.Id));
        }
    }
}
