namespace Rpa.Discovery.Wording;

/// <summary>The worst day, and the day the bot stops.</summary>
internal static class WorstDayWords
{
    public static readonly Phrase Heading = new("The worst day, and the day the robot stops", "いちばん悪い日と、ロボットが止まる日");
    public static readonly Phrase WithOne = new("About {0}.", "『{0}』についての答えです。");
    public static readonly Phrase WithSet = new("About these together: {0}.", "次のものを合わせて行うときの答えです: {0}。");
    public static readonly Phrase IfNothing = new(
        "If nothing is done: on the worst day ({0}) {1} {1:piece|pieces} of work {1:waits|wait} at its end.",
        "何もしなければ: いちばん悪い日({0})の終わりに、{1}件の作業が処理待ちです。");
    public static readonly Phrase WithIt = new(
        "With it: {0} wait at the end of that day; the worst day of the same year has {1}.", "見直し後: 同じ日の終わりに{0}件です。同じ年のいちばん悪い日は{1}件です。");
    public static readonly Phrase BotStops = new(
        "If the robot stands still on that day: {0} wait at its end, {1} more; caught up {2}.", "その日にロボットが止まると: 終わりに{0}件({1}件多い)、{2}。");
    public static readonly Phrase NoMore = new(
        "If the robot stands still on that day: no more wait at its end than with it ({0}).",
        "その日にロボットが止まっても、終わりの処理待ちは増えません({0}件)。");
    public static readonly Phrase CaughtUp = new("after {0} {0:day|days}", "{0}日後に元に戻ります");
    public static readonly Phrase NotCaughtUp = new("not within the period", "期間内には元に戻りません");
    public static readonly Phrase NoBot = new("There is no robot in it that could stop.", "ロボットを使わないので、止まるものはありません。");
    public static readonly Phrase YearColumn = new("simulated year", "計算した年");
    public static readonly Phrase DateColumn = new("worst day", "いちばん悪い日");
    public static readonly Phrase TodayColumn = new("wait today", "現状の処理待ち");
    public static readonly Phrase WithColumn = new("with it", "見直し後");
    public static readonly Phrase WorstWithColumn = new("worst day with it", "見直し後の最悪の日");
    public static readonly Phrase StoppedColumn = new("robot stopped", "ロボット停止");
    public static readonly Phrase CatchUpColumn = new("days to catch up", "元に戻るまでの日数");
    public static readonly Phrase Rule = new(
        "{0} simulated {0:year|years} {0:was|were} listened to once more, {1} {1:run|runs} in all: what waits at the end of each day, "
        + "in a queue or in a batch, not what the other side has in hand. Above is the worst of these years; another year may be worse. "
            + "The robot's stop is a day on which it does not run: its cases wait, and nobody steps in.",
        "{0}年分をもう一度計算し(全部で{1}回)、毎日の終わりに処理待ちの作業を数えました(まとめ処理待ちを含み、相手方にあるものは除きます)。上はその中でいちばん悪い年の値で、もっと悪い年もありえます。"
            + "ロボットの停止は、その日にロボットが動かず、ロボットの件が待ち、だれも代わらないものとしています。");
}
