using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Command of a computation: a department and a request in, its page, its JSON and its files out.</summary>
internal sealed class ComputedCommand(Computation computation) : RunnerCommand(computation.Command, computation.Does)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly ResultFiles? _out = computation.Files is var (help, own) ? new(help, own) : null;
    private readonly PortfolioCliOptions _limits = new();
    private readonly StudyCliOptions _study = new(computation);

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options =>
        [.. _study.Own, .. _out is null ? [] : (CliOption[])[_out.Option], .. Limits, .. _study.Of(computation.Askers)];

    private IReadOnlyList<CliOption> Limits => computation.Limits switch
    {
        LimitsAsked.All => _limits.All,
        LimitsAsked.Budget => _limits.OfStudies,
        _ => [],
    };

    public override int Run(Session session)
    {
        _study.Check(session);
        var limits = computation.Limits switch
        {
            LimitsAsked.All => _limits.Of(session),
            LimitsAsked.Budget => _limits.OfStudy(session),
            _ => null,
        };
        var outputs = _out?.Asked(session) ?? [];
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path, limits);
        var result = session.Calculate((progress, interrupted) =>
            computation.Compute(AutomationStudy.Of(file, session.Loggers), options, progress, interrupted));
        if (result.Refusal.Count > 0)
            return session.Refuse(result.Refusal);
        return ResultFiles.Give(session, outputs, new(result.Page, () => result.Json(session.Language, outputs, session.WithPerformance))
        {
            Sheet = result.Sheet, Own = _ => result.Own!(session.Language), Findings = result.Findings,
        });
    }
}
