using System.ComponentModel;
using Rpa.Discovery.Comparisons.Candidates;

namespace Rpa.Discovery.Contracts;

/// <summary>The result of <c>sweep</c>: every cell of a plan with its key figures or, with <c>--rank</c>, every department with its
/// candidates.</summary>
[Either("cells")]
[Either("kinds", "ranked")]
internal sealed record SweepDocument : ResultDocument
{
    public required WordingJson Title { get; init; }
    public required IReadOnlyList<string> Headlines { get; init; }
    public required IReadOnlyList<MessageJson> HeadlineMessages { get; init; }
    [Description("In the order of the plan.")]
    public IReadOnlyList<CellJson>? Cells { get; init; }
    [Description("Kinds of candidates, the one that most departments have first.")]
    public IReadOnlyList<RankedKindJson>? Kinds { get; init; }
    [Description("Departments in the order of the plan; one that could not be ranked says why.")]
    public IReadOnlyList<RankedDepartmentJson>? Ranked { get; init; }
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

/// <summary>In how many departments a kind of candidate stands in the ranking, and in how many it pays.</summary>
internal sealed record RankedKindJson
{
    [CodeOf<Answer>]
    public required string Kind { get; init; }
    [AtLeast(1)]
    public required int Departments { get; init; }
    [Description("Departments in which one of the kind pays in at least 8 of 10 possible files.")]
    [AtLeast(0)]
    public required int Pays { get; init; }
}

/// <summary>A department and its candidates.</summary>
internal sealed record RankedDepartmentJson
{
    public required string Department { get; init; }
    public required WordingJson Title { get; init; }
    [Description("Why nothing was ranked, where it was not.")]
    public WordingJson? WhyNot { get; init; }
    [AtLeast(0)]
    public required int Replications { get; init; }
    [Description("Possible files that were kept.")]
    [AtLeast(0)]
    public required int Files { get; init; }
    public required IReadOnlyList<RankedHereJson> Candidates { get; init; }
}

/// <summary>A candidate of one of many departments.</summary>
internal sealed record RankedHereJson
{
    public required string Id { get; init; }
    public required WordingJson Title { get; init; }
    [CodeOf<Answer>]
    public required string Kind { get; init; }
    [AtLeast(1)]
    public required int Rank { get; init; }
    [AtLeast(1)]
    public required int BestRank { get; init; }
    [AtLeast(1)]
    public required int WorstRank { get; init; }
    [Description("Hours released a year if it works, by the file's own figures.")]
    public required double? Hours { get; init; }
    [Description("What 8 in 10 possible files give; not there where all is measured.")]
    public PossibleJson? HoursPossible { get; init; }
    [Description("Share of the possible files in which money and freed hours at their pay come out above 0 together.")]
    [Within(0, 1)]
    public required double PaysIn { get; init; }
    [Description("How sure its place is, in both languages.")]
    public required WordingJson Certainty { get; init; }
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
