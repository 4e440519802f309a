using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The plan on one page: problems, priorities, target, steps, and what is asked of which budget.</summary>
internal sealed class PlanCommand() : RunnerCommand("plan", PlanWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _out = CliOption.Many("-o", "FILE.html|.md|.json", PlanWords.OutHelp, "--output");
    private readonly PortfolioChoices _limits = new();
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_out, .. _limits.All, .. _study.OfPortfolios];

    public override int Run(Session session)
    {
        _study.Check(session);
        var constraints = _limits.Of(session);
        var outputs = session.Texts(_out);
        foreach (var output in outputs.Where(o => Path.GetExtension(o).ToLowerInvariant() is not (".html" or ".md" or ".json")))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, ".html, .md, .json")]);
        if (session.Files.Problems(outputs) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var path = session.Texts(_file.Argument)[0];
        var file = InputFiles.Department(session, path);
        var options = _study.OptionsFor(session, file, path, constraints);
        var result = session.Calculate((progress, interrupted) => AutomationStudy.Of(file, session.Loggers).OnePage(options, progress,
            interrupted));
        foreach (var output in outputs)
        {
            session.Files.Write(output, Path.GetExtension(output).ToLowerInvariant() switch
            {
                ".html" => result.ToHtml(session.Language),
                ".md" => result.ToMarkdown(session.Language),
                _ => result.ToJson(session.Language, session.WithPerformance),
            });
        }

        if (session.Json)
        {
            Report.Json(session, result.ToJson(session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        session.Show(result.Page);
        session.Warn(result.Plan.Study.Diagnostics);
        foreach (var output in outputs)
            session.SayWrote(output);
        return ExitCode.Fine;
    }
}
