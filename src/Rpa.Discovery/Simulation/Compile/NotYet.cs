using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model;

namespace Rpa.Discovery.Simulation;

/// <summary>Finds every construct that the kernel does not simulate yet, each with its place.</summary>
internal static class NotYet
{
    public static void Find(Department department, ExperimentOptions options, List<Diagnostic> findings)
    {
        foreach (var pool in department.Pools)
        {
            if (pool.Members.Count > 0)
                findings.Add(SimulationRules.NamedPeople.At(pool.Place, pool.Id));
        }

        foreach (var bot in department.Bots)
        {
            if (bot.Licence is { PerMachine: true, Machines.Count: > 0 } && InUse(department, bot.Id))
                findings.Add(SimulationRules.BotMachines.At(bot.Licence.Place, bot.Id));
        }

        var limited = department.Systems.Where(s => s.Online is not null || s.Seats is not null).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var workflow in department.Workflows)
            Find(workflow, limited, findings);
    }

    private static bool InUse(Department department, string bot) => department.Workflows
        .SelectMany(w => w.AllStates).OfType<WorkState>().Any(s => string.Equals(s.Work.Automation?.Bot, bot, StringComparison.Ordinal));

    private static void Find(Workflow workflow, HashSet<string> limited, List<Diagnostic> findings)
    {
        if (workflow.Arrivals is { } arrivals)
        {
            if (arrivals.Trace is not null)
                findings.Add(SimulationRules.Traces.At(arrivals.Place, workflow.Id));
            if (arrivals.BusyDays is not null)
                findings.Add(SimulationRules.BusyDates.At(arrivals.BusyDays.Place, workflow.Id));
        }

        // What stands inside a parallel or compound state is not looked at: the finding about the outer state covers it.
        foreach (var state in workflow.States)
        {
            var path = new StatePath(workflow.Id, state.Id).ToString();
            if (state is ParallelState)
                findings.Add(SimulationRules.ParallelWork.At(state.Place, path));
            if (state is CompoundState)
                findings.Add(SimulationRules.NestedStates.At(state.Place, path));
            foreach (var transition in state.Transitions)
            {
                if (transition.Starts is not null)
                    findings.Add(SimulationRules.StartedCases.At(transition.Place, path));
            }

            if (state is WorkState work)
                Find(work, path, limited, findings);
        }
    }

    private static void Find(WorkState state, string path, HashSet<string> limited, List<Diagnostic> findings)
    {
        var work = state.Work;
        if (state.Repeat is not null)
            findings.Add(SimulationRules.RepeatedWork.At(state.Repeat.Place, path));
        if (work.Interrupts)
            findings.Add(SimulationRules.Interrupting.At(work.Place, path));
        if (work.By.Kind == AssignmentKind.All ? work.By.Pools.Sum(p => p.Count) > 1 : work.By.Pools.Any(p => p.Count > 1))
            findings.Add(SimulationRules.JointWork.At(work.By.Place, path));
        if (work.NotBy is not null || work.SameAs is not null)
            findings.Add(SimulationRules.SamePerson.At(work.Place, path));
        if (work.Batch is not null)
            findings.Add(SimulationRules.WorkBatches.At(work.Batch.Place, path));
        if (work.Systems.Any(limited.Contains))
            findings.Add(SimulationRules.SystemLimits.At(work.Place, path));
        if (string.Equals(work.Effort.Per, "person", StringComparison.Ordinal))
            findings.Add(SimulationRules.EffortByPerson.At(work.Effort.Place, path));
        if (work.Automation is { Attended: true })
            findings.Add(SimulationRules.AttendedBots.At(work.Automation.Place, path));
    }
}
