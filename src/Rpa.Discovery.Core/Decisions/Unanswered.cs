using Rpa.Discovery.Decisions.Aims;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>A question that nobody has answered, and which ranked candidates rest on it.</summary>
public sealed class UnansweredQuestion
{
    /// <summary>Which one.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>In a few words.</summary>
    public required Message Title { get; init; }

    /// <summary>Ids of the ranked candidates whose chance it lowers, in their order; at least one.</summary>
    public required IReadOnlyList<string> Candidates { get; init; }

    /// <summary>The question and how many rest on it.</summary>
    public override string ToString() => $"{Title.In(Wording.Language.English)}: {Candidates.Count}";

    /// <summary>The questions behind a ranking, the one with most candidates first.</summary>
    internal static IReadOnlyList<UnansweredQuestion> Of(IReadOnlyList<RankedCandidate> ranking) =>
    [
        .. Enum.GetValues<QuestionKind>()
            .Select(kind => new UnansweredQuestion
            {
                Kind = kind,
                Title = TitleOf(kind),
                Candidates = [.. ranking.Where(r => r.Chance.Factors.Any(f => f.Question == kind)).Select(r => r.Id)],
            })
            .Where(q => q.Candidates.Count > 0)
            .OrderByDescending(q => q.Candidates.Count),
    ];

    internal static Phrase TitleOf(QuestionKind kind) => kind switch
    {
        QuestionKind.Rules => DecisionWords.QuestionRules,
        QuestionKind.Authority => DecisionWords.QuestionAuthority,
        QuestionKind.Manual => DecisionWords.QuestionManual,
        QuestionKind.Network => DecisionWords.QuestionNetwork,
        QuestionKind.PersonalData => DecisionWords.QuestionPersonal,
        _ => DecisionWords.QuestionOwner,
    };
}
