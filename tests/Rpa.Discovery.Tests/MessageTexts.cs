using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests;

/// <summary>A sentence in each language, for assertions.</summary>
internal static class MessageTexts
{
    extension(Message? message)
    {
        public string? English => message?.In(Language.English);

        public string? Japanese => message?.In(Language.Japanese);
    }
}
