using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Group;
using Rpa.Discovery.Formats.BallotTables;
using Rpa.Discovery.Model.Study;

namespace Rpa.Discovery.Reports;

/// <summary>What everybody said, counted, and what their weights put first.</summary>
internal sealed record VoicesResult
{
    public required DepartmentFile File { get; init; }

    public required HeardVoices Heard { get; init; }

    public required BurdenVotes Votes { get; init; }

    /// <summary>The ranking with everybody's weights; null where nobody gave any, or it was not asked.</summary>
    public required StudyResult? Study { get; init; }

    public required bool IsRankingAsked { get; init; }

    public required ResultOrigin Origin { get; init; }
}
