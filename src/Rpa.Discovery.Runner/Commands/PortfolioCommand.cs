using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Which candidates to carry out together within a budget, and when.</summary>
internal sealed class PortfolioCommand() : RunnerCommand("portfolio", RunnerWords.PortfolioDoes)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly PortfolioChoices _limits = new();
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [.. _limits.All, .. _study.OfPortfolios];

    public override int Run(Session session)
    {
        _study.Check(session);
        var constraints = _limits.Of(session);
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path);
        var result = session.Calculate((progress, interrupted) =>
            AutomationStudy.Of(file, session.Loggers).Plan(constraints, options, progress, interrupted));
        if (result.Plan.Diagnostics.Any(d => d.Severity == Severity.Error))
            return session.Refuse([.. result.Plan.Diagnostics]);
        if (session.Json)
        {
            Report.Json(session, result.ToJson(session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        session.Show(PortfolioPage.Of(result.Plan, result.File.Department));
        session.Warn(result.Diagnostics);
        return ExitCode.Fine;
    }
}
