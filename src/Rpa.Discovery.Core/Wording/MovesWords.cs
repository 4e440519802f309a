namespace Rpa.Discovery.Wording;

/// <summary>Which figure moves the hours that a candidate releases.</summary>
internal static class MovesWords
{
    public static readonly Phrase Title = new("{0}: which figure moves the hours released", "{0}: 生み出される時間を動かす数字");
    public static readonly Phrase Sheet = new("Which figure moves the hours", "生み出される時間を動かす数字");
    public static readonly Phrase How = new(
        "Light: the hours released where this figure alone is low (1 in 10 possible files has it lower), dark: where it alone is high. "
        + "Line: the file's own figures. Read off {0} possible {0:file|files} in which all figures moved at once, not off runs of one "
        + "figure at a time: what was read off foretells {1} of the difference between files that it was not read off.",
        "薄い帯はその数字だけが低いとき(10のうち1はさらに低い)、濃い帯はその数字だけが高いときの、生み出される時間です。線はファイルの数字どおりのとき。数字を一つずつ動かして計算したのではなく、すべての数字が同時に動いたあり得る値の組{0}組から読み取りました。読み取りに使わなかった組どうしの違いの{1}を言い当てています。");
    public static readonly Phrase NotTold = new(
        "Which figure moves the hours released cannot be told: what was read off the possible files foretells {0} of the difference "
        + "between other files, and {1} would be needed.",
        "生み出される時間をどの数字が動かすかは、言えません。あり得る値の組から読み取っても、ほかの組どうしの違いの{0}しか言い当てられず、{1}に届かないためです。");
    public static readonly Phrase TooFew = new(
        "Which figure moves the hours released cannot be told: {0} possible {0:file|files} {0:is|are} too few to read it off.",
        "生み出される時間をどの数字が動かすかは、言えません。あり得る値の組が{0}組では足りないためです。");
    public static readonly Phrase NoneByItself = new("No figure by itself moves the hours released by more than 1 %.",
        "それだけで、生み出される時間を1%より大きく動かす数字はありません。");
}
