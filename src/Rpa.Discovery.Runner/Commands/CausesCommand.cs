using Rpa.Discovery.Causes;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>What waits for what, and where relief takes away most waiting.</summary>
internal sealed class CausesCommand() : RunnerCommand("causes", CauseWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _out = CliOption.Many("-o", "FILE.html|.md|.svg", CauseWords.OutHelp, "--output");
    private readonly SimulationChoices _simulation = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_out, .. _simulation.All];

    public override int Run(Session session)
    {
        _simulation.Check(session);
        var outputs = session.Texts(_out);
        string[] forms = [".html", ".md", ".svg"];
        foreach (var output in outputs.Where(o => !forms.Contains(FormOf(o), StringComparer.Ordinal)))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, string.Join(", ", forms))]);
        if (session.Files.Problems(outputs) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, session.Texts(_file.Argument)[0]);
        var options = _simulation.OptionsFor(session, file.Study);
        var diagram = session.Calculate((progress, interrupted) => CauseAnalysis.Find(file.Department, options, progress, interrupted));
        var page = CausesPage.Of(diagram);
        foreach (var output in outputs)
        {
            session.Files.Write(output, FormOf(output) switch
            {
                ".html" => HtmlPage.Write(page, session.Language, $"{ToolVersion.Name} {ToolVersion.Text}"),
                ".md" => MarkdownRenderer.Render(page, session.Language),
                _ => CausesPicture.Of(diagram, session.Language, isFile: true),
            });
        }

        if (session.Json)
        {
            Report.Json(session, CauseDocuments.Causes(file, options, diagram, outputs, session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        session.Show(page);
        foreach (var output in outputs)
            session.SayWrote(output);
        session.Warn(diagram.AsIs.Diagnostics);
        return ExitCode.Fine;
    }

    private static string FormOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
