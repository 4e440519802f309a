using System.ComponentModel;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Contracts;

/// <summary>A finding about a file or a run.</summary>
[Closed]
internal sealed record DiagnosticJson
{
    [LooksLike("^RPD[0-9]{4}$")]
    public required string Code { get; init; }
    [OneOf("error", "warning", "hint")]
    public required string Severity { get; init; }
    public required string Message { get; init; }
    public required string? Path { get; init; }
    [AtLeast(0)]
    public required int Line { get; init; }
    [AtLeast(0)]
    public required int Column { get; init; }
    public required string Help { get; init; }
    [Description("What fills the places of the message and the help, in no language.")]
    public IReadOnlyList<object?>? Args { get; init; }

    public static IReadOnlyList<DiagnosticJson> Of(IEnumerable<Diagnostic> diagnostics, Language language) =>
        [.. diagnostics.Select(d => Of(d, language))];

    private static DiagnosticJson Of(Diagnostic diagnostic, Language language) => new()
    {
        Code = diagnostic.Code,
        Severity = diagnostic.Severity switch
        {
            Diagnostics.Severity.Error => "error",
            Diagnostics.Severity.Warning => "warning",
            _ => "hint"
        },
        Message = diagnostic.MessageIn(language),
        Path = diagnostic.Place.Path,
        Line = diagnostic.Place.Line,
        Column = diagnostic.Place.Column,
        Help = diagnostic.HelpIn(language),
        Args = diagnostic.Sentence.Arguments,
    };
}
