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
    private const string Overtime = "overtimeHoursPerYear";

    /// <summary>Times and lateness of each workflow, then use and overtime of each pool.</summary>
    public static IReadOnlyList<ComparedFigure> Of(Department department) =>
    [
        .. department.Workflows.SelectMany(w => OfWorkflow(w.Id, w.Title ?? (Text)w.Id)),
        .. department.Pools.SelectMany(p => OfPool(p.Id, p.Title ?? (Text)p.Id)),
    ];

    /// <summary>The same for what either side of a comparison has; a part that only the changed department has is called by its id.</summary>
    public static IReadOnlyList<ComparedFigure> Of(Department department, ExperimentDifference difference) =>
    [
        .. difference.Workflows.SelectMany(w => OfWorkflow(w.Id, department.FindWorkflow(w.Id)?.Title ?? (Text)w.Id)),
        .. difference.Pools.SelectMany(p => OfPool(p.Id, department.FindPool(p.Id)?.Title ?? (Text)p.Id)),
    ];

    /// <summary>Whether its name says what is counted, so that its amounts need not.</summary>
    public bool NamesItsUnit => Id == Overtime;

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
        yield return Pool(Overtime, RunnerWords.OvertimeOf, p => p.OvertimeHoursPerYear);

        ComparedFigure Pool(string figure, Phrase words, Func<PoolResult, Estimate?> get)
        {
            Estimate? In(IReadOnlyList<PoolResult> all) => all.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal)) is { } one ? get(one) : null;
            return new ComparedFigure(figure, id, words.With(title), r => In(r.Pools), d => In(d.Pools));
        }
    }

    /// <summary>Whether any of them has something to show: overtime that nobody works is left out.</summary>
    public bool IsShown(SideBySide all) => all.Variants.Select(v => Level(v.ToBe)).Prepend(Level(all.AsIs)).Any(e => e is not null && (Id != Overtime || e.Mean > 0));
}
