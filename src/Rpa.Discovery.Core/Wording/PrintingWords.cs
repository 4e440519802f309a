namespace Rpa.Discovery.Wording;

/// <summary>Printing as PDF: its options, and why it did not work.</summary>
internal static class PrintingWords
{
    public static readonly Phrase BrowserHelp = new(
        "The browser that prints the PDF: Chromium, Chrome or Edge; without it one is looked for.",
        "PDFを作るブラウザー(Chromium・Chrome・Edge)。指定がなければ探します。");
    public static readonly Phrase PdfHelp = new("Write PDF instead of HTML; needs Chromium, Chrome or Edge.",
        "HTMLの代わりにPDFで書き出します(Chromium・Chrome・Edgeのどれかが必要)。");
    public static readonly Phrase NothingWritten = new("it wrote nothing that is a PDF", "PDFが書き出されなかった");
    public static readonly Phrase TookTooLong = new("it was not done after {0} s", "{0}秒たっても終わらなかった");
    public static readonly Phrase EndedWith = new("it ended with code {0}", "終了コード{0}で終わった");
    public static readonly Phrase NotStarted = new("it cannot be started", "起動できなかった");
}
