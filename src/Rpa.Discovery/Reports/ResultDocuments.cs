using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Reports;

/// <summary>The whole results of single commands as JSON, so that whoever computes one once more writes the same bytes.</summary>
internal static class ResultDocuments
{
    public static byte[] Simulate(DepartmentFile file, ExperimentOptions options, ExperimentResult result, IReadOnlyList<string> logs,
        Language language, bool withPerformance)
    {
        var figures = FiguresJson.Of(result);
        return new SimulateDocument
        {
            Command = "simulate",
            Input = InputOf(file),
            Provenance = ProvenanceJson.Of("simulate", ResultOrigin.Of(file, options), language),
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

    public static byte[] HotSpots(DepartmentFile file, ExperimentOptions options, ExperimentResult result, IReadOnlyList<HotSpot> hotSpots,
        Language language, bool withPerformance) => new HotSpotsDocument
        {
            Command = "hotspots",
            Input = InputOf(file),
            Provenance = ProvenanceJson.Of("hotspots", ResultOrigin.Of(file, options), language),
            Simulated = SimulatedJson.Of(result),
            HotSpots = [.. hotSpots.Select(h => HotSpotJson.Of(h, language))],
            Performance = PerformanceJson.Of(result.Performance, withPerformance),
        }.Write();

    public static byte[] WhatIf(DepartmentFile file, ExperimentOptions options, WhatIfComparison comparison, Language language,
        bool withPerformance) =>
        WhatIf(file, options, SideBySide.Of(comparison), null, language, withPerformance);

    /// <summary>What a search for a goal found, with every value that was simulated.</summary>
    public static byte[] WhatIf(DepartmentFile file, ExperimentOptions options, GoalResult found, Language language,
        bool withPerformance) =>
        WhatIf(file, options, found.All,
            new WhatIfOrigin(new SweepRequest(found.Request.Path, [.. found.All.Variants.Select(v => v.Variant.Label)]), found.Request),
            language, withPerformance, found);

    /// <summary>One or more variants beside today. With one scenario its figures stand at the top; with several those of the first, and all
    /// of them under <c>comparisons</c>.</summary>
    public static byte[] WhatIf(DepartmentFile file, ExperimentOptions options, SideBySide all, WhatIfOrigin? asked, Language language,
        bool withPerformance, GoalResult? found = null)
    {
        IReadOnlyList<Scenario> scenarios = [.. all.Variants.Select(v => v.Variant.Scenario).OfType<Scenario>()];
        var kind = file.Study?.Kind ?? StudyKind.Terminating;
        IReadOnlyList<ComparisonJson> compared = [.. all.Variants.Select(v => ResultParts.Comparison(all, v, kind, language))];
        var first = asked is null ? compared[0] : null;
        return new WhatIfDocument
        {
            Command = "whatif",
            Input = InputOf(file, scenarios),
            Provenance = ProvenanceJson.Of("whatif",
                ResultOrigin.Of(file, scenarios, new() { Experiment = options, WhatIf = asked }), language),
            Sweep = asked?.Sweep.Path,
            Scenario = asked is null ? scenarios[0].Id : null,
            Simulated = SimulatedJson.Of(all.AsIs),
            AsIs = FiguresJson.Of(all.AsIs),
            Load = LoadJson.Of(StaffLoad.Of(all.AsIs, kind), language),
            Goal = ResultParts.Goal(found, language),
            ToBe = first?.ToBe,
            ToBeLoad = first?.ToBeLoad,
            Difference = first?.Difference,
            Effects = first?.Effects,
            BreakEven = first?.BreakEven ?? default,
            Changes = first?.Changes,
            ChangesMessages = first?.ChangesMessages,
            Comparisons = asked is not null || compared.Count > 1 ? compared : null,
            Diagnostics = DiagnosticJson.Of([.. all.AsIs.Diagnostics, .. all.Variants.SelectMany(v => v.ToBe.Diagnostics)], language),
            Performance = PerformanceJson.Of(Together([all.AsIs.Performance, .. all.Variants.Select(v => v.ToBe.Performance)]),
                withPerformance),
        }.Write();
    }

    public static byte[] Rank(StudyResult result, Language language, bool withPerformance) => new RankDocument
    {
        Command = "rank",
        Input = InputOf(result),
        Provenance = ProvenanceJson.Of("rank", result.Origin, language),
        Quick = QuickText.ToJson(result, language),
        Load = LoadJson.Of(result.Load, language),
        Ranking = ResultParts.Rows(result.Ranking, result.NotNow, result.AsIs, language),
        AskFirst = ResultParts.Rows([], result.AskFirst, result.AsIs, language),
        Unanswered = [.. result.Unanswered.Select(q => UnansweredJson.Of(q, language))],
        Certainty = CertaintyJson.Of(result.Certainty, language),
        MeasureNext = [.. result.MeasureNext.Select(m => MeasureNextJson.Of(m, language))],
        Method = result.Method,
        OtherMethods = [.. result.OtherMethods.Select(m => OtherMethodJson.Of(m, language))],
        Robustness = RobustnessJson.Of(result.Robustness, language),
        Group = GroupJson.From(result.Group, language),
        Performance = PerformanceJson.Of(result.Performance, withPerformance),
    }.Write();

    public static byte[] Study(StudyResult result, Language language, bool withPerformance)
    {
        var headline = result.IsPartial ? ReportWords.Partial : result.Headline;
        return new StudyDocument
        {
            Command = "study",
            Input = InputOf(result),
            Provenance = ProvenanceJson.Of("study", result.Origin, language),
            Headline = headline.In(language),
            HeadlineMessage = MessageJson.Of(headline),
            IsPartial = result.IsPartial ? true : null,
            Quick = QuickText.ToJson(result, language),
            Load = LoadJson.Of(result.Load, language),
            Simulated = SimulatedJson.Of(result.AsIs),
            Understood = ResultParts.Understood(Understood.Of(result.File), language),
            Credibility = [.. result.Credibility.Rows.Select(r => CredibilityJson.Of(r, language))],
            HotSpots = [.. result.HotSpots.Select(h => HotSpotJson.Of(h, language))],
            Candidates = [.. result.Candidates.Select(c => CandidateJson.Of(c, language))],
            Ranking = ResultParts.Rows(result.Ranking, result.NotNow, result.AsIs, language),
            AskFirst = ResultParts.Rows([], result.AskFirst, result.AsIs, language),
            Unanswered = [.. result.Unanswered.Select(q => UnansweredJson.Of(q, language))],
            Certainty = CertaintyJson.Of(result.Certainty, language),
            MeasureNext = [.. result.MeasureNext.Select(m => MeasureNextJson.Of(m, language))],
            Method = result.Method,
            OtherMethods = [.. result.OtherMethods.Select(m => OtherMethodJson.Of(m, language))],
            Robustness = RobustnessJson.Of(result.Robustness, language),
            Group = GroupJson.From(result.Group, language),
            Voices = VoicesPage.VotesOf(result) is { } votes ? StepVoicesJson.Of(votes, withTexts: false, language) : null,
            Ideas = result.Ideas is { Ideas.Count: > 0 } pipeline ? ResultParts.Ideas(pipeline, language) : null,
            EarlierRanking = result.Ideas is { EarlierPath: not null } earlier ? ResultParts.Earlier(earlier, language) : null,
            Portfolio = result.Portfolio is { } plan ? PlanJson.Of(plan, language) : null,
            Together = result.Together is { } together ? BestTogetherJson.Of(together) : null,
            AlsoAsked = ResultParts.AlsoAsked(result, language),
            WorstDay = WorstDayJson.Of(result.WorstDay),
            Aims = [.. result.Aims.Select(a => AimScaleJson.Of(a, language))],
            ExchangeRates = ExchangeRatesJson.Of(result.Rates, language),
            Assumptions = [.. result.Assumptions.Select(a => a.In(language))],
            AssumptionsMessages = MessageJson.Of(result.Assumptions),
            FilesDrawn = result.FilesDrawn,
            FilesKept = result.FilesKept,
            WeightingsDrawn = result.WeightingsDrawn,
            Diagnostics = DiagnosticJson.Of(result.Diagnostics, language),
            Page = SavedPage.Of(StudyPage.Of(result)),
            Performance = PerformanceJson.Of(result.Performance, withPerformance),
        }.Write();
    }

    public static byte[] Portfolio(PortfolioResult result, Language language, bool withPerformance)
    {
        var plan = PlanJson.Of(result.Plan, language);
        return new PortfolioDocument
        {
            Command = "portfolio",
            Input = result.Origin?.Input,
            Provenance = ProvenanceJson.Of("portfolio", result.Origin, language),
            Simulated = SimulatedJson.Of(result.AsIs),
            Load = LoadJson.Of(result.Load, language),
            Chosen = plan.Chosen,
            Rejected = plan.Rejected,
            Bound = plan.Bound,
            IsProven = plan.IsProven,
            Nodes = plan.Nodes,
            EffectTogether = plan.EffectTogether,
            EffectSum = plan.EffectSum,
            Interaction = plan.Interaction,
            Waves = plan.Waves,
            Years = plan.Years,
            CostOverFiveYears = plan.CostOverFiveYears,
            Alternatives = plan.Alternatives,
            Front = plan.Front,
            PairsSimulated = plan.PairsSimulated,
            Assumptions = plan.Assumptions,
            AssumptionsMessages = plan.AssumptionsMessages,
            Diagnostics = DiagnosticJson.Of(result.Diagnostics, language),
            Performance = PerformanceJson.Of(result.Performance, withPerformance),
        }.Write();
    }

    public static ResultInput? InputOf(StudyResult result) =>
        result.File.Files.Count == 0 ? null : new ResultInput(result.File.Files[0].Replace('\\', '/'), result.InputHash);

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
