using System.Text.RegularExpressions;
using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>A column of a pilot's table.</summary>
internal enum PilotColumn
{
    Case,
    Step,
    By,

    /// <summary>The day of a row whose beginning and end are times of day; the beginning itself where no other column is it.</summary>
    Day,
    Start,
    End,
    Minutes,
    Outcome,

    /// <summary>The one instant of an event, of which only the other columns tell whether it is a beginning or an end.</summary>
    Timestamp,

    /// <summary>What an event is of its work: its beginning, its end.</summary>
    Transition,

    /// <summary>What tells two pieces of the same work on a case apart.</summary>
    Instance,
}

/// <summary>The headings and words by which a pilot's table is understood, Japanese and English; the first of each is the standard
/// one.</summary>
internal static partial class PilotHeadings
{
    private static readonly (PilotColumn Column, string[] Headings)[] _all =
    [
        (PilotColumn.Case, ["案件", "案件番号", "受付番号", "整理番号", "件", "番号", "ケース", "ケースid", "case", "case id", "caseid",
            "case key", "case:concept:name", "reference", "run id", "job id", "item id", "id", "no", "no."]),
        (PilotColumn.Step, ["作業", "作業名", "工程", "アクティビティ", "アクティビティ名", "活動", "step", "task", "activity", "activity name",
            "activity en", "concept:name"]),
        (PilotColumn.By, ["担当", "担当者", "だれが", "実行者", "実施者", "処理者", "リソース", "ユーザー", "by", "who", "done by", "resource",
            "org:resource", "user", "user name", "performer"]),
        (PilotColumn.Day, ["日付", "日", "実施日", "作業日", "date", "day"]),
        (PilotColumn.Start, ["開始", "開始日時", "開始時刻", "着手", "着手日時", "日時", "start", "started", "begin", "start time", "start timestamp"]),
        (PilotColumn.End, ["終了", "終了日時", "終了時刻", "完了日時", "完了時刻", "end", "ended", "finished", "end time", "end timestamp",
            "complete", "complete time", "completion time", "complete timestamp"]),
        (PilotColumn.Minutes, ["所要時間", "時間", "1件の時間", "作業時間", "処理時間", "分", "分数", "秒", "秒数", "minutes", "seconds", "time", "duration",
            "time per case"]),
        (PilotColumn.Outcome, ["結果", "状態", "outcome", "result", "status", "state"]),
        (PilotColumn.Timestamp, ["タイムスタンプ", "発生日時", "イベント日時", "イベント時刻", "timestamp", "time stamp", "event time", "eventtime",
            "event timestamp", "time:timestamp"]),
        (PilotColumn.Transition, ["ライフサイクル", "開始終了", "開始・終了", "イベント区分", "イベント種別", "lifecycle:transition", "lifecycle",
            "lifecycle transition", "transition", "event type"]),
        (PilotColumn.Instance, ["concept:instance", "activity instance", "activity instance id"]),
    ];

    private static readonly (WorkTransition Transition, string[] Words)[] _transitions =
    [
        (WorkTransition.Start, ["開始", "着手", "start", "started", "begin"]),
        (WorkTransition.Complete, ["完了", "終了", "complete", "completed", "end", "ended", "finish", "finished"]),
        (WorkTransition.Suspend, ["中断", "一時停止", "保留", "suspend", "suspended", "pause", "paused"]),
        (WorkTransition.Resume, ["再開", "resume", "resumed"]),
        (WorkTransition.Abort, ["失敗", "異常終了", "中止", "abort", "aborted", "ate abort", "pi abort", "failed", "faulted"]),
        (WorkTransition.NoWork, ["予定", "割当", "割り当て", "schedule", "scheduled", "assign", "assigned", "reassign", "reassigned", "autoskip",
            "manualskip", "withdraw", "withdrawn"]),
    ];

    private static readonly (PilotOutcome Outcome, string[] Words)[] _outcomes =
    [
        (PilotOutcome.Done, ["完了", "済", "済み", "正常", "成功", "正常終了", "○", "done", "ok", "completed", "complete", "success",
            "successful", "succeeded", "finished"]),
        (PilotOutcome.Exception, ["例外", "差戻し", "差し戻し", "職員へ", "職員に戻る", "職員対応", "対象外", "exception", "handed back", "hand-back", "returned",
            "rejected", "business exception"]),
        (PilotOutcome.Failure, ["失敗", "停止", "エラー", "異常", "異常終了", "中断", "×", "failure", "failed", "error", "stopped", "crashed",
            "faulted", "aborted", "retried", "timed out", "timedout", "application exception", "system exception"]),
        (PilotOutcome.Review, ["確認", "点検", "目視", "review", "reviewed", "checked"]),
    ];

    // Headings that are a unit themselves.
    private static readonly Dictionary<string, string> _units = new(StringComparer.Ordinal)
    {
        ["分"] = "分", ["分数"] = "分", ["minutes"] = "分", ["秒"] = "秒", ["秒数"] = "秒", ["seconds"] = "秒",
    };

    private static readonly string[] _bots = ["ロボット", "ボット", "rpa", "bot", "robot", "自動"];

    public static IEnumerable<string> Standard => _all.Where(c => c.Column is not PilotColumn.Day and < PilotColumn.Timestamp)
        .Select(c => c.Headings[0]);

    public static IEnumerable<string> Known => _all.SelectMany(c => c.Headings);

    public static IEnumerable<string> TransitionWords => _transitions.SelectMany(t => t.Words);

    public static IEnumerable<string> OutcomeWords => _outcomes.SelectMany(o => o.Words);

    /// <summary>Whether a row is one of headings: it names the case.</summary>
    public static bool AreSome(IReadOnlyList<string> row) => row.Any(f => Find(f.Trim()) is { Column: PilotColumn.Case });

    /// <summary>The column of a heading and, of <c>所要時間(秒)</c>, the unit in brackets; null when there is no such column.</summary>
    /// <remarks>Other programs write <c>case_id</c> and <c>start-timestamp</c> where people leave a space.</remarks>
    public static (PilotColumn Column, string Unit)? Find(string heading)
    {
        var (name, unit) = UnitInBrackets.Split(heading);
        name = name.Replace('_', ' ').Replace('-', ' ').Trim();
        foreach (var (column, headings) in _all)
        {
            if (headings.Contains(name, StringComparer.Ordinal))
                return (column, _units.GetValueOrDefault(name, _units.GetValueOrDefault(unit, unit)));
        }

        return null;
    }

    /// <summary>What a cell says came of the work; a blank one is done, null for a word that nobody knows.</summary>
    public static PilotOutcome? Outcome(string cell)
    {
        if (cell.Length == 0)
            return PilotOutcome.Done;
        var word = cell.ToLowerInvariant().Replace('_', ' ');
        foreach (var (outcome, words) in _outcomes)
        {
            if (words.Contains(word, StringComparer.Ordinal))
                return outcome;
        }

        return null;
    }

    /// <summary>What a cell says an event is of its work; null for a word that nobody knows. An end where it says nothing, as the standard
    /// has it.</summary>
    public static WorkTransition? Transition(string cell)
    {
        var word = cell.ToLowerInvariant().Replace('_', ' ');
        foreach (var (transition, words) in _transitions)
        {
            if (words.Contains(word, StringComparer.Ordinal))
                return transition;
        }

        return cell.Length == 0 ? WorkTransition.Complete : null;
    }

    /// <summary>Whether who did it is a bot in so many words.</summary>
    /// <remarks>Units of one bot are numbered: <c>ロボット2号機</c>, <c>RPA-01</c>.</remarks>
    public static bool IsBot(string by) =>
        _bots.Contains(Unnumbered().Replace(FullWidth.ToAscii(by).Trim().ToLowerInvariant(), ""), StringComparer.Ordinal);

    /// <summary>Whether the name of somebody who is not known as a bot sounds like one.</summary>
    public static bool SoundsLikeABot(string by) => BotSound().IsMatch(FullWidth.ToAscii(by));

    [GeneratedRegex("[ _#-]*[0-9]{1,4} ?(号機?)?$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unnumbered();

    [GeneratedRegex("ロボ|ボット|自動実行|(?<![a-z])(ro)?bots?(?![a-z])|(?<![a-z])rpa(?![a-z])|uipath|winactor",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex BotSound();
}
