using System.Text.Json;
using System.Text.RegularExpressions;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>What somebody meets who comes with a table of notes, or with nothing.</summary>
[NonParallelizable] // the folder that one stands in belongs to the whole process
[Category("Long")]
public sealed partial class ClerksPathTests
{
    private const string Headings = "業務,順,作業,担当,1件の時間,件数,手順\n";

    [Test]
    public void FromTheSampleTableToAStudyThatNamesBots_InThreeCommands()
    {
        using var runner = new RunnerHarness();
        var (table, file) = (Sample("workshop-notes.csv"), runner.Path("ours.yaml"));
        Assert.That(runner.Run("notes", table, "-o", file), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("map", file, "-o", runner.Path("ours.mmd")), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("study", file, "--replications", "2", "--horizon", "28d", "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var titles = json.RootElement.GetProperty("ranking").EnumerateArray().Select(r => r.GetProperty("title").GetString()).ToList();
        Assert.That(titles, Has.Some.Contain("bot for"));
    }

    [Test]
    public void Notes_OneLineForEachKindOfBlank()
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", Headings + "申請,1,確認,職員,,1日40件,あり\n申請,2,入力,職員,,,なし\n申請,3,送付,職員,,,\n");
        Assert.That(runner.Run("notes", table, "-o", runner.Path("desk.yaml")), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.Split('\n').Count(l => l.StartsWith("- 1件の時間", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(runner.Out,
            Does.Contain("1件の時間: 3 rows are blank: rows 2, 3, 4").And.Contain("手順: row 4 is blank").And.Not.Contain("RPD"));
        runner.AssertFits();
        Assert.That(runner.Run("notes", table, "-o", runner.Path("desk.yaml"), "--all", "--force"), Is.Zero);
        Assert.That(runner.Out.Split("RPD5008").Length - 1, Is.EqualTo(3), "each with its place");
    }

    [Test]
    public void Notes_InShiftJis_ShowTheirRowsAsTheyAre()
    {
        using var runner = new RunnerHarness();
        System.Text.Encoding.RegisterProvider(System.Text.CodePagesEncodingProvider.Instance);
        File.WriteAllBytes(runner.Path("notes.csv"), System.Text.Encoding.GetEncoding(932).GetBytes(Headings + "申請,1,確認,職員,すぐ,1日40件,あり\n"));
        Assert.That(runner.Run("notes", runner.Path("notes.csv"), "-o", runner.Path("desk.yaml"), "--all", "--lang", "ja", "--title",
            "市民課"), Is.Zero);
        Assert.That(runner.Out, Does.Contain("申請,1,確認,職員,すぐ").And.Contain("Shift_JIS"));
        Assert.That(DepartmentYaml.Load(runner.Path("desk.yaml")).Title!.English, Is.EqualTo("市民課"));
    }

    [Test]
    public void Notes_ThatCannotBeUsed_SayOnlyWhy()
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", "作業,次へ\n受付,入力\n入力,受付\n");
        Assert.That(runner.Run("notes", table, "-o", runner.Path("desk.yaml"), "--lang", "ja"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("いつまでも終わりません").And.Contain("「完了」").And.Not.Contain("hint"));
        Assert.That(File.Exists(runner.Path("desk.yaml")), Is.False);
    }

    [Test]
    public void Notes_OneLineForAllPeaksThatDoNotSayHowHigh()
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", "作業,件数,山\n受付,1日4件,7月〜9月\n確認,,6月・月曜\n");
        Assert.That(runner.Run("notes", table, "-o", runner.Path("desk.yaml"), "--lang", "ja"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.Replace("\n  ", "", StringComparison.Ordinal),
            Does.Contain("- 山がふだんの何倍か書かれていないため、1.5倍とします: 2行目の7月・8月・9月、3行目の6月・月曜。").And.Contain("2026年度とします"));
        runner.AssertFits();
    }

    [TestCase("en")]
    [TestCase("ja")]
    public void EverythingSaidAboutATableWithBlanks_HasHerWordsAndNoIds(string language)
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", """
            業務,順,作業,担当,1件の時間,手間取るとき,その割合,件数,山,次へ,入力,手順,困りごと,シール,人数,時給,直す人
            給付申請,1,窓口で受付,窓口,3分,,,1日20件,6月,,紙,あり,行列ができる,3,2人,2100円,情報係
            給付申請,2,書類の確認,職員,約6分,20分,,,,不備の照会 2割,紙,,,5,3人,3285円,
            給付申請,3,台帳への入力,職員,,,,,,,画面,あり,二度入力している,8,,,
            給付申請,4,不備の照会,相手方,,,,,,書類の確認,,,,,,,
            届出の整理,1,仕分け,職員,随時,,,不明,,記録 9割;返却,紙,なし,,2,,,
            届出の整理,2,記録,職員,5分,,,,,,画面,あり,,9,,,
            届出の整理,3,返却,庶務,2分,,,,,完了,紙,,,,,,
            """);
        var file = runner.Path("desk.yaml");
        Assert.That(runner.Run("notes", table, "-o", file, "--lang", language), Is.Zero, () => runner.Error);
        HasNoIds(runner.Out);
        Assert.That(runner.Run("validate", file, "--lang", language), Is.Zero);
        HasNoIds(runner.Out);
        Assert.That(runner.Out, Does.Contain("台帳への入力").And.Contain("窓口"));
        Assert.That(runner.Run("study", file, "--replications", "2", "--horizon", "28d", "--lang", language, "--out", runner.Path("out"),
            "--even-if-overloaded"), Is.Zero, () => runner.Error);
        HasNoIds(runner.Out);
        HasNoIds(runner.Error);
        HasNoIds(File.ReadAllText(runner.Path("out", "report.md")));

        // The line of the file that a finding stands at is shown as it is written there.
        static void HasNoIds(string text) =>
            Assert.That(text.Split('\n').Where(line => !Quoted().IsMatch(line) && Id().IsMatch(line)), Is.Empty);
    }

    [TestCase("map.mmd", "Mermaid")]
    [TestCase("map.dot", "dot -Tsvg")]
    public void Map_SaysHowToOpenWhatItWrote(string name, string how)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Sample("tax-collection.yaml"), "-o", runner.Path(name)), Is.Zero);
        Assert.That(runner.Out, Does.Contain("To see the drawing:").And.Contain(how));
    }

    [TestCase("en",
        "Our desk\n3\n\nRefunds\n30 per day\n10 min\nTransfers\n520 per month\n2-3 min\nDemands\n?\n?\n3285\nSystems section\n")]
    [TestCase("ja", "納税課\n３人\n8時30分〜17時15分\n還付\n1日30件\n10分\n口座振替\n月520件\n2、3分\n督促\n？\n？\n3,285円\n情報システム係\n")]
    public void New_AtATerminal_AsksAndWritesAFileThatIsStudied(string language, string answers)
    {
        using var runner = new RunnerHarness { Terminal = true, Input = answers };
        using var folder = new CurrentFolder(runner.Folder);
        Assert.That(runner.Run("new", "--lang", language), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Out, Does.Contain("our-division.yaml"));
        Assert.That(runner.Run("validate", "our-division.yaml"), Is.Zero, () => runner.Out);
        var department = DepartmentYaml.Load("our-division.yaml");
        Assert.That((department.Pools.Single().Capacity.Single().Count, department.Pools.Single().HourlyCost, department.Workflows.Count),
            Is.EqualTo((3, (decimal?)3285, 3)));
        Assert.That(department.Owner!.English, Is.EqualTo(language == "en" ? "Systems section" : "情報システム係"));
        Assert.That(department.Workflows[2].Arrivals!.About!.IsUnknown, Is.True);
        Assert.That(runner.Run("rank", "our-division.yaml", "--replications", "2", "--horizon", "28d", "--json"), Is.Zero,
            () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("ranking").EnumerateArray().Select(r => r.GetProperty("title").GetString()),
            Has.Some.Contain("bot for"));
    }

    [Test]
    public void New_AnswersThatCannotBeRead_AreAskedForAgainWithWhatIsExpected()
    {
        using var runner = new RunnerHarness
        {
            Terminal = true,
            Input = "\nmany\n0\n2.5\n2\nsoon\n17:00-9:00\n9:00-12:00, 11:00-17:00\n9:00-17:00\n\n\u001b[A\nLetters\nlots\n40 per "
                + "day\nquick\n4 min\nLetters\n\ncheap\n?\n?\n"
        };
        using var folder = new CurrentFolder(runner.Folder);
        Assert.That(runner.Run("new"), Is.Zero, () => runner.Out + runner.Error);
        Assert.That(runner.Out.Split("a whole number such as 3").Length - 1, Is.EqualTo(3));
        Assert.That(runner.Out.Split("such as 8:30-12:00").Length - 1, Is.EqualTo(3));
        Assert.That(runner.Out,
            Does.Contain("40 per day, 500 per month").And.Contain("such as 4 min").And.Contain("not in the list yet").And.Contain(
                "a number such as 3285").And.Contain("Until somebody is named"));
        var department = DepartmentYaml.Load("our-division.yaml");
        Assert.That((department.Workflows.Single().Title!.English, department.Pools.Single().HourlyCost, department.Owner),
            Is.EqualTo(("Letters", (decimal?)null, (Text?)null)));
        Assert.That(department.Calendars.Single().Hours.Open.PerWeek.TotalHours, Is.EqualTo(40));
    }

    [TestCase("")]
    [TestCase("Our desk\n")]
    [TestCase("Our desk\n3\n\nRefunds\n30 per day\n")]
    [TestCase("Our desk\n3\n\nRefunds\n30 per day\n10 min\n\n3285\n")]
    public void New_AnswersEndEarly_WritesNothing(string answers)
    {
        using var runner = new RunnerHarness { Terminal = true, Input = answers };
        using var folder = new CurrentFolder(runner.Folder);
        Assert.That(runner.Run("new"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("nothing was written"));
        Assert.That(Directory.GetFiles(runner.Folder), Is.Empty);
    }

    [Test]
    public void New_FileIsThere_TakesTheNextName()
    {
        using var runner = new RunnerHarness { Terminal = true, Input = "\n2\n\nLetters\n?\n?\n\n?\n?\n" };
        using var folder = new CurrentFolder(runner.Folder);
        runner.Write("our-division.yaml", "precious");
        Assert.That(runner.Run("new"), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText("our-division.yaml"), Is.EqualTo("precious"));
        Assert.That(DepartmentYaml.Load("our-division-2.yaml").Id, Is.EqualTo("our-division-2"));
    }

    [Test]
    public void New_NoInput_WritesTheExampleEvenAtATerminal()
    {
        using var runner = new RunnerHarness { Terminal = true };
        using var folder = new CurrentFolder(runner.Folder);
        Assert.That(runner.Run("new", "--no-input"), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText("our-division.yaml"),
            Does.Contain("owner:").And.Contain("hourly-cost:").And.Contain("pay:").And.Contain("# who mends a robot"));
        Assert.That(DepartmentYaml.Load("our-division.yaml").Owner, Is.Not.Null);
    }

    [TestCase("en")]
    [TestCase("ja")]
    public void New_Example_IsValidInBothLanguages(string language)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", runner.Path("desk"), "--lang", language), Is.Zero);
        Assert.That(runner.Run("validate", runner.Path("desk.yaml")), Is.Zero, () => runner.Out);
        Assert.That(DepartmentYaml.Load(runner.Path("desk.yaml")).Pools.Single().Overtime!.Pay, Is.EqualTo(2643));
    }

    [Test]
    public void New_WithoutANameAndWithoutATerminal_IsAUsageError()
    {
        using var runner = new RunnerHarness { Input = "Our desk\n" };
        Assert.That(runner.Run("new"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("'new' needs NAME").And.Contain("--help"));
    }

    [GeneratedRegex(@"\b(pool|step|workflow)-\d")]
    private static partial Regex Id();

    [GeneratedRegex(@"^ *\d+ \|")]
    private static partial Regex Quoted();

    private static string Sample(string name) => Checkout.Path("processes", name);

    // What is asked for without a name is written where the person is.
    private sealed class CurrentFolder : IDisposable
    {
        private readonly string _before = Directory.GetCurrentDirectory();

        public CurrentFolder(string folder) => Directory.SetCurrentDirectory(folder);

        public void Dispose() => Directory.SetCurrentDirectory(_before);
    }
}
