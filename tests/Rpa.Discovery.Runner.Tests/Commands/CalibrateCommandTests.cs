using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>A folder of pilots, from the results of 'verify' to the conventions by which a study goes.</summary>
public sealed class CalibrateCommandTests
{
    private const int Departments = 14;

    // Every figure is another one than was guessed, times by up to four either way.
    private static readonly Lazy<IReadOnlyList<string>> Verified = new(() => [.. Enumerable.Range(0, Departments).Select(VerifiedPilot)]);

    [TestCase("en", "Calibration by 14 pilots", "too narrow", "14 pilots of 14 departments, 2026-10-01 to 2026-10-10")]
    [TestCase("ja", "試行14件による決めごとの点検", "狭すぎる", "14課の試行14件(2026-10-01から2026-10-10まで)")]
    public void Page_SaysWhatThePilotsSayOfTheConventions(string language, string heading, string verdict, string read)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("calibrate", Folder(runner), "--lang", language), Is.Zero, () => runner.Error);
        runner.AssertFits();
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain(heading).And.Contain(verdict).And.Contain(read));
        Assert.That(runner.Error, Is.Empty);
    }

    [Test]
    public void Conventions_AreWritten_AndAStudyGoesByThem_AndIsComputedAgain()
    {
        using var runner = new RunnerHarness();
        var folder = Folder(runner);
        var (conventions, calibrated, study) =
            (runner.Path("conventions.yaml"), runner.Path("calibrated.json"), runner.Path("study.json"));
        Assert.That(runner.Run("calibrate", folder, "-o", conventions, "-o", runner.Path("page.html"), "--json", "--lang", "en"), Is.Zero,
            () => runner.Error);
        File.WriteAllText(calibrated, runner.Out);
        using var json = JsonDocument.Parse(runner.Out);
        var times = json.RootElement.GetProperty("classes").EnumerateArray()
            .Single(c => (c.GetProperty("restsOn").GetString(), c.GetProperty("kind").GetString()) == ("guess", "times"));
        var spread = json.RootElement.GetProperty("proposed").GetProperty("guess").GetProperty("spread").GetDouble();
        Assert.Multiple(() =>
        {
            Assert.That(times.GetProperty("verdict").GetString(), Is.EqualTo("too-narrow"));
            Assert.That(spread, Is.GreaterThan(2));
            Assert.That(times.GetProperty("proposed").GetProperty("value").GetDouble(), Is.EqualTo(spread).Within(0.01));
            Assert.That(json.RootElement.GetProperty("coverage").GetProperty("nominal").GetDouble(), Is.EqualTo(0.95));
            Assert.That(File.ReadAllText(conventions), Does.StartWith("# ").And.Contain("spread: x" + spread.ToString("0.##",
                CultureInfo.InvariantCulture)).And.Contain("pilots: 14"));
            Assert.That(File.ReadAllText(runner.Path("page.html")), Does.Contain("too narrow"));
        });
        Assert.That(runner.Run("calibrate", folder, "-o", conventions, "--lang", "en"), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7001"), "evidence is not overwritten");
        Assert.That(runner.Run("recompute", calibrated, "--lang", "en"), Is.Zero, () => runner.Out);

        string[] asked = ["study", runner.Write("desk.yaml", VerifyCommandTests.Desk), "--scenario",
            runner.Write("bot.yaml", VerifyCommandTests.Bot), "--json", "--quiet"];
        Assert.That(runner.Run(asked), Is.Zero, () => runner.Error);
        var usual = Width(runner.Out);
        Assert.That(runner.Run([.. asked, "--conventions", conventions]), Is.Zero, () => runner.Error);
        Assert.That(Width(runner.Out), Is.GreaterThan(1.2 * usual));
        File.WriteAllText(study, runner.Out);
        using (var ranked = JsonDocument.Parse(runner.Out))
        {
            var used = ranked.RootElement.GetProperty("provenance").GetProperty("options").GetProperty("conventions");
            Assert.That((used.GetProperty("guess").GetProperty("spread").GetDouble(), used.GetProperty("pilots").GetInt32()),
                Is.EqualTo((spread, Departments)));
            Assert.That(runner.Out, Does.Contain("from 14 pilots, 2026-10-01 to 2026-10-10"));
        }

        Assert.That(runner.Run("recompute", study, "--lang", "en"), Is.Zero, () => runner.Out);
        File.WriteAllText(conventions, "conventions: { guess: { spread: x1.7 } }\n");
        Assert.That(runner.Run("recompute", study, "--lang", "en"), Is.EqualTo(1));
        Assert.That(runner.Out, Does.Contain("conventions.yaml"));
        Assert.That(runner.Run([.. asked, "--conventions", runner.Path("desk.yaml"), "--lang", "en"]), Is.EqualTo(1));
        Assert.That(runner.Out, Does.Contain("RPD1212"));
    }

    [Test]
    public void BrokenFiles_AreNamed_AndCounted_AndTheOthersGoOn()
    {
        using var runner = new RunnerHarness();
        var folder = Folder(runner);
        string In(string name, string text) => runner.Write(Path.Combine("pilots", name), text);
        In("z-broken.json", "{ \"pilot\": ");
        In("z-other.json", Verified.Value[0].Replace("\"command\": \"verify\"", "\"command\": \"vrify\"", StringComparison.Ordinal));
        In("z-same.json", Verified.Value[3]);
        In("z-number.json", "[1, 2]");
        In("z-size.json", Size(runner));
        In("z-refused.json", Refused(runner));
        In("z-odd.json", Verified.Value[2].Replace("\"bot-minutes\"", "\"bot-hours\"", StringComparison.Ordinal));
        In("z-dept.yaml", "department: half\nworkflows: { a: { states: \n");
        In("notes.txt", "nothing");
        Assert.That(runner.Run("calibrate", folder, "--lang", "en"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain("14 pilots of 14 departments").And.Contain("7 of 21 files"));
        foreach (var name in new[] { "z-broken.json", "z-other.json", "z-same.json", "z-number.json", "z-size.json", "z-refused.json",
            "z-odd.json", "z-dept.yaml" })
            Assert.That(runner.Error, Does.Contain(name));
        foreach (var code in new[] { "RPD7271", "RPD7272", "RPD7278" })
            Assert.That(runner.Error, Does.Contain(code));
    }

    [Test]
    public void FewPilots_TellNothing_AndNothingIsWritten()
    {
        using var runner = new RunnerHarness();
        var folder = Folder(runner, 3);
        Assert.That(runner.Run("calibrate", folder, "--lang", "en"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain("No convention can be told yet"));
        Assert.That(runner.Run("calibrate", folder, "-o", runner.Path("c.yaml"), "--lang", "en"), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain("RPD7277"));
        Assert.That(runner.Path("c.yaml"), Does.Not.Exist);
    }

    [Test]
    public void OlderResults_CountInTheTotalsAlone_AndWhatIsFarOffIsNamed()
    {
        using var runner = new RunnerHarness();
        for (var i = 0; i < 3; i++)
        {
            var older = JsonNode.Parse(Verified.Value[i])!;
            foreach (var figure in older["figures"]!.AsArray())
                figure!.AsObject().Remove("restsOn");
            if (i == 0)
                older["figures"]![0]!["measured"]!["value"] = 9999;
            runner.Write(Path.Combine("pilots", $"{i}.json"), older.ToJsonString());
        }

        Assert.That(runner.Run("calibrate", runner.Path("pilots"), "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("classes").GetArrayLength(), Is.Zero);
        Assert.That(json.RootElement.GetProperty("coverage").GetProperty("figures").GetInt32(), Is.GreaterThan(9));
        Assert.That(json.RootElement.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString()),
            Is.EqualTo(new[] { "RPD7274", "RPD7273", "RPD7273", "RPD7273" }));
    }

    // What a department file says today of a result that it names goes before what was so when the pilot was verified.
    [Test]
    public void Ideas_SayWhatBecameOfThePilots()
    {
        using var runner = new RunnerHarness();
        var folder = Folder(runner);
        for (var i = 0; i < Departments; i++)
        {
            runner.Write(Path.Combine("pilots", $"of-{i}.yaml"), VerifyCommandTests.Desk + "ideas:\n"
                + $"  - {{ candidate: keying-bot, status: {(i < 6 ? "live" : "retired")}, date: 2026-11-03, measured: {i}.json }}\n");
        }

        Assert.That(runner.Run("calibrate", folder, "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        var all = json.RootElement.GetProperty("success").GetProperty("all");
        Assert.That((all.GetProperty("live").GetInt32(), all.GetProperty("ended").GetInt32()), Is.EqualTo((6, Departments)));
        Assert.That(all.GetProperty("stated").GetDouble(), Is.InRange(0.5, 0.95));
    }

    [TestCase("nothing here", "RPD7275")]
    [TestCase(null, "RPD7276")]
    public void NothingToRead_IsAFinding(string? file, string code)
    {
        using var runner = new RunnerHarness();
        if (file is not null)
            runner.Write(Path.Combine("pilots", "readme.txt"), file);
        Assert.That(runner.Run("calibrate", runner.Path("pilots"), "--lang", "en"), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain(code));
        Assert.That(runner.Run("calibrate", runner.Path("pilots"), "-o", "x.csv", "--lang", "en"), Is.EqualTo(1));
        Assert.That(runner.Error, Does.Contain(".html, .pdf, .md, .json, .yaml, .yml"));
    }

    private static string Folder(RunnerHarness runner, int count = Departments)
    {
        for (var i = 0; i < count; i++)
            runner.Write(Path.Combine("pilots", $"{i}.json"), Verified.Value[i]);
        return runner.Path("pilots");
    }

    private static string VerifiedPilot(int number)
    {
        using var runner = new RunnerHarness();
        var desk = runner.Write("desk.yaml",
            VerifyCommandTests.Desk.Replace("department: desk", $"department: desk-{number}", StringComparison.Ordinal));
        var pilot = runner.Write("pilot.csv", Pilot(number));
        Assert.That(runner.Run("verify", desk, "--pilot", pilot, "--scenario", runner.Write("bot.yaml", VerifyCommandTests.Bot),
            "--no-ranking", "--json", "--quiet"), Is.Zero, () => runner.Error);
        return runner.Out;
    }

    private static string Pilot(int number)
    {
        var factor = Math.Pow(4, ((number * 5 % Departments) - ((Departments - 1) / 2.0)) / (Departments / 2.0));
        var other = Math.Pow(4, ((number * 9 % Departments) - ((Departments - 1) / 2.0)) / (Departments / 2.0));
        var text = new StringBuilder("case,by,start,minutes,outcome\n");
        for (var i = 0; i < 40; i++)
        {
            var start = new DateTime(2026, 10, 1 + (i / 4), 9, 0, 0).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
            var wobble = 1 + (i % 3 * 0.1);
            if (i % 5 == 4)
                text.Append(CultureInfo.InvariantCulture, $"{i},clerk,{start},{6 * other * wobble},done\n");
            else
                text.Append(CultureInfo.InvariantCulture,
                    $"{i},bot,{start},{2 * factor * wobble},{(i % 10 == 0 ? "exception" : "done")}\n");
            if (i % 10 == 0)
                text.Append(CultureInfo.InvariantCulture, $"{i},clerk,{start},{9 * factor * wobble},done\n");
        }

        return text.ToString();
    }

    private static string Size(RunnerHarness runner)
    {
        Assert.That(runner.Run("verify", runner.Write("desk.yaml", VerifyCommandTests.Desk), "--sample-size", "--scenario",
            runner.Write("bot.yaml", VerifyCommandTests.Bot), "--json", "--quiet"), Is.Zero, () => runner.Error);
        return runner.Out;
    }

    private static string Refused(RunnerHarness runner)
    {
        Assert.That(runner.Run("verify", runner.Path("gone.yaml"), "--pilot", "x.csv", "--json", "--quiet"), Is.EqualTo(1));
        return runner.Out;
    }

    private static double Width(string rank)
    {
        using var json = JsonDocument.Parse(rank);
        var row = json.RootElement.GetProperty("ranking").EnumerateArray().First(r => r.GetProperty("id").GetString() == "keying-bot");
        var hours = row.GetProperty("effects").GetProperty("hoursReleasedPerYear").GetProperty("possible");
        return hours.GetProperty("p90").GetDouble() - hours.GetProperty("p10").GetDouble();
    }
}
