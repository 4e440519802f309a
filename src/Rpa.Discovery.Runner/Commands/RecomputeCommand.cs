using Rpa.Discovery.Contracts;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Runner.Screens;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Commands;

/// <summary>Computes a saved result once more and names every difference.</summary>
internal sealed class RecomputeCommand() : RunnerCommand("recompute", RunnerWords.RecomputeDoes)
{
    private readonly Words _result = new("RESULT.json", RunnerWords.ResultArgument);

    public override IReadOnlyList<Words> Arguments => [_result];

    public override int Run(Session session)
    {
        var path = session.Texts(_result.Argument)[0];
        session.Input = ResultInput.OfFiles(path, [path]);
        var result = session.Calculate((progress, interrupted) => Recomputation.Of(path, progress, interrupted));
        if (session.Json)
        {
            Report.Json(session, Name, session.Input, json =>
            {
                json.WriteString("recomputes", result.Command);
                json.WriteBoolean("isSame", result.IsSame);
                json.WriteBoolean("samePlatform", result.SamePlatform);
                json.WriteString("platformThen", result.PlatformThen);
                json.WriteString("platformNow", result.PlatformNow);
                json.WriteStartArray("differences");
                foreach (var difference in result.Differences)
                {
                    json.WriteStartObject();
                    json.WriteString("kind", JsonCode.Of(difference.Kind));
                    json.WriteString("path", difference.Path);
                    json.WriteString("said", difference.Said);
                    json.WriteString("recomputed", difference.Recomputed);
                    json.Message("sentence", difference.Sentence, session.Language);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
        else
        {
            new RecomputeScreen(session, path, result).Show();
        }

        return result.IsSame ? ExitCode.Fine : ExitCode.Findings;
    }
}
