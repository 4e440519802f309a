using System.Collections.Concurrent;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Event loops that wait for their next replication, so that their memory is used again.</summary>
internal static class EventLoops
{
    private static readonly ConcurrentBag<EventLoop> Idle = [];

    public static EventLoop Take() => Idle.TryTake(out var loop) ? loop : new EventLoop();

    public static void Return(EventLoop loop)
    {
        if (Idle.Count < Environment.ProcessorCount)
            Idle.Add(loop);
    }
}
