using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Contracts;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Ranking;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Reports.Provenance;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests;

[Category("Long")]
public sealed class RecomputationTests
{
    private const string Desk = """
        department: desk
        title: { en: Desk, ja: 窓口係 }
        time-zone: Asia/Tokyo
        currency: JPY
        calendar: office
        owner: 窓口係
        study: { start: 2026-06-01, horizon: 20 d, drain: 20 d, replications: 10, seed: 18446744073709551557 }
        include: [ hours.yaml ]
        pools:
          clerk: { capacity: 1, hourly-cost: 3285, overtime: { for: due, up-to: 2 h, pay: 2643 } }
        workflows:
          requests:
            arrivals: { about: 50 per open-day }
            due: 1 working-days
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 3 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written }
                transitions: [ { event: done, target: keyed } ]
              keyed:
                work: { by: clerk, effort: about 4 min }
                traits: { rules: written, input: { screen: 1 }, layout: one, manual: written }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;

    private const string Hours = """
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }

        """;

    private const string Faster = """
        scenario: faster
        base: desk.yaml
        changes:
          - effort: { requests/received: about 2 min }

        """;

    private const string Ballots = """
        analysts:
          - { who: A, side: division, stickers: { on-time: 2, burden: 3 } }
          - { who: B, side: adviser, order: [on-time, overtime, time, burden, money] }
          - { who: C, side: vendor, swing: { on-time: 100, time: 60, money: 40 } }

        """;

    private string _folder = "";

    private string Desk1 => Path("desk.yaml");

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("recompute-").FullName;
        File.WriteAllText(Desk1, Desk);
        File.WriteAllText(Path("hours.yaml"), Hours);
        File.WriteAllText(Path("faster.yaml"), Faster);
    }

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void EveryKindOfResult_IsRecomputedToTheSameBytes(
        [Values("simulate", "hotspots", "whatif", "study", "rank", "portfolio")] string command, [Values] bool withPerformance)
    {
        var result = Save(command, withPerformance);
        var again = Recomputation.Of(result);
        Assert.Multiple(() =>
        {
            Assert.That(again.Differences, Is.Empty);
            Assert.That(again.SamePlatform, Is.True);
            Assert.That(again.Command, Is.EqualTo(command));
            if (!withPerformance)
                Assert.That(again.Recomputed.ToArray(), Is.EqualTo(File.ReadAllBytes(result)));
        });
    }

    [Test]
    public void StudyWithASelection_IsRecomputed()
    {
        var options = new StudyOptions
        {
            Selection = new Rpa.Discovery.Comparisons.Selection.SelectionOptions
            {
                AtMost = 20,
                Indifference = 2
            }, SimulatedCandidates = 3, ParameterDraws = 0
        };
        File.WriteAllBytes(Path("selected.json"), AutomationStudy.Load(Desk1).Run(options).Report.ToJson(withPerformance: false));
        Assert.That(Recomputation.Of(Path("selected.json")).Differences, Is.Empty);
    }

    // As a shell writes what is redirected to a file.
    [Test]
    public void ResultInUtf16_IsRecomputed()
    {
        var result = Save("simulate", withPerformance: false);
        File.WriteAllText(result, File.ReadAllText(result), System.Text.Encoding.Unicode);
        Assert.That(Recomputation.Of(result).Differences, Is.Empty);
    }

    [Test]
    public void ChangedDigit_IsFoundAndNamed()
    {
        var result = Save("rank", withPerformance: false);
        var text = File.ReadAllText(result);
        var place = text.IndexOf("\"npv\": ", StringComparison.Ordinal) + 7;
        place += text[place] == '-' ? 1 : 0;
        File.WriteAllText(result, string.Concat(text.AsSpan(0, place), ((char)(text[place] == '9' ? '1' : text[place] + 1)).ToString(),
            text.AsSpan(place + 1)));
        var difference = Recomputation.Of(result).Differences.Single();
        Assert.That(difference.Path, Is.EqualTo("$.ranking[0].business.npv"));
        Assert.That(difference.Kind, Is.EqualTo(DifferenceKind.Figure));
    }

    [Test]
    public void ChangedSeed_ShowsInEveryFigure()
    {
        var result = Save("simulate", withPerformance: false);
        Edit(result, "\"seed\": 18446744073709551557,\n    \"options\"", "\"seed\": 5,\n    \"options\"");
        var differences = Recomputation.Of(result).Differences;
        Assert.That(differences.Select(d => d.Path), Has.Member("$.simulated.seed"));
        Assert.That(differences, Has.Count.GreaterThan(20));
    }

    [TestCase("desk.yaml", "about 4 min", "about 5 min")]
    [TestCase("hours.yaml", "17:00", "16:00")]
    public void ChangedInput_IsNamed_AndWhatFollowsFromIt(string file, string before, string after)
    {
        var result = Save("simulate", withPerformance: false);
        Edit(Path(file), before, after);
        var differences = Recomputation.Of(result).Differences;
        Assert.Multiple(() =>
        {
            Assert.That(differences[0].Kind, Is.EqualTo(DifferenceKind.Input));
            Assert.That(differences[0].Path, Is.EqualTo(Path(file).Replace('\\', '/')));
            Assert.That(differences[1].Sentence.English, Is.EqualTo("what the input means has changed"));
            Assert.That(differences.Skip(2).Select(d => d.Kind), Has.Some.EqualTo(DifferenceKind.Figure));
            Assert.That(differences.Count(d => d.Kind == DifferenceKind.Input), Is.EqualTo(1), "the other file is as it was");
        });
    }

    [Test]
    public void ChangedRemark_IsNamed_AsOfNoMeaning()
    {
        var result = Save("simulate", withPerformance: false);
        File.AppendAllText(Desk1, "# a remark\n");
        Assert.That(Recomputation.Of(result).Differences.Select(d => d.Kind),
            Is.EqualTo(new[] { DifferenceKind.Input, DifferenceKind.Model }));
        Assert.That(Recomputation.Of(result).Differences[1].Sentence.English, Is.EqualTo("what the input means has not changed"));
    }

    [Test]
    public void ChangedScenario_IsNamed()
    {
        var result = Save("whatif", withPerformance: false);
        Edit(Path("faster.yaml"), "about 2 min", "about 1 min");
        Assert.That(Recomputation.Of(result).Differences[0].Path, Does.EndWith("faster.yaml"));
    }

    [Test]
    public void SeveralScenariosAndValues_AreRecomputedToTheSameBytes([Values] bool ofValues)
    {
        var file = DepartmentYaml.LoadFile(Desk1);
        var options = ExperimentOptions.From(file.Study!);
        var asked = ofValues ? new WhatIfOrigin(new SweepRequest("pools.clerk.capacity", ["1", "x2"])) : null;
        File.WriteAllText(Path("later.yaml"), File.ReadAllText(Path("faster.yaml"))
            .Replace("scenario: faster", "scenario: later", StringComparison.Ordinal));
        IReadOnlyList<Variant> variants = asked?.Sweep.VariantsOf(Desk1)
            ?? [.. new[] { "faster.yaml", "later.yaml" }.Select(s => Variant.Of(file.Department, ScenarioYaml.Load(Path(s))))];
        var path = Path("several.json");
        File.WriteAllBytes(path, ResultDocuments.WhatIf(file, options, SideBySide.Of(file.Department, variants, options), asked,
            Language.English, withPerformance: false));
        var again = Recomputation.Of(path);
        Assert.That(again.Differences, Is.Empty);
        Assert.That(again.Recomputed.ToArray(), Is.EqualTo(File.ReadAllBytes(path)));
    }

    [Test]
    public void SearchForAGoal_IsRecomputedToTheSameBytes()
    {
        var file = DepartmentYaml.LoadFile(Desk1);
        var options = ExperimentOptions.From(file.Study!);
        var found = new GoalRequest(new FigureGoal("use", "clerk", IsAtMost: true, 0.3), "pools.clerk.capacity", 1, 5)
            .Find(Desk1, file.Department, options);
        var path = Path("goal.json");
        File.WriteAllBytes(path, ResultDocuments.WhatIf(file, options, found, Language.Japanese, withPerformance: false));
        var again = Recomputation.Of(path);
        Assert.That(again.Differences, Is.Empty);
        Assert.That(again.Recomputed.ToArray(), Is.EqualTo(File.ReadAllBytes(path)));
    }

    [TestCase("people.yaml", "overtime, time", "time, overtime", "group")]
    [TestCase("me.yaml", "time: 2", "time: 3", "weights")]
    public void ChangedBallots_AreNamed_AndWhatTheySayNowIsRanked(string file, string before, string after, string role)
    {
        var result = SaveWithBallots();
        using var saved = System.Text.Json.JsonDocument.Parse(File.ReadAllText(result));
        Assert.That(saved.RootElement.GetProperty("provenance").GetProperty("files").EnumerateArray()
            .Select(f => f.GetProperty("role").GetString()), Is.EqualTo(["department", "include", "scenario", "weights", "group"]));
        Assert.That(Recomputation.Of(result).Differences, Is.Empty);

        Edit(Path(file), before, after);
        var differences = Recomputation.Of(result).Differences;
        Assert.Multiple(() =>
        {
            Assert.That(differences.Where(d => d.Kind == DifferenceKind.Input).Select(d => d.Path),
                Is.EqualTo([Path(file).Replace('\\', '/')]));
            Assert.That(differences[1].Sentence.English, Is.EqualTo("what the input means has changed"));
            Assert.That(differences.Select(d => d.Path), Has.Some.StartsWith($"$.provenance.options.{role}"));
        });
    }

    [TestCase("people.yaml")]
    [TestCase("me.yaml")]
    public void BallotsThatAreGone_AreNamed_AndTakenAsTheResultSaysThem(string file)
    {
        var result = SaveWithBallots();
        File.Delete(Path(file));
        var differences = Recomputation.Of(result).Differences;
        Assert.That(differences.Select(d => d.Kind), Is.EqualTo([DifferenceKind.Input, DifferenceKind.Model]));
        Assert.That(differences[1].Sentence.English, Is.EqualTo("what the input means has not changed"));
    }

    [Test]
    public void InputHash_CoversEveryFile()
    {
        string[] files = ["desk.yaml", "hours.yaml", "faster.yaml", "me.yaml", "people.yaml"];
        var hash = Hash();
        foreach (var file in files)
        {
            File.AppendAllText(Path(file), "# a remark\n");
            Assert.That(Hash(), Is.Not.EqualTo(hash), file);
            hash = Hash();
        }

        string Hash()
        {
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(SaveWithBallots()));
            return json.RootElement.GetProperty("input").GetProperty("hash").GetString()!;
        }
    }

    private string SaveWithBallots()
    {
        if (!File.Exists(Path("people.yaml")))
        {
            File.WriteAllText(Path("people.yaml"), Ballots);
            File.WriteAllText(Path("me.yaml"), "analysts:\n  - { who: me, weights: { time: 2, money: 1 } }\n");
        }

        var options = new StudyOptions
        {
            Asked = new() { WeightsFile = Path("me.yaml") },
            Scenarios = [ScenarioYaml.Load(Path("faster.yaml"))],
            Weights = BallotYaml.Load(Path("me.yaml")).Single().Weights,
            Group = BallotYaml.Load(Path("people.yaml")),
            SimulatedCandidates = 2,
            ParameterDraws = 0,
        };
        File.WriteAllBytes(Path("ballots.json"), ResultDocuments.Rank(AutomationStudy.Load(Desk1).Run(options), Language.English,
            withPerformance: false));
        return Path("ballots.json");
    }

    [Test]
    public void InputsBesideTheResult_AreFound()
    {
        var result = Save("study", withPerformance: false);
        var other = Directory.CreateTempSubdirectory("recompute-").FullName;
        try
        {
            // As if it had been computed there: named from the current folder, lying beside the result.
            File.WriteAllText(result, File.ReadAllText(result).Replace(_folder.Replace('\\', '/') + "/", "", StringComparison.Ordinal));
            foreach (var file in Directory.GetFiles(_folder))
                File.Move(file, System.IO.Path.Combine(other, System.IO.Path.GetFileName(file)));
            Assert.That(Recomputation.Of(System.IO.Path.Combine(other, System.IO.Path.GetFileName(result))).Differences, Is.Empty);
        }
        finally
        {
            Directory.Delete(other, recursive: true);
        }
    }

    [Test]
    public void MissingInput_SaysWhatToDo()
    {
        var result = Save("simulate", withPerformance: false);
        File.Delete(Path("hours.yaml"));
        var finding = Refused(result);
        Assert.That(finding.Code, Is.EqualTo("RPD7508"));
        Assert.That(finding.Message, Does.Contain("hours.yaml"));
        Assert.That(finding.Help, Is.EqualTo("Go to the folder from which the result was computed, or copy the file there."));
    }

    [Test]
    public void InputWithErrorsByNow_ListsThem()
    {
        var result = Save("simulate", withPerformance: false);
        Edit(Desk1, "by: clerk, effort: about 4 min", "by: clark, effort: about 4 min");
        Assert.That(Refused(result).Message, Does.Contain("clark"));
    }

    [TestCase("", "RPD7502")]
    [TestCase("{ \"schemaVersion\": 1, \"command\": \"study\", ", "RPD7502")]
    [TestCase("department: desk", "RPD7502")]
    [TestCase("[]", "RPD7503")]
    [TestCase("{}", "RPD7503")]
    [TestCase("{ \"tool\": \"rpa-discovery\" }", "RPD7503")]
    [TestCase("{ \"tool\": { \"name\": \"other\" }, \"schemaVersion\": 1, \"command\": \"study\" }", "RPD7503")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"command\": \"study\" }", "RPD7503")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\", \"version\": \"9.0\" }, \"schemaVersion\": 2, \"command\": \"study\" }",
        "RPD7504")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"schemaVersion\": 1, \"command\": \"validate\" }", "RPD7505")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"schemaVersion\": 1, \"command\": \"study\", \"isPartial\": true }",
        "RPD7507")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"schemaVersion\": 1, \"command\": \"study\" }", "RPD7506")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"schemaVersion\": 1, \"command\": \"study\", \"provenance\": {} }", "RPD7506")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"schemaVersion\": 1, \"command\": \"study\", \"provenance\": { \"files\": "
        + "[] } }", "RPD7509")]
    [TestCase("{ \"tool\": { \"name\": \"rpa-discovery\" }, \"schemaVersion\": 1, \"command\": \"study\", \"provenance\": { \"files\": [ "
        + "3 ] } }", "RPD7506")]
    public void WhatCannotBeRecomputed_IsRefusedWithAReason(string text, string code)
    {
        File.WriteAllText(Path("result.json"), text);
        Assert.That(Refused(Path("result.json")).Code, Is.EqualTo(code));
    }

    [Test]
    public void BrokenJson_IsShownWithItsPlace()
    {
        File.WriteAllText(Path("result.json"), "{\n  \"schemaVersion\": 1,\n  oops\n}\n");
        Assert.That(Refused(Path("result.json")).Place.Line, Is.EqualTo(3));
    }

    [Test]
    public void NoFile_IsAFinding() => Assert.That(Refused(Path("none.json")).Code, Is.EqualTo("RPD7501"));

    [Test]
    public void DamagedProvenance_IsAFinding_WhateverIsDamaged()
    {
        var result = Save("portfolio", withPerformance: false);
        var text = File.ReadAllText(result);
        var from = text.IndexOf("\"provenance\"", StringComparison.Ordinal);
        var to = text.IndexOf("\"simulated\": {", StringComparison.Ordinal);
        foreach (var (before, after) in new[] { ("\"exactly\": 10", "\"exactly\": 0"), ("\"exactly\": 10", "\"exactly\": \"ten\""),
            ("\"buildsByQuarter\"", "\"builds\""), ("\"start\": \"2026-06-01\"", "\"start\": \"2026-13-01\""),
            ("\"unit\": \"day\"", "\"unit\": \"dog\""), ("\"seed\": 18446744073709551557", "\"seed\": -1"), ("\"top\": 2", "\"top\": 0"),
            ("\"language\": \"en\"", "\"language\": 5") })
        {
            var damaged = string.Concat(text.AsSpan(0, from), text[from..to].Replace(before, after, StringComparison.Ordinal),
                text.AsSpan(to));
            Assert.That(damaged, Is.Not.EqualTo(text), before);
            File.WriteAllText(result, damaged);
            Assert.That(Refused(result).Code, Is.EqualTo("RPD7506"), after);
        }
    }

    [Test]
    public void BuiltInCode_CannotBeRecomputed()
    {
        var file = new DepartmentFile { Department = DepartmentYaml.Load(Desk1) };
        File.WriteAllBytes(Path("code.json"), AutomationStudy.Of(file).Run(Small).Report.ToJson());
        Assert.That(Refused(Path("code.json")).Code, Is.EqualTo("RPD7509"));
    }

    [Test]
    public void Cancelled_Throws()
    {
        var result = Save("simulate", withPerformance: false);
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.That(() => Recomputation.Of(result, cancellationToken: source.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private static StudyOptions Small => new()
    {
        Experiment = new ExperimentOptions
        {
            Start = new DateOnly(2026, 6, 1), Horizon = new TimeAmount(20, TimeUnit.Day),
            Replications = ReplicationPlan.Exactly(10), Seed = 4
        },
        SimulatedCandidates = 3,
        ParameterDraws = 4,
    };

    private StudyOptions Weighted => new()
    {
        Scenarios = [ScenarioYaml.Load(Path("faster.yaml"))],
        Weights = Weights.Order(["time", "money", "burden"]),
        Method = RankingMethods.Find("vikor")!,
        Group = BallotYaml.Parse(Ballots).ValueOrThrow(),
        ShortlistSize = 2,
        SimulatedCandidates = 3,
        UncertaintyCandidates = 2,
        ParameterDraws = 4,
    };

    private string Save(string command, bool withPerformance)
    {
        var file = DepartmentYaml.LoadFile(Desk1);
        var options = ExperimentOptions.From(file.Study!);
        var study = AutomationStudy.Load(Desk1);
        var constraints = new PortfolioConstraints
        {
            Budget = { [2027] = 9_000_000.5m, [2028] = 3_000_000 }, BuildsByQuarter = [1, 2],
            FloatingLicences = 3
        };
        var bytes = command switch
        {
            "simulate" =>
                ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.English, withPerformance),
            "hotspots" => Spots(),
            "whatif" => ResultDocuments.WhatIf(file, options, Rpa.Discovery.Comparisons.Effects.WhatIf.Compare(file.Department,
                ScenarioYaml.Load(Path("faster.yaml")), options), Language.Japanese, withPerformance),
            "study" => study.Run(Weighted).Report.ToJson(Language.Japanese, withPerformance),
            "rank" => ResultDocuments.Rank(study.Run(Weighted), Language.English, withPerformance),
            _ => study.Plan(constraints, Weighted).ToJson(Language.English, withPerformance),
        };
        var path = Path($"{command}.json");
        File.WriteAllBytes(path, bytes);
        return path;

        byte[] Spots()
        {
            var result = Experiment.Run(file.Department, options);
            return ResultDocuments.HotSpots(file, options, result, Rpa.Discovery.HotSpots.HotSpotAnalysis.Find(result), Language.English,
                withPerformance);
        }
    }

    private string Path(string name) => System.IO.Path.Combine(_folder, name);

    private static void Edit(string path, string before, string after)
    {
        var text = File.ReadAllText(path);
        Assert.That(text, Does.Contain(before));
        File.WriteAllText(path, text.Replace(before, after, StringComparison.Ordinal));
    }

    private static Diagnostic Refused(string path)
    {
        try
        {
            Recomputation.Of(path);
        }
        catch (DepartmentException e)
        {
            return e.Diagnostics[0];
        }

        throw new AssertionException("It was not refused.");
    }
}
