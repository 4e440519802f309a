using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Printing;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Writes the sheets of a workshop, to be printed; with a file, its own amounts and what to measure stand on them.</summary>
internal sealed class KitCommand() : RunnerCommand("kit", KitWords.KitDoes)
{
    private static readonly (string Name, Func<Language, string> Text)[] Tables =
        [("notes.csv", NotesSheet.Table), ("ballots/ballots.csv", BallotSheet.Table), ("ballots/stickers.csv", BallotSheet.Stickers)];
    private readonly CliArgument _file = new("[FILE]", KitWords.KitFileArgument);
    private readonly CliOption _out = CliOption.Of("-o", "DIR", KitWords.KitOutHelp, "--output");
    private readonly CliOption _pdf = CliOption.Switch("--pdf", PrintingWords.PdfHelp);
    private readonly CliOption _browser = CliOption.Of("--browser", "PATH", PrintingWords.BrowserHelp);
    private readonly StudyCliOptions _study = new();

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_out, _pdf, _browser, .. _study.All];

    public override int Run(Session session)
    {
        _study.Check(session);
        var given = session.Texts(_file.Argument, optional: true);
        var folder = session.Text(_out) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _out.Shown);
        if (given is not [var path] || IsResult(path))
            OnlyWithADepartment(session);
        if (!session.Has(_pdf) && session.Has(_browser))
            throw new UsageException(RunnerWords.OnlyWith, _browser.Name, _pdf.Name);
        var extension = session.Has(_pdf) ? ".pdf" : ".html";
        var names = WorkshopKit.Of(KitFacts.None).Select(sheets => sheets.Name + extension).Concat(Tables.Select(t => t.Name));
        if (session.Files.Problems(names.Select(name => Path.Combine(folder, name))) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var printer = session.Has(_pdf) ? PdfPrinter.Find(session.Text(_browser), session.Host.Variable) : null;
        var facts = given is [var of] ? Facts(session, of) : KitFacts.None;
        var written = new List<string>();
        foreach (var sheets in WorkshopKit.Of(facts))
        {
            var page = SheetPage.Write(sheets, session.Language);
            Write(sheets.Name + extension, printer?.Print(page, session.Interrupted) ?? Encoding.UTF8.GetBytes(page));
        }

        foreach (var (name, text) in Tables)
            Write(name, Encoding.UTF8.GetBytes(text(session.Language)));
        Report.WroteFiles(session, Name, written, session.Input);
        if (facts.Kept(session.Language) is > 0 and var kept && !session.Quiet)
            session.Host.Error.WriteLine(session.Say(KitWords.OneLanguage, kept));
        if (!session.Json && !session.Quiet)
            session.Screen.Line(session.Say(printer is null ? KitWords.OpenAndPrint : KitWords.Print));
        return ExitCode.Fine;

        void Write(string name, byte[] content)
        {
            written.Add(Path.Combine(folder, name));
            session.Files.Write(written[^1], content);
        }
    }

    private static bool IsResult(string path) => Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase);

    private void OnlyWithADepartment(Session session)
    {
        if (_study.All.FirstOrDefault(session.Has) is { } idle)
            throw new UsageException(RunnerWords.OnlyWith, idle.Name, "FILE.yaml");
    }

    private KitFacts Facts(Session session, string path)
    {
        if (IsResult(path))
            return Saved(session, path);
        var file = InputFiles.Department(session, path);
        var options = _study.OptionsFor(session, file, path);
        var result = session.Calculate((progress, interrupted) =>
            AutomationStudy.Of(file, session.Loggers).Run(options, progress, interrupted));
        return result.IsPartial ? throw new OperationCanceledException(session.Interrupted) : KitFacts.Of(result);
    }

    private static KitFacts Saved(Session session, string path)
    {
        session.Input = InputFiles.Input(path, [path]);
        return ResultJson.Load(path).Document is StudyDocument study
            ? KitFacts.Of(study) : throw new DepartmentException([RunnerRules.NoStudy.At(new SourceSpan(path, 0, 0), path)]);
    }
}
