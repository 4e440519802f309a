using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions;

/// <summary>What the simulation cannot know: whether it goes live, survives the next system or legal change, and is maintained after transfers.</summary>
public sealed class Chance
{
    internal Chance(IReadOnlyList<ChanceFactor> factors)
    {
        Factors = factors;
        Value = factors.Aggregate(1.0, (product, f) => product * f.Factor);
    }

    /// <summary>In (0, 1]: the product of the factors. It multiplies positive benefits and nothing else.</summary>
    public double Value { get; }

    /// <summary>What it is made of, each with its reason; a stated convention, not a measurement.</summary>
    public IReadOnlyList<ChanceFactor> Factors { get; }

    /// <summary>The value as per cent.</summary>
    public override string ToString() => Figure.Share(Value, Language.English, 2);
}

/// <summary>One reason why something may not work out.</summary>
public sealed record ChanceFactor
{
    /// <summary>In (0, 1].</summary>
    public required double Factor { get; init; }

    /// <summary>In a few words.</summary>
    public required Message Reason { get; init; }
}
