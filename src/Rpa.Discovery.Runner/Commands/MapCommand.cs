using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Draws the workflows of a department.</summary>
internal sealed class MapCommand() : RunnerCommand("map", RunnerWords.MapDoes)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly Choice _out = Choice.Of("-o", "FILE.mmd|FILE.dot", RunnerWords.OutFileHelp, "--output");

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<Choice> Choices => [_out];

    public override int Run(Session session)
    {
        var path = session.Texts(_file.Argument)[0];
        var output = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        var isDot = output.EndsWith(".dot", StringComparison.OrdinalIgnoreCase);
        if (!isDot && !output.EndsWith(".mmd", StringComparison.OrdinalIgnoreCase))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, ".mmd, .dot")]);
        if (session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var department = InputFiles.Department(session, path).Department;
        session.Files.Write(output, isDot ? DotMap.Write(department, null, session.Language) : MermaidMap.Write(department, null, session.Language));
        Report.WroteFiles(session, Name, [output]);
        if (!session.Json && !session.Quiet)
            session.Screen.Line(isDot ? session.Say(RunnerWords.OpenDot, output, Path.ChangeExtension(output, ".svg")) : session.Say(RunnerWords.OpenMermaid, output));
        return ExitCode.Fine;
    }
}
