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
}

/// <summary>The headings and words by which a pilot's table is understood, Japanese and English; the first of each is the standard
/// one.</summary>
internal static class PilotHeadings
{
    private static readonly (PilotColumn Column, string[] Headings)[] _all =
    [
        (PilotColumn.Case, ["案件", "案件番号", "受付番号", "整理番号", "件", "番号", "case", "case id", "caseid", "id", "no", "no."]),
        (PilotColumn.Step, ["作業", "作業名", "工程", "step", "task", "activity", "activity name"]),
        (PilotColumn.By, ["担当", "担当者", "だれが", "実行者", "実施者", "by", "who", "done by", "resource", "user"]),
        (PilotColumn.Day, ["日付", "日", "実施日", "作業日", "date", "day"]),
        (PilotColumn.Start, ["開始", "開始日時", "開始時刻", "着手", "着手日時", "日時", "start", "started", "begin", "start time", "start timestamp"]),
        (PilotColumn.End, ["終了", "終了日時", "終了時刻", "完了日時", "完了時刻", "end", "ended", "finished", "end time", "end timestamp",
            "complete timestamp"]),
        (PilotColumn.Minutes, ["所要時間", "時間", "1件の時間", "作業時間", "処理時間", "分", "分数", "秒", "秒数", "minutes", "seconds", "time", "duration",
            "time per case"]),
        (PilotColumn.Outcome, ["結果", "状態", "outcome", "result", "status"]),
    ];

    private static readonly (PilotOutcome Outcome, string[] Words)[] _outcomes =
    [
        (PilotOutcome.Done, ["完了", "済", "済み", "正常", "成功", "正常終了", "○", "done", "ok", "completed", "complete", "success", "finished"]),
        (PilotOutcome.Exception, ["例外", "差戻し", "差し戻し", "職員へ", "職員に戻る", "職員対応", "対象外", "exception", "handed back", "hand-back", "returned",
            "rejected"]),
        (PilotOutcome.Failure, ["失敗", "停止", "エラー", "異常", "異常終了", "中断", "×", "failure", "failed", "error", "stopped", "crashed"]),
        (PilotOutcome.Review, ["確認", "点検", "目視", "review", "reviewed", "checked"]),
    ];

    // Headings that are a unit themselves.
    private static readonly Dictionary<string, string> _units = new(StringComparer.Ordinal)
    {
        ["分"] = "分", ["分数"] = "分", ["minutes"] = "分", ["秒"] = "秒", ["秒数"] = "秒", ["seconds"] = "秒",
    };

    private static readonly string[] _totals = ["合計", "小計", "総計", "計", "total", "totals", "sum", "subtotal"];

    private static readonly string[] _bots = ["ロボット", "ボット", "rpa", "bot", "robot", "自動"];

    public static IEnumerable<string> Standard => _all.Where(c => c.Column != PilotColumn.Day).Select(c => c.Headings[0]);

    public static IEnumerable<string> Known => _all.SelectMany(c => c.Headings);

    public static IEnumerable<string> OutcomeWords => _outcomes.SelectMany(o => o.Words);

    /// <summary>The column of a heading and, of <c>所要時間(秒)</c>, the unit in brackets; null when there is no such column.</summary>
    /// <remarks>Other programs write <c>case_id</c> and <c>start-timestamp</c> where people leave a space.</remarks>
    public static (PilotColumn Column, string Unit)? Find(string heading)
    {
        var (name, unit) = UnitInBrackets.Split(heading);
        name = name.Replace('_', ' ').Replace('-', ' ');
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
        var word = cell.ToLowerInvariant();
        foreach (var (outcome, words) in _outcomes)
        {
            if (words.Contains(word, StringComparer.Ordinal))
                return outcome;
        }

        return null;
    }

    /// <summary>Whether what stands in place of a case says that the row adds up others.</summary>
    public static bool IsTotal(string id) => _totals.Contains(id.ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Whether who did it is a bot in so many words.</summary>
    public static bool IsBot(string by) => _bots.Contains(FullWidth.ToAscii(by).Trim().ToLowerInvariant(), StringComparer.Ordinal);
}
