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
    public static readonly Phrase MonthsOf = new("most of it in {0}", "多いのは{0}");
    public static readonly Phrase PeopleBusy = new("{0} of {1} people on duty are busy", "勤務中の{1}人のうち{0}人が手一杯");
    public static readonly Phrase AgainstTheYear = new("{0} times the year's mean", "年平均の{0}倍");
    public static readonly Phrase CausePools = new("mostly before {0}", "主に{0}の手前");
    public static readonly Phrase CauseAnywhere = new("spread over the department", "担当を問わず");

    public static readonly Phrase WaitsInMonthBecause = new("Above all in {0}, {1} waits {2} on average because of {3}.", "{0}を中心に、{3}のため{1}が平均{2}待つ。");
    public static readonly Phrase WaitsBecause = new("{0} waits {1} on average because of {2}.", "{2}のため{0}が平均{1}待つ。");
    public static readonly Phrase BecauseOfWorkflow = new("the work on '{0}'", "「{0}」への対応");
    public static readonly Phrase BecauseOfUrgentWorkflow = new("the more urgent '{0}'", "優先する「{0}」への対応");
    public static readonly Phrase BecauseOfFewPeople = new("too few free hands", "人手の不足");
    public static readonly Phrase BecauseOfHours = new("closing time and absence", "時間外・不在");
    public static readonly Phrase BecauseOfBatches = new("collecting work into batches", "まとめて処理する");
    public static readonly Phrase TakesTime = new("{0} takes {1} of all staff time, {2}.", "{0}に職員の実作業時間の{1}({2})がかかる。");
    public static readonly Phrase PoolIsFull = new("{0}: {1} of the time on duty is taken.", "{0}の勤務時間の{1}が埋まっている。");
    public static readonly Phrase PoolQueue = new("On average {1} cases wait for {0}.", "{0}の処理待ちが平均{1}件ある。");
    public static readonly Phrase PoolOvertime = new("{0}: {1} of overtime.", "{0}の時間外勤務が{1}ある。");
    public static readonly Phrase PoolOvertimeInMonth = new("{0}: {1} of overtime, most of it in {2}.", "{0}の時間外勤務が{1}あり、{2}に集中する。");
    public static readonly Phrase QueueInMonth = new("In {0}, {2} cases on average wait for {1}.", "{0}は{1}の処理待ちが平均{2}件になる。");
    public static readonly Phrase QueueInHour = new("On {0}, {2} cases on average wait for {1}.", "{0}に{1}の処理待ちが平均{2}件になる。");
    public static readonly Phrase CauseShare = new("{1} of all waiting has one cause: {0}.", "待ち(滞留)の{1}は{0}。");

    public static readonly Phrase Monday = new("Monday", "月");
    public static readonly Phrase Tuesday = new("Tuesday", "火");
    public static readonly Phrase Wednesday = new("Wednesday", "水");
    public static readonly Phrase Thursday = new("Thursday", "木");
    public static readonly Phrase Friday = new("Friday", "金");
    public static readonly Phrase Saturday = new("Saturday", "土");
    public static readonly Phrase Sunday = new("Sunday", "日");
}
