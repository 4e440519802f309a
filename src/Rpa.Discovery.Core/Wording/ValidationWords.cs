namespace Rpa.Discovery.Wording;

/// <summary>Words that the findings of validation are put together from.</summary>
internal static class ValidationWords
{
    public static readonly Phrase Calendar = new("calendar", "暦");
    public static readonly Phrase System = new("system", "システム");
    public static readonly Phrase Machine = new("machine", "端末");
    public static readonly Phrase Person = new("person", "職員");
    public static readonly Phrase Pool = new("pool", "担当");
    public static readonly Phrase Bot = new("bot", "ロボット");
    public static readonly Phrase Workflow = new("workflow", "業務");
    public static readonly Phrase State = new("state", "箇所");
    public static readonly Phrase Attribute = new("attribute", "項目");
    public static readonly Phrase Region = new("region", "枝");
    public static readonly Phrase Source = new("source", "出典");
    public static readonly Phrase Problem = new("problem", "課題");

    public static readonly Phrase StepOf = new("{0} ({1})", "{0}({1})");
    public static readonly Phrase Towards = new("on to {0}", "{0}へ");
    public static readonly Phrase InQuotes = new("'{0}'", "「{0}」");
    public static readonly Phrase Together = new(" + ", " + ");

    public static readonly Phrase TheEffort = new("the time per case", "1件の時間");
    public static readonly Phrase TheWait = new("the waiting time", "待つ長さ");
    public static readonly Phrase TheVolume = new("the volume", "件数");
    public static readonly Phrase TheShare = new("a share", "割合");
    public static readonly Phrase TenMinutes = new("10 min", "10分");
    public static readonly Phrase ThreeWorkingDays = new("3 working-days", "3営業日");
    public static readonly Phrase TenPerDay = new("10 per open-day", "1日10件");
    public static readonly Phrase TenPercent = new("10 %", "10%");

    public static readonly Phrase ChangeShare = new("Change '{0}' of '{1}' to '{2}'.", "「{1}」の「{0}」を「{2}」に直してください。");
    public static readonly Phrase ChangeShareOrRest = new("Change '{0}' of '{1}' to '{2}', or write 'rest' for it.",
        "「{1}」の「{0}」を「{2}」か「rest」に直してください。");
    public static readonly Phrase RestFor = new("Write 'rest' for '{0}' of '{1}'.", "「{1}」の「{0}」を「rest」に直してください。");
    public static readonly Phrase CorrectShares = new("Correct them so that they add up to 100 %.", "合計が100%になるように直してください。");
    public static readonly Phrase SomeWeight = new("Give at least one of them a weight above 0.", "少なくとも一つの重みを0より大きくしてください。");

    public static readonly Phrase InAYear = new("a year", "年");
    public static readonly Phrase FromTo = new("from {0} to {1}", "{0}から{1}まで");

    public static readonly Phrase NoJointWork = new("no work takes several people of this pool's at once", "この担当が加わる共同作業がありません");
    public static readonly Phrase OnePersonsWork = new("one person does the work alone", "一人で行う作業です");
    public static readonly Phrase NeverInterrupted = new("no work of the same people that is more urgent and interrupts",
        "同じ人が行う、優先度が高く割り込む作業がありません");
    public static readonly Phrase NothingLessUrgent = new("the same people do nothing less urgent alone", "同じ人が一人で行う、優先度の低い作業がありません");
    public static readonly Phrase NeverStops = new("without 'uptime' it never stops", "「uptime」がなければ止まりません");
    public static readonly Phrase NothingCloses = new("it belongs to 'every' with a calendar", "暦のある「every」でだけ使います");
    public static readonly Phrase CasesHaveDates = new("cases of batches and of a trace keep their own dates", "まとまって来る件や実績の件は、日付が決まっています");
}
