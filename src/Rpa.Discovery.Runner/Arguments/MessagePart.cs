using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>A phrase with its places filled, whose language is still open.</summary>
internal sealed class MessagePart(Phrase phrase, params object?[] arguments)
{
    public string In(Language language) =>
        phrase.In(language, [.. arguments.Select(a => a is MessagePart filled ? filled.In(language) : a)]);
}
