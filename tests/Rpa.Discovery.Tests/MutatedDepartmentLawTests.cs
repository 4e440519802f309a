using System.Collections;
using System.Globalization;
using Rpa.Discovery.Comparisons.Effects;
using Rpa.Discovery.Decisions.Portfolios;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Estimates;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Changes;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Randomness;
using Rpa.Discovery.Reports;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;
using Rpa.Discovery.Simulation.Results;
using Rpa.Discovery.Validation;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests;

/// <summary>
/// Whatever a valid department means, simulating it, comparing it and ranking what could be done about it gives results that pass every
/// check, or findings. <c>RPA_MUTATED_DEPARTMENTS</c> says how many to try (5000 for the long run by hand), <c>RPA_MUTATED_FROM</c> the
/// number of the first; how they ended is printed.
/// </summary>
[Category("Long")]
public sealed class MutatedDepartmentLawTests
{
    // What a stage may allocate, in bytes: work without an end is found by it however busy the machine is.
    private const long MostWork = 20_000_000_000;
    private static readonly int Wanted = Given("RPA_MUTATED_DEPARTMENTS") ?? 20;
    private static readonly int From = Given("RPA_MUTATED_FROM") ?? 0;
    private static readonly string[] BrokenChecks = ["RPD3210", "RPD3211"];

    private static readonly SortedDictionary<string, long> MostWorkMet = new(StringComparer.Ordinal);

    private static MutatedDepartments Mutated { get; } = new(Samples());

    [Test]
    public void MutatedDepartments_ThatAreValid_GiveResultsThatPassEveryCheckOrFindings()
    {
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var faults = new List<string>();
        var (valid, tried) = (0, 0);
        for (var number = From; valid < Wanted; number++)
        {
            if (Mutated.Of(number) is not { } made)
                continue;
            var file = made.File;
            valid++;
            tried += made.Tried;
            foreach (var (stage, outcome, isFault) in Outcomes(number, file, null))
            {
                var kind = $"{stage}: {outcome.Split('\n')[0]}";
                outcomes[kind] = outcomes.GetValueOrDefault(kind) + 1;
                if (isFault)
                    faults.Add($"{number} {stage}: {outcome}");
            }
        }

        TestContext.Out.WriteLine($"{valid} mutated departments, from {tried} changes of which those are kept that leave a valid one");
        TestContext.Out.WriteLine(string.Join('\n', outcomes.Select(o => $"{o.Value,6} {o.Key}")));
        TestContext.Out.WriteLine(string.Join('\n', MostWorkMet.Select(w => $"{w.Value,16:N0} bytes at most: {w.Key}")));
        Assert.That(faults, Is.Empty, () => string.Join('\n', faults));
        Assert.That(outcomes.GetValueOrDefault("simulate: results"), Is.GreaterThan(valid / 3));
        Assert.That(outcomes.GetValueOrDefault("whatif: results"), Is.GreaterThan(valid / 20));
        Assert.That(outcomes.GetValueOrDefault("study: results"), Is.GreaterThan(valid / 4));
    }

    // Its open cases went round on paper for ever: what would have ended them is a timer, and there none fires.
    [TestCase(79, TestName = "MutatedDepartment_WhoseOpenCasesHaveNoEndOnPaper_IsSimulated")]
    // A step that was dropped sent its cases to the end of what stands inside another, which was done at once, and again, for ever.
    [TestCase(10652, TestName = "MutatedDepartment_WhoseScenarioLeadsRoundThroughAnInnerEnd_IsRefusedThere")]
    public void MutatedDepartment_ThatOnceFell_HasNoFault(int number) =>
        Assert.That(Outcomes(number, Mutated.Of(number)!.Value.File, null).Where(o => o.IsFault)
            .Select(o => $"{o.Stage}: {o.Outcome}"), Is.Empty);

    [Test]
    public void PlantedFault_OfOneTick_IsFound()
    {
        // A kernel that forgets a tick of the first state that people work in, in the run, in its window and in its month.
        static void Forget(Plan plan, ReplicationSums sums)
        {
            for (var state = 0; state < plan.States.Length; state++)
            {
                var at = plan.Layout.State(state, StateSum.Processing);
                if (sums.SumsAtEnd[at] > 0)
                {
                    sums.Sums.Array![sums.Sums.Offset + at]--;
                    sums.SumsAtEnd.Array![sums.SumsAtEnd.Offset + at]--;
                    sums.SumMonths.Array![sums.SumMonths.Offset + (at * 12)]--;
                    return;
                }
            }
        }

        var found = Enumerable.Range(0, 40).Select(number => (number, Mutated.Of(number)?.File)).Where(m => m.File is not null)
            .SelectMany(m => Outcomes(m.number, m.File!, Forget)).ToArray();
        Assert.That(found.Count(o => o.IsFault), Is.GreaterThan(found.Length / 2));
    }

    private static int? Given(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var many) ? many : null;

    private static IEnumerable<(string Text, string Path)> Samples()
    {
        foreach (var name in new[] { "everything.yaml", "language.yaml", "order-to-cash.yaml", "tandem.yaml", "tax-month.yaml", "w2.yaml",
            "mm3.yaml" })
            yield return At("tests", "Rpa.Discovery.Tests", "Examples", name);
        foreach (var name in new[] { "tax-collection.yaml", "imizu-reconciliation.yaml", "citizens-counter.yaml" })
            yield return At("processes", name);
        yield return (DepartmentYaml.Write(DepartmentWithEverything.Make()), "everything.yaml");
        for (ulong seed = 1; seed <= 30; seed++)
            yield return (DepartmentYaml.Write(GeneratedDepartments.Make(seed)), "generated.yaml");

        static (string Text, string Path) At(params string[] names) => (File.ReadAllText(Checkout.Path(names)), Checkout.Path(names));
    }

    // Few replications of a short window; now and then the file's own, to a limit of events.
    private static ExperimentOptions OptionsFor(int number, DepartmentFile file)
    {
        var own = ExperimentOptions.From(file.Study ?? new StudyPlan()) with
        {
            Replications = ReplicationPlan.Exactly(2),
            MostEvents = 40_000,
            MostOpenCases = 6_000,
            Threads = 1
        };
        var draw = Keys.Draw((ulong)number, 81, 0);
        if (draw % 5 == 0 && (own.Dates is not null || own.Start is not null))
            return own;
        return own with
        {
            Dates = null,
            Cases = null,
            WarmUpAuto = false,
            Start = own.Dates?.Start ?? own.Start ?? new DateOnly(2026, 4, 1),
            Horizon = new TimeAmount(2 + (draw % 12), TimeUnit.Day),
            WarmUp = draw % 4 == 0 ? new TimeAmount(1, TimeUnit.Day) : null,
            DrainAll = draw % 7 == 0,
            Drain = draw % 7 == 0 ? null : new TimeAmount(draw % 9, TimeUnit.Day),
        };
    }

    private static List<(string Stage, string Outcome, bool IsFault)> Outcomes(int number, DepartmentFile file,
        Action<Plan, ReplicationSums>? plant)
    {
        var ended = new List<(string, string, bool)>();
        var options = OptionsFor(number, file);
        Stage("kernel", _ => KernelFaults(file.Department, options, plant));
        if (plant is not null)
            return ended;
        ExperimentResult? asIs = null;
        Stage("simulate", cancelled =>
        {
            asIs = Experiment.Run(file.Department, options, cancellationToken: cancelled);
            ResultDocuments.Simulate(file, options, asIs, [], Language.English, false);
            return EstimateFaults(asIs).Concat(CheckFaults(asIs.Diagnostics)).Append(asIs.IsPartial ? "partial" : "results").First();
        });
        if (asIs is null)
            return ended; // nothing further can be asked of it
        Scenario? scenario = null;
        Stage("scenario", _ => (scenario = ScenarioFor(number, file)) is null ? "refused" : "valid");
        if (scenario is not null)
        {
            Stage("whatif", cancelled =>
            {
                var compared = WhatIf.Compare(file.Department, scenario, options, cancellationToken: cancelled);
                ResultDocuments.WhatIf(file, options, compared, Language.Japanese, false);
                return EstimateFaults(compared.ToBe).Concat(CheckFaults(compared.ToBe.Diagnostics)).Append("results").First();
            });
        }

        Stage("study", cancelled =>
        {
            var study = new StudyOptions
            {
                Experiment = options, Scenarios = scenario is null ? [] : [scenario], SimulatedCandidates = 2, UncertaintyCandidates = 1,
                ParameterDraws = number % 3 * 2, EvenIfOverloaded = number % 2 == 0,
                Portfolio = number % 11 == 0 ? new PortfolioConstraints { BudgetPerYear = 1_000_000, Years = 2 } : null,
            };
            var result = AutomationStudy.Of(file).Run(study, cancellationToken: cancelled);
            result.Report.ToMarkdown(number % 2 == 0 ? Language.English : Language.Japanese);
            result.Report.ToJson();
            ResultDocuments.Rank(result, Language.English, false);
            return EstimateFaults(result.AsIs).Concat(CheckFaults(result.Diagnostics))
                .Append(result.IsPartial ? "partial" : result.IsHeldBack ? "held back" : "results").First();
        });
        return ended;

        void Stage(string stage, Func<CancellationToken, string> run)
        {
            using var work = new BoundedWork(MostWork);
            try
            {
                var outcome = run(work.Exceeded);
                ended.Add(outcome.StartsWith('!') ? (stage, outcome[1..], true) : (stage, outcome, false));
            }
            catch (DepartmentException e)
            {
                var code = e.Diagnostics.First(d => d.Severity == Severity.Error).Code;
                ended.Add((stage, code, BrokenChecks.Contains(code, StringComparer.Ordinal)));
            }
            catch (Exception e)
            {
                ended.Add((stage, e.ToString(), true));
            }

            MostWorkMet[stage] = Math.Max(MostWorkMet.GetValueOrDefault(stage), work.Done);
            if (work.Done > MostWork)
                ended[^1] = (stage, $"took {work.Done:N0} bytes of work", true);
        }
    }

    private static Scenario? ScenarioFor(int number, DepartmentFile file)
    {
        var states = file.Department.Workflows.SelectMany(w => w.States.SelectMany(s => s.SelfAndNested).Select(s => (w.Id, s.Id)))
            .ToArray();
        var pools = file.Department.Pools.Select(p => p.Id).ToArray();
        if (pools.Length == 0 || states.Length == 0)
            return null;
        for (var attempt = 0; attempt < 6; attempt++)
        {
            var read = ScenarioYaml.Parse(MutatedDepartments.Scenario((number * 6) + attempt, pools, states));
            if (read.TryGetValue(out var scenario) && !read.Diagnostics.Concat(ScenarioCheck.Findings(file, scenario))
                .Any(d => d.Severity == Severity.Error))
                return scenario;
        }

        return null;
    }

    // The kernel's own sums, with what is planted in them.
    private static string KernelFaults(Department department, ExperimentOptions options, Action<Plan, ReplicationSums>? plant)
    {
        var plan = Experiment.Compile(department, options.WarmUpAuto ? options with { WarmUpAuto = false } : options);
        var loop = new EventLoop();
        try
        {
            loop.Run(plan, 0, new double[plan.Layout.Measures.Length], null, null, CancellationToken.None);
        }
        catch (SimulationStop stop)
        {
            return (BrokenChecks.Contains(stop.Finding.Code, StringComparer.Ordinal) ? "!" : "") + stop.Finding.Code;
        }

        var sums = loop.ReadSums();
        plant?.Invoke(plan, sums);
        return ResultChecks.Of(plan, sums) is [var fault, ..] ? $"!{fault}" : "checked";
    }

    private static IEnumerable<string> CheckFaults(IEnumerable<Diagnostic> findings) =>
        findings.Where(f => BrokenChecks.Contains(f.Code, StringComparer.Ordinal)).Select(f => $"!{f}");

    // What one run of a department measures is never below nothing, and no share is above the whole.
    private static IEnumerable<string> EstimateFaults(object part, string at = "")
    {
        foreach (var property in part.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0))
        {
            foreach (var (value, where) in Values(property.GetValue(part), $"{at}/{property.Name}"))
            {
                if (value is Estimate estimate)
                {
                    if (!(estimate.Mean is null or (>= 0 and < double.PositiveInfinity))
                        || (estimate.Unit == Unit.Share && estimate.Mean > 1 + 1e-9))
                        yield return $"!{where} is {estimate.Mean} {estimate.Unit}";
                }
                else if (value.GetType().Namespace == typeof(ExperimentResult).Namespace
                    && value is not (ExperimentOptions or SampleTable or WarmUpChoice or Performance))
                {
                    foreach (var fault in EstimateFaults(value, where))
                        yield return fault;
                }
            }
        }

        static IEnumerable<(object Value, string Where)> Values(object? value, string where) => value switch
        {
            null or string => [],
            IEnumerable list => list.Cast<object?>().SelectMany((item, i) => Values(item, $"{where}[{i}]")),
            _ when value.GetType() is { IsGenericType: true } pair && pair.GetGenericTypeDefinition() == typeof(KeyValuePair<,>) =>
                Values(pair.GetProperty("Value")!.GetValue(value), where),
            _ => [(value, where)],
        };
    }

    /// <summary>Work that ends when it has allocated more than it may.</summary>
    private sealed class BoundedWork : IDisposable
    {
        private readonly long _begun = GC.GetTotalAllocatedBytes();
        private readonly CancellationTokenSource _exceeded = new();
        private readonly Timer _watch;

        public BoundedWork(long most) => _watch = new Timer(_ => Look(most), null, dueTime: 100, period: 100);

        public CancellationToken Exceeded => _exceeded.Token;

        public long Done => GC.GetTotalAllocatedBytes() - _begun;

        private void Look(long most)
        {
            if (Done > most)
                _exceeded.Cancel();
        }

        public void Dispose()
        {
            using var ended = new ManualResetEvent(false);
            _watch.Dispose(ended);
            ended.WaitOne();
            _exceeded.Dispose();
        }
    }
}
