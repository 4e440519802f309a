using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats.Sweeps;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Reports;

/// <summary>Result of a sweep: every cell of the plan, in its order, with what it gave.</summary>
/// <param name="Plan">What was asked.</param>
/// <param name="Cells">One for each cell.</param>
/// <param name="Input">The plan's file and its hash.</param>
internal sealed record SweepResult(SweepPlan Plan, IReadOnlyList<SweptCell> Cells, ResultInput Input)
{
    /// <summary>What was found on the way.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Cell with what it gave.</summary>
/// <param name="Number">From 1, in the order of the plan.</param>
/// <param name="Cell">Which simulation it is.</param>
/// <param name="Request">The name under which it is kept.</param>
/// <param name="Run">What it gave.</param>
internal sealed record SweptCell(int Number, SweepCell Cell, string Request, CellRunJson Run)
{
    /// <summary>Its figures over the whole department.</summary>
    public DepartmentTotals Totals { get; } = new(new FigureValues(DepartmentTotals.Figures.ToDictionary(f => f.Name,
        f => Run.Figures.FirstOrDefault(g => g.Scope is null && string.Equals(g.Figure, f.Key, StringComparison.Ordinal)) is { } kept
            ? (Estimate?)Estimate.Kept(kept.Mean, kept.HalfWidth, kept.P10, kept.P90, kept.N, f.Unit) : null,
        StringComparer.Ordinal)));
}

/// <summary>Row of a tidy table: one figure of one cell, as data frames and column stores take it.</summary>
internal sealed record SweptFigure
{
    public required SweptCell Cell { get; init; }
    public required string Figure { get; init; }

    /// <summary>The workflow or pool; null for the whole department.</summary>
    public required string? Scope { get; init; }

    public required string Unit { get; init; }
    public required double? Mean { get; init; }
    public required double? Low { get; init; }
    public required double? High { get; init; }
    public required double? P10 { get; init; }
    public required double? P90 { get; init; }
    public required int Replications { get; init; }

    /// <summary>Cell after cell, each with the figures of the department, of its workflows and of its pools.</summary>
    public static IEnumerable<SweptFigure> Of(SweepResult result) =>
        from cell in result.Cells
        from figure in cell.Run.Figures
        select new SweptFigure
        {
            Cell = cell, Figure = figure.Figure, Scope = figure.Scope, Unit = figure.Unit, Mean = figure.Mean,
            Low = figure.Mean - figure.HalfWidth, High = figure.Mean + figure.HalfWidth, P10 = figure.P10, P90 = figure.P90,
            Replications = figure.N,
        };
}
