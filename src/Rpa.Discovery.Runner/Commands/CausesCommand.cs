using Rpa.Discovery.Causes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>What waits for what, and where relief takes away most waiting.</summary>
internal sealed class CausesCommand() : RunnerCommand("causes", CauseWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly ResultFiles _out = new(CauseWords.OutHelp, ".svg");
    private readonly SimulationChoices _simulation = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_out.Option, .. _simulation.All];

    public override int Run(Session session)
    {
        _simulation.Check(session);
        var outputs = _out.Asked(session);
        var file = InputFiles.Department(session, session.Texts(_file.Argument)[0]);
        var options = _simulation.OptionsFor(session, file.Study);
        var diagram = session.Calculate((progress, interrupted) => CauseAnalysis.Find(file.Department, options,
            file.Study?.Kind ?? StudyKind.Terminating, progress, interrupted));
        return ResultFiles.Give(session, outputs, new(CausesPage.Of(diagram), () => CauseDocuments.Causes(file, options, diagram, outputs,
            session.Language, session.WithPerformance))
        {
            Own = _ => CausesPicture.Of(diagram, session.Language, isFile: true), Findings = diagram.AsIs.Diagnostics
        });
    }
}
