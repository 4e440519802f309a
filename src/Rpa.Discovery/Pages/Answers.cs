using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Pages;

/// <summary>What is seen before anything is read: the answer in large letters, and a card for each question that decides. A medium without
/// large letters leaves it out, for the page says all of it again.</summary>
/// <param name="Question">What the answer answers.</param>
/// <param name="Answer">In a few words.</param>
/// <param name="Note">What must not be overlooked beside it; null when there is nothing.</param>
/// <param name="Cards">In the order in which they are asked.</param>
internal sealed record Answers(IWording Question, IWording Answer, IWording? Note, IReadOnlyList<AnswerCard> Cards) : Block;

/// <summary>A question with its answer.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="Details">Sentences below the figure.</param>
internal sealed record AnswerCard(IWording Question, IReadOnlyList<IWording> Details)
{
    /// <summary>The answer in one figure or word; null where only sentences can tell.</summary>
    public IWording? Figure { get; init; }

    /// <summary>Shares of a whole, each with its words.</summary>
    public IReadOnlyList<AnswerShare> Shares { get; init; } = [];

    /// <summary>What stands behind the answer: how it is computed, from which figures, by which runs; empty where nothing is
    /// computed.</summary>
    public IReadOnlyList<IWording> Explained { get; init; } = [];

    /// <summary>Whether to beware.</summary>
    public AnswerMood Mood { get; init; }
}

/// <summary>A share, 0 to 1, and how it is said.</summary>
internal sealed record AnswerShare(IWording Text, double Share);

/// <summary>How an answer is to be taken.</summary>
internal enum AnswerMood
{
    /// <summary>As it stands.</summary>
    Plain,

    /// <summary>It is good news.</summary>
    Good,

    /// <summary>It is not settled.</summary>
    Beware,

    /// <summary>It speaks against.</summary>
    Bad,
}
