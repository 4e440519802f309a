using System.ComponentModel;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>sweep</c>: every cell of a plan with its key figures.</summary>
internal sealed record SweepDocument : ResultDocument
{
    public required WordingJson Title { get; init; }
    public required IReadOnlyList<string> Headlines { get; init; }
    public required IReadOnlyList<MessageJson> HeadlineMessages { get; init; }
    [Description("In the order of the plan.")]
    public required IReadOnlyList<CellJson> Cells { get; init; }
    public required IReadOnlyList<DiagnosticJson> Diagnostics { get; init; }
    public PageJson? Page { get; init; }
}

/// <summary>A cell: which simulation it is, and what it gave.</summary>
[Description("One simulation of a plan: department, scenario, values and seed, and its figures over the whole department.")]
internal sealed record CellJson
{
    [AtLeast(1)]
    public required int Cell { get; init; }
    [Description("As seen from the plan's folder.")]
    public required string Department { get; init; }
    public required WordingJson Title { get; init; }
    [Description("The scenario's id, or 'today'.")]
    public required string Scenario { get; init; }
    [Description("Where a value of the file stands, and what it was.")]
    public required IReadOnlyList<CellValueJson> Values { get; init; }
    [AtLeast(0)]
    public required ulong Seed { get; init; }
    [Description("SHA-256 of everything that the cell follows from: the name under which it is kept.")]
    [LooksLike("^[0-9a-f]{64}$")]
    public required string Request { get; init; }
    [AtLeast(0)]
    public required int Replications { get; init; }
    [Description("Why it was stopped before the end, if it was.")]
    public WordingJson? StoppedBy { get; init; }
    public required IReadOnlyList<CellFigureJson> Figures { get; init; }
}

/// <summary>A value of the file that a cell changes.</summary>
[Closed]
internal sealed record CellValueJson
{
    public required string Path { get; init; }
    public required string Value { get; init; }
}

/// <summary>A figure of a cell over its replications.</summary>
[Description(
    "Mean and half-width of the interval in which it lies 95 times in 100 as far as the runs go; p10 and p90 of single replications. "
    + "Null where it cannot be told.")]
[Closed]
internal sealed record CellFigureJson
{
    public required string Figure { get; init; }
    [Description("The workflow or pool; not there for the whole department.")]
    public string? Scope { get; init; }
    public required string Unit { get; init; }
    public required double? Mean { get; init; }
    [AtLeast(0)]
    public required double? HalfWidth { get; init; }
    public required double? P10 { get; init; }
    public required double? P90 { get; init; }
    [AtLeast(0)]
    public required int N { get; init; }
}
