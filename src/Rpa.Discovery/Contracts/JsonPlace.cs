using System.Globalization;
using System.Text.Json;

namespace Rpa.Discovery.Contracts;

/// <summary>Where a member stands in the text of a result.</summary>
internal static class JsonPlace
{
    /// <summary>Line and column, from 1, of the member at a path such as <c>$.ranking[0].value</c>, or of what surrounds it where it is
    /// missing; null when it cannot be told.</summary>
    public static (int Line, int Column)? Of(ReadOnlySpan<byte> json, string path)
    {
        var reader = new Utf8JsonReader(json);
        var at = "$";
        var counts = new Stack<int>(); // of the arrays around; −1 for an object
        var names = new Stack<string>();
        (long Start, int Length) best = (0, 0);
        while (reader.Read())
        {
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                at = $"{names.Peek()}.{reader.GetString()}";
                continue;
            }

            if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
            {
                counts.Pop();
                names.Pop();
                continue;
            }

            if (counts.TryPeek(out var count) && count >= 0)
            {
                at = string.Create(CultureInfo.InvariantCulture, $"{names.Peek()}[{count}]");
                counts.Push(counts.Pop() + 1);
            }

            if (at.Length > best.Length && (at == path || (path.StartsWith(at, StringComparison.Ordinal) && path[at.Length] is '.' or '[')))
                best = (reader.TokenStartIndex, at.Length);
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                counts.Push(reader.TokenType == JsonTokenType.StartArray ? 0 : -1);
                names.Push(at);
            }
        }

        if (best.Length == 0)
            return null;
        var before = json[..(int)best.Start];
        return (before.Count((byte)'\n') + 1, before.Length - (before.LastIndexOf((byte)'\n') + 1) + 1);
    }
}
