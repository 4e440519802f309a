using Rpa.Discovery.Comparisons;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Screens;
using Rpa.Discovery.Validation;
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
        session.Warn([.. ScenarioCheck.Findings(file, scenario).Where(f => f.Severity == Severity.Warning)]);
        var comparison = session.Calculate((progress, interrupted) => WhatIf.Compare(file.Department, scenario, options, progress, session.Loggers, interrupted));
        if (session.Json)
            Report.Json(session, ResultDocuments.WhatIf(file, options, comparison, session.Language, session.WithPerformance));
        else
            new ComparisonScreen(session, comparison).Show();
        return ExitCode.Fine;
    }
}
