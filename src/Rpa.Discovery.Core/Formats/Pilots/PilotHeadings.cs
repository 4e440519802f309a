using Rpa.Discovery.Formats.Tables;
using Rpa.Discovery.Formats.Yaml;

namespace Rpa.Discovery.Formats.Pilots;

/// <summary>A column of a pilot's table.</summary>
internal enum PilotColumn
{
    Case,
    Step,
    By,
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
        (PilotColumn.Case, ["案件", "案件番号", "受付番号", "整理番号", "件", "番号", "case", "case id", "case-id", "case_id", "id", "no", "no."]),
        (PilotColumn.Step, ["作業", "作業名", "工程", "step", "task", "activity"]),
        (PilotColumn.By, ["担当", "担当者", "だれが", "実行者", "by", "who", "done by", "resource"]),
        (PilotColumn.Start, ["開始", "開始日時", "着手", "日時", "日付", "日", "start", "started", "begin", "date"]),
        (PilotColumn.End, ["終了", "終了日時", "完了日時", "end", "ended", "finished"]),
        (PilotColumn.Minutes, ["所要時間", "時間", "1件の時間", "作業時間", "処理時間", "分", "分数", "minutes", "time", "duration", "time per case"]),
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

    private static readonly string[] _bots = ["ロボット", "ボット", "rpa", "bot", "robot", "自動"];

    public static IEnumerable<string> Standard => _all.Select(c => c.Headings[0]);

    public static IEnumerable<string> Known => _all.SelectMany(c => c.Headings);

    public static IEnumerable<string> OutcomeWords => _outcomes.SelectMany(o => o.Words);

    /// <summary>The column of a heading and, of <c>所要時間(秒)</c>, the unit in brackets; null when there is no such column.</summary>
    public static (PilotColumn Column, string Unit)? Find(string heading)
    {
        var (name, unit) = UnitInBrackets.Split(heading);
        foreach (var (column, headings) in _all)
        {
            if (headings.Contains(name, StringComparer.Ordinal))
                return (column, unit);
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

    /// <summary>Whether who did it is a bot in so many words.</summary>
    public static bool IsBot(string by) => _bots.Contains(FullWidth.ToAscii(by).Trim().ToLowerInvariant(), StringComparer.Ordinal);
}
