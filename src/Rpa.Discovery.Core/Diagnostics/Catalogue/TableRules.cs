using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about any table that people fill in (RPD2076–2079).</summary>
internal static class TableRules
{
    public static readonly DiagnosticRule NumberOfTwoKinds = new("RPD2076", Severity.Error,
        new Phrase("Row {0}: '{1}' may have a decimal sign or one between thousands, and no other number of the table says which.",
            "{0}行目: 「{1}」の記号が小数点か桁区切りか、表のほかの数からも分かりません。"),
        new Phrase("Write all numbers of the column with the same decimals, such as '1,50' or '1.50', or thousands without a sign, such as "
            + "'1500'.",
            "列の数をすべて「1,50」「1.50」のように小数第2位までで書くか、「1500」のように桁区切りなしで書いてください。"));

    public static readonly DiagnosticRule Total = new("RPD2077", Severity.Warning,
        new Phrase("Row {0} is taken for a total ('{1}') and left out.", "{0}行目は合計(「{1}」)とみなし、使いません。"),
        new Phrase("Name it otherwise if it is none; delete it if it is one.", "合計でなければ別の名前にし、合計なら行を消してください。"));

    public static readonly DiagnosticRule ColumnTwice = new("RPD2078", Severity.Error,
        new Phrase("The columns '{0}' and '{1}' say the same, and only one can be read.", "「{0}」と「{1}」は同じ意味の列で、読めるのは一つだけです。"),
        new Phrase("Delete the one that is not meant, or name it otherwise.", "使わないほうの列を消すか、別の見出しにしてください。"));

    public static readonly DiagnosticRule DayOrMonthFirst = new("RPD2079", Severity.Error,
        new Phrase("'{0}' does not say whether the day or the month comes first.", "「{0}」は、日と月のどちらが先か分かりません。"),
        new Phrase("Say it in the heading, '{1} (dd/mm/yyyy)' or '{1} (mm/dd/yyyy)', or write the year first, such as '2026-04-01'.",
            "見出しに「{1}(日/月/年)」か「{1}(月/日/年)」と書くか、「2026-04-01」のように年を先に書いてください。"));
}
