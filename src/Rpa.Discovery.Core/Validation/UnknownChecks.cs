using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Validation;

/// <summary>Lists what nobody has said yet, so that it can be asked or measured.</summary>
internal static class UnknownChecks
{
    public static void Run(Department department, List<Diagnostic> findings)
    {
        foreach (var workflow in department.Workflows)
        {
            if (workflow.Arrivals?.About is { IsUnknown: true } about)
                findings.Add(LoadRules.Unknown.At(about.Place, ValidationWords.TheVolume, Named.Of(workflow), ValidationWords.TenPerDay));
            foreach (var state in workflow.AllStates)
            {
                var step = Named.Of(workflow, state);
                if (state is WorkState work)
                    Laws(work.Work.Effort, ValidationWords.TheEffort, step, ValidationWords.TenMinutes, findings);
                if (state is WaitState { Wait: { } wait })
                    Laws(wait, ValidationWords.TheWait, step, ValidationWords.ThreeWorkingDays, findings);
                foreach (var transition in state.Transitions)
                {
                    foreach (var share in transition.Probability?.Values.Where(s => s.IsUnknown) ?? [])
                        findings.Add(LoadRules.Unknown.At(share.Place, ValidationWords.TheShare, step, ValidationWords.TenPercent));
                }
            }
        }
    }

    private static void Laws(Varying<Duration> law, Phrase what, Named step, Phrase standIn, List<Diagnostic> findings)
    {
        foreach (var value in law.Values.Where(v => v.IsUnknown))
            findings.Add(LoadRules.Unknown.At(value.Place, what, step, standIn));
    }
}
