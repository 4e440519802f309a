using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Randomness;

namespace Rpa.Discovery.Verification;

/// <summary>The candidate with what the pilot measured in place of what was assumed: class <c>measured</c> and the number of cases; what it
/// did not measure keeps what it rests on.</summary>
/// <remarks>
/// A figure that varies by an attribute keeps its proportions and is moved as a whole. A measured time is the file's law at the measured
/// mean; where the file has a constant, lognormal with the spread of the pilot.
/// What the bot stopped at came back to people as well and counts as an exception, as in the hours.
/// A file says once for all shares of a bot what they rest on: where the pilot does not tell how many cases the bot takes, they stay what
/// they were. Shares of no case or of all cases stay a fraction of a case away from 0 and 1 (Jeffreys' mean), because what was not seen in
/// so many cases may be seen in the next.
/// </remarks>
internal static class MeasuredScenario
{
    public static Scenario Of(PilotSubject subject, IReadOnlyList<StepVerifier> steps)
    {
        var scenario = subject.Scenario ?? new Scenario { Id = subject.Id, Title = subject.Steps[0].Title, Changes = [] };
        var changes = new List<Change>();
        for (var i = 0; i < scenario.Changes.Count; i++)
        {
            var own = steps.Where(s => s.Of.Change == i).ToList();
            changes.AddRange(own.Count == 0 ? [scenario.Changes[i]] : scenario.Changes[i] switch
            {
                AutomateChange automate => Automate(automate, own),
                EffortChange effort => [Effort(effort, own[0])],
                var other => [other],
            });
        }

        changes.AddRange(steps.Where(s => s.Of.Change < 0)
            .Select(s => new AutomateChange { States = [s.Of.Path], Automation = Automated(s.Automation!, s) }));
        return scenario with { Base = null, Changes = changes };
    }

    // A chain whose steps shared one change gets a change for each: they were measured apart.
    private static IEnumerable<Change> Automate(AutomateChange change, List<StepVerifier> measured)
    {
        foreach (var step in measured)
            yield return change with { States = [step.Of.Path], Automation = Automated(change.Automation, step) };
        IReadOnlyList<StatePath> left = [.. change.States.Where(p => measured.TrueForAll(m => m.Of.Path != p))];
        if (left.Count > 0)
            yield return change with { States = left };
    }

    private static Automation Automated(Automation automation, StepVerifier step)
    {
        var evidence = automation.Evidence;
        var taken = step.Step.Find(PilotFigure.Exceptions)?.Cases ?? 0;
        if (taken == 0)
            return automation;
        var measured = Measured(taken);
        var coverage = step.Step.Find(PilotFigure.Coverage);
        var times = step.BotTimes;
        return automation with
        {
            Evidence = coverage?.Measured is null ? evidence : measured,
            Effort = times.Count > 0 ? Moved(automation.Effort, step.File.BotMinutes, times) : Keeping(automation.Effort, evidence),
            Coverage = coverage is { Measured: { } share }
                ? Moved(automation.Coverage ?? (Share)1, step.File.Coverage, Away(share.Value, coverage.Cases)) : automation.Coverage,
            Exceptions = Moved(automation.Exceptions ?? (Share)step.File.Exceptions, step.File.Exceptions,
                Away(step.Returned / (double)taken, taken)),
            Extra = automation.Extra is { } extra ? extra with { Evidence = extra.Evidence ?? evidence ?? Evidence.Guess } : null,
            ReviewEffort = automation.ReviewEffort is { } look
                ? look with { Evidence = look.Evidence ?? evidence ?? Evidence.Guess } : null,
        };
    }

    private static Change Effort(EffortChange change, StepVerifier step)
    {
        if (step.HandTimes.Count == 0)
            return change;
        var law = change.Effort ?? step.Of.State.Work.Effort.Map(l => l.Times(change.Factor ?? 1));
        return change with
        {
            Factor = null,
            Effort = Moved(law, step.File.HandMinutes, step.HandTimes),
            Evidence = Measured((int)step.HandTimes.Count)
        };
    }

    private static Evidence Measured(int cases) => new() { Class = EvidenceClass.Measured, Count = cases };

    private static Varying<Duration> Keeping(Varying<Duration> law, Evidence? evidence) =>
        law.Map(l => l with { Evidence = l.Evidence ?? law.Evidence ?? evidence ?? Evidence.Guess });

    private static Varying<Duration> Moved(Varying<Duration> law, double said, MeanVariance sample)
    {
        var evidence = Measured((int)sample.Count);
        if (law.Always is { TotalHoursPerYear: not null } or { Distribution.CoefficientOfVariation: 0 } || said <= 0)
            return new Duration
            {
                Distribution = sample.StandardDeviation > 0
                ? Distribution.Lognormal(Rounded(sample.Mean * 60), Rounded(sample.StandardDeviation / sample.Mean))
                : Distribution.Constant(Rounded(sample.Mean * 60)), Evidence = evidence
            };
        return law.Map(l => l.Times(sample.Mean / said) with { Evidence = evidence, IsUnknown = false, Said = null });
    }

    private static Varying<Share> Moved(Varying<Share> share, double said, double measured) => share.Always is not null || said <= 0
        ? (Share)Rounded(measured)
        : share.Map(s => s with { Value = Math.Clamp(Rounded(s.Value * measured / said), 0, 1), Said = null, IsUnknown = false });

    private static double Away(double share, int cases) => share is 0 or 1 ? ((share * cases) + 0.5) / (cases + 1) : share;

    // Four digits: more would pretend, and make a file that nobody can read.
    private static double Rounded(double value) =>
        value == 0 ? 0 : double.Parse(value.ToString("G4", System.Globalization.CultureInfo.InvariantCulture),
            System.Globalization.CultureInfo.InvariantCulture);
}
