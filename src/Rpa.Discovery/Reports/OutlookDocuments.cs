using Rpa.Discovery.Contracts;
using Rpa.Discovery.Model;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The years to come as JSON.</summary>
internal static class OutlookDocuments
{
    public static byte[] Of(OutlookResult result, Language language, bool withPerformance)
    {
        var (outlook, department) = (result.Outlook, result.File.Department);
        return new OutlookDocument
        {
            Command = "outlook",
            Input = result.Origin.Input,
            Provenance = ProvenanceJson.Of("outlook", result.Origin, language),
            Simulated = SimulatedJson.Of(result.AsIs),
            Load = LoadJson.Of(result.Load, language),
            Goals = [.. outlook.Goals.Select((g, i) => GoalOutlookJson.Of(g, outlook.Chosen?.Goals[i], language))],
            Years = [.. outlook.ByYear.Select(y => YearOf(y, department))],
            Tried = [.. outlook.Tried.Select(t => t.Candidate.Id)],
            NotTried = [.. outlook.NotOpen.Select(c => c.Id)],
            Chosen = outlook.Chosen is { } chosen ? [.. chosen.Plan.Chosen.Select(c => c.Id)] : null,
            FilesDrawn = outlook.FilesDrawn,
            FilesKept = outlook.FilesKept,
            YearsSimulated = outlook.YearsSimulated,
            Diagnostics = DiagnosticJson.Of(result.Diagnostics, language),
            Page = SavedPage.Of(result.Page),
            Performance = withPerformance ? PerformanceJson.Of(result.AsIs.Performance with { Seconds = result.Seconds }, withPerformance)
                : null,
        }.Write();
    }

    private static OutlookYearJson YearOf(ComingYears.OutlookYear year, Department department) => new()
    {
        Year = year.Year,
        People = new(department.Pools.Zip(year.People, (p, count) => KeyValuePair.Create(p.Id, count))),
        Cases = new(department.Workflows.Zip(year.Cases, (w, cases) => KeyValuePair.Create(w.Id, EstimateJson.Of(cases)))),
        LeftOpen = EstimateJson.Of(year.LeftOpen),
        Load = double.IsFinite(year.Load) ? year.Load : null,
    };
}
