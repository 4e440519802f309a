using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics;

/// <summary>One row of the catalogue: a code with its severity, message and help. A code is never reused and never changes meaning.</summary>
/// <param name="Code"><c>RPDnnnn</c>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">What was found and what was expected; the places are filled per finding.</param>
/// <param name="Help">What to do; takes the same places.</param>
/// <param name="SchemaSees">Whether an editor with the JSON schema can see it too.</param>
internal sealed record DiagnosticRule(string Code, Severity Severity, Phrase Message, Phrase Help, bool SchemaSees = false)
{
    public Diagnostic At(SourceSpan place, params object?[] arguments) => new(this, place, arguments);
}
