using System.Globalization;
using System.Text;
using Rpa.Discovery.Judges;
using Rpa.Discovery.Model.Study;
using Rpa.Discovery.Simulation;
using Rpa.Discovery.Simulation.Kernel;
using Rpa.Discovery.Simulation.Options;

namespace Rpa.Discovery.Benchmarks;

/// <summary>How far is the kernel from a loop written by hand, in C# and in C++, and what does an activity cost in a real division, among
/// few people and among many? All in one run.</summary>
/// <remarks>Processor time, so that a shared machine can be used: the smallest of five rounds, in each of which all have their turn. Beside
/// them one case on the Stateless library, which plays cases and judges the kernel, and never runs a year.</remarks>
internal static class PeersTable
{
    private const int Rounds = 5;
    private const int Cases = 200_000;
    private const ulong Seed = 1;
    private const long Enough = 300_000; // activities a round

    public static void Write(string? path)
    {
        var slots = new SlotLoop();
        var (native, missing) = NativeSlotLoop.Compiled();
        using (native)
        {
            var peers = Peers(slots, native).ToList();
            for (var round = 0; round < Rounds; round++)
                peers.ForEach(peer => peer.Run());
            var text = new StringBuilder();
            text.AppendLine("| who | what | activities a round | ns an activity | ratio |");
            text.AppendLine("|---|---|---|---|---|");
            foreach (var peer in peers)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {peer.Who} | {peer.What} | {peer.Activities:N0} ");
                text.AppendLine(CultureInfo.InvariantCulture,
                    $"| {peer.Nanoseconds:N1} | {peer.Nanoseconds / peers[0].Nanoseconds:0.00} |");
            }

            text.AppendLine().AppendLine(missing
                ?? "The loop in C++ came to the same count and the same sum of cycle times, to the last tick.");
            Console.Write(text);
            if (path is not null)
                File.WriteAllText(path, text.ToString());
        }
    }

    private static IEnumerable<Peer> Peers(SlotLoop slots, NativeSlotLoop? native)
    {
        yield return new Peer("loop in C#", "w2, nothing measured", Timed(() =>
        {
            slots.Run(Cases, Seed);
            return slots.Activities;
        }));
        if (native is not null)
        {
            yield return new Peer("loop in C++", "w2, nothing measured", () =>
            {
                var (activities, cycle, nanoseconds) = native.Run(Cases, Seed);
                return (activities, cycle) == (slots.Activities, slots.Cycle) ? (activities, nanoseconds)
                    : throw new InvalidOperationException(
                        $"C++ counts {activities} activities and {cycle} ticks, C# {slots.Activities} and {slots.Cycle}.");
            });
        }

        yield return Kernel("w2", Workloads.Load("w2"));
        yield return Kernel("a tax division's year", Workloads.Load("tax-collection"));
        yield return Kernel("a citizens' counter's year", Workloads.Load("citizens-counter"));
        yield return Kernel("10 people, 1 pool", Workloads.Crowd(10, 1, 0.7));
        yield return Kernel("1,000 people, 50 pools", Workloads.Crowd(1000, 50, 0.7));
        yield return Replayed(Workloads.Load("w2"));
    }

    private static Peer Kernel(string what, DepartmentFile file)
    {
        var plan = Experiment.Compile(file.Department, ExperimentOptions.From(file.Study!));
        var (loop, values) = (new EventLoop(), new double[plan.Layout.Measures.Length]);
        return new Peer("kernel", what, Timed(() =>
        {
            long activities = 0;
            for (var replication = 0; activities < Enough; replication++)
            {
                loop.Run(plan, replication, values, null, null, CancellationToken.None);
                activities += loop.Activities;
            }

            return activities;
        }));
    }

    // The longest of the first cases, over and over, machine and all.
    private static Peer Replayed(DepartmentFile file)
    {
        var options = ExperimentOptions.From(file.Study!);
        var clock = Experiment.Compile(file.Department, options).Clock;
        var recorded = CaseRecorder.Record(file.Department, options with { Cases = 1000 }).MaxBy(c => c.Steps.Count)!;
        var (replay, one) = (new CaseReplay(file.Department, clock.Start), ReplayedCase.Of(recorded, clock));
        return new Peer("Stateless", "one case of w2, replayed", Timed(() =>
        {
            for (var i = 0; i < 100; i++)
            {
                if (!replay.Accepts(one, out var deviation))
                    throw new InvalidOperationException(deviation.Reason);
            }

            return 100 * one.Steps.Count;
        }));
    }

    private static Func<(long Activities, double Nanoseconds)> Timed(Func<long> run) => () =>
    {
        var before = Environment.CpuUsage.UserTime;
        var activities = run();
        return (activities, (Environment.CpuUsage.UserTime - before).TotalNanoseconds);
    };

    private sealed class Peer(string who, string what, Func<(long Activities, double Nanoseconds)> run)
    {
        public string Who => who;

        public string What => what;

        public long Activities { get; private set; }

        public double Nanoseconds { get; private set; } = double.PositiveInfinity;

        public void Run()
        {
            (Activities, var spent) = run();
            Nanoseconds = Math.Min(Nanoseconds, spent / Activities);
        }
    }
}
