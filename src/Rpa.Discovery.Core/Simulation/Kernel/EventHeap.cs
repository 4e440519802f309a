using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>What happens at one tick, in this order; completions come before all of these, from <see cref="ServerTree"/>.</summary>
internal enum EventClass
{
    Repair = 1,
    WaitEnd = 2,
    Timer = 3,
    Batch = 4,
    Patience = 5,
    Arrival = 6,
    StartedCase = 7,
}

/// <summary>One event that belongs to no person: ends of waits, timers, arrivals, repairs.</summary>
internal struct HeapEvent
{
    public long Tick;
    public long Order;      // class in the top byte, then the sequence in which it was set; of batches their place in the file
    public int Subject;     // case slot, source or server
    public int Stamp;       // of the visit it belongs to
    public int What;        // transition of a timer

    public readonly EventClass Class => (EventClass)(Order >> 56);
}

/// <summary>A four-way heap of events, ordered by tick, class and sequence.</summary>
internal sealed class EventHeap
{
    private HeapEvent[] _events = new HeapEvent[64];
    private long _sequence;

    public int Count { get; private set; }

    public long TopTick { get; private set; } = Plan.Never;

    public ref readonly HeapEvent Top => ref _events[0];

    public void Clear() => (Count, _sequence, TopTick) = (0, 0, Plan.Never);

    public void Add(long tick, EventClass kind, int subject, int stamp, int what)
    {
        if (Count == _events.Length)
            Array.Resize(ref _events, 2 * Count);
        var added = New(tick, kind, subject, stamp, what);
        var at = Count++;
        while (at > 0)
        {
            var parent = (at - 1) >> 2;
            if (!Before(in added, in _events[parent]))
                break;
            _events[at] = _events[parent];
            at = parent;
        }

        _events[at] = added;
        if (at == 0)
            TopTick = tick;
    }

    /// <summary>Puts an event in the place of the top one: one that comes soon hardly moves.</summary>
    public void ReplaceTop(long tick, EventClass kind, int subject, int stamp, int what)
    {
        SiftDown(New(tick, kind, subject, stamp, what));
        TopTick = _events[0].Tick;
    }

    private HeapEvent New(long tick, EventClass kind, int subject, int stamp, int what) =>
        new()
        {
            Tick = tick, Order = ((long)kind << 56) | (kind == EventClass.Batch ? subject : _sequence++), Subject = subject,
            Stamp = stamp, What = what
        };

    public void RemoveTop()
    {
        var last = _events[--Count];
        if (Count > 0)
            SiftDown(last);
        TopTick = Count > 0 ? _events[0].Tick : Plan.Never;
    }

    private void SiftDown(in HeapEvent moved)
    {
        var events = _events;
        var at = 0;
        while (true)
        {
            var child = (at << 2) + 1;
            if (child >= Count)
                break;
            var end = Math.Min(child + 4, Count);
            var best = child;
            for (var i = child + 1; i < end; i++)
            {
                if (Before(in events[i], in events[best]))
                    best = i;
            }

            if (!Before(in events[best], in moved))
                break;
            events[at] = events[best];
            at = best;
        }

        events[at] = moved;
    }

    private static bool Before(in HeapEvent a, in HeapEvent b) => a.Tick < b.Tick || (a.Tick == b.Tick && a.Order < b.Order);
}
