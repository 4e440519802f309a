using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons;

/// <summary>A figure that today and every variant have, so that they can stand side by side.</summary>
/// <param name="Id">As JSON calls it.</param>
/// <param name="Scope">The workflow or pool; null for the whole department.</param>
/// <param name="Name">For people.</param>
/// <param name="Level">Of one run; null where it has none.</param>
/// <param name="Change">To-be − as-is; null where there is none.</param>
internal sealed record ComparedFigure(
    string Id, string? Scope, Message Name, Func<ExperimentResult, Estimate?> Level, Func<ExperimentDifference, Estimate?> Change)
{
    /// <summary>Times and lateness of each workflow, then use and overtime of each pool.</summary>
    public static IReadOnlyList<ComparedFigure> Of(Department department) =>
    [
        .. department.Workflows.SelectMany(w => OfWorkflow(w.Id, w.Title ?? (Text)w.Id)),
        .. department.Pools.SelectMany(p => OfPool(p.Id, p.Title ?? (Text)p.Id)),
    ];

    private static IEnumerable<ComparedFigure> OfWorkflow(string id, Text title)
    {
        yield return Workflow("cycleTimeHours", RunnerWords.CycleOf, w => w.CycleTimeHours);
        yield return Workflow("shareLate", RunnerWords.LateOf, w => w.ShareLate);

        ComparedFigure Workflow(string figure, Phrase words, Func<WorkflowResult, Estimate?> get)
        {
            Estimate? In(IReadOnlyList<WorkflowResult> all) => all.FirstOrDefault(w => string.Equals(w.Id, id, StringComparison.Ordinal)) is { } one ? get(one) : null;
            return new ComparedFigure(figure, id, words.With(title), r => In(r.Workflows), d => In(d.Workflows));
        }
    }

    private static IEnumerable<ComparedFigure> OfPool(string id, Text title)
    {
        yield return Pool("utilization", RunnerWords.FullOf, p => p.Utilization);
        yield return Pool("overtimeHoursPerYear", RunnerWords.OvertimeOf, p => p.OvertimeHoursPerYear);

        ComparedFigure Pool(string figure, Phrase words, Func<PoolResult, Estimate?> get)
        {
            Estimate? In(IReadOnlyList<PoolResult> all) => all.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal)) is { } one ? get(one) : null;
            return new ComparedFigure(figure, id, words.With(title), r => In(r.Pools), d => In(d.Pools));
        }
    }

    /// <summary>Whether any of them has something to show: overtime that nobody works is left out.</summary>
    public bool IsShown(SideBySide all) => all.Variants.Select(v => Level(v.ToBe)).Prepend(Level(all.AsIs)).Any(e => e is not null && (Id != "overtimeHoursPerYear" || e.Mean > 0));
}
