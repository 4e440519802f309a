using Rpa.Discovery.Contracts;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>A sweep as JSON: the cells with the figures of their departments. Nothing in it tells who computed which cell.</summary>
internal static class SweepDocuments
{
    public static byte[] Of(SweepResult result, Language language)
    {
        var headlines = SweepPage.Headlines(result);
        return new SweepDocument
        {
            Command = "sweep",
            Input = result.Input,
            Title = SavedWording.Of(result.Plan.Title),
            Headlines = [.. headlines.Select(h => h.In(language))],
            HeadlineMessages = [.. headlines.Select(h => MessageJson.Of(h)!)],
            Cells = [.. result.Cells.Select(Cell)],
            Diagnostics = DiagnosticJson.Of(result.Diagnostics, language),
            Page = SavedPage.Of(SweepPage.Of(result)),
        }.Write();
    }

    private static CellJson Cell(SweptCell cell) => new()
    {
        Cell = cell.Number,
        Department = cell.Cell.Department.Label,
        Title = cell.Run.Title,
        Scenario = cell.Cell.Scenario.Label,
        Values = [.. cell.Cell.Values.Select(v => new CellValueJson { Path = v.Path, Value = v.Value })],
        Seed = cell.Run.Seed,
        Request = cell.Request,
        Replications = cell.Run.Replications,
        StoppedBy = cell.Run.StoppedBy,
        Figures = [.. cell.Run.Figures.Where(f => f.Scope is null)],
    };
}
