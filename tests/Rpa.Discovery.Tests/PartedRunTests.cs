using System.Text;
using System.Text.Json.Nodes;
using Rpa.Discovery.Comparisons.Selection;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Model.Demand;
using Rpa.Discovery.Model.People;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Model.Workflows;
using Rpa.Discovery.Ranking.Matrix;
using Rpa.Discovery.Ranking.Methods;
using Rpa.Discovery.Ranking.Weighing;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Tests.Decisions;
using Rpa.Discovery.Wording;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests;

/// <summary>A run in parts, computed from its request alone, in any order and on any number of threads, is the run of one
/// machine.</summary>
[Category("Long")]
public sealed class PartedRunTests
{
    private static readonly int[] Divisions = [1, 2, 3, 7, 24];

    [TestCase(92UL)]
    [TestCase(18UL)]
    [TestCase(65UL)]
    [TestCase(11UL)]
    public void Simulation_OfParts_IsThatOfOneMachine(ulong seed)
    {
        var file = new DepartmentFile { Department = GeneratedDepartments.Make(seed) };
        var options = Days(40, 5, seed: seed) with { ByPerson = seed % 2 == 0, ControlVariates = seed % 3 == 0 };
        var whole = ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.English, false);
        foreach (var shares in Divisions)
        {
            var run = PartedRun.Simulate(file, options);
            var parts = Elsewhere(run, shares);
            Assert.That(Text(run.ToJson(parts, withPerformance: false)), Is.EqualTo(Text(whole)), $"of {shares}");
        }
    }

    [Test]
    public void Simulation_WithAScenario_OfParts_IsThatOfOneMachine()
    {
        var scenario = HandMade.Automate(HandMade.Robot());
        var file = Office with { Department = scenario.Apply(Office.Department).ValueOrThrow() };
        var options = Days(60, 4);
        var run = PartedRun.Simulate(file, options);
        var whole = ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.Japanese, false);
        Assert.That(Text(run.ToJson(Elsewhere(run, 3), Language.Japanese, false)), Is.EqualTo(Text(whole)));
    }

    [Test]
    public void SimulationUntilPrecise_HasAStageForEachRound()
    {
        var file = new DepartmentFile { Department = Tandem() };
        var options = Days(10) with { Replications = ReplicationPlan.UntilPrecise(0.05, 60) };
        var run = PartedRun.Simulate(file, options);
        var parts = Elsewhere(run, 4);
        Assert.That(parts.Max(p => p.Stage), Is.GreaterThan(1));
        var whole = ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.English, false);
        Assert.That(Text(run.ToJson(parts, withPerformance: false)), Is.EqualTo(Text(whole)));
    }

    // One clerk, nearly all of whose time is taken: cases wait for one more.
    private static DepartmentFile Office
    {
        get
        {
            var office = HandMade.Office(new Traits { BurdenStickers = 3, Rules = 1.0 }, owner: "us");
            var arrivals = new Arrivals { About = new ArrivalRate { Count = 64, Per = RatePeriod.OpenDay } };
            return new DepartmentFile
            {
                Department = office with
                {
                    Pools = [office.Pools[0] with { Capacity = [new CapacityStep { Count = 1 }] }],
                    Workflows = [office.Workflows[0] with { Arrivals = arrivals }],
                },
            };
        }
    }

    private static StudyOptions Asked(SelectionOptions? selection = null, PortfolioConstraints? portfolio = null,
        bool quick = false, int replications = 10) => new()
        {
            Experiment = Days(60, replications, seed: 5) with { Start = new DateOnly(2026, 4, 1) },
            Scenarios = [HandMade.Automate(HandMade.Robot()), HandMade.Quicker()],
            SimulatedCandidates = 6,
            ParameterDraws = 60,
            Selection = selection,
            Portfolio = portfolio,
            Quick = quick,
        };

    private static readonly Lazy<string> OneMachine = new(() =>
        Text(AutomationStudy.Of(Office).Run(Asked()).Report.ToJson(Language.English, false)));

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(7)]
    [TestCase(24)]
    public void Study_OfParts_IsThatOfOneMachine(int shares)
    {
        var run = PartedRun.Study(AutomationStudy.Of(Office), Asked());
        var parts = Elsewhere(run, shares);
        Assert.That(parts.Max(p => p.Stage), Is.EqualTo(5), "today, candidates, two blocks of files, one after another");
        Assert.That(Text(run.ToJson(parts, withPerformance: false)), Is.EqualTo(OneMachine.Value));
    }

    private static readonly object[] Questions =
    [
        new object[] { "selection", Asked(new SelectionOptions { Indifference = 5, AtMost = 40 }) },
        new object[] { "portfolio", Asked(portfolio: new PortfolioConstraints { BudgetPerYear = 3_000_000 }) },
        new object[] { "quick", Asked(quick: true) },
        new object[] { "candidates that stop after twenty years", Asked(replications: 22) },
    ];

    [TestCaseSource(nameof(Questions))]
    public void Study_AskedOtherwise_OfParts_IsThatOfOneMachine(string what, StudyOptions options)
    {
        var whole = AutomationStudy.Of(Office).Run(options).Report.ToJson(Language.English, false);
        var run = PartedRun.Study(AutomationStudy.Of(Office), options);
        Assert.That(Text(run.ToJson(Elsewhere(run, 3), withPerformance: false)), Is.EqualTo(Text(whole)), what);
    }

    // Another machine draws possible figures by the conventions that were given here, not by its own.
    [Test]
    public void Study_ByOtherConventions_OfParts_IsThatOfOneMachine()
    {
        var conventions = DoubtConventions.Usual with { UnknownSpread = 5, Path = "conventions.yaml" };
        AutomationStudy Study() => AutomationStudy.Of(Office).By(conventions);
        var usual = PartedRun.Study(AutomationStudy.Of(Office), Asked());
        var run = PartedRun.Study(Study(), Asked());
        Assert.That(run.Hash, Is.Not.EqualTo(usual.Hash));
        Assert.That(Text(run.ToJson(Elsewhere(run, 3), withPerformance: false)),
            Is.EqualTo(Text(Study().Run(Asked()).Report.ToJson(Language.English, false))));
    }

    [Test]
    public void StudyOfTheSample_OfParts_IsThatOfOneMachine()
    {
        var options = new StudyOptions { Replications = ReplicationPlan.Exactly(2), ParameterDraws = 3, SimulatedCandidates = 3 };
        AutomationStudy Sample() => AutomationStudy.Load(Checkout.Path("processes", "tax-collection.yaml"));
        var run = PartedRun.Study(Sample(), options);
        var parts = Elsewhere(run, 3);
        Assert.That(Text(run.ToJson(parts, Language.Japanese, false)),
            Is.EqualTo(Text(Sample().Run(options).Report.ToJson(Language.Japanese, false))));
    }

    [TestCase(92UL)]
    [TestCase(18UL)]
    public void StudyOfAGeneratedDepartment_OfParts_IsThatOfOneMachine(ulong seed)
    {
        var options = new StudyOptions
        {
            Experiment = Days(30, 4, seed: seed), SimulatedCandidates = 4, ParameterDraws = 5, EvenIfOverloaded = true,
        };
        var file = new DepartmentFile { Department = GeneratedDepartments.Make(seed) };
        var run = PartedRun.Study(AutomationStudy.Of(file), options);
        Assert.That(Text(run.ToJson(Elsewhere(run, 3), withPerformance: false)),
            Is.EqualTo(Text(AutomationStudy.Of(file).Run(options).Report.ToJson(Language.English, false))));
    }

    [Test]
    public void RecordedArrivals_TravelByValue()
    {
        ArrivalTrace trace = new()
        {
            File = "came.csv",
            Columns = [new TraceColumn { Attribute = "kind" }],
            Rows =
            [
                .. Enumerable.Range(0, 40).Select(i => new TraceRow
                {
                    Date = Monday.AddDays(i / 4),
                    At = i % 3 == 0 ? null : new TimeOnly(9, i % 60, 3).Add(TimeSpan.FromTicks(i)),
                    Values = [new TraceValue { Value = i % 2 == 0 ? "a, \"b\"" : "" }],
                }),
            ],
        };
        var file = new DepartmentFile
        {
            Department = Tandem() with
            {
                Workflows = [.. Tandem().Workflows.Select(w => w with { Arrivals = new Arrivals { Trace = trace } })],
            },
        };
        var options = Days(20, 3);
        var run = PartedRun.Simulate(file, options);
        var whole = ResultDocuments.Simulate(file, options, Experiment.Run(file.Department, options), [], Language.English, false);
        Assert.That(Text(run.ToJson(Elsewhere(run, 2), withPerformance: false)), Is.EqualTo(Text(whole)));
    }

    [Test]
    public void Request_OpensNoFile()
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, "workflows: {}");
            var request = JsonNode.Parse(PartedRun.Simulate(new DepartmentFile { Department = Tandem() }, Days(10)).ToRequest())!;
            request["department"] = $"include: {file}\n" + request["department"]!.GetValue<string>();
            var refused = Assert.Throws<DepartmentException>(() => PartedRun.Read(Encoding.UTF8.GetBytes(request.ToJsonString())));
            Assert.That(refused!.Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "RPD1213" }));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [TestCase("", "RPD7311")]
    [TestCase("{}", "RPD7311")]
    [TestCase("[1, 2]", "RPD7311")]
    [TestCase("{\"version\": 9}", "RPD7311")]
    public void Request_ThatIsNone_IsRefused(string text, string code) =>
        Assert.That(() => PartedRun.Read(Encoding.UTF8.GetBytes(text)), Throws.InstanceOf<DepartmentException>()
            .With.Property("Diagnostics").One.Property("Code").EqualTo(code));

    [Test]
    public void Request_IsTheSameWhereverTheFileLies_AndAnotherWhenAnythingIsAskedOtherwise()
    {
        static string Hash(ExperimentOptions options, int team = 6) =>
            PartedRun.Simulate(new DepartmentFile { Department = Tandem(team: team), Files = [] }, options).Hash;
        var hash = Hash(Days(10, 3));
        Assert.Multiple(() =>
        {
            Assert.That(Hash(Days(10, 3) with { Threads = 7 }), Is.EqualTo(hash));
            Assert.That(Hash(Days(10, 4)), Is.Not.EqualTo(hash));
            Assert.That(Hash(Days(10, 3, seed: 2)), Is.Not.EqualTo(hash));
            Assert.That(Hash(Days(10, 3) with { ByPerson = true }), Is.Not.EqualTo(hash));
            Assert.That(Hash(Days(10, 3), team: 7), Is.Not.EqualTo(hash));
        });
    }

    [Test]
    public void Share_ComputedTwice_IsTheSameBytes()
    {
        var stage = PartedRun.Simulate(new DepartmentFile { Department = Tandem() }, Days(10, 5)).Next([])!;
        Assert.That(stage.Compute(2, 3, threads: 1).Bytes.ToArray(), Is.EqualTo(stage.Compute(2, 3, threads: 2).Bytes.ToArray()));
        Assert.That(stage.Compute(9, 9).Stage, Is.EqualTo(1), "a share without items");
        Assert.That(() => stage.Compute(4, 3), Throws.InstanceOf<ArgumentOutOfRangeException>());
    }

    [Test]
    public void StoppedRun_SaysTheSameAsOnOneMachine()
    {
        var file = new DepartmentFile { Department = Tandem() };
        var options = Days(40, 4) with { MostOpenCases = 12 };
        var whole = Experiment.Run(file.Department, options);
        Assume.That(whole.IsPartial);
        var run = PartedRun.Simulate(file, options);
        Assert.That(Text(run.ToJson(Elsewhere(run, 2), withPerformance: false)),
            Is.EqualTo(Text(ResultDocuments.Simulate(file, options, whole, [], Language.English, false))));
    }

    [Test]
    public void BadParts_AreNamed()
    {
        var file = new DepartmentFile { Department = Tandem() };
        var run = PartedRun.Simulate(file, Days(10, 6));
        var stage = run.Next([])!;
        Part[] parts = [.. Enumerable.Range(1, 3).Select(share => stage.Compute(share, 3))];
        var other = PartedRun.Simulate(file, Days(10, 6, seed: 9)).Next([])!.Compute(1, 3);
        Assert.Multiple(() =>
        {
            Found(() => run.ToJson([parts[0], parts[2]]), "RPD7305", "2");
            Found(() => run.ToJson([]), "RPD7306", "6");
            Found(() => run.Next([parts[0], parts[1], Named(parts[1], "again.json"), parts[2]]), "RPD7307", "again.json");
            Found(() => run.Next([parts[0], Named(stage.Compute(2, 4), "of-four.json")]), "RPD7308", "of-four.json");
            Found(() => run.Next([parts[0], Named(other, "other.json")]), "RPD7302", "other.json");
            var text = Text(parts[0].Bytes.ToArray());
            foreach (var length in (int[])[0, 1, 100, text.Length / 2, text.Length - 3])
                Found(() => Part.Read(Encoding.UTF8.GetBytes(text[..length]), "cut.json"), "RPD7301", "cut.json");
            var at = text.IndexOf("\"samples\": \"", StringComparison.Ordinal) + 40;
            Found(() => Part.Read(Encoding.UTF8.GetBytes(text[..at] + (text[at] == 'A' ? 'B' : 'A') + text[(at + 1)..]), "bit.json"),
                "RPD7301", "checksum");
            Found(() => Part.Read(Encoding.UTF8.GetBytes(text.Replace("\"share\": 1", "\"share\": 2", StringComparison.Ordinal)), "b"),
                "RPD7301", "checksum");
            Found(() => Part.Read(Encoding.UTF8.GetBytes(text.Replace($"\"modelSemantics\": {ModelSemantics.Number}",
                $"\"modelSemantics\": {ModelSemantics.Number + 1}", StringComparison.Ordinal)), "b"), "RPD7303", "semantics");
            Found(() => Part.Read(Encoding.UTF8.GetBytes(text.Replace("\"platform\": \"", "\"platform\": \"other ",
                StringComparison.Ordinal)), "b"), "RPD7304", "other");
            Found(() => Part.Read(Encoding.UTF8.GetBytes(text.Replace("\"version\": \"", "\"version\": \"9.",
                StringComparison.Ordinal)), "b"), "RPD7304", "9.");
            Found(() => run.Next([Forged(run, 1), Forged(run, 2)]), "RPD7301", "stage", count: 2);
            Found(() => Part.Read(Encoding.UTF8.GetBytes("{}"), "b"), "RPD7301", "something else");
        });
    }

    [Test]
    public void MethodOfOnesOwn_IsNotAskedOfOthers() =>
        Found(() => PartedRun.Study(AutomationStudy.Of(Office), new StudyOptions { Method = new OwnMethod() }), "RPD7312", "own");

    private sealed class OwnMethod : IRankingMethod
    {
        public string Name => "own";

        public RankedList Rank(DecisionMatrix matrix, Weights weights) => new WeightedSum().Rank(matrix, weights);
    }

    [Test]
    public void CancelledStudy_IsNoResult()
    {
        using var stop = new CancellationTokenSource();
        var run = PartedRun.Study(AutomationStudy.Of(Office), Asked(quick: true));
        var parts = Elsewhere(run, 1);
        stop.Cancel();
        Assert.That(() => run.Next(parts, null, stop.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(run.Next(parts), Is.Null);
    }

    // Its checksum fits, and what it holds is nothing that a replication gives.
    private static Part Forged(PartedRun run, int share) => Part.Of(run, 1, share, 2, 6, [[9, 9], [1], [2, 3]]);

    private static void Found(Action act, string code, string word, int count = 1)
    {
        var thrown = Assert.Throws<DepartmentException>(() => act());
        Assert.That(thrown?.Diagnostics.Select(d => d.Code), Is.EqualTo(Enumerable.Repeat(code, count)));
        Assert.That(thrown?.Diagnostics[0].Message, Does.Contain(word));
        Assert.That(thrown?.Diagnostics[0].HelpIn(Language.Japanese), Is.Not.Empty);
    }

    private static Part Named(Part part, string name) => Part.Read(part.Bytes, name);

    // As other machines do it: from the bytes of the request, the last share first, on one thread and on two.
    private static List<Part> Elsewhere(PartedRun run, int shares)
    {
        List<Part> parts = [];
        while (run.Next(parts) is { } next)
        {
            var there = PartedRun.Read(run.ToRequest());
            Assert.That(there.Hash, Is.EqualTo(run.Hash));
            var stage = there.Next([.. parts])!;
            Assert.That((stage.Number, stage.Items, stage.Stage), Is.EqualTo((next.Number, next.Items, next.Stage)));
            for (var share = shares; share >= 1; share--)
            {
                parts.Insert(share % 2 == 0 ? 0 : parts.Count,
                    Named(stage.Compute(share, shares, threads: 1 + (share % 2)), $"{share}.json"));
            }
        }

        return parts;
    }

    private static string Text(byte[] json) => Encoding.UTF8.GetString(json);
}
