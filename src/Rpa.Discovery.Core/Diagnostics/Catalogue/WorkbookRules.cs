using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about workbooks that are read (RPD7161–7179; RPD5048, 5057 and 5058 are of the table that they hold).</summary>
internal static class WorkbookRules
{
    public static readonly DiagnosticRule TooLarge = new("RPD7161", Severity.Error,
        new Phrase("'{0}' has {1} {1:byte|bytes} of content; at most {2} are read.", "「{0}」の中身は{1}バイトあります。読み込めるのは{2}バイトまでです。"),
        new Phrase("Copy the table alone into a new workbook.", "表だけを新しいブックにコピーしてください。"));

    public static readonly DiagnosticRule Damaged = new("RPD7162", Severity.Error,
        new Phrase("'{0}' cannot be read as a workbook: it is damaged, or another kind of file under that name.",
            "「{0}」をExcelのブックとして読み込めません。壊れているか、名前だけがブックの別のファイルです。"),
        new Phrase("Open it in a spreadsheet and save it again as .xlsx; a text table is read under the name .csv.",
            "表計算ソフトで開いて、.xlsxで保存し直してください。テキストの表は、名前を.csvにすると読み込めます。"));

    public static readonly DiagnosticRule Protected = new("RPD7163", Severity.Error,
        new Phrase("'{0}' is locked with a password.", "「{0}」にはパスワードがかかっています。"),
        new Phrase("Open it, take the password away, and save it under another name.", "ブックを開いてパスワードを外し、別の名前で保存してください。"));

    public static readonly DiagnosticRule NoTable = new("RPD7164", Severity.Error,
        new Phrase("No sheet of '{0}' has a row with the heading '作業' (or 'step'); its sheets are {1}.",
            "「{0}」のどのシートにも、「作業」という見出しのある行がありません。シートは {1} です。"),
        new Phrase("Write the headings above the table: 業務,作業,担当,1件の時間,件数. 'rpa-discovery new --excel -o notes.xlsx' writes a workbook "
            + "to fill in.",
            "表の上に見出しを書いてください: 業務,作業,担当,1件の時間,件数。「rpa-discovery new --excel -o 付箋.xlsx」で記入用のブックを作れます。"));

    public static readonly DiagnosticRule TooManyRows = new("RPD7165", Severity.Error,
        new Phrase("The sheet '{0}' has more than {1} {1:row|rows}.", "シート「{0}」に{1}行を超える行があります。"),
        new Phrase("Delete the rows that are not used; a table of steps has one row for each.", "使わない行を削除してください。作業の表は、1つの作業を1行に書きます。"));

    public static readonly DiagnosticRule OtherSheet = new("RPD7166", Severity.Warning,
        new Phrase("The sheet '{0}' has a table of steps too; only that of '{1}' is read.", "シート「{0}」にも作業の表がありますが、「{1}」の表だけを読みます。"),
        new Phrase("Copy its rows below those of the other sheet, or into a workbook of its own.", "その行をもう一方の表の下にコピーするか、別のブックにしてください。"));

    public static readonly DiagnosticRule PersonWithoutStep = new("RPD7167", Severity.Warning,
        new Phrase("'{0}' stands in the sheet of people, but does no step of the table; it is left out.",
            "「{0}」は職員のシートにありますが、担当する作業がないため、使いません。"),
        new Phrase("Write the name in the column of who does it just as it stands in the sheet of people.",
            "作業の表の「担当」に、職員のシートと同じ名前を書いてください。"));

    public static readonly DiagnosticRule SurveyTaken = new("RPD7168", Severity.Hint,
        new Phrase("The table is taken as a workload survey: {0} {0:row|rows} {0:has|have} a count of their own, and each of them "
            + "begins a workflow of its own.", "業務量調査の表とみなします。自分の件数をもつ{0}行は、それぞれ別の業務の流れとします。"),
        new Phrase("Where they are steps of one case, write the count in the first row only, or the order in a column '順'.",
            "同じ1件の続きの作業であれば、件数を最初の行だけに書くか、「順」の列に番号を書いてください。"));

    public static readonly DiagnosticRule SheetsTogether = new("RPD5048", Severity.Hint,
        new Phrase("The table of the sheet '{0}' has the same headings and is read as the continuation of that of '{1}'; rows are numbered "
            + "as in their own sheets.",
            "シート「{0}」の表は見出しが同じなので、「{1}」の表の続きとして読みます。行の番号は、それぞれのシートでの番号です。"),
        new Phrase("If it is another table, take it into a workbook of its own.", "別の表のときは、別のブックに分けてください。"));

    public static readonly DiagnosticRule HiddenRows = new("RPD5057", Severity.Warning,
        new Phrase("{1} {1:row|rows} of the sheet '{0}' {1:is|are} hidden and not read: {2}.", "シート「{0}」の隠れている{1}行({2}行目)は読みません。"),
        new Phrase("To have them read, show them (or clear the filter) and save the workbook again.",
            "読ませるときは、再表示するか絞り込みを解除して、保存し直してください。"));

    public static readonly DiagnosticRule HiddenColumns = new("RPD5058", Severity.Warning,
        new Phrase("The hidden columns of the sheet '{0}' are not read: {1}.", "シート「{0}」の隠れている列({1})は読みません。"),
        new Phrase("To have them read, show them and save the workbook again.", "読ませるときは、再表示して保存し直してください。"));
}
