using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Requirements;

/// <summary>What a tool must be able to do. Never a product.</summary>
internal enum RequirementKind
{
    ReadPaper,
    ReadPdf,
    ManyLayouts,
    Browser,
    Desktop,
    Spreadsheet,
    Terminal,
    OtherSystem,
    Unattended,
    Attended,
    Parallel,
    Network,
    LicencePerMachine,
    LicenceFloating,
    PersonalData,
    MyNumber,
    AuditTrail,
    HandBack,
    Review,
    Repair,
    OwnMaintenance,
    SystemChange,
}

/// <summary>Something that chosen candidates imply, with the question to whoever offers a tool.</summary>
/// <param name="Kind">What.</param>
/// <param name="Detail">What tells it from others of its kind: a network segment, the kind of a system, a date; empty where nothing
/// does.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Question">What to ask an offerer.</param>
internal sealed record Requirement(RequirementKind Kind, string Detail, Message Title, Message Question)
{
    /// <summary>Why, fact by fact as the file states them.</summary>
    public required IReadOnlyList<RequirementFact> Facts { get; init; }

    /// <summary>What it is called in a table of offers: <c>read-paper</c>, <c>network:my-number</c>.</summary>
    public string Id => Detail.Length == 0 ? Code(Kind) : $"{Code(Kind)}:{Detail}";

    /// <summary>The candidates that need it, in their order.</summary>
    public IReadOnlyList<string> NeededBy => [.. Facts.Select(f => f.Candidate).Distinct(StringComparer.Ordinal)];

    private static string Code(RequirementKind kind) =>
        string.Concat(kind.ToString().Select((letter, i) => char.IsAsciiLetterUpper(letter) && i > 0
            ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));
}

/// <summary>A fact of the file from which a requirement follows.</summary>
/// <param name="Candidate">The id of the candidate whose fact it is.</param>
/// <param name="Step">The step; null where it is about the whole bot.</param>
/// <param name="Says">The fact.</param>
internal sealed record RequirementFact(string Candidate, StatePath? Step, Message Says);

/// <summary>What the file does not say, so that nothing follows from it yet.</summary>
/// <param name="Says">The question, to ourselves.</param>
/// <param name="Candidates">The ids of the candidates that hang on it.</param>
internal sealed record OpenQuestion(Message Says, IReadOnlyList<string> Candidates);

/// <summary>A candidate that was chosen.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">In a few words.</param>
/// <param name="NeedsTool">Whether it has a bot, or reads forms; the others need no tool.</param>
internal sealed record ChosenCandidate(string Id, IWording Title, bool NeedsTool);

/// <summary>What the chosen candidates imply.</summary>
internal sealed class RequirementList
{
    public required IReadOnlyList<ChosenCandidate> Chosen { get; init; }

    /// <summary>In the order of their kinds.</summary>
    public required IReadOnlyList<Requirement> All { get; init; }

    /// <summary>What to find out before anybody is asked.</summary>
    public required IReadOnlyList<OpenQuestion> Open { get; init; }
}
