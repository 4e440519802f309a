using System.Text;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Diagnostics.Catalogue;
using Rpa.Discovery.Renderers;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Everybody's voice: stickers and words by step, and what people's weights put first.</summary>
internal sealed class VoicesCommand() : RunnerCommand("voices", VoiceWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _ballots = CliOption.Of("--ballots", "DIR|CSV", VoiceWords.BallotsHelp);
    private readonly CliOption _out = CliOption.Many("-o", "FILE.html|.md|.json", VoiceWords.OutHelp, "--output");
    private readonly CliOption _freeText = CliOption.Switch("--free-text", VoiceWords.FreeTextHelp);
    private readonly CliOption _noRanking = CliOption.Switch("--no-ranking", VoiceWords.NoRankingHelp);
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_ballots, _out, _freeText, _noRanking, .. _study.OfVoices];

    public override int Run(Session session)
    {
        _study.Check(session);
        var path = session.Texts(_file.Argument)[0];
        var ballots = session.Text(_ballots) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _ballots.Shown);
        var outputs = session.Texts(_out);
        if (outputs.FirstOrDefault(o => Extension(o) is not (".html" or ".md" or ".json")) is { } odd)
            throw new DepartmentException([RunnerRules.UnknownExtension.At(default, odd, ".html, .md, .json")]);
        if (session.Files.Problems(outputs) is { Count: > 0 } problems)
            return session.Refuse(problems);
        var file = InputFiles.Department(session, path);
        var options = _study.OptionsForVoices(session, file, path, ballots, session.Has(_freeText), session.Has(_noRanking));
        var result = session.Calculate((progress, interrupted) =>
            AutomationStudy.Of(file, session.Loggers).Hear(options, progress, interrupted));
        var page = VoicesPage.Of(result, withTexts: true);
        foreach (var output in outputs)
        {
            session.Files.Write(output, Extension(output) switch
            {
                ".html" => Encoding.UTF8.GetBytes(HtmlPage.Write(page, session.Language, $"{ToolVersion.Name} {ToolVersion.Text}")),
                ".md" => Encoding.UTF8.GetBytes(MarkdownRenderer.Render(page, session.Language)),
                _ => VoicesDocuments.Of(result, session.Language, session.WithPerformance),
            });
        }

        if (session.Json)
        {
            Report.Json(session, VoicesDocuments.Of(result, session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        session.Show(page);
        foreach (var output in outputs)
            session.SayWrote(output);
        return ExitCode.Fine;
    }

    private static string Extension(string path) => Path.GetExtension(path).ToLowerInvariant();
}
