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
    public static readonly Phrase OpenHours = new("{0} open {0:hour|hours}", "開庁{0}時間");
    public static readonly Phrase WorkingDays = new("{0} working {0:day|days}", "{0}営業日");
    public static readonly Phrase PerOpenHour = new("{0} per open hour", "1時間{0}件");
    public static readonly Phrase PerOpenDay = new("{0} per open day", "1日{0}件");
    public static readonly Phrase PerWeek = new("{0} per week", "週{0}件");
    public static readonly Phrase PerMonth = new("{0} per month", "月{0}件");
    public static readonly Phrase PerYear = new("{0} per year", "年{0}件");
    public static readonly Phrase Every = new("one every {0}", "{0}に1件");
    public static readonly Phrase DatedBatches = new("on certain dates", "決まった日にまとめて");
    public static readonly Phrase Trace = new("as recorded", "実績の一覧どおり");

    public static readonly Phrase OthersByCommand = new(
        "These take most of people's time. All workflows: 'rpa-discovery map FILE -o map.html --loads'.",
        "職員の時間が多い業務の図です。すべての業務の図は「rpa-discovery map ファイル -o map.html --loads」で描けます。");
    public static readonly Phrase MapOf = new("Map of {0}", "{0} 業務の流れの図");
    public static readonly Phrase Describes = new("State machine with {0} {0:state|states} and {1} {1:arrow|arrows}; cases come in at "
        + "'{2}' and end at {3}.",
        "{0}個の状態と{1}本の矢印。「{2}」から入り、{3}で終わる。");
    public static readonly Phrase Quoted = new("'{0}'", "「{0}」");
    public static readonly Phrase Nowhere = new("no end", "終わりのないところ");
    public static readonly Phrase Legend = new("Legend", "凡例");
    public static readonly Phrase IsBegin = new("cases come in", "件が入るところ");
    public static readonly Phrase IsPeople = new("work of people", "職員の作業");
    public static readonly Phrase IsBot = new("work with a bot", "ロボットを使う作業");
    public static readonly Phrase IsWait = new("waiting for the other side", "相手方の回答待ち");
    public static readonly Phrase IsChoice = new("the way parts", "分かれ道");
    public static readonly Phrase IsFrame = new("steps inside a step", "中に作業があるもの");
    public static readonly Phrase IsParallel = new("at the same time", "同時に進む作業");
    public static readonly Phrase IsEnd = new("end", "終わり");
    public static readonly Phrase IsTimer = new("when time is up", "時間がたったとき");
    public static readonly Phrase IsUnknown = new("a figure is not known yet", "数字がまだ不明");
    public static readonly Phrase LoadLegend = new("people's work:", "職員の作業時間:");
    public static readonly Phrase VolumeLegend = new("arrows:", "矢印の太さ:");
    public static readonly Phrase LessThan = new("under {0}", "{0}未満");
    public static readonly Phrase AtLeast = new("{0} and more", "{0}以上");
    public static readonly Phrase ThenWaits = new("then waits {0}", "次の待ち {0}");
    public static readonly Phrase PeopleAndBot = new("{0}, bot {1}", "{0}・ロボット{1}");
    public static readonly Phrase Named = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase Visits = new("goes through", "通る件数");
    public static readonly Phrase WayVolume = new("taken", "通る件数");
    public static readonly Phrase VolumeUnknown = new("how often it is taken cannot be told from this run", "通る件数は今回の計算からは分からない");
    public static readonly Phrase PeoplesTime = new("people's time", "職員の作業時間");
    public static readonly Phrase BotsTime = new("bots' time", "ロボットの作業時間");
    public static readonly Phrase WaitEach = new("waiting each time", "1回の待ち(滞留)");
    public static readonly Phrase WorkEach = new("work each time", "1回の実作業時間");
    public static readonly Phrase AsTable = new("The arrows as a table", "矢印の一覧表");
    public static readonly Phrase From = new("from", "どこから");
    public static readonly Phrase To = new("to", "どこへ");
    public static readonly Phrase When = new("when", "どんなとき");
    public static readonly Phrase RunSays = new("in the run", "計算の結果");
    public static readonly Phrase OfRuns = new("Figures a year: mean of {0} {0:replication|replications} of {1}.",
        "数字は1年あたり。{1}のくり返し計算{0}回の平均。");
    public static readonly Phrase OfFile = new("Drawn from the file alone; nothing was simulated.", "ファイルの内容だけから描いた図(計算はしていない)。");
}
