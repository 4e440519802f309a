using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Arguments;

/// <summary>The command line cannot be understood; the words say what was given and what was expected.</summary>
internal sealed class UsageException(Phrase phrase, params object?[] arguments) : Exception
{
    public string In(Language language) =>
        phrase.In(language, [.. arguments.Select(a => a is MessagePart filled ? filled.In(language) : a)]);

    public override string Message => In(Language.English);
}
