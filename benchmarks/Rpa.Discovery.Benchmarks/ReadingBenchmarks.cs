using System.Text;
using BenchmarkDotNet.Attributes;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Model;
using YamlDotNet.RepresentationModel;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How long does it take to read and validate a large department? Beside it YamlDotNet's own tree of the same text, which checks
/// nothing and understands nothing.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private const int StatesPerWorkflow = 20;
    private string _text = "";

    [Params(1000, 10_000)]
    public int States { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _text = Department(States / StatesPerWorkflow);
        var read = Read();
        if (read.HasErrors || !read.TryGetValue(out var department) || department.Workflows.Sum(w => w.AllStates.Count()) != States)
            throw new InvalidOperationException(string.Join(Environment.NewLine, read.Diagnostics.Select(d => d.Message)));
    }

    [Benchmark(Baseline = true)]
    public YamlStream YamlTreeOnly()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(_text));
        return stream;
    }

    [Benchmark]
    public ReadResult<Department> Read() => DepartmentYaml.Parse(_text);

    // Twenty states a workflow, of the kinds that a division's file has: work by channel, a wait with a timer, rework, an end.
    private static string Department(int workflows)
    {
        var text = new StringBuilder();
        text.AppendLine("department: large");
        text.AppendLine("time-zone: Asia/Tokyo");
        text.AppendLine("calendar: office");
        text.AppendLine("calendars: { office: { open: { mon-fri: [\"08:30-12:00\", \"13:00-17:15\"] }, closed: { holidays: JP } } }");
        text.AppendLine($"pools: {{ clerk: {{ capacity: {workflows * 2}, calendar: office }} }}");
        text.AppendLine("workflows:");
        for (var w = 1; w <= workflows; w++)
        {
            text.AppendLine($"  flow-{w}:");
            text.AppendLine("    arrivals: { about: 12 per open-day, seasons: { 5: x1.3 }, peaks: { mon: x1.2 }, evidence: guess }");
            text.AppendLine("    due: 10 working-days");
            text.AppendLine("    attributes: { channel: { choice: { paper: 0.6, electronic: 0.4 } } }");
            text.AppendLine("    initial: s1");
            text.AppendLine("    states:");
            for (var s = 1; s < StatesPerWorkflow; s++)
            {
                var next = s + 1 == StatesPerWorkflow ? "closed" : $"s{s + 1}";
                text.AppendLine($"      s{s}:");
                text.AppendLine($"        title: {{ en: Step {s}, ja: 手順{s} }}");
                if (s % 5 == 4)
                {
                    text.AppendLine("        wait: { gamma: { mean: 3 d, cv: 0.6 } }");
                    text.AppendLine("        transitions:");
                    text.AppendLine($"          - {{ event: replied, target: {next} }}");
                    text.AppendLine("          - { after: 20 d, event: silent, target: closed }");
                }
                else
                {
                    text.AppendLine("        work: { by: clerk, effort: { per: channel, paper: about 3 min, else: about 1 min } }");
                    text.AppendLine(
                        "        traits: { rules: written, input: { from: channel }, layout: few, hand-backs: 1 in 20, manual: written, "
                        + "stickers: { burden: 2 } }");
                    text.AppendLine("        transitions:");
                    text.AppendLine($"          - {{ event: again, target: s{s}, probability: 1 in 20 }}");
                    text.AppendLine($"          - {{ event: done, target: {next}, probability: rest }}");
                }
            }

            text.AppendLine("      closed: { type: final, outcome: done }");
        }

        return text.ToString();
    }
}
