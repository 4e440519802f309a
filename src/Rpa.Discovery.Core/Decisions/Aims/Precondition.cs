using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>A precondition that is not met.</summary>
public sealed record Precondition
{
    /// <summary>Which one.</summary>
    public required PreconditionKind Kind { get; init; }

    /// <summary>Why, in a sentence that follows "not now, because".</summary>
    public required Message Reason { get; init; }
}

/// <summary>What keeps a candidate from being done now.</summary>
public enum PreconditionKind
{
    /// <summary>The step exercises authority: a decision (決裁) never goes to a bot.</summary>
    Authority,

    /// <summary>The bot stands in another network segment than the system.</summary>
    Network,

    /// <summary>The bot is not cleared for the data.</summary>
    PersonalData,

    /// <summary>The system or the rules change before it could begin.</summary>
    ChangeBeforePayback,

    /// <summary>More cases miss a deadline that a law sets.</summary>
    LegalDeadline,

    /// <summary>It was answered that nobody would mend it.</summary>
    NoOwner,

    /// <summary>A step's title speaks of a decision, a meeting or a place, and nobody has said whether rules may decide it. An answer ranks
    /// it.</summary>
    AskFirst,

    /// <summary>A goal that is met today would be missed, or one that is missed would be missed by more.</summary>
    Goal,

    /// <summary>People would have more work than hours, as they have not today.</summary>
    Overload,

    /// <summary>More cases stay undone than today.</summary>
    LeftUndone,
}
