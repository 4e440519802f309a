using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Excel;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Printing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The whole study as one file to hand on: a page for a browser or a printer, a workbook, Markdown or JSON, as its name
/// says.</summary>
internal sealed class ReportCommand() : RunnerCommand("report", RunnerWords.ReportDoes)
{
    private readonly CliArgument _file = new("FILE|RESULT.json", RunnerWords.FileOrResultArgument);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.html|.pdf|.md|.json|.xlsx", RunnerWords.OutFileHelp, "--output");
    private readonly CliOption _browser = CliOption.Of("--browser", "PATH", PrintingWords.BrowserHelp);
    private readonly StudyCliOptions _study = new();
    private readonly PortfolioCliOptions _limits = new();

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_out, _browser, .. _study.All, .. _limits.OfStudies];

    public override int Run(Session session)
    {
        var path = session.Texts(_file.Argument)[0];
        var isSaved = string.Equals(Path.GetExtension(path), ".json", StringComparison.OrdinalIgnoreCase);
        if (isSaved)
            CheckNothingIsAsked(session, path);
        else
            _study.Check(session);
        var limits = isSaved ? null : _limits.OfStudy(session);
        var output = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        string[] forms = isSaved ? [".html", ".pdf", ".md", ".xlsx"] : [".html", ".pdf", ".md", ".json", ".xlsx"];
        var extension = Path.GetExtension(output).ToLowerInvariant();
        if (!forms.Contains(extension, StringComparer.Ordinal))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, string.Join(", ", forms))]);
        if (extension != ".pdf" && session.Has(_browser))
            throw new UsageException(RunnerWords.OnlyWith, _browser.Name, $"{_out.Name} FILE.pdf");
        if (session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var printer = extension == ".pdf" ? PdfPrinter.Find(session.Text(_browser), session.Host.Variable) : null;
        var saved = isSaved ? Opened(session, path) : null;
        var result = isSaved ? null : Studied(session, path, limits);
        var report = result?.Report ?? DiscoveryReport.From(saved!);
        session.Files.Write(output, extension switch
        {
            ".html" => Encoding.UTF8.GetBytes(report.ToHtml(session.Language)),
            ".pdf" => printer!.Print(report.ToHtml(session.Language), session.Interrupted),
            ".md" => Encoding.UTF8.GetBytes(report.ToMarkdown(session.Language)),
            ".xlsx" => result is null ? ReportWorkbook.Write(saved!, session.Language) : ReportWorkbook.Write(result, session.Language),
            _ => report.ToJson(session.Language, session.WithPerformance),
        });
        Report.WroteFiles(session, Name, [output], session.Input);
        if (extension == ".html" && !session.Json && !session.Quiet)
            session.Screen.Line(session.Say(RunnerWords.OpenPage, output));
        return ExitCode.Fine;
    }

    private StudyResult Studied(Session session, string path, PortfolioConstraints? limits)
    {
        var file = InputFiles.Department(session, path);
        var options = _study.OptionsFor(session, file, path, limits);
        var result = session.Calculate((progress, interrupted) =>
            AutomationStudy.Of(file, session.Loggers).Run(options, progress, interrupted));
        if (result.IsPartial)
            throw new OperationCanceledException(session.Interrupted); // no report is written of half a study
        return result;
    }

    private static SavedResult Opened(Session session, string path)
    {
        session.Input = ResultInput.OfFiles(path, [path]);
        return ResultJson.Load(path);
    }

    // Nothing is computed again, so that nothing can be asked of the computation.
    private void CheckNothingIsAsked(Session session, string path)
    {
        if (_study.All.Concat(_limits.OfStudies).FirstOrDefault(session.Has) is { } option)
            throw new UsageException(RunnerWords.NotOfASavedResult, option.Name, path);
        if (session.Seed is not null)
            throw new UsageException(RunnerWords.NotOfASavedResult, "--seed", path);
    }
}
