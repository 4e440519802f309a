namespace Rpa.Discovery.Wording;

/// <summary>Everybody's voice: stickers and words at steps, who sees it differently, and the tables in which they are typed.</summary>
internal static class VoiceWords
{
    public static readonly Phrase Does = new(
        "Everybody's voice: stickers and words by step, how far people agree, who sees it differently, and what their weights put first.",
        "みんなの声をまとめます: 作業ごとのシールと声、意見の一致度、見方の違う人、重みで見た一番。");

    public static readonly Phrase BallotsHelp = new(
        "Tables of ballots and stickers (a folder or one .csv): the ballots.csv and stickers.csv of 'kit'. Marks instead of names.",
        "投票とシールの表(フォルダーまたはCSV1つ)。「kit」のballots.csvとstickers.csv。名前でなく記号で。");

    public static readonly Phrase FreeTextHelp = new("Puts people's own words into the JSON too.", "声の文章もJSONに入れます。");
    public static readonly Phrase NoRankingHelp = new("Leaves out what people's weights put first; nothing is simulated.",
        "重みで見た一番を省きます(シミュレーションをしません)。");

    public static readonly Phrase Title = new("Everybody's voice: {0}", "みんなの声: {0}");
    public static readonly Phrase Heading = new("What weighs on people", "つらいと感じる作業");
    public static readonly Phrase Headline = new("Most stickers stand on {0}: {1} of {2}, by {3} of {4} {4:person|people}.",
        "シールが最も多いのは{0}です。{2}枚のうち{1}枚、{4}人のうち{3}人が貼りました。");
    public static readonly Phrase HeadlineLevel = new("Most stickers stand on {0}: {1} of {2} on each.",
        "シールが最も多いのは{0}です(どれも{2}枚のうち{1}枚)。");
    public static readonly Phrase NoStickers = new("Nobody put a sticker on a step.", "作業にシールを貼った人はいません。");
    public static readonly Phrase Counted = new(
        "{0} {0:person|people}: {1} put {2} {2:sticker|stickers} on steps, {3} say what matters by weights; {4} {4:remark|remarks}. "
        + "Stickers count alike, whoever put them.",
        "{0}人の声です。{1}人が作業にシールを{2}枚貼り、{3}人が重みをつけ、ひとことは{4}件です。シールはだれのものも同じに数えます。");

    public static readonly Phrase StepColumn = new("step", "作業");
    public static readonly Phrase WorkflowColumn = new("workflow", "業務");
    public static readonly Phrase StickersColumn = new("stickers", "シール");
    public static readonly Phrase ShareColumn = new("share", "割合");
    public static readonly Phrase PeopleColumn = new("people", "人数");
    public static readonly Phrase TextsColumn = new("remarks", "声");
    public static readonly Phrase InTheFileColumn = new("in the file", "ファイルの枚数");
    public static readonly Phrase OtherThanTheFile = new(
        "The ranking counts the stickers of the department's file, which differ at {0}; where these here are newer, write them there "
        + "('stickers: {{ burden: … }}').",
        "順位には職場のファイルのシールを使います。{0}で枚数が違うため、こちらが新しければファイルに書いてください(「stickers: {{ burden: … }}」)。");

    public static readonly Phrase ChartTitle = new("Stickers by step", "作業ごとのシール");
    public static readonly Phrase ChartHow = new("How many stickers people put on each step for what weighs on them.",
        "つらいと感じる作業に貼られたシールの枚数です。");

    public static readonly Phrase TooFewSteps = new("agreement needs stickers on at least three steps; there are {0}",
        "意見の一致度を出すには3つ以上の作業にシールが必要(今は{0})");
    public static readonly Phrase AllLevel = new("everybody holds all steps level", "どの人もすべての作業を同じとしている");
    public static readonly Phrase WhoDiffers = new("Who sees it differently", "見方の違う人");
    public static readonly Phrase DifferById = new("{0} of {1} {1:person|people} {0:puts|put} stickers, but none on {2}: {3}.",
        "{1}人のうち{0}人は、{2}には貼っていません: {3}。");
    public static readonly Phrase NobodyDiffers = new("Everybody who put stickers put one on {0}.", "シールを貼った人は全員、{0}に貼っています。");
    public static readonly Phrase AndMore = new("{0} and {1} more", "{0} ほか{1}人");
    public static readonly Phrase GroupColumn = new("group", "班");
    public static readonly Phrase OthersTogether = new("all others together", "そのほか全員");
    public static readonly Phrase MostOn = new("most on", "最も多い作業");
    public static readonly Phrase OnTheMost = new("on the first of all", "全体の一番への枚数");
    public static readonly Phrase Sight = new("sees it", "見方");
    public static readonly Phrase Otherwise = new("differently", "違う");
    public static readonly Phrase Alike = new("alike", "同じ");
    public static readonly Phrase GroupsRule = new(
        "No group under {0} {0:person|people} is shown apart, nor one where so few would be left over.",
        "{0}人に満たない班は分けて示しません。残りが{0}人に満たなくなる班も同じです。");
    public static readonly Phrase NoGroups = new("No group is shown apart: that takes two parts of at least {0} {0:person|people}.",
        "班ごとには示しません({0}人以上の班が2つ以上必要です)。");

    public static readonly Phrase Remarks = new("What people say, in their own words", "声(書かれたまま)");
    public static readonly Phrase RemarksAt = new("{0} ({1})", "{0}({1}件)");
    public static readonly Phrase ReasonsAt = new("Why the weights are as they are ({0})", "重みの理由({0}件)");
    public static readonly Phrase NotInterpreted = new(
        "Counted and listed, never interpreted; in the order of their letters, not of people.", "数えて並べるだけで、解釈はしません。順番は人の順ではなく文字の順です。");
    public static readonly Phrase RemarksCounted = new("The remarks themselves are listed by 'voices', not here.",
        "声の文章は「voices」で一覧でき、ここには載せません。");
    public static readonly Phrase RankingHeading = new("What their weights put first", "みんなの重みで見た一番");
    public static readonly Phrase NoWeights = new("No weights were given.", "重みをつけた人はいません。");
    public static readonly Phrase NotRanked = new("What the weights put first was not asked ('--no-ranking').",
        "重みで見た一番は求めていません(「--no-ranking」)。");
    public static readonly Phrase FirstForColumn = new("first for", "一番とする人");
    public static readonly Phrase NotListed = new("The {0} {0:person|people} {0:is|are} not listed one by one; the JSON has all of them.",
        "{0}人を1人ずつは並べません(JSONには全員分があります)。");
    public static readonly Phrase Persons = new("{0} {0:person|people}", "{0}人");

    // The tables of kit
    public static readonly Phrase TheBallot = new("the ballot", "投票用紙");
    public static readonly Phrase SheetGroup = new("group (if you like):", "班・係(書かなくてよい):");
    public static readonly Phrase SheetTable = new(
        "Or a row for each paper in ballots/ballots.csv, beside stickers.csv: 'rpa-discovery voices FILE --ballots ballots'.",
        "または、ballots/ballots.csvに紙1枚を1行で(シールはstickers.csv): 「rpa-discovery voices ファイル --ballots ballots」。");
}
