using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Rendered;

/// <summary>A figure as one place says it.</summary>
/// <param name="Figure">Which one, by its member of JSON.</param>
/// <param name="Scope">Whose: a candidate's id, an aim within it.</param>
/// <param name="Numbers">Its numbers in order: the figure, then its limits where the place says them.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record SaidFigure(string Figure, string Scope, IReadOnlyList<string> Numbers, string Place)
{
    public override string ToString() => $"{Place}: {string.Join(" / ", Numbers)}";
}

/// <summary>Collects figures with their scope out of what was rendered.</summary>
internal sealed partial class SaidFigures(Language language)
{
    public List<SaidFigure> All { get; } = [];

    public void Add(string figure, string scope, string text, string place) =>
        All.Add(new SaidFigure(figure, scope, NumbersIn(text), place));

    /// <summary>A figure of JSON, through the formatter of numbers; a time of JSON's hours in the unit that its size asks for.</summary>
    public void Add(string figure, string scope, JsonElement json, bool isShare = false, int digits = 3, double nothing = 0,
        bool isTime = false)
    {
        if (json.ValueKind == JsonValueKind.Object)
            json = json.GetProperty("mean");
        if (json.ValueKind == JsonValueKind.Number)
            All.Add(new SaidFigure(figure, scope, [Shown(isTime ? InItsUnit(json.GetDouble()) : json.GetDouble())], "JSON"));

        string Shown(double value) => isShare ? Rpa.Discovery.Wording.Figure.Share(value, Language.English, digits)[..^2]
            : Numbers.Significant(Math.Abs(value) < nothing ? 0
                : IsInHundredths(value) ? Math.Round(value, 2, MidpointRounding.AwayFromZero) : value, digits);

        // Of hours, cases and points, hundredths are all that anybody reads.
        bool IsInHundredths(double value) => nothing is > 0 and < 0.5 && Math.Abs(value) < 1;

        static double InItsUnit(double hours) => Math.Abs(hours) switch { < 2 => hours * 60, < 48 => hours, _ => hours / 24 };
    }

    /// <summary>The places of a sentence that was made from a phrase; null when it was not.</summary>
    public IReadOnlyList<string>? Places(Phrase phrase, string sentence)
    {
        var pattern = PlaceOf().Replace(Regex.Escape(language == Language.Japanese ? phrase.Japanese : phrase.English)
            .Replace("\\{", "{", StringComparison.Ordinal), "(?<p$1>.+?)");
        pattern = EitherWord().Replace(pattern, "(?:$1|$2)");
        var match = Regex.Match(sentence, "^" + pattern + "$");
        return match.Success ? [.. match.Groups.Values.Where(g => g.Name.StartsWith('p'))
            .OrderBy(g => int.Parse(g.Name.AsSpan(1), CultureInfo.InvariantCulture)).Select(g => g.Value)] : null;
    }

    public static IReadOnlyList<string> NumbersIn(string text) => [.. Number().Matches(text).Select(m => m.Value)];

    [GeneratedRegex(@"\{(\d+)}")]
    private static partial Regex PlaceOf();

    [GeneratedRegex(@"\{\d+:([^|}]+)\\\|([^}]+)}")]
    private static partial Regex EitherWord();

    [GeneratedRegex(@"(?<![\d.])[<>]?-?\d[\d,]*(\.\d+)?")]
    private static partial Regex Number();
}
