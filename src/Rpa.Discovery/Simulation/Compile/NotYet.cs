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
    }
}
