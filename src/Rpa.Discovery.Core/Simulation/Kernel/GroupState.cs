using System.Numerics;
using Rpa.Discovery.Simulation.Collectors;
using Rpa.Discovery.Simulation.Compile;

namespace Rpa.Discovery.Simulation.Kernel;

/// <summary>Who of a group is free, there, away, down or late, and where somebody waits: a bit for each crew and line, by its
/// place.</summary>
/// <remarks>
/// Among hundreds of people, whether a piece of work has somebody, and whom it could have, is a matter of a few words. A dispatch leaves
/// nothing undone that could begin, so that the next one need look only at lines to which something has happened since: unsettled ones.
/// </remarks>
internal sealed class GroupState
{
    private GroupPlan _plan = null!;
    private ulong[] _free = [];
    private long[] _idleSince = [];     // [crew] → since when the first of its free people is free
    private ulong[] _late = [];
    private ulong[] _there = [];
    private ulong[] _away = [];
    private ulong[] _down = [];
    private ulong[] _waiting = [];
    private ulong[] _heldUp = [];       // lines of which something waits with somebody who left it for more urgent work
    private ulong[] _unsettled = [];
    private ulong[] _unwatched = [];
    private ulong[] _workChanged = [];

    /// <summary>Items that somebody left for more urgent work and has not taken up again.</summary>
    public int Interrupted { get; set; }

    public void Reset(GroupPlan plan)
    {
        _plan = plan;
        Interrupted = 0;
        if (_idleSince.Length < plan.Crews.Length)
            _idleSince = new long[plan.Crews.Length];
        Clear(ref _free, plan.Crews.Length);
        Clear(ref _late, plan.Crews.Length);
        Clear(ref _there, plan.Crews.Length);
        Clear(ref _away, plan.Crews.Length);
        Clear(ref _down, plan.Crews.Length);
        Clear(ref _waiting, plan.Lines.Length);
        Clear(ref _heldUp, plan.Lines.Length);
        Clear(ref _unsettled, plan.Lines.Length);
        Clear(ref _unwatched, plan.Lines.Length);
        Clear(ref _workChanged, plan.Lines.Length);
    }

    private static void Clear(ref ulong[] bits, int places)
    {
        if (bits.Length != PlaceBits.Words(places))
            bits = new ulong[PlaceBits.Words(places)];
        Array.Clear(bits);
    }

    /// <summary>Whether everybody free may take what needs one of her crew: nobody is withheld, nobody has left work of her own.</summary>
    public bool MayTakeAnything => Interrupted == 0 && !_plan.HasPatience;

    /// <summary>Says that somebody of a crew is free, and since when.</summary>
    public void SetFree(int crew, long since)
    {
        PlaceBits.Set(_free, crew, true);
        _idleSince[crew] = since;
    }

    /// <summary>Says that nobody of a crew is free.</summary>
    public void SetNobodyFree(int crew) => PlaceBits.Set(_free, crew, false);

    /// <summary>Says whether a crew is in overtime.</summary>
    public void SetLate(int crew, bool isLate) => PlaceBits.Set(_late, crew, isLate);

    /// <summary>Says that an item came into a line.</summary>
    public void Comes(int line)
    {
        PlaceBits.Set(_waiting, line, true);
        PlaceBits.Set(_unsettled, line, true);
    }

    /// <summary>Says that nobody waits in a line any longer.</summary>
    public void SetNobodyWaits(int line) => PlaceBits.Set(_waiting, line, false);

    /// <summary>Says that what waits in some lines may begin now, though it could not before.</summary>
    public void Unsettle(ulong[] lines)
    {
        for (var word = 0; word < lines.Length; word++)
            _unsettled[word] |= lines[word];
    }

    /// <summary>Says that whatever waits in a line may begin now.</summary>
    public void Unsettle(int line) => PlaceBits.Set(_unsettled, line, true);

    /// <summary>Says that whatever waits may begin now.</summary>
    public void UnsettleAll() => Array.Fill(_unsettled, ulong.MaxValue);

    /// <summary>Says that what waits in a line cannot begin until something happens.</summary>
    public void Settle(int line) => PlaceBits.Set(_unsettled, line, false);

    /// <summary>Says whether anything of a line waits with somebody who left it for more urgent work.</summary>
    public void SetHeldUp(int line, bool isAnything) => PlaceBits.Set(_heldUp, line, isAnything);

    /// <summary>Says whether nothing is watched yet for what waits in a line.</summary>
    public void SetUnwatched(int line, bool isUnwatched) => PlaceBits.Set(_unwatched, line, isUnwatched);

    /// <summary>Says who of a crew is there.</summary>
    public void SetStaff(int crew, bool isAnybodyThere, bool isAnybodyAway, bool isAnyDown)
    {
        PlaceBits.Set(_there, crew, isAnybodyThere);
        PlaceBits.Set(_away, crew, isAnybodyAway);
        PlaceBits.Set(_down, crew, isAnyDown);
    }

    /// <summary>Whether somebody of some crews is there, where any one of them will do.</summary>
    public Presence PresenceOf(ulong[] crews) => PlaceBits.Meet(crews, _there)
        ? PlaceBits.Meet(crews, _away) ? Presence.ThereWhileAbsent : Presence.There
        : PlaceBits.Meet(crews, _away) ? Presence.Absent : PlaceBits.Meet(crews, _down) ? Presence.Down : Presence.NotStaffed;

    /// <summary>Whether somebody of some crews is free.</summary>
    public bool IsAnybodyFree(ulong[] crews) => PlaceBits.Meet(crews, _free);

    /// <summary>Whether somebody of some crews is free who is not in overtime.</summary>
    public bool IsAnybodyFreeInTime(ulong[] crews)
    {
        var (free, late) = (_free, _late);
        for (var word = 0; word < free.Length; word++)
        {
            if ((free[word] & ~late[word] & crews[word]) != 0)
                return true;
        }

        return false;
    }

    /// <summary>Of the crews with somebody free in time the longest idle; where factors are given, of the smallest factor.</summary>
    public int LongestIdle(ulong[] crews, double[]? factors)
    {
        var (best, since, factor) = (-1, long.MaxValue, double.MaxValue);
        var free = FreeOf(crews, withLate: false);
        while (free.MoveNext())
        {
            var place = free.Place;
            if (factors is not null && factors[place] != factor)
            {
                if (factors[place] > factor)
                    continue;
                factor = factors[place];
            }
            else if (_idleSince[place] >= since)
            {
                continue;
            }

            (best, since) = (place, _idleSince[place]);
        }

        return _plan.Crews[best];
    }

    /// <summary>Whether somebody is free who stays late.</summary>
    public bool IsAnybodyFreeLate => PlaceBits.Meet(_late, _free);

    /// <summary>Says that somebody who serves some lines has begun work or stopped.</summary>
    public void WorkChanges(ulong[] lines)
    {
        for (var word = 0; word < lines.Length; word++)
            _workChanged[word] |= lines[word];
    }

    /// <summary>Lines in which somebody waits and whose people have begun work or stopped.</summary>
    public Places WorkChanged => new(_plan.Lines, _waiting, _workChanged, null);

    /// <summary>Says that all lines know who works.</summary>
    public void WorkIsKnown() => Array.Clear(_workChanged);

    /// <summary>Crews of which somebody is free, out of some.</summary>
    public Places FreeOf(ulong[] crews, bool withLate) => new(_plan.Crews, _free, crews, withLate ? null : _late);

    /// <summary>Crews of which somebody is free who stays late.</summary>
    public Places FreeLate => new(_plan.Crews, _free, _late, null);

    /// <summary>Crews of which somebody is free.</summary>
    public Places AllFree => new(_plan.Crews, _free, _free, null);

    /// <summary>Lines in which somebody waits who may begin now.</summary>
    public Places Unsettled => new(_plan.Lines, _waiting, _unsettled, null);

    /// <summary>Lines in which somebody waits for whom nothing is watched yet.</summary>
    public Places Unwatched => new(_plan.Lines, _waiting, _unwatched, null);

    /// <summary>Lines in which somebody waits, out of some.</summary>
    public Places WaitingOf(ulong[] lines) => new(_plan.Lines, _waiting, lines, null);

    /// <summary>Lines in which nobody waits, but with somebody who left it, out of some.</summary>
    public Places HeldUpOf(ulong[] lines) => new(_plan.Lines, _heldUp, lines, _waiting);

    /// <summary>Walks over crews or lines in the order of their places; one may be changed when its turn has come.</summary>
    public struct Places(int[] members, ulong[] bits, ulong[] of, ulong[]? without)
    {
        private int _word = -1;
        private ulong _left;

        public int Place { get; private set; }

        public readonly int Current => members[Place];

        public readonly Places GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_left == 0)
            {
                if (++_word == bits.Length)
                    return false;
                _left = bits[_word] & of[_word];
                if (without is not null)
                    _left &= ~without[_word];
            }

            Place = (_word << 6) + BitOperations.TrailingZeroCount(_left);
            _left &= _left - 1;
            return true;
        }
    }
}
