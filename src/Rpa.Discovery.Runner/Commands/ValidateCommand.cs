using System.Text;
using System.Text.RegularExpressions;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions;
using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.Yaml;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Lists everything found in departments, scenarios and the weights of analysts; only errors give exit code 1.</summary>
internal sealed partial class ValidateCommand() : RunnerCommand("validate", RunnerWords.ValidateDoes)
{
    private readonly CliArgument _files = new("FILE...", RunnerWords.FileArgument, atMost: 100_000);

    public override IReadOnlyList<CliArgument> Arguments => [_files];

    public override int Run(Session session)
    {
        var paths = session.Texts(_files.Argument);
        var found = new List<Diagnostic>();
        var asked = new List<(string Path, BotQuestions Questions)>();
        var read = new List<(string Path, DepartmentFile File, Understood Figures)>();
        var printer = new DiagnosticPrinter(session.Host.Out, session.Language,
            session.Host.Colour(session.Host.OutIsTerminal));
        var scenarios = new Lazy<IReadOnlyCollection<string>>(() => ScenariosAmong(paths));
        foreach (var path in paths)
        {
            session.Interrupted.ThrowIfCancellationRequested();
            var (ofFile, file) = FindingsOf(path);
            if (file is not null)
            {
                if (file.Ideas.Count > 0)
                    ofFile = [.. ofFile, .. IdeaPipeline.Unknown(file, scenarios.Value)];
                asked.Add((path, BotQuestions.Of(file.Department)));
                read.Add((path, file, Understood.Of(file)));
            }

            if (session.Quiet)
                ofFile = [.. ofFile.Where(d => d.Severity == Severity.Error)];
            found.AddRange(ofFile);
            if (session.Json)
                continue;
            if (ofFile.Count == 0)
                session.Host.Out.WriteLine(session.Say(RunnerWords.NothingFound, path));
            else
                printer.Print(ofFile);
            if (file is null || session.Quiet)
                continue;
            PrintBack(session, path, read[^1].Figures);
            Unanswered(session, path, asked[^1].Questions);
        }

        if (session.Json)
            Report.Json(session, new ValidateDocument
            {
                Command = Name,
                Input = InputFiles.Input(paths[0], paths),
                Diagnostics = DiagnosticJson.Of(found, session.Language),
                Unanswered = [.. asked.SelectMany(a => UnansweredStepsJson.Of(a.Path, a.Questions, session.Language))],
                AskFirst = [.. asked.SelectMany(a => AskFirstStepJson.Of(a.Path, a.Questions, session.Language))],
                Understood = [.. read.Select(r => ResultParts.Understood(r.Figures, session.Language, r.Path))],
                LoadByMonth = [.. read.SelectMany(r => LoadByMonth.Of(r.File).Select(m => MonthLoadJson.Of(m, r.Path)))],
            });
        else if (found.Count > 0)
            printer.PrintCounts(found);
        return found.Exists(d => d.Severity == Severity.Error) ? ExitCode.Findings : ExitCode.Fine;
    }

    private static void PrintBack(Session session, string path, Understood understood)
    {
        session.Host.Out.WriteLine(session.Say(GivesWords.UnderstoodOf, path));
        foreach (var line in understood.Lines())
            session.Host.Out.WriteLine($"  {line.In(session.Language)}");
    }

    private static void Unanswered(Session session, string path, BotQuestions questions)
    {
        if (questions.Open.Count > 0)
        {
            session.Host.Out.WriteLine(session.Say(RunnerWords.NotAnswered, path));
            foreach (var (kind, steps) in questions.Open)
                session.Host.Out.WriteLine(
                    $"  ? {session.Say(RunnerWords.OpenFor, UnansweredQuestion.TitleOf(kind).In(session.Language), steps.Count, questions.Steps)}");
        }

        if (questions.AskFirst.Count > 0)
            session.Host.Out.WriteLine(session.Say(RunnerWords.AskFirst, path,
                Series.Of(questions.AskFirst.Select(s => DecisionWords.Named.With(s.Title))).In(session.Language)));
    }

    // A department file without errors, for what was understood of it, what it leaves unanswered and the load of its months.
    private static (IReadOnlyList<Diagnostic> Findings, DepartmentFile? File) FindingsOf(string path)
    {
        switch (KindOf(path))
        {
            case "analysts":
                return (BallotYaml.Read(path).Diagnostics, null);
            case "scenario":
                return (ScenarioFindings(path), null);
            default:
                var file = DepartmentYaml.ReadFile(path);
                return (file.Diagnostics, file.TryGetValue(out var read) ? read : null);
        }
    }

    // Ideas may be about scenarios that are validated beside the department.
    private static IReadOnlyCollection<string> ScenariosAmong(IReadOnlyList<string> paths) =>
        [.. paths.Where(p => KindOf(p) == "scenario").Select(p => ScenarioYaml.Read(p)).Where(r => !r.HasErrors)
            .Select(r => r.ValueOrThrow().Id)];

    private static IReadOnlyList<Diagnostic> ScenarioFindings(string path)
    {
        var read = ScenarioYaml.Read(path);
        if (!read.TryGetValue(out var scenario) || ScenarioYaml.BasePath(scenario, path) is not { } based)
            return read.Diagnostics;

        // The names in a scenario are known only beside its department.
        var department = DepartmentYaml.ReadFile(based);
        return department.TryGetValue(out var asIs)
            ? [.. read.Diagnostics, .. ScenarioCheck.Findings(asIs, scenario)]
            : [.. read.Diagnostics, .. department.Diagnostics.Where(d => d.Severity == Severity.Error)];
    }

    // The first name at the margin says what kind of file it is; whatever cannot be read is the department reader's to explain.
    private static string? KindOf(string path) =>
        BoundedFile.Read(path, BoundedFile.LargestText, out _) is { } bytes
            && Kind().Match(Encoding.UTF8.GetString(bytes)) is { Success: true } first ? first.Groups[1].Value : null;

    [GeneratedRegex(@"(?m)^\uFEFF?(scenario|department|analysts)\s*:")]
    private static partial Regex Kind();
}
