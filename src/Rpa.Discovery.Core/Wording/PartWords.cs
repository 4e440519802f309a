namespace Rpa.Discovery.Wording;

/// <summary>Runs in parts, on more than one machine.</summary>
internal static class PartWords
{
    public static readonly Phrase PartHelp = new(
        "Computes only share I of N and writes it as a part (-o FILE.json), for another machine or a batch scheduler; 'merge' makes one "
        + "result of all parts.",
        "N個に分けたI番目だけを計算し、部分として書き出します(-o FILE.json)。ほかの機械や一括処理のために使い、「merge」ですべての部分を1つの結果にします。");

    public static readonly Phrase StageHelp = new(
        "With --part: which stage of the study, from 1 (today, then candidates, …); the parts of earlier stages lie in the folder of -o. "
        + "1 when not said.",
        "--partと使います。調査の何番目の段階か(1が現状、2が候補、…)。前の段階の部分は-oのフォルダーに置きます。省くと1です。");

    public static readonly Phrase OutHelp = new("With --part: the part that is written.", "--partと使います。書き出す部分のファイル。");

    public static readonly Phrase ResumeHelp = new("With --part: a part that is there and whole is not computed again.",
        "--partと使います。完全な部分がすでにあれば、計算し直しません。");

    public static readonly Phrase MergeDoes = new(
        "Makes one result of the parts in a folder: byte for byte what one machine gives.",
        "フォルダーの中の部分を1つの結果にまとめます。1台で計算した結果と1バイトも違いません。");

    public static readonly Phrase MergeArgument = new("Folder with the parts", "部分のあるフォルダー");
    public static readonly Phrase MergeOutHelp = new("Writes the result to FILE.", "結果をFILEに書き出します。");

    public static readonly Phrase NotAShare = new("'{0}' takes a share such as '3/24' (the third of 24, at most {2}), not '{1}'.",
        "「{0}」には「3/24」(24個に分けた3番目、{2}個まで)のように書いてください: {1}");

    public static readonly Phrase OnlyWithPart = new("'{0}' goes with '--part' only.", "「{0}」は「--part」と一緒に使います。");

    public static readonly Phrase Kept = new("'{0}' is there and whole: {1}.", "「{0}」は完全な部分です: {1}。");
    public static readonly Phrase Share = new("part {0} of {1} of stage {2}", "段階{2}の{1}個のうち{0}番目");
    public static readonly Phrase NothingLeft = new(
        "There is no stage {0}: all that has to be computed is computed. Merge the parts: rpa-discovery merge {1}",
        "段階{0}はありません。計算するものはすべて計算済みです。部分をまとめてください: rpa-discovery merge {1}");

    public static readonly Phrase Said = new("{0}", "{0}");
    public static readonly Phrase NoPart = new("it is something else", "別の種類のファイルです");
    public static readonly Phrase NoSuchShare = new("there is no share {0} of {1}", "{1}個のうち{0}番目という分担はありません");
    public static readonly Phrase OtherHash = new("its checksum does not fit what it says", "検査値が中身と合いません");
    public static readonly Phrase OtherItems = new("its samples are not those of this stage", "中身がこの段階のものではありません");
    public static readonly Phrase NotJson = new("it is not JSON to its end; it may have been cut off", "最後までJSONとして読めません(途中で切れているかもしれません)");
    public static readonly Phrase NotWhole = new("not all of it can be read", "全部は読めません");
    public static readonly Phrase Folder = new("the other parts in '{0}'", "「{0}」のほかの部分");
    public static readonly Phrase ThisCommand = new("this command", "この命令");
    public static readonly Phrase FileNow = new("'{0}' as it is now", "今の「{0}」");

    public static readonly Phrase OwnMethod = new("the ranking method '{0}' is not one of this program", "順位の付け方「{0}」はこのプログラムのものではありません");
}
