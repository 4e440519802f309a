using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The whole results of single commands as JSON, so that whoever computes one once more writes the same bytes.</summary>
internal static class ResultDocuments
{
    public static byte[] Simulate(DepartmentFile file, ExperimentOptions options, ExperimentResult result, IReadOnlyList<string> logs, Language language, bool withPerformance) =>
        ResultJson.Document("simulate", InputOf(file), ResultOrigin.Of(file, [], options), language, json =>
        {
            SimulationJson.Options(json, result.Options, result);
            SimulationJson.Figures(json, result);
            SimulationDetailsJson.Write(json, result);
            if (logs.Count > 0)
                json.Texts("files", logs);
            json.Diagnostics(result.Diagnostics, language);
            if (withPerformance)
                SimulationJson.Performance(json, result.Performance);
        });

    public static byte[] HotSpots(DepartmentFile file, ExperimentOptions options, ExperimentResult result, IReadOnlyList<HotSpot> hotSpots, Language language, bool withPerformance) =>
        ResultJson.Document("hotspots", InputOf(file), ResultOrigin.Of(file, [], options), language, json =>
        {
            SimulationJson.Options(json, result.Options, result);
            StudyJson.HotSpots(json, hotSpots, language);
            if (withPerformance)
                SimulationJson.Performance(json, result.Performance);
        });

    public static byte[] WhatIf(DepartmentFile file, ExperimentOptions options, WhatIfComparison comparison, Language language, bool withPerformance) =>
        ResultJson.Document("whatif", InputOf(file, comparison.Scenario), ResultOrigin.Of(file, [comparison.Scenario], options), language, json =>
        {
            var (asIs, toBe, difference) = (comparison.AsIs, comparison.ToBe, comparison.Difference);
            json.WriteString("scenario", comparison.Scenario.Id);
            SimulationJson.Options(json, asIs.Options, asIs);
            json.WriteStartObject("asIs");
            SimulationJson.Figures(json, asIs);
            json.WriteEndObject();
            json.WriteStartObject("toBe");
            SimulationJson.Figures(json, toBe);
            json.WriteEndObject();
            json.WriteStartObject("difference");
            SimulationJson.Figures(json, difference.Workflows, difference.States, difference.Pools, difference.Bots);
            json.WriteEndObject();
            EffectsJson.Write(json, comparison.Effects, BusinessCases.Of(comparison.Scenario, asIs.Department, comparison.Effects.Samples, PostYear.Start(asIs.Options)));
            json.Diagnostics([.. asIs.Diagnostics, .. toBe.Diagnostics], language);
            if (withPerformance)
                SimulationJson.Performance(json, Together([asIs.Performance, toBe.Performance]));
        });

    public static byte[] Rank(StudyResult result, Language language, bool withPerformance) =>
        ResultJson.Document("rank", StudyJson.InputOf(result), result.Origin, language, json =>
        {
            StudyJson.Load(json, result.Load, language);
            RankingJson.Write(json, result, language);
            if (withPerformance)
                SimulationJson.Performance(json, result.Performance);
        });

    /// <summary>What a result was computed from, as its member <c>input</c> names it.</summary>
    public static ResultInput? InputOf(DepartmentFile file, Scenario? scenario = null) => file.Files.Count == 0
        ? null
        : ResultInput.OfFiles(file.Files[0], scenario?.Place.Path is { } path ? [.. file.Files, path] : file.Files);

    public static Performance Together(IReadOnlyList<Performance> runs) => new()
    {
        Activities = runs.Sum(r => r.Activities),
        Events = runs.Sum(r => r.Events),
        Seconds = runs.Sum(r => r.Seconds),
        AllocatedBytes = runs.Sum(r => r.AllocatedBytes),
    };
}
