using Rpa.Discovery.Runner.Terminal;

namespace Rpa.Discovery.Runner.Tests;

public sealed class RunnerAppTests
{
    [Test]
    public void NoArguments_ShowsWhatCanBeDoneAndIsAUsageError()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Out, Is.Empty);
        Assert.That(runner.Error, Does.Contain("Usage:").And.Contain("new"));
    }

    [TestCase("en", "Usage:")]
    [TestCase("ja", "使い方:")]
    public void Help_OfEveryCommand_FitsTheScreenInBothLanguages(string language, string heading)
    {
        using var runner = new RunnerHarness();
        foreach (var command in RunnerApp.Commands().Select(c => c.Name).Prepend("--help"))
        {
            Assert.That(runner.Run(command, "--help", "--lang", language), Is.Zero, command);
            Assert.That(runner.Out, Does.Contain(heading));
            runner.AssertFits();
        }
    }

    [Test]
    public void Version_IsOneLine()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("--version"), Is.Zero);
        Assert.That(runner.Out, Does.Match(@"^rpa-discovery \d+\.\d+\.\d+[^\n]*\n$"));
    }

    [TestCase("LC_ALL", "ja_JP.UTF-8", true)]
    [TestCase("LANG", "ja_JP.UTF-8", true)]
    [TestCase("LANG", "ja", true)]
    [TestCase("LANG", "C.UTF-8", false)]
    [TestCase("LANG", "de_DE.UTF-8", false)]
    public void Language_WithoutTheOption_IsTheSystems(string variable, string value, bool japanese)
    {
        using var runner = new RunnerHarness();
        runner.Variables[variable] = value;
        runner.Run("--help");
        Assert.That(runner.Out.Contains("使い方", StringComparison.Ordinal), Is.EqualTo(japanese));
    }

    [Test]
    public void Language_LcAllBeatsLang()
    {
        using var runner = new RunnerHarness();
        runner.Variables["LANG"] = "ja_JP.UTF-8";
        runner.Variables["LC_ALL"] = "C";
        runner.Run("--help");
        Assert.That(runner.Out, Does.Contain("Usage:"));
    }

    [TestCase("nwe", "Did you mean 'new'?")]
    [TestCase("frobnicate", "neither a command nor a file")]
    [TestCase("new x --sampel y", "Did you mean '--sample'?")]
    [TestCase("new x y", "'y' is more than 'new' can take")]
    [TestCase("new", "'new' needs NAME")]
    [TestCase("new --sample", "'--sample' needs a value")]
    [TestCase("new x --seed", "'--seed' needs a value")]
    [TestCase("new x --seed many", "'--seed' takes a whole number of at least 0, but 'many' was given")]
    [TestCase("new x --seed -1", "'-1'")]
    [TestCase("new x --seed 1 --seed 2", "'--seed' is given twice")]
    [TestCase("new x --threads 0", "at least 1, but '0' was given")]
    [TestCase("new x --lang fr", "'--lang' takes ja, en, but 'fr' was given")]
    public void SlipOnTheCommandLine_SaysWhatWasGivenAndIsAUsageError(string line, string message)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(line.Split(' ')), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Out, Is.Empty);
        Assert.That(runner.Error, Does.Contain(message).And.Contain("--help"));
    }

    [TestCase("simulate --bad", "'--bad' is not an option of 'simulate'", "rpa-discovery simulate --help")]
    [TestCase("simulate --bad x.yaml", "'--bad' is not an option of 'simulate'", "rpa-discovery simulate --help")]
    [TestCase("simulate x.yaml --replicatoins 3", "Did you mean '--replications'?", "rpa-discovery simulate --help")]
    [TestCase("new x --seed many", "'--seed'", "rpa-discovery new --help")]
    [TestCase("--bad", "Usage:", "")]
    public void MistypedOption_PointsToTheCommandsOwnHelp(string line, string message, string help)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(line.Split(' ')), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain(message).And.Contain(help));
    }

    [Test]
    public void Verbose_TellsTheStagesOnStandardError()
    {
        using var runner = new RunnerHarness();
        var file = runner.Path("letters.yaml");
        Assert.That(runner.Run("new", runner.Path("letters")), Is.Zero);
        Assert.That(runner.Run("simulate", file, "--replications", "2", "--horizon", "7d", "--json", "--verbose"), Is.Zero);
        Assert.That(runner.Error,
            Does.Match(@"information 1001 Rpa\.Discovery\.Formats: Read .*letters\.yaml: \d+ workflows").And.Match(
                @"information 2001 Rpa\.Discovery\.Simulation: Simulated 1 departments: 2 replications, \d+ activities")
            .And.Match(@"debug 2002 .*Replication [01]"));
    }

    [TestCase("validate", "")]
    [TestCase("simulate", " ")]
    [TestCase("", null)]
    public void EmptyArgument_IsAUsageError(string command, string? argument)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run(argument is null ? [command] : [command, argument]), Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public void UsageErrors_AreJapaneseWhenAskedFor()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("new", "x", "--seed", "abc", "--lang=ja"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("「--seed」には0以上の整数を書いてください"));
    }

    [Test]
    public void Interrupted_BeforeAnythingIsDone_Gives130()
    {
        using var runner = new RunnerHarness { Interrupted = new CancellationToken(canceled: true) };
        Assert.That(RunnerApp.Guarded(() => throw new OperationCanceledException(), Quiet(runner.Interrupted),
            () => Wording.Language.English), Is.EqualTo(ExitCode.Interrupted));
    }

    [Test]
    public void UnexpectedException_IsOurFaultWithoutAStackTrace()
    {
        using var error = new StringWriter();
        var code = RunnerApp.Guarded(() => throw new InvalidOperationException("inner workings"),
            new Host { Out = TextWriter.Null, Error = error }, () => Wording.Language.English);
        Assert.That(code, Is.EqualTo(ExitCode.OurFault));
        Assert.That(error.ToString(), Does.Contain("our fault").And.Contain("report").And.Not.Contain("   at "));
    }

    [Test]
    public void UnexpectedException_WithTrace_ShowsTheStack()
    {
        using var error = new StringWriter();
        RunnerApp.Guarded(() => throw new InvalidOperationException("inner workings"),
            new Host { Out = TextWriter.Null, Error = error, Variable = name => name == "RPA_DISCOVERY_TRACE" ? "1" : null },
            () => Wording.Language.English);
        Assert.That(error.ToString(), Does.Contain("inner workings").And.Contain("   at "));
    }

    [Test]
    public void RunnerRules_AreEachReportedByTheRunner()
    {
        var sources = Directory.EnumerateFiles(Path.Combine(TestContext.CurrentContext.TestDirectory, "..", "..", "..", "..", "..", "src",
            "Rpa.Discovery.Runner"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();
        var rules = typeof(Diagnostics.Catalogue.RunnerRules).GetFields().Select(f => $"RunnerRules.{f.Name}.At(");
        Assert.That(rules.Where(rule => !sources.Exists(source => source.Contains(rule, StringComparison.Ordinal))), Is.Empty);
    }

    private static Host Quiet(CancellationToken interrupted) =>
        new() { Out = TextWriter.Null, Error = TextWriter.Null, Interrupted = interrupted };
}
