using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about what a pilot left behind (RPD7191–7215, RPD7261–7269, RPD7315, RPD7318–7319,
/// RPD7334–7337).</summary>
internal static class PilotRules
{
    public static readonly DiagnosticRule NoCaseColumn = new("RPD7191", Severity.Error,
        new Phrase("No column says which case a row is about; found were {0}.", "どの件の行かを示す列「案件」(case)がありません。見つかった列は {0} です。"),
        new Phrase("Write headings in the first row: {1}. In English: case, step, by, start, end, minutes, outcome.{2}",
            "1行目に見出しを書いてください: {1}。「案件」は必ず要ります。{2}"));

    public static readonly DiagnosticRule UnknownColumn = new("RPD7192", Severity.Warning,
        new Phrase("The column '{0}' is not known and is not read.", "「{0}」という列は知られていないため、使いません。"),
        new Phrase("Columns are case, step, by, start, end, minutes and outcome.{1}", "使えるのは「案件」「作業」「担当」「開始」「終了」「所要時間」「結果」です。{1}"));

    public static readonly DiagnosticRule ColumnTwice = new("RPD7193", Severity.Warning,
        new Phrase("'{1}' means the same as '{0}', which stands before it and is the one that is read.",
            "「{1}」は、前にある「{0}」と同じ意味です。前の列だけを読みます。"),
        new Phrase("Delete one of them.", "どちらかを消してください。"));

    public static readonly DiagnosticRule NoRows = new("RPD7194", Severity.Error,
        new Phrase("The pilot is empty: no piece of work stands in it.", "試行の記録が空です。作業の行がありません。"),
        new Phrase("Write one row for each piece of work on a case.", "1件の作業を1行に書いてください。"));

    public static readonly DiagnosticRule NotAnInstant = new("RPD7195", Severity.Error,
        new Phrase("Row {0}: '{1}' is no date with a time of day.", "{0}行目: 「{1}」は日時として読めません。"),
        new Phrase("Write it as '2026-10-01 09:15' or '2026/10/1 9:15', with the year first: '04/01/2026' is two different days.",
            "「2026-10-01 09:15」「2026/10/1 9:15」のように、年から書いてください(「04/01/2026」は4月1日とも1月4日とも読めます)。"));

    public static readonly DiagnosticRule Backwards = new("RPD7196", Severity.Error,
        new Phrase("Row {0}: it ends ({1}) before it begins ({2}).", "{0}行目: 終了({1})が開始({2})より前です。"),
        new Phrase("Exchange the two, or correct the one that is wrong.", "入れ替わっていないか確かめ、誤っている方を直してください。"));

    public static readonly DiagnosticRule NotMinutes = new("RPD7197", Severity.Error,
        new Phrase("Row {0}: '{1}' is no time of work.", "{0}行目: 「{1}」は所要時間として読めません。"),
        new Phrase("Write minutes, such as '2.5', or a time with its unit, such as '45 s'; leave the cell blank if nobody timed it.",
            "「2.5」(分)か「45秒」のように書いてください。計っていないときは空欄にします。"));

    public static readonly DiagnosticRule ZeroMinutes = new("RPD7198", Severity.Error,
        new Phrase("Row {0}: the work took 0 minutes.", "{0}行目: 所要時間が0分です。"),
        new Phrase("Every piece of work takes time: write seconds ('20 s'), or leave the cell blank if nobody timed it.",
            "作業には時間がかかります。「20秒」のように秒で書くか、計っていないときは空欄にしてください。"));

    public static readonly DiagnosticRule UnknownOutcome = new("RPD7199", Severity.Error,
        new Phrase("Row {0}: '{1}' is no outcome that is known.", "{0}行目: 「{1}」という結果は知られていません。"),
        new Phrase("Write done, exception (it came back to people), failure (the bot stopped) or review; blank means done.{2}",
            "「完了」「例外」(職員に戻った)「失敗」(ロボットが止まった)「確認」のどれかにしてください。空欄は完了とみなします。{2}"));

    public static readonly DiagnosticRule BlankCase = new("RPD7200", Severity.Error,
        new Phrase("Row {0} does not say which case it is about.", "{0}行目: どの件か(案件)が空欄です。"),
        new Phrase("Number the cases; a running number will do.", "通し番号でよいので、案件の番号を書いてください。"));

    public static readonly DiagnosticRule Duplicate = new("RPD7201", Severity.Error,
        new Phrase("Rows {0} and {1} are the same piece of work on case '{2}'.", "{0}行目と{1}行目は、案件「{2}」の同じ作業です。"),
        new Phrase("Delete one of them. A second piece of work on the case, also the bot's after a restart, needs its own beginning.",
            "どちらかを消してください。同じ案件で2回作業したとき(ロボットの再実行も)は、それぞれの開始を書いてください。"));

    public static readonly DiagnosticRule Overlap = new("RPD7266", Severity.Error,
        new Phrase("Rows {0} and {1}: the bot's work on case '{2}' overlaps; it begins anew ({3}) before it has ended ({4}).",
            "{0}行目と{1}行目: 案件「{2}」のロボットの作業が重なっています。終了({4})の前に次が始まっています({3})。"),
        new Phrase("Correct the times; if they are two cases, give each a number of its own.",
            "時刻を直してください。別の件なら、それぞれ別の番号をつけてください。"));

    public static readonly DiagnosticRule SeveralRuns = new("RPD7267", Severity.Warning,
        new Phrase("On {0} {0:case|cases} the bot worked more than once (first '{1}', rows {2} and {3}); the times of a case are added "
            + "up, and a run that stopped counts as a stop.",
            "ロボットが2回以上作業した案件が{0}件あります(最初は「{1}」の{2}行目と{3}行目)。1件の時間として合計し、止まった回は「止まった」と数えます。"),
        new Phrase("If the case came to the step anew, give it another number there ('12-2').",
            "案件が改めてこの作業に来たのなら、別の番号(例:「12-2」)にしてください。"));

    public static readonly DiagnosticRule OneInstant = new("RPD7268", Severity.Warning,
        new Phrase("The log has one instant for each piece of work, which does not tell how long it took; only shares are verified.",
            "この記録では1回の作業に時刻が1つしかなく、所要時間がわかりません。割合だけを確かめます。"),
        new Phrase("Export the beginning of each too: columns 'start' and 'end', or events 'start' and 'complete'.",
            "開始も出力してください(「開始」「終了」の列か、開始と完了の2つのイベント)。"));

    public static readonly DiagnosticRule UnknownTransition = new("RPD7269", Severity.Error,
        new Phrase("Row {0}: '{1}' says neither that work begins nor that it ends.", "{0}行目: 「{1}」は、作業の開始とも終了とも読めません。"),
        new Phrase("Write start or complete (also suspend, resume, abort, schedule, assign), or leave out the rows of other events.{2}",
            "「開始」か「完了」(ほかに「中断」「再開」「失敗」「予定」「割当」)にするか、ほかのイベントの行を除いてください。{2}"));

    public static readonly DiagnosticRule NoEnd = new("RPD7318", Severity.Warning,
        new Phrase("{0} {0:piece|pieces} of work {0:begins and never ends|begin and never end} (first: row {1}, case '{2}') and {0:is|are} "
            + "left out.",
            "始まったまま終わりのない作業が{0}件あり(最初は{1}行目の案件「{2}」)、使いません。"),
        new Phrase("If the bot stopped there, write its end as 'abort'; else export the log until the work had ended.",
            "ロボットが止まったのなら、終わりを「失敗」と書いてください。そうでなければ、終わるまでの記録を出力してください。"));

    public static readonly DiagnosticRule NoBeginning = new("RPD7319", Severity.Warning,
        new Phrase("{0} {0:piece|pieces} of work {0:ends|end} without a beginning by the same hand (first: row {1}, case '{2}'); "
            + "{0:its|their} time is not counted.",
            "同じ担当の開始がないまま終わった作業が{0}件あり(最初は{1}行目の案件「{2}」)、時間は数えません。"),
        new Phrase("Export the log from before the work began, with the same resource at both.",
            "開始の前からの記録を、開始と終了で同じ担当の名前にして出力してください。"));

    public static readonly DiagnosticRule NobodyTold = new("RPD7334", Severity.Warning,
        new Phrase("The log does not say who worked; every row is taken for the bot's.",
            "だれが作業したかが記録にないため、すべてロボットの行とみなします。"),
        new Phrase("Export the resource too (a column 'by', or 'org:resource').", "担当も出力してください(「担当」の列、または「org:resource」)。"));

    public static readonly DiagnosticRule WhichOfSteps = new("RPD7335", Severity.Error,
        new Phrase("Row {0}: '{1}' may be any of {2}.", "{0}行目: 「{1}」は {2} のどれかわかりません。"),
        new Phrase("Write the step with its workflow, as they stand here.", "ここに示したように、業務と作業を続けて書いてください。"));

    public static readonly DiagnosticRule NameElsewhere = new("RPD7336", Severity.Warning,
        new Phrase("'{0}' names {1} too; {2} {2:row is|rows are} counted at {3}.", "「{0}」は {1} の名前でもありますが、{2}行すべてを {3} の行とみなします。"),
        new Phrase("Leave out the cases of other workflows.", "ほかの業務の件は除いてください。"));

    public static readonly DiagnosticRule SoundsLikeABot = new("RPD7337", Severity.Warning,
        new Phrase("'{0}' (first in row {1}) sounds like a bot and is taken for a person.",
            "「{0}」(最初は{1}行目)はロボットのようですが、職員とみなします。"),
        new Phrase("Write 'bot' (or the bot's id '{2}') in the rows of the bot.", "ロボットの行なら、「ロボット」(またはロボットのid「{2}」)と書いてください。"));

    public static readonly DiagnosticRule OverNight = new("RPD7202", Severity.Warning,
        new Phrase("In {2} {2:row|rows} so much time lies between beginning and end that probably not all of it is work (first: row {0}, {1} h).",
            "開始から終了までが長く、すべてが作業ではなさそうな行が{2}行あります(最初は{0}行目の{1}時間)。"),
        new Phrase("Write the time of work alone in the column 'minutes' (breaks, nights and waiting left out).",
            "休憩・夜間・待ちを除いた作業の時間を「所要時間」の列に書いてください。"));

    public static readonly DiagnosticRule OtherLog = new("RPD7203", Severity.Error,
        new Phrase("'{0}' is no log of events that can be read.", "「{0}」は読み取れるイベントの記録ではありません。"),
        new Phrase("Export it as XES with 'concept:name' and 'time:timestamp' in its events, or as a CSV table with the columns case, "
            + "step, by, start, end, minutes and outcome.",
            "イベントに「concept:name」と「time:timestamp」のあるXESか、「案件」「作業」「担当」「開始」「終了」「所要時間」「結果」の列を持つCSVにしてください。"));

    public static readonly DiagnosticRule BrokenXml = new("RPD7204", Severity.Error,
        new Phrase("'{0}' breaks off here or is not XML.", "「{0}」はここで途切れているか、XMLではありません。"),
        new Phrase("Write the log again.", "記録を出力し直してください。"));

    public static readonly DiagnosticRule BrokenGzip = new("RPD7205", Severity.Error,
        new Phrase("'{0}' cannot be unpacked, or is more than {1} MiB when it is.", "「{0}」は展開できないか、展開すると{1} MiBを超えます。"),
        new Phrase("Write it again, or cut it to the steps of the candidate.", "出力し直すか、見直し候補の作業の行だけにしてください。"));

    public static readonly DiagnosticRule ReadAs = new("RPD7206", Severity.Hint,
        new Phrase("The pilot's table was read as {0}.", "試行の表は文字コード{0}として読みました。"),
        new Phrase("If letters look wrong, save it again as 'CSV UTF-8 (comma delimited)'.",
            "文字が化けているときは、「CSV UTF-8(コンマ区切り)」で保存し直してください。"));

    public static readonly DiagnosticRule UnknownCandidate = new("RPD7207", Severity.Error,
        new Phrase("There is no candidate '{0}'; those that a pilot can verify: {1}.", "「{0}」という見直し候補はありません。試行で確かめられるのは {1} です。"),
        new Phrase("Name one of them, or give your own with '--scenario'.{2}", "この中から選ぶか、独自の見直し案を「--scenario」で指定してください。{2}"));

    public static readonly DiagnosticRule WhichCandidate = new("RPD7208", Severity.Error,
        new Phrase("It is not said which candidate was tried; those that a pilot can verify: {0}.",
            "どの見直し候補を試行したのかわかりません。試行で確かめられるのは {0} です。"),
        new Phrase("Name one with '--candidate'.", "「--candidate」で指定してください。"));

    public static readonly DiagnosticRule NothingToVerify = new("RPD7209", Severity.Error,
        new Phrase("'{0}' gives no step to a bot and no new time, so that a pilot's table says nothing about it.",
            "「{0}」はロボットに任せる作業も新しい所要時間もないため、試行の表では確かめられません。"),
        new Phrase("Compare the division's figures of before and after ('observed:') instead.", "代わりに、実施の前後の実績(「observed:」)を比べてください。"));

    public static readonly DiagnosticRule WhichStep = new("RPD7210", Severity.Error,
        new Phrase("'{0}' is about several steps ({1}), and the pilot has no column 'step'.",
            "「{0}」はいくつもの作業({1})についてのものですが、試行の表に「作業」の列がありません。"),
        new Phrase("Add the column, with the step's id or title in each row.", "「作業」の列を加え、各行に作業のidか名前を書いてください。"));

    public static readonly DiagnosticRule NoneFits = new("RPD7211", Severity.Error,
        new Phrase("No row of the pilot is about '{0}' ({1}); its steps are {2}.", "試行の表に「{0}」({1})の行がありません。表にある作業は {2} です。"),
        new Phrase("Name the candidate that was tried with '--candidate', or write the step's id or title in the column 'step'.",
            "試行した候補を「--candidate」で指定するか、「作業」の列に作業のidか名前を書いてください。"));

    public static readonly DiagnosticRule RowsLeftOut = new("RPD7212", Severity.Warning,
        new Phrase("{0} {0:row|rows} {0:is|are} about other steps, such as '{1}', and {0:is|are} left out.", "{0}行は「{1}」などほかの作業のため、使いません。"),
        new Phrase("Correct the step where it is misspelt.", "作業の名前の書き間違いなら直してください。"));

    public static readonly DiagnosticRule NoBotRows = new("RPD7213", Severity.Error,
        new Phrase("No row was done by the bot; the column 'by' says {0}.", "ロボットが行った行がありません。「担当」の列は {0} です。"),
        new Phrase("Write 'bot' (or the bot's id '{1}') in the rows of the bot.", "ロボットの行には「ロボット」(またはロボットのid「{1}」)と書いてください。"));

    public static readonly DiagnosticRule OneCase = new("RPD7214", Severity.Warning,
        new Phrase("The pilot has one case: nothing can be concluded from it.", "試行は1件だけなので、何も言えません。"),
        new Phrase("'--sample-size' says how many cases it takes.", "何件要るかは「--sample-size」でわかります。"));

    public static readonly DiagnosticRule UnknownUnit = new("RPD7261", Severity.Error,
        new Phrase("The column '{0}' counts in '{1}', which is no unit of time that is known.", "「{0}」の列の単位「{1}」は知られていません。"),
        new Phrase("Write seconds, minutes or hours in the brackets, as in 'duration (seconds)'.",
            "かっこの中に秒・分・時間のどれかを書いてください(例:「所要時間(秒)」)。"));

    public static readonly DiagnosticRule BlankBy = new("RPD7262", Severity.Error,
        new Phrase("Row {0} does not say who did it, the bot or a person.", "{0}行目: ロボットと職員のどちらが行ったか(担当)が空欄です。"),
        new Phrase("Fill the cell in; without the column 'by' every row is the bot's.",
            "「ロボット」か「職員」と書いてください。「担当」の列がなければ、すべてロボットの行とみなします。"));

    public static readonly DiagnosticRule MoreThanBetween = new("RPD7263", Severity.Error,
        new Phrase("Row {0}: '{1}' is {2} min of work, but {3} min lie between beginning and end.",
            "{0}行目: 所要時間「{1}」は{2}分ですが、開始から終了までは{3}分です。"),
        new Phrase("Correct one of them. If the column counts seconds, say so in its heading: 'duration (seconds)'.",
            "どちらかを直してください。列が秒なら、見出しを「所要時間(秒)」のように書いてください。"));

    public static readonly DiagnosticRule ByTheDay = new("RPD7264", Severity.Warning,
        new Phrase("Every time of day in the pilot is midnight (the first in row {0}): taken as days, from which no time of work is "
            + "counted.",
            "試行の時刻がすべて0時0分です(最初は{0}行目)。日付だけの記録とみなし、時刻からは所要時間を数えません。"),
        new Phrase("Export the times of day too, or write the time of work in the column 'minutes'.",
            "時刻も出力するか、「所要時間」の列を書いてください。"));

    public static readonly DiagnosticRule Total = new("RPD7265", Severity.Warning,
        new Phrase("Row {0} is taken for a total ('{1}'), not for a case, and left out.", "{0}行目は「{1}」の行とみなし、件には数えません。"),
        new Phrase("Number the case otherwise if it is one.", "1件の記録なら、ほかの番号をつけてください。"));

    public static readonly DiagnosticRule LongPilot = new("RPD7315", Severity.Warning,
        new Phrase("Row {0} is of {1}, years after row {2} of {3}; one of the years is probably wrong.",
            "{0}行目は{1}で、{2}行目の{3}から何年も離れています。どちらかの年が誤っていそうです。"),
        new Phrase("Correct the year; what is said over the pilot's days goes by these dates.",
            "年を直してください。試行の期間や日ごとの結果は、この日付で計算します。"));

    public static readonly DiagnosticRule NotTimed = new("RPD7215", Severity.Hint,
        new Phrase("No row says how long the bot took: there is neither a column 'minutes' nor 'start' and 'end' with the time of day.",
            "ロボットの所要時間がわかりません。「所要時間」の列も、時刻のある「開始」「終了」の列もありません。"),
        new Phrase("Shares are verified all the same.", "割合だけを確かめます。"));
}
