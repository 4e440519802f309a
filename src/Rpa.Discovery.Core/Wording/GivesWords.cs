namespace Rpa.Discovery.Wording;

/// <summary>What a candidate gives to each workflow and each pool of people.</summary>
internal static class GivesWords
{
    public static readonly Phrase ByWorkflow = new("From arrival to completion, a case, by workflow", "受付から完了まで(1件あたり、業務ごと)");
    public static readonly Phrase Sooner = new("{0}: {1} sooner", "{0}: {1}早く終わる");
    public static readonly Phrase Later = new("{0}: {1} later", "{0}: {1}遅く終わる");
    public static readonly Phrase NoneSooner = new("No workflow is done sooner or later, as far as the runs tell.",
        "計算で分かる範囲では、早く終わる業務も遅く終わる業務もありません。");
    public static readonly Phrase ByPool = new("Hours for other work, by people", "ほかの仕事に回せる時間(担当ごと)");
    public static readonly Phrase MoreForOther = new("{0} for other work", "ほかの仕事に{0}を回せる");
    public static readonly Phrase MoreBesideOvertime = new("{0} for other work, beside the overtime that goes away",
        "時間外勤務が減る分とは別に、ほかの仕事に{0}を回せる");
    public static readonly Phrase LessForOther = new("{0} less for other work", "ほかの仕事に回せる時間が{0}減る");
    public static readonly Phrase Pool = new("{0}: {1}, as much as {2} {2:post|posts} or {3} of their paid hours",
        "{0}: {1}。職員{2}人分、勤務時間の{3}にあたる");
    public static readonly Phrase PoolLittle = new("{0}: {1}, less than {2} {2:post|posts}", "{0}: {1}(職員{2}人分未満)");
    public static readonly Phrase IsLarge = new(
        "{0} (more than a quarter of their hours: check volumes and times before you plan with it)",
        "{0}(勤務時間の4分の1を超えるので、あてにする前に件数と1件の時間を確かめてください)");
    public static readonly Phrase TheFirst = new("What the first gives: {0}.", "一番上の案の効果: {0}。");
    public static readonly Phrase Named = new("{0}: {1}", "{0} {1}");

    public static readonly Phrase UnderstoodOf = new("{0}, as it was understood:", "{0}から読み取った内容:");
    public static readonly Phrase UnderstoodLine = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase AndMore = new("and {0} more", "ほか{0}");
    public static readonly Phrase NumberOf = new("{0} {1}", "{0} {1}");
    public static readonly Phrase UnderstoodCases = new("Understood, cases a year: {0}.", "読み取った件数(年): {0}。");
    public static readonly Phrase UnderstoodHours = new("Understood, paid hours a year: {0}.", "読み取った勤務時間(年): {0}。");

    public static readonly Phrase AlsoAsked = new("Also asked", "ほかに聞かれること");
    public static readonly Phrase Together = new("What to carry out together?", "どれを一緒に行うか");
    public static readonly Phrase TogetherIs = new("{0}: {1} released together, where each by itself would sum to {2}.",
        "{0}。一緒に行って生み出される時間は{1}です(1つずつの合計は{2})。");
    public static readonly Phrase TogetherOfSets = new("{0} Of {1} {1:way|ways} to do several of the best at once this is worth most.",
        "{0}上位の案の組合せ{1}通りのうち、評価点がいちばん高いものです。");
    public static readonly Phrase TogetherAlone = new("{0} alone: of the others that were looked at beside it, none adds anything.",
        "{0}だけです。上位のほかの案を加えても、評価点は増えません。");
    public static readonly Phrase TogetherAddNothing = new("{0} Beside them {1} would add nothing.", "{0}{1}を加えても、評価点は増えません。");
    public static readonly Phrase NothingDone = new("What if nothing is done?", "何もしなければどうなるか");
    public static readonly Phrase AsToday = new(
        "As in the year that was simulated: {0}. The file says nothing about later years ('outlook:'), so whether it gets worse cannot "
        + "be told.",
        "計算した年と同じことが続きます: {0}。先の年の見通しがファイルにないため、悪くなるかどうかは答えられません。");
    public static readonly Phrase AsTodayWithOutlook = new(
        "As in the year that was simulated: {0}. What the file says of later years is not part of a study; 'outlook' simulates them "
        + "one by one.",
        "計算した年と同じことが続きます: {0}。ファイルにある先の年の見通しは、この計算には入っていません。年度ごとの見通しは、別に計算できます。");
    public static readonly Phrase LateAYear = new("{0} late", "期限遅れ{0}");
    public static readonly Phrase OvertimeAYear = new("{0} of overtime", "時間外勤務{0}");
    public static readonly Phrase NothingHurts = new("nobody late and no overtime", "期限遅れも時間外勤務もなし");
    public static readonly Phrase NothingHurtsNothingDue = new("no overtime, and the file states no deadline that could be missed",
        "時間外勤務なし(期限はファイルにありません)");
    public static readonly Phrase WorstDay = new("What about the worst day?", "いちばん忙しい日はどうか");
    public static readonly Phrase WorstDayIs = new(
        "{0}: {1} {1:piece|pieces} of work {1:waits|wait} at its end, {2} with what is proposed. It is the worst of {3} simulated "
        + "{3:year|years}; another may be worse.",
        "{0}の終わりに{1}件の作業が処理待ちです(見直し後は{2}件)。計算した{3}年分でいちばん悪い日で、もっと悪い日もありえます。");
    public static readonly Phrase WorstDayToday = new(
        "{0}: {1} {1:piece|pieces} of work {1:waits|wait} at its end. It is the worst of {2} simulated {2:year|years}; another may be "
        + "worse.",
        "{0}の終わりに{1}件の作業が処理待ちです。計算した{2}年分でいちばん悪い日で、もっと悪い日もありえます。");
    public static readonly Phrase WorstDayQuiet = new(
        "No work waits at the end of any day of {0} simulated {0:year|years}; in another one it may.",
        "計算した{0}年分では、どの日の終わりにも処理待ちの作業はありません(別の年にはありえます)。");
    public static readonly Phrase WorstMonth = new(
        "Of single days nothing is kept, so it cannot be told. The worst month is {0}: on average {1} {1:case|cases} {1:waits|wait} for "
        + "{2}.",
        "1日ごとの結果は残していないため、答えられません。いちばん混むのは{0}で、{2}を待つ案件は平均{1}件です。");
    public static readonly Phrase WorstMonthQuiet = new(
        "Of single days nothing is kept, so it cannot be told. Even in the worst month, {0}, hardly any case waits: on average less than "
        + "one at a time.",
        "1日ごとの結果は残していないため、答えられません。いちばん混む{0}でも、待つ案件は平均1件未満で、ほとんどありません。");
    public static readonly Phrase NoWorstDay = new("Of single days and of months nothing is kept in this study, so it cannot be told.",
        "この計算では日ごと・月ごとの結果を残していないため、答えられません。");
    public static readonly Phrase WhichBudget = new("What must be asked for, in which budget?", "どの年度の予算に、いくら要求するか");
    public static readonly Phrase Budget = new("For what is named first, were it to begin in FY{0}: {1}.",
        "最初に挙げたものを{0}年度に始めるとして、{1}。");
    public static readonly Phrase BudgetFromApril = new("{0} A fiscal year here runs from April to March.", "{0}ここでの年度は4月から翌年3月までです。");
    public static readonly Phrase BudgetOf = new("FY{0} {1}", "{0}年度 {1}");
    public static readonly Phrase NothingToAskFor = new("Nothing: what is named first costs no money of its own.",
        "要求するものはありません。最初に挙げたものに、それだけのための支出はかかりません。");
    public static readonly Phrase NothingBetterToAskFor = new("Nothing: none of what was looked at is better than today.",
        "要求するものはありません。調べた案に、今よりよくなるものはありません。");
    public static readonly Phrase NoBudget = new("It cannot be told: the file says no price of an hour, so there are no amounts.",
        "1時間あたりの人件費がファイルにないため、答えられません。");
    public static readonly Phrase NoFiscalYears = new(
        "It cannot be told by year: the study is of no fiscal year. {0} to begin, {1} in each further year.",
        "年度のない計算なので、年度ごとには答えられません。始めるときに{0}、その後は毎年{1}。");
}
