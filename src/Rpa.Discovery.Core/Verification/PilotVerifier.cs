using Rpa.Discovery.Decisions.Uncertainty;
using Rpa.Discovery.Formats.Pilots;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Simulation.Results;

namespace Rpa.Discovery.Verification;

/// <summary>Sets a pilot beside the file (decision 69).</summary>
/// <remarks>
/// <b>Predicted</b>: the file's figure, and the middle 95 % of it over possible files, drawn as a study draws them. <b>Measured</b>:
/// Wilson's interval for shares, Student's for times; the hours from draws of both (Jeffreys' law of a share, Student's of a mean).
/// <b>Hit</b>: a prior predictive check (Box 1980): for each possible file a pilot of the same size is drawn, and the measured value must
/// lie in the middle 95 % of these.
/// </remarks>
internal sealed class PilotVerifier(Department department, ExperimentResult asIs, PilotSubject subject)
{
    /// <summary>Possible files that are drawn.</summary>
    public const int Files = 400;

    private readonly ulong _seed = asIs.Options.Seed;

    public PilotVerification Verify(PilotLog pilot, IReadOnlyList<PilotCases> cases, CancellationToken cancellation)
    {
        var files = Drawn(cases, cancellation);
        var moved = Enum.GetValues<DoubtSource>().Select(s => (Source: s, Files: MovedBy(s, cases))).ToList();
        var steps = cases.Select((c, i) =>
            new StepVerifier(c, c.Step.AutomationIn(subject.Scenario, c.Step.State), pilot.IsOurLog,
                Figured(department, subject.Scenario, c.Step), [.. files.Select(f => f[i])],
                [.. moved.Select(m => new MovedFigures(m.Source, [.. m.Files.Select(f => f[i])]))], VisitsOf(c.Step), _seed)).ToList();
        var starts = cases.SelectMany(c => c.All).Select(c => c.Start).OfType<DateTime>().ToList();
        return new PilotVerification
        {
            Subject = subject,
            Steps = [.. steps.Select(s => s.Step)],
            Hours = HoursOf(steps),
            Cases = cases.SelectMany(c => c.All).Select(c => c.Id).Distinct(StringComparer.Ordinal).Count(),
            Days = starts.Count == 0 ? null : (DateOnly.FromDateTime(starts.Min()), DateOnly.FromDateTime(starts.Max())),
            Measured = MeasuredScenario.Of(subject, steps),
        };
    }

    /// <summary>What the file says of a step.</summary>
    public StepFigures Figured(Department of, Scenario? scenario, PilotStep step)
    {
        var workflow = of.FindWorkflow(step.Path.Workflow)!;
        var state = (WorkState)workflow.FindState(step.Path.State)!;
        var reckoner = new StepReckoner(workflow, state.Work.Effort, VisitsOf(step), PerVisit(step));
        if (step.AutomationIn(scenario, state) is not { } automation)
            return reckoner.With((EffortChange)scenario!.Changes[step.Change]);
        var bot = scenario?.Bots.FirstOrDefault(b => string.Equals(b.Id, automation.Bot, StringComparison.Ordinal))
            ?? of.FindBot(automation.Bot);
        return reckoner.With(automation, bot);
    }

    /// <summary>Cases a year of a step in the file's run.</summary>
    public double VisitsOf(PilotStep step) => StateOf(step) is { } state && asIs.Years > 0 ? (state.Visits.Mean ?? 0) / asIs.Years : 0;

    // Skills, persons and the like: what people's time was in the run over what the law says. With a bot at work already the run's time is
    // not that of people alone.
    private double PerVisit(PilotStep step)
    {
        if (step.State.Work.Automation is not null || StateOf(step) is not { } state || VisitsOf(step) is not (> 0 and var visits))
            return 1;
        var byLaw = new StepReckoner(step.Workflow, step.State.Work.Effort, visits, 1)
            .With(new EffortChange { State = step.Path, Factor = 1 }).TodayMinutes;
        var people = step.State.Work.By.Kind == AssignmentKind.All ? step.State.Work.By.Pools.Sum(p => p.Count) : 1;
        var inTheRun = (state.StaffHoursPerYear.Mean ?? 0) * 60 / visits / people;
        return byLaw > 0 && inTheRun > 0 ? inTheRun / byLaw : 1;
    }

    private StateResult? StateOf(PilotStep step) =>
        asIs.States.FirstOrDefault(s => string.Equals(s.Workflow, step.Path.Workflow, StringComparison.Ordinal)
            && string.Equals(s.Id, step.Path.State, StringComparison.Ordinal));

    // [file][step]: two possible files in which nothing is in doubt but what rests on one source. A figure that is another one in them
    // rests on it.
    private StepFigures[][] MovedBy(DoubtSource source, IReadOnlyList<PilotCases> cases) =>
        [.. Enumerable.Range(0, 2).Select(file => Possible(file, department.Conventions.Only(source), cases))];

    private StepFigures[] Possible(int file, DoubtConventions conventions, IReadOnlyList<PilotCases> cases)
    {
        var figures = InputDraws.Of(_seed, file, conventions);
        var possible = DepartmentSampler.Of(department, figures);
        var scenario = subject.Scenario is { } own ? ScenarioSampler.Of(own, department, figures) : null;
        return [.. cases.Select(c => Figured(possible, scenario, c.Step))];
    }

    // [file][step]: the same possible files that a study meets.
    private StepFigures[][] Drawn(IReadOnlyList<PilotCases> cases, CancellationToken cancellation)
    {
        var files = new StepFigures[Files][];
        var threads = asIs.Options.Threads > 0 ? asIs.Options.Threads : Environment.ProcessorCount;
        Parallel.For(0, Files, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellation },
            file => files[file] = Possible(file, department.Conventions, cases));
        return files;
    }

    private static VerifiedFigure HoursOf(List<StepVerifier> steps)
    {
        double[] predicted = [.. Enumerable.Range(0, Files).Select(f => steps.Sum(s => s.PredictedHours(f)))];
        double[] measured = [.. Enumerable.Range(0, Files).Select(f => steps.Sum(s => s.MeasuredHours(f)))];
        var value = steps.Sum(s => s.HoursMeasured);
        var isMeasured = steps.TrueForAll(s => s.TellsHours);
        return new VerifiedFigure
        {
            Figure = PilotFigure.HoursReleasedPerYear,
            Predicted = PilotRange.Of(steps.Sum(s => s.HoursPredicted), Intervals.Of(predicted)),
            RestsOn = [.. steps.SelectMany(s => s.RestsOn(f => f.ReleasedMinutes)).Distinct().Order()],
            // Where all cases or none came back, Jeffreys' law leaves out the share that was counted itself.
            Measured = isMeasured ? PilotRange.Of(value, Intervals.Of(measured) is var (low, high)
                ? (Math.Min(low, value), Math.Max(high, value)) : null) : null,
            Expected = isMeasured ? Intervals.Of(predicted.Zip(measured, (p, m) => p + m - value)) : null,
            Cases = steps.Min(s => s.Cases),
        };
    }
}
