using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The whole results of single commands as JSON, so that whoever computes one once more writes the same bytes.</summary>
internal static class ResultDocuments
{
    public static byte[] Simulate(DepartmentFile file, ExperimentOptions options, ExperimentResult result, IReadOnlyList<string> logs, Language language, bool withPerformance)
    {
        var figures = FiguresJson.Of(result);
        return new SimulateDocument
        {
            Command = "simulate",
            Input = InputOf(file),
            Provenance = ProvenanceJson.Of("simulate", ResultOrigin.Of(file, [], options), language),
            Simulated = SimulatedJson.Of(result),
            Workflows = figures.Workflows,
            States = figures.States,
            Pools = figures.Pools,
            Bots = figures.Bots,
            Machines = [.. result.Machines.Select(MachineJson.Of)],
            People = result.Options.ByPerson ? [.. result.People.Select(PersonJson.Of)] : null,
            ByMonth = ByMonthJson.Of(result),
            ByHourOfWeek = ByHourOfWeekJson.Of(result),
            Files = logs.Count > 0 ? logs : null,
            Diagnostics = DiagnosticJson.Of(result.Diagnostics, language),
            Performance = PerformanceJson.Of(result.Performance, withPerformance),
        }.Write();
    }

    public static byte[] HotSpots(DepartmentFile file, ExperimentOptions options, ExperimentResult result, IReadOnlyList<HotSpot> hotSpots, Language language, bool withPerformance) => new HotSpotsDocument
    {
        Command = "hotspots",
        Input = InputOf(file),
        Provenance = ProvenanceJson.Of("hotspots", ResultOrigin.Of(file, [], options), language),
        Simulated = SimulatedJson.Of(result),
        HotSpots = [.. hotSpots.Select(h => HotSpotJson.Of(h, language))],
        Performance = PerformanceJson.Of(result.Performance, withPerformance),
    }.Write();

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
            json.Part("simulated", SimulatedJson.Of(all.AsIs));
            json.Part("asIs", FiguresJson.Of(all.AsIs));
            var kind = file.Study?.Kind ?? StudyKind.Terminating;
            json.Part("load", LoadJson.Of(StaffLoad.Of(all.AsIs, kind), language));
            if (found is not null)
                GoalJson.Write(json, found, language);
            if (asked is null)
                ComparisonsJson.Variant(json, all, all.Variants[0], kind, language);
            if (asked is not null || all.Variants.Count > 1)
                ComparisonsJson.Write(json, all, kind, language);
            json.Diagnostics([.. all.AsIs.Diagnostics, .. all.Variants.SelectMany(v => v.ToBe.Diagnostics)], language);
            if (withPerformance)
                json.Part("performance", PerformanceJson.Of(Together([all.AsIs.Performance, .. all.Variants.Select(v => v.ToBe.Performance)]), true));
        });
    }

    public static byte[] Rank(StudyResult result, Language language, bool withPerformance) =>
        ResultJson.Document("rank", StudyJson.InputOf(result), result.Origin, language, json =>
        {
            json.Part("load", LoadJson.Of(result.Load, language));
            RankingJson.Write(json, result, language);
            if (withPerformance)
                json.Part("performance", PerformanceJson.Of(result.Performance, true));
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
