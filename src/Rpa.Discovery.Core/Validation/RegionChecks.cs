using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Validation;

/// <summary>What is doubtful about the regions of a parallel state: one that nothing ends while others run beside it, and that possibly
/// none runs.</summary>
internal static class RegionChecks
{
    public static void Run(Workflow workflow, ParallelState parallel, List<Diagnostic> findings)
    {
        if (parallel.AtLeast is not null && parallel.Regions.FirstOrDefault(r => r.Otherwise) is { } otherwise)
            findings.Add(FlowRules.AtLeastAndOtherwise.At(otherwise.Place, Named.Of(parallel), Named.Of(otherwise)));
        foreach (var region in parallel.Regions)
            NeverEnds(workflow, parallel, region, findings);
        NoneRuns(workflow, parallel, findings);
    }

    /// <summary>Whether the regions are ever over together: some region can end, or possibly none runs. Else each leads out of
    /// itself.</summary>
    public static bool MayJoin(Workflow workflow, ParallelState parallel) =>
        parallel.Regions.Count == 0 || parallel.Regions.Any(r => WaysOut(r) is null or { Count: 0 }) || MayNoneRun(workflow, parallel);

    // Otherwise regions run alone.
    private static void NeverEnds(Workflow workflow, ParallelState parallel, Region region, List<Diagnostic> findings)
    {
        Region[] siblings = [.. parallel.Regions.Where(r => r != region && !r.Otherwise)];
        if (!region.Otherwise && siblings.Length > 0 && WaysOut(region) is { Count: > 0 } outside)
            findings.Add(FlowRules.RegionNeverEnds.At(region.Place, Named.Of(region), Named.Of(parallel),
                Named.Quoted(outside.Select(id => Named.State(workflow, id))), Named.Quoted(siblings.Select(Named.Of))));
    }

    // Where a region that cannot end leads; null when it can.
    private static List<string>? WaysOut(Region region)
    {
        var byId = region.States.ToLookup(s => s.Id, StringComparer.Ordinal);
        var seen = new HashSet<string>([region.Initial], StringComparer.Ordinal);
        var open = new Stack<string>(seen);
        var outside = new List<string>();
        while (open.TryPop(out var id))
        {
            if (byId[id].FirstOrDefault() is not { } state)
                continue;
            if (state is FinalState)
                return null;
            var inside = state.SelfAndNested.Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var target in state.SelfAndNested.SelectMany(Taken)
                .Where(t => string.Equals(t, id, StringComparison.Ordinal) || !inside.Contains(t)))
            {
                if (byId.Contains(target) && seen.Add(target))
                    open.Push(target);
                else if (!byId.Contains(target) && !outside.Contains(target, StringComparer.Ordinal))
                    outside.Add(target);
            }
        }

        return outside;
    }

    private static IEnumerable<string> Taken(WorkflowState state)
    {
        Transition[] drawn = [.. state.Transitions.Where(t => t is { IsTimer: false, Guard: null })];
        return state.Transitions.Where(t => t.IsTimer || t.Guard is not null || Chances.Of(t, drawn) > 0).Select(t => t.Target)
            .OfType<string>();
    }

    // Where 'at-least' is written, 0 included, it is meant; with 1, only guards can keep all of them from running.
    private static void NoneRuns(Workflow workflow, ParallelState parallel, List<Diagnostic> findings)
    {
        if (parallel.Regions.Count == 0 || parallel.AtLeast == 0 || parallel.Regions.Any(r => r.Otherwise))
            return;
        if (!MayNoneRun(workflow, parallel))
            return;
        findings.Add(RegionChances.NoneRuns(workflow, parallel) is { } none
            ? FlowRules.NoRegionRuns.At(parallel.Place, Named.Of(parallel), none * 100)
            : FlowRules.MaybeNoRegionRuns.At(parallel.Place, Named.Of(parallel)));
    }

    private static bool MayNoneRun(Workflow workflow, ParallelState parallel) =>
        !parallel.Regions.Any(r => r.Otherwise) && (RegionChances.NoneRuns(workflow, parallel) is { } none
            ? none > 1e-9
            : !GuardCoverage.Covers(workflow,
                [.. parallel.Regions.Where(r => r.Guard is not null && r.Probability is null or { Value: >= 1 }).Select(r => r.Guard!)]));
}
