using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Diagnostics.Catalogue;

/// <summary>Findings about what the runner is asked to write (RPD70xx).</summary>
internal static class RunnerRules
{
    public static readonly DiagnosticRule OutputExists = new("RPD7001", Severity.Error,
        new Phrase("'{0}' exists and would be overwritten.", "「{0}」はすでにあり、上書きになります。"),
        new Phrase("Choose another name, or add '--force' to overwrite it.", "別の名前にするか、上書きしてよければ「--force」をつけてください。"));

    public static readonly DiagnosticRule OutputCannotBeWritten = new("RPD7002", Severity.Error,
        new Phrase("'{0}' cannot be written: {1}.", "「{0}」に書き込めません: {1}。"),
        new Phrase("Make room there, or choose another folder that exists and that you may write to.",
            "空き容量を増やすか、書き込みのできる、実在する別のフォルダーを指定してください。"));

    public static readonly DiagnosticRule OutputIsInput = new("RPD7338", Severity.Error,
        new Phrase("'{0}' is read by this command and is not written over, even with '--force'.",
            "「{0}」はこの操作で読み込むファイルのため、「--force」があっても上書きしません。"),
        new Phrase("Choose another name for what is written.", "書き出すファイルを別の名前にしてください。"));

    public static readonly DiagnosticRule UnknownSample = new("RPD7003", Severity.Error,
        new Phrase("There is no sample '{0}'; there are {1}.", "「{0}」という見本はありません。あるのは {1} です。"),
        new Phrase("Name one of them.{2}", "この中から選んでください。{2}"));

    public static readonly DiagnosticRule NotAName = new("RPD7005", Severity.Error,
        new Phrase("'{0}' cannot be the name of a department's file.", "「{0}」は職場のファイルの名前にできません。"),
        new Phrase("Give a name such as 'front-desk' or 'Front desk'.", "「戸籍係」や「front-desk」のような名前にしてください。"));

    public static readonly DiagnosticRule UnknownExtension = new("RPD7004", Severity.Error,
        new Phrase("'{0}' has no extension that can be written here; it takes {1}.", "「{0}」の拡張子では書き出せません。使えるのは {1} です。"),
        new Phrase("Change the extension.", "拡張子を変えてください。"));

    public static readonly DiagnosticRule UnknownWorkflow = new("RPD7006", Severity.Error,
        new Phrase("There is no workflow '{0}'; there are {1}.", "「{0}」という業務の流れはありません。あるのは {1} です。"),
        new Phrase("Name one of them.{2}", "この中から選んでください。{2}"));

    public static readonly DiagnosticRule EventNotPossible = new("RPD7007", Severity.Error,
        new Phrase("'{0}' cannot happen in '{1}'; what can happen there: {2}.", "「{1}」では「{0}」は起こりません。起こり得るのは {2} です。"),
        new Phrase("Name one of them; steps before this one were taken.", "この中から選んでください。ここまでの歩みは済んでいます。"));

    public static readonly DiagnosticRule NoBase = new("RPD7008", Severity.Error,
        new Phrase("The scenario is based on '{0}', which is another file than '{1}'.", "この見直し案(シナリオ)の元は「{0}」で、「{1}」とは別のファイルです。"),
        new Phrase("Give the department that 'base:' names, or change 'base:'.", "「base:」に書かれたファイルを指定するか、「base:」を直してください。"));

    public static readonly DiagnosticRule NotReadBack = new("RPD7010", Severity.Error,
        new Phrase("What would be written to '{0}' could not be read there: {1}", "「{0}」に書き出しても、そこでは読み込めません: {1}"),
        new Phrase("Copy the data that the file names beside the output first, or write it beside the input; otherwise please report it.",
            "ファイルが参照しているデータを先に出力先のそばに置くか、入力と同じフォルダーに書き出してください。そうでなければご報告ください。"));

    public static readonly DiagnosticRule ReadBackDiffers = new("RPD7011", Severity.Error,
        new Phrase("What would be written to '{0}' would not be read as the same department; nothing was written.",
            "「{0}」に書き出しても同じ職場としては読み込まれないため、書き出しませんでした。"),
        new Phrase("That is our fault; please report it together with the file, if you may share it.",
            "これは当方の不具合です。差し支えなければファイルを添えてご報告ください。"));

    public static readonly DiagnosticRule SeveralBallots = new("RPD7009", Severity.Error,
        new Phrase("'{0}' has the weights of several people, and a ranking is made with one set of weights.",
            "「{0}」には何人分もの重みがありますが、順番は一通りの重みで決めます。"),
        new Phrase("Give it as '--group' for a ranking for each, or a file with one person, or a line such as 'on-time=40,time=60'.",
            "1人ずつの順番を見るなら「--group」で、そうでなければ1人分のファイルか「on-time=40,time=60」のような1行を指定してください。"));

    public static readonly DiagnosticRule NotOneMachine = new("RPD7012", Severity.Warning,
        new Phrase("The workflow '{0}' is left out: one machine of Stateless cannot be all of it; a comment in '{1}' says why.",
            "「{0}」は書き出せませんでした。Statelessの1つの状態機械では表せません。理由は「{1}」の注釈にあります。"),
        new Phrase("Parallel regions need a machine each; 'play' walks through all of it.", "並行する部分は、それぞれ別の状態機械が必要です。全体は「play」でたどれます。"));

    public static readonly DiagnosticRule NoMachine = new("RPD7013", Severity.Error,
        new Phrase("No workflow of this file can be one machine of Stateless: {0}", "このファイルの業務の流れは、どれもStatelessの1つの状態機械では表せません: {0}"),
        new Phrase("Use 'play', which walks through parallel regions too.", "並行する部分もたどれる「play」を使ってください。"));

    public static readonly DiagnosticRule NoStudy = new("RPD7110", Severity.Error,
        new Phrase("'{0}' is a result, but not that of a study.", "「{0}」は結果のファイルですが、「study」の結果ではありません。"),
        new Phrase("Give a department, or the report.json of 'study FILE --out DIR'.",
            "職場のファイルか、「study ファイル --out フォルダー」で書き出したreport.jsonを指定してください。"));

    public static readonly DiagnosticRule NoBrowser = new("RPD7111", Severity.Error,
        new Phrase("There is no browser here that could print a PDF: Chromium, Chrome or Edge.",
            "PDFにするためのブラウザー(Chromium・Chrome・Edge)が見つかりません。"),
        new Phrase("Write '.html' instead, open it with any browser and print it from there; or install one of them ('apt-get install "
            + "chromium'), or say where it is with '--browser PATH' or the variable CHROMIUM.",
            "代わりに「.html」で書き出し、ブラウザーで開いて印刷してください。PDFにするには、どれかを入れるか、場所を「--browser パス」か環境変数CHROMIUMで指定してください。"));

    public static readonly DiagnosticRule NoSuchBrowser = new("RPD7112", Severity.Error,
        new Phrase("The browser '{0}' does not exist.", "ブラウザー「{0}」はありません。"),
        new Phrase("Give the path of the program itself, such as /usr/bin/chromium, with '--browser' or the variable CHROMIUM.",
            "「--browser」か環境変数CHROMIUMで、/usr/bin/chromium のようにプログラムそのものの場所を指定してください。"));

    public static readonly DiagnosticRule NotPrinted = new("RPD7113", Severity.Error,
        new Phrase("'{0}' made no PDF: {1}.", "「{0}」ではPDFを作れませんでした({1})。"),
        new Phrase("Name another browser with '--browser PATH', or write '.html', open it and print it from there.",
            "「--browser パス」で別のブラウザーを指定するか、「.html」で書き出し、開いて印刷してください。"));

    public static readonly DiagnosticRule NoLoadsInThisForm = new("RPD7141", Severity.Error,
        new Phrase("'{0}' cannot show the loads of a run.", "「{0}」の形式では、計算した負荷を示せません。"),
        new Phrase("Write .svg or .html, or leave out '--loads'.", ".svgか.htmlで書き出すか、「--loads」を外してください。"));
}
