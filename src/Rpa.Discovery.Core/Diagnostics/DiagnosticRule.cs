using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics;

/// <summary>One row of the catalogue: a code with its severity, message and help. A code is never reused and never changes
/// meaning.</summary>
/// <param name="Code"><c>RPDnnnn</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found and what was expected; the places are filled per finding.</param>
/// <param name="Help">What to do; takes the same places.</param>
/// <param name="SchemaSees">Whether an editor with the JSON schema can see it too.</param>
internal sealed record DiagnosticRule(string Code, Severity Severity, Phrase Message, Phrase Help, bool SchemaSees = false)
{
    // Longer than any path or list of names that helps somebody find the place.
    private const int LongestQuote = 240;

    public Diagnostic At(SourceSpan place, params object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is string blank && string.IsNullOrWhiteSpace(blank))
                arguments[i] = FindingWords.Blank;
            if (arguments[i] is string text)
                arguments[i] = Quote(text);
        }

        return new Diagnostic(this, place, arguments);
    }

    /// <summary>As much of a text as a finding quotes of it.</summary>
    public static string Quote(string text) => text.Length <= LongestQuote ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestQuote - 1]) ? LongestQuote - 1 : LongestQuote), "…");
}
