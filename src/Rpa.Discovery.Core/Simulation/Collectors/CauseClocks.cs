namespace Rpa.Discovery.Simulation.Collectors;

/// <summary>Whether the people (and systems) that an item needs are there.</summary>
internal enum Presence : byte
{
    /// <summary>Enough of them.</summary>
    There,

    /// <summary>Enough, while somebody eligible is away.</summary>
    ThereWhileAbsent,

    /// <summary>Too few, because they are out of their hours or a system is offline.</summary>
    NotStaffed,

    /// <summary>Too few, and it would be enough with those who are away.</summary>
    Absent,

    /// <summary>Too few, and it would be enough with the bot units that have failed.</summary>
    Down,
}

/// <summary>For the items of one line, how long one would so far have waited for want of people: an item's waiting by cause is the
/// difference between two readings.</summary>
/// <remarks>
/// Definition 4, exactly: <em>unavailability</em> while fewer eligible people are on duty than needed; <em>priority</em> while somebody
/// eligible works on an item that was enabled later; <em>contention</em> the rest. The first two exclude each other. An item that an
/// absence sends back is compared from its return; in work again it counts with its first enabling.
/// </remarks>
internal struct CauseClocks
{
    private long _unavailable;
    private long _whileAbsent;
    private long _absent;           // parts of _unavailable
    private long _down;

    /// <summary>How it is now.</summary>
    public Presence Presence { get; private set; }

    /// <summary>Tells how it is from now on.</summary>
    public void Change(long tick, Presence presence)
    {
        if (presence == Presence)
            return;
        Stop(tick, Presence);
        Presence = presence;
        Stop(-tick, presence);
    }

    private void Stop(long tick, Presence presence)
    {
        if (presence == Presence.ThereWhileAbsent)
            _whileAbsent += tick;
        if (presence < Presence.NotStaffed)
            return;
        _unavailable += tick;
        if (presence == Presence.Absent)
            _absent += tick;
        else if (presence == Presence.Down)
            _down += tick;
    }

    /// <summary>Ticks so far in which too few were there.</summary>
    public readonly long Unavailable(long tick) => Presence >= Presence.NotStaffed ? _unavailable + tick : _unavailable;

    /// <summary>Ticks so far in which enough were there and somebody was away.</summary>
    public readonly long WhileAbsent(long tick) => Presence == Presence.ThereWhileAbsent ? _whileAbsent + tick : _whileAbsent;

    /// <summary>The part of <see cref="Unavailable"/> that those away account for.</summary>
    public readonly long Absent(long tick) => Presence == Presence.Absent ? _absent + tick : _absent;

    /// <summary>The part of <see cref="Unavailable"/> that failed units account for.</summary>
    public readonly long Down(long tick) => Presence == Presence.Down ? _down + tick : _down;
}
