namespace Rpa.Discovery.Wording;

/// <summary>What the printed sheets of a workshop say: to clerks, in clerks' words.</summary>
internal static class KitWords
{
    // The command
    public static readonly Phrase KitDoes = new(
        "Writes sheets of A4 for a workshop: how it goes, what robots can do, sticky notes, ballot, stop-watch.",
        "ワークショップで使うA4の紙を書き出します: 進め方、ロボットにできること、付箋シート、投票用紙、時間を計る紙。");
    public static readonly Phrase KitFileArgument = new(
        "A department or a saved study (.json): its amounts stand on the ballot, and what to measure on the stop-watch sheets.",
        "職場のファイルか保存した結果(.json)。課の数字が投票用紙に、測る作業が時間を計る紙に入ります。省けば空欄。");
    public static readonly Phrase KitOutHelp = new("The folder to write the sheets into.", "紙を書き出すフォルダー。");
    public static readonly Phrase OpenAndPrint = new(
        "Open them with a browser and print them on A4, one side, at 100 %. 'notes.csv' is the table to type the sticky notes into.",
        "ブラウザーで開き、A4・片面・倍率100%で印刷してください。「notes.csv」は付箋を打ち込むための表です。");
    public static readonly Phrase Print = new(
        "Print them on A4, one side, at 100 %. 'notes.csv' is the table to type the sticky notes into.",
        "A4・片面・倍率100%で印刷してください。「notes.csv」は付箋を打ち込むための表です。");

    public static readonly Phrase OneLanguage = new(
        "{0} {0:sentence|sentences} of this result {0:is|are} known in the language alone that it was saved in. Give the department "
        + "file, and all of it is in yours.",
        "この結果のうち{0}文は、保存したときの言語のままです。職場のファイルを指定すると、すべて日本語になります。");

    // How the half day goes
    public static readonly Phrase Workshop = new("How the half day goes", "半日の進め方");
    public static readonly Phrase WorkshopIs = new(
        "For a division that wants to find out together what weighs on it and what to change first. Everybody who does the work is "
        + "there, the manager too. People decide; the program shows what is hard to see.",
        "何が負担になっているか、何から見直すかを、課のみんなで確かめるための半日です。その仕事をしている人と、決める人(課長・係長)が集まります。決めるのは人です。このソフトは、見えにくいものを見えるようにします。");
    public static readonly Phrase Needed = new("What is needed", "用意するもの");
    public static readonly Phrase NeededPaper = new(
        "Large paper, sticky notes, pens, five stickers for each person. Printed: sheet 1 once each, sheet 2 twice for each workflow, "
        + "sheet 3 once each, sheet 4 five times.",
        "模造紙、付箋、ペン、シール(1人5枚)。印刷: 紙1は人数分、紙2は業務1つに2枚、紙3は人数分、紙4は5枚。");
    public static readonly Phrase NeededPc = new("One laptop with this program. No network is needed.",
        "このソフトを入れたノートPC 1台。ネットにつながっていなくてもかまいません。");
    public static readonly Phrase Minutes = new("min", "分");
    public static readonly Phrase WhatToDo = new("what to do", "すること");
    public static readonly Phrase Who = new("who", "だれが");
    public static readonly Phrase WhichSheet = new("with", "使うもの");
    public static readonly Phrase Everybody = new("everybody", "全員");
    public static readonly Phrase WhoDoesTheWork = new("those who do the work; one asks and listens", "その仕事をしている人(進行役は聞き役)");
    public static readonly Phrase WhoTypes = new("one types, the others rest", "入力係(ほかの人は休憩)");
    public static readonly Phrase EachAlone = new("each alone", "1人ずつ");
    public static readonly Phrase EachForHerself = new("each takes one or two", "分担する人");
    public static readonly Phrase EverybodyAndManager = new("everybody, the manager decides", "全員(決めるのは課長)");
    public static readonly Phrase SheetNumber = new("sheet {0}", "紙{0}");
    public static readonly Phrase LargePaper = new("large paper, sheet 2", "模造紙、紙2");
    public static readonly Phrase Stickers = new("stickers", "シール");
    public static readonly Phrase Laptop = new("laptop", "パソコン");
    public static readonly Phrase StepSame = new(
        "Read sheet 1 together, so that all mean the same by 'robot'. Try it on five steps of your own.",
        "紙1を読み合わせ、「ロボット」を同じ意味で話せるようにします。自分たちの作業を5つ選んで、○△×をつけてみます。");
    public static readonly Phrase StepNotes = new(
        "Lay the work out: one step, one sticky note, in the order in which it is done. Who does it every day says how long it takes and "
        + "how often.",
        "仕事を並べます。作業1つに付箋1枚、行う順に。1件の時間と件数は、いつもしている人が言います。分からない数字は空けておきます。");
    public static readonly Phrase StepStickers = new("Each puts five stickers on what weighs on them, without talking.",
        "つらいと感じる作業に、1人5枚のシールを、話さずに貼ります。");
    public static readonly Phrase StepTyping = new("Break. Meanwhile the notes are typed into notes.csv and read (below, 1 and 2).",
        "休憩。そのあいだに、紙2をnotes.csvに打ち込み、読み込みます(下の1と2)。");
    public static readonly Phrase StepMap = new("Look at the map: is this us? Take one case from its beginning to its end.",
        "図を見て、「これはうちの仕事か」を確かめます。1件を、受付から完了までたどってみます。");
    public static readonly Phrase StepResults = new("Look at where work piles up and why (below, 3). What is wrong is put right at once.",
        "どこに負荷が集中し、なぜ待つのかを見ます(下の3)。違うと思う数字は、その場で直します。");
    public static readonly Phrase StepBallot = new("Each writes on sheet 3 what matters. Nobody shows it before all are done.",
        "何を大事にするかを紙3に書きます。全員が書き終わるまで、見せ合いません。");
    public static readonly Phrase StepDecide = new(
        "Look at the order for each person (below, 4). Talk about where it differs and what would settle it.",
        "1人ずつの順番を見て(下の4)、意見の分かれるところを話します。何から始めるかを決めます。");
    public static readonly Phrase StepMeasure = new("Share out what to measure, until when.", "先に測ることを、だれが・いつまでにと分けます。");
    public static readonly Phrase Altogether = new("altogether {0} {0:minute|minutes}", "あわせて{0}分");
    public static readonly Phrase WithBreak = new("with the break", "休憩を含む");
    public static readonly Phrase Commands = new("At the laptop", "PCですること");
    public static readonly Phrase NotHours = new("Freed time is not money, and nobody's post depends on this day: say so at the beginning.",
        "生み出された時間は、ほかの仕事に回す時間です。人を減らすための場ではないことを、はじめに伝えます。");

    // What bots can and cannot do
    public static readonly Phrase Bots = new("What a robot (RPA) can do, and what it cannot", "ロボット(RPA)にできること・できないこと");
    public static readonly Phrase BotIs = new(
        "A robot is a program that works at the screen as you do: it opens windows, copies and types, exactly as the written steps say.",
        "ロボットとは、職員の代わりに画面を操作するソフトです。書かれた手順のとおりに、画面を開き、写し、打ち込みます。機械の腕が動くわけではなく、考えもしません。");
    public static readonly Phrase Can = new("It can", "できること");
    public static readonly Phrase Cannot = new("It cannot", "できないこと");
    public static readonly Phrase StillPeople = new("People still do", "職員がすること");
    public static readonly Phrase CanCopy = new("copy from one screen into another, without a slip", "ある画面の内容を、別の画面に間違えずに写す");
    public static readonly Phrase CanRows = new("enter a list, row by row, hundreds of times", "一覧を1行ずつ、何百件でもシステムに入力する");
    public static readonly Phrase CanCompare = new("lay two lists side by side and name what differs", "二つの一覧を突き合わせ、合わないものを抜き出す");
    public static readonly Phrase CanNight = new("begin at a fixed time, by night too", "決まった時刻に始める(夜間や早朝でも)");
    public static readonly Phrase CanKeep = new("keep a record of every case that it did and did not do", "終わった件と、できなかった件を、一覧に残す");
    public static readonly Phrase CannotDecide = new("decide; what no rule describes it cannot settle (決裁 stays with people)",
        "判断する。手順に書いていないことは決められない(決裁は必ず人)");
    public static readonly Phrase CannotNotice = new("notice that something is odd", "「何かおかしい」と気付く。手順にない誤りは、そのまま通す");
    public static readonly Phrase CannotRead = new("read paper and handwriting surely; where AI-OCR reads, people look it over",
        "紙や手書きを確実に読む。AI-OCRで読んでも、人の確認が要る");
    public static readonly Phrase CannotTalk = new("talk at the counter or on the telephone", "窓口や電話で話を聞く");
    public static readonly Phrase CannotGoOn = new("go on when a screen has changed: it stops until somebody mends it",
        "画面が変わっても動き続ける。止まり、だれかが直すまで動かない");
    public static readonly Phrase CannotWait = new("make the others answer sooner", "相手方の返事や決裁を早くする");
    public static readonly Phrase PeopleRules = new("say what it shall do, and write the steps down", "何をさせるかを決め、手順を書く");
    public static readonly Phrase PeopleBack = new("take the cases that come back, and do all of them", "職員に戻る件を引き取り、最後まで行う");
    public static readonly Phrase PeopleCheck = new("look through some of its finished cases", "終わった件のいくつかを抜き出して確かめる");
    public static readonly Phrase PeopleStop = new("do it by hand on the day when it stops, and call who mends it",
        "止まった日は、これまでどおり手で行い、直す人を呼ぶ");
    public static readonly Phrase PeopleChange = new("change its steps before a form, a rule or a screen changes", "様式・制度・画面が変わる前に、手順を直す");
    public static readonly Phrase PeoplePasswords = new("keep its account and its rights", "ロボットのIDと権限を管理する");
    public static readonly Phrase BeforeABot = new("Before a robot comes the question", "ロボットの前に考えること");
    public static readonly Phrase BeforeDrop = new("Can it be dropped, or done together with another step?",
        "その作業をやめられないか。ほかの作業とまとめられないか。");
    public static readonly Phrase BeforeForm = new("Could the form be so that the mistake does not happen; could it come electronically?",
        "誤りの出ない様式に変えられないか。はじめから電子申請で届かないか。");
    public static readonly Phrase BeforeMacro = new(
        "Is a spreadsheet function or a macro enough; could it be done at another time of the year?", "表計算の関数やマクロで足りないか。忙しい時期をずらせないか。");
    public static readonly Phrase TryIt = new("Try it: five steps of ours", "やってみましょう: 自分たちの作業を5つ");
    public static readonly Phrase OurStep = new("our step", "作業");
    public static readonly Phrase YesPartlyNo = new("○ △ ×", "○ △ ×");
    public static readonly Phrase WhyIsThat = new("why; what people would still do", "なぜか。職員には何が残るか");

    // Sticky notes
    public static readonly Phrase Notes = new("Sticky notes: one row, one step", "付箋シート: 作業1つに1行");
    public static readonly Phrase NotesHow = new(
        "In the order in which it is done; the first row is an example. Leave blank what nobody knows: it is listed as something to "
        + "measure. Typed into notes.csv under the same headings, it is read by 'rpa-discovery notes notes.csv -o ours.yaml'.",
        "行う順に書きます(1行目は記入例)。分からないところは空けておきます(後で「測ること」として一覧になります)。notes.csvの同じ見出しの列に打ち込むと、「rpa-discovery notes notes.csv -o "
        + "ours.yaml」で読み込めます。");
    public static readonly Phrase NotesPeople = new("Once for each group of people.", "担当ごとに1回だけ書くところ。");
    public static readonly Phrase NotesPeopleHow = new("Type it into the row where that group comes first, under the same headings.",
        "その担当が最初に出てくる行の、同じ見出しの列に打ち込みます。");
    public static readonly Phrase HintWorkflow = new("blank: as above", "空欄=上と同じ");
    public static readonly Phrase HintOrder = new("1, 2", "1、2");
    public static readonly Phrase HintGroup = new("as above", "上の表と同じ名前で");
    public static readonly Phrase HintStep = new("what is done", "何をするか");
    public static readonly Phrase HintBy = new("'outside': a wait", "「相手方」=待ち");
    public static readonly Phrase HintTime = new("3 min", "3分");
    public static readonly Phrase HintAwkward = new("10 min", "10分");
    public static readonly Phrase HintShare = new("1 in 10", "10回に1回");
    public static readonly Phrase HintVolume = new("first step: 28 per open-day", "最初の作業だけ 1日28件");
    public static readonly Phrase HintPeaks = new("mon x1.5", "5月 2倍");
    public static readonly Phrase HintNext = new("blank: next row; returned 10 %", "空欄=次の行。差戻し 1割");
    public static readonly Phrase HintInput = new("paper, PDF, screen", "紙・PDF・画面");
    public static readonly Phrase HintManual = new("written, partly, none", "あり・一部・なし");
    public static readonly Phrase HintTrouble = new("what is hard", "困っていること");
    public static readonly Phrase HintStickers = new("how many", "枚数");
    public static readonly Phrase HintPeople = new("2", "2人");
    public static readonly Phrase HintPay = new("3285 yen", "3285円");
    public static readonly Phrase HintOvertimePay = new("2643 yen", "2643円");
    public static readonly Phrase HintOwner = new("who mends a robot", "ロボットを直す人");
    public static readonly Phrase ExampleWorkflow = new("Corrections", "振替科目更正");
    public static readonly Phrase ExampleStep = new("write the slip", "更正の起票");
    public static readonly Phrase ExampleBy = new("clerk", "職員");
    public static readonly Phrase ExampleInput = new("paper", "紙");
    public static readonly Phrase ExampleManual = new("partly", "一部");
    public static readonly Phrase ExampleTrouble = new("the slip is often missing", "控えがないことがある");
    public static readonly Phrase ExampleVolume = new("28 per open-day", "1日28件");
    public static readonly Phrase DivisionAndDay = new("division:", "部署:");
    public static readonly Phrase WrittenBy = new("written by, on:", "書いた人・日付:");

    // Ballot
    public static readonly Phrase Ballot = new("What matters to us: ballot", "何を大事にするか: 投票用紙");
    public static readonly Phrase BallotHow = new(
        "Look at what 100 points stand for in each row. Ask: which of these five changes would I want most? Write 100 there. Compare the "
        + "others with it: half as important is 50, not at all is 0. There is no right answer, and nobody sees it before all are done.",
        "それぞれの行の「0点から100点まで」を見比べます。五つのうち、いちばん実現してほしいものに100と書きます。ほかは、それと比べて書きます。半分くらい大事なら50、数えなくてよければ0です。正解はありません。全員が書き終わるまで、見せ合いません。");
    public static readonly Phrase BallotWho = new("who (a letter will do):", "だれ(記号でよい):");
    public static readonly Phrase BallotSide = new("□ division   □ adviser   □ vendor", "□ 課の職員　□ 助言者　□ 事業者");
    public static readonly Phrase FromTo = new("from 0 points (today) to 100 points", "0点(今のまま)から100点まで");
    public static readonly Phrase YourWeight = new("0–100", "重み 0〜100");
    public static readonly Phrase WhatItIs = new("what it is about", "何を見るか");
    public static readonly Phrase AboutOnTime = new("cases that are finished after their due date", "処理期限を過ぎてしまう件");
    public static readonly Phrase AboutOvertime = new("overtime, above all in the busy months", "時間外勤務(とくに忙しい月)");
    public static readonly Phrase AboutTime = new("hours that can go to other work", "ほかの仕事に回せる時間");
    public static readonly Phrase AboutMoney = new("money that is really no longer spent", "実際に減る支出(費用を引いた後)");
    public static readonly Phrase AboutBurden = new("work that weighs on people, by the stickers", "シールの貼られた、つらい作業");
    public static readonly Phrase BlankOnTime = new("100 points = ______ late cases a year fewer", "100点 = 期限を過ぎる件が 年____件 減る");
    public static readonly Phrase BlankOvertime = new("100 points = ______ h of overtime a year fewer", "100点 = 時間外勤務が 年____時間 減る");
    public static readonly Phrase BlankTime = new("100 points = ______ h a year freed", "100点 = 年____時間が生み出される");
    public static readonly Phrase BlankMoney = new("100 points = ______ yen a year less spent", "100点 = 支出が 年____円 減る");
    public static readonly Phrase BlankBurden = new("100 points = the work under all ______ stickers gone", "100点 = シール____枚がついた作業がなくなる");
    public static readonly Phrase BallotTyped = new(
        "To be typed in (ballots.yaml, a line for each person; side: division, adviser or vendor):",
        "打ち込み方(ballots.yamlに1人1行。sideは、課の職員がdivision、助言者がadviser、事業者がvendor):");
    public static readonly Phrase BallotLine = new("One person's alone, without a file:", "1人分だけなら、ファイルを作らずに:");
    public static readonly Phrase BallotWhy = new("Why? (one sentence; it helps the talk afterwards)", "なぜそう思うか(ひとこと。後の話し合いのために)");
    public static readonly Phrase NoFigures = new(
        "The amounts of this division stand here once its file is given: 'rpa-discovery kit FILE -o DIR'.",
        "課のファイルを指定して「rpa-discovery kit ファイル -o フォルダー」とすると、この課の数字が入ります。");
    public static readonly Phrase OfDepartment = new("Division: {0}", "対象: {0}");

    // Stop-watch
    public static readonly Phrase StopWatch = new("Stop-watch: 20 cases", "時間を計る紙: 20件");
    public static readonly Phrase StopWatchHow = new(
        "Time 20 cases in a row as they come, the awkward ones too. Interrupted (telephone, counter): stop, and go on afterwards. It is "
        + "the step that is measured, not the person: no names.",
        "来た順に続けて20件を計ります。手間取る件も飛ばしません。電話や窓口で中断したら止め、戻ったら続けます。計るのは作業であって、人ではありません(名前は書きません)。");
    public static readonly Phrase StepBlank = new("step:", "作業:");
    public static readonly Phrase WorkflowBlank = new("workflow:", "業務:");
    public static readonly Phrase DayBlank = new("days:", "計った日:");
    public static readonly Phrase Figure = new("What is measured: {0}", "測るもの: {0}");
    public static readonly Phrase CaseNumber = new("no.", "番号");
    public static readonly Phrase Start = new("start", "はじめ");
    public static readonly Phrase End = new("end", "おわり");
    public static readonly Phrase MinutesSeconds = new("min", "分");
    public static readonly Phrase WasAwkward = new("awkward ○", "手間取った○");
    public static readonly Phrase Remark = new("what was noticed", "気付いたこと");
    public static readonly Phrase UsualBlank = new("usual: ____ min on average", "ふつうの件: 平均____分");
    public static readonly Phrase AwkwardBlank = new("awkward: ____ min on average", "手間取った件: 平均____分");
    public static readonly Phrase CountBlank = new("awkward: ____ of 20", "手間取った件: 20件中____件");
    public static readonly Phrase StopWatchTyped = new("To be typed into the file (at the step), or into the table of sticky notes:",
        "打ち込み方(ファイルのその作業、または付箋の表の列に):");
    public static readonly Phrase StopWatchNotes = new("time: __ min | awkward: __ min | share: __ in 20",
        "1件の時間: __分 | 手間取るとき: __分 | その割合: 20回に__回");
    public static readonly Phrase PlaceInFile = new("# {0}", "# {0}");

    // Dates and ticks
    public static readonly Phrase Dates = new("Dates: 20 cases", "日付を調べる紙: 20件");
    public static readonly Phrase DatesHow = new(
        "Take 20 cases in a row from the files: the day on which it went out, and the day on which the answer came.",
        "綴りから続けて20件を選び、出した日と、返ってきた日を書き写します。");
    public static readonly Phrase Sent = new("went out", "出した日");
    public static readonly Phrase CameBack = new("came back", "返ってきた日");
    public static readonly Phrase DaysBetween = new("days", "日数");
    public static readonly Phrase ShortestBlank = new("shortest: ____ days", "いちばん早い: ____日");
    public static readonly Phrase UsualDaysBlank = new("most: ____ days", "ふつう: ____日");
    public static readonly Phrase LongestBlank = new("longest: ____ days", "いちばん遅い: ____日");
    public static readonly Phrase Ticks = new("Ticks: 50 cases", "印をつける紙: 50件");
    public static readonly Phrase TicksHow = new(
        "Take 50 cases in a row as they come. One box for each: ○ when it is so, – when it is not.",
        "来た順に続けて50件。1件に1ます、そうなった件は○、ならなかった件は−を書きます。");
    public static readonly Phrase TicksBlank = new("○: ____ of 50", "○の数: 50件中____件");
}
