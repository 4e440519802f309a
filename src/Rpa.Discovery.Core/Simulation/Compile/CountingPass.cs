using Rpa.Discovery.Calendars;
using Rpa.Discovery.Simulation.Kernel;

namespace Rpa.Discovery.Simulation.Compile;

/// <summary>Counts how often a year each piece of work comes up when nobody ever waits: what a stated total is divided by.</summary>
/// <remarks>Keyed like every run, 10 replications, without queues or hours, so that the answer does not depend on staff.</remarks>
internal static class CountingPass
{
    private const int Replications = 10;

    /// <summary>Visits a year by state path and arm: the value's index for work that varies by an attribute (the last arm is every other
    /// value), else 0.</summary>
    public static IReadOnlyDictionary<(string Path, int Arm), double> Visits(Plan plan)
    {
        var counts = new long[plan.States.Length][];
        for (var s = 0; s < counts.Length; s++)
            counts[s] = new long[(plan.States[s].Law?.ByValue.Length ?? 0) + 1];
        var loop = EventLoops.Take();
        long ticks = 0;
        for (var replication = 0; replication < Replications; replication++)
            ticks += loop.Count(plan, replication, counts);
        EventLoops.Return(loop);
        var visits = new Dictionary<(string, int), double>();
        var years = ticks / (365.25 * StudyClock.Day);
        if (plan.Years > 0)
            years = plan.Years * Replications;
        for (var s = 0; s < counts.Length; s++)
        {
            for (var arm = 0; arm < counts[s].Length; arm++)
                visits[(plan.States[s].Path, arm)] = years > 0 ? counts[s][arm] / years : 0;
        }

        return visits;
    }
}
