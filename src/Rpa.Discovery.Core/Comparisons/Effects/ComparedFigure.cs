using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Comparisons.Effects;

/// <summary>A figure that today and every variant have, so that they can stand side by side.</summary>
/// <param name="Id">What it is called, whatever JSON does.</param>
/// <param name="Unit">What is counted.</param>
/// <param name="Scope">The workflow or pool; null for the whole department.</param>
/// <param name="Name">For people.</param>
/// <param name="Level">Of one run; null where it has none.</param>
/// <param name="Change">To-be − as-is; null where there is none.</param>
internal sealed record ComparedFigure(
    string Id, Unit Unit, string? Scope, Message Name,
    Func<ExperimentResult, Estimate?> Level, Func<ExperimentDifference, Estimate?> Change)
{
    /// <summary>Whether its name says what is counted, so that its amounts need not.</summary>
    public bool NamesItsUnit { get; init; }

    /// <summary>Whether it is left out where nothing of it is anywhere.</summary>
    public bool HideWhenZero { get; init; }

    /// <summary>Figures of each workflow, then of each pool.</summary>
    public static IReadOnlyList<ComparedFigure> Of(Department department) =>
        Of(department, department.Workflows.Select(w => w.Id), department.Pools.Select(p => p.Id));

    /// <summary>The same for what either side of a comparison has; what only the changed department has is called by its id.</summary>
    public static IReadOnlyList<ComparedFigure> Of(Department department, ExperimentDifference difference) =>
        Of(department, difference.Workflows.Select(w => w.Id), difference.Pools.Select(p => p.Id));

    private static IReadOnlyList<ComparedFigure> Of(Department department, IEnumerable<string> workflows, IEnumerable<string> pools) =>
    [
        .. workflows.SelectMany(id =>
            Of(WorkflowResult.Figures, id, department.FindWorkflow(id)?.Title, r => r.Workflows, d => d.Workflows, w => w.Id)),
        .. pools.SelectMany(id => Of(PoolResult.Figures, id, department.FindPool(id)?.Title, r => r.Pools, d => d.Pools, p => p.Id)),
    ];

    private static IEnumerable<ComparedFigure> Of<TPart>(
        IReadOnlyList<Figure<TPart>> figures, string id, Text? title,
        Func<ExperimentResult, IReadOnlyList<TPart>> ofRun, Func<ExperimentDifference, IReadOnlyList<TPart>> ofChange,
        Func<TPart, string> idOf)
        where TPart : IMeasured
    {
        return
            from figure in figures
            where figure.Compared is not null
            select new ComparedFigure(
                figure.Key, figure.Unit, id, figure.Compared!.With(title ?? (Text)id), r => In(figure, ofRun(r)),
                d => In(figure, ofChange(d)))
            {
                NamesItsUnit = figure.Form == FigureForm.Bare,
                HideWhenZero = figure.HideWhenZero,
            };

        Estimate? In(Figure<TPart> figure, IReadOnlyList<TPart> all) =>
            all.Where(p => string.Equals(idOf(p), id, StringComparison.Ordinal)).Select(figure.Get).FirstOrDefault();
    }

    /// <summary>Whether any of them has something to show: overtime that nobody works is left out.</summary>
    public bool IsShown(SideBySide all) => all.Variants.Select(v => Level(v.ToBe)).Prepend(Level(all.AsIs))
        .Any(e => e is not null && (!HideWhenZero || e.Mean > 0));
}
