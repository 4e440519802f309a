using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Reports.Maps;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Draws the workflows of a department, with what a simulation says about them if that is asked for.</summary>
internal sealed class MapCommand() : RunnerCommand("map", RunnerWords.MapDoes)
{
    private const string Extensions = ".svg, .html, .mmd, .dot";
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.svg|.html|.mmd|.dot", RunnerWords.OutFileHelp, "--output");
    private readonly CliOption _workflow = CliOption.Of("--workflow", "ID", RunnerWords.MapWorkflowHelp);
    private readonly CliOption _loads = CliOption.Switch("--loads", RunnerWords.MapLoadsHelp);
    private readonly SimulationCliOptions _simulation = new();

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_out, _workflow, _loads, .. _simulation.All];

    public override int Run(Session session)
    {
        var path = session.Texts(_file.Argument)[0];
        var output = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        var extension = Path.GetExtension(output).ToUpperInvariant();
        if (extension is not (".SVG" or ".HTML" or ".MMD" or ".DOT"))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, Extensions)]);
        var hasLoads = session.Has(_loads);
        if (hasLoads && extension is (".MMD" or ".DOT"))
            throw new DepartmentException([RunnerRules.NoLoadsInThisForm.At(default, output)]);
        if (!hasLoads && _simulation.All.FirstOrDefault(session.Has) is { } idle)
            throw new UsageException(RunnerWords.OnlyWith, idle.Name, _loads.Name);
        _simulation.Check(session);
        if (session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, path);
        var department = file.Department;
        var workflow = session.Text(_workflow);
        if (workflow is not null)
            InputFiles.Workflow(department, workflow);
        var result = hasLoads
            ? session.Calculate((progress, interrupted) =>
                Experiment.Run(department, _simulation.OptionsFor(session, file.Study), progress, session.Loggers, interrupted))
            : null;
        session.Files.Write(output, extension switch
        {
            ".SVG" => SvgMap.Write(department, workflow, session.Language, result),
            ".HTML" => SvgMap.WritePage(department, workflow, session.Language, result),
            ".DOT" => DotMap.Write(department, workflow, session.Language),
            _ => MermaidMap.Write(department, workflow, session.Language),
        });
        Report.WroteFiles(session, Name, [output]);
        if (!session.Json && !session.Quiet)
            session.Screen.Line(HowToOpen(session, extension, output));
        if (result is null)
            return ExitCode.Fine;
        session.Warn(result.Diagnostics);
        return result.IsPartial ? ExitCode.Findings : ExitCode.Fine;
    }

    private static string HowToOpen(Session session, string extension, string output) => extension switch
    {
        ".DOT" => session.Say(RunnerWords.OpenDot, output, Path.ChangeExtension(output, ".svg")),
        ".MMD" => session.Say(RunnerWords.OpenMermaid, output),
        _ => session.Say(RunnerWords.OpenPicture, output),
    };
}
