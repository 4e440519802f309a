using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Screens;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Compares a department with a scenario on the same cases.</summary>
internal sealed class WhatIfCommand() : RunnerCommand("whatif", RunnerWords.WhatIfDoes)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly Choice _scenario = Choice.Of("--scenario", "FILE", RunnerWords.ScenarioHelp);
    private readonly SimulationChoices _simulation = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<Choice> Choices => [_scenario, .. _simulation.All];

    public override int Run(Session session)
    {
        _simulation.Check(session);
        var path = session.Texts(_file.Argument)[0];
        var scenarioPath = session.Text(_scenario) ?? throw new UsageException(RunnerWords.NoScenario, Name, _scenario.Shown);
        var file = InputFiles.Department(session, path);
        session.Input = InputFiles.Input(path, [.. file.Files, scenarioPath]);
        var scenario = InputFiles.Scenario(scenarioPath, path);
        var options = _simulation.OptionsFor(session, file.Study);
        var comparison = session.Calculate((progress, interrupted) => WhatIf.Compare(file.Department, scenario, options, progress, interrupted));
        if (session.Json)
            Report.Json(session, Name, session.Input, json => Write(session, json, comparison));
        else
            new ComparisonScreen(session, comparison).Show();
        return ExitCode.Fine;
    }

    private static void Write(Session session, System.Text.Json.Utf8JsonWriter json, WhatIfComparison comparison)
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
        StudyJson.Effects(json, comparison.Effects, BusinessCases.Of(comparison.Scenario, asIs.Department, comparison.Effects.Samples, asIs.Options.Dates?.Start ?? asIs.Options.Start));
        json.Diagnostics([.. asIs.Diagnostics, .. toBe.Diagnostics], session.Language);
        if (!session.WithPerformance)
            return;
        var (one, other) = (asIs.Performance, toBe.Performance);
        SimulationJson.Performance(json, new Performance
        {
            Activities = one.Activities + other.Activities,
            Events = one.Events + other.Events,
            Seconds = one.Seconds + other.Seconds,
            AllocatedBytes = one.AllocatedBytes + other.AllocatedBytes,
        });
    }
}
