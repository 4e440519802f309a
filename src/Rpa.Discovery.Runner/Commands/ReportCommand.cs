using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The whole study as one file to hand on: a page for a browser, Markdown or JSON, as its name says.</summary>
internal sealed class ReportCommand() : RunnerCommand("report", RunnerWords.ReportDoes)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly Choice _out = Choice.Of("-o", "FILE.html|.md|.json", RunnerWords.OutFileHelp, "--output");
    private readonly StudyChoices _study = new();
    private readonly PortfolioChoices _limits = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<Choice> Choices => [_out, .. _study.All, .. _limits.OfStudies];

    public override int Run(Session session)
    {
        _study.Check(session);
        var limits = _limits.OfStudy(session);
        var path = session.Texts(_file.Argument)[0];
        var output = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        var extension = Path.GetExtension(output).ToUpperInvariant();
        if (extension is not (".HTML" or ".MD" or ".JSON"))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, ".html, .md, .json")]);
        if (session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, path);
        var options = _study.OptionsFor(session, file, path, limits);
        var result = session.Calculate((progress, interrupted) => AutomationStudy.Of(file, session.Loggers).Run(options, progress, interrupted));
        if (result.IsPartial)
            throw new OperationCanceledException(session.Interrupted); // no report is written of half a study
        session.Files.Write(output, extension switch
        {
            ".HTML" => result.Report.ToHtml(session.Language),
            ".MD" => result.Report.ToMarkdown(session.Language),
            _ => System.Text.Encoding.UTF8.GetString(result.Report.ToJson(session.Language, session.WithPerformance)),
        });
        Report.WroteFiles(session, Name, [output], session.Input);
        if (extension == ".HTML" && !session.Json && !session.Quiet)
            session.Screen.Line(session.Say(RunnerWords.OpenPage, output));
        return ExitCode.Fine;
    }
}
