using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Excel;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Makes a department file of a workshop's sticky notes; every blank is listed as something to ask or measure.</summary>
internal sealed class NotesCommand() : RunnerCommand("notes", RunnerWords.NotesDoes)
{
    private readonly CliArgument _table = new("TABLE", RunnerWords.TableArgument);
    private readonly CliOption _out = CliOption.Of("-o", "FILE.yaml", RunnerWords.OutFileHelp, "--output");
    private readonly CliOption _period = CliOption.Of("--period", "FY2026", RunnerWords.PeriodHelp);
    private readonly CliOption _title = CliOption.Of("--title", "TEXT", RunnerWords.TitleHelp);
    private readonly CliOption _all = CliOption.Switch("--all", RunnerWords.AllNotesHelp);

    public override IReadOnlyList<CliArgument> Arguments => [_table];

    public override IReadOnlyList<CliOption> Options => [_out, _title, _period, _all];

    public override int Run(Session session)
    {
        var table = session.Texts(_table.Argument)[0];
        var output = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        if (session.Text(_period) is { } said)
            SpokenOptions.Period(_period.Name, said);
        if (!output.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) && !output.EndsWith(".yml", StringComparison.OrdinalIgnoreCase))
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, output, ".yaml")]);
        if (session.Files.Problems([output]) is { Count: > 0 } problems)
            return session.Refuse(problems);
        session.Input = InputFiles.Input(table, [table]);
        var id = Path.GetFileNameWithoutExtension(output);
        var defaults = new StickyNotesOptions();
        var options = new StickyNotesOptions
        {
            DepartmentId = IdChecks.IsAllowed(id) ? id : defaults.DepartmentId, Title = session.Text(_title) is { } title
                ? (Text)title : null, Period = session.Text(_period),
        };
        var read = StickyNotesWorkbook.IsWorkbook(table) ? StickyNotesWorkbook.Read(table, options) : StickyNotesTable.Read(table, options);
        if (!read.TryGetValue(out var file))
            return session.Refuse(session.Json || session.Has(_all)
                ? read.Diagnostics : [.. read.Diagnostics.Where(d => d.Severity == Severity.Error)]);
        session.Files.Write(output, WrittenYaml.Of(file, output));
        if (session.Json)
        {
            Report.Json(session, new FilesDocument
            {
                Command = Name, Input = session.Input, Files = [output],
                Diagnostics = DiagnosticJson.Of(read.Diagnostics, session.Language)
            });
            return ExitCode.Fine;
        }

        if (!session.Quiet && session.Has(_all))
            new DiagnosticPrinter(session.Host.Out, session.Language,
                session.Host.Colour(session.Host.OutIsTerminal)).Print(read.Diagnostics);
        else if (!session.Quiet)
            session.Show(NotesPage.Of(read.Diagnostics));
        session.SayWrote(output);
        session.Screen.Line(session.Say(RunnerWords.NextSteps, output));
        return ExitCode.Fine;
    }
}
