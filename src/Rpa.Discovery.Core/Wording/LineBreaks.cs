namespace Rpa.Discovery.Wording;

/// <summary>Places where a line of text may end: at spaces, and by the usual Japanese rules of line breaking, in short.</summary>
internal static class LineBreaks
{
    // No line begins with these, nor ends with those.
    private const string NotAtStart =
        "、。\uFF0C\uFF0E\uFF09」』】〉》〕\uFF3D\uFF5D・\uFF1A\uFF1B\uFF01\uFF1F\uFF05ー々〜っゃゅょッャュョぁぃぅぇぉァィゥェォ,.:;!?)]}%";
    private const string NotAtEnd = "\uFF08「『【〈《〔\uFF3B\uFF5B[{(";

    /// <summary>Whether a line may end before a letter; null where that is for the width of its neighbours to say: beside a wide letter it
    /// may.</summary>
    public static bool? Before(string text, int i)
    {
        var (before, after) = (text[i - 1], text[i]);
        if (char.IsLowSurrogate(after))
            return false;
        if (before == ' ')
            return after != '%'; // a share keeps its sign
        if (NotAtStart.Contains(after, StringComparison.Ordinal) || NotAtEnd.Contains(before, StringComparison.Ordinal) || after == ' ')
            return false;
        return null;
    }
}
