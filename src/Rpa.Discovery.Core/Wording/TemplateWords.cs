namespace Rpa.Discovery.Wording;

/// <summary>The workbook to fill in: its headings, which are among those that the table of notes knows, and three small workflows as an
/// example.</summary>
internal static class TemplateWords
{
    public static readonly Phrase Guide = new("How to fill in", "書き方");
    public static readonly Phrase Title = new("What we do: a table to fill in", "わたしたちの業務: 記入用の表");
    public static readonly Phrase People = new("People", "職員");
    public static readonly Phrase Steps = new("Notes", "付箋");
    public static readonly Phrase TheSheet = new("sheet", "シート");
    public static readonly Phrase WhatToDo = new("what to do", "すること");

    /// <summary>What to do on the sheet of people.</summary>
    public static readonly Phrase DoPeople = new(
        "One row for each kind of people: how many they are, and what an hour of theirs costs. Leave blank what nobody knows yet.",
        "担当ごとに1行。人数と、1時間あたりの人件費(時給)を書きます。分からないところは空けておきます。");

    /// <summary>What to do on the sheet of steps.</summary>
    public static readonly Phrase DoSteps = new(
        "One row for each step (a sticky note), in the order in which it is done. The three workflows are examples: write your own over "
        + "them.",
        "付箋1枚を1行に、行う順に書きます。3つの業務は記入例です。自分たちの業務に書きかえてください。");

    public static readonly Phrase AboutTime = new(
        "Time for one case: '3 min', '1.5 h'; '半日' is half a day. Nobody knows: leave it blank; it will be asked for.",
        "1件の時間は「3分」「1時間半」「半日」のように。分からなければ空けておくと、あとで「測るところ」として挙がります。");
    public static readonly Phrase AboutVolume = new(
        "How many come, in the first row of a workflow: '40 per day', '60 per month', '3000 per year'.",
        "件数は、業務の最初の行に「1日40件」「月60件」「年3000件」のように書きます。");
    public static readonly Phrase AboutNext = new(
        "Where it goes on: the name of a step, or several with shares: '{0}'. Blank means the next row.",
        "次へ は、続く作業の名前。分かれるときは「{0}」のように割合をつけます。空欄なら次の行に進みます。");
    public static readonly Phrase AboutOutside = new(
        "Waiting for the other side: write '{0}' as who does it, and how long the answer takes.", "相手の返事を待つところは、担当を「{0}」とし、返事までの日数を書きます。");
    public static readonly Phrase AboutReading = new("Then: rpa-discovery notes {0} -o ours.yaml",
        "書けたら: rpa-discovery notes {0} -o ours.yaml");
    public static readonly Phrase UsualName = new("notes.xlsx", "付箋.xlsx");

    /// <summary>The headings of the sheet of people.</summary>
    public static readonly IReadOnlyList<Phrase> PeopleColumns = [new("who", "担当"), new("people", "人数"), new("price of an hour", "時給"),
        new("overtime pay", "残業代")];

    /// <summary>The people, row by row.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<Phrase?>> PeopleRows =
    [
        [new("counter", "窓口"), new("2", "2"), new("2100", "2100"), None],
        [new("clerk", "職員"), new("4", "4"), new("3285", "3285"), new("2643", "2643")],
        [new("chief", "係長"), new("1", "1"), new("4100", "4100"), None],
    ];

    /// <summary>The headings of the sheet of steps.</summary>
    public static readonly IReadOnlyList<Phrase> StepColumns =
    [
        new("workflow", "業務"), new("order", "順"), new("step", "作業"), new("by", "担当"), new("time per case", "1件の時間"),
        new("when awkward", "手間取るとき"), new("how often", "その割合"), new("volume", "件数"), new("peaks", "山"),
        new("next", "次へ"), new("input", "入力"), new("manual", "手順"), new("trouble", "困りごと"), new("stickers", "シール"), new("who mends", "直す人"),
    ];

    /// <summary>The steps of three workflows, row by row.</summary>
    public static readonly IReadOnlyList<IReadOnlyList<Phrase?>> StepRows =
    [
        [Certificates, new("1", "1"), new("Receive and check identity", "受付・本人確認"), new("counter", "窓口"), new("3 min", "3分"),
            new("9 min", "9分"), OneInTen, new("40 per day", "1日40件"), new("March x1.5", "3月 1.5倍"), None, Paper, Written, None,
            new("2", "2"), Owner],
        [Certificates, new("2", "2"), new("Print and hand over", "作成・手渡し"), new("counter", "窓口"), new("4 min", "4分"), None, None, None,
            None, Done, Screen, Written, None, new("1", "1"), None],
        [Grants, new("1", "1"), new("Check the application", "申請書の確認"), new("clerk", "職員"), new("15 min", "15分"), new("40 min", "40分"),
            new("1 in 5", "5回に1回"), new("60 per month", "月60件"), new("May x2", "5月 2倍"), SplitExample, Paper, Partly,
            new("many enclosures are missing", "書類の不足が多い"), new("6", "6"), None],
        [Grants, new("2", "2"), new("Ask back", "問い合わせ"), Outside, new("5 working days", "5営業日"), None, None, None, None,
            new("Check the application", "申請書の確認"), None, None, None, None, None],
        [Grants, new("3", "3"), new("Key in", "システム入力"), new("clerk", "職員"), new("6 min", "6分"), None, None, None, None, None, Paper,
            Written, new("the same is keyed in twice", "同じ内容を二度入力している"), new("8", "8"), None],
        [Grants, new("4", "4"), new("Approval (chief)", "決裁(係長)"), new("chief", "係長"), new("2 min", "2分"), None, None, None, None, Done,
            Paper, None, None, new("1", "1"), None],
        [Totals, new("1", "1"), new("Fetch the data", "データの取り出し"), new("clerk", "職員"), new("20 min", "20分"), None, None,
            new("8 per month", "月8件"), None, None, Screen, Written, None, new("3", "3"), None],
        [Totals, new("2", "2"), new("Fill in the table", "集計表の作成"), new("clerk", "職員"), new("60 min", "60分"), new("120 min", "120分"),
            OneInTen, None, None, None, Screen, Partly, new("copied by hand from three systems", "3つのシステムから手で写している"), new("7", "7"), None],
        [Totals, new("3", "3"), new("Look through", "点検"), new("chief", "係長"), new("10 min", "10分"), None, None, None, None, Done, Screen,
            None, None, new("1", "1"), None],
    ];

    /// <summary>What the drop-down of <c>input</c> offers.</summary>
    public static readonly Phrase Inputs = new("paper,PDF,screen", "紙,PDF,画面");

    /// <summary>What the drop-down of <c>manual</c> offers.</summary>
    public static readonly Phrase Manuals = new("written,partly,none", "あり,一部,なし");

    /// <summary>A step that leads on in two ways.</summary>
    public static Phrase SplitExample => new("Key in 80 %; Ask back 20 %", "システム入力 8割;問い合わせ 2割");

    /// <summary>Who does it where nobody here does.</summary>
    public static Phrase Outside => new("outside", "相手方");

    /// <summary>A blank cell.</summary>
    public static Phrase? None => null;

    private static Phrase Certificates => new("Certificates at the counter", "証明書の交付");

    private static Phrase Grants => new("Applications for a grant", "補助金の申請");

    private static Phrase Totals => new("Monthly totals", "月次の集計");

    private static Phrase OneInTen => new("1 in 10", "10回に1回");

    private static Phrase Paper => new("paper", "紙");

    private static Phrase Screen => new("screen", "画面");

    private static Phrase Written => new("written", "あり");

    private static Phrase Partly => new("partly", "一部");

    private static Phrase Done => new("done", "完了");

    private static Phrase Owner => new("information systems section", "情報システム係");
}
