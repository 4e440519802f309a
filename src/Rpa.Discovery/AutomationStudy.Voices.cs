using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;

namespace Rpa.Discovery;

public sealed partial class AutomationStudy
{
    /// <summary>Everybody's voice: stickers and words by step and, where somebody gave weights, what these put first.</summary>
    /// <param name="options">With <see cref="Contracts.StudyRequest.Voices"/>.</param>
    /// <param name="progress">Told the stage and how far it is.</param>
    /// <param name="cancellationToken">Ends it between runs.</param>
    internal VoicesResult Hear(StudyOptions options, IProgress<StudyProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        options.Check();
        var heard = options.Asked.Voices!;
        var ranked = !options.Asked.NoRanking && heard.Ballots.Count > 0 ? Run(options, progress, cancellationToken) : null;
        if (ranked is { IsPartial: true })
            throw new OperationCanceledException(cancellationToken);
        return new VoicesResult
        {
            File = File,
            Heard = heard,
            Votes = BurdenVotes.Of(heard, File.Department, Planned(options).Seed),
            Study = ranked,
            IsRankingAsked = !options.Asked.NoRanking,
            Origin = ranked?.Origin ?? OriginOf(options),
        };
    }
}
