using System.Diagnostics;
using Rpa.Discovery.Calendars;
using Rpa.Discovery.ComingYears;
using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Credibility;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Populations;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery;

public sealed partial class AutomationStudy
{
    /// <summary>When each goal breaks in the fiscal years to come, and what holds it.</summary>
    /// <exception cref="DepartmentException">The file says no goal that a year could meet, what is simulated is no fiscal year, or the
    /// department cannot be simulated or is overloaded.</exception>
    internal OutlookResult Outlook(
        StudyOptions options, IProgress<StudyProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        options.Check();
        var asked = options.Asked.Outlook ?? OutlookOrigin.Usual;
        var watch = Stopwatch.StartNew();
        var planned = Planned(options);
        if (YearGoal.Of(File).Count == 0)
            throw new DepartmentException([.. _findings, OutlookRules.NoGoal.At(File.Place with { Line = Math.Max(1, File.Place.Line) })]);
        if (planned.Dates is not { } dates || dates != FiscalYear.Japan(FiscalYear.Of(dates.Start)) || planned.WarmUp is not null)
            throw new DepartmentException([.. _findings, OutlookRules.NoYear.At((File.Study ?? (ModelPart)File).Place)]);
        var first = FiscalYear.Of(dates.Start);
        var population = asked.PopulationFile is { } path ? PopulationTable.Read(path, File.Department, first) : null;
        var years = new FutureYears(File, population?.ValueOrThrow() ?? [], first, asked.Years);
        if (years.Findings.Count > 0)
            throw new DepartmentException(years.Findings);
        var origin = OriginOf(options);
        var posts = OneMorePost.ForEach(File.Department);
        var (asIs, _, found) = Begin(options.With(Math.Max(1, asked.Tried - posts.Count)), progress, cancellationToken);
        var load = LoadOf(asIs);
        if (load.Verdict == LoadVerdict.Overloaded && !options.EvenIfOverloaded)
            throw new DepartmentException([.. _findings, SimulationRules.Overloaded.At(File.Department.Place, load.Sentence)]);
        if (asIs.IsPartial)
            throw new DepartmentException(asIs.Diagnostics);
        IReadOnlyList<Candidate> candidates = [.. found, .. posts.Where(p => found.All(f => !string.Equals(f.Id, p.Id,
            StringComparison.Ordinal)))];
        var effects = WhatIf.Compare(asIs, candidates, progress, _loggers, cancellationToken);
        var plan = options.Portfolio is null ? null : PortfolioPlanner.Plan(effects, options.Portfolio, Decisions.Aims.Criteria.For(File),
            options.Weights, progress, cancellationToken);
        if (plan?.Diagnostics.Any(d => d.Severity == Severity.Error) == true)
            throw new DepartmentException(plan.Diagnostics);
        var outlook = new OutlookStudy(File, years, planned, progress, cancellationToken)
        {
            Files = asked.Files,
            AsIs = asIs
        }.Run(effects.Candidates, plan);
        return new OutlookResult
        {
            File = File,
            Outlook = outlook,
            AsIs = asIs,
            Load = load,
            Effects = effects,
            Diagnostics = [.. _findings, .. population?.Diagnostics ?? [], .. asIs.Diagnostics, .. plan?.Diagnostics ?? []],
            Origin = origin,
            Seconds = watch.Elapsed.TotalSeconds,
        };
    }

    /// <summary>The plan on one page: the study with its portfolio, the chosen set simulated together, and the years to come with and
    /// without it.</summary>
    /// <exception cref="DepartmentException">The department cannot be simulated or is overloaded, or the limits contradict each
    /// other.</exception>
    internal PlanResult OnePage(StudyOptions options, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var study = Run(options, progress, cancellationToken);
        if (study.IsHeldBack)
            throw new DepartmentException([.. _findings, SimulationRules.Overloaded.At(File.Department.Place, study.Load.Sentence)]);
        if (study.IsPartial || study.Portfolio is not { } plan)
            throw new OperationCanceledException(cancellationToken);
        if (plan.Diagnostics.Any(d => d.Severity == Severity.Error))
            throw new DepartmentException(plan.Diagnostics);
        var chosen = plan.Chosen.Select(c => c.Candidate).Where(c => c.Scenario is not null).ToList();
        var together = chosen.Count == 0 ? null
            : WhatIf.Compare(study.AsIs, [Candidate.From(CombinedScenario.Of(chosen))], progress, _loggers,
                cancellationToken).Candidates[0];
        return new PlanResult(OnePagePlan.Of(study, together, YearsOf(study, plan, progress, cancellationToken),
            options.Portfolio is { BudgetPerYear: not null } or { Budget.Count: > 0 }));
    }

    // As today and with the set alone, at the file's own figures; null where a year meets or misses no goal.
    private YearlyOutlook? YearsOf(StudyResult study, PortfolioPlan plan, IProgress<StudyProgress>? progress,
        CancellationToken cancellationToken)
    {
        var asked = study.AsIs.Options;
        if (YearGoal.Of(File).Count == 0 || asked.WarmUp is not null || asked.Dates is not { } dates
            || dates != FiscalYear.Japan(FiscalYear.Of(dates.Start)))
            return null;
        var years = new FutureYears(File, [], FiscalYear.Of(dates.Start), OnePagePlan.Years);
        if (years.Findings.Count > 0)
            return null;
        var runs = asked with { Replications = ReplicationPlan.Exactly(OutlookStudy.MostTriedRuns) };
        return new OutlookStudy(File, years, runs, progress, cancellationToken) { Files = 0, AsIs = study.AsIs }.Run([], plan);
    }
}
