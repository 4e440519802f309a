using System.Globalization;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>Ten times the file is ten times the work of reading and checking it, counted in bytes asked of the memory and in names
/// compared; every size ends within a minute.</summary>
[Category("Long")]
[NonParallelizable]
public sealed class GrowthTests
{
    private const int Guard = 60_000;

    private static readonly Dictionary<string, (int Size, Func<int, string> Text)> _shapes = new(StringComparer.Ordinal)
    {
        ["a chain of states"] = (1000, n =>
            OneFlow(States(n, (i, next) =>
                $"work: {{ by: clerk, effort: about 1 s }}, transitions: [ {{ event: done, target: {next} }} ]"))),
        ["a chain of choices"] = (2000, n => OneFlow(States(n, (_, next) => $"transitions: [ {{ event: done, target: {next} }} ]"))),
        ["a chain of the same person"] =
            (1000, n => OneFlow(States(n, (i, next) =>
                $"work: {{ by: clerk, effort: about 1 s, same-as: s{Math.Max(0, i - 1)} }}, transitions: [ {{ event: done, target: {next} }} ]"))),
        ["unknown targets"] = (1000, n => OneFlow(States(n, (i, next) => $"transitions: [ {{ event: done, target: q{next} }} ]"))),
        ["unknown keys"] = (30_000, n => OneFlow("s0: { type: final }") + string.Concat(Enumerable.Range(0, n).Select(i => $"k{i}: 1\n"))),
        ["bad transitions in one line"] = (10_000, n =>
            OneFlow($"s0: {{ transitions: [{string.Join(", ", Enumerable.Range(0, n).Select(i => $"{{ event: e, target: q{i} }}"))}] }}")),
        ["weighted transitions"] =
            (3000, n => OneFlow(
                $"s0: {{ transitions: [{string.Join(", ", Enumerable.Range(0, n).Select(i => $"{{ event: e{i}, target: z, weight: 1 }}"))}] }}, z: {{ type: final }}")),
        ["shares with a rest"] = (3000, n =>
            OneFlow($"s0: {{ transitions: [{string.Join(", ", Enumerable.Range(0, n).Select(i => $"{{ event: e{i}, target: z, probability: 0.001 % }}"))}, {{ event: r, target: z, probability: rest }}] }}, z: {{ type: final }}")),
        ["pools"] = (1000, n =>
            OneFlow(States(n, (i, next) => $"work: {{ by: p{i}, effort: 1 min }}, transitions: [ {{ event: done, target: {next} }} ]"),
                string.Concat(Enumerable.Range(0, n).Select(i => $"  p{i}: {{ capacity: 1 }}\n")))),
        ["people of one pool"] = (1000, n =>
            OneFlow("s0: { work: { by: team, effort: 1 min, skill: k }, transitions: [ { event: done, target: z } ] }, z: { type: final }",
            $"  team: {{ members: [{string.Join(", ", Enumerable.Range(0, n).Select(i => $"m{i}"))}] }}\npeople:\n{string.Concat(Enumerable.Range(0, n).Select(i => $"  m{i}: {{ skills: {{ k: 1 }} }}\n"))}")),
        ["values that effort varies by"] =
            (1000, n => OneFlow(
                $"s0: {{ work: {{ by: clerk, effort: {{ per: kind, {string.Join(", ", Enumerable.Range(0, n).Select(i => $"v{i}: 1 min"))}, o: 2 min }} }}, transitions: [ {{ event: done, target: z }} ] }}, z: {{ type: final }}",
            flow: $"    attributes: {{ kind: {{ choice: {{ {string.Join(", ", Enumerable.Range(0, n).Select(i => $"v{i}: 0.00001"))}, o: rest }} }} }}\n")),
        ["attributes that guards ask about"] =
            (1000, n => OneFlow(
                $"s0: {{ transitions: [{string.Concat(Enumerable.Range(0, n).Select(i => $"{{ event: e{i}, target: z, guard: a{i} = x }}, "))}{{ event: r, target: z }}] }}, z: {{ type: final }}",
            flow: $"    attributes:\n{string.Concat(Enumerable.Range(0, n).Select(i => $"      a{i}: {{ choice: {{ x: 50 %, y: rest }} }}\n"))}")),
        ["workflows that start each other"] = (500, n => "department: t\nworkflows:\n" + string.Concat(Enumerable.Range(0, n).Select(i =>
            $"  w{i}: {{ arrivals: {{ about: 1 per week }}, initial: a, states: {{ a: {{ transitions: [ {{ event: d, target: z, starts: w{(i + 1) % n} }} ] }}, z: {{ type: final }} }} }}\n"))),
    };

    private static IEnumerable<string> Shapes => _shapes.Keys;

    [TestCaseSource(nameof(Shapes))]
    [CancelAfter(Guard)]
    public void Read_TenTimesTheFile_IsTenTimesTheWork(string shape)
    {
        var (size, text) = _shapes[shape];
        _ = Work(() => DepartmentYaml.ParseFile(text(10))); // whatever is made only once
        var (small, findings) = Work(() => DepartmentYaml.ParseFile(text(size)));
        var (large, _) = Work(() => DepartmentYaml.ParseFile(text(size * 10)));

        Assert.That(small.Bytes, Is.GreaterThan(size * 100L), "the count counts");
        Assert.That(large.Bytes / (double)small.Bytes, Is.LessThan(13), string.Join('\n', findings.Take(3)));
        Assert.That(large.Names, Is.LessThan((14 * small.Names) + 500));
    }

    [Test]
    [CancelAfter(Guard)]
    public void Read_TenTimesTheIncludes_IsTenTimesTheWork()
    {
        var folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;
        try
        {
            for (var i = 0; i < 2000; i++)
                File.WriteAllText(Path.Combine(folder, $"i{i}.yaml"),
                    "sources:\n" + string.Concat(Enumerable.Range(0, 20).Select(j => $"  s{i}-{j}: {{ title: x }}\n")));
            string Main(int n)
            {
                var path = Path.Combine(folder, $"d{n}.yaml");
                File.WriteAllText(path, $"include: [{string.Join(", ", Enumerable.Range(0, n).Select(i => $"i{i}.yaml"))}]\n"
                    + OneFlow("s0: { type: final }"));
                return path;
            }

            var (small, _) = Work(() => DepartmentYaml.ReadFile(Main(200)));
            var (large, findings) = Work(() => DepartmentYaml.ReadFile(Main(2000)));
            Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
            Assert.That(large.Bytes / (double)small.Bytes, Is.LessThan(13));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [TestCase("", TestName = "nested and joined by all")]
    [TestCase("join: first, ", TestName = "nested and joined by the first")]
    [CancelAfter(Guard)]
    public void Read_ParallelsNestedTenDeep_GrowWithTheFileNotWithTheDepth(string join)
    {
        var (small, _) = Work(() => DepartmentYaml.ParseFile(OneFlow(Nested(5, join))));
        var (large, findings) = Work(() => DepartmentYaml.ParseFile(OneFlow(Nested(10, join))));

        Assert.That(findings.Where(f => f.Severity == Severity.Error), Is.Empty);
        // Twice the levels, each level walked through by every case that comes to it.
        Assert.That(large.Bytes / (double)small.Bytes, Is.LessThan(5));
    }

    [Test]
    [CancelAfter(Guard)]
    public void Run_ChainOfTenThousandStates_EndsWithinAMinute()
    {
        var read = DepartmentYaml.ParseFile(_shapes["a chain of states"].Text(10_000));
        var result = Experiment.Run(read.ValueOrThrow().Department,
            new ExperimentOptions
            {
                Start = new DateOnly(2026, 4, 1), Horizon = new TimeAmount(10, TimeUnit.Day),
                Replications = ReplicationPlan.Exactly(1)
            });

        Assert.That(result.Workflows[0].Completed.Mean, Is.GreaterThanOrEqualTo(0));
    }

    [Test]
    [CancelAfter(Guard)]
    public void Run_HundredThousandPeople_IsCancelledWithinSeconds()
    {
        var text = OneFlow(
            "s0: { work: { by: clerk, effort: about 300 min }, transitions: [ { event: done, target: z } ] }, z: { type: final }")
            .Replace("capacity: 2", "capacity: 100000", StringComparison.Ordinal)
            .Replace("about: 1 per week", "about: 600000 per week", StringComparison.Ordinal);
        var department = DepartmentYaml.ParseFile(text).ValueOrThrow().Department;
        using var cancelled = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Assert.That(() =>
            Experiment.Run(department, new ExperimentOptions
            {
                Start = new DateOnly(2026, 4, 1),
                Horizon = new TimeAmount(3650, TimeUnit.Day), Replications = ReplicationPlan.Exactly(50)
            },
                cancellationToken: cancelled.Token), Throws.InstanceOf<OperationCanceledException>());
        TestContext.Out.WriteLine($"{watch.Elapsed.TotalSeconds:0.00} s, of which 1 s before the cancellation");
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(20)), "one second on a machine of its own");
    }

    private static ((long Bytes, long Names) Work, IReadOnlyList<Diagnostic> Findings) Work(Func<ReadResult<DepartmentFile>> read)
    {
        var (bytes, names) = (GC.GetAllocatedBytesForCurrentThread(), NearestName.Compared);
        var findings = read().Diagnostics;
        return ((GC.GetAllocatedBytesForCurrentThread() - bytes, NearestName.Compared - names), findings);
    }

    private static string OneFlow(string states, string pools = "", string flow = "") =>
        $"department: t\npools:\n  clerk: {{ capacity: 2 }}\n{pools}workflows:\n  w:\n    arrivals: {{ about: 1 per week }}\n{flow}    initial: s0\n    states: {{ {states} }}\n";

    private static string States(int count, Func<int, string, string> state)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
            text.Append(CultureInfo.InvariantCulture, $"s{i}: {{ {state(i, i + 1 < count ? $"s{i + 1}" : "z")} }}, ");
        return text.Append("z: { type: final }").ToString();
    }

    private static string Nested(int depth, string join, string name = "s0")
    {
        if (depth == 0)
            return $"{name}: {{ work: {{ by: clerk, effort: about 1 min }}, transitions: [ {{ event: done, target: {name}-z }} ] }}, {name}-z: {{ type: final }}";
        return $"{name}: {{ type: parallel, {join}regions: {{ {name}-a: {{ initial: {name}-x, states: {{ {Nested(depth - 1, join, name + "-x")} }} }}, "
            + $"{name}-b: {{ initial: {name}-y, states: {{ {Nested(0, join, name + "-y")} }} }} }}, transitions: [ {{ event: joined, target: {name}-z }} ] }}, {name}-z: {{ type: final }}";
    }
}
