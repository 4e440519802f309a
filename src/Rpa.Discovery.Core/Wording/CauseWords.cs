namespace Rpa.Discovery.Wording;

/// <summary>What the diagram of causes says.</summary>
internal static class CauseWords
{
    public static readonly Phrase Does = new("What waits for what, and where relief helps most", "原因のつながり図: 何が何を待っていて、どこを軽くすると最も効くか");
    public static readonly Phrase OutHelp = new(
        "Write it to a file as well: a page (.html), paper (.pdf), text (.md), everything (.json), or the picture alone (.svg). May be "
        + "given more than once.",
        "つながり図をファイルにも書き出します: ページ(.html)、紙(.pdf)、文書(.md)、すべて(.json)、図だけ(.svg)。何度でも指定できます。");

    // ── the answer ──────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Heading = new("What waits for what: {0}", "原因のつながり図: {0}");
    public static readonly Phrase NothingWaits = new("Nothing waits in hours in which somebody could work.", "開いている時間の待ち(滞留)はありません。");
    public static readonly Phrase Overloaded = new(
        "So waiting grows for as long as it is simulated: the hours here, and what each relief takes away, are those of this period and "
        + "are more in a longer one. Look at the work and the hours first.",
        "仕事が人手に収まらないので、待ちは計算する期間が長いほど増えます。ここの時間と軽くする効果はこの期間だけのものです。先に仕事の量と人手を確かめてください。");
    public static readonly Phrase Total = new("A case waits {0} on average in open time, all steps together; all cases together wait {1}.",
        "開いている時間の待ち(滞留)は、すべての作業を合わせて1件あたり平均{0}、全件の合計で{1}です。");
    public static readonly Phrase Best = new(
        "Relief helps most here: {0}. It takes away {2} of all waiting, {1}.", "軽くして最も効くところ: {0}。待ち(滞留)が全体の{2}減ります({1})。");
    public static readonly Phrase OfItElsewhere = new("{0} of that go away at other steps.", "そのうち{0}は、ほかの作業の待ちです。");
    public static readonly Phrase Ahead = new("The next best, {0}, takes away {1} less.", "次に効くのは、{0}ことです(効果の差は{1})。");
    public static readonly Phrase Level = new(
        "The next best, {0}, cannot be told from it: the difference is {1}.", "次に効く、{0}こととは差があるとは言えません(効果の差は{1})。");
    public static readonly Phrase NoBest = new(
        "No single relief that was tried takes away waiting that can be told from chance.", "試したどの一つを軽くしても、偶然と言えないほど待ちが減るところはありませんでした。");

    // ── places ──────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase StepOf = new("'{0}' ({1})", "「{0}」({1})");
    public static readonly Phrase OneMorePerson = new("one more person in {0}", "{0}を1人増やす");
    public static readonly Phrase NoWork = new("no work at {0}", "{0}の作業時間をなくす");
    public static readonly Phrase NoBatch = new("{0} case by case instead of many together", "{0}をまとめずに1件ずつ処理する");
    public static readonly Phrase UsualHours = new("{0} there in the hours of the whole division", "{0}が課全体の勤務時間に合わせて勤務する");

    // ── the diagram ─────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Picture = new("What waits for whom, and what they do meanwhile", "何がだれを待ち、その間だれが何をしているか");
    public static readonly Phrase PictureNote = new(
        "Left: steps whose cases wait. Middle: whom they wait for. Right: what those have in hand then. Lines are as thick as "
            + "hours a year; boxes with ↻ and a number belong to the loop of that number, and most of a dashed line does.",
        "左は待っている作業、中央は待たれている担当、右はその間に担当がしていること。線の太さは年間の時間、↻の番号は属する循環、破線は半分以上が循環に属することを示します。");
    public static readonly Phrase PictureSays = new(
        "{0} {0:step|steps} that wait, {1} {1:pool|pools} that they wait for, {2} {2:thing|things} that those have in hand meanwhile.",
        "待っている{0}の作業、待たれている{1}の担当、その間にしている{2}のこと。");
    public static readonly Phrase Waiting = new("waiting", "待っている作業");
    public static readonly Phrase ForWhom = new("for", "待たれている担当");
    public static readonly Phrase Meanwhile = new("who meanwhile", "その間にしていること");
    public static readonly Phrase OtherWork = new("other work (calls, meetings)", "その他の業務(電話・会議など)");
    public static readonly Phrase NobodyThere = new("nobody there", "だれもいない");
    public static readonly Phrase Batch = new("until many are together", "まとまるのを待つ");
    public static readonly Phrase Elsewhere = new("a system, a seat or a certain person is missing", "システムか、決まった人が空くのを待つ");
    public static readonly Phrase OwnTurn = new("the same step", "同じ作業の前の件");

    public static readonly Phrase CausesHeading = new("What waits longest, and for what", "長く待っている作業と、その理由");
    public static readonly Phrase StepWaits = new("{0} waits {1} a case for {2}, {4} in all. Meanwhile: {3}.",
        "{0}は、{2}を1件あたり{1}、合わせて{4}待つ。その間: {3}。");
    public static readonly Phrase DoingShare = new("{0} {1}", "{0} {1}");
    public static readonly Phrase OtherSteps = new("other steps", "そのほかの作業");
    public static readonly Phrase OtherWorks = new("work on other steps", "そのほかの作業をしている");
    public static readonly Phrase BehindWork = new("{0} waits {3} for {1}, who meanwhile work on {2}.", "{0}は、{1}が{2}をしている間、{3}待つ。");
    public static readonly Phrase BehindItself = new(
        "{0} waits {2} for {1}, who meanwhile work on earlier cases of the same step.",
        "{0}は、{1}が同じ作業の前の件をしている間、{2}待つ。");
    public static readonly Phrase BehindOther = new(
        "{0} waits {2} for {1}, who meanwhile have other work (calls, meetings).",
        "{0}は、{1}がその他の業務(電話・会議など)をしている間、{2}待つ。");
    public static readonly Phrase BehindNobody = new("{0} waits {2} because nobody of {1} is there.", "{0}は、{1}がだれもいないため、{2}待つ。");
    public static readonly Phrase BehindBatch = new("{0} waits {1} until many are together.", "{0}は、まとまるまで{1}待つ。");
    public static readonly Phrase BehindElsewhere = new(
        "{0} waits {1} for a system, a seat or a certain person.",
        "{0}は、システムか決まった人が空くまで{1}待つ。");
    public static readonly Phrase Others = new("All other steps together: {0}.", "そのほかの作業を合わせて{0}。");

    public static readonly Phrase LoopsHeading = new("Loops", "循環");
    public static readonly Phrase Loop = new(
        "Loop {0}: {1} wait for each other, {2} behind each other's work.",
        "循環{0}: {1}が互いに相手の作業の後ろで待ち、合わせて{2}。");
    public static readonly Phrase NoLoops = new("No steps wait for each other.", "互いに待ち合う作業はありません。");

    public static readonly Phrase ReliefsHeading = new("What each relief takes away", "どこを軽くするとどれだけ減るか");
    public static readonly Phrase ReliefColumn = new("relief", "軽くするところ");
    public static readonly Phrase RemovedColumn = new("waiting taken away", "減る待ち(滞留)");
    public static readonly Phrase ElsewhereColumn = new("of it at other steps", "うちほかの作業");
    public static readonly Phrase YearsColumn = new("replications", "くり返し計算");
    public static readonly Phrase ReliefMore = new("A number below 0: cases wait longer with it.", "0より小さい数は、待ちが増えることを表します。");

    public static readonly Phrase WhereHeading = new("Where waiting goes away with the best", "最も効くところを軽くしたとき、待ちが減る作業");
    public static readonly Phrase StepColumn = new("step", "作業");

    // ── how ─────────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase HowHeading = new("How it was found", "求め方");
    public static readonly Phrase RuleShare = new(
        "Waiting counts in open time, while anybody of the workflow has regular hours, also of cases that still wait at the end. "
            + "An instant in which a case waits for people is shared in equal parts among what those who could "
            + "take it have in hand then: steps, and other work. Where none of them has anything in hand, nobody is there.",
        "待ち(滞留)は、その業務の流れの職員がだれかしら勤務している時間について、期間の終わりにまだ待っている件も含めて数えます。ある件が担当を待つ瞬間は、その件を引き受けられる人がそのとき手にしていること"
            + "(作業とその他の業務)に等しく分けます。だれも何も手にしていなければ「だれもいない」とします。");
    public static readonly Phrase RuleLoops = new(
        "A loop: each of its steps waits at least {0} of its time behind the work of another of them, and has at least {1} of all waiting.",
        "循環とは、どの作業も、その待ちの{0}以上を別の作業の後ろで待っているものです(待ち(滞留)全体の{1}以上の作業について)。");
    public static readonly Phrase RuleReliefs = new(
        "Reliefs tried, one at a time and on the same cases: one more person in each pool, no work at the {0} {0:step|steps} behind whose "
            + "work others wait longest, batches and hours of one's own dropped, each where at least {1} of the waiting hangs on it.",
        "試した軽くし方は一つずつ、同じ件について計算しました: 各担当を1人増やす、後ろで待つ時間が最も長い作業{0}件の時間をなくす、まとめ処理や独自の勤務時間をやめる(それぞれ待ち(滞留)の{1}以上が関わるもの)。");
    public static readonly Phrase RuleYears = new(
        "Each was run {0} times; the best {1} as often as today ({2}). Ranges are of runs (95 %); what nobody has measured is "
            + "taken as the file says it, and a study says how much hangs on that.",
        "どれも{0}回、効果の大きい{1}つは現状と同じ{2}回計算しました。幅はくり返し計算によるもの(95%)です。測っていない数字はファイルのとおりとしています。それによる違いは調査全体の結果でわかります。");
}
