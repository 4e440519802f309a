using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Makes one result of the parts of a run.</summary>
internal sealed class MergeCommand() : RunnerCommand("merge", PartWords.MergeDoes)
{
    private const int RowsShown = 5;
    private readonly CliArgument _folder = new("DIR", PartWords.MergeArgument);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.json", PartWords.MergeOutHelp, "--output");

    public override IReadOnlyList<CliArgument> Arguments => [_folder];

    public override IReadOnlyList<CliOption> Options => [_out];

    public override int Run(Session session)
    {
        var folder = session.Texts(_folder.Argument)[0];
        var output = session.Text(_out);
        if (output is not null && !output.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, ".json")]);
        if (output is not null && session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var parts = PartFolder.Read(folder);
        var run = PartFolder.RunOf(parts, session.Threads);
        session.Input = run.Origin.Input;
        var result = session.Calculate((progress, interrupted) =>
            run.ToJson(parts, session.Language, session.WithPerformance, progress, interrupted));
        if (output is not null)
            session.Files.Write(output, result);
        if (session.Json)
            Report.Json(session, result);
        else
            Show(session, run, parts);
        if (output is not null)
            session.SayWrote(output);
        return Code(session, run, parts);
    }

    private static void Show(Session session, PartedRun run, IReadOnlyList<Part> parts) =>
        session.Show(run.Asked is null ? SimulationPage.Of(run.Simulated(parts)) : StudyPage.Short(run.Studied(parts), RowsShown));

    // As the command ends on one machine.
    private static int Code(Session session, PartedRun run, IReadOnlyList<Part> parts)
    {
        if (run.Asked is null)
        {
            var result = run.Simulated(parts);
            if (!session.Json)
                session.Warn(result.Diagnostics);
            return result.IsPartial ? ExitCode.Findings : ExitCode.Fine;
        }

        var errors = (run.Studied(parts).Portfolio?.Diagnostics ?? []).Where(d => d.Severity == Severity.Error).ToList();
        session.PrintFindings(errors);
        return errors.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
