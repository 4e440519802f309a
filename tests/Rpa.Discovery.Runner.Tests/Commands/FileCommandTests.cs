using System.Text.Json;

namespace Rpa.Discovery.Runner.Tests.Commands;

/// <summary>Commands that read a file and run nothing: validate, map, play.</summary>
public sealed class FileCommandTests
{
    private const string Broken = """
        department: desk
        time-zone: Asia/Tokyo
        study: { period: FY2026 }
        pools:
          clerk: { capacity: 2 }
        workflows:
          requests:
            arrivals: { every: { exponential: { mean: 15 min } } }
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 4 min }
                transitions: [ { event: done, target: dnoe } ]
              done: { type: final }

        """;

    [Test]
    public void Validate_SoundFile_SaysThatThereIsNothingToReport()
    {
        using var runner = new RunnerHarness();
        var path = Desk(runner);
        Assert.That(runner.Run("validate", path), Is.Zero);
        Assert.That(runner.Out, Does.Contain("errors: 0"));
    }

    // 52 Mondays in fiscal 2026 with 10 cases each, and two people of eight hours on each of them.
    [TestCase("en", "mondays.yaml, as it was understood:\n  Forms: 520 cases a year\n  Clerks: 832 h a year\n")]
    [TestCase("ja", "mondays.yamlから読み取った内容:\n  用紙: 年520件\n  職員: 年832時間\n")]
    public void Validate_PrintsBackWhatWasUnderstood(string language, string lines)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("mondays.yaml", Mondays(1));
        Assert.That(runner.Run("validate", path, "--lang", language), Is.Zero, () => runner.Out);
        Assert.That(runner.Out, Does.Contain(lines));
        Assert.That(runner.Run("validate", path, "--json"), Is.Zero);
        using var json = JsonDocument.Parse(runner.Out);
        var understood = json.RootElement.GetProperty("understood")[0];
        Assert.That(understood.GetProperty("workflows")[0].GetProperty("casesPerYear").GetDouble(), Is.EqualTo(520).Within(1e-6));
        Assert.That(understood.GetProperty("pools")[0].GetProperty("paidHoursPerYear").GetDouble(), Is.EqualTo(832).Within(1e-6));
        Assert.That(runner.Run("validate", path, "--quiet"), Is.Zero);
        Assert.That(runner.Out, Does.Not.Contain("understood"));
    }

    [TestCase(11, 12, 0)]
    [TestCase(12, 12, 2)]
    [TestCase(30, 12, 20)]
    public void Validate_PrintsNoMoreThanTwelveLinesOfIt(int workflows, int lines, int more)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("validate", runner.Write("mondays.yaml", Mondays(workflows)), "--lang", "en"), Is.Zero, () => runner.Out);
        var shown = runner.Out[runner.Out.IndexOf("understood:", StringComparison.Ordinal)..].Split('\n').Skip(1)
            .TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal)).ToList();
        Assert.That(shown, Has.Count.EqualTo(lines));
        Assert.That(shown[^1], more == 0 ? Does.StartWith("  Clerks") : Is.EqualTo($"  and {more} more"));
    }

    private static string Mondays(int workflows) => """
        department: mondays
        time-zone: Asia/Tokyo
        calendar: office
        study: { period: FY2026, replications: 10, seed: 1 }
        calendars:
          office: { open: { mon: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2, title: { en: Clerks, ja: 職員 } }
        workflows:

        """ + string.Concat(Enumerable.Range(1, workflows).Select(n => $$"""
              forms-{{n}}:
                title: { en: Forms, ja: 用紙 }
                arrivals: { about: 10 per open-day }
                initial: read
                states:
                  read: { work: { by: clerk, effort: about 4 min }, transitions: [ { event: done, target: done } ] }
                  done: { type: final }

            """.Replace("    forms", "  forms", StringComparison.Ordinal)));

    [TestCase("en")]
    [TestCase("ja")]
    public void Validate_BrokenFile_ShowsTheLineWithACaretAndWhatToDo(string language)
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Broken);
        Assert.That(runner.Run("validate", path, "--lang", language), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out,
            Does.Contain($"desk.yaml(13,24): {(language == "ja" ? "誤り" : "error")} RPD2003").And.Contain("  13 |").And.Contain("| "
                + new string(' ', 23) + "^").And.Contain("done"));
        Assert.That(runner.Error, Is.Empty);
    }

    [Test]
    public void Validate_Json_ListsFindingsAndNothingElse()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Broken);
        Assert.That(runner.Run("validate", path, "--json"), Is.EqualTo(ExitCode.Findings));
        using var json = JsonDocument.Parse(runner.Out);
        var finding = json.RootElement.GetProperty("diagnostics")[0];
        Assert.That(finding.GetProperty("line").GetInt32(), Is.EqualTo(13));
        Assert.That(finding.GetProperty("severity").GetString(), Is.EqualTo("error"));
        Assert.That(json.RootElement.GetProperty("input").GetProperty("hash").GetString(), Does.Match("^[0-9a-f]{64}$"));
    }

    [Test]
    public void Validate_Scenario_IsCheckedBesideItsDepartment()
    {
        using var runner = new RunnerHarness();
        Desk(runner);
        var path = runner.Write("faster.yaml",
            "scenario: faster\nbase: desk.yaml\nchanges:\n  - effort: { requests/entred: about 1 min }\n");
        Assert.That(runner.Run("validate", path), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out, Does.Contain("RPD4001").And.Contain("entered"));
    }

    [TestCase("missing.yaml")]
    [TestCase(".")]
    [TestCase("empty.yaml")]
    public void Validate_NothingToRead_IsAFindingAndNoStackTrace(string name)
    {
        using var runner = new RunnerHarness();
        runner.Write("empty.yaml", "");
        Assert.That(runner.Run("validate", runner.Path(name)), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out, Does.Contain("error RPD1").And.Not.Contain("   at "));
    }

    [TestCase("validate")]
    [TestCase("map")]
    [TestCase("play")]
    public void AnyCommand_FileMissing_EndsWithAFinding(string command)
    {
        using var runner = new RunnerHarness();
        string[] args = command switch
        {
            "map" => ["map", runner.Path("x.yaml"), "-o", runner.Path("x.mmd")],
            "play" => ["play", runner.Path("x.yaml"), "w"],
            _ => [command, runner.Path("x.yaml")]
        };
        Assert.That(runner.Run(args), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Out + runner.Error, Does.Contain("RPD1001").And.Not.Contain("   at "));
    }

    [Test]
    public void BrokenFile_WithJson_GivesTheFindingsAsJsonToo()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", Broken);
        Assert.That(runner.Run("play", path, "requests", "--json"), Is.EqualTo(ExitCode.Findings));
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("diagnostics").GetArrayLength(), Is.Positive);
        Assert.That(runner.Error, Does.Contain("RPD2"));
    }

    [TestCase("map.mmd", "stateDiagram-v2")]
    [TestCase("map.dot", "digraph")]
    public void Map_WritesTheFormThatTheExtensionSays(string name, string start)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Desk(runner), "-o", runner.Path(name)), Is.Zero);
        Assert.That(File.ReadAllText(runner.Path(name)), Does.StartWith(start));
    }

    [Test]
    public void Convert_ToCSharp_WritesAMachineForEachWorkflow()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("convert", Desk(runner), "-o", runner.Path("Workflow.cs")), Is.Zero);
        Assert.That(File.ReadAllText(runner.Path("Workflow.cs")),
            Does.Contain("using Stateless;").And.Contain("public static class Requests").And.Contain("new StateMachine<string, string>("));
    }

    [Test]
    public void Convert_ParallelRegionsToCSharp_AreLeftOutAndSaid()
    {
        using var runner = new RunnerHarness();
        var path = runner.Write("desk.yaml", """
            department: desk
            pools: { clerk: { capacity: 1 } }
            workflows:
              both:
                title: { en: Two at once, ja: 並行 }
                arrivals: 100 per-year
                initial: split
                states:
                  split:
                    regions:
                      left: { initial: l, states: { l: { work: { by: clerk, effort: 5 min }, transitions: [{ event: l-done, target: l-end }] }, l-end: { type: final } } }
                      right: { initial: r, states: { r: { work: { by: clerk, effort: 5 min }, transitions: [{ event: r-done, target: r-end }] }, r-end: { type: final } } }
                    transitions: [{ event: joined, target: end }]
                  end: { type: final }
            """);
        Assert.That(runner.Run("convert", path, "-o", runner.Path("Workflow.cs")), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7013").And.Contain("'split' has parallel regions"));
        Assert.That(File.Exists(runner.Path("Workflow.cs")), Is.False);
    }

    [Test]
    public void Map_OtherExtension_SaysWhichThereAre()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Desk(runner), "-o", runner.Path("map.pdf")), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7004").And.Contain(".svg, .html, .mmd, .dot"));
    }

    [TestCase("map.svg", "<svg ")]
    [TestCase("map.SVG", "<svg ")]
    [TestCase("map.html", "<!DOCTYPE html>")]
    public void Map_Picture_IsOneFile(string name, string start)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Desk(runner), "-o", runner.Path(name)), Is.Zero, () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path(name)), Does.StartWith(start).And.Contain("nothing was simulated"));
        Assert.That(runner.Out.ReplaceLineEndings(" "), Does.Contain("with a browser"));
    }

    [Test]
    public void Map_Loads_ShowsHoursAndTheirOrigin()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Desk(runner), "-o", runner.Path("map.svg"), "--loads", "--replications", "2"), Is.Zero,
            () => runner.Error);
        Assert.That(File.ReadAllText(runner.Path("map.svg")), Does.Contain("mean of 2 replications").And.Contain(" h a year</text>"));
    }

    [TestCase("map.mmd")]
    [TestCase("map.dot")]
    public void Map_LoadsInAFormWithoutThem_IsRefused(string name)
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Desk(runner), "-o", runner.Path(name), "--loads"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7141").And.Contain("'--loads'"));
        Assert.That(File.Exists(runner.Path(name)), Is.False);
    }

    [Test]
    public void Map_ReplicationsWithoutLoads_IsRefused()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("map", Desk(runner), "-o", runner.Path("map.svg"), "--replications", "5"), Is.EqualTo(ExitCode.Usage));
        Assert.That(runner.Error, Does.Contain("'--replications'").And.Contain("'--loads'"));
    }

    [Test]
    public void Map_OneWorkflow_IsAloneOrItsNeighboursAreNamed()
    {
        using var runner = new RunnerHarness();
        var desk = Desk(runner);
        Assert.That(runner.Run("map", desk, "-o", runner.Path("map.svg"), "--workflow", "requests"), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("map", desk, "-o", runner.Path("other.svg"), "--workflow", "request"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7006").And.Contain("'requests'"));
    }

    [Test]
    public void Map_FileExists_IsLeftAlone()
    {
        using var runner = new RunnerHarness();
        var precious = runner.Write("map.mmd", "precious");
        Assert.That(runner.Run("map", Desk(runner), "-o", precious), Is.EqualTo(ExitCode.Findings));
        Assert.That(File.ReadAllText(precious), Is.EqualTo("precious"));
    }

    [Test]
    public void Play_Events_WalksTheCaseToItsEnd()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("play", Desk(runner), "requests", "--events", "incomplete,replied,accepted,saved"), Is.Zero);
        Assert.That(runner.Out, Does.Contain("Look through: incomplete -> Waiting for the answer").And.Contain("has ended: done"));
        runner.AssertFits();
    }

    [Test]
    public void Play_Json_HasTheSteps()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("play", Desk(runner), "requests", "--events", "accepted", "--json"), Is.Zero);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("steps")[0].GetProperty("target").GetString(), Is.EqualTo("entered"));
        Assert.That(json.RootElement.GetProperty("isFinal").GetBoolean(), Is.False);
    }

    [Test]
    public void Play_EventThatCannotHappen_NamesThoseThatCan()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("play", Desk(runner), "requests", "--events", "saved"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7007").And.Contain("incomplete, accepted"));
    }

    [Test]
    public void Play_UnknownWorkflow_NamesThoseThatExist()
    {
        using var runner = new RunnerHarness();
        Assert.That(runner.Run("play", Desk(runner), "request"), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7006").And.Contain("Did you mean 'requests'?"));
    }

    [Test]
    public void Play_Asked_TakesNumbersAndNamesAndGoesOnAfterASlip()
    {
        using var runner = new RunnerHarness { Input = "2\nnonsense\nsaved\n" };
        Assert.That(runner.Run("play", Desk(runner), "requests"), Is.Zero);
        Assert.That(runner.Out, Does.Contain("What can happen now:").And.Contain("has ended: done"));
        Assert.That(runner.Error, Does.Contain("RPD7007"));
    }

    [Test]
    public void Notes_BecomeAValidDepartmentWithEveryBlankListed()
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", "業務,順,作業,担当,1件の時間,件数\n申請,1,確認,職員,4分,1日40件\n申請,2,入力,職員,,\n");
        Assert.That(runner.Run("notes", table, "-o", runner.Path("desk.yaml"), "--lang", "ja"), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("1件の時間: 3行目が空欄です").And.Contain("書き出しました").And.Not.Match("(step|pool|workflow)-[0-9]"));
        runner.AssertFits();
        Assert.That(runner.Run("validate", runner.Path("desk.yaml")), Is.Zero, () => runner.Out);
        Assert.That(runner.Run("map", runner.Path("desk.yaml"), "-o", runner.Path("map.mmd")), Is.Zero);
    }

    [TestCase("n.yaml", TestName = "Notes_FileNamedLikeAWordOfTheLanguage_GetTheUsualId")]
    [TestCase("付箋.yaml", TestName = "Notes_FileNamedInJapanese_GetTheUsualId")]
    public void Notes_FileNameThatIsNoId_GetTheUsualId(string name)
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", "作業\n確認\n");
        Assert.That(runner.Run("notes", table, "-o", runner.Path(name)), Is.Zero, () => runner.Error);
        Assert.That(runner.Run("validate", runner.Path(name)), Is.Zero, () => runner.Out);
    }

    [Test]
    public void Notes_Json_ListsTheBlanks()
    {
        using var runner = new RunnerHarness();
        var table = runner.Write("notes.csv", "作業,1件の時間\n確認,\n");
        Assert.That(runner.Run("notes", table, "-o", runner.Path("desk.yaml"), "--json"), Is.Zero, () => runner.Error);
        using var json = JsonDocument.Parse(runner.Out);
        Assert.That(json.RootElement.GetProperty("diagnostics").GetArrayLength(), Is.Positive);
    }

    [TestCase("notes")]
    [TestCase("convert")]
    public void Writers_FileExists_IsLeftAlone(string command)
    {
        using var runner = new RunnerHarness();
        var input = command == "notes" ? runner.Write("notes.csv", "作業\n確認\n") : Desk(runner);
        var precious = runner.Write("precious.yaml", "precious");
        Assert.That(runner.Run(command, input, "-o", precious), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7001"));
        Assert.That(File.ReadAllText(precious), Is.EqualTo("precious"));
    }

    [Test]
    public void Convert_ToYaml_GivesAnEqualDepartmentAndSaysThatCommentsAreGone()
    {
        using var runner = new RunnerHarness();
        var desk = Desk(runner);
        Assert.That(runner.Run("convert", desk, "-o", runner.Path("again.yaml")), Is.Zero, () => runner.Error);
        Assert.That(runner.Out, Does.Contain("Comments are not carried over"));
        Assert.That(Formats.DepartmentYaml.AreEqual(Formats.DepartmentYaml.Load(desk),
            Formats.DepartmentYaml.Load(runner.Path("again.yaml"))));
    }

    [Test]
    public void Convert_ToAFolderWithoutTheData_WritesNothing()
    {
        using var runner = new RunnerHarness();
        var desk = Traced(runner);
        Assert.That(runner.Run("convert", desk, "-o", runner.Path("elsewhere", "desk.yaml")), Is.EqualTo(ExitCode.Findings));
        Assert.That(runner.Error, Does.Contain("RPD7010").And.Contain("days.csv"));
        Assert.That(runner.Path("elsewhere", "desk.yaml"), Does.Not.Exist);
        Assert.That(runner.Run("convert", desk, "-o", runner.Path("again.yaml")), Is.Zero, () => runner.Error);
    }

    private static string Traced(RunnerHarness runner)
    {
        runner.Write("days.csv", "arrival\n2026-04-01\n");
        return runner.Write("traced.yaml", """
            department: traced
            calendar: always
            calendars: { always: { open: { mon-sun: ["00:00-24:00"] } } }
            pools: { clerk: { capacity: 1 } }
            workflows:
              letters:
                arrivals: { trace: days.csv }
                initial: write
                states:
                  write:
                    work: { by: clerk, effort: 3 min }
                    transitions: [ { event: done, target: sent } ]
                  sent: { type: final }

            """);
    }

    private static string Desk(RunnerHarness runner)
    {
        runner.Run("new", runner.Path("desk.yaml"));
        return runner.Path("desk.yaml");
    }
}
