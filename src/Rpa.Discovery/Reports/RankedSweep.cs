using Rpa.Discovery.Comparisons.Sweeps;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats.Sweeps;

namespace Rpa.Discovery.Reports;

/// <summary>Departments of a plan with the candidates of each.</summary>
/// <param name="Plan">What was asked.</param>
/// <param name="Departments">In the order of the plan.</param>
/// <param name="Input">The plan's file and its hash.</param>
internal sealed record RankedSweep(SweepPlan Plan, IReadOnlyList<FinishedCell<RankedRunJson>> Departments, ResultInput Input)
{
    /// <summary>What was found on the way.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];

    /// <summary>Every candidate of every department.</summary>
    public IReadOnlyList<RankedRow> Rows { get; } =
        [.. from department in Departments from candidate in department.Run.Candidates select new RankedRow(department, candidate)];

    /// <summary>The kinds of candidates, the one that most departments have first, each with its rows by hours.</summary>
    public IReadOnlyList<RankedKind> Kinds =>
    [
        .. Rows.GroupBy(r => r.Candidate.Kind, StringComparer.Ordinal)
            .Select(g => new RankedKind(g.Key, [.. g.OrderByDescending(r => r.Candidate.Hours ?? double.NegativeInfinity)
                .ThenBy(r => r.Department.Number).ThenBy(r => r.Candidate.Rank)]))
            .OrderByDescending(k => k.Departments).ThenBy(k => k.Kind, StringComparer.Ordinal),
    ];
}

/// <summary>Candidate of a department.</summary>
internal sealed record RankedRow(FinishedCell<RankedRunJson> Department, RankedHereJson Candidate);

/// <summary>Kind of candidates in all departments.</summary>
internal sealed record RankedKind(string Kind, IReadOnlyList<RankedRow> Rows)
{
    public int Departments => Count(Rows);

    /// <summary>Departments in which one of the kind is likely to pay.</summary>
    public int Pays => Count(Rows.Where(r => RankedHere.IsPaying(r.Candidate)));

    private static int Count(IEnumerable<RankedRow> rows) => rows.Select(r => r.Department.Number).Distinct().Count();
}
