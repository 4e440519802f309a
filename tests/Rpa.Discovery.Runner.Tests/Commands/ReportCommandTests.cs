using System.Text.RegularExpressions;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>report: a study as one page.</summary>
public sealed partial class ReportCommandTests
{
    [Test]
    public void Report_IsOnePage_WithBothLanguagesAndNothingToLoad()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        var page = runner.Path("report.html");
        Assert.That(runner.Run("report", desk, "-o", page, "--lang", "ja"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("report.html").And.Contain("ブラウザーで開きます"));
        var html = File.ReadAllText(page);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(html,
                Does.StartWith("<!DOCTYPE html>\n<html lang=\"ja\" data-language=\"ja\">").And.Contain("default-src &#39;none&#39;"));
            Assert.That(html, Does.Contain("窓口係: まず何を見直すか").And.Contain("Desk: what to do first"));
            Assert.That(html.IndexOf("<article lang=\"ja\"", StringComparison.Ordinal),
                Is.LessThan(html.IndexOf("<article lang=\"en\"", StringComparison.Ordinal)), "what was asked for comes first");
            Assert.That(Loaded().Matches(html[..html.LastIndexOf("<script>", StringComparison.Ordinal)]), Is.Empty, "nothing is loaded");
            Assert.That(StyleAttribute()
                .Matches(html[html.IndexOf("<body>", StringComparison.Ordinal)..html.LastIndexOf("<script>", StringComparison.Ordinal)]),
                Is.Empty, "the policy would not let it");
            Assert.That(html, Has.Length.LessThan(1_800_000));
        }
    }

    [Test]
    public void Report_OfTheSameFile_HasTheSameBytes_WhateverTheThreads()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("a.html"), "--threads", "1"), Is.Zero);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("b.html")), Is.Zero);
        Assert.That(File.ReadAllBytes(runner.Path("b.html")), Is.EqualTo(File.ReadAllBytes(runner.Path("a.html"))));
    }

    [Test]
    public void Report_OfASavedResult_HasTheSameBytes_AndComputesNothing()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("a.html")), Is.Zero);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("a.md")), Is.Zero);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("a.xlsx")), Is.Zero);
        Assert.That(runner.Run("study", desk, "--json"), Is.Zero);
        var saved = runner.Write("saved.json", runner.Out);
        File.Delete(desk); // not looked at
        Assert.That(runner.Run("report", saved, "-o", runner.Path("b.xlsx")), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllBytes(runner.Path("b.xlsx")), Is.EqualTo(File.ReadAllBytes(runner.Path("a.xlsx"))));
        Assert.That(runner.Run("report", saved, "-o", runner.Path("b.xlsx")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(runner.Run("report", saved, "-o", runner.Path("b.html")), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("report", saved, "-o", runner.Path("b.md")), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllBytes(runner.Path("b.html")), Is.EqualTo(File.ReadAllBytes(runner.Path("a.html"))));
        Assert.That(File.ReadAllBytes(runner.Path("b.md")), Is.EqualTo(File.ReadAllBytes(runner.Path("a.md"))));
    }

    [TestCase("--weights", "time=1")]
    [TestCase("--budget", "1000000")]
    [TestCase("--seed", "4")]
    public void Report_OfASavedResult_RefusesWhatWouldHaveToBeComputed(string option, string value)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("report", runner.Write("saved.json", "{}"), option, value, "-o", runner.Path("b.html")), Is.EqualTo(2));
        Assert.That(runner.Error, Does.Contain(option).And.Contain("computed already"));
    }

    [TestCase("{", "RPD7502")]
    [TestCase("{}", "RPD7503")]
    public void Report_OfSomethingElse_IsRefused(string text, string code)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("report", runner.Write("saved.json", text), "-o", runner.Path("b.html")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain(code));
        Assert.That(File.Exists(runner.Path("b.html")), Is.False);
    }

    [Test]
    public void Report_AsAWorkbook_IsOneFileThatIsTheSameEveryTime()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("a.xlsx"), "--lang", "ja"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("report", desk, "-o", runner.Path("b.xlsx"), "--lang", "ja", "--threads", "1"), Is.Zero);
        Assert.That(File.ReadAllBytes(runner.Path("a.xlsx")).AsSpan(0, 2).SequenceEqual("PK"u8));
        Assert.That(File.ReadAllBytes(runner.Path("b.xlsx")), Is.EqualTo(File.ReadAllBytes(runner.Path("a.xlsx"))));
        Assert.That(runner.Run("report", desk, "-o", runner.Path("a.xlsx")), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
    }

    [Test]
    public void Report_OverAFile_IsRefusedBeforeAnythingIsCalculated()
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml", StudyCommandTests.Desk);
        var page = runner.Write("report.html", "mine");
        Assert.That(runner.Run("report", desk, "-o", page), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(File.ReadAllText(page), Is.EqualTo("mine"));
    }

    [TestCase("report.docx")]
    [TestCase("report")]
    public void Report_OfAnotherKind_IsRefused(string name)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("report", runner.Write("desk.yaml", StudyCommandTests.Desk), "-o", runner.Path(name)), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7004").And.Contain(".html, .pdf, .md, .json"));
        Assert.That(File.Exists(runner.Path(name)), Is.False);
    }

    [Test]
    public void Report_WithoutAnOutput_AsksForIt()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("report", runner.Write("desk.yaml", StudyCommandTests.Desk)), Is.EqualTo(2));
        Assert.That(runner.Error, Does.Contain("-o"));
    }

    [Test]
    public void Study_WithAFolder_WritesThePageBesideTheOthers()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("study", runner.Write("desk.yaml", StudyCommandTests.Desk), "--out", runner.Path("out")), Is.Zero);
        Assert.That(Directory.GetFiles(runner.Path("out")).Select(Path.GetFileName),
            Is.EquivalentTo((string[])["report.html", "report.json", "report.md", "report.xlsx"]));
    }

    [GeneratedRegex("<(link|img|iframe|object|embed)\\b|src=|href=\"(?!#)|url\\(|@import", RegexOptions.None, 5000)]
    private static partial Regex Loaded();

    [GeneratedRegex("<[^>]*\\sstyle=", RegexOptions.None, 5000)]
    private static partial Regex StyleAttribute();
}
