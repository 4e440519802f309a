using System.Globalization;
using System.Text;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Compile;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>What does a piece of work cost among ten people, and among a thousand? By people and overlapping pools, busy and
/// quiet.</summary>
/// <remarks>Processor time, so that a shared machine can be used: the smallest of five rounds, in each of which all have their
/// turn.</remarks>
internal static class CrowdTable
{
    private const int Rounds = 5;
    private static readonly (int People, int Pools)[] _sizes = [(10, 1), (10, 5), (100, 1), (100, 10), (300, 20), (1000, 1), (1000, 50)];
    private static readonly double[] _shares = [0.7, 0.01];

    public static void Write(string? path)
    {
        var departments = _sizes.SelectMany(size => _shares.Select(busy => new Crowd(size.People, size.Pools, busy))).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var department in departments)
                department.Run();
        }

        var text = new StringBuilder();
        text.AppendLine("| people | pools | busy at | activities a year | ns an activity | ratio |");
        text.AppendLine("|---|---|---|---|---|---|");
        foreach (var department in departments)
        {
            var ratio = department.Nanoseconds / departments[0].Nanoseconds;
            text.Append(CultureInfo.InvariantCulture, $"| {department.People} | {department.Pools} | {100 * department.Busy:0} % ");
            text.AppendLine(CultureInfo.InvariantCulture, $"| {department.Activities:N0} | {department.Nanoseconds:N0} | {ratio:0.00} |");
        }

        Console.Write(text);
        if (path is not null)
            File.WriteAllText(path, text.ToString());
    }

    private sealed class Crowd(int people, int pools, double busy)
    {
        private readonly EventLoop _loop = new();
        private Plan? _plan;

        public int People => people;

        public int Pools => pools;

        public double Busy => busy;

        public long Activities { get; private set; }

        public double Nanoseconds { get; private set; } = double.PositiveInfinity;

        public void Run()
        {
            if (_plan is null)
            {
                var file = Workloads.Crowd(people, pools, busy);
                _plan = Experiment.Compile(file.Department, ExperimentOptions.From(file.Study!));
            }

            var values = new double[_plan.Layout.Measures.Length];
            var before = Environment.CpuUsage.UserTime;
            long done = 0;
            for (var replication = 0; done < 200_000 && replication < 20; replication++)
            {
                _loop.Run(_plan, replication, values, null, null, CancellationToken.None);
                Activities = _loop.Activities;
                done += _loop.Activities;
            }

            Nanoseconds = Math.Min(Nanoseconds, (Environment.CpuUsage.UserTime - before).TotalNanoseconds / done);
        }
    }
}
