using System.Text;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The plan on one page: problems, priorities, target, steps, and what is asked of which budget.</summary>
internal sealed class PlanCommand() : RunnerCommand("plan", PlanWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly ResultFiles _out = new();
    private readonly PortfolioChoices _limits = new();
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_out.Option, .. _limits.All, .. _study.OfPortfolios];

    public override int Run(Session session)
    {
        _study.Check(session);
        var constraints = _limits.Of(session);
        var outputs = _out.Asked(session);
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path, constraints);
        var result = session.Calculate((progress, interrupted) => AutomationStudy.Of(file, session.Loggers).OnePage(options, progress,
            interrupted));
        return ResultFiles.Give(session, outputs, new(result.Page, () => result.ToJson(session.Language, session.WithPerformance))
        {
            Sheet = language => Encoding.UTF8.GetString(result.ToHtml(language)), Findings = result.Plan.Study.Diagnostics
        });
    }
}
