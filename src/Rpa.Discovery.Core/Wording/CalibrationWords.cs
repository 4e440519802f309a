namespace Rpa.Discovery.Wording;

/// <summary>What many pilots say of the conventions of doubt.</summary>
internal static class CalibrationWords
{
    // ── the page ────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Heading = new("Calibration by {0} {0:pilot|pilots}", "試行{0}件による決めごとの点検");
    public static readonly Phrase Headline = new(
        "{0} of {1} measured {1:figure|figures} came out within the range stated for them: {2}, where it should be {3}.",
        "測った数字{1}個のうち{0}個が、前もって示した幅に入りました({2}。本来は{3})。");
    public static readonly Phrase NothingMeasured = new("No pilot measured a figure that had been predicted.", "前もって示した数字を測った試行がありません。");
    public static readonly Phrase TooNarrowSentence = new("{0}: the stated ranges are too narrow ({1}).", "{0}: 示した幅が狭すぎます({1})。");
    public static readonly Phrase TooWideSentence = new("{0}: the stated ranges are wider than they need be ({1}).",
        "{0}: 示した幅が必要より広くなっています({1})。");
    public static readonly Phrase WouldBe = new("{0} now, {1} by the pilots", "今は{0}、試行では{1}");
    public static readonly Phrase HowMuchNotTold = new("{0} now; the pilots are too few to say how much it should be",
        "今は{0}。どれだけにすべきかは試行が少なく、わかりません");
    public static readonly Phrase NothingToChange = new(
        "No convention can be told yet: that takes pilots of at least {0} {0:department|departments} whose figures rest on one class.",
        "決めごとを直せるだけの試行がまだありません。同じ根拠の数字の試行が、課ごとに数えて{0}以上要ります。");
    public static readonly Phrase Read = new("{0} {0:pilot|pilots} of {1} {1:department|departments}; {2} of {3} {3:file|files} in the "
        + "folder {2:was|were} left out.",
        "{1}課の試行{0}件。フォルダーの{3}ファイルのうち{2}は使っていません。");
    public static readonly Phrase ReadDated = new(
        "{0} {0:pilot|pilots} of {1} {1:department|departments}, {4} to {5}; {2} of {3} {3:file|files} in the folder {2:was|were} left "
        + "out.",
        "{1}課の試行{0}件({4}から{5}まで)。フォルダーの{3}ファイルのうち{2}は使っていません。");

    public static readonly Phrase ByClass = new("By what a figure rests on", "数字の根拠ごとに");
    public static readonly Phrase ByFigure = new("By figure", "数字の種類ごとに");
    public static readonly Phrase Chances = new("Stated chances", "うまくいく見込み");
    public static readonly Phrase FurthestHeading = new("What lay furthest outside", "最も外れた数字");
    public static readonly Phrase How = new("How this was computed", "計算のしかた");

    public static readonly Phrase RestsOnColumn = new("rests on", "根拠");
    public static readonly Phrase CoveredColumn = new("in the range", "幅に入った数");
    public static readonly Phrase ShareColumn = new("share of them", "その割合");
    public static readonly Phrase NowColumn = new("convention now", "今の決めごと");
    public static readonly Phrase PilotsSayColumn = new("the pilots say", "試行によれば");
    public static readonly Phrase VerdictColumn = new("verdict", "判定");
    public static readonly Phrase BandColumn = new("stated chance", "示した見込み");
    public static readonly Phrase MeanColumn = new("on average", "平均");
    public static readonly Phrase LiveColumn = new("live", "稼働中");
    public static readonly Phrase PilotColumn = new("pilot", "試行");

    public static readonly Phrase Times = new("times: {0}", "時間({0})");
    public static readonly Phrase Shares = new("shares: {0}", "割合({0})");
    public static readonly Phrase Unknown = new("unknown", "不明");
    public static readonly Phrase Stated = new("a spread of its own", "ファイルに書かれた幅");
    public static readonly Phrase OutOf = new("{0} of {1}", "{1}のうち{0}");
    public static readonly Phrase Factor = new("×/÷ {0}", "{0}倍まで");
    public static readonly Phrase CasesSeen = new("{0} {0:case|cases}", "{0}件分");

    public static readonly Phrase InLine = new("in line", "合っている");
    public static readonly Phrase TooNarrow = new("too narrow", "狭すぎる");
    public static readonly Phrase TooWide = new("too wide", "広すぎる");
    public static readonly Phrase TooFew = new("too few to say", "件数不足");
    public static readonly Phrase TooHigh = new("too high", "高すぎる");
    public static readonly Phrase TooLow = new("too low", "低すぎる");

    public static readonly Phrase Bias = new("{0}: measured is on average {1} times what was predicted.", "{0}: 実績は平均で見込みの{1}倍です。");
    public static readonly Phrase NoChances = new(
        "What became of the candidates is not said: put the department files into the folder, whose 'ideas' say 'live' or 'retired'.",
        "候補のその後がわかりません。アイデアが稼働中か終了かを書いた業務のファイルを、同じフォルダーに置いてください。");
    public static readonly Phrase ChancesAre = new("{0} of {1} are live, {2}; stated was {3} on average: {4}.",
        "{1}件のうち{0}件が稼働中です({2})。示した見込みは平均{3}: {4}。");
    public static readonly Phrase ChanceFactor = new("A stated chance has to be multiplied by {0}.", "示した見込みには{0}を掛けることになります。");
    public static readonly Phrase StillOpen = new("{0} more {0:pilot is|pilots are} under way, or nobody says what became of them.",
        "ほかの{0}件は途中か、その後が書かれていません。");
    public static readonly Phrase OnlyTried = new(
        "Only candidates that were tried are in it; those that nobody began are not.", "試行した候補だけの結果で、始めなかった候補は含みません。");

    public static readonly Phrase Rule = new(
        "In the range: where 19 in 20 pilots of this size come out if the stated range is right. The interval of the share counts figures "
        + "of one department as hanging together (Wilson's interval, design effect).",
        "示した幅が正しければ同じ件数の試行の20回に19回が入る範囲を「幅」としています。同じ課の数字は一緒に当たり外れするものとして、割合の幅を出しています(ウィルソンの区間、デザイン効果)。");
    public static readonly Phrase ScaleRule = new(
        "What the pilots say is the convention under which they are likeliest, with the interval of a jackknife over departments; it is "
        + "shown from {0} {0:department|departments} on, where it is known within a factor of {1} in width.",
        "「試行によれば」は、試行の結果が最も起こりやすくなる決めごとと、課を1つずつ除いて求めた幅です。{0}以上の課があり、幅の広さが{1}倍以内でわかるときだけ示します。");
    public static readonly Phrase MixedRule = new(
        "{0} {0:figure|figures} {0:rests|rest} on several classes or on none, and tell of no convention by themselves.",
        "{0}個の数字は、根拠がいくつもあるか、ないため、どの決めごとの点検にも使えません。");
    public static readonly Phrase Unmoved = new(
        "What is not told stays as it was. Together with others, a figure may be off less than alone; that convention is not calibrated.",
        "わからない決めごとは今のままです。数字どうしが一緒に外れる度合いの決めごとは、点検していません。");
    public static readonly Phrase Write = new("Write the conventions: '{0} calibrate {1} -o conventions.yaml'.",
        "決めごとを書き出すには: 「{0} calibrate {1} -o conventions.yaml」。");
    public static readonly Phrase Use = new("Use them: '{0} study FILE --conventions {1}'.", "使い方: 「{0} study FILE --conventions {1}」。");

    // ── the file ────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase FileHead = new(
        "Conventions of doubt as {0} {0:pilot|pilots} {0:says|say} them; use: study FILE --conventions. What is not written here stays "
        + "as usual.",
        "試行{0}件から求めた決めごと。使い方: study FILE --conventions。ここにないものは今のまま。");
    public static readonly Phrase FileLine = new("{0}: {1}, usual {2}", "{0}: {1}、ふだんは{2}");

    // ── why a file is left out ──────────────────────────────────────────────────────────────────
    public static readonly Phrase OtherCommand = new("it is a result of '{0}'", "「{0}」の結果です");
    public static readonly Phrase OnlySize = new("it says how many cases a pilot needs, not what one measured",
        "試行に要る件数の結果で、実績がありません");
    public static readonly Phrase OddCode = new("it speaks of '{0}', which this version does not know", "この版にない「{0}」が書かれています");
    public static readonly Phrase NoFigures = new("it measured nothing that was predicted", "見込みのある数字を測っていません");

    // ── the command line ────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Does = new(
        "Says how often stated ranges and chances held over many pilots, and what conventions would have been right.",
        "多くの試行について、示した幅や見込みがどれだけ当たったか、どんな決めごとなら合っていたかを示します。");
    public static readonly Phrase DirArgument = new(
        "A folder of saved results of 'verify' (each by 'verify FILE --pilot CSV -o NAME.json'). Department files beside them, whose "
        + "'ideas' name a result under 'measured', say what became of it.",
        "「verify」の結果を保存したフォルダー(「verify FILE --pilot CSV -o 名前.json」で保存)。業務のファイルも置くと、「ideas」にある候補のその後を読みます。");
    public static readonly Phrase OutHelp = new(
        "Write the conventions (.yaml, for '--conventions') or the result (.html, .pdf, .md or .json). May be given several times.",
        "決めごと(.yaml、「--conventions」で使えます)か結果(.html、.pdf、.md、.json)を書き出します。くり返し指定できます。");
    public static readonly Phrase ConventionsHelp = new(
        "Conventions of doubt that 'calibrate' wrote: how far figures may be off by what they rest on.",
        "「calibrate」で作った決めごとのファイル。数字が根拠ごとにどこまで外れうるかを、それに従って計算します。");
}
