using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.EventLogs;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Simulates a department as it is.</summary>
internal sealed class SimulateCommand() : RunnerCommand("simulate", RunnerWords.SimulateDoes)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly SimulationCliOptions _simulation = new();
    private readonly CliOption _people = CliOption.Switch("--people", RunnerWords.PeopleHelp);
    private readonly CliOption _log = CliOption.Of("--log", "FILE.xes|.csv[.gz]", RunnerWords.LogHelp);

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    private readonly PartCliOptions _parts = new(hasStages: false);

    public override IReadOnlyList<CliOption> Options => [.. _simulation.All, _people, _log, .. _parts.All];

    public override int Run(Session session)
    {
        _simulation.Check(session);
        _parts.Check(session, _log);
        var log = session.Text(_log);
        var format = log is null ? null : EventLogFormat.Of(log)
            ?? throw new DepartmentException([RunnerRules.UnknownExtension.At(default, log, EventLogFormat.Extensions)]);
        if (log is not null && session.Files.Problems([log]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, session.Texts(_file.Argument)[0]);
        var options = _simulation.OptionsFor(session, file.Study) with { ByPerson = session.Has(_people) };
        if (_parts.IsAsked(session))
            return _parts.Run(session, PartedRun.Simulate(file, options));
        var result = session.Calculate((progress, interrupted) =>
            Experiment.Run(file.Department, options, progress, session.Loggers, interrupted));
        if (log is not null)
            session.Files.Write(log, stream =>
                RunLog.Write(file.Department, options, format!, stream, replication: 0, session.Interrupted));
        if (session.Json)
        {
            Report.Json(session, ResultDocuments.Simulate(file, options, result, log is null ? [] : [log], session.Language,
                session.WithPerformance));
            return result.IsPartial ? ExitCode.Findings : ExitCode.Fine;
        }

        session.Show(SimulationPage.Of(result));
        if (log is not null)
            session.SayWrote(log);
        session.Warn(result.Diagnostics);
        return result.IsPartial ? ExitCode.Findings : ExitCode.Fine;
    }
}
