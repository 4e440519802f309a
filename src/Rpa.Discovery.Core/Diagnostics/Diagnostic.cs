using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics;

/// <summary>One finding about what the user gave: what was found, where, and what to do.</summary>
public sealed class Diagnostic
{
    private readonly DiagnosticRule _rule;
    private readonly object?[] _arguments;

    internal Diagnostic(DiagnosticRule rule, SourceSpan place, object?[] arguments)
    {
        _rule = rule;
        _arguments = arguments;
        Place = place;
    }

    /// <summary><c>RPDnnnn</c>; never reused, never changes meaning.</summary>
    public string Code => _rule.Code;

    /// <summary>How much it matters.</summary>
    public Severity Severity => _rule.Severity;

    /// <summary>Where it stands.</summary>
    public SourceSpan Place { get; }

    /// <summary>What was found and what was expected, in English.</summary>
    public string Message => MessageIn(Language.English);

    /// <summary>What to do, in English.</summary>
    public string Help => HelpIn(Language.English);

    /// <summary>The same finding at another place.</summary>
    internal Diagnostic At(SourceSpan place) => new(_rule, place, _arguments);

    /// <summary>What was found as a sentence of a result; its id is the code.</summary>
    internal Message Sentence => new(_rule.Message, _arguments, Code);

    /// <summary>What to do, as a sentence of a result.</summary>
    internal Message Advice => new(_rule.Help, _arguments);

    internal bool SchemaSees => _rule.SchemaSees;

    internal DiagnosticRule Rule => _rule;

    internal IReadOnlyList<object?> Arguments => _arguments;

    /// <summary>What was found and what was expected.</summary>
    public string MessageIn(Language language) => _rule.Message.In(language, _arguments);

    internal string SeverityIn(Language language) => (Severity switch
    {
        Severity.Error => FindingWords.Error,
        Severity.Warning => FindingWords.Warning,
        _ => FindingWords.Hint,
    }).In(language);

    /// <summary>What to do.</summary>
    public string HelpIn(Language language) => _rule.Help.In(language, _arguments);

    /// <summary><c>path(line,column): error RPDnnnn: message help</c>, in English.</summary>
    public override string ToString() => ToString(Language.English);

    /// <summary><c>path(line,column): error RPDnnnn: message help</c>; in Japanese the severity is 誤り, 注意 or 助言.</summary>
    public string ToString(Language language)
    {
        var head = Place.ToString();
        return $"{(head.Length > 0 ? head + ": " : "")}{SeverityIn(language)} {Code}: {MessageIn(language)} {HelpIn(language)}".TrimEnd();
    }
}
