using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>The ranking by itself, with how sure it is and what would make it surer.</summary>
internal sealed class RankCommand() : RunnerCommand("rank", RunnerWords.RankDoes)
{
    private readonly CliArgument _file = new("FILE", RunnerWords.FileArgument);
    private readonly StudyCliOptions _study = new();

    public override IReadOnlyList<CliArgument> Arguments => [_file];

    public override IReadOnlyList<CliOption> Options => _study.OfRankings;

    public override int Run(Session session)
    {
        _study.Check(session);
        var path = session.Texts(_file.Argument)[0];
        var file = _study.Department(session, path);
        var options = _study.OptionsFor(session, file, path);
        var result = session.Calculate((progress, interrupted) =>
            AutomationStudy.Of(file, session.Loggers).Run(options, progress, interrupted));
        if (result.IsPartial)
            throw new OperationCanceledException(session.Interrupted); // no ranking was reached
        if (session.Json)
        {
            Report.Json(session, ResultDocuments.Rank(result, session.Language, session.WithPerformance));
            return ExitCode.Fine;
        }

        session.Show(StudyPage.Ranking(result, _study.Top(session, int.MaxValue), _study.HasEqualWeights(session)));
        return ExitCode.Fine;
    }
}
