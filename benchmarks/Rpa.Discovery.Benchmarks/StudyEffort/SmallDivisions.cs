using Rpa.Discovery.Benchmarks.DecisionQuality;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;

namespace Rpa.Discovery.Benchmarks.StudyEffort;

/// <summary>Three departments of at most 20,000 activities a year: two samples with a part of their cases, each of which takes so much
/// longer, and one that is generated.</summary>
internal static class SmallDivisions
{
    /// <summary>By name.</summary>
    public static IReadOnlyList<(string Name, Func<DepartmentFile> File)> All { get; } =
    [
        ("tax", () => Fewer(Samples.Load("tax-collection.yaml"), 20)),
        ("counter", () => Fewer(Samples.Load("citizens-counter.yaml"), 20)),
        ("division", () => Division.Make(2).Write()),
    ];

    private static DepartmentFile Fewer(DepartmentFile file, double times) =>
        file with { Department = file.Department with { Workflows = [.. file.Department.Workflows.Select(w => Fewer(w, times))] } };

    private static Workflow Fewer(Workflow workflow, double times) => workflow with
    {
        Arrivals = workflow.Arrivals is { } arrivals ? Fewer(arrivals, times) : null,
        Backlog = [.. workflow.Backlog.Select(b => b with { Count = (int)Math.Round(b.Count / times) })],
        States = [.. workflow.States.Select(s => Longer(s, times))],
    };

    private static Arrivals Fewer(Arrivals arrivals, double times) => arrivals with
    {
        About = arrivals.About is { } about ? about with { Count = about.Count / times, Said = null } : null,
        Every = arrivals.Every?.Times(times),
        Batches = [.. arrivals.Batches.Select(b => b with { Count = Math.Max(1, (int)Math.Round(b.Count / times)) })],
    };

    private static WorkflowState Longer(WorkflowState state, double times) => state switch
    {
        WorkState work => work with { Work = work.Work with { Effort = work.Work.Effort.Map(e => e.Times(times)) } },
        CompoundState compound => compound with { States = [.. compound.States.Select(s => Longer(s, times))] },
        ParallelState parallel => parallel with
        {
            Regions = [.. parallel.Regions.Select(r => r with { States = [.. r.States.Select(s => Longer(s, times))] })],
        },
        _ => state,
    };
}
