namespace Rpa.Discovery.Wording;

/// <summary>Words that findings of every room share.</summary>
internal static class FindingWords
{
    public static readonly Phrase DidYouMean = new(" Did you mean '{0}'?", "「{0}」のことですか。");
}
