using System.Numerics;

namespace Rpa.Discovery.Simulation.Kernel;

internal enum ServerMode : byte
{
    /// <summary>Not on duty; may still hold an item or other work that is paused.</summary>
    Off,
    Free,
    Busy,
    OtherWork,

    /// <summary>On duty for an item that does not go on, because somebody else it needs is not there.</summary>
    Held,

    /// <summary>A bot unit that failed.</summary>
    Down,
}

/// <summary>One person (or one of the things that she does at once), one unit of a bot, one machine.</summary>
internal struct ServerRow
{
    public int Crew;
    public int Case;                // the item held; −1
    public long End;                // when the item or the other work would be done
    public long Close;              // when duty ends
    public long FreeSince;
    public long BusyTicks;
    public long RunLeft;            // a bot's running time to its next failure
    public long RunSince;
    public ServerMode Mode;
    public bool InOvertime;
    public bool IsPresent;          // on regular duty now

    public bool IsAbsent;
    public int Person;              // her first place
    public int With;                // the next server of the same item; −1
    public int Through;             // the pool that she was taken from for it; −1 for the first that names her
    public int Interrupted;         // the latest item that she left for a more urgent one; −1
    public int WithheldAt;          // the dispatch in which she is kept for joint work
    public bool IsEmployed;
    public bool IsAway;             // for the day, while the others are on duty
    public int AbsenceDay;          // the date that IsAbsent is about
    public double NextOther;        // on the person's duty clock
    public long OtherLeft;          // of an interruption that closing interrupted
    public long DutyTicks;          // regular time on duty before DutySince
    public long DutySince;
    public int OtherOrdinal;
    public int FailureOrdinal;
    public long OvertimeSince;
    public long OvertimeMonthTicks;
    public long OvertimeYearTicks;
    public int OvertimeMonth;
    public int OvertimeYear;
}

/// <summary>Free people of a crew, the one who has been free longest first; its group knows since when.</summary>
internal sealed class FreeList
{
    private int[] _servers = new int[1]; // a ring; length a power of two
    private long[] _since = new long[1]; // beside it
    private int _head;
    private GroupState? _group;
    private int _place;

    public int Count { get; private set; }

    public int this[int index] => _servers[(_head + index) & (_servers.Length - 1)];

    /// <param name="capacity">How many can be free.</param>
    /// <param name="group">Which group is told; null where nobody asks it.</param>
    /// <param name="place">The crew's place in it.</param>
    public void Reset(int capacity, GroupState? group, int place)
    {
        (_group, _place) = (group, place);
        var length = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, capacity));
        if (_servers.Length < length)
            (_servers, _since) = (new int[length], new long[length]);
        (_head, Count) = (0, 0);
    }

    /// <summary>Adds a person; of those free since the same tick the one of the lower index stands first.</summary>
    public void Add(int server, long since)
    {
        var servers = _servers;
        var mask = servers.Length - 1;
        var at = _head + Count++;
        for (; at > _head; at--)
        {
            var before = (at - 1) & mask;
            if (_since[before] < since || (_since[before] == since && servers[before] < server))
                break;
            (servers[at & mask], _since[at & mask]) = (servers[before], _since[before]);
        }

        (servers[at & mask], _since[at & mask]) = (server, since);
        Tell();
    }

    public int TakeFirst()
    {
        var server = _servers[_head];
        _head = (_head + 1) & (_servers.Length - 1);
        Count--;
        Tell();
        return server;
    }

    public void Remove(int server)
    {
        var mask = _servers.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            if (this[i] != server)
                continue;
            for (var k = i; k + 1 < Count; k++)
            {
                var (to, from) = ((_head + k) & mask, (_head + k + 1) & mask);
                (_servers[to], _since[to]) = (_servers[from], _since[from]);
            }

            Count--;
            Tell();
            return;
        }
    }

    public void Clear()
    {
        (_head, Count) = (0, 0);
        Tell();
    }

    private void Tell()
    {
        if (_group is null)
            return;
        if (Count > 0)
            _group.SetFree(_place, _since[_head]);
        else
            _group.SetNobodyFree(_place);
    }
}
