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
    public static readonly Phrase ThreeDays = new("it counts as unknown (3 working days, give or take a factor of 4)",
        "不明とします(仮に3営業日、4倍から4分の1まで)");
    public static readonly Phrase CompareDates = new("Compare the dates of sending and answer of ten cases.", "10件ほど、送った日と返ってきた日を比べてください。");
    public static readonly Phrase NoAwkward = new("every case is taken to be of one kind", "手間取る件は分けずに計算します");
    public static readonly Phrase AskAwkward = new("Ask how long an awkward case takes.", "手間取ったときに何分かかるかを聞いてください。");
    public static readonly Phrase OneInTen = new("1 in 10 is taken", "10回に1回とします");
    public static readonly Phrase CountAwkward = new("Count how many of the next 50 cases are awkward.", "次の50件のうち手間取った件を数えてください。");
    public static readonly Phrase TenADay = new("it counts as unknown (10 per open day, give or take a factor of 4)",
        "不明とします(仮に1日10件、4倍から4分の1まで)");
    public static readonly Phrase VolumeOfLaterStep = new("the count of '{0}' is taken", "「{0}」の件数を使います");
    public static readonly Phrase CountCases = new("Count the cases of two weeks, or take a year's figure from the system.",
        "2週間分を数えるか、システムから1年分の件数を調べてください。");
    public static readonly Phrase AsManyAsCome = new("as many as come from the steps before", "前の作業から来た件数とします");
    public static readonly Phrase CountHere = new("Count how many cases reach this step.", "この作業まで来る件を数えてください。");
    public static readonly Phrase NoPeaks = new("the year is taken as even", "年間を通して同じとします");
    public static readonly Phrase PeaksOfFirstStep = new("the peaks of the first step hold", "最初の作業の山とします");
    public static readonly Phrase AskPeaks = new("Ask which months and weekdays have more, and how many times as many.",
        "多い月や曜日と、ふだんの何倍かを聞いてください。");
    public static readonly Phrase GoesToNext = new("it leads to '{0}'", "次は「{0}」とします");
    public static readonly Phrase EndsThere = new("it ends the workflow", "業務の終わりとします");
    public static readonly Phrase AskNext = new("Ask whether cases come back or go elsewhere, and how many.",
        "戻る件やほかへ回る件がないか、どのくらいあるかを聞いてください。");
    public static readonly Phrase NotKnown = new("nothing is known about it", "不明とします");
    public static readonly Phrase AskInput = new("Ask whether it comes on paper, as PDF or on the screen.", "紙・PDF・画面のどれで来るかを聞いてください。");
    public static readonly Phrase AskManual = new("Ask whether the procedure is written down: all, partly, not at all.",
        "手順書があるか(あり・一部・なし)を聞いてください。");
    public static readonly Phrase NoProblem = new("no problem is noted", "困りごとなしとします");
    public static readonly Phrase AskProblem = new("Ask what is hard about it.", "困っていることを聞いてください。");
    public static readonly Phrase NoSticker = new("it has no sticker", "0枚とします");
    public static readonly Phrase PutStickers = new("Let everybody put stickers on what weighs on them.", "負担に感じる作業に、全員でシールを貼ってください。");
    public static readonly Phrase Done = new("done", "完了");
    public static readonly Phrase Unnamed = new("not yet named", "担当未定");
    public static readonly Phrase SourceTitle = new("sticky notes of a workshop", "ワークショップの付箋");
    public static readonly Phrase AsUnknown = new("it counts as unknown", "不明とします");
    public static readonly Phrase AsAnEnd = new("the case is taken to end there", "そこで終わる件とします");
    public static readonly Phrase DoneAsAbove = new("it is done by '{0}', as the one above", "上の行と同じ「{0}」とします");
    public static readonly Phrase AnHourAndMinutes = new("{0} h {1} min", "{0}時間{1}分");
    public static readonly Phrase Hours = new("{0} h", "{0}時間");
    public static readonly Phrase Minutes = new("{0} min", "{0}分");
    public static readonly Phrase Seconds = new("{0} s", "{0}秒");
    public static readonly Phrase WorkingDays = new("{0} working {0:day|days}", "{0}営業日");
    public static readonly Phrase Days = new("{0} {0:day|days}", "{0}日");
    public static readonly Phrase FromTo = new("{0} to {1}", "{0}から{1}まで");
    public static readonly Phrase PerOpenDay = new("{0} per open day", "1日{0}件");
    public static readonly Phrase PerWeek = new("{0} per week", "週{0}件");
    public static readonly Phrase PerMonth = new("{0} per month", "月{0}件");
    public static readonly Phrase PerYear = new("{0} per year", "年{0}件");
    public static readonly Phrase People = new("{0} {0:person|people}", "{0}人");
    public static readonly Phrase OnePerson = new("1 person", "1人");
    public static readonly Phrase AllWorkflows = new("for all of it", "すべての業務");
    public static readonly Phrase UnnamedWorkflow = new("no name", "名前のない業務");
    public static readonly Phrase ReadOtherwise = new("Please look at these", "見直してほしいところ");
    public static readonly Phrase ToAsk = new("Still to be asked or measured", "これから聞く・測るところ");
    public static readonly Phrase TakenForGranted = new("Taken for now", "仮に決めたところ");
    public static readonly Phrase AllTheDetails = new("Every row with its cell: the same command with '--all'.",
        "1行ずつの詳しい説明は、同じコマンドに「--all」をつけると表示します。");
    public static readonly Phrase ColumnsMissing = new("Columns that the table does not have, and nothing is known of: {0}.",
        "表にない列(分からないまま計算します): {0}");
    public static readonly Phrase PeopleMissing = new("How many people these are is not in the table, and 1 is taken for each: {0}.",
        "人数が分からないため、1人とします: {0}。");
    public static readonly Phrase PeaksMissing = new(
        "How high these peaks are is not said, and x1.5 is taken: {0}. Count the cases then and at an ordinary time, and write it as "
        + "'{1} x2'.",
        "山がふだんの何倍か書かれていないため、1.5倍とします: {0}。その時期とふだんの件数を数えて、「{1} 2倍」のように書いてください。");
    public static readonly Phrase AndPeak = new(", ", "・");
    public static readonly Phrase PeaksOfARow = new("{1} (row {0})", "{0}行目の{1}");
    public static readonly Phrase BlankRow = new("{0}: row {2} is blank{3}. {4}", "{0}: {2}行目が空欄です{3}。{4}");
    public static readonly Phrase BlankRows = new("{0}: {1} {1:row|rows} {1:is|are} blank: rows {2}{3}. {4}", "{0}: {1}行が空欄です({2}){3}。{4}");
    public static readonly Phrase RowNumbers = new("{0}", "{0}行目");
    public static readonly Phrase AndMoreRows = new(" and {0} more", "、ほか{0}行");
    public static readonly Phrase AndSo = new("; {0}", "。{0}");
    public static readonly Phrase NeverEnds = new("Cases that come to '{0}' never end.", "「{0}」に来た件は、いつまでも終わりません。");
    public static readonly Phrase Overload = new(
        "There is more work than time for '{0}': {1} h a year of work, {2} h a year of people; what waits grows without end.",
        "「{0}」は手が足りません。業務量が年{1}時間、人手が年{2}時間で、処理待ちが増え続けます。");
    public static readonly Phrase CheckTheFigures = new("Check the counts, the times and the number of people.", "件数・1件の時間・人数を確かめてください。");
    public static readonly Phrase CheckTheSupposedCount = new(
        "How many cases of '{5}' come is not known; 10 per open day were supposed. Count them first.",
        "「{5}」の件数が分からないため、仮に1日10件としています。まずこの件数を数えてください。");
    public static readonly Phrase WriteTheEnd = new("Write under 'next' where it goes on, and 'done' where it ends.",
        "「次へ」に、続く作業を、終わるところには「完了」と書いてください。");
    public static readonly Phrase SoMany = new("{0} x{1}", "{0}{1}名");
    public static readonly Phrase HowOften = new("how often it is done", "回数");
    public static readonly Phrase HoursOfAll = new("the time of all cases of a year", "1年分をまとめた時間");
    public static readonly Phrase NumberOfCases = new("the number of cases", "件数");
    public static readonly Phrase Time = new("the time", "時間");
    public static readonly Phrase HoursAYear = new("{0} h a year for all cases", "全件あわせて年{0}時間");
    public static readonly Phrase OrderExamples = new("1, 2, 3", "1、2、3");
    public static readonly Phrase ShareExamples = new("1 in 10, 10 %", "10回に1回、1割、10%");
    public static readonly Phrase TimeExamples = new("3 min, about 1.5 hours, 3 to 8 min, 12 hours per month", "3分、約1.5時間、3〜8分、月12時間");
    public static readonly Phrase WaitExamples = new("6 days, 5 working days, 4 to 14 days", "6日、5営業日、4〜14日");
    public static readonly Phrase VolumeExamples = new("28 per day, 520 per month, 3,000 per year", "1日28件、月520件、年3000件、2週間に1回");
    public static readonly Phrase PeakExamples = new("May x2, Monday x1.5, June and July x1.3",
        "5月 2倍、月曜 1.5倍、7月〜9月 1.3倍、月末5日 1.5倍、連休明け 2倍");
    public static readonly Phrase InputExamples = new("paper, PDF, screen, paper 70 %; screen 30 %", "紙、PDF、画面、紙 7割;画面 3割");
    public static readonly Phrase ManualExamples = new("written, partly, none", "あり、一部、なし");
    public static readonly Phrase StickerExamples = new("5, ●●●", "5、●●●");
    public static readonly Phrase PeopleExamples = new("2, 2 people", "2、2人");
    public static readonly Phrase MoneyExamples = new("3285", "3285、3285円");
    public static readonly Phrase AsWritten = new("{0}", "{0}");
    public static readonly Phrase Quoted = new("'{0}'", "「{0}」");
    public static readonly Phrase Listed = new("{0}, {1}", "{0}{1}");
    public static readonly Phrase OfARow = new("Row {0}: {1}", "{0}行目: {1}");
    public static readonly Phrase AndThen = new("{0} {1}", "{0}{1}");
    public static readonly Phrase LeftOut = new("it is left out", "使いません");
    public static readonly Phrase RateExamples = new("5 %, 1 in 20, 3 per month", "5%、20件に1件、月3件");
    public static readonly Phrase OfAPlan = new("figures that are planned or hoped for", "導入後や目標の数");
    public static readonly Phrase OfTheLargest = new(
        "figures of the busiest or the longest rather than of the usual", "ふだんではなく、いちばん多いときや長いときの数");
    public static readonly Phrase OfDaysThatPass = new(
        "days that pass until it is done, not time at work", "仕事をする時間ではなく、終わるまでの日数");
    public static readonly Phrase CasesOfADay = new(", and {0} per open day come, by the {1} {1:day|days} of records",
        "、記録のある{1}日間の平均の1日{0}件を件数");
}
