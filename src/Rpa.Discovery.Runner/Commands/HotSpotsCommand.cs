using Rpa.Discovery.HotSpots;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Simulates a department and says where work and waiting pile up.</summary>
internal sealed class HotSpotsCommand() : RunnerCommand("hotspots", RunnerWords.HotSpotsDoes)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly SimulationChoices _simulation = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => _simulation.All;

    public override int Run(Session session)
    {
        _simulation.Check(session);
        var file = InputFiles.Department(session, session.Texts(_file.Argument)[0]);
        var options = _simulation.OptionsFor(session, file.Study);
        var result = session.Calculate((progress, interrupted) =>
            Experiment.Run(file.Department, options, progress, session.Loggers, interrupted));
        var hotSpots = HotSpotAnalysis.Find(result);
        if (session.Json)
        {
            Report.Json(session, ResultDocuments.HotSpots(file, options, result, hotSpots, session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        session.Show(HotSpotsPart.All(hotSpots));
        session.Warn(result.Diagnostics);
        return ExitCode.Fine;
    }
}
