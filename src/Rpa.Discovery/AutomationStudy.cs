using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Logging;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery;

/// <summary>The whole study in one call: simulate today, find hot spots and candidates, compare, rank, and say how sure the ranking
/// is.</summary>
public sealed partial class AutomationStudy
{
    // Three runs tell the values of the sample's first to 0.3 points, where its guesses leave 10 open: further runs inform least.
    private const int QuickRuns = 3;

    private readonly IReadOnlyList<Diagnostic> _findings;
    private readonly ILoggerFactory? _loggers;

    private AutomationStudy(DepartmentFile file, IReadOnlyList<Diagnostic> findings, ILoggerFactory? loggers)
    {
        _loggers = loggers;
        File = file;
        _findings = findings;
    }

    internal ILoggerFactory? Loggers => _loggers;

    /// <summary>What is studied.</summary>
    public DepartmentFile File { get; }

    /// <summary>A study of a department file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="loggers">Told each stage with its counts and duration; null for nobody.</param>
    /// <exception cref="DepartmentException">The file has errors; it carries every finding.</exception>
    public static AutomationStudy Load(string path, ILoggerFactory? loggers = null)
    {
        var read = DepartmentYaml.ReadFile(path, loggers);
        return new AutomationStudy(read.ValueOrThrow(), read.Diagnostics, loggers);
    }

    /// <summary>A study of a department that was built in code or read before.</summary>
    /// <param name="file">The department, and what is known and wanted.</param>
    /// <param name="loggers">Told each stage with its counts and duration; null for nobody.</param>
    /// <exception cref="DepartmentException">The department has errors; it carries every finding.</exception>
    public static AutomationStudy Of(DepartmentFile file, ILoggerFactory? loggers = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var read = new ReadResult<DepartmentFile>(file, DepartmentValidator.Validate(file));
        return new AutomationStudy(read.ValueOrThrow(), read.Diagnostics, loggers);
    }

    /// <summary>The same study with figures in doubt by these conventions.</summary>
    internal AutomationStudy By(DoubtConventions conventions) => new(File.By(conventions), _findings, _loggers);

    /// <summary>Runs the study. It computes on every core and blocks until it is done.</summary>
    /// <param name="options">Null takes the defaults and the file's own plan.</param>
    /// <param name="progress">Told the stage and how far it is.</param>
    /// <param name="cancellationToken">Ends it between runs.</param>
    /// <exception cref="DepartmentException">The department, or one of the scenarios, cannot be simulated.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, and <see cref="StudyOptions.KeepFinished"/> was not asked for or
    /// nothing was finished.</exception>
    public StudyResult Run(StudyOptions? options = null, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options ??= new StudyOptions();
        options.Check();
        var watch = Stopwatch.StartNew();
        // before the files can be edited
        var origin = OriginOf(options);
        var (asIs, hotSpots, candidates) = Begin(options, progress, cancellationToken);
        var load = LoadOf(asIs);
        var isHeldBack = load.Verdict == LoadVerdict.Overloaded && !options.EvenIfOverloaded;
        if (asIs.IsPartial || isHeldBack)
            return Result(options, origin, asIs, load, hotSpots, candidates, null, null, null, [asIs.Performance], watch.Elapsed);

        var early = options.Quick ? null : options.Early;
        early?.Report(Result(options, origin, asIs, load, hotSpots, candidates, null, null, null, [asIs.Performance], watch.Elapsed));
        Decision? decision = null;
        SelectionResult? selection = null;
        PortfolioPlan? plan = null;
        WorstDay? worstDay = null;
        var (runs, ofFiles) = (new List<Performance> { asIs.Performance }, new List<Performance>());
        try
        {
            var aims = Decisions.Aims.Criteria.For(File);
            selection = options.Selection is null ? null : CandidateSelection.Find(
                asIs, candidates, DecisionMaker.ValuesOn(aims, options.Weights, asIs),
                options.Selection with { Top = options.ShortlistSize }, progress, cancellationToken);
            var effects = selection?.Effects ?? Compared(options, aims, asIs, candidates, progress, cancellationToken);
            runs[0] = effects.AsIs.Performance;
            runs.AddRange(effects.Candidates.Select(c => c.ToBe?.Performance).OfType<Performance>());
            if (early is not null)
            {
                var provisional = new DecisionMaker(aims, options.Weights, effects)
                {
                    Top = options.ShortlistSize,
                    Method = options.Method,
                    File = File,
                    IsQuick = true,
                    Simulate = (_, _) => [],
                }.Decide(cancellationToken);
                if (provisional.Ranking.Count > 0)
                {
                    early.Report(Result(
                        options, origin, asIs, load, hotSpots, candidates, selection, provisional, null, runs, watch.Elapsed,
                        isProvisional: true));
                }
            }

            var figures = Stopwatch.StartNew();
            decision = new DecisionMaker(aims, options.Weights, effects)
            {
                Top = options.ShortlistSize,
                Best = options.UncertaintyCandidates,
                Files = options.ParameterDraws,
                IsQuick = options.Quick,
                Group = options.Group,
                Method = options.Method,
                File = File,
                Simulate = (requests, also) =>
                    Simulate(requests, also, also.HasFlag(AlsoTold.OneOfMany) ? ofFiles : runs, cancellationToken),
                Progress = share =>
                    progress?.Report(new StudyProgress
                    {
                        Stage = StudyStage.Figures, Fraction = share,
                        TimeLeft = figures.Elapsed * ((1 - share) / share)
                    }),
            }.Decide(cancellationToken);
            if (ofFiles.Count > 0)
            {
                StageLog.Of(_loggers, "Simulation").Simulated(
                    ofFiles.Count, ofFiles.Count, ofFiles.Sum(r => r.Activities), ofFiles.Sum(r => r.Events), figures.ElapsedMilliseconds);
            }

            StageLog.Of(_loggers, "Decisions").Ranked(decision.Ranking.Count, decision.NotNow.Count, decision.FilesDrawn,
                decision.WeightingsDrawn, figures.ElapsedMilliseconds);
            if (options.Portfolio is not null)
            {
                var planning = Stopwatch.StartNew();
                plan = PortfolioPlanner.Plan(effects, options.Portfolio, aims, options.Weights, progress, cancellationToken);
                runs.Add(plan.Performance);
                StageLog.Of(_loggers, "Decisions").Planned(plan.Chosen.Count, plan.Rejected.Count, planning.ElapsedMilliseconds);
            }

            // Further years would make a quick answer slow.
            if (!options.Quick)
            {
                IReadOnlyList<Candidate> chosen = plan is { Chosen.Count: > 0 }
                    ? [.. plan.Chosen.Select(c => c.Candidate)]
                    : [.. decision.Ranking.Take(1).Select(r => r.Candidate)];
                worstDay = WorstDay.Of(asIs, chosen, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (options.KeepFinished)
        {
            // What was finished is returned, marked partial; a ranking without the plan that was asked for is not finished either.
            decision = null;
        }

        var made = runs.Sum(r => r.Replications) + (decision?.RunsOfFiles ?? ofFiles.Sum(r => r.Replications)) + (worstDay?.Runs ?? 0);
        runs.AddRange(ofFiles);
        var result = Result(options, origin, asIs, load, hotSpots, candidates, selection, decision, plan, runs, watch.Elapsed);
        (result.WorstDay, result.Runs) = (worstDay, made);
        return result;
    }

    /// <summary>Everything that is needed to answer a request once more.</summary>
    internal ResultOrigin OriginOf(StudyOptions options, PortfolioConstraints? limits = null) =>
        ResultOrigin.Of(File, options.Scenarios, new()
        {
            Experiment = Planned(options), Study = options.Asked, Portfolio = limits ?? options.Portfolio,
        });

    private StaffLoad LoadOf(ExperimentResult asIs) => StaffLoad.Of(asIs, File.Study?.Kind ?? StudyKind.Terminating);

    // What is wrong with the people comes before what could be done about the work.
    private static Message HeadlineOf(StaffLoad load, Decision? decision, IReadOnlyList<Candidate> candidates, bool isHeldBack)
    {
        if (isHeldBack)
            return CredibilityWords.BothSentences.With(load.Sentence, CredibilityWords.NotRanked);
        var headline = ReportHeadline.Of(decision?.Ranking ?? [], [.. decision?.NotNow ?? [], .. decision?.AskFirst ?? []],
            [.. candidates.Where(c => c.Scenario is null)]);
        return load.Verdict == LoadVerdict.Settles ? headline : CredibilityWords.BothSentences.With(load.Sentence, headline);
    }

    internal ExperimentOptions Planned(StudyOptions options)
    {
        var planned = options.Experiment ?? ExperimentOptions.From(File.Study ?? new StudyPlan());
        var runs = options.Quick ? ReplicationPlan.Exactly(Math.Min(QuickRuns, planned.Replications.AtMost)) : planned.Replications;
        return planned with { Replications = options.Replications ?? runs, Seed = options.Seed ?? planned.Seed, Staged = options.Staged };
    }

    // Today, where it hurts, and what could be done about it.
    private (ExperimentResult AsIs, IReadOnlyList<HotSpot> HotSpots, IReadOnlyList<Candidate> Candidates) Begin(
        StudyOptions options, IProgress<StudyProgress>? progress, CancellationToken cancellationToken)
    {
        var experiment = Planned(options);
        var own = options.Scenarios.Select(Candidate.From).ToList();
        foreach (var scenario in options.Scenarios)
            ScenarioCheck.Applied(File.Department, scenario).ValueOrThrow(); // before anything is run

        var asIs = Experiment.Run(File.Department, experiment, SingleCases.Late, progress, _loggers, cancellationToken);
        var watch = Stopwatch.StartNew();
        var hotSpots = HotSpotAnalysis.Find(asIs);
        StageLog.Of(_loggers, "HotSpots").HotSpotsFound(hotSpots.Count, watch.ElapsedMilliseconds);
        if (asIs.IsPartial)
            return (asIs, hotSpots, []);
        watch.Restart();
        var found = CandidateGenerator.Propose(File.Department, hotSpots,
            new CandidateOptions { AtMost = Math.Max(1, options.SimulatedCandidates - own.Count), Simulated = asIs.Options });
        IReadOnlyList<Candidate> candidates = [.. own,
            .. found.Where(f => own.TrueForAll(o => !string.Equals(o.Id, f.Id, StringComparison.Ordinal)))];
        StageLog.Of(_loggers, "Comparisons").Proposed(candidates.Count, own.Count, watch.ElapsedMilliseconds);
        return (asIs, hotSpots, candidates);
    }

    private WhatIfResult Compared(StudyOptions options, Decisions.Aims.Criteria aims, ExperimentResult asIs,
        IReadOnlyList<Candidate> candidates, IProgress<StudyProgress>? progress, CancellationToken cancellationToken) =>
        options.FullEffort ? WhatIf.Compare(asIs, candidates, progress, _loggers, cancellationToken)
            : ScreenedComparison.Compare(asIs, candidates,
                DecisionMaker.LookedAtClosely(options.UncertaintyCandidates, options.ShortlistSize),
                DecisionMaker.ValuesOn(aims, options.Weights, asIs), options.Portfolio is not null, progress, _loggers, cancellationToken);

    private StudyResult Result(
        StudyOptions options, ResultOrigin origin, ExperimentResult asIs, StaffLoad load, IReadOnlyList<HotSpot> hotSpots,
        IReadOnlyList<Candidate> candidates,
        SelectionResult? selection, Decision? decision, PortfolioPlan? plan, List<Performance> runs, TimeSpan elapsed,
        bool isProvisional = false)
    {
        // A run that met a limit of the simulation has said all that an overload needs; one that was interrupted has not.
        var isHeldBack = load.Verdict == LoadVerdict.Overloaded && !options.EvenIfOverloaded
            && (!asIs.IsPartial || asIs.Diagnostics.Any(d => d.Severity == Severity.Error));
        var ofIdeas = new List<Diagnostic>();
        var ideas = asIs.IsPartial ? null : IdeaPipeline.Of(File, candidates, decision, ofIdeas);
        return new StudyResult
        {
            Ideas = ideas,
            Headline = HeadlineOf(load, decision, candidates, isHeldBack),
            Load = load,
            IsHeldBack = isHeldBack,
            File = File,
            Options = asIs.Options,
            Diagnostics =
            [
                .. _findings, .. asIs.Diagnostics, .. decision?.Diagnostics ?? [],
                .. decision?.Rates?.Finding(Pay.CurrencyOf(asIs.Department)) is { } dear ? [dear] : Array.Empty<Diagnostic>(),
                .. plan?.Diagnostics ?? [], .. ofIdeas,
            ],
            AsIs = asIs,
            Credibility = CredibilityCheck.Compare(File, asIs),
            HotSpots = hotSpots,
            Candidates = candidates,
            Selection = selection,
            Aims = decision?.Scales ?? Decisions.Aims.Criteria.For(File).Scales(asIs),
            Ranking = decision?.Ranking ?? [],
            Together = decision?.Together,
            NotNow = decision?.NotNow ?? [],
            AskFirst = decision?.AskFirst ?? [],
            Certainty = decision?.Certainty,
            MeasureNext = decision?.MeasureNext ?? [],
            Assumptions = decision?.Assumptions ?? [],
            Method = options.Method.Name,
            OtherMethods = decision?.OtherMethods ?? [],
            Rates = decision?.Rates,
            Weighing = decision?.Weighing,
            Robustness = decision?.Robustness,
            Portfolio = plan,
            Group = decision?.Group,
            FilesDrawn = decision?.FilesDrawn ?? 0,
            FilesKept = decision?.FilesKept ?? 0,
            WeightingsDrawn = decision?.WeightingsDrawn ?? 0,
            InputHash = origin.Input?.Hash,
            Origin = origin,
            IsPartial = isProvisional || (decision is null && !isHeldBack),
            IsProvisional = isProvisional,
            IsQuick = options.Quick,
            Runs = runs.Sum(r => r.Replications),
            Performance = new Performance
            {
                Activities = runs.Sum(r => r.Activities),
                Events = runs.Sum(r => r.Events),
                Seconds = elapsed.TotalSeconds,
                AllocatedBytes = runs.Sum(r => r.AllocatedBytes),
                Replications = runs.Sum(r => r.Replications),
            },
        };
    }

    private IReadOnlyList<ExperimentResult> Simulate(
        IReadOnlyList<(Department Department, ExperimentOptions Options)> requests, AlsoTold also, List<Performance> runs,
        CancellationToken cancellationToken)
    {
        var cases = also.HasFlag(AlsoTold.LateCases) ? SingleCases.Late : SingleCases.LeftOpen;
        var finished = Experiment.RunAll(
            [.. requests.Select(r =>
                new ExperimentRequest { Department = r.Department, Options = r.Options, WithHours = false, Cases = cases,
                    IsOneOfMany = also.HasFlag(AlsoTold.OneOfMany) })], StudyStage.Figures, null, _loggers, cancellationToken);
        lock (runs)
            runs.AddRange(finished.Select(f => f.Performance));
        return [.. finished.Select(f => also.HasFlag(AlsoTold.Result) ? f.Result : f.SamplesOnly)];
    }
}
