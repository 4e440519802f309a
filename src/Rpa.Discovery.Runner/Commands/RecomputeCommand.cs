using Rpa.Discovery.Contracts;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Arguments;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Computes a saved result once more and names every difference.</summary>
internal sealed class RecomputeCommand() : RunnerCommand("recompute", RunnerWords.RecomputeDoes)
{
    private readonly CliArgument _result = new("RESULT.json", RunnerWords.ResultArgument);

    public override IReadOnlyList<CliArgument> Arguments => [_result];

    public override int Run(Session session)
    {
        var path = session.Texts(_result.Argument)[0];
        session.Input = ResultInput.OfFiles(path, [path]);
        var result = session.Calculate((progress, interrupted) => Recomputation.Of(path, progress, interrupted));
        if (session.Json)
        {
            Report.Json(session, new RecomputeDocument
            {
                Command = Name,
                Input = session.Input,
                Recomputes = result.Command,
                IsSame = result.IsSame,
                SamePlatform = result.SamePlatform,
                PlatformThen = result.PlatformThen,
                PlatformNow = result.PlatformNow,
                Differences =
                [
                    .. result.Differences.Select(d => new DifferenceJson
                    {
                        Kind = JsonCode.Of(d.Kind),
                        Path = d.Path,
                        Said = d.Said,
                        Recomputed = d.Recomputed,
                        Sentence = d.Sentence.In(session.Language),
                        SentenceMessage = MessageJson.Of(d.Sentence),
                    }),
                ],
            });
        }
        else
        {
            session.Show(RecomputePage.Of(path, result));
        }

        return result.IsSame ? ExitCode.Fine : ExitCode.Findings;
    }
}
