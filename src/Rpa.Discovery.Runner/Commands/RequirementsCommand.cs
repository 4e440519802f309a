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
    private readonly ResultFiles _out = new(RequirementWords.OutHelp, ".csv");
    private readonly PortfolioChoices _limits = new();
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_candidates, _offers, _out.Option, .. _limits.All, .. _study.OfPortfolios];

    public override int Run(Session session)
    {
        _study.Check(session);
        var outputs = _out.Asked(session);
        var request = new RequirementRequest(session.Texts(_candidates), _limits.Of(session), session.Text(_offers));
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path);
        var study = AutomationStudy.Of(file, session.Loggers);
        var origin = study.OriginOf(options, request.Constraints);
        var answer = session.Calculate((progress, interrupted) =>
            request.Answer(() => study.Requirements(options, request.Constraints, request.Named, progress, interrupted)));
        var page = RequirementsPage.Of(file.Department, answer.List, answer.Offers);
        return ResultFiles.Give(session, outputs, new(page, () => RequirementDocuments.Requirements(file, origin, request, answer, outputs,
            session.Language))
        {
            Own = _ => RequirementsPage.Csv(answer.List, session.Language), Findings = answer.Findings
        });
    }
}
