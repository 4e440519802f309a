using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Runner.Terminal;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>The caret stands below the word that the finding is about, whatever stands before it.</summary>
public sealed class DiagnosticPrinterSnapshotTests
{
    private static readonly DiagnosticRule Rule = new("RPD2003", Severity.Error,
        new Phrase("state '{0}' leads to '{1}', which is not defined.", "作業「{0}」の次に「{1}」とありますが、定義されていません。"),
        new Phrase("Did you mean '{2}'?", "「{2}」のことですか。"));

    private static readonly DiagnosticRule Remark = new("RPD1014", Severity.Warning,
        new Phrase("'#1' was taken for a remark.", "「#1」は注釈とみなされました。"), new Phrase("Put it in quotation marks.", "引用符で囲んでください。"));

    [TestCase(Language.English, "caret-en.txt")]
    [TestCase(Language.Japanese, "caret-ja.txt")]
    public void Findings_StandWithTheirLineAndACaret(Language language, string snapshot)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("bad.yaml", """
            workflows:
              refunds:
                states:
                  assess: { transitions: [ { event: 還付する, target: refnd } ] }
                  refund: { title: 過誤納金の還付と充当、還付加算金の計算および支出命令の作成、口座への振込と通知の発送まで, target: nowhere, note: この後にもまだ長い説明が続く }

            """.ReplaceLineEndings("\n") + "\ttab: x\n      title: 手順 #1\n");
        Diagnostic[] findings =
        [
            At(path, 4, "refnd", "assess", "refnd", "refund"),
            At(path, 5, "nowhere", "refund", "nowhere", "refund"),
            Rule.At(new SourceSpan(path, 6, 2, 3), "assess", "tab", "refund"),
            Remark.At(new SourceSpan(path, 7, 17, 2)),
            Rule.At(new SourceSpan(path, 0, 0), "assess", "refnd", "refund"),
            Rule.At(new SourceSpan(path, 99, 1), "assess", "refnd", "refund"),
            Rule.At(default, "assess", "refnd", "refund"),
        ];
        using var written = new StringWriter { NewLine = "\n" };
        new DiagnosticPrinter(written, language, colour: false).Print(findings);
        Snapshot.Matches(written.ToString().Replace(runner.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), snapshot);
    }

    [Test]
    public void ControlCharactersOfTheFile_AreShownAndNotSent()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("bad.yaml", "title: \e[2Jgone\u202Edlrow\n");
        using var written = new StringWriter();
        new DiagnosticPrinter(written, Language.English, colour: false).Print([Remark.At(new SourceSpan(path, 1, 8, 5))]);
        Assert.That(written.ToString(), Does.Not.Contain("\e").And.Not.Contain("\u202E").And.Contain("?[2Jgone?dlrow"));
    }

    private static Diagnostic At(string path, int line, string word, params object?[] arguments) =>
        Rule.At(new SourceSpan(path, line, File.ReadAllLines(path)[line - 1].IndexOf(word, StringComparison.Ordinal) + 1, word.Length),
            arguments);
}
