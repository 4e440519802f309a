namespace Rpa.Discovery.Wording;

/// <summary>Candidates: what is proposed, why, what it rests on, what stays with people.</summary>
internal static class CandidateWords
{
    public static readonly Phrase Step = new("'{0}' ({1})", "「{0}」({1})");
    public static readonly Phrase Chain = new("{0} and the steps up to {1}", "{0}から{1}まで");

    public static readonly Phrase Bot = new("A bot for {0}", "{0}をロボットで行う");
    public static readonly Phrase BotAfterDigitizing = new("AI-OCR and a bot for {0}", "{0}をAI-OCRで読み取り、ロボットで行う");
    public static readonly Phrase Drop = new("Drop {0}", "{0}をやめる");
    public static readonly Phrase Merge = new("Do {0} and {1} in one go", "{0}と{1}をまとめる");
    public static readonly Phrase MorePeople = new("One more person: {0}", "{0}を1人増やす");
    public static readonly Phrase CrossTrain = new("{1} to help with {0}", "{0}を{1}も応援する");
    public static readonly Phrase Calendar = new("{0} to work the hours of '{1}'", "{0}の勤務時間を「{1}」に変える");
    public static readonly Phrase SpreadHours = new("{0} there on more days, for as long a week", "{0}の勤務を、週の時間はそのままで、より多くの日に分ける");
    public static readonly Phrase Batch = new("Do {0} case by case instead of in batches", "{0}をまとめずに1件ずつ行う");
    public static readonly Phrase Digitize = new("Electronic forms for {0}", "{0}を電子申請にする");

    public static readonly Phrase IsADecision = new("It exercises authority (決裁); that never goes to a bot.", "決裁であり、ロボットには任せない。");
    public static readonly Phrase NeedsJudgement = new("It needs judgement; no rules say what to do.", "判断が必要で、手順が決まっていない。");
    public static readonly Phrase SomebodyWaits = new(
        "It is due within hours, as where somebody stands there or holds the line: what helps then is that they need not come or call "
        + "(online, at a convenience store), not a bot.",
        "期限が数時間以内で、窓口や電話口で待つ人がいるとみられる。ロボットではなく、来庁や電話をしなくて済む手立て(電子申請・コンビニ交付など)がよい。");
    public static readonly Phrase AtStep = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase TooManySystems = new("It uses {0} {0:system|systems}; more than 7 go into one script only in parts.",
        "使うシステムが{0}ある。7を超えるときは分けて考える。");
    public static readonly Phrase TooManyVariants = new("It has {0} {0:variant|variants}; more than 8 go into one script only in parts.",
        "やり方が{0}通りある。8を超えるときは分けて考える。");
    public static readonly Phrase ManyHandBacks = new(
        "{0} of the cases are handed back; a form that cannot be filled in wrongly saves more than a bot that hands them back faster.",
        "{0}が差戻しになる。ロボットで早く差し戻すより、誤りの出ない様式に見直す方がよい。");
    public static readonly Phrase FreeLayout = new("{0} comes on paper in a free layout, which nothing reads reliably.",
        "{0}が決まった様式のない紙で届き、機械では正しく読み取れない。");
    public static readonly Phrase ChangeSoon = new("It changes in {0}; a bot built now would have to be built again.",
        "{0}に変更が予定されている。今つくると作り直しになる。");
    public static readonly Phrase SmallAndOnScreen = new(
        "It takes {0} a year, on screen and in one system: a spreadsheet function or macro is enough.",
        "年{0}で、画面だけ・1つのシステムで済む。関数・マクロで足りる。");
    public static readonly Phrase RulesAreClear = new("Its rules are written or known, and {0} of the cases can be taken.",
        "手順が決まっており、{0}をロボットが処理できる見込み。");
    public static readonly Phrase PaperIsRead = new("{0} of its cases come on paper and must be read first.", "{0}が紙で届くため、先に読み取りが要る。");
    public static readonly Phrase OnlyChecks = new("It only checks what an earlier step has done.", "前の作業を確かめるだけの作業である。");
    public static readonly Phrase FollowsDirectly = new("Nothing lies between the two steps but a hand-over.", "二つの作業のあいだにあるのは引渡しだけである。");
    public static readonly Phrase PoolIsFull = new("The pool is occupied {0} of its time on duty.", "勤務時間の{0}が埋まっている。");
    public static readonly Phrase PoolIsWaitedFor = new(
        "Cases wait because everybody there is busy at once, though over the year only {0} of the time on duty is taken.",
        "手が空かずに待つ件がある(年間では勤務時間の{0}が埋まっている)。");
    public static readonly Phrase PoolStaysOn = new("Its people stay on after hours, though over the year only {0} of the time on duty is taken.",
        "時間外勤務がある(年間では勤務時間の{0}が埋まっている)。");
    public static readonly Phrase OtherHasTime = new("{0} is occupied {1} of its time only.", "{0}は勤務時間の{1}しか埋まっていない。");
    public static readonly Phrase WaitsForOpening = new("{0} of the waiting there is closing time.", "待ちの{0}は時間外によるもの。");
    public static readonly Phrase WaitsForDays = new("{0} of the waiting there is for {1}: on {2} {2:day|days} of the week rather than {3}.",
        "待ちの{0}は{1}を待つ時間({3}日のうち、いるのは週{2}日)。");
    public static readonly Phrase SpreadNotSimulated = new(
        "Not simulated, so without figures: which hours on which days nobody has said. Write them as a calendar, and they are.",
        "どの日の何時にするかの記入がないため計算していない。カレンダーとして書けば計算できる。");
    public static readonly Phrase WaitsForBatch = new("{0} of the waiting there is for a batch to fill.", "待ちの{0}はまとめ処理のため。");
    public static readonly Phrase PaperForms = new("{0} of the cases come on paper.", "{0}が紙で届く。");
    public static readonly Phrase NotSimulated = new("Not simulated, so without figures: {0}", "計算の対象外のため数値はない。{0}");

    public static readonly Phrase BotSize = new("Units: {0}, each able to run {1} a year; busy {2} in the busiest month ({3}).",
        "台数は{0}台、1台あたり年{1}動かせる。最も忙しい月({3})の稼働は{2}。");
    public static readonly Phrase BotDoes = new("{0}: about {1} a case, {2} of the cases.", "{0}: 1件約{1}、対象は{2}。");
    public static readonly Phrase BotReads = new("Reads the paper by AI-OCR.", "紙をAI-OCRで読み取る。");
    public static readonly Phrase PeopleDoTheRest = new("People do the {0} that it does not take.", "対象外の{0}は職員が行う。");
    public static readonly Phrase PeopleDoExceptions = new(
        "{0} of its cases come back: a person needs {1} to understand the case, then does all of the work.",
        "処理した件の{0}が職員に戻る。状況の確認に{1}かかり、その後は全部を職員が行う。");
    public static readonly Phrase PeopleReview = new("People look through {0} of its finished cases, {1} each.",
        "処理が済んだ件の{0}を職員が確認する(1件{1})。");
    public static readonly Phrase CannotDecide = new("It decides nothing and notices nothing that no rule describes.",
        "判断はできず、手順にない異常には気付かない。");
    public static readonly Phrase CannotReadPaper = new("It does not read paper: {0} of the cases stay with people.", "紙は読めない。{0}は職員に残る。");
    public static readonly Phrase CannotSurvive = new("It stops when a screen changes, until somebody mends it.", "画面が変わると止まり、直すまで動かない。");
    public static readonly Phrase CannotFindMistakes = new("What the step finds today goes on undiscovered: {0}.",
        "今この作業で見つかっているものが見つからなくなる({0})。");
    public static readonly Phrase CannotFindMistakesUnknown = new("What the step finds today goes on undiscovered.",
        "今この作業で見つかっているものが見つからなくなる。");

    public static readonly Phrase AssumeCoverage = new("share of the cases that the bot takes", "ロボットが処理できる割合");
    public static readonly Phrase AssumeExceptions = new("share of those that comes back to people", "職員に戻る件の割合");
    public static readonly Phrase AssumeExtra = new("time to understand a case that came back", "戻った件の状況確認の時間");
    public static readonly Phrase AssumeBotEffort = new("the bot's time for a case, as a share of a person's", "ロボットの1件の時間(職員の時間に対する割合)");
    public static readonly Phrase AssumeReview = new("share of finished cases that people look through", "職員が確認する割合");
    public static readonly Phrase AssumeReviewEffort = new("time for one look, as a share of a person's time for the case",
        "確認1件の時間(職員の時間に対する割合)");
    public static readonly Phrase AssumeLicence = new("licence", "ライセンス料");
    public static readonly Phrase AssumeOcr = new("AI-OCR service", "AI-OCR利用料");
    public static readonly Phrase AssumeBuild = new("building it", "構築費");
    public static readonly Phrase AssumeMaintenance = new("maintenance in the first year, as a share of building it", "初年度の保守費(構築費に対する割合)");
    public static readonly Phrase AssumeNoStops = new("stoppages a year (not counted)", "停止回数(見込んでいない)");
    public static readonly Phrase AssumeRules = new("how far rules decide (nobody has said)", "手順の決まり具合(未回答)");
    public static readonly Phrase AssumeScreen = new("share of the input on screen (nobody has said)", "画面で入力される割合(未回答)");
    public static readonly Phrase AssumeChangeOver = new("share of the paper cases that change over", "紙から電子申請に移る割合");
    public static readonly Phrase AssumeAccuracy = new("share of those that need no paper work any more", "電子化した件のうち紙の作業が要らない割合");

    public static readonly Phrase AskPrice = new("What do licence, building and maintenance cost in {0}?", "ライセンス料・構築費・保守費は{0}でいくらか。");
    public static readonly Phrase AskOwner = new("Who mends it after transfers?", "人事異動の後、だれが直すか。");
    public static readonly Phrase AskInput = new("How does the input come: on paper, as PDF, on screen?", "入力は紙・PDF・画面のどれで届くか。");
    public static readonly Phrase AskFormPrice = new("What does the electronic form cost a year?", "電子申請の費用は年いくらか。");
    public static readonly Phrase AskPaperTime = new(
        "How much less time does a case take that does not come on paper? By '{0}' no effort varies.",
        "紙で届かない件は、1件の時間がどれだけ短いか。「{0}」ごとの所要時間はファイルにない。");
    public static readonly Phrase AskCheckWorth = new("What would the mistakes cost that nobody finds any more?", "見つからなくなる誤りの損失はどれくらいか。");
    public static readonly Phrase AskDoesBoth = new("Can and may {0} do '{1}' as well?", "{0}は「{1}」もできるか。担当してよい仕事か。");
    public static readonly Phrase AskStandIn = new("Who may do it in their place on the other days?", "ほかの日に代わって行える人(専決・代決など)はいるか。");
    public static readonly Phrase AskTraining = new("Who trains them, and may they do this work?", "だれが教えるか。担当してよい仕事か。");
}
