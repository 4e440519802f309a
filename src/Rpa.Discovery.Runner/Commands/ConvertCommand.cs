using Rpa.Discovery.CaseMachines;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Formats.Maps;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Writes a department in the form that the output's extension says.</summary>
internal sealed class ConvertCommand() : RunnerCommand("convert", RunnerWords.ConvertDoes)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.InputArgument);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.yaml|.mmd|.dot|.cs", RunnerWords.OutFileHelp, "--output");

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_out];

    public override int Run(Session session)
    {
        var path = session.Texts(_file.Argument)[0];
        var output = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        var extension = Path.GetExtension(output).ToUpperInvariant();
        if (extension is not (".YAML" or ".YML" or ".MMD" or ".DOT" or ".CS"))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, ".yaml, .mmd, .dot, .cs")]);
        if (session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, path);
        var left = new List<Diagnostic>();
        session.Files.Write(output, extension switch
        {
            ".MMD" => MermaidMap.Write(file.Department, null, session.Language),
            ".DOT" => DotMap.Write(file.Department, null, session.Language),
            ".CS" => Machines(file.Department, output, session.Language, left),
            _ => WrittenYaml.Of(file, output),
        });
        if (session.Json)
        {
            Report.Json(session, new FilesDocument
            {
                Command = Name, Input = session.Input, Files = [output],
                Diagnostics = DiagnosticJson.Of(left, session.Language)
            });
            return ExitCode.Fine;
        }

        session.Warn(left);
        session.SayWrote(output);
        if (extension is ".YAML" or ".YML")
            session.Screen.Line(session.Say(RunnerWords.CommentsDropped));
        return ExitCode.Fine;
    }

    private static string Machines(Department department, string output, Language language, List<Diagnostic> left)
    {
        var whys = new List<string>();
        var text = StatelessSource.Write(department, language, (workflow, why) =>
        {
            whys.Add(why);
            left.Add(RunnerRules.NotOneMachine.At(default, workflow.Title is { } title ? title : (Text)workflow.Id, output));
        });
        return whys.Count < department.Workflows.Count
            ? text : throw new DepartmentException([RunnerRules.NoMachine.At(default, whys.FirstOrDefault() ?? "")]);
    }
}
