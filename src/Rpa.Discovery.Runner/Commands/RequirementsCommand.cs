using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>What the chosen candidates ask of a tool, and offers weighed by it.</summary>
internal sealed class RequirementsCommand() : RunnerCommand("requirements", RequirementWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _candidates = CliOption.Many("--candidate", "ID", RequirementWords.CandidateHelp);
    private readonly CliOption _offers = CliOption.Of("--offers", "CSV", RequirementWords.OffersHelp);
    private readonly CliOption _out = CliOption.Many("-o", "FILE.html|.md|.csv", RequirementWords.OutHelp, "--output");
    private readonly PortfolioChoices _limits = new();
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_candidates, _offers, _out, .. _limits.All, .. _study.OfPortfolios];

    public override int Run(Session session)
    {
        _study.Check(session);
        var outputs = session.Texts(_out);
        string[] forms = [".html", ".md", ".csv"];
        foreach (var output in outputs.Where(o => !forms.Contains(FormOf(o), StringComparer.Ordinal)))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, string.Join(", ", forms))]);
        if (session.Files.Problems(outputs) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var request = new RequirementRequest(session.Texts(_candidates), _limits.Of(session), session.Text(_offers));
        var path = session.Texts(_file.Argument)[0];
        var file = InputFiles.Department(session, path);
        var options = _study.OptionsFor(session, file, path);
        var study = AutomationStudy.Of(file, session.Loggers);
        var origin = study.OriginOf(options, request.Constraints);
        var answer = session.Calculate((progress, interrupted) =>
            request.Answer(() => study.Requirements(options, request.Constraints, request.Named, progress, interrupted)));
        var page = RequirementsPage.Of(file.Department, answer.List, answer.Offers);
        foreach (var output in outputs)
        {
            session.Files.Write(output, FormOf(output) switch
            {
                ".html" => HtmlPage.Write(page, session.Language, $"{ToolVersion.Name} {ToolVersion.Text}"),
                ".md" => MarkdownRenderer.Render(page, session.Language),
                _ => RequirementsPage.Csv(answer.List, session.Language),
            });
        }

        if (session.Json)
        {
            Report.Json(session, RequirementDocuments.Requirements(file, origin, request, answer, outputs, session.Language));
            return ExitCode.Fine;
        }

        session.Show(page);
        session.Warn(answer.Findings);
        foreach (var output in outputs)
            session.SayWrote(output);
        return ExitCode.Fine;
    }

    private static string FormOf(string path) => Path.GetExtension(path).ToLowerInvariant();
}
