using Rpa.Discovery.Contracts;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Command of a computation: a department and the options of a request in, its page, its JSON and its files out.</summary>
internal sealed class ComputedCommand(Computation computation) : RunnerCommand(computation.Command, computation.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly ResultFiles? _out = computation.Files is var (help, own) ? new(help, own) : null;
    private readonly PortfolioChoices? _limits = computation.Askers == Askers.Portfolios ? new() : null;
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices =>
        [.. _out is null ? [] : (CliOption[])[_out.Option], .. _limits?.All ?? [], .. _study.Of(computation.Askers)];

    public override int Run(Session session)
    {
        _study.Check(session);
        var limits = _limits?.Of(session);
        var outputs = _out?.Asked(session) ?? [];
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path, limits);
        var result = session.Calculate((progress, interrupted) =>
            computation.Compute(AutomationStudy.Of(file, session.Loggers), options, progress, interrupted));
        return ResultFiles.Give(session, outputs, new(result.Page, () => result.Json(session.Language, outputs, session.WithPerformance))
        {
            Sheet = result.Sheet, Own = _ => result.Own!(session.Language), Findings = result.Findings,
        });
    }
}
