using System.Diagnostics;
using System.Globalization;

namespace Rpa.Discovery.Runner.Tests.Terminal;

/// <summary>SIGTERM, and a second SIGINT, end the runner whatever it does.</summary>
[Platform("Linux,Unix,MacOsX", Reason = "Signals are those of Unix.")]
public sealed class ProcessEndTests
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BusyMachine = TimeSpan.FromSeconds(2); // added: other tests run beside these
    private string _folder = "";

    /// <summary>What goes on for longer than anybody waits: runs, their log, a comparison, reading, checking, and a question that nobody
    /// answers.</summary>
    private static readonly string[] Long =
    [
        "simulate desk.yaml --replications 500000",
        "simulate desk.yaml --replications 1 --horizon 90years --log run.xes",
        "study desk.yaml --replications 20000 --out out",
        "rank desk.yaml --replications 20000",
        "whatif desk.yaml --scenario more.yaml --replications 500000",
        "validate $(yes large.yaml | head -n 2000)",
        "play desk.yaml requests",
    ];

    [SetUp]
    public void MakeFolder()
    {
        _folder = Directory.CreateTempSubdirectory("rpa-discovery-").FullName;
        File.WriteAllText(Path.Combine(_folder, "desk.yaml"), Desk);
        File.WriteAllText(Path.Combine(_folder, "large.yaml"), Desk + Larger());
        File.WriteAllText(Path.Combine(_folder, "more.yaml"),
            "scenario: more\nbase: desk.yaml\nchanges:\n  - staff: { clerk: { capacity: 3 } }\n");
    }

    [TearDown]
    public void DeleteFolder() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(Long))]
    public void Term_EndsItWithin2Seconds(string arguments)
    {
        using var process = Started(arguments);
        process.Signal("TERM");
        Assert.That(EndsIn(process, out var code), Is.LessThan(AtMost + BusyMachine));
        Assert.That(code, Is.EqualTo(ExitCode.Terminated), () => process.Error);
        Assert.That(Path.Combine(_folder, "run.xes"), Does.Not.Exist, "half a log gets no name");
    }

    [TestCaseSource(nameof(Long))]
    public void SecondInterrupt_EndsItWithin2Seconds(string arguments)
    {
        using var process = Started(arguments);
        process.Signal("INT");
        Thread.Sleep(TimeSpan.FromSeconds(0.3)); // two that wait are one to the system
        process.Signal("INT");
        Assert.That(EndsIn(process, out var code), Is.LessThan(AtMost + BusyMachine));
        Assert.That(code, Is.EqualTo(ExitCode.Interrupted), () => process.Error);
    }

    [Test]
    public void FirstInterrupt_EndsInOrder()
    {
        using var process = Started("simulate desk.yaml --replications 500000");
        process.Signal("INT");
        Assert.That(process.Wait(), Is.EqualTo(ExitCode.Interrupted));
        Assert.That(process.Error, Does.EndWith("Interrupted. Nothing was left half-written.\n"));
    }

    private static TimeSpan EndsIn(RunnerProcess process, out int code)
    {
        var clock = Stopwatch.StartNew();
        code = process.Wait();
        return clock.Elapsed;
    }

    private RunnerProcess Started(string arguments)
    {
        var process = new RunnerProcess(_folder, "exec \"$RUN\" " + arguments);
        Thread.Sleep(TimeSpan.FromSeconds(1.5)); // it is at work by then; a signal before that ends it as the system does
        return process;
    }

    private static string Larger() => string.Concat(Enumerable.Range(0, 400).Select(i => string.Create(CultureInfo.InvariantCulture, $$"""
      more-{{i}}:
        arrivals: { about: 1 per-week }
        initial: received
        states:
          received:
            work: { by: clerk, effort: about 1 min }
            transitions: [ { event: done, target: done } ]
          done: { type: final }

    """))).ReplaceLineEndings("\n");

    private const string Desk = """
        department: desk
        time-zone: Asia/Tokyo
        calendar: office
        study: { start: 2026-06-01, horizon: 300 d, replications: 10, seed: 3 }
        calendars:
          office: { open: { mon-fri: ["09:00-17:00"] } }
        pools:
          clerk: { capacity: 2 }
        workflows:
          requests:
            arrivals: { about: 30 per-open-day }
            initial: received
            states:
              received:
                work: { by: clerk, effort: about 20 min }
                transitions: [ { event: done, target: done } ]
              done: { type: final }

        """;
}
