using System.Diagnostics;
using System.Globalization;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>What does a run need, the more cases it follows? Each row is w2 in a process of its own.</summary>
internal static class MemoryTable
{
    /// <summary>The word that makes the program measure one row.</summary>
    public const string RowOf = "memory-of";

    private static readonly long[] Cases = [1_000_000, 2_000_000, 10_000_000];

    public static void Write(string? path)
    {
        var lines = new List<string> { "| cases | allocated while it ran, bytes | peak working set, MiB |", "|--:|--:|--:|" };
        foreach (var cases in Cases)
        {
            using var row =
                Process.Start(new ProcessStartInfo(Environment.ProcessPath!,
                    [RowOf, cases.ToString(CultureInfo.InvariantCulture)])
                { RedirectStandardOutput = true })!;
            lines.Add(row.StandardOutput.ReadToEnd().TrimEnd());
            row.WaitForExit();
        }

        if (path is null)
            lines.ForEach(Console.WriteLine);
        else
            File.WriteAllLines(path, lines);
    }

    public static void WriteRow(string cases)
    {
        var file = Workloads.Load("w2");
        var plan = Experiment.Compile(file.Department,
            ExperimentOptions.From(file.Study!) with { Cases = long.Parse(cases, CultureInfo.InvariantCulture) });
        var values = new double[plan.Layout.Measures.Length];
        var loop = new EventLoop();
        var before = GC.GetAllocatedBytesForCurrentThread();
        loop.Run(plan, 0, values, null, null, CancellationToken.None);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        using var process = Process.GetCurrentProcess();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| {cases} | {allocated} | {process.PeakWorkingSet64 / 1048576.0:0.0} |"));
    }
}
