using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about chosen candidates and a table of offers (RPD7231–7239).</summary>
internal static class OfferRules
{
    public static readonly DiagnosticRule UnknownCandidate = new("RPD7231", Severity.Error,
        new Phrase("There is no candidate '{0}'; there are: {1}.", "「{0}」という見直し候補はありません。あるのは {1} です。"),
        new Phrase("Write one of these ids after --candidate.{2}", "「--candidate」の後に、このどれかを書いてください。{2}"));

    public static readonly DiagnosticRule NoColumn = new("RPD7232", Severity.Error,
        new Phrase("The table of offers has no column '{0}'; found were {1}.", "提案の表に「{0}」の列がありません。見つかった列は {1} です。"),
        new Phrase("Write headings in the first row: criterion, weight, then a column for each offer. 'requirements FILE -o offers.csv' "
            + "writes such a table.",
            "1行目に見出しを書いてください: 観点、重み、続けて提案を1列ずつ。「requirements ファイル -o offers.csv」でひな形を書き出せます。"));

    public static readonly DiagnosticRule TooFewOffers = new("RPD7233", Severity.Error,
        new Phrase("{0} {0:offer stands|offers stand} in the table; at least two are needed to compare.", "表にある提案は{0}つです。比べるには2つ以上要ります。"),
        new Phrase("Give each offer a column with its name as the heading.", "提案ごとに1列を設け、見出しに名前を書いてください。"));

    public static readonly DiagnosticRule NotAScore = new("RPD7234", Severity.Error,
        new Phrase("Row {0}, '{1}': '{2}' is no number.", "{0}行目の「{1}」: 「{2}」は数ではありません。"),
        new Phrase("Write a plain number such as 4 or 1200000; a weight is 0 or more, and every offer needs a score on each criterion "
            + "with a weight.",
            "「4」「1200000」のような数を書いてください。重みは0以上です。重みのある観点には、どの提案にも点数が要ります。"));

    public static readonly DiagnosticRule NotADirection = new("RPD7235", Severity.Error,
        new Phrase("Row {0}: '{1}' does not say which way is better.", "{0}行目: 「{1}」では、どちらがよいのか分かりません。"),
        new Phrase("Write 'more' or 'less', or leave the cell blank for 'more'.", "「大きいほど」か「小さいほど」と書いてください。空欄は「大きいほど」です。"));

    public static readonly DiagnosticRule Twice = new("RPD7236", Severity.Error,
        new Phrase("'{0}' stands twice in the table of offers.", "提案の表に「{0}」が2回あります。"),
        new Phrase("Give each criterion and each offer a name of its own.", "観点にも提案にも、それぞれ別の名前をつけてください。"));

    public static readonly DiagnosticRule NothingWeighs = new("RPD7237", Severity.Error,
        new Phrase("No criterion has a weight above 0.", "重みが0より大きい観点がありません。"),
        new Phrase("Give a weight to at least one criterion; only their proportions count.", "少なくとも1つの観点に重みをつけてください。大事なのは重みの比だけです。"));

    public static readonly DiagnosticRule NotWeighed = new("RPD7238", Severity.Warning,
        new Phrase(
            "The chosen candidates need '{0}' ({1}), which has no weight in the table of offers.",
            "選んだ見直し候補に必要な「{0}」({1})に、提案の表で重みがついていません。"),
        new Phrase("Add a row '{0}' with a weight, or decide that it does not count.", "「{0}」の行に重みをつけるか、重んじないと決めてください。"));

    public static readonly DiagnosticRule ReadAs = new("RPD7239", Severity.Hint,
        new Phrase("The table of offers was read as {0}.", "提案の表は文字コード{0}として読みました。"),
        new Phrase(
            "If letters look wrong, save it again as 'CSV UTF-8 (comma delimited)'.",
            "文字が化けているときは、「CSV UTF-8(コンマ区切り)」で保存し直してください。"));
}
