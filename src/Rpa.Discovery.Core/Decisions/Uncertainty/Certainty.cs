using Rpa.Discovery.Estimates;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>How sure a place in the ranking is: one figure, and the three sources of doubt that are never mixed.</summary>
public sealed class Certainty
{
    internal Certainty()
    {
    }

    /// <summary>Whether it was looked at: through possible files, unless there is to be no doubt of figures. Where it was not, as in a
    /// quick study, nothing is said of how sure the place is; <see cref="First"/> and <see cref="TopK"/> are then of runs and weights
    /// alone.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>How many of the best <see cref="TopK"/> speaks of.</summary>
    public required int K { get; init; }

    /// <summary>Share in which it is first with all doubt together: possible files, weightings drawn evenly, and runs drawn anew. Chance
    /// and conventions stay.</summary>
    public required double First { get; init; }

    /// <summary>The same for a place among the first <see cref="K"/>.</summary>
    public required double TopK { get; init; }

    /// <summary>Simulation noise alone: share of resampled runs at the file's figures in which it is first.</summary>
    public required double Runs { get; init; }

    /// <summary>The same for a place among the first <see cref="K"/>.</summary>
    public double RunsTopK { get; init; }

    /// <summary>What the file does not know alone: share of possible files in which it is first at the chosen weights, the luck of single
    /// years taken out; null when none were drawn.</summary>
    public required double? Figures { get; init; }

    /// <summary>The same for a place among the first <see cref="K"/>.</summary>
    public double? FiguresTopK { get; init; }

    /// <summary>Weights alone: share of all weightings of the aims, drawn evenly, in which it is first at the file's figures; null for
    /// another method than the weighted sum.</summary>
    public required double? Opinions { get; init; }

    /// <summary>The same for a place among the first <see cref="K"/>.</summary>
    public double? OpinionsTopK { get; init; }

    /// <summary>Whether no weights at all make it first alone at the file's figures, by linear programme; null for another method than the
    /// weighted sum.</summary>
    public bool? NeverFirst { get; init; }

    /// <summary>Whether it is about the candidate that is ranked first, so that the word speaks of the first place; else it speaks of the
    /// first <see cref="K"/>.</summary>
    public required bool IsFirst { get; init; }

    /// <summary>What the word speaks of: <see cref="First"/> for the candidate ranked first, <see cref="TopK"/> for the others.</summary>
    public double Share => IsFirst ? First : TopK;

    /// <summary>How many are ranked.</summary>
    public required int Ranked { get; init; }

    /// <summary>Over how many possible files it was counted.</summary>
    public required int Rows { get; init; }

    /// <summary><see cref="Share"/> in words, from "almost certain" to "almost certainly not"; null where there is nothing to be sure of,
    /// the only one or one of no more than <see cref="K"/>, and where it was not looked at.</summary>
    public Message? Word => IsKnown && Ranked > (IsFirst ? 1 : K) ? ProbabilityScale.Word(Share, Rows) : null;

    /// <summary>What is how sure, in English: <c>first: likely (87 %)</c>, <c>among the first 3: almost certain (98 %)</c>.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary>What is how sure.</summary>
    public string ToString(Language language) => Sentence.In(language);

    internal Message Sentence => !IsKnown ? QuickWords.SureNotKnown.With() : Word is { } word
        ? (IsFirst ? DecisionWords.SureFirst : DecisionWords.SureAmong).With(word, Amount.Probability(Share), K)
        : (IsFirst ? DecisionWords.OnlyOne : DecisionWords.NoMore).With(K);
}
