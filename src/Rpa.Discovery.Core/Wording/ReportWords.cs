namespace Rpa.Discovery.Wording;

/// <summary>The sentences and headings of the report and of the first screen.</summary>
internal static class ReportWords
{
    // In one sentence
    public static readonly Phrase First = new(
        "What to do first: {0}. {1} That it is the first is {2}. The weakest figure behind it is of the kind '{3}'.",
        "まず見直すのは『{0}』です。{1}これが一番であることは{2}。よりどころの数字のうち、いちばん弱いものは「{3}」です。");
    public static readonly Phrase FirstLevel = new(
        "Several are level and cannot be told apart yet: {0}. {1} That it is the first is {2}. The weakest figure behind it is of the "
        + "kind '{3}'.",
        "{0}は同程度で、まだ決めきれません。{1}それが一番であることは{2}。よりどころの数字のうち、いちばん弱いものは「{3}」です。");
    public static readonly Phrase Only = new(
        "What to do: {0}, the only candidate. {1} The weakest figure behind it is of the kind '{2}'.",
        "見直し候補は『{0}』だけです。{1}よりどころの数字のうち、いちばん弱いものは「{2}」です。");
    public static readonly Phrase OnlyLeft = new(
        "What to do: {0}, the only one left. {1} The weakest figure behind it is of the kind '{2}'. Held back: {3}, the first because "
        + "{4}.",
        "進められる見直し候補は『{0}』だけです。{1}よりどころの数字のうち、いちばん弱いものは「{2}」です。ほかの{3}件は今は進められません(1件目の理由: {4})。");
    public static readonly Phrase GivesBack = new("It gives back {0}.", "{0}を生み出す見込みです。");
    public static readonly Phrase TakesMore = new("It takes {0} more of people's time, for what it gives otherwise.",
        "職員の時間は{0}増えますが、ほかの効果がそれを上回ります。");
    public static readonly Phrase ReleasesNone = new("No work goes away with it; what it gives lies elsewhere.",
        "作業の時間そのものは減らず、効果はほかのところにあります。");
    public static readonly Phrase TopGivesBack = new("The one on top gives back {0}.", "いちばん上の案は{0}を生み出す見込みです。");
    public static readonly Phrase TopTakesMore = new("The one on top takes {0} more of people's time, for what it gives otherwise.",
        "いちばん上の案で職員の時間は{0}増えますが、ほかの効果がそれを上回ります。");
    public static readonly Phrase TopReleasesNone = new("No work goes away with the one on top; what it gives lies elsewhere.",
        "いちばん上の案で作業の時間そのものは減らず、効果はほかのところにあります。");
    public static readonly Phrase ButCostsMore = new("In money it costs more than it gives.", "金額では、効果より費用が大きくなります。");
    public static readonly Phrase ButPaysIn = new("In money it pays in {0} of the possible files.",
        "金額で見合うのは、あり得るファイルの{0}です。");
    public static readonly Phrase NothingBetter = new(
        "By these figures nothing is better than today: the best candidate, {0}, has a value of {1}.",
        "この数字では、現状より良くなる見直し候補はありません。いちばん上の『{0}』の評価点は{1}です。");
    public static readonly Phrase OnlyGated = new(
        "Nothing can be done now: {0} would be worth it, but {1}",
        "今すぐ進められるものはありません。『{0}』は効果が見込めますが、{1}");
    public static readonly Phrase NothingFound = new(
        "No candidate was found: no step takes enough of people's time for a change to matter.",
        "見直し候補は見つかりませんでした。見直して効果が出るほど時間のかかっている作業がありません。");
    public static readonly Phrase NothingForBots = new(
        "No candidate could be ranked. Where people's time goes was looked at, and a bot is not the answer there. {0}",
        "順番をつけられる見直し候補はありません。時間のかかっている作業は調べましたが、ロボットに任せるものではありません。{0}");
    public static readonly Phrase TitleAndWhy = new("{0}: {1}", "『{0}』: {1}");
    public static readonly Phrase CertaintyOf = new("{0} ({1}; by source of doubt: {2})", "「{0}」({1}。疑わしさの元ごとに見ると、{2})");
    public static readonly Phrase Quoted = new("{0}", "『{0}』");
    public static readonly Phrase PartRuns = new("runs {0}", "くり返し計算{0}");
    public static readonly Phrase PartFigures = new("figures {0}", "ファイルの数字{0}");
    public static readonly Phrase PartOpinions = new("opinions {0}", "重みの置き方{0}");
    public static readonly Phrase NotLikeUs = new("Careful. {0}", "ご注意ください。{0}");
    public static readonly Phrase OtherVersion = new(
        "Computed by version {0} and shown by version {1}: the figures stand as they were computed then.",
        "版 {0} で計算した結果を、版 {1} で表示しています。数字は計算したときのままです。");
    public static readonly Phrase OtherSemantics = new(
        "Careful: computed by version {0} under model semantics {1}; it is {2} today, and some figures would come out differently now. "
        + "Run 'study' again before you decide by them.",
        "ご注意: 版 {0} で計算した結果です。そのときの計算の約束(model semantics)は {1}、いまは {2} で、いま計算すると一部の数字が変わります。これで決める前に、「study」で計算し直してください。");
    public static readonly Phrase Partial = new("Interrupted: later stages are missing.", "途中で中断したため、後半の計算が入っていません。");

    public static readonly Phrase YearlyNote = new("Figures a year are those of {0} {0:day|days} × {1}.", "年あたりの数字は、{0}日分を{1}倍したものです。");

    // Headings
    public static readonly Phrase Title = new("{0}: what to do first", "{0}: まず何を見直すか");
    public static readonly Phrase IsThisUs = new("Is this us?", "実際と合っているか");
    public static readonly Phrase HotSpots = new("Where work piles up", "負荷が集中する箇所");
    public static readonly Phrase Ranking = new("What to do, in order", "見直し候補の順番");
    public static readonly Phrase Cards = new("Each candidate", "見直し候補の説明");
    public static readonly Phrase AskFirst = new("Ask first", "先に確かめるもの");
    public static readonly Phrase NotAnswered = new("Not answered yet", "まだ聞いていないこと");
    public static readonly Phrase RestsOn = new("{0}: {1} of {2} {2:candidate|candidates}", "{0}: 候補{2}件のうち{1}件");
    public static readonly Phrase RestsOnQuestions = new("{0} of {1} ranked {1:candidate|candidates} {0:rests|rest} on questions that "
        + "nobody has answered: {2}.",
        "順番をつけた候補{1}件のうち{0}件は、まだ聞いていないこと({2})を残したままの順番です。");
    public static readonly Phrase WereAllAnswered = new("Were all answered well, the value of the first would be {0} instead of {1}.",
        "すべて良い答えなら、一番の評価点は{1}ではなく{0}になります。");
    public static readonly Phrase NotNow = new("Not now, because …", "今は進めないもの");
    public static readonly Phrase OtherAnswers = new("Looked at, and not ranked", "検討したが順番をつけていないもの");
    public static readonly Phrase MeasureNext = new("What to measure next", "次に測ること");
    public static readonly Phrase HowWeKnow = new("How we know", "どうやって計算したか");

    // The ranking table
    public static readonly Phrase Rank = new("rank", "順位");
    public static readonly Phrase CandidateColumn = new("candidate", "見直し候補");
    public static readonly Phrase ValueColumn = new("value", "評価点");
    public static readonly Phrase HoursColumn = new("hours released a year", "生み出される時間(年)");
    public static readonly Phrase FirstShort = new("first: {0} {1}", "一番: {0} {1}");
    public static readonly Phrase AmongShort = new("among {2}: {0} {1}", "上位{2}つ: {0} {1}");
    public static readonly Phrase CostOfHourColumn = new("cost of an hour", "1時間あたり");
    public static readonly Phrase SavesMoney = new("saves money", "支出が減る");
    public static readonly Phrase CostsMore = new("costs more than it gives", "効果より費用が大きい");
    public static readonly Phrase PaysIn = new("pays in {0} of the files", "見合うのは{0}のファイル");
    public static readonly Phrase TitleAndRemark = new("{0} — {1}", "{0} — {1}");
    public static readonly Phrase CostOfHourNote = new(
        "Cost of an hour: what a released hour costs once savings are counted. 'Costs more than it gives': even with freed hours counted "
        + "at their pay it comes out below 0 in at least 8 of 10 possible files.",
        "1時間あたり: 節減を差し引いて、生み出される1時間にかかる費用。「効果より費用が大きい」は、ほかの仕事に回せる時間を人件費で数えても、あり得る値の組の8割以上で赤字になるもの。");
    public static readonly Phrase Balance = new(
        "balance a year: {0}, over {1} {1:year|years} (start-up and running costs against savings, as equal yearly amounts)",
        "1年あたりの損得: {0}({1}年間。初期費用と毎年の費用・節減を年額にならしたもの)");
    public static readonly Phrase EndsWithChange = new("its benefit ends after {0} {0:year|years}, when what it automates changes",
        "自動化する作業が変わるため、効果は{0}年で終わります");
    public static readonly Phrase TooFewUnits = new(
        "These units are too few, busier than 85 % in the busiest month, in {0} of the possible files.",
        "この台数では足りない(最も忙しい月の稼働が85%を超える)のは、あり得る値の組の{0}です。");
    public static readonly Phrase BreakEven = new(
        "pays from {0} a year at its cost of {2} a year, or at a cost below {1} a year with its hours of {3} a year (freed hours counted "
        + "at their pay, every hour worth the same)",
        "見合うのは、費用が年{2}のままなら生み出す時間が年{0}以上のとき、時間が年{3}のままなら費用が年{1}未満のとき(ほかの仕事に回せる時間は人件費で、どの1時間も同じ値打ちと数えます)");
    public static readonly Phrase BreakEvenSentence = new("It {0}.", "損得の分かれ目: {0}。");
    public static readonly Phrase BreakEvenCost = new(
        "pays at a cost below {0} a year (it costs {1}); from how many hours it pays cannot be said: {2}",
        "見合うのは、費用が年{0}未満のとき(この案は年{1})。何時間から見合うかは、{2}、言えません");
    public static readonly Phrase BreakEvenAlone = new("where it breaks even is told at the file's own figures alone",
        "損得の分かれ目は、ファイルの数字だけによる値です(幅は出していません)");
    public static readonly Phrase BreakEvenAloneSentence = new("This is at the file's own figures alone.", "この分かれ目は、ファイルの数字だけによる値です。");
    public static readonly Phrase BreakEvenNeverIn = new(
        "in {0} of the possible files no hours are enough and no cost is low enough; the range is that of the others",
        "あり得る値の組の{0}では、何時間でも、いくら安くても見合いません(幅は、それ以外の組のものです)");
    public static readonly Phrase BreakEvenUnknown = new("from how many hours, or below what cost, it pays cannot be said: {0}",
        "何時間から、またはいくら未満なら見合うかは、{0}、言えません");
    public static readonly Phrase FreedAtPay = new("freed hours at their pay: {0} a year", "ほかの仕事に回せる時間を人件費で数えると年{0}");
    public static readonly Phrase CertaintyColumn = new("how sure", "確からしさ");
    public static readonly Phrase EvidenceColumn = new("rests on", "よりどころ");
    public static readonly Phrase Places = new("{0}-{1}", "{0}〜{1}");
    public static readonly Phrase LevelMark = new("{0} (level)", "{0}(同程度)");
    public static readonly Phrase ReadRanking = new(
        "The order is the sum of the five aims with equal weights, where 0 is today and 100 is \"the problem is gone\". Benefits are "
        + "multiplied by the chance that it works out. Candidates marked as level cannot be told apart. Behind each figure stands the "
            + "interval in which the mean lies as far as the runs go.",
        "「今日の困りごとが無くなれば100点」の五つのものさしを同じ重みで足した順です(0点が現状)。効果には「うまくいく見込み」を掛けています。「同程度」とあるものは順番を決めきれません。数字の後のかっこは、くり返し計算から見た見込みの幅です。");
    public static readonly Phrase ReadRankingWeighted = new(
        "The order is the sum of the five aims with the weights given, where 0 is today and 100 is \"the problem is gone\". Benefits are "
        + "multiplied by the chance that it works out. Candidates marked as level cannot be told apart.",
        "「今日の困りごとが無くなれば100点」の五つのものさしを、指定された重みで足した順です(0点が現状)。効果には「うまくいく見込み」を掛けています。「同程度」とあるものは順番を決めきれません。");
    public static readonly Phrase ReadRankingMethod = new(
        "The order is that of the method '{0}' over the points of the five aims, where 0 is today and 100 is \"the problem is gone\". "
        + "The value is still their weighted sum. Candidates marked as level cannot be told apart.",
        "五つのものさしの点数(0点が現状、「今日の困りごとが無くなれば100点」)を、方法「{0}」で並べた順です。評価点は重みつきの合計のままです。「同程度」とあるものは順番を決めきれません。");
    public static readonly Phrase OtherMethodsSame = new("{0} of {1} other {1:method|methods} {0:puts|put} the same candidate first.",
        "ほかの{1}通りの方法のうち、{0}通りで一番は同じです。");
    public static readonly Phrase OtherMethodsDiffer = new(" Not so: {0}.", "違うのは: {0}。");
    public static readonly Phrase OtherMethodsCannot = new(" Cannot be used here: {0}.", "使えない方法: {0}。");
    public static readonly Phrase MethodAndFirst = new("{0} ({1})", "{0}(『{1}』)");
    public static readonly Phrase MethodAndWhy = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase PointsBelowZero = new("some points are below 0", "0点未満があるため");
    public static readonly Phrase PointsNotTaken = new("some points are beyond its limits", "範囲を外れる点があるため");
    public static readonly Phrase LoadByMonth = new("Load by month", "月ごとの業務量");
    public static readonly Phrase LoadByMonthHow = new(
        "The work of the cases that come in a month, against the hours that can be had for it, of those who have least. Above 100 % work "
        + "is left over for later months.",
        "その月に来る件の業務量を、使える時間に対する割合で示します(いちばん余裕のない担当)。100%を超えた分は、次の月以降に残ります。");
    public static readonly Phrase LoadColumn = new("load", "業務量");
    public static readonly Phrase ForWhomColumn = new("who", "担当");
    public static readonly Phrase WorkedOffColumn = new("worked off by the end of", "片付く月");
    public static readonly Phrase NotWorkedOff = new("not in this study", "期間内には片付かない");
    public static readonly Phrase AimsIntro = new("The aims, and what 100 points stand for", "ものさしと、100点の意味");
    public static readonly Phrase AimColumn = new("aim", "ものさし");
    public static readonly Phrase HundredColumn = new("100 points are", "100点にあたる量");
    public static readonly Phrase WeightColumn = new("weight", "重み");
    public static readonly Phrase ReadingColumn = new("read as", "読み方");
    public static readonly Phrase NothingRanked = new("Nothing is ranked.", "順番をつけた見直し候補はありません。");

    // Credibility
    public static readonly Phrase VerdictColumn = new("fits?", "判定");
    public static readonly Phrase ComparisonColumn = new("comparison", "比べた結果");
    public static readonly Phrase ToleranceColumn = new("○ and △ mean", "○と△の基準");
    public static readonly Phrase NothingToCompare = new(
        "There is nothing to compare with: the file says nothing under 'observed'. Overtime by month or the cases completed in a year "
        + "would show whether this is your division.",
        "比べられる実績がファイルにありません。月ごとの時間外勤務や年間の処理件数を「observed」に書くと、実際と合っているかを確かめられます。");

    // Hot spots
    public static readonly Phrase HotSpotDetail = new("{0} Figure: {1}; {2}.", "{0}数字は{1}、よりどころは{2}。");
    public static readonly Phrase ShareOfAll = new("{0} of the whole.", "全体の{0}。");
    public static readonly Phrase NoHotSpots = new("Nothing piles up.", "負荷が集中する箇所はありません。");

    // Cards
    public static readonly Phrase AnswerIs = new("Answer: {0}", "手立て: {0}");
    public static readonly Phrase Where = new("Where: {0}", "対象: {0}");
    public static readonly Phrase Because = new("Why: {0}", "理由: {0}");
    public static readonly Phrase BotDoes = new("What the bot does", "ロボットがすること");
    public static readonly Phrase PeopleStillDo = new("What people still do", "職員がすること");
    public static readonly Phrase CannotDo = new("What it cannot do", "できないこと");
    public static readonly Phrase Effects = new("What it gives against today", "現状と比べた効果");
    public static readonly Phrase EffectColumn = new("effect", "効果");
    public static readonly Phrase RangeColumn = new("a year, with what the figures leave open", "年あたり(数字のあり得る幅)");
    public static readonly Phrase RunsColumn = new("interval of the runs", "くり返し計算の幅");
    public static readonly Phrase MeanColumn = new("a year, with its interval", "年あたり(見込みの幅)");
    public static readonly Phrase SingleYears = new("8 in 10 single years", "10年のうち8年はこの間");
    public static readonly Phrase OvertimeAvoided = new("overtime avoided", "減る時間外勤務");
    public static readonly Phrase TemporaryAvoided = new("paid hours of fixed-term staff avoided", "減る会計年度任用職員の勤務時間");
    public static readonly Phrase LateAvoided = new("late cases avoided", "減る期限遅れの件数");
    public static readonly Phrase WaitingRemoved = new("waiting that goes away, over all cases", "無くなる待ち(全件の合計)");
    public static readonly Phrase BurdenRemoved = new("share of the burden stickers that goes away", "無くなるつらさの割合(シール)");
    public static readonly Phrase CashedEffect = new("money really saved (overtime, fixed-term staff)", "実際に支出が減る分(時間外勤務・会計年度任用職員)");
    public static readonly Phrase StaffAdded = new("pay of established staff on top", "職員の人件費の増減");
    public static readonly Phrase QueueMoves = new("The queue moves to {0}: {1} more waiting.", "待ちは「{0}」に移ります: {1}増える見込みです。");
    public static readonly Phrase InSequence = new("If everything above it is already done, it gives {0}.", "上の順位のものを先に行った後では、{0}になります。");
    public static readonly Phrase Money = new("Money over five years", "5年間のお金");
    public static readonly Phrase MoneyNotGiven = new(
        "not given in a currency: nobody has said what an hour of pay costs. In hours of pay:",
        "金額は出せません(1時間あたりの人件費の記入がありません)。人件費の何時間分かで示します。");
    public static readonly Phrase NetCash = new("net cash a year: {0}", "1年あたりの収支: {0}");
    public static readonly Phrase Npv = new("net present value: {0} (discounted at {1})", "5年間の収支(現在価値): {0}(割引率{1})");
    public static readonly Phrase PaybackIn = new("back after {0} {0:year|years}", "回収年数: {0}年");
    public static readonly Phrase NoPayback = new("not back within five years", "5年以内には回収できません");
    public static readonly Phrase NoPaybackBecause = new("not back within five years: {0}", "5年以内には回収できません({0})");
    public static readonly Phrase RateOfReturn = new("rate of return: {0} a year", "収益率: 年{0}");
    public static readonly Phrase NoRateOfReturn = new("no rate of return", "収益率はありません");
    public static readonly Phrase NoRateOfReturnBecause = new("no rate of return: {0}", "収益率はありません({0})");
    public static readonly Phrase RatesOfReturn = new("rates of return: {0} a year; {1}", "収益率: 年{0}({1})");
    public static readonly Phrase NpvOwnFunds = new("of own funds alone: {0}", "うち一般財源だけで見ると: {0}");
    public static readonly Phrase SavedOvertime = new("overtime saved", "減る時間外勤務手当");
    public static readonly Phrase SavedTemporary = new("fixed-term pay saved", "減る会計年度任用職員の報酬");
    public static readonly Phrase NpvPositiveByThen = new("paid off by then in", "そこまでの収支が黒字の割合");
    public static readonly Phrase NetColumn = new("balance", "差引き");
    public static readonly Phrase FiscalYearOf = new("FY{0}", "{0}年度");
    public static readonly Phrase FreedFor = new("The freed hours are for: {0}.", "生み出される時間の使いみち: {0}。");
    public static readonly Phrase FreedWorth = new(" By the division's own value of an hour they are worth {0} a year, beside the money.",
        "課で決めた1時間の価値では年{0}にあたります(お金とは別です)。");
    public static readonly Phrase NoUseNamed = new("For the freed hours no use is named.", "生み出される時間の使いみちは、まだ決まっていません。");
    public static readonly Phrase Familiar = new("What other tools' formulas would say", "ほかの道具の式で計算すると");
    public static readonly Phrase FamiliarRow = new("{0}: {1} ({2})", "{0}: {1}({2})");
    public static readonly Phrase FamiliarOf = new("{0}, between {1} and {2}", "{0}({1}〜{2}点の間)");
    public static readonly Phrase FamiliarNone = new("none: {0}", "なし({0})");
    public static readonly Phrase NpvPositive = new("more saved than spent in {0} of the possible figures and years", "収支がプラスになる見込み: {0}");
    public static readonly Phrase IdleUsedUp = new(
        "Nothing is freed: {0} a year of idle time by day are used up, because work that was done as overtime is done by day.",
        "新たに回せる時間は生まれません。残業でしていた仕事を日中に行うため、日中の空き時間が年{0}減ります。");
    public static readonly Phrase FreedNotMoney = new("Freed hours are not counted as money.", "ほかの仕事に回せる時間は、お金に換算していません。");
    public static readonly Phrase ChanceIs = new("Chance that it works out: {0}", "うまくいく見込み: {0}");
    public static readonly Phrase ChanceConvention = new("(a stated convention, not a measurement)", "(実測ではなく、決めごとによる値です)");
    public static readonly Phrase Lowers = new("What lowers it", "見込みを下げるもの");
    public static readonly Phrase NothingLowers = new("Nothing that the file says lowers it.", "ファイルの内容から、見込みを下げるものはありません。");
    public static readonly Phrase Points = new("Where its {0} come from", "{0}の内訳");
    public static readonly Phrase PointsRow = new("{0}: {1} (weight {2}, benefit {3})", "{0}: {1}(重み{2}、効果{3})");
    public static readonly Phrase PointsRowWithCost = new("{0}: {1} (weight {2}, benefit {3}, cost {4})", "{0}: {1}(重み{2}、効果{3}、費用{4})");
    public static readonly Phrase FirstByDoubt = new("first by source of doubt: {0}", "一番になる割合を疑わしさの元ごとに見ると: {0}");
    public static readonly Phrase HowSure = new("How sure its place is", "順位の確からしさ");
    public static readonly Phrase FirstAlone = new("with all doubt together first in {0}", "疑わしさをすべて合わせて、一番になるのは{0}");
    public static readonly Phrase FirstIn = new("with all doubt together first in {0}; among the first {1} in {2}",
        "疑わしさをすべて合わせて、一番になるのは{0}。上位{1}位に入るのは{2}");
    public static readonly Phrase FirstOverWeights = new("first in {0} of all possible weightings", "あり得る重みの置き方のうち、一番になるのは{0}");
    public static readonly Phrase Assumed = new("Taken by convention because nobody has said", "誰も言っていないため決めごとで置いた数字");
    public static readonly Phrase AssumedRow = new("{0}: {1} ({2})", "{0}: {1}({2})");
    public static readonly Phrase ToAsk = new("To be asked before deciding", "決める前に確かめること");
    public static readonly Phrase PublishedElsewhere = new("What other cities published", "他団体の公表値");
    public static readonly Phrase PublishedRow = new("{0}, {1}: {2} to {3} a year ({4} less)", "{0}「{1}」: 年{2}から{3}へ({4}減)");
    public static readonly Phrase PredictedReduction = new("Here {0} of the work's time is predicted to go away.",
        "今回は、この作業の時間の{0}が無くなる見込みです。");
    public static readonly Phrase EvidenceIs = new("The weakest figure behind it: {0}", "いちばん弱いよりどころ: {0}");
    public static readonly Phrase AskFirstBecause = new("ask first: {0}", "先に確かめること: {0}");
    public static readonly Phrase NotNowBecause = new("not now, because {0}", "今は進めません: {0}");
    public static readonly Phrase WouldGive = new("It would give {0}.", "進めれば{0}の見込みです。");
    public static readonly Phrase Screened = new("By effort alone at most {0}; not simulated.", "作業時間だけから見て最大{0}。くり返し計算はしていません。");
    public static readonly Phrase NotSimulated = new("Not simulated.", "くり返し計算はしていません。");

    // Answers
    public static readonly Phrase AnswerBot = new("a bot", "ロボット");
    public static readonly Phrase AnswerDigitizeThenBot = new("read the paper first, then a bot", "紙を電子化してからロボット");
    public static readonly Phrase AnswerSpreadsheet = new("a spreadsheet function or macro (not a bot)", "関数・マクロ(ロボット以外の手立て)");
    public static readonly Phrase AnswerFixForm = new("fix the form where it is filled in (not a bot)", "様式の見直し(ロボット以外の手立て)");
    public static readonly Phrase AnswerElectronicForm = new("an electronic form (not a bot)", "電子化する(ロボット以外の手立て)");
    public static readonly Phrase AnswerWait = new("wait for the system change (not a bot)", "システムの更新を待つ(ロボット以外の手立て)");
    public static readonly Phrase AnswerSplit = new("split it first", "先に作業を分ける");
    public static readonly Phrase AnswerLeave = new("leave it to people", "職員が続ける");
    public static readonly Phrase AnswerDrop = new("drop the step (not a bot)", "やめる(ロボット以外の手立て)");
    public static readonly Phrase AnswerMerge = new("do two steps in one go (not a bot)", "まとめる(ロボット以外の手立て)");
    public static readonly Phrase AnswerMorePeople = new("one more person (not a bot)", "人を増やす(ロボット以外の手立て)");
    public static readonly Phrase AnswerHelp = new("help each other (not a bot)", "応援し合う(ロボット以外の手立て)");
    public static readonly Phrase AnswerReschedule = new("at other times or in other batches (not a bot)", "時期をずらす・まとめ方を変える(ロボット以外の手立て)");
    public static readonly Phrase AnswerAsProposed = new("as proposed", "提案のとおり");

    // Measure next
    public static readonly Phrase MeasureIntro = new("Jobs that would settle the most, the weightiest first:",
        "測ると順番がいちばんはっきりする仕事を、効き目の大きい順に並べました。");
    public static readonly Phrase RowsLeftOut = new(
        "Ranked below these, and in the whole report: {0}.", "このほか、下の順位が{0}件あります(くわしい報告に載せます)。");
    public static readonly Phrase NoOrderToMeasure = new(
        "Fewer than two candidates are ranked, so there is no order that a figure could change.",
        "順番をつけた案が2つ未満なので、測って順番が変わることはありません。");
    public static readonly Phrase NothingToMeasure = new("No single figure would change the order.", "順番を変えるような数字は、一つもありません。");
    public static readonly Phrase NowIs = new("(now: {0})", "(今は{0})");

    // How we know
    public static readonly Phrase Model = new(
        "Model: every case of {0} is followed through its steps on the same people, calendars and other work; waiting comes out of it, "
        + "it is not entered.", "計算のしかた: {0}の1件1件を、同じ職員・勤務時間・その他の業務のもとで最後まで追いかけます。待ちは入力した数字ではなく、計算の結果です。");
    public static readonly Phrase WorkflowsNamed = new("the workflows {0}", "業務の流れ({0})");
    public static readonly Phrase RepeatedTimes = new("Replications: {0}, seed {1}.", "くり返し計算: {0}回、再計算用の番号: {1}。");
    public static readonly Phrase RunsInAll = new(
        "Runs in all, with those of candidates and possible files: {0}.", "各案と、数字のあり得るファイルの分を合わせた計算回数: {0}回。");
    public static readonly Phrase Period = new("Period: {0}.", "対象期間: {0}。");
    public static readonly Phrase DrawnFiles = new(
        "Doubt about figures: {0} possible {0:file|files} drawn around the file's figures, {2} kept in which the division copes with "
        + "its work and what was measured comes out; doubt about opinions: {1} {1:weighting|weightings} drawn evenly.",
        "数字の確からしさ: ファイルの数字の前後であり得る{0}通りのファイルのうち、仕事が回り、実測とも合う{2}通りで計算。重みの確からしさ: {1}通りの重みを偏りなく引いて計算。");
    public static readonly Phrase ConventionAbout = new(
        "'about 4 min' is read as a spread-out time with that mean (lognormal, coefficient of variation 0.5): a convention.",
        "「約4分」は、平均4分でばらつきのある時間(対数正規分布、変動係数0.5)と読みます。これは決めごとです。");
    public static readonly Phrase ConventionUnknown = new(
        "'unknown' stands for 10 min, 10 cases a day, 10 % or 3 working days, within a factor of 4: a convention. Unknown here: {0}.",
        "「unknown」は10分・1日10件・10%・3営業日を仮に置き、4倍の違いまであり得るとみなします。これは決めごとです。このファイルの該当箇所: {0}。");
    public static readonly Phrase ConventionInterval = new(
        "An interval holds the mean 95 times in 100 as far as the runs go; it does not speak of the figures in the file.",
        "見込みの幅は、くり返し計算の平均が100回のうち95回入る範囲です。ファイルの数字の確からしさは含みません。");
    public static readonly Phrase Assumptions = new("Conventions and choices behind the figures", "前提と決めごと");
    public static readonly Phrase Sources = new("Sources", "数字の出どころ");
    public static readonly Phrase Findings = new("Findings about the file", "ファイルについての確認事項");
    public static readonly Phrase Version = new("Computed by {0} {1} on {2}.", "計算したプログラム: {0} {1}({2})。");
    public static readonly Phrase InputIs = new("Input: {0}, SHA-256 {1}.", "入力ファイル: {0}(SHA-256 {1})。");
    public static readonly Phrase RecomputeWith = new("The same file, options, seed and version give the same figures:",
        "同じファイル・指定・番号・版で計算すると、同じ数字になります:");
    public static readonly Phrase SchemaNote = new("Unrounded figures stand in the JSON form of this report.",
        "丸める前の数字は、この報告のJSON形式にあります。");

    public static readonly Phrase NotAReportExtension = new("'{0}' cannot be saved: a report is saved as .html, .md or .json.",
        "「{0}」には保存できません。報告書の形式は .html か .md か .json です。");
    public static readonly Phrase NoInterval = new("(–): no interval; {0}.", "(–): 見込みの幅なし。{0}。");
    public static readonly Phrase FigureAndLimits = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase Within = new("± {0}", "±{0}");
    public static readonly Phrase FigureLimitsMedian = new("{0} ({1}, median {2})", "{0}({1}、中央値{2})");
    public static readonly Phrase FigureAboutMedian = new("{0} (possible files: about {1})", "{0}(あり得るファイルでは{1}前後)");
    public static readonly Phrase FigureMeasured = new("{0} (all measured)", "{0}(すべて実測)");
    public static readonly Phrase FigureNotDrawn = new("{0} (not drawn through possible figures)", "{0}(数字のあり得る幅は計算していない)");
    public static readonly Phrase RangeNote = new(
        "In brackets: what 8 in 10 possible files give, each by its mean year ({0} of {1} drawn {1:file|files} {0:is|are} kept: those "
        + "in which the "
        + "division copes with its work and what was measured comes out). The figure before it is the file's own; all amounts are if it "
            + "works.", "かっこの中は、数字のあり得るファイルのうち8割が入る幅(それぞれ平均的な年。引いた{1}通りのうち、仕事が回り、実測とも合う{0}通りで計算)。その前の数字はファイルの数字のまま計算したもの。いずれも、うまくいった場合の数字です。");
    public static readonly Phrase UnsureNote = new(
        "These ranges are unsure: {0} of {1} possible {1:file|files} cannot be this division, so the guesses contradict each other.",
        "この幅はあてになりません。あり得る{1}通りのファイルのうち{0}通りはこの課ではあり得ず、見当の数字どうしが合っていません。");
    public static readonly Phrase Unsure = new("{0}, unsure", "{0}、あてにならない");
    public static readonly Phrase MedianNote = new(
        "A median stands where the file's own figure lies outside: most possible files give less, or most give more.",
        "中央値があるのは、ファイルの数字のままの結果が幅の外にあるものです(あり得るファイルの多くでは、それより少ないか、多くなります)。");
    public static readonly Phrase MeasuredNote = new("No range where all is measured: no figure behind it is in doubt.",
        "すべて実測のもの(不確かな数字がないもの)には幅がありません。");
    public static readonly Phrase NotDrawnNote = new(
        "Amounts without a range were not drawn through possible figures; they may be off as far as a guess may.",
        "幅のない数字は、数字のあり得る幅を計算していません。見当の数字と同じくらい外れることがあります。");
    public static readonly Phrase GatedNotDrawn = new(
        "What is held back was not drawn through possible figures; its hours are those of the file's own figures.",
        "見送りの案は、数字のあり得る幅を計算していません。時間はファイルの数字のまま計算したものです。");
    public static readonly Phrase ListComma = new(", ", "、");
    public static readonly Phrase Seconds = new("{0} s", "{0}秒");
    public static readonly Phrase WorkingHours = new("{0} working {0:hour|hours}", "{0}開庁時間");
    public static readonly Phrase Months = new("{0} {0:month|months}", "{0}か月");
    public static readonly Phrase FiscalYearSpan = new("fiscal year {0} ({1})", "{0}年度({1})");
    public static readonly Phrase FromFor = new("from {0}, {1}", "{0}から{1}");
    public static readonly Phrase FromForCases = new("from {0}, until {1} {1:case|cases} {1:has|have} come and all have ended",
        "{0}から、{1}件を受け付けてすべて終わるまで");
}
