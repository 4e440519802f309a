using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about a file of arrivals (RPD22xx).</summary>
internal static class TraceRules
{
    public static readonly DiagnosticRule NoArrivalColumn = new("RPD2201", Severity.Error,
        new Phrase("No column of '{0}' is called 'arrival'.", "「{0}」に「受付日時」(arrival)の列がありません。"),
        new Phrase("Write headings in the first row, and 'arrival' over the dates.", "1行目に見出しを書き、日時の列を「受付日時」か「arrival」としてください。"));

    public static readonly DiagnosticRule NotAnInstant = new("RPD2202", Severity.Error,
        new Phrase("'{0}' is no date with a time of day.", "「{0}」は日時として読めません。"),
        new Phrase("Write the department's clock time, such as '2026-04-01 09:15' or '2026/4/1 9:15', or an instant with its offset, "
            + "such as '2026-04-01T09:15+09:00'; a date alone means the day's opening.",
            "「2026-04-01 09:15」「2026/4/1 9:15」のように部署の時刻で書くか、「2026-04-01T09:15+09:00」のように時差を付けてください。日付だけなら、その日の開庁時とします。"));

    public static readonly DiagnosticRule NoRows = new("RPD2203", Severity.Error,
        new Phrase("'{0}' has no row with an arrival.", "「{0}」に受付の行がありません。"),
        new Phrase("Write one row for each case.", "1件を1行に書いてください。"));

    public static readonly DiagnosticRule UnknownColumn = new("RPD2204", Severity.Warning,
        new Phrase("The column '{0}' is no attribute of '{1}' and is left out.", "「{0}」は業務「{1}」の項目(attributes)ではないため、使いません。"),
        new Phrase("Name it like the attribute, or delete it.{2}", "項目と同じ名前にするか、列を消してください。{2}"));

    public static readonly DiagnosticRule ColumnTwice = new("RPD2205", Severity.Warning,
        new Phrase("The column '{0}' stands there twice; only the first is read.", "「{0}」の列が二つあります。前の列だけを読みます。"),
        new Phrase("Delete one of them.", "どちらかを消してください。"));

    public static readonly DiagnosticRule NotANumber = new("RPD2206", Severity.Error,
        new Phrase("'{0}' is no number, which '{1}' is.", "「{0}」は数ではありません。項目「{1}」は数です。"),
        new Phrase("Write a number, or leave the cell blank to have it drawn.", "数を書くか、空欄にしてください(空欄は割合や分布から決めます)。"));

    public static readonly DiagnosticRule OutOfOrder = new("RPD2207", Severity.Warning,
        new Phrase("This row is earlier than the one before it; {0} {0:row|rows} {0:is|are}. The cases come in the order of time all "
            + "the same.",
            "前の行より早い日時です(このような行は {0} 行)。受付は日時の順に行います。"),
        new Phrase("Sort the rows, or check whether the dates were read as they were meant.", "行を並べ替えるか、日付の読み違いがないか確かめてください。"));

    public static readonly DiagnosticRule BeforeTheStudy = new("RPD2208", Severity.Warning,
        new Phrase("{0} {0:row|rows} {0:lies|lie} before the study's first day ({1}) and {0:is|are} left out.",
            "{0} 行は対象期間の初日({1})より前なので、使いません。"),
        new Phrase("Begin the study earlier, or give what was still open then as 'backlog'.", "対象期間を早く始めるか、その時の積み残しを「backlog」に書いてください。"));

    public static readonly DiagnosticRule AfterTheStudy = new("RPD2209", Severity.Hint,
        new Phrase("{0} {0:row|rows} {0:lies|lie} after the study's last day ({1}); they only keep people busy while earlier cases end.",
            "{0} 行は対象期間の末日({1})より後です。それまでの件が終わるまでの混み具合にだけ使います。"),
        new Phrase("Lengthen the period if they should count.", "集計に入れるときは、期間を長くしてください。"));

    public static readonly DiagnosticRule NoneInTheStudy = new("RPD2210", Severity.Error,
        new Phrase("No row lies in the study's period ({0} to {1}).", "対象期間({0}から{1})に入る行がありません。"),
        new Phrase("Study the period of the trace, or correct its dates.", "実績のある期間を対象にするか、日付を直してください。"));

    public static readonly DiagnosticRule Gap = new("RPD2211", Severity.Warning,
        new Phrase("From {0} to {1} no case arrives on any of {2} open {2:day|days}, which is far longer than elsewhere.",
            "{0}から{1}まで、開庁日 {2} 日の間、1件も受け付けがありません。ほかの時期と比べて長すぎます。"),
        new Phrase("Look whether rows are missing, or the office was closed (then say so in the calendar).",
            "行が抜けていないか、閉庁していたか(その場合は暦に書く)を確かめてください。"));

    public static readonly DiagnosticRule DayNumbers = new("RPD2213", Severity.Hint,
        new Phrase("Arrivals are given as day numbers of a spreadsheet; '{0}' is read as {1}.",
            "受付日時が表計算ソフトの日付番号になっています。「{0}」は {1} として読みます。"),
        new Phrase("Format the column as date and time before saving, so that everybody can read it.", "列の表示形式を日時にしてから保存すると、誰でも読めます。"));

    public static readonly DiagnosticRule SinceEpoch = new("RPD7339", Severity.Hint,
        new Phrase("Instants are given as a program counts them, since 1970; '{0}' is read as {1}.",
            "日時が1970年からの秒数かミリ秒数になっています。「{0}」は {1} として読みます。"),
        new Phrase("Nothing needs to be done if that is right: 'Z' is UTC, and the department's clock goes by its time zone.",
            "合っていれば何もしなくてかまいません(Zは協定世界時。部署の時刻は時間帯に合わせて計算します)。"));

    public static readonly DiagnosticRule AtMidnight = new("RPD7316", Severity.Warning,
        new Phrase("Every case of the trace arrives at midnight ({0} {0:row|rows}), and each waits until the office opens.",
            "すべての件(受付日時の {0} 行)が0時0分に届くことになっていて、どの件も開庁まで待ちます。"),
        new Phrase("If only the day is known, write the date alone ('2026-04-06'): the case then comes when the office opens.",
            "日付しかわからないときは、「2026-04-06」のように日付だけにしてください。開庁の時刻に届くことにします。"));

    public static readonly DiagnosticRule RowsInQuotes = new("RPD2214", Severity.Error,
        new Phrase("A quotation mark opens here that nothing closes where the cell should end; {0} following {0:line is|lines are} "
            + "taken into the cell.",
            "ここで開いた引用符がセルの終わりで閉じていないため、続く {0} 行がこのセルに入っています。"),
        new Phrase("Close it, or write it twice if it belongs to the text.", "引用符を閉じるか、文字として使うなら2つ重ねてください。"));

    public static readonly DiagnosticRule CellsWithoutHeading = new("RPD2140", Severity.Warning,
        new Phrase("'{0}' stands in a column without a heading and is not read; {1} {1:row|rows} {1:has|have} such a cell.",
            "「{0}」は見出しのない列にあるため、使いません(このような行は {1} 行)。"),
        new Phrase("Give the column a heading; put a cell that holds a comma between quotation marks.",
            "列に見出しをつけてください。コンマを含むセルは引用符で囲んでください。"));

    public static readonly DiagnosticRule Quotes = new("RPD2212", Severity.Warning,
        new Phrase("A quotation mark stands inside a cell here, or is not closed; the row may be read wrongly.",
            "セルの途中に引用符があるか、閉じていません。この行を読み違えているかもしれません。"),
        new Phrase("Save the table again from a spreadsheet.", "表計算ソフトから保存し直してください。"));
}
