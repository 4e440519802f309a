namespace Rpa.Discovery.Wording;

/// <summary>Sentences about nothing in particular: what somebody wrote, as it stands.</summary>
internal static class MessageWords
{
    public static readonly Phrase AsWritten = new("{0}", "{0}");
}
