using Rpa.Discovery.Ranking;

namespace Rpa.Discovery.Formats;

/// <summary>Whose interest a person speaks for; sides count equally, then people within a side.</summary>
public enum BallotSide
{
    /// <summary>The division whose work it is.</summary>
    Division,

    /// <summary>An adviser.</summary>
    Adviser,

    /// <summary>A vendor.</summary>
    Vendor,
}

/// <summary>In which form a person says what matters.</summary>
public enum BallotForm
{
    /// <summary>Stickers put on the aims.</summary>
    Stickers,

    /// <summary>The aims in their order.</summary>
    Order,

    /// <summary>The most important is 100, the others in comparison.</summary>
    Swing,

    /// <summary>Weights as such.</summary>
    Weights,
}

/// <summary>How much the aims matter to one person.</summary>
public sealed class Ballot
{
    /// <summary>The person, by letter or post.</summary>
    public required string Who { get; init; }

    /// <summary>Whose interest; the division when not said.</summary>
    public BallotSide Side { get; init; }

    /// <summary>The form it was said in.</summary>
    public required BallotForm Form { get; init; }

    /// <summary>The aims as said, in the order of the file, with their figures; for <see cref="BallotForm.Order"/> the figure is the place, from 1.</summary>
    public required IReadOnlyList<KeyValuePair<string, double>> Said { get; init; }

    /// <summary>The weights that this means.</summary>
    public Weights Weights => Form switch
    {
        BallotForm.Order => Weights.Order([.. Said.Select(s => s.Key)]),
        BallotForm.Swing => Weights.Swing(Said.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal)),
        _ => Weights.Direct(Said.ToDictionary(s => s.Key, s => s.Value, StringComparer.Ordinal)),
    };
}
