namespace Rpa.Discovery.Wording;

/// <summary>What the chosen candidates ask of a tool, and what to ask whoever offers one.</summary>
internal static class RequirementWords
{
    public static readonly Phrase Does = new(
        "What the chosen candidates ask of a tool, and offers weighed by it",
        "選んだ見直し候補が道具に求めることと、提案の比較");
    public static readonly Phrase CandidateHelp = new(
        "A candidate that counts as chosen; may be given more than once. Without it: the scenarios given, else what 'portfolio' chooses.",
        "選んだものとする見直し候補。何度でも指定できます。なければ指定した案、それもなければ実施する組合せ。");
    public static readonly Phrase OffersHelp = new(
        "A table of offers: one row for each criterion with its weight, one column for each offer.", "提案の表: 1行に1つの観点とその重み、1列に1つの提案。");
    public static readonly Phrase OutHelp = new(
        "Write it to a file as well: a page (.html), paper (.pdf), text (.md), everything (.json), or a table of offers to fill in (.csv). "
        + "May be given more than once.",
        "ファイルにも書き出します: ページ(.html)、紙(.pdf)、文書(.md)、すべて(.json)、提案を書き入れる表(.csv)。何度でも指定できます。");

    // ── the page ────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase Heading = new("What to ask of a tool: {0}", "道具に求めること: {0}");
    public static readonly Phrase Headline = new(
        "{0} {0:requirement|requirements} {0:follows|follow} from what was chosen; {1} {1:question|questions} {1:is|are} to be answered "
        + "first.",
        "選んだものから{0}の要件が出ます。先に確かめることが{1}あります。");
    public static readonly Phrase NoTool = new("What was chosen needs no tool.", "選んだものに、新しい道具は要りません。");
    public static readonly Phrase NothingChosen = new("Nothing was chosen, so nothing is asked of a tool.", "選んだものがないため、道具に求めることもありません。");
    public static readonly Phrase Chosen = new("Chosen", "選んだもの");
    public static readonly Phrase Item = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase ItemNoTool = new("{0}: {1} (needs no tool)", "{0}: {1}(道具は要らない)");
    public static readonly Phrase RequirementsHeading = new("What a tool must be able to do", "道具に求めること");
    public static readonly Phrase RequirementColumn = new("requirement", "要件");
    public static readonly Phrase BecauseColumn = new("because", "理由");
    public static readonly Phrase NeededByColumn = new("needed by", "必要とする見直し候補");
    public static readonly Phrase QuestionColumn = new("question to an offerer", "提案者への質問");
    public static readonly Phrase AtStep = new("{0}: {1}", "{0}: {1}");
    public static readonly Phrase OpenHeading = new("To find out first", "先に確かめること");
    public static readonly Phrase OpenItem = new("{0} (for {1})", "{0}(対象: {1})");
    public static readonly Phrase Rule = new(
        "Each follows from what the file states about a step, its systems or its bot. What the file does not say is no "
            + "requirement: it is asked here. No product is named; licence and network of a bot that was proposed here are conventions "
                + "and so are asked.",
        "どれも、作業・システム・ロボットについてファイルに書かれていることから出ています。書かれていないことは要件にせず、確かめることに挙げています。製品の名前は挙げません。提案されたロボットのライセンスとネットワークは仮の値なので、確かめることに入れています。");

    // ── offers ──────────────────────────────────────────────────────────────────────────────────
    public static readonly Phrase OffersHeading = new("Offers by your own criteria", "自分たちの観点による提案の比較");
    public static readonly Phrase OfferFirst = new(
        "{0} is first by the weighted sum ({1} of 100 points); {2} of {3} {3:method|methods} {2:puts|put} it first.",
        "重みをつけた合計では{0}が1位です(100点中{1}点)。{3}の方法のうち{2}で1位です。");
    public static readonly Phrase OffersLevel = new(
        "{0} are first together by the weighted sum ({1} of 100 points).",
        "重みをつけた合計では{0}が同点で1位です(100点中{1}点)。");
    public static readonly Phrase OfferColumn = new("offer", "提案");
    public static readonly Phrase PointsColumn = new("points of 100", "点(100点中)");
    public static readonly Phrase PlaceColumn = new("place", "順位");
    public static readonly Phrase MethodColumn = new("place by method", "方法ごとの順位");
    public static readonly Phrase CriterionColumn = new("criterion", "観点");
    public static readonly Phrase WeightColumn = new("weight", "重み");
    public static readonly Phrase CannotTake = new("{0} cannot take these scores.", "{0}では、この点数を扱えません。");
    public static readonly Phrase OffersRule = new(
        "Points: on each criterion the best offer has 100 and the worst 0, times the weight's share; offers alike on a criterion "
            + "get the same. Another offer may shift the scale: look at the other methods too. What is weighed and how is yours, not the "
                + "tool's.",
        "点は、観点ごとに最もよい提案を100点、最も劣る提案を0点として、重みの割合を掛けて足したものです。ある観点で同じ提案は同じ点です。提案が増えると目盛りが変わることがあるので、ほかの方法も見てください。何をどれだけ重んじるかは、皆さんが決めることです。");

    // ── requirements and questions ──────────────────────────────────────────────────────────────
    public static readonly Phrase ReadPaper = new("reads what comes on paper", "紙で来るものを読み取る");
    public static readonly Phrase AskReadPaper = new(
        "Of a hundred of our own forms, handwriting included, how many are read without correction, and how is a doubtful field marked?",
        "当課の実物の様式100枚(手書きを含む)のうち、訂正なしに読み取れるのは何枚ですか。自信のない項目はどう示されますか。");
    public static readonly Phrase ReadPdf = new("reads PDF files", "PDFを読み取る");
    public static readonly Phrase AskReadPdf = new(
        "Are files with and without text inside read? What happens with a scanned page?",
        "文字の入ったPDFと入っていないPDFの両方を読めますか。画像だけのページはどうなりますか。");
    public static readonly Phrase ManyLayouts = new("copes with forms that are not alike", "様式がそろっていなくても扱える");
    public static readonly Phrase AskManyLayouts = new(
        "How many layouts are set up, by whom, and what does one more cost?",
        "様式は何種類まで、だれが設定しますか。1種類増えるといくらかかりますか。");
    public static readonly Phrase Browser = new("works in a browser", "ブラウザーの画面を操作する");
    public static readonly Phrase AskBrowser = new(
        "With which browsers, and what happens on the morning after one was updated?",
        "どのブラウザーで動きますか。更新された翌朝はどうなりますか。");
    public static readonly Phrase Desktop = new("works in a desktop program", "パソコンの業務ソフトの画面を操作する");
    public static readonly Phrase AskDesktop = new(
        "How does it find a field, and what happens when window, resolution or version change?",
        "入力欄をどう見分けますか。画面の大きさや版が変わるとどうなりますか。");
    public static readonly Phrase Spreadsheet = new("works on spreadsheets", "表計算のファイルを扱う");
    public static readonly Phrase AskSpreadsheet = new(
        "What happens to a file that somebody has open, or that is protected?",
        "だれかが開いているファイルや、保護されたファイルはどうなりますか。");
    public static readonly Phrase Terminal = new("works on a mainframe's terminal", "汎用機の端末画面を操作する");
    public static readonly Phrase AskTerminal = new(
        "Through which terminal program, and who keeps up the definitions of the screens?",
        "どの端末ソフトを通しますか。画面の定義はだれが保守しますか。");
    public static readonly Phrase OtherSystem = new("works with '{0}'", "「{0}」を扱う");
    public static readonly Phrase AskOtherSystem = new("Where has '{0}' been worked with so far? Show it.", "「{0}」を扱った例はありますか。実際に見せてください。");
    public static readonly Phrase Unattended = new("runs at set times with nobody beside it", "決まった時刻に無人で実行する");
    public static readonly Phrase AskUnattended = new(
        "Who starts it, how does it sign in, and who is told when it stops?",
        "何が起動し、どうログインし、止まったときだれに知らせますか。");
    public static readonly Phrase Attended = new("runs beside the person who starts it", "職員が起動して使う");
    public static readonly Phrase AskAttended = new("What can that person do at the same computer meanwhile?", "その間、職員は同じパソコンで何ができますか。");
    public static readonly Phrase Parallel = new("several run at the same time", "同時に何台も動かす");
    public static readonly Phrase AskParallel = new("Does each need a licence and a computer of its own?", "1台ごとにライセンスとパソコンが要りますか。");
    public static readonly Phrase Network = new("stands in the network segment {0}", "ネットワーク区分「{0}」の中で動く");
    public static readonly Phrase AskNetwork = new(
        "Does all of it run there without a connection outside: licences, updates, reading of forms?",
        "ライセンスの確認・更新・帳票の読取りを含め、外部につながずにその中だけで動きますか。");
    public static readonly Phrase LicencePerMachine = new("a licence for each computer", "端末固定のライセンス");
    public static readonly Phrase AskLicencePerMachine = new(
        "What does a computer cost a year, may the licence move to another one, and what is needed for a test environment?",
        "1台で年いくらですか。別の端末に移せますか。検証環境には何が要りますか。");
    public static readonly Phrase LicenceFloating = new("a licence by how many run at the same time", "同時利用数のライセンス");
    public static readonly Phrase AskLicenceFloating = new(
        "How are those counted that run at the same time, and what happens above the number?",
        "同時に動く数をどう数えますか。その数を超えるとどうなりますか。");
    public static readonly Phrase PersonalData = new("handles personal data", "個人情報を扱う");
    public static readonly Phrase AskPersonalData = new(
        "Where are data, pictures of screens and logs kept, who can see them, and when are they deleted?",
        "データ・画面の画像・記録はどこに保存され、だれが見られ、いつ消されますか。");
    public static readonly Phrase MyNumber = new("handles my-number data", "マイナンバー(特定個人情報)を扱う");
    public static readonly Phrase AskMyNumber = new(
        "Which safeguards for specific personal information are met, and by what is that shown?",
        "特定個人情報の安全管理措置のうち、どれを満たしますか。何で示せますか。");
    public static readonly Phrase AuditTrail = new("keeps a record of every case", "1件ごとの記録を残す");
    public static readonly Phrase AskAuditTrail = new(
        "Show the record of one case: what was done when, by which rule. Can anybody change it, and how long is it kept?",
        "1件の記録を見せてください。いつ、どの決まりで、何をしたかが分かりますか。だれかが書き換えられますか。いつまで残りますか。");
    public static readonly Phrase HandBack = new("hands back what it cannot do, with the reason", "できない件を、理由をつけて職員に戻す");
    public static readonly Phrase AskHandBack = new(
        "Show how a person gets such a case, and how it goes on afterwards.",
        "戻った件を職員がどう受け取り、その後どう続けるか、見せてください。");
    public static readonly Phrase Review = new("puts a share of its cases before people", "一部の件を職員の確認に回す");
    public static readonly Phrase AskReview = new(
        "Who picks them out, and can the share be changed by ourselves?",
        "確認に回す件はどう選ばれますか。その割合を自分たちで変えられますか。");
    public static readonly Phrase Repair = new("runs again soon after it stopped", "止まっても早く復旧する");
    public static readonly Phrase AskRepair = new(
        "Who gets it running again in that time, at what price, at month's end too?",
        "その時間内にだれが復旧させますか。費用はいくらですか。月末でも同じですか。");
    public static readonly Phrase OwnMaintenance = new("can be changed by staff", "職員が自分たちで直せる");
    public static readonly Phrase AskOwnMaintenance = new(
        "What can they change without you, after how many days of training?",
        "提案者なしで何を直せますか。研修は何日要りますか。");
    public static readonly Phrase SystemChange = new("outlives the change of {0}", "{0}の変更の後も使える");
    public static readonly Phrase AskSystemChange = new(
        "What does fitting it to the change cost, and who bears it?",
        "変更に合わせるのにいくらかかり、だれが負担しますか。");

    public static readonly Phrase FactPaper = new("{0} of it comes on paper", "{0}が紙");
    public static readonly Phrase FactPdf = new("{0} of it comes as PDF", "{0}がPDF");
    public static readonly Phrase FactAccuracy = new("forms read with {0} right", "読取りの正しさ {0}");
    public static readonly Phrase FactLayouts = new("many layouts", "様式がいろいろ");
    public static readonly Phrase FactSystem = new("uses {0}", "{0}を使う");
    public static readonly Phrase FactNetwork = new("{0} stands there", "{0}がその中にある");
    public static readonly Phrase FactBotNetwork = new("the bot stands there", "ロボットをその中に置く");
    public static readonly Phrase FactAttended = new("a person sits by", "職員がそばにいる");
    public static readonly Phrase FactUnattended = new("nobody sits by", "そばに職員はいない");
    public static readonly Phrase FactHandBack = new("{0} of its cases come back", "{0}が職員に戻る");
    public static readonly Phrase FactReview = new("people look at {0}", "職員が{0}を確認する");
    public static readonly Phrase FactMaintainedBy = new("mended by {0}", "直すのは{0}");
    public static readonly Phrase FactChange = new("changes in {0}", "{0}に変わる");
    public static readonly Phrase FactUnits = new("{0} at the same time", "同時に{0}台");
    public static readonly Phrase FactRepair = new("mended within {0} on average", "平均{0}で復旧");
    public static readonly Phrase FactLicencePerMachine = new("the file says: by computer", "ファイルでは端末固定");
    public static readonly Phrase FactLicenceFloating = new("the file says: floating", "ファイルでは同時利用数");
    public static readonly Phrase FactPersonal = new("personal data", "個人情報");
    public static readonly Phrase FactMyNumber = new("my-number data", "マイナンバー");
    public static readonly Phrase FactCheck = new("the step is a check", "確認の作業");
    public static readonly Phrase FactTraceable = new("who did what must be shown later", "後で説明できることが要る");

    public static readonly Phrase OpenInput = new(
        "How does the work at {0} come: on paper, as PDF, on the screen?",
        "{0}の元は紙・PDF・画面のどれですか");
    public static readonly Phrase OpenHandwriting = new(
        "Is what comes on paper at {0} handwritten, printed, or both?",
        "{0}の紙は手書きですか、印刷ですか、両方ですか");
    public static readonly Phrase OpenSystems = new("Which systems does {0} use?", "{0}はどのシステムを使いますか");
    public static readonly Phrase OpenKind = new(
        "What is {0}: a page in a browser, a desktop program, a spreadsheet, a mainframe's terminal?",
        "{0}はブラウザーの画面・パソコンのソフト・表計算・汎用機の端末のどれですか");
    public static readonly Phrase OpenNetwork = new("In which network segment does {0} stand?", "{0}はどのネットワーク区分にありますか");
    public static readonly Phrase OpenPersonal = new("Does {0} touch personal or my-number data?", "{0}は個人情報やマイナンバーに触れますか");
    public static readonly Phrase OpenLicence = new(
        "Which form of licence suits: by computer, or by how many run at the same time? Ask the price of both",
        "端末固定と同時利用数のどちらのライセンスが合いますか。両方の値段を聞いてください");

    public static readonly Phrase SegmentMyNumber = new("of my-number work", "マイナンバー利用事務系");
    public static readonly Phrase SegmentLgwan = new("of the administrative network", "LGWAN接続系");
    public static readonly Phrase SegmentInternet = new("of the internet", "インターネット接続系");

    /// <summary>A network segment as people call it; one's own word as it stands.</summary>
    public static object Segment(string network) => network switch
    {
        "my-number" => SegmentMyNumber,
        "lgwan" => SegmentLgwan,
        "internet" => SegmentInternet,
        var own => own,
    };
}
