using System.Diagnostics;
using System.Text.Json;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Runner.Printing;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>kit: sheets for a workshop, as pages or, where a browser is, as PDF; and the PDF of a report.</summary>
public sealed class KitCommandTests
{
    private static readonly string[] Sheets = ["0-workshop", "1-robots", "2-notes", "3-ballot", "4-stopwatch"];

    [TestCase("ja", "投票用紙")]
    [TestCase("en", "ballot")]
    public void Kit_WithoutAFile_WritesEverySheetAndTheTableToTypeInto(string language, string word)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("kit", "-o", runner.Path("kit"), "--lang", language), Is.Zero, () => runner.Error);
        Assert.That(Directory.GetFiles(runner.Path("kit")).Select(Path.GetFileName),
            Is.EquivalentTo((string[])[.. Sheets.Select(s => s + ".html"), "notes.csv"]));
        Assert.That(File.ReadAllText(runner.Path("kit", "3-ballot.html")), Does.Contain(word).And.Contain("____"));
        runner.AssertFits();
        // The table is read as it is, once a row stands in it.
        File.AppendAllText(runner.Path("kit", "notes.csv"), language == "ja" ? "更正,1,起票,職員,3分\r\n" : "letters,1,read,clerk,3 min\r\n");
        Assert.That(runner.Run("notes", runner.Path("kit", "notes.csv"), "-o", runner.Path("ours.yaml")), Is.Zero, () => runner.Error);
    }

    [Test]
    public void Kit_AsJson_NamesItsFiles()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("kit", "-o", runner.Path("kit"), "--json"), Is.Zero);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("files").GetArrayLength(), Is.EqualTo(8));
    }

    [Test]
    public void Kit_OverASheet_IsRefusedAndWritesNothing_UnlessForced()
    {
        using var runner = new RunnerHarness();
        var mine = runner.Write("kit/3-ballot.html", "mine");
        Assert.That(runner.Run("kit", "-o", runner.Path("kit")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(Directory.GetFiles(runner.Path("kit")), Has.Length.EqualTo(1));
        Assert.That(File.ReadAllText(mine), Is.EqualTo("mine"));
        Assert.That(runner.Run("kit", "-o", runner.Path("kit"), "--force"), Is.Zero);
        Assert.That(File.ReadAllText(mine), Does.StartWith("<!DOCTYPE html>"));
    }

    [Test]
    public void Kit_OfADepartmentAndOfItsSavedStudy_AreTheSame_WithItsAmounts()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run("kit", desk, "-o", runner.Path("kit"), "--lang", "ja"), Is.Zero, () => runner.Error);
        var ballot = File.ReadAllText(runner.Path("kit", "3-ballot.html"));
        Assert.That(ballot, Does.Contain("対象: 窓口係").And.Contain("100点 = ").And.Not.Contain("____件"));
        Assert.That(runner.Run("study", desk, "--out", runner.Path("out"), "--lang", "ja"), Is.Zero);
        Assert.That(runner.Run("kit", runner.Path("out", "report.json"), "-o", runner.Path("again"), "--lang", "ja"), Is.Zero,
            () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("again", "4-stopwatch.html")),
            Is.EqualTo(File.ReadAllText(runner.Path("kit", "4-stopwatch.html"))));
        Assert.That(Rows(File.ReadAllText(runner.Path("again", "3-ballot.html"))), Is.EqualTo(Rows(ballot)));

        static string Rows(string html) =>
            html[html.IndexOf("<tbody>", StringComparison.Ordinal)..html.IndexOf("</tbody>", StringComparison.Ordinal)];
    }

    [Test]
    public void Kit_OfAStudySavedInTheOtherLanguage_IsInTheLanguageThatIsAsked()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run("kit", desk, "-o", runner.Path("kit"), "--lang", "en"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("study", desk, "--json", "--lang", "ja"), Is.Zero);
        var saved = runner.Write("saved.json", runner.Out);
        Assert.That(runner.Run("kit", saved, "-o", runner.Path("again"), "--lang", "en"), Is.Zero, () => runner.Error);
        Assert.That(runner.Error, Is.Empty);
        Assert.That(File.ReadAllText(runner.Path("again", "4-stopwatch.html")),
            Is.EqualTo(File.ReadAllText(runner.Path("kit", "4-stopwatch.html"))));
        Assert.That(File.ReadAllText(runner.Path("again", "3-ballot.html")),
            Does.Contain("100 points are").Or.Contain("100 points").And.Not.Contain("100点"));
    }

    [Test]
    public void Kit_OfAResultThatIsNoStudy_IsRefused()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        runner.Run("hotspots", desk, "--json");
        var result = runner.Write("hotspots.json", runner.Out);
        Assert.That(runner.Run("kit", result, "-o", runner.Path("kit")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7110"));
        Assert.That(Directory.Exists(runner.Path("kit")), Is.False);
    }

    [TestCase("kit", "'kit' needs --output, -o DIR")]
    [TestCase("kit -o d --seed 1 --top 3", "'--top' has a meaning only together with 'FILE.yaml'")]
    [TestCase("kit -o d --browser x", "'--browser' has a meaning only together with '--pdf'")]
    [TestCase("report x.yaml -o r.html --browser x", "'--browser' has a meaning only together with '-o FILE.pdf'")]
    public void Slips_AreUsageErrors(string line, string message)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run([.. line.Split(' ')]), Is.EqualTo(2));
        Assert.That(runner.Error, Does.Contain(message));
    }

    [TestCase("kit --pdf -o DIR/kit")]
    [TestCase("report DIR/desk.yaml -o DIR/report.pdf")]
    public void Pdf_WithoutABrowser_SaysWhatToDo_BeforeAnythingIsCalculated(string line)
    {
        if (OperatingSystem.IsMacOS())
            Assert.Ignore("A browser there lies where none can be hidden.");
        using var runner = new RunnerHarness(); // its environment has no PATH
        runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run([.. line.Replace("DIR", runner.Folder, StringComparison.Ordinal).Split(' ')]), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7111").And.Contain(".html").And.Contain("--browser"));
        Assert.That(Directory.GetFileSystemEntries(runner.Folder), Has.Length.EqualTo(1));
    }

    [Test]
    public void Pdf_ByABrowserThatIsNotThere_NamesIt()
    {
        using var runner = new RunnerHarness();
        runner.Variables["CHROMIUM"] = runner.Path("nowhere");
        Assert.That(runner.Run("kit", "--pdf", "-o", runner.Path("kit")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7112").And.Contain("nowhere"));
    }

    [TestCase("exit 3", "it ended with code 3")]
    [TestCase("exit 0", "it wrote nothing that is a PDF")]
    [TestCase("for a; do case $a in --print-to-pdf=*) printf '%%PDF-1.4 cut' > \"${a#*=}\";; esac; done", "it wrote nothing that is a PDF")]
    public void Pdf_ByABrowserThatFails_SaysHow_AndLeavesNothing(string script, string why)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("kit", "--pdf", "-o", runner.Path("kit"), "--browser", Browser(runner, script)), Is.EqualTo(1));
        Assert.That(runner.Error.ReplaceLineEndings(" "), Does.Contain("RPD7113").And.Contain(why));
        Assert.That(Directory.Exists(runner.Path("kit")), Is.False);
    }

    // What a browser is told: a page of its own folder, a profile of its own, no network.
    [Test]
    public void Pdf_IsMadeFromAFileOfItsOwn_WithoutANetwork_AndTheFolderIsGone()
    {
        using var runner = new RunnerHarness();
        var seen = runner.Path("seen");
        var browser =
            Browser(runner,
                $"printf '%s\\n' \"$@\" > '{seen}'\nfor a; do case $a in --print-to-pdf=*) printf '%%PDF-1.4\\n%%%%EOF\\n' > "
                    + $"\"${{a#*=}}\";; esac; done");
        Assert.That(runner.Run("kit", "--pdf", "-o", runner.Path("kit"), "--browser", browser), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("kit", "1-robots.pdf")), Is.EqualTo("%PDF-1.4\n%%EOF\n"));
        var told = File.ReadAllLines(seen);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(told, Does.Contain("--host-resolver-rules=MAP * ~NOTFOUND").And.Contain("--disable-background-networking"));
            Assert.That(told.Contains("--no-sandbox"), Is.EqualTo(Environment.IsPrivilegedProcess));
            Assert.That(told[^1], Does.StartWith("file:///").And.EndsWith("/page.html"));
            Assert.That(File.Exists(new Uri(told[^1]).LocalPath), Is.False);
        }
    }

    [Test]
    public void Printing_ThatIsInterrupted_EndsTheBrowserAndAllItStarted()
    {
        using var runner = new RunnerHarness();
        using var interrupted = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var printer = PdfPrinter.Find(Browser(runner, $"sleep 600 & echo $! > '{runner.Path("child")}'; wait"), _ => null);
        Assert.That(() => printer.Print("<p>x</p>", interrupted.Token), Throws.InstanceOf<OperationCanceledException>());
        AssertEnded(runner);
    }

    [Test]
    public void Printing_ThatTakesTooLong_EndsTheBrowserAndSaysSo()
    {
        using var runner = new RunnerHarness();
        var printer = new PdfPrinter(Browser(runner, $"sleep 600 & echo $! > '{runner.Path("child")}'; wait"), TimeSpan.FromSeconds(1));
        var late = Assert.Throws<DepartmentException>(() => printer.Print("<p>x</p>", CancellationToken.None));
        Assert.That(late!.Message, Does.Contain("RPD7113").And.Contain("it was not done after 1 s"));
        AssertEnded(runner);
    }

    [Test]
    public void Browsers_AreLookedForOnThePath_AndOnWindowsWhereProgramsLie()
    {
        string? Variable(string name) => name switch { "PATH" => "/one:relative:/two", "ProgramFiles(x86)" => @"C:\P86", _ => null };
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Browsers.Candidates(Variable, isWindows: false),
                Does.Contain("/one/chromium").And.Contain("/two/google-chrome").And.Not.Contain("relative/chromium"));
            Assert.That(Browsers.Candidates(Variable, isWindows: true), Does.Contain(@"C:\P86\Microsoft\Edge\Application\msedge.exe"));
        }
    }

    private static void AssertEnded(RunnerHarness runner)
    {
        var child = int.Parse(File.ReadAllText(runner.Path("child")), System.Globalization.CultureInfo.InvariantCulture);
        Assert.That(() => Alive(child), Is.False.After(5000, 50));
    }

    private static bool Alive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // A program that takes the place of the browser.
    private static string Browser(RunnerHarness runner, string script)
    {
        if (OperatingSystem.IsWindows())
            Assert.Ignore("A script as here is one of Unix.");
        var path = runner.Write("browser.sh", "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }
}
