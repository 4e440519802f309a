using System.Text.Json;
using Rpa.Discovery.Formats;

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
    public void New_UnknownSample_NamesThoseThatThereAre()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path("out"), "--sample", "nothing", "--lang", "en"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7003").And.Contain("Name one of them.").And.Not.Contain("(blank)"));
    }

    // Named as it stands, by another way, or only in the department.
    [TestCase("desk.yaml", "desk.yaml")]
    [TestCase("desk.yaml", "out/../desk.yaml")]
    [TestCase("desk.yaml", "more.yaml")]
    public void Force_NeverWritesOverWhatIsRead(string read, string written)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path("desk.yaml")), Is.Zero);
        Directory.CreateDirectory(runner.Path("out"));
        var more = runner.Write("more.yaml", "sources: { books: { title: The books } }\n");
        File.AppendAllText(runner.Path("desk.yaml"), "include: [more.yaml]\n");
        var before = (File.ReadAllText(runner.Path(read)), File.ReadAllText(more));
        Assert.That(runner.Run("convert", runner.Path(read), "-o", Path.Combine(runner.Path("."), written), "--force"),
            Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7338"));
        Assert.That((File.ReadAllText(runner.Path(read)), File.ReadAllText(more)), Is.EqualTo(before));
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

    [TestCase("戸籍係", "our-division")]
    [TestCase("Front desk", "front-desk")]
    [TestCase("2階の窓口", "our-division")]
    [TestCase("a: #\"b\" {c}", "a-b-c")]
    [TestCase("Tax_2", "tax-2")]
    public void New_NameThatIsNoId_BecomesTheTitle(string name, string id)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path(name), "--lang", "ja"), Is.Zero, () => runner.Error);
        var file = runner.Path(name + ".yaml");
        var department = DepartmentYaml.Load(file);
        Assert.That((department.Id, department.Title?.English), Is.EqualTo((id, name)));
        Assert.That(runner.Run("validate", file), Is.Zero, () => runner.Out);
    }

    [TestCase(" ")]
    [TestCase(".yaml")]
    [TestCase("a\nb")]
    public void New_NameThatIsNoName_SaysWhatIs(string name)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path(name), "--lang", "ja"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7005").And.Contain("戸籍係"));
        Assert.That(Directory.GetFiles(runner.Folder), Is.Empty);
    }

    [TestCase("ja", "付箋")]
    [TestCase("en", "Notes")]
    public void NewExcel_WritesAWorkbookThatNotesReads(string language, string sheet)
    {
        using var runner = new RunnerHarness();
        var (book, file) = (runner.Path("notes.xlsx"), runner.Path("ours.yaml"));
        Assert.That(runner.Run("new", "--excel", "-o", book, "--lang", language), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("notes", book, "-o", file, "--lang", language, "--all"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain($"notes.xlsx[{sheet}](2,"));
        Assert.That(runner.Run("validate", file), Is.Zero, () => runner.Error + runner.Out);
        Assert.That(runner.Run("new", "--excel", "-o", book), Is.EqualTo(ExitCode.Findings), "over a file");
    }

    [TestCase("--excel")]
    [TestCase("-o", "notes.xlsx")]
    [TestCase("--excel", "-o", "notes.xlsx", "ours")]
    [TestCase("--excel", "-o", "notes.xlsx", "--sample", "tax-collection")]
    public void NewExcel_HalfSaid_IsRefused(params string[] words)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(["new", .. words]), Is.EqualTo(ExitCode.Usage));
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
