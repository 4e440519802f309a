using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Excel;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The whole study; what the runner does when it is given a file and nothing else.</summary>
internal class StudyCommand(Phrase does) : RunnerCommand("study", does)
{
    private const int RowsShown = 5;
    private static readonly string[] Forms = [".md", ".json", ".html", ".xlsx"];
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _out = CliOption.Of("--out", "DIR", RunnerWords.OutDirHelp);
    private readonly StudyCliOptions _study = new();
    private readonly PortfolioCliOptions _limits = new();
    private readonly PartCliOptions _parts = new(hasStages: true);

    public StudyCommand()
        : this(RunnerWords.StudyDoes)
    {
    }

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => [_out, .. _study.OfRankings, .. _limits.OfStudies, .. Place.Options];

    /// <summary>Where it is computed.</summary>
    protected virtual ComputingPlace Place => new Here(_parts, _out);

    public override int Run(Session session) => Place.Run(session, () => Study(session));

    private int Study(Session session)
    {
        _study.Check(session);
        _study.RefuseQuickWith(session, _limits.Budget);
        Place.Check(session);
        var limits = _limits.OfStudy(session);
        var path = session.Texts(_file.Argument)[0];
        IReadOnlyList<string> outputs = session.Text(_out) is { } folder
            ? [.. Forms.Select(form => Path.Combine(folder, "report" + form))] : [];
        if (session.Files.Problems(outputs) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = _study.Department(session, path);
        if (_parts.IsAsked(session))
        {
            return _parts.Run(session,
                PartedRun.Study(AutomationStudy.Of(file, session.Loggers), _study.OptionsFor(session, file, path, limits)));
        }

        var result = session.Calculate(early => StudyPage.Early(early, _study.Top(session, RowsShown)), (progress, early, interrupted) =>
        {
            var options = _study.OptionsFor(session, file, path, limits, early: early);
            return Compute(session, AutomationStudy.Of(file, session.Loggers), options, progress, interrupted);
        });
        Show(session, result);
        if (result.IsPartial)
            throw new OperationCanceledException(session.Interrupted); // what was finished is shown; no report is written of half a study
        if (outputs is not [var markdown, var machine, var page, var workbook])
        {
            if (!session.Json)
            {
                session.Screen.Line();
                session.Screen.Line(session.Say(RunnerWords.StudyFull, path));
            }

            return Code(session, result);
        }

        session.Files.Write(markdown, result.Report.ToMarkdown(session.Language));
        session.Files.Write(machine, Json(session, result));
        session.Files.Write(page, result.Report.ToHtml(session.Language));
        session.Files.Write(workbook, ReportWorkbook.Write(result, session.Language));
        if (!session.Json)
            session.Screen.Line();
        session.SayWrote(markdown);
        session.SayWrote(machine);
        session.SayWrote(page);
        session.SayWrote(workbook);
        return Code(session, result);
    }

    private sealed class Here(PartCliOptions parts, CliOption whole) : ComputingPlace(parts.All)
    {
        public override void Check(Session session) => parts.Check(session, whole);
    }

    /// <summary>Computes it, here on this machine.</summary>
    protected virtual StudyResult Compute(
        Session session, AutomationStudy study, StudyOptions options, IProgress<StudyProgress> progress, CancellationToken interrupted) =>
        study.Run(options, progress, interrupted);

    // A budget that reaches for nothing is found after the ranking, which is shown all the same.
    private static int Code(Session session, StudyResult result)
    {
        var errors = (result.Portfolio?.Diagnostics ?? []).Where(d => d.Severity == Severity.Error).ToList();
        session.PrintFindings(errors);
        return errors.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    // Made only where somebody asks for it: whoever interrupted the study waits for its screen.
    private static byte[] Json(Session session, StudyResult result) => result.Report.ToJson(session.Language, session.WithPerformance);

    private void Show(Session session, StudyResult result)
    {
        if (session.Json)
            Report.Json(session, Json(session, result));
        else
            session.Show(StudyPage.Short(result, _study.Top(session, RowsShown)));
    }
}
