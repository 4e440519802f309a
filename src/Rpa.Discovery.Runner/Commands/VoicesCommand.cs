using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Everybody's voice: stickers and words by step, and what people's weights put first.</summary>
internal sealed class VoicesCommand() : RunnerCommand("voices", VoiceWords.Does)
{
    private readonly Words _file = new("FILE", RunnerWords.FileArgument);
    private readonly CliOption _ballots = CliOption.Of("--ballots", "DIR|CSV", VoiceWords.BallotsHelp);
    private readonly ResultFiles _out = new();
    private readonly CliOption _freeText = CliOption.Switch("--free-text", VoiceWords.FreeTextHelp);
    private readonly CliOption _noRanking = CliOption.Switch("--no-ranking", VoiceWords.NoRankingHelp);
    private readonly StudyChoices _study = new();

    public override IReadOnlyList<Words> Arguments => [_file];

    public override IReadOnlyList<CliOption> Choices => [_ballots, _out.Option, _freeText, _noRanking, .. _study.OfVoices];

    public override int Run(Session session)
    {
        _study.Check(session);
        var path = session.Texts(_file.Argument)[0];
        var ballots = session.Text(_ballots) ?? throw new UsageException(RunnerWords.ArgumentMissing, Name, _ballots.Shown);
        var outputs = _out.Asked(session);
        var file = _study.Department(session, path);
        var options = _study.OptionsForVoices(session, file, path, ballots, session.Has(_freeText), session.Has(_noRanking));
        var result = session.Calculate((progress, interrupted) =>
            AutomationStudy.Of(file, session.Loggers).Hear(options, progress, interrupted));
        var page = VoicesPage.Of(result, withTexts: true);
        return ResultFiles.Give(session, outputs, new(page, () => VoicesDocuments.Of(result, session.Language, session.WithPerformance)));
    }
}
