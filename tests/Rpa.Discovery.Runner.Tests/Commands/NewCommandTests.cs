using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

public sealed class NewCommandTests
{
    [TestCase("en", "My division")]
    [TestCase("ja", "申請の受付")]
    public void New_WritesADepartmentInTheReadersLanguage(string language, string expected)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path("front-desk"), "--lang", language), Is.Zero);
        Assert.That(File.ReadAllText(runner.Path("front-desk.yaml")), Does.Contain("department: front-desk").And.Contain(expected));
    }

    [Test]
    public void New_FileExists_RefusesAndLeavesItAlone()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("mine.yaml", "precious");
        Assert.That(runner.Run("new", path), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7001").And.Contain("--force"));
        Assert.That(File.ReadAllText(path), Is.EqualTo("precious"));
    }

    [Test]
    public void New_WithForce_Overwrites()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("mine.yaml", "precious");
        Assert.That(runner.Run("new", path, "--force"), Is.Zero);
        Assert.That(File.ReadAllText(path), Does.StartWith("#"));
        Assert.That(Directory.GetFiles(runner.Folder), Has.Length.EqualTo(1), "nothing half-written stays behind");
    }

    [Test]
    public void New_BelowAFile_SaysThatTheFolderDoesNotExist()
    {
        using var runner = new RunnerHarness();
        var file = runner.Write("file", "x");
        Assert.That(runner.Run("new", Path.Combine(file, "mine.yaml")), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7002"));
    }

    [Test]
    public void New_NameThatIsNoId_SaysWhatIs()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path("納税課"), "--lang", "ja"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7005").And.Contain("英小文字"));
        Assert.That(Directory.GetFiles(runner.Folder), Is.Empty);
    }

    [Test]
    public void NewSample_WritesTheSampleAndWhatBelongsToIt()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", "--sample", "tax-collection", runner.Path("here")), Is.Zero);
        Assert.That(File.Exists(runner.Path("here", "tax-collection.yaml")));
        Assert.That(File.Exists(runner.Path("here", "workshop-notes.csv")));
        Assert.That(File.Exists(runner.Path("here", "analysts.yaml")), "the weights of its people");
        Assert.That(Directory.GetFiles(runner.Path("here", "scenarios")), Is.Not.Empty);
    }

    [Test]
    public void NewSample_OneFileExists_WritesNone()
    {
        using var runner = new RunnerHarness();
        runner.Write(Path.Combine("here", "workshop-notes.csv"), "precious");
        Assert.That(runner.Run("new", "--sample", "tax-collection", runner.Path("here")), Is.EqualTo(ExitCode.Findings));
        Assert.That(Directory.GetFiles(runner.Path("here")), Has.Length.EqualTo(1));
    }

    [Test]
    public void NewSample_Unknown_NamesThoseThatExist()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", "--sample", "tax-colection"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7003").And.Contain("Did you mean 'tax-collection'?").And.Not.Contain("analysts"));
    }

    [Test]
    public void New_Json_IsOneObjectAndNothingElse()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path("desk"), "--json"), Is.Zero);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("command").GetString(), Is.EqualTo("new"));
        Assert.That(json.RootElement.GetProperty("files")[0].GetString(), Does.EndWith("desk.yaml"));
    }
}
