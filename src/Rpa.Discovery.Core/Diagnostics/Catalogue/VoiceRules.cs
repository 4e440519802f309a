using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about the tables of ballots and stickers (RPD7241–7253).</summary>
internal static class VoiceRules
{
    public static readonly DiagnosticRule NoHeadings = new("RPD7241", Severity.Error,
        new Phrase("The first row names no paper ('who'), or neither an aim nor a step; found were {0}.",
            "1行目に、だれの紙か(「記号」)か、ものさし・作業の見出しがありません。見つかったのは {0} です。"),
        new Phrase(
            "Write the headings of ballots.csv ({1}) or of stickers.csv; 'kit -o DIR' writes both, in English too.",
            "1行目にballots.csvの見出し({1})かstickers.csvの見出しを書いてください。「kit -o フォルダー」がどちらも書き出します。"));

    public static readonly DiagnosticRule UnknownColumn = new("RPD7242", Severity.Error,
        new Phrase("Row {0}: '{1}' is no aim, and no other column that is known.", "{0}行目: 「{1}」というものさしも列も知られていません。"),
        new Phrase(
            "The aims are on-time, overtime, time, money and burden. Correct the heading, or delete the column.{2}",
            "ものさしは「期限を守る」「残業・山を減らす」「時間を生み出す」「支出を減らす」「つらさを減らす」です。見出しを直すか、列を消してください。{2}"));

    public static readonly DiagnosticRule Blank = new("RPD7243", Severity.Error,
        new Phrase("Row {0}: '{1}' is blank.", "{0}行目: 「{1}」が空欄です。"),
        new Phrase("Look at the paper and fill it in, or delete the row. Papers without a mark are numbered: 1, 2, 3.",
            "紙を見て書き入れるか、行を消してください。記号のない紙には1、2、3と番号をふります。"));

    public static readonly DiagnosticRule Twice = new("RPD7244", Severity.Error,
        new Phrase("Rows {0} and {1} are both '{3}' of paper '{2}'.", "{0}行目と{1}行目は、どちらも「{2}」の紙の「{3}」です。"),
        new Phrase("Delete one of them, or correct the mark of the paper.", "どちらかを消すか、紙の記号を直してください。"));

    public static readonly DiagnosticRule UnknownStep = new("RPD7245", Severity.Error,
        new Phrase("Row {0}: '{1}' is no step of the department.", "{0}行目: 「{1}」という作業は職場のファイルにありません。"),
        new Phrase("Write the step's title or id as the file has it.{2}", "職場のファイルにある作業の名前かidで書いてください。{2}"));

    public static readonly DiagnosticRule WhichWorkflow = new("RPD7246", Severity.Error,
        new Phrase("Row {0}: '{1}' stands in several workflows: {2}.", "{0}行目: 「{1}」はいくつもの業務にあります: {2}。"),
        new Phrase("Name the workflow in a column 'workflow', or write the step as one of these.", "「業務」の列に業務の名前を書くか、この中のどれかの形で書いてください。"));

    public static readonly DiagnosticRule NotANumber = new("RPD7247", Severity.Error,
        new Phrase("Row {0}: '{1}' under '{2}' is no number from 0 to {3}.", "{0}行目: 「{2}」の「{1}」は0から{3}までの数として読めません。"),
        new Phrase("Write what stands on the paper, such as '60'; stickers are whole.", "紙に書かれた数を「60」のように書いてください。シールは整数です。"));

    public static readonly DiagnosticRule BlankWeight = new("RPD7248", Severity.Warning,
        new Phrase("Row {0}: '{1}' is blank and counts 0.", "{0}行目: 「{1}」が空欄のため、0とします。"),
        new Phrase("Write 0 where it is meant, else what stands on the paper.", "0のつもりなら0と、そうでなければ紙の数を書いてください。"));

    public static readonly DiagnosticRule UnknownSide = new("RPD7249", Severity.Error,
        new Phrase("Row {0}: '{1}' is no side that is known.", "{0}行目: 「{1}」という立場は知られていません。"),
        new Phrase("Write division, adviser or vendor; blank means division.{2}", "「課の職員」「助言者」「事業者」のどれかにしてください。空欄は課の職員とします。{2}"));

    public static readonly DiagnosticRule NothingToRead = new("RPD7250", Severity.Error,
        new Phrase("Nothing is said in '{0}': no table of ballots (.csv) with a row, and no ballots in YAML.",
            "「{0}」に、行のある投票の表(.csv)もYAMLの投票もありません。"),
        new Phrase("'kit -o DIR' writes ballots.csv and stickers.csv to type them into.",
            "「kit -o フォルダー」が、打ち込むためのballots.csvとstickers.csvを書き出します。"));

    public static readonly DiagnosticRule MayBeAName = new("RPD7251", Severity.Warning,
        new Phrase("Row {0}: what names the paper may be somebody's name; results call it '{1}'.",
            "{0}行目: 紙の記号が人の名前かもしれないため、結果では「{1}」とします。"),
        new Phrase("Write a letter or a number, such as 'A' or '12'.", "「A」や「12」のような記号か番号にしてください。"));

    public static readonly DiagnosticRule ManyStickers = new("RPD7252", Severity.Warning,
        new Phrase("Row {0}: with it, paper '{1}' has more than {2} {2:sticker|stickers}.", "{0}行目: ここまでで、「{1}」の紙のシールが{2}枚を超えます。"),
        new Phrase("Each person had {2} at the workshop; all are counted as they were typed.", "ワークショップでは1人{2}枚です。打ち込まれたとおりに数えます。"));

    public static readonly DiagnosticRule OtherGroup = new("RPD7253", Severity.Error,
        new Phrase("Rows {0} and {1} give paper '{2}' two groups: '{3}' and '{4}'.", "{0}行目と{1}行目で、「{2}」の紙の班が「{3}」と「{4}」に分かれています。"),
        new Phrase("Write the same group in both, or correct the mark of the paper.", "同じ班にそろえるか、紙の記号を直してください。"));
}
