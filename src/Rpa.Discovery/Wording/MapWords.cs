namespace Rpa.Discovery.Wording;

/// <summary>What stands on the arrows and boxes of a map.</summary>
internal static class MapWords
{
    public static readonly Phrase Unknown = new("unknown", "不明");
    public static readonly Phrase Rest = new("the rest, {0}", "残り {0}");
    public static readonly Phrase After = new("after {0}", "{0}後");
    public static readonly Phrase WhileWaiting = new("after {0} if work has not started", "着手前に{0}たったとき");
    public static readonly Phrase Starts = new("starts {0}", "「{0}」を始める");
    public static readonly Phrase Otherwise = new("otherwise", "どれでもないとき");
    public static readonly Phrase FromTo = new("{0} to {1}", "{0}から{1}");
    public static readonly Phrase By = new("{0}, {1}", "{0}・{1}");
    public static readonly Phrase YearlyTotal = new("{0} a year in all", "年に計{0}");
    public static readonly Phrase WaitOf = new("waiting for the other side, {0}", "相手方の回答待ち {0}");
    public static readonly Phrase And = new("{0} and {1}", "{0}と{1}");
    public static readonly Phrase Or = new("{0} or {1}", "{0}か{1}");
    public static readonly Phrase OpenHours = new("{0} open hours", "開庁{0}時間");
    public static readonly Phrase WorkingDays = new("{0} working days", "{0}営業日");
    public static readonly Phrase PerOpenHour = new("{0} per open hour", "1時間{0}件");
    public static readonly Phrase PerOpenDay = new("{0} per open day", "1日{0}件");
    public static readonly Phrase PerWeek = new("{0} per week", "週{0}件");
    public static readonly Phrase PerMonth = new("{0} per month", "月{0}件");
    public static readonly Phrase PerYear = new("{0} per year", "年{0}件");
    public static readonly Phrase Every = new("one every {0}", "{0}に1件");
    public static readonly Phrase DatedBatches = new("on certain dates", "決まった日にまとめて");
    public static readonly Phrase Trace = new("as recorded", "実績の一覧どおり");
}
