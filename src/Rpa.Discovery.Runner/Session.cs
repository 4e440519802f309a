using System.CommandLine;
using System.CommandLine.Parsing;
using Microsoft.Extensions.Logging;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Pages;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Runner.Commands;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner;

/// <summary>One command's run: what was asked for, and where to say what came of it.</summary>
internal sealed class Session
{
    private readonly ParseResult _parsed;
    private readonly CommonCliOptions _common;
    private readonly RunnerCommand? _command;

    public Session(Host host, ParseResult parsed, CommonCliOptions common, RunnerCommand? command, Language language)
    {
        Host = host;
        _parsed = parsed;
        _common = common;
        _command = command;
        Language = language;
        Files = new OutputFiles(Has(common.Force), IsRead);
        Screen = new Screen(host.Out, host.Colour(host.OutIsTerminal));
        Loggers = Has(common.Verbose) ? LogLines.To(host.Error) : null;
    }

    public Host Host { get; }

    public Language Language { get; }

    public Screen Screen { get; }

    public OutputFiles Files { get; }

    /// <summary>Told of every stage when <c>--verbose</c> asks for it; else null.</summary>
    public ILoggerFactory? Loggers { get; }

    public CancellationToken Interrupted => Host.Interrupted;

    public bool Json => Has(_common.Json);

    public bool Quiet => Has(_common.Quiet);

    public bool WithPerformance => !Has(_common.NoPerformance);

    /// <summary>The seed that was asked for; null takes the file's.</summary>
    public ulong? Seed => Text(_common.Seed) is { } text ? SpokenOptions.Seed(_common.Seed.Name, text) : null;

    /// <summary>How many cores; 0 takes all.</summary>
    public int Threads => Text(_common.Threads) is { } text ? SpokenOptions.SmallCount(_common.Threads.Name, text, 1) : 0;

    public string Say(Phrase phrase, params object?[] arguments) => phrase.In(Language, arguments);

    /// <summary>Shows a page in the language of the session.</summary>
    public void Show(Page page) => new PageOnScreen(Screen, Language).Show(page);

    public bool Has(CliOption option) => _parsed.GetResult(option.Option) is OptionResult { Implicit: false };

    /// <summary>The value of an option; null when it was not given.</summary>
    public string? Text(CliOption option) => Texts(option) switch
    {
        [] => null,
        [var one] => one,
        _ => throw new UsageException(RunnerWords.GivenTwice, option.Name),
    };

    public IReadOnlyList<string> Texts(CliOption option)
    {
        if (_parsed.GetResult(option.Option) is not OptionResult { Implicit: false } given)
            return [];
        if (given.Tokens.Count < given.IdentifierTokenCount || given.Tokens.Any(t => t.Value.Length == 0))
            throw new UsageException(RunnerWords.ValueMissing, option.Name, option.Value);
        return [.. given.Tokens.Select(t => t.Value)];
    }

    /// <summary>The values of the command's argument, at least one unless <paramref name="optional"/>.</summary>
    public IReadOnlyList<string> Texts(Argument<string[]> argument, bool optional = false)
    {
        var values = _parsed.GetResult(argument)?.Tokens.Select(t => t.Value).ToList() ?? [];
        if ((values.Count == 0 && !optional) || values.Exists(string.IsNullOrWhiteSpace))
            throw new UsageException(RunnerWords.ArgumentMissing, _command!.Name, argument.HelpName);
        return values;
    }

    /// <summary>What to throw where something is not said without which the command does nothing.</summary>
    public UsageException Missing(string shown) => new(RunnerWords.ArgumentMissing, _command!.Name, shown);

    /// <summary>Reads the common options, so that a slip in one is found before the work and not after it.</summary>
    public void CheckCommon()
    {
        _ = Seed;
        _ = Threads;
    }

    // Named as more than what is written, or read with what was named.
    private bool IsRead(string path)
    {
        bool IsIt(string other) => string.Equals(FullPath(path), FullPath(other), OperatingSystem.IsWindows()
            ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
        return _parsed.Tokens.Count(t => IsIt(t.Value)) > 1 || FilesRead.Any(IsIt);
    }

    private static string? FullPath(string path)
    {
        try
        {
            return path.Length > 0 ? Path.GetFullPath(path) : null;
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException or IOException)
        {
            return null;
        }
    }

    /// <summary>The files of the department, those that it names among them.</summary>
    public IReadOnlyList<string> FilesRead { get; set; } = [];

    /// <summary>What was read; null until something was.</summary>
    public ResultInput? Input { get; set; }

    /// <summary>Prints findings that end the command, and gives its exit code. A script that asked for JSON gets them as JSON.</summary>
    public int Refuse(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (Json)
            Report.Json(this, new RefusedDocument
            {
                Command = _command!.Name, Input = Input,
                Diagnostics = DiagnosticJson.Of(diagnostics, Language)
            });
        PrintFindings(Quiet ? diagnostics.Where(d => d.Severity == Severity.Error) : diagnostics);
        return ExitCode.Findings;
    }

    /// <summary>Prints findings with their lines to standard error.</summary>
    public void PrintFindings(IEnumerable<Diagnostic> diagnostics)
    {
        Host.Out.Flush(); // where both go into one file, no finding stands in the middle of a sentence
        new DiagnosticPrinter(Host.Error, Language, Host.Colour(Host.ErrorIsTerminal)).Print(diagnostics);
    }

    /// <summary>Prints what a run found out, unless it is to be quiet.</summary>
    public void Warn(IReadOnlyList<Diagnostic> diagnostics)
    {
        if (!Quiet)
            PrintFindings(diagnostics.Where(d => d.Severity == Severity.Warning));
    }

    /// <summary>Says that a file was written; not part of a JSON result.</summary>
    public void SayWrote(string path)
    {
        if (!Json)
            Screen.Line(Say(RunnerWords.Wrote, path));
    }

    /// <summary>Runs something long with its progress on standard error; when it is interrupted, says which stages had finished.</summary>
    /// <param name="work">What is done.</param>
    /// <param name="called">What it is called; null takes the stage that it reports.</param>
    public T Calculate<T>(Func<IProgress<StudyProgress>, CancellationToken, T> work, Phrase? called = null) =>
        Calculate(null, (progress, _, interrupted) => work(progress, interrupted), called);

    /// <summary>The same of a study, which shows on the way what it knows by then to whoever waits for a page at a terminal.</summary>
    /// <param name="early">How that is shown; null for not at all.</param>
    /// <param name="work">Told to whom to say it: null where nobody waits.</param>
    /// <param name="called">What it is called; null takes the stage that it reports.</param>
    public T Calculate<T>(
        Func<StudyResult, Page>? early, Func<IProgress<StudyProgress>, IProgress<StudyResult>?, CancellationToken, T> work,
        Phrase? called = null)
    {
        using var error = Quiet || Loggers is not null ? TextWriter.Null : null;
        var line = new ProgressLine(error ?? Host.Error, Host.ErrorIsTerminal && !Quiet && Loggers is null, Language,
            Host.Clock);
        var answers = early is null || Json || Quiet || Loggers is not null || !Host.ErrorIsTerminal ? null
            : new EarlyAnswers(line, new Screen(Host.Error, Host.Colour(Host.ErrorIsTerminal)), Language, early);
        var finished = false;
        try
        {
            var result = work(new StagesOnALine(line, Language, called), answers, Interrupted);
            finished = true;
            return result;
        }
        finally
        {
            line.End(finished);
            if (finished && !Interrupted.IsCancellationRequested)
                answers?.End();
            if (Interrupted.IsCancellationRequested && line.Finished is { Count: > 0 } stages)
                Host.Error.WriteLine(Say(RunnerWords.FinishedBefore, string.Join(Say(ReportWords.ListComma), stages)));
        }
    }

    private sealed class StagesOnALine(ProgressLine line, Language language, Phrase? called) : IProgress<StudyProgress>
    {
        public void Report(StudyProgress value)
        {
            var stage = called ?? value.Stage switch
            {
                StudyStage.AsIs => RunnerWords.SimulatingStage,
                StudyStage.Candidates => RunnerWords.ComparingStage,
                _ => RunnerWords.FiguresStage,
            };
            line.Report(stage.In(language), value.Fraction, value.TimeLeft);
        }
    }
}
