using System.Text.Json;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A sentence of a saved result in whichever language somebody reads it: made once more of what filled its places, where that
/// comes out as the words that were saved.</summary>
/// <remarks>What fills places is an open set of kinds, so not every sentence can be made again. One that does not come out as it was saved
/// keeps the one language that it was saved in.</remarks>
internal static class SavedSentence
{
    private const int FewDigits = 2;
    private const int Deepest = 16;

    /// <summary>The sentence, in both languages where it can be.</summary>
    /// <param name="text">As it was saved.</param>
    /// <param name="message">What it was made of; null where that was not saved.</param>
    public static IWording From(string text, MessageJson? message) => InBoth(text, message) ?? (Text)text;

    /// <summary>The same; null where it is known in the language alone that it was saved in.</summary>
    public static IWording? InBoth(string text, MessageJson? message)
    {
        if (message is null)
            return null;
        foreach (var shares in (int[])[Amount.Number(0).Digits, FewDigits])
        {
            if (Again(message.Id, [.. message.Args.Select(a => a as JsonElement?)], shares, 0) is { } again
                && (IsSaid(again, Language.English, text) || IsSaid(again, Language.Japanese, text)))
            {
                return again;
            }
        }

        return null;
    }

    private static bool IsSaid(Message message, Language language, string text) =>
        string.Equals(message.In(language), text, StringComparison.Ordinal);

    private static Message? Again(string id, IReadOnlyList<JsonElement?> saved, int digitsOfShares, int depth)
    {
        if (depth > Deepest || PhraseIds.Find(id) is not { } phrase)
            return null;
        var isOwn = ReferenceEquals(phrase, MessageWords.AsWritten);
        var arguments = new object?[saved.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!TryRead(saved[i], isOwn, digitsOfShares, depth, out arguments[i]))
                return null;
        }

        try
        {
            var message = phrase.With(arguments);
            _ = message.In(Language.English);
            return message;
        }
        catch (FormatException)
        {
            return null; // somebody took an argument out of the result: its words are all that is left
        }
    }

    // Words that stand there in one language are taken only where a sentence is of somebody's own words.
    private static bool TryRead(JsonElement? saved, bool isOwn, int digitsOfShares, int depth, out object? argument)
    {
        argument = null;
        switch (saved)
        {
            case null or { ValueKind: JsonValueKind.Null }:
                return true;
            case { ValueKind: JsonValueKind.Number } number when number.TryGetInt64(out var whole):
                argument = whole;
                return true;
            case { ValueKind: JsonValueKind.Number } number:
                argument = number.GetDouble();
                return true;
            case { ValueKind: JsonValueKind.String } text when isOwn || !text.GetString()!.Any(char.IsLetter):
                argument = text.GetString();
                return true;
            case { ValueKind: JsonValueKind.Object } part:
                argument = Part(part, digitsOfShares, depth);
                return argument is not null;
            default:
                return false;
        }
    }

    private static object? Part(JsonElement part, int digitsOfShares, int depth)
    {
        if (Said(part, "id") is { } id && part.TryGetProperty("args", out var args) && args.ValueKind == JsonValueKind.Array)
            return Again(id, [.. args.EnumerateArray().Select(a => (JsonElement?)a)], digitsOfShares, depth + 1);
        if (Said(part, "en") is { } english && Said(part, "ja") is { } japanese)
            return new Text { English = english, Japanese = japanese };
        if (Said(part, "unit") is { } unit && part.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number)
        {
            var amount = new Amount(value.GetDouble(), SavedWording.UnitOf(unit), Said(part, "currency"));
            return amount.Unit == Unit.Share ? amount with { Digits = digitsOfShares } : amount;
        }

        return part.TryGetProperty("month", out var month) && month.ValueKind == JsonValueKind.Number
            && month.TryGetInt32(out var number) && number is >= 1 and <= 12 ? new CalendarMonth(number) : null;
    }

    private static string? Said(JsonElement part, string member) =>
        part.TryGetProperty(member, out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
}
