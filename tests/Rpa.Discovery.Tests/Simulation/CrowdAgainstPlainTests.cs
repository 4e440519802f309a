using System.Text;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using Rpa.Discovery.Model.Quantities;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using static Rpa.Discovery.Judges.SmallDepartments;

namespace Rpa.Discovery.Tests.Simulation;

/// <summary>More people in overlapping pools than a word has bits, each with her hours and skills: kernel and judge agree.</summary>
public sealed class CrowdAgainstPlainTests
{
    private const int People = 70;
    private const int Pools = 6;

    [TestCase("longest-idle", "", false)]
    [TestCase("fastest", "finish", false)]
    [TestCase("least-busy", "due", true)]
    [TestCase("fastest", "backlog", true)]
    [TestCase("longest-idle", "", true)]
    public void Crowd_AgreesInEveryNumber(string allocation, string overtime, bool interrupts)
    {
        var department = Crowd(allocation, overtime, interrupts);
        var options = Days(4, seed: 7) with { Drain = new TimeAmount(3, TimeUnit.Day) };
        var loop = new EventLoop();
        var plan = Experiment.Compile(department, options);
        loop.Run(plan, 0, new double[plan.Layout.Measures.Length], null, null, CancellationToken.None);
        Assert.That(plan.Groups.Select(g => g.Crews.Length), Does.Contain(People), "one group, of two words");
        Assert.That(loop.Activities, Is.GreaterThan(2000));
        Assert.That(PlainComparison.Differences(department, options), Is.Empty);
    }

    private static Department Crowd(string allocation, string overtime, bool interrupts)
    {
        var text = new StringBuilder("department: crowd\ntime-zone: UTC\ncalendar: office\n");
        text.AppendLine("calendars: { office: { open: { mon-fri: [\"08:00-18:00\"] } } }").AppendLine("people:");
        for (var person = 0; person < People; person++)
        {
            var skills = string.Join(", ", PoolsOf(person).Select(pool => $"s-{pool}: {0.7 + (0.1 * ((person + pool) % 7)):0.0}"));
            var hours = $"\"{8 + (person % 3):00}:{15 * (person % 4):00}-12:00\", \"13:{5 * (person % 5):00}-{15 + (person % 3)}:30\"";
            text.AppendLine($"  p-{person}: {{ hours: {{ mon-fri: [{hours}] }}, skills: {{ {skills} }} }}");
        }

        const string away = ", absence: { sick: 30 d per-year }";
        text.AppendLine("pools:");
        for (var pool = 0; pool < Pools; pool++)
        {
            var able = Enumerable.Range(0, People).Where(person => PoolsOf(person).Contains(pool));
            var members = string.Join(", ", able.Select(person => $"p-{person}"));
            var late = overtime.Length > 0 ? $", overtime: {{ for: {overtime}, up-to: 1 h }}" : "";
            text.AppendLine($"  pool-{pool}: {{ members: [{members}], allocation: {allocation}{away}{late} }}");
        }

        text.AppendLine("workflows:");
        for (var flow = 0; flow < 3; flow++)
        {
            text.AppendLine($"  flow-{flow}:\n    arrivals: {{ about: {230 - (40 * flow)} per open-day }}\n    priority: {3 - flow}");
            text.AppendLine($"    due: {2 + (3 * flow)} working-hours\n    initial: s-0\n    states:");
            for (var step = 0; step < 3; step++)
            {
                var pool = ((2 * flow) + step) % Pools;
                var by = step == 1 ? $"{{ any: [pool-{pool}, pool-{(pool + 3) % Pools}] }}" : $"pool-{pool}";
                var urgent = interrupts && flow == 2 && step == 0 ? ", interrupts: true" : "";
                var work = $"by: {by}, skill: s-{pool}, effort: about {20 + (5 * flow)} min{urgent}";
                var next = step == 2 ? "end" : $"s-{step + 1}";
                text.AppendLine($"      s-{step}: {{ work: {{ {work} }}, transitions: [ {{ event: on, target: {next} }} ] }}");
            }

            text.AppendLine("      end: { type: final }");
        }

        var read = DepartmentYaml.ParseFile(text.ToString());
        Assert.That(read.TryGetValue(out var file), Is.True, () => string.Join(' ', read.Diagnostics.Select(d => d.Message)));
        return file!.Department;
    }

    private static IEnumerable<int> PoolsOf(int person) =>
        Enumerable.Range(0, 3).Select(k => (person + (k * (1 + (person % 2)))) % Pools).Distinct();
}
