using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Aims;

/// <summary>What the simulation cannot know: whether it goes live, survives the next system or legal change, and is maintained after
/// transfers.</summary>
public sealed class SuccessProbability
{
    internal SuccessProbability(IReadOnlyList<ChanceFactor> factors)
    {
        Factors = factors;
        Value = factors.Aggregate(1.0, (product, f) => product * f.Factor);
        IfAnswered = factors.Aggregate(1.0, (product, f) => product * f.IfAnswered);
    }

    /// <summary>In (0, 1]: the product of the factors. It multiplies positive benefits and nothing else.</summary>
    public double Value { get; }

    /// <summary>The value were every question answered well that nobody has answered yet; <see cref="Value"/> when none is open.</summary>
    public double IfAnswered { get; }

    /// <summary>Whether a question that nobody has answered lowers it.</summary>
    public bool IsOpen => Factors.Any(f => f.Question is not null);

    /// <summary>What it is made of, each with its reason; a stated convention, not a measurement.</summary>
    public IReadOnlyList<ChanceFactor> Factors { get; }

    /// <summary>The value as per cent.</summary>
    public override string ToString() => Figure.Share(Value, Language.English, 2);
}

/// <summary>One reason why something may not work out.</summary>
public sealed record ChanceFactor
{
    /// <summary>In (0, 1]; above 1 where pilots came out better than was stated, and never so that the product is.</summary>
    public required double Factor { get; init; }

    /// <summary>The factor were its question answered well; <see cref="Factor"/> when it has been answered.</summary>
    public double IfAnswered
    {
        get => field > 0 ? field : Factor;
        init;
    }

    /// <summary>The question that nobody has answered; null when the file answers it, or when there is none.</summary>
    public QuestionKind? Question { get; init; }

    /// <summary>What to ask; null without a <see cref="Question"/>.</summary>
    public Message? ToAsk { get; init; }

    /// <summary>In a few words.</summary>
    public required Message Reason { get; init; }
}
