using System.Diagnostics;
using Rpa.Discovery.Runner.Tests.Commands;

namespace Rpa.Discovery.Runner.Tests.Schedulers;

/// <summary>A sweep of a thousand small departments whose process is killed three times.</summary>
[Category("Long")]
public sealed class KilledSweepTests
{
    private const int Departments = 1000;
    private static readonly TimeSpan _most = TimeSpan.FromSeconds(60);

    [Test]
    public void ThousandDepartments_SurviveThreeKills_AndEveryCellIsThereOnce()
    {
        using var runner = new RunnerHarness();
        var plan = SweepCommandTests.WriteMany(runner, "plan", Departments, seeds: 1, "horizon: 5 d, replications: 1");
        var watch = Stopwatch.StartNew();
        var before = new Dictionary<string, DateTime>(StringComparer.Ordinal);
        for (var kill = 1; kill <= 3; kill++)
        {
            using var process = new RunnerProcess(runner.Folder, "exec \"$RUN\" sweep '" + plan + "' -o out --resume --quiet");
            while (Cells(runner).Count < before.Count + 200)
            {
                Assert.That(watch.Elapsed, Is.LessThan(_most));
                Thread.Sleep(20);
            }

            process.Signal("KILL");
            process.Wait();
            var now = Cells(runner);
            Assert.That(before.Where(c => now[c.Key] != c.Value), Is.Empty, "what was finished is not computed again");
            Assert.That(now.Count, Is.LessThan(Departments), "it was killed in the middle");
            before = now;
        }

        Assert.That(File.Exists(runner.Path("out", "cells.csv")), Is.False);
        Assert.That(RunnerProcess.Run(runner.Folder, "exec \"$RUN\" sweep '" + plan + "' -o out --resume --quiet", out _, out var error),
            Is.Zero, () => error);
        var all = Cells(runner);
        Assert.That(all, Has.Count.EqualTo(Departments));
        Assert.That(before.Where(c => all[c.Key] != c.Value), Is.Empty);
        var left = Directory.GetFiles(runner.Path("out"), "*.tmp", SearchOption.AllDirectories);
        Assert.That(left, Is.Empty, "nothing unfinished is left");
        var rows = File.ReadLines(runner.Path("out", "cells.csv")).Skip(1).Select(r => r.Split(',')[1]).ToList();
        Assert.That(rows, Has.Count.EqualTo(Departments).And.Unique);

        Assert.That(runner.Run("sweep", plan, "-o", runner.Path("alone"), "--quiet"), Is.Zero, () => runner.Error);
        SweepCommandTests.AssertSame(runner, runner.Path("alone"), runner.Path("out"));
    }

    private static Dictionary<string, DateTime> Cells(RunnerHarness runner) => Directory.Exists(runner.Path("out", "cells"))
        ? Directory.GetFiles(runner.Path("out", "cells"), "*.json", SearchOption.AllDirectories)
            .ToDictionary(c => c, File.GetLastWriteTimeUtc, StringComparer.Ordinal)
        : new Dictionary<string, DateTime>(StringComparer.Ordinal);
}
