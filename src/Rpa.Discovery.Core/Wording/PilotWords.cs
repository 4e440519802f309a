namespace Rpa.Discovery.Wording;

/// <summary>What a pilot beside a prediction says.</summary>
internal static class PilotWords
{
    // ── the page ────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Heading = new("Verification: {0}", "効果検証: {0}");
    public static readonly Phrase Headline = new("{0} as predicted, {1} not, {2} too few cases to say.", "当たり {0}、外れ {1}、件数不足 {2}。");
    public static readonly Phrase HoursHeadline = new("Hours released: {0} predicted, {1} by the pilot: {2}.",
        "生み出される時間: 見込み {0}、実績 {1}: {2}。");
    public static readonly Phrase HoursUnknown = new("Hours released: {0} predicted; the pilot does not tell.",
        "生み出される時間: 見込み {0}。試行からはわかりません。");
    public static readonly Phrase OneCase = new("One case: nothing can be concluded from it.", "1件だけなので、何も言えません。");
    public static readonly Phrase Pilot = new("The pilot: {0} {0:case|cases} in {1} {1:row|rows}.", "試行: {0}件({1}行)。");
    public static readonly Phrase PilotDated = new("The pilot: {0} {0:case|cases} in {1} {1:row|rows}, {2} to {3}.",
        "試行: {0}件({1}行)、{2}から{3}まで。");
    public static readonly Phrase AtStep = new("{0} ({1})", "{0}({1})");

    public static readonly Phrase FigureColumn = new("figure", "数字");
    public static readonly Phrase CasesColumn = new("cases", "件数");
    public static readonly Phrase PredictedColumn = new("predicted", "見込み");
    public static readonly Phrase MeasuredColumn = new("measured", "実績");
    public static readonly Phrase ExpectedColumn = new("hit within", "当たりの範囲");
    public static readonly Phrase VerdictColumn = new("verdict", "判定");

    public static readonly Phrase BotMinutes = new("the bot's time for a case", "ロボットの1件の時間");
    public static readonly Phrase Coverage = new("cases that the bot takes", "ロボットが処理できる割合");
    public static readonly Phrase Exceptions = new("of those, cases that come back to people", "うち職員に戻る件の割合");
    public static readonly Phrase Failures = new("of those, cases at which the bot stops", "うちロボットが止まる割合");
    public static readonly Phrase ReturnMinutes = new("people's time for a case that came back", "戻った1件の職員の時間");
    public static readonly Phrase HandMinutes = new("people's time for a case by hand", "手作業の1件の時間");
    public static readonly Phrase HoursReleased = new("hours released, by effort alone", "生み出される時間(作業時間だけで計算)");

    public static readonly Phrase Hit = new("hit", "当たり");
    public static readonly Phrase Miss = new("miss", "外れ");
    public static readonly Phrase Undecided = new("too few", "件数不足");
    public static readonly Phrase NotInThePilot = new("not in the pilot", "試行にない");

    public static readonly Phrase Rule = new(
        "Ranges hold the truth 19 times in 20. A hit lies where 19 in 20 pilots of this size come out if the file is right; outside is a "
        + "miss; inside with fewer than {0} {0:case|cases} is too few to say.",
        "幅には20回に19回、本当の値が入ります。ファイルが正しければ同じ件数の試行の20回に19回がその中に入る範囲を「当たりの範囲」とし、外なら外れ、中でも{0}件未満なら件数不足とします。");
    public static readonly Phrase Methods = new(
        "Shares: Wilson's interval. Times: Student's t. Both hours are at the file's {0} {0:case|cases} a year, without queues.",
        "割合はウィルソンの区間、時間はスチューデントのtによる区間です。時間数は見込み・実績とも、ファイルの年{0}件で、待ちを考えずに計算しています。");
    public static readonly Phrase Loose = new(
        "The prediction was so loose that nearly any pilot would have been a hit; what is known now is the measured range: {0}.",
        "見込みの幅が広く、ほとんどの試行が当たりになるものです。今わかっているのは実績の幅です: {0}。");
    public static readonly Phrase CoverageNotTold = new(
        "The pilot has no case that people did alone, so it does not tell how many the bot takes; the file's share is used.",
        "職員だけで行った件が試行にないため、ロボットが処理できる割合はわかりません。ファイルの割合を使います。");
    public static readonly Phrase LogReviews = new(
        "In a log of a run a look by people cannot be told from a case that came back; both count as come back, in the prediction too.",
        "計算の記録では、職員の確認と職員に戻った件を区別できないため、見込みでも実績でも「戻った」と数えています。");

    // ── over the pilot ──────────────────────────────────────────────────────────────────────────
    public static readonly Phrase OverTime = new("Over the pilot", "試行の間の変化");
    public static readonly Phrase Learning = new(
        "Learning: {0} fell from {1} (first third) to {2} (last third). What stays is probably nearer to the last third.",
        "慣れ: {0}が、はじめの3分の1の{1}から終わりの3分の1の{2}に短くなりました。今後は終わりの値に近いと見られます。");
    public static readonly Phrase Novelty = new(
        "Novelty wears off: {0} rose from {1} (first third) to {2} (last third). The first cases were done with more care than later "
        + "ones will be.",
        "はじめの張り切りが薄れる: {0}が、はじめの3分の1の{1}から終わりの3分の1の{2}に長くなりました。はじめの件は、ふだんより手をかけていたと見られます。");
    public static readonly Phrase BotFaster = new("{0} fell from {1} (first third) to {2} (last third): the bot was mended on the way.",
        "{0}が、はじめの3分の1の{1}から終わりの3分の1の{2}に短くなりました。途中でロボットが直されています。");
    public static readonly Phrase BotSlower = new("{0} rose from {1} (first third) to {2} (last third): ask what slows the bot down.",
        "{0}が、はじめの3分の1の{1}から終わりの3分の1の{2}に長くなりました。何が遅くしているのか確かめてください。");
    public static readonly Phrase FewerExceptions = new(
        "{0} fell from {1} (first third) to {2} (last third): rules were mended on the way.",
        "{0}が、はじめの3分の1の{1}から終わりの3分の1の{2}に減りました。途中で決まりが直されています。");
    public static readonly Phrase MoreExceptions = new(
        "{0} rose from {1} (first third) to {2} (last third): cases of a kind that the bot does not know have come.",
        "{0}が、はじめの3分の1の{1}から終わりの3分の1の{2}に増えました。ロボットの知らない種類の件が来ています。");
    public static readonly Phrase NoTrend = new("No figure rises or falls over the pilot by more than chance does (Mann–Kendall, 5 %).",
        "試行の間に、偶然を超えて増えたり減ったりした数字はありません(マン・ケンドール検定、5%)。");
    public static readonly Phrase TrendRule = new(
        "A trend is named where chance alone gives as much order in fewer than 5 % of pilots (Mann–Kendall).",
        "変化は、偶然だけでは5%未満しか起こらないもの(マン・ケンドール検定)を挙げています。");
    public static readonly Phrase Days = new("{0} of {1} {1:day|days} without a case that came back; {2} would be so by chance.",
        "職員に戻る件のない日: {1}日のうち{0}日(偶然なら{2}日)。");

    // ── what it changes ─────────────────────────────────────────────────────────────────────────
    public static readonly Phrase RankingHeading = new("What it changes in the ranking", "順番はどう変わるか");
    public static readonly Phrase RankColumn = new("rank", "順位");
    public static readonly Phrase Before = new("as the file says", "ファイルのとおり");
    public static readonly Phrase After = new("as measured", "実績で");
    public static readonly Phrase WhichColumn = new("figures", "使う数字");
    public static readonly Phrase FirstColumn = new("first", "1位");
    public static readonly Phrase HeldBack = new("not now", "今は見送り");
    public static readonly Phrase NotRanked = new("not in the ranking", "順番の外");
    public static readonly Phrase SameRank = new("'{0}' keeps its place.", "「{0}」の順位は変わりません。");
    public static readonly Phrase OtherRank = new("'{0}' moves in the ranking: {1} before, {2} with the measured figures.",
        "「{0}」の順位: ファイルのとおりでは{1}、実績では{2}。");
    public static readonly Phrase NoRanking = new("The ranking was not made again ('--no-ranking').", "順番は計算し直していません(「--no-ranking」)。");
    public static readonly Phrase NotACandidate = new("The bot stands in the file already, so it has no place in a ranking.",
        "このロボットはすでにファイルにあるため、順番には入りません。");
    public static readonly Phrase Overloaded = new("The department is overloaded and is not ranked.", "仕事量が人手を超えているため、順番は付けません。");
    public static readonly Phrase Next = new("Use it: 'rpa-discovery {0} --scenario {1}'.", "使い方: 「rpa-discovery {0} --scenario {1}」。");

    // ── before the pilot ────────────────────────────────────────────────────────────────────────
    public static readonly Phrase SizeHeading = new("How many cases a pilot of '{0}' needs", "「{0}」の試行に要る件数");
    public static readonly Phrase SizeHeadline = new("{0} {0:case|cases}.", "{0}件。");
    public static readonly Phrase SizeAtStep = new("{0} {0:case|cases} at '{1}'.", "「{1}」で{0}件。");
    public static readonly Phrase NeededColumn = new("cases needed", "要る件数");
    public static readonly Phrase CountedColumn = new("of which count", "うち数える件");
    public static readonly Phrase PowerColumn = new("found", "見つかる割合");
    public static readonly Phrase StepColumn = new("step", "作業");
    public static readonly Phrase SizeRule = new(
        "So many that a time that is {0} longer than predicted, or a share that is {0} (points) off, is found in at least {1} of such "
        + "pilots, and one that is right is called off in 5 %.",
        "所要時間が見込みより{0}長いとき、または割合が{0}(ポイント)違うときに、その件数の試行の{1}以上で見つかり、正しいのに違うとされるのは5%となる件数です。");
    public static readonly Phrase SizeSpread = new(
        "A time whose spread the file does not say is taken to vary as 'about' does (half of its mean).",
        "ばらつきがファイルにない所要時間は、「約」と同じばらつき(平均の半分)とみなします。");

    // ── the command line ────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Does = new(
        "Sets a pilot beside the prediction: hit or miss, figure by figure; or says how many cases a pilot needs.",
        "試行の実績を見込みと並べ、数字ごとに当たりか外れかを示します。試行に要る件数も出せます。");
    public static readonly Phrase PilotHelp = new(
        "The pilot: a CSV with the columns case, step, by, start, end, minutes and outcome (only case must be there), or a log of "
        + "'simulate --log'.",
        "試行の記録: 「案件」「作業」「担当」「開始」「終了」「所要時間」「結果」の列を持つCSV(必須は「案件」だけ)か、「simulate --log」の記録。");
    public static readonly Phrase CandidateHelp = new("The id of the candidate that was tried; not needed with one '--scenario'.",
        "試行した見直し候補のid。「--scenario」が1つなら要りません。");
    public static readonly Phrase SizeHelp = new("Before the pilot: how many cases are needed.", "試行の前に、要る件数を示します。");
    public static readonly Phrase PowerHelp = new(
        "With '--sample-size': how often a figure that is off is to be found; 80 % when not said.",
        "「--sample-size」のとき: 違いを見つけたい割合。指定しなければ80%。");
    public static readonly Phrase WithinHelp = new(
        "With '--sample-size': how far off it is, a part of a time or points of a share; 10 % when not said.",
        "「--sample-size」のとき: 見つけたい違いの大きさ(所要時間は割合、割合はポイント)。指定しなければ10%。");
    public static readonly Phrase NoRankingHelp = new("Do not rank before and after, which takes as long as two studies.",
        "実績の前後で順番を計算しません(計算すると調査2回分の時間がかかります)。");
    public static readonly Phrase OutHelp = new(
        "Write it to a file as well: the candidate with the measured figures (.yaml, for '--scenario'), a page (.html), paper (.pdf), text "
        + "(.md) or everything (.json). May be given more than once.",
        "ファイルにも書き出します: 実績を入れた見直し案(.yaml、「--scenario」で使えます)、ページ(.html)、紙(.pdf)、文書(.md)、すべて(.json)。何度でも指定できます。");
    public static readonly Phrase NeedsOne = new("{0} needs {1} or {2}.", "{0} には {1} か {2} が要ります。");
    public static readonly Phrase NotAShare = new("{0} takes a share between {1} and {2}, such as '80 %'; '{3}' is none.",
        "{0} には「80%」のように{1}から{2}までの割合を指定してください。「{3}」は使えません。");
    public static readonly Phrase OnlyWith = new("{0} goes with {1} alone.", "{0} は {1} と一緒に使います。");
}
