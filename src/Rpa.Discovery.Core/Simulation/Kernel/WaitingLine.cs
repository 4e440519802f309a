using Rpa.Discovery.Estimates;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Items that wait for the same pools, in the order (priority, queue-order key, enabled, sequence, turn).</summary>
/// <remarks>
/// Where every item is taken first in, first out, by one person at a time, this is one ring per priority; else a sorted list. An item that
/// leaves from the middle (a timer) is not looked for: its stamp in the case changes, and the entry is skipped when it comes up. Its own
/// clocks of causes are those of its line.
/// </remarks>
internal sealed class WaitingLine : CauseTrack
{
    public TimeIntegral Area;           // queue length over time, waiting batches and interrupted items included
    public bool TellsApart;
    private int[] _priorities = [];
    private Ring[] _rings = [];
    private bool _isSorted;
    private bool _hasOnePriority;
    private readonly List<CauseTrack> _spare = [];
    private Entry[] _sorted = [];       // _sorted[_from .. _until)
    private int _from;
    private int _until;
    private GroupState? _group;         // told whether anybody waits; null where nobody asks it
    private long _earliestDue = long.MaxValue; // nobody who waits is due before

    /// <summary>How many wait; entries to be skipped are not counted.</summary>
    public int Count { get; private set; }

    /// <summary>How many wait outside it, with somebody who left them for more urgent work.</summary>
    public int HeldUp
    {
        get;
        set
        {
            field = value;
            _group?.SetHeldUp(Plan.Place, value > 0);
        }
    }

    /// <summary>Whether it hears who comes and goes only while somebody waits.</summary>
    public bool IsToldWhileWaiting => _group is not null;

    public LinePlan Plan { get; private set; } = null!;

    public int Group { get; private set; }

    /// <summary>Whether any one of its crews will do.</summary>
    public bool NeedsAnyone { get; private set; }

    /// <summary>First in, first out, and nothing to watch.</summary>
    public bool IsPlain { get; private set; }

    /// <summary>The one crew that serves it and nothing else, for the short way; null where there is more to it.</summary>
    public CrewState? OnlyCrew { get; set; }

    /// <summary>The one crew that serves it and nothing else, whose people go from one item to the next without a dispatch; null where
    /// there is more to it.</summary>
    public CrewState? OwnCrew { get; set; }

    /// <summary>Whether one person takes an item from its start to its end, unobserved and outside any batch or fork.</summary>
    public bool IsForOne { get; set; }

    /// <summary>Whether somebody is always there.</summary>
    public bool IsAlwaysServed { get; set; }

    /// <summary>Whether the two priority clocks are needed.</summary>
    public bool WatchesPriority { get; private set; }

    /// <summary>Whether somebody has come to wait in this tick for whom nothing is watched yet.</summary>
    public bool IsUnwatched
    {
        get;
        set
        {
            field = value;
            _group?.SetUnwatched(Plan.Place, value);
        }
    }

    /// <summary>Whether every item of it is told by its own clocks.</summary>
    public bool HasOneTrack { get; private set; }

    /// <summary>Clocks for other open times of its workflows (nobody narrows them), and for those people who narrow its items.</summary>
    public List<CauseTrack> Narrowed { get; } = [];

    /// <summary>The clocks for a person who narrows an item; <paramref name="isNew"/> says that they have to be set first.</summary>
    public CauseTrack TrackFor(int person, bool isOnly, int hours, OpenClock? open, out bool isNew)
    {
        foreach (var track in Narrowed)
        {
            if (track.Person == person && track.IsOnly == isOnly && track.Hours == hours)
            {
                isNew = false;
                return track;
            }
        }

        var added = _spare.Count > 0 ? _spare[^1] : new CauseTrack();
        if (_spare.Count > 0)
            _spare.RemoveAt(_spare.Count - 1);
        added.Follow(person, isOnly, hours, open);
        Narrowed.Add(added);
        isNew = true;
        return added;
    }

    public void Reset(LinePlan plan, GroupState? group, OpenClock[] open, bool isInFull)
    {
        (Plan, _group) = (plan, group);
        Group = plan.Group;
        WatchesPriority = plan.WatchesPriority && isInFull;
        TellsApart = plan.TellsApart;
        NeedsAnyone = plan.NeedsAnyone;
        (OnlyCrew, OwnCrew, IsAlwaysServed, IsUnwatched) = (null, null, false, false);
        _spare.AddRange(Narrowed);
        Narrowed.Clear();
        var own = plan.Hours.Length > 0 ? plan.Hours[0] : -1;
        Follow(-1, false, own, own < 0 ? null : open[own]);
        foreach (var hours in plan.Hours.AsSpan(Math.Min(1, plan.Hours.Length)))
            TrackFor(-1, false, hours, hours < 0 ? null : open[hours], out _);
        HasOneTrack = plan.Rule == PersonRule.None && plan.Hours.Length <= 1;
        Area = default;
        _hasOnePriority = plan.Priorities.Length == 1;
        IsPlain = _hasOnePriority && !plan.IsSorted && !plan.HasTurns && !plan.MayTakeNoTime && !plan.WatchesPriority && plan.IsPlain
            && !plan.HasFactors && !plan.DependsOnServer;
        (Count, HeldUp) = (0, 0);
        _earliestDue = long.MaxValue;
        _isSorted = plan.IsSorted || plan.IsWalked || plan.HasTurns;
        _priorities = plan.Priorities;
        (_from, _until) = (0, 0);
        if (_rings.Length < _priorities.Length)
            Array.Resize(ref _rings, _priorities.Length);
        for (var i = 0; i < _rings.Length; i++)
            _rings[i].Clear();
    }

    /// <summary>Adds an item to the end of a plain line.</summary>
    public void AddLast(int slot, in CaseRow item)
    {
        Comes();
        if (item.Due < _earliestDue)
            _earliestDue = item.Due;
        _rings[0].PushBack(slot, item.LineStamp);
    }

    public void Add(int slot, in CaseRow item, ulong turn)
    {
        Comes();
        _earliestDue = Math.Min(_earliestDue, item.Due);
        if (_isSorted)
            Insert(new Entry(item.Priority, item.OrderKey, item.Enabled, item.Sequence, turn, slot, item.LineStamp));
        else
            _rings[_hasOnePriority ? 0 : RingOf(item.Priority)].PushBack(slot, item.LineStamp);
    }

    /// <summary>Puts an item before all others of its priority.</summary>
    public void AddFirst(int slot, in CaseRow item, ulong turn, CaseRow[] cases)
    {
        Comes();
        _earliestDue = Math.Min(_earliestDue, item.Due);
        if (_isSorted)
            Insert(new Entry(item.Priority, long.MinValue, item.Enabled, item.Sequence, turn, slot, item.LineStamp));
        else
            _rings[RingOf(item.Priority)].PushReturned(slot, in item, cases);
    }

    /// <summary>The first item; −1 when there is none.</summary>
    public int First(CaseRow[] cases)
    {
        if (Count == 0)
            return -1;
        if (_isSorted)
        {
            for (; _from < _until; _from++)
            {
                ref var top = ref _sorted[_from];
                if (cases[top.Slot].LineStamp == top.Stamp)
                    return top.Slot;
            }

            return -1;
        }

        return FirstRing(cases) is var ring && ring >= 0 ? _rings[ring].First.Slot : -1;
    }

    private int FirstRing(CaseRow[] cases)
    {
        for (var i = 0; i < _priorities.Length; i++)
        {
            while (_rings[i].Count > 0)
            {
                var (slot, stamp) = _rings[i].First;
                if (cases[slot].LineStamp == stamp)
                    return i;
                _rings[i].PopFront();
            }
        }

        return -1;
    }

    /// <summary>Takes the first item out of a line in which somebody waits.</summary>
    public int TakeFirst(CaseRow[] cases)
    {
        int slot;
        if (_isSorted)
        {
            slot = First(cases);
            _from++;
        }
        else
        {
            ref var ring = ref _rings[FirstRing(cases)];
            slot = ring.First.Slot;
            ring.PopFront();
        }

        cases[slot].LineStamp++;
        Goes();
        return slot;
    }

    /// <summary>Takes an item out, wherever it stands: at once where it is the first, else its entry is skipped when it comes up.</summary>
    public void Remove(int slot, ref CaseRow item)
    {
        if (_isSorted)
        {
            if (_from < _until && _sorted[_from].Slot == slot && _sorted[_from].Stamp == item.LineStamp)
                _from++;
        }
        else
        {
            ref var ring = ref _rings[_hasOnePriority ? 0 : RingOf(item.Priority)];
            if (ring.Count > 0 && ring.First == (slot, item.LineStamp))
                ring.PopFront();
        }

        item.LineStamp++;
        Goes();
    }

    private void Comes()
    {
        Count++;
        _group?.Comes(Plan.Place);
    }

    private void Goes()
    {
        if (--Count == 0)
            _group?.SetNobodyWaits(Plan.Place);
    }

    /// <summary>The first item that is due by a tick; −1 when there is none.</summary>
    public int FirstDue(CaseRow[] cases, long by)
    {
        if (Count == 0 || _earliestDue > by)
            return -1;
        var earliest = long.MaxValue;
        if (_isSorted)
        {
            for (var i = _from; i < _until; i++)
            {
                if (At(i, cases) is not (>= 0 and var slot))
                    continue;
                if (cases[slot].Due <= by)
                    return slot;
                earliest = Math.Min(earliest, cases[slot].Due);
            }

            _earliestDue = earliest;
            return -1;
        }

        for (var i = 0; i < _priorities.Length; i++)
        {
            ref var ring = ref _rings[i];
            for (var k = ring.LookedThrough(by, ref earliest); k < ring.Count; k++)
            {
                var (slot, stamp) = ring[k];
                if (cases[slot].LineStamp != stamp)
                    continue;
                if (cases[slot].Due <= by)
                {
                    ring.Remember(k, by, earliest);
                    return slot;
                }

                earliest = Math.Min(earliest, cases[slot].Due);
            }

            ring.Remember(ring.Count, by, earliest);
        }

        // The whole line was looked through in vain; the next search need not be.
        _earliestDue = earliest;
        return -1;
    }

    private int RingOf(int priority)
    {
        var i = 0;
        while (_priorities[i] != priority)
            i++;
        return i;
    }

    /// <summary>Where a walk over a sorted line begins; it ends before <see cref="Last"/>.</summary>
    public int Begin => _from;

    public int Last => _until;

    /// <summary>The item at a place of a sorted line; −1 when it has left.</summary>
    public int At(int place, CaseRow[] cases)
    {
        ref var entry = ref _sorted[place];
        return cases[entry.Slot].LineStamp == entry.Stamp ? entry.Slot : -1;
    }

    private void Insert(in Entry added)
    {
        if (Count == 1)
            (_from, _until) = (0, 0); // whoever else stands here has left
        if (_until == _sorted.Length)
        {
            if (_from > _until / 2)
            {
                Array.Copy(_sorted, _from, _sorted, 0, _until - _from);
                (_from, _until) = (0, _until - _from);
            }
            else
            {
                Array.Resize(ref _sorted, Math.Max(16, 2 * _until));
            }
        }

        // Most come last.
        int low = _from, high = _until;
        while (low < high)
        {
            var middle = high == _until && low == _from ? high - 1 : (low + high) >> 1;
            if (Before(in added, in _sorted[middle]))
                high = middle;
            else
                low = middle + 1;
        }

        Array.Copy(_sorted, low, _sorted, low + 1, _until - low);
        _sorted[low] = added;
        _until++;
    }

    private static bool Before(in Entry a, in Entry b)
    {
        if (a.Priority != b.Priority)
            return a.Priority < b.Priority;
        if (a.Key != b.Key)
            return a.Key < b.Key;
        if (a.Enabled != b.Enabled)
            return a.Enabled < b.Enabled;
        return a.Sequence != b.Sequence ? a.Sequence < b.Sequence : a.Turn < b.Turn;
    }

    private readonly record struct Entry(int Priority, long Key, long Enabled, long Sequence, ulong Turn, int Slot, int Stamp);

    private struct Ring
    {
        private long[]? _entries; // slot in the upper half, stamp in the lower; length a power of two
        private int _head;
        private long _taken;      // entries taken from the front so far
        private long _looked;     // up to this entry, counted from the first ever, nothing is due by _lookedFor
        private long _lookedFor;
        private long _earliest;   // of the entries looked through, or before

        public int Count { get; private set; }

        public readonly (int Slot, int Stamp) First => this[0];

        public readonly (int Slot, int Stamp) this[int index]
        {
            get
            {
                var entry = _entries![(_head + index) & (_entries.Length - 1)];
                return ((int)(entry >> 32), (int)entry);
            }
        }

        public void Clear() => (_head, Count, _taken, _looked) = (0, 0, 0, 0);

        /// <summary>From where on to look for something due by a tick.</summary>
        public readonly int LookedThrough(long by, ref long earliest)
        {
            if (by != _lookedFor || _looked <= _taken)
                return 0;
            earliest = Math.Min(earliest, _earliest);
            return (int)(_looked - _taken);
        }

        public void Remember(int upTo, long by, long earliest) => (_looked, _lookedFor, _earliest) = (_taken + upTo, by, earliest);

        public void PushBack(int slot, int stamp)
        {
            var entries = Room();
            entries[(_head + Count++) & (entries.Length - 1)] = ((long)slot << 32) | (uint)stamp;
        }

        /// <summary>Puts a returned item to the front, behind those of other returned items that were enabled before it.</summary>
        public void PushReturned(int slot, in CaseRow item, CaseRow[] cases)
        {
            var entries = Room();
            _head = (_head - 1) & (entries.Length - 1);
            _taken--;
            _looked = long.MinValue; // What comes back may be due.
            Count++;
            var at = 0;
            for (; at + 1 < Count; at++)
            {
                var (other, stamp) = this[at + 1];
                ref var before = ref cases[other];
                // An entry that no longer holds is skipped later, wherever it stands.
                if (before.LineStamp == stamp
                    && (before.OrderKey != long.MinValue || (before.Enabled, before.Sequence).CompareTo((item.Enabled, item.Sequence)) > 0))
                    break;
                entries[(_head + at) & (entries.Length - 1)] = entries[(_head + at + 1) & (entries.Length - 1)];
            }

            entries[(_head + at) & (entries.Length - 1)] = ((long)slot << 32) | (uint)item.LineStamp;
        }

        public void PopFront()
        {
            _head = (_head + 1) & (_entries!.Length - 1);
            _taken++;
            Count--;
        }

        private long[] Room()
        {
            if (_entries is { } entries && Count < entries.Length)
                return entries;
            var larger = new long[Math.Max(16, 2 * Count)];
            for (var i = 0; i < Count; i++)
                larger[i] = _entries![(_head + i) & (_entries.Length - 1)];
            (_entries, _head) = (larger, 0);
            return larger;
        }
    }
}
