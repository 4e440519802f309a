using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Credibility;
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
        WhatIf(file, options, SideBySide.Of(comparison), null, language, withPerformance);

    /// <summary>What a search for a goal found, with every value that was simulated.</summary>
    public static byte[] WhatIf(DepartmentFile file, ExperimentOptions options, GoalResult found, Language language, bool withPerformance) =>
        WhatIf(file, options, found.All, new WhatIfOrigin(new SweepRequest(found.Request.Path, [.. found.All.Variants.Select(v => v.Variant.Label)]), found.Request), language, withPerformance, found);

    /// <summary>One or more variants beside today. With one scenario its figures stand at the top; with several those of the first, and all of them under <c>comparisons</c>.</summary>
    public static byte[] WhatIf(DepartmentFile file, ExperimentOptions options, SideBySide all, WhatIfOrigin? asked, Language language, bool withPerformance, GoalResult? found = null)
    {
        IReadOnlyList<Scenario> scenarios = [.. all.Variants.Select(v => v.Variant.Scenario).OfType<Scenario>()];
        return ResultJson.Document("whatif", InputOf(file, scenarios), ResultOrigin.Of(file, scenarios, options, whatIf: asked), language, json =>
        {
            if (asked is not null)
                json.WriteString("sweep", asked.Sweep.Path);
            else
                json.WriteString("scenario", scenarios[0].Id);
            SimulationJson.Options(json, all.AsIs.Options, all.AsIs);
            json.WriteStartObject("asIs");
            SimulationJson.Figures(json, all.AsIs);
            json.WriteEndObject();
            var kind = file.Study?.Kind ?? StudyKind.Terminating;
            StudyJson.Load(json, StaffLoad.Of(all.AsIs, kind), language);
            if (found is not null)
                GoalJson.Write(json, found, language);
            if (asked is null)
                ComparisonsJson.Variant(json, all, all.Variants[0], kind, language);
            if (asked is not null || all.Variants.Count > 1)
                ComparisonsJson.Write(json, all, kind, language);
            json.Diagnostics([.. all.AsIs.Diagnostics, .. all.Variants.SelectMany(v => v.ToBe.Diagnostics)], language);
            if (withPerformance)
                SimulationJson.Performance(json, Together([all.AsIs.Performance, .. all.Variants.Select(v => v.ToBe.Performance)]));
        });
    }

    public static byte[] Rank(StudyResult result, Language language, bool withPerformance) =>
        ResultJson.Document("rank", StudyJson.InputOf(result), result.Origin, language, json =>
        {
            StudyJson.Load(json, result.Load, language);
            RankingJson.Write(json, result, language);
            if (withPerformance)
                SimulationJson.Performance(json, result.Performance);
        });

    /// <summary>What a result was computed from, as its member <c>input</c> names it.</summary>
    public static ResultInput? InputOf(DepartmentFile file, IReadOnlyList<Scenario>? scenarios = null) => file.Files.Count == 0
        ? null
        : ResultInput.OfFiles(file.Files[0], [.. file.Files, .. (scenarios ?? []).Select(s => s.Place.Path).OfType<string>()]);

    public static Performance Together(IReadOnlyList<Performance> runs) => new()
    {
        Activities = runs.Sum(r => r.Activities),
        Events = runs.Sum(r => r.Events),
        Seconds = runs.Sum(r => r.Seconds),
        AllocatedBytes = runs.Sum(r => r.AllocatedBytes),
    };
}
