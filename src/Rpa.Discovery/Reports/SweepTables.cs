using System.Globalization;
using System.Text;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Reports;

/// <summary>A sweep as tables for spreadsheets: a row for each cell, or a row for each cell and figure; numbers in full.</summary>
internal static class SweepTables
{
    private static readonly string[] Names = ["cell", "department", "title", "scenario"];

    /// <summary>A row for each cell with the figures of its department. UTF-8 with the mark by which spreadsheets know it.</summary>
    public static byte[] Cells(SweepResult result)
    {
        var text = new StringBuilder("\uFEFF");
        ComparisonsCsv.Row(text, [.. Names, .. result.Plan.Values.Select(v => v.Path), "seed", "replications", "stoppedBy",
            .. DepartmentTotals.Figures.SelectMany(f => new[] { f.Key, f.Key + "Low", f.Key + "High" })]);
        foreach (var cell in result.Cells)
        {
            ComparisonsCsv.Row(text, [.. Named(cell), .. cell.Cell.Values.Select(v => v.Value), .. Runs(cell),
                .. DepartmentTotals.Figures.Select(f => f.Get(cell.Totals)).SelectMany(e =>
                    new[] { ComparisonsCsv.Number(e?.Mean), ComparisonsCsv.Number(e?.Low), ComparisonsCsv.Number(e?.High) })]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    /// <summary>A row for each cell and figure, those of workflows and people included.</summary>
    public static byte[] Figures(SweepResult result)
    {
        var text = new StringBuilder("\uFEFF");
        ComparisonsCsv.Row(text, [.. Names, .. result.Plan.Values.Select(v => v.Path), "seed", "figure", "scope", "unit",
            "mean", "low", "high", "p10", "p90", "replications"]);
        foreach (var row in SweptFigure.Of(result))
        {
            ComparisonsCsv.Row(text, [.. Named(row.Cell), .. row.Cell.Cell.Values.Select(v => v.Value), Whole(row.Cell.Run.Seed),
                row.Figure, row.Scope ?? "", row.Unit, ComparisonsCsv.Number(row.Mean), ComparisonsCsv.Number(row.Low),
                ComparisonsCsv.Number(row.High),
                ComparisonsCsv.Number(row.P10), ComparisonsCsv.Number(row.P90), Whole((ulong)row.Replications)]);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string[] Named(SweptCell cell) =>
        [Whole((ulong)cell.Number), cell.Cell.Department.Label, cell.Run.Title.En, cell.Cell.Scenario.Label];

    private static string[] Runs(SweptCell cell) =>
        [Whole(cell.Run.Seed), Whole((ulong)cell.Run.Replications), cell.Run.StoppedBy?.En ?? ""];

    private static string Whole(ulong number) => number.ToString(CultureInfo.InvariantCulture);
}
