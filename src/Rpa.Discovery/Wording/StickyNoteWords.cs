namespace Rpa.Discovery.Wording;

/// <summary>What a blank cell of the sticky-note table counts as, and what to ask or measure for it.</summary>
internal static class StickyNoteWords
{
    public static readonly Phrase BelongsAbove = new("the row belongs to '{0}', as the one above", "上の行と同じ「{0}」とします");
    public static readonly Phrase NoWorkflowName = new("the workflow has no name yet", "業務の名前はまだありません");
    public static readonly Phrase NameTheWorkflow = new("Write the name of the workflow.", "業務の名前を書いてください。");
    public static readonly Phrase RowOrder = new("the order of the rows counts", "表の並び順とします");
    public static readonly Phrase NumberTheSteps = new("Number the steps in the order in which they are done.", "行う順に番号を書いてください。");
    public static readonly Phrase UnnamedPeople = new("it is done by people not yet named", "担当は未定とします");
    public static readonly Phrase AskWho = new("Ask who does it.", "だれが行うかを聞いてください。");
    public static readonly Phrase TenMinutes = new("it counts as unknown (10 min, give or take a factor of 4)", "不明とします(仮に10分、4倍から4分の1まで)");
    public static readonly Phrase TimeIt = new("Time ten cases with a watch.", "10件ほど時計で測ってください。");
    public static readonly Phrase ThreeDays = new("it counts as unknown (3 working days, give or take a factor of 4)", "不明とします(仮に3営業日、4倍から4分の1まで)");
    public static readonly Phrase CompareDates = new("Compare the dates of sending and answer of ten cases.", "10件ほど、送った日と返ってきた日を比べてください。");
    public static readonly Phrase NoAwkward = new("every case is taken to be of one kind", "手間取る件は分けずに計算します");
    public static readonly Phrase AskAwkward = new("Ask how long an awkward case takes.", "手間取ったときに何分かかるかを聞いてください。");
    public static readonly Phrase OneInTen = new("1 in 10 is taken", "10回に1回とします");
    public static readonly Phrase CountAwkward = new("Count how many of the next 50 cases are awkward.", "次の50件のうち手間取った件を数えてください。");
    public static readonly Phrase TenADay = new("it counts as unknown (10 per open day, give or take a factor of 4)", "不明とします(仮に1日10件、4倍から4分の1まで)");
    public static readonly Phrase VolumeOfLaterStep = new("the count of '{0}' is taken", "「{0}」の件数を使います");
    public static readonly Phrase CountCases = new("Count the cases of two weeks, or take a year's figure from the system.", "2週間分を数えるか、システムから1年分の件数を調べてください。");
    public static readonly Phrase AsManyAsCome = new("as many as come from the steps before", "前の作業から来た件数とします");
    public static readonly Phrase CountHere = new("Count how many cases reach this step.", "この作業まで来る件を数えてください。");
    public static readonly Phrase NoPeaks = new("the year is taken as even", "年間を通して同じとします");
    public static readonly Phrase PeaksOfFirstStep = new("the peaks of the first step hold", "最初の作業の山とします");
    public static readonly Phrase AskPeaks = new("Ask which months and weekdays have more, and how many times as many.", "多い月や曜日と、ふだんの何倍かを聞いてください。");
    public static readonly Phrase GoesToNext = new("it leads to '{0}'", "次は「{0}」とします");
    public static readonly Phrase EndsThere = new("it ends the workflow", "業務の終わりとします");
    public static readonly Phrase AskNext = new("Ask whether cases come back or go elsewhere, and how many.", "戻る件やほかへ回る件がないか、どのくらいあるかを聞いてください。");
    public static readonly Phrase NotKnown = new("nothing is known about it", "不明とします");
    public static readonly Phrase AskInput = new("Ask whether it comes on paper, as PDF or on the screen.", "紙・PDF・画面のどれで来るかを聞いてください。");
    public static readonly Phrase AskManual = new("Ask whether the procedure is written down: all, partly, not at all.", "手順書があるか(あり・一部・なし)を聞いてください。");
    public static readonly Phrase NoProblem = new("no problem is noted", "困りごとなしとします");
    public static readonly Phrase AskProblem = new("Ask what is hard about it.", "困っていることを聞いてください。");
    public static readonly Phrase NoSticker = new("it has no sticker", "0枚とします");
    public static readonly Phrase PutStickers = new("Let everybody put stickers on what weighs on them.", "負担に感じる作業に、全員でシールを貼ってください。");
    public static readonly Phrase Done = new("done", "完了");
    public static readonly Phrase Unnamed = new("not yet named", "担当未定");
    public static readonly Phrase SourceTitle = new("sticky notes of a workshop", "ワークショップの付箋");
    public static readonly Phrase AsUnknown = new("it counts as unknown", "不明とします");
    public static readonly Phrase AsAnEnd = new("the case is taken to end there", "そこで終わる件とします");
    public static readonly Phrase LeftOut = new("it is left out", "使いません");
}
