namespace Rpa.Discovery.Wording;

/// <summary>Where work and waiting pile up, said in sentences.</summary>
internal static class HotSpotWords
{
    public static readonly Phrase Month = new("{0}", "{0}月");
    public static readonly Phrase ListComma = new(", ", "、");
    public static readonly Phrase Named = new("{0}", "{0}");
    public static readonly Phrase NameAndShare = new("{0} {1}", "{0} {1}");
    public static readonly Phrase Weekday = new("{0} {1}–{2}", "{0}曜{1}時〜{2}時");
    public static readonly Phrase StepOf = new("'{0}' ({1})", "「{0}」({1})");

    public static readonly Phrase VisitsAndTime = new("{0} times a year, {1} of people's time each", "年{0}件、1件あたり職員の{1}");
    public static readonly Phrase OfWhichRework = new("{0}; {1} of them rework", "{0}(うち手戻り・差戻し {1})");
    public static readonly Phrase NoCause = new("hardly any waiting", "待ちはほとんどない");
    public static readonly Phrase WorkOf = new("most of its time goes to {0}", "時間の多くは{0}");
    public static readonly Phrase ManySteps = new("its time goes to many steps", "時間は多くの作業に分かれる");
    public static readonly Phrase MonthsOf = new("most of it in {0}", "多いのは{0}");
    public static readonly Phrase SpreadOverMonths = new("spread over the months", "月による偏りは小さい");
    public static readonly Phrase PeopleBusy = new("busy: {0} of {1} {1:person|people} on duty", "勤務中の{1}人のうち{0}人が手一杯");
    public static readonly Phrase AgainstTheYear = new("{0} times the year's mean", "年平均の{0}倍");
    public static readonly Phrase CausePools = new("mostly in wait for {0}", "主に{0}を待つ時間");
    public static readonly Phrase CauseAnywhere = new("spread over the department", "担当を問わず");

    public static readonly Phrase NotStaffed = new("those who may do it out of their hours", "担当の勤務時間外待ち");
    public static readonly Phrase Absent = new("those who may do it away", "不在待ち");
    public static readonly Phrase Down = new("the bot down", "ロボット停止待ち");

    public static readonly Phrase AllYear = new("all year round", "年間を通じて");
    public static readonly Phrase MostOfItIn = new("most of it in {0}", "大半は{0}");
    public static readonly Phrase MostOfItInMonth = new("most of it in {0} ({1})", "大半は{0}({1})");
    public static readonly Phrase MostInMonth = new("most in {0} ({1})", "最も多いのは{0}({1})");
    public static readonly Phrase LongestIn = new("longest in {0} ({1})", "最も長いのは{0}({1})");

    public static readonly Phrase StateWaits = new("{0} waits {1} a case on average, {2}, above all because of {3}. Look first at {4}.",
        "{0}は1件あたり平均{1}待つ({2})。主な原因は{3}。まず{4}を見る。");
    public static readonly Phrase WaitOfWhichOpen = new("{0} ({1} of it in open time)", "{0}(うち開いている時間 {1})");
    public static readonly Phrase CauseWithShare = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase BecauseOfWorkflow = new("the work on '{0}'", "「{0}」への対応");
    public static readonly Phrase BecauseOfUrgentWorkflow = new("the more urgent '{0}'", "優先する「{0}」への対応");
    public static readonly Phrase BecauseOfFewPeople = new("too few free hands", "人手の不足");
    public static readonly Phrase BecauseOfHours = new("the hours of those who may do it", "担当の勤務時間の短さ");
    public static readonly Phrase BecauseOfAbsence = new("absence", "担当の不在");
    public static readonly Phrase BecauseOfStops = new("stops of the bot", "ロボットの停止");
    public static readonly Phrase BecauseOfBatches = new("collecting work into batches", "まとめて処理すること");
    public static readonly Phrase TakesTime = new(
        "{0} takes {1} of all time that people work, {2} a case, {3} times a year, {4}, because {5}. Look first at {6}.",
        "{0}に職員の実作業時間の{1}がかかる(1件あたり{2}、年{3}件、{4})。理由は{5}。まず{6}を見る。");
    public static readonly Phrase OfSeveral = new("{0} of {1} {1:person|people} together", "{1}人合わせて{0}");
    public static readonly Phrase ComesBack = new("{0} of them come back", "{0}が手戻り・差戻しであること");
    public static readonly Phrase ComesOften = new("it comes so often", "件数の多さ");
    public static readonly Phrase OnlyWork = new("it is all the work that the file names", "ファイルにある仕事がこれだけであること");
    public static readonly Phrase TakesLong = new("each takes so long", "1件あたりの時間の長さ");
    public static readonly Phrase PoolIsFull = new("{0}: {1} of the time on duty is taken, {2}; {3}. Look first at {4}.",
        "{0}の勤務時間の{1}が埋まっている({2})。{3}。まず{4}を見る。");
    public static readonly Phrase PoolQueue = new("On average {1} {1:case|cases} {1:waits|wait} for {0}, {2}, above all because of {3}. "
        + "Look first at {4}.",
        "{0}の処理待ちが平均{1}件ある({2})。主な原因は{3}。まず{4}を見る。");
    public static readonly Phrase PoolOvertime = new("{0}: {1} of overtime, {2}. Look first at {3}.", "{0}の時間外勤務が{1}ある({2})。まず{3}を見る。");
    public static readonly Phrase QueueInMonth = new("In {0}, {2} {2:case|cases} on average {2:waits|wait} for {1}, {3}. Look first at "
        + "{4}.",
        "{0}は{1}の処理待ちが平均{2}件になる({3})。まず{4}を見る。");
    public static readonly Phrase QueueInHour = new("On {0}, {2} {2:case|cases} on average {2:waits|wait} for {1}; {3}. Look first at {4}.",
        "{0}に{1}の処理待ちが平均{2}件になる({3})。まず{4}を見る。");
    public static readonly Phrase CauseShare = new(
        "{1} of all waiting in open time has one cause: {0}; {2} a step on average, {3}. Look first at {4}.",
        "開いている時間の待ち(滞留)の{1}は{0}(作業1回あたり平均{2}、{3})。まず{4}を見る。");

    public static readonly Phrase LookAtBatch = new("how many are collected, and when they are released", "まとめる件数と締める時刻");
    public static readonly Phrase LookAtHours = new("the hours of {0}, beside those of the others", "ほかの担当がいるのに{0}がいない時間帯");
    public static readonly Phrase LookAtBotHours = new("whether '{0}' could run at other hours", "「{0}」をほかの時間帯にも動かせないか");
    public static readonly Phrase LookAtStandIn = new("who stands in for {0}", "{0}が不在のときの代わり");
    public static readonly Phrase LookAtStops = new("what stops the bot, and who starts it again", "ロボットが止まる原因と復旧の手順");
    public static readonly Phrase LookAtPriority = new("whether the other always has to go first", "相手を常に優先する必要があるか");
    public static readonly Phrase LookAtHelp = new("who else could help {0}", "{0}を応援できる人がいるか");
    public static readonly Phrase LookAtOthers = new("what of that others could do, or nobody", "ほかの人に任せられる仕事、なくせる仕事");
    public static readonly Phrase LookAtRework = new("why cases come back", "手戻り・差戻しの理由");
    public static readonly Phrase LookAtNeed = new("which of them need not come", "なくせる件がないか");
    public static readonly Phrase LookAtLongest = new("what makes the longest ones long", "時間のかかる件の理由");
    public static readonly Phrase LookAtDuty = new("how many are on duty then", "その時間の人数");
    public static readonly Phrase LookAtOtherHours = new("what of it could come at another hour", "別の時間に回せる仕事がないか");

    public static readonly Phrase Monday = new("Monday", "月");
    public static readonly Phrase Tuesday = new("Tuesday", "火");
    public static readonly Phrase Wednesday = new("Wednesday", "水");
    public static readonly Phrase Thursday = new("Thursday", "木");
    public static readonly Phrase Friday = new("Friday", "金");
    public static readonly Phrase Saturday = new("Saturday", "土");
    public static readonly Phrase Sunday = new("Sunday", "日");
}
