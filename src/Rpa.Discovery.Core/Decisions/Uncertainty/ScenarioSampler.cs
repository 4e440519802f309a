using Rpa.Discovery.Decisions.Costs;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Bots;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>A scenario with every doubtful figure of its bots and changes at a possible value.</summary>
/// <remarks>A new time for a step is off by the factor of the old one and by one of its own: who misjudges a step misjudges what is left of
/// it too.</remarks>
internal static class ScenarioSampler
{
    public static Scenario Of(Scenario scenario, Department department, InputDraws draws)
    {
        var evidence = scenario.Evidence ?? Evidence.Guess;
        return scenario with
        {
            Bots = [.. ConventionalCosts.Priced(scenario, department).Bots.Select(b => Change(b, draws, evidence, scenario.Id + "/"))],
            Changes = [.. scenario.Changes.Select(c => Change(c, scenario, department, draws, c.Evidence ?? evidence))],
        };
    }

    /// <summary>A bot with possible costs and stoppages.</summary>
    public static Bot Change(Bot bot, InputDraws draws, Evidence enclosing, string prefix = "")
    {
        var evidence = bot.Evidence ?? enclosing;
        var name = bot.Title ?? (Text)bot.Id;
        var quotation = DecisionWords.DoQuotation.With(name);
        var maintenance = bot.MaintenancePerYear.Count > 0 || bot.MaintenanceShareOfBuild.Count > 0
            ? draws.Factor($"{prefix}{bot.Id}: maintenance", DecisionWords.MaintenanceOf.With(name), quotation, evidence,
                kind: FigureKind.Cost)
            : 1;
        return bot with
        {
            Build = bot.Build is { } build and > 0
                ? build * (decimal)draws.Factor($"{prefix}{bot.Id}: build", DecisionWords.BuildOf.With(name), quotation, evidence,
                    kind: FigureKind.Cost) : bot.Build,
            Licence = bot.Licence is { } licence
                ? licence with
                {
                    PerYear = licence.PerYear
                    * (decimal)draws.Factor($"{prefix}{bot.Id}: licence", DecisionWords.LicenceOf.With(name), quotation,
                        licence.Evidence ?? evidence, kind: FigureKind.Cost)
                }
                : null,
            MaintenancePerYear = [.. bot.MaintenancePerYear.Select(m => m * (decimal)maintenance)],
            MaintenanceShareOfBuild = [.. bot.MaintenanceShareOfBuild.Select(m => m * maintenance)],
            Uptime = bot.Uptime is { } uptime
                ? uptime with
                {
                    BetweenFailures = DepartmentSampler.Scaled(uptime.BetweenFailures,
                        draws.Factor($"{prefix}{bot.Id}: uptime", DecisionWords.UptimeOf.With(name), DecisionWords.DoStops.With(name),
                            uptime.Evidence ?? evidence, uptime.BetweenFailures.IsUnknown)),
                }
                : null,
        };
    }

    /// <summary>What a bot does of a step, with possible values.</summary>
    public static Automation Change(Automation automation, string path, Message step, InputDraws draws, Evidence enclosing,
        Varying<Duration>? humanEffort)
    {
        var evidence = automation.Evidence ?? enclosing;
        var awkward = automation.Exceptions is null ? humanEffort?.Always?.AwkwardShare : null;
        return automation with
        {
            Effort = DepartmentSampler.Scaled(automation.Effort,
                draws.Factor($"{path}: bot effort", DecisionWords.BotEffortOf.With(step), Job(DecisionWords.BotEffortOf, step),
                    automation.Effort.Evidence ?? evidence, automation.Effort.Values.Any(l => l.IsUnknown))),
            Coverage = Change(automation.Coverage, $"{path}: coverage", DecisionWords.CoverageOf.With(step),
                Job(DecisionWords.CoverageOf, step), draws, evidence),
            Exceptions = Change(awkward is { } share ? (Varying<Share>)(Share)share : automation.Exceptions, $"{path}: exceptions",
                DecisionWords.ExceptionsOf.With(step), Job(DecisionWords.ExceptionsOf, step), draws, evidence),
            Extra = automation.Extra is { } extra
                ? DepartmentSampler.Scaled(extra, draws.Factor($"{path}: extra", DecisionWords.ExtraOf.With(step),
                    Job(DecisionWords.ExtraOf, step), extra.Evidence ?? evidence, extra.IsUnknown))
                : null,
        };
    }

    private static Message Job(Phrase figure, Message step) => DecisionWords.DoTryBot.With(step, figure.With(step));

    private static Change Change(Change change, Scenario scenario, Department department, InputDraws draws, Evidence evidence)
    {
        switch (change)
        {
            case AutomateChange automate:
                var at = AutomatedStep.At(department)(automate.States[0]);
                return automate with
                {
                    Automation = Change(automate.Automation, $"{scenario.Id}/{automate.States[0]}",
                        new StepNames(department).Of(automate.States[0]), draws, evidence, at?.State.Work.Effort),
                };
            case EffortChange effort:
                var step = AutomatedStep.At(department)(effort.State);
                var claimed = NewEffort(effort.Effort, effort.State, step, scenario, department, draws, evidence);
                // A factor is of the step as it is, however far that was misjudged.
                return effort.Effort is { } law
                    ? effort with { Effort = DepartmentSampler.Scaled(law, Misjudged(step, department, draws) * claimed) }
                    : effort with { Factor = effort.Factor * claimed };
            case DigitizeChange digitize:
                var workflow = Title(department, digitize.Workflow);
                return digitize with
                {
                    Becomes = Possible(digitize, workflow, scenario, department, draws, evidence),
                    Accuracy = draws.Share(digitize.Accuracy, $"{scenario.Id}/{digitize.Workflow}: accuracy",
                        DecisionWords.AccuracyOf.With(Named.Attribute(department, digitize.Workflow, digitize.Attribute), workflow),
                        DecisionWords.DoTryReading.With(workflow), evidence),
                };
            case RouteChange route:
                var from = department.FindState(route.State)?.Title ?? (Text)route.State.State;
                var shares = route.Shares.OrderBy(s => s.Key, StringComparer.Ordinal).ToDictionary(s => s.Key, s => s.Value with
                {
                    Value = draws.Share(s.Value.Value, $"{scenario.Id}/{route.State}: {s.Key}",
                        WayOn.Of(department, route.State, s.Key).NewShare(from, Title(department, route.State.Workflow)),
                        WayOn.Of(department, route.State, s.Key).Job(new StepNames(department).Of(route.State)),
                        s.Value.Evidence ?? evidence, s.Value.IsUnknown),
                }, StringComparer.Ordinal);
                var sum = shares.Values.Sum(s => s.Value);
                return route with
                {
                    Shares = sum > 1
                    ? shares.ToDictionary(s => s.Key, s => s.Value with { Value = s.Value.Value / sum }, StringComparer.Ordinal) : shares
                };
            default:
                return change;
        }
    }

    // The same draw as the step's own effort, because it has the same path.
    private static double Misjudged(AutomatedStep? step, Department department, InputDraws draws)
    {
        if (step is null)
            return 1;
        var evidence = step.State.Work.Effort.Evidence ?? step.State.Work.Effort.Values.FirstOrDefault()?.Evidence
            ?? step.State.Work.Evidence ?? step.State.Evidence
            ?? department.FindWorkflow(step.Path.Workflow)?.Evidence ?? department.Evidence ?? Evidence.Guess;
        return draws.Factor($"{step.Path}: effort", DecisionWords.EffortOf.With(step.Title, Title(department, step.Path.Workflow)),
            DecisionWords.DoTime.With(new StepNames(department).Of(step.Path)), evidence,
            step.State.Work.Effort.Values.Any(l => l.IsUnknown), step.State.Work.Effort.Values.Select(l => l.Drawn.CoefficientOfVariation)
                .DefaultIfEmpty(0).Max());
    }

    private static double NewEffort(Varying<Duration>? law, StatePath path, AutomatedStep? step, Scenario scenario, Department department,
        InputDraws draws, Evidence evidence)
    {
        var name = step?.Title ?? (Text)path.State;
        return draws.Factor($"{scenario.Id}/{path}: new effort", DecisionWords.NewEffortOf.With(name, Title(department, path.Workflow)),
            DecisionWords.DoTime.With(new StepNames(department).Of(path)),
            law?.Evidence ?? law?.Values.FirstOrDefault()?.Evidence ?? evidence, law?.Values.Any(l => l.IsUnknown) == true);
    }

    private static Dictionary<string, double> Possible(DigitizeChange digitize, Message workflow, Scenario scenario, Department department,
        InputDraws draws, Evidence evidence)
    {
        var named = digitize.Becomes.OrderBy(b => b.Key, StringComparer.Ordinal).ToList();
        double[] shares = [.. named.Select(n => n.Value), Math.Max(0, 1 - named.Sum(n => n.Value))];
        var drawn = draws.Mix(shares, i => ($"{scenario.Id}/{digitize.Workflow}: {digitize.Attribute} = {named[i].Key}",
            DecisionWords.TakeUpOf.With(workflow, named[i].Key, Named.Attribute(department, digitize.Workflow, digitize.Attribute)),
            DecisionWords.DoAskUsers.With(workflow, named[i].Key), evidence, false));
        return named.Select((n, i) => KeyValuePair.Create(n.Key, Math.Min(1, drawn[i]))).ToDictionary(StringComparer.Ordinal);
    }

    private static Varying<Share>? Change(Varying<Share>? share, string path, Message name, Message job, InputDraws draws,
        Evidence evidence) =>
        share?.Map(s =>
            s with { Value = draws.Share(s.Value, path, name, job, s.Evidence ?? share.Evidence ?? evidence, s.IsUnknown), Said = null });

    private static Message Title(Department department, string workflow) => department.FindWorkflow(workflow)?.Title ?? (Text)workflow;
}
