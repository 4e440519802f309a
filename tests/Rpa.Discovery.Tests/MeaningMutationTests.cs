using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests;

/// <summary>Nothing that has a meaning is read and then forgotten: a changed unit, number, probability, target, calendar or name is found
/// or changes a figure.</summary>
[Category("Long")]
public sealed class MeaningMutationTests
{
    private const int Wanted = 200;
    private static readonly EventLoop _loop = new();

    // What cannot show in fiscal year 2026, with the reason.
    private static readonly Dictionary<string, string> _silentByDesign = new(StringComparer.Ordinal)
    {
        ["tax-collection.yaml: if-closed: next"] = "the 15th of April, October and December 2026 are open days",
        ["tax-collection.yaml: calendar core-online"] = "only the bots of the scenarios keep these hours",
        ["tax-collection.yaml: mean: 25000"] = "no guard asks for the amount of a refund",
        ["tax-collection.yaml: cv: 1.8"] = "no guard asks for the amount of a refund",
        ["imizu-reconciliation.yaml: calendar core-online"] = "only the bots of the scenarios keep these hours",
    };

    [Test]
    public void EachOfManyMutationsOfMeaning_IsFoundOrChangesAFigure()
    {
        var samples = Samples().ToArray();
        var all = samples.SelectMany(s => MeaningMutations.Of(s.Name, s.Text).Where(m => !_silentByDesign.ContainsKey(m.Kind))
            .Select(m => (Sample: s, Mutation: m))).ToArray();
        Assert.That(all, Has.Length.GreaterThan(2 * Wanted));
        var silent = new List<string>();
        var found = 0;
        for (var i = 0; i < Wanted; i++)
        {
            var (sample, mutation) = all[(int)((long)i * all.Length / Wanted)];
            switch (sample.EffectOf(mutation.Text))
            {
                case Effect.Found:
                    found++;
                    break;
                case Effect.None:
                    silent.Add(mutation.What);
                    break;
                default:
                    break;
            }
        }

        Assert.That(silent, Is.Empty, () => string.Join(Environment.NewLine, silent));
        Assert.That(found, Is.InRange(10, Wanted / 2), "Both kinds are among them.");
    }

    [Test]
    public void ATextWithoutMutation_HasNoEffect() =>
        Assert.That(Samples().Where(s => s.Name is "imizu-reconciliation.yaml" or "imizu-bots.yaml").Select(s => s.EffectOf(s.Text)),
            Has.Exactly(2).EqualTo(Effect.None));

    private enum Effect
    {
        None,
        Found,
        Changed,
    }

    private static IEnumerable<Sample> Samples()
    {
        foreach (var department in new[] { Checkout.Path("processes", "tax-collection.yaml"),
            Checkout.Path("processes", "imizu-reconciliation.yaml") })
            yield return new Sample(department, DepartmentYaml.LoadFile(department), null);
        foreach (var example in new[] { "tandem.yaml", "w2.yaml" })
        {
            var path = Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples", example);
            yield return new Sample(path, DepartmentYaml.LoadFile(path), null);
        }

        foreach (var name in new[] { "reclassification-bot", "registration-bot", "reconciliation-bot", "imizu-bots", "web-registration",
            "one-more-clerk", "five-clerks-2030" })
        {
            var path = Checkout.Path("processes", "scenarios", name + ".yaml");
            var scenario = ScenarioYaml.Load(path);
            yield return new Sample(path, null, DepartmentYaml.LoadFile(ScenarioYaml.BasePath(scenario, path)!));
        }
    }

    /// <summary>A file and what it gives as it is.</summary>
    private sealed class Sample
    {
        private readonly string _path;
        private readonly DepartmentFile? _base;
        private readonly StudyPlan _study;
        private readonly HashSet<string> _findings;
        private static readonly (int Days, int Replication)[] _tries = [(35, 0), .. Enumerable.Range(0, 12).Select(r => (365, r))];
        private readonly Department _department;
        private readonly Dictionary<(int Days, int Replication), (Measure[] Measures, double[] Values)> _figures = [];

        public Sample(string path, DepartmentFile? file, DepartmentFile? scenarioBase)
        {
            (_path, _base, Name, Text) = (path, scenarioBase, Path.GetFileName(path), File.ReadAllText(path));
            _study = (file ?? scenarioBase)!.Study!;
            (var department, var findings) = Read(Text);
            (_department, _findings) = (department!, [.. findings]);
        }

        public string Name { get; }

        public string Text { get; }

        /// <summary>Whether a changed text gives a new finding, or other figures within weeks, or within a year; a rare event may take
        /// several years to come.</summary>
        public Effect EffectOf(string text)
        {
            var (department, findings) = Read(text);
            if (department is null || findings.Any(f => !_findings.Contains(f)))
                return Effect.Found;
            foreach (var (days, replication) in _tries)
            {
                if (!_figures.TryGetValue((days, replication), out var known))
                    _figures.Add((days, replication), known = Figures(_department, days, replication)!.Value);
                if (Figures(department, days, replication) is not var (measures, values))
                    return Effect.Found;
                if (!measures.SequenceEqual(known.Measures) || !values.AsSpan().SequenceEqual(known.Values))
                    return Effect.Changed;
            }

            return Effect.None;
        }

        private (Department? Department, IEnumerable<string> Findings) Read(string text)
        {
            ReadResult<Department> read;
            if (_base is null)
            {
                read = DepartmentYaml.Parse(text, _path);
            }
            else
            {
                var scenario = ScenarioYaml.Parse(text, _path);
                read = scenario.TryGetValue(out var value)
                    ? value.Apply(_base.Department) : new ReadResult<Department>(null, scenario.Diagnostics);
            }

            var findings = read.Diagnostics.Where(d => d.Severity != Severity.Hint);
            return (read.TryGetValue(out var department) ? department : null, findings.Select(f => $"{f.Code} {f.Message}"));
        }

        // Money is no figure of workflows, states or pools' work; leaving it out keeps a change of pay from passing for one of meaning.
        private (Measure[] Measures, double[] Values)? Figures(Department department, int days, int replication)
        {
            if (DepartmentCompiler.Compile(department, Options(days), []) is not { } plan)
                return null;
            var values = new double[plan.Layout.Measures.Length];
            _loop.Run(plan, replication, values, null, null, CancellationToken.None);
            var kept = Enumerable.Range(0, values.Length)
                .Where(i => plan.Layout.Measures[i].Kind is not (MeasureKind.PoolRegularCost or MeasureKind.PoolOvertimeCost)).ToArray();
            return ([.. kept.Select(i => plan.Layout.Measures[i])], [.. kept.Select(i => values[i])]);
        }

        private ExperimentOptions Options(int days)
        {
            var options = ExperimentOptions.From(_study);
            return new ExperimentOptions
            {
                Start = options.Dates?.Start ?? options.Start, Horizon = new TimeAmount(days, TimeUnit.Day),
                Drain = new TimeAmount(30, TimeUnit.Day), Seed = options.Seed,
            };
        }
    }
}
