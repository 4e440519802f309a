using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Screens;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Simulates a department as it is.</summary>
internal sealed class SimulateCommand() : RunnerCommand("simulate", RunnerWords.SimulateDoes)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly SimulationChoices _simulation = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<Choice> Choices => _simulation.All;

    public override int Run(Session session)
    {
        _simulation.Check(session);
        var file = InputFiles.Department(session, session.Texts(_file.Argument)[0]);
        var options = _simulation.OptionsFor(session, file.Study);
        var result = session.Calculate((progress, interrupted) => Experiment.Run(file.Department, options, progress, interrupted));
        if (session.Json)
        {
            Report.Json(session, ResultDocuments.Simulate(file, options, result, session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        new SimulationScreen(session, result).Show();
        session.Warn(result.Diagnostics);
        return ExitCode.Fine;
    }
}
