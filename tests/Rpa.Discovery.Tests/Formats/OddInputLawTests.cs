using System.Globalization;
using System.Text;
using Rpa.Discovery.Diagnostics;
using Rpa.Discovery.Formats;
using Rpa.Discovery.Formats.StickyNotes;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Wording;

namespace Rpa.Discovery.Tests.Formats;

/// <summary>
/// Whatever a file holds, reading and checking it gives findings: no exception, no hang, nothing lost. <c>RPA_ODD_INPUTS</c> says how many
/// inputs to try (500000 for the long run by hand); how they ended is printed.
/// </summary>
[Category("Long")]
public sealed class OddInputLawTests
{
    // What reading a text may allocate, in bytes: about 40 times the most that one was seen to.
    private const long MostWork = 1_000_000_000;
    private static readonly int Inputs = int.TryParse(Environment.GetEnvironmentVariable("RPA_ODD_INPUTS"), CultureInfo.InvariantCulture,
        out var many) ? many : 6_000;

    private static string[] Examples { get; } = [.. Directory.GetFiles(Checkout.Path("tests", "Rpa.Discovery.Tests", "Examples"), "*.yaml")
        .Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string[] Scenarios { get; } = [.. Directory.GetFiles(Checkout.Path("processes", "scenarios"), "*.yaml")
        .Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string Ballots { get; } = File.ReadAllText(Checkout.Path("processes", "analysts.yaml"));

    private static string Notes { get; } = File.ReadAllText(Checkout.Path("processes", "workshop-notes.csv"));

    private static string Trace { get; } =
        "arrival,channel,amount\n2026-04-01 09:00,paper,3\n2026-04-01 09:30,web,4\n2026-04-02T00:05:00Z,paper,\n";

    private static string Desk { get; } = Examples[0];

    [Test]
    public void OddInputs_OfEveryKind_GiveFindingsOnly()
    {
        var codes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = new HashSet<int>();
        var (tried, beyondTheScanner, accepted) = (0, 0, 0);
        var kinds = Kinds();
        var odd = kinds.Select(k => new OddInputs(k.Samples)).ToArray();
        for (var i = 0; seen.Count < Inputs; i++)
        {
            var kind = i % kinds.Count;
            var text = odd[kind].Of(i);
            if (!seen.Add(string.GetHashCode(text, StringComparison.Ordinal) ^ kind))
                continue;
            tried++;
            var findings = Try(kinds[kind].Read, text, $"{kinds[kind].Name}, input {i}");
            foreach (var code in findings.Select(f => f.Code).Distinct(StringComparer.Ordinal))
                codes[code] = codes.GetValueOrDefault(code) + 1;
            if (!findings.Any(f => f.Severity == Severity.Error && string.CompareOrdinal(f.Code, "RPD1100") < 0))
                beyondTheScanner++;
            if (!findings.Any(f => f.Severity == Severity.Error))
                accepted++;
        }

        TestContext.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{tried} distinct inputs, {100.0 * beyondTheScanner / tried:0.0} % beyond the scanner, {100.0 * accepted / tried:0.0} % without an error"));
        TestContext.Out.WriteLine(string.Join('\n', codes.Select(c => $"{c.Key} {c.Value}")));
        Assert.That(beyondTheScanner, Is.GreaterThan(0.6 * tried));
        Assert.That(accepted, Is.InRange(tried / 50, tried - (tried / 50)), "the inputs do something, and are not all refused");
        Assert.That(codes, Has.Count.GreaterThan(60));
    }

    [Test]
    public void PlantedFault_IsFound()
    {
        var kind = Kinds()[0];
        var odd = new OddInputs(kind.Samples);
        // A reader that falls over at one word that no sample has.
        ReadResult<object> Faulty(string text) =>
            text.Contains("FY9998", StringComparison.Ordinal) ? throw new InvalidOperationException("planted") : kind.Read(text);
        Assert.That(Enumerable.Range(0, 5000).Any(i => Fails(() => Faulty(odd.Of(i)))), Is.True);
    }

    [Test]
    public void EveryShortOddLine_AtEveryPlace_IsAFindingOrLosesNothing()
    {
        var department = """
            department: desk
            time-zone: UTC
            study: { start: 2026-04-01, horizon: 5 d }
            pools:
              clerk:
                capacity: 1
            workflows:
              letter:
                arrivals: { every: 4 h }
                initial: read
                states:
                  read:
                    work: { by: clerk, effort: 3 min }
                    transitions:
                      - { event: a, target: end }
                  end: { type: final }
            goals:
              on-time: { workflow: letter, at-least: 95 % }
            """;
        var whole = DepartmentYaml.ParseFile(department);
        Assert.That(whole.Diagnostics.Where(d => d.Severity == Severity.Error), Is.Empty);
        var expected = Kept(whole.ValueOrThrow());
        var tried = 0;
        foreach (var text in OddInputs.OddLines(department))
        {
            tried++;
            var read = DepartmentYaml.ParseFile(text);
            if (read.Diagnostics.Count == whole.Diagnostics.Count && read.TryGetValue(out var file))
                Assert.That(Kept(file), Is.EqualTo(expected), text);
        }

        foreach (var text in Scenarios.Take(2).SelectMany(OddInputs.OddLines).Concat(OddInputs.OddLines(Ballots)))
        {
            tried++;
            Try(t => t.StartsWith("analysts", StringComparison.Ordinal) ? As(BallotYaml.Parse(t)) : As(ScenarioYaml.Parse(t)), text, text);
        }

        TestContext.Out.WriteLine($"{tried} texts with an odd line");
        Assert.That(tried, Is.GreaterThan(10_000));
    }

    // What a reader could lose from the end of a file.
    private static (int, int, int, bool) Kept(DepartmentFile file) =>
        (file.Department.Pools.Count, file.Department.Workflows.Count, file.Department.Workflows.Sum(w => w.States.Count),
            file.Study is not null);

    private static List<(string Name, IReadOnlyList<string> Samples, Func<string, ReadResult<object>> Read)> Kinds() =>
    [
        ("department", [.. Examples, Desk], text => As(DepartmentYaml.ParseFile(text))),
        ("scenario", Scenarios, text => As(ScenarioYaml.Parse(text))),
        ("department", Examples, text => As(DepartmentYaml.ParseFile(text))),
        ("ballots", [Ballots], text => As(BallotYaml.Parse(text))),
        ("notes", [Notes], Table),
        ("trace", [Trace], WithTrace),
    ];

    private static ReadResult<object> Table(string text)
    {
        using var reader = new StringReader(text);
        return As(StickyNotesTable.Read(reader, "notes.csv"));
    }

    private static ReadResult<object> WithTrace(string text)
    {
        var folder = Directory.CreateTempSubdirectory("rpa-odd-").FullName;
        try
        {
            File.WriteAllBytes(Path.Combine(folder, "arrivals.csv"), Encoding.UTF8.GetBytes(text)); // half a character becomes a mark
            return As(DepartmentYaml.ParseFile("""
                department: desk
                time-zone: Asia/Tokyo
                study: { start: 2026-04-01, horizon: 5 d }
                pools: { clerk: { capacity: 1 } }
                workflows:
                  letter:
                    attributes: { channel: { paper: 50 %, web: 50 % } }
                    arrivals: { trace: arrivals.csv }
                    initial: read
                    states:
                      read: { work: { by: clerk, effort: 3 min }, transitions: [ { event: a, target: end } ] }
                      end: { type: final }

                """, Path.Combine(folder, "desk.yaml")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ReadResult<object> As<T>(ReadResult<T> read)
        where T : class => new(read.TryGetValue(out var value) ? value : null, read.Diagnostics);

    private static IReadOnlyList<Diagnostic> Try(Func<string, ReadResult<object>> read, string text, string name)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            var findings = read(text).Diagnostics;
            foreach (var finding in findings)
            {
                // A message that cannot be filled would only show when it is printed.
                _ = finding.ToString();
                _ = finding.MessageIn(Language.Japanese) + finding.HelpIn(Language.Japanese);
                Assert.That(finding.Place.Line, Is.GreaterThanOrEqualTo(0));
            }

            var work = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.That(work, Is.LessThan(MostWork), () => $"{name}: {text}");
            return findings;
        }
        catch (Exception e) when (e is not AssertionException)
        {
            Assert.Fail($"{name}: {e}\n{text}");
            return [];
        }
    }

    private static bool Fails(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (InvalidOperationException e) when (e.Message == "planted")
        {
            return true;
        }
    }
}
