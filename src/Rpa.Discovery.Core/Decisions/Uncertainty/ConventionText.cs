using System.Globalization;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Decisions.Uncertainty;

/// <summary>Conventions of a file in words; nothing is said of the usual ones.</summary>
internal static class ConventionText
{
    /// <summary>How far figures may be off, and by whose word; null for the usual conventions.</summary>
    public static Message? Spreads(DoubtConventions conventions) => conventions.Path is not { } path ? null
        : DecisionWords.OwnConventions.With(path, Source(conventions.Source), Amount.Number(conventions.Guess.Spread),
            Amount.Number(conventions.Interview.Spread), Amount.Number(conventions.Published.Spread),
            Amount.Number(conventions.UnknownSpread), Amount.Number(conventions.Guess.Cases), Amount.Number(conventions.Interview.Cases),
            Amount.Number(conventions.Published.Cases));

    /// <summary>What chances are multiplied with; null where they stay as stated.</summary>
    public static Message? Success(DoubtConventions conventions) => conventions is { Path: { } path, Success: not 1 }
        ? DecisionWords.OwnSuccess.With(Amount.Number(conventions.Success), path) : null;

    private static Message Source(ConventionSource? source) => source switch
    {
        null => DecisionWords.FromNowhere.With(),
        { First: { } first, Last: { } last } => DecisionWords.FromPilotsDated.With(source.Pilots, Day(first), Day(last)),
        _ => DecisionWords.FromPilots.With(source.Pilots),
    };

    private static Text Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
