using Rpa.Discovery.Comparisons.Candidates;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Decisions.Costs.Presets;

/// <summary>What the file and the run of today answer to a questionnaire about the steps of a bot. Of several steps the least favourable
/// answer counts; null where nobody has said.</summary>
internal sealed class StepAnswers
{
    /// <summary>Cases a year, of the busiest step.</summary>
    public double? CasesPerYear { get; init; }

    /// <summary>People's time for one case, over all the steps.</summary>
    public double? MinutesPerCase { get; init; }

    /// <summary>Open days of the department's calendar in the year.</summary>
    public double OpenDays { get; init; }

    public double? HourlyCost { get; init; }

    /// <summary>Share of the cases with a mistake.</summary>
    public double? MistakeShare { get; init; }

    /// <summary>What one mistake costs in time.</summary>
    public double? ReworkMinutes { get; init; }

    /// <summary>How often demand peaks.</summary>
    public PeakKind? Peaks { get; init; }

    /// <summary>How far rules decide, 0 to 1.</summary>
    public double? Rules { get; init; }

    /// <summary>How digital the input is: 0 paper, 0.5 PDF, 1 screen.</summary>
    public double? DigitalInput { get; init; }

    /// <summary>How uniform the layout is, 0 to 1.</summary>
    public double? Layout { get; init; }

    public Manual? Manual { get; init; }

    /// <summary>Months until the step or a system that it uses changes; positive infinity when no change is known.</summary>
    public double MonthsUntilChange { get; init; }

    /// <summary>Systems that the steps use; null when none is named.</summary>
    public int? Systems { get; init; }

    /// <summary>Whether the division has a bot today, from which something may be reused.</summary>
    public bool HasBots { get; init; }

    /// <summary>The answers about a candidate's automated steps; null when it automates none.</summary>
    public static StepAnswers? Of(Candidate candidate, ExperimentResult asIs)
    {
        var department = asIs.Department;
        var steps = AutomatedStep.Automated(candidate, department);
        if (steps.Count == 0)
            return null;
        var start = FullTimePost.Start(asIs.Options);
        var loads = steps.Select(s =>
            (Visits: PerYear(asIs, MeasureKind.StateCohortVisits, s), Hours: PerYear(asIs, MeasureKind.StateCohortStaffHours, s))).ToList();
        var visits = loads.Max(l => l.Visits);
        var known = loads.All(l => l.Visits > 0);
        var systems = steps.SelectMany(s => s.State.Work.Systems).Distinct(StringComparer.Ordinal).Count();
        return new StepAnswers
        {
            CasesPerYear = known ? visits : null,
            MinutesPerCase = known ? loads.Sum(l => l.Hours / l.Visits * 60) : null,
            OpenDays = FullTimePost.OpenDays(department, asIs.Options),
            HourlyCost = (double?)steps.Select(s =>
                s.State.Work.By.Pools is [var pool, ..] ? department.FindPool(pool.Pool)?.HourlyCost : null).Min(),
            MistakeShare = known && Worst(steps, t => t.MistakesPerYear?.Value, least: false) is { } mistakes
                ? Math.Min(1, mistakes / visits) : null,
            ReworkMinutes = Worst(steps, t => t.Rework?.Drawn.Mean / 60, least: false),
            Peaks = Often(steps, department),
            Rules = Worst(steps, t => t.Rules is { IsUnknown: false } rules ? rules.Value : null, least: true),
            DigitalInput = steps.Select(s => Digital(s, department)).ToList() is var digital && digital.TrueForAll(d => d is not null)
                ? digital.Min() : null,
            Layout = Worst(steps, t => t.Layout is { IsUnknown: false } layout ? layout.Value : null, least: true),
            Manual = steps.TrueForAll(s => s.Traits?.Manual is not null) ? steps.Max(s => s.Traits!.Manual!.Value) : null,
            MonthsUntilChange = NextChange.Of(steps, department, start) is { } change
                ? (change.Date.DayNumber - start.DayNumber) / (365.25 / 12) : double.PositiveInfinity,
            Systems = systems == 0 ? null : systems,
            HasBots = department.Bots.Count > 0,
        };
    }

    private static double PerYear(ExperimentResult run, MeasureKind kind, AutomatedStep step)
    {
        var row = run.Samples.Of(kind, step.Path.ToString());
        return row.Length == 0 || run.Years <= 0 ? 0 : row.Sum() / row.Length / run.Years;
    }

    private static double? Worst(List<AutomatedStep> steps, Func<Traits, double?> answer, bool least)
    {
        var said = steps.Select(s => s.Traits is { } traits ? answer(traits) : null).ToList();
        return said.Exists(a => a is null) ? null : least ? said.Min() : said.Max();
    }

    private static double? Digital(AutomatedStep step, Department department) =>
        InputShares.Of(step.Traits, department.FindWorkflow(step.Path.Workflow)) is { } input ? (input.Pdf * 0.5) + input.Screen : null;

    // The most frequent kind of peak that the arrivals name.
    private static PeakKind? Often(List<AutomatedStep> steps, Department department)
    {
        PeakKind[] frequent = [PeakKind.Hour, PeakKind.Weekday, PeakKind.AfterClosed, PeakKind.LastDays, PeakKind.FirstDays,
            PeakKind.DayOfMonth, PeakKind.Month];
        var named = steps.Select(s => department.FindWorkflow(s.Path.Workflow)?.Arrivals).OfType<Arrivals>()
            .SelectMany(a => a.Peaks.Concat(a.Seasons).Where(p => p.Factor > 1).Select(p => p.Kind)
                .Concat(a.Batches.Select(_ => PeakKind.DayOfMonth))).ToHashSet();
        return frequent.Where(named.Contains).Cast<PeakKind?>().FirstOrDefault();
    }
}
